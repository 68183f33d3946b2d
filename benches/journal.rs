//! How long a mark takes to the disk, and how long a long evening takes to open.
//!
//! `cargo bench --bench journal`; `TMPDIR` chooses the disk.
#![allow(missing_docs, clippy::unwrap_used, reason = "a bench")]

use std::path::{Path, PathBuf};

use alqa::contest::{Contest, CriterionId, EntryId, JurorId, made_up};
use alqa::hall::{Author, Event};
use alqa::journal::{Journal, Opening, open};
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
    for events in [10_000, 100_000] {
        let path = long_evening(folder.path(), events);
        let size = std::fs::metadata(&path).unwrap().len() as usize;
        println!("{events} events: {} bytes each", size / events);
        group.bench_function(format!("{events} events"), |bencher| {
            bencher.iter(|| opened(&path).replay.head);
        });
    }
    group.finish();
}

criterion_group!(benches, journal);
criterion_main!(benches);
