//! A record in a line: who did what, and at which terminal.

use super::{author, event};
use crate::contest::Contest;
use crate::journal::{Moment, Record};
use crate::text::{Word, Words};

/// Who asked for it, and at which terminal where that is known: `Asan Kazybai @k7q2-9f`.
fn signature(words: &Words, contest: &Contest, record: &Record) -> String {
    let who = author(words, Some(contest), &record.author);
    match &record.terminal {
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
    words.replay_record(what, signature(words, contest, &moment.record))
}
