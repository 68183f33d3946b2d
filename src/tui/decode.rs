//! Turns the bytes of a terminal into keys and pastes.
//!
//! An own decoder, and not crossterm's or termina's, for three reasons that were seen in both or
//! in one of them:
//! - they drop the base layout key of kitty's protocol, which alone tells Kazakh `,` from the key 6;
//! - after an unfinished `ESC [`, `ESC [ <` or an orphan start of a paste, crossterm's waits for an
//!   end that never comes and swallows every later key; here each state has a limit of length, and
//!   [`Decoder::idle`] ends it when the terminal falls silent;
//! - it is pure: the local terminal, a session from afar and a test feed it alike.
//!
//! Where bytes can be read in two ways, the reading is the one that a juror's hands mean: `ESC ESC`
//! is Esc and the begin of something new (rxvt's Alt+arrow comes out as Esc and the arrow), and a
//! control character inside a sequence ends it and counts as the key it is.

use std::time::Duration;

use super::{Code, Key};

/// What came from the terminal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// A key press.
    Key(Key),
    /// Pasted text: one line, without control and direction characters, at most 4 KiB.
    Paste(String),
}

/// How long a sequence may pause; also how long Esc waits before it is Esc.
const SEQUENCE_PAUSE: Duration = Duration::from_millis(30);
/// How long a paste may pause: it comes in many packets.
const PASTE_PAUSE: Duration = Duration::from_millis(150);
/// Longest parameters of a sequence; the longest real one (kitty, all fields) has about 30 bytes.
const LONGEST_SEQUENCE: usize = 64;
/// Longest reply of a terminal that is swallowed; nothing is ever asked that is answered at length.
const LONGEST_REPLY: usize = 1024;
/// How much of a paste is kept; no field takes more.
const LONGEST_PASTE: usize = 4096;
/// Ends a bracketed paste.
const PASTE_END: &[u8] = b"\x1b[201~";
const ESC: u8 = 0x1b;

/// A decoder of terminal input; pure, it knows no clock.
#[derive(Debug, Default)]
pub struct Decoder {
    state: State,
    /// The bytes of what is unfinished, where they still matter.
    held: Vec<u8>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum State {
    #[default]
    Ground,
    /// Inside a character of several bytes.
    Character { alt: bool },
    /// After ESC.
    Escape,
    /// After ESC [, parameters follow.
    Control,
    /// After ESC [ [, as the Linux console begins F1 to F5.
    LinuxFunction,
    /// After ESC O.
    Shifted,
    /// Inside the oldest form of a mouse report, this many bytes to go.
    Mouse(u8),
    /// Inside a reply (OSC, DCS or APC), this many bytes so far.
    Reply(usize),
    /// After ESC inside a reply.
    ReplyEscape,
    /// Inside a bracketed paste; so much of [`PASTE_END`] was seen.
    Paste { end: usize },
}

impl Decoder {
    /// A decoder that has seen nothing.
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes the next bytes, in packets of any size, and appends what they mean.
    pub fn feed(&mut self, bytes: &[u8], out: &mut Vec<Input>) {
        for &byte in bytes {
            self.step(byte, out);
        }
    }

    /// How long to wait for more bytes before [`Self::idle`] must be called; `None` if nothing is
    /// unfinished.
    pub fn patience(&self) -> Option<Duration> {
        match self.state {
            State::Ground => None,
            State::Paste { .. } => Some(PASTE_PAUSE),
            _ => Some(SEQUENCE_PAUSE),
        }
    }

    /// Says that no more bytes came: ESC alone is Esc, a paste without an end is over, anything
    /// else unfinished is dropped.
    pub fn idle(&mut self, out: &mut Vec<Input>) {
        match std::mem::take(&mut self.state) {
            State::Escape | State::ReplyEscape => out.push(press(Code::Esc)),
            State::Paste { .. } => self.end_paste(out),
            _ => {}
        }
        self.held.clear();
    }

