//! One laptop passed from juror to juror.

use alqa::contest::Lang;
use alqa::text::Word;

use crate::gala::{Gala, HAND, JURORS, say, shown_marks, wait_marks};
use crate::pty::{Session, key};

const EN: Lang = Lang::En;
const NOTE: &str = "xylophone";

/// What the program has put on the screen since it had written `from` bytes, without the sequences
/// that move and colour.
fn printed_since(session: &Session, from: usize) -> String {
    let text = String::from_utf8(session.output()[from..].to_vec()).unwrap();
    let mut printed = String::new();
    let mut rest = text.as_str();
    while let Some((before, sequence)) = rest.split_once('\x1b') {
        printed.push_str(before);
        printed.push(' ');
        let end = sequence.find(|c: char| c.is_ascii_alphabetic()).expect("a whole sequence");
        rest = &sequence[end + 1..];
    }
    printed + rest
}

#[test]
fn the_next_juror_sees_nothing_of_the_one_before() {
    let gala = Gala::begun(3, 3);
    let laptop = gala.start(EN, &[]);
    laptop.wait_for(&say(EN, Word::StartWho)).send(key::ENTER).wait_for(HAND);
    // 47 in all stands nowhere else on these screens.
    for mark in ["0", "9", "0", "9", "9"] {
        laptop.send(mark).send(key::ENTER);
    }
    wait_marks(&laptop, EN, [10, 9, 10, 9, 9].map(Some));
    laptop.send(key::ENTER).wait_for(&say(EN, Word::JurorSubmitted)).wait_for("47");
    laptop.send("n").wait_for(&say(EN, Word::JurorNoteTitle)).send(NOTE).send(key::ENTER);
    laptop.wait_for(&format!("{} {NOTE}", say(EN, Word::JurorNote)));

    laptop.send("j").wait_for(&say(EN, Word::StartWho));
    let passed = laptop.output().len();
    laptop.send(key::HOME).send(key::DOWN).send(key::ENTER).wait_for(&say(EN, Word::EntryOnStage));
    laptop.wait("the second juror, with an empty ballot", |screen| {
        let text = screen.contents();
        text.contains(&format!("Juror: {}", JURORS[1])) && shown_marks(&text) == [None; 5]
    });
    // Everywhere this juror can go: order, every ballot, note, help, another language, undo.
    laptop.send("z").wait_for(&say(EN, Word::JurorNothingToUndo));
    laptop.send("n").wait_for(&say(EN, Word::JurorNoteTitle)).send(key::ESC);
    laptop.send(key::PAGE_DOWN).wait_for("Ән 2").send(key::PAGE_UP).wait_for("Ән 1");
    laptop.send(key::F1).wait_for(&say(EN, Word::HelpTitle)).send(key::ESC);
    laptop.send(key::ESC).send(key::F2).wait_for(&say(Lang::Kk, Word::JurorOrder));
    laptop.resize(100, 30).wait_for("Ән 1");
    laptop.send(key::TAB).send("5");
    wait_marks(&laptop, Lang::Kk, [Some(5), None, None, None, None]);
    let printed = printed_since(&laptop, passed);
    assert!(printed.contains(JURORS[1]), "the check reads what was printed");
    for secret in [NOTE, "47"] {
        assert!(!printed.contains(secret), "{secret} in {printed}");
    }
    // Nor does it go into the log or the place that is kept for a crash.
    for file in std::fs::read_dir(gala.home().join("state")).unwrap() {
        let text = std::fs::read_to_string(file.unwrap().path()).unwrap();
        assert!(!text.contains(NOTE), "{text}");
    }

    // The first juror finds everything again.
    laptop.send("j").wait_for(&say(Lang::Kk, Word::StartWho)).send(key::HOME).send(key::ENTER);
    laptop.wait_for(NOTE).wait_for("47");
}
