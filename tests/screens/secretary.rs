//! Paper sheets on the secretary's screen: typed twice, compared, counted; nobody's marks in sight.

use alqa::contest::{Lang, Mark};
use alqa::hall::{Author, Command, Hall, Seat, View, decide};
use alqa::text::{Word, Words};

use crate::hall::{LANGS, gala, shared};
use crate::looks::{after, keep, midway, performed};
use crate::room::{Console, Room};

fn say(word: Word) -> String {
    Words::new(Lang::Kk).get(word).to_owned()
}

fn secretary(room: &Room) -> Console {
    room.sit(Seat::Secretary, Lang::Kk, (80, 24))
}

fn marks(hall: &Hall, entry: usize, juror: usize) -> Option<Vec<Mark>> {
    let ballot = hall.ballot(entry, juror);
    ballot.counts().then(|| ballot.versions.last().unwrap().marks.clone())
}

/// On the sixth duet, on stage, and its seventh juror, who has marked nothing.
const SEVENTH: &str = "Right Right Right Right Right Right";
/// A whole sheet, up to the look at the whole.
const SHEET: &str = "9 Enter 8 Enter 7 Enter 0 Enter 6 Enter";
/// The same with another third mark.
const OTHER: &str = "9 Enter 8 Enter 5 Enter 0 Enter 6 Enter";

#[test]
fn looks() {
    let look = |name: &str, room: &Room, keys: &str| {
        keep(name, after(room, Seat::Secretary, keys));
    };
    let room = midway();
    look("secretary", &room, SEVENTH);
    look("secretary-jurors", &room, "a Down");
    look("secretary-first", &room, &format!("{SEVENTH} Enter 9 Enter 8 Enter"));
    look("secretary-review", &room, &format!("{SEVENTH} Enter {SHEET}"));
    look("secretary-second", &room, &format!("{SEVENTH} Enter {SHEET} Enter 9 Enter"));
    look("secretary-once", &room, &format!("{SEVENTH} Enter {SHEET} Enter Esc"));
    look("secretary-differs", &room, &format!("{SEVENTH} Enter {SHEET} Enter {OTHER} Enter"));
    look("secretary-counts", &room, &format!("{SEVENTH} Enter {SHEET} Enter {SHEET} Enter"));
    look("secretary-replace", &room, "End r Down");
    look("secretary-help", &room, &format!("{SEVENTH} Enter F1"));
}

/// The second juror and the secretary have PINs; the secretary's page about them is open.
fn with_pins() -> (Room, Console) {
    let mut contest = gala();
    contest.pins = true;
    let room = Room::new(std::sync::Arc::new(contest));
    let person = Author::Juror(room.hall().contest().panel[1].id.clone());
    room.set_pin(&person, "2580");
    room.set_pin(&Author::Secretary, "1379");
    let mut console = secretary(&room);
    console.press("1379 Enter a");
    (room, console)
}

#[test]
fn who_has_a_pin_is_shown_where_there_are_pins() {
    let (_, console) = with_pins();
    let shown = console.text();
    let line = |name: &str| shown.lines().find(|line| line.contains(name)).unwrap().to_owned();
    assert!(line("Айша").contains(&say(Word::SecretaryPin)), "{shown}");
    assert!(line("Үсен").contains(&say(Word::SecretaryNoPin)), "{shown}");
    let stage = Words::new(Lang::Kk).get(Word::JournalAuthorStage).to_owned();
    assert!(line(&stage).contains(&say(Word::SecretaryNoPin)), "{shown}");
    let without = secretary(&midway()).press("a").text();
    assert!(!without.lines().skip(2).any(|line| line.contains("PIN")), "{without}");
}

/// A tells who set whose PIN, when and where; X clears it with a reason.
#[test]
fn a_pin_is_cleared_with_a_reason() {
    let (room, mut console) = with_pins();
    let person = Author::Juror(room.hall().contest().panel[1].id.clone());
    let name = room.hall().contest().panel[1].name.get(Lang::Kk).to_owned();
    let told = |console: &Console| console.text().contains(&format!("қойылды: {name}"));
    assert!(!told(&console), "{}", console.text());
    // Of who has none there is nothing to clear.
    console.press("x");
    assert!(console.text().contains("PIN әлі қойылмаған"), "{}", console.text());
    console.press("Down");
    assert!(told(&console), "{}", console.text());
    console.press("x Enter Enter");
    assert!(room.hall().pin_hash(&person).is_some(), "not without a reason");
    console.press("x Enter Бөтен Enter");
    assert!(room.hall().pin_hash(&person).is_none(), "{}", console.text());
    console.press("End Down Down Down Down Down Down Down Down x");
    assert!(console.text().contains("Өз PIN-іңізді"), "{}", console.text());
}

