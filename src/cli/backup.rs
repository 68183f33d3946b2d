//! `alqa backup [FILE]`: a copy of the journal, whole and checked, also while the program runs.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use chrono::Utc;

use super::records::{Problem, open, with_journal};
use super::{Call, Exit, copies};
use crate::contest::hygiene;
use crate::hall::{Event, Trouble};
use crate::journal::{NotCopied, Record, create};
use crate::text::{Word, Words, dates, wording};

/// Copies the call's journal to `to`, or into this folder under a name with the time.
///
/// Its records are read as of one moment, checked, and put into a journal of their own: neither a
/// log nor damage or additions of others are copied along.
pub(super) fn run(call: &Call<'_>, to: Option<&Path>, out: &mut dyn Write) -> io::Result<Exit> {
    let words = call.words;
    with_journal(call, out, |path, out| {
        let records = copies::read(path)?;
        let to = to.map_or_else(|| name(path), Path::to_owned);
        let shown = hygiene::harmless(to.display());
        let written = write(&to, &records);
        let said = match &written {
            Ok(true) => words.backup_written(&*shown),
            Ok(false) => words.backup_exists(&*shown),
            Err(trouble) => words.backup_failed(&*shown, why(words, trouble)),
        };
        writeln!(out, "{said}")?;
        if written != Ok(true) {
            return Ok(Exit::Problems);
        }
        tell(&records, words, out)?;
        Ok(Exit::Done)
    })
}

/// Why a file could not be written, where no marks wait for it.
pub(super) fn why(words: &Words, trouble: &Trouble) -> String {
    match trouble {
        Trouble::LogLeft => wording::trouble(words, trouble),
        _ => wording::not_copied(words, &NotCopied::Trouble(trouble.clone())),
    }
}

/// Says how many records a copy holds, and the hash that stands for them all.
pub(super) fn tell(records: &[Record], words: &Words, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{}", words.verify_records(records.len()))?;
    let event = records.get(1).and_then(|second| Event::from_json(&second.body).ok());
    if event == Some(Event::RehearsalBegun {}) {
        writeln!(out, "{}", words.get(Word::RehearsalNote))?;
    }
    match records.last() {
        Some(last) => writeln!(out, "{}", words.verify_head(last.hash)),
        None => Ok(()),
    }
}

/// Writes these records as a new journal and reads them back. `false` if something stands there.
pub(super) fn write(to: &Path, records: &[Record]) -> Result<bool, Trouble> {
    let folder = to.parent().filter(|folder| !folder.as_os_str().is_empty());
    // A slip, or a stick that is not plugged in, must not make a folder.
    if folder.is_some_and(|folder| !folder.is_dir()) {
        return Err(Trouble::Gone);
    }
    if !create(to, records)? {
        return Ok(false);
    }
    if reads_back(to, records) {
        return Ok(true);
    }
    // Nobody may take it for a backup.
    let _ = fs::remove_file(to);
    Err(Trouble::Damaged { seq: 1 })
}

fn reads_back(path: &Path, records: &[Record]) -> bool {
    let pages = |path| open(path).and_then(|mut new| new.damaged_pages().map_err(Problem::Trouble));
    copies::read(path).is_ok_and(|read| read == records) && pages(path).is_ok_and(|p| p.is_empty())
}

/// `small-final-backup-20260414-204109.alqa`, by the time of the hall.
fn name(journal: &Path) -> PathBuf {
    let stem = journal.file_stem().unwrap_or_default().to_string_lossy();
    let at = Utc::now().with_timezone(&dates::almaty()).format("%Y%m%d-%H%M%S");
    PathBuf::from(format!("{stem}-backup-{at}.alqa"))
}
