//! The evening changes while it runs: another order, another performer, entries that go and come.

use alqa::contest::Lang;
use alqa::hall::{Author, Command, Out, Seat, Stamp, Terminal, View};
use alqa::text::{Word, Words};

use crate::hall::{LANGS, gala, shared};
use crate::looks::{after, keep, midway};
use crate::room::{Console, Room, begin};

fn stage(room: &Room) -> Console {
    room.sit(Seat::Stage, Lang::Kk, (80, 24))
}

/// Names of duets, in the order of the lines that hold them.
fn shown_order(console: &Console) -> Vec<usize> {
    let numbers = |line: &str| line.chars().take(5).collect::<String>();
    let number = |line: &str| {
        numbers(line).trim_start_matches(['>', ' ', '»', '›', '!', '↻']).trim().parse()
    };
    console.text().lines().skip(3).map_while(|line| number(line).ok()).collect()
}

/// As [`midway`]; the chair has taken one duet out and had another performed again, and has opened a
/// ballot of a third while the one on stage is marked.
fn troubled() -> Room {
    let room = midway();
    let hall = room.hall();
    let id = |entry: usize| hall.contest().entries[entry].id.clone();
    let reason = || "фонограмма".to_owned();
    room.ask(&Author::Chair, &Command::Disqualify { entry: id(0), reason: reason() });
    room.ask(&Author::Chair, &Command::Repeat { entry: id(2), reason: "жарық сөнді".to_owned() });
    room.ask(&Author::StageManager, &Command::OpenScoring(id(2)));
    let juror = hall.contest().panel[1].id.clone();
    room.ask(&Author::Chair, &Command::ReopenBallot { juror, entry: id(3), reason: reason() });
    room.ask(&Author::StageManager, &Command::Call(id(5)));
    room
}

#[test]
fn looks() {
    keep("stage-out", after(&troubled(), Seat::Stage, "Home"));
    keep("stage-repeated", after(&troubled(), Seat::Stage, "Home Down Down"));
    keep("stage-why-withdrawn", after(&midway(), Seat::Stage, "Home w Enter"));
    keep("stage-order", after(&midway(), Seat::Stage, "End m Up Up Up"));
    keep("stage-order-reason", after(&midway(), Seat::Stage, "End m Up Enter кешікті"));
    keep("stage-replace", after(&midway(), Seat::Stage, "End r"));
    keep("stage-replace-name", after(&midway(), Seat::Stage, "End r Enter Жаңа"));
}

#[test]
fn the_order_is_changed_with_a_reason_and_shown_everywhere() {
    for (layout, key) in [("English", "m"), ("Cyrillic", "ь"), ("Caps Lock", "Ь")] {
        let room = Room::new(shared());
        let mut console = stage(&room);
        console.press(&format!("End {key} Up Up Enter кешікті Enter"));
        let order = &room.hall().order;
        assert_eq!(order[8..], [8, 11, 9, 10], "{layout}");
        assert_eq!(console.asked.len(), 1);
        assert!(console.text().contains("Шығу реті"), "back on the desk\n{}", console.text());
    }
    let room = Room::new(shared());
    let mut console = room.sit(Seat::Stage, Lang::Kk, (120, 40));
    let keys = "End m".to_owned() + &" Up".repeat(11) + " Enter кешікті Enter";
    console.press(&keys);
    assert_eq!(room.hall().next_up(), Some(11));
    console.press("Home Enter");
    assert_eq!(room.hall().on_stage, Some(11), "the first in running order is called");
    console.press("Down Down");
    let lines: Vec<_> = console.text().lines().map(str::to_owned).collect();
    let place = |number: &str| lines.iter().position(|line| line.contains(number)).unwrap();
    assert!(
        place(" 12 ") < place("  1 Б") || place(" 12 ") < place("  1 А"),
        "{}",
        lines.join("\n")
    );
}

#[test]
fn only_those_who_wait_change_turns() {
    let room = midway();
    let mut console = stage(&room);
    // The sixth is on stage, the eighth has withdrawn.
    console.press("m");
    assert!(console.model.notice.is_some(), "who is on stage waits no longer");
    console.press("End m Up Up Up Up Up Up Up Up Enter кешікті Enter");
    assert_eq!(room.hall().order, [0, 1, 2, 3, 4, 5, 11, 7, 6, 8, 9, 10]);
}

#[test]
fn an_order_needs_a_reason_and_a_change_and_esc_drops_it() {
    let room = Room::new(shared());
    let mut console = stage(&room);
    console.press("End m Enter");
    assert!(console.model.overlay.is_none() && console.model.notice.is_some(), "nothing changed");
    console.press("Up Enter Enter");
    assert!(console.asked.is_empty(), "no reason");
    console.press("Esc");
    assert_eq!(room.hall().order, (0..12).collect::<Vec<_>>());
    // Meanwhile another terminal has changed it.
    let mut order: Vec<_> =
        room.hall().contest().entries.iter().map(|entry| entry.id.clone()).collect();
    order.swap(0, 1);
    console.press("m Up");
    let change = Command::ChangeOrder { order, reason: "—".to_owned() };
    room.ask(&Author::StageManager, &change);
    console.refresh();
    console.press("Enter");
    assert_eq!(room.hall().order[..2], [1, 0]);
    assert!(console.asked.is_empty() && console.text().contains("Қайта бастаңыз"));
}

