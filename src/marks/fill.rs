//! Goes through the rows of a file of marks.

use std::io::{self, Read};

use super::header::{self, Names};
use super::problem::{Kind, Problems};

/// The columns, in the order of [`Cell`].
const COLUMNS: [Names; 4] =
    [header::ENTRY, &["juror", "judge"], &["criterion"], &["score", "mark"]];

/// A column of a file of marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cell {
    Entry,
    Juror,
    Criterion,
    Score,
}

impl Cell {
    pub(super) fn name(self) -> &'static str {
        COLUMNS[self as usize][0]
    }
}

/// Takes marks.
pub(super) trait Take {
    /// Takes the cells of a row; the score is empty if the juror did not vote. Else what is wrong
    /// with which cell.
    fn take(&mut self, cells: [&[u8]; 4]) -> Result<(), (Cell, Kind)>;
}

/// Hands all rows over; an error is only that the file cannot be read.
pub(super) fn fill(file: impl Read, block: usize, taker: &mut impl Take) -> io::Result<Problems> {
    let mut problems = Problems::default();
    let Some((mut rows, header)) = header::begin(file, block, COLUMNS, &mut problems)? else {
        return Ok(problems);
    };
    while let Some(row) = rows.next()? {
        let cells = row.and_then(|row| Ok((row, header.cells(row)?)));
        let (row, cells) = match cells {
            Ok((row, Some(cells))) => (row, cells),
            Ok((_, None)) => continue,
            Err(problem) => {
                problems.tell(problem);
                continue;
            }
        };
        if let Err((cell, kind)) = named(cells).and_then(|()| taker.take(cells)) {
            problems.tell(row.problem(header.at[cell as usize], kind));
            if problems.fatal {
                break;
            }
        }
    }
    Ok(problems)
}

/// Whether the three cells that must not be empty are not.
fn named(cells: [&[u8]; 4]) -> Result<(), (Cell, Kind)> {
    for cell in [Cell::Entry, Cell::Juror, Cell::Criterion] {
        if cells[cell as usize].is_empty() {
            return Err((cell, Kind::NoName { column: cell.name() }));
        }
    }
    Ok(())
}
