//! Keystrokes: before, keys, after.

use alqa::contest::{JurorId, Lang, Mark};
use alqa::hall::{Author, Cell, Command, GrandPrix, Out, Phase, Seat, Trouble, View};
use alqa::journal::{Lag, NotCopied, Restored};
use alqa::tally::TieVote;
use alqa::tui::{Code, Effect, Key, Msg};

use crate::hall::{LANGS, crowd, shared};
use crate::looks::{locked, midway, performed};
use crate::room::{Console, Room};

fn juror(id: &str) -> Seat {
    Seat::Juror(JurorId::new(id).unwrap())
}

fn stage(room: &Room) -> Console {
    room.sit(Seat::Stage, Lang::Kk, (80, 24))
}

#[test]
fn the_start_screen_seats_everyone() {
    for (keys, seat) in [
        ("Enter", juror("j1")),
        ("Down Down Enter", juror("j3")),
        ("End Enter", Seat::Host),
        ("End Up Enter", Seat::Ranking),
        ("End Up Up Enter", Seat::Secretary),
        ("End Up Up Up Enter", Seat::Chair),
        ("End Up Up Up Up Enter", Seat::Stage),
        ("End Down Home Right", juror("j1")),
    ] {
        let mut console = Room::new(shared()).sit(Seat::Lobby, Lang::Kk, (80, 24));
        console.press(keys);
        assert_eq!(console.seat, seat, "{keys}");
    }
}

#[test]
fn a_full_ballot_takes_at_most_eleven_keys() {
    for keys in [
        "9 Enter 8 Enter 0 Enter 7 Enter 9 Enter Enter",
        // The keypad and the number row send the same; arrows do it too.
        "Right Down Right Down Right Down Right Down Right Enter Enter",
    ] {
        let room = Room::new(shared());
        room.open(0);
        let mut console = room.sit(juror("j2"), Lang::Kk, (80, 24));
        let presses = keys.split_whitespace().count();
        assert!(presses <= 11, "{presses}");
        console.press(keys);
        assert!(room.hall().ballot(0, 1).counts(), "{keys}\n{}", console.text());
    }
    let room = Room::new(shared());
    room.open(0);
    room.sit(juror("j2"), Lang::Ru, (80, 24))
        .press("9 Enter 8 Enter 0 Enter 7 Enter 9 Enter Enter");
    let marks = room.hall().ballot(0, 1).complete(&room.hall().contest().panel[1]).unwrap();
    assert_eq!(marks, [9, 8, 10, 7, 9].map(Mark));
}

#[test]
fn a_juror_mends_undoes_takes_back_and_recuses() {
    let room = Room::new(shared());
    room.open(0);
    let mut console = room.sit(juror("j2"), Lang::Kk, (80, 24));
    console.press("9 Down 8 z");
    assert_eq!(room.hall().ballot(0, 1).marks[..2], [Some(Mark(9)), None]);
    console.press("8 Up Backspace");
    assert_eq!(room.hall().ballot(0, 1).marks[..2], [None, Some(Mark(8))]);
    console.press("7 Enter Enter 9 Enter 9 Enter 9 Enter Esc Left Enter Enter");
    assert_eq!(
        room.hall().ballot(0, 1).complete(&room.hall().contest().panel[1]).unwrap(),
        [7, 8, 9, 9, 8].map(Mark)
    );
    assert!(room.hall().ballot(0, 1).submitted);
    console.press("t");
    assert!(!room.hall().ballot(0, 1).submitted);
    console.press("r Enter");
    assert!(room.hall().ballot(0, 1).recused.is_some());
    console.press("r Enter");
    assert!(room.hall().ballot(0, 1).recused.is_none());
}

/// No juror's screen holds another juror's name beside marks, nor another juror's marks.
#[test]
fn a_juror_sees_nobody_else() {
    let room = midway();
    let names: Vec<String> =
        room.hall().contest().panel.iter().map(|of| of.name.get(Lang::Kk).to_owned()).collect();
    for keys in ["", "Esc", "n", "r", "F1"] {
        let mut console = room.sit(juror("j6"), Lang::Kk, (120, 40));
        let View::Juror(_) = console.model.view else { panic!("a juror's view") };
        console.press(keys);
        let shown = console.text();
        assert!(shown.contains(&names[5]));
        for name in names.iter().enumerate().filter(|(at, _)| *at != 5).map(|(_, name)| name) {
            assert!(!shown.contains(name), "{name}\n{shown}");
        }
    }
}

