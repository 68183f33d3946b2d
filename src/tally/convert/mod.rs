//! The juror slot: a juror's totals become ranks, points for ranks, or standardised figures.

mod exponential;
mod positional;
mod standardised;

use positional::Positional;
use standardised::Standardised;

use super::Turned;
use crate::contest::{Better, JurorRule};

/// What figures with a root or a power of e count to the point: they have 12 decimals.
const DECIMALS_12: i64 = 10i64.pow(12);

/// Values stay below this, so that what is computed from them fits.
const MOST_VALUE: i128 = 1 << 62;

/// The juror slot of one part, with its units.
#[derive(Debug, Clone)]
pub(super) struct Converter {
    way: Way,
    /// Which of two totals is better.
    better_in: Better,
    /// What totals count to the point.
    unit_in: i128,
}

/// How the rule goes about it.
#[derive(Debug, Clone)]
enum Way {
    Total,
    Ranks,
    Positional(Positional),
    /// The value of each rank, 1, 1.5, 2 and so on.
    Exponential(Vec<i64>),
    Standardised(Standardised),
}

/// Where a total stands among those of its juror.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Rank {
    /// How many are better.
    pub(super) better: usize,
    /// How many are equal, itself included.
    pub(super) equal: usize,
}

impl Rank {
    /// Twice the way from the first rank to the mean of the ranks that are shared.
    pub(super) fn halves(self) -> usize {
        2 * self.better + self.equal - 1
    }
}

impl Converter {
    /// Prepares the slot for totals below 2^62 that count `unit_in` to the point, of up to `entries`
    /// entries. `None` if the rule has figures beyond what can be computed:
    /// - values that reach 2^62 at 12 decimals, some 4.6 million points;
    /// - points whose means are too fine, see [`Positional::new`];
    /// - a `top`, `rate` or `deviation` that is not positive.
    pub(super) fn new(
        rule: &JurorRule,
        better_in: Better,
        unit_in: i128,
        entries: usize,
    ) -> Option<Self> {
        let way = match rule {
            JurorRule::Total => Way::Total,
            JurorRule::Ranks => Way::Ranks,
            JurorRule::Positional { points, shared } => {
                Way::Positional(Positional::new(points, *shared, entries)?)
            }
            JurorRule::Exponential { top, rate } => {
                Way::Exponential(exponential::table(*top, *rate, entries)?)
            }
            JurorRule::Standardised { mean, deviation } => {
                Way::Standardised(Standardised::new(*mean, *deviation, entries)?)
            }
        };
        Some(Self { way, better_in, unit_in })
    }

    /// What values count to the point.
    pub(super) fn unit_out(&self) -> i128 {
        match &self.way {
            Way::Total => self.unit_in,
            Way::Ranks => 2,
            Way::Positional(positional) => positional.unit(),
            Way::Exponential(_) | Way::Standardised(_) => DECIMALS_12.into(),
        }
    }

    /// Whether a value depends on its own total alone.
    pub(super) fn is_local(&self) -> bool {
        matches!(self.way, Way::Total)
    }

    /// Turns the totals of one juror, over all entries that the juror marked, into values.
    pub(super) fn convert(&self, totals: &mut [i64]) {
        match &self.way {
            Way::Total => {}
            Way::Ranks | Way::Positional(_) | Way::Exponential(_) => self.by_rank(totals),
            Way::Standardised(standardised) => standardised.convert(totals, self.better_in),
        }
    }

    /// What a rank is worth. `None` if it is not the rank alone that decides.
    pub(super) fn worth(&self, rank: Rank) -> Option<i64> {
        match &self.way {
            Way::Total | Way::Standardised(_) => None,
            Way::Ranks => Some(rank.halves() as i64 + 2),
            Way::Positional(positional) => Some(positional.points(rank)),
            Way::Exponential(table) => Some(table[rank.halves()]),
        }
    }

    fn by_rank(&self, totals: &mut [i64]) {
        let mut best_first: Vec<i64> = totals.iter().map(|&total| self.behind(total)).collect();
        best_first.sort_unstable();
        for total in totals {
            let behind = self.behind(*total);
            let better = best_first.partition_point(|&other| other < behind);
            let up_to_equal = best_first.partition_point(|&other| other <= behind);
            let rank = Rank { better, equal: up_to_equal - better };
            *total = self.worth(rank).unwrap_or(*total);
        }
    }

    /// A number that is lower for better totals.
    fn behind(&self, total: i64) -> i64 {
        match self.better_in {
            Better::Higher => -total,
            Better::Lower => total,
        }
    }

    /// How the total at `at` of one juror's is turned. `None` if it stays as it is.
    pub(super) fn turned(&self, totals: &[i64], at: usize) -> Option<Turned> {
        match self.way {
            Way::Total => None,
            Way::Standardised(_) => Some(standardised::turned(totals, self.unit_in)),
            Way::Ranks | Way::Positional(_) | Way::Exponential(_) => {
                let behind = self.behind(totals[at]);
                let better = totals.iter().filter(|&&total| self.behind(total) < behind).count();
                let equal = totals.iter().filter(|&&total| total == totals[at]).count();
                Some(Turned::Rank { better: better as u32, equal: equal as u32 })
            }
        }
    }
}

#[cfg(test)]
mod tests;
