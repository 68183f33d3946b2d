//! Copies of an evening, of either form: a journal or backup (SQLite), or a second copy (lines).

use std::path::Path;

use super::records::{Problem, each_row};
use crate::journal::{Found, Head, NotCopied, Record, look, read_mirror};

/// All records of the copy at `path`, checked one by one.
pub(super) fn read(path: &Path) -> Result<Vec<Record>, Problem> {
    if look(path) == Found::OtherFile {
        return read_mirror(path).map_err(|why| match why {
            NotCopied::Damaged(flaw) => Problem::Flaw(flaw),
            NotCopied::Trouble(trouble) => Problem::Trouble(trouble),
            NotCopied::Foreign | NotCopied::OtherEvening | NotCopied::Parted { .. } => {
                Problem::Found(Found::OtherFile)
            }
        });
    }
    let (mut head, mut records) = (Head::START, Vec::new());
    each_row(path, &mut |row| {
        records.push(head.follow(row).map_err(Problem::Flaw)?);
        Ok(())
    })?;
    Ok(records)
}
