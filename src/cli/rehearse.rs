//! `alqa rehearse`: the evening with its own contest file and made-up marks, in a journal that is
//! marked as a rehearsal from its second record on.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use chrono::Utc;

use super::args::Place;
use super::contest_file::{self, ContestFile};
use super::evening::{self, Evening};
use super::{Call, Exit, screens};
use crate::contest::hygiene;
use crate::journal::{self, Found, Opening, look};
use crate::text::Word;

/// Sits down at the start screen of the last rehearsal, or of a new one: where it was begun with
/// another contest file, or is to begin `anew`.
pub(super) fn run(call: &Call<'_>, anew: bool, out: &mut dyn Write) -> io::Result<Exit> {
    if !super::at_terminal() {
        writeln!(out, "{}", call.words.get(Word::NoTerminal))?;
        return Ok(Exit::Problems);
    }
    let Some(evening) = open(call, anew, out)? else { return Ok(Exit::Problems) };
    // Stands in the terminal when the screens are left: other commands ask for the journal.
    let shown = hygiene::harmless(evening.journal.path().display());
    writeln!(out, "{}", call.words.rehearse_journal(shown))?;
    screens::at(call, evening, &Place::Anywhere, out)
}

/// Opens or begins the rehearsal of a call. Says what is wrong and returns `None` if it cannot be.
fn open(call: &Call<'_>, anew: bool, out: &mut dyn Write) -> io::Result<Option<Evening>> {
    let named = call.args.journal.as_deref();
    let known = named.filter(|path| look(path) != Found::Nothing);
    if let Some(path) = known.filter(|_| anew) {
        writeln!(out, "{}", call.words.rehearse_exists(hygiene::harmless(path.display())))?;
        return Ok(None);
    }
    let evening = match known {
        // A journal named without a contest file speaks for itself.
        Some(path) if call.args.contest.is_none() => evening::reopen(call, path, out)?,
        _ => {
            let Some(file) = contest_file::open(call, out)? else { return Ok(None) };
            let path = match named {
                Some(path) => path.to_owned(),
                None if anew => free(call, &file),
                None => journal_of(call, &file),
            };
            begin(call, &path, &file, out)?
        }
    };
    let Some(evening) = evening else { return Ok(None) };
    if !evening.replay.hall.rehearsal {
        let path = hygiene::harmless(evening.journal.path().display());
        writeln!(out, "{}", call.words.rehearse_real(path))?;
        return Ok(None);
    }
    evening::latest(call, evening, out)
}

/// Opens the rehearsal at `path`, or makes it.
fn begin(
    call: &Call<'_>,
    path: &Path,
    file: &ContestFile,
    out: &mut dyn Write,
) -> io::Result<Option<Evening>> {
    if !evening::folder_is_there(call, path, out)? {
        return Ok(None);
    }
    let load = |text: &str| file.load(text);
    match journal::rehearse(path, (&file.name, &file.text), Utc::now(), &load) {
        Ok(Opening { replay, .. }) if replay.text != file.text => {
            let path = hygiene::harmless(path.display());
            writeln!(out, "{}", call.words.rehearse_other_file(path))?;
            Ok(None)
        }
        Ok(Opening { journal, replay, .. }) => Ok(Some(Evening { journal, replay })),
        Err(trouble) => evening::failed(call, path, &trouble, out).map(|()| None),
    }
}

/// The journal of the rehearsal that a start with this contest file goes on with: the last one if
/// it was begun with this very file, else the first name that is free.
pub(super) fn journal_of(call: &Call<'_>, file: &ContestFile) -> PathBuf {
    let last = names(call, file).take_while(|path| look(path) != Found::Nothing).last();
    last.filter(|path| evening::declares(path, &file.text)).unwrap_or_else(|| free(call, file))
}

/// The first name that no rehearsal has.
fn free(call: &Call<'_>, file: &ContestFile) -> PathBuf {
    let first = call.folders.rehearsal(&file.contest.id, &file.contest.stage().id);
    names(call, file).find(|path| look(path) == Found::Nothing).unwrap_or(first)
}

/// The names of the stage's rehearsals: the first, `-2`, `-3`, ...
fn names(call: &Call<'_>, file: &ContestFile) -> impl Iterator<Item = PathBuf> {
    let first = call.folders.rehearsal(&file.contest.id, &file.contest.stage().id);
    let base = first.clone();
    [first].into_iter().chain((2..).map(move |number| evening::numbered(&base, number)))
}
