//! A contest file that leaves out all it may: no screen shows an empty separator or quotes around
//! nothing.

use std::sync::Arc;

use alqa::contest::{self, JurorId, Lang};
use alqa::hall::{Author, Command, Seat};

use crate::hall::LANGS;
use crate::room::Room;

const LEAN: &str = "(
    id: \"lean\", title: \"Lean\", pins: false,
    criteria: [
        (id: \"a\", name: \"A\", min: 0, max: 10), (id: \"b\", name: \"B\", min: 0, max: 10),
        (id: \"c\", name: \"C\", min: 0, max: 10), (id: \"d\", name: \"D\", min: 0, max: 10),
        (id: \"e\", name: \"E\", min: 0, max: 10),
    ],
    panel: [(id: \"j1\", name: \"One\", chair: true), (id: \"j2\", name: \"Two\")],
    rule: MeanOfTotals,
    entries: [
        (id: \"e1\", number: 1, name: \"Solo\"), (id: \"e2\", number: 2),
        (id: \"e3\", number: 3, performers: [(name: \"Alone\")]),
    ],
)";

#[test]
fn nothing_empty_is_shown() {
    let contest = Arc::new(contest::load(LEAN).unwrap().contest);
    for best in 0..3 {
        let room = Room::new(contest.clone());
        for entry in 0..3 {
            room.perform(entry, if entry == best { 45 } else { 30 + entry as i32 });
        }
        room.ask(&Author::Chair, &Command::LockRanking { seen: Vec::new(), reason: String::new() });
        let juror = || Seat::Juror(JurorId::new("j1").unwrap());
        for (seat, keys) in [
            (Seat::Lobby, ""),
            (juror(), ""),
            (juror(), "Esc"),
            (juror(), "Home Enter"),
            (juror(), "End Enter"),
            (Seat::Stage, ""),
            (Seat::Stage, "e"),
            (Seat::Stage, "g"),
            (Seat::Ranking, ""),
        ] {
            for lang in LANGS {
                for size in [(80, 24), (120, 40), (60, 16)] {
                    let mut console = room.apart().sit(seat.clone(), lang, size);
                    console.press(keys);
                    let text = console.text();
                    for empty in ["«»", "“”", "· ·", " –  – ", "Lean ·"] {
                        assert!(!text.contains(empty), "{seat:?} {keys} {size:?}\n{text}");
                    }
                    if seat == Seat::Lobby {
                        assert!(text.contains("Lean") && !text.contains("1970"), "{text}");
                        assert!(!text.lines().any(|line| line.trim().starts_with('·')), "{text}");
                    }
                    if keys == "g" && best == 0 {
                        assert!(text.contains("Solo"), "{text}");
                    }
                }
            }
        }
    }
}

/// A rank alone is an answer, not a total.
#[test]
fn a_single_rank_is_not_added_up() {
    let battle = include_str!("../../assets/examples/battle.ron");
    let room = Room::new(Arc::new(contest::load(battle).unwrap().contest));
    room.open(0);
    room.mark(0, 0, &[2]);
    let first = room.hall().contest().panel[0].id.clone();
    let text = room.sit(Seat::Juror(first), Lang::En, (80, 24)).text();
    assert!(text.contains("The juror’s choice") && !text.contains("Total"), "{text}");
    let beside = |line: &str| line.split_once('│').is_some_and(|(left, _)| left.ends_with("2 "));
    assert!(text.lines().any(|line| line.contains("● Group") && beside(line)), "{text}");
}
