//! Whether anything is wrong, at a glance: one line at the stage manager's desk, the worst first.

use std::sync::Arc;

use alqa::contest::{JurorId, Lang, made_up};
use alqa::hall::{Author, Command, Help, Seat, ShowCommand, Terminal, Trouble};
use alqa::journal::Lag;
use alqa::text::{Word, Words, names};
use alqa::tui::{Msg, Silent};
use chrono::TimeDelta;

use crate::hall::{gala, shared};
use crate::room::{Console, Room};

const SIZE: (u16, u16) = (80, 24);

fn id(juror: &str) -> JurorId {
    JurorId::new(juror).unwrap()
}

fn silent(juror: &str, seconds: u32, moved: bool) -> Silent {
    let terminal = Terminal::new(&format!("t-{juror}")).unwrap();
    Silent { juror: id(juror), terminal, seconds, moved }
}

/// The line of alarms, which stands over the status; `None` where the desk says that all is well.
fn alarm(console: &Console) -> Option<String> {
    let text = console.text();
    let rows: Vec<_> = text.lines().collect();
    let well = console.model.words.get(Word::StageAllWell).to_owned();
    let [over, status] = [rows[rows.len() - 3], rows[rows.len() - 2]];
    let line = over.trim().strip_prefix("! ").map(str::to_owned);
    assert_eq!(line.is_none(), status.contains(&format!("● {well}")), "{text}");
    line
}

fn name(console: &Console, juror: usize) -> String {
    names::juror(&console.model.words, &console.model.contest().panel[juror])
}

#[test]
fn all_is_well_is_said_in_every_language_at_the_desk_alone() {
    let room = Room::new(shared());
    for lang in Lang::ALL {
        for size in [(60, 16), SIZE, (120, 40), (200, 60)] {
            let console = room.sit(Seat::Stage, lang, size);
            assert_eq!(alarm(&console), None);
        }
        let juror = room.sit(Seat::Juror(id("j1")), lang, SIZE);
        assert!(!juror.text().contains(Words::new(lang).get(Word::StageAllWell)));
    }
}

#[test]
fn a_silent_terminal_is_named_and_marked_until_it_is_back() {
    let room = Room::new(shared());
    let mut console = room.sit(Seat::Stage, Lang::Kk, SIZE);
    console.send(Msg::Terminals(vec![silent("j3", 12, true)]));
    let third = name(&console, 2);
    assert_eq!(alarm(&console), Some(format!("{third} терминалы үнсіз: 12 с")));
    // On every page of the desk; the jurors' marks the line.
    console.press("a");
    assert_eq!(alarm(&console), Some(format!("{third} терминалы үнсіз: 12 с")));
    let marked = format!("! {}", console.model.words.get(Word::JurorsSilent));
    let rows: Vec<_> = console.text().lines().map(str::to_owned).collect();
    let marked: Vec<_> = rows.iter().filter(|row| row.contains(&marked)).collect();
    assert!(marked.len() == 1 && marked[0].contains(&third), "{rows:?}");
    console.send(Msg::Terminals(vec![silent("j3", 180, true)]));
    assert_eq!(alarm(&console), Some(format!("{third} терминалы үнсіз: 3 мин")));
    console.send(Msg::Terminals(Vec::new()));
    assert_eq!(alarm(&console), None);
    // Whoever sits down here next hears anew.
    console.send(Msg::Terminals(vec![silent("j3", 8, true)]));
    console.press("Esc j");
    assert!(!console.text().contains("терминалы үнсіз"));
    assert_eq!(console.model.silent, []);
}

#[test]
fn nobody_is_waited_for_who_is_absent_or_after_the_lock() {
    let room = Room::new(shared());
    let mut console = room.sit(Seat::Stage, Lang::En, SIZE);
    let strangers = ["j3", "nobody"].map(|of| silent(of, 9, true));
    console.send(Msg::Terminals(strangers.to_vec()));
    assert_eq!(alarm(&console), Some(format!("terminal silent: {}, 9 s", name(&console, 2))));
    room.ask(&Author::StageManager, &Command::Absent(id("j3")));
    console.refresh();
    assert_eq!(alarm(&console), None);
    let room = Room::new(Arc::new(made_up(1, 3, 5)));
    room.perform(0, 40);
    let mut console = room.sit(Seat::Stage, Lang::En, SIZE);
    console.send(Msg::Terminals(vec![silent("j3", 9, true)]));
    assert!(alarm(&console).is_some());
    room.ask(&Author::Chair, &Command::LockRanking { seen: Vec::new(), reason: String::new() });
    console.refresh();
    assert_eq!(alarm(&console), None);
}

