//! The show at the desk and before a juror: clock, programme, undo, covered names, calls, reminders.

use std::sync::Arc;

use alqa::contest::{ItemKind, JurorId, Lang, ShowItem, Text};
use alqa::hall::{Author, BoardShows, Command, Help, Phase, Seat, ShowCommand, Slot};

use crate::hall::{LANGS, gala};
use crate::looks::{after, keep, seat};
use crate::room::{Console, Room};

const STAGE: Author = Author::StageManager;

fn show(room: &Room, command: ShowCommand) {
    room.ask(&STAGE, &Command::Show(command));
}

/// An evening that was to begin at 18:00 and began ten minutes late, with four minutes a duet: at
/// 18:05 by the clock of these tests five duets have sung and the sixth is on stage, and it was
/// begun half an hour ago.
fn evening(plan: &str) -> Room {
    let mut contest = gala();
    contest.show.cover = true;
    contest.show.begins = Some(plan.parse().unwrap());
    (contest.show.limit, contest.show.between) = (Some(240), 60);
    let item = |kind, title: &str, minutes, before| ShowItem {
        kind,
        title: Text::one(title),
        minutes,
        before,
    };
    contest.show.items = vec![
        item(ItemKind::Break, "", 15, Some(6)),
        item(ItemKind::Guest, "Балалар хоры", 5, None),
    ];
    let room = Room::new(Arc::new(contest));
    room.later(-30);
    for (entry, level) in [(0, 40), (1, 31), (2, 45), (3, 36), (4, 40)] {
        sing(&room, entry, level);
    }
    room.open(5);
    room.later(5);
    for juror in [0, 2, 3] {
        room.mark(5, juror, &[9, 8, 9, 9, 10]);
    }
    room
}

fn tonight() -> Room {
    evening("2026-04-14T17:25:00+05:00")
}

/// Half of the duets have sung: the names at the top are covered.
fn half() -> Room {
    let room = tonight();
    room.close(5);
    room
}

/// A duet sings for four minutes and is marked; all of it takes five.
fn sing(room: &Room, entry: usize, level: i32) {
    let hall = room.hall();
    let id = || hall.contest().entries[entry].id.clone();
    room.open(entry);
    show(room, ShowCommand::Start(id()));
    room.later(4);
    show(room, ShowCommand::End(id()));
    for juror in 0..7 {
        let total = level - juror % 2;
        let marks: Vec<_> = (0..5).map(|c| total / 5 + i32::from(c < total % 5)).collect();
        room.mark(entry, juror as usize, &marks);
    }
    room.close(entry);
    room.later(1);
}

fn stage(room: &Room) -> Console {
    room.sit(Seat::Stage, Lang::Kk, (80, 24))
}

/// The ranking's half of the desk.
fn ranking(console: &Console) -> String {
    let half = |line: &str| line.split_once('│').map(|(_, right)| right.to_owned());
    console.text().lines().filter_map(half).collect::<Vec<_>>().join("\n")
}

fn call(room: &Room, juror: usize, whom: Help) {
    let juror = room.hall().contest().panel[juror].id.clone();
    room.ask(&Author::Juror(juror), &Command::Show(ShowCommand::CallHelp(whom)));
}

fn nudge(room: &Room, juror: &str, entry: usize) {
    let entry = room.hall().contest().entries[entry].id.clone();
    show(room, ShowCommand::Nudge { juror: JurorId::new(juror).unwrap(), entry });
}

#[test]
fn looks() {
    keep("show-stage", after(&tonight(), Seat::Stage, ""));
    keep("show-covered", after(&half(), Seat::Stage, ""));
    keep("show-peek", after(&half(), Seat::Stage, "v"));
    keep("show-undone", after(&tonight(), Seat::Stage, "Home Down Down w Enter Enter u"));
    keep("show-programme", after(&tonight(), Seat::Stage, "b"));
    keep("show-insert", after(&tonight(), Seat::Stage, "b i Down"));
    let room = tonight();
    show(&room, ShowCommand::StartItem(1));
    show(&room, ShowCommand::SetBoard(BoardShows::Stage));
    call(&room, 1, Help::Chair);
    call(&room, 6, Help::Secretary);
    keep("show-break", after(&room, Seat::Stage, ""));
    keep("show-calls", after(&room, Seat::Stage, "a Down"));
    let room = tonight();
    nudge(&room, "j6", 5);
    keep("juror-nudged", after(&room, seat("j6"), ""));
    keep("juror-call", after(&room, seat("j6"), "h"));
    keep("juror-called", after(&room, seat("j6"), "h Down Enter"));
}

#[test]
fn over_the_limit_looks() {
    let room = tonight();
    keep("show-clock", |lang, size| {
        let mut console = room.apart().sit(Seat::Stage, lang, size);
        console.press("t").wait(192);
        console
    });
    keep("show-over", |lang, size| {
        let mut console = room.apart().sit(Seat::Stage, lang, size);
        console.press("t").wait(252);
        console
    });
}

