//! The steps of the tie chain.

use crate::contest::{Better, Contest, TieStep};
use crate::text::{Word, Words, names};

/// What a step of the tie chain looks at.
pub fn tie_step(words: &Words, contest: &Contest, step: &TieStep) -> String {
    let word = match step {
        TieStep::CriterionMean(id) => {
            return words.step_criterion_mean(names::criterion_by_id(words.lang(), contest, id));
        }
        TieStep::Carried(id) => {
            let carried = contest.rule.carried.iter().find(|carried| carried.id == *id);
            let name = carried.map_or(id.as_str(), |carried| carried.name.get(words.lang()));
            return words.step_carried(name);
        }
        TieStep::UntrimmedMean => Word::StepUntrimmedMean,
        TieStep::Median => Word::StepMedian,
        TieStep::HeadToHead => Word::StepHeadToHead,
        TieStep::HighestMark => match contest.criteria[0].better {
            Better::Higher => Word::StepHighestMark,
            Better::Lower => Word::StepLowestMark,
        },
        TieStep::Countback => Word::StepCountback,
        TieStep::JurorsGiving => Word::StepJurorsGiving,
        TieStep::StageResult => Word::StepStageResult,
        TieStep::JuryVote => Word::StepJuryVote,
        TieStep::CastingVote => Word::StepCastingVote,
        TieStep::RunningOrder => Word::StepRunningOrder,
        TieStep::SharedPlace => Word::StepSharedPlace,
        TieStep::Skating10 => Word::StepSkating10,
        TieStep::Skating11 => Word::StepSkating11,
    };
    words.get(word).to_owned()
}
