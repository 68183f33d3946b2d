//! What the desk makes of a wish: PINs are compared, commands of one wish are recorded all or none.
//!
//! Hashing takes tens of milliseconds. It is done before the transaction, so that no other terminal
//! waits for the journal meanwhile, and by the desk's own thread: the one person at this terminal
//! waits for that very answer.

use std::sync::Arc;

use chrono::{DateTime, Utc};

use crate::hall::{Author, Command, Hall, Refusal, Terminal, authorise, decide};
use crate::journal::{Head, Record};
use crate::shell::pin_hash;
use crate::tui::Pin;

/// What is wished of the desk.
pub(super) enum Wish {
    /// One command.
    Act(Author, Command),
    /// The person gives their PIN, then these commands; without `stay` they leave at once.
    SignIn {
        person: Author,
        pin: Pin,
        then: Vec<(Author, Command)>,
        stay: bool,
        proof: Option<Proof>,
    },
    /// The person chooses their first PIN and is signed in.
    SetPin { person: Author, pin: Pin, hash: Option<String> },
}

/// Whether a PIN fits a hash.
pub(super) struct Proof {
    hash: String,
    fits: bool,
}

impl Wish {
    /// Somebody leaves this terminal.
    pub(super) fn sign_out(person: Author) -> Self {
        Self::Act(person, Command::SignOut)
    }

    /// Whether it signs this person out.
    pub(super) fn signs_out(&self, person: &Author) -> bool {
        matches!(self, Self::Act(author, Command::SignOut) if author == person)
    }

    /// Whom it may leave signed in.
    pub(super) fn signs_in(&self) -> Option<&Author> {
        match self {
            Self::SignIn { person, stay: true, .. } | Self::SetPin { person, .. } => Some(person),
            _ => None,
        }
    }

    /// Does the slow work that must not be done in a transaction, once.
    pub(super) fn prepare(&mut self, hall: &Hall, now: DateTime<Utc>) {
        match self {
            Self::SignIn { person, pin, proof: proof @ None, .. }
                if waits_until(hall, person, now).is_none() =>
            {
                *proof = hall.pin_hash(person).map(|hash| prove(pin, hash));
            }
            // Without a random salt there is no hash, and what is empty is refused as one.
            Self::SetPin { pin, hash: hash @ None, .. } => {
                *hash = Some(pin_hash::hash(pin).unwrap_or_default());
            }
            _ => {}
        }
    }

    /// The commands that it comes to in this hall, and why it is refused all the same.
    fn acts(&self, hall: &Hall, now: DateTime<Utc>) -> (Vec<(Author, Command)>, Option<Refusal>) {
        match self {
            // A PIN that fits signs somebody in, and nothing else does.
            Self::Act(_, Command::SignIn) => (Vec::new(), Some(Refusal::NotYours)),
            Self::Act(author, command) => (vec![(author.clone(), command.clone())], None),
            Self::SignIn { person, pin, then, stay, proof } => {
                let Some(hash) = hall.pin_hash(person) else {
                    return (Vec::new(), Some(Refusal::NoPin(person.clone())));
                };
                if let Some(until) = waits_until(hall, person, now) {
                    return (Vec::new(), Some(Refusal::PinWait(until)));
                }
                // Compared again where another terminal has just changed the PIN: rare.
                let fits = match proof {
                    Some(proof) if proof.hash == hash => proof.fits,
                    _ => prove(pin, hash).fits,
                };
                if !fits {
                    let refused = Command::RefusePin { person: person.clone() };
                    return (vec![(Author::Desk, refused)], Some(Refusal::WrongPin));
                }
                let leaves = (!stay).then(|| (person.clone(), Command::SignOut));
                let comes = [(person.clone(), Command::SignIn)];
                (comes.into_iter().chain(then.iter().cloned()).chain(leaves).collect(), None)
            }
            Self::SetPin { person, hash, .. } => {
                // The chair's PIN is that of the juror who chairs.
                let holder = person.pin_holder(hall.contest());
                let hash = hash.clone().unwrap_or_default();
                let set = Command::SetPin { person: holder.clone(), hash };
                (vec![(holder, set), (person.clone(), Command::SignIn)], None)
            }
        }
    }

    /// The person whose PIN is compared.
    fn person(&self) -> Option<&Author> {
        match self {
            Self::SignIn { person, .. } => Some(person),
            _ => None,
        }
    }
}

fn prove(pin: &Pin, hash: &str) -> Proof {
    Proof { hash: hash.to_owned(), fits: pin_hash::fits(pin, hash) }
}

/// Until when no PIN is tried for the person, as the clock stands now.
fn waits_until(hall: &Hall, person: &Author, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let until = hall.pin_waits_until(person)?;
    (now < until && until - now <= Hall::LONGEST_PIN_WAIT).then_some(until)
}

/// Wishes decided one after another, each against the hall as those before it leave it.
pub(super) struct Decided<'a> {
    ahead: Arc<Hall>,
    head: Head,
    terminal: Option<&'a Terminal>,
    /// The records of all wishes that were not refused.
    pub(super) records: Vec<Record>,
}

impl<'a> Decided<'a> {
    pub(super) fn new(hall: &Arc<Hall>, head: Head, terminal: Option<&'a Terminal>) -> Self {
        Self { ahead: hall.clone(), head, terminal, records: Vec::new() }
    }

    /// Decides the next wish. The hall is copied only where something has to be decided on top of
    /// it: `more` follow, or the wish is several commands.
    pub(super) fn take(&mut self, wish: &Wish, more: bool) -> Result<(), Refusal> {
        let at = Utc::now();
        let (acts, refusal) = wish.acts(&self.ahead, at);
        let several = acts.len() > 1;
        let before = several.then(|| (self.ahead.clone(), self.head, self.records.len()));
        let on_top = more || several || refusal.is_some();
        let done = acts.into_iter().try_for_each(|act| self.act(at, act, on_top));
        if let (Err(_), Some((ahead, head, records))) = (&done, before) {
            (self.ahead, self.head) = (ahead, head);
            self.records.truncate(records);
        }
        done?;
        match (refusal, wish.person().and_then(|person| waits_until(&self.ahead, person, at))) {
            (Some(Refusal::WrongPin), Some(until)) => Err(Refusal::PinWait(until)),
            (Some(refusal), _) => Err(refusal),
            (None, _) => Ok(()),
        }
    }

    fn act(
        &mut self,
        at: DateTime<Utc>,
        (author, command): (Author, Command),
        on_top: bool,
    ) -> Result<(), Refusal> {
        authorise(&self.ahead, &author, self.terminal, &command)?;
        for event in decide(&self.ahead, &author, &command)? {
            let terminal = self.terminal.cloned();
            let record = self.head.seal_at(at, author.clone(), terminal, event.to_json());
            if on_top {
                // What `decide` returns fits; if it ever did not, taking the records in would say so.
                let _ = Arc::make_mut(&mut self.ahead).apply(record.stamp(), &event);
            }
            self.records.push(record);
        }
        Ok(())
    }
}