    fn step(&mut self, byte: u8, out: &mut Vec<Input>) {
        match self.state {
            State::Ground => self.ground(byte, false, out),
            State::Character { alt } => self.character(byte, alt, out),
            State::Control => self.control(byte, out),
            State::LinuxFunction => match byte {
                b'A'..=b'E' => self.finish(Some(Key::plain(Code::F(byte - b'A' + 1))), out),
                _ => self.abandon(byte, out),
            },
            State::Shifted => self.shifted(byte, out),
            State::Mouse(_) if byte < 0x20 => self.abandon(byte, out),
            State::Mouse(1) => self.state = State::Ground,
            State::Mouse(left) => self.state = State::Mouse(left - 1),
            State::Reply(length) => match byte {
                0x07 => self.state = State::Ground,
                ESC => self.state = State::ReplyEscape,
                // No reply holds control characters or is that long: keys are coming again.
                _ if byte < 0x20 || length == LONGEST_REPLY => self.abandon(byte, out),
                _ => self.state = State::Reply(length + 1),
            },
            State::ReplyEscape if byte == b'\\' => self.state = State::Ground,
            State::Escape | State::ReplyEscape => self.escape(byte, out),
            State::Paste { end } => self.paste(byte, end, out),
        }
    }

    /// Drops what is unfinished and reads the byte afresh.
    fn abandon(&mut self, byte: u8, out: &mut Vec<Input>) {
        self.ground(byte, false, out);
    }

    /// Ends a sequence with the key it meant, if any.
    fn finish(&mut self, key: Option<Key>, out: &mut Vec<Input>) {
        self.state = State::Ground;
        out.extend(key.map(Input::Key));
    }

    fn ground(&mut self, byte: u8, alt: bool, out: &mut Vec<Input>) {
        self.state = State::Ground;
        self.held.clear();
        let (code, ctrl) = match byte {
            ESC => {
                self.state = State::Escape;
                return;
            }
            b'\r' | b'\n' => (Code::Enter, false),
            b'\t' => (Code::Tab, false),
            0x08 | 0x7f => (Code::Backspace, false),
            0x00 => (Code::Char(' '), true),
            0x01..=0x1a => (Code::Char(char::from(byte - 1 + b'a')), true),
            0x1c..=0x1f => (Code::Char(char::from(byte - 0x1c + b'\\')), true),
            0x20..=0x7e => (Code::Char(char::from(byte)), false),
            0xc2..=0xf4 => {
                self.held.push(byte);
                self.state = State::Character { alt };
                return;
            }
            // No character begins so.
            0x80..=0xc1 | 0xf5..=0xff => return,
        };
        out.push(Input::Key(Key { code, ctrl, alt, base: None }));
    }

    fn character(&mut self, byte: u8, alt: bool, out: &mut Vec<Input>) {
        if !(0x80..=0xbf).contains(&byte) {
            return self.abandon(byte, out);
        }
        self.held.push(byte);
        let length = match self.held[0] {
            0xc2..=0xdf => 2,
            0xe0..=0xef => 3,
            _ => 4,
        };
        if self.held.len() < length {
            return;
        }
        let char = std::str::from_utf8(&self.held).ok().and_then(|text| text.chars().next());
        let key = char.filter(|&char| is_text(char)).map(|char| Key { alt, ..Key::char(char) });
        self.held.clear();
        self.finish(key, out);
    }

    fn escape(&mut self, byte: u8, out: &mut Vec<Input>) {
        self.held.clear();
        match byte {
            b'[' => self.state = State::Control,
            b'O' => self.state = State::Shifted,
            b']' | b'P' | b'_' => self.state = State::Reply(0),
            ESC => {
                out.push(press(Code::Esc));
                self.state = State::Escape;
            }
            _ => self.ground(byte, true, out),
        }
    }

    fn control(&mut self, byte: u8, out: &mut Vec<Input>) {
        match byte {
            b'[' if self.held.is_empty() => self.state = State::LinuxFunction,
            // rxvt ends Shift+key so; elsewhere it is followed by a letter.
            b'$' if !self.held.is_empty() && self.held.iter().all(u8::is_ascii_digit) => {
                self.sequence(byte, out);
            }
            0x20..=0x3f if self.held.len() < LONGEST_SEQUENCE => self.held.push(byte),
            0x40..=0x7e => self.sequence(byte, out),
            _ => self.abandon(byte, out),
        }
    }

    /// The sequence `ESC [`, the held parameters, `last`.
    fn sequence(&mut self, last: u8, out: &mut Vec<Input>) {
        let held = std::mem::take(&mut self.held);
        self.state = State::Ground;
        if held.is_empty() && last == b'M' {
            self.state = State::Mouse(3);
            return;
        }
        // What begins with < = > ? or holds one of space to / answers a question or reports the
        // mouse.
        let Some(fields) = Fields::parse(&held) else { return };
        if last == b'~' && fields.number() == 200 {
            self.state = State::Paste { end: 0 };
            return;
        }
        out.extend(fields.key(last).map(Input::Key));
    }

