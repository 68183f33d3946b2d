//! What the tie chain may look at.

use std::cmp::Reverse;

use super::panel::median;
use super::part::{Joined, Part};
use super::{CastingVote, Engine, Exact, Figure, JuryVote, Sheet, TieVote};
use crate::contest::{Better, Mark};

/// What the tie chain may look at.
pub(super) struct Sight<'a> {
    pub(super) engine: &'a Engine,
    pub(super) sheet: &'a Sheet,
    pub(super) joined: &'a [Joined],
    pub(super) votes: &'a [TieVote],
}

impl Sight<'_> {
    /// What the panel joins of an entry in a part: juror and value, of jurors who count.
    pub(super) fn values(&self, part: usize, entry: usize) -> Vec<(usize, i64)> {
        let (slot, joined) = (&self.engine.parts[part], &self.joined[part]);
        match &joined.values {
            Some(values) => values.of(entry).collect(),
            None => self
                .sheet
                .rows(entry)
                .enumerate()
                .filter(|&(juror, _)| self.engine.jury.counts(juror))
                .filter_map(|(juror, row)| Some((juror, slot.value(row)?)))
                .collect(),
        }
    }

    /// The parts that count, with their positions.
    pub(super) fn parts(&self) -> impl Iterator<Item = (usize, &Part)> {
        let all = self.engine.parts.iter().zip(self.joined).enumerate();
        all.filter(|(_, (_, joined))| !joined.void).map(|(at, (part, _))| (at, part))
    }

    /// Which of two values is better; the same in all parts wherever they are compared.
    fn better(&self) -> Better {
        self.engine.parts[0].values_better()
    }

    /// A figure by which values are compared, or something in their direction.
    fn directed(&self, points: Exact) -> Figure {
        points_figure(self.better(), points)
    }

    /// Whether a criterion counts for nobody.
    pub(super) fn is_void(&self, criterion: usize) -> bool {
        let mut parts = self.engine.parts.iter().zip(self.joined);
        parts.any(|(part, joined)| joined.void && part.total.criteria().any(|of| of == criterion))
    }

    /// The mean of a criterion's marks; all alike where it counts for nobody.
    pub(super) fn criterion_mean(&self, entry: usize, criterion: usize, better: Better) -> Figure {
        if self.is_void(criterion) {
            return points_figure(better, Exact::ZERO);
        }
        let (mut sum, mut weight) = (0, 0);
        for (juror, &by) in self.engine.jury.weights.iter().enumerate() {
            if let Some(Mark(mark)) = self.sheet.mark(entry, juror, criterion) {
                sum += i128::from(mark) * i128::from(by);
                weight += i128::from(by);
            }
        }
        points_figure(better, Exact::new(sum, self.engine.mark_unit * weight.max(1)))
    }

    /// The sum over the parts of what `join` makes of the values and their jurors' weights.
    fn over_parts(&self, entry: usize, join: impl Fn(&[(usize, i64)]) -> Exact) -> Figure {
        let each = |(at, part): (usize, &Part)| {
            let values = self.values(at, entry);
            if values.is_empty() {
                return Exact::ZERO;
            }
            join(&values) / part.value_unit() * part.weight * part.factor(entry)
        };
        self.directed(self.parts().map(each).sum())
    }

    pub(super) fn untrimmed_mean(&self, entry: usize) -> Figure {
        let weights = &self.engine.jury.weights;
        self.over_parts(entry, |values| {
            let by = |juror: usize| i128::from(weights[juror]);
            let sum = values.iter().map(|&(juror, value)| i128::from(value) * by(juror)).sum();
            Exact::new(sum, values.iter().map(|&(juror, _)| by(juror)).sum())
        })
    }

    pub(super) fn median(&self, entry: usize) -> Figure {
        self.over_parts(entry, |values| {
            let mut values: Vec<i64> = values.iter().map(|&(_, value)| value).collect();
            median(&mut values).points(1)
        })
    }

    /// The best single mark of the jurors who count, in a criterion that counts.
    pub(super) fn best_mark(&self, entry: usize, better: Better) -> Figure {
        let counting = |&(juror, _): &(usize, &[i32])| self.engine.jury.counts(juror);
        let rows = self.sheet.rows(entry).enumerate().filter(counting);
        let there = |&(at, mark): &(usize, i32)| mark != super::sheet::NONE && !self.is_void(at);
        let each = rows.flat_map(|(_, row)| row.iter().copied().enumerate());
        let marks = each.filter(there).map(|(_, mark)| mark);
        match better {
            Better::Higher => Figure::Mark(Mark(marks.max().unwrap_or(i32::MIN))),
            Better::Lower => Figure::LowMark(Reverse(Mark(marks.min().unwrap_or(i32::MAX)))),
        }
    }

    /// What the jurors gave and how many of them, best first.
    pub(super) fn countback(&self, entry: usize) -> Figure {
        let mut values: Vec<Exact> = Vec::new();
        for (at, part) in self.parts() {
            let points = |(_, value): (usize, i64)| Exact::new(value.into(), part.value_unit());
            values.extend(self.values(at, entry).into_iter().map(points));
        }
        values.sort_unstable();
        if self.better() == Better::Higher {
            values.reverse();
        }
        let runs = values.chunk_by(|a, b| a == b).map(|run| (run[0], run.len() as u32));
        match self.better() {
            Better::Higher => Figure::Counts(runs.collect()),
            Better::Lower => Figure::LowerCounts(runs.map(|(v, n)| (Reverse(v), n)).collect()),
        }
    }

    /// How many jurors gave more than 0 in some part.
    pub(super) fn jurors_giving(&self, entry: usize) -> Figure {
        let mut gave = vec![false; self.sheet.jurors()];
        for (at, _) in self.parts() {
            for (juror, value) in self.values(at, entry) {
                gave[juror] |= value > 0;
            }
        }
        Figure::Jurors(gave.into_iter().filter(|&gave| gave).count() as u32)
    }

    pub(super) fn stage_result(&self, entry: usize) -> Figure {
        let stage = self.engine.sum.stage(&self.engine.parts, self.joined, entry);
        // A tied entry has a result, so it has this.
        points_figure(self.engine.better, stage.map_or(Exact::ZERO, |stage| stage.stage))
    }

    /// A carried figure, better as it betters the result; one that is not there is 0.
    pub(super) fn carried(&self, entry: usize, at: usize) -> Figure {
        let better = match (self.engine.better, self.engine.sum.takes_off(at)) {
            (Better::Higher, false) | (Better::Lower, true) => Better::Higher,
            (Better::Higher, true) | (Better::Lower, false) => Better::Lower,
        };
        let line = self.engine.sum.carried(entry)[at];
        points_figure(better, line.figure.unwrap_or(Exact::ZERO))
    }

    /// A juror's whole opinion of every entry of the group that they marked.
    fn opinions(&self, group: &[usize]) -> Vec<Vec<(usize, Exact)>> {
        let mut of: Vec<Vec<(usize, Exact)>> = vec![Vec::new(); self.sheet.jurors()];
        let parts: Vec<_> = self.parts().collect();
        for (member, &entry) in group.iter().enumerate() {
            let mut sums: Vec<Option<Exact>> = vec![None; self.sheet.jurors()];
            let mut lacks = vec![false; self.sheet.jurors()];
            for &(at, part) in &parts {
                let mut has = vec![false; self.sheet.jurors()];
                for (juror, value) in self.values(at, entry) {
                    has[juror] = true;
                    let points = Exact::new(value.into(), part.value_unit());
                    let adds = points * part.weight * part.factor(entry);
                    sums[juror] = Some(sums[juror].unwrap_or(Exact::ZERO) + adds);
                }
                for juror in 0..has.len() {
                    lacks[juror] |= part.judges[juror] && !has[juror];
                }
            }
            for juror in (0..sums.len()).filter(|&juror| !lacks[juror]) {
                if let Some(sum) = sums[juror] {
                    of[juror].push((member, sum));
                }
            }
        }
        of
    }

    /// For each entry: over all others and all jurors who marked both, how often it was put better
    /// minus how often worse. A juror's opinions are sorted once instead of compared pair by pair:
    /// an entry is better than all below its run of equals, worse than all above.
    pub(super) fn head_to_head(&self, group: &[usize]) -> Vec<(usize, Figure)> {
        let mut preferences = vec![0i64; group.len()];
        for mut opinions in self.opinions(group) {
            opinions.sort_unstable_by_key(|&(_, points)| points);
            if self.better() == Better::Lower {
                opinions.reverse();
            }
            let mut below = 0;
            for equals in opinions.chunk_by(|a, b| a.1 == b.1) {
                let above = opinions.len() - below - equals.len();
                for &(member, _) in equals {
                    preferences[member] += below as i64 - above as i64;
                }
                below += equals.len();
            }
        }
        group.iter().copied().zip(preferences.into_iter().map(Figure::Preferences)).collect()
    }

    /// The chair's last vote on exactly this group.
    pub(super) fn casting_vote(&self, group: &[usize]) -> Option<&CastingVote> {
        self.votes.iter().rev().find_map(|vote| match vote {
            TieVote::Casting(vote) => (vote.tied == group
                && vote.ahead.is_none_or(|entry| group.contains(&entry)))
            .then_some(vote),
            TieVote::Jury(_) => None,
        })
    }

    /// The jurors' last vote on exactly this group.
    pub(super) fn jury_vote(&self, group: &[usize]) -> Option<&JuryVote> {
        self.votes.iter().rev().find_map(|vote| match vote {
            TieVote::Jury(vote) => {
                (vote.tied == group && vote.votes.len() == group.len()).then_some(vote)
            }
            TieVote::Casting(_) => None,
        })
    }
}

/// Points of which the higher or the lower are better.
fn points_figure(better: Better, points: Exact) -> Figure {
    match better {
        Better::Higher => Figure::Points(points),
        Better::Lower => Figure::Lower(Reverse(points)),
    }
}
