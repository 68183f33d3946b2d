//! The show around the marks: the programme and its clock, the board, the reveal.
//!
//! No mark depends on it: what stands here may be wrong without a place being wrong.

mod board;
mod command;
mod decide;
mod event;
mod fold;
mod reveal;
mod schedule;
mod undo;

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{DateTime, Utc};

pub use board::{BoardCard, BoardView, OnBoard};
pub use command::ShowCommand;
pub use event::{BoardShows, Help, ShowEvent, Step};
pub use reveal::{Card, HostView, Outcome, Title, Winner};
pub use schedule::{Planned, Schedule, Slot};
pub use undo::Act;

pub(super) use decide::decide;

use super::Hall;
use crate::contest::{AwardKind, Contest, ItemKind};
use crate::tally::Standings;

/// The show as it stands.
#[derive(Debug, Clone)]
pub struct Show {
    /// The performance clock, one per entry.
    pub clocks: Vec<Clock>,
    /// Breaks and guest numbers; the item of number n stands at n - 1, also when it was removed.
    pub items: Vec<Item>,
    /// Which jurors call somebody, oldest first.
    pub calls: Vec<Call>,
    /// What the board shows.
    pub board: BoardShows,
    /// The position of the reveal; 0: before the first.
    pub reveal: u32,
    /// When the reveal was last moved; `None` where it begins anew.
    pub moved: Option<DateTime<Utc>>,
    /// The board was turned to the ranking when the last pause of the reveal was over.
    pub(super) told: bool,
    /// How often the names at the top were uncovered on the desk.
    pub peeks: u32,
    /// The script as it was written on the night; `None`: the declared or the usual one.
    pub(super) script: Option<Vec<Step>>,
    /// When the juror was last reminded of a ballot that is still awaited, by entry and juror.
    pub(super) nudges: BTreeMap<(usize, usize), DateTime<Utc>>,
    /// What the stage manager did and can undo, oldest first.
    pub(super) acts: Vec<Act>,
    /// The ranking as the hall saw it last, once it is frozen.
    pub(super) frozen: Option<Arc<Standings>>,
}

/// When a performance began and ended.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Clock {
    /// The first note.
    pub started: Option<DateTime<Utc>>,
    /// The last note.
    pub ended: Option<DateTime<Utc>>,
}

impl Clock {
    /// How long the performance has taken, in whole seconds. `None` if it has not begun.
    pub fn seconds(&self, now: DateTime<Utc>) -> Option<u32> {
        let took = self.ended.unwrap_or(now) - self.started?;
        Some(u32::try_from(took.num_seconds()).unwrap_or(0))
    }

    /// Whether it runs.
    pub fn runs(&self) -> bool {
        self.started.is_some() && self.ended.is_none()
    }
}

/// A break or a guest number on the programme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Which.
    pub kind: ItemKind,
    /// What it is called, in the language of the contest; empty for a plain break.
    pub title: String,
    /// How long it takes.
    pub minutes: u32,
    /// Before this entry, position in the lineup; `None`: after the last.
    pub before: Option<usize>,
    /// When it began and ended.
    pub clock: Clock,
    /// It is not on the programme any more.
    pub removed: bool,
}

impl Item {
    /// How long it takes in seconds; a day at most, whatever a forged record says.
    pub fn seconds(&self) -> u32 {
        self.minutes.min(24 * 60) * 60
    }
}

/// A juror calls somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Call {
    /// The juror, position in the panel.
    pub juror: usize,
    /// Whom.
    pub whom: Help,
    /// Since when.
    pub since: DateTime<Utc>,
}

impl Show {
    pub(super) fn new(contest: &Contest) -> Self {
        let declared = contest.show.items.iter().map(|item| Item {
            kind: item.kind,
            title: item.title.get(contest.language).to_owned(),
            minutes: item.minutes,
            before: item.before,
            clock: Clock::default(),
            removed: false,
        });
        Self {
            clocks: vec![Clock::default(); contest.entries.len()],
            items: declared.collect(),
            calls: Vec::new(),
            board: BoardShows::default(),
            reveal: 0,
            moved: None,
            told: false,
            peeks: 0,
            script: None,
            nudges: BTreeMap::new(),
            acts: Vec::new(),
            frozen: None,
        }
    }

    /// The number of the item that is on now.
    pub fn item_on(&self) -> Option<u32> {
        let on = self.items.iter().position(|item| !item.removed && item.clock.runs())?;
        Some(on as u32 + 1)
    }

    /// The item of a number, if it is on the programme.
    pub fn item(&self, number: u32) -> Option<&Item> {
        let at = (number as usize).checked_sub(1)?;
        self.items.get(at).filter(|item| !item.removed)
    }

    /// When the juror was reminded of the ballot for the entry, if it is still awaited.
    pub fn nudged(&self, entry: usize, juror: usize) -> Option<DateTime<Utc>> {
        self.nudges.get(&(entry, juror)).copied()
    }

    /// Whom the juror calls.
    pub fn call_of(&self, juror: usize) -> Option<Call> {
        self.calls.iter().find(|call| call.juror == juror).copied()
    }
}

impl Hall {
    /// How many places from the top bear names that are to be kept: those that bring an award, at
    /// least three.
    pub fn top(&self) -> u32 {
        let places = self.contest().awards.iter().filter_map(|award| match award.kind {
            AwardKind::Place(place) => Some(u32::from(place)),
            _ => None,
        });
        places.max().unwrap_or(0).max(3)
    }

    /// Whether names at the top of the ranking are hidden on the desk until they are peeked at: half
    /// of the entries have performed, and the reveal is not over.
    pub fn covers_top(&self) -> bool {
        let (done, total) = (self.performed(), self.entries.len());
        self.contest().show.cover && done > 0 && 2 * done >= total && !self.is_revealed()
    }

    /// How many entries have performed and are closed, or take no part any more.
    pub fn performed(&self) -> usize {
        let over =
            |entry: &&super::EntryState| entry.out.is_some() || entry.phase == super::Phase::Closed;
        self.entries.iter().filter(over).count()
    }
}
