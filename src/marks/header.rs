//! The first row: which column is where.

use std::io::{self, Read};

use super::problem::{Kind, Problem, Problems};
use super::rows::{Row, Rows};

/// A column that is looked for: the names it may have, the first its own.
pub(super) type Names = &'static [&'static str];

/// The entry, however it is called.
pub(super) const ENTRY: Names = &["contestant", "entry", "duet", "team"];

/// Begins a file with these columns, in any order, among any others: its rows, and where each of the
/// columns is. `None` if that cannot be told.
pub(super) fn begin<R: Read, const N: usize>(
    file: R,
    block: usize,
    columns: [Names; N],
    problems: &mut Problems,
) -> io::Result<Option<(Rows<R>, Header<N>)>> {
    let first = |kind| Problem { line: 1, column: 1, kind };
    let Some(mut rows) = Rows::new(file, block)? else {
        problems.tell(first(Kind::Utf16));
        return Ok(None);
    };
    let header = match rows.next()? {
        None => {
            problems.tell(first(Kind::Empty));
            None
        }
        Some(Err(problem)) => {
            problems.tell(problem);
            problems.fatal = true;
            None
        }
        Some(Ok(row)) => Header::of(row, columns, problems),
    };
    Ok(header.map(|header| (rows, header)))
}

/// Where the columns are.
#[derive(Debug, Clone, Copy)]
pub(super) struct Header<const N: usize> {
    /// The number of each column, from 0; of one that may lack and does, beyond the last.
    pub(super) at: [usize; N],
    /// How many columns there are in all.
    len: usize,
    names: [Names; N],
}

impl<const N: usize> Header<N> {
    fn of(row: Row<'_>, names: [Names; N], problems: &mut Problems) -> Option<Self> {
        let mut at = [row.len(); N];
        let before = problems.count;
        for (wanted, found) in names.iter().zip(&mut at) {
            let named = |&cell: &usize| {
                let text = row.cell(cell).unwrap_or_default();
                wanted.iter().any(|name| text.eq_ignore_ascii_case(name.as_bytes()))
            };
            let column = wanted[0];
            let mut cells = (0..row.len()).filter(named);
            match (cells.next(), cells.next()) {
                (Some(one), None) => *found = one,
                (Some(_), Some(other)) => {
                    problems.tell(row.problem(other, Kind::ColumnTwice { column }));
                }
                (None, _) if is_needed(column) => {
                    problems.tell(row.problem(0, Kind::NoColumn { column }));
                }
                (None, _) => {}
            }
        }
        (problems.count == before).then_some(Self { at, len: row.len(), names })
    }

    /// The cells of a row in the order of the columns; `None` if all are empty. One that may lack
    /// and does is empty.
    #[inline]
    pub(super) fn cells<'a>(&self, row: Row<'a>) -> Result<Option<[&'a [u8]; N]>, Problem> {
        let cells = self.at.map(|at| row.cell(at).unwrap_or_default());
        if row.len() == self.len && !cells[0].is_empty() {
            return Ok(Some(cells));
        }
        self.uneven(row, cells)
    }

    /// A row that may not be as long as the header: cells after its end must be empty, cells that
    /// are needed must be there.
    fn uneven<'a>(
        &self,
        row: Row<'a>,
        cells: [&'a [u8]; N],
    ) -> Result<Option<[&'a [u8]; N]>, Problem> {
        let extra = (self.len..row.len()).find(|&at| row.cell(at).is_some_and(|c| !c.is_empty()));
        if let Some(at) = extra {
            return Err(row.problem(at, Kind::ExtraCell { columns: self.len }));
        }
        if cells.iter().all(|cell| cell.is_empty()) {
            return Ok(None);
        }
        for (names, &at) in self.names.iter().zip(&self.at) {
            if at >= row.len() && is_needed(names[0]) {
                return Err(row.problem(row.len(), Kind::ShortRow { column: names[0] }));
            }
        }
        Ok(Some(cells))
    }
}

/// Whether a file without this column cannot be read.
fn is_needed(column: &str) -> bool {
    column != "reason"
}
