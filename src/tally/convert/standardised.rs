//! `mean + deviation * (x - m) / s`, rightly rounded.
//!
//! Of `n` totals with the sum `S` and the sum of squares `Q`, `(x - m) / s` is
//! `(n*x - S) / sqrt(n*Q - S*S)`: one root for a juror, whole numbers else.

use num_bigint::{BigInt, BigUint};
use num_rational::Ratio;

use super::{DECIMALS_12, MOST_VALUE};
use crate::contest::{Better, Fraction};
use crate::tally::{Exact, Turned};

/// Bits behind the point in which a value, below 2^62, is bounded before it is rounded.
const BITS: u32 = 60;

/// The figures of the rule in units of the 12th decimal.
#[derive(Debug, Clone)]
pub(super) struct Standardised {
    /// Times `denominator`.
    mean: BigInt,
    /// Times `denominator`; positive.
    deviation: BigUint,
    denominator: BigUint,
    /// The mean in `2^-BITS`, cut off downwards.
    mean_below: i128,
}

/// What a juror's totals come to.
#[derive(Debug)]
struct Totals {
    count: i128,
    sum: i128,
    /// `n*Q - S*S`, the square of `n` standard deviations.
    spread: BigUint,
}

impl Totals {
    fn of(totals: &[i64]) -> Self {
        let square = |&total: &i64| u128::from(total.unsigned_abs()).pow(2);
        let squares = totals.iter().map(square).fold(BigUint::ZERO, |sum, square| sum + square);
        let sum: i128 = totals.iter().copied().map(i128::from).sum();
        let spread = squares * totals.len() - BigUint::from(sum.unsigned_abs()).pow(2);
        Self { count: totals.len() as i128, sum, spread }
    }

    /// How far a total is on the better side of the mean, `n`-fold.
    fn ahead(&self, total: i64, better: Better) -> i128 {
        let above = self.count * i128::from(total) - self.sum;
        if better == Better::Higher { above } else { -above }
    }
}

impl Standardised {
    /// Prepares the rule for up to `entries` entries. `None` if a value could reach
    /// [`MOST_VALUE`], or `deviation` is not positive.
    pub(super) fn new(mean: Fraction, deviation: Fraction, entries: usize) -> Option<Self> {
        let over = |fraction: Fraction, other: Fraction| {
            BigInt::from(*fraction.numer()) * DECIMALS_12 * *other.denom()
        };
        let denominator =
            BigUint::from(mean.denom().unsigned_abs()) * deviation.denom().unsigned_abs();
        let (mean, deviation) = (over(mean, deviation), over(deviation, mean));
        let deviation = BigUint::try_from(deviation).ok().filter(|it| *it != BigUint::ZERO)?;
        // No total is further than sqrt(n - 1) standard deviations from the mean.
        let most = mean.magnitude() + &deviation * (entries.isqrt() + 1);
        if most >= &denominator * (MOST_VALUE as u128 - 1) {
            return None;
        }
        let below = Ratio::new(&mean << BITS, denominator.clone().into()).floor().to_integer();
        Some(Self { mean_below: i128::try_from(below).ok()?, mean, deviation, denominator })
    }

    /// Turns the totals of one juror into values.
    pub(super) fn convert(&self, totals: &mut [i64], better: Better) {
        let all = Totals::of(totals);
        let factor = self.factor(&all.spread);
        for total in totals {
            let ahead = all.ahead(*total, better);
            *total = self.near(ahead, factor).unwrap_or_else(|| self.exactly(ahead, &all.spread));
        }
    }

    /// The deviation over the root of the spread in `2^-BITS`, cut off; 0 without a spread.
    fn factor(&self, spread: &BigUint) -> i128 {
        if *spread == BigUint::ZERO {
            return 0;
        }
        let square = (&self.deviation << BITS).pow(2) / (self.denominator.pow(2) * spread);
        i128::try_from(square.sqrt()).expect("below 2^122: some total is ahead by 1 or more")
    }

    /// The value by bounds on both sides, where they round alike.
    fn near(&self, ahead: i128, factor: i128) -> Option<i64> {
        let (one, other) = (ahead * factor, ahead * (factor + 1));
        let low = rounded(self.mean_below + one.min(other));
        let high = rounded(self.mean_below + 1 + one.max(other));
        (low == high).then_some(low)
    }

