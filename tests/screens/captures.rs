//! A key writes the screen into files: on every screen, under every layout, and no more than is drawn.

use std::sync::Arc;

use alqa::contest::{JurorId, Lang};
use alqa::hall::{Author, Seat};
use alqa::tui::{Code, Key, Msg};

use crate::hall::{gala, shared};
use crate::room::{Console, Room};

const SIZE: (u16, u16) = (80, 24);

/// Captures the screen, which shows no more than before but where the files are.
fn captured(console: &mut Console) -> String {
    let before = console.text();
    let count = console.captures.len();
    console.press("F12");
    assert_eq!(console.captures.len(), count + 1, "{before}");
    let capture = console.captures.last().unwrap();
    assert_eq!(capture.text.trim_end(), before.trim_end());
    capture.text.clone()
}

#[test]
fn every_screen_is_captured_as_it_stands() {
    let room = Room::new(shared());
    room.perform(0, 40);
    room.open(1);
    let juror = Seat::Juror(JurorId::new("j2").unwrap());
    let seats =
        [Seat::Lobby, juror, Seat::Stage, Seat::Ranking, Seat::Chair, Seat::Secretary, Seat::Host];
    for seat in seats {
        let mut console = room.sit(seat.clone(), Lang::Kk, SIZE);
        captured(&mut console);
        // Over help, over a question, in a text field, where it is too small.
        for keys in ["F1", "Esc q"] {
            console.press(keys);
            captured(&mut console);
        }
        console.press("Esc");
        let notice = format!("{}.txt, .svg", console.captures.last().unwrap().name);
        console.press("F12");
        assert!(console.text().contains(&notice), "{seat:?}\n{}", console.text());
        console.send(Msg::Resize { width: 30, height: 5 });
        captured(&mut console);
    }
}

#[test]
fn the_files_say_who_and_when() {
    let room = Room::new(shared());
    let mut console = room.sit(Seat::Juror(JurorId::new("j2").unwrap()), Lang::Ru, SIZE);
    console.model.journal = "gala & co.alqa".to_owned();
    console.press("F12");
    let capture = &console.captures[0];
    assert_eq!(capture.name, "alqa-juror-j2-20260414-180500");
    let title = "<title>juror:j2 · gala &amp; co.alqa · 14.04.2026 18:05:00 UTC+5</title>";
    assert!(capture.svg.contains(title), "{}", capture.svg);
}

#[test]
fn the_second_key_works_under_every_layout() {
    let mut console = Room::new(shared()).sit(Seat::Stage, Lang::Kk, SIZE);
    // Most terminals send a control character; others the letter with Ctrl held.
    for sent in ['p', 'P', 'з', 'З'] {
        console.send(Msg::Key(Key { code: Code::Char(sent), ctrl: true, alt: false, base: None }));
    }
    assert_eq!(console.captures.len(), 4);
}

#[test]
fn a_text_that_is_typed_and_a_pin_stay_where_they_are() {
    let mut contest = gala();
    contest.pins = true;
    let room = Room::new(Arc::new(contest));
    room.set_pin(&Author::StageManager, "7391");
    let mut console = room.sit(Seat::Stage, Lang::En, SIZE);
    console.press("7391");
    let text = captured(&mut console);
    assert!(!text.contains("7391") && !console.captures[0].svg.contains("7391"), "{text}");
    // What was typed is still there.
    console.press("Enter");
    assert_eq!(console.captures[0].name, "alqa-stage-20260414-180500");
    assert!(matches!(console.model.view, alqa::hall::View::Stage(_)), "{}", console.text());
}

#[test]
fn what_is_covered_stays_covered() {
    let room = Room::new(shared());
    for (entry, level) in [(0, 40), (1, 45)] {
        room.perform(entry, level);
    }
    // Who is on stage is no secret.
    room.open(2);
    let mut console = room.sit(Seat::Ranking, Lang::Kk, SIZE);
    let hall = room.hall();
    let name = |entry: usize| {
        let performer = &hall.contest().entries[entry].performers[0];
        performer.name.get(Lang::Kk).split(' ').next_back().unwrap().to_owned()
    };
    assert!(captured(&mut console).contains(&name(1)));
    console.press("c");
    let text = captured(&mut console);
    let svg = &console.captures.last().unwrap().svg;
    assert!([0, 1].iter().all(|&of| !text.contains(&name(of)) && !svg.contains(&name(of))));
}

#[test]
fn the_board_shows_nothing_of_the_key() {
    let room = Room::new(shared());
    let mut console = room.sit(Seat::Board, Lang::Kk, SIZE);
    let before = console.buffer();
    captured(&mut console);
    assert_eq!(console.buffer(), before);
    assert_eq!(console.captures[0].name, "alqa-board-20260414-180500");
}
