//! The public board: what it looks like, how it moves, and that it tells nothing too early.

use alqa::contest::{ItemKind, Lang, PublicRanking, StepShows, Text};
use alqa::hall::{Author, BoardShows, Command, Event, Hall, Seat, ShowCommand, Stamp, Step};
use alqa::tui::{Depth, Effect, Msg, Projector, Theme, update};
use chrono::TimeDelta;
use ratatui::buffer::Buffer;

use crate::hall::{LANGS, gala, shared};
use crate::looks::{SIZES, keep_text, locked, midway, performed, with_and_without_colour};
use crate::room::{Console, Room, begin};

const WALL: (u16, u16) = (200, 60);
/// Longer than any movement.
const LONG: i64 = 10;

fn show(room: &Room, command: ShowCommand) {
    room.ask(&Author::StageManager, &Command::Show(command));
}

fn board(room: &Room, lang: Lang, size: (u16, u16)) -> Console {
    let mut console = room.sit(Seat::Board, lang, size);
    console.model.theme = Theme::board(Depth::Ansi16, false);
    console
}

/// Lets so many milliseconds go by, waking it as the shell would.
fn wait_ms(console: &mut Console, ms: i64) {
    let end = console.now + TimeDelta::milliseconds(ms);
    while let Some(at) = console.wake.filter(|&at| at <= end) {
        console.wake = None;
        console.now = console.now.max(at);
        let now = console.now;
        console.send(Msg::Wake(now));
    }
    console.now = end;
}

/// Keeps a card at its end, in all languages and sizes.
fn keep(name: &str, room: &Room) {
    let mut kept = String::new();
    for (lang, size) in LANGS.into_iter().flat_map(|lang| SIZES.map(|size| (lang, size))) {
        let mut console = board(room, lang, size);
        console.wait(LONG);
        let mono = Theme::board(Depth::Mono, false);
        kept += &with_and_without_colour(console, lang, size, mono);
    }
    keep_text(name, &kept);
}

fn step(shows: StepShows, text: &str, pause: u32) -> Step {
    Step { shows, text: text.to_owned(), line: String::new(), pause }
}

/// Positions: 1 the curtain, 2 a slide, 3 and 4 the third place, 5 and 6 the second, 7 and 8 the
/// Grand Prix after three seconds of suspense.
fn script() -> ShowCommand {
    ShowCommand::WriteScript(vec![
        step(StepShows::Curtain, "", 0),
        step(StepShows::Slide, "Қазір бәрі шешіледі", 0),
        step(StepShows::Place(3), "", 0),
        step(StepShows::Place(2), "", 0),
        step(StepShows::GrandPrix, "", 3),
    ])
}

/// A locked evening that stands before its reveal.
fn before_reveal(levels: &[i32]) -> Room {
    let room = locked(levels);
    show(&room, script());
    let hall = room.hall();
    let first = hall.standings().rows[0].entry;
    let winner = hall.contest().entries[first].id.clone();
    room.ask(&Author::Chair, &Command::AwardGrandPrix(vec![winner]));
    room
}

fn revealed(room: &Room, at: u32) -> Room {
    let room = room.apart();
    show(&room, ShowCommand::MoveReveal(at));
    room
}

#[test]
fn title_and_black() {
    let mut contest = gala();
    contest.show.sponsors = ["Бірінші демеуші", "Екінші демеуші"].map(Text::one).to_vec();
    keep("board-title", &Room::new(contest.into()));
    let room = midway();
    show(&room, ShowCommand::SetBoard(BoardShows::Black));
    let console = board(&room, Lang::Kk, (80, 24));
    assert_eq!(console.text().trim(), "");
}

#[test]
fn stage() {
    let room = midway();
    show(&room, ShowCommand::SetBoard(BoardShows::Stage));
    keep("board-stage", &room);
    let id = room.hall().contest().entries[5].id.clone();
    show(&room, ShowCommand::Start(id));
    let mut console = board(&room, Lang::Kk, (80, 24));
    console.wait(192);
    assert!(console.text().contains("3:12"), "{}", console.text());
    assert!(console.wake.unwrap() <= console.now + TimeDelta::seconds(1));
    let pause = ShowCommand::Insert {
        kind: ItemKind::Break,
        title: String::new(),
        minutes: 10,
        before: None,
    };
    room.close(5);
    show(&room, pause);
    show(&room, ShowCommand::StartItem(1));
    keep("board-break", &room);
}

