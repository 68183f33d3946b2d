//! Characters that deceive: unseen ones, and Latin letters that pass for Cyrillic ones.

use unicode_normalization::char::is_combining_mark;

/// Whether a character cannot be seen, breaks the line or turns the direction of writing: control
/// and bidi characters, line separators, zero-width ones, fillers. No text of a contest may hold one.
pub fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{AD}' // soft hyphen
                | '\u{34F}' // grapheme joiner
                | '\u{61C}' // Arabic letter mark
                | '\u{115F}' | '\u{1160}' | '\u{3164}' | '\u{FFA0}' // Hangul fillers
                | '\u{17B4}' | '\u{17B5}' // Khmer vowels without a sound
                | '\u{180B}'..='\u{180F}' // Mongolian separators
                | '\u{200B}'..='\u{200F}' // zero width, direction marks
                | '\u{2028}'..='\u{202E}' // line separators, embeddings and overrides
                | '\u{2060}'..='\u{206F}' // joiner, invisible operators, isolates
                | '\u{FEFF}' // byte order mark
                | '\u{FFF0}'..='\u{FFFB}' // interlinear annotation
                | '\u{1D173}'..='\u{1D17A}' // musical beams
                | '\u{E0000}'..='\u{E0FFF}' // tags
        )
}

/// Whether nobody would see anything of a text: white space, the empty Braille cell, and marks and
/// variation selectors that stand on nothing.
pub(super) fn is_blank(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || c == '\u{2800}' || is_combining_mark(c))
}

/// Latin letters beside the Cyrillic ones they are taken for; the last five are Cyrillic letters
/// of old fonts that stand where a Kazakh letter was meant.
const LOOK_ALIKES: [(char, char); 31] = [
    ('i', 'і'),
    ('I', 'І'),
    ('ə', 'ә'),
    ('Ə', 'Ә'),
    ('h', 'һ'),
    ('a', 'а'),
    ('c', 'с'),
    ('e', 'е'),
    ('o', 'о'),
    ('p', 'р'),
    ('x', 'х'),
    ('y', 'у'),
    ('A', 'А'),
    ('B', 'В'),
    ('C', 'С'),
    ('E', 'Е'),
    ('H', 'Н'),
    ('K', 'К'),
    ('M', 'М'),
    ('O', 'О'),
    ('P', 'Р'),
    ('T', 'Т'),
    ('X', 'Х'),
    ('Y', 'У'),
    ('ë', 'ё'),
    ('Ë', 'Ё'),
    ('ӊ', 'ң'),
    ('ѳ', 'ө'),
    ('Ѳ', 'Ө'),
    ('ї', 'ү'),
    ('ґ', 'ө'),
];

/// Writes Latin look-alikes and letters of old fonts as the Kazakh letters they stand for.
pub fn fold_look_alikes(text: &str) -> String {
    text.chars()
        .map(|c| LOOK_ALIKES.iter().find(|(from, _)| *from == c).map_or(c, |(_, to)| *to))
        .collect()
}

fn is_cyrillic(c: char) -> bool {
    matches!(c, '\u{400}'..='\u{52F}')
}

fn is_latin(c: char) -> bool {
    c.is_alphabetic() && matches!(c, 'A'..='Z' | 'a'..='z' | '\u{C0}'..='\u{24F}' | 'ə')
}

/// The first word that mixes Cyrillic and Latin letters.
pub(super) fn mixed_word(text: &str) -> Option<&str> {
    text.split(|c: char| !c.is_alphabetic())
        .find(|word| word.contains(is_cyrillic) && word.contains(is_latin))
}

/// How a mixed word is written in Cyrillic alone, if every Latin letter in it is a look-alike.
pub(super) fn cyrillic_alone(word: &str) -> Option<String> {
    let folded = fold_look_alikes(word);
    (!folded.contains(is_latin)).then_some(folded)
}

#[cfg(test)]
mod tests {
    use super::*;

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
        for c in [
            '\0', '\u{1b}', '\n', '\u{9b}', '\u{202e}', '\u{2066}', '\u{2028}', '\u{200b}',
            '\u{3164}',
        ] {
            assert!(is_hidden(c), "{c:?}");
        }
        for text in ["", " \u{a0}", "\u{2800}", "\u{301}\u{302}", "\u{fe0f}"] {
            assert!(is_blank(text), "{text:?}");
        }
        assert!(!is_blank("❤\u{fe0f}") && !is_blank("№"));
        assert!(!"Әғқңөұүһі «Ән» № – …".chars().any(is_hidden));
    }
}
