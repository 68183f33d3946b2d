//! The tie chain: each step splits only the entries that are still tied.

use std::cmp::Ordering;

use super::juror::Weights;
use super::panel::median;
use super::{CastingVote, Exact, Figure, Sheet, TieCheck};
use crate::contest::{Contest, Mark, TieStep};

/// The declared chain, with its criteria as positions.
#[derive(Debug, Clone)]
pub(super) struct Chain {
    steps: Vec<(TieStep, Compare)>,
}

/// What a step compares.
#[derive(Debug, Clone, Copy)]
enum Compare {
    CriterionMean(usize),
    UntrimmedMean,
    Median,
    HeadToHead,
    HighestMark,
    CastingVote,
    RunningOrder,
    SharedPlace,
}

impl Compare {
    /// The step with its criterion as a position. `None` if the contest does not have it.
    fn of(step: &TieStep, contest: &Contest) -> Option<Self> {
        Some(match step {
            TieStep::CriterionMean(id) => Self::CriterionMean(contest.criterion_position(id)?),
            TieStep::UntrimmedMean => Self::UntrimmedMean,
            TieStep::Median => Self::Median,
            TieStep::HeadToHead => Self::HeadToHead,
            TieStep::HighestMark => Self::HighestMark,
            TieStep::CastingVote => Self::CastingVote,
            TieStep::RunningOrder => Self::RunningOrder,
            TieStep::SharedPlace => Self::SharedPlace,
        })
    }
}

/// Entries that the chain leaves on one place, ascending positions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Level {
    pub(super) entries: Vec<usize>,
    /// Still tied: the chain ended, or waits for the chair.
    pub(super) open: bool,
}

/// What a step does with a group.
enum Outcome {
    /// Groups in order of place, each to go on at the given step of the chain.
    Split(Vec<Vec<usize>>, usize),
    /// The group is settled as one place.
    Settled { open: bool },
}

impl Chain {
    /// Prepares the chain of `contest`. `None` if it names a criterion that is not there.
    pub(super) fn of(contest: &Contest) -> Option<Self> {
        let step = |step: &TieStep| Some((step.clone(), Compare::of(step, contest)?));
        Some(Self { steps: contest.rule.ties.iter().map(step).collect::<Option<_>>()? })
    }

    /// Splits `group`, entries with equal results in ascending positions, into places, best first.
    /// `watch` is handed every step that is taken.
    pub(super) fn split(&self, group: Vec<usize>, see: &Sight, watch: Watch) -> Vec<Level> {
        let mut levels = Vec::new();
        let mut waiting = vec![(group, 0)];
        while let Some((group, at)) = waiting.pop() {
            if group.len() == 1 {
                levels.push(Level { entries: group, open: false });
                continue;
            }
            let Some((step, compare)) = self.steps.get(at) else {
                levels.push(Level { entries: group, open: true });
                continue;
            };
            let mut figures = compare.figures(&group, see);
            figures.sort_by(|a, b| a.1.against(&b.1).then(a.0.cmp(&b.0)));
            let outcome = compare.outcome(&figures, at);
            let split = matches!(&outcome, Outcome::Split(groups, _) if groups.len() > 1);
            watch(TieCheck { step: step.clone(), figures, split });
            match outcome {
                Outcome::Settled { open } => levels.push(Level { entries: group, open }),
                Outcome::Split(groups, next) => {
                    waiting.extend(groups.into_iter().rev().map(|group| (group, next)));
                }
            }
        }
        levels
    }
}

/// Takes the steps of the chain as they are made.
pub(super) type Watch<'a> = &'a mut dyn FnMut(TieCheck);

impl Compare {
    /// Every entry of the group with its figure.
    fn figures(self, group: &[usize], see: &Sight) -> Vec<(usize, Figure)> {
        let each = |figure: &dyn Fn(usize) -> Figure| {
            group.iter().map(|&entry| (entry, figure(entry))).collect()
        };
        match self {
            Self::CriterionMean(criterion) => each(&|entry| see.criterion_mean(entry, criterion)),
            Self::UntrimmedMean => each(&|entry| see.untrimmed_mean(entry)),
            Self::Median => each(&|entry| see.median(entry)),
            Self::HeadToHead => see.head_to_head(group),
            Self::HighestMark => each(&|entry| see.highest_mark(entry)),
            Self::CastingVote => {
                let vote = see.vote_on(group);
                each(&|entry| {
                    vote.map_or(Figure::VotePending, |vote| Figure::Vote(vote.ahead == Some(entry)))
                })
            }
            Self::RunningOrder => each(&Figure::Order),
            Self::SharedPlace => each(&|_| Figure::Shared),
        }
    }

