//! The console of Windows, through crossterm: keys come as records, not as bytes.
// The console is one per process; the shape is that of the other systems.
#![allow(clippy::unused_self, clippy::unnecessary_wraps)]

use std::io::{self, IsTerminal, Write};
use std::process::Child;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Sender;
use std::thread::{self, JoinHandle};
use std::time::Duration;

use crossterm::event::{self, Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};
use crossterm::terminal;

use super::guard::Guard;
use super::{TerminalError, sane_size};
use crate::tui::{Code, Key, Msg, is_text, one_line};

/// How long the thread waits before it looks whether it should end.
const LOOK: Duration = Duration::from_millis(250);

/// The console behind the output.
#[derive(Debug)]
pub(super) struct Tty;

impl Tty {
    pub(super) fn open() -> Result<Self, TerminalError> {
        if !io::stdout().is_terminal() || !io::stdin().is_terminal() {
            return Err(TerminalError::NotATerminal);
        }
        // Asking also switches the console to escape sequences.
        if !crossterm::ansi_support::supports_ansi() {
            return Err(TerminalError::Dumb);
        }
        Ok(Self)
    }

    pub(super) fn raw(&self) -> io::Result<()> {
        terminal::enable_raw_mode()
    }

    pub(super) fn cooked(&self) -> io::Result<()> {
        terminal::disable_raw_mode()
    }

    pub(super) fn write(&self, bytes: &[u8]) -> io::Result<()> {
        let mut stdout = io::stdout().lock();
        stdout.write_all(bytes)?;
        stdout.flush()
    }

    pub(super) fn size(&self) -> (u16, u16) {
        terminal::size()
            .map_or_else(|_| sane_size(0, 0), |(width, height)| sane_size(width, height))
    }
}

/// Nothing to hear: the system ends all processes of a console together.
#[derive(Debug)]
pub(super) struct Stop;

impl Stop {
    pub(super) fn listen() -> io::Result<Self> {
        Ok(Self)
    }

    pub(super) fn pass_on_to(&self, _child: &Child) {}

    pub(super) fn is_over(&self) {}

    pub(super) fn is_asked(&self) -> bool {
        false
    }

    pub(super) fn comes_within(&self, limit: Duration) -> bool {
        thread::sleep(limit);
        false
    }
}

/// The thread that listens to the console; it ends when this is dropped.
#[derive(Debug)]
pub struct Listening {
    ended: Arc<AtomicBool>,
    handle: Option<JoinHandle<()>>,
}

impl Listening {
    pub(super) fn start(_guard: &Arc<Guard>, inbox: Sender<Msg>) -> Result<Self, TerminalError> {
        let ended = Arc::new(AtomicBool::new(false));
        let seen = Arc::clone(&ended);
        let handle = thread::Builder::new()
            .name("input".to_owned())
            .spawn(move || read_keys(&seen, &inbox))?;
        Ok(Self { ended, handle: Some(handle) })
    }
}

impl Drop for Listening {
    fn drop(&mut self) {
        self.ended.store(true, Ordering::Relaxed);
        if let Some(handle) = self.handle.take() {
            let _ = handle.join();
        }
    }
}

/// Nothing to stop: Windows has no job control.
pub(super) fn stop_here() -> io::Result<()> {
    Ok(())
}

fn read_keys(ended: &AtomicBool, inbox: &Sender<Msg>) {
    while !ended.load(Ordering::Relaxed) {
        let msg = match event::poll(LOOK).and_then(|ready| ready.then(event::read).transpose()) {
            Ok(Some(Event::Key(event))) => key(event).map(Msg::Key),
            Ok(Some(Event::Paste(text))) => Some(Msg::Paste(one_line(&text))),
            Ok(Some(Event::Resize(width, height))) => {
                let (width, height) = sane_size(width, height);
                Some(Msg::Resize { width, height })
            }
            Ok(_) => None,
            Err(_) => {
                let _ = inbox.send(Msg::Terminate);
                return;
            }
        };
        if let Some(msg) = msg
            && inbox.send(msg).is_err()
        {
            return;
        }
    }
}

fn key(event: KeyEvent) -> Option<Key> {
    if event.kind == KeyEventKind::Release {
        return None;
    }
    let ctrl = event.modifiers.contains(KeyModifiers::CONTROL);
    let alt = event.modifiers.contains(KeyModifiers::ALT);
    let code = match event.code {
        KeyCode::Char(char) if !is_text(char) => return None,
        // AltGr comes as Ctrl+Alt; what it types is text.
        KeyCode::Char(char) if ctrl && alt => return Some(Key::char(char)),
        KeyCode::Char(char) => Code::Char(char),
        KeyCode::Enter => Code::Enter,
        KeyCode::Esc => Code::Esc,
        KeyCode::Tab => Code::Tab,
        KeyCode::BackTab => Code::BackTab,
        KeyCode::Backspace => Code::Backspace,
        KeyCode::Delete => Code::Delete,
        KeyCode::Insert => Code::Insert,
        KeyCode::Up => Code::Up,
        KeyCode::Down => Code::Down,
        KeyCode::Left => Code::Left,
        KeyCode::Right => Code::Right,
        KeyCode::Home => Code::Home,
        KeyCode::End => Code::End,
        KeyCode::PageUp => Code::PageUp,
        KeyCode::PageDown => Code::PageDown,
        KeyCode::F(number @ 1..=12) => Code::F(number),
        _ => return None,
    };
    Some(Key { code, ctrl, alt, base: None })
}
