//! Who has a PIN, who gave it at which terminal, and how often it was given wrong.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, TimeDelta, Utc};

use super::{Author, Command, Hall, Refusal, Stamp, Terminal};
use crate::contest::Contest;

/// So many wrong tries in a row cost no wait.
const FREE_TRIES: u32 = 2;
/// Seconds to wait after the first try too many; doubles with each, up to [`LONGEST_WAIT`].
const FIRST_WAIT: i64 = 5;
const LONGEST_WAIT: i64 = 60;

/// How somebody came by their PIN: whoever has it in whose place is seen by this.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PinOrigin {
    /// Who holds the PIN.
    pub holder: Author,
    /// Who set it.
    pub by: Author,
    /// When.
    pub at: DateTime<Utc>,
    /// At which terminal, where that is known.
    pub terminal: Option<Terminal>,
}

/// PINs and who is signed in.
#[derive(Debug, Clone, Default)]
pub(super) struct Pins {
    /// Hashes, by who holds the PIN, and how each was set.
    hashes: BTreeMap<Author, (String, PinOrigin)>,
    signed_in: BTreeMap<Terminal, BTreeSet<Author>>,
    /// Wrong tries in a row and when the last was, by who holds the PIN.
    wrong: BTreeMap<Author, (u32, DateTime<Utc>)>,
}

impl Pins {
    /// A new PIN has to be given anew, wherever the old one was.
    pub(super) fn set(&mut self, holder: &Author, hash: &str, stamp: &Stamp, contest: &Contest) {
        self.clear(holder, contest);
        let origin = PinOrigin {
            holder: holder.clone(),
            by: stamp.author.clone(),
            at: stamp.at,
            terminal: stamp.terminal.clone(),
        };
        self.hashes.insert(holder.clone(), (hash.to_owned(), origin));
    }

    pub(super) fn clear(&mut self, holder: &Author, contest: &Contest) {
        self.hashes.remove(holder);
        self.wrong.remove(holder);
        for here in self.signed_in.values_mut() {
            here.retain(|person| person.pin_holder(contest) != *holder);
        }
    }

    pub(super) fn sign_in(&mut self, person: &Author, holder: &Author, at: Option<&Terminal>) {
        self.wrong.remove(holder);
        if let Some(terminal) = at {
            self.signed_in.entry(terminal.clone()).or_default().insert(person.clone());
        }
    }

    pub(super) fn sign_out(&mut self, person: &Author, at: Option<&Terminal>) {
        if let Some(here) = at.and_then(|terminal| self.signed_in.get_mut(terminal)) {
            here.remove(person);
        }
    }

    pub(super) fn refuse(&mut self, holder: &Author, at: DateTime<Utc>) {
        let (tries, last) = self.wrong.entry(holder.clone()).or_insert((0, at));
        (*tries, *last) = (tries.saturating_add(1), at);
    }
}

impl Hall {
    /// The longest wait after wrong tries.
    pub const LONGEST_PIN_WAIT: TimeDelta = TimeDelta::seconds(LONGEST_WAIT);

    /// The hash of the PIN that proves `person`; `None` if none was set.
    pub fn pin_hash(&self, person: &Author) -> Option<&str> {
        self.pin(person).map(|(hash, _)| hash.as_str())
    }

    /// How the PIN that proves `person` was set; `None` if none was.
    pub fn pin_origin(&self, person: &Author) -> Option<&PinOrigin> {
        self.pin(person).map(|(_, origin)| origin)
    }

    fn pin(&self, person: &Author) -> Option<&(String, PinOrigin)> {
        self.pins.hashes.get(&person.pin_holder(self.contest()))
    }

    /// Whether the person gave their PIN at this terminal and has not left it.
    pub fn is_signed_in(&self, person: &Author, terminal: &Terminal) -> bool {
        self.pins.signed_in.get(terminal).is_some_and(|here| here.contains(person))
    }

    /// The terminals at which the person is signed in.
    pub fn terminals(&self, person: &Author) -> Vec<&Terminal> {
        let all = self.pins.signed_in.iter();
        all.filter(|(_, here)| here.contains(person)).map(|(terminal, _)| terminal).collect()
    }

    /// Who gave their PIN at this terminal and has not left it.
    pub fn signed_in(&self, terminal: &Terminal) -> impl Iterator<Item = &Author> {
        self.pins.signed_in.get(terminal).into_iter().flatten()
    }

    /// How often in a row a wrong PIN was given for the person.
    pub fn wrong_pins(&self, person: &Author) -> u32 {
        self.pins.wrong.get(&person.pin_holder(self.contest())).map_or(0, |&(tries, _)| tries)
    }

    /// For whom a wrong PIN was given so often in a row that the next try had to wait, and how often; those
    /// whose last wrong try was at `from` or later.
    pub fn wrong_pins_since(&self, from: DateTime<Utc>) -> Vec<(&Author, u32)> {
        let of = self
            .pins
            .wrong
            .iter()
            .filter(|(_, (tries, last))| *tries > FREE_TRIES && *last >= from);
        of.map(|(holder, &(tries, _))| (holder, tries)).collect()
    }

    /// Before this time no PIN is tried for the person: wrong tries slow the next ones down. A time
    /// that lies further ahead than [`Hall::LONGEST_PIN_WAIT`] comes of a clock that was set back, and
    /// shuts nobody out.
    pub fn pin_waits_until(&self, person: &Author) -> Option<DateTime<Utc>> {
        let &(tries, last) = self.pins.wrong.get(&person.pin_holder(self.contest()))?;
        let beyond = tries.checked_sub(FREE_TRIES + 1)?;
        let seconds =
            FIRST_WAIT.checked_shl(beyond).map_or(LONGEST_WAIT, |of| of.min(LONGEST_WAIT));
        Some(last + TimeDelta::seconds(seconds))
    }
}

/// Whether the author has proven at this terminal who they are. Always, where the contest declares
/// that no PINs are used.
pub fn authorise(
    hall: &Hall,
    author: &Author,
    terminal: Option<&Terminal>,
    command: &Command,
) -> Result<(), Refusal> {
    // The desk has compared the PIN, and whoever leaves may always leave.
    let own_door = matches!(command, Command::SignIn | Command::SignOut);
    if !hall.contest().pins || *author == Author::Desk || own_door {
        return Ok(());
    }
    let holder = |of: &Author| of.pin_holder(hall.contest());
    let own = |person: &Author| holder(person) == holder(author);
    let first_pin = matches!(command, Command::SetPin { person, .. } if own(person))
        && hall.pin_hash(author).is_none();
    if first_pin || terminal.is_some_and(|terminal| hall.is_signed_in(author, terminal)) {
        Ok(())
    } else {
        Err(Refusal::PinNeeded(author.clone()))
    }
}
