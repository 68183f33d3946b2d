//! What the stage manager does, and the secretary beside.

use super::super::{Command, Event, Hall, Out, Phase, Refusal, Studies};
use super::{entries, entry, juror, one_line, reason, unlocked};
use crate::contest::{EntryId, Text};

pub(super) fn decide(hall: &Hall, command: &Command) -> Result<Event, Refusal> {
    unlocked(hall)?;
    match command {
        Command::Call(id) => {
            taking_part(hall, id)?;
            if hall.on_stage == Some(entry(hall, id)?) {
                return Err(Refusal::AlreadySo);
            }
            Ok(Event::EntryCalled { entry: id.clone() })
        }
        Command::OpenScoring(id) => match taking_part(hall, id)? {
            Phase::Waiting => Err(Refusal::NotCalled(id.clone())),
            Phase::Open => Err(Refusal::AlreadySo),
            Phase::Called | Phase::Closed => Ok(Event::ScoringOpened { entry: id.clone() }),
        },
        Command::CloseScoring(id) => match taking_part(hall, id)? {
            Phase::Waiting | Phase::Called => Err(Refusal::ScoringNotOpen(id.clone())),
            Phase::Closed => Err(Refusal::AlreadySo),
            Phase::Open => Ok(Event::ScoringClosed { entry: id.clone() }),
        },
        // Either may come at any time, marks or not: they keep, and the entry can be reinstated.
        Command::Withdraw { entry, reason } => {
            may_go(hall, entry, Out::Withdrawn)?;
            Ok(Event::EntryWithdrawn { entry: entry.clone(), reason: one_line(reason)? })
        }
        Command::NoShow { entry, reason } => {
            may_go(hall, entry, Out::NoShow)?;
            Ok(Event::EntryNoShow { entry: entry.clone(), reason: one_line(reason)? })
        }
        // What the chair did is the chair's to take back.
        Command::Reinstate(id) => match hall.entries[entry(hall, id)?].out {
            None => Err(Refusal::AlreadySo),
            Some(Out::Disqualified) => Err(Refusal::NotYours),
            Some(_) => Ok(Event::EntryReinstated { entry: id.clone() }),
        },
        Command::ChangeOrder { order, reason: why } => change_order(hall, order, why),
        Command::ReplacePerformer { entry, performer, name, studies, reason: why } => {
            replace(hall, (entry, *performer), name, studies, why)
        }
        Command::Absent(id) if !hall.present[juror(hall, id)?] => Err(Refusal::AlreadySo),
        Command::Absent(id) => Ok(Event::JurorAbsent { juror: id.clone() }),
        Command::Present(id) if hall.present[juror(hall, id)?] => Err(Refusal::AlreadySo),
        Command::Present(id) => Ok(Event::JurorPresent { juror: id.clone() }),
        _ => Err(Refusal::NotYours),
    }
}

/// How far the entry is, if it takes part.
fn taking_part(hall: &Hall, id: &EntryId) -> Result<Phase, Refusal> {
    let state = &hall.entries[entry(hall, id)?];
    if state.out.is_some() { Err(Refusal::EntryOut(id.clone())) } else { Ok(state.phase) }
}

/// Whether the entry can be taken out so.
pub(super) fn may_go(hall: &Hall, id: &EntryId, how: Out) -> Result<(), Refusal> {
    match hall.entries[entry(hall, id)?].out {
        Some(out) if out == how => Err(Refusal::AlreadySo),
        Some(_) => Err(Refusal::EntryOut(id.clone())),
        None => Ok(()),
    }
}

fn change_order(hall: &Hall, order: &[EntryId], why: &str) -> Result<Event, Refusal> {
    let given = entries(hall, order)?;
    let mut sorted = given.clone();
    sorted.sort_unstable();
    if !sorted.into_iter().eq(0..hall.entries.len()) {
        return Err(Refusal::NotAnOrder);
    }
    if given == hall.order {
        return Err(Refusal::AlreadySo);
    }
    Ok(Event::OrderChanged { order: order.to_vec(), reason: reason(why)? })
}

fn replace(
    hall: &Hall,
    (id, performer): (&EntryId, u32),
    name: &str,
    studies: &Studies,
    why: &str,
) -> Result<Event, Refusal> {
    let position = entry(hall, id)?;
    if taking_part(hall, id)? != Phase::Waiting {
        return Err(Refusal::Performed(id.clone()));
    }
    let performers = &hall.contest().entries[position].performers;
    let at = (performer as usize).checked_sub(1);
    let Some(now) = at.and_then(|at| performers.get(at)) else {
        return Err(Refusal::NoPerformer(id.clone()));
    };
    let name = one_line(name)?;
    if name.is_empty() {
        return Err(Refusal::NoName);
    }
    if let Studies::At(id) = studies
        && !hall.contest().universities.iter().any(|of| of.id == *id)
    {
        return Err(Refusal::UnknownUniversity(id.clone()));
    }
    if now.name == Text::one(&name) && now.university == studies.after(now.university.as_ref()) {
        return Err(Refusal::AlreadySo);
    }
    let (entry, studies) = (id.clone(), studies.clone());
    Ok(Event::PerformerReplaced { entry, performer, name, studies, reason: reason(why)? })
}
