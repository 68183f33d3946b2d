//! The Skating System: places by majorities.

use super::exact::Quotient;
use super::sight::Sight;
use super::ties::Watch;
use super::values::Values;
use super::{Lack, MajorityLine};
use crate::contest::Better;

/// What places count to the place: halves, as a shared place is the mean of those shared.
pub(super) const UNIT: i128 = 2;

/// The place of every entry by rules 5 to 8.
pub(super) fn places(values: &Values, better: Better) -> Vec<Result<Quotient, Lack>> {
    let _ = better;
    vec![Err(Lack::Ballots); values.entries()]
}

/// How the entry came to its place.
pub(super) fn account(values: &Values, better: Better, entry: usize) -> Option<MajorityLine> {
    let _ = (values, better, entry);
    None
}

/// Splits entries of equal sums of places by rules 10 and 11, best first; `ahead` others are
/// before them. What is left together is tied under both rules.
pub(super) fn settle(
    ahead: usize,
    group: Vec<usize>,
    see: &Sight,
    watch: Watch,
) -> Vec<Vec<usize>> {
    let _ = (ahead, see, watch);
    vec![group]
}

/// Turns figures into places; equal ones share the mean of their places.
pub(super) fn mean_places(figures: &mut [Result<Quotient, Lack>], better: Better) {
    let mut order: Vec<(Quotient, usize)> = figures
        .iter()
        .enumerate()
        .filter_map(|(entry, figure)| Some((figure.ok()?, entry)))
        .collect();
    order.sort_by(|a, b| if better == Better::Higher { b.0.cmp(&a.0) } else { a.0.cmp(&b.0) });
    let mut before = 0;
    for equals in order.chunk_by(|a, b| a.0 == b.0) {
        // Twice the mean of before + 1 ..= before + len.
        let num = 2 * before + equals.len() as i128 + 1;
        for &(_, entry) in equals {
            figures[entry] = Ok(Quotient { num, den: 1 });
        }
        before += equals.len() as i128;
    }
}
