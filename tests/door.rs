//! The door: a PIN is chosen, given, got wrong, and asked for again after the lock.
#![allow(
    clippy::unwrap_used,
    unreachable_pub,
    dead_code,
    reason = "a test that cannot go on fails"
)]

#[path = "screens/hall.rs"]
mod hall;
#[path = "screens/room.rs"]
mod room;

use std::fmt::Write as _;
use std::sync::Arc;

use alqa::contest::{Contest, JurorId, Lang, Mark};
use alqa::hall::{Author, Command, Refusal, Seat, Terminal, View};
use alqa::text::Words;
use alqa::tui::fold::Layout;
use alqa::tui::{Depth, Effect, Key, Model, Msg, Notice, Pin, update};

use hall::{LANGS, gala};
use room::{Console, Room, begin};

/// The sizes that are kept with their styles.
const SIZES: [(u16, u16); 2] = [(80, 24), (120, 40)];

fn contest() -> Arc<Contest> {
    let mut contest = gala();
    contest.pins = true;
    Arc::new(contest)
}

fn id(juror: &str) -> JurorId {
    JurorId::new(juror).unwrap()
}

fn juror(of: &str) -> Seat {
    Seat::Juror(id(of))
}

fn person(of: &str) -> Author {
    Author::Juror(id(of))
}

/// Everybody has a PIN: 1672 for the jurors, 2580 for the others.
fn room() -> Room {
    let room = Room::new(contest());
    for person in Author::everyone(&contest()) {
        let pin = if matches!(person, Author::Juror(_)) { "1672" } else { "2580" };
        room.set_pin(&person, pin);
    }
    room
}

fn at(room: &Room, seat: Seat) -> Console {
    room.sit(seat, Lang::Kk, (80, 24))
}

fn is_juror(console: &Console) -> bool {
    matches!(console.model.view, View::Juror(_))
}

fn here(console: &Console) -> Vec<Author> {
    console.room.hall().signed_in(&console.post).cloned().collect()
}

#[test]
fn a_first_pin_is_typed_twice_on_any_layout() {
    // The same keys under English, and then under Kazakh.
    let room = Room::new(contest());
    let mut console = at(&room, juror("j2"));
    console.press("1672 Enter");
    assert!(!is_juror(&console) && console.asked.is_empty());
    console.press("\",.ә Enter");
    assert!(is_juror(&console), "{}", console.text());
    assert_eq!(here(&console), [person("j2")]);
    // Another terminal asks for it.
    let mut other = at(&room, juror("j2"));
    other.press("1672 Enter");
    assert!(is_juror(&other));
}

#[test]
fn two_typings_that_differ_and_pins_guessed_first_are_refused() {
    let room = Room::new(contest());
    let mut console = at(&room, juror("j2"));
    console.press("1672 Enter 1673 Enter");
    assert!(room.hall().pin_hash(&person("j2")).is_none() && !is_juror(&console));
    for weak in ["1234", "0000", "765432"] {
        console.press(&format!("{weak} Enter {weak} Enter"));
        assert!(room.hall().pin_hash(&person("j2")).is_none(), "{weak}");
        // What is left of the second typing counts for nothing.
        console.press("Esc");
        console = at(&room, juror("j2"));
    }
    console.press("167 Enter 16 Enter");
    assert!(room.hall().pin_hash(&person("j2")).is_none(), "three digits, then five");
}

#[test]
fn nobody_sees_a_seat_without_its_pin() {
    let room = room();
    for seat in [juror("j2"), Seat::Stage, Seat::Ranking, Seat::Chair, Seat::Secretary] {
        let mut console = at(&room, seat.clone());
        console.press("9999 Enter");
        assert!(matches!(console.model.view, View::Lobby(_)), "{seat:?}");
        assert!(here(&console).is_empty());
        let mut console = at(&room, seat.clone());
        // The ranking is the stage manager's to open, the chair is the first juror.
        let right = match seat {
            Seat::Juror(_) | Seat::Chair => "1672",
            _ => "2580",
        };
        console.press(&format!("{right} Enter"));
        assert_eq!(console.model.view.seat(), seat);
    }
}

#[test]
fn a_view_that_was_on_its_way_opens_no_locked_terminal() {
    let room = room();
    let mut console = at(&room, juror("j2"));
    console.press("1672 Enter");
    assert!(is_juror(&console));
    // The desk has yet to hear of the lock when somebody else acts.
    console.held = Some(Vec::new());
    console.press("F9");
    let locked = console.text();
    room.open(0);
    console.refresh();
    assert_eq!(console.text(), locked);
    let held = console.held.take().unwrap();
    console.perform(held);
    assert!(!is_juror(&console));
    console.press("1672 Enter");
    assert!(is_juror(&console));
}

