//! Two copies of one evening: how far they agree, and which of them went on.

use chrono::{DateTime, Utc};

use super::Record;
use crate::hall::{Author, Event};

/// Where an evening went on from a copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restored {
    /// The last record of the copy.
    pub after: u64,
    /// When, by the clock of the laptop where it went on.
    pub at: DateTime<Utc>,
    /// That laptop's name for itself.
    pub laptop: String,
}

/// How many records from the beginning are the same in both. As a hash covers all that came before,
/// everything after the first difference differs.
pub fn in_common(one: &[Record], other: &[Record]) -> usize {
    one.iter().zip(other).take_while(|(a, b)| a.hash == b.hash).count()
}

/// The first of these records that says that the evening went on from a copy.
pub fn restored(records: &[Record]) -> Option<Restored> {
    records.iter().find_map(|record| match Event::from_json(&record.body) {
        Ok(Event::JournalRestored { laptop }) if record.author == Author::Desk => {
            Some(Restored { after: record.seq - 1, at: record.at, laptop })
        }
        _ => None,
    })
}
