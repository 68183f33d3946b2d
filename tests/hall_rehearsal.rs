//! A rehearsal: when one can begin, and made-up marks, which no real evening takes.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::sync::Arc;

use alqa::contest::{Contest, CriterionId, EntryId, JurorId, Mark, Scale, made_up};
use alqa::hall::{
    Author, Command, Event, FoldError, Hall, Illegal, Refusal, Seat, authorise, decide, prove,
};
use chrono::{DateTime, TimeDelta, Utc};

const STAGE: Author = Author::StageManager;

fn at(seconds: i64) -> DateTime<Utc> {
    DateTime::UNIX_EPOCH + TimeDelta::seconds(seconds)
}

fn entry(number: usize) -> EntryId {
    EntryId::new(&format!("d{number}")).unwrap()
}

fn juror(number: usize) -> Author {
    Author::Juror(JurorId::new(&format!("j{number}")).unwrap())
}

fn criterion(hall: &Hall, at: usize) -> CriterionId {
    hall.contest().criteria[at].id.clone()
}

fn contest() -> Contest {
    let mut contest = made_up(2, 3, 2);
    contest.pins = true;
    contest
}

fn rehearsal() -> Hall {
    let mut hall = Hall::new(Arc::new(contest()));
    hall.apply(at(0), &Event::RehearsalBegun {}).unwrap();
    hall
}

/// Asks; every event is one that a checker allows too.
fn ask(hall: &mut Hall, author: &Author, command: &Command) -> Result<Vec<Event>, Refusal> {
    authorise(hall, author, None, command)?;
    let events = decide(hall, author, command)?;
    for event in &events {
        assert_eq!(prove(hall, author, None, event), Ok(()), "{event:?}");
        hall.apply(at(100), event).unwrap();
    }
    Ok(events)
}

fn open(hall: &mut Hall, number: usize) {
    ask(hall, &STAGE, &Command::Call(entry(number))).unwrap();
    ask(hall, &STAGE, &Command::OpenScoring(entry(number))).unwrap();
}

#[test]
fn it_begins_with_the_second_record_by_the_program_only() {
    let begun = Event::RehearsalBegun {};
    let fresh = Hall::new(Arc::new(contest()));
    assert_eq!(prove(&fresh, &Author::Desk, None, &begun), Ok(()));
    for author in [STAGE, Author::Chair, Author::Secretary, juror(1)] {
        assert_eq!(prove(&fresh, &author, None, &begun), Err(Illegal::Unlike), "{author}");
    }
    // Whatever stands before it: also what leaves open whether the evening has begun.
    let person = Author::Secretary;
    let before = [
        Event::PinSet { person: person.clone(), hash: "$argon2id$x".to_owned() },
        Event::PinRefused { person },
        Event::JournalRestored { laptop: String::new() },
        Event::EntryCalled { entry: entry(1) },
        begun.clone(),
    ];
    for event in before {
        let mut hall = fresh.clone();
        hall.apply(at(0), &event).unwrap();
        let was = hall.rehearsal;
        assert_eq!(prove(&hall, &Author::Desk, None, &begun), Err(Illegal::Unlike), "{event:?}");
        assert_eq!(hall.apply(at(1), &begun), Err(FoldError::Rehearsal), "{event:?}");
        assert_eq!(hall.rehearsal, was, "{event:?}");
    }
}

#[test]
fn every_view_says_it_and_no_pin_is_asked_for() {
    let hall = Arc::new(rehearsal());
    assert!(!hall.contest().pins);
    let juror = JurorId::new("j1").unwrap();
    for seat in [
        Seat::Lobby,
        Seat::Juror(juror),
        Seat::Stage,
        Seat::Ranking,
        Seat::Chair,
        Seat::Secretary,
        Seat::Host,
        Seat::Board,
    ] {
        assert!(hall.view(&seat).is_rehearsal(), "{seat:?}");
    }
}

