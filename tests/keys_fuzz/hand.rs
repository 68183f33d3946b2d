//! What a hand may do to a keyboard, and what may arrive meanwhile.

use alqa::contest::Lang;
use alqa::hall::{Refusal, Seat, Trouble};
use alqa::journal::Lag;
use alqa::tui::keymap::{self, Action, Press, Scope};
use alqa::tui::{Code, Key, fold};
use fastrand::Rng;

/// Digits as the number rows of the three layouts send them.
const DIGITS: &str = "12345678901234567890\"әіңғ,.үұқӘІҢҒҮҰҚ!;:№%?";
/// Letters and signs of the three layouts.
const LETTERS: &str = "qwertyuiop[]asdfghjkl;'zxcvbnm,./QWERTYUIOPйцукенгшщзхъфывапролджэячсмитьбюЁ\
    ӨҺөһабвҚқ`~@#$^&*()_+=-\\|<>";
/// What no keyboard of the hall sends: pictures, marks that join, other directions, controls, wide ones.
pub const STRANGE: [char; 26] = [
    '😀',
    '👩',
    '\u{200d}',
    '🇰',
    '🇿',
    '\u{fe0f}',
    '\u{301}',
    '\u{308}',
    '\u{20dd}',
    '\u{202e}',
    '\u{2066}',
    '\u{200f}',
    'ש',
    'ع',
    '語',
    'ﷺ',
    '\0',
    '\u{7}',
    '\u{1b}',
    '\u{9b}',
    '\n',
    '\t',
    '\u{7f}',
    '\u{feff}',
    '\u{ad}',
    '\u{10ffff}',
];
const CODES: [Code; 17] = [
    Code::Enter,
    Code::Esc,
    Code::Tab,
    Code::BackTab,
    Code::Backspace,
    Code::Delete,
    Code::Insert,
    Code::Up,
    Code::Down,
    Code::Left,
    Code::Right,
    Code::Home,
    Code::End,
    Code::PageUp,
    Code::PageDown,
    Code::F(3),
    Code::F(255),
];

/// What happens next.
#[derive(Debug, Clone)]
pub enum Next {
    /// Keys one after another.
    Keys(Vec<Key>),
    Paste(String),
    Resize(u16, u16),
    /// Seconds go by.
    Wait(i64),
    Trouble(Option<Trouble>),
    Lag(Option<Lag>),
    /// An answer that nobody waits for.
    Stray(u64, Refusal),
    /// The desk answers late from now on, or catches up; every so-manyth wish is refused.
    Hold,
    CatchUp(u8),
    /// Somebody else does something.
    Others(u64),
    /// A late view for another seat.
    Late(Seat),
    /// The program is begun anew at this seat.
    Sit(Seat),
    /// Types the right PIN.
    Pin,
}

fn of(rng: &mut Rng, text: &str) -> char {
    text.chars().nth(rng.usize(..text.chars().count())).unwrap()
}

/// A key that does what the table's does, under any layout.
fn pressed(rng: &mut Rng, press: Press) -> Key {
    match press {
        Press::Code(code) => Key::plain(code),
        Press::Sign(sign) => Key::char(sign),
        Press::Ctrl(letter) => {
            Key::ctrl(fold::cyrillic(letter).filter(|_| rng.bool()).unwrap_or(letter))
        }
        Press::Letter(letter) => {
            let char = fold::cyrillic(letter).filter(|_| rng.bool()).unwrap_or(letter);
            let upper = char.to_uppercase().next().filter(|_| rng.u8(..4) == 0);
            let base = Some(letter).filter(|_| rng.u8(..8) == 0);
            Key { base, ..Key::char(upper.unwrap_or(char)) }
        }
    }
}

fn bound(rng: &mut Rng, scope: Scope) -> Key {
    let keys: Vec<Press> =
        keymap::bindings(scope).flat_map(|binding| binding.press.iter().copied()).collect();
    let press = keys[rng.usize(..keys.len())];
    pressed(rng, press)
}

