//! The engine: the declared rule, prepared for one contest.

use super::exact::Quotient;
use super::explain::explanation;
use super::juror::Weights;
use super::panel::Panel;
use super::rank::{self, Score};
use super::rounding::Rounder;
use super::ties::{Chain, Sight, Watch};
use super::{CastingVote, Exact, Explanation, Sheet, Standing, Standings};
use crate::contest::Contest;

/// The declared rule of a contest, ready to be applied to any number of sheets.
///
/// A field for each slot, in the order in which the slots are passed.
#[derive(Debug, Clone)]
pub struct Engine {
    weights: Weights,
    pub(super) panel: Panel,
    rounding: Rounder,
    ties: Chain,
    /// Mark units to the point.
    mark_unit: i128,
    /// What totals count to the point.
    pub(super) total_unit: i128,
}

impl Engine {
    /// The most decimals of a mark.
    const MOST_PLACES: u8 = 9;

    /// The most jurors.
    const MOST_JURORS: usize = 1 << 20;

    /// Prepares the rule of `contest`.
    ///
    /// # Panics
    /// If the rule is beyond what can be computed without overflow, or names a criterion that the
    /// contest does not have. The limits: marks of 9 decimals, limits of 9, results of 12, 2^20 jurors; the
    /// least common denominator of the weights and their sum over it at most 2^31. Loading a
    /// contest file keeps far below them.
    pub fn new(contest: &Contest) -> Self {
        assert!(contest.places <= Self::MOST_PLACES, "marks have at most 9 decimals");
        assert!(contest.panel.len() <= Self::MOST_JURORS, "a panel has at most 2^20 jurors");
        let weights = Weights::of(&contest.criteria).expect("weights that can be summed");
        let mark_unit = 10i128.pow(u32::from(contest.places));
        let total_unit = mark_unit * i128::from(weights.denominator());
        let panel = Panel::new(contest.rule.panel, total_unit)
            .expect("a panel rule with figures of at most 9 decimals");
        Self {
            weights,
            panel,
            rounding: Rounder::new(contest.rule.rounding, panel.unit_out())
                .expect("a result of at most 12 decimals"),
            ties: Chain::of(contest).expect("a tie chain of the contest's own criteria"),
            mark_unit,
            total_unit,
        }
    }

    /// Computes the standings from the marks that exist.
    ///
    /// `sheet` has the contest's entries, jurors and criteria. `votes` are in the order in which
    /// they were cast: a later one on the same tie replaces an earlier one.
    pub fn tally(&self, sheet: &Sheet, votes: &[CastingVote]) -> Standings {
        self.standings(sheet, votes, &mut |_| ())
    }

    /// Explains the place of one entry. `None` if the entry has no row.
    pub fn explain(
        &self,
        sheet: &Sheet,
        votes: &[CastingVote],
        entry: usize,
    ) -> Option<Explanation> {
        let mut ties = Vec::new();
        let standings = self.standings(sheet, votes, &mut |check| {
            if check.concerns(entry) {
                ties.push(check);
            }
        });
        let at = standings.rows.iter().position(|row| row.entry == entry)?;
        Some(explanation(self, sheet, &standings, at, ties))
    }

    fn standings(&self, sheet: &Sheet, votes: &[CastingVote], watch: Watch) -> Standings {
        let (mut scores, mut without) = (Vec::with_capacity(sheet.entries()), Vec::new());
        let mut totals = Vec::with_capacity(sheet.jurors());
        for entry in (0..sheet.entries()).filter(|&entry| !sheet.is_out(entry)) {
            totals.clear();
            totals.extend(sheet.ballots(entry).map(|(_, marks)| self.weights.total(marks)));
            match self.join(&mut totals) {
                Some(figure) => scores.push(Score {
                    entry,
                    counted: totals.len(),
                    result: self.rounding.round(figure),
                }),
                None => without.push(Standing { entry, counted: 0, result: None, place: None }),
            }
        }
        let see = Sight { sheet, votes, weights: &self.weights, mark_unit: self.mark_unit };
        let unit = self.rounding.unit_out();
        let mut rows = rank::rows(
            scores,
            |group| self.ties.split(group, &see, watch),
            |result| result.points(unit),
        );
        rows.append(&mut without);
        Standings { rows }
    }

    /// The totals of the counted ballots for an entry, in panel order.
    pub(super) fn totals(&self, sheet: &Sheet, entry: usize) -> Vec<i64> {
        sheet.ballots(entry).map(|(_, marks)| self.weights.total(marks)).collect()
    }

    /// Joins the totals of an entry; changes their order. `None` if there are none.
    pub(super) fn join(&self, totals: &mut [i64]) -> Option<Quotient> {
        (!totals.is_empty()).then(|| self.panel.join(totals))
    }

    /// A total, or a sum of totals, in points.
    pub(super) fn in_points(&self, total: i128) -> Exact {
        Exact::new(total, self.total_unit)
    }
}