    /// The value by whole numbers alone; slower.
    fn exactly(&self, ahead: i128, spread: &BigUint) -> i64 {
        let up = self.half_up(&self.mean, ahead, spread);
        // Halves go away from zero.
        let value =
            if up > BigInt::ZERO { up } else { -self.half_up(&-&self.mean, -ahead, spread) };
        i64::try_from(value).expect("a value below 2^62")
    }

    /// A value that is not negative, as the nearest whole one, halves up; not above 0 for any other.
    fn half_up(&self, mean: &BigInt, ahead: i128, spread: &BigUint) -> BigInt {
        let twice = BigInt::from(self.denominator.clone()) * 2;
        let above = self.twice_above(ahead, spread);
        (mean * 2 + BigInt::from(self.denominator.clone()) + above) / twice
    }

    /// Twice what a value is above the rule's mean, times `denominator`, cut off downwards.
    fn twice_above(&self, ahead: i128, spread: &BigUint) -> BigInt {
        if ahead == 0 {
            return BigInt::ZERO;
        }
        let square = (&self.deviation * 2u8 * ahead.unsigned_abs()).pow(2);
        if ahead > 0 {
            (square / spread).sqrt().into()
        } else {
            // The least number whose square is not below.
            let least = (square - 1u8) / spread;
            -BigInt::from(least.sqrt() + 1u8)
        }
    }
}

/// A number of `2^-BITS` as the nearest whole one, halves away from zero.
fn rounded(number: i128) -> i64 {
    let size = (number.unsigned_abs() + (1 << (BITS - 1))) >> BITS;
    if number < 0 { -(size as i64) } else { size as i64 }
}

/// What the rule sees of a juror's totals, at least one, that count `unit` to the point.
pub(super) fn turned(totals: &[i64], unit: i128) -> Turned {
    let all = Totals::of(totals);
    let whole = BigInt::from(all.count * unit).pow(2);
    Turned::Standard {
        of: totals.len() as u32,
        mean: Exact::new(all.sum, all.count * unit),
        variance: fitting(&Ratio::new(all.spread.into(), whole)),
    }
}

