//! The rule in a contest file: every slot, every preset, every refusal, and leaner files.
#![allow(clippy::unwrap_used)]

use std::fmt::Write as _;

use alqa::contest::{
    self, Advance, AwardKind, Better, Centre, Contest, Cut, Decimal, Few, Fraction, Join,
    JurorRule, Lang, MarkKind, Missing, PanelRule, PartRule, PlaceStyle, Preset, Problem, Rounding,
    Roundings, Rule, Shared, TieStep, TooFew, Weight,
};
use alqa::marks;
use alqa::tally::{Engine, Sheet};
use alqa::text::{Words, names, word_problem, wording};
use proptest::prelude::*;

/// Four entries, five jurors, two criteria, and no more than is needed.
const LEAN: &str = "(
    id: \"lean\",
    title: \"Lean\",
    criteria: [
        (id: \"a\", name: \"A\", min: 0, max: 10),
        (id: \"b\", name: \"B\", min: 0, max: 10),
    ],
    panel: [
        (id: \"j1\", name: \"One\", chair: true),
        (id: \"j2\", name: \"Two\"),
        (id: \"j3\", name: \"Three\"),
        (id: \"j4\", name: \"Four\"),
        (id: \"j5\", name: \"Five\"),
    ],
    rule: (panel: Mean, ties: [SharedPlace]),
    entries: [
        (id: \"e1\", number: 1),
        (id: \"e2\", number: 2),
        (id: \"e3\", number: 3),
        (id: \"e4\", number: 4),
    ],
)
";
const RULE: &str = "(panel: Mean, ties: [SharedPlace])";

/// [`LEAN`] with another rule.
fn ruled(rule: &str) -> String {
    LEAN.replacen(RULE, rule, 1)
}

/// The contest of a file in which nothing is wrong or doubtful.
fn clean(text: &str) -> Contest {
    match contest::load(text) {
        Ok(loaded) if loaded.warnings.is_empty() => loaded.contest,
        Ok(loaded) => panic!("{:?}\n{text}", loaded.warnings),
        Err(problems) => panic!("{problems:?}\n{text}"),
    }
}

fn rule_of(rule: &str) -> Rule {
    clean(&ruled(rule)).rule
}

fn number(num: i64, den: i64) -> Fraction {
    Fraction::new(num, den)
}

fn plain() -> Rule {
    Rule::new(PanelRule::Mean, Rounding::Exact, vec![TieStep::SharedPlace])
}

#[test]
fn each_slot_is_read() {
    let positional = |points: &[(i64, i64)], shared| JurorRule::Positional {
        points: points.iter().map(|&(num, den)| number(num, den)).collect(),
        shared,
    };
    let juror = |juror| Rule { juror, ..plain() };
    let rounding = |rounding| Rule { rounding, ..plain() };
    for (slots, expected) in [
        ("", plain()),
        ("juror: Total,", plain()),
        ("juror: Ranks,", juror(JurorRule::Ranks)),
        (
            "juror: Positional(points: [12, 10, \"7.5\"]),",
            juror(positional(&[(12, 1), (10, 1), (15, 2)], Shared::Mean)),
        ),
        (
            "juror: Positional(points: [3, \"1/3\"], shared: Highest),",
            juror(positional(&[(3, 1), (1, 3)], Shared::Highest)),
        ),
        (
            "juror: Exponential(top: 12, rate: \"0.19\"),",
            juror(JurorRule::Exponential { top: number(12, 1), rate: number(19, 100) }),
        ),
        (
            "juror: Standardised(mean: -100, deviation: \"20.5\"),",
            juror(JurorRule::Standardised { mean: number(-100, 1), deviation: number(41, 2) }),
        ),
        ("join: Totals,", plain()),
        ("join: Criteria,", Rule { join: Join::Criteria, ..plain() }),
        ("parts: Figures,", plain()),
        ("parts: Places,", Rule { parts: PartRule::Place, ..plain() }),
        ("stage_weight: \"0.35\",", Rule { stage_weight: number(7, 20), ..plain() }),
        ("rounding: Exact,", plain()),
        (
            "rounding: HalfUp(2),",
            rounding(Roundings { result: Rounding::HalfUp(2), ..Roundings::EXACT }),
        ),
        (
            "rounding: (juror: HalfUp(1), panel: HalfEven(2), part: Truncate(3), stage: HalfUp(4), \
             result: HalfUp(5)),",
            rounding(Roundings {
                juror: Rounding::HalfUp(1),
                panel: Rounding::HalfEven(2),
                part: Rounding::Truncate(3),
                stage: Rounding::HalfUp(4),
                result: Rounding::HalfUp(5),
            }),
        ),
        (
            "rounding: (stage: HalfUp(4)),",
            rounding(Roundings { stage: Rounding::HalfUp(4), ..Roundings::EXACT }),
        ),
        ("places: Competition,", plain()),
        ("places: Dense,", Rule { places: PlaceStyle::Dense, ..plain() }),
        ("places: Mean,", Rule { places: PlaceStyle::Mean, ..plain() }),
        ("missing: Shrink,", plain()),
        ("missing: Void,", Rule { missing: Missing::Void, ..plain() }),
        ("missing: Block,", Rule { missing: Missing::Block, ..plain() }),
        (
            "place_points: [12, \"10.5\"],",
            Rule { place_points: vec![number(12, 1), number(21, 2)], ..plain() },
        ),
        (
            "advance: Top(count: 2, cut: RunOff),",
            Rule { advance: Some(Advance::Top { count: 2, cut: Cut::RunOff }), ..plain() },
        ),
        (
            "advance: Top(count: 3, cut: All),",
            Rule { advance: Some(Advance::Top { count: 3, cut: Cut::All }), ..plain() },
        ),
        (
            "advance: Threshold(\"8.5\"),",
            Rule { advance: Some(Advance::Threshold(number(17, 2))), ..plain() },
        ),
    ] {
        assert_eq!(rule_of(&format!("({slots} panel: Mean, ties: [SharedPlace])")), expected);
    }
}

#[test]
fn each_panel_rule_is_read() {
    let panel = |panel| Rule { panel, ..plain() };
    let tolerance = Decimal { units: 15, places: 1 };
    let trimmed = |few| Rule { few, ..panel(PanelRule::Trimmed { high: 1, low: 1 }) };
    for (slots, expected) in [
        ("panel: Sum", panel(PanelRule::Sum)),
        ("panel: Median", panel(PanelRule::Median)),
        ("panel: TrimmedSum(high: 1, low: 2)", panel(PanelRule::TrimmedSum { high: 1, low: 2 })),
        (
            "panel: Clamp(limit: 2)",
            panel(PanelRule::Clamp { limit: Decimal { units: 2, places: 0 }, places: 2 }),
        ),
        (
            "panel: Discard(tolerance: \"1.5\", of: Median)",
            panel(PanelRule::Discard { tolerance, of: Centre::Median }),
        ),
        (
            "panel: Skating, juror: Ranks",
            Rule { juror: JurorRule::Ranks, ..panel(PanelRule::Skating) },
        ),
        (
            "panel: Majority, juror: Ranks",
            Rule { juror: JurorRule::Ranks, ..panel(PanelRule::Majority) },
        ),
        ("few: KeepAll, panel: Trimmed(high: 1, low: 1)", trimmed(Few::default())),
        (
            "few: NoResult, panel: Trimmed(high: 1, low: 1)",
            trimmed(Few { below: 0, then: TooFew::NoResult }),
        ),
        (
            "few: KeepAll(below: 5), panel: Trimmed(high: 1, low: 1)",
            trimmed(Few { below: 5, then: TooFew::KeepAll }),
        ),
        (
            "few: NoResult(below: 4), panel: Trimmed(high: 1, low: 1)",
            trimmed(Few { below: 4, then: TooFew::NoResult }),
        ),
    ] {
        assert_eq!(rule_of(&format!("({slots}, ties: [SharedPlace])")), expected);
    }
}

#[test]
fn each_tie_step_is_read() {
    let rule = rule_of(
        "(panel: Mean, rounding: HalfUp(2), ties: [CriterionMean(\"b\"), UntrimmedMean, Median, \
         HeadToHead, HighestMark, Countback, JurorsGiving, StageResult, JuryVote, CastingVote, \
         RunningOrder, SharedPlace])",
    );
    let [first, rest @ ..] = &rule.ties[..] else { panic!("a chain") };
    assert!(matches!(first, TieStep::CriterionMean(id) if id.as_str() == "b"));
    let expected = [
        TieStep::UntrimmedMean,
        TieStep::Median,
        TieStep::HeadToHead,
        TieStep::HighestMark,
        TieStep::Countback,
        TieStep::JurorsGiving,
        TieStep::StageResult,
        TieStep::JuryVote,
        TieStep::CastingVote,
        TieStep::RunningOrder,
        TieStep::SharedPlace,
    ];
    assert_eq!(rest, expected);
}

#[test]
fn what_stands_outside_the_rule_is_read() {
    let text = "(
        id: \"all\", title: \"All\",
        groups: [(id: \"song\", name: \"Song\", weight: 2), (id: \"dance\", name: \"Dance\")],
        criteria: [
            (id: \"a\", name: \"A\", marks: Points, min: 1, max: 5, better: Lower, group: \"dance\"),
            (id: \"b\", name: \"B\", marks: Rank, group: \"dance\"),
            (id: \"c\", name: \"C\", marks: YesMaybeNo, group: \"song\"),
        ],
        panel: [
            (id: \"j1\", name: \"One\", weight: \"1/2\"),
            (id: \"j2\", name: \"Two\", weight: 0, judges: [\"b\"]),
            (id: \"j3\", name: \"Three\", judges: [\"b\", \"a\"]),
            (id: \"j4\", name: \"Four\", judges: [\"c\", \"b\", \"a\"]),
        ],
        rule: (
            preset: Borda, join: Groups,
            carried: [(id: \"x\", name: \"X\"), (id: \"y\", name: \"Y\", weight: \"-1/2\")],
            ties: [Carried(\"y\"), Countback, SharedPlace],
        ),
        awards: [
            (name: \"First\", kind: Range(from: \"9.5\")),
            (name: \"Second\", kind: Range(from: 8, to: \"9.4\")),
        ],
        entries: [
            (
                id: \"e1\", number: 1, name: \"Solo\",
                factors: [(of: \"dance\", factor: \"3.1\"), (of: \"song\", factor: 2)],
                carried: [(of: \"y\", points: \"-0.5\"), (of: \"x\", points: \"75.86\")],
                deductions: [(points: \"0.5\", reason: \"time\"), (points: 1, reason: \"fall\")],
            ),
            (id: \"e2\", number: 2, carried: [(of: \"x\", points: 1), (of: \"y\", points: 2)]),
            (id: \"e3\", number: 3, carried: [(of: \"x\", points: 1), (of: \"y\", points: 2)]),
        ],
    )";
    let contest = clean(text);
    let criteria = contest.criteria.iter().map(|of| (of.kind, of.better, of.group));
    assert_eq!(
        criteria.collect::<Vec<_>>(),
        [
            (MarkKind::Points, Better::Lower, Some(1)),
            (MarkKind::Rank, Better::Lower, Some(1)),
            (MarkKind::Choice, Better::Higher, Some(0)),
        ]
    );
    let scales =
        contest.criteria.iter().map(|of| [of.scale.min.0, of.scale.max.0, of.scale.step.0]);
    assert_eq!(scales.collect::<Vec<_>>(), [[1, 5, 1], [1, 3, 1], [0, 2, 1]]);
    assert_eq!(contest.parts(), [(vec![2], Weight { num: 2, den: 1 }), (vec![0, 1], Weight::ONE)]);
    let judges: Vec<Vec<bool>> =
        contest.panel.iter().map(|juror| (0..3).map(|at| juror.judges(at)).collect()).collect();
    let (yes, no) = (true, false);
    assert_eq!(judges, [[yes, yes, yes], [no, yes, no], [yes, yes, no], [yes, yes, yes]]);
    assert!(contest.panel[3].judges.is_empty());
    let weights: Vec<_> = contest.panel.iter().map(|of| (of.weight.num, of.weight.den)).collect();
    assert_eq!(weights, [(1, 2), (0, 1), (1, 1), (1, 1)]);
    assert_eq!(contest.rule.carried[1].weight, number(-1, 2));
    let first = &contest.entries[0];
    assert_eq!(first.factors, [(1, number(31, 10)), (0, number(2, 1))]);
    assert_eq!(first.carried, [Some(number(7_586, 100)), Some(number(-1, 2))]);
    let deductions: Vec<_> =
        first.deductions.iter().map(|of| (of.points, of.reason.get(Lang::Kk))).collect();
    assert_eq!(deductions, [(number(1, 2), "time"), (number(1, 1), "fall")]);
    let kinds: Vec<_> = contest.awards.iter().map(|award| award.kind.clone()).collect();
    let range = |from, to| AwardKind::Range { from, to };
    assert_eq!(
        kinds,
        [range(Some(number(19, 2)), None), range(Some(number(8, 1)), Some(number(47, 5)))]
    );
}

#[test]
fn a_factor_names_the_part_that_the_rule_joins() {
    let factors = |join: &str, factors: &str| {
        let rule = format!("(join: {join}, panel: Mean, ties: [SharedPlace])");
        let text =
            ruled(&rule).replacen("number: 3)", &format!("number: 3, factors: [{factors}])"), 1);
        clean(&text).entries[2].factors.clone()
    };
    assert_eq!(factors("Totals", "(factor: \"1.5\")"), [(0, number(3, 2))]);
    assert_eq!(factors("Criteria", "(of: \"b\", factor: 2)"), [(1, number(2, 1))]);
}

/// The presets in slots, as they are described.
const PRESETS: &[(&str, &str)] = &[
    ("MeanOfTotals", "panel: Mean, ties: [SharedPlace]"),
    ("TrimmedMean", "panel: Trimmed(high: 1, low: 1), ties: [UntrimmedMean, SharedPlace]"),
    ("Median", "panel: Median, ties: [UntrimmedMean, SharedPlace]"),
    ("RankSum", "juror: Ranks, panel: Sum, ties: [Countback, SharedPlace]"),
    (
        "Borda",
        "juror: Positional(points: [3, 2, 1, 0]), panel: Sum, ties: [Countback, SharedPlace]",
    ),
    ("Majority", "juror: Ranks, panel: Majority, ties: [Countback, SharedPlace]"),
    ("Skating", "juror: Ranks, join: Criteria, panel: Skating, ties: [SharedPlace], places: Mean"),
    (
        "Standardised",
        "juror: Standardised(mean: 100, deviation: 20), panel: Mean, ties: [SharedPlace]",
    ),
    (
        "Chopin",
        "panel: Clamp(limit: 2, places: 2), rounding: (stage: HalfUp(2), result: HalfUp(2)), ties: [SharedPlace]",
    ),
    (
        "MedianWindow",
        "join: Criteria, panel: Discard(tolerance: \"1.5\", of: Median), ties: [SharedPlace]",
    ),
    ("Diving", "join: Criteria, panel: TrimmedSum(high: 2, low: 2), ties: [SharedPlace]"),
    (
        "FigureSkating",
        "join: Criteria, panel: Trimmed(high: 1, low: 1), rounding: (panel: HalfUp(2), part: HalfUp(2)), ties: [SharedPlace]",
    ),
    (
        "Eurovision2016",
        "juror: Ranks, panel: Mean, ties: [Countback, SharedPlace], place_points: [12, 10, 8, 7, 6, 5, 4, 3, 2, 1]",
    ),
    (
        "Eurovision2018",
        "juror: Exponential(top: 12, rate: \"0.19\"), panel: Sum, ties: [Countback, SharedPlace], place_points: [12, 10, 8, 7, 6, 5, 4, 3, 2, 1]",
    ),
    ("SumOfPlaces", "join: Criteria, parts: Places, panel: Mean, ties: [Countback, SharedPlace]"),
    ("Battle", "juror: Positional(points: [1]), panel: Sum, ties: [CastingVote, SharedPlace]"),
    ("PassFail", "panel: Mean, ties: [SharedPlace], advance: Threshold(1)"),
];

#[test]
fn each_preset_stands_for_its_slots() {
    assert_eq!(PRESETS.len(), Preset::ALL.len());
    for (preset, (name, slots)) in Preset::ALL.into_iter().zip(PRESETS) {
        assert_eq!((preset.name(), Preset::from_name(name)), (*name, Some(preset)));
        let mut text = LEAN.to_owned();
        if preset == Preset::Battle {
            let pair = "(id: \"e3\", number: 3),\n        (id: \"e4\", number: 4),\n";
            text = text.replacen(pair, "", 1);
        }
        let with = |rule: &str| clean(&text.replacen(RULE, rule, 1)).rule;
        let expected = with(&format!("({slots})"));
        assert_eq!(with(name), expected, "{name}");
        assert_eq!(with(&format!("(preset: {name})")), expected, "{name}");
    }
    assert_eq!(Preset::from_name("Beauty"), None);
}

#[test]
fn a_slot_beside_a_preset_replaces_the_presets() {
    let diving = Preset::Diving.rule(4);
    assert_eq!(
        rule_of("(preset: Diving, ties: [RunningOrder])"),
        Rule { ties: vec![TieStep::RunningOrder], ..diving.clone() }
    );
    let rounding = Roundings { result: Rounding::HalfUp(2), ..Roundings::EXACT };
    assert_eq!(rule_of("(preset: Diving, rounding: HalfUp(2))"), Rule { rounding, ..diving });
    assert_eq!(
        rule_of("(preset: FigureSkating, rounding: Exact)").rounding,
        Roundings::EXACT,
        "the whole slot is replaced"
    );
}

/// Loads `text` and writes each problem as `line:column name`.
fn problems(text: &str) -> Vec<String> {
    let told = contest::load(text).map_or_else(|problems| problems, |loaded| loaded.warnings);
    let tell = |diagnostic: &contest::Diagnostic| {
        let (line, column) = diagnostic.span.line_column(text);
        let debug = format!("{:?}", diagnostic.problem);
        let debug = debug.trim_start_matches("Rule(");
        let name: String = debug.chars().take_while(char::is_ascii_alphanumeric).collect();
        format!("{line}:{column} {name}")
    };
    told.iter().map(tell).collect()
}

/// Every problem of `text` has words in every language.
fn assert_worded(text: &str) {
    let told = contest::load(text).map_or_else(|problems| problems, |loaded| loaded.warnings);
    assert!(!told.is_empty(), "{text}");
    for lang in Lang::ALL {
        let words = Words::new(lang);
        for contest::Diagnostic { problem, .. } in &told {
            let worded = word_problem(&words, problem);
            assert!(!worded.what.is_empty() && !worded.fix.is_empty(), "{problem:?}");
        }
    }
}

/// What is replaced in [`LEAN`] by what, then where the problem is told: at the first `mark`.
type Case = (&'static [(&'static str, &'static str)], &'static str, &'static str);

const J1: &str = "name: \"One\"";
const J2: &str = "name: \"Two\"";
const E4: &str = "number: 4)";
const A: &str = "name: \"A\", min: 0, max: 10";
const B: &str = "name: \"B\", min: 0, max: 10";
const R: &str = "(panel: Mean, ties: [SharedPlace])";

#[rustfmt::skip]
const CASES: &[Case] = &[
    // the form of slots
    (&[(R, "Dicing")], "Dicing", "UnknownChoice"),
    (&[(R, "Diving(2)")], "Diving(2", "ChoiceForm"),
    (&[(R, "[Diving]")], "[Diving", "WrongType"),
    (&[(R, "(preset: Dicing)")], "Dicing", "UnknownChoice"),
    (&[(R, "(preset: Diving, panels: Mean)")], "panels", "UnknownField"),
    (&[(R, "(panel: Mean)")], "(panel: M", "MissingField"),
    (&[(R, "(ties: [SharedPlace])")], "(ties", "MissingField"),
    (&[("panel: Mean", "panel: Mean, juror: Rank")], "Rank,", "UnknownChoice"),
    (&[("panel: Mean", "panel: Mean, juror: Ranks(1)")], "Ranks", "ChoiceForm"),
    (&[("panel: Mean", "panel: Mean, juror: Positional")], "Positional", "ChoiceForm"),
    (&[("panel: Mean", "panel: Mean, juror: Positional(points: [])")], "[])", "NoneDeclared"),
    (&[("panel: Mean", "panel: Mean, juror: Positional(points: [3, 4])")], "4])", "TableRises"),
    (&[("panel: Mean", "panel: Mean, juror: Positional(points: [3, -1])")], "-1", "OutOfRange"),
    (&[("panel: Mean", "panel: Mean, juror: Positional(points: [3.5])")], "3.5", "Float"),
    (&[("panel: Mean", "panel: Mean, juror: Positional(points: [\"1/0\"])")], "\"1/0", "BadNumber"),
    (&[("panel: Mean", "panel: Mean, juror: Positional(points: [2000000])")], "2000000", "NumberTooFine"),
    (&[("panel: Mean", "panel: Mean, place_points: [1, 2]")], "2],", "TableRises"),
    (&[("panel: Mean", "panel: Mean, juror: Exponential(top: 0, rate: 1)")], "0, rate", "NotPositive"),
    (&[("panel: Mean", "panel: Mean, juror: Exponential(top: 12, rate: -1)")], "-1", "NotPositive"),
    (&[("panel: Mean", "panel: Mean, juror: Exponential(top: 12, rate: 101)")], "101", "OutOfRange"),
    (&[("panel: Mean", "panel: Mean, juror: Standardised(mean: 1)")], "(mean", "MissingField"),
    (&[("panel: Mean", "panel: Mean, juror: Standardised(mean: 1, deviation: 0)")], "0), ties", "NotPositive"),
    (&[("panel: Mean", "panel: Mean, join: Group")], "Group,", "UnknownChoice"),
    (&[("panel: Mean", "panel: Mean, parts: Ranks")], "Ranks,", "UnknownChoice"),
    (&[("panel: Mean", "panel: Mean, stage_weight: 0")], "0, ties", "NotPositive"),
    (&[("panel: Mean", "panel: Mean, carried: []")], "[], ties", "NoneDeclared"),
    (&[("panel: Mean", "panel: Mean, carried: [(id: \"x\", name: \"X\", weight: 0)]")], "0)], ties", "WeightNotPositive"),
    (&[("panel: Mean", "panel: Mean, rounding: (pannel: HalfUp(2))")], "pannel", "UnknownField"),
    (&[("panel: Mean", "panel: Mean, rounding: (panel: HalfUp(10))")], "10)),", "OutOfRange"),
    (&[("panel: Mean", "panel: Trimmed(high: 1, low: 1), few: KeepAll(below: 0)")], "0), ties", "OutOfRange"),
    (&[("panel: Mean", "panel: Mean, advance: Top")], "Top", "ChoiceForm"),
    (&[("panel: Mean", "panel: Mean, advance: Top(count: 0, cut: All)")], "0, cut", "OutOfRange"),
    (&[("panel: Mean", "panel: Mean, advance: Threshold(\"a\")")], "\"a\")", "BadNumber"),
    (&[("[SharedPlace]", "[Carried(\"x\"), SharedPlace]")], "\"x\"", "UnknownReference"),
    (&[("[SharedPlace]", "[JuryVote]")], "JuryVote", "TiesEndOpen"),
    (&[(R, "Battle"), ("chair: true", "chair: false"), ("(id: \"e3\", number: 3),", ""), ("(id: \"e4\", number: 4),", "")], "Battle", "CastingVoteWithoutChair"),
    // marks and criteria
    (&[(A, "name: \"A\", marks: Rank, min: 1")], "1),", "OwnScale"),
    (&[(A, "name: \"A\", marks: YesMaybeNo, step: 2")], "2),", "OwnScale"),
    (&[(A, "name: \"A\", marks: Rank, better: Lower")], "Lower", "OwnScale"),
    (&[(A, "name: \"A\", marks: Stars")], "Stars", "UnknownChoice"),
    (&[(A, "name: \"A\", min: 0, max: 10, better: Less")], "Less", "UnknownChoice"),
    (&[(A, "name: \"A\", min: 0, max: 10, group: \"g\"")], "\"g\"", "UnknownReference"),
    (&[("    panel: [", "    groups: [],\n    panel: [")], "[],", "NoneDeclared"),
    (&[("    panel: [", "    groups: [(id: \"g\", name: \"G\")],\n    panel: [")], "[(id: \"g", "GroupsUnused"),
    (&[(R, "(panel: Mean, join: Groups, ties: [SharedPlace])")], "Groups", "NoneDeclared"),
    (&[("    panel: [", "    groups: [(id: \"g\", name: \"G\")],\n    panel: ["), (A, "name: \"A\", min: 0, max: 10, group: \"g\""), (R, "(panel: Mean, join: Groups, ties: [SharedPlace])")], "(id: \"b\"", "CriterionWithoutGroup"),
    (&[("    panel: [", "    groups: [(id: \"g\", name: \"G\"), (id: \"h\", name: \"H\")],\n    panel: ["), (A, "name: \"A\", min: 0, max: 10, group: \"g\""), (B, "name: \"B\", min: 0, max: 10, group: \"g\""), (R, "(panel: Mean, join: Groups, ties: [SharedPlace])")], "(id: \"h\"", "GroupEmpty"),
    // the jury
    (&[(J1, "name: \"One\", weight: -1")], "-1", "WeightNegative"),
    (&[(J1, "name: \"One\", weight: \"1/1000001\"")], "\"1/1", "WeightTooFine"),
    (&[(J1, "name: \"One\", judges: []")], "[], ch", "NoneDeclared"),
    (&[(J1, "name: \"One\", judges: [\"c\"]")], "\"c\"", "UnknownReference"),
    (&[(J1, "name: \"One\", judges: [\"a\", \"b\", \"a\"]")], "\"a\"], ch", "GivenTwice"),
    (&[(J1, "name: \"One\", judges: [\"a\"]")], "(id: \"j1\"", "JudgesPartly"),
    (&[("panel: Mean", "panel: Trimmed(high: 2, low: 3)")], "Trimmed", "TooFewJurors"),
    (&[("panel: Mean", "panel: Trimmed(high: 2, low: 2)"), (J1, "name: \"One\", weight: 0")], "Trimmed", "TooFewJurors"),
    (&[("panel: Mean", "join: Criteria, panel: Trimmed(high: 2, low: 2)"), (J1, "name: \"One\", judges: [\"a\"]")], "Trimmed", "TooFewJurors"),
    (&[(R, "Diving"), (J1, "name: \"One\", weight: 0")], "Diving", "TooFewJurors"),
    (&[("panel: Mean", "panel: Median"), (J1, "name: \"One\", weight: 2")], "Median", "WeightedJurors"),
    (&[(R, "Skating"), (J1, "name: \"One\", weight: 2")], "Skating", "WeightedJurors"),
    (&[("panel: Mean", "few: NoResult, panel: Mean")], "NoResult", "FewWithoutDropping"),
    (&[("panel: Mean", "few: KeepAll(below: 6), panel: Trimmed(high: 1, low: 1)")], "KeepAll", "FewNeverEnough"),
    (&[("[SharedPlace]", "[Countback, JuryVote]")], "JuryVote", "TiesEndOpen"),
    // ranks and directions
    (&[("panel: Mean", "panel: Skating")], "Skating", "PlacesNeedRanks"),
    (&[("panel: Mean", "panel: Majority, juror: Positional(points: [3, 2, 1, 0])")], "Majority", "PlacesNeedRanks"),
    (&[("panel: Mean", "panel: Skating"), (A, "name: \"A\", marks: Rank"), (B, "name: \"B\", marks: Rank")], "Skating", "PlacesNeedRanks"),
    (&[(B, "name: \"B\", min: 0, max: 10, better: Lower")], "(id: \"b\"", "MixedInPart"),
    (&[("panel: Mean", "join: Criteria, panel: Mean"), (B, "name: \"B\", marks: Rank")], "(id: \"b\"", "MixedParts"),
    (&[(R, "(preset: SumOfPlaces, ties: [HeadToHead, SharedPlace])"), (B, "name: \"B\", marks: Rank")], "HeadToHead", "StepMixed"),
    (&[(R, "SumOfPlaces"), (B, "name: \"B\", marks: Rank")], "SumOfPlaces", "StepMixed"),
    (&[(R, "(preset: RankSum, join: Criteria, ties: [HighestMark, SharedPlace])"), (B, "name: \"B\", marks: Rank")], "HighestMark", "StepMixed"),
    (&[(R, "(preset: RankSum, ties: [JurorsGiving, SharedPlace])")], "JurorsGiving", "JurorsGivingLower"),
    (&[(R, "Skating"), (A, "name: \"A\", weight: 2, min: 0, max: 10")], "(id: \"a\"", "SkatingWeights"),
    (&[("    panel: [", "    groups: [(id: \"g\", name: \"G\"), (id: \"h\", name: \"H\", weight: \"1/2\")],\n    panel: ["), (A, "name: \"A\", min: 0, max: 10, group: \"g\""), (B, "name: \"B\", min: 0, max: 10, group: \"h\""), (R, "(preset: Skating, join: Groups)")], "(id: \"h\"", "SkatingWeights"),
    (&[(R, "Skating"), (E4, "number: 4, factors: [(of: \"a\", factor: 2)])")], "[(of: \"a\"", "FactorOfPlaces"),
    (&[(R, "Majority"), (E4, "number: 4, factors: [(factor: 2)])")], "[(factor", "FactorOfPlaces"),
    (&[(R, "SumOfPlaces"), (E4, "number: 4, factors: [(of: \"a\", factor: 1)])")], "[(of: \"a\"", "FactorOfPlaces"),
    (&[(R, "RankSum"), (E4, "number: 4, deductions: [(points: 1, reason: \"r\")])")], "[(points", "DeductionBetters"),
    (&[(R, "SumOfPlaces"), (E4, "number: 4, deductions: [(points: 1, reason: \"r\")])")], "[(points", "DeductionBetters"),
    (&[(A, "name: \"A\", better: Lower, min: 0, max: 10"), (B, "name: \"B\", better: Lower, min: 0, max: 10"), (E4, "number: 4, deductions: [(points: 1, reason: \"r\")])")], "[(points", "DeductionBetters"),
    // the others
    (&[(R, "Battle")], "Battle", "BattleOfTwo"),
    (&[(R, "(preset: Battle, ties: [SharedPlace])")], "Battle", "BattleOfTwo"),
    (&[("panel: Mean", "panel: Mean, advance: Top(count: 4, cut: All)")], "Top", "AdvanceAll"),
    (&[("[SharedPlace]", "[StageResult, SharedPlace]")], "StageResult", "StageResultSame"),
    (&[("    entries: [", "    awards: [(name: \"R\", kind: Range)],\n    entries: [")], "Range", "ChoiceForm"),
    (&[("    entries: [", "    awards: [(name: \"R\", kind: Range())],\n    entries: [")], "Range", "ChoiceForm"),
    (&[("    entries: [", "    awards: [(name: \"R\", kind: Range(from: 9, to: \"8.9\"))],\n    entries: [")], "\"8.9", "RangeUpsideDown"),
    // entries
    (&[(E4, "number: 4, factors: [(of: \"a\", factor: 2)])")], "\"a\", factor", "FactorOfWhole"),
    (&[(E4, "number: 4, factors: [(factor: 2), (factor: 3)])")], "(factor: 3", "GivenTwice"),
    (&[(E4, "number: 4, factors: [(factor: 0)])")], "0)])", "NotPositive"),
    (&[("panel: Mean", "join: Criteria, panel: Mean"), (E4, "number: 4, factors: [(factor: 2)])")], "(factor", "MissingField"),
    (&[("panel: Mean", "join: Criteria, panel: Mean"), (E4, "number: 4, factors: [(of: \"c\", factor: 2)])")], "\"c\"", "UnknownReference"),
    (&[("panel: Mean", "join: Criteria, panel: Mean"), (E4, "number: 4, factors: [(of: \"b\", factor: 2), (of: \"b\", factor: 2)])")], "(of: \"b\", factor: 2)])", "GivenTwice"),
    (&[(E4, "number: 4, carried: [(of: \"x\", points: 2)])")], "\"x\"", "UnknownReference"),
    (&[(E4, "number: 4, deductions: [(points: 1)])")], "(points", "MissingField"),
    (&[(E4, "number: 4, deductions: [(points: 1, reason: \"\")])")], "\"\")", "Blank"),
    (&[(E4, "number: 4, deductions: [(points: -1, reason: \"r\")])")], "-1", "NotPositive"),
    (&[(E4, "number: 4, deductions: [(points: \"1e3\", reason: \"r\")])")], "\"1e3", "BadNumber"),
    (&[(E4, "number: 4, deductions: [(points: \"0.0000000000000000001\", reason: \"r\")])")], "\"0.0", "NumberTooFine"),
    (&[(E4, "number: 4, performers: [(name: \"P\", university: \"u\")])")], "\"u\"", "UnknownReference"),
    (&[("    criteria: [", "    stage: \"final\",\n    criteria: [")], "\"final", "UnknownReference"),
    (&[("    criteria: [", "    eligibility: (age_min: 1, age_max: 9, age_on: \"2026-01-01\", home: \"u\"),\n    criteria: ["), ("number: 1)", "number: 1, performers: [(name: \"P\", age: 1)])"), ("number: 2)", "number: 2, performers: [(name: \"Q\", age: 1)])"), ("number: 3)", "number: 3, performers: [(name: \"R\", age: 1)])"), (E4, "number: 4, performers: [(name: \"S\", age: 1)])")], "\"u\"", "UnknownReference"),
];

fn edited(edits: &[(&str, &str)]) -> String {
    edits.iter().fold(LEAN.to_owned(), |text, (old, new)| {
        assert!(text.contains(old), "the lean file has {old:?}");
        text.replacen(old, new, 1)
    })
}

fn place(text: &str, mark: &str) -> String {
    let at = text.find(mark).unwrap_or_else(|| panic!("no {mark:?} in {text}"));
    let before = &text[..at];
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().map_or(0, |rest| rest.chars().count()) + 1;
    format!("{line}:{column}")
}

#[test]
fn each_rule_that_cannot_work_is_told_at_its_place() {
    let mut wrong = String::new();
    for &(edits, mark, name) in CASES {
        let text = edited(edits);
        let expected = format!("{} {name}", place(&text, mark));
        let told = problems(&text);
        if told != [expected.as_str()] {
            let _ = writeln!(wrong, "{edits:?}: expected {expected}, told {told:?}");
        }
        assert_worded(&text);
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn nobody_who_counts_is_told_at_the_panel_or_at_the_criterion() {
    let jurors = ["One", "Two", "Three", "Four", "Five"];
    let all = |what: &str| {
        jurors.iter().fold(LEAN.to_owned(), |text, name| {
            let name = format!("name: \"{name}\"");
            text.replacen(&name, &format!("{name}, {what}"), 1)
        })
    };
    let text = all("weight: 0");
    assert_eq!(problems(&text), [format!("{} NobodyCounts", place(&text, "[\n        (id: \"j1"))]);
    assert_worded(&text);

    // The trainee marks the other criterion, which is not enough.
    let by_criteria =
        all("judges: [\"a\"]").replacen("panel: Mean", "join: Criteria, panel: Mean", 1);
    let text = by_criteria.replacen(
        "name: \"Two\", judges: [\"a\"]",
        "name: \"Two\", judges: [\"b\"], weight: 0",
        1,
    );
    assert_eq!(problems(&text), [format!("{} CriterionUnjudged", place(&text, "(id: \"b\""))]);
    assert_worded(&text);
    let text = text.replacen(", weight: 0", "", 1);
    assert_eq!(problems(&text), [] as [&str; 0]);
}

#[test]
fn a_trainee_may_judge_as_they_like() {
    let text = edited(&[(J2, "name: \"Two\", weight: 0, judges: [\"a\"]")]);
    assert_eq!(problems(&text), [] as [&str; 0]);
}

#[test]
fn a_slot_that_turns_places_into_points_takes_factors_and_deductions() {
    let lower = ", better: Lower, min: 0, max: 10";
    let by = "(preset: Borda, join: Criteria)";
    let given = "number: 4, factors: [(of: \"a\", factor: 2)], \
                 deductions: [(points: 1, reason: \"r\")])";
    let (a, b) = (format!("name: \"A\"{lower}"), format!("name: \"B\"{lower}"));
    let text = edited(&[(R, by), (A, &a), (B, &b), (E4, given)]);
    assert_eq!(problems(&text), [] as [&str; 0]);
    // One part of the Skating System has no rule 10, and its weight does no harm.
    let text = edited(&[
        (R, "(preset: Skating, join: Totals)"),
        (A, &a.replace(lower, ", weight: 2, min: 0, max: 10")),
    ]);
    assert_eq!(problems(&text), [] as [&str; 0]);
}

/// What is told of these rows of carried figures: `line:column kind`.
fn refused_rows(rule: &str, rows: &str) -> (Vec<String>, bool) {
    let mut contest = clean(&ruled(rule));
    let file = format!("contestant,figure,points,reason\n{rows}");
    let problems = marks::carry(file.as_bytes(), &mut contest).unwrap();
    for lang in Lang::ALL {
        for problem in &problems.listed {
            assert!(!wording::marks_problem(&Words::new(lang), &problem.kind).is_empty());
        }
    }
    assert!(contest.entries.iter().all(|entry| entry.deductions.is_empty()) || problems.fatal);
    let tell = |problem: &marks::Problem| {
        let kind = match &problem.kind {
            marks::Kind::Refused(Problem::Rule(problem)) => format!("{problem:?}"),
            marks::Kind::Refused(problem) => format!("{problem:?}"),
            other => panic!("{other:?}"),
        };
        format!("{}:{} {kind}", problem.line, problem.column)
    };
    (problems.listed.iter().map(tell).collect(), problems.fatal)
}

#[test]
fn carried_figures_of_a_file_meet_the_same_refusals() {
    let deduction = |column: &str| vec![format!("2:{column} DeductionBetters")];
    assert_eq!(refused_rows("RankSum", "e1,deduction,1,late\n"), (deduction("4"), false));
    let factor = vec!["2:4 FactorOfPlaces".to_owned()];
    assert_eq!(refused_rows("SumOfPlaces", "e1,factor:a,2,\n"), (factor.clone(), false));
    assert_eq!(refused_rows("Majority", "e1,factor,2,\n"), (factor, false));
    assert_eq!(refused_rows("Borda", "e1,factor,2,\n"), (vec![], false));

    // Each is a number that can be read; together they are too fine to be added.
    let mut fine = String::new();
    for den in [999_999_937, 999_999_929, 999_999_893, 999_999_883, 999_999_797] {
        let _ = writeln!(fine, "e2,deduction,1/{den},r");
    }
    let too_fine = vec!["6:1 FiguresTooFine".to_owned()];
    assert_eq!(refused_rows("MeanOfTotals", &format!("{fine}\ne3,factor,2,\n")), (too_fine, true));
}

#[test]
fn carried_figures_are_declared_given_once_and_missed() {
    let rule = (R, "(panel: Mean, ties: [SharedPlace], carried: [(id: \"x\", name: \"X\")])");
    let figure = "carried: [(of: \"x\", points: 2)])";
    let given: Vec<_> =
        (1..=3).map(|n| (format!("number: {n})"), format!("number: {n}, {figure}"))).collect();
    let mut edits: Vec<(&str, &str)> =
        given.iter().map(|(old, new)| (old.as_str(), new.as_str())).collect();
    edits.push(rule);
    let text = edited(&edits);
    assert_eq!(problems(&text), [format!("{} CarriedLacks", place(&text, "(id: \"e4\""))]);
    assert_worded(&text);
    let contest = contest::load(&text).unwrap().contest;
    assert!(contest.entries[3].carried.is_empty());
    let twice = "number: 4, carried: [(of: \"x\", points: 2), (of: \"x\", points: \"2.0\")])";
    let text = text.replacen(E4, twice, 1);
    let second = place(&text, "(of: \"x\", points: \"2.0");
    assert_eq!(problems(&text), [format!("{second} GivenTwice")]);
}

#[test]
fn a_stage_result_splits_what_a_figure_a_deduction_or_a_rounding_makes_equal() {
    let chain = "(panel: Mean, ties: [StageResult, SharedPlace])";
    let deducted =
        edited(&[(R, chain), (E4, "number: 4, deductions: [(points: 1, reason: \"r\")])")]);
    let rounded =
        edited(&[(R, "(panel: Mean, rounding: HalfUp(0), ties: [StageResult, SharedPlace])")]);
    for text in [deducted, rounded] {
        assert_eq!(problems(&text), [] as [&str; 0]);
    }
}

#[test]
fn ranks_that_jurors_give_are_ranks() {
    for rule in [
        "(preset: Skating, juror: Total)",
        "(preset: Majority, juror: Total, join: Criteria)",
        "(join: Criteria, panel: Mean, ties: [JuryVote, SharedPlace])",
    ] {
        let text =
            edited(&[(A, "name: \"A\", marks: Rank"), (B, "name: \"B\", marks: Rank"), (R, rule)]);
        assert_eq!(problems(&text), [] as [&str; 0], "{rule}");
    }
}

#[test]
fn slots_that_level_directions_let_criteria_differ() {
    for rule in [
        "(preset: RankSum, join: Criteria)",
        "(preset: Borda, join: Criteria)",
        "(preset: Eurovision2018, join: Criteria)",
        "(preset: Standardised, join: Criteria)",
        "(preset: SumOfPlaces, ties: [SharedPlace])",
        "Skating",
    ] {
        let text = edited(&[(B, "name: \"B\", min: 0, max: 10, better: Lower"), (R, rule)]);
        assert_eq!(problems(&text), [] as [&str; 0], "{rule}");
    }
}

fn with_entries(count: usize, rule: &str) -> String {
    let entries = (1..=count)
        .map(|n| format!("        (id: \"e{n}\", number: {n}),\n"))
        .collect::<Vec<_>>()
        .concat();
    let text = ruled(rule);
    let start = text.find("        (id: \"e1\"").unwrap();
    format!("{}{entries}    ],\n)\n", &text[..start])
}

#[test]
fn a_table_whose_means_are_too_fine_is_refused() {
    let juror = |points: &str, shared: &str| {
        format!(
            "(juror: Positional(points: [{points}], shared: {shared}), panel: Sum, \
             ties: [Countback, SharedPlace])"
        )
    };
    let uneven = "12, 10, 8, 7, 6, 5, 4, 3, 2, 1";
    let even: Vec<_> = (1..=40).rev().map(|n| format!("\"{n}/2\"")).collect();
    for (entries, rule) in [
        (36, juror(uneven, "Mean")),
        (40, juror(uneven, "Highest")),
        (40, juror(&even.join(", "), "Mean")),
        (40, "Borda".to_owned()),
    ] {
        let contest = clean(&with_entries(entries, &rule));
        let _ = Engine::new(&contest);
    }
    for (entries, points) in [(37, uneven), (36, "999999"), (41, &even.join(", "))] {
        let text = with_entries(entries, &juror(points, "Mean"));
        let expected = format!("{} SharedTable", place(&text, "Positional"));
        if entries > 36 {
            assert_eq!(problems(&text), [expected], "{points}");
            assert_worded(&text);
        } else {
            assert!(problems(&text).is_empty() || problems(&text) == [expected], "{points}");
        }
    }
}

#[test]
fn results_that_cannot_be_kept_are_refused_and_a_rounding_mends_it() {
    let many = |panel_rule: &str, rounding: &str, jurors: usize| {
        let panel = (1..=jurors)
            .map(|n| format!("(id: \"j{n}\", name: \"J\"),"))
            .collect::<Vec<_>>()
            .concat();
        let rule = format!("(join: Criteria, panel: {panel_rule}, {rounding} ties: [SharedPlace])");
        let text = ruled(&rule);
        let start = text.find("        (id: \"j1").unwrap();
        let end = start + text[start..].find("    ],").unwrap();
        let criteria = (0..30)
            .map(|n| format!("(id: \"c{n}\", name: \"C\", min: 0, max: 10, weight: \"1/1000\"),"))
            .collect::<Vec<_>>()
            .concat();
        format!("{}{panel}\n{}", &text[..start], &text[end..]).replacen(
            "(id: \"a\", name: \"A\", min: 0, max: 10),",
            &criteria,
            1,
        )
    };
    // Under the plain mean too: marks may lack, so that each part has another number of jurors.
    for panel in ["Discard(tolerance: 2, of: Mean)", "Mean"] {
        let text = many(panel, "", 90);
        assert_eq!(problems(&text), [format!("{} SumTooFine", place(&text, "(join"))]);
        assert_worded(&text);
        assert_eq!(problems(&many(panel, "", 9)), [] as [&str; 0]);
        assert_eq!(problems(&many(panel, "rounding: (panel: HalfUp(9)),", 90)), [] as [&str; 0]);
        assert_eq!(problems(&many(panel, "rounding: (part: HalfUp(9)),", 90)), [] as [&str; 0]);
    }
}

#[test]
fn a_jurors_figures_keep_to_64_bits() {
    let text = edited(&[
        ("panel: Mean", "rounding: (juror: HalfUp(9)), panel: Mean"),
        (A, "name: \"A\", min: 0, max: 100000, weight: 1000000"),
    ]);
    assert_eq!(problems(&text), [format!("{} RoundingTooFine", place(&text, "(juror"))]);
    assert_worded(&text);
    let text = text.replacen("HalfUp(9)", "HalfUp(6)", 1);
    assert_eq!(problems(&text), [] as [&str; 0]);
}

#[test]
fn an_entry_with_figures_too_fine_is_told_by_itself() {
    let carried = "carried: [(of: \"x\", points: \"1/999999999999989\"), (of: \"y\", points: \
                   \"1/999999999999947\"), (of: \"z\", points: \"1/999999999999877\")])";
    let figures = "(panel: Mean, ties: [SharedPlace], carried: [(id: \"x\", name: \"X\"), \
                   (id: \"y\", name: \"Y\"), (id: \"z\", name: \"Z\")])";
    let text = edited(&[(R, figures), ("number: 2)", &format!("number: 2, {carried}"))]);
    let told = problems(&text);
    let expected = format!("{} FiguresTooFine", place(&text, "(id: \"e2\""));
    assert!(told.contains(&expected), "{told:?}");
    assert_worded(&text);
}

#[test]
fn a_lean_file_is_enough() {
    let contest = clean(&edited(&[
        ("number: 1)", "number: 1, name: (kk: \"Ән\", ru: \"Песня\", en: \"Song\"))"),
        ("number: 2)", "number: 2, performers: [(name: \"Асан Бірінші\")], song: (title: \"Ән\"))"),
    ]));
    assert!(contest.universities.is_empty() && contest.eligibility.is_none());
    assert!(contest.grand_prix.is_none() && contest.organiser.is_none());
    assert_eq!((contest.stages.len(), contest.stage().id.as_str()), (1, "stage"));
    let shown = |entry: usize| {
        let words = Words::new(Lang::Ru);
        names::entry_lines(&words, &contest, &contest.entries[entry]).join(" | ")
    };
    assert_eq!(shown(0), "№1 | Песня");
    assert_eq!(shown(1), "№2 | Асан Бірінші | «Ән»");
    assert_eq!(shown(2), "№3");
    assert_eq!(names::stage(Lang::Kk, contest.stage()), "");
}

/// A comment of the starting file that only waits for its slashes to be taken off is no mistake.
#[test]
fn what_the_starting_file_offers_in_comments_is_understood() {
    let text = contest::TEMPLATE;
    let offered = |line: &&str| {
        let slot = line.trim_start().strip_prefix("// ").and_then(|rest| rest.split_once(": "));
        slot.is_some_and(|(name, value)| {
            name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_') && value.contains(", //")
        })
    };
    let lines: Vec<&str> = text.lines().filter(offered).collect();
    assert!(lines.len() >= 15, "{lines:?}");
    for line in lines {
        let text = text.replacen(line, &line.replacen("// ", "", 1), 1);
        for diagnostic in contest::load(&text).map_or_else(|all| all, |loaded| loaded.warnings) {
            assert!(
                matches!(
                    diagnostic.problem,
                    // They want other lines beside them.
                    Problem::Rule(_)
                        | Problem::OwnScale { .. }
                        | Problem::CarriedLacks { .. }
                        | Problem::UnknownReference { .. }
                        | Problem::NotAPair { .. }
                ),
                "{line}: {diagnostic:?}"
            );
        }
    }
    for preset in Preset::NAMES {
        assert!(
            text.contains(&format!(" {preset},")) || text.contains(&format!(" {preset}.")),
            "{preset}"
        );
    }
}

/// Slots to draw from, some at their limits.
fn rules() -> impl Strategy<Value = String> {
    let juror = prop::sample::select(vec![
        "Total",
        "Ranks",
        "Positional(points: [12, \"7/3\", \"1/999983\"])",
        "Positional(points: [1000000, 999999, 5, 1], shared: Highest)",
        "Exponential(top: 1000000, rate: \"1/1000000\")",
        "Standardised(mean: -1000000, deviation: 10000)",
    ]);
    let panel = prop::sample::select(vec![
        "Mean",
        "Sum",
        "Median",
        "Trimmed(high: 1, low: 1)",
        "TrimmedSum(high: 0, low: 1)",
        "Clamp(limit: \"0.0001\", places: 9)",
        "Discard(tolerance: \"0.0001\", of: Mean)",
        "Discard(tolerance: 100000, of: Median)",
        "Skating",
        "Majority",
    ]);
    let rounding =
        || prop::sample::select(vec!["Exact", "HalfUp(9)", "HalfEven(0)", "Truncate(2)"]);
    let roundings = (rounding(), rounding(), rounding(), rounding(), rounding());
    let join = prop::sample::select(vec!["Totals", "Criteria"]);
    let parts = prop::sample::select(vec!["Figures", "Figures", "Places"]);
    let step = prop::sample::select(vec!["UntrimmedMean", "Median", "HeadToHead", "Countback"]);
    let stage = prop::sample::select(vec!["1", "\"999983/1000000\"", "1000000"]);
    (juror, panel, roundings, join, parts, step, stage).prop_map(
        |(juror, panel, (a, b, c, d, e), join, parts, step, stage)| {
            format!(
                "(juror: {juror}, panel: {panel}, join: {join}, parts: {parts}, stage_weight: {stage}, \
                 rounding: (juror: {a}, panel: {b}, part: {c}, stage: {d}, result: {e}), \
                 carried: [(id: \"x\", name: \"X\", weight: \"-999983/1000000\")], \
                 ties: [{step}, StageResult, SharedPlace])"
            )
        },
    )
}

fn files() -> impl Strategy<Value = String> {
    let weight =
        || prop::sample::select(vec!["1", "1000000", "\"1/9973\"", "\"9967/10000\"", "\"1/2\""]);
    let scale = prop::sample::select(vec![
        "min: 0, max: 10",
        "min: \"-99999.9999\", max: \"99999.9999\", step: \"0.0001\"",
        "marks: Rank",
    ]);
    let criteria = prop::collection::vec((weight(), scale), 1..4);
    let jurors = prop::collection::vec(prop::sample::select(vec!["1", "1", "\"1/3\"", "7"]), 1..6);
    let figure = prop::sample::select(vec![
        "1",
        "\"1/999999999999989\"",
        "\"1000000000000000000/999999999999999989\"",
        "1000000000000000",
        "\"0.3\"",
    ]);
    let entries = prop::collection::vec((figure, weight(), any::<bool>()), 2..5);
    (rules(), criteria, jurors, entries, any::<bool>()).prop_map(
        |(rule, criteria, jurors, entries, plain)| {
            let criteria = (1..)
                .zip(criteria)
                .map(|(n, (weight, scale))| format!("(id: \"c{n}\", name: \"C\", weight: {weight}, {scale}),"))
                .collect::<Vec<_>>().concat();
            let weigh = |weight| if plain { "1" } else { weight };
            let jurors = (1..)
                .zip(jurors)
                .map(|(n, weight)| format!("(id: \"j{n}\", name: \"J\", weight: {}),", weigh(weight)))
                .collect::<Vec<_>>().concat();
            let by_criteria = rule.contains("join: Criteria");
            let places = ["Places", "Skating", "Majority", "juror: Ranks", "RankSum"].iter().any(|word| rule.contains(word));
            let of = if by_criteria { "of: \"c1\", " } else { "" };
            let entries = (1..)
                .zip(entries)
                .map(|(n, (figure, factor, scaled))| {
                    let factors = if scaled && !places { format!("({of}factor: {factor})") } else { String::new() };
                    format!(
                        "(id: \"e{n}\", number: {n}, factors: [{factors}], \
                         carried: [(of: \"x\", points: {figure})]),"
                    )
                })
                .collect::<Vec<_>>().concat();
            format!(
                "(id: \"t\", title: \"T\", criteria: [{criteria}], panel: [{jurors}], rule: {rule}, \
                 entries: [{entries}])"
            )
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    /// What loads is computed: no panic, no overflow (tests are built with checks), whatever marks.
    #[test]
    fn whatever_loads_can_be_tallied(text in files(), picks in prop::collection::vec(0..4_usize, 60)) {
        if let Ok(loaded) = contest::load(&text) {
            let contest = loaded.contest;
            let engine = Engine::new(&contest);
            let (entries, jurors) = (contest.entries.len(), contest.panel.len());
            let mut sheet = Sheet::new(entries, jurors, contest.criteria.len());
            let mut pick = picks.iter().cycle();
            for entry in 0..entries {
                for juror in 0..jurors {
                    let marks: Vec<_> = contest.criteria.iter().map(|of| match pick.next() {
                        Some(0) => of.scale.min,
                        Some(1) => of.scale.up(of.scale.min),
                        _ => of.scale.max,
                    }).collect();
                    if pick.next() != Some(&3) {
                        sheet.put(entry, juror, &marks);
                    }
                }
            }
            engine.tally(&sheet, &[]);
            for entry in 0..entries {
                engine.explain(&sheet, &[], entry);
            }
        }
    }
}

#[test]
fn the_random_files_are_not_all_refused() {
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;

    let mut runner = TestRunner::deterministic();
    let mut told = std::collections::BTreeMap::<String, usize>::new();
    for _ in 0..500 {
        let text = files().new_tree(&mut runner).unwrap().current();
        match contest::load(&text) {
            Ok(_) => *told.entry("loads".to_owned()).or_default() += 1,
            Err(problems) => {
                assert!(
                    problems.iter().all(|d| !matches!(d.problem, Problem::MissingField { .. }))
                );
                for diagnostic in problems {
                    let name = format!("{:?}", diagnostic.problem).chars().take(24).collect();
                    *told.entry(name).or_default() += 1;
                }
            }
        }
    }
    assert!(told.get("loads").is_some_and(|&loads| loads > 100), "{told:?}");
}
