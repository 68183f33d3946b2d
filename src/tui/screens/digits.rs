//! What keys make of a mark: digits, arrows, the half point.

use crate::contest::{Better, Criterion, Mark, Scale};
use crate::tui::fold::{self, Layout};
use crate::tui::{Code, Key};

/// A whole point in the contest's mark unit.
fn whole_point(places: u8) -> i32 {
    10i32.pow(u32::from(places))
}

/// Whether a scale has marks between whole points.
pub(super) fn has_fractions(scale: Scale, places: u8) -> bool {
    scale.step.0 % whole_point(places) != 0
}

/// The digit that a key types. Where only whole points exist `,` and `.` can be nothing but the
/// Kazakh 6 and 7; where fractions exist they are digits only under a Kazakh layout.
pub(super) fn typed_digit(key: Key, layout: Layout, fractions: bool) -> Option<u8> {
    if fractions { fold::digit(key, layout) } else { fold::mark_digit(key) }
}

/// Whether a key is the decimal point; `behind_ascii`: ASCII digits were typed before it, so that no
/// Kazakh number row is under the hand.
pub(super) fn is_point(key: Key, layout: Layout, fractions: bool, behind_ascii: bool) -> bool {
    let no_digit = fractions && typed_digit(key, layout, fractions).is_none();
    matches!(key.code, Code::Char('.' | ',')) && (behind_ascii || no_digit)
}

/// Which way a key moves a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    /// To the next better one.
    Better,
    /// To the next worse one.
    Worse,
}

/// An arrow: one step, or from an empty criterion the end of the scale that lies behind the hand.
pub(super) fn step(criterion: &Criterion, mark: Option<Mark>, step: Step) -> Mark {
    let up = (step == Step::Better) == (criterion.better == Better::Higher);
    let next = if up { Scale::up } else { Scale::down };
    let first = if step == Step::Better { criterion.worst() } else { criterion.best() };
    mark.map_or(first, |mark| next(criterion.scale, mark))
}

/// A whole mark gets one step more, any other loses its fraction; `None` where that is no mark.
pub(super) fn half(scale: Scale, mark: Mark, places: u8) -> Option<Mark> {
    let one = whole_point(places);
    let other = if mark.0 % one == 0 {
        Mark(mark.0 + scale.step.0)
    } else {
        Mark(mark.0 - mark.0.rem_euclid(one))
    };
    (has_fractions(scale, places) && scale.contains(other)).then_some(other)
}

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