#[test]
fn the_right_pin_on_every_layout_and_what_it_tells() {
    let room = room();
    for (keys, tells) in
        [("1672", Layout::Unknown), ("\",.ә", Layout::Kazakh), ("\",.2", Layout::Kazakh)]
    {
        let mut console = at(&room, juror("j2"));
        console.press(&format!("{keys} Enter"));
        assert!(is_juror(&console), "{keys}");
        assert_eq!(console.model.layout, tells, "{keys}");
    }
    // What was learnt before is forgotten where the PIN speaks against it, and kept per juror.
    let mut console = at(&room, juror("j2"));
    console.press("\",.ә Enter Esc Home Down Down Enter 1672 Enter");
    assert_eq!(console.model.seat, juror("j3"), "{}", console.text());
    assert_eq!(console.model.layout, Layout::Unknown);
    console.press("Esc Home Down");
    assert_eq!(console.model.layout, Layout::Unknown);
    console.press("Enter");
    assert_eq!(console.model.layout, Layout::Kazakh);
}

#[test]
fn wrong_pins_make_the_next_try_wait_and_nothing_is_typed_meanwhile() {
    let room = room();
    let mut console = at(&room, juror("j2"));
    console.press("1111 Enter 2222 Enter");
    assert_eq!(room.hall().wrong_pins(&person("j2")), 2);
    console.press("3333 Enter 1672 Enter");
    assert_eq!(room.hall().wrong_pins(&person("j2")), 3);
    assert!(!is_juror(&console));
    let line = |n: i64| Words::new(Lang::Kk).pin_waiting(n);
    assert!(console.text().contains(&line(5)), "{}", console.text());
    console.wait(2);
    assert!(console.text().contains(&line(3)), "{}", console.text());
    console.wait(3);
    assert!(!console.text().contains(&line(0)), "{}", console.text());
    console.press("1672 Enter");
    assert!(is_juror(&console));
    // Another juror never waited.
    assert_eq!(room.hall().wrong_pins(&person("j2")), 0);

    // A clock set back meanwhile does not make the wait longer.
    let mut console = at(&room, juror("j2"));
    console.press("1111 Enter 2222 Enter 3333 Enter").set_back(1);
    console.wait(1);
    console.press("1672 Enter");
    assert!(is_juror(&console));
}

#[test]
fn the_next_juror_is_asked_and_the_one_before_is_gone() {
    let room = room();
    room.open(0);
    let mut console = at(&room, juror("j2"));
    console.press("1672 Enter 9 j");
    assert!(here(&console).is_empty(), "passing the laptop signs out");
    console.press("Home Down Enter");
    assert_eq!(console.model.seat, juror("j2"));
    assert!(!is_juror(&console), "the same juror is asked again");
    console.press("Esc Home Down Down Enter 1672 Enter 8");
    let author = person("j2");
    let change = Command::TakeBack(contest().entries[0].id.clone());
    let refused = alqa::hall::authorise(&room.hall(), &author, Some(&console.post), &change);
    assert_eq!(refused, Err(Refusal::PinNeeded(author)));
    assert_eq!(room.hall().ballot(0, 1).marks[0], Some(Mark(9)));
    assert_eq!(room.hall().ballot(0, 2).marks[0], Some(Mark(8)));
}

#[test]
fn one_key_locks_every_screen_and_the_pin_leads_back() {
    let room = room();
    room.open(0);
    for (seat, keys) in [
        (juror("j2"), "9 Down"),
        (juror("j2"), "n word"),
        (juror("j2"), "F1"),
        (Seat::Stage, "g"),
        (Seat::Stage, "w"),
        (Seat::Ranking, ""),
        (Seat::Chair, ""),
        (Seat::Secretary, ""),
    ] {
        for lock in [Key::plain(alqa::tui::Code::F(9)), Key::ctrl('l'), Key::ctrl('д')] {
            let mut console = at(&room, seat.clone());
            let pin = if matches!(seat, Seat::Juror(_) | Seat::Chair) { "1672" } else { "2580" };
            console.press(&format!("{pin} Enter {keys}"));
            let place = console.model.remembered.clone();
            console.send(Msg::Key(lock));
            assert!(matches!(console.model.view, View::Lobby(_)), "{seat:?} {keys}");
            assert!(here(&console).is_empty() && console.model.overlay.is_none());
            assert_eq!(console.model.seat, seat);
            assert_eq!(console.model.remembered, place, "a crash now leads back there too");
            console.press(&format!("{pin} Enter"));
            assert_eq!(console.model.view.seat(), seat);
            assert_eq!(console.model.remembered, place);
        }
    }
    // What was marked is kept.
    assert_eq!(room.hall().ballot(0, 1).marks[0], Some(Mark(9)));
}

