//! The panel slot: the jurors' totals for an entry become one figure.

use super::clamp::Clamp;
use super::discard::{Discard, mean};
use super::exact::Quotient;
use super::skating;
use super::{Dropped, Exact, Part, Window};
use crate::contest::{Few, PanelRule};

/// The panel slot, with the unit before it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Panel {
    pub(super) rule: PanelRule,
    /// Nothing is dropped from fewer than this many.
    below: usize,
    way: Way,
    /// What totals count to the point.
    unit_in: i128,
}

/// How the rule goes about it.
#[derive(Debug, Clone, Copy)]
enum Way {
    /// By rank alone: so many at the ends are dropped, or none.
    Ends,
    Clamp(Clamp),
    Discard(Discard),
}

/// The totals of one entry, accounted for.
#[derive(Debug)]
pub(super) struct Account {
    /// What became of each total, in their order.
    pub(super) parts: Vec<Part>,
    /// What they were held against. `None` without totals or without a limit.
    pub(super) window: Option<Window>,
    /// The rule drops totals, but none would be left.
    pub(super) all_kept: bool,
}

impl Panel {
    /// Prepares the slot for totals that count `unit_in` to the point. `None` if the rule has
    /// figures beyond what can be computed without overflow.
    pub(super) fn new(rule: PanelRule, few: Few, unit_in: i128) -> Option<Self> {
        let way = match rule {
            PanelRule::Clamp { limit, places } => Way::Clamp(Clamp::new(limit, places, unit_in)?),
            PanelRule::Discard { tolerance, of } => {
                Way::Discard(Discard::new(tolerance, of, unit_in)?)
            }
            _ => Way::Ends,
        };
        Some(Self { rule, below: few.below.into(), way, unit_in })
    }

    /// How many of what the figure counts make one point.
    pub(super) fn unit_out(self) -> i128 {
        match self.way {
            Way::Clamp(clamp) => clamp.unit_out,
            Way::Ends if self.rule.is_places() => skating::UNIT,
            Way::Ends | Way::Discard(_) => self.unit_in,
        }
    }

    /// Joins the totals of one entry, at least one, to its figure. Changes their order.
    pub(super) fn join(self, totals: &mut [i64]) -> Quotient {
        match self.way {
            Way::Clamp(clamp) => clamp.join(totals),
            Way::Discard(_) if totals.len() < self.below => mean(totals),
            Way::Discard(discard) => discard.join(totals),
            Way::Ends => {
                let kept = match self.cut(totals.len()) {
                    Some((low, high)) => middle(totals, low, high),
                    None => totals,
                };
                let num = kept.iter().map(|&total| i128::from(total)).sum();
                Quotient { num, den: if self.rule.is_sum() { 1 } else { kept.len() as i128 } }
            }
        }
    }

    /// Joins totals by their jurors' weights, `denominator` to the whole; mean or sum alone.
    pub(super) fn join_weighted(
        self,
        totals: &[i64],
        weights: &[i64],
        denominator: i64,
    ) -> Quotient {
        let each = totals.iter().zip(weights);
        let num = each.map(|(&total, &weight)| i128::from(total) * i128::from(weight)).sum();
        let all: i64 = weights.iter().sum();
        let den = if self.rule.is_sum() { denominator } else { all };
        Quotient { num, den: den.into() }
    }

    /// Whether the rule drops, but too few totals are there or none would be left.
    pub(super) fn all_kept(self, totals: &mut [i64]) -> bool {
        match self.way {
            Way::Clamp(_) => false,
            Way::Discard(discard) => {
                let centre = discard.centre(totals);
                totals.len() < self.below
                    || totals.iter().all(|&total| discard.beyond(total, centre).is_some())
            }
            Way::Ends => {
                let trims =
                    matches!(self.rule, PanelRule::Trimmed { .. } | PanelRule::TrimmedSum { .. });
                trims && self.cut(totals.len()).is_none()
            }
        }
    }

    /// How many of the lowest and of the highest the rule drops from `count` totals.
    fn cut(self, count: usize) -> Option<(usize, usize)> {
        match self.rule {
            PanelRule::Trimmed { high, low } | PanelRule::TrimmedSum { high, low } => {
                let (low, high) = (usize::from(low), usize::from(high));
                (low + high < count && count >= self.below).then_some((low, high))
            }
            // The median is the mean of what is left when all but the middle are dropped.
            PanelRule::Median => {
                let side = count.saturating_sub(1) / 2;
                Some((side, side))
            }
            _ => None,
        }
    }

    /// What the rule does with each of the totals.
    pub(super) fn account(self, totals: &[i64]) -> Account {
        match self.way {
            _ if totals.is_empty() => Account { parts: Vec::new(), window: None, all_kept: false },
            Way::Ends => Account {
                parts: self.dropped(totals),
                window: None,
                all_kept: self.all_kept(&mut totals.to_vec()),
            },
            Way::Clamp(clamp) => clamped(clamp, totals),
            Way::Discard(discard) => self.discarded(discard, totals),
        }
    }

