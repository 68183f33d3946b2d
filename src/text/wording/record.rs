//! A record in a line: who did what, and at which terminal.

use super::{author, event};
use crate::contest::Contest;
use crate::hall::{Author, PinOrigin, Terminal};
use crate::journal::{Moment, Record};
use crate::text::{Word, Words, dates};

/// Who did something, and at which terminal where that is known: `Asan Kazybai @k7q2-9f`.
fn signature(
    words: &Words,
    contest: &Contest,
    person: &Author,
    terminal: Option<&Terminal>,
) -> String {
    let who = author(words, Some(contest), person);
    match terminal {
        Some(terminal) => format!("{who} @{terminal}"),
        None => who,
    }
}

/// Who did what. Where it was not `seen`, only that something was done.
pub fn moment(words: &Words, contest: &Contest, moment: &Moment, seen: bool) -> String {
    let what = if seen {
        event(words, Some(contest), &moment.event)
    } else {
        words.get(Word::ReplayUnseen).to_owned()
    };
    let Record { author, terminal, .. } = &moment.record;
    words.replay_record(what, signature(words, contest, author, terminal.as_ref()))
}

/// When a PIN was set, by whom and where.
pub fn pin_origin(words: &Words, contest: &Contest, of: &PinOrigin) -> String {
    let by = signature(words, contest, &of.by, of.terminal.as_ref());
    words.pin_origin(dates::clock_with_seconds(&of.at), by)
}
