//! The juror slot: a juror's marks for an entry become one total.

use crate::contest::{Criterion, Weight};

/// The weights of the criteria as integers over their least common denominator.
#[derive(Debug, Clone)]
pub(super) struct Weights {
    by_criterion: Vec<i64>,
    denominator: i64,
}

impl Weights {
    /// Brings the weights to their common denominator. `None` if a total could overflow.
    pub(super) fn of(criteria: &[Criterion]) -> Option<Self> {
        let weights: Vec<_> = criteria.iter().map(|criterion| criterion.weight).collect();
        let (by_criterion, denominator) = Weight::over_common(&weights)?;
        Some(Self { by_criterion, denominator })
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contest::made_up;

    fn weights(weights: &[(u32, u32)]) -> Weights {
        let mut criteria = made_up(1, 1, weights.len()).criteria;
        for (criterion, &(num, den)) in criteria.iter_mut().zip(weights) {
            criterion.weight = Weight { num, den };
        }
        Weights::of(&criteria).unwrap()
    }

    #[test]
    fn a_total_is_the_weighted_sum() {
        let weights = weights(&[(1, 2), (2, 3), (1, 1)]);
        assert_eq!(weights.denominator(), 6);
        assert_eq!(weights.total(&[10, -10, 1]), 30 - 40 + 6);
    }

    #[test]
    fn the_largest_total_does_not_overflow() {
        let most = weights(&[((1 << 31) - 1, 1), (1, 1)]);
        assert_eq!(most.total(&[i32::MIN, i32::MIN]), -(1 << 62));
    }
}
