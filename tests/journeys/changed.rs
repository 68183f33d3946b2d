//! The contest file was changed after the evening had begun.

use std::fs;

use alqa::contest::Lang;
use alqa::text::Word;

use crate::gala::{Gala, quit, say, wait_open};
use crate::pty::{Session, key};

const RU: Lang = Lang::Ru;

/// Starts on the changed file: the question stands on the screen.
fn asked(gala: &Gala) -> Session {
    let session = gala.start_sized(RU, &["stage"], (120, 30));
    session.wait_for(&say(RU, Word::OpenLeave)).wait_for("> ");
    session.wait("the changed line, as it was and as it is", |screen| {
        let text = screen.contents();
        let line = |sign: &str, song: &str| {
            text.lines().any(|line| line.contains(&format!(" {sign} ")) && line.contains(song))
        };
        line("-", "Ән 1") && line("+", "Жаңа ән")
    });
    assert!(!session.screen().contains("Ән 2"), "only what changed: {}", session.screen());
    session
}

#[test]
fn a_changed_file_is_asked_about_and_the_answer_holds() {
    let gala = Gala::begun(2, 1);
    let before = gala.events().len();
    gala.change("Ән 1", "Жаңа ән");

    // Nobody is there to ask.
    let alone = gala.run(RU, &["stage"]);
    assert_eq!(alone.code, 1);
    // 0, here as the Kazakh layout sends it, and first an answer that is none.
    let session = asked(&gala);
    session.send("иә\r").wait_for(&say(RU, Word::OpenAnswer)).send("қ\r");
    session.exit();
    assert!(session.screen().contains(&say(RU, Word::OpenLeave)), "no screen was opened");
    assert_eq!(gala.events().len(), before);
    assert_eq!(fs::read_dir(gala.home().join("data")).unwrap().count(), 1);

    // 1: the evening goes on as declared; the next start asks again.
    let session = asked(&gala);
    session.send("1\r");
    wait_open(&session, RU);
    session.wait_for("Ән 1");
    quit(&session);
    let session = asked(&gala);

    // 2: a new evening with the changed file; from now on without a question.
    session.send("2\r").wait_for(&say(RU, Word::JurorNobodyOnStage)).wait_for("Жаңа ән");
    quit(&session);
    let session = gala.start_sized(RU, &["stage"], (120, 30));
    session.wait_for(&say(RU, Word::JurorNobodyOnStage)).wait_for("Жаңа ән");
    session.send(key::ENTER);
    wait_open(&session, RU);
    quit(&session);
    // The commands without a screen read the same evening as the screens.
    let events = gala.events();
    assert!(events[0].what["text"].as_str().unwrap().contains("Жаңа ән"));
    assert_eq!(events.last().unwrap().kind, "scoring_opened");

    // With the file as it was the first evening is there, untouched.
    gala.change("Жаңа ән", "Ән 1");
    let session = gala.start_sized(RU, &["stage"], (120, 30));
    wait_open(&session, RU);
    session.wait_for("Ән 1");
    quit(&session);
    let first = gala.events();
    assert_eq!(first.len(), before);
    assert!(first[0].what["text"].as_str().unwrap().contains("Ән 1"));
}
