//! `alqa protocol`: the evening on paper.

use std::io::{self, Write};
use std::path::Path;

use super::records::{Problem, each_row, with_journal};
use super::{Call, Exit, contest_file, paper};
use crate::hall::Event;
use crate::journal::Replay;
use crate::text::protocol::{Told, protocol};

/// Prints the protocol of the call's journal.
pub(super) fn run(call: &Call<'_>, out: &mut dyn Write) -> io::Result<Exit> {
    with_journal(call, out, |path, out| {
        let (replay, told) = read(path)?;
        let head = replay.head.hash.to_string();
        let lines = protocol(call.words, &replay.hall, &told, &head);
        paper::print(&lines, call.paint.width, out)?;
        Ok(Exit::Done)
    })
}

/// The evening, and all that happened. A journal that breaks a rule is not put on paper.
pub(super) fn read(path: &Path) -> Result<(Replay, Vec<Told>), Problem> {
    let (mut replay, mut told) = (None::<Replay>, Vec::new());
    each_row(path, &mut |row| {
        let record = match &mut replay {
            None => {
                let (begun, record) =
                    Replay::begin(row, &contest_file::load).map_err(Problem::Flaw)?;
                replay = Some(begun);
                record
            }
            Some(replay) => replay.take_proven(row).map_err(Problem::Flaw)?,
        };
        if let Ok(event) = Event::from_json(&record.body) {
            told.push((record.stamp(), event));
        }
        Ok(())
    })?;
    let replay = replay.ok_or(Problem::Found(crate::journal::Found::Empty))?;
    Ok((replay, told))
}
