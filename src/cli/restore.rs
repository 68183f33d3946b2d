//! `alqa restore FILE`: goes on with an evening from a backup or a second copy.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use chrono::Utc;

use super::records::Problem;
use super::{Call, Exit, backup, contest_file, copies, second_copy};
use crate::contest::hygiene;
use crate::hall::{Author, Event, Trouble};
use crate::journal::{
    self, Flaw, Found, Head, Journal as _, NotCopied, Record, Replay, Restored, SqliteJournal,
    in_common, look, mirror_path,
};
use crate::shell::{laptop, restored};
use crate::text::{Word, dates, wording};

/// Puts the records of the copy at `from` where this evening's journal belongs, or behind those of
/// a journal that stands there and is their beginning; a record says that the evening goes on here.
///
/// A copy that does not hold all that is known of the evening is taken only as the `older` one.
/// Nothing is ever taken away: a journal that holds other records is left as it is.
pub(super) fn run(
    call: &Call<'_>,
    from: &Path,
    older: bool,
    out: &mut dyn Write,
) -> io::Result<Exit> {
    let words = call.words;
    let read = copies::read(from).and_then(|records| {
        let replay = replayed(&records).map_err(Problem::Flaw)?;
        Ok((records, replay))
    });
    let (records, replay) = match read {
        Ok(read) => read,
        Err(problem) => {
            writeln!(out, "{}", problem.word(from, words))?;
            return Ok(Exit::Problems);
        }
    };
    let path = match &call.args.journal {
        Some(path) => path.clone(),
        None => own(call, &replay),
    };
    if let Some(last) = records.last() {
        let at = dates::moment_with_seconds(&last.at);
        writeln!(out, "{}", words.restore_holds(at, records.len()))?;
    }
    if let Some(why) = why_not(call, from, &path, &records).filter(|_| !older) {
        writeln!(out, "{why}")?;
        let named = call.args.journal.as_ref().map(|path| hygiene::harmless(path.display()));
        let journal = named.map_or_else(String::new, |path| format!(" --journal {path}"));
        let from = hygiene::harmless(from.display());
        writeln!(out, "{}", words.restore_older(format!("{from}{journal}")))?;
        return Ok(Exit::Problems);
    }
    let shown = hygiene::harmless(path.display());
    let problem = match put(call, &path, &records) {
        Ok(Put::Done(records)) => {
            // Without it an older copy that comes back here is not told from this one.
            let _ = restored::remember(&call.folders.state, &records);
            writeln!(out, "{}", words.restore_done(&*shown))?;
            backup::tell(&records, words, out)?;
            writeln!(out, "{}", words.get(Word::RestoreStale))?;
            writeln!(out, "{}", words.restore_go_on(&*shown))?;
            return Ok(Exit::Done);
        }
        Ok(Put::Same) => {
            writeln!(out, "{}", words.restore_same(shown))?;
            return Ok(Exit::Done);
        }
        Ok(Put::OtherEvening) => words.restore_other_evening(shown),
        Ok(Put::WouldLose { seq, records }) => words.restore_would_lose(records, shown, seq),
        Err(Problem::Trouble(trouble)) => words.restore_failed(shown, backup::why(words, &trouble)),
        Err(problem) => problem.word(&path, words),
    };
    writeln!(out, "{problem}")?;
    Ok(Exit::Problems)
}

/// Why these records are not all that is known of the evening: it went on here from another copy, or
/// a longer copy lies where copies of it are looked for.
fn why_not(call: &Call<'_>, from: &Path, path: &Path, records: &[Record]) -> Option<String> {
    let words = call.words;
    if let Some(missed) = missed(call, records) {
        let why = NotCopied::Parted { seq: missed.after + 1, restored: Some(missed) };
        let shown = hygiene::harmless(from.display());
        return Some(format!("{shown}: {}", wording::not_copied(words, &why)));
    }
    let longer = |copy: PathBuf| {
        let theirs = copies::read(&copy).ok()?;
        let more = theirs.len().checked_sub(records.len()).filter(|&more| more > 0)?;
        let at = theirs.last()?.at;
        (in_common(&theirs, records) == records.len()).then_some((more, at, copy))
    };
    // What stands in the place of the journal is not overwritten anyway.
    let copies = beside(call, from, path, records).into_iter().filter(|copy| copy != path);
    let (more, at, copy) = copies.filter_map(longer).max()?;
    let shown = hygiene::harmless(copy.display());
    Some(words.restore_longer(dates::moment_with_seconds(&at), more, shown))
}

