//! Standings, and the data that explain them.

use super::Exact;
use crate::contest::{Mark, TieStep};

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
    /// The result that is compared, after rounding. `None` without a ballot.
    pub result: Option<Exact>,
    /// The place. `None` without a ballot.
    pub place: Option<Placing>,
}

/// A place in competition ranking (1-2-2-4).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Placing {
    /// The rank, from 1; equal for entries that share it.
    pub rank: u32,
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

/// Why an entry has its place, step by step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explanation {
    /// The entry.
    pub entry: usize,
    /// Its place.
    pub place: Option<Placing>,
    /// One line per counted ballot, in panel order.
    pub jurors: Vec<JurorLine>,
    /// What the totals were held against. Only under a rule with a limit, with a ballot.
    pub window: Option<Window>,
    /// The sum of what counts of the totals.
    pub sum: Exact,
    /// How many totals stand behind the sum.
    pub kept: usize,
    /// The rule drops totals, but none would have been left: all count.
    pub all_kept: bool,
    /// The panel's figure before the rounding slot: the sum, or the mean of what counts, rounded
    /// if the panel's rule itself says so. `None` without a ballot.
    pub figure: Option<Exact>,
    /// The result that is compared. `None` without a ballot.
    pub result: Option<Exact>,
    /// The tie steps that were taken for this entry, in order.
    pub ties: Vec<TieCheck>,
    /// Against the nearest entry ahead, in the order of the rows.
    pub behind: Option<Against>,
    /// Against the nearest entry behind, in the order of the rows.
    pub ahead_of: Option<Against>,
}

/// A juror's part in a result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JurorLine {
    /// Position of the juror in the panel.
    pub juror: usize,
    /// The marks, one per criterion.
    pub marks: Vec<Mark>,
    /// The weighted sum of the marks, in points.
    pub total: Exact,
    /// What the panel slot made of the total.
    pub part: Part,
}

impl JurorLine {
    /// What counts of the total. `None` if it was dropped.
    pub fn counts(&self) -> Option<Exact> {
        match self.part {
            Part::Whole => Some(self.total),
            Part::Dropped(_) => None,
            Part::Clamped(bound) => Some(bound),
        }
    }
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
        self.figures.iter().any(|&(tied, _)| tied == entry)
    }
}

/// What a tie step compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Figure {
    /// A mean of points.
    Points(Exact),
    /// Jurors who put it higher minus jurors who put it lower, over all others tied.
    Preferences(i64),
    /// The highest single mark.
    Mark(Mark),
    /// Running order, counted from 0.
    Order(usize),
    /// The chair's casting vote put it ahead of the others (`true`) or not.
    Vote(bool),
    /// The chair has not voted yet.
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
        /// The better result minus the other; positive.
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