#[test]
fn what_a_crash_left_counts_only_where_its_juror_is_signed_in() {
    let mut contest = gala();
    contest.pins = true;
    let room = Room::new(Arc::new(contest));
    room.set_pin(&Author::StageManager, "2580");
    room.set_pin(&Author::Juror(id("j2")), "1672");
    let mut console = room.sit(Seat::Stage, Lang::En, SIZE);
    console.post = Terminal::new("test-2").unwrap();
    console.press("2580 Enter");
    room.sit(Seat::Juror(id("j2")), Lang::En, SIZE).press("1672 Enter");
    console.refresh();
    let left =
        |at: &str| Silent { terminal: Terminal::new(at).unwrap(), ..silent("j2", 14, false) };
    console.send(Msg::Terminals(vec![left("test-9")]));
    assert_eq!(alarm(&console), None);
    console.send(Msg::Terminals(vec![left("test-9"), left("test-1")]));
    assert_eq!(alarm(&console), Some(format!("terminal silent: {}, 14 s", name(&console, 1))));
}

#[test]
fn the_worst_comes_first_and_the_rest_is_counted() {
    let room = Room::new(shared());
    for juror in ["j1", "j2"] {
        let call = ShowCommand::CallHelp(Help::Secretary);
        room.ask(&Author::Juror(id(juror)), &Command::Show(call));
    }
    let mut console = room.sit(Seat::Stage, Lang::En, (200, 60));
    let words = Words::new(Lang::En);
    let calls =
        [0, 1].map(|juror| format!("{} (A·Ф)", words.what_secretary_called(name(&console, juror))));
    assert_eq!(alarm(&console), Some(calls.join(" · ")));
    console.send(Msg::Terminals(vec![silent("j3", 9, true), silent("j4", 120, true)]));
    let quiet = [(2, "9 s"), (3, "2 min")]
        .map(|(juror, time)| format!("terminal silent: {}, {time}", name(&console, juror)));
    let all = [quiet.clone(), calls].concat();
    assert_eq!(alarm(&console), Some(all.join(" · ")));
    for (width, shown) in [(60, 1), (80, 2)] {
        console.send(Msg::Resize { width, height: 24 });
        let line = alarm(&console).unwrap();
        let (said, rest) = line.rsplit_once(" +").unwrap();
        assert_eq!((said, rest), (&*all[..shown].join(" · "), &*(4 - shown).to_string()));
    }
    // The disk and the second copy have lines of their own above.
    console.send(Msg::Trouble(Some(Trouble::DiskFull)));
    console.send(Msg::SecondCopy(Some(Lag { records: 4, why: None })));
    let text = console.text();
    let at = |what: &str| text.find(what).unwrap_or_else(|| panic!("{what}\n{text}"));
    assert!(at("disk") < at("second copy") && at("second copy") < at("terminal silent"), "{text}");
    assert!(!text.contains(words.get(Word::StageAllWell)));
}

#[test]
fn saving_that_takes_long_is_said() {
    let room = Room::new(shared());
    let mut console = room.sit(Seat::Stage, Lang::Ru, SIZE);
    console.held = Some(Vec::new());
    console.press("Enter");
    console.wait(2);
    assert_eq!(alarm(&console), None);
    console.wait(1);
    assert_eq!(alarm(&console), Some("запись идёт медленно: 3 с".to_owned()));
    console.wait(2);
    assert_eq!(alarm(&console), Some("запись идёт медленно: 5 с".to_owned()));
    let held = console.held.take().unwrap();
    console.perform(held);
    assert_eq!(alarm(&console), None);
    assert_eq!(console.model.saving_since, None);
}

#[test]
fn wrong_pins_are_said_for_five_minutes() {
    let mut contest = gala();
    contest.pins = true;
    let room = Room::new(Arc::new(contest));
    room.set_pin(&Author::StageManager, "2580");
    let mut console = room.sit(Seat::Stage, Lang::En, SIZE);
    console.press("2580 Enter");
    // A minute is all that the desk wakes for while an evening runs.
    room.open(0);
    console.refresh();
    let person = Author::Juror(id("j4"));
    room.set_pin(&person, "1672");
    let wrong = Command::RefusePin { person: person.clone() };
    for _ in 0..2 {
        room.ask(&Author::Desk, &wrong);
    }
    console.refresh();
    assert_eq!(alarm(&console), None, "a slip or two");
    room.ask(&Author::Desk, &wrong);
    console.refresh();
    let said = format!("{}: wrong PIN, tries: 3", name(&console, 3));
    assert_eq!(alarm(&console), Some(said));
    console.model.touched += TimeDelta::minutes(5);
    console.wait(5 * 60 - 1);
    assert!(alarm(&console).is_some());
    console.wait(61);
    assert_eq!(alarm(&console), None);
}
