//! From the marks that may come to what every juror may give every entry in a part.

use super::Scene;
use super::span::{Field, Span};
use crate::contest::Better;
use crate::tally::convert::{Converter, Rank};
use crate::tally::part::Part;
use crate::tally::sheet::NONE;

/// What the jurors may give to the entries in one part.
pub(super) struct Given {
    /// By entry: the value and its juror's weight, of those who gave or may give one.
    pub(super) values: Vec<Vec<(Span<i64>, i64)>>,
    /// By entry: a juror who is expected to has given none and never will.
    pub(super) lacks: Vec<bool>,
    /// Something may still come.
    pub(super) open: bool,
}

impl Scene<'_> {
    /// What may come in a part.
    pub(super) fn given(&self, part: &Part) -> Given {
        let size = self.sheet.entries();
        let mut given =
            Given { values: vec![Vec::new(); size], lacks: vec![false; size], open: false };
        let ends = self.ends(part);
        let turning = Turning::new(self, part);
        let (mut at, mut column) = (Vec::new(), Vec::new());
        for (juror, &weight) in self.engine.jury.weights.iter().enumerate() {
            if weight == 0 {
                continue;
            }
            at.clear();
            column.clear();
            for entry in self.entries() {
                match self.total(part, entry, juror, ends) {
                    Some(total) => {
                        at.push(entry);
                        column.push(total);
                        given.open |= !total.sure;
                    }
                    None => given.lacks[entry] |= part.judges[juror],
                }
            }
            turning.turn(&mut column);
            for (&entry, &value) in at.iter().zip(&column) {
                let value = value.map(|value| part.rounding.round_whole(value));
                given.values[entry].push((value, weight));
            }
        }
        given
    }

    /// The lowest and the highest total of a juror in a part.
    pub(super) fn ends(&self, part: &Part) -> (i64, i64) {
        let total = |row: Vec<i32>| part.total.of(&row).unwrap_or_default();
        let scales = self.contest.criteria.iter().map(|criterion| criterion.scale);
        let lowest = scales.clone().map(|scale| scale.min.0).collect();
        (total(lowest), total(scales.map(|scale| scale.max.0).collect()))
    }

    /// What a juror's total for an entry may come to; `ends` is that without any mark. `None`
    /// without a total now or later.
    pub(super) fn total(
        &self,
        part: &Part,
        entry: usize,
        juror: usize,
        ends: (i64, i64),
    ) -> Option<Span<i64>> {
        let row = self.sheet.row(entry, juror);
        if let Some(total) = part.total.of(row) {
            return Some(Span::fixed(total));
        }
        if !self.is_awaited(part, entry, juror) {
            return None;
        }
        let (low, high) = if self.sheet.has_marks(entry, juror) {
            let filled = |end: &dyn Fn(usize) -> i32| {
                let marks = row.iter().enumerate();
                let marks = marks.map(|(at, &mark)| if mark == NONE { end(at) } else { mark });
                part.total.of(&marks.collect::<Vec<_>>())
            };
            let scale = |at: usize| self.contest.criteria[at].scale;
            (filled(&|at| scale(at).min.0)?, filled(&|at| scale(at).max.0)?)
        } else {
            ends
        };
        Some(Span { low, high, sure: false })
    }
}

/// The juror slot for totals that are not known.
struct Turning<'a> {
    convert: &'a Converter,
    /// Which of two totals is better.
    better: Better,
    /// What the ranks are worth to those who are alone on them, the first rank first; empty if it
    /// is not the rank alone that decides.
    alone: Vec<i64>,
    /// A better rank is never worth less, or never more.
    steady: bool,
}

impl<'a> Turning<'a> {
    fn new(scene: &Scene, part: &'a Part) -> Self {
        let first = part.total.criteria().next();
        let better = first.map_or(Better::Higher, |at| scene.contest.criteria[at].better);
        let alone = |better| part.convert.worth(Rank { better, equal: 1 });
        let alone: Vec<i64> = (0..scene.sheet.entries()).map_while(alone).collect();
        let steady = alone.is_sorted() || alone.is_sorted_by(|one, next| one >= next);
        Self { convert: &part.convert, better, alone, steady }
    }

    /// Turns what may come of one juror's totals into what may come of the values.
    fn turn(&self, column: &mut [Span<i64>]) {
        if self.convert.is_local() {
            return;
        }
        if column.iter().all(Span::is_fixed) {
            let mut totals: Vec<i64> = column.iter().map(|total| total.low).collect();
            self.convert.convert(&mut totals);
            for (span, value) in column.iter_mut().zip(totals) {
                *span = Span::fixed(value);
            }
        } else if self.alone.is_empty() || !self.steady {
            let (low, high) = self.extremes(column.len());
            for span in column {
                *span = Span { low, high, ..*span };
            }
        } else {
            let field = Field::new(column.iter().map(|total| total.facing(self.better)));
            let worth = |rank| self.convert.worth(rank).unwrap_or_default();
            for span in column {
                let own = span.facing(self.better);
                let (best, worst) = (worth(field.at_best(own)), worth(field.at_worst(own)));
                *span = Span::between(best, worst, span.sure);
            }
        }
    }

    /// The least and the most that any column of up to so many totals gives.
    ///
    /// Of a table that falls and rises again, as its points are below the 0 beyond it: the least
    /// and the most row. Standardised, nobody is further from the mean than one against all others,
    /// who are equal (Samuelson's inequality).
    fn extremes(&self, count: usize) -> (i64, i64) {
        let ends = |values: &[i64]| values.iter().copied().min().zip(values.iter().copied().max());
        let against_all = |one| {
            let mut column = vec![0; count];
            column[0] = one;
            self.convert.convert(&mut column);
            column[0]
        };
        if self.alone.is_empty() {
            ends(&[against_all(1), against_all(-1)])
        } else {
            ends(&self.alone)
        }
        .unwrap_or_default()
    }
}
