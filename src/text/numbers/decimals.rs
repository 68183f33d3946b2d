//! How many decimals a table of results shows.

use super::cut;
use crate::contest::{
    Contest, Fraction, Join, JurorRule, PanelRule, PartRule, Rounding, Rule, Shared, Weight,
};
use crate::tally::Exact;

/// How many decimals a table needs.
#[derive(Debug, Clone, Copy)]
pub struct Decimals;

impl Decimals {
    /// A table never shows fewer, where results can be any fraction.
    pub const FEWEST: usize = 2;
    /// A table never shows more.
    ///
    /// Different means of whole marks over up to 1000 jurors differ by more than 10^-6, so six
    /// decimals hold any real panel apart; beyond that the explanation shows the fraction.
    pub const MOST: usize = 6;

    /// The least count of decimals, from [`Self::FEWEST`] to [`Self::MOST`], with which no two
    /// different results look equal.
    pub fn telling_apart(results: &[Exact]) -> usize {
        let mut distinct = results.to_vec();
        distinct.sort_unstable();
        distinct.dedup();
        // Rounding keeps the order, so only neighbours can come to look equal.
        let mut decimals = Self::FEWEST;
        for pair in distinct.windows(2) {
            while decimals < Self::MOST && looks_equal(pair[0], pair[1], decimals) {
                decimals += 1;
            }
        }
        decimals
    }

    /// How many decimals the results of a table need under the contest's rule: as many as any of
    /// its results can have, so that the columns stay; where a mean is left unrounded, as many as
    /// tell them apart.
    pub fn of_table(contest: &Contest, results: &[Exact]) -> usize {
        match of_result(contest) {
            Some(decimals) if contest.rule.rounding.result != Rounding::Exact => decimals,
            Some(decimals) if decimals <= Self::MOST => decimals,
            _ => Self::telling_apart(results),
        }
    }
}

/// The most decimals that a result can have. `None` if it can be any fraction.
fn of_result(contest: &Contest) -> Option<usize> {
    let (rule, rounding) = (&contest.rule, contest.rule.rounding);
    let value = after(rounding.juror, of_value(contest, rule));
    let figure = after(rounding.panel, of_figure(rule.panel, value));
    // Places are halves at most: those who share one share the mean.
    let figure = if rule.parts == PartRule::Place { Some(1) } else { figure };
    let part = after(rounding.part, of_part(contest, figure));
    let stage = after(rounding.stage, part);
    after(rounding.result, of_total(contest, stage))
}

fn after(rounding: Rounding, before: Option<usize>) -> Option<usize> {
    rounding.decimals().map(usize::from).or(before)
}

/// Of what the juror slot gives.
fn of_value(contest: &Contest, rule: &Rule) -> Option<usize> {
    match &rule.juror {
        JurorRule::Total => {
            let inside = if rule.join == Join::Criteria { &[][..] } else { &contest.criteria };
            let weights = most(inside.iter().map(|criterion| of_weight(criterion.weight)))?;
            Some(usize::from(contest.places) + weights)
        }
        JurorRule::Ranks => Some(1),
        JurorRule::Positional { points, shared: Shared::Highest } => {
            most(points.iter().map(|&points| of_fraction(points)))
        }
        // Those that share a rank share a mean; the others have 12.
        _ => None,
    }
}

/// Of what the panel makes of such values.
fn of_figure(panel: PanelRule, value: Option<usize>) -> Option<usize> {
    match panel {
        PanelRule::Sum | PanelRule::TrimmedSum { .. } => value,
        PanelRule::Clamp { places, .. } => Some(places.into()),
        PanelRule::Skating | PanelRule::Majority => Some(1),
        _ => None,
    }
}

/// Of a part's figure by its weight and factor.
fn of_part(contest: &Contest, figure: Option<usize>) -> Option<usize> {
    let weights = match contest.rule.join {
        Join::Totals => Some(0),
        Join::Criteria => most(contest.criteria.iter().map(|c| of_weight(c.weight))),
        Join::Groups => most(contest.groups.iter().map(|g| of_weight(g.weight))),
    };
    let factors = contest.entries.iter().flat_map(|entry| &entry.factors);
    Some(figure? + weights? + most(factors.map(|&(_, factor)| of_fraction(factor)))?)
}

