//! From results to places, ties by the chain.

use super::exact::Quotient;
use super::ties::Level;
use super::{Exact, Placing, Standing};
use crate::contest::Better;

/// An entry's result before it has a place.
#[derive(Debug, Clone, Copy)]
pub(super) struct Score {
    pub(super) entry: usize,
    pub(super) counted: usize,
    pub(super) result: Quotient,
}

/// Gives every score its row, best first. `settle` splits entries with equal results, ascending
/// positions, into places, given how many are ahead of them; `points` turns a result into points.
pub(super) fn rows(
    mut scores: Vec<Score>,
    better: Better,
    mut settle: impl FnMut(usize, Vec<usize>) -> Vec<Level>,
    points: impl Fn(Quotient) -> Exact,
) -> Vec<Standing> {
    scores.sort_unstable_by(|a, b| {
        let (first, second) = if better == Better::Higher { (b, a) } else { (a, b) };
        first.result.cmp(&second.result).then(a.entry.cmp(&b.entry))
    });
    let mut dense = 0;
    let mut rows: Vec<Standing> = Vec::with_capacity(scores.len());
    for equals in scores.chunk_by(|a, b| a.result == b.result) {
        let result = Some(points(equals[0].result));
        let levels = if let [alone] = equals {
            vec![Level { entries: vec![alone.entry], open: false }]
        } else {
            settle(rows.len(), equals.iter().map(|score| score.entry).collect())
        };
        let by_ties = levels.len() > 1;
        for Level { entries, open } in levels {
            dense += 1;
            let place = Some(Placing {
                rank: rows.len() as u32 + 1,
                dense,
                sharing: entries.len() as u32,
                open,
                by_ties,
            });
            rows.extend(entries.into_iter().map(|entry| {
                let at = equals.partition_point(|score| score.entry < entry);
                Standing {
                    entry,
                    counted: equals[at].counted,
                    result,
                    place,
                    lack: None,
                    points: None,
                    through: None,
                }
            }));
        }
    }
    rows
}
