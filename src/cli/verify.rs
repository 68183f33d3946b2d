//! `alqa verify`: recomputes the chain, replays the evening, and says what that shows.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use super::receipt::Search;
use super::records::{Problem, each_row, open, with_journal};
use super::{Call, Exit, against, contest_file};
use crate::contest::hygiene;
use crate::hall::{Receipt, Trouble};
use crate::journal::{Flaw, Load, Replay, Wrong, log_in_use};
use crate::text::{Word, Words, dates, wording};

/// What is asked besides whether the journal is sound.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Check {
    /// The copy that it is compared with.
    pub against: Option<PathBuf>,
    /// The receipts whose ballots are looked for.
    pub receipts: Vec<Receipt>,
}

/// Checks the call's journal and prints what was found, and the ballots with these receipts; then how
/// it stands to the copy.
pub(super) fn run(call: &Call<'_>, asked: &Check, out: &mut dyn Write) -> io::Result<Exit> {
    with_journal(call, out, |path, out| {
        let Checked { sound, found } =
            check(path, &contest_file::load, &asked.receipts, call.words, out)?;
        if let Some(log) = log_in_use(path) {
            writeln!(out, "{}", call.words.verify_log(hygiene::harmless(log.display())))?;
        }
        let holds_all = match &asked.against {
            Some(copy) if sound => against::compare(path, copy, call.words, out)?,
            _ => true,
        };
        Ok(if sound && found && holds_all { Exit::Done } else { Exit::Problems })
    })
}

/// What the records themselves show.
struct Read {
    replay: Option<Replay>,
    period: Option<(DateTime<Utc>, DateTime<Utc>)>,
    flaw: Option<Flaw>,
}

/// What a check came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Checked {
    /// The journal is whole.
    pub(super) sound: bool,
    /// Every receipt has its ballot.
    pub(super) found: bool,
}

/// What is no readable journal at all is a problem instead.
pub(super) fn check(
    path: &Path,
    load: Load<'_>,
    receipts: &[Receipt],
    words: &Words,
    out: &mut dyn Write,
) -> Result<Checked, Problem> {
    let mut search = Search::new(receipts);
    let Read { replay, period, flaw } = read(path, load, &mut search)?;
    let pages = match open(path)?.damaged_pages() {
        Ok(pages) => pages,
        Err(Trouble::Damaged { .. }) => vec![String::new()],
        Err(trouble) => return Err(Problem::Trouble(trouble)),
    };
    let sound = flaw.is_none() && pages.is_empty();
    let count = replay.as_ref().map_or(0, |replay| replay.head.seq as usize);
    writeln!(out, "{}", words.get(if sound { Word::VerifySound } else { Word::VerifyBroken }))?;
    if replay.as_ref().is_some_and(|replay| replay.hall.rehearsal) {
        writeln!(out, "{}", words.get(Word::RehearsalNote))?;
    }
    match &flaw {
        None => writeln!(out, "{}", words.verify_records(count))?,
        Some(flaw) => {
            let contest = replay.as_ref().map(|replay| replay.hall.contest().as_ref());
            writeln!(out, "{}", wording::flaw(words, contest, flaw))?;
            writeln!(out, "{}", words.verify_records_before(count))?;
        }
    }
    for page in &pages {
        writeln!(out, "{}", words.verify_pages(hygiene::harmless(page)))?;
    }
    if let (Some(replay), Some((from, to))) = (&replay, period) {
        let [from, to] = [from, to].map(|at| dates::moment_with_seconds(&at));
        writeln!(out, "{}", words.verify_period(from, to))?;
        writeln!(out, "{}", words.verify_head(replay.head.hash))?;
    }
    writeln!(out, "{}", words.get(Word::VerifyCovers))?;
    writeln!(out, "{}", words.get(Word::VerifyDoesNotCover))?;
    let found = match &replay {
        Some(replay) => search.print(words, &replay.hall, out)?,
        None => receipts.is_empty(),
    };
    out.flush()?;
    Ok(Checked { sound, found })
}

/// Follows the chain and replays the evening, up to the first record that is wrong.
fn read(path: &Path, load: Load<'_>, search: &mut Search<'_>) -> Result<Read, Problem> {
    let mut read = Read { replay: None, period: None, flaw: None };
    let Read { replay, period, .. } = &mut read;
    let replayed = each_row(path, &mut |row| {
        let record = match replay {
            None => {
                let (begun, record) = Replay::begin(row, load).map_err(Problem::Flaw)?;
                *replay = Some(begun);
                record
            }
            Some(replay) => {
                let record = replay.take_proven(row).map_err(Problem::Flaw)?;
                search.follow(&record, &replay.hall);
                record
            }
        };
        period.get_or_insert((record.at, record.at)).1 = record.at;
        Ok(())
    });
    match replayed {
        Ok(()) => Ok(read),
        // What a newer program wrote is not damaged; only that program can judge it.
        Err(Problem::Flaw(Flaw { wrong: Wrong::Newer, .. })) => {
            Err(Problem::Trouble(Trouble::Newer))
        }
        Err(Problem::Flaw(flaw)) => Ok(Read { flaw: Some(flaw), ..read }),
        Err(other) => Err(other),
    }
}