    fn shifted(&mut self, byte: u8, out: &mut Vec<Input>) {
        let modifiers = match self.held.first() {
            Some(digit) => u32::from(digit - b'0').saturating_sub(1),
            None => 0,
        };
        let code = match byte {
            b'1'..=b'8' if self.held.is_empty() => {
                self.held.push(byte);
                return;
            }
            b'M' => Some(Code::Enter),
            b'I' => Some(Code::Tab),
            // The keypad in its application mode. The key of a US keyboard is the digit itself.
            b'X' => return self.finish(Some(keypad('=')), out),
            b'j'..=b'y' => return self.finish(Some(keypad(char::from(byte - b'j' + b'*'))), out),
            // rxvt's Ctrl+arrow.
            b'a'..=b'd' => {
                let key = modified(arrow(byte.to_ascii_uppercase()), CTRL);
                return self.finish(key, out);
            }
            b'A'..=b'Z' | b'e'..=b'i' | b'z' => arrow(byte).or_else(|| function(byte)),
            _ => return self.abandon(byte, out),
        };
        self.finish(modified(code, modifiers), out);
    }

    fn paste(&mut self, byte: u8, end: usize, out: &mut Vec<Input>) {
        if byte == PASTE_END[end] {
            if end + 1 == PASTE_END.len() {
                self.state = State::Ground;
                return self.end_paste(out);
            }
            self.state = State::Paste { end: end + 1 };
            return;
        }
        // ESC stands only at the begin of the end, so nothing shorter can have begun meanwhile.
        self.keep(&PASTE_END[..end]);
        self.state = State::Paste { end: usize::from(byte == ESC) };
        if byte != ESC {
            self.keep(&[byte]);
        }
    }

    fn keep(&mut self, bytes: &[u8]) {
        let room = LONGEST_PASTE - self.held.len();
        self.held.extend_from_slice(&bytes[..bytes.len().min(room)]);
    }

    fn end_paste(&mut self, out: &mut Vec<Input>) {
        let text = one_line(&String::from_utf8_lossy(&self.held));
        self.held = Vec::new();
        if !text.is_empty() {
            out.push(Input::Paste(text));
        }
    }
}

/// Pasted text as one line: ends of lines and tabs are spaces; what cannot be seen or turns the
/// direction of writing is gone, and so is what was not UTF-8.
pub(crate) fn one_line(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    let spaced = text.trim_end_matches(['\r', '\n']).chars().map(|char| match char {
        '\r' | '\n' | '\t' | '\u{2028}' | '\u{2029}' => ' ',
        _ => char,
    });
    spaced.filter(|&char| is_text(char) && char != char::REPLACEMENT_CHARACTER).collect()
}

/// Neither a control character nor one that turns the direction of writing.
pub(crate) fn is_text(char: char) -> bool {
    !char.is_control()
        && !matches!(
            char,
            '\u{061c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
        )
}

const SHIFT: u32 = 1;
const ALT: u32 = 2;
const CTRL: u32 = 4;
const SUPER_OR_HYPER: u32 = 8 | 16;
const META: u32 = 32;
const CAPS_LOCK: u32 = 64;

/// The parameters of a sequence: `a:b:c;d:e:f;...`; what is left out is 0.
#[derive(Debug, Default)]
struct Fields([[u32; 3]; 3]);

impl Fields {
    fn parse(held: &[u8]) -> Option<Self> {
        let mut fields = Self::default();
        for (i, field) in held.split(|&byte| byte == b';').enumerate() {
            for (j, part) in field.split(|&byte| byte == b':').enumerate() {
                let mut value = 0_u32;
                for &byte in part {
                    if !byte.is_ascii_digit() {
                        return None;
                    }
                    value = value.saturating_mul(10).saturating_add(u32::from(byte - b'0'));
                }
                if let Some(place) = fields.0.get_mut(i).and_then(|parts| parts.get_mut(j)) {
                    *place = value;
                }
            }
        }
        Some(fields)
    }

    fn number(&self) -> u32 {
        self.0[0][0]
    }

    fn modifiers(&self) -> u32 {
        self.0[1][0].saturating_sub(1)
    }

