//! The ranking as a table of values (CSV), for programs: RFC 4180 with `\n`, a decimal point in every
//! language, best first.
//!
//! `entry,rank,result,fraction,counted,place,open,through,points,lack`: the entry; its rank in
//! competition ranking; the result rounded as the table shows it, and exactly; how many jurors
//! stand behind it; the place as the rule counts places; `true` where its tie is open; whether it
//! goes through (`yes`, `no`, `run-off`, `open`); the points for its place; why it has no result or
//! no place (`ballots`, `too-few`, `mark`, `void`). A cell without a value is empty. A name that a
//! spreadsheet would take for a formula, because it begins with `=`, `+`, `-` or `@`, has a `'`
//! before it.

use super::Ranking;
use super::json::Row;

/// The header and a row per entry.
pub(super) fn csv(ranking: &Ranking<'_>) -> String {
    let mut text = "entry,rank,result,fraction,counted,place,open,through,points,lack\n".to_owned();
    for row in ranking.rows() {
        let Row { entry, rank, place, result, counted, open, through, points, lack, .. } = row;
        let (rounded, fraction) =
            result.map_or_else(Default::default, |number| (number.text, number.fraction));
        let cells = [
            quoted(entry),
            rank.map(|rank| rank.to_string()).unwrap_or_default(),
            rounded,
            fraction,
            counted.to_string(),
            place.unwrap_or_default(),
            open.to_string(),
            through.unwrap_or_default().to_owned(),
            points.map(|number| number.fraction).unwrap_or_default(),
            lack.unwrap_or_default().to_owned(),
        ];
        text += &cells.join(",");
        text.push('\n');
    }
    text
}

/// A name, in quotes where it needs them.
fn quoted(name: &str) -> String {
    let guard = if name.starts_with(['=', '+', '-', '@']) { "'" } else { "" };
    let cell = format!("{guard}{name}");
    if cell.contains([',', ';', '"', '\n', '\r']) || cell.trim() != cell {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell
    }
}