#[test]
fn ranking() {
    let at = |ranking| {
        let mut contest = gala();
        contest.show.ranking = ranking;
        let room = Room::new(contest.into());
        show(&room, ShowCommand::SetBoard(BoardShows::Ranking));
        for (entry, level) in [(0, 40), (1, 31), (2, 45), (3, 36), (4, 40)] {
            room.perform(entry, level);
        }
        room
    };
    keep("board-ranking-never", &at(PublicRanking::Never));
    keep("board-ranking-frozen", &at(PublicRanking::Until(4)));
    keep("board-ranking-live", &at(PublicRanking::Always));
    let room = revealed(&before_reveal(&[45, 44, 43]), 8);
    room.later(1);
    show(&room, ShowCommand::SetBoard(BoardShows::Ranking));
    keep("board-ranking-final", &room);
}

#[test]
fn reveal() {
    let room = before_reveal(&[45, 44, 43]);
    for (at, name) in
        [(1, "curtain"), (2, "slide"), (3, "heading"), (4, "place"), (8, "grand-prix")]
    {
        keep(&format!("board-reveal-{name}"), &revealed(&room, at));
    }
    // Two share the second place, so that nobody is third.
    let room = before_reveal(&[45, 43, 43]);
    keep("board-reveal-nobody", &revealed(&room, 4));
    keep("board-reveal-shared", &revealed(&room, 6));
    let room = performed(&[45, 44, 43]);
    room.ask(&Author::Chair, &Command::LockRanking { seen: Vec::new(), reason: String::new() });
    show(&room, script());
    room.ask(&Author::Chair, &Command::WithholdGrandPrix { reason: "Әлсіз".to_owned() });
    keep("board-reveal-withheld", &revealed(&room, 8));
}

/// On the wall and without colour, with room for overscan and for the people on stage.
#[test]
fn it_reads_without_colour_and_keeps_its_edges_free() {
    let room = revealed(&before_reveal(&[45, 44, 43]), 8);
    let mut console = board(&room, Lang::Kk, (120, 40));
    console.model.theme = Theme::board(Depth::Mono, false);
    console.model.projector = Projector { margin: (6, 3), bottom: 8, still: true };
    console.wait(LONG);
    let shown = console.styled();
    assert!(!shown.contains(":on "), "{shown}");
    let rows: Vec<&str> = shown.lines().take(40).collect();
    for (y, row) in rows.iter().enumerate() {
        let free = !(3..40 - 3 - 8).contains(&y);
        assert!(!free || row.trim().is_empty(), "{y}: {row}");
        assert!(row.chars().take(6).all(|char| char == ' '), "{y}: {row}");
        assert!(row.trim_end().chars().count() <= 120 - 6, "{y}: {row}");
    }
    keep_text("board-mono", &shown);
}

/// The board as it is drawn at a position, so many milliseconds after it was reached from the one
/// before.
fn drawn(room: &Room, at: u32, ms: i64) -> Buffer {
    let room = revealed(room, at - 1);
    let mut console = board(&room, Lang::Kk, WALL);
    console.wait(LONG);
    show(&room, ShowCommand::MoveReveal(at));
    console.refresh();
    wait_ms(&mut console, ms);
    console.buffer()
}

/// Two evenings that differ in what is revealed later look alike until it is.
#[test]
fn nothing_of_a_later_step_is_drawn() {
    let (one, other) = (before_reveal(&[45, 44, 43]), before_reveal(&[44, 45, 43]));
    let moments = [0, 40, 300, 600, 1_200, 2_000, 2_999];
    for at in [2, 3, 4, 5, 7, 8] {
        for ms in moments {
            assert_eq!(drawn(&one, at, ms), drawn(&other, at, ms), "{at} at {ms} ms");
        }
    }
    for (at, ms) in [(6, 700), (6, 9_000), (8, 3_700), (8, 9_000)] {
        assert_ne!(drawn(&one, at, ms), drawn(&other, at, ms), "{at} at {ms} ms");
    }
}

