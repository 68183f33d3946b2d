//! Majority of firsts: whom more than half of the jurors put first, then by the sum of ranks.

use super::exact::Quotient;
use super::skating::{jurors, lower, majority, share};
use super::values::Values;
use super::{Exact, Lack, MajorityLine};
use crate::contest::Better;

/// The place of every entry, in [`super::skating::UNIT`]. The values are ranks, `unit` to the
/// place.
///
/// The majority is more than half of the jurors who gave any value in the part. The others go by
/// the lower sum of ranks. Where one lacks a juror's rank, sums do not compare: it is the mean of
/// the ranks that decides, which with as many ranks each is the same.
pub(super) fn places(values: &Values, better: Better, unit: i128) -> Vec<Result<Quotient, Lack>> {
    let needed = majority(jurors(values));
    let key = |entry| {
        let (mut firsts, mut count, mut sum) = (0, 0, 0);
        for (_, value) in values.of(entry) {
            firsts += u32::from(is_first(value, unit));
            count += 1;
            sum += lower(value, better);
        }
        (count > 0).then_some((firsts < needed, Quotient { num: sum, den: count }, entry))
    };
    let mut order: Vec<(bool, Quotient, usize)> = (0..values.entries()).filter_map(key).collect();
    order.sort_unstable();
    let equals = order.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1));
    let mut places = vec![Err(Lack::Ballots); values.entries()];
    share(&mut places, equals.map(|run| run.iter().map(|&(_, _, entry)| entry)));
    places
}

/// How the entry came to its place: the firsts, and the sum of all ranks. `None` without a rank.
pub(super) fn account(values: &Values, unit: i128, entry: usize) -> Option<MajorityLine> {
    values.of(entry).next()?;
    let firsts = values.of(entry).filter(|&(_, value)| is_first(value, unit)).count() as u32;
    let sum = values.of(entry).map(|(_, value)| i128::from(value)).sum();
    Some(MajorityLine {
        needed: majority(jurors(values)),
        at_or_better: vec![firsts],
        sum: Exact::new(sum, unit),
    })
}

/// A first that is shared is no first.
fn is_first(value: i64, unit: i128) -> bool {
    i128::from(value) == unit
}
