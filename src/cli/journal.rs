//! `alqa journal`: prints the records.

use std::io::{self, Write};
use std::path::Path;

use super::records::{Problem, each_row, with_journal};
use super::{Call, Exit, contest_file};
use crate::contest::{Contest, hygiene};
use crate::hall::{Event, Terminal};
use crate::journal::{Head, Load, Record, line_of};
use crate::text::{Word, Words, dates, width, wording};

/// Columns of the terminal.
const TERMINAL: usize = 11;
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
    let mut list = List::new(words);
    let (mut head, mut rehearsal) = (Head::START, false);
    each_row(path, &mut |row| {
        let record = &head.follow(row).map_err(Problem::Flaw)?;
        rehearsal |= Event::from_json(&record.body).is_ok_and(|of| of == Event::RehearsalBegun {});
        match form {
            Form::Json => writeln!(out, "{}", line_of(record))?,
            Form::Words => writeln!(out, "{}", list.line(record, load))?,
        }
        Ok(())
    })?;
    // The second record says it too, far above.
    if rehearsal && form == Form::Words {
        writeln!(out, "{}", words.get(Word::RehearsalNote))?;
    }
    Ok(out.flush()?)
}

/// Words records, in the language and with the names of the contest that the first one declares.
pub(super) struct List<'a> {
    words: &'a Words,
    contest: Option<Contest>,
    author_width: usize,
}

impl<'a> List<'a> {
    /// Before the first record.
    pub(super) fn new(words: &'a Words) -> Self {
        Self { words, contest: None, author_width: AUTHOR }
    }

    /// The line of the next record: number, time in the hall, terminal, author, what happened.
    pub(super) fn line(&mut self, record: &Record, load: Load<'_>) -> String {
        let words = self.words;
        let event = Event::from_json(&record.body);
        if let Ok(Event::ContestDeclared { text, .. }) = &event {
            self.contest = load(text);
            self.author_width = AUTHOR.max(longest_name(words, self.contest.as_ref()));
        }
        let contest = self.contest.as_ref();
        let author = wording::author(words, contest, &record.author);
        let author = width::pad_right(&hygiene::harmless(author), self.author_width);
        let what = event
            .map_or_else(|_| record.body.clone(), |event| wording::event(words, contest, &event));
        let at = dates::moment_with_seconds(&record.at);
        let terminal = record.terminal.as_ref().map_or("", Terminal::as_str);
        let terminal = width::pad_right(terminal, TERMINAL);
        format!("{:>6}  {at}  {terminal}  {author}  {}", record.seq, hygiene::harmless(what))
    }
}

/// Columns of the longest name in the panel.
fn longest_name(words: &Words, contest: Option<&Contest>) -> usize {
    let panel = contest.into_iter().flat_map(|contest| &contest.panel);
    panel.map(|juror| width::columns(juror.name.get(words.lang()))).max().unwrap_or(0)
}

#[cfg(test)]
mod tests;
