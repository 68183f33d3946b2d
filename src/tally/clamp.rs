//! The clamp of the panel slot: a total far from the mean is replaced by the bound that it passed.

use super::Exact;
use super::exact::Quotient;
use super::rounding::half_up;
use crate::contest::Decimal;

/// The clamp, with everything counted in a unit so fine that totals, means and bounds are whole.
#[derive(Debug, Clone, Copy)]
pub(super) struct Clamp {
    /// Fine units to what totals count.
    total: i128,
    /// Fine units to the last decimal of a mean.
    mean: i128,
    /// Fine units from the mean to a bound.
    limit: i128,
    /// Last decimals of a mean to the point.
    pub(super) unit_out: i128,
    /// Fine units to the point.
    pub(super) fine: i128,
}

/// What totals are held against, in fine units.
#[derive(Debug, Clone, Copy)]
pub(super) struct Bounds {
    pub(super) centre: i128,
    pub(super) low: i128,
    pub(super) high: i128,
}

impl Clamp {
    /// The most decimals of the limit and of the means; more could overflow.
    const MOST_DECIMALS: u8 = 9;

    /// Prepares the clamp for totals that count `unit` to the point. `None` beyond
    /// [`Self::MOST_DECIMALS`].
    pub(super) fn new(limit: Decimal, places: u8, unit: i128) -> Option<Self> {
        if limit.places.max(places) > Self::MOST_DECIMALS {
            return None;
        }
        let unit_out = 10i128.pow(places.into());
        let decimal = 10i128.pow(limit.places.max(places).into());
        // The least common multiple.
        let fine = Exact::new(unit, decimal).numer() * decimal;
        let limit = i128::from(limit.units) * (fine / 10i128.pow(limit.places.into()));
        Some(Self { total: fine / unit, mean: fine / unit_out, limit, unit_out, fine })
    }

    /// The figure of the totals, at least one: last decimals of the mean.
    pub(super) fn join(self, totals: &[i64]) -> Quotient {
        let bounds = self.bounds(totals);
        let mean = self.mean(totals, |total| self.held(total, bounds));
        Quotient { num: mean, den: 1 }
    }

    /// The bounds around the mean of the totals, at least one.
    pub(super) fn bounds(self, totals: &[i64]) -> Bounds {
        let centre = self.mean(totals, |total| self.in_fine(total)) * self.mean;
        Bounds { centre, low: centre - self.limit, high: centre + self.limit }
    }

    /// A total, or the bound that it passed, in fine units.
    pub(super) fn held(self, total: i64, bounds: Bounds) -> i128 {
        self.in_fine(total).clamp(bounds.low, bounds.high)
    }

    pub(super) fn in_fine(self, total: i64) -> i128 {
        i128::from(total) * self.total
    }

    /// The rounded mean of what counts of each total, in its last decimals.
    fn mean(self, totals: &[i64], counts: impl Fn(i64) -> i128) -> i128 {
        let sum = totals.iter().map(|&total| counts(total)).sum();
        half_up(sum, totals.len() as i128 * self.fine, self.unit_out)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TWO: Decimal = Decimal { units: 2, places: 0 };

    fn joined(clamp: Clamp, totals: &[i64]) -> i128 {
        clamp.join(totals).num
    }

    #[test]
    fn totals_beyond_the_bounds_count_as_the_bounds() {
        // 20.2 -> 18.2 .. 22.2: 20 + 22.2 + 22.2 + 19 + 18.2 = 101.6
        let clamp = Clamp::new(TWO, 2, 1).unwrap();
        assert_eq!(joined(clamp, &[20, 23, 25, 19, 14]), 2032);
        assert_eq!(joined(clamp, &[5, 7, 9]), 700);
        assert_eq!(joined(clamp, &[4]), 400);
    }

    #[test]
    fn the_bounds_stand_around_the_rounded_mean() {
        // Thirds: 7/3 -> 2.3, 0.3 .. 4.3.
        let clamp = Clamp::new(TWO, 1, 3).unwrap();
        let bounds = clamp.bounds(&[0, 0, 21]);
        let tenths = |fine: i128| (fine * 10 / clamp.fine, fine * 10 % clamp.fine);
        assert_eq!(tenths(bounds.centre), (23, 0));
        assert_eq!((tenths(bounds.low), tenths(bounds.high)), ((3, 0), (43, 0)));
        // (0.3 + 0.3 + 4.3) / 3 = 1.633
        assert_eq!(joined(clamp, &[0, 0, 21]), 16);
    }

    #[test]
    fn the_largest_totals_do_not_overflow() {
        let unit = 10i128.pow(9) << 31;
        let limit = Decimal { units: 1, places: 9 };
        let totals = vec![i64::MAX / 2; 1 << 10];
        for unit in [1, unit] {
            let clamp = Clamp::new(limit, 9, unit).unwrap();
            assert!(joined(clamp, &totals) > 0);
        }
        assert!(Clamp::new(limit, 10, 1).is_none());
        assert!(Clamp::new(Decimal { units: 1, places: 10 }, 2, 1).is_none());
    }
}