#[test]
fn a_sheet_typed_twice_alike_counts() {
    let room = midway();
    let before = room.hall().counted(5);
    let mut console = secretary(&room);
    console.press(&format!("{SEVENTH} Enter {SHEET}"));
    assert!(console.asked.is_empty(), "nothing is kept before the look at the whole");
    console.press("Enter");
    assert_eq!(marks(&room.hall(), 5, 6), None, "once is not enough");
    // At once the second time, and blind.
    let shown = console.text();
    assert!(shown.contains(&say(Word::SecretarySecond)), "{shown}");
    assert_eq!(shown.matches('—').count(), 5, "every mark is to be typed again\n{shown}");
    console.press(&format!("{SHEET} Enter"));
    assert_eq!(marks(&room.hall(), 5, 6), Some([9, 8, 7, 10, 6].map(Mark).to_vec()));
    assert_eq!(room.hall().counted(5), before + 1);
    let receipt = room.hall().ballot(5, 6).versions[0].receipt.to_string();
    let shown = console.text();
    assert!(shown.contains(&Words::new(Lang::Kk).secretary_from_paper(receipt)), "{shown}");
    assert!(room.hall().ballot(5, 6).versions[0].from_paper());
}

#[test]
fn differences_stand_side_by_side_and_either_typing_is_mended() {
    for (keys, second) in
        [(format!("Enter {SHEET} Enter"), 7), (format!("n {OTHER} Enter {OTHER} Enter"), 5)]
    {
        let room = midway();
        let mut console = secretary(&room);
        console.press(&format!("{SEVENTH} Enter {SHEET} Enter {OTHER} Enter"));
        assert_eq!(marks(&room.hall(), 5, 6), None);
        let shown = console.text();
        let differing = shown.lines().find(|line| line.contains("Дуэттің үйлесімі")).unwrap();
        let words: Vec<_> = differing.split_whitespace().collect();
        assert_eq!(words[words.len() - 2..], ["7", "5"], "{shown}");
        assert!(!shown.contains("Артистизм"), "what is equal is not told\n{shown}");
        console.press(&keys);
        assert_eq!(marks(&room.hall(), 5, 6).unwrap()[2], Mark(second), "{keys}");
    }
}

#[test]
fn the_second_typing_may_wait_and_what_is_half_typed_stays() {
    let room = midway();
    let mut console = secretary(&room);
    console.press(&format!("{SEVENTH} Enter {SHEET} Enter Esc Up Down"));
    assert!(
        console.text().contains('◇') && console.text().contains(&say(Word::SecretaryTypeSecond))
    );
    let View::Secretary(view) = &console.model.view else { panic!("the secretary's view") };
    assert_eq!((view.sheets.len(), view.from_paper.len()), (1, 0));
    console.press("Enter 9 Enter 8 Enter Esc Enter 7 Enter 0 Enter 6 Enter Enter");
    assert!(room.hall().ballot(5, 6).counts(), "{}", console.text());
    // Of another sheet nothing is there.
    let room = midway();
    let mut console = secretary(&room);
    console.press(&format!("{SEVENTH} Enter 9 Enter 8 Esc Left Enter"));
    assert!(
        !console.text().contains(" 9 ") && !console.text().contains(" 8 "),
        "{}",
        console.text()
    );
}

/// Who leaves is told that a half typed sheet is lost, and nobody else is.
#[test]
fn leaving_asks_for_a_half_typed_sheet() {
    let room = midway();
    let mut console = secretary(&room);
    console.press("j");
    assert_eq!(console.seat, Seat::Lobby, "nothing is typed");
    let mut console = secretary(&room);
    console.press("q");
    assert!(console.text().contains("Ештеңе жоғалмайды"), "{}", console.text());
    for (keys, leaves) in [("q", true), ("Esc q", true), ("Esc j", false)] {
        let mut console = secretary(&room);
        console.press(&format!("{SEVENTH} Enter 9 Enter 8 {keys}"));
        assert!(console.text().contains("бекітілмеген нәрсе"), "{keys}\n{}", console.text());
        assert!(!console.over && console.seat == Seat::Secretary, "{keys}");
        console.press("Enter");
        assert_eq!((console.over, console.seat == Seat::Lobby), (leaves, !leaves), "{keys}");
    }
}

