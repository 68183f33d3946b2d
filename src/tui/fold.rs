//! Folds a key press to the key of a US keyboard, whichever layout is on.
//!
//! The hall mixes three layouts: Kazakh, Russian and English. No letter is ambiguous among them, so
//! letters fold at once. Punctuation is ambiguous: `,` is the key 6 in Kazakh, `,` in English and
//! Shift+/ in Russian. Three ways out, in this order: the terminal tells the base key
//! ([`Key::base`]); the session has learnt its layout ([`Layout`]); or the screen has no other use
//! for the character ([`mark_digit`]).
//!
//! Not served: Kazakh letters on the letter keys, as the layouts «kazrus» and «ruskaz» have them.
//! They keep real digits on the number row, and no byte tells them from plain Kazakh.

use super::{Code, Key};

/// The letters of the Kazakh and the Russian layout, lower case.
const LETTERS: &str = "ёәіңғүұқөһйцукенгшщзхъфывапролджэячсмитьбю";
/// Their keys on a US keyboard.
const KEYS: &str = "`2345890-=qwertyuiop[]asdfghjkl;'zxcvbnm,.";

/// What the keys 1 to 0 type in the Kazakh layout, for the help page.
pub(super) const KAZAKH_DIGITS: &str = "\" ә і ң ғ , . ү ұ қ";
/// Letters that only the Kazakh layout has.
const KAZAKH_LETTERS: &str = "әіңғүұқөһ";
/// Characters that only the English layout types.
const ENGLISH_SIGNS: &str = "`~@#$^&[]{}'";
/// Characters that the English and the Russian layout type, and the Kazakh one does not.
const NOT_KAZAKH_SIGNS: &str = "%_";

/// The layout of a session's keyboard, as far as its keys have shown it.
///
/// Only what one layout alone can type counts. An ASCII digit shows nothing: the number row of
/// English and Russian sends it, but so does the keypad in all three. Nor do the other characters of
/// the keypad and the punctuation that several layouts share. A letter that two layouts share
/// leaves what fits and forgets what does not: й after Kazakh stays Kazakh, й after English is
/// unknown again. Jurors switch layouts, so the last evidence wins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Layout {
    /// Nothing has shown it yet.
    #[default]
    Unknown,
    /// Kazakh: letters on the number row.
    Kazakh,
    /// Russian.
    Russian,
    /// English.
    English,
}

impl Layout {
    /// Takes what a key press shows about the layout.
    pub fn learn(&mut self, key: Key) {
        let Code::Char(char) = key.code else { return };
        // Ctrl+letter comes as ASCII from most terminals, whichever layout is on.
        if key.ctrl || key.alt {
            return;
        }
        let char = lower(char);
        let possible: &[Self] = if KAZAKH_LETTERS.contains(char) {
            &[Self::Kazakh]
        } else if char == 'ё' {
            // In plain Kazakh it is not on the keyboard.
            &[Self::Russian]
        } else if char.is_ascii_alphabetic() || ENGLISH_SIGNS.contains(char) {
            &[Self::English]
        } else if letter_key(char).is_some() || char == '№' {
            &[Self::Kazakh, Self::Russian]
        } else if NOT_KAZAKH_SIGNS.contains(char) {
            &[Self::Russian, Self::English]
        } else {
            return;
        };
        *self = match possible {
            [only] => *only,
            several if several.contains(self) => *self,
            _ => Self::Unknown,
        };
    }

    /// Takes what the keys 1, 6 and 7 have sent in a PIN that was right: signs, as the Kazakh number
    /// row does, or digits, which the keypad sends in Kazakh too.
    pub fn learn_row(&mut self, kazakh: bool) {
        *self = match (kazakh, *self) {
            (true, _) => Self::Kazakh,
            (false, Self::Kazakh) => Self::Unknown,
            (false, other) => other,
        };
    }
}

/// What a key that was meant as 1, 6 or 7 tells: `true` for the signs of the Kazakh number row. Other
/// digits are letters in Kazakh, which tell it by themselves.
pub fn kazakh_row(key: Key) -> Option<bool> {
    let digit = mark_digit(key)?;
    matches!(digit, 1 | 6 | 7).then(|| !matches!(key.code, Code::Char('0'..='9')))
}