#[test]
fn the_laptop_is_passed_on_without_a_trace() {
    let room = midway();
    for (seat, keys) in
        [(juror("j6"), "j"), (juror("j6"), "Esc Esc"), (Seat::Stage, "j"), (Seat::Ranking, "Esc")]
    {
        let mut console = room.sit(seat, Lang::Kk, (120, 40));
        console.press("c").press(keys);
        assert!(matches!(console.model.view, View::Lobby(_)));
        assert!(!console.model.covered);
        let shown = console.text();
        for trace in ["45", "39,5", "Бірінші", "№6"] {
            assert!(!shown.contains(trace), "{trace}\n{shown}");
        }
    }
    let mut console = room.sit(Seat::Stage, Lang::Kk, (80, 24));
    room.mark(5, 1, &[1, 1, 1, 1, 1]);
    console.refresh();
    assert_ne!(console.model.moves.of(5), 0);
    console.press("j Home Enter");
    assert_eq!(console.model.moves.of(5), 0, "a juror's session remembers no places");
}

#[test]
fn enter_leads_a_duet_over_the_stage() {
    let room = Room::new(shared());
    let mut console = stage(&room);
    console.press("Enter");
    assert_eq!((room.hall().on_stage, room.hall().entries[0].phase), (Some(0), Phase::Open));
    // Ballots are missing: their jurors are named, and no is no.
    console.press("Enter");
    let shown = console.text();
    assert!(shown.contains("Бағалауды жабасыз ба?") && shown.contains("Үсен Қазыбай"), "{shown}");
    console.press("Esc");
    assert_eq!(room.hall().entries[0].phase, Phase::Open);
    for juror in 0..7 {
        room.mark(0, juror, &[9, 9, 9, 9, 9]);
    }
    console.refresh();
    // All are in: no question, and the hand goes on to the next.
    console.press("Enter");
    assert_eq!(room.hall().entries[0].phase, Phase::Closed);
    console.press("Enter");
    assert_eq!((room.hall().on_stage, room.hall().entries[1].phase), (Some(1), Phase::Open));
    console.press("Enter Enter");
    assert_eq!(room.hall().entries[1].phase, Phase::Closed, "yes is yes");
    // Back to the first: O opens it again, Enter on a closed one goes on.
    console.press("Home o");
    assert_eq!(room.hall().entries[0].phase, Phase::Open);
    console.press("o Home Enter Enter");
    assert_eq!(room.hall().on_stage, Some(2));
}

/// Impatience does no harm.
#[test]
fn a_second_press_while_saving_asks_for_nothing_again() {
    let room = Room::new(shared());
    let mut console = stage(&room);
    // Straight to `update`: nothing is answered, as when the disk is slow.
    let enter = Msg::Key(Key::plain(Code::Enter));
    let first = alqa::tui::update(&mut console.model, enter.clone());
    let asked = first.iter().filter(|effect| matches!(effect, Effect::Ask { .. }));
    assert_eq!(asked.count(), 2, "{first:?}");
    for _ in 0..5 {
        assert_eq!(alqa::tui::update(&mut console.model, enter.clone()), []);
    }
}

#[test]
fn duets_and_jurors_leave_and_come_back() {
    let room = midway();
    let mut console = stage(&room);
    console.press("Home w Enter Enter");
    assert_eq!(room.hall().entries[0].out, Some(Out::Withdrawn));
    console.press("n Esc");
    assert_eq!(room.hall().entries[0].out, Some(Out::Withdrawn));
    console.press("n Enter");
    assert_eq!(room.hall().entries[0].out, None);
    console.press("n Enter ауырып Enter");
    assert_eq!(room.hall().why_out[0], "ауырып");
    assert_eq!(room.hall().entries[0].out, Some(Out::NoShow));
    console.press("Enter");
    assert!(console.text().contains("№1"), "says why nothing happens\n{}", console.text());
    console.press("a Down Enter");
    assert!(!room.hall().present[1]);
    console.press("Space Esc");
    assert!(room.hall().present[1]);
    let View::Stage(view) = &console.model.view else { panic!("the stage manager's view") };
    assert_eq!(view.cell(5, 1), Cell::Missing);
}

