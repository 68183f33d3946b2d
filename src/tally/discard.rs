//! The tolerance of the panel slot: totals too far from the centre are left out.

use super::Dropped;
use super::exact::Quotient;
use super::panel::median;
use crate::contest::{Centre, Decimal};

/// The tolerance around a centre.
#[derive(Debug, Clone, Copy)]
pub(super) struct Discard {
    of: Centre,
    /// The tolerance is `num / den` of what totals count.
    num: i128,
    den: i128,
}

impl Discard {
    /// The most decimals of the tolerance; more could overflow.
    const MOST_DECIMALS: u8 = 9;
    /// The greatest numerator of the tolerance.
    const MOST_UNITS: i64 = 10_i64.pow(13);

    /// Prepares the tolerance for totals that count `unit` to the point. `None` beyond the limits.
    pub(super) fn new(tolerance: Decimal, of: Centre, unit: i128) -> Option<Self> {
        let Decimal { units, places } = tolerance;
        let fits = places <= Self::MOST_DECIMALS && units <= Self::MOST_UNITS;
        let (num, den) = (i128::from(units) * unit, 10i128.pow(places.into()));
        fits.then_some(Self { of, num, den })
    }

    /// The mean of the totals that are not left out; of all, where none would be left.
    pub(super) fn join(self, totals: &mut [i64]) -> Quotient {
        let centre = self.centre(totals);
        let kept = totals.iter().filter(|&&total| self.beyond(total, centre).is_none());
        let (sum, count) =
            kept.fold((0, 0), |(sum, count), &total| (sum + i128::from(total), count + 1));
        if count == 0 { mean(totals) } else { Quotient { num: sum, den: count } }
    }

    /// The centre of the totals, at least one. Changes their order.
    pub(super) fn centre(self, totals: &mut [i64]) -> Quotient {
        match self.of {
            Centre::Mean => mean(totals),
            Centre::Median => median(totals),
        }
    }

    /// The distance that is still kept, in what totals count.
    pub(super) fn tolerance(self) -> Quotient {
        Quotient { num: self.num, den: self.den }
    }

    /// On which side a total is left out.
    pub(super) fn beyond(self, total: i64, centre: Quotient) -> Option<Dropped> {
        let away = i128::from(total) * centre.den - centre.num;
        let far = away.abs() * self.den > self.num * centre.den;
        far.then_some(if away > 0 { Dropped::High } else { Dropped::Low })
    }
}

/// The mean of all totals.
pub(super) fn mean(totals: &[i64]) -> Quotient {
    let num = totals.iter().map(|&total| i128::from(total)).sum();
    Quotient { num, den: totals.len() as i128 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn discard(units: i64, places: u8, of: Centre) -> Discard {
        Discard::new(Decimal { units, places }, of, 1).unwrap()
    }

    fn joined(discard: Discard, totals: &[i64]) -> (i128, i128) {
        let Quotient { num, den } = discard.join(&mut totals.to_vec());
        (num, den)
    }

    #[test]
    fn what_is_just_on_the_tolerance_counts() {
        // The mean is 5.
        assert_eq!(joined(discard(2, 0, Centre::Mean), &[3, 7, 4, 6, 5]), (25, 5));
        assert_eq!(joined(discard(19, 1, Centre::Mean), &[3, 7, 4, 6, 5]), (15, 3));
        // The median is 5.5, the mean 8.
        assert_eq!(joined(discard(15, 1, Centre::Median), &[6, 5, 17, 4]), (15, 3));
        assert_eq!(joined(discard(14, 1, Centre::Median), &[6, 5, 17, 4]), (11, 2));
    }

    #[test]
    fn where_none_would_be_left_all_count() {
        assert_eq!(joined(discard(3, 0, Centre::Mean), &[1, 9]), (10, 2));
        assert_eq!(joined(discard(3, 0, Centre::Median), &[1, 9]), (10, 2));
        assert_eq!(joined(discard(4, 0, Centre::Mean), &[1, 9]), (10, 2));
    }

    #[test]
    fn the_largest_totals_do_not_overflow() {
        let most = Decimal { units: Discard::MOST_UNITS, places: 9 };
        let unit = 10i128.pow(9) << 31;
        let discard = Discard::new(most, Centre::Mean, unit).unwrap();
        let mut totals = vec![1 << 62; 1 << 10];
        totals[0] = -(1 << 62);
        assert_eq!(discard.join(&mut totals).den, 1 << 10);
        let near = Discard::new(most, Centre::Median, 1).unwrap();
        assert_eq!(near.join(&mut totals).den, (1 << 10) - 1);
        let finer = Decimal { places: 10, ..most };
        let longer = Decimal { units: Discard::MOST_UNITS + 1, ..most };
        assert!([finer, longer].iter().all(|&d| Discard::new(d, Centre::Mean, unit).is_none()));
    }
}
