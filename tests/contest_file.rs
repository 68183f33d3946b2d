//! Contest files, good and bad: every fault is told at its place.
#![allow(clippy::unwrap_used)]

use std::fmt::Write as _;

use alqa::contest::{
    self, Accepted, CONCORDIA, Diagnostic, Ground, Lang, Money, PanelRule, Problem, Recusal,
    Severity, TEMPLATE, Text, TieStep,
};
use alqa::text::{Paint, Words, render, word_problem};
use proptest::prelude::*;

/// Loads `text` and writes each problem as `line:column name`.
fn problems(text: &str) -> Vec<String> {
    let told = match contest::load(text) {
        Ok(loaded) => loaded.warnings,
        Err(problems) => problems,
    };
    told.iter().map(|diagnostic| tell(text, diagnostic)).collect()
}

fn tell(text: &str, Diagnostic { span, problem }: &Diagnostic) -> String {
    let (line, column) = span.line_column(text);
    let debug = format!("{problem:?}");
    let name: String = debug
        .trim_start_matches("Syntax(")
        .trim_start_matches("Rule(")
        .chars()
        .take_while(char::is_ascii_alphanumeric)
        .collect();
    format!("{line}:{column} {name}")
}

/// The place of `what` after `anchor`, as [`tell`] writes places.
fn place(text: &str, anchor: &str, what: &str) -> String {
    let from = text.find(anchor).unwrap_or_else(|| panic!("no anchor {anchor:?}"));
    let at = from + text[from..].find(what).unwrap_or_else(|| panic!("no {what:?}"));
    let before = &text[..at];
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().map_or(0, |rest| rest.chars().count()) + 1;
    format!("{line}:{column}")
}

#[test]
fn the_shipped_files_are_clean() {
    for text in [CONCORDIA, TEMPLATE] {
        assert_eq!(problems(text), [] as [&str; 0]);
    }
}

#[test]
fn the_shipped_contest_is_the_one_of_the_information_letter() {
    let contest = contest::load(CONCORDIA).unwrap().contest;
    assert!(contest.sample && !contest.pins);
    assert_eq!(contest.title.get(Lang::En), "«Бір ән салайын – 2026»");
    assert_eq!(contest.stages.len(), 3);
    assert_eq!(contest.stage().date.unwrap().to_string(), "2026-04-14");
    assert_eq!(contest.grand_prix.as_ref().unwrap().fund.tenge, 2_000_000);
    assert_eq!((contest.entries.len(), contest.panel.len(), contest.criteria.len()), (12, 7, 5));
    assert_eq!(contest.places, 0);
    assert!(contest.criteria.iter().all(|c| c.scale.len() == 10 && c.weight.num == 1));
    assert_eq!(contest.rule.panel, PanelRule::Mean);
    assert_eq!(contest.rule.ties.len(), 5);
    assert!(matches!(&contest.rule.ties[0], TieStep::CriterionMean(id) if id.as_str() == "blend"));
    assert_eq!(contest.chair().unwrap().id.as_str(), "dombyra");
    let until = contest.eligibility.as_ref().unwrap().applications_until.unwrap();
    assert_eq!(until.to_rfc3339(), "2026-02-26T20:00:00+05:00");
    let mut shorts: Vec<_> =
        contest.entries.iter().flat_map(|e| &e.performers).map(|p| p.short.get(Lang::Kk)).collect();
    shorts.sort_unstable();
    shorts.dedup();
    assert_eq!(shorts.len(), 24, "short names tell performers apart");
}

