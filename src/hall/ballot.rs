//! One juror's marks for one entry.

use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::{Author, Receipt, Stamp, Terminal};
use crate::contest::{Ground, Juror, Mark};

/// One juror's marks for one entry, as they stand.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ballot {
    /// One per criterion; `None` is no mark, never a zero. Always `None` in a criterion that the juror
    /// does not mark.
    pub marks: Vec<Option<Mark>>,
    /// The juror's own note.
    pub note: String,
    /// It counts.
    pub submitted: bool,
    /// It was submitted when scoring was closed: only the chair opens it again.
    pub closed: bool,
    /// Why the chair opened it again, until it is submitted anew.
    pub reopened: Option<String>,
    /// Scoring was closed while the juror was not in the hall: nobody waits for it.
    pub missed: bool,
    /// The juror does not judge this entry.
    pub recused: Option<Recused>,
    /// The chair accepted that juror and performer are of one institution; why.
    pub accepted: Option<String>,
    /// The juror's paper sheet, typed once.
    pub paper: Option<Paper>,
    /// All that was ever submitted, oldest first.
    pub versions: Vec<Arc<Version>>,
}

/// Why a juror does not judge an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Recused {
    /// The contest file says so.
    Declared {
        /// On which ground.
        ground: Ground,
    },
    /// The juror said so on the night.
    Said {
        /// In the juror's words.
        reason: String,
    },
    /// The chair recorded it on the night.
    Recorded {
        /// In the chair's words.
        reason: String,
    },
}

/// A paper sheet that was typed once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paper {
    /// One mark per criterion that the juror marks.
    pub marks: Vec<Mark>,
}

/// A ballot as it was submitted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// One mark per criterion that the juror marks.
    pub marks: Vec<Mark>,
    /// The record's number.
    pub seq: u64,
    /// When.
    pub at: DateTime<Utc>,
    /// Who recorded it: the juror, or the secretary from paper.
    pub author: Author,
    /// At which terminal.
    pub terminal: Option<Terminal>,
    /// The code that the juror keeps.
    pub receipt: Receipt,
    /// Why the version before was opened again; empty if nobody did.
    pub reason: String,
}

impl Version {
    pub(super) fn new(stamp: &Stamp, marks: Vec<Mark>, reason: String) -> Self {
        Self {
            marks,
            seq: stamp.seq,
            at: stamp.at,
            author: stamp.author.clone(),
            terminal: stamp.terminal.clone(),
            receipt: stamp.receipt,
            reason,
        }
    }

    /// Whether the secretary typed it from the juror's paper sheet.
    pub fn from_paper(&self) -> bool {
        self.author == Author::Secretary
    }
}

/// The life of a ballot as a list shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BallotState {
    /// No mark.
    Empty,
    /// Some marks or all, not submitted.
    Draft,
    /// It counts.
    Submitted,
    /// The juror does not judge this entry.
    Recused,
}

impl Ballot {
    /// An empty ballot.
    pub fn empty(criteria: usize) -> Self {
        Self { marks: vec![None; criteria], ..Self::default() }
    }

    /// Where the ballot is in its life.
    pub fn state(&self) -> BallotState {
        if self.recused.is_some() {
            BallotState::Recused
        } else if self.submitted {
            BallotState::Submitted
        } else if self.marks.iter().any(Option::is_some) {
            BallotState::Draft
        } else {
            BallotState::Empty
        }
    }

    /// The marks of all criteria that `juror`, whose ballot it is, marks. `None` if one is missing.
    pub fn complete(&self, juror: &Juror) -> Option<Vec<Mark>> {
        let marks = self.marks.iter().enumerate();
        marks.filter(|&(criterion, _)| juror.judges(criterion)).map(|(_, &mark)| mark).collect()
    }

    /// Whether the ranking uses it.
    pub fn counts(&self) -> bool {
        self.submitted && self.recused.is_none()
    }

    /// A draft again: what was submitted stays among the versions. A sheet that was typed once was
    /// written before, and is typed anew.
    pub(super) fn reopen(&mut self, reason: Option<String>) {
        (self.submitted, self.closed, self.missed, self.paper) = (false, false, false, None);
        self.reopened = reason;
    }
}
