//! Marks typed as digits.

use crate::contest::{Mark, Scale};

/// What digits mean on a scale.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Digits {
    /// This mark.
    Mark(Mark),
    /// The beginning of a mark.
    More,
    /// No mark begins so.
    OffScale,
}

/// Reads `digit` behind those typed before, on a scale in units of `10^-places` points.
///
/// On a scale that has a ten but no zero, the key 0 is the ten: one key for the best mark.
pub(super) fn read_digits(before: &str, digit: u8, scale: Scale, places: u8) -> (String, Digits) {
    let on_scale = |text: &str| Mark::parse(text, places).filter(|&mark| scale.contains(mark));
    let begins_a_mark = |text: &str| {
        (0..scale.len() as i32).any(|i| {
            Mark(scale.min.0 + i * scale.step.0).plain(places).to_string().starts_with(text)
        })
    };
    let alone = digit.to_string();
    // Behind a decimal point a digit is a fraction or nothing: it never begins another mark.
    let fraction = before.contains('.').then(|| format!("{before}{alone}"));
    let texts = match fraction {
        Some(text) => vec![text],
        None => vec![format!("{before}{alone}"), alone],
    };
    for text in texts {
        match on_scale(&text) {
            Some(mark) => return (text, Digits::Mark(mark)),
            None if begins_a_mark(&text) => return (text, Digits::More),
            None => {}
        }
    }
    match on_scale("10").filter(|_| digit == 0 && !before.contains('.')) {
        Some(ten) => ("10".to_owned(), Digits::Mark(ten)),
        None => (String::new(), Digits::OffScale),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_read_on_every_scale() {
        let scale = |min, max, step| Scale { min: Mark(min), max: Mark(max), step: Mark(step) };
        let read = |text: &str, scale: Scale, places: u8| {
            let mut typed = String::new();
            let mut last = Digits::OffScale;
            for digit in text.bytes() {
                (typed, last) = read_digits(&typed, digit - b'0', scale, places);
            }
            last
        };
        let ten = scale(1, 10, 1);
        for (text, mark) in [("9", 9), ("0", 10), ("10", 10), ("98", 8), ("105", 5), ("01", 1)] {
            assert_eq!(read(text, ten, 0), Digits::Mark(Mark(mark)), "{text}");
        }
        assert_eq!(read("0", scale(0, 10, 1), 0), Digits::Mark(Mark(0)));
        assert_eq!(read("25", scale(1, 25, 1), 0), Digits::Mark(Mark(25)));
        assert_eq!(read("7", scale(50, 100, 1), 0), Digits::More);
        assert_eq!(read("75", scale(50, 100, 1), 0), Digits::Mark(Mark(75)));
        assert_eq!(read("8", scale(10, 100, 5), 1), Digits::Mark(Mark(80)));
        assert_eq!(read("7", scale(1, 5, 1), 0), Digits::OffScale);
        let half = scale(10, 100, 5);
        assert_eq!(read_digits("8.", 5, half, 1).1, Digits::Mark(Mark(85)));
        assert_eq!(read_digits("8.", 3, half, 1).1, Digits::OffScale);
    }
}
