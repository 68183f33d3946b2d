//! The marks that count, in one dense table.

use crate::contest::Mark;

/// What stands in a cell without a mark; no scale reaches it.
const NONE: i32 = i32::MIN;

/// The marks of all counted ballots: entries x jurors x criteria, in the contest's mark unit.
///
/// A ballot is there whole or not at all: only complete, submitted ballots count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    entries: usize,
    jurors: usize,
    criteria: usize,
    marks: Vec<i32>,
    out: Vec<bool>,
}

impl Sheet {
    /// An empty sheet of `entries` x `jurors` x `criteria`; all three at least 1.
    pub fn new(entries: usize, jurors: usize, criteria: usize) -> Self {
        Self {
            entries,
            jurors,
            criteria,
            marks: vec![NONE; entries * jurors * criteria],
            out: vec![false; entries],
        }
    }

    /// Number of entries.
    pub fn entries(&self) -> usize {
        self.entries
    }

    /// Number of jurors.
    pub fn jurors(&self) -> usize {
        self.jurors
    }

    /// Number of criteria.
    pub fn criteria(&self) -> usize {
        self.criteria
    }

    /// Puts a complete ballot in: one mark per criterion.
    ///
    /// # Panics
    /// If `marks` is not as long as there are criteria, or a position is outside the sheet.
    pub fn put(&mut self, entry: usize, juror: usize, marks: &[Mark]) {
        let start = (entry * self.jurors + juror) * self.criteria;
        let cells = &mut self.marks[start..start + self.criteria];
        assert_eq!(cells.len(), marks.len(), "a ballot has one mark per criterion");
        for (cell, mark) in cells.iter_mut().zip(marks) {
            *cell = mark.0;
        }
    }

    /// The counted ballot of a juror for an entry, one unit count per criterion.
    pub fn ballot(&self, entry: usize, juror: usize) -> Option<&[i32]> {
        let start = (entry * self.jurors + juror) * self.criteria;
        let cells = &self.marks[start..start + self.criteria];
        (cells[0] != NONE).then_some(cells)
    }

    /// The counted ballots for an entry in panel order: the juror, and one unit count per criterion.
    pub fn ballots(&self, entry: usize) -> impl Iterator<Item = (usize, &[i32])> {
        let size = self.jurors * self.criteria;
        self.marks[entry * size..(entry + 1) * size]
            .chunks_exact(self.criteria)
            .enumerate()
            .filter(|(_, cells)| cells[0] != NONE)
    }

    /// Takes an entry out of the ranking (withdrawn, no-show); its marks stay.
    pub fn take_out(&mut self, entry: usize) {
        self.out[entry] = true;
    }

    /// Whether an entry was taken out.
    pub fn is_out(&self, entry: usize) -> bool {
        self.out[entry]
    }
}
