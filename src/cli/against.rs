//! `alqa verify --against COPY`: how two copies of an evening stand to one another.

use std::io::Write;
use std::path::Path;

use super::journal::List;
use super::records::Problem;
use super::{contest_file, copies};
use crate::contest::hygiene;
use crate::journal::{NotCopied, Record, in_common, restored};
use crate::text::{Word, Words, wording};

/// Prints where the journal at `path` and the copy at `other` part, and all that only one of them
/// holds from there on: nothing is merged, the jury decides. `true` if the journal holds all of
/// the copy.
pub(super) fn compare(
    path: &Path,
    other: &Path,
    words: &Words,
    out: &mut dyn Write,
) -> Result<bool, Problem> {
    let ours = copies::read(path)?;
    let theirs = match copies::read(other) {
        Ok(theirs) => theirs,
        Err(Problem::Output(error)) => return Err(error.into()),
        Err(problem) => {
            writeln!(out, "{}", problem.word(other, words))?;
            return Ok(false);
        }
    };
    let common = in_common(&ours, &theirs);
    let (ours_only, theirs_only) = (&ours[common..], &theirs[common..]);
    let shown = |path: &Path| hygiene::harmless(path.display());
    match (ours_only.is_empty(), theirs_only.is_empty()) {
        (true, true) => writeln!(out, "{}", words.get(Word::AgainstSame))?,
        (true, false) => writeln!(out, "{}", words.against_behind(shown(path), common))?,
        (false, true) => writeln!(out, "{}", words.against_behind(shown(other), common))?,
        (false, false) => writeln!(out, "{}", words.against_parted(common + 1))?,
    }
    for (path, only) in [(path, ours_only), (other, theirs_only)] {
        if only.is_empty() {
            continue;
        }
        writeln!(out, "{}", words.against_only(shown(path)))?;
        list(&ours, only, words, out)?;
    }
    // Only of a copy that went on elsewhere can be said that the journal is the older one.
    if let Some(restored) = restored(theirs_only) {
        let why = NotCopied::Parted { seq: common as u64 + 1, restored: Some(restored) };
        writeln!(out, "{}: {}", shown(path), wording::not_copied(words, &why))?;
    }
    Ok(theirs_only.is_empty())
}

/// Words these records with the names that the evening's first one declares.
fn list(
    evening: &[Record],
    only: &[Record],
    words: &Words,
    out: &mut dyn Write,
) -> Result<(), Problem> {
    let mut list = List::new(words);
    if let Some(first) = evening.first() {
        list.line(first, &contest_file::load);
    }
    for record in only {
        writeln!(out, "{}", list.line(record, &contest_file::load))?;
    }
    Ok(())
}
