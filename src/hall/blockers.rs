//! What stands in the way of locking the ranking.

use super::{Author, AwaitedVote, Blocker, Hall, Phase, Voter};
use crate::contest::{EntryId, JurorId, Missing};
use crate::tally::Lack;

impl Hall {
    /// What stands in the way of locking the ranking, in running order; then what the jury as a
    /// whole has to settle.
    pub fn blockers(&self) -> Vec<Blocker> {
        let lacking = self.lacking();
        // A tie is one only when no ballot can move it any more.
        let ties = if lacking.is_empty() { self.awaited_votes() } else { Vec::new() };
        self.blockers_of(lacking, &ties)
    }

    /// As [`Hall::blockers`], of what is lacking and the ties that may be voted on.
    pub(super) fn blockers_of(&self, lacking: Vec<Blocker>, ties: &[AwaitedVote]) -> Vec<Blocker> {
        let mut blockers = lacking;
        blockers.extend(self.conflicts().into_iter().map(|(juror, entry)| Blocker::Conflict {
            entry: self.entry_id(entry),
            juror: self.juror_id(juror),
        }));
        blockers.extend(ties.iter().map(|vote| Blocker::TieOpen {
            tied: vote.tied.iter().map(|&entry| self.entry_id(entry)).collect(),
            by: vote.by,
        }));
        blockers
    }

    /// Ballots and performances that are still lacking, in running order.
    pub fn lacking(&self) -> Vec<Blocker> {
        let contest = &self.contest;
        let waits = contest.rule.missing == Missing::Block;
        let standings = waits.then(|| self.standings());
        let lacks_mark = |entry| {
            let row = standings.as_ref().and_then(|standings| standings.of(entry));
            row.is_some_and(|row| row.lack == Some(Lack::Mark))
        };
        let among = |entry, is: &dyn Fn(usize, usize) -> bool| -> Vec<JurorId> {
            let jurors = (0..contest.panel.len()).filter(|&juror| is(entry, juror));
            jurors.map(|juror| self.juror_id(juror)).collect()
        };
        let begun = |entry, juror| {
            self.is_needed(entry, juror)
                && self.ballot(entry, juror).marks.iter().any(Option::is_some)
        };
        let empty = |entry, juror| self.is_needed(entry, juror) && !begun(entry, juror);
        let mut lacking = Vec::new();
        for &position in &self.order {
            let (state, entry) = (&self.entries[position], || self.entry_id(position));
            if state.out.is_some() {
                continue;
            }
            if state.phase == Phase::Waiting {
                lacking.push(Blocker::NotPerformed(entry()));
                continue;
            }
            // An entry that was called and never opened is missing all its ballots.
            let (missing, drafts) = (among(position, &empty), among(position, &begun));
            let (counted, quorum) = (self.counted(position), contest.quorum as usize);
            let all_in = missing.is_empty() && drafts.is_empty();
            if !missing.is_empty() {
                lacking.push(Blocker::Missing { entry: entry(), jurors: missing });
            }
            if !drafts.is_empty() {
                lacking.push(Blocker::Drafts { entry: entry(), jurors: drafts });
            }
            if !all_in {
                // Its marks rank it all the same: a lock over those missing is one below the quorum.
                if state.phase == Phase::Closed && (1..quorum).contains(&counted) {
                    lacking.push(Blocker::Quorum { entry: entry(), counted, quorum });
                }
                continue;
            }
            if counted == 0 {
                lacking.push(Blocker::NoBallot(entry()));
            } else if counted < quorum {
                lacking.push(Blocker::Quorum { entry: entry(), counted, quorum });
            } else if lacks_mark(position) {
                let jurors = among(position, &|entry, juror| self.lacks(entry, juror));
                lacking.push(Blocker::Unmarked { entry: entry(), jurors });
            }
        }
        if lacking.is_empty() && self.entries.iter().all(|state| state.out.is_some()) {
            lacking.push(Blocker::NothingToRank);
        }
        lacking
    }

    /// Whether a ballot counts for any entry that takes part.
    pub(super) fn has_ballots(&self) -> bool {
        let takes_part = |entry: &usize| self.entries[*entry].out.is_none();
        (0..self.entries.len()).filter(takes_part).any(|entry| self.counted(entry) > 0)
    }

    /// Jurors and entries of one institution that nobody has accepted, whose ballots count or are
    /// awaited; by juror.
    pub fn conflicts(&self) -> Vec<(usize, usize)> {
        let stands = |&(juror, entry): &(usize, usize)| self.is_conflict(entry, juror);
        self.contest.conflicts().into_iter().filter(stands).collect()
    }

    fn is_conflict(&self, entry: usize, juror: usize) -> bool {
        let ballot = self.ballot(entry, juror);
        let settled = ballot.recused.is_some() || ballot.accepted.is_some();
        let has_part = ballot.submitted || self.owes(entry, juror);
        self.entries[entry].out.is_none() && !settled && has_part
    }

    /// Whether the juror counts and no ballot of theirs does.
    fn lacks(&self, entry: usize, juror: usize) -> bool {
        self.contest.panel[juror].counts() && !self.ballot(entry, juror).counts()
    }

    /// Whether every ballot that can come is in, of jurors whose marks count.
    pub fn is_complete(&self) -> bool {
        self.lacking().is_empty()
    }

    pub(super) fn entry_id(&self, entry: usize) -> EntryId {
        self.contest.entries[entry].id.clone()
    }

    pub(super) fn juror_id(&self, juror: usize) -> JurorId {
        self.contest.panel[juror].id.clone()
    }
}

impl Blocker {
    /// Whom to see about it.
    pub fn see(&self) -> Vec<Author> {
        match self {
            Self::Missing { jurors, .. } | Self::Drafts { jurors, .. } => {
                jurors.iter().cloned().map(Author::Juror).collect()
            }
            Self::NotPerformed(_) | Self::NothingToRank => vec![Author::StageManager],
            Self::Unmarked { .. }
            | Self::NoBallot(_)
            | Self::Quorum { .. }
            | Self::Conflict { .. }
            | Self::TieOpen { by: Voter::Chair | Voter::Jury, .. } => vec![Author::Chair],
        }
    }
}
