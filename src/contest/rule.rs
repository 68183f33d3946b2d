//! The rule by which marks become a ranking, as a fixed sequence of slots.
//!
//! The slots are those of the field's regulations: marks, per juror, panel, rounding, tie chain.
//! A later rule adds a variant to a slot; the sequence stays.

use num_rational::Ratio;

use super::{CarriedId, CriterionId, Decimal, RuleProblem, Text};

/// A number as the organiser writes it, exactly: a factor, a weight, a figure from elsewhere.
pub type Fraction = Ratio<i64>;

/// The declared rule: one option for each slot, in the order in which the slots are passed.
///
/// The panel is joined once for each *part* of the ballot: the whole of it, a criterion, or a
/// group of criteria, see [`Join`]. What the parts come to is summed, then figures from elsewhere
/// are added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// What a juror's total in a part is turned into before the panel is joined.
    pub juror: JurorRule,
    /// The parts in which the panel is joined.
    pub join: Join,
    /// How what the jurors gave in a part is joined.
    pub panel: PanelRule,
    /// What is done with a panel that is too small for dropping.
    pub few: Few,
    /// What each part brings into the sum.
    pub parts: PartRule,
    /// The weight of this stage beside the carried figures.
    pub stage_weight: Fraction,
    /// Figures from elsewhere that are added.
    pub carried: Vec<Carried>,
    /// Rounding after each slot.
    pub rounding: Roundings,
    /// What splits entries with equal results, in this order.
    pub ties: Vec<TieStep>,
    /// How places are counted.
    pub places: PlaceStyle,
    /// What a missing mark does.
    pub missing: Missing,
    /// Points for the places, the first place first; none beyond. Empty: none are given.
    pub place_points: Vec<Fraction>,
    /// Who goes through. `None`: nobody is to.
    pub advance: Option<Advance>,
}

impl Rule {
    /// The rule of a contest that declares only how totals are joined.
    pub fn new(panel: PanelRule, rounding: Rounding, ties: Vec<TieStep>) -> Self {
        Self {
            juror: JurorRule::Total,
            join: Join::Totals,
            panel,
            few: Few::default(),
            parts: PartRule::Figure,
            stage_weight: Fraction::ONE,
            carried: Vec::new(),
            rounding: Roundings { result: rounding, ..Roundings::EXACT },
            ties,
            places: PlaceStyle::Competition,
            missing: Missing::Shrink,
            place_points: Vec::new(),
            advance: None,
        }
    }

    /// Whether each part brings a place into the sum; then the lower result is better.
    pub fn brings_places(&self) -> bool {
        self.parts == PartRule::Place || self.panel.is_places()
    }

    /// Which of two results is better, where of two marks this one is.
    pub fn better(&self, marks: Better) -> Better {
        if self.brings_places() { Better::Lower } else { self.juror.better(marks) }
    }

    /// Why entries cannot have factors.
    pub fn refuses_factors(&self) -> Option<RuleProblem> {
        let places = self.brings_places() || self.juror == JurorRule::Ranks;
        places.then_some(RuleProblem::FactorOfPlaces)
    }

    /// Why entries cannot have deductions, where of two marks this one is better.
    pub fn refuses_deductions(&self, marks: Better) -> Option<RuleProblem> {
        (self.better(marks) == Better::Lower).then_some(RuleProblem::DeductionBetters)
    }
}

/// What a juror's total in a part is turned into. All but the total look at every entry that
/// the juror has marked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum JurorRule {
    /// Nothing: the weighted sum of the marks.
    Total,
    /// The rank among the juror's totals, 1 the best; equal totals share the mean of their ranks.
    Ranks,
    /// Points for the rank, the first rank first, 0 beyond the table.
    Positional {
        /// The table; never rises.
        points: Vec<Fraction>,
        /// What equal totals get.
        shared: Shared,
    },
    /// `top * exp(-rate * (rank - 1))`, half-up to 12 decimals. Equal totals share the mean rank.
    ///
    /// Eurovision juries, 2018 on.
    Exponential {
        /// What the first rank gets; positive.
        top: Fraction,
        /// How fast it falls; positive.
        rate: Fraction,
    },
    /// `mean + deviation * (x - m) / s`, half-up to 12 decimals, where `m` and `s` are the mean and the
    /// population standard deviation of the juror's totals. Where they are all equal, `mean`.
    /// Where the lower total is the better, the sign is turned: the higher figure is always better.
    Standardised {
        /// What the juror's own mean becomes.
        mean: Fraction,
        /// What the juror's own standard deviation becomes; positive.
        deviation: Fraction,
    },
}

