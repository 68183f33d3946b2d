//! The order of names: the Kazakh alphabet, then Latin.

use std::cmp::Ordering;

use unicode_normalization::char::decompose_canonical;

use crate::contest::hygiene::{fold_for_search, is_cyrillic};

/// The Kazakh alphabet, as CLDR and the schoolbooks order it.
const ALPHABET: &str = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя";

/// Sorts by; make it once for each name.
///
/// Spaces and signs come first, then digits, Cyrillic in the order of the Kazakh alphabet, Latin,
/// and the rest. Case and look-alike letters decide only between names that are otherwise equal.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct SortKey(Vec<(Class, u32)>, String);

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Class {
    Sign,
    Digit,
    Cyrillic,
    Latin,
    Other,
}

impl SortKey {
    /// The key of a name.
    pub fn of(name: &str) -> Self {
        Self(fold_for_search(name).chars().map(weigh).collect(), name.to_owned())
    }
}

fn weigh(c: char) -> (Class, u32) {
    if is_cyrillic(c) {
        // Letters of other Cyrillic alphabets follow я.
        let position = ALPHABET.chars().position(|letter| letter == c);
        return (Class::Cyrillic, position.map_or(c as u32, |position| position as u32));
    }
    // é sorts with e.
    let mut base = None;
    decompose_canonical(c, |part| {
        base.get_or_insert(part);
    });
    match base.unwrap_or(c) {
        base if base.is_ascii_alphabetic() => (Class::Latin, base as u32),
        base if base.is_numeric() => (Class::Digit, base as u32),
        base if base.is_alphabetic() => (Class::Other, base as u32),
        base => (Class::Sign, base as u32),
    }
}

/// Compares two names; see [`SortKey`].
pub fn compare(a: &str, b: &str) -> Ordering {
    SortKey::of(a).cmp(&SortKey::of(b))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_in_the_order_of_the_alphabet() {
        let sorted = [
            "Ақан",
            "Аңсар",
            "Асқар",
            "Әсел",
            "Галым",
            "Ғалым",
            "Елена",
            "Ёлкин",
            "Жан",
            "Иса",
            "Карим",
            "Қанат",
            "Нұр",
            "Ңа",
            "Омар",
            "Өмір",
            "Уәли",
            "Ұзақбай",
            "Үсен",
            "Ханзада",
            "Һарун",
            "Ыбырай",
            "Ілияс",
            "Aruzhan",
            "Zhan",
        ];
        let mut names = sorted;
        names.reverse();
        names.sort_by_cached_key(|name| SortKey::of(name));
        assert_eq!(names, sorted);
    }

    #[test]
    fn look_alikes_stand_where_they_are_meant() {
        // The first letter of the middle name is the Latin I.
        let mut names = ["Юлия", "Iлияс", "Ыбырай", "Éva", "Zhan", "7 жаз", "Әли Асан", "Әлібек"];
        names.sort_by(|a, b| compare(a, b));
        assert_eq!(
            names,
            ["7 жаз", "Әли Асан", "Әлібек", "Ыбырай", "Iлияс", "Юлия", "Éva", "Zhan"]
        );
        assert_eq!(ALPHABET.chars().count(), 42);
    }
}
