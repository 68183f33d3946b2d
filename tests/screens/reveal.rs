//! The reveal on the desk and at the host's: how they look, what they never tell early, their keys.

use std::sync::Arc;

use alqa::contest::{Award, AwardKind, Contest, Lang, Money, StepShows, Text};
use alqa::hall::{Author, BoardCard, BoardShows, Card, Command, Hall, Seat, ShowCommand, View};
use alqa::tui::{Code, Key, Msg};

use crate::hall::{LANGS, gala};
use crate::looks::{after, keep};
use crate::room::{Console, Room};

/// Results of the duets, all of them different: the first duet wins, the third and the fifth follow.
const LEVELS: [i32; 12] = [45, 36, 39, 28, 38, 30, 24, 26, 37, 22, 35, 27];

/// The curtain, best voice, the audience's choice, third, second, Grand Prix.
const POSITIONS: u32 = 11;

fn contest() -> Contest {
    let mut contest = gala();
    let criterion = contest.criteria[0].id.clone();
    let award = |name: [&str; 3], kind, tenge: Option<u64>| Award {
        name: Text::per_language(name.map(Some)).unwrap(),
        kind,
        fund: tenge.map(|tenge| Money { tenge }),
    };
    contest.grand_prix.as_mut().unwrap().fund = Money { tenge: 2_000_000 };
    contest.awards = vec![
        award(["Гран-при", "Гран-при", "Grand Prix"], AwardKind::GrandPrix, Some(2_000_000)),
        award(["II орын", "II место", "Second place"], AwardKind::Place(2), Some(500_000)),
        award(["III орын", "III место", "Third place"], AwardKind::Place(3), None),
        award(["Үздік дауыс", "Лучший голос", "Best voice"], AwardKind::BestIn(criterion), None),
        award(
            ["Көрермен таңдауы", "Выбор зрителей", "Audience choice"],
            AwardKind::Special,
            Some(1_000_000),
        ),
    ];
    contest
}

fn performed() -> Room {
    let room = Room::new(Arc::new(contest()));
    LEVELS.into_iter().enumerate().for_each(|(entry, level)| room.perform(entry, level));
    room
}

/// Locked, and nothing decided yet.
fn locked() -> Room {
    let room = performed();
    let seen = room.hall().blockers();
    room.ask(&Author::Chair, &Command::LockRanking { seen, reason: String::new() });
    room
}

/// Locked and decided: the best voice is withheld, the audience's choice shared by three.
fn decided() -> Room {
    let room = locked();
    let hall = room.hall();
    let id = |entry: usize| hall.contest().entries[entry].id.clone();
    let give = |award, entries: &[usize]| {
        let entries = entries.iter().map(|&entry| id(entry)).collect();
        room.ask(&Author::Chair, &Command::GiveAward { award, entries, reason: String::new() });
    };
    room.ask(&Author::Chair, &Command::AwardGrandPrix(vec![id(0)]));
    give(1, &[2]);
    give(2, &[4]);
    let reason = "Лайықты болмады".to_owned();
    room.ask(&Author::Chair, &Command::WithholdAward { award: 3, reason });
    give(4, &[5, 7, 9]);
    room
}

/// The reveal stands at this position.
fn at(position: u32) -> Room {
    let room = decided();
    if position > 0 {
        room.ask(&Author::StageManager, &Command::Show(ShowCommand::MoveReveal(position)));
    }
    room
}

fn stage(room: &Room, keys: &str) -> Console {
    let mut console = room.sit(Seat::Stage, Lang::Kk, (100, 30));
    console.press(keys);
    console
}

fn position(room: &Room) -> u32 {
    room.hall().show.reveal
}

fn script(room: &Room) -> Vec<StepShows> {
    room.hall().script().iter().map(|step| step.shows).collect()
}

fn press(console: &mut Console, code: Code) {
    console.send(Msg::Key(Key::plain(code)));
}

/// What tells a duet in every language: the short name of its second performer.
fn name_of(hall: &Hall, entry: usize) -> String {
    hall.contest().entries[entry].performers[1].short.get(Lang::Kk).to_owned()
}

#[test]
fn looks() {
    keep("reveal-script", after(&performed(), Seat::Stage, "x Down"));
    keep("reveal-moved", after(&performed(), Seat::Stage, "x Down m Down Down"));
    keep("reveal-undecided", after(&locked(), Seat::Stage, "x Down"));
    keep("reveal-begins-undecided", after(&locked(), Seat::Stage, "x Right"));
    keep("reveal-heading", after(&at(4), Seat::Stage, "x"));
    keep("reveal-shared", after(&at(5), Seat::Stage, "x"));
    keep("reveal-over", after(&at(POSITIONS), Seat::Stage, "x"));
    keep("host-programme", after(&crate::looks::midway(), Seat::Host, ""));
    keep("host-heading", after(&at(10), Seat::Host, ""));
    keep("host-names", after(&at(POSITIONS), Seat::Host, ""));
    keep("host-shared", after(&at(5), Seat::Host, ""));
}

