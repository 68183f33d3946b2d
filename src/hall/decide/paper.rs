//! A juror's paper sheet: the secretary types it twice, the second time without seeing the first.

use super::super::{Command, Difference, Event, Hall, Phase, Refusal};
use super::{entry, juror, plain, unlocked};
use crate::contest::{EntryId, JurorId, Mark};

pub(super) fn decide(hall: &Hall, command: &Command) -> Result<Event, Refusal> {
    match command {
        Command::TypePaper { juror, entry, marks } => {
            sheet(hall, juror, entry, marks)?;
            let marks = texts(hall, marks);
            Ok(Event::PaperTyped { juror: juror.clone(), entry: entry.clone(), marks })
        }
        Command::CheckPaper { juror, entry, marks } => check(hall, juror, entry, marks),
        _ => Err(Refusal::NotYours),
    }
}

fn check(hall: &Hall, juror: &JurorId, entry: &EntryId, marks: &[Mark]) -> Result<Event, Refusal> {
    let (position, seat) = sheet(hall, juror, entry, marks)?;
    let first = hall.ballot(position, seat).paper.as_ref();
    let first = first.ok_or_else(|| Refusal::NoPaper(entry.clone()))?;
    let contest = hall.contest();
    let pairs = contest.judged(seat).zip(first.marks.iter().zip(marks));
    let differences: Vec<Difference> = pairs
        .filter(|(_, (first, second))| first != second)
        .map(|(criterion, (&first, &second))| Difference {
            criterion: contest.criteria[criterion].id.clone(),
            first,
            second,
        })
        .collect();
    if !differences.is_empty() {
        return Err(Refusal::PaperDiffers(differences));
    }
    let marks = texts(hall, marks);
    Ok(Event::BallotFromPaper { juror: juror.clone(), entry: entry.clone(), marks })
}

/// The positions of entry and juror, if a sheet with these marks may be typed in: the entry has
/// been marked, and no ballot of the juror counts for it.
///
/// The juror may have left the hall: the sheet was written before.
fn sheet(
    hall: &Hall,
    of: &JurorId,
    id: &EntryId,
    marks: &[Mark],
) -> Result<(usize, usize), Refusal> {
    unlocked(hall)?;
    let (position, seat) = (entry(hall, id)?, juror(hall, of)?);
    let (state, ballot) = (&hall.entries[position], hall.ballot(position, seat));
    if state.out.is_some() {
        return Err(Refusal::EntryOut(id.clone()));
    }
    if ballot.recused.is_some() {
        return Err(Refusal::Recused(id.clone()));
    }
    if !matches!(state.phase, Phase::Open | Phase::Closed) {
        return Err(Refusal::ScoringNotOpen(id.clone()));
    }
    if ballot.submitted {
        return Err(Refusal::Submitted(id.clone()));
    }
    let contest = hall.contest();
    let judged: Vec<usize> = contest.judged(seat).collect();
    if judged.len() != marks.len() {
        let missing = judged.get(marks.len()..).unwrap_or_default();
        let missing = missing.iter().map(|&at| contest.criteria[at].id.clone()).collect();
        return Err(Refusal::Incomplete { missing });
    }
    for (&at, &mark) in judged.iter().zip(marks) {
        if !contest.criteria[at].scale.contains(mark) {
            return Err(Refusal::OffScale { criterion: contest.criteria[at].id.clone(), mark });
        }
    }
    Ok((position, seat))
}

fn texts(hall: &Hall, marks: &[Mark]) -> Vec<String> {
    marks.iter().map(|&mark| plain(hall, mark)).collect()
}
