//! How long a mark takes to the disk, and how long a long evening takes to open.
//!
//! `cargo bench --bench journal`; `TMPDIR` chooses the disk.
#![allow(missing_docs, clippy::unwrap_used, reason = "a bench")]

use std::path::{Path, PathBuf};

use alqa::contest::{Contest, CriterionId, EntryId, JurorId, made_up};
use alqa::hall::{Author, Event, Seat};
use alqa::journal::{Head, Journal, Opening, Row, Timeline, open};
use chrono::{DateTime, Utc};
use criterion::{Criterion, criterion_group, criterion_main};

fn load(text: &str) -> Option<Contest> {
    (text == "a gala").then(|| made_up(12, 7, 5))
}

fn opened(path: &Path) -> Opening {
    open(path, ("gala.ron", "a gala"), DateTime::<Utc>::UNIX_EPOCH, &load).unwrap()
}

/// A mark, a different one for each `n`.
fn mark(n: usize) -> (Author, Event) {
    let juror = JurorId::new(&format!("j{}", n % 7 + 1)).unwrap();
    let event = Event::MarkSet {
        juror: juror.clone(),
        entry: EntryId::new(&format!("d{}", n % 12 + 1)).unwrap(),
        criterion: CriterionId::new(&format!("c{}", n % 5 + 1)).unwrap(),
        mark: (n % 10 + 1).to_string(),
    };
    (Author::Juror(juror), event)
}

fn append(opening: &mut Opening, count: usize) {
    let mut head = opening.replay.head;
    let records: Vec<_> = (0..count)
        .map(|n| {
            let (author, event) = mark(n);
            head.seal(Utc::now(), author, event.to_json())
        })
        .collect();
    opening.journal.transact(opening.replay.head.seq, &mut |_| Ok(records.clone())).unwrap();
    opening.replay.head = head;
}

fn long_evening(folder: &Path, events: usize) -> PathBuf {
    let path = folder.join(format!("{events}.alqa"));
    append(&mut opened(&path), events);
    path
}

fn journal(criterion: &mut Criterion) {
    let folder = tempfile::tempdir().unwrap();
    let mut opening = opened(&folder.path().join("append.alqa"));
    criterion.bench_function("append one event, on the disk", |bencher| {
        bencher.iter(|| append(&mut opening, 1));
    });
    criterion.bench_function("poll for changes", |bencher| {
        bencher.iter(|| opening.journal.changed().unwrap());
    });
    let mut group = criterion.benchmark_group("open");
    group.sample_size(10);
    for events in [10_000, 100_000, 1_000_000] {
        let path = long_evening(folder.path(), events);
        let size = std::fs::metadata(&path).unwrap().len() as usize;
        println!("{events} events: {} bytes each", size / events);
        group.bench_function(format!("{events} events"), |bencher| {
            bencher.iter(|| opened(&path).replay.head);
        });
    }
    group.finish();
    seek(criterion);
}

/// Moves through an evening of 10,000 records: every mark, and now and then a ballot.
fn seek(criterion: &mut Criterion) {
    let mut head = Head::START;
    let declared = Event::ContestDeclared { file: String::new(), text: "a gala".into() };
    let first = head.seal(Utc::now(), Author::Desk, declared.to_json());
    let mut timeline = Timeline::begin(Row::from(&first), &load).unwrap();
    for n in 0..9_999 {
        let (author, event) = if n % 6 == 5 { ballot(n) } else { mark(n) };
        timeline.take(Row::from(&head.seal(Utc::now(), author, event.to_json()))).unwrap();
    }
    let mut seq = 0;
    criterion.bench_function("seek in 10,000 records, with the ranking", |bencher| {
        bencher.iter(|| {
            // Far apart, and at every distance from the halls that are kept.
            seq = (seq + 3_989) % timeline.last();
            timeline.hall(seq).view(&Seat::Stage)
        });
    });
}

/// A whole ballot, a different one for each `n`.
fn ballot(n: usize) -> (Author, Event) {
    let juror = JurorId::new(&format!("j{}", n % 7 + 1)).unwrap();
    let event = Event::BallotSubmitted {
        juror: juror.clone(),
        entry: EntryId::new(&format!("d{}", n % 12 + 1)).unwrap(),
        marks: vec![(n % 10 + 1).to_string(); 5],
    };
    (Author::Juror(juror), event)
}

criterion_group!(benches, journal);
criterion_main!(benches);