/// A number from 0 to 2^124 as an exact one. Where its terms do not fit, as with totals near 2^62,
/// it is cut off after as many bits as do; it only explains.
fn fitting(number: &Ratio<BigInt>) -> Exact {
    let term = |term: &BigInt| i128::try_from(term).ok();
    if let (Some(num), Some(den)) = (term(number.numer()), term(number.denom())) {
        return Exact::new_raw(num, den);
    }
    let after = 126 - number.to_integer().bits();
    let num = (number.numer() << after) / number.denom();
    Exact::new(i128::try_from(num).expect("a number of at most 126 bits"), 1 << after)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    type Big = Ratio<BigInt>;

    fn rule(mean: Fraction, deviation: Fraction) -> Standardised {
        Standardised::new(mean, deviation, 1_000).unwrap()
    }

    fn values(rule: &Standardised, totals: &[i64], better: Better) -> Vec<i64> {
        let mut values = totals.to_vec();
        rule.convert(&mut values, better);
        values
    }

    fn usual() -> Standardised {
        rule(100.into(), 20.into())
    }

    #[test]
    fn standardised_figures_have_the_known_digits() {
        for (totals, digits) in [
            (
                [20, 25, 24, 21],
                [75_746_437_496_367, 124_253_562_503_633, 114_552_137_502_180, 85_447_862_497_820],
            ),
            (
                [23, 15, 20, 16],
                [128_111_277_139_949, 78_135_673_335_595, 109_370_425_713_316, 84_382_623_811_139],
            ),
        ] {
            assert_eq!(values(&usual(), &totals, Better::Higher), digits);
            let turned = digits.map(|digits| 200 * DECIMALS_12 - digits);
            assert_eq!(values(&usual(), &totals, Better::Lower), turned);
        }
    }

    #[test]
    fn equal_totals_become_the_mean() {
        let third = rule(Fraction::new(-200, 3), 5.into());
        for totals in [&[7][..], &[-4, -4, -4], &[0, 0], &[(1 << 62) - 1, (1 << 62) - 1]] {
            for better in [Better::Higher, Better::Lower] {
                let expected = vec![-66_666_666_666_667; totals.len()];
                assert_eq!(values(&third, totals, better), expected);
            }
        }
        assert!(values(&usual(), &[], Better::Higher).is_empty());
    }

    #[test]
    fn halves_go_away_from_zero() {
        // The last decimals to the point: 10^12.
        let last = |num: i64, den: i64| Fraction::new(num, den * DECIMALS_12);
        let of = |mean, deviation, totals: &[i64]| {
            values(&rule(mean, deviation), totals, Better::Higher)
        };
        assert_eq!(of(last(0, 1), last(1, 2), &[0, 2]), [-1, 1]);
        assert_eq!(of(last(3, 1), last(1, 2), &[0, 2]), [3, 4]);
        assert_eq!(of(last(-3, 1), last(1, 2), &[0, 2]), [-4, -3]);
        assert_eq!(of(last(-1, 2), last(1, 1), &[0, 2]), [-2, 1]);
        assert_eq!(of(last(-1, 2), last(1, 1), &[5, 5]), [-1, -1]);
        assert_eq!(of(last(1, 2), last(1, 3), &[5]), [1]);
        // z is -2 for one and 0.5 for four.
        assert_eq!(of(last(1, 1), last(3, 1), &[-4, 1, 1, 1, 1]), [-5, 3, 3, 3, 3]);
        assert_eq!(of(last(1, 4), last(1, 2), &[-4, 1, 1, 1, 1]), [-1, 1, 1, 1, 1]);
    }

    /// A mean that lies in the last unit of the bound below a half: only whole numbers tell.
    #[test]
    fn what_is_near_a_half_is_left_to_whole_numbers() {
        let below_half = (3 << BITS) + (1 << (BITS - 1)) - 1;
        let rule = Standardised { mean_below: below_half, ..usual() };
        assert_eq!(rule.near(0, 5), None);
        let rule = Standardised { mean_below: below_half - 1, ..usual() };
        assert_eq!(rule.near(0, 5), Some(3));
        let rule = Standardised { mean_below: below_half + 1, ..usual() };
        assert_eq!(rule.near(0, 5), Some(4));
    }

    #[test]
    fn figures_that_could_overflow_are_refused() {
        let fits = |mean: i64, deviation: i64, entries| {
            Standardised::new(mean.into(), deviation.into(), entries).is_some()
        };
        assert!(fits(4_000_000, 1, 1_000));
        assert!(fits(-4_000_000, 1, 1_000) && fits(0, 100_000, 1_000));
        assert!(!fits(5_000_000, 1, 1) && !fits(-5_000_000, 1, 1));
        assert!(!fits(0, 150_000, 1_000));
        assert!(!fits(i64::MIN, i64::MAX, usize::MAX));
        assert!(!fits(100, 0, 5) && !fits(100, -1, 5));
    }

    #[test]
    fn the_largest_totals_do_not_overflow() {
        let most = (1i64 << 62) - 1;
        let greatest = rule(Fraction::new(4_600_000, 1), 1.into());
        for entries in [2, 3, 1_000] {
            let mut totals = vec![-most; entries];
            totals[0] = most;
            let root = ((entries - 1) as f64).sqrt();
            let points = values(&greatest, &totals, Better::Higher)[0] as f64 / 1e12;
            assert!((points - 4_600_000.0 - root).abs() < 1e-2, "{points}");
            let Turned::Standard { variance, mean, .. } = turned(&totals, 1) else { panic!() };
            let size = *variance.numer() as f64 / *variance.denom() as f64;
            let spread = (entries - 1) as f64 * (2.0 * most as f64 / entries as f64).powi(2);
            assert!((size / spread - 1.0).abs() < 1e-9, "{size} {spread}");
            assert!(mean < Exact::from_integer(1 << 62));
            // A fine unit, too.
            turned(&totals, 10i128.pow(9) << 31);
        }
    }

    #[test]
    fn mean_and_variance_are_told_in_points() {
        let told = turned(&[20, 25, 24, 21], 10);
        let (mean, variance) = (Exact::new(9, 4), Exact::new(425, 10_000));
        assert_eq!(told, Turned::Standard { of: 4, mean, variance });
        let told = turned(&[-3], 1);
        let (mean, variance) = (Exact::from_integer(-3), Exact::ZERO);
        assert_eq!(told, Turned::Standard { of: 1, mean, variance });
    }

    fn big(num: impl Into<BigInt>, den: impl Into<BigInt>) -> Big {
        Big::new(num.into(), den.into())
    }

    /// How `one * sqrt(square)` compares with `other`, by their squares; `square` is positive.
    fn compare(one: &Big, square: &Big, other: &Big) -> std::cmp::Ordering {
        let signed = |number: &Big, square: Big| {
            if *number < Big::ZERO { -(number * number * square) } else { number * number * square }
        };
        signed(one, square.clone()).cmp(&signed(other, Big::ONE))
    }

    /// Whether `value` is the nearest to mean + deviation * z, halves away from zero.
    fn is_nearest(
        value: i64,
        [mean, deviation]: [Fraction; 2],
        totals: &[i64],
        total: i64,
    ) -> bool {
        let count = || BigInt::from(totals.len());
        let middle = big(totals.iter().map(|&x| BigInt::from(x)).sum::<BigInt>(), count());
        let off = |x: i64| big(x, 1) - &middle;
        let squares: Big = totals.iter().map(|&x| off(x) * off(x)).sum();
        let variance = squares / count();
        let [mean, deviation] = [mean, deviation].map(|it| big(*it.numer(), *it.denom()));
        if variance == Big::ZERO {
            return (mean * BigInt::from(DECIMALS_12)).round() == big(value, 1);
        }
        // (value +- 1/2 - mean) * s against deviation * (x - m), for the signs of the value.
        let edge = |halves: i64| big(2 * i128::from(value) + i128::from(halves), 2 * DECIMALS_12);
        let right = deviation * off(total);
        let low = compare(&(edge(-1) - &mean), &variance, &right);
        let high = compare(&(edge(1) - &mean), &variance, &right);
        match value.signum() {
            1 => low.is_le() && high.is_gt(),
            -1 => low.is_lt() && high.is_ge(),
            _ => low.is_lt() && high.is_gt(),
        }
    }

    /// Totals of one juror, few and many, near and far.
    fn totals() -> impl Strategy<Value = Vec<i64>> {
        prop_oneof![
            prop::collection::vec(-5i64..=5, 1..6),
            prop::collection::vec(-100_000i64..=100_000, 1..40),
            prop::collection::vec(-(1i64 << 62) + 1..1 << 62, 1..20),
        ]
    }

    /// Figures as they are declared, and so small that halves come up.
    fn figures() -> impl Strategy<Value = [Fraction; 2]> {
        let fraction = |most: i64, den: i64| {
            let of = (-most..=most, 1..=most, Just(den));
            of.prop_map(|(mean, deviation, den)| {
                [Fraction::new(mean, den), Fraction::new(deviation, den)]
            })
        };
        prop_oneof![
            fraction(100_000, 1_000),
            fraction(1_000, 7),
            fraction(12, 4 * DECIMALS_12),
            fraction(i64::MAX, i64::MAX),
        ]
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(100))]

        #[test]
        fn every_figure_is_the_nearest(totals in totals(), figures in figures()) {
            let rule = rule(figures[0], figures[1]);
            let higher = values(&rule, &totals, Better::Higher);
            let lower = values(&rule, &totals, Better::Lower);
            let mirrored: Vec<i64> = totals.iter().map(|total| -total).collect();
            for at in 0..totals.len() {
                prop_assert!(is_nearest(higher[at], figures, &totals, totals[at]));
                prop_assert!(is_nearest(lower[at], figures, &mirrored, mirrored[at]));
            }
        }

        #[test]
        fn both_ways_to_a_figure_agree(totals in totals(), figures in figures()) {
            let rule = rule(figures[0], figures[1]);
            let all = Totals::of(&totals);
            let factor = rule.factor(&all.spread);
            for &total in &totals {
                let ahead = all.ahead(total, Better::Higher);
                if let Some(near) = rule.near(ahead, factor) {
                    prop_assert_eq!(near, rule.exactly(ahead, &all.spread));
                }
            }
        }
    }
}
