//! Opening the evening's journal with the contest file at hand.

use std::path::Path;

use chrono::{DateTime, Utc};

use super::sqlite::{self, Found, SqliteJournal};
use super::{Head, Load, Replay};
use crate::hall::{Author, Event, Trouble};

/// A journal that is ready for the desk.
#[derive(Debug)]
pub struct Opening {
    /// The journal.
    pub journal: SqliteJournal,
    /// The evening so far, under the contest that the journal declares.
    pub replay: Replay,
    /// How the given contest file compares with the declared one.
    pub against: Against,
}

/// How the given contest file compares with the one in the journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Against {
    /// The journal was made just now, with the given text.
    New,
    /// The texts are the same, letter for letter.
    Same,
    /// They differ. The declared text rules this journal, whatever the answer of the person asked.
    Changed {
        /// What the journal's first record holds.
        declared: String,
        /// What was given.
        given: String,
    },
}

/// Opens the journal at `path`, or makes it with the contest file `file` that reads `text`.
///
/// The caller has made sure that `load` accepts `text`. A file that is no journal is left as it is.
pub fn open(
    path: &Path,
    file: (&str, &str),
    at: DateTime<Utc>,
    load: Load<'_>,
) -> Result<Opening, Trouble> {
    open_or_make(path, file, &[], at, load)
}

/// As [`open`]; a journal that is made is that of a rehearsal for good. Whether one that was there
/// already is of a rehearsal too is told by its hall.
pub fn rehearse(
    path: &Path,
    file: (&str, &str),
    at: DateTime<Utc>,
    load: Load<'_>,
) -> Result<Opening, Trouble> {
    open_or_make(path, file, &[Event::RehearsalBegun {}], at, load)
}

/// `then` follows the declaration where the journal is made, all at once.
fn open_or_make(
    path: &Path,
    (file, text): (&str, &str),
    then: &[Event],
    at: DateTime<Utc>,
    load: Load<'_>,
) -> Result<Opening, Trouble> {
    let mut made = false;
    if sqlite::look(path) == Found::Nothing {
        let declared = Event::ContestDeclared { file: file.to_owned(), text: text.to_owned() };
        let mut head = Head::START;
        let seal = |event: &Event| head.seal(at, Author::Desk, event.to_json());
        let records: Vec<_> = [&declared].into_iter().chain(then).map(seal).collect();
        made = sqlite::create(path, &records)?;
    }
    let mut journal = SqliteJournal::open(path)?;
    let replay = Replay::of(&mut journal, load)?;
    let against = if made {
        Against::New
    } else if replay.text == text {
        Against::Same
    } else {
        Against::Changed { declared: replay.text.clone(), given: text.to_owned() }
    };
    Ok(Opening { journal, replay, against })
}
