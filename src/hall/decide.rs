//! The rules of the night: a command becomes events, or a refusal says why not.

use super::{Author, Command, Event, Hall, Phase, Refusal};
use crate::contest::{CriterionId, EntryId, JurorId, Mark, TieStep};
use crate::tally::Figure;

/// Longest note or reason in characters: one line on a wide screen and on paper.
const LONGEST_NOTE: usize = 200;

/// Turns a command into the events that it causes, or says why it is refused.
///
/// A juror acts on their own ballots only: the juror in every event is the author.
pub fn decide(hall: &Hall, author: &Author, command: &Command) -> Result<Vec<Event>, Refusal> {
    let event = match author {
        Author::Juror(juror) => juror_command(hall, juror, command)?,
        Author::StageManager => stage_command(hall, command)?,
        Author::Chair => chair_command(hall, command)?,
        Author::Desk => return Err(Refusal::NotYours),
    };
    Ok(vec![event])
}

fn entry(hall: &Hall, id: &EntryId) -> Result<usize, Refusal> {
    hall.contest().entry_position(id).ok_or_else(|| Refusal::UnknownEntry(id.clone()))
}

fn juror(hall: &Hall, id: &JurorId) -> Result<usize, Refusal> {
    hall.contest().juror_position(id).ok_or_else(|| Refusal::UnknownJuror(id.clone()))
}

fn unlocked(hall: &Hall) -> Result<(), Refusal> {
    if hall.locked { Err(Refusal::Locked) } else { Ok(()) }
}

fn short_enough(text: &str) -> Result<(), Refusal> {
    if text.chars().count() > LONGEST_NOTE {
        Err(Refusal::TooLong { limit: LONGEST_NOTE })
    } else {
        Ok(())
    }
}

fn stage_command(hall: &Hall, command: &Command) -> Result<Event, Refusal> {
    unlocked(hall)?;
    let state = |id: &EntryId| entry(hall, id).map(|position| hall.entries[position]);
    let taking_part = |id: &EntryId| match state(id)? {
        state if state.out.is_some() => Err(Refusal::EntryOut(id.clone())),
        state => Ok(state),
    };
    match command {
        Command::Call(id) => {
            taking_part(id)?;
            if hall.on_stage == Some(entry(hall, id)?) {
                return Err(Refusal::AlreadySo);
            }
            Ok(Event::EntryCalled { entry: id.clone() })
        }
        Command::OpenScoring(id) => match taking_part(id)?.phase {
            Phase::Waiting => Err(Refusal::NotCalled(id.clone())),
            Phase::Open => Err(Refusal::AlreadySo),
            Phase::Called | Phase::Closed => Ok(Event::ScoringOpened { entry: id.clone() }),
        },
        Command::CloseScoring(id) => match taking_part(id)?.phase {
            Phase::Waiting | Phase::Called => Err(Refusal::ScoringNotOpen(id.clone())),
            Phase::Closed => Err(Refusal::AlreadySo),
            Phase::Open => Ok(Event::ScoringClosed { entry: id.clone() }),
        },
        Command::Withdraw(id) => {
            taking_part(id).map(|_| Event::EntryWithdrawn { entry: id.clone() })
        }
        Command::NoShow(id) => taking_part(id).map(|_| Event::EntryNoShow { entry: id.clone() }),
        Command::Reinstate(id) => match state(id)?.out {
            None => Err(Refusal::AlreadySo),
            Some(_) => Ok(Event::EntryReinstated { entry: id.clone() }),
        },
        Command::Absent(id) if !hall.present[juror(hall, id)?] => Err(Refusal::AlreadySo),
        Command::Absent(id) => Ok(Event::JurorAbsent { juror: id.clone() }),
        Command::Present(id) if hall.present[juror(hall, id)?] => Err(Refusal::AlreadySo),
        Command::Present(id) => Ok(Event::JurorPresent { juror: id.clone() }),
        Command::LockRanking => match hall.blockers() {
            blockers if blockers.is_empty() => Ok(Event::RankingLocked {}),
            blockers => Err(Refusal::Blocked(blockers)),
        },
        _ => Err(Refusal::NotYours),
    }
}