    fn discarded(self, discard: Discard, totals: &[i64]) -> Account {
        let middle = discard.centre(&mut totals.to_vec());
        let beyond = |&total: &i64| discard.beyond(total, middle);
        let all_kept = self.all_kept(&mut totals.to_vec());
        let part = |total| match beyond(total) {
            Some(end) if !all_kept => Part::Dropped(end),
            _ => Part::Whole,
        };
        let centre = middle.points(self.unit_in);
        let tolerance = discard.tolerance().points(self.unit_in);
        Account {
            parts: totals.iter().map(part).collect(),
            window: Some(Window { centre, low: centre - tolerance, high: centre + tolerance }),
            all_kept,
        }
    }

    /// Which of the totals the rule drops, in their order. Of several equal ones at the edge the
    /// first in panel order go as low, the last as high: the figure is the same.
    fn dropped(self, totals: &[i64]) -> Vec<Part> {
        let mut parts = vec![Part::Whole; totals.len()];
        if let Some((low, high)) = self.cut(totals.len()) {
            let mut ascending: Vec<usize> = (0..totals.len()).collect();
            ascending.sort_by_key(|&position| totals[position]);
            for &position in &ascending[..low] {
                parts[position] = Part::Dropped(Dropped::Low);
            }
            for &position in &ascending[totals.len() - high..] {
                parts[position] = Part::Dropped(Dropped::High);
            }
        }
        parts
    }
}

/// The median of the totals, at least one. Changes their order.
pub(super) fn median(totals: &mut [i64]) -> Quotient {
    let side = (totals.len() - 1) / 2;
    let kept = middle(totals, side, side);
    let num = kept.iter().map(|&total| i128::from(total)).sum();
    Quotient { num, den: kept.len() as i128 }
}

/// Which of the totals, at least one, count as a bound.
fn clamped(clamp: Clamp, totals: &[i64]) -> Account {
    let bounds = clamp.bounds(totals);
    let points = |fine| Exact::new(fine, clamp.fine);
    let part = |&total: &i64| match clamp.held(total, bounds) {
        held if held == clamp.in_fine(total) => Part::Whole,
        held => Part::Clamped(points(held)),
    };
    let [centre, low, high] = [bounds.centre, bounds.low, bounds.high].map(points);
    let window = Some(Window { centre, low, high });
    Account { parts: totals.iter().map(part).collect(), window, all_kept: false }
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

    /// The sum of the totals that count, and how many they are.
    fn joined(rule: PanelRule, totals: &[i64]) -> (i128, usize) {
        let kept = panel(rule).dropped(totals).iter().filter(|&&part| part == Part::Whole).count();
        let Quotient { num, den } = panel(rule).join(&mut totals.to_vec());
        assert!(rule.is_sum() && den == 1 || den == kept as i128);
        (num, kept)
    }

    fn panel(rule: PanelRule) -> Panel {
        Panel::new(rule, Few::default(), 1).unwrap()
    }

    const LOW: Part = Part::Dropped(Dropped::Low);
    const HIGH: Part = Part::Dropped(Dropped::High);

    #[test]
    fn trimming_drops_one_of_several_equal_extremes() {
        let rule = PanelRule::Trimmed { high: 1, low: 1 };
        assert_eq!(joined(rule, &[9, 9, 5, 1, 1]), (15, 3));
        assert_eq!(joined(rule, &[4, 4, 4]), (4, 1));
        assert_eq!(
            panel(rule).dropped(&[9, 9, 5, 1, 1]),
            [Part::Whole, HIGH, Part::Whole, LOW, Part::Whole]
        );
        assert_eq!(panel(rule).dropped(&[4, 4, 4]), [LOW, Part::Whole, HIGH]);
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
            panel(PanelRule::Median).dropped(&[9, 4, 1, 6]),
            [HIGH, Part::Whole, LOW, Part::Whole]
        );
        assert!(!panel(PanelRule::Median).account(&[1; 1]).all_kept);
        assert!(panel(PanelRule::Median).dropped(&[]).is_empty());
    }

    #[test]
    fn too_few_totals_are_all_kept() {
        for rule in
            [PanelRule::Trimmed { high: 2, low: 1 }, PanelRule::TrimmedSum { high: 2, low: 1 }]
        {
            assert_eq!(joined(rule, &[1, 2, 3]), (6, 3));
            assert_eq!(panel(rule).dropped(&[1, 2, 3]), [Part::Whole; 3]);
            assert!(
                panel(rule).account(&[1; 3]).all_kept && !panel(rule).account(&[1; 4]).all_kept
            );
        }
        assert!(!panel(PanelRule::Mean).account(&[1; 1]).all_kept);
    }
}
