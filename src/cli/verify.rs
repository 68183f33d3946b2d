//! `alqa verify`: recomputes the chain, replays the evening, and says what that shows.

use std::io::Write;
use std::path::Path;

use chrono::{DateTime, Local, TimeZone, Utc};

use super::journal::{Problem, clock, each_row, open};
use super::what::{self, clean};
use crate::hall::Trouble;
use crate::journal::{Load, Replay};
use crate::text::{Word, Words};

/// Checks the journal at `path` and prints what was found. `true` if it is sound; what is no
/// readable journal at all is a problem instead.
pub fn verify(
    path: &Path,
    load: Load<'_>,
    words: &Words,
    out: &mut dyn Write,
) -> Result<bool, Problem> {
    check(path, load, words, &Local, out)
}

pub(super) fn check(
    path: &Path,
    load: Load<'_>,
    words: &Words,
    zone: &impl TimeZone<Offset: std::fmt::Display>,
    out: &mut dyn Write,
) -> Result<bool, Problem> {
    let mut replay: Option<Replay> = None;
    let mut period: Option<(DateTime<Utc>, DateTime<Utc>)> = None;
    let replayed = each_row(path, &mut |row| {
        let record = match &mut replay {
            None => {
                let (begun, record) = Replay::begin(row, load).map_err(Problem::Flaw)?;
                replay = Some(begun);
                record
            }
            Some(replay) => replay.take_proven(row).map_err(Problem::Flaw)?,
        };
        period.get_or_insert((record.at, record.at)).1 = record.at;
        Ok(())
    });
    let flaw = match replayed {
        Ok(()) => None,
        Err(Problem::Flaw(flaw)) => Some(flaw),
        Err(other) => return Err(other),
    };
    let pages = match open(path)?.damaged_pages() {
        Ok(pages) => pages,
        Err(Trouble::Damaged { .. }) => vec![String::new()],
        Err(trouble) => return Err(Problem::Trouble(trouble)),
    };
    let sound = flaw.is_none() && pages.is_empty();
    let count = replay.as_ref().map_or(0, |replay| replay.head.seq as usize);
    writeln!(out, "{}", words.get(if sound { Word::VerifySound } else { Word::VerifyBroken }))?;
    if let Some(flaw) = &flaw {
        let contest = replay.as_ref().map(|replay| replay.hall.contest().as_ref());
        writeln!(out, "{}", what::flaw(words, contest, flaw))?;
        writeln!(out, "{}", words.verify_records_before(count))?;
    } else {
        writeln!(out, "{}", words.verify_records(count))?;
    }
    for page in &pages {
        writeln!(out, "{}", words.verify_pages(clean(page)))?;
    }
    if let (Some(replay), Some((from, to))) = (&replay, period) {
        writeln!(out, "{}", words.verify_period(clock(from, zone), clock(to, zone)))?;
        writeln!(out, "{}", words.verify_head(replay.head.hash))?;
    }
    writeln!(out, "{}", words.get(Word::VerifyCovers))?;
    writeln!(out, "{}", words.get(Word::VerifyDoesNotCover))?;
    out.flush()?;
    Ok(sound)
}
