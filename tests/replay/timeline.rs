//! The timeline of a journal: every moment is the fold of the records up to it, whichever way one
//! comes to it.

use std::sync::Arc;

use alqa::contest::{Contest, made_up};
use alqa::hall::{Author, Event};
use alqa::journal::{Flaw, Head, Replay, Row, Timeline, Wrong};
use chrono::{DateTime, TimeDelta, Utc};

use crate::evening::{evening, timeline};

fn contest() -> Arc<Contest> {
    Arc::new(made_up(8, 6, 4))
}

#[test]
fn a_moment_is_the_fold_of_the_records_up_to_it() {
    let contest = contest();
    let load = |_: &str| Some(Contest::clone(&contest));
    for seed in [1, 7] {
        let rows = evening(&contest, seed);
        // Several copies of the hall lie within the evening.
        assert!(rows.len() > 3 * 64, "{}", rows.len());
        let timeline = timeline(&contest, &rows);
        assert_eq!(timeline.last(), rows.len() as u64);
        let mut told = Vec::new();
        let mut replay: Option<Replay> = None;
        for row in rows {
            match &mut replay {
                None => replay = Some(Replay::begin(row, &load).unwrap().0),
                Some(replay) => drop(replay.take(row).unwrap()),
            }
            let hall = &replay.as_ref().unwrap().hall;
            told.push((format!("{hall:?}"), hall.standings()));
        }
        // Backwards, so that nothing can be carried from one moment to the next.
        for (at, (hall, standings)) in told.iter().enumerate().rev() {
            let seq = at as u64 + 1;
            let then = timeline.hall(seq);
            assert_eq!(&format!("{then:?}"), hall, "record {seq} of seed {seed}");
            assert_eq!(&then.standings(), standings, "record {seq} of seed {seed}");
            assert_eq!(timeline.moment(seq).record.seq, seq);
        }
        assert_eq!(format!("{:?}", timeline.hall(0)), told[0].0);
        assert_eq!(format!("{:?}", timeline.hall(u64::MAX)), told.last().unwrap().0);
    }
}

#[test]
fn a_record_that_does_not_fit_changes_nothing() {
    let contest = contest();
    let rows = evening(&contest, 1);
    let mut timeline = timeline(&contest, &rows[..100]);
    let before = format!("{:?}", timeline.hall(100));
    let forged = Row { author: "chair".into(), ..rows[100].clone() };
    assert_eq!(timeline.take(forged), Err(Flaw { seq: 101, wrong: Wrong::Hash }));
    assert_eq!((timeline.last(), format!("{:?}", timeline.hall(101))), (100, before));
    timeline.take(rows[100].clone()).unwrap();
    assert_eq!(timeline.last(), 101);
}

/// Records at these seconds after noon: calls where the second is odd, presence where it is even.
fn at_seconds(seconds: &[i64]) -> Timeline {
    let contest = contest();
    let noon: DateTime<Utc> = "2026-04-14T12:00:00.400Z".parse().unwrap();
    let mut head = Head::START;
    let declared = Event::ContestDeclared { file: String::new(), text: String::new() };
    let rows: Vec<_> = seconds
        .iter()
        .enumerate()
        .map(|(at, &second)| {
            let event = match (at, second % 2) {
                (0, _) => declared.clone(),
                (_, 0) => Event::JurorPresent { juror: contest.panel[0].id.clone() },
                _ => Event::EntryCalled { entry: contest.entries[0].id.clone() },
            };
            let at = noon + TimeDelta::seconds(second);
            Row::from(&head.seal(at, Author::Desk, event.to_json()))
        })
        .collect();
    timeline(&contest, &rows)
}

#[test]
fn a_time_is_the_last_record_that_is_not_later() {
    // The fourth laptop's clock is behind.
    let timeline = at_seconds(&[0, 10, 20, 5, 31, 31, 90]);
    let at = |second: i64, millis: i64| {
        let noon: DateTime<Utc> = "2026-04-14T12:00:00Z".parse().unwrap();
        timeline.at(noon + TimeDelta::seconds(second) + TimeDelta::milliseconds(millis))
    };
    assert_eq!(at(-1, 0), None);
    // Shown as 12:00:00, so found by that.
    assert_eq!(at(0, 0), Some(1));
    assert_eq!(at(4, 999), Some(1));
    assert_eq!([5, 10, 20, 30].map(|second| at(second, 0)), [Some(4); 4]);
    assert_eq!([31, 89, 90, 1000].map(|second| at(second, 0)), [6, 6, 7, 7].map(Some));
    let (from, to) = timeline.span();
    assert_eq!((to - from).num_seconds(), 90);
}

#[test]
fn steps_and_minutes_are_those_of_the_evening() {
    let seconds = [0, 1, 2, 62, 64, 65, 40, 200, 202];
    let timeline = at_seconds(&seconds);
    let steps = [2, 6];
    for seq in 1..=9_u64 {
        let on = steps.into_iter().find(|&step| step > seq).unwrap_or(9);
        let back = steps.into_iter().rev().find(|&step| step < seq).unwrap_or(1);
        assert_eq!((timeline.step_on(seq), timeline.step_back(seq)), (on, back), "{seq}");
        let apart = |other: u64| seconds[other as usize - 1] - seconds[seq as usize - 1];
        let on = (seq + 1..=9).find(|&other| apart(other) >= 60).unwrap_or(9);
        let back = (1..seq).rev().find(|&other| apart(other) <= -60).unwrap_or(1);
        assert_eq!((timeline.minute_on(seq), timeline.minute_back(seq)), (on, back), "{seq}");
    }
}
