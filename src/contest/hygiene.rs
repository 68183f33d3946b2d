//! Text from outside, made fit for a screen, and characters that deceive: unseen ones, and letters
//! that pass for Kazakh ones.
//!
//! The only table of each. Called wherever text enters (contest file, notes, what the system says)
//! and again where a journal's text leaves.

use std::borrow::Cow;
use std::fmt::Display;

use unicode_normalization::char::is_combining_mark;
use unicode_normalization::{UnicodeNormalization, is_nfc};

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

/// The characters that nearly all texts of the hall consist of: each stands for itself, is NFC
/// whatever follows, and is no mark. Told at once, since every text of a contest is looked through
/// at every start.
fn is_plain(c: char) -> bool {
    matches!(c, ' '..='~' | '\u{400}'..='\u{482}' | '\u{48a}'..='\u{52f}' | '«' | '»' | '–' | '—')
}

fn fate(c: char) -> Fate {
    match c {
        _ if is_plain(c) => Fate::Stays,
        '\t' | '\n' | '\u{b}' | '\u{c}' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => Fate::Space,
        // C0, DEL, C1.
        _ if c.is_control() || is_selector(c) => Fate::Goes,
        // Invisible: soft hyphen, joiners and fillers, bidi marks, embeddings, overrides and
        // isolates, annotations, tags, byte order mark.
        '\u{ad}'
        | '\u{34f}'
        | '\u{61c}'
        | '\u{115f}'
        | '\u{1160}'
        | '\u{17b4}'
        | '\u{17b5}'
        | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{3164}'
        | '\u{feff}'
        | '\u{ffa0}'
        | '\u{fff0}'..='\u{fffb}'
        | '\u{1d173}'..='\u{1d17a}'
        | '\u{e0000}'..='\u{e0fff}' => Fate::Goes,
        _ => Fate::Stays,
    }
}

/// Whether a character cannot be seen, breaks the line or turns the direction of writing. No text of
/// a contest may hold one, and a terminal would obey some instead of showing them.
pub fn is_hidden(c: char) -> bool {
    fate(c) != Fate::Stays && !is_selector(c)
}

/// Whether a character chooses between two pictures of the one before it: harmless, but drawn wide
/// by some terminals and narrow by others.
fn is_selector(c: char) -> bool {
    matches!(c, '\u{fe00}'..='\u{fe0f}')
}

/// Whether nobody would see anything of a text: white space, the empty Braille cell, and marks and
/// variation selectors that stand on nothing.
pub(super) fn is_blank(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || c == '\u{2800}' || is_combining_mark(c))
}

/// Shows every hidden character as `�`, one for one: for a path, a source line or a record, where
/// the reader must see that something stands there.
pub fn harmless(text: impl Display) -> String {
    let visible = |c| if is_hidden(c) { char::REPLACEMENT_CHARACTER } else { c };
    text.to_string().chars().map(visible).collect()
}

/// Whether [`clean`] would leave the text as it is.
pub fn is_clean(text: &str) -> bool {
    if text.chars().all(is_plain) {
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
            if cyrillic {
                // Lower case can bring a look-alike of its own: İ becomes i and a dot.
                out.extend(meant(c).to_lowercase().map(meant));
            } else {
                out.extend(c.to_lowercase());
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

fn is_latin(c: char) -> bool {
    matches!(c, 'A'..='Z' | 'a'..='z' | '\u{c0}'..='\u{24f}' | 'ə') && c.is_alphabetic()
}

/// The first word that mixes Cyrillic and Latin letters.
pub(super) fn mixed_word(text: &str) -> Option<&str> {
    if !text.contains(is_latin) {
        return None;
    }
    text.split(|c: char| !c.is_alphabetic())
        .find(|word| word.contains(is_cyrillic) && word.contains(is_latin))
}

/// How a mixed word is written in Cyrillic alone, if every Latin letter in it is a look-alike.
pub(super) fn cyrillic_alone(word: &str) -> Option<String> {
    let folded: String = word.chars().map(meant).collect();
    (!folded.contains(is_latin)).then_some(folded)
}

/// The letter that a look-alike stands for inside a Kazakh or Russian word: Latin letters, and
/// Cyrillic ones of old fonts in the place of a Kazakh letter. Any other letter is itself.
fn meant(c: char) -> char {
    match c {
        'i' => 'і',
        'I' => 'І',
        'ə' => 'ә',
        'Ə' => 'Ә',
        'h' => 'һ',
        'ӊ' => 'ң',
        'Ӊ' => 'Ң',
        'ѳ' | 'ґ' => 'ө',
        'Ѳ' | 'Ґ' => 'Ө',
        'ї' => 'ү',
        'Ї' => 'Ү',
        'a' => 'а',
        'A' => 'А',
        'B' => 'В',
        'c' => 'с',
        'C' => 'С',
        'e' => 'е',
        'E' => 'Е',
        'ë' => 'ё',
        'Ë' => 'Ё',
        'H' => 'Н',
        'K' => 'К',
        'M' => 'М',
        'o' => 'о',
        'O' => 'О',
        'p' => 'р',
        'P' => 'Р',
        'T' => 'Т',
        'x' => 'х',
        'X' => 'Х',
        'y' => 'у',
        'Y' => 'У',
        _ => c,
    }
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
            ("Ёлки Ëлки", "ёлки ёлки"),
            ("İ\u{300}\u{300}\u{300}", "i\u{307}\u{300}\u{300}"),
        ] {
            assert_eq!(fold_for_search(written), folded);
        }
    }

    #[test]
    fn latin_letters_inside_cyrillic_words_are_found() {
        assert_eq!(mixed_word("Екi үшiн"), Some("Екi"));
        assert_eq!(mixed_word("əкімдік"), Some("əкімдік"));
        assert_eq!(mixed_word("II кезең, Jas Stars, DJ-дің әні"), None);
        assert_eq!(cyrillic_alone("үшiн").as_deref(), Some("үшін"));
        assert_eq!(cyrillic_alone("Бірғ"), Some("Бірғ".to_owned()));
        assert_eq!(cyrillic_alone("Бірzғ"), None);
    }

    #[test]
    fn only_characters_that_nobody_sees_are_hidden() {
        for c in ['\0', '\u{1b}', '\n', '\u{9b}', '\u{202e}', '\u{2066}', '\u{2028}', '\u{3164}'] {
            assert!(is_hidden(c), "{c:?}");
        }
        for text in ["", " \u{a0}", "\u{2800}", "\u{301}\u{302}", "\u{fe0f}"] {
            assert!(is_blank(text), "{text:?}");
        }
        assert!(!is_blank("❤\u{fe0f}") && !is_blank("№"));
        assert!(!is_hidden('\u{fe0f}') && !is_clean("❤\u{fe0f}"));
        assert!(!"Әғқңөұүһі «Ән» № – …".chars().any(is_hidden));
        assert_eq!(harmless("Ән\u{1b}[2J\u{202e}\n"), "Ән�[2J��");
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
            prop_assert!(!once.chars().any(is_hidden));
            prop_assert!(!harmless(&text).chars().any(is_hidden));
        }

        #[test]
        fn folding_twice_changes_nothing(text in hostile()) {
            let once = fold_for_search(&text);
            prop_assert_eq!(fold_for_search(&once), once);
        }
    }
}
