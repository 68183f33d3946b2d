//! The marks of a declared contest.

use std::io::{self, Read};

use super::fill::{Cell, Take, fill};
use super::ids::Ids;
use super::problem::{Kind, Problems, quoted};
use super::{BLOCK, number};
use crate::contest::{Contest, Mark, MarkKind};
use crate::tally::Sheet;

/// What a file of marks came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marks {
    /// The marks of the rows that are sound.
    pub sheet: Sheet,
    /// What is wrong with the others.
    pub problems: Problems,
}

/// Reads the marks of `contest`. A row without a score is a juror who did not vote. An error is
/// only that the file cannot be read.
pub fn read(file: impl Read, contest: &Contest) -> io::Result<Marks> {
    read_by(file, contest, BLOCK)
}

/// As [`read`], in blocks of so many bytes.
pub(super) fn read_by(file: impl Read, contest: &Contest, block: usize) -> io::Result<Marks> {
    let (entries, panel, criteria) = (&contest.entries, &contest.panel, &contest.criteria);
    let mut declared = Declared {
        contest,
        entries: Ids::of(entries.iter().map(|entry| entry.id.as_str())),
        jurors: Ids::of(panel.iter().map(|juror| juror.id.as_str())),
        criteria: Ids::of(criteria.iter().map(|criterion| criterion.id.as_str())),
        sheet: Sheet::new(entries.len(), panel.len(), criteria.len()),
    };
    let problems = fill(file, block, &mut declared)?;
    Ok(Marks { sheet: declared.sheet, problems })
}

/// Takes only what the contest has declared.
struct Declared<'a> {
    contest: &'a Contest,
    entries: Ids,
    jurors: Ids,
    criteria: Ids,
    sheet: Sheet,
}

impl Take for Declared<'_> {
    fn take(
        &mut self,
        [entry_id, juror_id, criterion_id, score]: [&[u8]; 4],
    ) -> Result<(), (Cell, Kind)> {
        let Some(entry) = self.entries.find(entry_id) else {
            return Err((Cell::Entry, Kind::UnknownEntry { id: quoted(entry_id) }));
        };
        let Some(juror) = self.jurors.find(juror_id) else {
            return Err((Cell::Juror, Kind::UnknownJuror { id: quoted(juror_id) }));
        };
        let Some(criterion) = self.criteria.find(criterion_id) else {
            return Err((Cell::Criterion, Kind::UnknownCriterion { id: quoted(criterion_id) }));
        };
        if score.is_empty() {
            return Ok(());
        }
        if !self.contest.panel[juror].judges(criterion) {
            let (juror, criterion) = (quoted(juror_id), quoted(criterion_id));
            return Err((Cell::Score, Kind::NotJudged { juror, criterion }));
        }
        let mark = self.mark(criterion, score).map_err(|kind| (Cell::Score, kind))?;
        if self.sheet.mark(entry, juror, criterion).is_some() {
            return Err((Cell::Score, Kind::Twice));
        }
        self.sheet.put_mark(entry, juror, criterion, mark);
        Ok(())
    }
}

impl Declared<'_> {
    /// The mark that a score is on the criterion's scale.
    fn mark(&self, criterion: usize, score: &[u8]) -> Result<Mark, Kind> {
        let places = self.contest.places;
        let criterion = &self.contest.criteria[criterion];
        let choice = match criterion.kind {
            MarkKind::Choice => choice(score),
            MarkKind::Points | MarkKind::Rank => None,
        };
        let mark = match choice {
            Some(points) => Some(Mark(points * 10_i32.pow(places.into()))),
            None => number::mark(number::decimal(score)?, places),
        };
        mark.filter(|&mark| criterion.scale.contains(mark)).ok_or_else(|| Kind::OffScale {
            text: quoted(score),
            scale: criterion.scale,
            places,
        })
    }
}

/// The points of a choice that is written out.
fn choice(score: &[u8]) -> Option<i32> {
    let choices: [&[u8]; 3] = [b"no", b"maybe", b"yes"];
    let points = choices.iter().position(|name| score.eq_ignore_ascii_case(name))?;
    Some(points as i32)
}