#[test]
fn a_step_back_and_a_start_do_not_move() {
    let room = revealed(&before_reveal(&[45, 44, 43]), 4);
    let still = |room: &Room| {
        let mut console = board(room, Lang::Kk, WALL);
        console.wait(LONG);
        console.buffer()
    };
    // A start shows the card as it stays, with the first frame.
    let mut console = board(&room, Lang::Kk, WALL);
    let third = still(&room);
    assert_eq!(console.buffer(), third);
    show(&room, ShowCommand::MoveReveal(5));
    console.refresh();
    show(&room, ShowCommand::MoveReveal(6));
    console.refresh();
    assert_ne!(console.buffer(), still(&room), "it moves");
    wait_ms(&mut console, 500);
    show(&room, ShowCommand::MoveReveal(4));
    console.refresh();
    assert_eq!(console.buffer(), third, "back at once");
    wait_ms(&mut console, 100);
    assert_eq!((console.buffer(), console.wake), (third.clone(), None), "and nothing more");
    // Another card and back again: it is there still.
    show(&room, ShowCommand::SetBoard(BoardShows::Title));
    console.refresh();
    show(&room, ShowCommand::SetBoard(BoardShows::Reveal));
    console.refresh();
    assert_eq!(console.buffer(), third);
}

/// After a crash in the middle of the suspense the names come when they would have.
#[test]
fn a_start_during_the_suspense_waits_for_its_end() {
    let room = revealed(&before_reveal(&[45, 44, 43]), 7);
    let heading = board(&room, Lang::Kk, WALL).buffer();
    show(&room, ShowCommand::MoveReveal(8));
    let mut console = board(&room, Lang::Kk, WALL);
    for _ in 0..29 {
        wait_ms(&mut console, 100);
        assert_eq!(console.buffer(), heading);
    }
    wait_ms(&mut console, 100);
    let end = console.buffer();
    assert_ne!(end, heading);
    wait_ms(&mut console, 5_000);
    assert_eq!((console.buffer(), console.wake), (end, None), "no movement after a start");
    // Another card meanwhile does not shorten it.
    let room = revealed(&before_reveal(&[45, 44, 43]), 7);
    let mut console = board(&room, Lang::Kk, WALL);
    console.wait(LONG);
    show(&room, ShowCommand::MoveReveal(8));
    console.refresh();
    wait_ms(&mut console, 1_000);
    for shows in [BoardShows::Title, BoardShows::Reveal] {
        show(&room, ShowCommand::SetBoard(shows));
        console.refresh();
    }
    wait_ms(&mut console, 1_900);
    assert_eq!(names_seen(&console), 0);
    wait_ms(&mut console, 5_000);
    assert_eq!(names_seen(&console), 2);
}

/// The desk shows a step once more: its pause and movement come again; after another card it is
/// there at once.
#[test]
fn a_repeated_step_moves_again() {
    let room = revealed(&before_reveal(&[45, 44, 43]), 8);
    let mut console = board(&room, Lang::Kk, WALL);
    console.wait(LONG);
    assert_eq!(names_seen(&console), 2);
    let again = |console: &mut Console| {
        room.later(1);
        show(&room, ShowCommand::MoveReveal(8));
        console.refresh();
    };
    again(&mut console);
    wait_ms(&mut console, 2_900);
    assert_eq!(names_seen(&console), 0);
    wait_ms(&mut console, 5_000);
    assert_eq!(names_seen(&console), 2);
    show(&room, ShowCommand::SetBoard(BoardShows::Black));
    console.refresh();
    assert_eq!(names_seen(&console), 0);
    again(&mut console);
    assert_eq!(names_seen(&console), 2);
}

/// How many of the winner's universities stand on the board.
fn names_seen(console: &Console) -> usize {
    let text = console.text();
    ["Қазақ ұлттық өнер академиясы", "Екінші үлгі университеті"]
        .iter()
        .filter(|name| text.contains(**name))
        .count()
}

