//! What is decided, and what if: how the pages look, what they never show, and their keys.

use std::fmt::Write as _;
use std::sync::Arc;

use alqa::contest::{JurorRule, Lang, PanelRule, TieStep};
use alqa::hall::{Author, Command, Seat};

use crate::hall::{LANGS, crowd, gala, shared};
use crate::looks::{keep_text, locked, midway, performed};
use crate::room::{Console, Room};

/// Keeps a page in Kazakh at the usual sizes with its styles, and at the smallest as text.
fn keep(name: &str, room: &Room, keys: &str) {
    let mut kept = String::new();
    for size in [(80, 24), (120, 40)] {
        let shown = on_stage(room, Lang::Kk, size, keys).styled();
        writeln!(kept, "=== kk {}x{}\n{shown}", size.0, size.1).unwrap();
    }
    let shown = on_stage(room, Lang::Kk, (60, 16), keys).text();
    writeln!(kept, "=== kk 60x16\n{shown}\n").unwrap();
    keep_text(name, &kept);
}

fn on_stage(room: &Room, lang: Lang, size: (u16, u16), keys: &str) -> Console {
    let mut console = room.apart().sit(Seat::Stage, lang, size);
    console.press(keys);
    console
}

/// All but the last duet performed; the first is far ahead. The jurors of the last have begun.
fn before_the_last(best: i32) -> Room {
    let room = Room::new(shared());
    for (entry, level) in [best, 36, 39, 28, 38, 30, 24, 26, 37, 22, 35].into_iter().enumerate() {
        room.perform(entry, level);
    }
    room.open(11);
    for juror in 0..4 {
        room.mark(11, juror, &[7, 7, 7, 7, 7]);
    }
    room
}

/// Locked, and the jurors disagree: others would have made another first.
fn torn() -> Room {
    let room = Room::new(shared());
    for entry in 0..12 {
        room.open(entry);
        for juror in 0..7 {
            let mark =
                |at: usize| 4 + ((entry * entry + 3 * entry * juror + at * juror) % 7) as i32;
            room.mark(entry, juror, &[0, 1, 2, 3, 4].map(mark));
        }
        room.close(entry);
    }
    let (seen, reason) = (room.hall().blockers(), "Кеш созылды".to_owned());
    room.ask(&Author::Chair, &Command::LockRanking { seen, reason });
    room
}

#[test]
fn looks() {
    keep("decided", &midway(), "d");
    keep("decided-last", &before_the_last(41), "d");
    keep("decided-first", &before_the_last(48), "d");
    keep("decided-covered", &before_the_last(48), "c d");
    keep("what-if", &torn(), "i Down");
    keep("what-if-shifts", &torn(), "g i End Up Enter");
    keep("what-if-covered", &torn(), "c i");
}

/// The first is told to no one who must not know, on no page and at no size.
#[test]
fn covered_no_page_tells_the_first() {
    let decided = before_the_last(48);
    let over = locked(&[45]);
    for lang in LANGS {
        for size in [(60, 16), (80, 24), (120, 40)] {
            for (room, keys) in [
                (&decided, "c"),
                (&decided, "c d"),
                (&decided, "d c"),
                (&over, "c d"),
                (&over, "c i"),
                (&over, "i c"),
                (&over, "i Enter c"),
                (&over, "c i Enter"),
                (&over, "c i End Enter"),
                (&over, "g c i"),
            ] {
                let shown = on_stage(room, lang, size, keys).text();
                let shown = shown.lines().skip(2).collect::<Vec<_>>().join("\n");
                // The desk's running order names everyone, in their order and not by their places.
                let names: &[&str] =
                    if keys == "c" { &[] } else { &["Бірінші", "№1", "No. 1"] };
                for hidden in names.iter().chain(&["47,", "47.", "44,57", "44.57"]) {
                    let told = shown.replace("Бірінші орын", "");
                    assert!(!told.contains(hidden), "{hidden} {keys} {size:?}\n{shown}");
                }
            }
        }
    }
}

/// The desk says that it is decided, not who it is, and only until all is in.
#[test]
fn the_desk_hints_that_the_first_place_is_decided() {
    let hint = "бірінші орын шешілді";
    let said =
        |room: &Room, keys: &str| on_stage(room, Lang::Kk, (80, 24), keys).text().contains(hint);
    assert!(said(&before_the_last(48), "") && said(&before_the_last(48), "c"));
    assert!(!said(&before_the_last(41), "") && !said(&midway(), ""));
    assert!(!said(&performed(&[48]), "") && !said(&locked(&[48]), ""));
    assert!(!said(&Room::new(shared()), ""));
}

