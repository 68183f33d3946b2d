//! What can be wrong with a record.

use crate::hall::{FoldError, Illegal, Trouble};

/// The first record that is wrong, and how.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("record {seq}: {wrong}")]
pub struct Flaw {
    /// The number that the record should have.
    pub seq: u64,
    /// How it is wrong.
    pub wrong: Wrong,
}

/// How a record is wrong.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Wrong {
    /// Another number than the next; records are missing, doubled or swapped.
    #[error("its number is {0}")]
    Number(i64),
    /// It does not name the hash of the record before.
    #[error("it does not follow the record before")]
    Prev,
    /// Its time is not written as a record's time.
    #[error("its time is not written as it must be")]
    Time,
    /// Its author is unknown.
    #[error("its author is unknown")]
    Author,
    /// Its content does not give its hash.
    #[error("its content does not give its hash")]
    Hash,
    /// Its body is no event.
    #[error("its body is not an event")]
    Body,
    /// Its body was written by a newer program.
    #[error("a newer alqa wrote it")]
    Newer,
    /// The event does not fit those before.
    #[error(transparent)]
    Fold(#[from] FoldError),
    /// The rules of the night did not allow the event when it is said to have happened.
    #[error("the rules did not allow it")]
    Illegal(Illegal),
    /// The store counts it, but its pages do not give it back.
    #[error("it was written and cannot be read")]
    Unreadable,
}

impl From<Flaw> for Trouble {
    fn from(flaw: Flaw) -> Self {
        match flaw.wrong {
            Wrong::Newer => Self::Newer,
            _ => Self::Damaged { seq: flaw.seq },
        }
    }
}
