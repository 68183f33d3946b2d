//! Ballots as the records submitted them, for `alqa export audit` and `alqa verify --receipt`.

use chrono::{DateTime, Utc};

use crate::contest::Contest;
use crate::hall::{Event, Hall, Receipt};
use crate::journal::Record;

/// A ballot as a record submitted it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Submitted {
    /// The record's number.
    pub(super) seq: u64,
    /// When.
    pub(super) at: DateTime<Utc>,
    /// The code that the juror keeps.
    pub(super) receipt: Receipt,
    /// The juror's position in the panel.
    pub(super) juror: usize,
    /// The entry's position in the lineup.
    pub(super) entry: usize,
    /// As the record writes them, one per criterion that the juror marks.
    pub(super) marks: Vec<String>,
}

impl Submitted {
    /// The ballot that a record of this contest submits, if it submits one.
    pub(super) fn of(record: &Record, contest: &Contest) -> Option<Self> {
        let Ok(Event::BallotSubmitted { juror, entry, marks }) = Event::from_json(&record.body)
        else {
            return None;
        };
        Some(Self {
            seq: record.seq,
            at: record.at,
            receipt: Receipt::of(&record.hash.0),
            juror: contest.juror_position(&juror)?,
            entry: contest.entry_position(&entry)?,
            marks,
        })
    }

    /// Whether it is a ballot of the same juror for the same entry.
    pub(super) fn replaces(&self, earlier: &Self) -> bool {
        (self.juror, self.entry) == (earlier.juror, earlier.entry)
    }

    /// Whether the last version of this ballot stands: submitted, neither recused nor of an entry
    /// that takes no part.
    pub(super) fn stands(&self, hall: &Hall) -> bool {
        hall.ballot(self.entry, self.juror).counts() && hall.entries[self.entry].out.is_none()
    }
}
