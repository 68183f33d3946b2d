//! The programme in its order, and when things are to be expected.

use chrono::{DateTime, TimeDelta, Utc};

use super::Clock;
use crate::hall::{Hall, Phase};

/// A place on the programme.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Slot {
    /// An entry, position in the lineup.
    Entry(usize),
    /// A break or a guest number, by its number.
    Item(u32),
}

/// A slot with its times.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Planned {
    /// Which.
    pub slot: Slot,
    /// When it was to begin, as declared. `None` where the file declares no beginning or no limit.
    pub planned: Option<DateTime<Utc>>,
    /// When it began.
    pub began: Option<DateTime<Utc>>,
    /// When it ended, if the clock was stopped.
    pub ended: Option<DateTime<Utc>>,
    /// When it is to be expected now, if it is still to come.
    pub expected: Option<DateTime<Utc>>,
}

/// The whole programme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Schedule {
    /// In order; entries that are out are left out.
    pub slots: Vec<Planned>,
    /// When the last was to end, as declared.
    pub planned_end: Option<DateTime<Utc>>,
    /// When the last is expected to end now. `None` where lengths are not known.
    pub expected_end: Option<DateTime<Utc>>,
}

impl Hall {
    /// The programme: the entries that take part in running order, breaks and guests between them.
    pub fn programme(&self) -> Vec<Slot> {
        let items = |before: Option<usize>| {
            let numbered = self.show.items.iter().zip(1_u32..);
            let here = numbered.filter(move |(item, _)| !item.removed && item.before == before);
            here.map(|(_, number)| Slot::Item(number))
        };
        let mut slots = Vec::new();
        for &entry in &self.order {
            slots.extend(items(Some(entry)));
            if self.entries[entry].out.is_none() {
                slots.push(Slot::Entry(entry));
            }
        }
        slots.extend(items(None));
        slots
    }

    /// What comes next on the programme: the first slot after the latest one that began which has
    /// not begun, else the first that has not.
    pub fn next_slot(&self) -> Option<Slot> {
        let slots = self.programme();
        let waits = |slot: &&Slot| self.began(**slot).is_none() && !self.is_over(**slot);
        let latest = (0..slots.len()).max_by_key(|&at| (self.began(slots[at]), at));
        let latest = latest.filter(|&at| self.began(slots[at]).is_some());
        let after = latest.and_then(|at| slots[at + 1..].iter().find(waits));
        after.or_else(|| slots.iter().find(waits)).copied()
    }

    /// The performance clock of a slot.
    pub fn clock(&self, slot: Slot) -> Clock {
        match slot {
            Slot::Entry(entry) => self.show.clocks[entry],
            Slot::Item(number) => self.show.item(number).map_or_else(Clock::default, |i| i.clock),
        }
    }

    /// When a slot began: the clock, or else the call.
    pub fn began(&self, slot: Slot) -> Option<DateTime<Utc>> {
        let called = match slot {
            Slot::Entry(entry) => self.entries[entry].called,
            Slot::Item(_) => None,
        };
        self.clock(slot).started.or(called)
    }

    /// Whether a slot is over; a break or guest number also if it was passed over: the entry behind
    /// it was called without it.
    pub fn is_over(&self, slot: Slot) -> bool {
        let clock = self.clock(slot);
        clock.ended.is_some()
            || match slot {
                Slot::Entry(entry) => self.entries[entry].phase == Phase::Closed,
                Slot::Item(number) => {
                    let behind = self.show.item(number).and_then(|item| item.before);
                    let began = |entry| self.began(Slot::Entry(entry)).is_some();
                    clock.started.is_none() && behind.is_some_and(began)
                }
            }
    }

    /// How long a slot takes, in seconds: as declared, else as long as those so far on average.
    fn length(&self, slot: Slot) -> Option<u32> {
        match slot {
            Slot::Item(number) => Some(self.show.item(number)?.seconds()),
            Slot::Entry(_) => self.contest().show.limit.or_else(|| self.usual_length()),
        }
    }

    fn usual_length(&self) -> Option<u32> {
        let took = |clock: &Clock| {
            let (started, ended) = (clock.started?, clock.ended?);
            u64::try_from((ended - started).num_seconds()).ok()
        };
        let all: Vec<u64> = self.show.clocks.iter().filter_map(took).collect();
        let mean = all.iter().sum::<u64>().checked_div(all.len() as u64)?;
        Some(mean as u32)
    }

    /// The programme with its times, as it looks at `now`.
    pub fn schedule(&self, now: DateTime<Utc>) -> Schedule {
        let show = &self.contest().show;
        let between = TimeDelta::seconds(show.between.into());
        let seconds = |length: u32| TimeDelta::seconds(length.into());
        // A rehearsal begins when it begins.
        let rehearsed = self.started.filter(|_| self.rehearsal);
        let mut planned = show.begins.map(|begins| rehearsed.unwrap_or(begins.to_utc()));
        // Before the evening nothing is expected earlier than it was planned.
        let mut expected = Some(if self.started.is_none() {
            planned.map_or(now, |begins| begins.max(now))
        } else {
            now
        });
        let mut slots = Vec::new();
        for slot in self.programme() {
            let (clock, began) = (self.clock(slot), self.began(slot));
            let declared = match slot {
                Slot::Entry(_) => show.limit,
                Slot::Item(_) => self.length(slot),
            };
            let length = self.length(slot).map(seconds);
            let waits = began.is_none() && !self.is_over(slot);
            slots.push(Planned {
                slot,
                planned: planned.filter(|_| declared.is_some()),
                began,
                ended: clock.ended,
                expected: expected.filter(|_| waits),
            });
            planned = planned.zip(declared).map(|(at, length)| at + seconds(length) + between);
            if !self.is_over(slot) {
                // Of what is on now the rest is to come; who is over the limit ends at once.
                let gone = began.map_or(TimeDelta::zero(), |began| now - began);
                expected = expected
                    .zip(length)
                    .map(|(at, length)| at + (length - gone).max(TimeDelta::zero()) + between);
            }
        }
        let end = |at: Option<DateTime<Utc>>| at.map(|at| at - between);
        let open = slots.iter().any(|of| !self.is_over(of.slot));
        Schedule {
            planned_end: end(planned).filter(|_| !slots.is_empty()),
            expected_end: end(expected).filter(|_| open),
            slots,
        }
    }
}
