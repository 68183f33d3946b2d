//! The rules of the night: a command becomes events, or a refusal says why not.

mod award;
mod chair;
mod desk;
mod juror;
mod paper;
mod stage;

use super::rights::{Grant, Role, grant};
use super::{Author, Command, Event, Hall, Refusal, show};
use crate::contest::{EntryId, JurorId, Mark, hygiene};

/// Longest note or reason in characters: one line on a wide screen and on paper.
const LONGEST_NOTE: usize = 200;

/// Turns a command into the events that it causes, or says why it is refused.
///
/// A juror acts on their own ballots only: the juror in every event is the author. A mark or note
/// that stands so already causes no event: a held key must not fill the journal. Whether the author
/// is who they say is [`super::authorise`]'s to judge.
pub fn decide(hall: &Hall, author: &Author, command: &Command) -> Result<Vec<Event>, Refusal> {
    let role = Role::of(hall.contest(), author);
    let event = match (role, command.right(hall.contest(), author)) {
        (None, None) => Some(desk::decide(hall, command)?),
        (Some(role), Some(right)) => {
            if let Author::Juror(id) = author {
                juror(hall, id)?;
            }
            match grant(role, right) {
                Grant::No => return Err(Refusal::NotYours),
                Grant::AfterLock if !hall.locked => return Err(Refusal::NotLocked),
                Grant::Yes | Grant::AfterLock => match (author, command) {
                    (Author::Juror(id), Command::MakeUp(entry)) => {
                        return juror::make_up(hall, id, entry);
                    }
                    _ => by_person(hall, author, command)?,
                },
            }
        }
        _ => return Err(Refusal::NotYours),
    };
    Ok(event.into_iter().collect())
}

fn by_person(hall: &Hall, author: &Author, command: &Command) -> Result<Option<Event>, Refusal> {
    if let Some(event) = desk::door(hall, author, command) {
        return event.map(Some);
    }
    // The show goes on after the end: the reveal, the board, a call for help.
    if let Command::Show(command) = command {
        return show::decide(hall, author, command).map(Some);
    }
    // An appeal is the one thing that moves a final result.
    if hall.is_final && !matches!(command, Command::OpenRevision { .. }) {
        return Err(Refusal::Final);
    }
    match author {
        Author::Juror(id) => juror::decide(hall, id, command),
        Author::Chair => chair::decide(hall, command).map(Some),
        Author::StageManager | Author::Secretary => match command {
            Command::TypePaper { .. } | Command::CheckPaper { .. } => {
                paper::decide(hall, command).map(Some)
            }
            _ => stage::decide(hall, command).map(Some),
        },
        Author::Desk => Err(Refusal::NotYours),
    }
}

pub(super) fn entry(hall: &Hall, id: &EntryId) -> Result<usize, Refusal> {
    hall.contest().entry_position(id).ok_or_else(|| Refusal::UnknownEntry(id.clone()))
}

fn entries(hall: &Hall, ids: &[EntryId]) -> Result<Vec<usize>, Refusal> {
    ids.iter().map(|id| entry(hall, id)).collect()
}

fn ids(hall: &Hall, positions: &[usize]) -> Vec<EntryId> {
    positions.iter().map(|&position| hall.entry_id(position)).collect()
}

pub(super) fn juror(hall: &Hall, id: &JurorId) -> Result<usize, Refusal> {
    hall.contest().juror_position(id).ok_or_else(|| Refusal::UnknownJuror(id.clone()))
}

pub(super) fn unlocked(hall: &Hall) -> Result<(), Refusal> {
    if hall.locked { Err(Refusal::Locked) } else { Ok(()) }
}

/// A note, name or reason as it is kept: one line, clean, since it is shown on other people's
/// screens and on paper.
pub(super) fn one_line(text: &str) -> Result<String, Refusal> {
    let line = hygiene::clean(text);
    let line = line.trim();
    if line.chars().count() > LONGEST_NOTE {
        return Err(Refusal::TooLong { limit: LONGEST_NOTE });
    }
    Ok(line.to_owned())
}

/// As [`one_line`], of something that must be said.
fn reason(text: &str) -> Result<String, Refusal> {
    match one_line(text)? {
        line if line.is_empty() => Err(Refusal::NoReason),
        line => Ok(line),
    }
}

fn plain(hall: &Hall, mark: Mark) -> String {
    mark.plain(hall.contest().places).to_string()
}
