//! Opens the evening: the contest file, its journal, and the question when the two differ.

use std::fs;
use std::io::{self, BufRead, IsTerminal, Write};
use std::path::{Path, PathBuf};

use chrono::Utc;

use super::Call;
use super::contest_file::{self, ContestFile, load};
use crate::contest::hygiene;
use crate::hall::Trouble;
use crate::journal::{
    self, Against, Found, NotCopied, Opening, Replay, SqliteJournal, what_changed,
};
use crate::shell::restored;
use crate::text::{Word, wording};
use crate::tui::{Key, fold};

/// The journal is open, the evening known.
#[derive(Debug)]
pub(super) struct Evening {
    /// The journal.
    pub(super) journal: SqliteJournal,
    /// The evening so far.
    pub(super) replay: Replay,
}

/// Changed lines shown at most before the question.
const SHOWN_CHANGES: usize = 12;

/// Opens the evening of a call. Says what is wrong and returns `None` if it cannot be.
pub(super) fn open(call: &Call<'_>, out: &mut dyn Write) -> io::Result<Option<Evening>> {
    let Some(evening) = find(call, out)? else { return Ok(None) };
    // Whoever names no journal means the evening itself.
    if evening.replay.hall.rehearsal && call.args.journal.is_none() {
        let path = hygiene::harmless(evening.journal.path().display());
        writeln!(out, "{}", call.words.open_rehearsal(path))?;
        return Ok(None);
    }
    latest(call, evening, out)
}

/// The evening, unless it went on here from a copy that this journal is not.
pub(super) fn latest(
    call: &Call<'_>,
    mut evening: Evening,
    out: &mut dyn Write,
) -> io::Result<Option<Evening>> {
    let path = evening.journal.path().to_owned();
    match restored::missed(&call.folders.state, evening.replay.id, &mut evening.journal) {
        Ok(None) => Ok(Some(evening)),
        Ok(Some(missed)) => {
            let after = missed.after;
            let seq = after + 1;
            let why = NotCopied::Parted { seq, restored: Some(missed) };
            let path = hygiene::harmless(path.display());
            writeln!(out, "{path}: {}", wording::not_copied(call.words, &why))?;
            let longer = evening.replay.head.seq.saturating_sub(after);
            if longer > 0 {
                writeln!(out, "{}", call.words.restore_meanwhile(longer as usize))?;
            }
            writeln!(out, "{}", call.words.restore_all_the_same(path))?;
            Ok(None)
        }
        Err(trouble) => failed(call, &path, &trouble, out).map(|()| None),
    }
}

fn find(call: &Call<'_>, out: &mut dyn Write) -> io::Result<Option<Evening>> {
    // A journal named without a contest file speaks for itself.
    if let (Some(path), None) = (&call.args.journal, &call.args.contest)
        && matches!(journal::look(path), Found::Journal)
    {
        return reopen(call, path, out);
    }
    let Some(file) = contest_file::open(call, out)? else { return Ok(None) };
    let base = file.journal(call);
    if !folder_is_there(call, &base, out)? {
        return Ok(None);
    }
    open_against(call, &base, &file, out)
}

/// Whether the folder of a journal is there; says so if not. The program's own folder is made, a
/// named one is not: a slip, or a stick that is not plugged in, must not begin another evening.
pub(super) fn folder_is_there(
    call: &Call<'_>,
    path: &Path,
    out: &mut dyn Write,
) -> io::Result<bool> {
    let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) else {
        return Ok(true);
    };
    let shown = hygiene::harmless(folder.display());
    if call.args.journal.is_none() {
        if let Err(error) = fs::create_dir_all(folder) {
            writeln!(out, "{}", call.words.open_folder_failed(error, shown))?;
            return Ok(false);
        }
    } else if !folder.is_dir() {
        writeln!(out, "{}", call.words.open_folder_missing(shown))?;
        return Ok(false);
    }
    Ok(true)
}

/// The journal that a start with this contest file would go on with, without a question where
/// that is known: the first, or one begun beside it with this very file.
pub(super) fn journal_of(call: &Call<'_>, file: &ContestFile) -> PathBuf {
    let first = file.journal(call);
    if declares(&first, &file.text) {
        return first;
    }
    match beside(&first, &file.text) {
        Beside::Begun(path) => path,
        Beside::Free(_) => first,
    }
}

/// Whether a journal was begun with the contest file that reads `text`.
pub(super) fn declares(path: &Path, text: &str) -> bool {
    SqliteJournal::open_read_only(path)
        .and_then(|mut journal| Replay::of(&mut journal, &load))
        .is_ok_and(|replay| replay.text == text)
}

