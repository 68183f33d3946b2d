//! The engine: the declared rule, prepared for one contest.

use super::{CastingVote, Explanation, Sheet, Standings};
use crate::contest::Contest;

/// The declared rule of a contest, ready to be applied to any number of sheets.
#[derive(Debug, Clone)]
pub struct Engine {}

impl Engine {
    /// Prepares the rule of `contest`.
    pub fn new(_contest: &Contest) -> Self {
        Self {}
    }

    /// Computes the standings from the marks that exist.
    pub fn tally(&self, _sheet: &Sheet, _votes: &[CastingVote]) -> Standings {
        Standings { rows: Vec::new() }
    }

    /// Explains the place of one entry. `None` if the entry has no row.
    pub fn explain(
        &self,
        _sheet: &Sheet,
        _votes: &[CastingVote],
        _entry: usize,
    ) -> Option<Explanation> {
        None
    }
}
