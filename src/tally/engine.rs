//! The engine: the declared rule, prepared for one contest.

use super::explain::explanation;
use super::part::{Joined, Jury, Part};
use super::rank::{self, Score};
use super::rounding::Rounder;
use super::sight::Sight;
use super::sum::Sum;
use super::through::Outcome;
use super::ties::{Chain, Watch};
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
        assert!(contest.places <= Self::MOST_PLACES, "marks have at most 9 decimals");
        assert!(contest.panel.len() <= Self::MOST_JURORS, "a panel has at most 2^20 jurors");
        let parts = Part::all(contest).expect("parts with figures that can be computed");
        let sum = Sum::new(contest, &parts);
        let better = parts.first().map_or(Better::Higher, |part| part.better);
        let rounding = Rounder::new(contest.rule.rounding.result, parts[0].unit_out())
            .expect("a result of at most 12 decimals");
        Self {
            jury: Jury::of(contest).expect("jurors' weights that can be summed"),
            sum,
            rounding,
            better,
            ties: Chain::of(contest, parts.len()).expect("a tie chain of what the contest has"),
            outcome: Outcome::new(contest, better),
            mark_unit: 10i128.pow(u32::from(contest.places)),
            parts,
        }
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
        self.standings(sheet, &self.join(sheet), votes, &mut |_| ())
    }

    /// Explains the place of one entry. `None` if the entry has no row.
    pub fn explain(&self, sheet: &Sheet, votes: &[TieVote], entry: usize) -> Option<Explanation> {
        let mut ties = Vec::new();
        let joined = self.join(sheet);
        let standings = self.standings(sheet, &joined, votes, &mut |check| {
            if check.concerns(entry) {
                ties.push(check);
            }
        });
        let at = standings.rows.iter().position(|row| row.entry == entry)?;
        Some(explanation(self, sheet, &joined, &standings, at, ties))
    }

    fn join(&self, sheet: &Sheet) -> Vec<Joined> {
        self.parts.iter().map(|part| part.join(sheet, &self.jury)).collect()
    }

    /// The result of an entry from what the parts come to.
    fn score(&self, joined: &[Joined], entry: usize) -> Result<super::exact::Quotient, Lack> {
        if self.sum.is_plain() {
            return joined[0].figures[entry].map(|figure| self.rounding.round(figure));
        }
        let stage = self.sum.stage(&self.parts, joined, entry)?;
        Ok(self.sum.result(stage.stage, entry).1.into())
    }

    /// What results count to the point.
    fn unit_out(&self) -> i128 {
        if self.sum.is_plain() { self.rounding.unit_out() } else { 1 }
    }

    fn standings(
        &self,
        sheet: &Sheet,
        joined: &[Joined],
        votes: &[TieVote],
        watch: Watch,
    ) -> Standings {
        let (mut scores, mut without) = (Vec::with_capacity(sheet.entries()), Vec::new());
        for entry in (0..sheet.entries()).filter(|&entry| !sheet.is_out(entry)) {
            let counted = self.counted(sheet, joined, entry);
            match self.score(joined, entry) {
                Ok(result) => scores.push(Score { entry, counted, result }),
                Err(lack) => without.push(Standing {
                    entry,
                    counted,
                    result: None,
                    place: None,
                    lack: Some(lack),
                    points: None,
                    through: None,
                }),
            }
        }
        let see = Sight { engine: self, sheet, joined, votes };
        let unit = self.unit_out();
        let mut rows = rank::rows(
            scores,
            self.better,
            |ahead, group| self.ties.split(ahead, group, &see, watch),
            |result| result.points(unit),
        );
        rows.append(&mut without);
        self.outcome.fill(&mut rows);
        Standings { rows }
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