fn key(rng: &mut Rng, scope: Scope) -> Key {
    match rng.u8(..20) {
        0..=9 => bound(rng, scope),
        10..=12 => {
            let over = [Scope::Confirm, Scope::Field, Scope::Pin, Scope::Help][rng.usize(..4)];
            bound(rng, over)
        }
        13 => {
            let table: Vec<Press> =
                keymap::table().flat_map(|binding| binding.press.iter().copied()).collect();
            let press = table[rng.usize(..table.len())];
            pressed(rng, press)
        }
        14..=16 => Key::char(of(rng, DIGITS)),
        17 => Key::char(of(rng, LETTERS)),
        18 => Key::plain(CODES[rng.usize(..CODES.len())]),
        _ => {
            let char = STRANGE[rng.usize(..STRANGE.len())];
            let base = Some(of(rng, LETTERS)).filter(|_| rng.u8(..4) == 0);
            Key { ctrl: rng.u8(..8) == 0, alt: rng.u8(..8) == 0, base, ..Key::char(char) }
        }
    }
}

/// As [`key`]; one that leads away from the screen, or reads all words anew, comes seldom.
fn key_that_stays(rng: &mut Rng, scope: Scope) -> Key {
    let key = self::key(rng, scope);
    let away = matches!(
        keymap::action(scope, key),
        Some(Action::Pass | Action::LockTerminal | Action::Quit | Action::Language)
    );
    if away && rng.u8(..8) > 0 { key_that_stays(rng, scope) } else { key }
}

fn text(rng: &mut Rng) -> String {
    let len = if rng.u8(..8) == 0 { 400 } else { rng.usize(..12) };
    let mut char = || match rng.u8(..4) {
        0 => STRANGE[rng.usize(..STRANGE.len())],
        1 => of(rng, DIGITS),
        _ => of(rng, LETTERS),
    };
    (0..len).map(|_| char()).collect()
}

fn size(rng: &mut Rng) -> (u16, u16) {
    match rng.u8(..12) {
        0 => (1, 1),
        1 => (rng.u16(1..=300), rng.u16(1..=120)),
        2 => (59, 16),
        3 => (rng.u16(1..=70), rng.u16(1..=20)),
        4 | 5 => (60, 16),
        6 => (120, 40),
        _ => (rng.u16(60..=100), rng.u16(16..=30)),
    }
}

fn trouble(rng: &mut Rng) -> Trouble {
    let detail = "no such \u{202e}device\u{7}".to_owned();
    [
        Trouble::DiskFull,
        Trouble::ReadOnly,
        Trouble::Busy,
        Trouble::DiskFailed { detail },
        Trouble::Gone,
        Trouble::LogLeft,
        Trouble::Damaged { seq: 7 },
        Trouble::Foreign,
        Trouble::Newer,
        Trouble::Altered,
        Trouble::Link,
    ][rng.usize(..11)]
    .clone()
}

/// What happens next at a terminal whose screen has the keys of `scope`; at a `door` the PIN is
/// typed now and then.
pub fn next(rng: &mut Rng, scope: Scope, seats: &[Seat]) -> Next {
    let seat = |rng: &mut Rng| seats[rng.usize(..seats.len())].clone();
    match rng.u16(..400) {
        _ if scope == Scope::Door && rng.u8(..4) == 0 => Next::Pin,
        _ if scope == Scope::Door && rng.u8(..8) == 0 => Next::Wait(60),
        0..=5 => Next::Paste(text(rng)),
        6..=13 => {
            let (width, height) = size(rng);
            Next::Resize(width, height)
        }
        14..=19 => Next::Wait([1, 7, 60, 200][rng.usize(..4)]),
        20 => Next::Trouble(Some(trouble(rng))),
        21..=23 => Next::Trouble(None),
        24 => Next::Lag(Some(Lag { records: rng.u64(..9), why: None })),
        25 => Next::Lag(None),
        26 => Next::Stray(rng.u64(..50), Refusal::WrongPin),
        27..=31 => Next::Hold,
        32..=49 => Next::CatchUp(rng.u8(2..12)),
        50..=57 => Next::Others(rng.u64(..)),
        58..=60 => Next::Late(seat(rng)),
        61 => Next::Sit(seat(rng)),
        62..=65 => Next::Pin,
        66..=69 => {
            let code = if rng.bool() { Code::Enter } else { Code::Esc };
            Next::Keys(vec![Key::plain(code); rng.usize(2..9)])
        }
        70..=79 => {
            // A mark as a hand types it.
            let digits = rng.usize(1..7);
            Next::Keys((0..digits).map(|_| Key::char(of(rng, &DIGITS[..20]))).collect())
        }
        _ => Next::Keys(vec![key_that_stays(rng, scope)]),
    }
}

/// A language to begin in.
pub fn lang(rng: &mut Rng) -> Lang {
    Lang::ALL[rng.usize(..3)]
}
