//! Rulings read as plain text.

use super::*;
use crate::contest::{
    Advance, Award, Carried, CarriedId, Cut, Decimal, Deduction, Few, Fraction, Group, GroupId,
    Lang, Missing, PlaceStyle, Preset, Roundings, Shared, Text, TooFew, hygiene, made_up,
};
use crate::text::explain::plain;

fn read(lang: Lang, contest: &Contest) -> String {
    plain(&ruling(&Words::new(lang), contest)).join("\n")
}

fn whole(number: i64) -> Fraction {
    Fraction::from_integer(number)
}

/// Everything that a rule can have beside the panel.
fn much() -> Contest {
    let mut contest = made_up(4, 7, 3);
    for (at, name) in ["dance", "song"].into_iter().enumerate() {
        let weight = Weight { num: 1, den: at as u32 + 1 };
        let id = GroupId::new(name).unwrap();
        contest.groups.push(Group { id, name: Text::one(name), weight });
    }
    for (at, criterion) in contest.criteria.iter_mut().enumerate() {
        criterion.group = Some(at.min(1));
        criterion.better = Better::Lower;
    }
    contest.panel[1].weight = Weight { num: 0, den: 1 };
    contest.panel[2].weight = Weight { num: 1, den: 2 };
    contest.panel[3].judges = vec![true, false, true];
    contest.entries[3].factors = vec![(1, Fraction::new(31, 10))];
    contest.entries[2].carried = vec![Some(whole(7))];
    contest.entries[1].deductions = vec![Deduction { points: whole(1), reason: Text::one("time") }];
    let range = |from, to| AwardKind::Range { from, to };
    let kinds = [
        range(Some(whole(9)), None),
        range(Some(whole(7)), Some(Fraction::new(17, 2))),
        range(None, Some(whole(6))),
        AwardKind::Special,
    ];
    for (at, kind) in kinds.into_iter().enumerate() {
        contest.awards.push(Award { name: Text::one(&format!("Award {at}")), kind, fund: None });
    }
    let rule = &mut contest.rule;
    rule.join = Join::Groups;
    rule.stage_weight = Fraction::new(7, 20);
    let id = CarriedId::new("elements").unwrap();
    rule.carried = vec![Carried { id, name: Text::one("Elements"), weight: whole(-1) }];
    rule.rounding = Roundings { panel: Rounding::HalfUp(2), ..Roundings::EXACT };
    rule.places = PlaceStyle::Mean;
    rule.missing = Missing::Void;
    rule.place_points = vec![whole(12), Fraction::new(15, 2)];
    rule.advance = Some(Advance::Top { count: 2, cut: Cut::RunOff });
    contest
}

#[test]
fn every_slot_is_said() {
    let text = read(Lang::En, &much());
    let end = text.find("An example").unwrap();
    assert_eq!(
        text[..end].trim_end(),
        "\
Scoring rule: Made-up contest
What the jurors mark
criterion    scale  weight
Criterion 1   1–10      ×1  lower is better; group: dance
Criterion 2   1–10      ×1  lower is better; group: song
Criterion 3   1–10      ×1  lower is better; group: song
Jurors: 7.
Juror 2: the marks do not count.
Juror 3: the marks weigh 0.5.
Juror 4 marks only: Criterion 1, Criterion 3.
How a result is made
Reckoned: each group of criteria by itself.
Each juror: the marks are added up, each by its weight.
The panel: mean of the jurors’ figures.
With a mark missing: a part in which a mark is missing counts for nobody.
Then: these figures are added up, each by its weight.
Group “dance”, weight 1: Criterion 1.
Group “song”, weight 0.5: Criterion 2, Criterion 3.
A part is multiplied by the entry’s factor for it (difficulty).
The weight of this stage: 0.35.
Added: Elements, weight -1.
Deductions are taken off the result, each with its reason.
Rounding, the panel’s figure: half up, decimals: 2.
The lower result wins.
How places are given
How places are counted: 1-2.5-2.5-4 (those who share get the mean of their places).
Where results are equal, these steps are taken in order; each splits only those still tied.
Step 1: the chair’s casting vote
Step 2: the place is shared
Points for the places, the first place first: 12 · 7.5.
Who goes through: the first 2; a run-off decides between those who share the last of these places.
Award 0: a result of 9 or more.
Award 1: a result from 7 to 8.5, both included.
Award 2: a result of 6 or less."
    );
}

/// The jurors of the example's table.
fn jurors_of_example(contest: &Contest) -> usize {
    let text = read(Lang::En, contest);
    let table = &text[text.find("The entries, jurors and marks").unwrap()..];
    let table = &table[..table.find("The places in the example").unwrap()];
    table.lines().filter(|line| line.starts_with("juror ")).count() - 1
}

