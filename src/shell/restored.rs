//! Remembers on this laptop which evenings went on from a copy, so that an older copy of such an
//! evening is not taken for it. What is forgotten here is guarded no more, and nothing else is lost.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::hall::Trouble;
use crate::journal::{Hash, Journal, Record, Restored, line_of, record_of, restored};

/// Where the record is kept with which an evening went on: the evening is named by its first one.
fn file(folder: &Path, evening: Hash) -> PathBuf {
    folder.join(format!("restored-{:.16}.json", evening.to_string()))
}

/// Remembers that the evening of these records goes on with the last of them.
pub fn remember(folder: &Path, records: &[Record]) -> io::Result<()> {
    let (Some(first), Some(last)) = (records.first(), records.last()) else { return Ok(()) };
    fs::create_dir_all(folder)?;
    fs::write(file(folder, first.hash), line_of(last))
}

/// The record with which the evening named by its first record went on last, as far as is known
/// here. Whoever holds it holds the earlier ones too, as its hash covers all that came before.
pub fn known(folder: &Path, evening: Hash) -> Option<Record> {
    fs::read(file(folder, evening)).ok().and_then(|line| record_of(&line))
}

/// Where the evening named by its first record went on, if `journal` does not hold that.
pub fn missed(
    folder: &Path,
    evening: Hash,
    journal: &mut dyn Journal,
) -> Result<Option<Restored>, Trouble> {
    let Some(known) = known(folder, evening) else { return Ok(None) };
    let mut held = false;
    journal.read(known.seq - 1, &mut |row| {
        held |= row.hash == known.hash.0;
        Ok(())
    })?;
    Ok(if held { None } else { restored(&[known]) })
}
