//! A contest taken from its marks alone, to try a rule without a contest file.

use std::io::{self, Read};

use super::fill::{Cell, Take, fill};
use super::ids::Ids;
use super::problem::{Kind, Problems, quoted};
use super::{BLOCK, MOST_MARKS, MOST_NAMES, number};
use crate::contest::{Contest, MOST_PLACES, Mark, Rule, Scale, Text, hygiene, made_up};
use crate::tally::Sheet;

/// What a file of marks came to without a contest file.
#[derive(Debug)]
pub struct Inferred {
    /// Entries, jurors and criteria in the order in which the file names them first, each of weight
    /// 1. The ids are made up: `d1`, `j1`, `c1` and on. `None` without a sound row.
    pub contest: Option<Contest>,
    /// The entries' names as the file has them, made fit for a screen.
    pub names: Vec<String>,
    /// The marks of the rows that are sound.
    pub sheet: Sheet,
    /// What is wrong with the others.
    pub problems: Problems,
}

/// Reads marks and takes the contest from them; `rule` makes its rule for so many entries. A row
/// without a score is a juror who did not vote. An error is only that the file cannot be read.
pub fn infer(file: impl Read, rule: impl FnOnce(usize) -> Rule) -> io::Result<Inferred> {
    infer_by(file, rule, BLOCK)
}

/// As [`infer`], in blocks of so many bytes.
pub(super) fn infer_by(
    file: impl Read,
    rule: impl FnOnce(usize) -> Rule,
    block: usize,
) -> io::Result<Inferred> {
    let mut growing = Growing {
        ids: <[Ids; 3]>::default(),
        room: [1; 3],
        sheet: Sheet::new(1, 1, 1),
        places: 0,
        scales: Vec::new(),
    };
    let problems = fill(file, block, &mut growing)?;
    let Growing { ids, mut sheet, places, scales, .. } = growing;
    let name = |name: &[u8]| String::from_utf8_lossy(name).into_owned();
    let names = |ids: &Ids| ids.names().map(name).collect::<Vec<_>>();
    let [entries, jurors, criteria] = [0, 1, 2].map(|kind| names(&ids[kind]));
    if entries.is_empty() {
        return Ok(Inferred { contest: None, names: entries, sheet, problems });
    }
    sheet.resize(entries.len(), jurors.len(), criteria.len());
    let mut contest = made_up(entries.len(), jurors.len(), criteria.len());
    for (criterion, name) in contest.criteria.iter_mut().zip(&criteria) {
        criterion.name = Text::one(name);
        criterion.short = criterion.name.clone();
    }
    for (criterion, &scale) in contest.criteria.iter_mut().zip(&scales) {
        let (min, max) = scale.unwrap_or((Mark(0), Mark(0)));
        // A scale has at least two marks.
        criterion.scale = Scale { min, max: max.max(Mark(min.0.saturating_add(1))), step: Mark(1) };
    }
    for (juror, name) in contest.panel.iter_mut().zip(&jurors) {
        juror.name = Text::one(name);
        juror.chair = false;
    }
    for (entry, name) in contest.entries.iter_mut().zip(&entries) {
        entry.performers.clear();
        entry.name = Text::one(name);
    }
    contest.places = places;
    contest.rule = rule(entries.len());
    Ok(Inferred { contest: Some(contest), names: entries, sheet, problems })
}

/// A name of the file, fit for a screen.
fn shown(name: &[u8], cell: Cell) -> Result<String, (Cell, Kind)> {
    let name = str::from_utf8(name).map_err(|_| (cell, Kind::NotUtf8))?;
    let shown = hygiene::clean(name);
    let shown = shown.trim();
    if shown.is_empty() {
        return Err((cell, Kind::NoName { column: cell.name() }));
    }
    Ok(shown.to_owned())
}

/// Takes what comes; the sheet grows with it.
struct Growing {
    /// Of entries, jurors, criteria.
    ids: [Ids; 3],
    /// Entries, jurors and criteria for which the sheet has room.
    room: [usize; 3],
    sheet: Sheet,
    /// The most decimals of a mark so far.
    places: u8,
    /// The lowest and the highest mark of each criterion.
    scales: Vec<Option<(Mark, Mark)>>,
}