#[test]
fn the_example_has_as_many_jurors_as_the_rule_needs() {
    let mut contest = made_up(4, 9, 2);
    assert_eq!(jurors_of_example(&contest), 5);
    contest.rule.panel = PanelRule::Trimmed { high: 3, low: 3 };
    assert_eq!(jurors_of_example(&contest), 7);
    contest.rule.few = Few { below: 8, then: TooFew::NoResult };
    assert_eq!(jurors_of_example(&contest), 8);
    contest.rule.panel = PanelRule::Mean;
    contest.rule.few = Few::default();
    for juror in &mut contest.panel[..8] {
        juror.judges = vec![true, false];
    }
    assert_eq!(jurors_of_example(&contest), 9);
    assert_eq!(jurors_of_example(&made_up(1, 1, 1)), 1);
}

#[test]
fn the_example_shows_what_is_dropped() {
    let mut contest = made_up(4, 5, 2);
    contest.rule.panel = PanelRule::Trimmed { high: 1, low: 1 };
    assert!(read(Lang::En, &contest).contains("lowest, dropped"));
    let two = Decimal { units: 2, places: 0 };
    contest.rule.panel = PanelRule::Clamp { limit: two, places: 2 };
    assert!(read(Lang::En, &contest).contains("counts as "));
}

#[test]
fn nobody_real_stands_in_the_example() {
    let contest = made_up(3, 5, 2);
    let text = read(Lang::Kk, &contest);
    let example = &text[text.find("Мысал").unwrap()..];
    assert!(!example.contains("P1.1") && !example.contains("Juror"), "{example}");
    assert!(example.contains("1-қазы (төраға)") && example.contains("№1: 1-орын"), "{example}");
}

#[test]
fn every_preset_is_explained_to_its_winner() {
    for words in Lang::ALL.map(Words::new) {
        for preset in Preset::ALL {
            let lines = ruling(&words, &of_preset(&words, preset));
            let result = Line::Heading(words.get(Word::ExplainReckoning).to_owned());
            assert!(lines.contains(&result), "{preset:?}");
            for line in plain(&lines) {
                assert!(!line.trim().is_empty() && hygiene::is_clean(&line), "{line:?}");
                assert!(!line.contains('{') && !line.contains(".."), "{line:?}");
            }
        }
    }
}

/// Rules of all kinds, in three languages.
#[test]
fn every_line_is_fit_for_the_screen() {
    let words = Lang::ALL.map(Words::new);
    let limit = Decimal { units: 15, places: 1 };
    let ranks = JurorRule::Ranks;
    let positional =
        JurorRule::Positional { points: vec![whole(2), whole(1)], shared: Shared::Mean };
    let exponential = JurorRule::Exponential { top: whole(12), rate: Fraction::new(19, 100) };
    let standardised = JurorRule::Standardised { mean: whole(100), deviation: whole(20) };
    for (juror, panel, kind) in [
        (JurorRule::Total, PanelRule::Clamp { limit, places: 2 }, MarkKind::Points),
        (JurorRule::Total, PanelRule::TrimmedSum { high: 2, low: 2 }, MarkKind::Points),
        (JurorRule::Total, PanelRule::Mean, MarkKind::Choice),
        (ranks.clone(), PanelRule::Majority, MarkKind::Rank),
        (ranks.clone(), PanelRule::Skating, MarkKind::Rank),
        (ranks, PanelRule::Sum, MarkKind::Points),
        (positional, PanelRule::Sum, MarkKind::Points),
        (exponential, PanelRule::Sum, MarkKind::Points),
        (standardised, PanelRule::Mean, MarkKind::Points),
    ] {
        for join in [Join::Totals, Join::Criteria, Join::Groups] {
            let mut contest = much();
            if panel != PanelRule::Mean && panel != PanelRule::Sum {
                contest.panel[2].weight = Weight::ONE;
            }
            for criterion in &mut contest.criteria {
                criterion.kind = kind;
            }
            let rule = &mut contest.rule;
            (rule.juror, rule.panel, rule.join) = (juror.clone(), panel, join);
            if panel.is_places() {
                rule.rounding = Roundings::EXACT;
            }
            for words in &words {
                let lines = ruling(words, &contest);
                for line in plain(&lines) {
                    assert!(!line.trim().is_empty() && hygiene::is_clean(&line), "{line:?}");
                    assert!(!line.contains('{') && !line.contains(".."), "{line:?}");
                }
            }
        }
    }
}
