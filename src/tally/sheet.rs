//! The marks that count, in one dense table.

use crate::contest::Mark;

/// What stands in a cell without a mark; no scale reaches it.
pub(super) const NONE: i32 = i32::MIN;

/// The marks of all counted ballots: entries x jurors x criteria, in the contest's mark unit.
///
/// Only submitted ballots are put in. A part of the ballot counts if no mark of it lacks.
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

    /// Makes the sheet larger or smaller; marks that still have a place in it stay.
    pub fn resize(&mut self, entries: usize, jurors: usize, criteria: usize) {
        if (jurors, criteria) == (self.jurors, self.criteria) {
            self.marks.resize(entries * jurors * criteria, NONE);
            self.out.resize(entries, false);
            self.entries = entries;
            return;
        }
        let mut sized = Self::new(entries, jurors, criteria);
        for entry in 0..entries.min(self.entries) {
            sized.out[entry] = self.out[entry];
            for juror in 0..jurors.min(self.jurors) {
                let kept = &self.row(entry, juror)[..criteria.min(self.criteria)];
                let start = sized.start(entry, juror);
                sized.marks[start..start + kept.len()].copy_from_slice(kept);
            }
        }
        *self = sized;
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

    /// Puts a whole ballot in: one mark per criterion.
    ///
    /// # Panics
    /// If `marks` is not as long as there are criteria, or a position is outside the sheet.
    pub fn put(&mut self, entry: usize, juror: usize, marks: &[Mark]) {
        let start = self.start(entry, juror);
        let cells = &mut self.marks[start..start + self.criteria];
        assert_eq!(cells.len(), marks.len(), "a ballot has one mark per criterion");
        for (cell, mark) in cells.iter_mut().zip(marks) {
            *cell = mark.0;
        }
    }

    /// Puts one mark in.
    ///
    /// # Panics
    /// If a position is outside the sheet.
    #[inline]
    pub fn put_mark(&mut self, entry: usize, juror: usize, criterion: usize, mark: Mark) {
        assert!(criterion < self.criteria, "a criterion of the sheet");
        let start = self.start(entry, juror);
        self.marks[start + criterion] = mark.0;
    }

    /// Takes a juror's marks for an entry out.
    pub fn clear(&mut self, entry: usize, juror: usize) {
        let start = self.start(entry, juror);
        self.marks[start..start + self.criteria].fill(NONE);
    }

    /// One mark.
    #[inline]
    pub fn mark(&self, entry: usize, juror: usize, criterion: usize) -> Option<Mark> {
        let mark = self.row(entry, juror)[criterion];
        (mark != NONE).then_some(Mark(mark))
    }

    /// Whether the juror gave the entry any mark.
    pub fn has_marks(&self, entry: usize, juror: usize) -> bool {
        self.row(entry, juror).iter().any(|&mark| mark != NONE)
    }

    /// A juror's cells for an entry, one unit count per criterion or [`NONE`].
    #[inline]
    pub(super) fn row(&self, entry: usize, juror: usize) -> &[i32] {
        let start = self.start(entry, juror);
        &self.marks[start..start + self.criteria]
    }

    /// The cells of all jurors for an entry, in panel order.
    pub(super) fn rows(&self, entry: usize) -> impl Iterator<Item = &[i32]> {
        let start = self.start(entry, 0);
        self.marks[start..start + self.jurors * self.criteria].chunks_exact(self.criteria)
    }

    #[inline]
    fn start(&self, entry: usize, juror: usize) -> usize {
        (entry * self.jurors + juror) * self.criteria
    }

    /// Takes an entry out of the ranking (withdrawn, no-show); its marks stay.
    pub fn take_out(&mut self, entry: usize) {
        self.out[entry] = true;
    }

    /// Puts an entry that was taken out back.
    pub fn put_back(&mut self, entry: usize) {
        self.out[entry] = false;
    }

    /// Whether an entry was taken out.
    pub fn is_out(&self, entry: usize) -> bool {
        self.out[entry]
    }
}
