//! PINs at the desk: what is compared, recorded and shown, at several terminals of one journal.
#![allow(clippy::unwrap_used, reason = "tests")]

mod journal_helper;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use alqa::contest::Contest;
use alqa::hall::{Author, Command, Event, Refusal, Seat, Terminal, View};
use alqa::journal::{Journal, Opening, Record, Replay, SqliteJournal, open};
use alqa::shell::pin_hash;
use alqa::tui::{Msg, Pin, Ticket};
use chrono::{TimeDelta, Utc};
use journal_helper::{CONTEST, Session, entry, juror, noon, note, records};
use tempfile::TempDir;

fn load(text: &str) -> Option<Contest> {
    let mut contest = journal_helper::load(text)?;
    contest.pins = true;
    Some(contest)
}

fn person(n: usize) -> Author {
    Author::Juror(juror(n))
}

fn pin(digits: &str) -> Pin {
    Pin::new(digits).unwrap()
}

struct Evening {
    folder: TempDir,
    terminals: usize,
}

impl Evening {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap(), terminals: 0 }
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("gala.alqa")
    }

    fn open(&self) -> Opening {
        open(&self.path(), ("contest.ron", CONTEST), noon(), &load).unwrap()
    }

    /// A console of its own.
    fn console(&mut self) -> Session {
        self.terminals += 1;
        let Opening { journal, replay, .. } = self.open();
        let terminal = Terminal::new(&format!("k7q2-{}", self.terminals));
        Session::start_at(Box::new(journal), replay.hall, replay.head, terminal)
    }

    /// What was recorded, without the declaration: who, where, what.
    fn told(&self) -> Vec<(Author, String, Event)> {
        let told = |record: Record| {
            let terminal = record.terminal.map(|of| of.to_string()).unwrap_or_default();
            (record.author, terminal, Event::from_json(&record.body).unwrap())
        };
        records(&self.path()).into_iter().skip(1).map(told).collect()
    }

    fn kinds(&self) -> Vec<String> {
        let named = |(author, terminal, event): (Author, String, Event)| {
            let text = event.to_json();
            let kind = text.split('"').nth(5).unwrap_or_default().to_owned();
            format!("{author}@{terminal} {kind}")
        };
        self.told().into_iter().map(named).collect()
    }
}

fn answer(session: &Session, ticket: Ticket) -> Result<(), Refusal> {
    session.wait_for(|msg| match msg {
        Msg::Saved(of) if *of == ticket => Some(Ok(())),
        Msg::Refused(of, refusal) if *of == ticket => Some(Err(refusal.clone())),
        _ => None,
    })
}

fn set(session: &mut Session, person: Author, digits: &str) -> Result<(), Refusal> {
    let ticket = session.ticket();
    session.desk.set_pin(ticket, person, pin(digits));
    answer(session, ticket)
}

fn sign_in(session: &mut Session, person: Author, digits: &str) -> Result<(), Refusal> {
    let ticket = session.ticket();
    session.desk.sign_in(ticket, person, pin(digits), Vec::new(), true);
    answer(session, ticket)
}

fn act(
    session: &mut Session,
    person: Author,
    digits: &str,
    then: &[(Author, Command)],
) -> Result<(), Refusal> {
    let ticket = session.ticket();
    session.desk.sign_in(ticket, person, pin(digits), then.to_vec(), false);
    answer(session, ticket)
}

fn ask(session: &mut Session, author: Author, command: Command) -> Result<(), Refusal> {
    let ticket = session.ask_as(author, command);
    answer(session, ticket)
}

#[test]
fn a_command_is_taken_where_its_author_gave_the_pin_and_nowhere_else() {
    let mut evening = Evening::new();
    let (mut one, mut other) = (evening.console(), evening.console());
    assert_eq!(ask(&mut one, person(1), note("a")), Err(Refusal::PinNeeded(person(1))));
    assert_eq!(sign_in(&mut one, person(1), "1672"), Err(Refusal::NoPin(person(1))));
    set(&mut one, person(1), "1672").unwrap();
    ask(&mut one, person(1), note("b")).unwrap();
    assert_eq!(ask(&mut one, person(2), note("c")), Err(Refusal::PinNeeded(person(2))));
    assert_eq!(ask(&mut other, person(1), note("d")), Err(Refusal::PinNeeded(person(1))));
    // Nobody replaces a PIN that is there without having given it.
    assert_eq!(set(&mut other, person(1), "9753"), Err(Refusal::PinNeeded(person(1))));
    sign_in(&mut other, person(1), "1672").unwrap();
    ask(&mut other, person(1), note("e")).unwrap();
    drop((one, other));
    assert_eq!(
        evening.kinds(),
        [
            "juror:j1@k7q2-1 pin_set",
            "juror:j1@k7q2-1 signed_in",
            "juror:j1@k7q2-1 note_written",
            "juror:j1@k7q2-2 signed_in",
            "juror:j1@k7q2-2 note_written",
            "juror:j1@k7q2-1 signed_out",
            "juror:j1@k7q2-2 signed_out",
        ]
    );
    assert_proven(&evening.path());
}

