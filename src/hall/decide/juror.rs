//! What a juror does: own ballots, nobody else's.

use super::super::{Command, Event, Hall, Phase, Recused, Refusal, demo};
use super::{entry, juror, one_line, plain, reason, unlocked};
use crate::contest::{CriterionId, EntryId, JurorId};

pub(super) fn decide(
    hall: &Hall,
    id: &JurorId,
    command: &Command,
) -> Result<Option<Event>, Refusal> {
    let seat = juror(hall, id)?;
    let juror = id.clone();
    let event = match command {
        Command::SetMark { entry, criterion, mark } => {
            let position = drafting(hall, entry, seat)?;
            let place = judged(hall, criterion, seat)?;
            if !hall.contest().criteria[place].scale.contains(*mark) {
                return Err(Refusal::OffScale { criterion: criterion.clone(), mark: *mark });
            }
            if hall.ballot(position, seat).marks[place] == Some(*mark) {
                return Ok(None);
            }
            let mark = plain(hall, *mark);
            Event::MarkSet { juror, entry: entry.clone(), criterion: criterion.clone(), mark }
        }
        Command::ClearMark { entry, criterion } => {
            let position = drafting(hall, entry, seat)?;
            let place = judged(hall, criterion, seat)?;
            if hall.ballot(position, seat).marks[place].is_none() {
                return Ok(None);
            }
            Event::MarkCleared { juror, entry: entry.clone(), criterion: criterion.clone() }
        }
        // A note is the juror's own memory: it may be written before, during and after scoring,
        // in the hall or not.
        Command::WriteNote { entry: id, note } => {
            unlocked(hall)?;
            let position = entry(hall, id)?;
            let note = one_line(note)?;
            if hall.ballot(position, seat).note == note {
                return Ok(None);
            }
            Event::NoteWritten { juror, entry: id.clone(), note }
        }
        Command::Submit { entry, seen } => {
            let position = drafting(hall, entry, seat)?;
            let ballot = hall.ballot(position, seat);
            let contest = hall.contest();
            let Some(marks) = ballot.complete(&contest.panel[seat]) else {
                let empty = contest.judged(seat).filter(|&place| ballot.marks[place].is_none());
                let missing = empty.map(|place| contest.criteria[place].id.clone()).collect();
                return Err(Refusal::Incomplete { missing });
            };
            if marks != *seen {
                return Err(Refusal::Changed(entry.clone()));
            }
            let marks = marks.into_iter().map(|mark| plain(hall, mark)).collect();
            Event::BallotSubmitted { juror, entry: entry.clone(), marks }
        }
        Command::TakeBack(entry) => {
            let position = open(hall, entry, seat)?;
            match hall.ballot(position, seat) {
                ballot if !ballot.submitted => return Err(Refusal::NotSubmitted(entry.clone())),
                ballot if ballot.closed => return Err(Refusal::BallotClosed(entry.clone())),
                _ => Event::BallotTakenBack { juror, entry: entry.clone() },
            }
        }
        // Allowed until the lock, also after scoring: a tie of blood or teaching may come out late.
        // The ballot keeps its marks and comes back as it was with `Return`.
        Command::Recuse { entry, reason: why } => {
            let position = judging(hall, entry, seat)?;
            if hall.ballot(position, seat).recused.is_some() {
                return Err(Refusal::AlreadySo);
            }
            // The result is known: who steps back now moves places.
            if hall.is_in_revision() {
                return Err(Refusal::ChairRecuses(entry.clone()));
            }
            Event::JurorRecused { juror, entry: entry.clone(), reason: reason(why)? }
        }
        Command::Return(entry) => {
            let position = judging(hall, entry, seat)?;
            let ballot = hall.ballot(position, seat);
            match ballot.recused {
                None => return Err(Refusal::AlreadySo),
                Some(Recused::Declared { .. }) => {
                    return Err(Refusal::DeclaredRecusal(entry.clone()));
                }
                Some(Recused::Recorded { .. }) => {
                    return Err(Refusal::ChairRecuses(entry.clone()));
                }
                Some(Recused::Said { .. }) if hall.is_in_revision() => {
                    return Err(Refusal::ChairRecuses(entry.clone()));
                }
                // Or a closed ballot could be switched off and on when others are known.
                Some(Recused::Said { .. }) if ballot.closed => {
                    return Err(Refusal::BallotClosed(entry.clone()));
                }
                Some(Recused::Said { .. }) => {}
            }
            Event::JurorReturned { juror, entry: entry.clone(), reason: String::new() }
        }
        _ => return Err(Refusal::NotYours),
    };
    Ok(Some(event))
}

