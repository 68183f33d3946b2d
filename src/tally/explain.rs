//! Why an entry has its place, as data.

use super::panel::{dropped, too_few_to_trim};
use super::{Against, Engine, Explanation, JurorLine, Sheet, Standing, Standings, TieCheck};
use crate::contest::Mark;

/// The explanation of the row at `at` of `standings`; `ties` are the steps taken with its entry.
pub(super) fn explanation(
    engine: &Engine,
    sheet: &Sheet,
    standings: &Standings,
    at: usize,
    ties: Vec<TieCheck>,
) -> Explanation {
    let row = &standings.rows[at];
    let mut totals = engine.totals(sheet, row.entry);
    let dropped = dropped(engine.panel, &totals);
    let jurors = sheet
        .ballots(row.entry)
        .zip(totals.iter().zip(dropped))
        .map(|((juror, marks), (&total, dropped))| JurorLine {
            juror,
            marks: marks.iter().copied().map(Mark).collect(),
            total: engine.in_points(i128::from(total)),
            dropped,
        })
        .collect();
    let joined = engine.join(&mut totals);
    let neighbour = |at: Option<usize>| {
        let neighbour = standings.rows.get(at?)?;
        against(row, neighbour, &ties)
    };
    Explanation {
        entry: row.entry,
        place: row.place,
        jurors,
        sum: engine.in_points(joined.map_or(0, |joined| joined.sum)),
        kept: joined.map_or(0, |joined| joined.kept),
        too_few_to_trim: too_few_to_trim(engine.panel, row.counted),
        unrounded: joined.map(|joined| joined.figure.points(engine.total_unit)),
        result: row.result,
        behind: neighbour(at.checked_sub(1)),
        ahead_of: neighbour(Some(at + 1)),
        ties,
    }
}

/// How a row compares with its neighbour. `None` if one of them has no place.
fn against(row: &Standing, neighbour: &Standing, ties: &[TieCheck]) -> Option<Against> {
    let entry = neighbour.entry;
    let (place, other) = (row.place?, neighbour.place?);
    let (result, other_result) = (row.result?, neighbour.result?);
    if result != other_result {
        let margin = (result - other_result).max(other_result - result);
        return Some(Against::Result { entry, margin });
    }
    if place.rank == other.rank {
        return Some(Against::Same { entry, open: place.open });
    }
    // The last step that saw both tied is the one that parted them.
    let last = ties.iter().rev().find(|check| check.concerns(entry))?;
    Some(Against::Tie { entry, step: last.step.clone() })
}
