//! The rounding slot: the panel's figure becomes the result that is compared.

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
        let fits = match rounding {
            Rounding::Exact => true,
            Rounding::HalfUp(decimals) => decimals <= Self::MOST_DECIMALS,
        };
        fits.then_some(Self { rounding, unit_in })
    }

    /// How many of what the result counts make one point.
    pub(super) fn unit_out(self) -> i128 {
        match self.rounding {
            Rounding::Exact => self.unit_in,
            Rounding::HalfUp(decimals) => 10i128.pow(u32::from(decimals)),
        }
    }

    /// Rounds a figure.
    pub(super) fn round(self, figure: Quotient) -> Quotient {
        match self.rounding {
            Rounding::Exact => figure,
            Rounding::HalfUp(_) => {
                let num = half_up(figure.num, figure.den * self.unit_in, self.unit_out());
                Quotient { num, den: 1 }
            }
        }
    }
}

/// `num / den * unit` as the nearest integer, halves away from zero. The whole part is taken off
/// first, so that no product is greater than it must be.
fn half_up(num: i128, den: i128, unit: i128) -> i128 {
    let (whole, rest) = (num.abs() / den, num.abs() % den);
    let rounded = whole * unit + (2 * rest * unit + den) / (2 * den);
    if num < 0 { -rounded } else { rounded }
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
    fn the_largest_figures_do_not_overflow() {
        let unit = 10i128.pow(9) << 31;
        let rounder = Rounder::new(Rounding::HalfUp(12), unit).unwrap();
        let sum = (1i128 << 82) - 1;
        assert!(rounder.round(Quotient { num: sum, den: 1 << 20 }).num >= 0);
        let (num, unit) = (rounder.round(Quotient { num: -sum, den: 1 }).num, rounder.unit_out());
        assert_eq!(unit, 10i128.pow(12));
        assert!(num < 0);
        assert!(Rounder::new(Rounding::HalfUp(13), 1).is_none());
    }
}
