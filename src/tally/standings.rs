//! Standings, and the data that explain them.

use std::cmp::Reverse;

use super::Exact;
use crate::contest::{Better, Mark, PlaceStyle, TieStep};

/// The ranking at one moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standings {
    /// One row per entry in the ranking, best first; then those without a counted ballot in running
    /// order. Entries taken out have no row.
    pub rows: Vec<Standing>,
}

impl Standings {
    /// The row of an entry.
    pub fn of(&self, entry: usize) -> Option<&Standing> {
        self.rows.iter().find(|row| row.entry == entry)
    }

    /// The entries on the first place: one, several that share it, or several that are still tied.
    pub fn first(&self) -> impl Iterator<Item = &Standing> {
        self.rows.iter().take_while(|row| row.place.is_some_and(|place| place.rank == 1))
    }

    /// The groups of entries whose tie is open, best first.
    pub fn open_ties(&self) -> Vec<Vec<usize>> {
        let mut groups: Vec<(u32, Vec<usize>)> = Vec::new();
        for row in &self.rows {
            let Some(place) = row.place.filter(|place| place.open) else { continue };
            match groups.last_mut() {
                Some((rank, group)) if *rank == place.rank => group.push(row.entry),
                _ => groups.push((place.rank, vec![row.entry])),
            }
        }
        groups.into_iter().map(|(_, group)| group).collect()
    }
}

/// Where an entry stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// Position of the entry in the contest's lineup.
    pub entry: usize,
    /// From how many jurors' ballots.
    pub counted: usize,
    /// The result that is compared, after rounding. `None` if something lacks.
    pub result: Option<Exact>,
    /// The place. `None` without a result.
    pub place: Option<Placing>,
    /// Why there is no result, or no place in spite of one.
    pub lack: Option<Lack>,
    /// Points for the place, where the rule gives them.
    pub points: Option<Exact>,
    /// Whether it goes through, where the rule says who does. `None` without a place.
    pub through: Option<Through>,
}

/// Why an entry has no result or no place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lack {
    /// No counted ballot.
    Ballots,
    /// Too few for dropping, and the rule then gives no result.
    TooFew,
    /// A juror who counts has not marked it, and the rule waits for all.
    Mark,
    /// No part counts: each lacks a mark for some entry, and is void.
    Void,
}

/// Whether an entry goes through.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Through {
    /// It does.
    Yes,
    /// It does not.
    No,
    /// It shares the place at the cut; a run-off decides.
    RunOff,
    /// Its tie at the cut is open.
    Open,
}

/// A place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Placing {
    /// The rank in competition ranking (1-2-2-4), from 1; equal for entries that share it.
    pub rank: u32,
    /// The rank in dense ranking (1-2-2-3).
    pub dense: u32,
    /// How many entries have this rank.
    pub sharing: u32,
    /// The entries of this rank are still tied: the chain ended before it could split them, or
    /// waits for the chair.
    pub open: bool,
    /// The result is equal to a neighbour's and the tie chain decided.
    pub by_ties: bool,
}

/// The chair's decision between tied entries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CastingVote {
    /// The tied entries it was asked for, ascending positions.
    pub tied: Vec<usize>,
    /// The one that goes ahead of the others; `None` leaves the tie to the next step of the chain.
    pub ahead: Option<usize>,
}

impl Placing {
    /// The rank as the rule counts places: a whole number but for [`PlaceStyle::Mean`].
    pub fn in_style(self, style: PlaceStyle) -> Exact {
        match style {
            PlaceStyle::Competition => i128::from(self.rank).into(),
            PlaceStyle::Dense => i128::from(self.dense).into(),
            PlaceStyle::Mean => {
                Exact::new(2 * i128::from(self.rank) + i128::from(self.sharing) - 1, 2)
            }
        }
    }
}

/// The jurors voted again, on tied entries only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JuryVote {
    /// The tied entries it was asked for, ascending positions.
    pub tied: Vec<usize>,
    /// How many jurors voted for each of them.
    pub votes: Vec<u32>,
}

