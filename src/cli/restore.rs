//! `alqa restore FILE`: goes on with an evening from a backup or a second copy.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use chrono::Utc;

use super::records::Problem;
use super::{Call, Exit, backup, contest_file, copies};
use crate::contest::hygiene;
use crate::hall::{Author, Event, Trouble};
use crate::journal::{
    Flaw, Found, Head, Journal as _, Record, Replay, SqliteJournal, in_common, look,
};
use crate::shell::{laptop, restored};
use crate::text::Word;

/// Puts the records of the copy at `from` where this evening's journal belongs, or behind those of
/// a journal that stands there and is their beginning; a record says that the evening goes on here.
///
/// Nothing is ever taken away: a journal that holds other records is left as it is.
pub(super) fn run(call: &Call<'_>, from: &Path, out: &mut dyn Write) -> io::Result<Exit> {
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
    let contest = replay.hall.contest();
    let path = match &call.args.journal {
        Some(path) => path.clone(),
        None => call.folders.journal(&contest.id, &contest.stage().id),
    };
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
                common if common == records.len() && !is_stale(call, path, records)? => {
                    Ok(Put::Same)
                }
                common => append(path, common, records).map_err(Problem::Trouble),
            }
        }
        found => Err(Problem::Found(found)),
    }
}

/// Whether this evening went on here from a copy that the journal does not hold: then naming the
/// journal itself says that it is to go on all the same.
fn is_stale(call: &Call<'_>, path: &Path, records: &[Record]) -> Result<bool, Problem> {
    let Some(first) = records.first() else { return Ok(false) };
    let missed = SqliteJournal::open_read_only(path)
        .and_then(|mut journal| restored::missed(&call.folders.state, first.hash, &mut journal));
    Ok(missed.map_err(Problem::Trouble)?.is_some())
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
