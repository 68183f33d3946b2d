//! A PIN typed at the terminal that a command was called from: dots for digits, no echo.

use std::io::{self, Write as _};

use crossterm::event::{self, Event, KeyCode, KeyEventKind, KeyModifiers};
use crossterm::terminal::{disable_raw_mode, enable_raw_mode};

use crate::text::Words;
use crate::tui::{Code, Key, Pin, PinEntry};

/// A terminal without echo, until this is dropped: also between two questions, so that nothing shows
/// of what is typed ahead.
///
/// Questions go to the error output: the other one may be a file.
#[derive(Debug)]
pub struct Silent(());

impl Silent {
    /// Turns the echo off.
    pub fn begin() -> io::Result<Self> {
        enable_raw_mode()?;
        Ok(Self(()))
    }

    /// Says something on a line of its own.
    pub fn say(&self, text: &str) {
        eprint!("{text}\r\n");
    }

    /// Asks for a PIN, digits under any layout; `None` if the person gives up with Esc or Ctrl+C.
    pub fn ask_pin(&self, words: &Words, question: &str) -> io::Result<Option<Pin>> {
        let pin = typed(words, question);
        self.say("");
        pin
    }
}

impl Drop for Silent {
    fn drop(&mut self) {
        // Whoever called sees what is left of the line either way.
        let _ = disable_raw_mode();
    }
}

fn typed(words: &Words, question: &str) -> io::Result<Option<Pin>> {
    let mut entry = PinEntry::default();
    loop {
        let dots = "●".repeat(entry.digits());
        let said = entry.said.map_or("", |word| words.get(word));
        // To the beginning of the line, which is cleared behind what stands there now.
        eprint!("\r{question}: {dots}  {said}\x1b[K");
        io::stderr().flush()?;
        let Event::Key(pressed) = event::read()? else { continue };
        if pressed.kind == KeyEventKind::Release {
            continue;
        }
        let ctrl = pressed.modifiers.contains(KeyModifiers::CONTROL);
        match pressed.code {
            KeyCode::Enter => {
                if let Some(pin) = entry.take() {
                    return Ok(Some(pin));
                }
            }
            KeyCode::Esc => return Ok(None),
            KeyCode::Char('c' | 'd') if ctrl => return Ok(None),
            KeyCode::Char(char) if !ctrl => entry.press(Key::char(char)),
            KeyCode::Backspace => entry.press(Key::plain(Code::Backspace)),
            _ => {}
        }
    }
}
