//! The fold of a journal: the evening as its records tell it.

use std::sync::Arc;

use super::{Flaw, Hash, Head, Journal, Record, Row, Wrong};
use crate::contest::Contest;
use crate::hall::{Event, EventError, FoldError, Hall, Trouble, prove};

/// Makes a contest of the text of a contest file; `None` if it has errors.
pub type Load<'a> = &'a dyn Fn(&str) -> Option<Contest>;

/// The evening as the records so far tell it.
#[derive(Debug, Clone)]
pub struct Replay {
    /// Where the chain stands.
    pub head: Head,
    /// The hall after the last record.
    pub hall: Arc<Hall>,
    /// The name of the contest file that the first record holds.
    pub file: String,
    /// The text of that contest file, letter for letter.
    pub text: String,
    /// The hash of the first record; names this journal wherever it is moved.
    pub id: Hash,
}

impl Replay {
    /// Begins with the first record, which declares the contest.
    pub fn begin(row: Row, load: Load<'_>) -> Result<(Self, Record), Flaw> {
        let mut head = Head::START;
        let record = head.follow(row)?;
        let wrong = |wrong| Flaw { seq: 1, wrong };
        let Event::ContestDeclared { file, text } = event(&record)? else {
            return Err(wrong(FoldError::Declaration.into()));
        };
        let contest = load(&text).ok_or_else(|| wrong(FoldError::Contest.into()))?;
        let hall = Arc::new(Hall::new(Arc::new(contest)));
        Ok((Self { head, hall, file, text, id: record.hash }, record))
    }

    /// Takes in the next record. Changes nothing if it does not fit.
    pub fn take(&mut self, row: Row) -> Result<Record, Flaw> {
        take(&mut self.head, &mut self.hall, row)
    }

    /// As [`Replay::take`], and proves that the night's rules allowed the event.
    pub fn take_proven(&mut self, row: Row) -> Result<Record, Flaw> {
        let proven = |hall: &Hall, record: &Record, event: &Event| {
            let terminal = record.terminal.as_ref();
            prove(hall, &record.author, terminal, event).map_err(Wrong::Illegal)
        };
        take_if(&mut self.head, &mut self.hall, row, proven)
    }

    /// Reads a whole journal. A journal without a record is damaged: it is created with its first.
    pub fn of(journal: &mut dyn Journal, load: Load<'_>) -> Result<Self, Trouble> {
        let mut replay: Option<Self> = None;
        journal.read(0, &mut |row| {
            match &mut replay {
                None => replay = Some(Self::begin(row, load)?.0),
                Some(replay) => {
                    replay.take(row)?;
                }
            }
            Ok(())
        })?;
        replay.ok_or(Trouble::Damaged { seq: 1 })
    }
}

/// Takes in the next record of a chain and its hall. Changes nothing if it does not fit.
pub(crate) fn take(head: &mut Head, hall: &mut Arc<Hall>, row: Row) -> Result<Record, Flaw> {
    take_if(head, hall, row, |_, _, _| Ok(()))
}

/// As [`take`], if `may` finds nothing wrong with the event in the hall before it.
fn take_if(
    head: &mut Head,
    hall: &mut Arc<Hall>,
    row: Row,
    may: impl FnOnce(&Hall, &Record, &Event) -> Result<(), Wrong>,
) -> Result<Record, Flaw> {
    let mut next = *head;
    let record = next.follow(row)?;
    let event = event(&record)?;
    may(hall, &record, &event)
        .and_then(|()| Ok(Arc::make_mut(hall).apply(record.stamp(), &event)?))
        .map_err(|wrong| Flaw { seq: record.seq, wrong })?;
    *head = next;
    Ok(record)
}

fn event(record: &Record) -> Result<Event, Flaw> {
    Event::from_json(&record.body).map_err(|error| Flaw {
        seq: record.seq,
        wrong: match error {
            EventError::Json(_) => Wrong::Body,
            EventError::Version(_) => Wrong::Newer,
        },
    })
}