impl JurorRule {
    /// Which of two figures that it gives is better, where of two totals this one is.
    pub fn better(&self, totals: Better) -> Better {
        match self {
            Self::Total => totals,
            Self::Ranks => Better::Lower,
            Self::Positional { .. } | Self::Exponential { .. } | Self::Standardised { .. } => {
                Better::Higher
            }
        }
    }
}

/// What entries get that share several rows of a table of points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shared {
    /// The mean of the rows that they share.
    Mean,
    /// The highest of the rows that they share.
    Highest,
}

/// The parts in which the panel is joined.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Join {
    /// One part: the weighted sum of all criteria.
    Totals,
    /// Each criterion; its weight multiplies what the panel makes of it.
    Criteria,
    /// Each group of criteria; a juror's total in it is the weighted sum of its criteria, the
    /// group's weight multiplies what the panel makes of it.
    Groups,
}

/// What a part brings into the sum.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartRule {
    /// Its figure by its weight, and by the entry's factor.
    Figure,
    /// The entry's place by that figure; equal figures share the mean of their places.
    Place,
}

/// What is done when dropping would leave nothing, or fewer marks than declared came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Few {
    /// Nothing is dropped from fewer than this many; 0: only what cannot be dropped is kept.
    pub below: u8,
    /// What happens then.
    pub then: TooFew,
}

/// What happens with a panel too small for dropping.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum TooFew {
    /// All count, and the explanation says so.
    #[default]
    KeepAll,
    /// The entry has no result.
    NoResult,
}

/// A figure from elsewhere: an earlier stage, an element score, places of another contest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Carried {
    /// Names it in the file.
    pub id: CarriedId,
    /// What it is called.
    pub name: Text,
    /// What it is multiplied by; negative takes off.
    pub weight: Fraction,
}

/// Rounding after each slot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Roundings {
    /// Of what the juror slot gives.
    pub juror: Rounding,
    /// Of what the panel makes of a part.
    pub panel: Rounding,
    /// Of a part's figure after its weight and the entry's factor.
    pub part: Rounding,
    /// Of the sum of the parts, before its weight and the carried figures.
    pub stage: Rounding,
    /// Of the result that is compared.
    pub result: Rounding,
}

impl Roundings {
    /// None anywhere.
    pub const EXACT: Self = Self {
        juror: Rounding::Exact,
        panel: Rounding::Exact,
        part: Rounding::Exact,
        stage: Rounding::Exact,
        result: Rounding::Exact,
    };
}

/// Whether higher or lower is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Better {
    /// Higher.
    Higher,
    /// Lower.
    Lower,
}

/// How places are counted after a shared one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlaceStyle {
    /// 1-2-2-4.
    Competition,
    /// 1-2-2-3.
    Dense,
    /// 1-2.5-2.5-4.
    Mean,
}

/// What a mark does that is missing because the juror is absent or recused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    /// The others alone count: fewer marks stand behind the figure, never a zero.
    Shrink,
    /// A part in which an entry that has marks in it lacks one counts for nobody.
    Void,
    /// An entry that lacks one has no place yet.
    Block,
}

/// Who goes through to the next stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Advance {
    /// The first so many.
    Top {
        /// How many; at least 1.
        count: u32,
        /// What becomes of entries that share the last place.
        cut: Cut,
    },
    /// All whose result is at least (where lower is better: at most) this.
    Threshold(Fraction),
}

/// What becomes of entries that share the place at the cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cut {
    /// All of them go through.
    All,
    /// A run-off between them decides who does.
    RunOff,
}