/// The first `old` of the good file is replaced by `new`; then `name` must be told at the first
/// `mark` after `anchor` in the new file, and nothing else.
#[rustfmt::skip]
const CASES: &[(&str, &str, &str, &str, &str)] = &[
    // old, new, anchor, mark, name
    ("title: \"", "tite: \"", "tite", "tite", "UnknownField"),
    ("sample: true,", "sample: true, sample: false,", "true, sample", "sample", "DuplicateField"),
    ("    id: \"bir", "    // id: \"bir", "\n(\n", "(", "MissingField"),
    ("id: \"bir-an-salaiyn-2026\"", "id: \"Бір\"", "id: \"Бір", "\"Бір", "BadId"),
    ("sample: true", "sample: 1", "sample: 1", "1", "WrongType"),
    ("sample: true", "sample: \"true\"", "sample: \"", "\"true", "WrongType"),
    ("title: \"«Бір ән салайын – 2026»\"", "title: 2026", "title: 2026", "2026", "WrongType"),
    ("language: \"kk\"", "language: \"kz\"", "language:", "\"kz", "UnknownLanguage"),
    ("stage: \"final\"", "stage: \"finl\"", "stage: \"finl", "\"finl", "UnknownReference"),
    ("home: \"kaznaa\"", "home: \"kazna\"", "home: \"kazna\"", "\"kazna", "UnknownReference"),
    ("university: \"narxoz\"", "university: \"narhoz\"", "\"narhoz", "\"", "UnknownReference"),
    ("date: \"2026-04-14\"", "date: \"2026-04-31\"", "\"2026-04-31", "\"", "BadDate"),
    ("date: \"2026-04-14\"", "date: \"14 сәуір\"", "\"14 с", "\"", "BadDate"),
    ("date: \"2026-04-14\"", "date: 2026", "date: 2026", "2026", "WrongType"),
    ("20:00\"", "25:00\"", "\"2026-02-26 25", "\"", "BadMoment"),
    ("age_min: 17", "age_min: 30", "age_max: 22", "22", "AgesUpsideDown"),
    ("age: 19", "age: 0", "age: 0", "0", "OutOfRange"),
    ("age: 19", "age: 18.5", "age: 18.5", "18.5", "WrongType"),
    ("age: 19", "age: 99999999999999999999", "age: 9999", "9", "OutOfRange"),
    ("fund: 2000000", "fund: \"2 000 000\"", "fund: \"", "\"2", "WrongType"),
    ("min: 1,", "min: 0.5,", "min: 0.5", "0.5", "Float"),
    ("min: 1,", "min: inf,", "min: inf", "inf", "WrongType"),
    ("min: 1,", "min: \"бір\",", "min: \"б", "\"", "BadNumber"),
    ("min: 1,", "min: \"0.00001\",", "min: \"0", "\"", "TooManyDecimals"),
    ("min: 1,", "min: -200000,", "min: -2", "-2", "OutOfRange"),
    ("max: 10", "max: 1", "max: 1,", "1", "ScaleUpsideDown"),
    ("max: 10,", "max: 10, step: 4,", "step: 4", "4", "StepDoesNotDivide"),
    ("max: 10,", "max: 10, step: \"0.4\",", "step: \"0.4", "\"0.4", "StepDoesNotDivide"),
    ("max: 10,", "max: 10, step: 0,", "step: 0", "0", "StepNotPositive"),
    ("max: 10,", "max: 10, step: -1,", "step: -1", "-1", "StepNotPositive"),
    ("max: 10,", "max: 10, weight: 0,", "weight: 0", "0", "WeightNotPositive"),
    ("max: 10,", "max: 10, weight: -2,", "weight: -2", "-2", "WeightNotPositive"),
    ("max: 10,", "max: 10, weight: \"1/0\",", "weight: \"1/0", "\"1/0", "WeightNotPositive"),
    ("max: 10,", "max: 10, weight: \"NaN\",", "weight: \"N", "\"N", "BadNumber"),
    ("max: 10,", "max: 10, weight: \"1/1000001\",", "weight: \"1/1", "\"1/1", "WeightTooFine"),
    ("max: 10,", "max: 10, weight: 0.5,", "weight: 0.5", "0.5", "Float"),
    ("id: \"skill\"", "id: \"vocal\"", "en: \"vocal\"),", "\"vocal\",", "DuplicateId"),
    ("panel: Mean", "panel: Trimmed(high: 4, low: 3)", "panel: T", "Trimmed", "TooFewJurors"),
    ("panel: Mean", "panel: TrimmedSum(high: 1, low: 6)", "panel: T", "Trimmed", "TooFewJurors"),
    ("panel: Mean", "panel: TrimmedSum(high: 1)", "(high: 1)", "(", "MissingField"),
    ("panel: Mean", "panel: Clamp(limit: 0)", "limit: 0", "0", "LimitNotPositive"),
    ("panel: Mean", "panel: Clamp(limit: \"-0.5\")", "limit: \"-", "\"", "LimitNotPositive"),
    ("panel: Mean", "panel: Clamp(limit: 2.5)", "limit: 2.5", "2.5", "Float"),
    ("panel: Mean", "panel: Clamp(limit: 2, places: 10)", "places: 10", "10", "OutOfRange"),
    ("panel: Mean", "panel: Clamp", "panel: C", "Clamp", "ChoiceForm"),
    ("panel: Mean", "panel: Discard(tolerance: 0, of: Mean)", "tolerance: 0", "0", "LimitNotPositive"),
    ("panel: Mean", "panel: Discard(tolerance: 2)", "(tolerance: 2)", "(", "MissingField"),
    ("panel: Mean", "panel: Discard(tolerance: 2, of: Meen)", "of: Meen", "Meen", "UnknownChoice"),
    ("panel: Mean", "panel: Discard", "panel: D", "Discard", "ChoiceForm"),
    ("panel: Mean", "panel: Trimmed", "panel: T", "Trimmed", "ChoiceForm"),
    ("panel: Mean", "panel: Mean(2)", "panel: Mean(", "Mean", "ChoiceForm"),
    ("panel: Mean", "panel: Median(1)", "panel: Median", "Median", "ChoiceForm"),
    ("panel: Mean", "panel: Middle", "panel: Middle", "Middle", "UnknownChoice"),
    ("panel: Mean", "panel: \"Mean\"", "panel: \"", "\"", "UnknownChoice"),
    ("panel: Mean", "panel: Trimmed(high: 1, lo: 1)", "panel: Trimmed(high: 1, lo:", "lo:", "UnknownField"),
    ("rounding: Exact", "rounding: HalfUp(10)", "HalfUp(10)", "10", "OutOfRange"),
    ("rounding: Exact", "rounding: HalfEven(10)", "HalfEven(10)", "10", "OutOfRange"),
    ("rounding: Exact", "rounding: Truncate(-1)", "Truncate(-1)", "-1", "OutOfRange"),
    ("rounding: Exact", "rounding: HalfUp", "rounding: H", "HalfUp", "ChoiceForm"),
    ("CriterionMean(\"blend\")", "CriterionMean(\"blnd\")", "\"blnd", "\"", "UnknownReference"),
    ("            SharedPlace,\n", "            SharedPlace,\n            RunningOrder,\n", "ties: [\n", "SharedPlace", "SharedPlaceNotLast"),
    ("HeadToHead,\n", "CriterionMean(\"blend\"),\n", "CriterionMean(\"vocal\"),", "CriterionMean(\"blend", "TieStepRepeated"),
    ("            chair: true,\n", "", "ties: [\n", "CastingVote", "CastingVoteWithoutChair"),
    ("            CastingVote,\n            SharedPlace,\n", "", "(\"vocal\"),\n            H", "HeadToHead", "TiesEndOpen"),
    ("kind: Place(2)", "kind: Place(1)", "II орын", "Place", "AwardRepeated"),
    ("kind: Place(2)", "kind: Place(0)", "II орын", "0", "OutOfRange"),
    ("BestIn(\"stage\")", "BestIn(\"stge\")", "\"stge", "\"", "UnknownReference"),
    ("number: 2,", "number: 1,", "Бозторғай", "", "DuplicateNumber"),
    ("id: \"d02\"", "id: \"d01\"", "id: \"d01\",\n            number: 2", "\"d01", "DuplicateId"),
    ("\"Үлгі Аққу\"", "\"Үлгі\\u{1b}[2J\"", "\"Үлгі\\u", "\"", "HiddenCharacter"),
    ("\"Үлгі Аққу\"", "\"Үлгі \u{202e}Аққу\"", "\u{202e}", "\u{202e}", "HiddenCharacter"),
    ("\"Үлгі Аққу\"", "\"Үлгі\u{2028}Аққу\"", "\u{2028}", "\u{2028}", "HiddenCharacter"),
    ("\"Үлгі Аққу\"", "\"Үлгі\tАққу\"", "Үлгі\tА", "\t", "HiddenCharacter"),
    ("\"Үлгі Аққу\"", "\"\u{2800}\"", "\"\u{2800}", "\"", "Blank"),
    ("\"Үлгі Аққу\"", "\"\u{3164}\"", "\u{3164}", "\u{3164}", "HiddenCharacter"),
    ("\"Үлгі Аққу\"", "\"  \"", "\"  \"", "\"", "Blank"),
    ("\"Үлгі Аққу\"", "(kk: \"Үлгі Аққу\", ru: \"\", en: \"A\")", "(kk: \"Үлгі Аққу", "(", "Blank"),
    ("\"Үлгі Аққу\"", "()", "name: ()", "(", "Blank"),
    ("pins: false", "pins: 0", "pins: 0", "0", "WrongType"),
    ("pins: false,", "idle_lock: 241,", "idle_lock: 241", "241", "OutOfRange"),
    ("pins: false,", "idle_lock: -1,", "idle_lock: -1", "-1", "OutOfRange"),
    ("    panel: [", "    quorum: 0,\n    panel: [", "quorum: 0", "0", "OutOfRange"),
    ("    panel: [", "    quorum: 8,\n    panel: [", "quorum: 8", "8", "QuorumTooHigh"),
    ("    panel: [", "    quorum: \"7\",\n    panel: [", "quorum: \"7", "\"7", "WrongType"),
    ("            chair: true,\n", "            chair: true,\n            university: \"kaznaaa\",\n", "\"kaznaaa", "\"", "UnknownReference"),
    ("kind: Place(2)", "kind: Place(2), fund: -1", "fund: -1", "-1", "OutOfRange"),
    ("    panel: [", "    recusals: [(juror: \"kobyz\", entry: \"d03\", ground: OwnStudent)],\n    panel: [", "\"kobyz", "\"", "UnknownReference"),
    ("    panel: [", "    recusals: [(juror: \"qobyz\", entry: \"d3\", ground: OwnStudent)],\n    panel: [", "\"d3", "\"", "UnknownReference"),
    ("    panel: [", "    recusals: [(juror: \"qobyz\", entry: \"d03\", ground: Friend)],\n    panel: [", "Friend", "Friend", "UnknownChoice"),
    ("    panel: [", "    recusals: [(juror: \"qobyz\", entry: \"d03\")],\n    panel: [", "recusals: [(juror", "(", "MissingField"),
    ("    panel: [", "    recusals: [(juror: \"qobyz\", entry: \"d03\", ground: Other)],\n    panel: [", "recusals: [(juror", "(", "MissingField"),
    ("    panel: [", "    recusals: [(juror: \"qobyz\", entry: \"d03\", ground: Other, note: \" \")],\n    panel: [", "note: \" ", "\" ", "Blank"),
    ("    panel: [", "    recusals: [(juror: \"qobyz\", entry: \"d03\", ground: Relative), (juror: \"qobyz\", entry: \"d03\", ground: OwnStudent)],\n    panel: [", "Relative), (", "(juror", "GivenTwice"),
    ("    panel: [", "    accepted: [(juror: \"qobyz\")],\n    panel: [", "accepted: [(juror", "(", "MissingField"),
    ("    panel: [", "    accepted: [(juror: \"qobyz\", reason: \"\")],\n    panel: [", "reason: \"\"", "\"", "Blank"),
    ("    panel: [", "    accepted: [(juror: \"qobyz\", reason: \"а\"), (juror: \"qobyz\", reason: \"б\")],\n    panel: [", "\"а\"), (", "(juror", "GivenTwice"),
    ("    panel: [", "    recusals: [(juror: \"qobyz\", entry: \"d03\", ground: Relative)],\n    accepted: [(juror: \"qobyz\", entry: \"d03\", reason: \"а\")],\n    panel: [", "accepted: [(juror", "(", "AcceptedRecused"),
    // the show
    ("limit: \"4:00\"", "limit: \"4 мин\"", "limit: \"4 м", "\"4", "BadLength"),
    ("limit: \"4:00\"", "limit: \"0:00\"", "limit: \"0", "\"0", "BadLength"),
    ("limit: \"4:00\"", "limit: 240", "limit: 240", "240", "WrongType"),
    ("between: \"1:00\"", "between: \"60:01\"", "between: \"60", "\"60", "BadLength"),
    ("begins: \"2026-04-14 18:00\"", "begins: \"18:00\"", "begins: \"18", "\"18", "BadMoment"),
    ("ranking: Never", "ranking: Until(13)", "Until(13)", "13", "OutOfRange"),
    ("ranking: Never", "ranking: Until", "ranking: Until", "Until", "ChoiceForm"),
    ("ranking: Never", "ranking: Sometimes", "ranking: S", "Sometimes", "UnknownChoice"),
    ("cover: true", "cover: \"иә\"", "cover: \"", "\"", "WrongType"),
    ("cover: true,", "covr: true,", "covr", "covr", "UnknownField"),
    ("cover: true,", "items: [(kind: Break, minutes: 15, before: \"d77\")],", "\"d77", "\"", "UnknownReference"),
    ("cover: true,", "items: [(kind: Break, minutes: 0)],", "minutes: 0", "0", "OutOfRange"),
    ("cover: true,", "items: [(kind: Guest, minutes: 5)],", "items: [(kind", "(", "MissingField"),
    ("cover: true,", "items: [(kind: Guest, title: \" \", minutes: 5)],", "title: \" ", "\" ", "Blank"),
    ("cover: true,", "items: [(kind: Pause, minutes: 5)],", "Pause", "Pause", "UnknownChoice"),
    ("cover: true,", "sponsors: [\"\"],", "sponsors: [", "\"", "Blank"),
    ("cover: true,", "reveal: [(shows: Award(\"Үздік\"))],", "\"Үздік\")", "\"", "UnknownReference"),
    ("cover: true,", "reveal: [(shows: Award(\"Гран-при\"))],", "\"Гран-при\"))", "\"", "ChoiceForm"),
    ("cover: true,", "reveal: [(shows: Place(13))],", "Place(13)", "13", "OutOfRange"),
    ("cover: true,", "reveal: [(shows: Slide)],", "reveal: [(shows", "(", "MissingField"),
    ("cover: true,", "reveal: [(shows: Curtain, pause: 61)],", "pause: 61", "61", "OutOfRange"),
    ("begins: \"2026-04-14 18:00\"", "begins: \"2026-04-15 18:00\"", "begins: \"2026", "\"2026", "BeginsOtherDay"),
    // warnings
    ("sample: true", "sample: false", "pins: false", "false", "PinsOff"),
    ("    panel: [", "    quorum: 7,\n    recusals: [(juror: \"qobyz\", entry: \"d03\", ground: Relative)],\n    panel: [", "recusals: [(juror", "(", "BelowQuorum"),
    ("            chair: true,\n", "            chair: true,\n            university: \"kaznaa\",\n", "true,\n            university: \"kaznaa\"", "\"", "SameInstitution"),
    ("age: 19", "age: 16", "age: 16", "16", "AgeOutside"),
    ("university: \"kaznu\"", "university: \"kaznaa\"", "performers: [", "[", "NotAPair"),
    ("applied: \"2026-02-10 9:00\"", "applied: \"26.02.2026 20:01\"", "\"26.02", "\"", "AppliedLate"),
    ("date: \"2026-03-15\"", "date: \"2026-02-15\"", "\"2026-02-15\"", "\"", "StageOutOfOrder"),
    ("(kk: \"Гала-финал\", ru: \"Гала-финал\", en: \"Gala final\")", "(kk: \"Гала-финал\", ru: \"Гала-финал\")", "name: (kk: \"Гала", "(", "LanguageMissing"),
    ("\"Үлгі Аққу\"", "\"Үлгi Аққу\"", "\"Үлгi А", "\"", "LatinInCyrillic"),
    // grammar
    ("sample: true,", "sample: true", "true\n", "pins", "MissingComma"),
    ("sample: true,", "sample true,", "sample true", "true", "MissingColon"),
    ("sample: true,", "sample: “true”,", "sample: “", "“", "CurlyQuote"),
    ("sample: true,", "sample: @,", "sample: @", "@", "Unexpected"),
    ("\"Үлгі Аққу\"", "\"Үлгі Аққу", "\"Үлгі Аққу", "\"", "UnclosedText"),
    ("        CastingVote,\n            SharedPlace,\n        ],", "CastingVote,", "ties: [\n", "", "Unclosed"),
];