#[test]
fn a_sheet_is_typed_under_every_layout() {
    for (layout, keys) in [
        ("English", "9 Enter 7 Enter 0 Enter 6 Enter 1 Enter Enter"),
        ("Russian", "9 Enter 7 Enter 0 Enter 6 Enter 1 Enter Enter"),
        ("Kazakh", "ұ Enter . Enter қ Enter , Enter \" Enter Enter"),
        ("Kazakh with Caps Lock", "Ұ Enter . Enter Қ Enter , Enter \" Enter Enter"),
        (
            "arrows",
            "Left Left Down Right Right Right Right Right Right Right Down Left Down Right Right Right Right Right Right Down Right Enter Enter",
        ),
    ] {
        let room = midway();
        secretary(&room).press(&format!("{SEVENTH} Enter {keys} {keys}"));
        let expected = [9, 7, 10, 6, 1].map(Mark).to_vec();
        assert_eq!(marks(&room.hall(), 5, 6), Some(expected), "{layout}");
    }
}

#[test]
fn an_empty_criterion_is_never_passed_over() {
    let room = midway();
    let mut console = secretary(&room);
    console.press(&format!("{SEVENTH} Enter 9 Enter Backspace Enter"));
    assert!(console.text().contains(&say(Word::JurorNeedsMark)));
    console.press("8 Down 7 Enter 0 Enter 6 Enter");
    // The hand is on what was left out, or all is there: nothing was asked so far.
    assert!(console.asked.is_empty());
}

/// Whatever the secretary opens, no mark of a ballot is on the screen, nor in what the session holds.
#[test]
fn nobody_elses_marks_are_shown() {
    let room = midway();
    let hall = room.hall();
    let View::Secretary(view) = hall.view(&Seat::Secretary) else { panic!("the view") };
    assert!(!format!("{view:?}").contains("marks"), "no field holds marks");
    for lang in LANGS {
        for keys in ["", "a", "Home", "Enter", "Right Enter", "End"] {
            let mut console = room.sit(Seat::Secretary, lang, (120, 40));
            console.press(keys);
            let shown = console.text();
            for result in ["44,57", "45", "39,5", "39.5", "31"] {
                assert!(!shown.contains(result), "{result}\n{shown}");
            }
        }
    }
}

/// What the screen says cannot be typed, the hall refuses too; what it offers, the hall takes.
#[test]
fn the_screen_and_the_hall_agree_on_what_can_be_typed() {
    for room in [midway(), performed(&[45]), Room::new(shared())] {
        let hall = room.hall();
        let (entries, jurors) = (hall.entries.len(), hall.present.len());
        for entry in 0..entries {
            for juror in 0..jurors {
                let mut console = room.apart().sit(Seat::Secretary, Lang::En, (80, 24));
                console.press("Home");
                for _ in 0..entry {
                    console.press("Down");
                }
                for _ in 0..juror {
                    console.press("Right");
                }
                console.press("Enter");
                let typing = console.text().contains("First typing");
                let contest = hall.contest();
                let command = Command::TypePaper {
                    juror: contest.panel[juror].id.clone(),
                    entry: contest.entries[entry].id.clone(),
                    marks: vec![Mark(5); 5],
                };
                let allowed = decide(&hall, &Author::Secretary, &command).is_ok();
                assert_eq!(typing, allowed, "{entry} {juror}\n{}", console.text());
            }
        }
    }
}

#[test]
fn the_secretary_sees_who_is_there_and_replaces_a_performer() {
    let room = midway();
    let mut console = secretary(&room);
    console.press("a Down Enter");
    assert!(!room.hall().present[1]);
    console.press("Enter Esc");
    assert!(room.hall().present[1]);
    // A performer is replaced before the duet's turn, with a reason.
    console.press("End r Down Enter Жаңа Enter Enter Enter");
    let second =
        |room: &Room| room.hall().contest().entries[11].performers[1].name.get(Lang::Kk).to_owned();
    assert_ne!(second(&room), "Жаңа", "no reason, no replacement");
    assert!(console.text().contains(&say(Word::RefusalNoReason)));
    console.press("r Down Enter Жаңа Enter Enter ауырып Enter");
    assert_eq!(second(&room), "Жаңа");
    assert!(console.text().contains("Жаңа"));
    // After its turn nobody is.
    console.press("Home r");
    assert!(console.model.overlay.is_none() && console.model.notice.is_some());
    console.press("о");
    assert!(matches!(console.model.view, View::Lobby(_)), "о is j");
}
