//! How long a tally takes: every rule, from a gala to ten million marks, and one changed mark.
//!
//! The marks are whole points drawn evenly, so that many entries tie; `ties` runs a full chain over
//! them, `trimmed` drops two totals at each end.
#![allow(missing_docs)]

use std::hint::black_box;
use std::sync::Arc;

use alqa::contest::{
    Centre, Contest, Decimal, Fraction, Join, JurorRule, Mark, PanelRule, PartRule, Shared,
    TieStep, made_up,
};
use alqa::tally::{Engine, Live, Sheet};
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

/// A contest whose panel joins like this.
fn joined(contest: &Contest, panel: PanelRule) -> Contest {
    let mut contest = contest.clone();
    contest.rule.panel = panel;
    contest
}

/// A contest whose jurors' totals are turned like this, then summed.
fn turned(contest: &Contest, juror: JurorRule) -> Contest {
    let mut contest = joined(contest, PanelRule::Sum);
    contest.rule.juror = juror;
    contest
}

fn with_ties(contest: &Contest) -> Contest {
    let mut contest = contest.clone();
    let first = contest.criteria[0].id.clone();
    contest.rule.ties = vec![
        TieStep::CriterionMean(first),
        TieStep::UntrimmedMean,
        TieStep::Median,
        TieStep::HeadToHead,
        TieStep::HighestMark,
        TieStep::Countback,
        TieStep::CastingVote,
        TieStep::SharedPlace,
    ];
    contest
}

/// By criteria, in places.
fn by_criteria(contest: &Contest, parts: PartRule) -> Contest {
    let mut contest = joined(contest, PanelRule::Trimmed { high: 1, low: 1 });
    contest.rule.join = Join::Criteria;
    contest.rule.parts = parts;
    contest
}

fn skating(contest: &Contest) -> Contest {
    let mut contest = turned(contest, JurorRule::Ranks);
    contest.rule.join = Join::Criteria;
    contest.rule.panel = PanelRule::Skating;
    contest
}

fn rules(contest: &Contest) -> Vec<(&'static str, Contest)> {
    let two = Decimal { units: 2, places: 0 };
    let whole = |n: i64| Fraction::from_integer(n);
    let table = (0..contest.entries.len() as i64).rev().map(whole).collect();
    let ranks = turned(contest, JurorRule::Ranks);
    vec![
        ("mean", contest.clone()),
        ("ties", with_ties(contest)),
        ("trimmed", joined(contest, PanelRule::Trimmed { high: 2, low: 2 })),
        ("median", joined(contest, PanelRule::Median)),
        ("clamp", joined(contest, PanelRule::Clamp { limit: two, places: 2 })),
        ("discard", joined(contest, PanelRule::Discard { tolerance: two, of: Centre::Median })),
        ("criteria", by_criteria(contest, PartRule::Figure)),
        ("places", by_criteria(contest, PartRule::Place)),
        ("ranks", ranks.clone()),
        (
            "positional",
            turned(contest, JurorRule::Positional { points: table, shared: Shared::Mean }),
        ),
        (
            "exponential",
            turned(
                contest,
                JurorRule::Exponential { top: whole(12), rate: Fraction::new(19, 100) },
            ),
        ),
        (
            "standardised",
            turned(contest, JurorRule::Standardised { mean: whole(100), deviation: whole(20) }),
        ),
        ("majority", joined(&ranks, PanelRule::Majority)),
        ("skating", skating(contest)),
    ]
}

fn tally(c: &mut Criterion) {
    let mut group = c.benchmark_group("tally");
    for (entries, jurors, criteria) in SIZES {
        let contest = made_up(entries, jurors, criteria);
        let sheet = sheet(&contest);
        group.throughput(Throughput::Elements((entries * jurors * criteria) as u64));
        group.sample_size(if entries < 1_000 { 100 } else { 20 });
        let size = format!("{entries}x{jurors}x{criteria}");
        let largest = entries == 10_000;
        for (rule, contest) in rules(&contest).into_iter().take(if largest { 5 } else { 99 }) {
            let engine = Engine::new(&contest);
            group.bench_function(BenchmarkId::new(rule, &size), |b| {
                b.iter(|| engine.tally(black_box(&sheet), &[]));
            });
        }
    }
    group.finish();
}

/// One changed mark, and the standings that follow.
fn change(c: &mut Criterion) {
    let mut group = c.benchmark_group("change");
    let contest = made_up(1_000, 50, 10);
    let sheet = sheet(&contest);
    for (rule, contest) in rules(&contest).into_iter().take(7) {
        let mut live = Live::new(Arc::new(Engine::new(&contest)), sheet.clone());
        live.catch_up();
        let mut random = fastrand::Rng::with_seed(2026);
        group.bench_function(BenchmarkId::new(rule, "1000x50x10"), |b| {
            b.iter(|| {
                let (entry, juror) = (random.usize(..1_000), random.usize(..50));
                let mark = Mark(random.i32(1..=10));
                live.change(entry, |sheet| sheet.put_mark(entry, juror, 0, mark));
                live.catch_up();
                black_box(live.standings());
            });
        });
    }
    group.finish();
}

criterion_group!(benches, tally, change);
criterion_main!(benches);