    fn key(&self, last: u8) -> Option<Key> {
        const RELEASE: u32 = 3;
        if self.0[1][1] == RELEASE {
            return None;
        }
        let [[number, shifted, base], _, [third, ..]] = self.0;
        match last {
            b'u' => unicode(number, shifted, base, self.modifiers(), third),
            b'~' if number == 27 => unicode(third, 0, 0, self.modifiers(), 0),
            b'~' => modified(editing(number), self.modifiers()),
            // rxvt's Shift+key, Ctrl+key and both.
            b'$' => modified(editing(number), SHIFT),
            b'^' | b'@' => modified(editing(number), CTRL),
            b'Z' => modified(Some(Code::BackTab), self.modifiers()),
            b'a'..=b'd' => modified(arrow(last.to_ascii_uppercase()), SHIFT),
            // Also the form of the reply that tells the cursor's place, which is never asked for.
            b'R' if number > 1 || (number == 1 && self.modifiers() == 0) => None,
            _ => modified(arrow(last).or_else(|| function(last)), self.modifiers()),
        }
    }
}

fn press(code: Code) -> Input {
    Input::Key(Key::plain(code))
}

fn keypad(char: char) -> Key {
    Key { base: Some(char), ..Key::char(char) }
}

fn arrow(last: u8) -> Option<Code> {
    Some(match last {
        b'A' => Code::Up,
        b'B' => Code::Down,
        b'C' => Code::Right,
        b'D' => Code::Left,
        b'F' => Code::End,
        b'H' => Code::Home,
        _ => return None,
    })
}

fn function(last: u8) -> Option<Code> {
    matches!(last, b'P'..=b'S').then(|| Code::F(last - b'P' + 1))
}

fn editing(number: u32) -> Option<Code> {
    Some(match number {
        1 | 7 => Code::Home,
        2 => Code::Insert,
        3 => Code::Delete,
        4 | 8 => Code::End,
        5 => Code::PageUp,
        6 => Code::PageDown,
        // The numbers leave gaps where the oldest keyboards did.
        11..=15 => Code::F((number - 10) as u8),
        17..=21 => Code::F((number - 11) as u8),
        23 | 24 => Code::F((number - 12) as u8),
        _ => return None,
    })
}

/// A key with modifiers; none if the desktop's own modifier is held.
fn modified(code: Option<Code>, modifiers: u32) -> Option<Key> {
    if modifiers & SUPER_OR_HYPER != 0 {
        return None;
    }
    let code = match code? {
        Code::Tab if modifiers & SHIFT != 0 => Code::BackTab,
        code => code,
    };
    let (ctrl, alt) = (modifiers & CTRL != 0, modifiers & (ALT | META) != 0);
    Some(Key { code, ctrl, alt, base: None })
}

/// A key of kitty's protocol or of xterm's `modifyOtherKeys`; 0 is what was left out.
fn unicode(number: u32, shifted: u32, base: u32, modifiers: u32, text: u32) -> Option<Key> {
    let code = match number {
        9 => Code::Tab,
        13 | 57414 => Code::Enter,
        27 => Code::Esc,
        8 | 127 => Code::Backspace,
        57399..=57413 | 57415 | 57416 => {
            let char = "0123456789./*-+\0=,".chars().nth(number as usize - 57399)?;
            let key = modified(Some(Code::Char(char)), modifiers)?;
            // The keypad's digit is a digit in every layout, and its point is no key 7.
            return Some(Key { base: Some(char), ..key });
        }
        57417 => Code::Left,
        57418 => Code::Right,
        57419 => Code::Up,
        57420 => Code::Down,
        57421 => Code::PageUp,
        57422 => Code::PageDown,
        57423 => Code::Home,
        57424 => Code::End,
        57425 => Code::Insert,
        57426 => Code::Delete,
        // The other keys without a character: Caps Lock, volume, the keypad's 5 and their like.
        57344..=63743 => return None,
        _ => {
            let char = char::from_u32(number).filter(|&char| is_text(char))?;
            let typed = [text, shifted]
                .into_iter()
                .find(|&other| other != 0)
                .and_then(char::from_u32)
                .filter(|&char| is_text(char));
            let upper = (modifiers & SHIFT != 0) != (modifiers & CAPS_LOCK != 0);
            let char = match typed {
                _ if modifiers & (CTRL | ALT | META) != 0 => char,
                Some(typed) if text != 0 || upper => typed,
                _ if upper => char.to_uppercase().next().unwrap_or(char),
                _ => char,
            };
            let base = char::from_u32(base).filter(|&base| base != '\0' && is_text(base));
            return Some(Key { base, ..modified(Some(Code::Char(char)), modifiers)? });
        }
    };
    modified(Some(code), modifiers)
}

#[cfg(test)]
mod tests;
