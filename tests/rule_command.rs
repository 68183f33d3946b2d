//! `alqa rule` on the shipped contest, in three languages, and on files that cannot be used.
#![allow(clippy::unwrap_used)]

use std::ffi::OsString;
use std::fs;

use alqa::cli::{Exit, run};
use alqa::contest::{CONCORDIA, Lang};
use alqa::text::{Paint, Words};
use alqa::tui::Depth;
use tempfile::tempdir;

/// Calls the program: the exit and what was printed.
fn call(lang: Lang, typed: &[OsString]) -> (Exit, String) {
    let mut out = Vec::new();
    let exit = run(&Words::new(lang), typed, Depth::Mono, Paint::PLAIN, &mut out).unwrap();
    (exit, String::from_utf8(out).unwrap())
}

#[test]
fn the_shipped_rule_is_explained() {
    for lang in Lang::ALL {
        let (exit, text) = call(lang, &["alqa".into(), "rule".into()]);
        assert_eq!(exit, Exit::Done);
        insta::assert_snapshot!(format!("concordia_{}", lang.code()), text);
    }
}

#[test]
fn a_file_is_explained_or_its_problems_are_shown() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("own.ron");
    let typed = ["alqa".into(), "rule".into(), path.clone().into_os_string()];
    fs::write(&path, CONCORDIA.replacen("panel: Mean", "panel: Sum", 1)).unwrap();
    let (exit, text) = call(Lang::En, &typed);
    assert_eq!(exit, Exit::Done);
    assert!(text.contains("The panel: sum of the jurors’ totals."), "{text}");
    assert!(text.lines().all(|line| line.chars().count() <= Paint::PLAIN.width), "{text}");
    fs::write(&path, "(").unwrap();
    assert_eq!(call(Lang::En, &typed).0, Exit::Problems);
}
