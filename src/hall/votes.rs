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
            Some(AwaitedVote { by: voter(&tied)?, tied })
        });
        awaited.collect()
    }

    /// How many jurors may vote again: those who are present and whose marks count.
    pub fn voters(&self) -> usize {
        let panel = self.contest().panel.iter().zip(&self.present);
        panel.filter(|(juror, present)| **present && juror.counts()).count()
    }
}