/// The key of a US keyboard, lower case: й and Q·Й with Caps Lock are both `q`.
///
/// ASCII passes through, because a character like `?` is looked for by what it says and not by where
/// it stands. The modifiers are the caller's to match. `None` for keys without a character and for
/// characters of other alphabets.
pub fn command(key: Key) -> Option<char> {
    let Code::Char(char) = key.code else { return None };
    let char = lower(key.base.unwrap_or(char));
    if char.is_ascii() { Some(char) } else { letter_key(char) }
}

/// The digit that a key press means, as far as that is certain.
///
/// An ASCII digit and a letter of the Kazakh number row always are; `"` `,` `.` are 1 6 7, and with
/// Shift `!` `;` `:`, if the layout is known to be Kazakh.
pub fn digit(key: Key, layout: Layout) -> Option<u8> {
    let Code::Char(char) = key.code else { return None };
    if key.ctrl || key.alt {
        return None;
    }
    if let Some(base) = key.base {
        return ascii_digit(base);
    }
    let char = lower(char);
    ascii_digit(char).or_else(|| ascii_digit(letter_key(char)?)).or(match (layout, char) {
        (Layout::Kazakh, '"' | '!') => Some(1),
        (Layout::Kazakh, ',' | ';') => Some(6),
        (Layout::Kazakh, '.' | ':') => Some(7),
        _ => None,
    })
}

/// The digit that a key press means where only marks can be typed.
///
/// As [`digit`], and `"` `,` `.` are 1 6 7 under any layout: the first key of an evening may be one
/// of them, a juror may have switched the layout since the last letter, and a juror whose 6 is not
/// heard is worse off than one who touches `,` in English, sees a 6 and takes it back. The
/// characters of the shifted row stay out: nobody types a mark with Shift, and Caps Lock does not
/// change punctuation.
///
/// A keypad's decimal point arrives as `.` or `,` too, unless the terminal tells base keys. Where a
/// screen lets half points be typed with it, use [`digit`].
pub fn mark_digit(key: Key) -> Option<u8> {
    digit(key, Layout::Unknown).or_else(|| {
        let unshifted = matches!(key.code, Code::Char('"' | ',' | '.'));
        unshifted.then(|| digit(key, Layout::Kazakh)).flatten()
    })
}

/// The Cyrillic letter on a key that the table names, for legends such as `Q·Й`: of the Russian
/// layout, beside Backspace of the Kazakh one.
pub fn cyrillic(key: char) -> Option<char> {
    let letters = LETTERS.chars().zip(KEYS.chars());
    letters
        .filter(|_| key.is_ascii_lowercase() || "[]-=".contains(key))
        .find(|&(_, of)| of == key)
        .map(|(letter, _)| letter)
}

fn letter_key(char: char) -> Option<char> {
    LETTERS.chars().zip(KEYS.chars()).find(|&(letter, _)| letter == char).map(|(_, key)| key)
}

fn ascii_digit(char: char) -> Option<u8> {
    char.to_digit(10).map(|digit| digit as u8)
}

