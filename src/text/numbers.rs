//! Numbers as each language writes them: marks, exact results, places, money.
//!
//! Nothing here touches floating point: a figure on the screen is the exact one, cut by long
//! division. Grouping is U+00A0 in Kazakh and Russian, a comma in English; the decimal sign is a
//! comma there and a point here (CLDR 48).

mod decimals;
mod in_words;

use num_rational::Ratio;

pub use decimals::Decimals;
pub use in_words::sum_in_words;

use super::{Word, Words};
use crate::contest::{
    Contest, JurorRule, Lang, Mark, MarkKind, Money, PartRule, PlaceStyle, Scale,
};
use crate::tally::{Exact, Placing};

/// The sign between whole points and decimals.
pub const fn decimal_sign(lang: Lang) -> char {
    match lang {
        Lang::Kk | Lang::Ru => ',',
        Lang::En => '.',
    }
}

/// Writes a whole number in groups of three: `2 000 000`, `2,000,000`.
pub fn whole(lang: Lang, number: u128) -> String {
    let sign = match lang {
        Lang::Kk | Lang::Ru => '\u{a0}',
        Lang::En => ',',
    };
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() * 4 / 3 + 1);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(sign);
        }
        out.push(digit);
    }
    out
}

/// Writes a mark without trailing zeros: `9`, `8,5`. `places` is the contest's.
pub fn mark(lang: Lang, mark: Mark, places: u8) -> String {
    mark.plain(places).to_string().replace('.', decimal_sign(lang).encode_utf8(&mut [0; 4]))
}

/// Writes a mark of a criterion: `8,5`, or the answer that it stands for: `мүмкін`.
pub fn mark_of(words: &Words, contest: &Contest, criterion: usize, given: Mark) -> String {
    let of = &contest.criteria[criterion];
    // A refused mark is worded, too: it may be none of the three.
    if of.kind != MarkKind::Choice || !of.scale.contains(given) {
        return mark(words.lang(), given, contest.places);
    }
    let answer = match (given.0 - of.scale.min.0) / of.scale.step.0 {
        0 => Word::MarkNo,
        1 => Word::MarkMaybe,
        _ => Word::MarkYes,
    };
    words.get(answer).to_owned()
}

/// Writes the marks that a criterion may have: `1–10 (0,5)`, or the answers: `жоқ, мүмкін, иә`.
pub fn scale_of(words: &Words, contest: &Contest, criterion: usize) -> String {
    let of = &contest.criteria[criterion];
    match of.kind {
        MarkKind::Choice => [Word::MarkNo, Word::MarkMaybe, Word::MarkYes]
            .map(|answer| words.get(answer))
            .join(", "),
        MarkKind::Points | MarkKind::Rank => scale(words.lang(), of.scale, contest.places),
    }
}

/// Writes the range of a scale: `1–10`, and the step where it is not one point: `1–10 (0,5)`.
pub fn scale(lang: Lang, scale: Scale, places: u8) -> String {
    let [min, max, step] = [scale.min, scale.max, scale.step].map(|m| mark(lang, m, places));
    if step == "1" { format!("{min}–{max}") } else { format!("{min}–{max} ({step})") }
}

/// A number cut to a fixed count of decimals, half away from zero.
#[derive(Debug, PartialEq, Eq)]
struct Cut {
    negative: bool,
    whole: u128,
    decimals: Vec<u8>,
    /// Nothing was lost by cutting.
    exact: bool,
}

fn cut(value: Exact, decimals: usize) -> Cut {
    let (num, den) = (value.numer().unsigned_abs(), value.denom().unsigned_abs());
    let (mut whole, mut rest) = (num / den, num % den);
    let mut digits: Vec<u8> = (0..decimals).map(|_| next_digit(&mut rest, den)).collect();
    // `rest` is below `den`, which is at most 2^127: twice that still fits.
    if rest * 2 >= den {
        let nines = digits.iter().rev().take_while(|&&digit| digit == 9).count();
        let keep = digits.len() - nines;
        digits[keep..].fill(0);
        match digits[..keep].last_mut() {
            Some(digit) => *digit += 1,
            None => whole += 1,
        }
    }
    let zero = whole == 0 && digits.iter().all(|&digit| digit == 0);
    Cut { negative: *value.numer() < 0 && !zero, whole, decimals: digits, exact: rest == 0 }
}