/// A decision on a tie that was recorded on the night.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TieVote {
    /// For [`TieStep::CastingVote`].
    Casting(CastingVote),
    /// For [`TieStep::JuryVote`].
    Jury(JuryVote),
}

impl TieVote {
    /// The tied entries.
    pub fn tied(&self) -> &[usize] {
        match self {
            Self::Casting(vote) => &vote.tied,
            Self::Jury(vote) => &vote.tied,
        }
    }
}

/// Why an entry has its place, step by step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explanation {
    /// The entry.
    pub entry: usize,
    /// Its place.
    pub place: Option<Placing>,
    /// Why it has none.
    pub lack: Option<Lack>,
    /// The parts, in order; one where totals are joined. Those without a counted ballot, too.
    pub parts: Vec<PartLine>,
    /// The sum of what the parts bring. `None` without a counted part.
    pub sum: Option<Exact>,
    /// The sum after the rounding of the stage slot, before its weight.
    pub stage: Option<Exact>,
    /// The carried figures, one for each of the rule's.
    pub carried: Vec<CarriedLine>,
    /// What is taken off; the reasons stand with the entry.
    pub deducted: Exact,
    /// Everything together, before the last rounding.
    pub total: Option<Exact>,
    /// The result that is compared. `None` without a ballot.
    pub result: Option<Exact>,
    /// Which of two results is better.
    pub better: Better,
    /// The tie steps that were taken for this entry, in order.
    pub ties: Vec<TieCheck>,
    /// Against the nearest entry ahead, in the order of the rows.
    pub behind: Option<Against>,
    /// Against the nearest entry behind, in the order of the rows.
    pub ahead_of: Option<Against>,
}

/// A carried figure in a result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CarriedLine {
    /// The figure. `None` if the entry has none: nothing is added.
    pub figure: Option<Exact>,
    /// What it adds: the figure by its weight.
    pub adds: Exact,
}

/// What one part brings into a result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartLine {
    /// The part: 0 where totals are joined, else the criterion or the group.
    pub part: usize,
    /// One line per juror who gave a whole ballot of the part, in panel order.
    pub jurors: Vec<JurorLine>,
    /// The part counts for nobody: a mark lacks somewhere.
    pub void: bool,
    /// What the values were held against. Only under a rule with a limit, with a ballot.
    pub window: Option<Window>,
    /// The sum of what counts of the values, each by its juror's weight.
    pub sum: Exact,
    /// How many values stand behind the sum: the jurors' weights together.
    pub kept: Exact,
    /// The rule drops, but too few are there or none would be left: all count.
    pub all_kept: bool,
    /// How a place-making panel came to the figure. Only under such a rule, with a ballot.
    pub majority: Option<MajorityLine>,
    /// The panel's figure as its rule gives it, before the panel's rounding slot.
    pub joined: Option<Exact>,
    /// The figure after the panel's rounding slot.
    pub figure: Option<Exact>,
    /// The place by the figure; where parts bring places.
    pub place: Option<Exact>,
    /// The entry's factor.
    pub factor: Exact,
    /// What the part brings into the sum, after weight, factor and rounding. `None` if nothing.
    pub brings: Option<Exact>,
}

/// How a place-making panel came to an entry's place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MajorityLine {
    /// How many jurors are more than half.
    pub needed: u32,
    /// For each place looked at, 1 first: how many jurors put it there or better.
    pub at_or_better: Vec<u32>,
    /// The sum of the ranks by which it was compared: those counted in the last of `at_or_better`
    /// under the Skating System, all under majority of firsts.
    pub sum: Exact,
}

/// A juror's part in a result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JurorLine {
    /// Position of the juror in the panel.
    pub juror: usize,
    /// The marks, one per criterion of the part.
    pub marks: Vec<Mark>,
    /// The weighted sum of the marks, in points.
    pub total: Exact,
    /// How the juror slot turned the total into the value. `None` if it does not.
    pub turned: Option<Turned>,
    /// What the panel joins: the total, or what the juror slot made of it; rounded.
    pub value: Exact,
    /// What the panel slot made of the value.
    pub part: Part,
}

