//! `alqa journal`: prints the records.

use std::io::{self, Write};
use std::path::Path;

use serde::Serialize;
use serde_json::value::RawValue;

use super::records::{Problem, RecordLine, each_row, json_line, with_journal};
use super::{Call, Exit, contest_file};
use crate::contest::{Contest, hygiene};
use crate::hall::Event;
use crate::journal::{Head, Load, Record};
use crate::text::{Words, dates, width, wording};

/// Columns of the author, at least.
const AUTHOR: usize = 20;

/// How records are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// A line of words for each, in the time of the hall.
    Words,
    /// A JSON object for each, on a line of its own: `seq`, `at`, `author`, `prev`, `hash`,
    /// `body`, the hashed text of the event as a string, and `event` to be read.
    Json,
}

/// Prints the records of the call's journal, up to the first that is wrong.
pub(super) fn run(call: &Call<'_>, form: Form, out: &mut dyn Write) -> io::Result<Exit> {
    with_journal(call, out, |path, out| {
        print(path, form, &contest_file::load, call.words, out)?;
        Ok(Exit::Done)
    })
}

fn print(
    path: &Path,
    form: Form,
    load: Load<'_>,
    words: &Words,
    out: &mut dyn Write,
) -> Result<(), Problem> {
    let mut contest = None;
    let mut author_width = AUTHOR;
    let mut head = Head::START;
    each_row(path, &mut |row| {
        let record = &head.follow(row).map_err(Problem::Flaw)?;
        match form {
            Form::Json => writeln!(out, "{}", json(record))?,
            Form::Words => {
                let event = Event::from_json(&record.body);
                if let Ok(Event::ContestDeclared { text, .. }) = &event {
                    contest = load(text);
                    author_width = AUTHOR.max(longest_name(words, contest.as_ref()));
                }
                let contest = contest.as_ref();
                let author = wording::author(words, contest, &record.author);
                let author = width::pad_right(&hygiene::harmless(author), author_width);
                let what = event.map_or_else(
                    |_| record.body.clone(),
                    |event| wording::event(words, contest, &event),
                );
                let at = dates::moment_with_seconds(&record.at);
                writeln!(out, "{:>6}  {at}  {author}  {}", record.seq, hygiene::harmless(what))?;
            }
        }
        Ok(())
    })?;
    Ok(out.flush()?)
}

/// Columns of the longest name in the panel.
fn longest_name(words: &Words, contest: Option<&Contest>) -> usize {
    let panel = contest.into_iter().flat_map(|contest| &contest.panel);
    panel.map(|juror| width::columns(juror.name.get(words.lang()))).max().unwrap_or(0)
}

#[derive(Serialize)]
struct Line<'a> {
    #[serde(flatten)]
    record: RecordLine<'a>,
    event: Option<&'a RawValue>,
}

fn json(record: &Record) -> String {
    json_line(&Line {
        record: RecordLine::of(record),
        event: serde_json::from_str(&record.body).ok(),
    })
}

#[cfg(test)]
mod tests;
