//! What an entry needs of the ballots that it still waits for.

use super::results::points;
use super::{Scene, facing};
use crate::contest::{Better, Contest, Missing};
use crate::tally::part::{Part, Scratch};
use crate::tally::{Engine, Exact, Sheet};

/// What an entry needs to be ahead of all those who wait for no ballot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Need {
    /// The entry.
    pub entry: usize,
    /// The one to pass: of those who wait for no ballot, one with the best result.
    pub rival: usize,
    /// How many jurors' ballots the entry waits for.
    pub awaited: usize,
    /// What it needs, if all these come.
    pub needed: Needed,
}

/// What is needed to be strictly ahead: with an equal result the chain would decide.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Needed {
    /// Nothing: it is ahead with any marks.
    Nothing,
    /// It is ahead if each awaited juror's total is at least this; where lower marks are better,
    /// at most. If all give one step less, it is not. Under the mean of an even panel it is enough
    /// that the mean of the awaited totals is that.
    Total(Exact),
    /// More than the scale has.
    Beyond,
}

impl Engine {
    /// What `entry` needs; `sheet` and `awaited` as for [`Engine::bounds`].
    ///
    /// `None` where it cannot be said as one total: where the ballot has several parts, or a better
    /// mark may do harm (ranks, places, a tolerance, a negative weight). Also if the entry waits
    /// for no ballot or cannot have a result, and where nobody else has one that is final.
    pub fn needs(
        &self,
        contest: &Contest,
        sheet: &Sheet,
        awaited: &dyn Fn(usize, usize) -> bool,
        entry: usize,
    ) -> Option<Need> {
        let [part] = &self.parts[..] else { return None };
        if !part.is_rising() || sheet.is_out(entry) {
            return None;
        }
        let scene = Scene { engine: self, contest, sheet, awaited };
        let mut scratch = Scratch::default();
        let rivals = scene.entries().filter(|&other| other != entry && !scene.waits(part, other));
        let (best, rival) = rivals
            .filter_map(|rival| {
                let figure = part.join_one(sheet, &self.jury, rival, &mut scratch).ok()?;
                Some((scene.compared(part, figure.points(part.unit_out()), rival), rival))
            })
            .max_by(|(one, _), (other, _)| one.cmp(other))?;
        let wanted = Wanted::of(&scene, part, entry)?;
        // A better total never makes a worse result, unless it always does.
        if wanted.result(&scene, wanted.steps)? < wanted.result(&scene, 0)? {
            return None;
        }
        let ahead = |steps| wanted.result(&scene, steps).is_some_and(|result| result > best);
        let needed = if ahead(0) {
            Needed::Nothing
        } else if ahead(wanted.steps) {
            let (mut less, mut enough) = (0, wanted.steps);
            while less + 1 < enough {
                let middle = less + (enough - less) / 2;
                if ahead(middle) { enough = middle } else { less = middle }
            }
            Needed::Total(Exact::new(wanted.total(enough).into(), part.total_unit))
        } else {
            Needed::Beyond
        };
        Some(Need { entry, rival, awaited: wanted.jurors.len(), needed })
    }
}

/// The totals that the awaited jurors may give to an entry, all the same.
struct Wanted<'a> {
    part: &'a Part,
    entry: usize,
    /// The jurors, and between what their totals can be.
    jurors: Vec<(usize, i64, i64)>,
    /// The worst total, and what a step adds.
    worst: i64,
    step: i64,
    /// How many steps there are to the best total.
    steps: i64,
}

impl<'a> Wanted<'a> {
    /// `None` if nobody is awaited, or the rule waits for a mark that will never come.
    fn of(scene: &Scene, part: &'a Part, entry: usize) -> Option<Self> {
        let given = scene.given(part);
        if part.missing == Missing::Block && given.lacks[entry] {
            return None;
        }
        let ends = scene.ends(part);
        let all = 0..scene.sheet.jurors();
        let jurors: Vec<(usize, i64, i64)> = all
            .filter(|&juror| scene.is_awaited(part, entry, juror))
            .filter_map(|juror| {
                let total = scene.total(part, entry, juror, ends)?;
                Some((juror, total.low, total.high))
            })
            .collect();
        let low = jurors.iter().map(|&(_, low, _)| low).min()?;
        let high = jurors.iter().map(|&(_, _, high)| high).max()?;
        let step = scene.step(part);
        let steps = (high - low) / step;
        Some(match part.values_better() {
            Better::Higher => Self { part, entry, jurors, worst: low, step, steps },
            Better::Lower => Self { part, entry, jurors, worst: high, step: -step, steps },
        })
    }

    fn total(&self, steps: i64) -> i64 {
        self.worst + steps * self.step
    }

    /// The result, turned so that more is better, if each awaited juror gives a total so many
    /// steps above the worst, or as near as the juror's marks can come. `None` if the panel is too
    /// small for one.
    fn result(&self, scene: &Scene, steps: i64) -> Option<Exact> {
        let mut scratch = Scratch::default();
        for (juror, row) in scene.sheet.rows(self.entry).enumerate() {
            let weight = scene.engine.jury.weights[juror];
            let wanted = self.jurors.iter().find(|&&(awaited, ..)| awaited == juror);
            let total = match wanted {
                Some(&(_, low, high)) => Some(self.total(steps).clamp(low, high)),
                None => self.part.total.of(row).filter(|_| weight > 0),
            };
            if let Some(total) = total {
                scratch.push(self.part.rounding.round_whole(total), weight);
            }
        }
        let figure = self.part.figure(&scene.engine.jury, &mut scratch).ok()?;
        Some(scene.compared(self.part, points(self.part, figure), self.entry))
    }
}

impl Scene<'_> {
    /// Whether the entry waits for a ballot.
    fn waits(&self, part: &Part, entry: usize) -> bool {
        (0..self.sheet.jurors()).any(|juror| self.is_awaited(part, entry, juror))
    }

    /// The result from the only part's figure, turned so that more is better.
    fn compared(&self, part: &Part, figure: Exact, entry: usize) -> Exact {
        let sum = &self.engine.sum;
        let brings = sum.brings_points(part, figure, entry);
        facing(sum.result(sum.round_stage(brings), entry).1, self.engine.better)
    }

    /// By what totals differ at least: every total is so many of these from any other.
    fn step(&self, part: &Part) -> i64 {
        let mut row: Vec<i32> = vec![0; self.contest.criteria.len()];
        part.total.criteria().fold(0, |all, at| {
            row[at] = self.contest.criteria[at].scale.step.0;
            let step = part.total.of(&row).unwrap_or_default();
            row[at] = 0;
            // The greatest common divisor.
            if all == 0 { step } else { all / num_rational::Ratio::new(all, step).numer() }
        })
    }
}