/// What the last duet needs is what it then needs, to the step.
#[test]
fn the_last_duet_gets_what_it_needs() {
    // Four ballots of 35 are in; the first has 284 in all: 3 x 48 more make them equal,
    // and the chain decides; 3 x 49 are enough.
    let room = before_the_last(41);
    let shown = on_stage(&room, Lang::Kk, (80, 24), "d").text();
    assert!(shown.contains("орташасы кемінде 49 болса"), "{shown}");
    for (total, first) in [([9, 9, 9, 10, 10], 0), ([10, 10, 10, 10, 9], 11)] {
        let room = room.apart();
        (4..7).for_each(|juror| room.mark(11, juror, &total));
        assert_eq!(room.hall().standings().rows[0].entry, first, "{total:?}");
    }
    // So far ahead, or so far behind, that no mark matters.
    let shown = on_stage(&before_the_last(44), Lang::Kk, (80, 24), "d").text();
    assert!(shown.contains("одан озбайды"), "{shown}");
    let shown = on_stage(&before_the_last(20), Lang::Kk, (80, 24), "d").text();
    assert!(shown.contains("кемінде"), "{shown}");
}

/// A hint, a page and a sentence for every rule; nothing is said as certain that is not.
#[test]
fn under_ranks_the_page_says_what_stays_open() {
    let mut contest = gala();
    contest.rule.juror = JurorRule::Ranks;
    contest.rule.panel = PanelRule::Sum;
    contest.rule.ties = vec![TieStep::Countback, TieStep::SharedPlace];
    let room = Room::new(Arc::new(contest));
    (0..11).for_each(|entry| room.perform(entry, 30 + entry as i32));
    let shown = on_stage(&room, Lang::Kk, (80, 24), "d").text();
    assert!(shown.contains("шешіліп қойған болуы мүмкін"), "{shown}");
    assert!(!shown.contains("кемінде"), "{shown}");
}

/// Before the lock there is nothing to compare with; after it nothing on the page asks for anything.
#[test]
fn what_if_only_looks() {
    let mut console = on_stage(&performed(&[45]), Lang::Kk, (80, 24), "i");
    assert!(console.text().contains("Рейтинг әлі бекітілмеген"), "{}", console.text());
    console.press("g i");
    assert!(console.text().contains("Рейтинг әлі бекітілмеген"), "{}", console.text());

    let room = locked(&[45]);
    let before = format!("{:?}", room.hall());
    let mut console = room.sit(Seat::Stage, Lang::Kk, (80, 24));
    console.press("i");
    let list = console.text();
    assert!(list.contains("Бұл бетте ештеңе өзгермейді"), "{list}");
    console.press("Down Down Enter Down PgDn Up Left");
    console.press("End Right Esc Home");
    assert_eq!(console.text(), list, "Esc and ← lead back to the list");
    console.press("k x Tab w n o e Enter k x Esc Esc");
    assert!(console.text().contains("Рейтинг"), "{}", console.text());
    assert_eq!(console.asked, []);
    assert_eq!(format!("{:?}", room.hall()), before);
}

/// The list names every juror who counts, and the shipped rules that can work here.
#[test]
fn the_list_is_whole() {
    let shown = on_stage(&locked(&[45]), Lang::Kk, (120, 60), "i").text();
    for word in ["Серік Соңғықазы", "MeanOfTotals", "Skating", "Eurovision2018", "Diving"]
    {
        assert!(shown.contains(word), "{word}\n{shown}");
    }
    for word in ["Battle", "PassFail"] {
        assert!(!shown.contains(word), "{word}\n{shown}");
    }
    // One with a place more: a juror away leaves a panel that diving is too large for.
    let mut contest = gala();
    contest.panel.truncate(4);
    let room = Room::new(Arc::new(contest));
    (0..12).for_each(|entry| room.perform(entry, 30 + entry as i32));
    room.ask(&Author::Chair, &Command::LockRanking { seen: Vec::new(), reason: String::new() });
    let shown = on_stage(&room, Lang::Kk, (120, 60), "i").text();
    assert!(shown.contains("FigureSkating") && !shown.contains("Diving"), "{shown}");
}

/// The explanation of an entry says between what it stands, until all is in.
#[test]
fn the_explanation_says_the_places_that_are_left() {
    let shown = on_stage(&midway(), Lang::Kk, (80, 24), "e").text();
    assert!(shown.contains("Алуы мүмкін орындар: "), "{shown}");
    let shown = on_stage(&before_the_last(48), Lang::Kk, (80, 24), "Home e").text();
    assert!(shown.contains("Орны анық: 1"), "{shown}");
    let shown = on_stage(&performed(&[48]), Lang::Kk, (80, 24), "Home e").text();
    assert!(!shown.contains("Орны анық"), "{shown}");
}

/// A large event scrolls to its last line and no further, in every language and size.
#[test]
fn a_crowd_scrolls() {
    let room = Room::new(crowd());
    (0..99).for_each(|entry| room.perform(entry, 10 + entry as i32 * 7 % 40));
    for lang in LANGS {
        for size in [(60, 16), (80, 24), (120, 40)] {
            let mut console = on_stage(&room, lang, size, "d");
            assert!(console.text().contains('▼') && !console.text().contains('▲'));
            console.press(&"PgDn ".repeat(30));
            let last = console.text();
            assert!(last.contains('▲') && !last.contains('▼'), "{last}");
            console.press("Down");
            assert_eq!(console.text(), last);
            console.press("d");
            assert!(!console.text().contains('▲'), "D closes what it opened");
        }
    }
}
