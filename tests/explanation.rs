//! A result is recomputed from its printed explanation alone: every printed figure follows from
//! those printed before it, and the last one is the result that the engine compared.
#![allow(clippy::unwrap_used, unreachable_pub, reason = "a test that cannot go on fails")]

#[path = "explanation/arithmetic.rs"]
mod arithmetic;
#[path = "explanation/random.rs"]
mod random;
#[path = "explanation/reader.rs"]
mod reader;

use alqa::contest::{Contest, Lang};
use alqa::tally::{Engine, Sheet};
use alqa::text::Words;
use alqa::text::explain::{explain, plain};
use alqa::text::numbers::Decimals;
use proptest::prelude::*;

/// Recomputes every result of the contest from what is printed of it.
fn check(words: &Words, contest: &Contest, sheet: &Sheet) {
    let engine = Engine::new(contest);
    let standings = engine.tally(sheet, &[]);
    let results: Vec<_> = standings.rows.iter().filter_map(|row| row.result).collect();
    let decimals = Decimals::of_table(contest, &results);
    for row in &standings.rows {
        let why = engine.explain(sheet, &[], row.entry).unwrap();
        let lines = plain(&explain(words, contest, &why, decimals));
        let recomputed = reader::recompute(&lines);
        assert_eq!(recomputed, row.result, "\n{}\n{:?}", lines.join("\n"), contest.rule);
    }
}

#[test]
fn a_result_follows_from_what_is_printed() {
    let words = Words::new(Lang::En);
    proptest!(|((contest, sheet) in random::night())| check(&words, &contest, &sheet));
}