/// A whole ballot at once: marks where it has none yet, then as it is submitted. Never outside a
/// rehearsal.
pub(super) fn make_up(hall: &Hall, id: &JurorId, entry: &EntryId) -> Result<Vec<Event>, Refusal> {
    if hall.is_final {
        return Err(Refusal::Final);
    }
    if !hall.rehearsal {
        return Err(Refusal::NoRehearsal);
    }
    let seat = juror(hall, id)?;
    let position = drafting(hall, entry, seat)?;
    let contest = hall.contest();
    // Other marks in every rehearsal, the same for all entries of one.
    let seed = hall.started.map_or(0, |at| at.timestamp().unsigned_abs());
    let (mut events, mut marks) = (Vec::new(), Vec::new());
    for (place, made_up) in demo::ballot(contest, seed, position, seat) {
        let given = hall.ballot(position, seat).marks[place];
        let mark = plain(hall, given.unwrap_or(made_up));
        if given.is_none() {
            events.push(Event::MarkSet {
                juror: id.clone(),
                entry: entry.clone(),
                criterion: contest.criteria[place].id.clone(),
                mark: mark.clone(),
            });
        }
        marks.push(mark);
    }
    events.push(Event::BallotSubmitted { juror: id.clone(), entry: entry.clone(), marks });
    Ok(events)
}

/// The entry's position, if this juror may act on it at all: nothing is locked, and the juror is
/// in the hall.
fn judging(hall: &Hall, id: &EntryId, seat: usize) -> Result<usize, Refusal> {
    unlocked(hall)?;
    let position = entry(hall, id)?;
    if !hall.present[seat] {
        return Err(Refusal::JurorAbsent(hall.contest().panel[seat].id.clone()));
    }
    Ok(position)
}

/// As [`judging`], and the juror may touch the ballot now.
fn open(hall: &Hall, id: &EntryId, seat: usize) -> Result<usize, Refusal> {
    let position = judging(hall, id, seat)?;
    let state = &hall.entries[position];
    if state.out.is_some() {
        return Err(Refusal::EntryOut(id.clone()));
    }
    if hall.ballot(position, seat).recused.is_some() {
        return Err(Refusal::Recused(id.clone()));
    }
    let ballot = hall.ballot(position, seat);
    if state.phase != Phase::Open && ballot.reopened.is_none() {
        return Err(if ballot.closed {
            Refusal::BallotClosed(id.clone())
        } else {
            Refusal::ScoringNotOpen(id.clone())
        });
    }
    Ok(position)
}

/// As [`open`], and the ballot is not submitted.
fn drafting(hall: &Hall, id: &EntryId, seat: usize) -> Result<usize, Refusal> {
    let position = open(hall, id, seat)?;
    if hall.ballot(position, seat).submitted {
        return Err(Refusal::Submitted(id.clone()));
    }
    Ok(position)
}

/// The criterion's position, if this juror marks it.
fn judged(hall: &Hall, id: &CriterionId, seat: usize) -> Result<usize, Refusal> {
    let contest = hall.contest();
    let unknown = || Refusal::UnknownCriterion(id.clone());
    let position = contest.criterion_position(id).ok_or_else(unknown)?;
    if !contest.panel[seat].judges(position) {
        return Err(Refusal::NotJudged(id.clone()));
    }
    Ok(position)
}