#[test]
fn a_covered_desk_comes_back_covered() {
    let room = room();
    let mut console = at(&room, Seat::Stage);
    console.press("2580 Enter c F9 2580 Enter");
    assert!(console.model.covered && matches!(console.model.view, View::Stage(_)));
}

#[test]
fn a_terminal_without_a_key_locks_itself_after_the_declared_time() {
    let mut contest = gala();
    (contest.pins, contest.idle_lock) = (true, 10);
    let shared = Arc::new(contest.clone());
    let room = Room::new(shared);
    for person in Author::everyone(&contest) {
        room.set_pin(&person, "1672");
    }
    let mut console = at(&room, juror("j2"));
    console.press("1672 Enter");
    console.wait(9 * 60);
    assert!(is_juror(&console));
    console.press("Down");
    console.wait(9 * 60 + 59);
    assert!(is_juror(&console), "counted from the last key");
    console.wait(1);
    assert!(!is_juror(&console) && console.model.locked);
    assert!(here(&console).is_empty());
    // Where the clock is set back the time begins anew.
    let mut console = at(&room, juror("j2"));
    console.press("1672 Enter").wait(9 * 60);
    console.set_back(1);
    console.wait(10 * 60);
    assert!(is_juror(&console));
    console.wait(60);
    assert!(!is_juror(&console));
    // A ranking is watched.
    let mut console = at(&room, Seat::Ranking);
    console.press("1672 Enter");
    console.wait(24 * 3600);
    assert!(matches!(console.model.view, View::Ranking(_)));
    // The host reads and presses nothing.
    let mut console = at(&room, Seat::Host);
    console.press("1672 Enter");
    console.wait(24 * 3600);
    assert!(matches!(console.model.view, View::Host(_)));
    // While nothing reaches the disk nobody could come back.
    let mut console = at(&room, Seat::Stage);
    console.press("1672 Enter");
    console.send(Msg::Trouble(Some(alqa::hall::Trouble::DiskFull)));
    console.wait(3600);
    assert!(matches!(console.model.view, View::Stage(_)));
}

#[test]
fn a_declared_zero_never_locks() {
    let mut contest = gala();
    (contest.pins, contest.idle_lock) = (true, 0);
    let room = Room::new(Arc::new(contest));
    let mut console = at(&room, juror("j2"));
    console.press("1672 Enter 1672 Enter");
    console.wait(24 * 3600);
    assert!(is_juror(&console));
}

/// Every duet performed, nothing tied: the ranking can be locked.
fn performed() -> Room {
    let room = room();
    for (entry, level) in [45, 33, 36, 39, 28, 38, 30, 24, 26, 37, 22, 35].into_iter().enumerate() {
        room.perform(entry, level);
    }
    room
}

#[test]
fn an_act_of_the_chair_at_the_desk_takes_the_chairs_pin_each_time() {
    let room = performed();
    let mut console = at(&room, Seat::Stage);
    console.press("2580 Enter k Enter");
    assert!(!room.hall().locked && console.model.overlay.is_some());
    // The stage manager's own PIN is not the chair's.
    console.press("2580 Enter");
    assert!(!room.hall().locked);
    assert_eq!(room.hall().wrong_pins(&Author::Chair), 1);
    console.press("1672 Enter");
    assert!(room.hall().locked, "{}", console.text());
    assert!(console.model.overlay.is_none());
    assert_eq!(here(&console), [Author::StageManager], "the chair is gone again");
    // Esc asks for nothing.
    let room = performed();
    let mut console = at(&room, Seat::Stage);
    console.press("2580 Enter k Enter 16 Esc");
    assert!(console.model.overlay.is_none() && !room.hall().locked);
}

#[test]
fn what_the_hall_refuses_the_chair_is_said_and_nobody_stays() {
    let room = performed();
    let mut console = at(&room, Seat::Stage);
    console.press("2580 Enter k Enter");
    // Meanwhile another terminal has locked it.
    room.ask(&Author::Chair, &Command::LockRanking { seen: Vec::new(), reason: String::new() });
    console.press("1672 Enter");
    assert_eq!(console.model.notice, Some(Notice::Refused(Refusal::Locked)));
    assert_eq!(here(&console), [Author::StageManager]);
}

