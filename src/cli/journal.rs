//! `alqa journal`: prints the records.

use std::fmt::Write as _;
use std::io::{self, Write};
use std::path::Path;

use chrono::{DateTime, Local, TimeZone, Utc};
use serde::Serialize;
use serde_json::value::RawValue;
use unicode_width::UnicodeWidthStr;

use super::what::{self, Names, clean};
use crate::contest::{Contest, is_hidden};
use crate::hall::{Event, Trouble};
use crate::journal::{
    Flaw, Found, Head, Journal as _, Load, Record, Row, SqliteJournal, Wrong, look,
};
use crate::text::Words;

/// Why the records could not be printed to the end.
#[derive(Debug)]
pub enum Problem {
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
    pub fn word(&self, path: &Path, words: &Words) -> String {
        let path = clean(path.display());
        match self {
            Self::Found(Found::Folder) => words.journal_found_folder(path),
            Self::Found(Found::Empty) => words.journal_found_empty(path),
            Self::Found(Found::OtherDatabase) => words.journal_found_other_database(path),
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
            Self::Flaw(flaw) => what::flaw(words, None, flaw),
            Self::Output(error) => words.journal_output(error),
        }
    }
}

/// How records are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// A line of words for each, in local time.
    Words,
    /// A JSON object for each, on a line of its own: `seq`, `at`, `author`, `prev`, `hash`,
    /// `event` to be read, and `body`, the hashed text of the event as a string.
    Json,
}

/// Prints the records of the journal at `path`, up to the first that is wrong.
pub fn journal(
    path: &Path,
    form: Form,
    load: Load<'_>,
    words: &Words,
    out: &mut dyn Write,
) -> Result<(), Problem> {
    print(path, form, load, words, &Local, out)
}

fn print(
    path: &Path,
    form: Form,
    load: Load<'_>,
    words: &Words,
    zone: &impl TimeZone<Offset: std::fmt::Display>,
    out: &mut dyn Write,
) -> Result<(), Problem> {
    let mut names = Names { words, contest: None };
    let mut head = Head::START;
    each_row(path, &mut |row| {
        let record = &head.follow(row).map_err(Problem::Flaw)?;
        match form {
            Form::Json => writeln!(out, "{}", json(record))?,
            Form::Words => {
                let event = Event::from_json(&record.body);
                if let Ok(Event::ContestDeclared { text, .. }) = &event {
                    names.contest = load(text);
                }
                let author = clean(names.author(&record.author));
                let fill = " ".repeat(author_width(&names).saturating_sub(author.width()));
                let what = event.map_or_else(|_| record.body.clone(), |event| names.event(&event));
                let at = clock(record.at, zone);
                writeln!(out, "{:>6}  {at}  {author}{fill}  {}", record.seq, clean(what))?;
            }
        }
        Ok(())
    })?;
    Ok(out.flush()?)
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

pub(super) fn clock<Z: TimeZone<Offset: std::fmt::Display>>(at: DateTime<Utc>, zone: &Z) -> String {
    at.with_timezone(zone).format("%d.%m.%Y %H:%M:%S").to_string()
}

fn author_width(names: &Names<'_>) -> usize {
    let panel = names.contest.iter().flat_map(|contest: &Contest| &contest.panel);
    panel.map(|juror| juror.name.get(names.words.lang()).width()).max().unwrap_or(0).max(20)
}

#[derive(Serialize)]
struct Line<'a> {
    seq: u64,
    at: String,
    author: String,
    prev: String,
    hash: String,
    event: Option<&'a RawValue>,
    body: &'a str,
}

fn json(record: &Record) -> String {
    let line = Line {
        seq: record.seq,
        at: crate::journal::clock_text(record.at),
        author: record.author.to_string(),
        prev: record.prev.to_string(),
        hash: record.hash.to_string(),
        event: serde_json::from_str(&record.body).ok(),
        body: &record.body,
    };
    // Plain data with string keys: this cannot fail.
    let line = serde_json::to_string(&line).unwrap_or_default();
    // Such characters stand inside strings only, where the escape means the same.
    line.chars().fold(String::with_capacity(line.len()), |mut safe, c| {
        if is_hidden(c) {
            for unit in c.encode_utf16(&mut [0; 2]) {
                // Writing into a string cannot fail.
                let _ = write!(safe, "\\u{unit:04x}");
            }
        } else {
            safe.push(c);
        }
        safe
    })
}

#[cfg(test)]
mod tests;
