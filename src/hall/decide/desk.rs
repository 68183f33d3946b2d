//! PINs: who sets them, who comes and goes.

use super::super::{Author, Command, Event, Hall, Refusal};

/// Longest hash in characters, a PHC string of argon2id.
const LONGEST_HASH: usize = 200;

/// What the program itself records.
pub(super) fn decide(hall: &Hall, command: &Command) -> Result<Event, Refusal> {
    match command {
        Command::RefusePin { person } => {
            let person = known(hall, person)?;
            hall.pin_hash(&person).ok_or_else(|| Refusal::NoPin(person.clone()))?;
            Ok(Event::PinRefused { person })
        }
        Command::ResetPin { person, reason } => {
            let (person, reason) = clear(hall, person, reason)?;
            Ok(Event::PinReset { person, reason })
        }
        _ => Err(Refusal::NotYours),
    }
}

/// What somebody does at the door; `None` for all other commands. It is possible at any time, also
/// when the result is final: whoever reads it must still give their PIN.
pub(super) fn door(
    hall: &Hall,
    author: &Author,
    command: &Command,
) -> Option<Result<Event, Refusal>> {
    let person = || author.clone();
    Some(match command {
        Command::SetPin { .. } | Command::ClearPin { .. } | Command::SignIn | Command::SignOut
            if !hall.contest().pins =>
        {
            Err(Refusal::NoPins)
        }
        Command::SetPin { person, hash } => set(hall, person, hash),
        Command::ClearPin { person, reason } => {
            clear(hall, person, reason).map(|(person, reason)| Event::PinCleared { person, reason })
        }
        Command::SignIn if hall.pin_hash(author).is_none() => Err(Refusal::NoPin(person())),
        Command::SignIn => Ok(Event::SignedIn { person: person() }),
        Command::SignOut => Ok(Event::SignedOut { person: person() }),
        _ => return None,
    })
}

fn set(hall: &Hall, person: &Author, hash: &str) -> Result<Event, Refusal> {
    let person = known(hall, person)?;
    if !hash.starts_with("$argon2id$") || hash.len() > LONGEST_HASH || !hash.is_ascii() {
        return Err(Refusal::BadPin);
    }
    Ok(Event::PinSet { person, hash: hash.to_owned() })
}

/// Whose PIN is cleared, and why: of somebody who has one.
fn clear(hall: &Hall, person: &Author, why: &str) -> Result<(Author, String), Refusal> {
    let person = known(hall, person)?;
    hall.pin_hash(&person).ok_or_else(|| Refusal::NoPin(person.clone()))?;
    Ok((person, super::reason(why)?))
}

/// The person who holds the PIN.
fn known(hall: &Hall, person: &Author) -> Result<Author, Refusal> {
    match person.pin_holder(hall.contest()) {
        Author::Desk => Err(Refusal::NotYours),
        Author::Juror(id) => super::juror(hall, &id).map(|_| Author::Juror(id)),
        holder => Ok(holder),
    }
}
