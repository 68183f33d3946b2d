//! From results to places, ties by the chain.

use std::cmp::Ordering;

use super::exact::Quotient;
use super::ties::Level;
use super::{Exact, Placing, Standing};
use crate::contest::Better;

/// An entry's result before it has a place.
#[derive(Debug, Clone, Copy)]
pub(super) struct Score {
    pub(super) entry: usize,
    pub(super) counted: usize,
    pub(super) result: Quotient,
}

impl Score {
    /// `Less` if this result goes ahead of the other.
    pub(super) fn by_result(&self, other: &Self, better: Better) -> Ordering {
        match better {
            Better::Higher => other.result.cmp(&self.result),
            Better::Lower => self.result.cmp(&other.result),
        }
    }

    /// As [`Self::by_result`]; equal results in running order.
    pub(super) fn order(&self, other: &Self, better: Better) -> Ordering {
        self.by_result(other, better).then(self.entry.cmp(&other.entry))
    }
}

/// The rows of entries with equal results, in the order of `levels`; not counted yet.
pub(super) fn rows(equals: &[Score], levels: Vec<Level>, result: Exact) -> Vec<Standing> {
    let by_ties = levels.len() > 1;
    let mut rows = Vec::with_capacity(equals.len());
    for Level { entries, open } in levels {
        let sharing = entries.len() as u32;
        let place = Some(Placing { rank: 0, dense: 0, sharing, open, by_ties });
        rows.extend(entries.into_iter().map(|entry| {
            let at = equals.partition_point(|score| score.entry < entry);
            Standing {
                entry,
                counted: equals[at].counted,
                result: Some(result),
                place,
                lack: None,
                points: None,
                through: None,
            }
        }));
    }
    rows
}

/// Counts the places of rows that are in order.
pub(super) fn count(rows: &mut [Standing]) {
    let (mut before, mut dense) = (0, 0);
    while let Some(sharing) = rows.get(before).and_then(|row| Some(row.place?.sharing as usize)) {
        dense += 1;
        for row in &mut rows[before..before + sharing] {
            if let Some(place) = &mut row.place {
                (place.rank, place.dense) = (before as u32 + 1, dense);
            }
        }
        before += sharing;
    }
}
