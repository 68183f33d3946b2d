//! What is typed at the shell.

use std::fs;

use alqa::contest::Lang;
use alqa::text::{Word, Words};

use crate::gala::{Gala, say};

#[test]
fn a_call_that_cannot_be_used_ends_with_two_and_words() {
    let gala = Gala::new(1, 1);
    let calls: [&[&str]; 8] = [
        &["rankng"],
        &["juror"],
        &["juror", "dombyra", "qobyz"],
        &["demo", "--speed", "fast"],
        &["demo", "--seed", "-1"],
        &["check"],
        &["--colour"],
        &["stage", "too", "much"],
    ];
    for lang in Lang::ALL {
        for call in calls {
            let printed = gala.call(&[call, &["--lang", lang.code()]].concat());
            assert_eq!(printed.code, 2, "{call:?}: {printed:?}");
            assert!(printed.text.contains(&say(lang, Word::CliSeeHelp)), "{call:?}: {printed:?}");
        }
    }
    let meant = Words::new(Lang::Ru).cli_did_you_mean("ranking");
    assert!(gala.call(&["rankng", "--lang", "ru"]).text.contains(&meant));
    // An unknown language is named in the usual one.
    let printed = gala.call(&["stage", "--lang", "fr"]);
    assert_eq!(printed.code, 2);
    assert!(printed.text.contains(&say(Lang::Kk, Word::CliSeeHelp)), "{printed:?}");
    assert!(!gala.home().exists(), "nothing was begun");
}

#[test]
fn help_and_version_are_asked_for() {
    let gala = Gala::new(1, 1);
    for lang in Lang::ALL {
        let help = gala.call(&["--help", "--lang", lang.code()]);
        assert!(help.code == 0 && help.text.contains(&say(lang, Word::CliAbout)), "{help:?}");
        let help = gala.call(&["demo", "--help", "--lang", lang.code()]);
        assert!(help.code == 0 && help.text.contains(&say(lang, Word::CliSpeed)), "{help:?}");
    }
    let version = gala.call(&["--version"]);
    assert_eq!(
        (version.code, version.text.trim()),
        (0, concat!("alqa ", env!("CARGO_PKG_VERSION")))
    );
}

#[test]
fn check_ends_with_nought_one_or_two() {
    let gala = Gala::new(2, 2);
    let check = |file: &str| gala.call(&["check", file, "--lang", "en"]);
    assert_eq!(check("small.ron").code, 0, "{:?}", check("small.ron"));
    gala.change("number: 2", "number: 1");
    let broken = check("small.ron");
    assert_eq!(broken.code, 1, "{broken:?}");
    assert!(broken.text.contains("small.ron:"), "file, line and column: {broken:?}");
    assert_eq!(check("nowhere.ron").code, 1);
    assert_eq!(gala.call(&["check"]).code, 2);
    // Every other command prints the same problems, and begins nothing.
    let stage = gala.start_sized(Lang::En, &["stage"], (160, 50));
    assert_eq!(stage.exit().exit_code(), 1);
    let problem = Words::new(Lang::En).problem_duplicate_number(1);
    assert!(stage.screen().contains(&problem), "{}", stage.screen());
    assert!(!gala.journal_path().exists());
}

#[test]
fn a_new_file_is_written_once_and_is_clean() {
    let gala = Gala::new(1, 1);
    let written = gala.call(&["new", "fresh", "--lang", "kk"]);
    assert_eq!(written.code, 0, "{written:?}");
    let file = gala.folder().join("fresh/new-contest.ron");
    assert_eq!(gala.call(&["check", file.to_str().unwrap()]).code, 0);
    let before = fs::read(&file).unwrap();
    assert_eq!(gala.call(&["new", "fresh"]).code, 1);
    assert_eq!(fs::read(&file).unwrap(), before);
}

#[test]
fn a_juror_who_is_not_on_the_panel_is_told_who_is() {
    let gala = Gala::new(1, 3);
    let session = gala.start(Lang::Ru, &["juror", "j9"]);
    assert_eq!(session.exit().exit_code(), 1);
    let said = Words::new(Lang::Ru).unknown_juror("j9", "j1, j2, j3");
    assert!(session.screen().replace('\n', "").contains(&said), "{}", session.screen());
}