/// `alqa verify` proves every record, sign-ins included.
fn assert_proven(path: &Path) {
    let mut replay: Option<Replay> = None;
    let mut journal = SqliteJournal::open_read_only(path).unwrap();
    journal
        .read(0, &mut |row| {
            match &mut replay {
                None => replay = Some(Replay::begin(row, &load)?.0),
                Some(replay) => drop(replay.take_proven(row).unwrap()),
            }
            Ok(())
        })
        .unwrap();
}

#[test]
fn a_wrong_pin_is_recorded_and_never_says_more() {
    let mut evening = Evening::new();
    let mut console = evening.console();
    set(&mut console, person(1), "1672").unwrap();
    set(&mut console, person(2), "2580").unwrap();
    let mut stranger = evening.console();
    assert_eq!(sign_in(&mut stranger, person(1), "2580"), Err(Refusal::WrongPin));
    assert_eq!(sign_in(&mut stranger, person(1), "16720"), Err(Refusal::WrongPin));
    let third = sign_in(&mut stranger, person(1), "9999");
    assert!(matches!(third, Err(Refusal::PinWait(_))), "{third:?}");
    // Somebody else is not held up.
    sign_in(&mut stranger, person(2), "2580").unwrap();
    let refused: Vec<_> =
        evening.kinds().into_iter().filter(|kind| kind.ends_with("pin_refused")).collect();
    assert_eq!(refused, ["desk@k7q2-2 pin_refused"; 3]);
    for record in records(&evening.path()) {
        for digits in ["1672", "16720", "9999"] {
            assert!(!record.body.contains(&format!("\"{digits}\"")), "{}", record.body);
        }
    }
}

#[test]
fn while_a_person_waits_even_the_right_pin_is_not_tried_and_a_wrong_clock_shuts_nobody_out() {
    let mut evening = Evening::new();
    let mut console = evening.console();
    set(&mut console, person(1), "1672").unwrap();
    set(&mut console, person(2), "2580").unwrap();
    drop(console);
    // Wrong tries whose times no slow machine reaches, and some of a clock that ran far ahead.
    let Opening { mut journal, replay, .. } = evening.open();
    let (mut head, mut refused) = (replay.head, Vec::new());
    for (of, ahead) in [(1, TimeDelta::seconds(50)), (2, TimeDelta::days(400))] {
        for _ in 0..3 {
            let event = Event::PinRefused { person: person(of) };
            refused.push(head.seal(Utc::now() + ahead, Author::Desk, event.to_json()));
        }
    }
    journal.transact(replay.head.seq, &mut |_| Ok(refused.clone())).unwrap();
    drop(journal);
    let before = evening.kinds().len();
    let mut console = evening.console();
    let waits = sign_in(&mut console, person(1), "1672");
    assert!(matches!(waits, Err(Refusal::PinWait(_))), "{waits:?}");
    assert_eq!(evening.kinds().len(), before, "a try that was not taken is no try");
    sign_in(&mut console, person(2), "2580").unwrap();
}

#[test]
fn an_act_at_somebody_elses_desk_is_recorded_with_its_pin_or_not_at_all() {
    let mut evening = Evening::new();
    let mut chair = evening.console();
    // The chair's PIN is that of the juror who chairs.
    set(&mut chair, Author::Chair, "1672").unwrap();
    drop(chair);
    let mut desk = evening.console();
    set(&mut desk, Author::StageManager, "2580").unwrap();
    let call = (Author::StageManager, Command::Call(entry(1)));
    let why = "broke the rules".to_owned();
    let out = (Author::Chair, Command::Disqualify { entry: entry(1), reason: why });
    let before = evening.kinds().len();
    // The second command is refused, so nothing is recorded, not even the first.
    let refused = act(
        &mut desk,
        Author::Chair,
        "1672",
        &[call.clone(), out.clone(), (Author::Chair, Command::Finalise)],
    );
    assert!(refused.is_err());
    assert_eq!(evening.kinds().len(), before);
    act(&mut desk, Author::Chair, "1672", &[out]).unwrap();
    assert_eq!(
        evening.kinds()[before..],
        ["signed_in", "entry_disqualified", "signed_out"]
            .map(|kind| format!("chair@k7q2-2 {kind}"))
    );
    // The PIN held for that one act.
    let again = ask(&mut desk, Author::Chair, Command::Reinstate(entry(1)));
    assert_eq!(again, Err(Refusal::PinNeeded(Author::Chair)));
    ask(&mut desk, Author::StageManager, Command::Call(entry(2))).unwrap();
    drop(desk);
    assert!(evening.kinds()[0].starts_with("juror:j1@k7q2-1 pin_set"), "{:?}", evening.kinds());
    assert_proven(&evening.path());
}

