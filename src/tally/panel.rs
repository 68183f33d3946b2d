//! The panel slot: the jurors' totals for an entry become one figure.

use super::Dropped;
use super::exact::Quotient;
use crate::contest::PanelRule;

/// The totals behind an entry's figure, joined.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Joined {
    /// The sum of the totals that were not dropped.
    pub(super) sum: i128,
    /// How many totals were not dropped.
    pub(super) kept: usize,
    /// What the rule makes of them.
    pub(super) figure: Quotient,
}

/// Joins the totals of one entry, at least one. Changes their order.
pub(super) fn join(rule: PanelRule, totals: &mut [i64]) -> Joined {
    let kept = match cut(rule, totals.len()) {
        Some((low, high)) => middle(totals, low, high),
        None => totals,
    };
    let sum = kept.iter().map(|&total| i128::from(total)).sum();
    let den = if rule.is_sum() { 1 } else { kept.len() as i128 };
    Joined { sum, kept: kept.len(), figure: Quotient { num: sum, den } }
}

/// Which of the totals the rule drops, in their order. Of several equal ones at the edge the
/// first in panel order go as low, the last as high: the figure is the same.
pub(super) fn dropped(rule: PanelRule, totals: &[i64]) -> Vec<Option<Dropped>> {
    let mut dropped = vec![None; totals.len()];
    if let Some((low, high)) = cut(rule, totals.len()) {
        let mut ascending: Vec<usize> = (0..totals.len()).collect();
        ascending.sort_by_key(|&position| totals[position]);
        for &position in &ascending[..low] {
            dropped[position] = Some(Dropped::Low);
        }
        for &position in &ascending[totals.len() - high..] {
            dropped[position] = Some(Dropped::High);
        }
    }
    dropped
}

/// Whether the rule drops totals, but `count` totals (at least one) are too few for it.
pub(super) fn too_few_to_trim(rule: PanelRule, count: usize) -> bool {
    let trims = matches!(rule, PanelRule::Trimmed { .. } | PanelRule::TrimmedSum { .. });
    trims && count > 0 && cut(rule, count).is_none()
}

/// How many of the lowest and of the highest the rule drops from `count` totals.
fn cut(rule: PanelRule, count: usize) -> Option<(usize, usize)> {
    match rule {
        PanelRule::Mean | PanelRule::Sum => None,
        PanelRule::Trimmed { high, low } | PanelRule::TrimmedSum { high, low } => {
            let (low, high) = (usize::from(low), usize::from(high));
            (low + high < count).then_some((low, high))
        }
        // The median is the mean of what is left when all but the middle are dropped.
        PanelRule::Median => {
            let side = count.saturating_sub(1) / 2;
            Some((side, side))
        }
    }
}

/// The totals without the `low` lowest and the `high` highest; some are left.
fn middle(totals: &mut [i64], low: usize, high: usize) -> &mut [i64] {
    let above_low = if low == 0 {
        totals
    } else {
        totals.select_nth_unstable(low);
        &mut totals[low..]
    };
    if high == 0 {
        return above_low;
    }
    let end = above_low.len() - high;
    above_low.select_nth_unstable(end);
    &mut above_low[..end]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn joined(rule: PanelRule, totals: &[i64]) -> (i128, usize) {
        let joined = join(rule, &mut totals.to_vec());
        (joined.sum, joined.kept)
    }

    #[test]
    fn trimming_drops_one_of_several_equal_extremes() {
        let rule = PanelRule::Trimmed { high: 1, low: 1 };
        assert_eq!(joined(rule, &[9, 9, 5, 1, 1]), (15, 3));
        assert_eq!(joined(rule, &[4, 4, 4]), (4, 1));
        assert_eq!(
            dropped(rule, &[9, 9, 5, 1, 1]),
            [None, Some(Dropped::High), None, Some(Dropped::Low), None]
        );
        assert_eq!(dropped(rule, &[4, 4, 4]), [Some(Dropped::Low), None, Some(Dropped::High)]);
    }

    #[test]
    fn lopsided_trimming_takes_from_the_declared_end() {
        assert_eq!(joined(PanelRule::Trimmed { high: 2, low: 0 }, &[5, 1, 4, 2, 3]), (6, 3));
        assert_eq!(joined(PanelRule::Trimmed { high: 0, low: 2 }, &[5, 1, 4, 2, 3]), (12, 3));
    }

    #[test]
    fn the_median_is_the_middle_or_the_mean_of_the_two_in_the_middle() {
        for (totals, expected) in [
            (&[7][..], (7, 1)),
            (&[9, 4], (13, 2)),
            (&[9, 1, 4], (4, 1)),
            (&[9, 1, 4, 6], (10, 2)),
            (&[5, 5, 1, 5, 9, 9], (10, 2)),
        ] {
            assert_eq!(joined(PanelRule::Median, totals), expected, "{totals:?}");
        }
        assert_eq!(
            dropped(PanelRule::Median, &[9, 4, 1, 6]),
            [Some(Dropped::High), None, Some(Dropped::Low), None]
        );
        assert!(!too_few_to_trim(PanelRule::Median, 1));
        assert!(dropped(PanelRule::Median, &[]).is_empty());
    }

    #[test]
    fn too_few_totals_are_all_kept() {
        for rule in
            [PanelRule::Trimmed { high: 2, low: 1 }, PanelRule::TrimmedSum { high: 2, low: 1 }]
        {
            assert_eq!(joined(rule, &[1, 2, 3]), (6, 3));
            assert_eq!(dropped(rule, &[1, 2, 3]), [None; 3]);
            assert!(too_few_to_trim(rule, 3) && !too_few_to_trim(rule, 4));
        }
        assert!(!too_few_to_trim(PanelRule::Mean, 1));
    }
}
