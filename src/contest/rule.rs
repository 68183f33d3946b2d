//! The rule by which marks become a ranking, as a fixed sequence of slots.
//!
//! The slots are those of the field's regulations: marks, per juror, panel, rounding, tie chain.
//! A later rule adds a variant to a slot; the sequence stays.

use super::{CriterionId, Decimal};

/// The declared rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// How the jurors' totals are joined. A juror's total is the weighted sum of the criteria.
    pub panel: PanelRule,
    /// How the joined figure is rounded before places are compared.
    pub rounding: Rounding,
    /// What splits entries with equal results, in this order.
    pub ties: Vec<TieStep>,
}

/// How the totals of the jurors who marked an entry become its result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PanelRule {
    /// The mean.
    Mean,
    /// The sum.
    Sum,
    /// Drops the `high` highest and the `low` lowest totals, then the mean of the rest.
    ///
    /// Where so few totals are there that none would be left, nothing is dropped and the
    /// standing says so.
    Trimmed {
        /// How many of the highest are dropped.
        high: u8,
        /// How many of the lowest are dropped.
        low: u8,
    },
    /// Drops as [`PanelRule::Trimmed`] does, then the sum of the rest.
    TrimmedSum {
        /// How many of the highest are dropped.
        high: u8,
        /// How many of the lowest are dropped.
        low: u8,
    },
    /// The median: the middle total, of an even number the mean of the two in the middle.
    Median,
    /// Each total further than `limit` from the mean is replaced by the bound that it passed;
    /// then the mean again. Both means are rounded half-up to `places` decimals.
    ///
    /// The rule of the International Chopin Competition, 2025.
    Clamp {
        /// How far from the mean a total may be, in points; positive.
        limit: Decimal,
        /// Decimals of both means.
        places: u8,
    },
    /// Leaves out each total further than `tolerance` from the centre, then the mean of the rest.
    ///
    /// Where none would be left, nothing is left out and the standing says so.
    Discard {
        /// How far from the centre a total may be, in points; positive.
        tolerance: Decimal,
        /// The centre.
        of: Centre,
    },
}

/// The middle of a panel's totals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Centre {
    /// The exact mean.
    Mean,
    /// The median; of an even number the mean of the two in the middle.
    Median,
}

impl PanelRule {
    /// Whether the totals that count are summed; else their mean is taken.
    pub fn is_sum(self) -> bool {
        matches!(self, Self::Sum | Self::TrimmedSum { .. })
    }

    /// How the rule itself rounds the means that it takes, before the rounding slot.
    pub fn rounding(self) -> Rounding {
        match self {
            Self::Clamp { places, .. } => Rounding::HalfUp(places),
            _ => Rounding::Exact,
        }
    }
}

/// Rounding after the panel slot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rounding {
    /// None: the exact fraction decides.
    Exact,
    /// Half-up to this many decimals (halves go away from zero).
    HalfUp(u8),
    /// Half-even to this many decimals (halves go to the even last digit).
    HalfEven(u8),
    /// Cut off after this many decimals (towards zero).
    Truncate(u8),
}

impl Rounding {
    /// The decimals that are left. `None` without rounding.
    pub fn decimals(self) -> Option<u8> {
        match self {
            Self::Exact => None,
            Self::HalfUp(decimals) | Self::HalfEven(decimals) | Self::Truncate(decimals) => {
                Some(decimals)
            }
        }
    }
}

/// A step of the tie chain. Each splits only the entries that are still tied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TieStep {
    /// The higher mean of this criterion's marks.
    CriterionMean(CriterionId),
    /// The higher mean of all jurors' totals, none dropped.
    UntrimmedMean,
    /// The higher median of the jurors' totals.
    Median,
    /// More jurors put it higher than the others tied.
    HeadToHead,
    /// The highest single mark that any juror gave in any criterion.
    HighestMark,
    /// The chair decides; until the vote is recorded the tie is open.
    CastingVote,
    /// The earlier in the running order.
    RunningOrder,
    /// They share the place. Only the last step.
    SharedPlace,
}