fn seen(session: &Session) -> View {
    session.wait_for(|msg| match msg {
        Msg::View(view) => Some((**view).clone()),
        _ => None,
    })
}

#[test]
fn a_seat_is_shown_from_its_pin_until_somebody_else_sits_down() {
    let mut evening = Evening::new();
    let mut console = evening.console();
    for seat in [Seat::Juror(juror(2)), Seat::Stage, Seat::Ranking, Seat::Chair, Seat::Secretary] {
        console.desk.sit(seat.clone());
        assert!(matches!(seen(&console), View::Lobby(_)), "{seat:?}");
    }
    console.desk.sit(Seat::Juror(juror(2)));
    let ticket = console.ticket();
    console.desk.set_pin(ticket, person(2), pin("1672"));
    // The view comes before the answer, so that nothing old is acted on.
    assert!(matches!(seen(&console), View::Lobby(_)));
    assert!(matches!(seen(&console), View::Juror(view) if view.juror == 1));
    answer(&console, ticket).unwrap();
    // Sitting down again, as the lock does, asks again.
    console.desk.sit(Seat::Juror(juror(2)));
    assert!(matches!(seen(&console), View::Lobby(_)));
    sign_in(&mut console, person(2), "1672").unwrap();
    console.desk.sit(Seat::Juror(juror(1)));
    assert!(matches!(seen(&console), View::Lobby(_)));
    assert_eq!(ask(&mut console, person(2), note("x")), Err(Refusal::PinNeeded(person(2))));
}

#[test]
fn a_pin_dealt_anew_ends_what_the_old_one_opened_elsewhere() {
    let mut evening = Evening::new();
    let (mut one, mut office) = (evening.console(), evening.console());
    set(&mut office, Author::Secretary, "1672").unwrap();
    one.desk.sit(Seat::Juror(juror(2)));
    assert!(matches!(seen(&one), View::Lobby(_)));
    let ticket = one.ticket();
    one.desk.set_pin(ticket, person(2), pin("1672"));
    one.wait_for(|msg| match msg {
        Msg::View(view) => matches!(**view, View::Juror(_)).then_some(()),
        _ => None,
    });
    let hash = pin_hash::hash(&pin("9753")).unwrap();
    let deal = Command::SetPin { person: person(2), hash };
    ask(&mut office, Author::Secretary, deal).unwrap();
    // The screen goes without anything being asked there.
    assert!(matches!(seen(&one), View::Lobby(_)));
    assert_eq!(ask(&mut one, person(2), note("x")), Err(Refusal::PinNeeded(person(2))));
    assert_eq!(sign_in(&mut one, person(2), "1672"), Err(Refusal::WrongPin));
    sign_in(&mut one, person(2), "9753").unwrap();
    ask(&mut one, person(2), note("x")).unwrap();
}

/// Somebody chose a PIN in another's place: it is seen at which terminal, and cleared.
#[test]
fn a_seat_that_was_taken_is_seen_and_given_back() {
    let mut evening = Evening::new();
    let (mut office, mut stranger) = (evening.console(), evening.console());
    set(&mut office, Author::Secretary, "1672").unwrap();
    stranger.desk.sit(Seat::Juror(juror(2)));
    assert!(matches!(seen(&stranger), View::Lobby(_)));
    set(&mut stranger, person(2), "1379").unwrap();
    office.desk.sit(Seat::Secretary);
    let ticket = office.ticket();
    office.desk.sign_in(ticket, Author::Secretary, pin("1672"), Vec::new(), true);
    // The view comes before the answer.
    let taken = office.wait_for(|msg| match msg {
        Msg::View(view) => match &**view {
            View::Secretary(view) => view.pins.iter().find(|of| of.holder == person(2)).cloned(),
            _ => None,
        },
        _ => None,
    });
    assert_eq!((&taken.by, taken.terminal.clone()), (&person(2), Terminal::new("k7q2-2")));
    let clear = |person| Command::ClearPin { person, reason: "not her".to_owned() };
    ask(&mut office, Author::Secretary, clear(person(2))).unwrap();
    // The stranger's screen goes, and what they chose is worth nothing.
    stranger.wait_for(|msg| match msg {
        Msg::View(view) => matches!(**view, View::Lobby(_)).then_some(()),
        _ => None,
    });
    assert_eq!(ask(&mut stranger, person(2), note("x")), Err(Refusal::PinNeeded(person(2))));
    assert_eq!(sign_in(&mut stranger, person(2), "1379"), Err(Refusal::NoPin(person(2))));
    let mut own = evening.console();
    set(&mut own, person(2), "2580").unwrap();
    ask(&mut own, person(2), note("y")).unwrap();
    // Nobody clears their own, and nobody resets one at a terminal.
    assert_eq!(
        ask(&mut office, Author::Secretary, clear(Author::Secretary)),
        Err(Refusal::NotYours)
    );
    let reset = Command::ResetPin { person: person(2), reason: "for fun".to_owned() };
    assert_eq!(ask(&mut office, Author::Secretary, reset.clone()), Err(Refusal::NotYours));
    // Who owns the file does, and the record says so.
    let mut owner = evening.console();
    ask(&mut owner, Author::Desk, reset).unwrap();
    drop((office, stranger, own, owner));
    let kinds = evening.kinds();
    for kind in ["secretary@k7q2-1 pin_cleared", "desk@k7q2-4 pin_reset"] {
        assert!(kinds.iter().any(|of| of == kind), "{kind}: {kinds:?}");
    }
    assert_proven(&evening.path());
}