#[test]
fn the_ranking_moves_and_the_hand_follows_the_duet() {
    let room = midway();
    let mut console = stage(&room);
    console.press("Tab Home");
    assert!(console.text().contains(">  1  6 "), "{}", console.text());
    room.mark(5, 1, &[1, 1, 1, 1, 1]);
    console.refresh();
    let shown = console.text();
    assert!(shown.contains("▼") && shown.contains("▲1"), "{shown}");
    // A duet that the hand lies on keeps it wherever it moves.
    console.press("e");
    assert!(console.text().contains("№6"), "{}", console.text());
}

#[test]
fn covered_means_no_name_no_result_no_place() {
    for lang in LANGS {
        for (seat, keys) in [(Seat::Ranking, "c"), (Seat::Stage, "c g"), (Seat::Stage, "g c")] {
            let room = locked(&[45]);
            let mut console = room.sit(seat, lang, (120, 40));
            console.press(keys);
            let shown = console.text();
            for hidden in ["Бірінші", "44,57", "44.57"] {
                assert!(!shown.contains(hidden), "{hidden}\n{shown}");
            }
            assert!(shown.contains("░░░"));
        }
    }
    // Covered, nothing is explained, decided or pointed at.
    let room = locked(&[45]);
    let mut console = stage(&room);
    console.press("c Tab e g Enter e");
    assert!(console.model.overlay.is_none());
    assert_eq!(room.hall().grand_prix, None);
    assert!(!console.text().contains("44,57"));
}

#[test]
fn the_explanation_goes_from_place_to_place() {
    let room = locked(&[45]);
    let mut console = stage(&room);
    console.press("Home e");
    assert!(console.text().contains("№1 Бірінші – Серікбірінші: 1-орын"), "{}", console.text());
    console.press("PgDn");
    assert!(console.text().contains(": 2-орын"), "{}", console.text());
    for _ in 0..100 {
        console.press("Down");
    }
    let bottom = console.text();
    assert!(bottom.contains("Артта тұрған") && bottom.contains("Алда тұрған"), "{bottom}");
    console.press("Up Down");
    assert_eq!(console.text(), bottom, "it never scrolls beyond its end");
    console.press("PgUp PgUp Esc");
    assert!(console.text().contains("Рейтинг"));
}

#[test]
fn locking_needs_everything_and_a_yes() {
    let room = midway();
    let mut console = stage(&room);
    console.press("k");
    let shown = console.text();
    assert!(shown.contains("Айша Қазыбай") && shown.contains("№12"), "{shown}");
    assert!(console.asked.is_empty(), "{:?}", console.asked);
    let room = performed(&[45]);
    let mut console = stage(&room);
    console.press("k Esc");
    assert!(!room.hall().locked);
    console.press("k Enter");
    assert!(room.hall().locked);
}

#[test]
fn no_winner_is_shown_before_the_lock() {
    for lang in LANGS {
        let mut console = performed(&[45]).sit(Seat::Stage, lang, (120, 40));
        console.press("g");
        let shown = console.text();
        assert!(!shown.contains("Бірінші") && !shown.contains("44"), "{shown}");
    }
}

#[test]
fn the_chair_breaks_the_tie_and_the_prize_is_given() {
    let room = performed(&[45, 45]);
    let mut console = stage(&room);
    // K leads to the vote: a tie is voted on before the lock.
    console.press("k");
    assert!(console.text().contains("бекітуден бұрын төраға дауыс береді"), "{}", console.text());
    console.press("Down Enter");
    assert!(console.text().contains("Төрағаның шешуші дауысы осы ма?"), "{}", console.text());
    console.press("Enter");
    assert_eq!(room.hall().votes().len(), 0);
    console.press("Дауысы Enter");
    assert_eq!(room.hall().votes().len(), 1);
    assert!(matches!(&room.hall().votes()[0], TieVote::Casting(vote) if vote.ahead == Some(1)));
    let voted = console.asked.last();
    assert!(matches!(voted, Some(Command::CastVote { reason, .. }) if reason == "Дауысы"));
    // Then the lock, then the prize.
    assert!(console.text().contains("● барлық баға жиналды"), "{}", console.text());
    console.press("Enter Enter");
    assert!(room.hall().locked);
    console.press("Enter Esc");
    assert_eq!(room.hall().grand_prix, None);
    console.press("Enter Enter");
    assert_eq!(room.hall().grand_prix, Some(GrandPrix::Awarded(vec![1])));
    assert!(console.text().contains("Гран-при берілді") && console.text().contains("ҮЛГІ"));
    // Decided is decided.
    console.press("x");
    assert!(console.model.overlay.is_none());
}

