//! The tie chain: each step splits only the entries that are still tied.

use std::cmp::Ordering;

use super::sight::Sight;
use super::skating;
use super::{Figure, TieCheck};
use crate::contest::{Better, Contest, PanelRule, TieStep};

/// The declared chain, with its criteria and carried figures as positions.
#[derive(Debug, Clone)]
pub(super) struct Chain {
    steps: Vec<(TieStep, Compare)>,
    /// Rules 10 and 11 of the Skating System come first.
    skating: bool,
}

/// What a step compares.
#[derive(Debug, Clone, Copy)]
enum Compare {
    CriterionMean(usize, Better),
    UntrimmedMean,
    Median,
    HeadToHead,
    BestMark(Better),
    Countback,
    JurorsGiving,
    StageResult,
    Carried(usize),
    JuryVote,
    CastingVote,
    RunningOrder,
    SharedPlace,
}

impl Compare {
    /// The step with its criterion or figure as a position. `None` if the contest lacks it.
    fn of(step: &TieStep, contest: &Contest) -> Option<Self> {
        Some(match step {
            TieStep::CriterionMean(id) => {
                let at = contest.criterion_position(id)?;
                Self::CriterionMean(at, contest.criteria[at].better)
            }
            TieStep::UntrimmedMean => Self::UntrimmedMean,
            TieStep::Median => Self::Median,
            TieStep::HeadToHead => Self::HeadToHead,
            TieStep::HighestMark => Self::BestMark(contest.criteria[0].better),
            TieStep::Countback => Self::Countback,
            TieStep::JurorsGiving => Self::JurorsGiving,
            TieStep::StageResult => Self::StageResult,
            TieStep::Carried(id) => {
                Self::Carried(contest.rule.carried.iter().position(|carried| carried.id == *id)?)
            }
            TieStep::JuryVote => Self::JuryVote,
            TieStep::CastingVote => Self::CastingVote,
            TieStep::RunningOrder => Self::RunningOrder,
            TieStep::SharedPlace => Self::SharedPlace,
            TieStep::Skating10 | TieStep::Skating11 => return None,
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
    /// Prepares the chain of `contest`. `None` if it names what is not there.
    pub(super) fn of(contest: &Contest, parts: usize) -> Option<Self> {
        let step = |step: &TieStep| Some((step.clone(), Compare::of(step, contest)?));
        Some(Self {
            steps: contest.rule.ties.iter().map(step).collect::<Option<_>>()?,
            skating: contest.rule.panel == PanelRule::Skating && parts > 1,
        })
    }

    /// Splits `group`, entries with equal results in ascending positions, into places, best first,
    /// behind `ahead` others. `watch` is handed every step that is taken.
    pub(super) fn split(
        &self,
        ahead: usize,
        group: Vec<usize>,
        see: &Sight,
        watch: Watch,
    ) -> Vec<Level> {
        if !self.skating {
            return self.declared(group, see, watch);
        }
        let settled = skating::settle(ahead, group, see, watch);
        settled.into_iter().flat_map(|group| self.declared(group, see, watch)).collect()
    }

    /// Splits a group by the declared steps.
    fn declared(&self, group: Vec<usize>, see: &Sight, watch: Watch) -> Vec<Level> {
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
            Self::CriterionMean(criterion, better) => {
                each(&|entry| see.criterion_mean(entry, criterion, better))
            }
            Self::UntrimmedMean => each(&|entry| see.untrimmed_mean(entry)),
            Self::Median => each(&|entry| see.median(entry)),
            Self::HeadToHead => see.head_to_head(group),
            Self::BestMark(better) => each(&|entry| see.best_mark(entry, better)),
            Self::Countback => each(&|entry| see.countback(entry)),
            Self::JurorsGiving => each(&|entry| see.jurors_giving(entry)),
            Self::StageResult => each(&|entry| see.stage_result(entry)),
            Self::Carried(at) => each(&|entry| see.carried(entry, at)),
            Self::JuryVote => match see.jury_vote(group) {
                None => each(&|_| Figure::VotePending),
                Some(vote) => {
                    let votes = vote.votes.iter().copied().map(Figure::Votes);
                    group.iter().copied().zip(votes).collect()
                }
            },
            Self::CastingVote => {
                let vote = see.casting_vote(group);
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
        let first = figures.first().map(|(_, figure)| figure);
        let next = match (self, first) {
            (Self::SharedPlace, _) => return Outcome::Settled { open: false },
            (_, Some(Figure::VotePending)) => return Outcome::Settled { open: true },
            // The rest of the group are the chair's to decide, too.
            (Self::CastingVote, Some(Figure::Vote(true))) => at,
            _ => at + 1,
        };
        let same = |a: &(usize, Figure), b: &(usize, Figure)| a.1.against(&b.1).is_eq();
        let entries = |run: &[(usize, Figure)]| run.iter().map(|(entry, _)| *entry).collect();
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
