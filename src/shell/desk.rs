//! The desk: takes commands, keeps the journal, tells every seat what it may see.
//!
//! One thread owns the journal and the hall. It waits for commands, writes all that wait in one
//! transaction, and between them looks whether another process wrote. What was asked and is not
//! saved yet stays in its queue, in order, through any trouble.

mod copier;
mod door;
mod keeper;

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;
use std::time::Duration;

use crate::hall::{Author, Command, Hall, Seat, Terminal};
use crate::journal::{Head, Journal, Mirror};
use crate::tui::{Msg, Pin, Ticket};

use door::Wish;
use keeper::Keeper;

/// How long a desk that is dropped may still try to save.
const LAST_TRY: Duration = Duration::from_millis(150);

/// What is wanted of the desk's thread.
enum Want {
    Ask(Asked),
    Sit(Seat),
    /// Keep this second copy, from a connection of its own.
    Copy(Mirror, Box<dyn Journal>),
    /// Save what can be saved, then end; no later than after this time.
    End(Duration),
}

/// A wish that waits.
struct Asked {
    /// Comes back with the answer; `None` where nobody waits for it.
    ticket: Option<Ticket>,
    wish: Wish,
}

/// The desk, seen from a session. Ends its thread when it is dropped.
#[derive(Debug)]
pub struct Desk {
    wants: Sender<Want>,
    waiting: Arc<AtomicUsize>,
    /// `None` once it was told to end.
    ended: Option<Receiver<()>>,
}

impl Desk {
    /// Starts the desk's thread with a journal whose records up to `head` gave `hall`. Answers go
    /// to `inbox`: views after [`Desk::sit`], and one answer for every ticket. `terminal` stands in
    /// every record; without one nobody can sign in.
    pub fn start(
        journal: Box<dyn Journal>,
        hall: Arc<Hall>,
        head: Head,
        terminal: Option<Terminal>,
        inbox: Sender<Msg>,
    ) -> Self {
        let (wants, to_do) = mpsc::channel();
        let (end, ended) = mpsc::channel();
        let waiting = Arc::new(AtomicUsize::new(0));
        let keeper = Keeper::new(journal, hall, head, terminal, inbox, waiting.clone());
        thread::spawn(move || {
            keeper.run(&to_do);
            // Nobody may be left to hear it.
            let _ = end.send(());
        });
        Self { wants, waiting, ended: Some(ended) }
    }

    /// Asks for a command to be recorded. The answer is [`Msg::Saved`] or [`Msg::Refused`].
    pub fn ask(&self, ticket: Ticket, author: Author, command: Command) {
        self.want(ticket, Wish::Act(author, command));
    }

    /// Asks to compare the person's PIN, then to record who came and these commands, all or none.
    /// Without `stay` the person is signed out again at once.
    pub fn sign_in(
        &self,
        ticket: Ticket,
        person: Author,
        pin: Pin,
        then: Vec<(Author, Command)>,
        stay: bool,
    ) {
        self.want(ticket, Wish::SignIn { person, pin, then, stay, proof: None });
    }

    /// Asks to keep the first PIN of a person, who then is signed in.
    pub fn set_pin(&self, ticket: Ticket, person: Author, pin: Pin) {
        self.want(ticket, Wish::SetPin { person, pin, hash: None });
    }

    fn want(&self, ticket: Ticket, wish: Wish) {
        self.waiting.fetch_add(1, Ordering::SeqCst);
        // If the thread has died the wish stays counted as waiting, which it is.
        let _ = self.wants.send(Want::Ask(Asked { ticket: Some(ticket), wish }));
    }

    /// From now on the session sees what `seat` may see, beginning at once. Whoever was signed in
    /// at this terminal is signed out; until the seat's person has given their PIN, the session sees
    /// the start screen's view.
    pub fn sit(&self, seat: Seat) {
        let _ = self.wants.send(Want::Sit(seat));
    }

    /// Keeps a second copy from now on, read from a connection of its own to the desk's journal.
    /// It is written after each record, never waited for, and [`Msg::SecondCopy`] names its lag.
    pub fn copy_to(&self, mirror: Mirror, journal: Box<dyn Journal>) {
        let _ = self.wants.send(Want::Copy(mirror, journal));
    }

    /// How many commands are neither saved nor refused yet.
    pub fn waiting(&self) -> usize {
        self.waiting.load(Ordering::SeqCst)
    }

    /// Ends the desk: saves what it can within `limit`, signs everybody out, and tells how many
    /// commands are not known to be saved.
    pub fn stop(mut self, limit: Duration) -> usize {
        self.end(limit);
        self.waiting()
    }

    fn end(&mut self, limit: Duration) {
        let Some(ended) = self.ended.take() else { return };
        let _ = self.wants.send(Want::End(limit));
        // A disk that hangs keeps the thread; the program ends all the same.
        let _ = ended.recv_timeout(limit);
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        self.end(LAST_TRY);
    }
}