#[test]
fn the_desk_and_the_ranking_follow_the_running_order() {
    let room = Room::new(shared());
    let mut order: Vec<_> =
        room.hall().contest().entries.iter().map(|entry| entry.id.clone()).collect();
    order.reverse();
    room.ask(&Author::StageManager, &Command::ChangeOrder { order, reason: "—".to_owned() });
    let mut console = stage(&room);
    assert_eq!(shown_order(&console)[..3], [12, 11, 10], "{}", console.text());
    console.press("Home Down w Enter Enter");
    assert_eq!(room.hall().entries[10].out, Some(Out::Withdrawn), "the second in order");
    // Nobody has a place yet: the ranking stands in running order too.
    let ranking = room.sit(Seat::Ranking, Lang::Kk, (120, 60)).text();
    let at = |name: &str| ranking.find(name).unwrap();
    assert!(at("Он Екінші") < at("Тоғызыншы") && at("Тоғызыншы") < at("Айша Екінші"), "{ranking}");
}

#[test]
fn why_an_entry_is_out_stands_where_the_hand_is() {
    let room = midway();
    for (keys, out) in
        [("w", Out::Withdrawn), ("n", Out::NoShow), ("ц", Out::Withdrawn), ("т", Out::NoShow)]
    {
        let room = room.apart();
        let mut console = stage(&room);
        console.press(&format!("Home {keys} Enter тұмау Enter"));
        assert_eq!((room.hall().entries[0].out, &*room.hall().why_out[0]), (Some(out), "тұмау"));
        assert!(console.text().contains("«тұмау»"), "{}", console.text());
        console.press("Down");
        assert!(!console.text().contains("тұмау"), "{}", console.text());
    }
    let room = troubled();
    for lang in LANGS {
        let mut console = room.sit(Seat::Stage, lang, (80, 24));
        console.press("Home");
        let words = Words::new(lang);
        let told = words.desk_out("фонограмма", words.get(Word::Disqualified));
        assert!(console.text().contains(&told), "{}", console.text());
        // What the chair did only the chair takes back.
        console.press("w");
        assert!(console.model.overlay.is_none());
        assert!(console.text().contains(words.get(Word::DeskDisqualified)), "{}", console.text());
    }
}

#[test]
fn a_ballot_that_is_open_again_is_named_while_another_duet_is_on_stage() {
    let room = troubled();
    let shown = stage(&room).text();
    let line = shown.lines().find(|line| line.contains("№3 —")).unwrap();
    assert!(line.contains("Айша"), "{shown}");
    // The fourth follows it, by its number.
    assert!(line.contains("· №4"), "{shown}");
    let room = midway();
    assert!(!stage(&room).text().contains(" — әлі жібермеген"), "{}", stage(&room).text());
    let hall = room.hall();
    let (juror, entry) = (hall.contest().panel[3].id.clone(), hall.contest().entries[3].id.clone());
    let reopen = Command::ReopenBallot { juror, entry, reason: "қате".to_owned() };
    room.ask(&Author::Chair, &reopen);
    let shown = stage(&room).text();
    let line = shown.lines().find(|line| line.contains("№4 —")).unwrap();
    assert!(line.contains("4\u{a0}Дана") && !line.contains("Айша"), "{shown}");
}

#[test]
fn a_juror_at_two_terminals_is_named() {
    let mut contest = gala();
    contest.pins = true;
    let room = Room::new(std::sync::Arc::new(contest));
    let juror = Author::Juror(room.hall().contest().panel[2].id.clone());
    let mut hall = (*room.hall()).clone();
    for terminal in ["k7q2-9f", "m3x1-02"] {
        let terminal = Terminal::new(terminal);
        let stamp = Stamp { terminal, author: juror.clone(), ..Stamp::from(begin()) };
        let event = alqa::hall::Event::SignedIn { person: juror.clone() };
        hall.apply(stamp, &event).unwrap();
        let View::Stage(view) = std::sync::Arc::new(hall.clone()).view(&Seat::Stage) else {
            panic!("the stage manager's view")
        };
        let mut console = stage(&room);
        console.send(alqa::tui::Msg::View(Box::new(View::Stage(view))));
        console.press("a");
        let named = Words::new(Lang::Kk).desk_terminals("Үсен Қазыбай");
        let twice = hall.terminals(&juror).len() == 2;
        assert_eq!(console.text().contains(&named), twice, "{}", console.text());
    }
}