/// One digit of a long division. Adds ten times instead of multiplying, which could overflow.
fn next_digit(rest: &mut u128, den: u128) -> u8 {
    let (mut digit, mut sum) = (0, 0);
    for _ in 0..10 {
        sum += *rest;
        if sum >= den {
            sum -= den;
            digit += 1;
        }
    }
    *rest = sum;
    digit
}

/// Writes an exact number with this many decimals, rounded half away from zero for the eye only.
pub fn exact(lang: Lang, value: Exact, decimals: usize) -> String {
    let cut = cut(value, decimals);
    let mut out = String::new();
    if cut.negative {
        out.push('-');
    }
    out += &whole(lang, cut.whole);
    if decimals > 0 {
        out.push(decimal_sign(lang));
        out.extend(cut.decimals.iter().map(|digit| char::from(b'0' + digit)));
    }
    out
}

/// Whether [`exact`] with this many decimals prints the number itself and no rounded one.
pub fn is_printed_exactly(value: Exact, decimals: usize) -> bool {
    cut(value, decimals).exact
}

/// As [`exact`], with `≈` before a figure that is rounded: `≈ 47,43`, `47,50`.
pub fn exact_marked(lang: Lang, value: Exact, decimals: usize) -> String {
    let text = exact(lang, value, decimals);
    if is_printed_exactly(value, decimals) { text } else { format!("≈ {text}") }
}

/// The most decimals of a number that is written in full: those of the inexact rules.
const FULL: usize = 12;

/// Whether the number is written in full as a decimal.
pub fn is_decimal(value: Exact) -> bool {
    is_printed_exactly(value, FULL)
}

/// Writes the number in full: as a decimal without trailing zeros where 12 decimals can hold it,
/// else as a fraction: `47,5`, `332/7`.
pub fn exact_or_fraction(lang: Lang, value: Exact) -> String {
    match (0..=FULL).find(|&decimals| is_printed_exactly(value, decimals)) {
        Some(decimals) => exact(lang, value, decimals),
        None => format!("{}/{}", value.numer(), value.denom()),
    }
}

/// The number in full and, where that is a fraction, what it comes to: `47,5`, `332/7 ≈ 47,43`.
pub fn exact_and_fraction(lang: Lang, value: Exact, decimals: usize) -> String {
    let full = exact_or_fraction(lang, value);
    if is_decimal(value) { full } else { format!("{full} ≈ {}", exact(lang, value, decimals)) }
}

/// As [`exact_marked`], with a plus before a positive number: `+0,29`, `≈ -1,43`, `0,00`.
pub fn signed(lang: Lang, value: Exact, decimals: usize) -> String {
    let cut = cut(value, decimals);
    let positive = *value.numer() > 0;
    let sign = if positive { "+" } else { "" };
    let about = if cut.exact { "" } else { "≈ " };
    format!("{about}{sign}{}", exact(lang, value, decimals))
}

/// A whole number with its sign: `+3`, `0`, `-3`.
pub fn signed_whole(number: i64) -> String {
    if number > 0 { format!("+{number}") } else { number.to_string() }
}

/// Points with their noun: `47 балл`, `47,43 балла`.
pub fn points(words: &Words, value: Exact, decimals: usize) -> String {
    match usize::try_from(*value.numer()) {
        Ok(count) if value.is_integer() => words.count_points(count),
        _ if value.is_integer() => words.points_of(exact(words.lang(), value, 0)),
        _ => words.points_of(exact_marked(words.lang(), value, decimals)),
    }
}

