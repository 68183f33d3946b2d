//! From the marks that may come to what every juror may give every entry in a part.

use std::collections::HashMap;

use super::Scene;
use super::span::{Field, Rank, Span};
use crate::contest::{Better, JurorRule};
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
        let mut turning = Turning::new(self, part);
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
    part: &'a Part,
    way: Way,
    /// Which of two totals is better.
    better: Better,
    /// What the ranks are worth to those who are alone on them, the first rank first.
    alone: Vec<i64>,
    /// What is worth a rank that others share.
    shared: HashMap<Rank, i64>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    Total,
    /// A better total never gets a worse value; only ranks matter.
    Ranks,
    /// The value may be any that some column gives.
    Any,
}

impl<'a> Turning<'a> {
    fn new(scene: &Scene, part: &'a Part) -> Self {
        let first = part.total.criteria().next();
        let better = first.map_or(Better::Higher, |at| scene.contest.criteria[at].better);
        let mut turning =
            Self { part, way: Way::Total, better, alone: Vec::new(), shared: HashMap::new() };
        match scene.contest.rule.juror {
            JurorRule::Total => {}
            JurorRule::Standardised { .. } => turning.way = Way::Any,
            JurorRule::Ranks | JurorRule::Positional { .. } | JurorRule::Exponential { .. } => {
                turning.alone = turning.column((0..scene.sheet.entries() as i64).map(|n| -n));
                let falls = turning.alone.is_sorted_by(|a, b| a >= b);
                let rises = turning.alone.is_sorted();
                // A table that falls and rises again is bounded by its ends alone.
                turning.way = if falls || rises { Way::Ranks } else { Way::Any };
            }
        }
        turning
    }

    /// What the slot makes of totals of which more is better.
    fn column(&self, totals: impl Iterator<Item = i64>) -> Vec<i64> {
        let facing = |total: i64| if self.better == Better::Higher { total } else { -total };
        let mut column: Vec<i64> = totals.map(facing).collect();
        self.part.convert.convert(&mut column);
        column
    }

    /// Turns what may come of one juror's totals into what may come of the values.
    fn turn(&mut self, column: &mut [Span<i64>]) {
        if self.way == Way::Total {
            return;
        }
        if column.iter().all(Span::is_fixed) {
            let mut totals: Vec<i64> = column.iter().map(|total| total.low).collect();
            self.part.convert.convert(&mut totals);
            for (span, value) in column.iter_mut().zip(totals) {
                *span = Span::fixed(value);
            }
        } else if self.way == Way::Any {
            let (low, high) = self.extremes(column.len());
            for span in column {
                *span = Span { low, high, ..*span };
            }
        } else {
            let better = self.better;
            let field = Field::new(column.iter().map(|total| total.facing(better)));
            for span in column {
                let own = span.facing(better);
                let best = self.worth(field.at_best(own));
                let worst = self.worth(field.at_worst(own));
                *span = Span::between(best, worst, span.sure);
            }
        }
    }

    /// The least and the most that any column of up to so many totals gives.
    ///
    /// Of a table: its least and its most row. Standardised, nobody is further from the mean than
    /// one against all others, who are equal (Samuelson's inequality).
    fn extremes(&self, count: usize) -> (i64, i64) {
        let ends = |values: &[i64]| values.iter().copied().min().zip(values.iter().copied().max());
        if !self.alone.is_empty() {
            return ends(&self.alone).unwrap_or_default();
        }
        let against_all = |one| {
            let others = std::iter::repeat_n(0, count - 1);
            self.column(std::iter::once(one).chain(others))[0]
        };
        ends(&[against_all(1), against_all(-1)]).unwrap_or_default()
    }

    /// What a rank is worth.
    fn worth(&mut self, rank: Rank) -> i64 {
        if rank.equal == 1 {
            return self.alone[rank.better];
        }
        if let Some(&value) = self.shared.get(&rank) {
            return value;
        }
        let ahead = std::iter::repeat_n(1, rank.better);
        let value = self.column(ahead.chain(std::iter::repeat_n(0, rank.equal)))[rank.better];
        self.shared.insert(rank, value);
        value
    }
}
