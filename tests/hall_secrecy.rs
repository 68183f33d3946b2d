//! What a seat must not see is not in its view, in no form: the text of the whole view is searched
//! for marks that stand nowhere else.
#![allow(clippy::unwrap_used)]

use std::sync::Arc;

use alqa::contest::{CriterionId, EntryId, JurorId, Mark, Scale, made_up};
use alqa::hall::{Author, Command, Hall, Seat, decide};
use chrono::DateTime;

fn d(n: usize) -> EntryId {
    EntryId::new(&format!("d{n}")).unwrap()
}

fn j(n: usize) -> JurorId {
    JurorId::new(&format!("j{n}")).unwrap()
}

/// The mark of a juror for an entry, unlike any other number of the evening. Both entries add
/// up alike, so that there is a tie.
fn mark(juror: usize, entry: usize) -> i32 {
    let first = 711_713 + 10_007 * juror as i32;
    if entry == 1 { first } else { first + [31, 57, -88][juror - 1] }
}

fn ask(hall: &mut Hall, author: &Author, command: &Command) {
    let events = decide(hall, author, command).unwrap_or_else(|why| panic!("{command:?}: {why:?}"));
    for event in events {
        hall.apply(DateTime::UNIX_EPOCH, &event).unwrap();
    }
}

/// Evenings from the first mark to the lock, by name; three jurors, two entries, a sheet of paper.
fn evenings() -> Vec<(&'static str, Hall)> {
    let mut contest = made_up(2, 3, 1);
    contest.criteria[0].scale = Scale { min: Mark(0), max: Mark(2_000_000), step: Mark(1) };
    let mut hall = Hall::new(Arc::new(contest));
    let criterion = || CriterionId::new("c1").unwrap();
    let [stage, chair, secretary] = [Author::StageManager, Author::Chair, Author::Secretary];
    let mut evenings = Vec::new();
    for entry in 1..=2 {
        ask(&mut hall, &stage, &Command::Call(d(entry)));
        ask(&mut hall, &stage, &Command::OpenScoring(d(entry)));
        for juror in 1..=2 {
            let (by, mark) = (Author::Juror(j(juror)), Mark(mark(juror, entry)));
            let set = Command::SetMark { entry: d(entry), criterion: criterion(), mark };
            ask(&mut hall, &by, &set);
            evenings.push(("drafts", hall.clone()));
            ask(&mut hall, &by, &Command::Submit { entry: d(entry), seen: vec![mark] });
        }
        evenings.push(("submitted", hall.clone()));
        let (juror, entry, marks) = (j(3), d(entry), vec![Mark(mark(3, entry))]);
        let typed =
            Command::TypePaper { juror: juror.clone(), entry: entry.clone(), marks: marks.clone() };
        ask(&mut hall, &secretary, &typed);
        evenings.push(("typed once", hall.clone()));
        ask(&mut hall, &secretary, &Command::CheckPaper { juror, entry: entry.clone(), marks });
        ask(&mut hall, &stage, &Command::CloseScoring(entry));
        evenings.push(("closed", hall.clone()));
    }
    let reason = || "a slip".to_owned();
    let reopen = Command::ReopenBallot { juror: j(2), entry: d(1), reason: reason() };
    ask(&mut hall, &chair, &reopen);
    evenings.push(("reopened", hall.clone()));
    let seen = vec![Mark(mark(2, 1))];
    ask(&mut hall, &Author::Juror(j(2)), &Command::Submit { entry: d(1), seen });
    assert_eq!(hall.awaited_votes().len(), 1);
    evenings.push(("tied", hall.clone()));
    let seen = hall.blockers();
    ask(&mut hall, &chair, &Command::LockRanking { seen, reason: reason() });
    evenings.push(("locked", hall.clone()));
    let withhold = Command::WithholdGrandPrix { reason: reason() };
    ask(&mut hall, &chair, &withhold);
    ask(&mut hall, &chair, &Command::Finalise);
    evenings.push(("final", hall));
    evenings
}

/// Whose marks the text holds.
fn marks_of(text: &str) -> Vec<usize> {
    let holds =
        |&juror: &usize| (1..=2).any(|entry| text.contains(&mark(juror, entry).to_string()));
    (1..=3).filter(holds).collect()
}

#[test]
fn no_view_holds_more_than_its_seat_may_see() {
    let (mut own, mut after) = (0, 0);
    for (name, hall) in evenings() {
        let hall = Arc::new(hall);
        let told = |seat: &Seat| marks_of(&format!("{:?}", hall.view(seat)));
        // A ranking screen shows results, and that of a single ballot is its mark.
        for seat in [Seat::Lobby, Seat::Secretary, Seat::Juror(j(9))] {
            assert_eq!(told(&seat), [0; 0], "{name}: {seat:?}");
        }
        for juror in 1..=3 {
            let theirs = told(&Seat::Juror(j(juror)));
            assert!(theirs.iter().all(|&of| of == juror), "{name}: j{juror} sees {theirs:?}");
            own += theirs.len();
        }
        let seen = told(&Seat::Chair);
        assert!(hall.locked || seen.is_empty(), "{name}: the chair sees {seen:?}");
        after += seen.len();
    }
    // The search finds what is there.
    assert!(own > 20 && after == 6, "{own} {after}");
}

/// A result of one ballot is its mark: before the lock the chair sees no result either.
#[test]
fn the_chair_sees_no_result_before_the_lock() {
    for (name, hall) in evenings() {
        let hall = Arc::new(hall);
        let view = format!("{:?}", hall.view(&Seat::Chair));
        assert_eq!(view.contains("Standing"), hall.locked, "{name}");
        assert!(!format!("{:?}", hall.view(&Seat::Secretary)).contains("Standing"), "{name}");
    }
}
