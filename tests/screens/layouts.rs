//! The same physical keys under the Kazakh, Russian and English layouts.

use alqa::contest::{JurorId, Lang, Mark, Scale};
use alqa::hall::Seat;
use alqa::tui::Key;
use alqa::tui::fold::cyrillic;
use alqa::tui::keymap::{Press, action, table};

use crate::hall::{gala, shared};
use crate::room::Room;

fn juror() -> Seat {
    Seat::Juror(JurorId::new("j2").unwrap())
}

#[test]
fn every_letter_of_the_key_table_works_under_every_layout() {
    let mut tried = 0;
    for binding in table() {
        for press in binding.press {
            let Press::Letter(letter) = *press else { continue };
            let other = cyrillic(letter).unwrap();
            let upper = |c: char| c.to_uppercase().next().unwrap();
            for sent in [letter, upper(letter), other, upper(other)] {
                let means = action(binding.scope, Key::char(sent));
                assert_eq!(means, Some(binding.action), "{sent} in {:?}", binding.scope);
                tried += 1;
            }
        }
    }
    assert!(tried > 60, "{tried}");
}

#[test]
fn no_key_means_two_things_in_a_scope() {
    for a in table() {
        for press in a.press {
            let same = table().filter(|b| b.scope == a.scope && b.press.contains(press));
            assert_eq!(same.count(), 1, "{press:?} in {:?}", a.scope);
        }
    }
}

#[test]
fn a_ballot_is_filled_under_every_layout() {
    for (layout, keys) in [
        ("English", "9 Enter 7 Enter 0 Enter 6 Enter 1"),
        ("Kazakh", "ұ Enter . Enter қ Enter , Enter \""),
        ("Kazakh with Caps Lock", "Ұ Enter . Enter Қ Enter , Enter \""),
        ("Russian", "9 Enter 7 Enter 0 Enter 6 Enter 1"),
    ] {
        let room = Room::new(shared());
        room.open(0);
        room.sit(juror(), Lang::Kk, (80, 24)).press(keys);
        let marks = room.hall().ballot(0, 1).complete(&room.hall().contest().panel[1]);
        assert_eq!(marks, Some([9, 7, 10, 6, 1].map(Mark).to_vec()), "{layout}");
    }
}

#[test]
fn half_points_are_typed_under_every_layout() {
    let halves = || {
        let mut contest = gala();
        contest.places = 1;
        for criterion in &mut contest.criteria {
            criterion.scale = Scale { min: Mark(10), max: Mark(100), step: Mark(5) };
        }
        Room::new(std::sync::Arc::new(contest))
    };
    for (layout, keys) in [
        ("English", "8.5 Enter 9 Space Enter 10 Enter 7.5 Enter 6 Space Space"),
        ("Russian", "8,5 Enter 9 Space Enter 10 Enter 7,5 Enter 6 Space Space"),
        ("Kazakh", "ү Space Enter ұ Space Enter қ Enter . Space Enter , Space Space"),
    ] {
        let room = halves();
        room.open(0);
        room.sit(juror(), Lang::Kk, (80, 24)).press(keys);
        let marks = room.hall().ballot(0, 1).complete(&room.hall().contest().panel[1]);
        assert_eq!(marks, Some([85, 95, 100, 75, 60].map(Mark).to_vec()), "{layout}");
    }
}

#[test]
fn a_point_behind_digits_never_becomes_another_mark() {
    let room = Room::new(shared());
    room.open(0);
    let mut console = room.sit(juror(), Lang::Kk, (80, 24));
    // On whole points «8.5» is no mark: the 8 stays, and the screen says so.
    console.press("8.5");
    assert_eq!(room.hall().ballot(0, 1).marks[0], Some(Mark(8)));
    assert!(console.text().contains("Шкалада мұндай баға жоқ"), "{}", console.text());
    // Enter does not pass over an empty criterion.
    console.press("Enter Enter 7");
    assert_eq!(room.hall().ballot(0, 1).marks[1], Some(Mark(7)));
    assert_eq!(room.hall().ballot(0, 1).marks[2], None);
}
