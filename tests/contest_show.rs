//! The show in a contest file: what is read, and what is wrong with it as a whole. The faults of single
//! fields are among those of `contest_file`.
#![allow(clippy::unwrap_used)]

use alqa::contest::{
    self, CONCORDIA, Diagnostic, ItemKind, Lang, Problem, PublicRanking, Show, StepShows, Text,
};
use alqa::text::{Words, word_problem};

/// What is told about `text`, worded in every language.
fn told(text: &str) -> Vec<Problem> {
    let told = contest::load(text).map_or_else(|problems| problems, |loaded| loaded.warnings);
    for words in Lang::ALL.map(Words::new) {
        for Diagnostic { problem, .. } in &told {
            let worded = word_problem(&words, problem);
            assert!(!worded.what.is_empty() && !worded.fix.is_empty(), "{problem:?}");
        }
    }
    told.into_iter().map(|of| of.problem).collect()
}

/// The only problem of `text`.
fn the_problem(text: &str) -> Problem {
    let told = told(text);
    assert_eq!(told.len(), 1, "{told:?}");
    told[0].clone()
}

/// The shipped file with these fields of the show.
fn showing(fields: &str) -> String {
    CONCORDIA.replacen("cover: true,", fields, 1)
}

/// The reveal of every award of the shipped file.
const REVEAL: &str = "reveal: [
    (shows: Curtain),
    (shows: Slide, text: (kk: \"Марапат\", ru: \"Награды\", en: \"Awards\"), line: \"Сәлем!\"),
    (shows: Award(\"Best vocals\"), text: \"Дауыс\"),
    (shows: Award(\"Үздік үйлесім\")),
    (shows: Award(\"Лучшая сценическая культура\")),
    (shows: Award(\"Special prize of the jury\")),
    (shows: Place(3), pause: 2),
    (shows: Award(\"II орын\")),
    (shows: Place(1)),
    (shows: GrandPrix, pause: 60),
],";

#[test]
fn the_show_is_read() {
    let show = contest::load(CONCORDIA).unwrap().contest.show;
    assert_eq!(show.begins.unwrap().to_rfc3339(), "2026-04-14T18:00:00+05:00");
    let usual = Show { begins: show.begins, limit: Some(240), ..Show::default() };
    assert_eq!(show, usual);

    let text = showing(&format!(
        "cover: false, sponsors: [\"А\", (kk: \"Ә\", ru: \"Б\", en: \"B\")],
        items: [
            (kind: Break, minutes: 15, before: \"d07\"),
            (kind: Guest, title: \"Оркестр\", minutes: 240),
        ], {REVEAL}"
    ))
    .replacen("ranking: Never", "ranking: Until(12)", 1)
    .replacen("between: \"1:00\"", "between: \"0:00\"", 1);
    assert_eq!(told(&text), []);
    let show = contest::load(&text).unwrap().contest.show;
    assert_eq!((show.cover, show.between, show.ranking), (false, 0, PublicRanking::Until(12)));
    assert_eq!(show.sponsors[1].get(Lang::Ru), "Б");
    let items: Vec<_> = show.items.iter().map(|of| (of.kind, of.minutes, of.before)).collect();
    assert_eq!(items, [(ItemKind::Break, 15, Some(6)), (ItemKind::Guest, 240, None)]);
    assert_eq!(
        [&show.items[0].title, &show.items[1].title],
        [&Text::one(""), &Text::one("Оркестр")]
    );
    let steps: Vec<_> = show.reveal.iter().map(|step| (step.shows, step.pause)).collect();
    assert_eq!(
        steps,
        [
            (StepShows::Curtain, 0),
            (StepShows::Slide, 0),
            (StepShows::Award(4), 0),
            (StepShows::Award(5), 0),
            (StepShows::Award(6), 0),
            (StepShows::Award(7), 0),
            (StepShows::Place(3), 2),
            (StepShows::Award(2), 0),
            (StepShows::Place(1), 0),
            (StepShows::GrandPrix, 60),
        ]
    );
    assert_eq!(show.reveal[1].text.get(Lang::En), "Awards");
    assert_eq!(
        (show.reveal[1].line.get(Lang::Ru), show.reveal[2].text.get(Lang::En)),
        ("Сәлем!", "Дауыс")
    );

    // Without the section all is as usual.
    let start = CONCORDIA.find("    show: (").unwrap();
    let end = start + CONCORDIA[start..].find("\n    ),\n").unwrap() + "\n    ),\n".len();
    let text = format!("{}{}", &CONCORDIA[..start], &CONCORDIA[end..]);
    assert_eq!(contest::load(&text).unwrap().contest.show, Show::default());
}

#[test]
fn a_reveal_names_every_award_once() {
    let without = |step: &str| showing(&REVEAL.replacen(step, "", 1));
    for (step, name) in [
        ("(shows: Award(\"Best vocals\"), text: \"Дауыс\"),", "Best vocals"),
        ("(shows: Place(3), pause: 2),", "Third place"),
        ("(shows: Award(\"II орын\")),", "Second place"),
        ("(shows: GrandPrix, pause: 60),", "Grand Prix"),
    ] {
        let Problem::AwardNotRevealed { name: forgotten } = the_problem(&without(step)) else {
            panic!("{step}")
        };
        assert_eq!(forgotten.get(Lang::En), name);
    }
    // The usual reveal has them all.
    assert_eq!(told(&showing("reveal: [],")), []);

    for again in ["Award(\"Лучший вокал\")", "Place(1)", "GrandPrix"] {
        let text = showing(&REVEAL.replacen("],", &format!("(shows: {again})],"), 1));
        assert_eq!(the_problem(&text), Problem::GivenTwice, "{again}");
    }
    let twice = REVEAL.replacen("(shows: Curtain),", "(shows: Curtain), (shows: Curtain),", 1);
    assert_eq!(told(&showing(&twice)), []);
}

#[test]
fn a_reveal_without_a_grand_prix_has_no_step_for_it() {
    let start = CONCORDIA.find("    grand_prix: (").unwrap();
    let end = start + CONCORDIA[start..].find("\n    ),\n").unwrap() + "\n    ),\n".len();
    let text = showing("reveal: [(shows: GrandPrix)],");
    let shift = text.len() - CONCORDIA.len();
    assert!(start < text.find("reveal").unwrap() && shift > 0);
    let text = format!("{}{}", &text[..start], &text[end..]);
    assert_eq!(the_problem(&text), Problem::NoGrandPrix);
}

#[test]
fn the_lists_and_lines_of_a_show_have_an_end() {
    let long = "а".repeat(201);
    for field in ["text", "line"] {
        let text = showing(&format!("reveal: [(shows: Curtain, {field}: \"{long}\")],"));
        assert_eq!(the_problem(&text), Problem::TextTooLong { limit: 200 });
    }
    let many = |step: &str, count: usize| step.repeat(count);
    for list in ["items: [", "reveal: [", "sponsors: ["] {
        let step = match list {
            "items: [" => "(kind: Break, minutes: 1),",
            "reveal: [" => "(shows: Curtain),",
            _ => "\"А\",",
        };
        let text = showing(&format!("{list}{}],", many(step, 501)));
        assert_eq!(the_problem(&text), Problem::ListTooLong { limit: 500 }, "{list}");
        for problem in told(&showing(&format!("{list}{}],", many(step, 500)))) {
            assert!(matches!(problem, Problem::AwardNotRevealed { .. }), "{problem:?}");
        }
    }
}
