//! The records of the call's journal, read without trust: for `alqa journal`, `verify` and `export`.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::{Call, Exit, contest_file, evening};
use crate::contest::hygiene;
use crate::hall::Trouble;
use crate::journal::{Flaw, Found, Journal as _, Row, SqliteJournal, Wrong, look};
use crate::text::{Words, wording};

/// Why the records could not be read or printed to the end.
#[derive(Debug)]
pub(super) enum Problem {
    /// There is no journal that can be read.
    Found(Found),
    /// The journal could be read no further.
    Trouble(Trouble),
    /// A record is wrong.
    Flaw(Flaw),
    /// The output could not be written.
    Output(io::Error),
}

impl From<io::Error> for Problem {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

impl Problem {
    /// The problem in words; `path` is the journal's.
    pub(super) fn word(&self, path: &Path, words: &Words) -> String {
        let path = hygiene::harmless(path.display());
        match self {
            Self::Found(Found::Folder) => words.journal_found_folder(path),
            Self::Found(Found::Empty) => words.journal_found_empty(path),
            Self::Found(Found::OtherDatabase) => words.journal_found_other_database(path),
            Self::Found(Found::Altered) | Self::Trouble(Trouble::Altered) => {
                words.journal_found_altered(path)
            }
            Self::Found(Found::Link) | Self::Trouble(Trouble::Link) => {
                words.journal_found_link(path)
            }
            Self::Found(Found::OtherFile) | Self::Trouble(Trouble::Foreign) => {
                words.journal_found_other_file(path)
            }
            Self::Found(Found::Newer) | Self::Trouble(Trouble::Newer) => {
                words.journal_found_newer(path)
            }
            Self::Found(Found::Nothing) | Self::Trouble(Trouble::Gone) => {
                words.journal_found_nothing(path)
            }
            Self::Trouble(Trouble::Busy) => words.journal_busy(path),
            Self::Found(Found::Unreadable | Found::Journal) | Self::Trouble(_) => {
                words.journal_found_unreadable(path)
            }
            Self::Flaw(flaw) => wording::flaw(words, None, flaw),
            Self::Output(error) => words.journal_output(error),
        }
    }
}

/// Finds the journal, the one named in the call or the one of its contest, and lets `work` read it.
/// What keeps it from being read is said.
pub(super) fn with_journal(
    call: &Call<'_>,
    out: &mut dyn Write,
    work: impl FnOnce(&Path, &mut dyn Write) -> Result<Exit, Problem>,
) -> io::Result<Exit> {
    let Some(path) = path(call, out)? else { return Ok(Exit::Problems) };
    match work(&path, out) {
        Ok(exit) => Ok(exit),
        Err(Problem::Output(error)) => Err(error),
        Err(problem) => {
            eprintln!("{}", problem.word(&path, call.words));
            Ok(Exit::Problems)
        }
    }
}

fn path(call: &Call<'_>, out: &mut dyn Write) -> io::Result<Option<PathBuf>> {
    match &call.args.journal {
        Some(path) => Ok(Some(path.clone())),
        None => Ok(contest_file::open(call, out)?.map(|file| evening::journal_of(call, &file))),
    }
}

/// The journal at `path`, opened to be read.
pub(super) fn open(path: &Path) -> Result<SqliteJournal, Problem> {
    match look(path) {
        Found::Journal => SqliteJournal::open_read_only(path).map_err(Problem::Trouble),
        found => Err(Problem::Found(found)),
    }
}

/// Hands over every row of the journal at `path` until one is wrong.
pub(super) fn each_row(
    path: &Path,
    each: &mut dyn FnMut(Row) -> Result<(), Problem>,
) -> Result<(), Problem> {
    let mut problem = None;
    let read = open(path)?.read(0, &mut |row| {
        each(row).map_err(|found| {
            problem = Some(found);
            // Ends the reading; what ended it stands in `problem`.
            Trouble::Damaged { seq: 0 }
        })
    });
    match (problem, read) {
        (Some(problem), _) => Err(problem),
        (None, Err(Trouble::Damaged { seq })) => {
            Err(Problem::Flaw(Flaw { seq, wrong: Wrong::Unreadable }))
        }
        (None, Err(trouble)) => Err(Problem::Trouble(trouble)),
        (None, Ok(())) => Ok(()),
    }
}