/// How the totals of the jurors who marked an entry become its result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PanelRule {
    /// The mean.
    Mean,
    /// The sum.
    Sum,
    /// Drops the `high` highest and the `low` lowest totals, then the mean of the rest.
    ///
    /// Where so few totals are there that none would be left, nothing is dropped and the
    /// standing says so.
    Trimmed {
        /// How many of the highest are dropped.
        high: u8,
        /// How many of the lowest are dropped.
        low: u8,
    },
    /// Drops as [`PanelRule::Trimmed`] does, then the sum of the rest.
    TrimmedSum {
        /// How many of the highest are dropped.
        high: u8,
        /// How many of the lowest are dropped.
        low: u8,
    },
    /// The median: the middle total, of an even number the mean of the two in the middle.
    Median,
    /// Each total further than `limit` from the mean is replaced by the bound that it passed;
    /// then the mean again. Both means are rounded half-up to `places` decimals.
    ///
    /// The rule of the International Chopin Competition, 2025.
    Clamp {
        /// How far from the mean a total may be, in points; positive.
        limit: Decimal,
        /// Decimals of both means.
        places: u8,
    },
    /// Leaves out each total further than `tolerance` from the centre, then the mean of the rest.
    ///
    /// Where none would be left, nothing is left out and the standing says so.
    Discard {
        /// How far from the centre a total may be, in points; positive.
        tolerance: Decimal,
        /// The centre.
        of: Centre,
    },
    /// The place in the part by the majorities of the Skating System, rules 5 to 8; over several
    /// parts the sum of the places, ties by rules 10 and 11.
    Skating,
    /// The place in the part: first whom more than half of the jurors put first, the others by
    /// the sum of their ranks.
    Majority,
}

/// The middle of a panel's totals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Centre {
    /// The exact mean.
    Mean,
    /// The median; of an even number the mean of the two in the middle.
    Median,
}

impl PanelRule {
    /// Whether it gives places, from what all jurors gave to all entries.
    pub fn is_places(self) -> bool {
        matches!(self, Self::Skating | Self::Majority)
    }

    /// Whether the totals that count are summed; else their mean is taken.
    pub fn is_sum(self) -> bool {
        matches!(self, Self::Sum | Self::TrimmedSum { .. })
    }

    /// How the rule itself rounds the means that it takes, before the rounding slot.
    pub fn rounding(self) -> Rounding {
        match self {
            Self::Clamp { places, .. } => Rounding::HalfUp(places),
            _ => Rounding::Exact,
        }
    }
}

/// Rounding after the panel slot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rounding {
    /// None: the exact fraction decides.
    Exact,
    /// Half-up to this many decimals (halves go away from zero).
    HalfUp(u8),
    /// Half-even to this many decimals (halves go to the even last digit).
    HalfEven(u8),
    /// Cut off after this many decimals (towards zero).
    Truncate(u8),
}

impl Rounding {
    /// The decimals that are left. `None` without rounding.
    pub fn decimals(self) -> Option<u8> {
        match self {
            Self::Exact => None,
            Self::HalfUp(decimals) | Self::HalfEven(decimals) | Self::Truncate(decimals) => {
                Some(decimals)
            }
        }
    }
}

/// A step of the tie chain. Each splits only the entries that are still tied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TieStep {
    /// The better mean of this criterion's marks.
    CriterionMean(CriterionId),
    /// The better mean of what all jurors gave after the juror slot, none dropped; over several parts
    /// the sum of their means, by weight and factor.
    UntrimmedMean,
    /// The better median of what the jurors gave, likewise.
    Median,
    /// More jurors put it higher than the others tied, of those who marked both whole.
    HeadToHead,
    /// The best single mark that any juror gave in any criterion.
    HighestMark,
    /// More of the best that a juror can give (firsts, twelves), then more of the next best, and
    /// so on.
    Countback,
    /// More jurors who gave it more than 0.
    JurorsGiving,
    /// The better result of this stage alone, before the carried figures.
    StageResult,
    /// The carried figure that betters the result more: the lower where places are carried.
    Carried(CarriedId),
    /// The jurors vote again on the tied entries only: more votes. Until it is recorded the tie is
    /// open.
    JuryVote,
    /// The chair decides; until the vote is recorded the tie is open.
    CastingVote,
    /// The earlier in the running order that the contest file declares, which is the one that was
    /// drawn. An order changed on the night does not count: nobody gains or loses a place by being
    /// stuck in traffic, and whoever changes the order never changes the ranking.
    RunningOrder,
    /// They share the place. Only the last step.
    SharedPlace,
    /// Rule 10 of the Skating System: more places at this one or better, then their lower sum.
    /// Never declared: [`PanelRule::Skating`] over several parts takes it first, by itself.
    Skating10,
    /// Rule 11: the same with all ranks of all parts. Never declared.
    Skating11,
}
