//! Standings that follow one changed entry at a time, without computing the others again.

use std::sync::Arc;

use super::part::{Joined, Scratch};
use super::rank::Score;
use super::{Engine, Sheet, Standings, TieVote};

/// The standings of a sheet that changes.
///
/// Where an entry's result depends on its own marks alone, a change costs the entry's result, the
/// ties that it leaves and meets, and the counting of places; else all is computed anew. It always
/// equals what [`Engine::tally`] gives.
#[derive(Debug, Clone)]
pub struct Live {
    engine: Arc<Engine>,
    sheet: Sheet,
    votes: Vec<TieVote>,
    joined: Vec<Joined>,
    /// Best first; those that are tied in ascending positions.
    scores: Vec<Score>,
    standings: Standings,
}

impl Live {
    /// The standings of `sheet`, which has the contest's entries, jurors and criteria.
    pub fn new(engine: Arc<Engine>, sheet: Sheet) -> Self {
        let mut live = Self {
            engine,
            sheet,
            votes: Vec::new(),
            joined: Vec::new(),
            scores: Vec::new(),
            standings: Standings { rows: Vec::new() },
        };
        live.begin();
        live
    }

    /// The rule.
    pub fn engine(&self) -> &Engine {
        &self.engine
    }

    /// The marks.
    pub fn sheet(&self) -> &Sheet {
        &self.sheet
    }

    /// The decisions on ties, in the order in which they were made.
    pub fn votes(&self) -> &[TieVote] {
        &self.votes
    }

    /// The standings now.
    pub fn standings(&self) -> &Standings {
        &self.standings
    }

    /// Takes in a decision on a tie.
    pub fn vote(&mut self, vote: TieVote) {
        self.votes.push(vote);
        self.begin();
    }

    /// Changes marks of `entry`, or takes it out; `edit` touches no other entry.
    pub fn change(&mut self, entry: usize, edit: impl FnOnce(&mut Sheet)) {
        edit(&mut self.sheet);
        if self.engine.is_local() {
            self.follow(entry);
        } else {
            self.begin();
        }
    }

    /// Computes everything.
    fn begin(&mut self) {
        self.joined = self.engine.join(&self.sheet);
        let see = self.engine.sight(&self.sheet, &self.joined, &self.votes);
        (self.scores, self.standings) = self.engine.standings(&see, &mut |_| ());
    }

    /// Computes what a change of `entry` can have changed.
    fn follow(&mut self, entry: usize) {
        let mut scratch = Scratch::default();
        for (part, joined) in self.engine.parts.iter().zip(&mut self.joined) {
            joined.figures[entry] =
                part.join_one(&self.sheet, &self.engine.jury, entry, &mut scratch);
            joined.counted[entry] = scratch.values.len();
        }
        self.standings.rows.retain(|row| row.entry != entry);
        if let Some(at) = self.scores.iter().position(|score| score.entry == entry) {
            let left = self.scores.remove(at);
            self.settle(&left, 0);
        }
        let see = self.engine.sight(&self.sheet, &self.joined, &self.votes);
        match self.engine.score(&see, entry) {
            None => {}
            Some(Ok(score)) => {
                let better = self.engine.better();
                let at = self.scores.partition_point(|other| other.order(&score, better).is_lt());
                self.scores.insert(at, score);
                self.settle(&score, 1);
            }
            Some(Err(row)) => {
                let rows = &mut self.standings.rows;
                let at = rows.partition_point(|other| other.lack.is_none() || other.entry < entry);
                rows.insert(at, row);
            }
        }
        self.engine.count(&mut self.standings.rows);
    }

    /// Writes the rows of those whose results equal that of `score`; `new` of them have none yet.
    fn settle(&mut self, score: &Score, new: usize) {
        let better = self.engine.better();
        let by = |other: &Score| other.by_result(score, better);
        let first = self.scores.partition_point(|other| by(other).is_lt());
        let last = self.scores.partition_point(|other| by(other).is_le());
        let see = self.engine.sight(&self.sheet, &self.joined, &self.votes);
        let rows = self.engine.settle(first, &self.scores[first..last], &see, &mut |_| ());
        self.standings.rows.splice(first..last - new, rows);
    }
}