#[test]
fn the_clock_runs_by_the_second_and_only_while_it_runs() {
    for (layout, key) in [("English", "t"), ("Cyrillic", "е"), ("Caps Lock", "Е")] {
        let room = tonight();
        let mut console = stage(&room);
        console.press(key);
        assert!(room.hall().clock(Slot::Entry(5)).runs(), "{layout}");
        for (second, shown) in [
            (1, "00:01 / 04:00"),
            (191, "03:12 / 04:00"),
            (48, "04:00 / 04:00"),
            (7, "! 04:07 / 04:00 +00:07"),
        ] {
            console.wait(second);
            assert!(console.text().contains(shown), "{shown}\n{}", console.text());
        }
        let wake = console.wake.unwrap() - console.now;
        assert!(wake.num_milliseconds() <= 1000, "{wake}");
        console.press(key);
        console.wait(600);
        assert!(console.text().contains("■ ! 04:07"), "it stands\n{}", console.text());
        let wake = console.wake.unwrap() - console.now;
        assert!(wake.num_seconds() > 1, "{wake}");
    }
}

#[test]
fn nobody_waits_for_a_second_before_the_evening() {
    let room = Room::new(Arc::new(gala()));
    assert_eq!(stage(&room).wake, None);
}

/// One Enter called the duet and opened scoring: one U takes both back, and nothing else.
#[test]
fn one_press_undoes_what_one_press_did() {
    let room = half();
    let mut console = stage(&room);
    console.press("End Enter");
    assert_eq!(room.hall().entries[11].phase, Phase::Open);
    console.press("u");
    assert_eq!(room.hall().entries[11].phase, Phase::Waiting);
    assert_eq!(room.hall().on_stage, Some(5));
    assert!(console.text().contains("Кері қайтарылды"), "{}", console.text());
    console.press("u");
    assert_eq!(room.hall().entries[5].phase, Phase::Open, "closing it is undone next");
    // Marks are never undone.
    let asked = console.asked.len();
    console.press("u");
    assert_eq!(console.asked.len(), asked, "{}", console.text());
    assert_eq!(room.hall().entries[5].phase, Phase::Open);
}

#[test]
fn the_board_follows_one_key_and_the_desk_says_so() {
    let room = tonight();
    let mut console = stage(&room);
    for (key, shows, word) in [
        ("F6", BoardShows::Stage, "табло: сахна (F5–F8)"),
        ("F7", BoardShows::Ranking, "табло: рейтинг (F5–F8)"),
        ("F8", BoardShows::Black, "табло: қара экран (F5–F8)"),
        ("F5", BoardShows::Title, "табло: атауы (F5–F8)"),
    ] {
        console.press(key);
        assert_eq!(room.hall().show.board, shows);
        let wide = room.sit(Seat::Stage, Lang::Kk, (120, 40)).text();
        assert!(wide.contains(word), "{word}\n{wide}");
    }
}

/// While the disk is slow no press is lost, and none counts twice.
#[test]
fn the_board_goes_black_while_another_act_is_on_its_way() {
    let room = tonight();
    show(&room, ShowCommand::SetBoard(BoardShows::Stage));
    let mut console = stage(&room);
    console.held = Some(Vec::new());
    console.press("t t F8 F8 F6 F8 t");
    let held = console.held.take().unwrap();
    assert_eq!(held.len(), 4, "{held:?}");
    console.perform(held);
    assert_eq!(room.hall().show.board, BoardShows::Black);
    let on = Slot::Entry(room.hall().on_stage.unwrap());
    assert!(room.hall().clock(on).runs());
}

/// The same for who is in the hall.
#[test]
fn several_jurors_come_while_the_disk_is_slow() {
    let room = tonight();
    let mut console = stage(&room);
    console.press("a Home");
    console.held = Some(Vec::new());
    console.press("Enter Enter Down Enter");
    let held = console.held.take().unwrap();
    assert_eq!(held.len(), 2, "{held:?}");
    let before = room.hall().present.clone();
    console.perform(held);
    let turned: Vec<_> = before.iter().zip(&room.hall().present).map(|(a, b)| a != b).collect();
    assert_eq!(turned.iter().filter(|turned| **turned).count(), 2, "{turned:?}");
}

/// Who is on the places 1 to 3, the last of which two share, as the ranking names them.
const TOP: [&str; 4] = [" 6 Алтыншы", " 3 Үшінші", " 1 Бірінші", " 5 Бесінші"];

#[test]
fn names_at_the_top_are_uncovered_for_three_seconds_and_that_is_recorded() {
    let room = half();
    let mut console = stage(&room);
    let bare =
        |console: &Console| TOP.into_iter().filter(|name| ranking(console).contains(name)).count();
    assert_eq!(bare(&console), 0, "{}", console.text());
    assert!(ranking(&console).contains("Екінші"), "lower places stand there");
    console.press("v");
    assert_eq!(room.hall().show.peeks, 1);
    console.wait(2);
    assert!(bare(&console) > 0, "{}", console.text());
    console.wait(1);
    assert_eq!(bare(&console), 0, "{}", console.text());
    // What is not on the disk is not shown.
    console.held = Some(Vec::new());
    console.press("v");
    assert_eq!(bare(&console), 0, "{}", console.text());
}

