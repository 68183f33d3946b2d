//! From the parts' figures to the result: weights, factors, this stage's weight, carried figures,
//! deductions.

use super::exact::{Quotient, exact};
use super::part::{Joined, Part};
use super::rounding::rounded;
use super::{CarriedLine, Exact, Lack};
use crate::contest::{Contest, Rounding};

/// What stands between the parts and the result.
#[derive(Debug, Clone)]
pub(super) struct Sum {
    part_rounding: Rounding,
    stage_rounding: Rounding,
    result_rounding: Rounding,
    stage_weight: Exact,
    /// The weights of the carried figures.
    weights: Vec<Exact>,
    /// By entry: its carried figures; empty without any.
    carried: Vec<Vec<Option<Exact>>>,
    /// By entry; empty without any.
    deducted: Vec<Exact>,
    /// The one part's figure is the result, but for its rounding.
    plain: bool,
}

/// What an entry's parts come to, before the carried figures.
#[derive(Debug, Clone, Copy)]
pub(super) struct Stage {
    pub(super) sum: Exact,
    pub(super) stage: Exact,
}

impl Sum {
    pub(super) fn new(contest: &Contest, parts: &[Part]) -> Self {
        let rule = &contest.rule;
        let entries = contest.entries.iter();
        let carried = entries.clone().any(|entry| entry.carried.iter().any(Option::is_some));
        let deducts = entries.clone().any(|entry| !entry.deductions.is_empty());
        let figures = |entry: &crate::contest::Entry| {
            entry.carried.iter().map(|figure| figure.map(exact)).collect()
        };
        let deducted = |entry: &crate::contest::Entry| {
            entry.deductions.iter().map(|deduction| exact(deduction.points)).sum()
        };
        let one = Exact::ONE;
        let scaled = contest.entries.iter().any(|entry| !entry.factors.is_empty());
        Self {
            part_rounding: rule.rounding.part,
            stage_rounding: rule.rounding.stage,
            result_rounding: rule.rounding.result,
            stage_weight: exact(rule.stage_weight),
            weights: rule.carried.iter().map(|carried| exact(carried.weight)).collect(),
            carried: if carried { entries.clone().map(figures).collect() } else { Vec::new() },
            deducted: if deducts { entries.map(deducted).collect() } else { Vec::new() },
            plain: matches!(parts, [part] if part.weight == one)
                && !(scaled || carried || deducts)
                && exact(rule.stage_weight) == one
                && rule.rounding.part == Rounding::Exact
                && rule.rounding.stage == Rounding::Exact,
        }
    }

    /// Whether the one part's figure needs only the last rounding.
    pub(super) fn is_plain(&self) -> bool {
        self.plain
    }

    /// What a part brings into the sum of an entry.
    pub(super) fn brings(&self, part: &Part, figure: Quotient, entry: usize) -> Exact {
        self.brings_points(part, figure.points(part.unit_out()), entry)
    }

    /// What a part brings whose figure is known in points.
    pub(super) fn brings_points(&self, part: &Part, points: Exact, entry: usize) -> Exact {
        rounded(points * part.weight * part.factor(entry), self.part_rounding)
    }

    /// The sum of what the parts bring. Without a figure in a part that counts there is none.
    pub(super) fn stage(
        &self,
        parts: &[Part],
        joined: &[Joined],
        entry: usize,
    ) -> Result<Stage, Lack> {
        let (mut sum, mut lack) = (Exact::ZERO, None);
        for (part, joined) in parts.iter().zip(joined).filter(|(_, joined)| !joined.void) {
            match joined.figures[entry] {
                Ok(figure) => sum += self.brings(part, figure, entry),
                // What lacks is told before that some parts have no ballot.
                Err(Lack::Ballots) => lack = lack.or(Some(Lack::Ballots)),
                Err(found) => lack = Some(found),
            }
        }
        match lack {
            _ if joined.iter().all(|part| part.counted[entry] == 0) => Err(Lack::Ballots),
            // Some parts were marked, another by nobody.
            Some(Lack::Ballots) => Err(Lack::Mark),
            Some(lack) => Err(lack),
            None if joined.iter().all(|part| part.void) => Err(Lack::Void),
            None => Ok(Stage { sum, stage: self.round_stage(sum) }),
        }
    }

    /// The sum of the parts after its rounding.
    pub(super) fn round_stage(&self, sum: Exact) -> Exact {
        rounded(sum, self.stage_rounding)
    }

    /// Everything together, before and after the last rounding.
    pub(super) fn result(&self, stage: Exact, entry: usize) -> (Exact, Exact) {
        let carried: Exact = self.carried(entry).iter().map(|line| line.adds).sum();
        let total = stage * self.stage_weight + carried - self.deducted(entry);
        (total, rounded(total, self.result_rounding))
    }

    pub(super) fn deducted(&self, entry: usize) -> Exact {
        self.deducted.get(entry).copied().unwrap_or(Exact::ZERO)
    }

    /// Whether a carried figure lowers the result the more, the higher it is.
    pub(super) fn takes_off(&self, at: usize) -> bool {
        self.weights[at] < Exact::ZERO
    }

    /// The carried figures of an entry, one for each of the rule's.
    pub(super) fn carried(&self, entry: usize) -> Vec<CarriedLine> {
        let own = self.carried.get(entry);
        let figure = |at: usize| own.and_then(|figures| *figures.get(at)?);
        let line = |(at, &weight): (usize, &Exact)| CarriedLine {
            figure: figure(at),
            adds: figure(at).map_or(Exact::ZERO, |figure| figure * weight),
        };
        self.weights.iter().enumerate().map(line).collect()
    }
}
