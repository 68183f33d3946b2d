//! The evening record by record: what happened, and the hall after any of it.

use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};

use super::replay::take;
use super::{Flaw, Head, Load, Record, Replay, Row};
use crate::hall::{Event, Hall};

/// The hall is kept after every so many records; what lies between is folded again.
const BETWEEN: usize = 64;

/// A record with what it says.
#[derive(Debug, Clone)]
pub struct Moment {
    /// The record.
    pub record: Record,
    /// What its body says.
    pub event: Event,
}

impl Moment {
    /// Whether the evening took a step: an entry was called, scoring opened or closed, the ranking
    /// locked, an award decided, the result final or open again.
    pub fn is_step(&self) -> bool {
        matches!(
            self.event,
            Event::EntryCalled { .. }
                | Event::ScoringOpened { .. }
                | Event::ScoringClosed { .. }
                | Event::RankingLocked { .. }
                | Event::GrandPrixAwarded { .. }
                | Event::GrandPrixWithheld { .. }
                | Event::AwardGiven { .. }
                | Event::AwardWithheld { .. }
                | Event::ResultFinal { .. }
                | Event::RevisionOpened { .. }
        )
    }
}

/// The records of a journal in their order, numbered from 1; there is always the first.
///
/// Copies of the hall share what did not change between them, so that any moment is a few folds
/// away and an evening of ten thousand records takes little room.
#[derive(Debug)]
pub struct Timeline {
    end: Replay,
    moments: Vec<Moment>,
    /// The chain and the hall after the records 1, 65, 129, and so on.
    kept: Vec<(Head, Arc<Hall>)>,
}

impl Timeline {
    /// Begins with the first record, which declares the contest.
    pub fn begin(row: Row, load: Load<'_>) -> Result<Self, Flaw> {
        let (end, record) = Replay::begin(row, load)?;
        let mut timeline = Self { end, moments: Vec::new(), kept: Vec::new() };
        timeline.keep(record);
        Ok(timeline)
    }

    /// Takes in the next record. Changes nothing if it does not fit.
    pub fn take(&mut self, row: Row) -> Result<(), Flaw> {
        let record = self.end.take(row)?;
        self.keep(record);
        Ok(())
    }

    fn keep(&mut self, record: Record) {
        let event = Event::from_json(&record.body).expect("a record that was folded is an event");
        if self.moments.len().is_multiple_of(BETWEEN) {
            self.kept.push((self.end.head, self.end.hall.clone()));
        }
        self.moments.push(Moment { record, event });
    }

    /// The number of the last record.
    pub fn last(&self) -> u64 {
        self.end.head.seq
    }

    /// What happened at record `seq`; one beyond the ends is the first or the last.
    pub fn moment(&self, seq: u64) -> &Moment {
        &self.moments[self.position(seq)]
    }

    fn position(&self, seq: u64) -> usize {
        seq.clamp(1, self.last()) as usize - 1
    }

    /// The hall right after record `seq`; one beyond the ends is the first or the last. A rehearsal,
    /// which the second record tells, is one from the first on.
    ///
    /// # Panics
    ///
    /// Never: what was folded once is folded again.
    pub fn hall(&self, seq: u64) -> Arc<Hall> {
        let position = self.position(seq).max(usize::from(self.end.hall.rehearsal));
        let (mut head, mut hall) = self.kept[position / BETWEEN].clone();
        for moment in &self.moments[head.seq as usize..=position] {
            let row = Row::from(&moment.record);
            take(&mut head, &mut hall, row).expect("what was folded once is folded again");
        }
        hall
    }

    /// The last record, in the order of the journal, whose time is not after `at`. Clocks of several
    /// laptops differ and may be set back: records before it can have a later time. Both are
    /// compared in whole seconds, as they are shown.
    pub fn at(&self, at: DateTime<Utc>) -> Option<u64> {
        let until = |moment: &Moment| moment.record.at.timestamp() <= at.timestamp();
        self.moments.iter().rposition(until).map(|position| position as u64 + 1)
    }

    /// The earliest and the latest time of any record.
    pub fn span(&self) -> (DateTime<Utc>, DateTime<Utc>) {
        let first = self.moments[0].record.at;
        self.moments
            .iter()
            .map(|moment| moment.record.at)
            .fold((first, first), |(from, to), at| (from.min(at), to.max(at)))
    }

    /// The next step of the evening after record `seq`, else the last record.
    pub fn step_on(&self, seq: u64) -> u64 {
        self.first_after(seq, Moment::is_step)
    }

    /// The step of the evening before record `seq`, else the first record.
    pub fn step_back(&self, seq: u64) -> u64 {
        self.last_before(seq, Moment::is_step)
    }

    /// The first later record that is a minute or more away, else the last record.
    pub fn minute_on(&self, seq: u64) -> u64 {
        let from = self.moment(seq).record.at;
        self.first_after(seq, |moment| moment.record.at - from >= TimeDelta::minutes(1))
    }

    /// The last earlier record that is a minute or more away, else the first record.
    pub fn minute_back(&self, seq: u64) -> u64 {
        let from = self.moment(seq).record.at;
        self.last_before(seq, |moment| from - moment.record.at >= TimeDelta::minutes(1))
    }

    fn first_after(&self, seq: u64, is: impl Fn(&Moment) -> bool) -> u64 {
        let from = self.position(seq) + 1;
        let found = self.moments[from..].iter().position(is);
        found.map_or(self.last(), |position| (from + position) as u64 + 1)
    }

    fn last_before(&self, seq: u64, is: impl Fn(&Moment) -> bool) -> u64 {
        let found = self.moments[..self.position(seq)].iter().rposition(is);
        found.map_or(1, |position| position as u64 + 1)
    }
}
