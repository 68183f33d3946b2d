//! PINs in real terminals: chosen, got wrong, locked, passed along, dealt on slips.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;

use alqa::contest::Lang;
use alqa::text::Word;

use crate::gala::{Gala, HAND, JURORS, quit, say, shown_marks, wait_marks, wait_open};
use crate::pty::{Session, key};

const EN: Lang = Lang::En;
const F9: &str = "\x1b[20~";

fn gala() -> Gala {
    let gala = Gala::new(2, 3);
    gala.change("pins: false", "pins: true");
    gala
}

fn asks(session: &Session, word: Word) -> &Session {
    session.wait_for(&say(EN, word))
}

/// Chooses a first PIN.
fn choose(session: &Session, keys: &str) {
    asks(session, Word::DoorChoose).send(keys).send(key::ENTER);
    asks(session, Word::DoorAgain).send(keys).send(key::ENTER);
}

fn at_seat(session: &Session, juror: usize) {
    let seat = format!("Juror: {}", JURORS[juror - 1]);
    let order = say(EN, Word::JurorOrder);
    session.wait(&seat, |screen| {
        let text = screen.contents();
        text.contains(&seat) && text.contains(&order)
    });
}

/// What was recorded about PINs: whose, what, and whether a terminal stands in the record.
fn told(gala: &Gala) -> Vec<(String, String)> {
    let events = gala.events().into_iter();
    let about = events.filter(|event| event.what.get("person").is_some());
    let told = about.map(|event| (event.what["person"].as_str().unwrap().to_owned(), event.kind));
    told.collect()
}

#[test]
fn a_pin_is_chosen_got_wrong_and_given_on_two_layouts_and_one_key_locks() {
    let gala = gala();
    let juror = gala.start(EN, &["juror", "j2"]);
    choose(&juror, "1672");
    at_seat(&juror, 2);
    quit(&juror);

    let juror = gala.start(EN, &["juror", "2"]);
    for _ in 0..2 {
        asks(&juror, Word::DoorGive).send("9999").wait_for("● ● ● ● ·").send(key::ENTER);
        juror.wait_for(&say(EN, Word::RefusalWrongPin)[..20]);
    }
    juror.send("9999").wait_for("● ● ● ● ·").send(key::ENTER);
    let waiting = "Until the next try: ";
    juror.wait_for(waiting).wait_gone(waiting);
    // The same keys under the Kazakh layout; the number row sends signs and a letter.
    juror.send("\",.ә").send(key::ENTER);
    at_seat(&juror, 2);
    juror.send(F9);
    asks(&juror, Word::DoorLocked).send("1672").send(key::ENTER);
    at_seat(&juror, 2);
    // A text field and the help page are covered as well.
    juror.send(key::F1).wait_for(&say(EN, Word::HelpTitle)).send(F9);
    asks(&juror, Word::DoorLocked).send("\",.ә").send(key::ENTER);
    at_seat(&juror, 2);
    quit(&juror);

    let of = |kind: &str| ("juror:j2".to_owned(), kind.to_owned());
    let mut expected = vec![of("pin_set"), of("signed_in"), of("signed_out")];
    expected.extend([of("pin_refused"), of("pin_refused"), of("pin_refused")]);
    for _ in 0..3 {
        expected.extend([of("signed_in"), of("signed_out")]);
    }
    assert_eq!(told(&gala), expected);
}

#[test]
fn the_next_juror_on_the_laptop_is_asked_and_sees_nothing_of_the_one_before() {
    let gala = gala();
    let stage = gala.start(EN, &["stage"]);
    choose(&stage, "2580");
    stage.wait_for(&say(EN, Word::Ranking)).send(key::ENTER);
    wait_open(&stage, EN);
    let laptop = gala.start(EN, &[]);
    laptop.wait_for(&say(EN, Word::StartWho)).send(key::HOME).send(key::ENTER);
    choose(&laptop, "1672");
    laptop.wait_for(HAND).send("7");
    wait_marks(&laptop, EN, [Some(7), None, None, None, None]);
    laptop.send("j").wait_for(&say(EN, Word::StartWho));
    laptop.send(key::HOME).send(key::DOWN).send(key::ENTER);
    choose(&laptop, "1763");
    laptop.wait_for(HAND);
    assert_eq!(shown_marks(&laptop.screen()), [None; 5]);
    laptop.send("j").wait_for(&say(EN, Word::StartWho)).send(key::HOME).send(key::ENTER);
    // The second juror's PIN does not open the first one's seat.
    asks(&laptop, Word::DoorGive).send("1763").send(key::ENTER);
    laptop.wait_for(&say(EN, Word::RefusalWrongPin)[..20]).send("1672").send(key::ENTER);
    wait_marks(&laptop, EN, [Some(7), None, None, None, None]);
    // A crash leaves nobody signed in.
    laptop.kill9();
    let again = gala.start(EN, &[]);
    again.wait_for(JURORS[0]);
    asks(&again, Word::DoorGive).send("1672").send(key::ENTER);
    wait_marks(&again, EN, [Some(7), None, None, None, None]);
    quit(&again);
    quit(&stage);
    assert_eq!(gala.marks("j1", "d1"), [Some(7), None, None, None, None]);
    assert_eq!(gala.marks("j2", "d1"), [None; 5]);
    // Neither the log nor what is kept for a crash holds a PIN.
    for file in fs::read_dir(gala.home().join("state")).unwrap() {
        let bytes = fs::read(file.unwrap().path()).unwrap();
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains("1672") && !text.contains("1763"), "{text}");
    }
}

