//! The ranking, as it follows the ballots that count.

use std::sync::Arc;

use super::Hall;
use crate::contest::Mark;
use crate::tally::{Engine, Sheet, Standings, TieVote};

impl Hall {
    /// The engine that holds its rule.
    pub fn engine(&self) -> &Engine {
        self.live.engine()
    }

    /// The chair's and the jurors' votes on ties, in the order given.
    pub fn votes(&self) -> &[TieVote] {
        self.live.votes()
    }

    /// The marks that count now.
    pub fn sheet(&self) -> &Sheet {
        self.live.sheet()
    }

    /// The ranking from the marks that count now.
    pub fn standings(&self) -> Arc<Standings> {
        self.live.standings()
    }

    /// Computes the ranking, so that asking for it costs nothing until something happens.
    pub fn catch_up(&mut self) {
        self.live.catch_up();
    }

    /// Lets the ranking know what counts of a juror's ballot for an entry.
    pub(super) fn recount(&mut self, entry: usize, juror: usize) {
        let (contest, ballot) = (self.contest(), self.ballot(entry, juror));
        // Most events are marks of drafts, and a long evening is folded at every start.
        if !ballot.counts() && !self.live.sheet().has_marks(entry, juror) {
            return;
        }
        let complete = ballot.complete(&contest.panel[juror]);
        let counts = complete.filter(|_| ballot.counts());
        let stands: Option<Vec<Mark>> = contest
            .judged(juror)
            .map(|criterion| self.live.sheet().mark(entry, juror, criterion))
            .collect();
        if stands == counts {
            return;
        }
        let judged: Vec<usize> = contest.judged(juror).collect();
        // A vote is given on marks that count.
        if contest.panel[juror].counts() {
            self.live.drop_votes(entry);
        }
        self.live.change(entry, |sheet| {
            sheet.clear(entry, juror);
            for (criterion, mark) in judged.into_iter().zip(counts.into_iter().flatten()) {
                sheet.put_mark(entry, juror, criterion, mark);
            }
        });
    }
}