#[test]
fn the_reveal_goes_forth_and_back() {
    let room = decided();
    let mut console = stage(&room, "x");
    assert_eq!(position(&room), 0);
    console.press("Right Space");
    assert_eq!(position(&room), 2);
    console.press("Left");
    assert_eq!((position(&room), room.hall().show.board), (1, BoardShows::Reveal));
    for _ in 0..20 {
        console.press("Right");
    }
    assert_eq!(position(&room), POSITIONS, "the end is the end");
    console.press("Left Left Home");
    assert_eq!(position(&room), 0);
    console.press("Left");
    assert_eq!(position(&room), 0);
    // A jump is asked for, and no is no.
    console.press("Down Down Down Enter Esc");
    assert_eq!(position(&room), 0);
    console.press("Enter Enter");
    assert_eq!(position(&room), 6, "the heading of the fourth step");
}

/// It must not come to a stand on stage without a word before.
#[test]
fn a_reveal_that_lacks_decisions_begins_with_a_question() {
    let room = locked();
    let lacks = room.hall().undecided_steps().len();
    assert_eq!(lacks, 5, "five awards, the Grand Prix among them");
    let mut console = stage(&room, "x Right");
    assert_eq!(position(&room), 0);
    console.press("Esc");
    assert_eq!(position(&room), 0);
    console.press("Right Enter");
    assert_eq!(position(&room), 1);
    // The curtain is not followed by a title alone.
    console.press("Right");
    assert_eq!(position(&room), 1);
}

/// A step is shown once more, and after the board showed something else.
#[test]
fn a_step_is_repeated() {
    let room = at(3);
    let mut console = stage(&room, "x r");
    assert_eq!((position(&room), room.hall().show.board), (3, BoardShows::Reveal));
    for (code, shows) in [(5, BoardShows::Title), (7, BoardShows::Ranking), (8, BoardShows::Black)]
    {
        press(&mut console, Code::F(code));
        assert_eq!((position(&room), room.hall().show.board), (3, shows));
        console.press("к");
        assert_eq!((position(&room), room.hall().show.board), (3, BoardShows::Reveal));
    }
    // Before the first there is nothing to repeat.
    console.press("Home r");
    assert_eq!(position(&room), 0);
}

/// The board is turned with one key, whatever page is open over the desk; the chair does not turn it.
#[test]
fn the_board_is_turned_from_every_page_of_the_desk() {
    for page in ["a", "b", "e", "g", "p", "h", "d", "i", "x", "p Enter"] {
        let room = decided();
        let mut console = stage(&room, page);
        press(&mut console, Code::F(6));
        assert_eq!(room.hall().show.board, BoardShows::Stage, "{page}");
        press(&mut console, Code::F(8));
        assert_eq!(room.hall().show.board, BoardShows::Black, "{page}");
        let mut chair = room.sit(Seat::Chair, Lang::Kk, (100, 30));
        chair.press(page);
        press(&mut chair, Code::F(5));
        assert_eq!(room.hall().show.board, BoardShows::Black, "{page}");
    }
}

/// A second press while the first is on its way skips nothing.
#[test]
fn a_hasty_hand_skips_nothing() {
    let room = decided();
    let mut console = stage(&room, "x");
    console.held = Some(Vec::new());
    console.press("Right Right Right");
    let held = console.held.take().unwrap();
    assert_eq!(held.len(), 1, "{held:?}");
    console.perform(held);
    assert_eq!(position(&room), 1);
}

#[test]
fn nobody_reads_a_name_before_the_hall_has_seen_it() {
    let shown_at = [(5, vec![5, 7, 9]), (7, vec![4]), (9, vec![2]), (POSITIONS, vec![0])];
    for reached in 0..=POSITIONS {
        let room = at(reached);
        let hall = room.hall();
        let mut console = stage(&room, "x");
        for keys in ["", "Down", "Down", "Down", "Down", "Down"] {
            console.press(keys);
            let text = console.text();
            for (position, entries) in &shown_at {
                let told = entries.iter().any(|&entry| text.contains(&name_of(&hall, entry)));
                assert!(*position <= reached || !told, "{reached} {position}\n{text}");
            }
        }
        // What was shown stands there, and C covers it.
        let text = stage(&room, "x").text();
        for (position, entries) in &shown_at {
            let all = entries
                .iter()
                .all(|&entry| text.contains(&format!("№{}", hall.contest().entries[entry].number)));
            assert!(*position > reached || all, "{reached} {position}\n{text}");
        }
        let covered = stage(&room, "x c").text();
        assert!(!covered.contains("Серік"), "{covered}");
    }
}

