//! Why an entry has its place, as data.

use super::{Against, Engine, Exact, Explanation, JurorLine, Sheet, Standing, Standings, TieCheck};
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
    let account = engine.panel.account(&totals);
    let jurors: Vec<_> = sheet
        .ballots(row.entry)
        .zip(totals.iter().zip(account.parts))
        .map(|((juror, marks), (&total, part))| JurorLine {
            juror,
            marks: marks.iter().copied().map(Mark).collect(),
            total: engine.in_points(i128::from(total)),
            part,
        })
        .collect();
    let counts: Vec<Exact> = jurors.iter().filter_map(JurorLine::counts).collect();
    let figure = engine.join(&mut totals);
    let neighbour = |at: Option<usize>| {
        let neighbour = standings.rows.get(at?)?;
        against(row, neighbour, &ties)
    };
    Explanation {
        entry: row.entry,
        place: row.place,
        jurors,
        window: account.window,
        sum: counts.iter().sum(),
        kept: counts.len(),
        all_kept: account.all_kept,
        figure: figure.map(|figure| figure.points(engine.panel.unit_out())),
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