fn juror_command(hall: &Hall, id: &JurorId, command: &Command) -> Result<Event, Refusal> {
    let seat = juror(hall, id)?;
    let juror = id.clone();
    match command {
        Command::SetMark { entry, criterion, mark } => {
            drafting(hall, entry, seat)?;
            let position = criterion_position(hall, criterion)?;
            if !hall.contest().criteria[position].scale.contains(*mark) {
                return Err(Refusal::OffScale { criterion: criterion.clone(), mark: *mark });
            }
            let mark = plain(hall, *mark);
            Ok(Event::MarkSet { juror, entry: entry.clone(), criterion: criterion.clone(), mark })
        }
        Command::ClearMark { entry, criterion } => {
            drafting(hall, entry, seat)?;
            criterion_position(hall, criterion)?;
            Ok(Event::MarkCleared { juror, entry: entry.clone(), criterion: criterion.clone() })
        }
        // A note is the juror's own memory: it may be written before, during and after scoring.
        Command::WriteNote { entry: id, note } => {
            unlocked(hall)?;
            entry(hall, id)?;
            short_enough(note)?;
            Ok(Event::NoteWritten { juror, entry: id.clone(), note: note.clone() })
        }
        Command::Submit { entry, seen } => {
            let position = drafting(hall, entry, seat)?;
            let ballot = hall.ballot(position, seat);
            let Some(marks) = ballot.complete() else {
                let criteria = hall.contest().criteria.iter().zip(&ballot.marks);
                let missing = criteria
                    .filter(|(_, mark)| mark.is_none())
                    .map(|(c, _)| c.id.clone())
                    .collect();
                return Err(Refusal::Incomplete { missing });
            };
            if marks != *seen {
                return Err(Refusal::Changed(entry.clone()));
            }
            let marks = marks.into_iter().map(|mark| plain(hall, mark)).collect();
            Ok(Event::BallotSubmitted { juror, entry: entry.clone(), marks })
        }
        Command::TakeBack(entry) => {
            let position = open(hall, entry, seat)?;
            if !hall.ballot(position, seat).submitted {
                return Err(Refusal::NotSubmitted(entry.clone()));
            }
            Ok(Event::BallotTakenBack { juror, entry: entry.clone() })
        }
        Command::Recuse { entry: id, reason } => {
            unlocked(hall)?;
            short_enough(reason)?;
            if hall.ballot(entry(hall, id)?, seat).recused.is_some() {
                return Err(Refusal::AlreadySo);
            }
            Ok(Event::JurorRecused { juror, entry: id.clone(), reason: reason.clone() })
        }
        Command::Return(id) => {
            unlocked(hall)?;
            if hall.ballot(entry(hall, id)?, seat).recused.is_none() {
                return Err(Refusal::AlreadySo);
            }
            Ok(Event::JurorReturned { juror, entry: id.clone() })
        }
        _ => Err(Refusal::NotYours),
    }
}

/// The entry's position, if this juror may touch its ballot now.
fn open(hall: &Hall, id: &EntryId, seat: usize) -> Result<usize, Refusal> {
    unlocked(hall)?;
    let position = entry(hall, id)?;
    let state = &hall.entries[position];
    if state.out.is_some() {
        return Err(Refusal::EntryOut(id.clone()));
    }
    if !hall.present[seat] {
        return Err(Refusal::JurorAbsent(hall.contest().panel[seat].id.clone()));
    }
    if hall.ballot(position, seat).recused.is_some() {
        return Err(Refusal::Recused(id.clone()));
    }
    if state.phase != Phase::Open {
        return Err(Refusal::ScoringNotOpen(id.clone()));
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

fn criterion_position(hall: &Hall, id: &CriterionId) -> Result<usize, Refusal> {
    hall.contest().criterion_position(id).ok_or_else(|| Refusal::UnknownCriterion(id.clone()))
}

fn plain(hall: &Hall, mark: Mark) -> String {
    mark.plain(hall.contest().places).to_string()
}

fn chair_command(hall: &Hall, command: &Command) -> Result<Event, Refusal> {
    if !hall.locked {
        return Err(Refusal::NotLocked);
    }
    if hall.grand_prix.is_some() {
        return Err(Refusal::Decided);
    }
    match command {
        Command::CastVote { tied, ahead } => {
            let mut group: Vec<_> =
                tied.iter().map(|id| entry(hall, id)).collect::<Result<_, _>>()?;
            group.sort_unstable();
            if !awaits_vote(hall, &group) || ahead.as_ref().is_some_and(|id| !tied.contains(id)) {
                return Err(Refusal::NoSuchTie);
            }
            Ok(Event::CastingVote { tied: tied.clone(), ahead: ahead.clone() })
        }
        Command::AwardGrandPrix(ids) => {
            let given: Vec<_> = ids.iter().map(|id| entry(hall, id)).collect::<Result<_, _>>()?;
            let standings = hall.standings();
            let first: Vec<_> = standings.first().map(|row| row.entry).collect();
            if standings.first().any(|row| row.place.is_some_and(|place| place.open)) {
                let tied =
                    first.iter().map(|&position| hall.contest().entries[position].id.clone());
                return Err(Refusal::TieOpen(tied.collect()));
            }
            if let Some(other) =
                ids.iter().zip(&given).find(|(_, position)| !first.contains(position))
            {
                return Err(Refusal::NotFirst(other.0.clone()));
            }
            let mut distinct = given.clone();
            distinct.sort_unstable();
            distinct.dedup();
            // Those who share the first place share the prize: giving it to some of them would
            // break the tie without a vote.
            if distinct.len() != given.len() || given.len() != first.len() {
                let left_out =
                    first.iter().find(|position| !given.contains(position)).unwrap_or(&first[0]);
                return Err(Refusal::NotFirst(hall.contest().entries[*left_out].id.clone()));
            }
            Ok(Event::GrandPrixAwarded { entries: ids.clone() })
        }
        Command::WithholdGrandPrix { reason } => {
            short_enough(reason)?;
            if reason.trim().is_empty() {
                return Err(Refusal::NoReason);
            }
            Ok(Event::GrandPrixWithheld { reason: reason.clone() })
        }
        _ => Err(Refusal::NotYours),
    }
}

/// Whether exactly this group (ascending positions) is tied and waits for the chair's vote.
fn awaits_vote(hall: &Hall, group: &[usize]) -> bool {
    let sheet = hall.sheet();
    let standings = hall.engine().tally(&sheet, &hall.votes);
    let is_open = standings.open_ties().into_iter().any(|mut tie| {
        tie.sort_unstable();
        tie == group
    });
    is_open
        && group
            .first()
            .and_then(|&entry| hall.engine().explain(&sheet, &hall.votes, entry))
            .is_some_and(|why| {
                why.ties.last().is_some_and(|check| {
                    check.step == TieStep::CastingVote
                        && check.figures.iter().any(|&(_, figure)| figure == Figure::VotePending)
                })
            })
}