/// A result or a difference of results under the contest's rule: points with their noun, or a bare
/// figure where it counts places, ranks or answers.
pub fn result(words: &Words, contest: &Contest, value: Exact, decimals: usize) -> String {
    let rule = &contest.rule;
    let placed = rule.panel.is_places()
        || rule.parts == PartRule::Place
        || rule.juror == JurorRule::Ranks
        || rule.juror == JurorRule::Total && contest.criteria[0].kind != MarkKind::Points;
    match placed {
        true if value.is_integer() => exact(words.lang(), value, 0),
        true => exact_marked(words.lang(), value, decimals),
        false => points(words, value, decimals),
    }
}

/// A place as the rule counts them: `1`, `2,5`.
pub fn place_figure(lang: Lang, placing: Placing, style: PlaceStyle) -> String {
    exact_or_fraction(lang, placing.in_style(style))
}

/// A place as the rule counts them, with its noun: `1-орын`, `2,5 место`, `place 1`.
pub fn place(words: &Words, placing: Placing, style: PlaceStyle) -> String {
    words.place_n(place_figure(words.lang(), placing, style))
}

/// A place as it is said aloud: `1-орын`, `1-е место`, `1st place`.
pub fn place_ordinal(lang: Lang, rank: u32) -> String {
    match lang {
        Lang::Kk => format!("{rank}-орын"),
        Lang::Ru => format!("{rank}-е место"),
        Lang::En => format!("{rank}{} place", english_suffix(rank)),
    }
}

fn english_suffix(rank: u32) -> &'static str {
    match (rank % 10, rank % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    }
}

/// Money with the sign of the tenge: `2 000 000 ₸`, `₸2,000,000`.
pub fn money(lang: Lang, money: Money) -> String {
    let amount = whole(lang, u128::from(money.tenge));
    match lang {
        Lang::Kk | Lang::Ru => format!("{amount}\u{a0}₸"),
        Lang::En => format!("₸{amount}"),
    }
}

/// Money with the word: `2 000 000 теңге`. For screens: many fonts of terminals lack `₸`.
pub fn money_in_tenge(words: &Words, money: Money) -> String {
    format!("{}\u{a0}{}", whole(words.lang(), u128::from(money.tenge)), words.get(Word::Tenge))
}

