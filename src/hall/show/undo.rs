//! Taking the stage manager's last act back.

use std::sync::Arc;

use super::{Clock, Item};
use crate::hall::{EntryState, Event, Hall, Phase, ShowEvent};
use crate::tally::Standings;

/// So many acts can be undone, one after the other.
const MOST: usize = 20;

/// An act of the stage manager that can be undone.
#[derive(Debug, Clone)]
pub struct Act {
    /// The number of its record.
    pub seq: u64,
    /// What happened.
    pub event: Event,
    before: Before,
}

/// What an act changed, as it was.
#[derive(Debug, Clone)]
enum Before {
    Entry(Box<EntryBefore>),
    Order(Vec<usize>),
    Items(Vec<Item>, Vec<Clock>),
}

#[derive(Debug, Clone)]
struct EntryBefore {
    entry: usize,
    state: EntryState,
    why_out: String,
    /// Of all entries: a call ends the clock of who was on stage.
    clocks: Vec<Clock>,
    on_stage: Option<usize>,
    left_stage: Option<usize>,
    items: Vec<Item>,
    /// What the hall went on seeing.
    frozen: Option<Arc<Standings>>,
    /// Of each juror's ballot: closed, missed.
    ballots: Vec<(bool, bool)>,
}

/// What an event means for what can be undone.
pub(in crate::hall) enum Remembered {
    Nothing,
    Barrier,
    Act(Act),
}

/// Whether and how an event can be undone.
enum Kind {
    Entry(usize),
    Order,
    Items,
    /// It changes what earlier acts changed, and is somebody else's to take back.
    Barrier,
    Aside,
}

impl Hall {
    fn kind(&self, event: &Event) -> Kind {
        match event {
            Event::EntryCalled { entry }
            | Event::ScoringOpened { entry }
            | Event::ScoringClosed { entry }
            | Event::EntryWithdrawn { entry, .. }
            | Event::EntryNoShow { entry, .. }
            | Event::Show(
                ShowEvent::PerformanceStarted { entry } | ShowEvent::PerformanceEnded { entry },
            ) => self.entry(entry).map_or(Kind::Aside, Kind::Entry),
            Event::OrderChanged { .. } => Kind::Order,
            Event::Show(
                ShowEvent::ItemInserted { .. }
                | ShowEvent::ItemRemoved { .. }
                | ShowEvent::ItemStarted { .. }
                | ShowEvent::ItemEnded { .. },
            ) => Kind::Items,
            Event::EntryDisqualified { .. }
            | Event::EntryReinstated { .. }
            | Event::PerformanceRepeated { .. }
            | Event::RankingLocked { .. } => Kind::Barrier,
            _ => Kind::Aside,
        }
    }

    /// What an event is about to change.
    pub(in crate::hall) fn before(&self, seq: u64, event: &Event) -> Remembered {
        let before = match self.kind(event) {
            Kind::Aside => return Remembered::Nothing,
            Kind::Barrier => return Remembered::Barrier,
            Kind::Order => Before::Order(self.order.clone()),
            Kind::Items => Before::Items(self.show.items.clone(), self.show.clocks.clone()),
            Kind::Entry(entry) => Before::Entry(Box::new(EntryBefore {
                entry,
                state: self.entries[entry],
                why_out: self.why_out[entry].clone(),
                clocks: self.show.clocks.clone(),
                on_stage: self.on_stage,
                left_stage: self.left_stage,
                items: self.show.items.clone(),
                frozen: self.show.frozen.clone(),
                ballots: (0..self.present.len())
                    .map(|juror| self.ballot(entry, juror))
                    .map(|ballot| (ballot.closed, ballot.missed))
                    .collect(),
            })),
        };
        Remembered::Act(Act { seq, event: event.clone(), before })
    }

    /// Keeps what an event has changed.
    pub(in crate::hall) fn remember(&mut self, remembered: Remembered) {
        let acts = &mut self.show.acts;
        match remembered {
            Remembered::Nothing => {}
            Remembered::Barrier => acts.clear(),
            Remembered::Act(act) => {
                if acts.len() == MOST {
                    acts.remove(0);
                }
                acts.push(act);
            }
        }
    }

    /// The record of the act that can be undone now.
    pub fn undoable(&self) -> Option<u64> {
        self.show.acts.last().map(|act| act.seq)
    }

    /// What one press takes back, the latest first: the last act, and the call of an entry with the
    /// opening of its scoring, since one press did both.
    pub fn undo_steps(&self) -> Vec<&Act> {
        let both = match &self.show.acts[..] {
            [.., called, opened] => match (&called.event, &opened.event) {
                (Event::EntryCalled { entry: called }, Event::ScoringOpened { entry: opened }) => {
                    called == opened
                }
                _ => false,
            },
            _ => false,
        };
        self.show.acts.iter().rev().take(1 + usize::from(both)).collect()
    }

    /// The entry whose scoring would be taken back though it has marks.
    pub(super) fn marked_since(&self) -> Option<usize> {
        let Some(Act { before: Before::Entry(before), .. }) = self.show.acts.last() else {
            return None;
        };
        let opened = self.entries[before.entry].phase == Phase::Open
            && matches!(before.state.phase, Phase::Waiting | Phase::Called);
        let marked = |juror| {
            let ballot = self.ballot(before.entry, juror);
            ballot.submitted || ballot.marks.iter().any(Option::is_some)
        };
        (opened && (0..self.present.len()).any(marked)).then_some(before.entry)
    }

    /// Takes the last act back, if it is the record of this number.
    pub(super) fn undo(&mut self, seq: u64) {
        let Some(act) = self.show.acts.pop_if(|act| act.seq == seq) else { return };
        match act.before {
            Before::Order(order) => self.order = order,
            Before::Items(items, clocks) => {
                (self.show.items, self.show.clocks) = (items, clocks);
            }
            Before::Entry(before) => self.put_back(*before),
        }
    }

    fn put_back(&mut self, before: EntryBefore) {
        let entry = before.entry;
        let (was_out, is_out) = (before.state.out.is_some(), self.entries[entry].out.is_some());
        if was_out != is_out {
            self.live.change(entry, |sheet| {
                if was_out { sheet.take_out(entry) } else { sheet.put_back(entry) }
            });
        }
        self.entries[entry] = before.state;
        self.why_out[entry] = before.why_out;
        (self.show.items, self.show.clocks) = (before.items, before.clocks);
        self.show.frozen = before.frozen;
        (self.on_stage, self.left_stage) = (before.on_stage, before.left_stage);
        let open = self.entries[entry].phase == Phase::Open;
        // What was submitted or opened again meanwhile stays so.
        self.each_ballot(entry, |juror, ballot| {
            let (closed, missed) = before.ballots[juror];
            ballot.closed = ballot.submitted && (closed || !open);
            ballot.missed = missed && !ballot.submitted && ballot.reopened.is_none();
        });
    }
}