/// Of everything together.
fn of_total(contest: &Contest, stage: Option<usize>) -> Option<usize> {
    let rule = &contest.rule;
    let mut decimals = stage? + of_fraction(rule.stage_weight)?;
    for entry in &contest.entries {
        for (figure, carried) in entry.carried.iter().zip(&rule.carried) {
            if let Some(figure) = *figure {
                decimals = decimals.max(of_fraction(figure)? + of_fraction(carried.weight)?);
            }
        }
        decimals = decimals.max(most(entry.deductions.iter().map(|d| of_fraction(d.points)))?);
    }
    Some(decimals)
}

fn of_weight(weight: Weight) -> Option<usize> {
    of_fraction(Fraction::new(weight.num.into(), weight.den.into()))
}

/// The decimals with which a declared number is written in full. `None` beyond
/// [`Decimals::MOST`].
fn of_fraction(number: Fraction) -> Option<usize> {
    let number = Exact::new((*number.numer()).into(), (*number.denom()).into());
    (0..=Decimals::MOST).find(|&decimals| cut(number, decimals).exact)
}

/// The most of several; `None` if one is `None`.
fn most(mut each: impl Iterator<Item = Option<usize>>) -> Option<usize> {
    each.try_fold(0, |most, one| Some(most.max(one?)))
}

fn looks_equal(a: Exact, b: Exact, decimals: usize) -> bool {
    let (a, b) = (cut(a, decimals), cut(b, decimals));
    (a.negative, a.whole, a.decimals) == (b.negative, b.whole, b.decimals)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::contest::{Lang, made_up};
    use crate::text::numbers::exact;

    #[test]
    fn a_table_tells_results_apart() {
        let close = [Exact::new(332, 7), Exact::new(33_203, 700), Exact::new(332, 7)];
        assert_eq!(Decimals::telling_apart(&close), 3);
        assert_eq!(Decimals::telling_apart(&[]), 2);
        assert_eq!(Decimals::telling_apart(&[Exact::new(1, 3), Exact::new(1, 3)]), 2);
        let closest = [Exact::new(1, 1), Exact::new(100_000_001, 100_000_000)];
        assert_eq!(Decimals::telling_apart(&closest), Decimals::MOST);
        let mut contest = made_up(2, 2, 1);
        assert_eq!(Decimals::of_table(&contest, &close), 3);
        contest.rule.panel = PanelRule::Sum;
        assert_eq!(Decimals::of_table(&contest, &close), 0);
        contest.rule.rounding.result = Rounding::HalfUp(2);
        assert_eq!(Decimals::of_table(&contest, &close), 2);
    }

    #[test]
    fn a_table_has_the_decimals_that_a_result_can_have() {
        let mut contest = made_up(2, 2, 2);
        let table = |contest: &Contest| Decimals::of_table(contest, &[]);
        contest.rule.panel = PanelRule::Sum;
        contest.rule.join = Join::Criteria;
        contest.criteria[1].weight = Weight { num: 1, den: 4 };
        assert_eq!(table(&contest), 2);
        contest.entries[0].factors = vec![(1, Fraction::new(31, 10))];
        assert_eq!(table(&contest), 3);
        contest.rule.rounding.part = Rounding::HalfUp(1);
        assert_eq!(table(&contest), 1);
        contest.rule.stage_weight = Fraction::new(35, 100);
        assert_eq!(table(&contest), 3);
        contest.rule.stage_weight = Fraction::new(1, 3);
        assert_eq!(table(&contest), Decimals::FEWEST);
        contest.rule.rounding.result = Rounding::Truncate(0);
        assert_eq!(table(&contest), 0);
        let mut contest = made_up(2, 2, 2);
        (contest.rule.juror, contest.rule.panel) = (JurorRule::Ranks, PanelRule::Sum);
        assert_eq!(table(&contest), 1);
        contest.rule.panel = PanelRule::Mean;
        assert_eq!(table(&contest), Decimals::FEWEST);
        contest.rule.panel = PanelRule::Skating;
        assert_eq!(table(&contest), 1);
    }

    proptest! {
        #[test]
        fn different_results_look_different(
            totals in proptest::collection::vec((0i128..1000, 1i128..16), 0..12),
        ) {
            let results: Vec<_> = totals.iter().map(|&(num, den)| Exact::new(num, den)).collect();
            let decimals = Decimals::telling_apart(&results);
            for a in &results {
                for b in &results {
                    let same = exact(Lang::Kk, *a, decimals) == exact(Lang::Kk, *b, decimals);
                    prop_assert_eq!(same, a == b);
                }
            }
        }
    }
}