#[test]
fn a_tie_may_be_left_to_the_next_step_and_shared() {
    let room = locked(&[45, 45]);
    let mut console = stage(&room);
    console.press("g Down Down Down Enter Enter Enter Enter Enter");
    assert_eq!(room.hall().grand_prix, Some(GrandPrix::Awarded(vec![0, 1])));
    assert!(console.text().contains("жүлде тең бөлінеді"), "{}", console.text());
}

/// A tie for a lower place holds up nothing: the prize is given, the tie is settled before or after.
#[test]
fn ties_for_lower_places_do_not_hold_up_the_prize() {
    for keys in ["Tab Enter Enter Enter Enter Enter", "Enter Enter Tab Enter Enter Enter"] {
        let room = locked(&[45, 44, 44]);
        let mut console = stage(&room);
        console.press("g");
        let shown = console.text();
        assert!(shown.contains("Бірінші") && shown.contains("Гран-при беру"), "{shown}");
        assert!(shown.contains("Төменгі орындарда шешілмеген теңдік: 1"), "{shown}");
        console.press(keys);
        assert_eq!(room.hall().grand_prix, Some(GrandPrix::Awarded(vec![0])), "{keys}");
        assert_eq!(room.hall().votes().len(), 1, "{keys}");
        assert!(!console.text().contains("шешілмеген"), "{}", console.text());
    }
    // Also after the prize was withheld, then even a tie for the first place; Esc goes one step back.
    let room = locked(&[45, 45]);
    let mut console = stage(&room);
    console.press("g x Деңгей Enter Tab");
    assert!(console.text().contains("Теңдік шешілмеген: 1-орын"), "{}", console.text());
    console.press("Esc");
    assert!(console.text().contains("Деңгей"), "{}", console.text());
    console.press("Tab Enter Enter Enter");
    assert_eq!(room.hall().votes().len(), 1);
}

fn footer(console: &Console) -> String {
    console.text().lines().last().unwrap().to_owned()
}

/// The footer names what a key does now, and no key that does nothing.
#[test]
fn the_footer_shows_what_acts() {
    let room = Room::new(shared());
    let mut console = room.sit(Seat::Stage, Lang::Kk, (120, 40));
    let enter = |console: &Console, word: &str| {
        let footer = footer(console);
        assert!(footer.contains(&format!("Enter {word}")), "{word}: {footer}");
    };
    enter(&console, "сахнаға шақыру");
    console.press("Enter");
    enter(&console, "бағалауды жабу");
    console.press("Enter Enter Home");
    enter(&console, "келесі дуэт");
    assert!(footer(&console).contains("O·Щ бағалауды ашу"));
    console.press("w Enter Enter");
    assert!(!footer(&console).contains("Enter"), "{}", footer(&console));

    let mut console = locked(&[45]).sit(Seat::Stage, Lang::Kk, (120, 40));
    assert!(!footer(&console).contains("Enter"), "{}", footer(&console));
    console.press("g");
    enter(&console, "Гран-при беру");
    console.press("c");
    assert!(!footer(&console).contains("Enter") && footer(&console).contains("көрсету"));
    console.press("c Enter Enter");
    let decided = footer(&console);
    for key in ["Enter", "K·Л", "X·Ч", "Tab"] {
        assert!(!decided.contains(key), "{key}: {decided}");
    }
}

#[test]
fn before_the_first_duet_a_juror_is_told_what_will_happen() {
    let room = Room::new(shared());
    let mut console = room.sit(juror("j2"), Lang::Kk, (120, 40));
    let waits = "Дуэт сахнаға шығып, бағалау ашылғанда осы жерде баға қоясыз.";
    assert!(console.text().contains(waits), "{}", console.text());
    let id = room.hall().contest().entries[0].id.clone();
    room.ask(&Author::StageManager, &Command::Call(id.clone()));
    console.refresh();
    assert!(console.text().contains("Бағалау ашылғанша күте тұрыңыз"), "{}", console.text());
    room.ask(&Author::StageManager, &Command::OpenScoring(id));
    console.refresh();
    console.press("Enter");
    assert!(console.text().contains("← 10, → 1 не цифр теріңіз"), "{}", console.text());
}