/// The same step after a revision is another one, also where the desk goes straight to it.
#[test]
fn suspense_begins_anew_after_a_revision() {
    for (last, to) in [(8, 8), (8, 6)] {
        let room = before_reveal(&[9, 8, 7, 6]);
        let mut console = board(&room, Lang::Kk, WALL);
        show(&room, ShowCommand::MoveReveal(last));
        console.refresh();
        console.wait(LONG);
        assert!(names_seen(&console) > 0);
        let reason = "an appeal".to_owned();
        room.ask(&Author::Chair, &Command::OpenRevision { reason });
        console.refresh();
        let mut script = vec![step(StepShows::Curtain, "", 0), step(StepShows::Slide, "…", 0)];
        let places = [3, 2, 1].map(|place| step(StepShows::Place(place), "", 3));
        script.extend(places);
        show(&room, ShowCommand::WriteScript(script));
        let lock = Command::LockRanking { seen: Vec::new(), reason: String::new() };
        room.ask(&Author::Chair, &lock);
        room.later(1);
        show(&room, ShowCommand::MoveReveal(to));
        console.refresh();
        wait_ms(&mut console, 2_000);
        assert_eq!(names_seen(&console), 0, "{to}: {}", console.text());
        wait_ms(&mut console, 4_000);
        assert!(names_seen(&console) > 0, "{to}");
    }
}

#[test]
fn still_means_still() {
    let room = revealed(&before_reveal(&[45, 44, 43]), 7);
    let mut console = board(&room, Lang::Kk, WALL);
    console.model.projector.still = true;
    console.wait(LONG);
    show(&room, ShowCommand::MoveReveal(8));
    console.refresh();
    let mut frames = vec![console.buffer()];
    for _ in 0..100 {
        wait_ms(&mut console, 50);
        if frames.last() != Some(&console.buffer()) {
            frames.push(console.buffer());
        }
    }
    assert_eq!(frames.len(), 2, "the heading, then the names");
}

#[test]
fn leaving_takes_two_presses_and_no_key_is_seen() {
    let room = midway();
    show(&room, ShowCommand::SetBoard(BoardShows::Stage));
    let mut console = board(&room, Lang::Kk, (80, 24));
    let before = console.buffer();
    for keys in ["F1", "F2", "Enter", "Esc", "Tab Down", "c l j x 1", "q", "й", "q e q"] {
        console.press(keys);
        assert_eq!(console.buffer(), before, "{keys}");
        assert!(!console.over, "{keys}");
        console.wait(3);
    }
    assert!(console.asked.is_empty());
    console.press("q й");
    assert!(console.over);
}

/// Whatever is wrong, the board stays as it is.
#[test]
fn trouble_is_not_for_the_hall() {
    let mut console = board(&midway(), Lang::Kk, (80, 24));
    let before = console.buffer();
    for msg in [
        Msg::Trouble(Some(alqa::hall::Trouble::DiskFull)),
        Msg::Paste("x".to_owned()),
        Msg::Trouble(Some(alqa::hall::Trouble::Damaged { seq: 3 })),
    ] {
        let effects = update(&mut console.model, msg);
        assert!(!effects.iter().any(|effect| matches!(effect, Effect::Ask { .. })));
        assert_eq!(console.buffer(), before);
    }
}

#[test]
fn a_rehearsal_says_so_on_every_card() {
    let mut hall = Hall::new(shared());
    hall.apply(Stamp::from(begin()), &Event::RehearsalBegun {}).unwrap();
    for shows in [BoardShows::Title, BoardShows::Stage, BoardShows::Ranking, BoardShows::Reveal] {
        let mut hall = hall.clone();
        let event = Event::Show(alqa::hall::ShowEvent::BoardSet { shows });
        hall.apply(Stamp::from(begin()), &event).unwrap();
        let view = std::sync::Arc::new(hall).view(&Seat::Board);
        let mut console = board(&midway(), Lang::Kk, (80, 24));
        console.send(Msg::View(Box::new(view)));
        assert!(console.text().contains("РЕПЕТИЦИЯ"), "{shows:?}\n{}", console.text());
    }
}

/// However small the terminal, nothing falls over.
#[test]
fn any_size_is_drawn() {
    let room = before_reveal(&[45, 44, 43]);
    for at in 1..=8 {
        for size in [(1, 1), (3, 2), (20, 5), (60, 16), (500, 200)] {
            let mut console = board(&revealed(&room, at), Lang::Ru, size);
            console.model.projector = Projector { margin: (9, 9), bottom: 90, still: false };
            console.wait(LONG);
            console.buffer();
        }
    }
}