#[test]
fn nobody_signs_in_by_asking_for_it() {
    let mut evening = Evening::new();
    let (mut one, mut other) = (evening.console(), evening.console());
    set(&mut one, person(1), "1672").unwrap();
    assert_eq!(ask(&mut other, person(1), Command::SignIn), Err(Refusal::NotYours));
    assert_eq!(ask(&mut other, person(1), note("x")), Err(Refusal::PinNeeded(person(1))));
}

#[test]
fn where_no_pins_are_used_nothing_is_asked() {
    let folder = tempfile::tempdir().unwrap();
    let path = journal_helper::new_journal(folder.path(), 0);
    let mut console = Session::open(&path);
    console.desk.sit(Seat::Stage);
    assert!(matches!(seen(&console), View::Stage(_)));
    ask(&mut console, person(2), note("x")).unwrap();
    assert_eq!(set(&mut console, person(2), "1672"), Err(Refusal::NoPins));
    console.desk.sit(Seat::Juror(juror(1)));
    drop(console);
    assert_eq!(records(&path).len(), 2, "nobody signs out who did not sign in");
}

/// The law behind it: whoever asks whatever at whichever terminal, every record of a person was
/// preceded by their PIN at that terminal, and by nobody sitting down there since.
#[test]
fn no_record_of_a_person_comes_from_a_terminal_without_their_pin() {
    let mut evening = Evening::new();
    let mut consoles = [evening.console(), evening.console(), evening.console()];
    let people = [person(1), person(2), Author::StageManager, Author::Chair, Author::Secretary];
    set(&mut consoles[0], person(1), "1672").unwrap();
    set(&mut consoles[1], person(2), "1672").unwrap();
    set(&mut consoles[2], Author::StageManager, "1672").unwrap();
    set(&mut consoles[2], Author::Secretary, "1672").unwrap();
    let mut random = fastrand::Rng::with_seed(4);
    let mut taken = 0;
    for _ in 0..300 {
        let console = &mut consoles[random.usize(..3)];
        let who = people[random.usize(..people.len())].clone();
        match random.u8(..40) {
            0..4 => drop(sign_in(console, who, "1672")),
            4 => {
                let seat = [Seat::Lobby, Seat::Stage, Seat::Juror(juror(1))];
                console.desk.sit(seat[random.usize(..3)].clone());
            }
            5 => drop(act(console, who.clone(), "1672", &[(who, Command::Call(entry(3)))])),
            n => {
                let (whose, command) = match n % 6 {
                    0 => (Author::StageManager, Command::Call(entry(1))),
                    1 => (Author::StageManager, Command::OpenScoring(entry(1))),
                    2 => (Author::Secretary, Command::Absent(juror(2))),
                    3 => (Author::Secretary, Command::Present(juror(2))),
                    _ => (person(1 + usize::from(n % 2)), note(random.u32(..))),
                };
                let author = if random.bool() { whose } else { who };
                taken += usize::from(ask(console, author, command).is_ok());
            }
        }
    }
    drop(consoles);
    assert!(taken > 20, "{taken}");
    let mut here: BTreeSet<(String, Author)> = BTreeSet::new();
    for (author, terminal, event) in evening.told() {
        let place = (terminal.clone(), author.clone());
        match event {
            Event::SignedIn { person } => drop(here.insert((terminal, person))),
            Event::SignedOut { person } => drop(here.remove(&(terminal, person))),
            Event::PinSet { .. } | Event::PinRefused { .. } => {}
            event => assert!(here.contains(&place), "{author} at {terminal}: {event:?}"),
        }
    }
    assert!(here.is_empty(), "whoever leaves is signed out: {here:?}");
    assert_proven(&evening.path());
}