impl JurorLine {
    /// What counts of the value. `None` if it was dropped.
    pub fn counts(&self) -> Option<Exact> {
        match self.part {
            Part::Whole => Some(self.value),
            Part::Dropped(_) | Part::Outside => None,
            Part::Clamped(bound) => Some(bound),
        }
    }
}

/// What the juror slot saw of all the juror's totals in a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turned {
    /// A rank.
    Rank {
        /// How many of the juror's totals are better.
        better: u32,
        /// How many are equal, this one included.
        equal: u32,
    },
    /// Standardised.
    Standard {
        /// How many totals the juror gave.
        of: u32,
        /// Their mean.
        mean: Exact,
        /// The square of their population standard deviation.
        variance: Exact,
    },
}

/// What the panel slot makes of a total.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// It counts as it is.
    Whole,
    /// It does not count.
    Dropped(Dropped),
    /// It passed this bound, which counts in its place.
    Clamped(Exact),
    /// The juror's marks do not count.
    Outside,
}

/// What the totals of an entry are held against, in points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    /// The middle of the panel, as the rule takes it.
    pub centre: Exact,
    /// The lower bound.
    pub low: Exact,
    /// The upper bound.
    pub high: Exact,
}

/// Why a total was dropped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dropped {
    /// Among the highest.
    High,
    /// Among the lowest.
    Low,
}

/// One step of the tie chain, taken for a group of entries that were still tied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TieCheck {
    /// The step.
    pub step: TieStep,
    /// Every entry of the group with the figure it was compared by, in the order that came out.
    pub figures: Vec<(usize, Figure)>,
    /// Whether the step split the group.
    pub split: bool,
}

impl TieCheck {
    /// Whether `entry` was among those still tied.
    pub fn concerns(&self, entry: usize) -> bool {
        self.figures.iter().any(|(tied, _)| *tied == entry)
    }
}

/// What a tie step compared.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Figure {
    /// A mean of points.
    Points(Exact),
    /// A figure of which the lower is better.
    Lower(Reverse<Exact>),
    /// What jurors gave and how many of them, the best first.
    Counts(Vec<(Exact, u32)>),
    /// What jurors gave and how many of them, the best first; lower is better.
    LowerCounts(Vec<(Reverse<Exact>, u32)>),
    /// How many jurors.
    Jurors(u32),
    /// How many votes of the jurors, cast again.
    Votes(u32),
    /// Places or ranks at `up_to` or better: more of them, then their lower sum.
    AtOrBetter {
        /// How many.
        count: u32,
        /// Their sum.
        sum: Reverse<Exact>,
        /// The place looked at.
        up_to: u32,
    },
    /// Jurors who put it higher minus jurors who put it lower, over all others tied.
    Preferences(i64),
    /// The highest single mark.
    Mark(Mark),
    /// The lowest single mark, where lower is better.
    LowMark(Reverse<Mark>),
    /// Running order, counted from 0.
    Order(usize),
    /// The chair's casting vote put it ahead of the others (`true`) or not.
    Vote(bool),
    /// The vote was not cast yet.
    VotePending,
    /// Nothing is compared: the place is shared.
    Shared,
}

/// How an entry compares with its neighbour.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Against {
    /// Their results differ by this much.
    Result {
        /// The neighbour.
        entry: usize,
        /// The greater result minus the other; positive.
        margin: Exact,
    },
    /// Their results are equal and this step split them.
    Tie {
        /// The neighbour.
        entry: usize,
        /// The step that split them.
        step: TieStep,
    },
    /// They share the place, or their tie is open.
    Same {
        /// The neighbour.
        entry: usize,
        /// The tie is still open.
        open: bool,
    },
}
