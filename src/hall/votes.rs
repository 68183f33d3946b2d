//! The votes that open ties wait for.

use super::Hall;
use crate::contest::TieStep;
use crate::tally::Figure;

/// Who is to vote on a tie.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Voter {
    /// The chair casts a vote.
    Chair,
    /// The jurors vote again.
    Jury,
}

/// An open tie that waits for a vote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AwaitedVote {
    /// The tied entries, ascending positions.
    pub tied: Vec<usize>,
    /// Whose vote.
    pub by: Voter,
    /// How many jurors may vote again: those who are present, whose marks count, and who judge all
    /// of the tied.
    pub jurors: usize,
    /// Jurors who would vote, and the first of the tied that each of them does not judge; positions.
    pub recused: Vec<(usize, usize)>,
    /// The first of the tied that the chair does not judge: their vote needs a reason.
    pub chair_recused: Option<usize>,
}

impl Hall {
    /// The open ties that wait for a vote now, best first.
    pub fn awaited_votes(&self) -> Vec<AwaitedVote> {
        let voter = |tied: &[usize]| {
            let why = self.engine().explain(self.sheet(), self.votes(), tied[0])?;
            let check = why.ties.into_iter().last()?;
            if check.figures.iter().all(|(_, figure)| *figure != Figure::VotePending) {
                return None;
            }
            Some(if check.step == TieStep::JuryVote { Voter::Jury } else { Voter::Chair })
        };
        let ties = self.standings().open_ties();
        let awaited = ties.into_iter().filter_map(|mut tied| {
            tied.sort_unstable();
            let by = voter(&tied)?;
            let (jurors, recused) = self.voters(&tied);
            let chair_recused = self.chair_recused(&tied);
            Some(AwaitedVote { tied, by, jurors, recused, chair_recused })
        });
        awaited.collect()
    }

    /// The first of these that the chair, as a juror, was recused from.
    fn chair_recused(&self, tied: &[usize]) -> Option<usize> {
        let chair = self.contest().panel.iter().position(|juror| juror.chair)?;
        tied.iter().copied().find(|&entry| self.ballot(entry, chair).recused.is_some())
    }

    /// How many jurors may vote on the tied, and who may not.
    fn voters(&self, tied: &[usize]) -> (usize, Vec<(usize, usize)>) {
        let panel = self.contest().panel.iter().zip(&self.present).enumerate();
        let here = panel.filter(|(_, (juror, present))| **present && juror.counts());
        let here: Vec<usize> = here.map(|(juror, _)| juror).collect();
        let recused = here.iter().filter_map(|&juror| {
            let not = |entry: &&usize| self.ballot(**entry, juror).recused.is_some();
            tied.iter().find(not).map(|&entry| (juror, entry))
        });
        let recused: Vec<_> = recused.collect();
        (here.len() - recused.len(), recused)
    }
}
