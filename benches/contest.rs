//! How long a contest file takes to load: the gala's, as at every start, and a large one.
//!
//! `cargo bench --bench contest`
#![allow(missing_docs, clippy::unwrap_used, reason = "a bench")]

use std::fmt::Write as _;
use std::hint::black_box;

use alqa::contest::{CONCORDIA, Lang, load};
use alqa::text::Words;
use criterion::{Criterion, Throughput, criterion_group, criterion_main};

/// The gala's file with this many duets.
fn large(duets: usize) -> String {
    let (frame, _) = CONCORDIA.split_once("    entries: [").unwrap();
    let mut text = format!("{frame}    entries: [\n");
    for n in 1..=duets {
        writeln!(
            text,
            "(id: \"d{n}\", number: {n}, song: (title: \"Ән {n}\"), performers: [\
             (name: \"Үлгі Аққу {n}\", university: \"kaznaa\", age: 19), \
             (name: \"Үлгі Қайың {n}\", university: \"kaznu\", age: 20)]),"
        )
        .unwrap();
    }
    text + "])"
}

fn contest(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("load");
    for (name, text) in [("the gala", CONCORDIA.to_owned()), ("5000 duets", large(5_000))] {
        assert!(load(&text).is_ok());
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_function(name, |bencher| bencher.iter(|| load(black_box(&text))));
    }
    group.finish();
    criterion.bench_function("the words of a language", |bencher| {
        bencher.iter(|| Words::new(black_box(Lang::Kk)));
    });
}

criterion_group!(benches, contest);
criterion_main!(benches);