/// Makes an exact number from a mark in the contest's unit.
pub fn of_mark(mark: Mark, places: u8) -> Exact {
    Ratio::new(i128::from(mark.0), 10i128.pow(u32::from(places)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn in_all(write: impl Fn(Lang) -> String) -> [String; 3] {
        Lang::ALL.map(write)
    }

    #[test]
    fn numbers_follow_the_language() {
        for (num, den, decimals, kk, ru, en) in [
            (332, 7, 2, "47,43", "47,43", "47.43"),
            (332, 7, 4, "47,4286", "47,4286", "47.4286"),
            (37, 4, 2, "9,25", "9,25", "9.25"),
            (1, 2, 0, "1", "1", "1"),
            (-1, 2, 0, "-1", "-1", "-1"),
            (-1, 1000, 2, "0,00", "0,00", "0.00"),
            (9_999_995, 1000, 2, "10\u{a0}000,00", "10\u{a0}000,00", "10,000.00"),
            (99_999, 100_000, 2, "1,00", "1,00", "1.00"),
            (1_234_567, 1, 0, "1\u{a0}234\u{a0}567", "1\u{a0}234\u{a0}567", "1,234,567"),
        ] {
            let value = Exact::new(num, den);
            assert_eq!(in_all(|lang| exact(lang, value, decimals)), [kk, ru, en], "{value}");
        }
    }

    #[test]
    fn a_rounded_figure_says_so() {
        let third = Exact::new(332, 7);
        assert_eq!(exact_or_fraction(Lang::Kk, third), "332/7");
        assert_eq!(exact_and_fraction(Lang::Kk, third, 2), "332/7 ≈ 47,43");
        assert_eq!(exact_and_fraction(Lang::Kk, Exact::new(95, 2), 2), "47,5");
        assert_eq!(exact_marked(Lang::En, third, 2), "≈ 47.43");
        assert_eq!(exact_marked(Lang::En, Exact::new(95, 2), 2), "47.50");
        assert_eq!(signed(Lang::Ru, Exact::new(2, 7), 2), "≈ +0,29");
        assert_eq!(signed(Lang::Ru, Exact::new(-5, 4), 2), "-1,25");
        assert_eq!(signed(Lang::Ru, Exact::new(0, 1), 2), "0,00");
        assert_eq!([3, 0, -3].map(signed_whole), ["+3", "0", "-3"]);
    }

    #[test]
    fn marks_and_scales() {
        assert_eq!(in_all(|lang| mark(lang, Mark(85), 1)), ["8,5", "8,5", "8.5"]);
        assert_eq!(mark(Lang::Kk, Mark(90), 1), "9");
        let half = Scale { min: Mark(10), max: Mark(100), step: Mark(5) };
        assert_eq!(in_all(|l| scale(l, half, 1)), ["1–10 (0,5)", "1–10 (0,5)", "1–10 (0.5)"]);
        let one = Scale { min: Mark(1), max: Mark(10), step: Mark(1) };
        assert_eq!(scale(Lang::Kk, one, 0), "1–10");
    }

    #[test]
    fn places_points_and_money() {
        let words = Lang::ALL.map(Words::new);
        let each = |write: &dyn Fn(&Words) -> String| [0, 1, 2].map(|i: usize| write(&words[i]));
        let second = Placing { rank: 2, dense: 2, sharing: 2, open: false, by_ties: false };
        assert_eq!(
            each(&|w| place(w, second, PlaceStyle::Competition)),
            ["2-орын", "2 место", "place 2"]
        );
        assert_eq!(
            each(&|w| place(w, second, PlaceStyle::Mean)),
            ["2,5-орын", "2,5 место", "place 2.5"]
        );
        assert_eq!(
            [1, 2, 3, 4, 11, 12, 13, 21, 22, 111].map(|n| place_ordinal(Lang::En, n)).join(" "),
            "1st place 2nd place 3rd place 4th place 11th place 12th place 13th place \
             21st place 22nd place 111th place"
        );
        let fund = Money { tenge: 2_000_000 };
        assert_eq!(
            in_all(|l| money(l, fund)),
            ["2\u{a0}000\u{a0}000\u{a0}₸", "2\u{a0}000\u{a0}000\u{a0}₸", "₸2,000,000"]
        );
        assert_eq!(
            each(&|w| money_in_tenge(w, fund)),
            [
                "2\u{a0}000\u{a0}000\u{a0}теңге",
                "2\u{a0}000\u{a0}000\u{a0}тенге",
                "2,000,000\u{a0}tenge"
            ]
        );
        assert_eq!(each(&|w| points(w, Exact::from(47), 2)), ["47 балл", "47 баллов", "47 points"]);
        assert_eq!(
            each(&|w| points(w, Exact::new(95, 2), 2)),
            ["47,50 балл", "47,50 балла", "47.50 points"]
        );
    }

    /// Rounds by whole numbers alone: `floor((2 * num * 10^decimals + den) / (2 * den))`.
    fn long_division(num: i128, den: i128, decimals: u32) -> String {
        let unit = 10i128.pow(decimals);
        let units = (2 * num.abs() * unit + den) / (2 * den);
        let sign = if num < 0 && units != 0 { "-" } else { "" };
        if decimals == 0 {
            return format!("{sign}{units}");
        }
        let width = decimals as usize;
        format!("{sign}{}.{:0width$}", units / unit, units % unit)
    }

    proptest! {
        #[test]
        fn a_figure_is_the_long_division(
            num in -1_000_000_000_000i128..1_000_000_000_000,
            den in 1i128..1_000_000_000,
            decimals in 0u32..9,
        ) {
            let shown = exact(Lang::En, Exact::new(num, den), decimals as usize).replace(',', "");
            prop_assert_eq!(shown, long_division(num, den, decimals));
        }

        #[test]
        fn no_size_is_too_large(num in any::<i128>(), den in 1i128..=i128::MAX) {
            prop_assert!(!exact(Lang::Kk, Exact::new_raw(num, den), 6).is_empty());
        }
    }
}
