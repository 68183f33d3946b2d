//! How long a tally takes, from a gala to ten million marks.
//!
//! The marks are whole points drawn evenly, so that many entries tie; `ties` runs a full chain over
//! them, `trimmed` drops two totals at each end, `exponential` and `standardised` turn the totals in
//! each criterion before the panel is joined.
#![allow(missing_docs)]

use std::hint::black_box;

use alqa::contest::{
    Contest, Decimal, Fraction, Join, JurorRule, Mark, PanelRule, TieStep, made_up,
};
use alqa::tally::{Engine, Sheet};
use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};

/// Entries, jurors, criteria.
const SIZES: [(usize, usize, usize); 4] =
    [(12, 7, 5), (100, 15, 6), (1_000, 50, 10), (10_000, 100, 10)];

fn sheet(contest: &Contest) -> Sheet {
    let (jurors, criteria) = (contest.panel.len(), contest.criteria.len());
    let mut sheet = Sheet::new(contest.entries.len(), jurors, criteria);
    let mut random = fastrand::Rng::with_seed(2026);
    for entry in 0..contest.entries.len() {
        for juror in 0..jurors {
            let marks: Vec<_> = (0..criteria).map(|_| Mark(random.i32(1..=10))).collect();
            sheet.put(entry, juror, &marks);
        }
    }
    sheet
}

fn rules(contest: &Contest) -> [(&'static str, Engine); 7] {
    let mut ties = contest.clone();
    let first = ties.criteria[0].id.clone();
    ties.rule.ties = vec![
        TieStep::CriterionMean(first),
        TieStep::UntrimmedMean,
        TieStep::Median,
        TieStep::HeadToHead,
        TieStep::HighestMark,
        TieStep::CastingVote,
        TieStep::SharedPlace,
    ];
    let mut trimmed = contest.clone();
    trimmed.rule.panel = PanelRule::Trimmed { high: 2, low: 2 };
    let mut median = contest.clone();
    median.rule.panel = PanelRule::Median;
    let mut clamp = contest.clone();
    let limit = Decimal { units: 2, places: 0 };
    clamp.rule.panel = PanelRule::Clamp { limit, places: 2 };
    let turned = |juror| {
        let mut turned = contest.clone();
        turned.rule.join = Join::Criteria;
        turned.rule.juror = juror;
        turned
    };
    let rate = Fraction::new(19, 100);
    let exponential = turned(JurorRule::Exponential { top: 12.into(), rate });
    let standardised = turned(JurorRule::Standardised { mean: 100.into(), deviation: 20.into() });
    [
        ("mean", Engine::new(contest)),
        ("ties", Engine::new(&ties)),
        ("trimmed", Engine::new(&trimmed)),
        ("median", Engine::new(&median)),
        ("clamp", Engine::new(&clamp)),
        ("exponential", Engine::new(&exponential)),
        ("standardised", Engine::new(&standardised)),
    ]
}

fn tally(c: &mut Criterion) {
    let mut group = c.benchmark_group("tally");
    for (entries, jurors, criteria) in SIZES {
        let contest = made_up(entries, jurors, criteria);
        let sheet = sheet(&contest);
        group.throughput(Throughput::Elements((entries * jurors * criteria) as u64));
        group.sample_size(if entries < 10_000 { 100 } else { 20 });
        for (rule, engine) in rules(&contest) {
            let size = format!("{entries}x{jurors}x{criteria}");
            group.bench_function(BenchmarkId::new(rule, size), |b| {
                b.iter(|| engine.tally(black_box(&sheet), &[]));
            });
        }
    }
    group.finish();
}

criterion_group!(benches, tally);
criterion_main!(benches);