#[test]
fn the_secretary_deals_pins_on_slips() {
    let gala = gala();
    let slips = gala.folder().join("slips.txt");
    let file = slips.to_str().unwrap();
    let deal = |args: &[&str]| gala.start(EN, &[&["pins", "deal"], args].concat());

    let secretary = deal(&["--out", file]);
    secretary.wait_for(&say(EN, Word::PinsChoose)).send("2580").send(key::ENTER);
    secretary.wait_for(&say(EN, Word::DoorAgain)).send("2580").send(key::ENTER);
    assert_eq!(secretary.exit().exit_code(), 0);
    assert!(!secretary.screen().contains("2580"), "{}", secretary.screen());
    let text = fs::read_to_string(&slips).unwrap();
    assert_eq!(fs::metadata(&slips).unwrap().permissions().mode() & 0o777, 0o600);
    let pins: Vec<String> = text
        .lines()
        .filter_map(|line| line.strip_prefix("PIN:"))
        .map(|digits| digits.split_whitespace().collect())
        .collect();
    // Three jurors and the stage manager, in the language of the call.
    assert_eq!(pins.len(), 4, "{text}");
    assert!(JURORS.iter().all(|name| text.contains(name)), "{text}");
    assert!(text.contains(&say(EN, Word::DoorKeys)), "{text}");

    // No file is written over, and nobody's PIN changes for that.
    let again = deal(&["--all", "--out", file]);
    again.wait_for("slips.txt");
    assert_eq!(again.exit().exit_code(), 1);
    assert_eq!(fs::read_to_string(&slips).unwrap(), text);

    // A slip opens its seat, on the keys of the Kazakh layout too.
    let juror = gala.start(EN, &["juror", "j3"]);
    let key =
        |digit: char| "қ\"әіңғ,.үұ".chars().nth(digit.to_digit(10).unwrap() as usize).unwrap();
    let kazakh: String = pins[2].chars().map(key).collect();
    asks(&juror, Word::DoorGive).send(kazakh).send(key::ENTER);
    at_seat(&juror, 3);
    quit(&juror);

    // One who forgot theirs gets a new one; a wrong PIN of the secretary's deals nothing.
    let one = deal(&["--for", "j3"]);
    one.wait_for(&say(EN, Word::PinsAsk)).send("9999").send(key::ENTER);
    one.wait_for(&say(EN, Word::RefusalWrongPin)).send("2580").send(key::ENTER);
    one.wait_for("PIN:  ");
    assert_eq!(one.exit().exit_code(), 0);
    assert!(one.screen().contains(JURORS[2]) && !one.screen().contains(JURORS[0]));

    let listed = gala.run(EN, &["pins"]);
    assert_eq!(listed.text.matches("PIN set at").count(), 5, "{listed:?}");
    let unknown = deal(&["--for", "j9"]);
    unknown.wait_for("j9");
    assert_eq!(unknown.exit().exit_code(), 1);
    // Without a terminal nobody is asked.
    assert_eq!(gala.run(EN, &["pins", "deal"]).code, 1);
    let set = told(&gala).into_iter().filter(|(_, kind)| kind == "pin_set");
    assert_eq!(set.count(), 1 + 4 + 1);
    let journal = fs::read(gala.journal_path()).unwrap();
    for pin in &pins {
        let quoted = format!("\"{pin}\"");
        assert!(!journal.windows(quoted.len()).any(|bytes| bytes == quoted.as_bytes()));
    }
}

#[test]
fn a_rehearsal_says_that_no_pins_are_used() {
    let gala = Gala::new(1, 2);
    let juror = gala.juror(EN, 1);
    juror.wait_for(&say(EN, Word::NoPinsSign));
    quit(&juror);
    let deal = gala.start(EN, &["pins", "deal"]);
    deal.wait_for(&say(EN, Word::RefusalNoPins));
    assert_eq!(deal.exit().exit_code(), 1);
}
