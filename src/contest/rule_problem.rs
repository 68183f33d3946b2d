//! Why a rule cannot work, as data. `text::problems` words it.

use super::Severity;

/// Why the rule cannot work with this jury, these criteria and entries, or does nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields say what they are")]
pub enum RuleProblem {
    // The jury.
    /// No juror has a weight above 0.
    NobodyCounts,
    /// Jurors of different weight, and a panel rule that has no use for weights.
    WeightedJurors,
    /// Nothing is dropped from fewer than there can be.
    FewNeverEnough { below: u8, jurors: usize },
    /// Few marks matter only where some are dropped.
    FewWithoutDropping,
    /// The juror marks some criteria of a part and not the others.
    JudgesPartly,
    /// Nobody who counts marks the criterion.
    CriterionUnjudged,

    // The parts.
    /// The criterion is in no group.
    CriterionWithoutGroup,
    /// The group has no criterion.
    GroupEmpty,
    /// Groups are declared, and the rule does not join by them.
    GroupsUnused,
    /// In one part higher is better in some criteria and lower in others.
    MixedInPart,
    /// Parts are summed of which some are better higher and some lower.
    MixedParts,

    // The slots.
    /// The panel rule joins ranks, and there are none.
    PlacesNeedRanks,
    /// Rules 10 and 11 of the Skating System know no weights of parts.
    SkatingWeights,
    /// A factor would multiply a place: the harder piece would fall behind.
    FactorOfPlaces,
    /// Points taken off would better the result, as the lower one wins.
    DeductionBetters,
    /// The points of a table rise.
    TableRises,
    /// Means of this table's rows could not be kept exactly for so many entries.
    SharedTable { entries: usize },
    /// A juror's figures could not be kept with so many decimals.
    RoundingTooFine,
    /// Results could not be kept exactly.
    SumTooFine,
    /// A battle is between two.
    BattleOfTwo { entries: usize },
    /// So many go through that all do.
    AdvanceAll { entries: usize },

    // The tie chain.
    /// The step compares figures of which some are better higher and some lower.
    StepMixed,
    /// Every juror gives every entry more than 0.
    JurorsGivingLower,
    /// Without carried figures, deductions and a last rounding the stage's result is the result.
    StageResultSame,
}

impl RuleProblem {
    /// Whether it keeps the contest from being used.
    pub fn severity(&self) -> Severity {
        match self {
            Self::GroupsUnused | Self::AdvanceAll { .. } | Self::StageResultSame => {
                Severity::Warning
            }
            _ => Severity::Error,
        }
    }
}