/// Where the journal of an evening belongs; a rehearsal never becomes the evening.
fn own(call: &Call<'_>, replay: &Replay) -> PathBuf {
    let contest = replay.hall.contest();
    let (id, stage) = (&contest.id, &contest.stage().id);
    if replay.hall.rehearsal {
        call.folders.rehearsal(id, stage)
    } else {
        call.folders.journal(id, stage)
    }
}

/// Where copies of an evening lie: its own journal, the second copy that the call names, and what
/// lies beside the copy that is gone on from.
fn beside(call: &Call<'_>, from: &Path, path: &Path, records: &[Record]) -> Vec<PathBuf> {
    let own = replayed(records).ok().map(|replay| own(call, &replay));
    let mut found: Vec<PathBuf> = own.into_iter().collect();
    if let Some(folder) = second_copy::folder(call) {
        let journals = found.iter().map(PathBuf::as_path).chain([path]);
        let mirrors: Vec<_> = journals.map(|journal| mirror_path(&folder, journal)).collect();
        found.extend(mirrors);
    }
    let folder = from.parent().filter(|folder| !folder.as_os_str().is_empty());
    let files = fs::read_dir(folder.unwrap_or(Path::new("."))).into_iter().flatten().flatten();
    let is_copy = |file: &PathBuf| {
        file.extension().is_some_and(|end| end == "alqa" || end == "jsonl") && file != from
    };
    found.extend(files.map(|file| file.path()).filter(is_copy));
    found
}

/// Where the evening went on here from a copy, if the records do not hold that.
fn missed(call: &Call<'_>, records: &[Record]) -> Option<Restored> {
    let known = restored::known(&call.folders.state, records.first()?.hash)?;
    let held = records.iter().any(|record| record.hash == known.hash);
    if held { None } else { journal::restored(&[known]) }
}

/// What became of a journal.
enum Put {
    /// It holds these records now.
    Done(Vec<Record>),
    /// It held them all.
    Same,
    /// It is of another evening.
    OtherEvening,
    /// It holds so many records that the copy lacks, from this one on.
    WouldLose { seq: usize, records: usize },
}

fn put(call: &Call<'_>, path: &Path, records: &[Record]) -> Result<Put, Problem> {
    match look(path) {
        Found::Nothing => {
            if call.args.journal.is_none() {
                fs::create_dir_all(&call.folders.data)?;
            }
            let all = with_restored(records);
            if backup::write(path, &all).map_err(Problem::Trouble)? {
                return Ok(Put::Done(all));
            }
            // Another process made it just now.
            Err(Problem::Trouble(Trouble::Busy))
        }
        Found::Journal => {
            let ours = copies::read(path)?;
            match in_common(&ours, records) {
                0 => Ok(Put::OtherEvening),
                common if common < ours.len() => {
                    Ok(Put::WouldLose { seq: common + 1, records: ours.len() - common })
                }
                // Naming a journal itself says that it is to go on all the same.
                common if common == records.len() && missed(call, records).is_none() => {
                    Ok(Put::Same)
                }
                common => append(path, common, records).map_err(Problem::Trouble),
            }
        }
        found => Err(Problem::Found(found)),
    }
}

/// Appends what the journal lacks, all at once.
fn append(path: &Path, common: usize, records: &[Record]) -> Result<Put, Trouble> {
    let all = with_restored(records);
    SqliteJournal::open(path)?.transact(common as u64, &mut |new| {
        // Somebody goes on with it at this very moment.
        if new.is_empty() { Ok(all[common..].to_vec()) } else { Err(Trouble::Busy) }
    })?;
    Ok(Put::Done(all))
}

/// The records, and one more that says that the evening goes on here from them.
fn with_restored(records: &[Record]) -> Vec<Record> {
    let last = records.last().map(|last| Head { seq: last.seq, hash: last.hash });
    let event = Event::JournalRestored { laptop: laptop::name() };
    let restored = last.unwrap_or(Head::START).seal(Utc::now(), Author::Desk, event.to_json());
    records.iter().cloned().chain([restored]).collect()
}

/// The evening of these records, if they tell one.
fn replayed(records: &[Record]) -> Result<Replay, Flaw> {
    let mut rows = records.iter().map(Into::into);
    let first = rows.next().ok_or(Flaw { seq: 1, wrong: crate::journal::Wrong::Unreadable })?;
    let (mut replay, _) = Replay::begin(first, &contest_file::load)?;
    for row in rows {
        replay.take(row)?;
    }
    Ok(replay)
}
