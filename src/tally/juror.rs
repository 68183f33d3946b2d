//! The juror slot: a juror's marks for an entry become one total.

use crate::contest::Criterion;

/// The most that the weights may add up to, and the greatest common denominator they may have:
/// any ballot's total then stays below 2^62.
const MOST: i128 = 1 << 31;

/// The weights of the criteria as integers over their least common denominator.
#[derive(Debug, Clone)]
pub(super) struct Weights {
    by_criterion: Vec<i64>,
    denominator: i64,
}

impl Weights {
    /// Brings the weights to their common denominator. `None` beyond [`MOST`].
    pub(super) fn of(criteria: &[Criterion]) -> Option<Self> {
        let denominator = criteria.iter().try_fold(1, |lcm, criterion| {
            let den = i128::from(criterion.weight.den);
            Some(lcm / gcd(lcm, den) * den).filter(|&lcm| lcm <= MOST)
        })?;
        let by_criterion: Vec<i128> = criteria
            .iter()
            .map(|c| i128::from(c.weight.num) * (denominator / i128::from(c.weight.den)))
            .collect();
        (by_criterion.iter().sum::<i128>() <= MOST).then(|| Self {
            by_criterion: by_criterion.into_iter().map(|weight| weight as i64).collect(),
            denominator: denominator as i64,
        })
    }

    /// Parts of a mark unit in which totals are counted.
    pub(super) fn denominator(&self) -> i64 {
        self.denominator
    }

    /// The weighted sum of a ballot's marks.
    pub(super) fn total(&self, marks: &[i32]) -> i64 {
        self.by_criterion.iter().zip(marks).map(|(weight, &mark)| weight * i64::from(mark)).sum()
    }
}

fn gcd(a: i128, b: i128) -> i128 {
    if b == 0 { a } else { gcd(b, a % b) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contest::{Weight, made_up};

    fn weights(weights: &[(u32, u32)]) -> Option<Weights> {
        let mut criteria = made_up(1, 1, weights.len()).criteria;
        for (criterion, &(num, den)) in criteria.iter_mut().zip(weights) {
            criterion.weight = Weight { num, den };
        }
        Weights::of(&criteria)
    }

    #[test]
    fn weights_come_to_their_common_denominator() {
        let weights = weights(&[(1, 2), (2, 3), (1, 1)]).unwrap();
        assert_eq!((weights.denominator(), &weights.by_criterion[..]), (6, &[3, 4, 6][..]));
        assert_eq!(weights.total(&[10, -10, 1]), 30 - 40 + 6);
    }

    #[test]
    fn weights_that_could_overflow_a_total_are_refused() {
        assert!(weights(&[(1, 4_294_967_291)]).is_none(), "denominator");
        assert!(weights(&[(1, 65_521), (1, 65_519)]).is_none(), "common denominator");
        assert!(weights(&[(1 << 31, 1), (1, 1)]).is_none(), "sum");
        let most = weights(&[((1 << 31) - 1, 1), (1, 1)]).unwrap();
        assert_eq!(most.total(&[i32::MIN, i32::MIN]), -(1 << 62));
    }
}
