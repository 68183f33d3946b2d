//! By which rule the contest is scored.

use crate::contest::{Centre, Contest, Decimal, PanelRule, Rounding, Rule, TieStep};
use crate::tally::Exact;
use crate::text::{Word, Words, names, numbers};

/// How jurors' totals are joined.
pub fn panel_rule(words: &Words, rule: PanelRule) -> String {
    match rule {
        PanelRule::Mean => words.get(Word::RuleMean).to_owned(),
        PanelRule::Sum => words.get(Word::RuleSum).to_owned(),
        PanelRule::Trimmed { high, low } => words.rule_trimmed(high, low),
        PanelRule::TrimmedSum { high, low } => words.rule_trimmed_sum(high, low),
        PanelRule::Median => words.get(Word::RuleMedian).to_owned(),
        PanelRule::Discard { tolerance, of: Centre::Mean } => {
            words.rule_discard_mean(decimal(words, tolerance))
        }
        PanelRule::Discard { tolerance, of: Centre::Median } => {
            words.rule_discard_median(decimal(words, tolerance))
        }
        PanelRule::Skating | PanelRule::Majority => String::new(),
        PanelRule::Clamp { limit, places } => words.rule_clamp(decimal(words, limit), places),
    }
}

fn decimal(words: &Words, Decimal { units, places }: Decimal) -> String {
    numbers::exact_or_fraction(words.lang(), Exact::new(units.into(), 10i128.pow(places.into())))
}

/// How the joined figure is rounded.
pub fn rounding(words: &Words, rounding: Rounding) -> String {
    match rounding {
        Rounding::Exact => words.get(Word::RoundingExact).to_owned(),
        Rounding::HalfUp(places) => words.rounding_half_up(places),
        Rounding::HalfEven(places) => words.rounding_half_even(places),
        Rounding::Truncate(places) => words.rounding_truncate(places),
    }
}

/// What a step of the tie chain looks at.
pub fn tie_step(words: &Words, contest: &Contest, step: &TieStep) -> String {
    match step {
        TieStep::CriterionMean(id) => {
            words.step_criterion_mean(names::criterion_by_id(words.lang(), contest, id))
        }
        TieStep::UntrimmedMean => words.get(Word::StepUntrimmedMean).to_owned(),
        TieStep::Median => words.get(Word::StepMedian).to_owned(),
        TieStep::HeadToHead => words.get(Word::StepHeadToHead).to_owned(),
        TieStep::HighestMark => words.get(Word::StepHighestMark).to_owned(),
        TieStep::CastingVote => words.get(Word::StepCastingVote).to_owned(),
        TieStep::RunningOrder => words.get(Word::StepRunningOrder).to_owned(),
        TieStep::SharedPlace => words.get(Word::StepSharedPlace).to_owned(),
        _ => String::new(),
    }
}

/// The joining and the rounding of a rule in one line; the tie chain is listed step by step with
/// [`tie_step`].
pub fn rule(words: &Words, rule: &Rule) -> String {
    format!("{}; {}", panel_rule(words, rule.panel), rounding(words, rule.rounding.result))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contest::{Lang, made_up};
    use crate::text::words::check_wording;

    #[test]
    fn every_rule_is_worded() {
        let contest = made_up(1, 1, 1);
        check_wording(
            &[
                PanelRule::Mean,
                PanelRule::Sum,
                PanelRule::Trimmed { high: 1, low: 2 },
                PanelRule::TrimmedSum { high: 1, low: 2 },
                PanelRule::Median,
                PanelRule::Clamp { limit: Decimal { units: 25, places: 1 }, places: 2 },
                PanelRule::Discard {
                    tolerance: Decimal { units: 25, places: 1 },
                    of: Centre::Mean,
                },
                PanelRule::Discard {
                    tolerance: Decimal { units: 25, places: 1 },
                    of: Centre::Median,
                },
            ],
            |words, &item| panel_rule(words, item),
        );
        check_wording(
            &[Rounding::Exact, Rounding::HalfUp(2), Rounding::HalfEven(2), Rounding::Truncate(2)],
            |words, &item| rounding(words, item),
        );
        check_wording(
            &[
                TieStep::CriterionMean(contest.criteria[0].id.clone()),
                TieStep::UntrimmedMean,
                TieStep::Median,
                TieStep::HeadToHead,
                TieStep::HighestMark,
                TieStep::CastingVote,
                TieStep::RunningOrder,
                TieStep::SharedPlace,
            ],
            |words, item| tie_step(words, &contest, item),
        );
        assert_eq!(
            rule(&Words::new(Lang::En), &contest.rule),
            "mean of the jurors’ totals; no rounding"
        );
        assert_eq!(
            panel_rule(&Words::new(Lang::Kk), PanelRule::Trimmed { high: 1, low: 2 }),
            "ең жоғары 1 және ең төмен 2 жиынтық балл есептелмейді, қалғанының орташасы"
        );
    }
}
