//! Figures from elsewhere: an earlier stage, element scores, factors, deductions.

use std::collections::HashSet;
use std::io::{self, Read};

use super::BLOCK;
use super::header::{self, Names};
use super::ids::Ids;
use super::number;
use super::problem::{Kind, Problem, Problems, quoted};
use crate::contest::{self, Contest, Deduction, Fraction, Join, Text, hygiene};

/// The columns; the reason may lack.
const COLUMNS: [Names; 4] = [header::ENTRY, &["figure"], &["points"], &["reason"]];

/// Column numbers.
const ENTRY: usize = 0;
const FIGURE: usize = 1;
const POINTS: usize = 2;

/// Adds the figures of a file to the entries of `contest`: `contestant,figure,points,reason`.
///
/// A figure is the id of one that the rule carries, `deduction` (as many as there are), `factor`
/// where totals are joined, or `factor:ID` of a criterion or a group where these are. Points are a
/// number or a fraction; a row without them is passed over. What the contest file has given already
/// is not given again, and what it would be refused for is refused here. An error is only that the
/// file cannot be read.
pub fn carry(file: impl Read, contest: &mut Contest) -> io::Result<Problems> {
    let mut problems = Problems::default();
    let Some((mut rows, header)) = header::begin(file, BLOCK, COLUMNS, &mut problems)? else {
        return Ok(problems);
    };
    let mut entries = Ids::of(contest.entries.iter().map(|entry| entry.id.as_str()));
    let figures = Figures::of(contest);
    // Found in this file or in the contest: a search through an entry's factors would take long
    // where there are many.
    let mut given = HashSet::new();
    for (at, entry) in contest.entries.iter().enumerate() {
        given.extend(entry.factors.iter().map(|&(part, _)| (at, Figure::Factor(part))));
        let carried = entry.carried.iter().enumerate().filter(|(_, figure)| figure.is_some());
        given.extend(carried.map(|(figure, _)| (at, Figure::Carried(figure))));
    }
    let marks = contest.criteria[0].better;
    let refused_factors = contest.rule.refuses_factors();
    let refused_deductions = contest.rule.refuses_deductions(marks);
    // Where each entry was last given something.
    let mut lines = vec![None; contest.entries.len()];
    while let Some(row) = rows.next()? {
        let read = row.and_then(|row| {
            let Some([entry_id, figure_id, points, reason]) = header.cells(row)? else {
                return Ok(());
            };
            let wrong = |cell: usize, kind| row.problem(header.at[cell], kind);
            for (cell, text) in [(ENTRY, entry_id), (FIGURE, figure_id)] {
                if text.is_empty() {
                    return Err(wrong(cell, Kind::NoName { column: COLUMNS[cell][0] }));
                }
            }
            let Some(entry) = entries.find(entry_id) else {
                return Err(wrong(ENTRY, Kind::UnknownEntry { id: quoted(entry_id) }));
            };
            let Some(figure) = figures.find(figure_id) else {
                return Err(wrong(FIGURE, Kind::UnknownFigure { id: quoted(figure_id) }));
            };
            if points.is_empty() {
                return Ok(());
            }
            let refused = match figure {
                Figure::Carried(_) => None,
                Figure::Factor(_) => refused_factors.clone(),
                Figure::Deduction => refused_deductions.clone(),
            };
            if let Some(problem) = refused {
                return Err(wrong(FIGURE, Kind::Refused(contest::Problem::Rule(problem))));
            }
            let number = number::fraction(points).map_err(|kind| wrong(POINTS, kind))?;
            if !matches!(figure, Figure::Carried(_)) && number <= Fraction::ZERO {
                return Err(wrong(POINTS, Kind::NotPositive { text: quoted(points) }));
            }
            if figure != Figure::Deduction && !given.insert((entry, figure)) {
                return Err(wrong(FIGURE, Kind::Twice));
            }
            lines[entry] = Some(row.line());
            let carried = contest.rule.carried.len();
            let entry = &mut contest.entries[entry];
            match figure {
                Figure::Deduction => {
                    let reason = String::from_utf8_lossy(reason);
                    let reason = Text::one(&hygiene::clean(&reason));
                    entry.deductions.push(Deduction { points: number, reason });
                }
                Figure::Factor(part) => entry.factors.push((part, number)),
                Figure::Carried(at) => {
                    entry.carried.resize(carried, None);
                    entry.carried[at] = Some(number);
                }
            }
            Ok(())
        });
        if let Err(problem) = read {
            problems.tell(problem);
        }
    }
    if let Some(entry) = contest.too_fine() {
        // A figure of another entry may be what leaves this one no room.
        let line = lines[entry].or_else(|| lines.into_iter().flatten().max()).unwrap_or(1);
        let kind = Kind::Refused(contest::Problem::FiguresTooFine);
        problems.tell(Problem { line, column: 1, kind });
    }
    Ok(problems)
}

/// What a row gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Figure {
    /// A figure that the rule carries, by its position.
    Carried(usize),
    /// A factor of a part.
    Factor(usize),
    /// Points that are taken off.
    Deduction,
}

/// The figures that a contest can take.
struct Figures {
    carried: Vec<String>,
    /// The ids of the parts that have factors; none where totals are joined.
    parts: Option<Vec<String>>,
}

impl Figures {
    fn of(contest: &Contest) -> Self {
        let rule = &contest.rule;
        Self {
            carried: rule.carried.iter().map(|carried| carried.id.to_string()).collect(),
            parts: match rule.join {
                Join::Totals => None,
                Join::Criteria => Some(contest.criteria.iter().map(|c| c.id.to_string()).collect()),
                Join::Groups => Some(contest.groups.iter().map(|g| g.id.to_string()).collect()),
            },
        }
    }

    fn find(&self, id: &[u8]) -> Option<Figure> {
        let position =
            |ids: &[String], id: &[u8]| ids.iter().position(|known| known.as_bytes() == id);
        if let Some(at) = position(&self.carried, id) {
            return Some(Figure::Carried(at));
        }
        match (id, &self.parts) {
            (b"deduction", _) => Some(Figure::Deduction),
            (b"factor", None) => Some(Figure::Factor(0)),
            ([b'f', b'a', b'c', b't', b'o', b'r', b':', part @ ..], Some(parts)) => {
                position(parts, part).map(Figure::Factor)
            }
            _ => None,
        }
    }
}
