//! A rehearsal on the screens: marked at every seat, filled with made-up marks by one key.

use alqa::contest::Lang;
use alqa::hall::{Author, Command, Event, Seat};
use alqa::text::{Word, Words};

use crate::hall::{LANGS, gala};
use crate::looks::{keep, midway};
use crate::room::{Console, Room};

fn rehearsal() -> Room {
    let mut contest = gala();
    contest.pins = true;
    let room = Room::new(contest.into());
    room.tell(&Author::Desk, &Event::RehearsalBegun {});
    room
}

fn desk(room: &Room, lang: Lang, size: (u16, u16)) -> Console {
    room.sit(Seat::Stage, lang, size)
}

#[test]
fn start_and_desk() {
    keep("rehearsal-start", |lang, size| rehearsal().sit(Seat::Lobby, lang, size));
    keep("rehearsal-desk", |lang, size| {
        let room = rehearsal();
        room.open(0);
        desk(&room, lang, size)
    });
}

/// Wherever somebody sits, also with a page open and where the window is too small.
#[test]
fn every_screen_says_it_at_every_size() {
    let room = rehearsal();
    let seats = [
        Seat::Lobby,
        Seat::Juror(room.hall().contest().panel[0].id.clone()),
        Seat::Stage,
        Seat::Ranking,
        Seat::Chair,
        Seat::Secretary,
        Seat::Host,
        Seat::Board,
    ];
    for lang in LANGS {
        let word = Words::new(lang).get(Word::RehearsalSign).to_owned();
        for seat in &seats {
            for size in [(200, 60), (120, 40), (80, 24), (60, 16), (30, 8)] {
                let mut console = room.sit(seat.clone(), lang, size);
                assert!(console.text().contains(&word), "{seat:?} {size:?}\n{}", console.text());
                if *seat != Seat::Board && size.0 >= 60 {
                    console.press("F1");
                    assert!(console.text().contains(&word), "{seat:?} {size:?} help");
                }
            }
        }
        let real = midway().sit(Seat::Stage, lang, (200, 60));
        assert!(!real.text().contains(&word), "{}", real.text());
    }
}

#[test]
fn one_key_fills_the_ballots_that_are_missing() {
    let room = rehearsal();
    room.open(0);
    room.mark(0, 1, &[9, 8, 9, 9, 10]);
    let mut console = desk(&room, Lang::En, (120, 40));
    assert!(console.text().contains("fill"));
    console.press("f");
    let hall = room.hall();
    assert!((0..7).all(|juror| hall.ballot(0, juror).counts()), "{}", console.text());
    let given: Vec<_> = hall.ballot(0, 1).marks.iter().flatten().map(|mark| mark.0).collect();
    assert_eq!(given, [9, 8, 9, 9, 10]);
    assert!(!console.text().contains("fill"), "{}", console.text());
    let told = room.told().len();
    console.press("f");
    assert!(console.text().contains(Words::new(Lang::En).get(Word::StageNothingToMakeUp)));
    assert_eq!(room.told().len(), told);
}

/// The key does nothing in a real evening, and no page names it.
#[test]
fn outside_a_rehearsal_the_key_is_refused() {
    let room = midway();
    let told = room.told().len();
    let mut console = desk(&room, Lang::En, (120, 40));
    assert!(!console.text().contains("fill"));
    console.press("f");
    assert!(console.text().contains(Words::new(Lang::En).get(Word::RefusalNoRehearsal)));
    assert_eq!(room.told().len(), told);
    console.press("F1");
    assert!(!console.text().contains(Words::new(Lang::En).get(Word::KeyMakeUp)));
    let asked = room.hall().contest().entries[5].id.clone();
    let author = Author::Juror(room.hall().contest().panel[0].id.clone());
    assert!(alqa::hall::decide(&room.hall(), &author, &Command::MakeUp(asked)).is_err());
}