/// Opens a journal that is there, under the contest that it declares.
pub(super) fn reopen(
    call: &Call<'_>,
    path: &Path,
    out: &mut dyn Write,
) -> io::Result<Option<Evening>> {
    let opened = SqliteJournal::open(path).and_then(|mut journal| {
        let replay = Replay::of(&mut journal, &load)?;
        Ok(Evening { journal, replay })
    });
    match opened {
        Ok(evening) => Ok(Some(evening)),
        Err(trouble) => failed(call, path, &trouble, out).map(|()| None),
    }
}

/// Says why a journal could not be opened.
pub(super) fn failed(
    call: &Call<'_>,
    path: &Path,
    trouble: &Trouble,
    out: &mut dyn Write,
) -> io::Result<()> {
    let path = hygiene::harmless(path.display());
    writeln!(
        out,
        "{}\n{}",
        call.words.open_journal_failed(path),
        wording::trouble(call.words, trouble)
    )
}

fn open_against(
    call: &Call<'_>,
    path: &Path,
    file: &ContestFile,
    out: &mut dyn Write,
) -> io::Result<Option<Evening>> {
    let load = |text: &str| file.load(text);
    let opening = match journal::open(path, (&file.name, &file.text), Utc::now(), &load) {
        Ok(opening) => opening,
        Err(trouble) => return failed(call, path, &trouble, out).map(|()| None),
    };
    let Opening { journal, replay, against } = opening;
    let Against::Changed { declared, given } = against else {
        return Ok(Some(Evening { journal, replay }));
    };
    // An evening begun earlier beside the first one with this very file goes on without a question.
    let beside = beside(path, &file.text);
    if let Beside::Begun(path) = &beside {
        return reopen(call, path, out);
    }
    match ask(call, path, &declared, &given, out)? {
        Answer::AsDeclared => Ok(Some(Evening { journal, replay })),
        Answer::NewEvening => {
            let (Beside::Begun(path) | Beside::Free(path)) = beside;
            drop(journal);
            open_against(call, &path, file, out)
        }
        Answer::Leave => Ok(None),
    }
}

/// A journal beside the first: `contest-stage-2.alqa`, `-3`, ...
enum Beside {
    /// It was begun with this very contest file.
    Begun(PathBuf),
    /// The first name that is free.
    Free(PathBuf),
}

/// A journal's name with a number behind it.
pub(super) fn numbered(path: &Path, number: u32) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!("{stem}-{number}.alqa"))
}

fn beside(path: &Path, text: &str) -> Beside {
    let mut number = 2;
    loop {
        let path = numbered(path, number);
        if journal::look(&path) == Found::Nothing {
            return Beside::Free(path);
        }
        if declares(&path, text) {
            return Beside::Begun(path);
        }
        number += 1;
    }
}

enum Answer {
    AsDeclared,
    NewEvening,
    Leave,
}

/// Says what changed and asks what to do. The two texts are never mixed.
fn ask(
    call: &Call<'_>,
    path: &Path,
    declared: &str,
    given: &str,
    out: &mut dyn Write,
) -> io::Result<Answer> {
    let words = call.words;
    let path = hygiene::harmless(path.display());
    writeln!(out, "{}\n", words.open_changed(path))?;
    let changes = what_changed(declared, given);
    for (line, change) in changes.iter().take(SHOWN_CHANGES) {
        let (sign, text) = match change {
            journal::Change::Removed(text) => ('-', text),
            journal::Change::Added(text) => ('+', text),
        };
        writeln!(out, "{line:>6} {sign} {}", hygiene::harmless(text.trim_end()))?;
    }
    if changes.len() > SHOWN_CHANGES {
        writeln!(out, "       … {}", words.open_changed_more(changes.len() - SHOWN_CHANGES))?;
    }
    if !io::stdin().is_terminal() {
        writeln!(out, "\n{}", words.get(Word::OpenChangedNoTerminal))?;
        return Ok(Answer::Leave);
    }
    writeln!(out, "\n1 · {}", words.get(Word::OpenAsDeclared))?;
    writeln!(out, "2 · {}", words.get(Word::OpenNewEvening))?;
    writeln!(out, "0 · {}", words.get(Word::OpenLeave))?;
    let mut line = String::new();
    loop {
        write!(out, "> ")?;
        out.flush()?;
        line.clear();
        if io::stdin().lock().read_line(&mut line)? == 0 {
            return Ok(Answer::Leave);
        }
        // Digits as a Kazakh layout sends them are taken too.
        let mut typed = line.trim().chars();
        let answer = match (typed.next(), typed.next()) {
            (Some('"'), None) => Some('1'),
            (Some(char), None) => fold::command(Key::char(char)),
            _ => None,
        };
        match answer {
            Some('1') => return Ok(Answer::AsDeclared),
            Some('2') => return Ok(Answer::NewEvening),
            Some('0') => return Ok(Answer::Leave),
            _ => writeln!(out, "{}", words.get(Word::OpenAnswer))?,
        }
    }
}