/// Enter on a full ballot looks at the whole, wherever the hand lies.
#[test]
fn a_full_ballot_is_looked_over_from_any_criterion() {
    let room = Room::new(shared());
    room.open(0);
    let mut console = room.sit(juror("j2"), Lang::Kk, (80, 24));
    console.press("9 Down Down 9 Down 9 Down 9 Up Up Up 9 Enter");
    let shown = console.text();
    assert!(shown.contains("■ Жіберер алдында тексеріңіз"), "{shown}");
    assert!(shown.contains("45 / 50"), "{shown}");
    console.press("Esc");
    assert!(!console.text().contains('■'));
    console.press("Enter Enter");
    assert!(room.hall().ballot(0, 1).submitted);
}

/// What is not on disk is called so in words, beside the reason, and the ballot stays in sight.
#[test]
fn trouble_says_what_is_not_saved() {
    for (lang, word) in LANGS.into_iter().zip(["сақталмады: 1", "не сохранено: 1", "not saved: 1"])
    {
        for size in [(60, 16), (80, 24), (120, 40)] {
            let room = Room::new(shared());
            room.open(0);
            let mut console = room.sit(juror("j2"), lang, size);
            alqa::tui::update(&mut console.model, Msg::Key(Key::char('9')));
            console.send(Msg::Trouble(Some(Trouble::DiskFull)));
            let shown = console.text();
            assert!(shown.contains(word), "{shown}");
            assert!(shown.contains("\n ! ") && shown.contains("←  9"), "{shown}");
            console.send(Msg::Trouble(None));
            assert!(!console.text().contains(word));
        }
    }
}

/// Every screen names a second copy that lags, in a line, and the marks stay in sight.
#[test]
fn a_second_copy_that_lags_is_named_on_every_screen() {
    let seats = [Seat::Lobby, juror("j2"), Seat::Stage, Seat::Ranking];
    for (lang, word) in LANGS.into_iter().zip([
        "екінші көшірме артта қалды: 12 жазба",
        "вторая копия отстаёт на 12 записей",
        "second copy lags: 12 records",
    ]) {
        for (seat, size) in seats
            .iter()
            .flat_map(|seat| [(60, 16), (80, 24), (200, 60)].map(|size| (seat.clone(), size)))
        {
            let room = Room::new(shared());
            room.open(0);
            let mut console = room.sit(seat, lang, size);
            let before = console.text();
            let why = Some(NotCopied::Trouble(Trouble::DiskFull));
            console.send(Msg::SecondCopy(Some(Lag { records: 12, why })));
            assert!(console.text().contains(&format!("\n ! {word}")), "{}", console.text());
            console.send(Msg::SecondCopy(None));
            assert_eq!(console.text(), before);
            let at = "2026-04-14T15:41:00Z".parse().unwrap();
            let restored = Some(Restored { after: 812, at, laptop: "spare".into() });
            let why = Some(NotCopied::Parted { seq: 813, restored });
            console.send(Msg::SecondCopy(Some(Lag { records: 1, why })));
            let shown = console.text();
            assert!(shown.contains("spare") && shown.contains("812"), "{shown}");
        }
    }
}

#[test]
fn withholding_needs_a_reason() {
    let room = locked(&[45]);
    let mut console = stage(&room);
    console.press("g x Enter");
    assert_eq!(room.hall().grand_prix, None);
    console.press("x Деңгей Enter");
    let withheld = GrandPrix::Withheld { reason: "Деңгей".to_owned() };
    assert_eq!(room.hall().grand_prix, Some(withheld));
    assert!(console.text().contains("Деңгей"));
}

