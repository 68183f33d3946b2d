//! Majority of firsts: whom more than half of the jurors put first, then by the sum of ranks.

use super::exact::Quotient;
use super::values::Values;
use super::{Lack, MajorityLine};
use crate::contest::Better;

/// The place of every entry.
pub(super) fn places(values: &Values, better: Better) -> Vec<Result<Quotient, Lack>> {
    let _ = better;
    vec![Err(Lack::Ballots); values.entries()]
}

/// How the entry came to its place.
pub(super) fn account(values: &Values, better: Better, entry: usize) -> Option<MajorityLine> {
    let _ = (values, better, entry);
    None
}
