//! The engine: the declared rule, prepared for one contest.

use super::exact::Quotient;
use super::explain::explanation;
use super::part::{Joined, Jury, Part};
use super::rank::{self, Score};
use super::rounding::Rounder;
use super::sight::Sight;
use super::sum::Sum;
use super::through::Outcome;
use super::ties::{Chain, Level, Watch};
use super::{Explanation, Lack, Sheet, Standing, Standings, TieVote};
use crate::contest::{Better, Contest};

/// The declared rule of a contest, ready to be applied to any number of sheets.
#[derive(Debug, Clone)]
pub struct Engine {
    pub(super) jury: Jury,
    pub(super) parts: Vec<Part>,
    pub(super) sum: Sum,
    /// The last rounding, where one part alone makes the result.
    rounding: Rounder,
    pub(super) better: Better,
    ties: Chain,
    outcome: Outcome,
    /// Mark units to the point.
    pub(super) mark_unit: i128,
}

impl Engine {
    /// The most decimals of a mark.
    const MOST_PLACES: u8 = 9;

    /// The most jurors.
    const MOST_JURORS: usize = 1 << 20;

    /// Prepares the rule of `contest`.
    ///
    /// # Panics
    /// If the rule is beyond what can be computed without overflow, or names what the contest
    /// does not have. The limits: marks of 9 decimals, limits of 9, results of 12, 2^20 jurors; the
    /// least common denominator of the weights and their sum over it at most 2^31. Loading a
    /// contest file keeps far below them.
    pub fn new(contest: &Contest) -> Self {
        Self::try_new(contest)
            .expect("parts with figures that can be computed, and a chain of what the contest has")
    }

    fn is_within_limits(places: u8, jurors: usize) -> bool {
        places <= Self::MOST_PLACES && jurors <= Self::MOST_JURORS
    }

    /// Prepares the rule of `contest`. `None` where [`Engine::new`] panics.
    pub fn try_new(contest: &Contest) -> Option<Self> {
        if !Self::is_within_limits(contest.places, contest.panel.len()) {
            return None;
        }
        let parts = Part::all(contest)?;
        let first = parts.first()?;
        let better = first.better;
        Some(Self {
            jury: Jury::of(contest)?,
            sum: Sum::new(contest, &parts),
            rounding: Rounder::new(contest.rule.rounding.result, first.unit_out())?,
            better,
            ties: Chain::of(contest, parts.len())?,
            outcome: Outcome::new(contest, better),
            mark_unit: 10i128.pow(u32::from(contest.places)),
            parts,
        })
    }

    /// Whether higher or lower results win.
    pub fn better(&self) -> Better {
        self.better
    }

    /// Computes the standings from the marks that exist.
    ///
    /// `sheet` has the contest's entries, jurors and criteria. `votes` are in the order in which
    /// they were cast: a later one on the same tie replaces an earlier one.
    pub fn tally(&self, sheet: &Sheet, votes: &[TieVote]) -> Standings {
        self.standings(&self.sight(sheet, &self.join(sheet), votes), &mut |_| ()).1
    }

    /// Explains the place of one entry. `None` if the entry has no row.
    pub fn explain(&self, sheet: &Sheet, votes: &[TieVote], entry: usize) -> Option<Explanation> {
        let mut ties = Vec::new();
        let joined = self.join(sheet);
        let see = self.sight(sheet, &joined, votes);
        let (_, standings) = self.standings(&see, &mut |check| {
            if check.concerns(entry) {
                ties.push(check);
            }
        });
        let at = standings.rows.iter().position(|row| row.entry == entry)?;
        Some(explanation(&see, &standings, at, ties))
    }

    /// Whether an entry's result depends on its own marks alone.
    pub(super) fn is_local(&self) -> bool {
        self.parts.iter().all(Part::is_local)
    }

    pub(super) fn join(&self, sheet: &Sheet) -> Vec<Joined> {
        self.parts.iter().map(|part| part.join(sheet, &self.jury)).collect()
    }