#[test]
fn the_script_is_written_before_the_reveal() {
    let room = performed();
    let mut console = stage(&room, "x");
    let before = script(&room);
    assert_eq!(Hall::positions(&room.hall().script()), POSITIONS);
    // Text, line and pause of the second step.
    console.press("Down e Дауыс Enter h Құрметті-көрермен Enter = + - -");
    let step = room.hall().script()[1].clone();
    assert_eq!(
        (step.text.as_str(), step.line.as_str(), step.pause),
        ("Дауыс", "Құрметті-көрермен", 0)
    );
    console.press("= =");
    assert_eq!(room.hall().script()[1].pause, 2);
    assert!(console.text().contains("«Құрметті-көрермен»"), "{}", console.text());
    // The curtain has no text.
    console.press("Up e");
    assert!(console.model.overlay.is_none());
    // Moved down by two, and not moved.
    console.press("Down m Down Down Enter");
    let moved = script(&room);
    assert_eq!(moved[3], before[1]);
    assert_eq!((moved[1], moved[2]), (before[2], before[3]));
    console.press("m Up Esc");
    assert_eq!(script(&room), moved);
    // A slide after the step under the hand.
    console.press("i Enter Сәлем Enter");
    assert_eq!(
        (script(&room)[4], room.hall().script()[4].text.as_str()),
        (StepShows::Slide, "Сәлем")
    );
    // Taken out only after a question; what is out can be put in again.
    let steps = script(&room).len();
    console.press("Down Down Down Down Down Down Down Down");
    press(&mut console, Code::Delete);
    console.press("Esc");
    assert_eq!(script(&room).len(), steps);
    press(&mut console, Code::Delete);
    console.press("Enter");
    assert!(!script(&room).contains(&StepShows::GrandPrix));
    console.press("i Down Down Enter Enter");
    assert!(script(&room).contains(&StepShows::GrandPrix), "{:?}", script(&room));
    // Before the lock nothing is shown.
    console.press("Right");
    assert_eq!(position(&room), 0);
    // A crash leads back here.
    assert_eq!(console.model.remembered.as_ref().unwrap().screen, "reveal");
}

#[test]
fn a_script_under_way_stays() {
    let room = at(3);
    let before = room.hall().script();
    let mut console = stage(&room, "x");
    console.press("e x Enter h x Enter = - m Down Enter i Enter");
    press(&mut console, Code::Delete);
    console.press("Enter");
    let after = room.hall();
    assert_eq!(after.script(), before);
}

#[test]
fn the_host_follows_and_moves_nothing() {
    let room = decided();
    let mut host = room.sit(Seat::Host, Lang::Kk, (120, 40));
    for reached in 1..=POSITIONS {
        room.ask(&Author::StageManager, &Command::Show(ShowCommand::MoveReveal(reached)));
        host.refresh();
        let text = host.text();
        match reached {
            2 => assert!(text.contains("Үздік дауыс") && text.contains("берілмейді"), "{text}"),
            4 | 5 => {
                // The audience’s choice is not about points.
                assert!(!text.contains("балл"), "{text}");
                assert!(
                    reached == 4 || text.contains("үш жүз отыз үш мың үш жүз отыз үш теңге"),
                    "{text}"
                );
            }
            9 => assert!(text.contains("бес жүз мың теңге"), "{text}"),
            POSITIONS => {
                assert!(text.contains("екі миллион теңге"), "{text}");
                assert!(text.contains(&name_of(&room.hall(), 0)) || text.contains("СерікБірінші"));
                assert!(text.contains("Бәрі көрсетілді"), "{text}");
            }
            _ => {}
        }
        host.press("Right Space Enter Up Down Left");
        assert_eq!(position(&room), reached);
    }
}

#[test]
fn the_host_reads_how_a_name_is_said() {
    let mut contest = contest();
    contest.entries[0].performers[0].say = Text::one("бі-рін-ШІ");
    let room = Room::new(Arc::new(contest));
    let host = room.sit(Seat::Host, Lang::Kk, (80, 24));
    assert!(host.text().contains("айтылуы: бі-рін-ШІ"), "{}", host.text());
    let board = room.sit(Seat::Board, Lang::Kk, (80, 24));
    assert!(!board.text().contains("айтылуы"), "{}", board.text());
}

/// The host reads one step ahead and no further.
#[test]
fn the_host_knows_one_step_ahead() {
    let hall = decided().hall();
    let winner = hall.contest().entries[0].performers[1].name.get(Lang::Kk).to_owned();
    for reached in 0..=POSITIONS {
        let text = at(reached).sit(Seat::Host, Lang::Kk, (120, 40)).text();
        assert_eq!(text.contains(&winner), reached + 1 >= POSITIONS, "{reached}\n{text}");
    }
}

#[test]
fn the_host_reads_it_in_every_language() {
    let sums = ["екі миллион теңге", "два миллиона тенге", "two million tenge"];
    for (lang, sum) in LANGS.into_iter().zip(sums) {
        for size in [(60, 16), (80, 24), (120, 40)] {
            let mut host = at(POSITIONS).sit(Seat::Host, lang, size);
            let mut seen = host.text();
            for _ in 0..20 {
                host.press("Down");
                seen.push_str(&host.text());
            }
            assert!(seen.contains(sum), "{size:?}\n{seen}");
        }
    }
}

#[test]
fn the_board_shows_what_the_desk_moved_to() {
    let room = decided();
    let mut console = stage(&room, "x");
    console.press("Right Right");
    let View::Board(view) = room.hall().view(&Seat::Board) else { panic!("the board's view") };
    assert!(matches!(view.card, BoardCard::Reveal { at: 2, card: Card::Heading(_) }));
}