#[test]
fn the_ranking_pages_only_when_it_must() {
    let small = midway().sit(Seat::Ranking, Lang::Kk, (80, 24));
    assert_eq!(small.wake, None, "one page asks for no time");

    let room = Room::new(crowd());
    let mut console = room.sit(Seat::Ranking, Lang::En, (80, 24));
    let page = |console: &Console| {
        let shown = console.text();
        let at = shown.find("page ").unwrap();
        shown[at + 5..at + 8].to_owned()
    };
    assert_eq!(page(&console), "1/7");
    console.wait(7);
    assert_eq!(page(&console), "1/7");
    console.wait(1);
    assert_eq!(page(&console), "2/7");
    // A key turns at once, and the page then stays its full time.
    console.wait(7);
    console.press("Down");
    assert_eq!(page(&console), "3/7");
    console.wait(7);
    assert_eq!(page(&console), "3/7");
    console.wait(1);
    assert_eq!(page(&console), "4/7");
    console.press("Up Up Up Up");
    assert_eq!(page(&console), "7/7");
    console.wait(8);
    assert_eq!(page(&console), "1/7");
    console.set_back(1);
    console.wait(8);
    assert_eq!(page(&console), "2/7");
    console.wait(8);
    assert_eq!(page(&console), "3/7");
    // Where all fits, it rests.
    console.send(Msg::Resize { width: 200, height: 110 });
    console.wait(100);
    assert_eq!(console.wake, None);
    assert!(
        !console.text().contains("/7") && console.text().contains("Partner 100.1"),
        "all on one page"
    );
}

/// Whatever is pressed, whatever the size, every screen is drawn and nothing panics.
#[test]
fn any_keys_at_any_size() {
    let keys = [
        "Up",
        "Down",
        "Left",
        "Right",
        "Enter",
        "Esc",
        "Tab",
        "PgUp",
        "PgDn",
        "Home",
        "End",
        "Space",
        "Backspace",
        "F1",
        "F2",
        "o",
        "c",
        "e",
        "g",
        "d",
        "i",
        "w",
        "n",
        "a",
        "k",
        "x",
        "r",
        "t",
        "z",
        "j",
        "p",
        "b",
        "f",
        "h",
        "v",
        "9",
    ];
    let room = Room::new(crowd());
    for entry in 0..4 {
        room.perform(entry, 20 + entry as i32 % 2);
    }
    let mut random = 2026u32;
    for seat in [Seat::Lobby, juror("j3"), Seat::Stage, Seat::Chair, Seat::Ranking] {
        for size in [(1, 1), (20, 5), (60, 16), (75, 20), (80, 24), (120, 40), (200, 60), (60, 120)]
        {
            let mut console = room.apart().sit(seat.clone(), Lang::Kk, size);
            for _ in 0..60 {
                random = random.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                console.press(keys[(random >> 16) as usize % keys.len()]);
                console.buffer();
            }
        }
    }
}

/// The desk is told what the stage manager does in the stage manager's name, the chair's acts in
/// the chair's.
#[test]
fn acts_carry_their_author() {
    let room = performed(&[45]);
    let lock = Command::LockRanking { seen: Vec::new(), reason: String::new() };
    assert!(alqa::hall::decide(&room.hall(), &Author::StageManager, &lock).is_err());
    let mut console = stage(&room);
    console.press("g k Enter Enter Enter");
    assert!(matches!(console.asked[..], [Command::LockRanking { .. }, Command::AwardGrandPrix(_)]));
    assert_eq!(room.hall().grand_prix, Some(GrandPrix::Awarded(vec![0])));
}

#[test]
fn a_view_that_comes_late_is_not_for_the_next_person() {
    let room = Room::new(shared());
    room.open(0);
    let mut console = room.sit(juror("j1"), Lang::Kk, (80, 24));
    console.press("9 n secret Enter");
    let late = room.hall().view(&juror("j1"));
    console.press("Esc");
    // The desk was busy: what it sent for the first juror comes after the laptop was passed on.
    let _ = console.model.sit(juror("j2"));
    let before = console.text();
    assert!(!before.contains("secret"), "{before}");
    console.send(Msg::View(Box::new(late)));
    console.press("8 Enter 7");
    assert!(!console.text().contains("secret"), "{}", console.text());
    assert_eq!(room.hall().ballot(0, 0).marks[1], None);
    console.send(Msg::View(Box::new(room.hall().view(&juror("j2")))));
    assert!(console.text().contains("Айша"), "{}", console.text());
}
