//! The made-up evening.

use alqa::contest::Lang;
use alqa::text::{Word, Words};

use crate::gala::{Gala, quit, say};

const RU: Lang = Lang::Ru;

#[test]
fn a_demo_comes_to_the_grand_prix_on_the_screen() {
    let gala = Gala::new(3, 3);
    let demo = gala.start_sized(RU, &["demo", "--speed", "200"], (120, 40));
    demo.wait_for(&say(RU, Word::DemoSign)).wait_for(&format!("■ {}", say(RU, Word::Locked)));
    demo.wait("the Grand Prix in the head", |screen| {
        let text = screen.contents();
        let name = "Гран-при: ".to_owned();
        text.lines().any(|line| line.contains('■') && line.contains(&name))
    });
    quit(&demo);
    assert!(!gala.home().join("data").exists(), "nothing of it is kept");
}

#[test]
fn without_a_terminal_a_demo_prints_lines_and_the_table() {
    let gala = Gala::new(3, 3);
    let demo = |args: &[&str]| gala.run(RU, &[&["demo"], args].concat());
    let seven = demo(&["--seed", "7"]);
    assert_eq!(seven.code, 0, "{seven:?}");
    assert!(seven.text.starts_with(&say(RU, Word::DemoBegins)), "{seven:?}");
    for said in [Word::WhatRankingLocked, Word::KeyGrandPrix, Word::SampleSign] {
        assert!(seven.text.contains(&say(RU, said)), "{said:?} in {seven:?}");
    }
    assert!(!seven.text.contains('\x1b'), "plain lines");
    let place = |n: u32| seven.text.lines().any(|line| line.starts_with(&format!("   {n} ")));
    assert!(place(1), "{seven:?}");

    // The seed decides all of it.
    assert_eq!(demo(&["--seed", "7", "--speed", "3"]).text, seven.text);
    assert_ne!(demo(&["--seed", "8"]).text, seven.text);
}

#[test]
fn a_demo_keeps_its_journal_where_it_is_told_and_touches_no_other() {
    let gala = Gala::new(2, 2);
    let path = gala.folder().join("kept.alqa");
    let path = path.to_str().unwrap();
    assert_eq!(gala.run(RU, &["demo", "--journal", path]).code, 0);
    let records = gala.call(&["journal", "--json", "--journal", path]);
    assert!(records.text.lines().last().unwrap().contains("grand_prix_awarded"), "{records:?}");
    let verified = gala.call(&["verify", "--journal", path, "--lang", "ru"]);
    let count = Words::new(RU).verify_records(records.text.lines().count());
    assert!(verified.code == 0 && verified.text.contains(&count), "{verified:?}");
    // The screens open what was kept.
    let ranking = gala.start(RU, &["ranking", "--journal", path]);
    ranking.wait_for(&format!("■ {}", say(RU, Word::Locked)));
    // Its marks are made up: under whatever name, it is not taken for the evening, nor is what is printed.
    ranking.wait_for(&say(RU, Word::RehearsalSign));
    let printed = gala.run(RU, &["protocol", path]).text;
    assert!(printed.contains(&say(RU, Word::RehearsalSign)), "{printed}");
    std::fs::create_dir_all(gala.home().join("data")).unwrap();
    std::fs::copy(path, gala.journal_path()).unwrap();
    let taken = gala.start_sized(RU, &["stage"], (200, 24));
    taken.wait_for("alqa rehearse --journal");
    assert_eq!(taken.exit().exit_code(), 1);

    let before = std::fs::read(path).unwrap();
    let again = gala.run(RU, &["demo", "--journal", path]);
    let exists = Words::new(RU).demo_exists(path);
    assert!(again.code == 1 && again.text.contains(&exists), "{again:?}");
    assert_eq!(std::fs::read(path).unwrap(), before);
}
