//! Text from outside, made fit for a screen: no control, no invisible and no direction-changing
//! characters, in NFC.
//!
//! Called wherever text enters: contest file, notes, pastes, what the system says, and again when
//! a journal is read.

use std::borrow::Cow;

use unicode_normalization::char::is_combining_mark;
use unicode_normalization::{UnicodeNormalization, is_nfc};

use crate::contest::is_hidden;

/// Marks that may stand on one letter. No language of the hall needs more after NFC; a stack of
/// hundreds would be one cell of the screen and flood the terminal.
const MOST_MARKS: usize = 3;

/// What becomes of a character.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fate {
    Stays,
    /// It parts words: a space takes its place.
    Space,
    Goes,
}

fn fate(c: char) -> Fate {
    match c {
        ' '..='~' => Fate::Stays,
        '\t' | '\n' | '\u{b}' | '\u{c}' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => Fate::Space,
        // Besides what no contest file may hold: what chooses between two pictures of a letter.
        '\u{fe00}'..='\u{fe0f}' => Fate::Goes,
        _ if is_hidden(c) => Fate::Goes,
        _ => Fate::Stays,
    }
}

/// Whether [`clean`] would leave the text as it is.
pub fn is_clean(text: &str) -> bool {
    if text.bytes().all(|b| (b' '..=b'~').contains(&b)) {
        return true;
    }
    let mut marks = 0;
    let kept = text.chars().all(|c| {
        marks = if is_combining_mark(c) { marks + 1 } else { 0 };
        marks <= MOST_MARKS && fate(c) == Fate::Stays
    });
    kept && is_nfc(text)
}

/// Makes a text fit for a screen: line ends and tabs become spaces, other control, invisible and
/// direction-changing characters go, the rest is NFC.
pub fn clean(text: &str) -> Cow<'_, str> {
    if is_clean(text) {
        return Cow::Borrowed(text);
    }
    let visible = text.chars().filter_map(|c| match fate(c) {
        Fate::Stays => Some(c),
        Fate::Space => Some(' '),
        Fate::Goes => None,
    });
    let mut marks = 0;
    let settled = visible.nfc().filter(|&c| {
        marks = if is_combining_mark(c) { marks + 1 } else { 0 };
        marks <= MOST_MARKS
    });
    Cow::Owned(settled.collect())
}

/// Turns a text into the form in which two spellings of one name are equal: lower case, and inside
/// words with a Cyrillic letter every look-alike from another alphabet or an old font hack becomes
/// the Kazakh letter it stands for (`Бiрiншi` with Latin i, `əкімдік`, `нґмір`).
///
/// For search, the check for duplicates and sorting; never for display.
pub fn fold_for_search(text: &str) -> String {
    let text = clean(text);
    let mut out = String::with_capacity(text.len());
    for word in text.split_inclusive(|c: char| !c.is_alphanumeric()) {
        let cyrillic = word.chars().any(is_cyrillic);
        for c in word.chars() {
            match if cyrillic { meant(c) } else { None } {
                Some(letter) => out.push(letter),
                // Lower case can bring a look-alike of its own: İ becomes i and a dot.
                None if cyrillic => out.extend(c.to_lowercase().map(|c| meant(c).unwrap_or(c))),
                None => out.extend(c.to_lowercase()),
            }
        }
    }
    // Lower case can take a text out of NFC and add a mark to a letter.
    clean(&out).into_owned()
}

/// Whether a character belongs to the Cyrillic blocks.
pub fn is_cyrillic(c: char) -> bool {
    matches!(c, '\u{400}'..='\u{52f}')
}

/// The Kazakh letter, lower case, that a look-alike stands for inside a Cyrillic word.
fn meant(c: char) -> Option<char> {
    Some(match c {
        'i' | 'I' => 'і',
        'ə' | 'Ə' => 'ә',
        'h' => 'һ',
        'ӊ' | 'Ӊ' => 'ң',
        'ѳ' | 'Ѳ' | 'ґ' | 'Ґ' => 'ө',
        'ї' | 'Ї' => 'ү',
        'a' | 'A' => 'а',
        'c' | 'C' => 'с',
        'e' | 'E' => 'е',
        'o' | 'O' => 'о',
        'p' | 'P' => 'р',
        'x' | 'X' => 'х',
        'y' | 'Y' => 'у',
        'B' => 'в',
        'H' => 'н',
        'K' => 'к',
        'M' => 'м',
        'T' => 'т',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_a_screen_must_not_get_goes() {
        for (dirty, expected) in [
            ("Ән\u{1b}[31m", "Ән[31m"),
            ("a\r\nb\tc", "a  b c"),
            ("\u{202e}Ақан\u{2066}\u{2069}", "Ақан"),
            ("Бе\u{200d}рік\u{200b}\u{feff}", "Берік"),
            ("a\u{2028}b\u{85}c\u{7f}\u{9b}", "a b c"),
            ("И\u{306}", "Й"),
            ("И\u{200d}\u{306}", "Й"),
            ("е\u{301}\u{301}\u{301}\u{301}\u{301}!", "е\u{301}\u{301}\u{301}!"),
            ("Ғалым – «Ән»\u{a0}№5", "Ғалым – «Ән»\u{a0}№5"),
        ] {
            assert_eq!(clean(dirty), expected, "{dirty:?}");
        }
        assert!(matches!(clean("Әсел"), Cow::Borrowed(_)));
        assert!(!is_clean("\u{2069}") && !is_clean("И\u{306}") && is_clean(""));
    }

    #[test]
    fn look_alikes_fold_inside_cyrillic_words_only() {
        for (written, folded) in [
            ("Бiрiншi Iздеу", "бірінші іздеу"),
            ("əкімдік Əсел", "әкімдік әсел"),
            ("бїгінгі нґмірде", "бүгінгі нөмірде"),
            ("жаӊа ѳмір", "жаңа өмір"),
            ("Жahан HАН", "жаһан нан"),
            ("Aruzhan Zhan", "aruzhan zhan"),
            ("Cахна hip-hop", "сахна hip-hop"),
            ("İ\u{300}\u{300}\u{300}", "i\u{307}\u{300}\u{300}"),
        ] {
            assert_eq!(fold_for_search(written), folded);
        }
    }

    fn hostile() -> impl Strategy<Value = String> {
        proptest::collection::vec(
            prop_oneof![
                any::<char>(),
                (0u32..0x20).prop_map(|n| char::from_u32(n).unwrap_or(' ')),
                (0x2000u32..0x2070).prop_map(|n| char::from_u32(n).unwrap_or(' ')),
                (0x300u32..0x370).prop_map(|n| char::from_u32(n).unwrap_or(' ')),
                proptest::char::range('А', 'я'),
                proptest::char::range('\u{c0}', '\u{17f}'),
            ],
            0..40,
        )
        .prop_map(|chars| chars.into_iter().collect())
    }

    proptest! {
        #[test]
        fn cleaned_is_clean(text in hostile()) {
            let once = clean(&text).into_owned();
            prop_assert!(is_clean(&once), "{once:?}");
            prop_assert_eq!(clean(&once), once.as_str());
            prop_assert!(!once.chars().any(char::is_control));
        }

        #[test]
        fn folding_twice_changes_nothing(text in hostile()) {
            let once = fold_for_search(&text);
            prop_assert_eq!(fold_for_search(&once), once);
        }
    }
}
