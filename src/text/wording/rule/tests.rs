use super::*;
use crate::contest::{
    Advance, Better, CarriedId, Centre, Cut, Few, Lang, Missing, PanelRule, PlaceStyle, Rounding,
    Roundings, Shared, TieStep, TooFew, made_up,
};
use crate::text::words::check_wording;

fn one(number: i64) -> Fraction {
    Fraction::from_integer(number)
}

#[test]
fn every_panel_rule_is_worded() {
    let limit = Decimal { units: 25, places: 1 };
    let panels = [
        PanelRule::Mean,
        PanelRule::Sum,
        PanelRule::Trimmed { high: 1, low: 2 },
        PanelRule::TrimmedSum { high: 1, low: 2 },
        PanelRule::Median,
        PanelRule::Clamp { limit, places: 2 },
        PanelRule::Discard { tolerance: limit, of: Centre::Mean },
        PanelRule::Discard { tolerance: limit, of: Centre::Median },
        PanelRule::Skating,
        PanelRule::Majority,
    ];
    let contest = made_up(1, 1, 1);
    for join in [Join::Totals, Join::Criteria, Join::Groups] {
        check_wording(&panels, |words, &panel| {
            panel_rule(words, &Rule { join, panel, ..contest.rule.clone() })
        });
    }
}

#[test]
fn every_slot_is_worded() {
    let points = vec![one(12), Fraction::new(15, 2)];
    check_wording(
        &[
            JurorRule::Total,
            JurorRule::Ranks,
            JurorRule::Positional { points: points.clone(), shared: Shared::Mean },
            JurorRule::Positional { points, shared: Shared::Highest },
            JurorRule::Positional { points: vec![one(1)], shared: Shared::Mean },
            JurorRule::Exponential { top: one(12), rate: Fraction::new(19, 100) },
            JurorRule::Standardised { mean: one(100), deviation: one(20) },
        ],
        juror_rule,
    );
    check_wording(&[Join::Totals, Join::Criteria, Join::Groups], |words, &item| {
        join(words, item).to_owned()
    });
    check_wording(&[PartRule::Figure, PartRule::Place], |words, &item| {
        part_rule(words, item).to_owned()
    });
    check_wording(&[Missing::Shrink, Missing::Void, Missing::Block], |words, &item| {
        missing(words, item).to_owned()
    });
    check_wording(
        &[PlaceStyle::Competition, PlaceStyle::Dense, PlaceStyle::Mean],
        |words, &item| place_style(words, item).to_owned(),
    );
    let few_of = |below, then| Few { below, then };
    check_wording(
        &[
            few_of(0, TooFew::KeepAll),
            few_of(0, TooFew::NoResult),
            few_of(5, TooFew::KeepAll),
            few_of(5, TooFew::NoResult),
        ],
        |words, &item| few(words, item),
    );
    check_wording(
        &[Rounding::Exact, Rounding::HalfUp(2), Rounding::HalfEven(2), Rounding::Truncate(2)],
        |words, &item| rounding(words, item),
    );
    let (at, threshold) = (Better::Higher, Advance::Threshold(Fraction::new(17, 2)));
    check_wording(
        &[
            (Advance::Top { count: 5, cut: Cut::All }, at),
            (Advance::Top { count: 5, cut: Cut::RunOff }, at),
            (threshold, Better::Higher),
            (threshold, Better::Lower),
        ],
        |words, &(item, better)| advance(words, item, better),
    );
}

#[test]
fn every_tie_step_is_worded() {
    let mut contest = made_up(1, 1, 1);
    let carried = CarriedId::new("elements").unwrap();
    let steps = [
        TieStep::CriterionMean(contest.criteria[0].id.clone()),
        TieStep::UntrimmedMean,
        TieStep::Median,
        TieStep::HeadToHead,
        TieStep::HighestMark,
        TieStep::Countback,
        TieStep::JurorsGiving,
        TieStep::StageResult,
        TieStep::Carried(carried),
        TieStep::JuryVote,
        TieStep::CastingVote,
        TieStep::RunningOrder,
        TieStep::SharedPlace,
        TieStep::Skating10,
        TieStep::Skating11,
    ];
    check_wording(&steps, |words, item| tie_step(words, &contest, item));
    let words = Words::new(Lang::En);
    assert_eq!(tie_step(&words, &contest, &TieStep::HighestMark), "highest single mark");
    contest.criteria[0].better = Better::Lower;
    assert_eq!(tie_step(&words, &contest, &TieStep::HighestMark), "lowest single mark");
}

#[test]
fn a_rule_in_one_line_leaves_out_what_does_nothing() {
    let mut rule_of = made_up(1, 1, 1).rule;
    let (kk, en) = (Words::new(Lang::Kk), Words::new(Lang::En));
    assert_eq!(rule(&en, &rule_of), "mean of the jurors’ totals; no rounding");
    rule_of.panel = PanelRule::Trimmed { high: 1, low: 2 };
    assert_eq!(
        rule(&kk, &rule_of),
        "ең жоғары 1 және ең төмен 2 жиынтық балл есептелмейді, қалғанының орташасы; дөңгелектеусіз"
    );
    rule_of.rounding.result = Rounding::HalfUp(2);
    assert!(rule(&en, &rule_of).ends_with("mean of the rest; half up, decimals: 2"));
    rule_of.panel = PanelRule::Clamp { limit: Decimal { units: 2, places: 0 }, places: 2 };
    rule_of.rounding = Roundings::EXACT;
    assert!(rule(&en, &rule_of).ends_with("both means half up, decimals: 2"));
    rule_of.panel = PanelRule::Sum;
    (rule_of.juror, rule_of.join, rule_of.parts) =
        (JurorRule::Ranks, Join::Criteria, PartRule::Place);
    rule_of.rounding = Roundings { part: Rounding::Truncate(1), ..Roundings::EXACT };
    assert_eq!(
        rule(&en, &rule_of),
        "totals become ranks, 1 the best, equal totals share the mean of their ranks; \
         each criterion by itself; sum of the jurors’ figures; the places by these figures are added up; \
         each part, after weight and factor: cut off, decimals: 1"
    );
}