impl Take for Growing {
    fn take(&mut self, [entry, juror, criterion, score]: [&[u8]; 4]) -> Result<(), (Cell, Kind)> {
        let mark = if score.is_empty() {
            None
        } else {
            Some(self.mark(score).map_err(|kind| (Cell::Score, kind))?)
        };
        let position = self.positions([entry, juror, criterion])?;
        let [entry, juror, criterion] = position;
        let Some(mark) = mark else { return Ok(()) };
        if self.sheet.mark(entry, juror, criterion).is_some() {
            return Err((Cell::Score, Kind::Twice));
        }
        let (min, max) = self.scales[criterion].unwrap_or((mark, mark));
        self.scales[criterion] = Some((min.min(mark), max.max(mark)));
        self.sheet.put_mark(entry, juror, criterion, mark);
        Ok(())
    }
}

impl Growing {
    /// The mark that a score is, in a unit fine enough for it.
    fn mark(&mut self, score: &[u8]) -> Result<Mark, Kind> {
        let number = number::decimal(score)?;
        if number.places > MOST_PLACES {
            return Err(Kind::TooManyDecimals { limit: MOST_PLACES });
        }
        let places = self.places.max(number.places);
        let mark = number::mark(number, places).filter(|_| self.refine(places));
        mark.ok_or_else(|| Kind::LongNumber { text: quoted(score) })
    }

    /// Makes the unit of all marks so fine. `false`, and nothing is changed, if one is too great.
    fn refine(&mut self, places: u8) -> bool {
        if places == self.places {
            return true;
        }
        let by = 10_i32.pow((places - self.places).into());
        let finer = |Mark(mark)| mark.checked_mul(by).map(Mark);
        let scale = |scale: &Option<(Mark, Mark)>| match *scale {
            Some((min, max)) => Some(Some((finer(min)?, finer(max)?))),
            None => Some(None),
        };
        let Some(scales) = self.scales.iter().map(scale).collect() else { return false };
        (self.scales, self.places) = (scales, places);
        for entry in 0..self.ids[0].len() {
            for juror in 0..self.ids[1].len() {
                for criterion in 0..self.ids[2].len() {
                    if let Some(mark) = self.sheet.mark(entry, juror, criterion).and_then(finer) {
                        self.sheet.put_mark(entry, juror, criterion, mark);
                    }
                }
            }
        }
        true
    }

    /// The positions of an entry, a juror and a criterion; new ones are added.
    fn positions(&mut self, names: [&[u8]; 3]) -> Result<[usize; 3], (Cell, Kind)> {
        let [entries, jurors, criteria] = &mut self.ids;
        let mut found = [entries.find(names[0]), jurors.find(names[1]), criteria.find(names[2])];
        if let [Some(entry), Some(juror), Some(criterion)] = found {
            return Ok([entry, juror, criterion]);
        }
        // Names that look the same are the same.
        let cells = [Cell::Entry, Cell::Juror, Cell::Criterion];
        let mut shown_names = <[String; 3]>::default();
        for (at, cell) in cells.into_iter().enumerate() {
            if found[at].is_none() {
                shown_names[at] = shown(names[at], cell)?;
                found[at] = self.ids[at].find(shown_names[at].as_bytes());
            }
        }
        let [entries, jurors, criteria] = &self.ids;
        let mut sizes = [entries.len(), jurors.len(), criteria.len()];
        for (size, found) in sizes.iter_mut().zip(found) {
            *size += usize::from(found.is_none());
        }
        let marks = sizes.into_iter().fold(1, usize::saturating_mul);
        if marks > MOST_MARKS {
            return Err((Cell::Entry, Kind::TooMany { limit: MOST_MARKS }));
        }
        if sizes.into_iter().any(|size| size > MOST_NAMES) {
            return Err((Cell::Entry, Kind::TooMany { limit: MOST_NAMES }));
        }
        let mut positions = [0; 3];
        for (at, ids) in self.ids.iter_mut().enumerate() {
            positions[at] = found[at].unwrap_or_else(|| ids.add(shown_names[at].as_bytes()));
            ids.also(names[at], positions[at]);
        }
        self.scales.resize(sizes[2], None);
        if sizes.iter().zip(self.room).any(|(&size, room)| size > room) {
            // With room to spare, so that the marks are not moved for every name.
            for (room, size) in self.room.iter_mut().zip(sizes) {
                *room = if size > *room { size + size / 4 } else { *room };
            }
            let [entries, jurors, criteria] = self.room;
            self.sheet.resize(entries, jurors, criteria);
        }
        Ok(positions)
    }
}
