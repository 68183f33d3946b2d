//! Small tables of marks, and standings in a line of text.

use alqa::contest::{Contest, Mark, PanelRule, Rounding, Rule, TieStep, made_up};
use alqa::tally::{Exact, Sheet, Standings};

/// No ballot.
pub(crate) const NO: i32 = i32::MIN;

/// A contest with this rule; criteria `c1`.. of weight 1.
pub(crate) fn contest(
    (entries, jurors, criteria): (usize, usize, usize),
    panel: PanelRule,
    rounding: Rounding,
    ties: &[TieStep],
) -> Contest {
    let mut contest = made_up(entries, jurors, criteria);
    contest.rule = Rule::new(panel, rounding, ties.to_vec());
    contest
}

/// A sheet of one criterion: a row per entry, a column per juror.
pub(crate) fn totals<const J: usize>(rows: &[[i32; J]]) -> Sheet {
    let mut sheet = Sheet::new(rows.len(), J, 1);
    for (entry, row) in rows.iter().enumerate() {
        for (juror, &mark) in row.iter().enumerate().filter(|&(_, &mark)| mark != NO) {
            sheet.put(entry, juror, &[Mark(mark)]);
        }
    }
    sheet
}

/// A sheet of several criteria: per entry, per juror, a ballot.
pub(crate) fn ballots<const J: usize, const C: usize>(rows: &[[[i32; C]; J]]) -> Sheet {
    let mut sheet = Sheet::new(rows.len(), J, C);
    for (entry, row) in rows.iter().enumerate() {
        for (juror, marks) in row.iter().enumerate() {
            sheet.put(entry, juror, &marks.map(Mark));
        }
    }
    sheet
}

/// The rows as `rank:entry`, with `=` for a shared place, `?` for an open tie, `-` for no place.
pub(crate) fn line(standings: &Standings) -> String {
    let row = |row: &alqa::tally::Standing| match row.place {
        None => format!("-:{}", row.entry),
        Some(place) => {
            let sign = match (place.open, place.sharing) {
                (true, _) => '?',
                (false, 1) => ':',
                (false, _) => '=',
            };
            format!("{}{sign}{}", place.rank, row.entry)
        }
    };
    standings.rows.iter().map(row).collect::<Vec<_>>().join(" ")
}

/// The results, best first, as fractions in lowest terms.
pub(crate) fn results(standings: &Standings) -> Vec<Exact> {
    standings.rows.iter().filter_map(|row| row.result).collect()
}

/// `num / den`.
pub(crate) fn frac(num: i128, den: i128) -> Exact {
    Exact::new(num, den)
}