#[test]
fn the_hand_does_not_walk_onto_a_covered_name() {
    let room = half();
    let mut console = stage(&room);
    console.press("Tab Home");
    for _ in 0..12 {
        let text = ranking(&console);
        let hidden = |line: &str| line.contains('░') && line.starts_with('>');
        assert!(!text.lines().any(hidden), "{text}");
        console.press("Down");
    }
}

#[test]
fn pages_with_names_open_with_a_recorded_look_only() {
    for key in ["e", "g", "d"] {
        let room = half();
        let mut console = stage(&room);
        console.held = Some(Vec::new());
        console.press("Home").press(key);
        assert!(console.text().contains("Шығу реті"), "{key} is on its way\n{}", console.text());
        let mut console = stage(&room);
        console.press("Home").press(key);
        assert_eq!(room.hall().show.peeks, 1, "{key}");
        assert!(!console.text().contains("Шығу реті"), "{key} is open\n{}", console.text());
        console.press("Esc");
        assert!(ranking(&console).contains('░'), "covered again");
    }
}

#[test]
fn a_break_is_inserted_begun_ended_removed() {
    let room = tonight();
    let mut console = stage(&room);
    console.press("b End i Down Enter Шай Enter Backspace Backspace 20 Enter");
    let hall = room.hall();
    let item = hall.show.item(3).unwrap();
    assert_eq!((item.kind, item.title.as_str(), item.minutes), (ItemKind::Guest, "Шай", 20));
    assert_eq!(item.before, None);
    console.press("End Up Enter");
    assert_eq!(room.hall().on(), Some(Slot::Item(3)), "{}", console.text());
    console.press("Enter");
    assert_eq!(room.hall().on(), Some(Slot::Entry(5)));
    console.press("u u u");
    assert!(room.hall().show.item(3).is_none(), "{}", console.text());
    console.press("End Up Del");
    assert!(room.hall().show.item(2).is_none(), "the guest of the file");
    let asked = console.asked.len();
    console.press("Home Del");
    assert_eq!(console.asked.len(), asked, "a duet is not removed here");
    console.press("Enter");
    assert!(console.text().contains("Шығу реті"), "at the duet on the desk");
}

#[test]
fn what_is_expected_is_told_with_how_late_it_is() {
    // Twelve duets of five minutes from 17:25, a break and a guest, less the last pause.
    let late = stage(&tonight());
    assert!(late.text().contains("кеш"), "{}", late.text());
    let early = evening("2026-04-14T18:00:00+05:00");
    assert!(stage(&early).text().contains("ерте"), "{}", stage(&early).text());
}

#[test]
fn a_juror_is_reminded_from_the_jurors_page() {
    let room = tonight();
    let mut console = stage(&room);
    console.press("a Down n");
    let waiting = room.sit(seat("j2"), Lang::Kk, (80, 24)).text();
    assert!(waiting.contains("№6: бағаңыз күтілуде"), "{waiting}");
    let other = room.sit(seat("j5"), Lang::Kk, (80, 24)).text();
    assert!(!other.contains("бағаңыз күтілуде"), "{other}");
    room.mark(5, 1, &[9, 9, 9, 9, 9]);
    let done = room.sit(seat("j2"), Lang::Kk, (80, 24)).text();
    assert!(!done.contains("бағаңыз күтілуде"), "{done}");
    // Nothing of this juror is awaited any more.
    let asked = console.asked.len();
    console.refresh();
    console.press("n");
    assert_eq!(console.asked.len(), asked);
}

#[test]
fn a_juror_calls_and_is_answered() {
    let room = tonight();
    let mut juror = room.sit(seat("j2"), Lang::Kk, (80, 24));
    juror.press("h Down Enter");
    assert_eq!(room.hall().show.call_of(1).unwrap().whom, Help::Secretary);
    juror.press("h");
    assert!(room.hall().show.call_of(1).is_none(), "taken back");
    juror.press("h Enter");
    let mut console = stage(&room);
    assert!(console.text().contains("төрағаны шақырды"), "{}", console.text());
    console.press("a Down Enter");
    assert!(room.hall().show.call_of(1).is_none(), "answered");
    assert!(room.hall().present[1], "and still in the hall");
    console.press("Enter");
    assert!(!room.hall().present[1]);
}

#[test]
fn covered_in_every_language() {
    let room = half();
    for lang in LANGS {
        for size in [(80, 24), (120, 40)] {
            let console = room.sit(Seat::Stage, lang, size);
            let shown = ranking(&console);
            assert!(TOP.iter().all(|name| !shown.contains(name)), "{shown}");
        }
    }
}
