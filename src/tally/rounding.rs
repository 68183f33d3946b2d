//! The rounding slot: the panel's figure becomes the result that is compared.

use super::Exact;
use super::exact::Quotient;
use crate::contest::Rounding;

/// The rounding slot, with the units before and after it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Rounder {
    rounding: Rounding,
    unit_in: i128,
}

impl Rounder {
    /// The most decimals that a result may be rounded to; more could overflow.
    pub(super) const MOST_DECIMALS: u8 = 12;

    /// Rounds figures that count `unit_in` to the point. `None` beyond [`Self::MOST_DECIMALS`].
    pub(super) fn new(rounding: Rounding, unit_in: i128) -> Option<Self> {
        let fits = rounding.decimals().is_none_or(|decimals| decimals <= Self::MOST_DECIMALS);
        fits.then_some(Self { rounding, unit_in })
    }

    /// How many of what the result counts make one point.
    pub(super) fn unit_out(self) -> i128 {
        self.rounding.decimals().map_or(self.unit_in, |decimals| 10i128.pow(decimals.into()))
    }

    /// Whether whole counts up to `most` stay below 2^62 when rounded.
    pub(super) fn fits(self, most: i64) -> bool {
        let rounded = self.round(Quotient { num: most.into(), den: 1 });
        rounded.num < 1 << 62
    }

    /// Rounds a whole count of what comes in, which [`Self::fits`].
    pub(super) fn round_whole(self, count: i64) -> i64 {
        match self.rounding {
            Rounding::Exact => count,
            _ => self.round(Quotient { num: count.into(), den: 1 }).num as i64,
        }
    }

    /// Rounds a figure.
    pub(super) fn round(self, figure: Quotient) -> Quotient {
        let round = match self.rounding {
            Rounding::Exact => return figure,
            Rounding::HalfUp(_) => half_up,
            Rounding::HalfEven(_) => half_even,
            Rounding::Truncate(_) => truncate,
        };
        Quotient { num: round(figure.num, figure.den * self.unit_in, self.unit_out()), den: 1 }
    }
}

/// A number of points after a rounding.
pub(super) fn rounded(points: Exact, rounding: Rounding) -> Exact {
    let Some(rounder) = Rounder::new(rounding, 1) else { return points };
    rounder.round(points.into()).points(rounder.unit_out())
}

/// `num / den * unit` as the nearest integer, halves away from zero.
pub(super) fn half_up(num: i128, den: i128, unit: i128) -> i128 {
    whole(num, den, unit, |_, rest| 2 * rest >= den)
}

/// `num / den * unit` as the nearest integer, halves to the even one.
fn half_even(num: i128, den: i128, unit: i128) -> i128 {
    whole(num, den, unit, |below, rest| 2 * rest + below % 2 > den)
}

/// `num / den * unit` without what is left over.
fn truncate(num: i128, den: i128, unit: i128) -> i128 {
    whole(num, den, unit, |_, _| false)
}

/// `num / den * unit` as an integer: of its size, the whole part, or one more if that is to go
/// `up` with what is left over `den`. The whole points are taken off first, so that no product is
/// greater than it must be.
fn whole(num: i128, den: i128, unit: i128, up: impl Fn(i128, i128) -> bool) -> i128 {
    let (points, part) = (num.abs() / den, num.abs() % den * unit);
    let (below, rest) = (points * unit + part / den, part % den);
    let size = below + i128::from(up(below, rest));
    if num < 0 { -size } else { size }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn halves_go_away_from_zero() {
        for (num, den, unit, rounded) in [
            (5, 10, 1, 1),
            (-5, 10, 1, -1),
            (49, 100, 1, 0),
            (-49, 100, 1, 0),
            (8_045, 1_000, 100, 805),
            (8_044_999, 1_000_000, 100, 804),
            (2, 3, 1_000, 667),
            (-2, 3, 1_000, -667),
            (1, 3, 1_000, 333),
            (199_995, 10_000, 1_000, 20_000),
            (0, 7, 10, 0),
        ] {
            assert_eq!(half_up(num, den, unit), rounded, "{num}/{den} x {unit}");
        }
    }

    #[test]
    fn halves_go_to_the_even_digit() {
        for (num, den, unit, rounded) in [
            (5, 10, 1, 0),
            (-5, 10, 1, 0),
            (15, 10, 1, 2),
            (-15, 10, 1, -2),
            (25, 10, 1, 2),
            (8_045, 1_000, 100, 804),
            (8_055, 1_000, 100, 806),
            (8_045_001, 1_000_000, 100, 805),
            (51, 100, 1, 1),
            (149, 100, 1, 1),
            (2, 3, 1_000, 667),
        ] {
            assert_eq!(half_even(num, den, unit), rounded, "{num}/{den} x {unit}");
        }
    }

    #[test]
    fn what_is_cut_off_goes_towards_zero() {
        for (num, den, unit, rounded) in
            [(99, 100, 1, 0), (-99, 100, 1, 0), (2, 3, 1_000, 666), (-5, 3, 10, -16), (8, 2, 1, 4)]
        {
            assert_eq!(truncate(num, den, unit), rounded, "{num}/{den} x {unit}");
        }
    }

    #[test]
    fn whole_counts_fit_below_two_to_the_62() {
        let exact = Rounder::new(Rounding::Exact, 1).unwrap();
        assert!(exact.fits((1 << 62) - 1) && !exact.fits(1 << 62));
        // With a decimal ten times as many.
        let tenths = Rounder::new(Rounding::HalfUp(1), 1).unwrap();
        assert!(tenths.fits((1 << 62) / 10) && !tenths.fits((1 << 62) / 10 + 1));
    }

    #[test]
    fn the_largest_figures_do_not_overflow() {
        let unit = 10i128.pow(9) << 31;
        let sum = (1i128 << 82) - 1;
        for rounding in [Rounding::HalfUp, Rounding::HalfEven, Rounding::Truncate] {
            let rounder = Rounder::new(rounding(12), unit).unwrap();
            assert!(rounder.round(Quotient { num: sum, den: 1 << 20 }).num >= 0);
            assert!(rounder.round(Quotient { num: -sum, den: 1 }).num < 0);
            assert_eq!(rounder.unit_out(), 10i128.pow(12));
            assert!(Rounder::new(rounding(13), 1).is_none());
        }
    }
}