#[test]
fn made_up_marks_fill_what_is_empty_as_the_jurors_own_acts() {
    let mut hall = rehearsal();
    open(&mut hall, 1);
    let own = Mark(7);
    let set = Command::SetMark { entry: entry(1), criterion: criterion(&hall, 1), mark: own };
    ask(&mut hall, &juror(2), &set).unwrap();
    for number in 1..=3 {
        let events = ask(&mut hall, &juror(number), &Command::MakeUp(entry(1))).unwrap();
        let by = JurorId::new(&format!("j{number}")).unwrap();
        let sets = events.iter().filter(|event| {
            matches!(event, Event::MarkSet { juror, entry: of, .. } if *juror == by && *of == entry(1))
        });
        // One mark was there.
        assert_eq!(sets.count(), if number == 2 { 1 } else { 2 });
        assert!(
            matches!(events.last(), Some(Event::BallotSubmitted { juror, .. }) if *juror == by)
        );
        assert!(!hall.is_awaited(0, number - 1));
        let again = ask(&mut hall, &juror(number), &Command::MakeUp(entry(1)));
        assert_eq!(again, Err(Refusal::Submitted(entry(1))));
    }
    let Scale { min, max, .. } = hall.contest().criteria[0].scale;
    for by in 0..3 {
        for (at, mark) in hall.ballot(0, by).marks.iter().enumerate() {
            let mark = mark.unwrap();
            assert!((min..=max).contains(&mark), "{mark:?}");
            assert!((by, at) != (1, 1) || mark == own);
        }
    }
    assert_eq!(hall.counted(0), 3);
}

#[test]
fn they_follow_the_same_rules_as_marks() {
    let mut hall = rehearsal();
    let make_up = |number| Command::MakeUp(entry(number));
    assert_eq!(ask(&mut hall, &juror(1), &make_up(1)), Err(Refusal::ScoringNotOpen(entry(1))));
    open(&mut hall, 1);
    for author in [STAGE, Author::Chair, Author::Secretary, Author::Desk] {
        assert_eq!(ask(&mut hall, &author, &make_up(1)), Err(Refusal::NotYours), "{author}");
    }
    let why = "own student".to_owned();
    ask(&mut hall, &juror(1), &Command::Recuse { entry: entry(1), reason: why }).unwrap();
    assert_eq!(ask(&mut hall, &juror(1), &make_up(1)), Err(Refusal::Recused(entry(1))));
    let left = JurorId::new("j2").unwrap();
    ask(&mut hall, &STAGE, &Command::Absent(left.clone())).unwrap();
    assert_eq!(ask(&mut hall, &juror(2), &make_up(1)), Err(Refusal::JurorAbsent(left)));
}

/// At no moment of a real evening, by nobody, signed in or not.
#[test]
fn a_real_evening_takes_no_made_up_marks() {
    for pins in [true, false] {
        let mut contest = contest();
        contest.pins = pins;
        let mut hall = Hall::new(Arc::new(contest));
        let events = [
            Event::EntryCalled { entry: entry(1) },
            Event::ScoringOpened { entry: entry(1) },
            Event::ScoringClosed { entry: entry(1) },
        ];
        for event in events {
            hall.apply(at(100), &event).unwrap();
            let everyone = [juror(1), juror(2), juror(3), STAGE, Author::Chair, Author::Secretary];
            for author in everyone {
                let refused = decide(&hall, &author, &Command::MakeUp(entry(1))).unwrap_err();
                let expected = match author {
                    Author::Juror(_) => Refusal::NoRehearsal,
                    _ => Refusal::NotYours,
                };
                assert_eq!(refused, expected, "{author} after {event:?}");
            }
        }
    }
}

/// A rehearsal is planned from when it begins, on whatever day.
#[test]
fn its_programme_begins_when_it_begins() {
    let mut contest = contest();
    contest.show.begins = Some("2026-04-14T18:00:00+05:00".parse().unwrap());
    contest.show.limit = Some(240);
    let planned = |hall: &Hall| hall.schedule(at(100)).slots[0].planned;
    let mut real = Hall::new(Arc::new(contest.clone()));
    let mut hall = real.clone();
    hall.apply(at(0), &Event::RehearsalBegun {}).unwrap();
    let declared = contest.show.begins.map(|begins| begins.to_utc());
    assert_eq!((planned(&real), planned(&hall)), (declared, declared));
    for hall in [&mut real, &mut hall] {
        hall.apply(at(100), &Event::EntryCalled { entry: entry(1) }).unwrap();
    }
    assert_eq!((planned(&real), planned(&hall)), (declared, Some(at(100))));
}
