//! `top * exp(-rate * (rank - 1))`, rightly rounded.

use num_bigint::BigUint;

use super::{DECIMALS_12, MOST_VALUE};
use crate::contest::Fraction;

/// From this rate on all values but the first are 0: so is the greatest `top` times `exp(-64)`.
const MOST_RATE: i64 = 128;

/// A number between two bounds, both counted in `2^-bits`.
#[derive(Debug, Clone)]
struct Between {
    low: BigUint,
    high: BigUint,
}

/// The values of the ranks 1, 1.5, 2 up to `entries`, half-up to 12 decimals. `None` if `top` or
/// `rate` is not positive, or `top` is too great.
pub(super) fn table(top: Fraction, rate: Fraction, entries: usize) -> Option<Vec<i64>> {
    let units = i128::from(*top.numer()) * i128::from(DECIMALS_12);
    let fits = units < (MOST_VALUE - 1) * i128::from(*top.denom());
    if !fits || *top.numer() <= 0 || *rate.numer() <= 0 {
        return None;
    }
    let rate = rate.min(MOST_RATE.into());
    // The power of e is irrational, so that no value but the first lies on a half, and some
    // precision tells them all.
    (1..).find_map(|times| table_at(top, rate, entries, 128 * times))
}

/// The table computed with so many bits behind the point. `None` if they are too few.
fn table_at(top: Fraction, rate: Fraction, entries: usize, bits: u64) -> Option<Vec<i64>> {
    let half_rank = exp_of_minus_half(rate, bits);
    let one = BigUint::from(1u8) << bits;
    let mut power = Between { low: one.clone(), high: one };
    let ranks = (2 * entries).saturating_sub(1);
    let mut values = Vec::with_capacity(ranks);
    for _ in 0..ranks {
        let low = times_top(&power.low, top, bits);
        if low != times_top(&power.high, top, bits) {
            return None;
        }
        values.push(i64::try_from(low).expect("a value below 2^62"));
        power.low = (power.low * &half_rank.low) >> bits;
        power.high = ((power.high * &half_rank.high) >> bits) + 1u8;
    }
    Some(values)
}

/// `top` times a number that counts `2^-bits`, half-up to 12 decimals.
fn times_top(number: &BigUint, top: Fraction, bits: u64) -> BigUint {
    let den = BigUint::from(top.denom().unsigned_abs()) << bits;
    let num = number * top.numer().unsigned_abs() * DECIMALS_12.unsigned_abs();
    (num * 2u8 + &den) / (den * 2u8)
}

/// `exp(-rate / 2)` for a positive rate.
fn exp_of_minus_half(rate: Fraction, bits: u64) -> Between {
    let one = BigUint::from(1u8) << bits;
    let num = rate.numer().unsigned_abs();
    let den = BigUint::from(rate.denom().unsigned_abs()) * 2u8;
    // The series of exp(rate / 2): each term is the one before times rate / (2 * count).
    let mut term = Between { low: one.clone(), high: one.clone() };
    let mut sum = term.clone();
    for count in 1u64.. {
        let divisor = &den * count;
        term.low = term.low * num / &divisor;
        term.high = (term.high * num + &divisor - 1u8) / &divisor;
        sum.low += &term.low;
        sum.high += &term.high;
        // A term as small as the last bit is far behind the greatest: each further one is at most
        // half of the one before, and all together are no more than this one.
        if term.high <= BigUint::from(1u8) {
            sum.high += &term.high;
            break;
        }
    }
    let square = &one << bits;
    Between { low: &square / sum.high, high: square / sum.low + 1u8 }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// More bits tell the same number more closely.
    #[test]
    fn the_bounds_hold_the_number() {
        for (num, den) in [(1, 1_000), (19, 100), (1, 2), (1, 1), (7, 3), (64, 1), (128, 1)] {
            let rate = Fraction::new(num, den);
            for bits in [8, 64, 128, 256] {
                let (few, many) =
                    (exp_of_minus_half(rate, bits), exp_of_minus_half(rate, 2 * bits));
                assert!(many.low < many.high);
                assert!(few.low.clone() << bits <= many.low, "{rate} {bits}");
                assert!(many.high <= few.high << bits, "{rate} {bits}");
            }
        }
    }

    /// `exp(-1)` to 40 decimals: 0.3678794411714423215955237701614608674458.
    #[test]
    fn the_bounds_are_near_the_known_digits() {
        let Between { low, high } = exp_of_minus_half(Fraction::new(2, 1), 160);
        let digits =
            |number: &BigUint| ((number * BigUint::from(10u8).pow(40)) >> 160u8).to_string();
        let known = "3678794411714423215955237701614608674458";
        assert_eq!((digits(&low).as_str(), digits(&high).as_str()), (known, known));
    }
}