fn lower(char: char) -> char {
    char.to_lowercase().next().unwrap_or(char)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The main part of the keyboard, key by key, as the three layouts of the hall type it.
    const US: &str = "`1234567890-=qwertyuiop[]asdfghjkl;'zxcvbnm,./";
    const US_SHIFT: &str = "~!@#$%^&*()_+QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>?";
    const KZ: &str = "(\"әіңғ,.үұқөһйцукенгшщзхъфывапролджэячсмитьбю№";
    const KZ_SHIFT: &str = ")!ӘІҢҒ;:ҮҰҚӨҺЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ?";
    const RU: &str = "ё1234567890-=йцукенгшщзхъфывапролджэячсмитьбю.";
    const RU_SHIFT: &str = "Ё!\"№;%:?*()_+ЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ,";

    fn keys(row: &str) -> impl Iterator<Item = (char, char)> + '_ {
        assert_eq!(row.chars().count(), US.len());
        US.chars().zip(row.chars())
    }

    fn learnt(text: &str) -> Layout {
        let mut layout = Layout::default();
        text.chars().for_each(|char| layout.learn(Key::char(char)));
        layout
    }

    #[test]
    fn every_letter_of_every_layout_is_its_key() {
        for row in [US, US_SHIFT, KZ, KZ_SHIFT, RU, RU_SHIFT] {
            for (key, char) in keys(row).filter(|(_, char)| char.is_alphabetic()) {
                assert_eq!(command(Key::char(char)), Some(key), "{char}");
            }
        }
        assert_eq!(LETTERS.chars().count(), KEYS.chars().count());
    }

    #[test]
    fn digits_of_every_layout() {
        for (row, layout) in [
            (US, Layout::English),
            (RU, Layout::Russian),
            (KZ, Layout::Kazakh),
            (KZ_SHIFT, Layout::Kazakh),
        ] {
            for (key, char) in keys(row) {
                let expected = key.to_digit(10).map(|digit| digit as u8);
                assert_eq!(digit(Key::char(char), layout), expected, "{char} {layout:?}");
            }
        }
        for (key, char) in keys(KZ) {
            let expected = key.to_digit(10).map(|digit| digit as u8);
            assert_eq!(mark_digit(Key::char(char)), expected, "{char}");
            let certain = expected.filter(|_| char.is_alphabetic());
            assert_eq!(digit(Key::char(char), Layout::Unknown), certain, "{char}");
        }
    }

    #[test]
    fn shifted_signs_are_no_marks() {
        let own = [("\"", 1), (",", 6), (".", 7)];
        for (_, char) in [US_SHIFT, RU_SHIFT].into_iter().flat_map(keys) {
            let expected = own.iter().find(|(sign, _)| sign.contains(char)).map(|&(_, n)| n);
            assert_eq!(mark_digit(Key::char(char)), expected, "{char}");
        }
        for char in ['!', ';', ':'] {
            assert_eq!(mark_digit(Key::char(char)), None);
        }
    }

    #[test]
    fn the_base_key_settles_it() {
        let with_base = |char, base| Key { base: Some(base), ..Key::char(char) };
        assert_eq!(digit(with_base(',', '6'), Layout::Unknown), Some(6));
        assert_eq!(digit(with_base(',', ','), Layout::Kazakh), None);
        assert_eq!(mark_digit(with_base('.', '.')), None, "the keypad's point");
        assert_eq!(mark_digit(with_base('1', '1')), Some(1));
        assert_eq!(command(with_base('с', 'c')), Some('c'));
        // A layout that keeps қ on the D key.
        assert_eq!(mark_digit(with_base('қ', 'd')), None);
    }

    #[test]
    fn modifiers_are_no_digits_but_commands() {
        for key in [Key::ctrl('1'), Key { alt: true, ..Key::char('ә') }] {
            assert_eq!(mark_digit(key), None);
        }
        assert_eq!(command(Key::ctrl('с')), Some('c'));
        assert_eq!(command(Key::char('?')), Some('?'));
        assert_eq!(command(Key::plain(Code::Enter)), None);
        assert_eq!(command(Key::char('ж')), Some(';'));
        assert_eq!(command(Key::char('語')), None);
    }

    #[test]
    fn the_layout_is_learnt_from_what_it_alone_types() {
        assert_eq!(learnt(""), Layout::Unknown);
        for char in KZ.chars().chain(KZ_SHIFT.chars()) {
            let elsewhere = [US, US_SHIFT, RU, RU_SHIFT].iter().any(|row| row.contains(char));
            let expected = if elsewhere || char == '(' || char == ')' {
                Layout::Unknown
            } else {
                Layout::Kazakh
            };
            assert_eq!(learnt(&char.to_string()), expected, "{char}");
        }
        for char in US.chars().chain(US_SHIFT.chars()) {
            let elsewhere = [KZ, KZ_SHIFT, RU, RU_SHIFT].iter().any(|row| row.contains(char));
            let keypad = "*+-/".contains(char) || char.is_ascii_digit();
            let shared = "<>=".contains(char);
            let expected =
                if elsewhere || keypad || shared { Layout::Unknown } else { Layout::English };
            assert_eq!(learnt(&char.to_string()), expected, "{char}");
        }
        assert_eq!(learnt("ё"), Layout::Russian);
    }

    #[test]
    fn evidence_stays_until_something_speaks_against_it() {
        assert_eq!(learnt("ә8"), Layout::Kazakh, "8 may come from the keypad");
        assert_eq!(learnt("әй,.\"№+-*/"), Layout::Kazakh);
        assert_eq!(learnt("q1"), Layout::English);
        assert_eq!(learnt("qй"), Layout::Unknown);
        assert_eq!(learnt("ё%"), Layout::Russian);
        assert_eq!(learnt("ә_"), Layout::Unknown);
        assert_eq!(learnt("әq"), Layout::English);
        assert_eq!(learnt("qӘ"), Layout::Kazakh);
        let mut layout = Layout::Kazakh;
        layout.learn(Key::ctrl('c'));
        layout.learn(Key::plain(Code::Enter));
        assert_eq!(layout, Layout::Kazakh);
    }
}
