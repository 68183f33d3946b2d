//! Marks, scales and weights in fixed point: integers in a unit that the contest declares.

use std::fmt;

/// A mark in units of `10^-places` points, where `places` is the contest's [`crate::contest::Contest::places`].
///
/// With `places` 1 a mark of 8.5 points is `Mark(85)`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Mark(pub i32);

/// A number of points as it is written, exactly: `units / 10^places`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decimal {
    /// The number without its point.
    pub units: i64,
    /// Digits after the point.
    pub places: u8,
}

impl Decimal {
    /// Its units at `places` decimals, which must not be fewer than its own.
    pub fn units_at(self, places: u8) -> i64 {
        self.units * 10_i64.pow(u32::from(places.saturating_sub(self.places)))
    }
}

/// The scale of a criterion, all three in the contest's mark unit.
///
/// Loading guarantees `min < max`, `step > 0` and that `step` divides `max - min`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scale {
    /// The lowest mark.
    pub min: Mark,
    /// The highest mark.
    pub max: Mark,
    /// The distance between neighbouring marks.
    pub step: Mark,
}

impl Scale {
    /// Whether `mark` stands on the scale.
    pub fn contains(self, mark: Mark) -> bool {
        (self.min..=self.max).contains(&mark) && (mark.0 - self.min.0) % self.step.0 == 0
    }

    /// The mark one step above, or the highest.
    pub fn up(self, mark: Mark) -> Mark {
        Mark((mark.0 + self.step.0).min(self.max.0))
    }

    /// The mark one step below, or the lowest.
    pub fn down(self, mark: Mark) -> Mark {
        Mark((mark.0 - self.step.0).max(self.min.0))
    }

    /// How many different marks there are.
    pub fn len(self) -> usize {
        ((self.max.0 - self.min.0) / self.step.0) as usize + 1
    }

    /// Never: a scale has at least two marks.
    pub fn is_empty(self) -> bool {
        false
    }
}

/// A weight: `num / den` in lowest terms. Only a juror's can be 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Weight {
    /// Numerator.
    pub num: u32,
    /// Denominator.
    pub den: u32,
}

impl Weight {
    /// The weight where none is declared.
    pub const ONE: Self = Self { num: 1, den: 1 };

    /// The most that weights may add up to over their common denominator, and the greatest common
    /// denominator they may have: any ballot's total then stays below 2^62.
    const MOST: i128 = 1 << 31;

    /// Brings weights to their least common denominator, which comes second. `None` if a total with
    /// them might not be kept exactly: loading refuses such weights, so that the tally never meets them.
    pub fn over_common(weights: &[Self]) -> Option<(Vec<i64>, i64)> {
        let common = weights.iter().try_fold(1, |lcm, weight| {
            let den = i128::from(weight.den);
            Some(lcm / gcd(lcm, den) * den).filter(|&lcm| lcm <= Self::MOST)
        })?;
        let parts: Vec<i128> = weights
            .iter()
            .map(|weight| i128::from(weight.num) * (common / i128::from(weight.den)))
            .collect();
        (parts.iter().sum::<i128>() <= Self::MOST)
            .then(|| (parts.into_iter().map(|part| part as i64).collect(), common as i64))
    }
}

/// The greatest common divisor.
pub(super) fn gcd(a: i128, b: i128) -> i128 {
    if b == 0 { a } else { gcd(b, a % b) }
}

impl Mark {
    /// Writes the mark with a decimal point and without trailing zeros, as the journal and exports
    /// keep it: `9`, `8.5`, `-0.25`. `places` is the contest's.
    pub fn plain(self, places: u8) -> Plain {
        Plain { units: i64::from(self.0), places }
    }

    /// Reads what [`Mark::plain`] writes: an optional sign, digits, at most one point or comma.
    /// `None` if the text is no number or needs more than `places` decimals.
    pub fn parse(text: &str, places: u8) -> Option<Self> {
        let (negative, digits) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let (whole, fraction) = digits.split_once(['.', ',']).unwrap_or((digits, ""));
        let fraction = fraction.trim_end_matches('0');
        let all_digits = |t: &str| t.bytes().all(|b| b.is_ascii_digit());
        if whole.is_empty() || whole.len() > 9 || fraction.len() > usize::from(places) {
            return None;
        }
        if !all_digits(whole) || !all_digits(fraction) {
            return None;
        }
        let scale = 10i64.checked_pow(u32::from(places))?;
        let mut units = whole.parse::<i64>().ok()?.checked_mul(scale)?;
        if !fraction.is_empty() {
            let missing = u32::from(places) - fraction.len() as u32;
            units += fraction.parse::<i64>().ok()? * 10i64.pow(missing);
        }
        i32::try_from(if negative { -units } else { units }).ok().map(Self)
    }
}

/// A fixed-point number on its way to text; see [`Mark::plain`].
#[derive(Debug, Clone, Copy)]
pub struct Plain {
    units: i64,
    places: u8,
}

impl fmt::Display for Plain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let scale = 10u64.pow(u32::from(self.places));
        let (whole, rest) = (self.units.unsigned_abs() / scale, self.units.unsigned_abs() % scale);
        let sign = if self.units < 0 { "-" } else { "" };
        if rest == 0 {
            return write!(f, "{sign}{whole}");
        }
        let digits = format!("{rest:0width$}", width = usize::from(self.places));
        write!(f, "{sign}{whole}.{}", digits.trim_end_matches('0'))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_written_and_read_back() {
        for (mark, places, text) in [
            (Mark(9), 0, "9"),
            (Mark(85), 1, "8.5"),
            (Mark(90), 1, "9"),
            (Mark(-25), 2, "-0.25"),
            (Mark(0), 2, "0"),
        ] {
            assert_eq!(mark.plain(places).to_string(), text);
            assert_eq!(Mark::parse(text, places), Some(mark));
        }
        assert_eq!(Mark::parse("8,50", 1), Some(Mark(85)));
        for text in ["", "-", ".5", "8.55", "1e3", "8.5.1", "9999999999", "٣", "+1", " 1"] {
            assert_eq!(Mark::parse(text, 1), None, "{text}");
        }
    }

    #[test]
    fn weights_come_to_their_common_denominator() {
        let common = |weights: &[(u32, u32)]| {
            let weights: Vec<_> = weights.iter().map(|&(num, den)| Weight { num, den }).collect();
            Weight::over_common(&weights)
        };
        assert_eq!(common(&[(1, 2), (2, 3), (1, 1)]), Some((vec![3, 4, 6], 6)));
        assert_eq!(common(&[(1, 4_294_967_291)]), None, "denominator");
        assert_eq!(common(&[(1, 65_521), (1, 65_519)]), None, "common denominator");
        assert_eq!(common(&[(1 << 31, 1), (1, 1)]), None, "sum");
        assert!(common(&[((1 << 31) - 1, 1), (1, 1)]).is_some());
    }

    #[test]
    fn a_scale_holds_its_steps_only() {
        let half = Scale { min: Mark(10), max: Mark(100), step: Mark(5) };
        assert!(half.contains(Mark(85)) && !half.contains(Mark(84)) && !half.contains(Mark(105)));
        assert_eq!(
            (half.up(Mark(100)), half.down(Mark(10)), half.len()),
            (Mark(100), Mark(10), 19)
        );
    }
}
