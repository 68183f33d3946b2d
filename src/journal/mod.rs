//! Keeps events: append-only, hash-chained, on disk before they are acknowledged.
//!
//! A [`Journal`] stores rows and knows nothing of their meaning; [`Head`] holds the chain, and
//! [`Replay`] folds the records into a [`crate::hall::Hall`]. Nothing that a journal gives back is
//! trusted until a head has followed it.

mod changed;
mod flaw;
mod line;
mod mirror;
mod opening;
mod parting;
mod record;
mod replay;
mod sqlite;
mod timeline;

use crate::hall::Trouble;

pub use changed::{Change, what_changed};
pub use flaw::{Flaw, Wrong};
pub use line::{RecordLine, json_line, line_of, record_of};
pub use mirror::{Copied, Lag, Mirror, NotCopied, mirror_path, read_mirror};
pub use opening::{Against, Opening, open, rehearse};
pub use parting::{Restored, in_common, restored};
pub use record::{Hash, Head, Record, Row, clock_text};
pub(crate) use replay::take;
pub use replay::{Load, Replay};
pub use sqlite::{Found, SqliteJournal, create, log_in_use, look};
pub use timeline::{Moment, Timeline};

/// Decides what to append, from the rows that are new; an error leaves the journal as it was.
pub type Decide<'a> = dyn FnMut(Vec<Row>) -> Result<Vec<Record>, Trouble> + 'a;

/// A store of records in one order, shared by several processes.
///
/// After an error the next call begins anew from what is on the disk.
pub trait Journal: Send {
    /// Hands over every row after the record `after`, in order, until `each` fails.
    fn read(
        &mut self,
        after: u64,
        each: &mut dyn FnMut(Row) -> Result<(), Trouble>,
    ) -> Result<(), Trouble>;

    /// Appends in one transaction: no other process writes between the reading of what is new
    /// after the record `after` and the end. When it returns `Ok`, the records that `decide`
    /// returned are on the disk, and so is everything before them. On an error it is not known
    /// whether they are: either all are found by a later call, or none ever is.
    fn transact(&mut self, after: u64, decide: &mut Decide<'_>) -> Result<(), Trouble>;

    /// Whether another process wrote since the last call that said so. Cheap: meant to be called
    /// many times a second.
    fn changed(&mut self) -> Result<bool, Trouble>;
}