/// A law: whatever is pressed, no record of a person comes from a terminal at which they did not
/// give their PIN. The room asks [`alqa::hall::authorise`] and panics where the screens believed
/// otherwise; here the screens are asked what they would send.
#[test]
fn without_the_pin_the_screens_ask_for_nothing() {
    let keys = "9 Enter k Enter w Enter o c g x t r n j Space Down Tab 1 6 7 2 Up Esc Enter 0";
    for seat in [juror("j1"), Seat::Stage, Seat::Ranking, Seat::Chair, Seat::Secretary] {
        let lobby = room().hall().view(&Seat::Lobby);
        let mut model = Model::new(Lang::Kk, Depth::Ansi16, (80, 24), lobby, None, begin());
        model.come_to(&seat);
        for key in keys.split(' ') {
            let code = match key {
                "Enter" => alqa::tui::Code::Enter,
                "Space" => alqa::tui::Code::Char(' '),
                "Down" => alqa::tui::Code::Down,
                "Up" => alqa::tui::Code::Up,
                "Tab" => alqa::tui::Code::Tab,
                "Esc" => continue,
                key => alqa::tui::Code::Char(key.chars().next().unwrap()),
            };
            for effect in update(&mut model, Msg::Key(Key::plain(code))) {
                assert!(!matches!(effect, Effect::Ask { .. }), "{seat:?}: {effect:?}");
            }
        }
    }
}

#[test]
fn a_pin_stands_in_no_debug_output() {
    let mut console = at(&room(), juror("j2"));
    console.press("1672");
    let shown = format!("{:?}", console.model.screen);
    assert!(!shown.contains("1672") && shown.contains("●●●●"), "{shown}");
    let pin = Pin::new("1672").unwrap();
    let effect = Effect::SetPin { ticket: alqa::tui::Ticket(1), person: person("j2"), pin };
    assert!(!format!("{effect:?}").contains('6'), "{effect:?}");
    assert!(Terminal::new("k7q2-9f").is_some());
}

#[test]
fn a_rehearsal_has_no_door_and_says_so() {
    let room = Room::new(Arc::new(gala()));
    for (lang, says) in [(Lang::Kk, "PIN жоқ"), (Lang::Ru, "без PIN"), (Lang::En, "no PINs")]
    {
        for seat in [Seat::Lobby, juror("j2"), Seat::Stage, Seat::Ranking, Seat::Chair] {
            let mut console = room.sit(seat.clone(), lang, (80, 24));
            assert_eq!(console.model.view.seat(), seat);
            assert!(console.text().lines().next().unwrap().contains(says), "{seat:?}");
            console.press("F9");
            assert_eq!(console.model.view.seat(), seat, "nothing to lock");
        }
    }
}

/// Keeps a screen in all languages and sizes.
fn keep(name: &str, scene: impl Fn(Lang, (u16, u16)) -> Console) {
    let mut kept = String::new();
    for lang in LANGS {
        for size in SIZES {
            let shown = scene(lang, size).styled();
            writeln!(kept, "=== {} {}x{}\n{shown}", lang.code(), size.0, size.1).unwrap();
        }
        let shown = scene(lang, (60, 16)).text();
        writeln!(kept, "=== {} 60x16\n{shown}\n", lang.code()).unwrap();
    }
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("snapshots");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, kept));
}

fn after(room: &Room, seat: Seat, keys: &str) -> impl Fn(Lang, (u16, u16)) -> Console {
    let (room, keys) = (room.clone(), keys.to_owned());
    move |lang, size| {
        let mut console = room.apart().sit(seat.clone(), lang, size);
        console.press(&keys);
        console
    }
}

#[test]
fn looks() {
    let fresh = Room::new(contest());
    keep("door-choose", after(&fresh, juror("j6"), "16"));
    keep("door-again", after(&fresh, juror("j6"), "\",.ә Enter"));
    keep("door-give", after(&room(), juror("j1"), "1672"));
    keep("door-wrong", after(&room(), juror("j6"), "1111 Enter"));
    keep("door-wait", after(&room(), Seat::Ranking, "1111 Enter 2222 Enter 3333 Enter"));
    keep("door-locked", after(&room(), Seat::Chair, "1672 Enter F9"));
    keep("door-chairs-pin", after(&performed(), Seat::Stage, "2580 Enter k Enter 167"));
}
