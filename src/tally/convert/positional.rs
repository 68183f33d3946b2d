//! Points for ranks, from a table.

use super::{DECIMALS_12, MOST_VALUE, Rank};
use crate::contest::{Fraction, Shared};
use crate::tally::Exact;
use crate::tally::exact::exact;

/// A table of points, on a unit in which every value is whole.
#[derive(Debug, Clone)]
pub(super) struct Positional {
    /// What the first rows come to: of none, of one, up to all.
    sums: Vec<i128>,
    shared: Shared,
    /// What values count to the point.
    unit: i128,
}

impl Positional {
    /// The finest unit; a finer one could overflow where the panel is joined and rounded.
    const FINEST: i128 = 1 << 56;

    /// Prepares the table for up to `entries` entries.
    ///
    /// `None` if values need a unit finer than [`Self::FINEST`] or reach [`MOST_VALUE`]. Under
    /// `Highest` the unit is the common denominator of the points, under `Mean` with rows that fall
    /// by equal steps down to the last entry at most twice that. Else it is at most the common
    /// denominator times the least common multiple of 1 up to `entries`: with whole points below
    /// 30 000 or with two decimals below 300 all is well up to 36 entries.
    pub(super) fn new(points: &[Fraction], shared: Shared, entries: usize) -> Option<Self> {
        let beyond = std::iter::repeat(Exact::ZERO);
        let rows = points.iter().map(|&points| exact(points)).chain(beyond).take(entries);
        let rows: Vec<Exact> = rows.collect();
        let most = Exact::from_integer(MOST_VALUE / i128::from(DECIMALS_12));
        if rows.iter().any(|&row| row >= most || row <= -most) {
            return None;
        }
        // First on the points' own denominator, then as fine as their means need.
        let unit = rows.iter().try_fold(1, |unit, row| common(unit, *row.denom()))?;
        let own = Self { sums: sums(&rows, unit), shared, unit };
        let unit = own.unit_of_means(entries)?;
        let sums = sums(&rows, unit);
        let fits = sums.windows(2).all(|rows| (rows[1] - rows[0]).abs() < MOST_VALUE);
        fits.then_some(Self { sums, shared, unit })
    }

    /// What values count to the point.
    pub(super) fn unit(&self) -> i128 {
        self.unit
    }

    /// What a rank is worth.
    pub(super) fn points(&self, rank: Rank) -> i64 {
        let rows = match self.shared {
            Shared::Mean => rank.equal,
            Shared::Highest => 1,
        };
        (self.sum(rank.better, rows) / rows as i128) as i64
    }

    /// What so many rows from `first` come to.
    fn sum(&self, first: usize, rows: usize) -> i128 {
        self.sums[first + rows] - self.sums[first]
    }

    /// The least unit in which what entries can get is whole. `None` if it is too fine.
    fn unit_of_means(&self, entries: usize) -> Option<i128> {
        let rows = match self.shared {
            Shared::Highest => 1,
            // The mean is that of the first and the last row.
            Shared::Mean if self.falls_evenly() => entries.min(2),
            Shared::Mean => entries,
        };
        let mut unit = self.unit;
        for rows in 1..=rows {
            for first in 0..=entries - rows {
                let parts = self.unit * rows as i128;
                let sum = self.sum(first, rows) % parts;
                if sum * (unit / self.unit) % rows as i128 != 0 {
                    unit = common(unit, *Exact::new(sum, parts).denom())?;
                }
            }
        }
        Some(unit)
    }

    /// Whether each row is less than the one before by the same.
    fn falls_evenly(&self) -> bool {
        let step = |at: usize| self.sum(at + 1, 1) - self.sum(at, 1);
        let steps = self.sums.len().saturating_sub(2);
        (0..steps).all(|at| step(at) == step(0))
    }
}

/// The sums of the first rows, in a unit in which each row is whole.
fn sums(rows: &[Exact], unit: i128) -> Vec<i128> {
    let mut sum = 0;
    let each = rows.iter().map(|row| {
        sum += row.numer() * (unit / row.denom());
        sum
    });
    std::iter::once(0).chain(each).collect()
}

/// The least common multiple of a unit and a denominator. `None` if it is too fine.
fn common(unit: i128, denominator: i128) -> Option<i128> {
    // The denominator of a fraction in lowest terms.
    let times = *Exact::new(unit, denominator).denom();
    Some(unit.checked_mul(times)?).filter(|&common| common <= Positional::FINEST)
}
