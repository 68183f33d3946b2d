//! The juror slot: a juror's totals become ranks, points for ranks, or standardised figures.

use super::Turned;
use crate::contest::{Better, JurorRule};

/// The juror slot of one part, with its units.
#[derive(Debug, Clone)]
pub(super) struct Converter {
    better_in: Better,
    unit_in: i128,
}

impl Converter {
    /// Prepares the slot for totals that count `unit_in` to the point, of up to `entries` entries.
    /// `Some(None)` for [`JurorRule::Total`]; `None` if figures could overflow.
    pub(super) fn new(
        rule: &JurorRule,
        better_in: Better,
        unit_in: i128,
        entries: usize,
    ) -> Option<Option<Self>> {
        let _ = entries;
        match rule {
            JurorRule::Total => Some(None),
            _ => Some(Some(Self { better_in, unit_in })),
        }
    }

    /// What values count to the point.
    pub(super) fn unit_out(&self) -> i128 {
        self.unit_in
    }

    /// Which of two values is better.
    pub(super) fn better(&self) -> Better {
        self.better_in
    }

    /// Turns one juror's totals into values, in their order.
    pub(super) fn convert(&self, totals: &mut [i64]) {
        let _ = (self.better_in, totals);
    }

    /// How the total at `at` is turned.
    pub(super) fn turned(&self, totals: &[i64], at: usize) -> Turned {
        let _ = self.better_in;
        let equal = totals.iter().filter(|&&total| total == totals[at]).count() as u32;
        Turned::Rank { better: 0, equal }
    }
}
