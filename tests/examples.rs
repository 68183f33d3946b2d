//! The example files of `assets/examples`, each with its marks: they load, their rules are worded, and
//! their marks come to what was reckoned by hand.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::{Path, PathBuf};

use alqa::cli::{Exit, run};
use alqa::contest::{Contest, Lang, load};
use alqa::text::{Paint, Words, names};
use alqa::tui::Depth;

/// Example, and of each entry: id, rank, exact result, whether it goes through.
type Expected = (&'static str, &'static [&'static str]);

/// From the marks, by hand.
const EXPECTED: [Expected; 7] = [
    ("battle", &["robot 1 3", "group 2 1"]),
    // Two points are taken off the chair's 86.
    ("creative-products", &["chair 1 84", "lamp 2 81", "bag 3 232/3", "toy 4 226/3"]),
    (
        "duet-recordings",
        &[
            "r3 1 28 yes",
            "r1 2 26 yes",
            "r4 3 74/3 yes",
            "r2 4 23 yes",
            "r5 4 23 yes",
            "r6 6 59/3 no",
            "r7 7 53/3 no",
        ],
    ),
    (
        "festival-selection",
        &["n4 1 2 yes", "n1 2 5/3 yes", "n6 3 3/2 yes", "n2 4 1 yes", "n3 5 2/3 no", "n5 6 1/3 no"],
    ),
    // Two teams share the third place of a game: 3.5 for each.
    ("national-games", &["barys 1 11", "burkit 2 23/2", "arlan 3 27/2", "tarlan 4 14"]),
    // 0.1, 0.2 and 0.35 of the earlier stages, 0.35 of 22.25, 21.32, 20.8 and 20.6; half-up.
    (
        "stages-carried",
        &["kerbez 1 433/20", "qulan 2 2133/100", "aqsaq 3 83/4", "sylqym 4 2063/100"],
    ),
    (
        "works-by-number",
        &["w2 1 933/100", "w1 2 889/100", "w4 2 889/100", "w5 4 189/25", "w3 5 689/100"],
    ),
];

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/examples")
}

fn file(name: &str, ending: &str) -> String {
    folder().join(name).with_extension(ending).to_str().unwrap().to_owned()
}

fn contest(name: &str) -> Contest {
    let text = fs::read_to_string(file(name, "ron")).unwrap();
    let loaded = load(&text).unwrap();
    assert!(loaded.warnings.is_empty(), "{name}: {:?}", loaded.warnings);
    loaded.contest
}

/// What the program prints, if it found nothing wrong.
fn print(lang: Lang, typed: &[&str]) -> String {
    let typed: Vec<_> = ["alqa"].iter().chain(typed).map(Into::into).collect();
    let mut out = Vec::new();
    let exit = run(&Words::new(lang), &typed, Depth::Mono, Paint::PLAIN, &mut out).unwrap();
    let out = String::from_utf8(out).unwrap();
    assert_eq!(exit, Exit::Done, "{typed:?}: {out}");
    out
}

#[test]
fn no_example_is_left_out_here() {
    let names = |ending: &str| {
        let files = fs::read_dir(folder()).unwrap().map(|file| file.unwrap().path());
        let files = files.filter(|path| path.extension().unwrap() == ending);
        let mut names: Vec<_> =
            files.map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned()).collect();
        names.sort();
        names
    };
    let expected: Vec<_> = EXPECTED.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!((names("ron"), names("csv")), (expected.clone(), expected));
}

#[test]
fn every_example_is_a_sample_without_warnings_and_of_an_id_of_its_own() {
    let mut journals: Vec<_> = EXPECTED
        .iter()
        .map(|(name, _)| {
            let contest = contest(name);
            assert!(contest.sample, "{name}");
            format!("{} {}", contest.id, contest.stage().id)
        })
        .collect();
    journals.sort();
    journals.dedup();
    assert_eq!(journals.len(), EXPECTED.len());
}

#[test]
fn every_rule_is_worded_in_each_language() {
    for (name, _) in EXPECTED {
        let contest = contest(name);
        for lang in Lang::ALL {
            let text = print(lang, &["rule", &file(name, "ron")]);
            let told = text.split_whitespace().collect::<Vec<_>>().join(" ");
            for criterion in &contest.criteria {
                assert!(told.contains(criterion.name.get(lang)), "{name}: {text}");
            }
            for carried in &contest.rule.carried {
                assert!(told.contains(carried.name.get(lang)), "{name}: {text}");
            }
            assert!(!text.contains(['{', '}']), "{name}: {text}");
        }
    }
}

#[test]
fn every_example_comes_to_what_was_reckoned_by_hand() {
    for (name, expected) in EXPECTED {
        let (ron, csv) = (file(name, "ron"), file(name, "csv"));
        let printed = print(Lang::En, &["tally", &ron, "--marks", &csv, "--format", "csv"]);
        let mut lines = printed.lines();
        let head: Vec<_> = lines.next().unwrap().split(',').collect();
        let columns = ["entry", "rank", "fraction", "through"]
            .map(|wanted| head.iter().position(|column| *column == wanted).unwrap());
        let found: Vec<_> = lines
            .map(|line| {
                let cells: Vec<_> = line.split(',').collect();
                columns.map(|at| cells[at]).join(" ").trim_end().to_owned()
            })
            .collect();
        assert_eq!(found, expected, "{name}");
    }
}

#[test]
fn every_place_is_explained_in_each_language() {
    for (name, _) in EXPECTED {
        let (ron, csv) = (file(name, "ron"), file(name, "csv"));
        for (lang, entry) in Lang::ALL
            .into_iter()
            .flat_map(|lang| contest(name).entries.into_iter().map(move |entry| (lang, entry)))
        {
            let typed = ["tally", &ron, "--marks", &csv, "--explain", entry.id.as_str()];
            let words = Words::new(lang);
            let text = print(lang, &typed);
            assert!(text.starts_with(&names::entry(&words, &entry)), "{name}: {text}");
        }
    }
}
