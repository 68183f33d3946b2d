//! Standings that follow single changes, without computing the others again.

use std::sync::Arc;

use super::part::{Joined, Scratch};
use super::rank::Score;
use super::{Engine, Sheet, Standing, Standings, TieVote};

/// The standings of a sheet that changes.
///
/// A change is noted, and computed with [`Live::catch_up`]. Where an entry's result depends on its
/// own marks alone, it costs the entry's result, the ties that it leaves and meets, and the counting
/// of places; else all is computed anew. The standings always equal what [`Engine::tally`] gives.
#[derive(Debug, Clone)]
pub struct Live {
    engine: Arc<Engine>,
    sheet: Sheet,
    votes: Vec<TieVote>,
    joined: Vec<Joined>,
    /// Best first; those that are tied in ascending positions.
    scores: Vec<Score>,
    standings: Arc<Standings>,
    behind: Behind,
}

/// What was changed and not computed.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Behind {
    /// These entries; none: all is computed.
    Entries(Vec<usize>),
    /// More than is worth following.
    All,
}

/// More changed entries than this are computed together with all others.
const MOST_FOLLOWED: usize = 8;

impl Live {
    /// The standings of `sheet`, which has the contest's entries, jurors and criteria.
    pub fn new(engine: Arc<Engine>, sheet: Sheet) -> Self {
        Self {
            engine,
            sheet,
            votes: Vec::new(),
            joined: Vec::new(),
            scores: Vec::new(),
            standings: Arc::new(Standings { rows: Vec::new() }),
            behind: Behind::All,
        }
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

    /// The standings now: at once if it has caught up, else computed for this answer alone.
    pub fn standings(&self) -> Arc<Standings> {
        if self.behind == Behind::Entries(Vec::new()) {
            self.standings.clone()
        } else {
            Arc::new(self.engine.tally(&self.sheet, &self.votes))
        }
    }

    /// Takes in a decision on a tie.
    pub fn vote(&mut self, vote: TieVote) {
        self.votes.push(vote);
        self.behind = Behind::All;
    }

    /// Drops the decisions on ties with `entry`: they were made on other marks.
    pub fn drop_votes(&mut self, entry: usize) {
        let before = self.votes.len();
        self.votes.retain(|vote| !vote.tied().contains(&entry));
        if self.votes.len() != before {
            self.behind = Behind::All;
        }
    }

    /// Changes marks of `entry`, or takes it out; `edit` touches no other entry.
    pub fn change(&mut self, entry: usize, edit: impl FnOnce(&mut Sheet)) {
        edit(&mut self.sheet);
        match &mut self.behind {
            Behind::All => {}
            Behind::Entries(entries) if entries.contains(&entry) => {}
            Behind::Entries(entries) if entries.len() < MOST_FOLLOWED => entries.push(entry),
            Behind::Entries(_) => self.behind = Behind::All,
        }
    }

    /// Computes what was changed.
    pub fn catch_up(&mut self) {
        match std::mem::replace(&mut self.behind, Behind::Entries(Vec::new())) {
            Behind::Entries(entries) if entries.is_empty() => {}
            Behind::Entries(entries) if self.engine.is_local() => {
                for entry in entries {
                    self.follow(entry);
                }
            }
            Behind::Entries(_) | Behind::All => self.begin(),
        }
    }

    /// Computes everything.
    fn begin(&mut self) {
        self.joined = self.engine.join(&self.sheet);
        let see = self.engine.sight(&self.sheet, &self.joined, &self.votes);
        let (scores, standings) = self.engine.standings(&see, &mut |_| ());
        self.scores = scores;
        self.standings = Arc::new(standings);
    }

    /// Computes what a change of `entry` can have changed.
    fn follow(&mut self, entry: usize) {
        let mut scratch = Scratch::default();
        for (part, joined) in self.engine.parts.iter().zip(&mut self.joined) {
            joined.figures[entry] =
                part.join_one(&self.sheet, &self.engine.jury, entry, &mut scratch);
            joined.counted[entry] = scratch.values.len();
        }
        self.rows().retain(|row| row.entry != entry);
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
                let rows = self.rows();
                let at = rows.partition_point(|other| other.lack.is_none() || other.entry < entry);
                rows.insert(at, row);
            }
        }
        self.engine.count(&mut Arc::make_mut(&mut self.standings).rows);
    }

    fn rows(&mut self) -> &mut Vec<Standing> {
        &mut Arc::make_mut(&mut self.standings).rows
    }

    /// Writes the rows of those whose results equal that of `score`; `new` of them have none yet.
    fn settle(&mut self, score: &Score, new: usize) {
        let better = self.engine.better();
        let by = |other: &Score| other.by_result(score, better);
        let first = self.scores.partition_point(|other| by(other).is_lt());
        let last = self.scores.partition_point(|other| by(other).is_le());
        let see = self.engine.sight(&self.sheet, &self.joined, &self.votes);
        let rows = self.engine.settle(first, &self.scores[first..last], &see, &mut |_| ());
        self.rows().splice(first..last - new, rows);
    }
}