#[test]
fn each_fault_is_told_at_its_place() {
    let mut wrong = String::new();
    for &(old, new, anchor, mark, name) in CASES {
        assert!(CONCORDIA.contains(old), "the good file has {old:?}");
        let text = CONCORDIA.replacen(old, new, 1);
        let place = match name {
            "DuplicateNumber" => place(
                &text,
                "number: 1,\n            performers: [\n                (name: \"Үлгі Боз",
                "1",
            ),
            "Unclosed" => place(&text, "ties: [", "["),
            _ => place(&text, anchor, mark),
        };
        let expected = format!("{place} {name}");
        let told = problems(&text);
        assert_worded(&text);
        if told != [expected.as_str()] {
            let _ = writeln!(wrong, "{old} -> {new}: expected {expected}, told {told:?}");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// Every problem of `text` has words in every language.
fn assert_worded(text: &str) {
    let told = contest::load(text).map_or_else(|problems| problems, |loaded| loaded.warnings);
    for lang in Lang::ALL {
        let words = Words::new(lang);
        for Diagnostic { problem, .. } in &told {
            let worded = word_problem(&words, problem);
            assert!(!worded.what.is_empty() && !worded.fix.is_empty(), "{problem:?}");
        }
    }
}

fn emptied(list: &str) -> String {
    let start = CONCORDIA.find(&format!("\n    {list}: [")).unwrap();
    let end = start + CONCORDIA[start..].find("\n    ],").unwrap();
    format!("{}\n    {list}: [{}", &CONCORDIA[..start], &CONCORDIA[end..])
}

#[test]
fn empty_lists_are_errors_and_do_not_cause_others() {
    for list in ["stages", "criteria", "panel", "universities", "entries"] {
        let told = problems(&emptied(list));
        assert_eq!(told.len(), 1, "{list}: {told:?}");
        assert!(told[0].ends_with("NoneDeclared"), "{told:?}");
    }
    assert_eq!(problems(&emptied("awards")), [] as [&str; 0]);
}

#[test]
fn totals_that_do_not_fit_are_refused() {
    let primes = [999_983, 999_979, 999_961, 999_959, 999_953];
    let mut text = CONCORDIA.to_owned();
    for prime in primes {
        text = text.replacen("max: 10,\n", &format!("max: 10, weight: \"1/{prime}\",\n"), 1);
    }
    assert!(problems(&text)[0].ends_with("WeightsOverflow"));
}

/// What the tally refuses to prepare, loading must refuse before: a panic is no diagnostic.
#[test]
fn whatever_loads_can_be_tallied() {
    let weighted = |weights: &[&str]| {
        weights.iter().fold(CONCORDIA.to_owned(), |text, weight| {
            text.replacen("max: 10,\n", &format!("max: 10, weight: \"{weight}\",\n"), 1)
        })
    };
    let most = "HalfUp(9)";
    for text in [
        weighted(&["1/65521", "1/65519"]),
        weighted(&["1000000/999983", "999983/1000000"]),
        weighted(&["1/32768", "1/65536", "1000000"]),
        CONCORDIA.replacen("rounding: Exact", &format!("rounding: {most}"), 1),
        CONCORDIA.replacen("panel: Mean", "panel: Clamp(limit: \"0.0001\", places: 9)", 1),
        CONCORDIA.replacen("min: 1,", "min: \"-99999.9999\", step: \"0.0001\",", 1),
    ] {
        if let Ok(loaded) = contest::load(&text) {
            // Panics beyond the documented limits.
            let _ = alqa::tally::Engine::new(&loaded.contest);
        }
    }
    assert!(problems(&weighted(&["1/65521", "1/65519"]))[0].ends_with("WeightsOverflow"));
}

#[test]
fn a_chain_of_ties_ends_in_a_decision() {
    let chained = |ties: &str| {
        let start = CONCORDIA.find("ties: [").unwrap();
        let end = start + CONCORDIA[start..].find(']').unwrap();
        problems(&format!("{}ties: [{ties}{}", &CONCORDIA[..start], &CONCORDIA[end..]))
    };
    for settled in [
        "SharedPlace",
        "RunningOrder, HeadToHead",
        "HeadToHead, CastingVote",
        "UntrimmedMean, Median, SharedPlace",
    ] {
        assert_eq!(chained(settled), [] as [&str; 0], "{settled}");
    }
    for open in ["", "HighestMark", "CastingVote, HeadToHead"] {
        assert!(matches!(&chained(open)[..], [told] if told.ends_with("TiesEndOpen")), "{open}");
    }
}

#[test]
fn an_evening_of_more_marks_than_memory_is_refused() {
    let list = |name: &str, count: usize, item: &dyn Fn(usize) -> String, text: &str| {
        let start = text.find(&format!("\n    {name}: [")).unwrap();
        let end = start + text[start..].find("\n    ],").unwrap();
        let items: String = (0..count).map(item).collect();
        format!("{}\n    {name}: [{items}{}", &text[..start], &text[end..])
    };
    let jurors = |n| format!("(id: \"j{n}\", name: \"J\", post: \"\", chair: {}),", n == 0);
    let duets = |n| {
        let partner = "(name: \"A\", university: \"kaznaa\", age: 20)";
        format!(
            "(id: \"d{n}\", number: {}, performers: [{partner}], song: (title: \"S\", by: \"\")),",
            n + 1
        )
    };
    let text = list("entries", 2_000, &duets, &list("panel", 2_000, &jurors, CONCORDIA));
    let told = contest::load(&text).unwrap_err();
    assert!(told.iter().any(|told| matches!(told.problem, Problem::TooManyMarks { .. })));
    assert_worded(&text);
}

#[test]
fn many_criteria_with_fine_weights_fit() {
    let start = CONCORDIA.find("        (\n            id: \"vocal\"").unwrap();
    let criteria = (0..1000)
        .map(|n| {
            let id = ["vocal", "skill", "blend", "artistry", "stage"]
                .get(n)
                .map_or_else(|| format!("c{n}"), ToString::to_string);
            format!("(id: \"{id}\", name: \"C\", min: 0, max: 1000, step: \"0.01\", weight: \"0.001\"),\n")
        })
        .collect::<Vec<_>>()
        .concat();
    let end = start + CONCORDIA[start..].find("\n    ],").unwrap();
    let text = format!("{}{criteria}{}", &CONCORDIA[..start], &CONCORDIA[end..]);
    let contest = contest::load(&text).unwrap().contest;
    assert_eq!((contest.criteria.len(), contest.places), (1000, 2));
    let total: i64 = contest
        .criteria
        .iter()
        .map(|c| {
            let weight = contest.weight_denominator() / i64::from(c.weight.den);
            i64::from(c.scale.max.0) * i64::from(c.weight.num) * weight
        })
        .sum();
    assert_eq!(total, 1000 * 100_000);
}

#[test]
fn half_steps_and_fractions_share_one_unit() {
    let text = CONCORDIA.replacen("max: 10,", "max: 10, step: \"0,5\", weight: \"2/6\",", 1);
    let contest = contest::load(&text).unwrap().contest;
    assert_eq!(contest.places, 1);
    assert_eq!(contest.criteria[0].scale.len(), 19);
    assert_eq!(contest.criteria[1].scale.len(), 10);
    assert_eq!((contest.criteria[0].weight.num, contest.criteria[0].weight.den), (1, 3));
}

#[test]
fn texts_are_nfc_and_trimmed() {
    let text = CONCORDIA.replacen("\"Үлгі Аққу\"", "\" Үлгі И\u{306}да \"", 1);
    let contest = contest::load(&text).unwrap().contest;
    assert_eq!(contest.entries[0].performers[0].name.get(Lang::Kk), "Үлгі Йда");
    assert_eq!(contest.entries[0].performers[0].short.get(Lang::Kk), "Йда");
}

#[test]
fn the_same_people_under_two_numbers_are_noticed_whatever_letters_they_use() {
    let text = CONCORDIA.replacen("\"Үлгі Бозторғай\"", "\"ҮЛГІ ҚАЙЫҢ\"", 1).replacen(
        "\"Үлгі Емен\"",
        "\"Үлгі Аққу\"",
        1,
    );
    assert_eq!(problems(&text).len(), 1);
    assert!(problems(&text)[0].ends_with("SamePerformers"));
}

#[test]
fn a_missing_language_is_told_once_and_counted() {
    let text = CONCORDIA.replace(", en: \"made up\")", ")");
    let told = contest::load(&text).unwrap().warnings;
    assert_eq!(told.len(), 1);
    assert_eq!(told[0].problem, Problem::LanguageMissing { lang: Lang::En, texts: 12 });
}

/// The shipped file with these fields before the panel.
fn with(fields: &str) -> String {
    CONCORDIA.replacen("    panel: [", &format!("    {fields}\n    panel: ["), 1)
}

#[test]
fn what_a_dispute_may_turn_on_is_read() {
    let plain = contest::load(CONCORDIA).unwrap().contest;
    assert_eq!((plain.idle_lock, plain.quorum), (10, 1));
    assert!(plain.recusals.is_empty() && plain.accepted.is_empty());
    assert!(plain.panel.iter().all(|juror| juror.university.is_none()));
    // A file that does not say asks for PINs.
    let silent = contest::load(&CONCORDIA.replacen("    pins: false,\n", "", 1)).unwrap().contest;
    assert!(silent.pins);

    let text = with(
        "idle_lock: 0, quorum: 6,
        recusals: [(juror: \"jetigen\", entry: \"d03\", ground: Other, note: \"ұстазы\")],
        accepted: [
            (juror: \"qobyz\", entry: \"d01\", reason: \"хат\"),
            (juror: \"dombyra\", reason: \"шешім\"),
        ],",
    )
    .replacen(
        "            id: \"qobyz\",",
        "            id: \"qobyz\", university: \"kaznu\",",
        1,
    );
    let contest = contest::load(&text).unwrap().contest;
    assert_eq!((contest.idle_lock, contest.quorum), (0, 6));
    assert_eq!(contest.panel[1].university.as_ref().unwrap().as_str(), "kaznu");
    let note = Text::one("ұстазы");
    assert_eq!(contest.recusals, [Recusal { juror: 3, entry: 2, ground: Ground::Other, note }]);
    assert_eq!(
        contest.accepted,
        [
            Accepted { juror: 1, entry: Some(0), reason: Text::one("хат") },
            Accepted { juror: 0, entry: None, reason: Text::one("шешім") },
        ]
    );
}

#[test]
fn an_award_has_its_own_fund_and_the_main_prize_that_of_the_contest() {
    let text = CONCORDIA.replacen("kind: Place(1)", "kind: Place(1), fund: 500000", 1);
    let funds = |text: &str| {
        let contest = contest::load(text).unwrap().contest;
        contest.awards.iter().map(|award| award.fund.map(|fund| fund.tenge)).collect::<Vec<_>>()
    };
    assert_eq!(funds(&text)[..3], [Some(2_000_000), Some(500_000), None]);
    let own = text.replacen("kind: GrandPrix)", "kind: GrandPrix, fund: 7)", 1);
    assert_eq!(funds(&own)[..3], [Some(7), Some(500_000), None]);
}

#[test]
fn a_fund_is_divided_into_whole_tenge() {
    let divided = |tenge, among| {
        let (each, left) = Money { tenge }.divide(among);
        (each.tenge, left.tenge)
    };
    assert_eq!(divided(500_000, 3), (166_666, 2));
    assert_eq!(divided(500_000, 2), (250_000, 0));
    assert_eq!(divided(2, 3), (0, 2));
    assert_eq!(divided(7, 1), (7, 0));
    assert_eq!(divided(7, 0), (0, 7));
}

/// Which entries the juror `qobyz` of the university `kaznu` is in conflict with, by number, and
/// the same from the warnings.
fn conflicts(fields: &str) -> (Vec<u32>, Vec<u32>) {
    let text = with(fields).replacen(
        "            id: \"qobyz\",",
        "            id: \"qobyz\", university: \"kaznu\",",
        1,
    );
    let loaded = contest::load(&text).unwrap();
    let contest = &loaded.contest;
    let qobyz = contest.panel.iter().position(|juror| juror.id.as_str() == "qobyz").unwrap();
    let found = contest.conflicts();
    assert!(found.iter().all(|&(juror, _)| juror == qobyz));
    let warned = loaded.warnings.iter().flat_map(|told| match &told.problem {
        Problem::SameInstitution { juror, numbers } if juror == "qobyz" => numbers.clone(),
        other => panic!("{other:?}"),
    });
    (found.iter().map(|&(_, entry)| contest.entries[entry].number).collect(), warned.collect())
}

#[test]
fn a_juror_of_a_performers_institution_is_told_unless_that_is_settled() {
    let contest = contest::load(CONCORDIA).unwrap().contest;
    let of_kaznu: Vec<u32> = contest
        .entries
        .iter()
        .filter(|entry| {
            entry.performers.iter().any(|performer| {
                performer.university.as_ref().is_some_and(|id| id.as_str() == "kaznu")
            })
        })
        .map(|entry| entry.number)
        .collect();
    assert!(of_kaznu.len() >= 2, "the test needs two");
    assert_eq!(conflicts(""), (of_kaznu.clone(), of_kaznu.clone()));

    let first = contest.entries.iter().find(|entry| entry.number == of_kaznu[0]).unwrap();
    let recused =
        format!("recusals: [(juror: \"qobyz\", entry: \"{}\", ground: OwnInstitution)],", first.id);
    let accepted =
        format!("accepted: [(juror: \"qobyz\", entry: \"{}\", reason: \"хат\")],", first.id);
    let rest = of_kaznu[1..].to_vec();
    assert_eq!(conflicts(&recused), (rest.clone(), rest.clone()));
    assert_eq!(conflicts(&accepted), (rest.clone(), rest));
    let of_another = accepted.replace("qobyz", "jetigen");
    assert_eq!(conflicts(&of_another), (of_kaznu.clone(), of_kaznu));
    let for_all = "accepted: [(juror: \"qobyz\", reason: \"хат\")],";
    assert_eq!(conflicts(for_all), (vec![], vec![]));
}

#[test]
fn a_trainee_is_in_no_conflict_and_makes_no_quorum() {
    let trainee = "            id: \"qobyz\", university: \"kaznu\", weight: 0,";
    let text = CONCORDIA.replacen("            id: \"qobyz\",", trainee, 1);
    let contest = contest::load(&text).unwrap().contest;
    assert_eq!(contest.conflicts(), []);
    let at = contest.panel.iter().position(|juror| juror.id.as_str() == "qobyz").unwrap();
    assert!((0..contest.entries.len()).any(|entry| contest.same_institution(at, entry)));
    let quorum =
        |n| problems(&text.replacen("    panel: [", &format!("    quorum: {n},\n    panel: ["), 1));
    assert_eq!(quorum(6), [] as [&str; 0]);
    assert!(quorum(7)[0].ends_with("QuorumTooHigh"));
}

/// A file with more than ten problems of all kinds.
fn much_is_wrong() -> String {
    CONCORDIA
        .replacen("title: \"", "tite: \"", 1)
        .replacen("sample: true", "sample: \"иә\"", 1)
        .replacen("date: \"2026-03-15\"", "date: \"2026-02-15\"", 1)
        .replacen("date: \"2026-04-14\"", "date: \"31.04.2026\"", 1)
        .replacen("min: 1,", "min: 0.5,", 1)
        .replacen(
            "max: 10,\n        ),\n        (\n            id: \"blend\"",
            "max: 10,\n            step: 4,\n        ),\n        (\n            id: \"blend\"",
            1,
        )
        .replacen("post: (kk: \"вокал педагогы\"", "post: (kk: \"вoкал педагогы\"", 1)
        .replacen("            chair: true,\n", "", 1)
        .replacen("panel: Mean", "panel: Trimmed(high: 4, low: 4)", 1)
        .replacen("CriterionMean(\"blend\")", "CriterionMean(\"blnd\")", 1)
        .replacen("university: \"kaznu\"", "university: \"kasnu\"", 1)
        .replacen("\"Үлгі Бөдене\"", "\"Үлгі \u{202e}\u{1b}[31mБөдене\"", 1)
        .replacen("number: 4", "number: 3", 1)
        .replacen("age: 17", "age: 16", 1)
        .replacen("applied: \"2026-02-17", "applied: \"2026-03-17", 1)
}

#[test]
fn all_problems_are_printed_in_three_languages() {
    let text = much_is_wrong();
    let problems = contest::load(&text).unwrap_err();
    for lang in Lang::ALL {
        let printed = render(&Words::new(lang), "my.ron", &text, &problems, Paint::PLAIN);
        insta::assert_snapshot!(format!("much_is_wrong_{}", lang.code()), printed);
    }
}

#[test]
fn nothing_of_a_hostile_file_reaches_the_terminal() {
    let hostile = "\u{1b}[2J\u{9b}31m\u{202e}\u{2066}\u{7}\u{2028}\u{200b}";
    let words = Words::new(Lang::Kk);
    let mut texts = vec![
        format!("(x{hostile}y: 1)"),
        format!("(id: \"{hostile}\", {}: 1)", "q".repeat(10_000)),
        format!("/* {hostile} */ ( /* {hostile} */ tite: 5, /* {hostile} */)"),
        format!("{hostile}"),
        format!("({}\"{hostile}", " ".repeat(5_000)),
    ];
    for old in ["\"kaznu\"", "\"d02\"", "\"kk\"", "\"final\"", "Mean", "\"Үлгі Аққу\"", "title"]
    {
        let new = format!("{}{hostile}{}", &old[..1], &old[1..]);
        texts.push(CONCORDIA.replace(old, &new));
    }
    for text in texts {
        let problems = contest::load(&text).unwrap_err();
        assert!(!problems.is_empty());
        for paint in [Paint::PLAIN, Paint { colour: true, width: 80 }] {
            let printed = render(&words, hostile, &text, &problems, paint);
            let own = strip_colours(&printed);
            let bad = own.chars().find(|&c| c != '\n' && contest::hygiene::is_hidden(c));
            assert_eq!(bad, None, "{own:?}");
        }
    }
}

/// Takes out what the renderer itself writes: `ESC [ digits ; m`.
fn strip_colours(printed: &str) -> String {
    let mut out = String::new();
    let mut rest = printed;
    while let Some(at) = rest.find("\u{1b}[") {
        out += &rest[..at];
        let tail = &rest[at + 2..];
        let end = tail.find(|c: char| !c.is_ascii_digit() && c != ';').unwrap_or(tail.len());
        if tail[end..].starts_with('m') {
            rest = &tail[end + 1..];
        } else {
            out.push('\u{1b}');
            rest = tail;
        }
    }
    out + rest
}

#[test]
fn deep_nesting_is_a_problem_not_a_crash() {
    for (open, close) in
        [("[", "]"), ("(", ")"), ("(a:", ")"), ("{", "}"), ("Some(", ")"), ("a(", ")")]
    {
        for text in [
            open.repeat(100_000),
            format!("{}1{}", open.repeat(100_000), close.repeat(100_000)),
            format!("(title: {}1{})", open.repeat(100_000), close.repeat(100_000)),
        ] {
            let told = contest::load(&text).unwrap_err();
            assert_eq!(told.len(), 1);
            assert_eq!(told[0].severity(), Severity::Error);
        }
    }
    assert!(contest::load(&"/*".repeat(100_000)).is_err());
    assert!(contest::load(&"\"".repeat(100_001)).is_err());
}

#[test]
fn problems_without_end_are_cut_and_counted() {
    let duet = "(id: \"X\", nubmer: 1, performers: [(name: \"\", university: \"q\", age: 1)]),";
    let text = CONCORDIA.replacen("entries: [", &format!("entries: [{}", duet.repeat(3_000)), 1);
    let told = contest::load(&text).unwrap_err();
    let of = |severity| told.iter().filter(move |told| told.severity() == severity);
    for severity in [Severity::Error, Severity::Warning] {
        assert_eq!(of(severity).count(), 1001);
    }
    let last = of(Severity::Error).next_back().unwrap();
    assert!(matches!(last.problem, Problem::More { more, .. } if more > 5_000));
}

#[test]
fn warnings_without_end_neither_refuse_a_file_nor_hide_an_error() {
    let start = CONCORDIA.find("\n    entries: [").unwrap();
    let end = start + CONCORDIA[start..].find("\n    ],").unwrap();
    let partner = "(name: \"A\", university: \"kaznaa\", age: 50)";
    let song = "(title: \"S\", by: \"\")";
    let duet = |n| format!("(id: \"d{n}\", number: {n}, performers: [{partner}], song: {song}),");
    let duets = (1..=1_500).map(duet).collect::<Vec<_>>().concat();
    let text = format!("{}\n    entries: [{duets}{}", &CONCORDIA[..start], &CONCORDIA[end..]);
    let told = contest::load(&text).unwrap().warnings;
    assert_eq!(told.len(), 1001);
    assert!(matches!(told[1000].problem, Problem::More { more, .. } if more > 1_000));
    let told = contest::load(&text.replacen("number: 1500,", "number: 1,", 1)).unwrap_err();
    assert_eq!(told.iter().filter(|told| told.severity() == Severity::Error).count(), 1);
}

fn mutated() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        "\"",
        "'",
        ",",
        ":",
        "//",
        "/*",
        "*/",
        "\\",
        "\n",
        "0.5",
        "-1",
        "Some(",
        "None",
        "r#\"",
        "true",
        "..",
        "\u{202e}",
        "\u{0}",
        "ә",
        "i",
        "#![enable(unwrap_newtypes)]",
        "99999999999999999999",
        "Trimmed(",
        "()",
        "b\"",
        "inf",
        "NaN",
        "\u{feff}",
        "🎵",
        "\u{306}",
    ]);
    let edit = (any::<prop::sample::Index>(), 0..40_usize, pieces);
    prop::collection::vec(edit, 1..6).prop_map(|edits| {
        let mut text: Vec<char> = CONCORDIA.chars().collect();
        for (at, cut, piece) in edits {
            let at = at.index(text.len().max(1)).min(text.len());
            let end = (at + cut).min(text.len());
            text.splice(at..end, piece.chars());
        }
        text.into_iter().collect()
    })
}

/// Loads and prints; whatever the text, neither may panic, and every place lies within the text.
fn survive(text: &str) {
    let (problems, whole) = match contest::load(text) {
        Ok(loaded) => (loaded.warnings, true),
        Err(problems) => (problems, false),
    };
    assert!(whole || problems.iter().any(|d| d.severity() == Severity::Error));
    for diagnostic in &problems {
        let span = diagnostic.span;
        assert!(text.get(span.start..span.end).is_some(), "{diagnostic:?}");
    }
    render(&Words::new(Lang::Kk), "x.ron", text, &problems, Paint::PLAIN);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn no_mutation_of_a_good_file_panics(text in mutated()) {
        survive(&text);
    }

    #[test]
    fn no_bytes_panic(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        if let Ok(text) = contest::decode_bytes(&bytes) {
            survive(text);
        }
    }

    #[test]
    fn no_text_panics(text in "[(){}\\[\\]a-z:,\"'/*\\\\ \n0-9.#r_!\u{a0}-\u{2030}]{0,80}") {
        survive(&text);
    }
}

#[test]
fn no_truncation_of_a_good_file_panics_or_passes() {
    let end = CONCORDIA.rfind(')').unwrap();
    for (at, _) in CONCORDIA.char_indices().step_by(101).take_while(|&(at, _)| at <= end) {
        assert!(contest::load(&CONCORDIA[..at]).is_err());
        survive(&CONCORDIA[..at]);
    }
}
