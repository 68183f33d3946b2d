//! A PIN under the hand: digit keys in, dots out, and the wait after wrong tries.

use chrono::{DateTime, Utc};

use super::fold::{self, Layout};
use super::timer::has_come;
use super::{Code, Key, Pin, Ticket};
use crate::hall::{Author, Command, Hall};
use crate::text::Word;

/// A PIN as it is typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PinEntry {
    pin: Pin,
    /// What the keys 1, 6 or 7 sent last: signs of the Kazakh number row, or digits.
    kazakh_row: Option<bool>,
    /// The desk compares it under this ticket.
    pub asked: Option<Ticket>,
    /// No PIN is tried before this time.
    pub until: Option<DateTime<Utc>>,
    /// What there is to say about the last try.
    pub said: Option<Word>,
}

impl PinEntry {
    /// An empty one with something to say.
    pub fn saying(word: Word) -> Self {
        Self { said: Some(word), ..Self::default() }
    }

    /// Takes a key: digits under every layout, and Backspace. While an answer or the end of a wait
    /// is awaited nothing is taken.
    pub fn press(&mut self, key: Key) {
        if !self.is_ready() {
            return;
        }
        self.said = None;
        match (fold::mark_digit(key), key.code) {
            (Some(digit), _) if self.pin.push(digit) => {
                self.kazakh_row = fold::kazakh_row(key).or(self.kazakh_row);
            }
            (_, Code::Backspace | Code::Delete) => self.pin.pop(),
            _ => {}
        }
        if self.pin.is_empty() {
            self.kazakh_row = None;
        }
    }

    /// Whether keys are taken.
    pub fn is_ready(&self) -> bool {
        self.asked.is_none() && self.until.is_none()
    }

    /// How many digits stand there.
    pub fn digits(&self) -> usize {
        self.pin.len()
    }

    /// Hands the PIN out and begins anew; `None`, and says so, if digits are missing.
    pub fn take(&mut self) -> Option<Pin> {
        if !self.is_ready() {
            return None;
        }
        if !self.pin.is_whole() {
            self.said = Some(Word::PinTooShort);
            return None;
        }
        Some(std::mem::take(&mut self.pin))
    }

    /// It was not the right one.
    pub fn wrong(&mut self) {
        *self = Self::saying(Word::RefusalWrongPin);
    }

    /// The next try is taken at this time.
    pub fn wait(&mut self, until: DateTime<Utc>) {
        *self = Self { until: Some(until), ..Self::default() };
    }

    /// Tells it the time; `true` while it waits.
    pub fn tick(&mut self, now: DateTime<Utc>) -> bool {
        self.until = self.until.filter(|&until| !has_come(until, now, Hall::LONGEST_PIN_WAIT));
        self.until.is_some()
    }

    /// The PIN was right: what its keys have sent tells the layout.
    pub fn teach(&self, layout: &mut Layout) {
        if let Some(kazakh) = self.kazakh_row {
            layout.learn_row(kazakh);
        }
    }
}

/// Somebody else than who sits here has to give their PIN for an act of theirs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PinPrompt {
    /// Who.
    pub person: Author,
    /// What they ask for.
    pub then: Vec<(Author, Command)>,
    /// The PIN as it is typed.
    pub entry: PinEntry,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(keys: &str) -> PinEntry {
        let mut entry = PinEntry::default();
        keys.chars().for_each(|char| entry.press(Key::char(char)));
        entry
    }

    #[test]
    fn the_same_keys_are_the_same_pin_under_every_layout() {
        let pin = |keys: &str| typed(keys).take().unwrap();
        assert_eq!(pin("16720945"), Pin::new("16720945").unwrap());
        for keys in ["\",.әқұңғ", "\",.ӘҚҰҢҒ", "\"67әқ9ңғ"] {
            assert!(pin(keys) == pin("16720945"), "{keys}");
        }
        // Letters and signs that no digit key types are not heard; nor is a ninth digit.
        assert_eq!(pin("1q6й7!2 0945 3"), pin("16720945"));
    }

    #[test]
    fn a_right_pin_tells_the_layout() {
        for (keys, before, after) in [
            ("\"672", Layout::English, Layout::English),
            ("\",.2", Layout::English, Layout::Kazakh),
            ("1672", Layout::Kazakh, Layout::Unknown),
            ("1672", Layout::Russian, Layout::Russian),
            ("2345", Layout::Kazakh, Layout::Kazakh),
        ] {
            let mut layout = before;
            typed(keys).teach(&mut layout);
            assert_eq!(layout, after, "{keys}");
        }
    }

    #[test]
    fn nothing_is_typed_into_a_wait() {
        let at = |second| DateTime::from_timestamp(second, 0).unwrap();
        let mut entry = typed("16");
        entry.wait(at(10));
        entry.press(Key::char('1'));
        assert_eq!((entry.digits(), entry.take()), (0, None));
        assert!(entry.tick(at(9)) && !entry.tick(at(10)));
        entry.press(Key::char('1'));
        assert_eq!(entry.digits(), 1);
        assert_eq!(entry.take(), None);
        assert_eq!(entry.said, Some(Word::PinTooShort));
    }
}