    /// What follows for the group from its figures, which are in order of place.
    fn outcome(self, figures: &[(usize, Figure)], at: usize) -> Outcome {
        let first = figures.first().map(|&(_, figure)| figure);
        let next = match (self, first) {
            (Self::SharedPlace, _) => return Outcome::Settled { open: false },
            (Self::CastingVote, Some(Figure::VotePending)) => {
                return Outcome::Settled { open: true };
            }
            // The rest of the group are the chair's to decide, too.
            (Self::CastingVote, Some(Figure::Vote(true))) => at,
            _ => at + 1,
        };
        let same = |a: &(usize, Figure), b: &(usize, Figure)| a.1.against(&b.1).is_eq();
        let entries = |run: &[(usize, Figure)]| run.iter().map(|&(entry, _)| entry).collect();
        Outcome::Split(figures.chunk_by(same).map(entries).collect(), next)
    }
}

impl Figure {
    /// `Less` if this figure goes ahead of the other.
    fn against(&self, other: &Self) -> Ordering {
        match (self, other) {
            (Self::Order(a), Self::Order(b)) => a.cmp(b),
            _ => other.cmp(self),
        }
    }
}

/// What the chain may look at.
pub(super) struct Sight<'a> {
    pub(super) sheet: &'a Sheet,
    pub(super) votes: &'a [CastingVote],
    pub(super) weights: &'a Weights,
    /// Mark units to the point.
    pub(super) mark_unit: i128,
}

impl Sight<'_> {
    fn criterion_mean(&self, entry: usize, criterion: usize) -> Figure {
        let (mut sum, mut count) = (0, 0);
        for (_, marks) in self.sheet.ballots(entry) {
            sum += i128::from(marks[criterion]);
            count += 1;
        }
        // A tied entry has a result, so it has a ballot.
        Figure::Points(Exact::new(sum, self.mark_unit * count.max(1)))
    }

    fn untrimmed_mean(&self, entry: usize) -> Figure {
        let (mut sum, mut count) = (0, 0);
        for total in self.totals(entry) {
            sum += i128::from(total);
            count += 1;
        }
        Figure::Points(Exact::new(sum, self.total_unit() * count.max(1)))
    }

    fn median(&self, entry: usize) -> Figure {
        let mut totals: Vec<i64> = self.totals(entry).collect();
        Figure::Points(median(&mut totals).points(self.total_unit()))
    }

    fn totals(&self, entry: usize) -> impl Iterator<Item = i64> {
        self.sheet.ballots(entry).map(|(_, marks)| self.weights.total(marks))
    }

    fn total_unit(&self) -> i128 {
        self.mark_unit * i128::from(self.weights.denominator())
    }

    fn highest_mark(&self, entry: usize) -> Figure {
        let marks = self.sheet.ballots(entry).flat_map(|(_, marks)| marks);
        Figure::Mark(Mark(marks.copied().max().unwrap_or(i32::MIN)))
    }

    /// For each entry: over all others and all jurors who marked both, how often it was put higher
    /// minus how often lower. A juror's totals are sorted once instead of compared pair by pair:
    /// an entry is higher than all below its run of equals, lower than all above.
    fn head_to_head(&self, group: &[usize]) -> Vec<(usize, Figure)> {
        let mut preferences = vec![0i64; group.len()];
        let mut totals = Vec::with_capacity(group.len());
        for juror in 0..self.sheet.jurors() {
            totals.clear();
            totals.extend(group.iter().enumerate().filter_map(|(member, &entry)| {
                Some((self.weights.total(self.sheet.ballot(entry, juror)?), member))
            }));
            totals.sort_unstable();
            let mut below = 0;
            for equals in totals.chunk_by(|a, b| a.0 == b.0) {
                let above = totals.len() - below - equals.len();
                for &(_, member) in equals {
                    preferences[member] += below as i64 - above as i64;
                }
                below += equals.len();
            }
        }
        group.iter().copied().zip(preferences.into_iter().map(Figure::Preferences)).collect()
    }

    /// The chair's last vote on exactly this group.
    fn vote_on(&self, group: &[usize]) -> Option<&CastingVote> {
        self.votes.iter().rev().find(|vote| {
            vote.tied == group && vote.ahead.is_none_or(|entry| group.contains(&entry))
        })
    }
}
