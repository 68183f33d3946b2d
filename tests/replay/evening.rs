//! A made-up evening as the rows of a journal, for all that looks at it again.

use std::sync::Arc;

use alqa::contest::Contest;
use alqa::hall::demo::Demo;
use alqa::hall::{Author, Event, Hall, Terminal, decide};
use alqa::journal::{Head, Row, Timeline};
use chrono::{DateTime, Utc};

/// The evening of `seed`, from 18:05 in Almaty on.
pub fn evening(contest: &Arc<Contest>, seed: u64) -> Vec<Row> {
    let mut at: DateTime<Utc> = "2026-04-14T13:05:00Z".parse().unwrap();
    let mut head = Head::START;
    let declared = Event::ContestDeclared { file: "duets.ron".into(), text: String::new() };
    let mut rows = vec![Row::from(&head.seal(at, Author::Desk, declared.to_json()))];
    let (mut hall, mut people) = (Hall::new(contest.clone()), Demo::new(contest.clone(), seed));
    while let Some(step) = people.next(&hall) {
        at += step.after;
        for event in decide(&hall, &step.author, &step.command).unwrap() {
            hall.apply(at, &event).unwrap();
            let (author, terminal) = (step.author.clone(), Terminal::new("k7q2-9f"));
            rows.push(Row::from(&head.seal_at(at, author, terminal, event.to_json())));
        }
    }
    rows
}

/// The timeline of rows that are sound.
pub fn timeline(contest: &Arc<Contest>, rows: &[Row]) -> Timeline {
    let (first, rest) = rows.split_first().unwrap();
    let load = |_: &str| Some(Contest::clone(contest));
    let mut timeline = Timeline::begin(first.clone(), &load).unwrap();
    for row in rest {
        timeline.take(row.clone()).unwrap();
    }
    timeline
}