    pub(super) fn sight<'a>(
        &'a self,
        sheet: &'a Sheet,
        joined: &'a [Joined],
        votes: &'a [TieVote],
    ) -> Sight<'a> {
        Sight { engine: self, sheet, joined, votes }
    }

    /// The entry's result, or the row that says why it has none. `None` if it is out.
    pub(super) fn score(&self, see: &Sight, entry: usize) -> Option<Result<Score, Standing>> {
        if see.sheet.is_out(entry) {
            return None;
        }
        let counted = self.counted(see.sheet, see.joined, entry);
        Some(match self.result(see.joined, entry) {
            Ok(result) => Ok(Score { entry, counted, result }),
            Err(lack) => Err(Standing {
                entry,
                counted,
                result: None,
                place: None,
                lack: Some(lack),
                points: None,
                through: None,
            }),
        })
    }

    /// The result of an entry from what the parts come to.
    fn result(&self, joined: &[Joined], entry: usize) -> Result<Quotient, Lack> {
        if self.sum.is_plain() {
            return joined[0].figures[entry].map(|figure| self.rounding.round(figure));
        }
        let stage = self.sum.stage(&self.parts, joined, entry)?;
        Ok(self.sum.result(stage.stage, entry).1.into())
    }

    /// The standings, and the results in order.
    pub(super) fn standings(&self, see: &Sight, watch: Watch) -> (Vec<Score>, Standings) {
        let (mut scores, mut without) = (Vec::with_capacity(see.sheet.entries()), Vec::new());
        for entry in 0..see.sheet.entries() {
            match self.score(see, entry) {
                Some(Ok(score)) => scores.push(score),
                Some(Err(row)) => without.push(row),
                None => {}
            }
        }
        scores.sort_unstable_by(|a, b| a.order(b, self.better));
        let mut rows = Vec::with_capacity(see.sheet.entries());
        for equals in scores.chunk_by(|a, b| a.result == b.result) {
            rows.append(&mut self.settle(rows.len(), equals, see, watch));
        }
        rows.append(&mut without);
        self.count(&mut rows);
        (scores, Standings { rows })
    }

    /// The rows of entries with equal results, ties split by the chain, behind `ahead` others;
    /// not counted yet.
    pub(super) fn settle(
        &self,
        ahead: usize,
        equals: &[Score],
        see: &Sight,
        watch: Watch,
    ) -> Vec<Standing> {
        let Some(first) = equals.first() else { return Vec::new() };
        let unit = if self.sum.is_plain() { self.rounding.unit_out() } else { 1 };
        let group: Vec<usize> = equals.iter().map(|score| score.entry).collect();
        let levels = match equals {
            [_] => vec![Level { entries: group, open: false }],
            _ => self.ties.split(ahead, group, see, watch),
        };
        rank::rows(equals, levels, first.result.points(unit))
    }

    /// Counts places, and fills in what follows from them.
    pub(super) fn count(&self, rows: &mut [Standing]) {
        rank::count(rows);
        self.outcome.fill(rows);
    }

    /// From how many jurors' ballots the entry's result comes.
    fn counted(&self, sheet: &Sheet, joined: &[Joined], entry: usize) -> usize {
        if let [joined] = joined {
            return joined.counted[entry];
        }
        let whole = |row: &[i32]| self.parts.iter().any(|part| part.total.of(row).is_some());
        let rows = sheet.rows(entry).enumerate();
        rows.filter(|&(juror, row)| self.jury.counts(juror) && whole(row)).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_limits_are_inside() {
        let (places, jurors) = (Engine::MOST_PLACES, Engine::MOST_JURORS);
        assert!(Engine::is_within_limits(places, jurors));
        assert!(!Engine::is_within_limits(places + 1, 1));
        assert!(!Engine::is_within_limits(0, jurors + 1));
    }
}
