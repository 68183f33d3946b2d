//! The thread behind the desk.

use std::collections::{BTreeSet, VecDeque};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::time::{Duration, Instant};

use chrono::Utc;

use super::copier::Copier;
use super::door::{Decided, Wish};
use super::{Asked, Want};
use crate::hall::{Author, Hall, Refusal, Seat, Terminal, Trouble};
use crate::journal::{Hash, Head, Journal, Record, take};
use crate::tui::{Msg, Ticket};

/// How often the journal is asked whether another process wrote: a mark stands on another
/// terminal well within 100 ms, and a poll costs microseconds.
const TICK: Duration = Duration::from_millis(25);
/// Between the first tries after trouble; doubles up to [`LONGEST_PAUSE`].
const FIRST_PAUSE: Duration = Duration::from_millis(250);
const LONGEST_PAUSE: Duration = Duration::from_secs(2);
/// Another process may hold the journal so long before anybody hears of it.
const BUSY_IS_TROUBLE: Duration = Duration::from_secs(1);
/// How long the end waits for the second copy.
const LAST_COPY: Duration = Duration::from_secs(1);

pub(super) struct Keeper {
    journal: Box<dyn Journal>,
    hall: Arc<Hall>,
    head: Head,
    terminal: Option<Terminal>,
    seats: Vec<Subscriber>,
    /// Asked and not answered, oldest first.
    queue: VecDeque<Asked>,
    unsure: Unsure,
    waiting: Arc<AtomicUsize>,
    /// Another process wrote and it was not read yet.
    stale: bool,
    can_read: bool,
    trouble: Option<Trouble>,
    /// When to try again.
    retry: Option<Instant>,
    pause: Duration,
    busy_since: Option<Instant>,
    copier: Option<Copier>,
}

/// A session that listens.
struct Subscriber {
    inbox: Sender<Msg>,
    /// `None` until it sat down.
    seat: Option<Seat>,
}

/// What became of a wish in a transaction.
enum Answer {
    Recorded,
    Refused(Refusal),
}

/// What is known of commands whose transaction failed: it may have reached the disk all the same.
#[derive(Default)]
struct Unsure {
    /// Answers to the oldest commands of the queue, whose records were found in the journal.
    found: Vec<Answer>,
    /// The last attempt: the hash of its first record, and the answers to the commands after those
    /// that were found.
    attempt: Option<(Hash, Vec<Answer>)>,
}

impl Unsure {
    /// Recognises the last attempt by its first record: a transaction is there whole or not at all.
    fn recognise(&mut self, record: &Record) {
        if let Some((_, answers)) = self.attempt.take_if(|(first, _)| *first == record.hash) {
            self.found.extend(answers);
        }
    }
}

impl Keeper {
    pub(super) fn new(
        journal: Box<dyn Journal>,
        hall: Arc<Hall>,
        head: Head,
        terminal: Option<Terminal>,
        inbox: Sender<Msg>,
        waiting: Arc<AtomicUsize>,
    ) -> Self {
        Self {
            journal,
            hall,
            head,
            terminal,
            seats: vec![Subscriber { inbox, seat: None }],
            queue: VecDeque::new(),
            unsure: Unsure::default(),
            waiting,
            // Something may have been written between the opening and now.
            stale: true,
            can_read: true,
            trouble: None,
            retry: None,
            pause: FIRST_PAUSE,
            busy_since: None,
            copier: None,
        }
    }

    /// Works until it is told to end, or until nobody can ask any more.
    pub(super) fn run(mut self, wants: &Receiver<Want>) {
        let mut end = None;
        while end.is_none() {
            let first = match wants.recv_timeout(TICK) {
                Ok(want) => Some(want),
                Err(RecvTimeoutError::Timeout) => None,
                Err(RecvTimeoutError::Disconnected) => return,
            };
            for want in first.into_iter().chain(wants.try_iter()) {
                match want {
                    Want::Ask(asked) => self.queue.push_back(asked),
                    Want::Sit(seat) => self.sit(&seat),
                    Want::Copy(mirror, journal) => {
                        self.copier = Some(Copier::start(mirror, journal));
                    }
                    Want::End(limit) => {
                        self.sign_out();
                        end = Some(Instant::now() + limit);
                    }
                }
            }
            self.step();
            self.look_at_copy();
        }
        let Some(end) = end else { return };
        // The last tries wait for nothing but each other.
        while !self.queue.is_empty() && !self.is_beyond_repair() && Instant::now() < end {
            self.retry = None;
            self.step();
        }
        if let Some(copier) = &mut self.copier {
            copier.end(end.saturating_duration_since(Instant::now()).min(LAST_COPY));
        }
    }

    /// Lets the second copy follow, and tells when it falls behind or has caught up.
    fn look_at_copy(&mut self) {
        let told = self.copier.as_mut().and_then(|copier| copier.look(self.head));
        if let Some(msg) = told {
            self.tell(&msg);
        }
    }

    /// Signs out whoever is signed in here, or soon would be.
    fn sign_out(&mut self) {
        let Some(terminal) = &self.terminal else { return };
        let coming = self.queue.iter().filter_map(|asked| asked.wish.signs_in());
        let here: BTreeSet<Author> = self.hall.signed_in(terminal).chain(coming).cloned().collect();
        let leave = |person| Asked { ticket: None, wish: Wish::sign_out(person) };
        self.queue.extend(here.into_iter().map(leave));
    }

    /// Whether the seat's person has proven who they are and has not asked to leave.
    fn may_see(&self, seat: &Seat) -> bool {
        let Some(person) = seat.person().filter(|_| self.hall.contest().pins) else { return true };
        let leaves = || self.queue.iter().any(|asked| asked.wish.signs_out(&person));
        let here = |terminal| self.hall.is_signed_in(&person, terminal);
        self.terminal.as_ref().is_some_and(here) && !leaves()
    }

    fn sit(&mut self, seat: &Seat) {
        self.sign_out();
        for subscriber in &mut self.seats {
            subscriber.seat = Some(seat.clone());
        }
        self.show();
    }

    /// One round: follow the others, write what waits. While a try to write is put off, reading
    /// goes on if it can.
    fn step(&mut self) {
        let paused = self.retry.is_some_and(|at| Instant::now() < at);
        if self.is_beyond_repair() || (paused && !self.can_read) {
            return;
        }
        let followed = self.follow();
        self.can_read = followed.is_ok();
        if paused && self.can_read {
            return;
        }
        match followed.and_then(|()| self.write()) {
            Ok(()) => self.is_well(),
            Err(trouble) => self.is_ill(trouble),
        }
    }

    /// A record does not fit: whatever this process wrote after it would be built on sand.
    fn is_beyond_repair(&self) -> bool {
        matches!(self.trouble, Some(Trouble::Damaged { .. }))
    }

    fn is_well(&mut self) {
        self.retry = None;
        self.pause = FIRST_PAUSE;
        self.busy_since = None;
        if self.trouble.take().is_some() {
            self.tell(&Msg::Trouble(None));
        }
    }

    fn is_ill(&mut self, trouble: Trouble) {
        // The journal may have to be read anew.
        self.stale = true;
        let now = Instant::now();
        if trouble == Trouble::Busy
            && now.duration_since(*self.busy_since.get_or_insert(now)) < BUSY_IS_TROUBLE
        {
            // The journal itself has waited already.
            return;
        }
        self.retry = Some(now + self.pause);
        self.pause = (self.pause * 2).min(LONGEST_PAUSE);
        if self.trouble.as_ref() != Some(&trouble) {
            self.tell(&Msg::Trouble(Some(trouble.clone())));
            self.trouble = Some(trouble);
        }
    }

    /// Takes in what other processes wrote.
    fn follow(&mut self) -> Result<(), Trouble> {
        self.stale |= self.journal.changed()?;
        if !self.stale {
            return Ok(());
        }
        let Self { journal, hall, head, unsure, .. } = self;
        let before = *head;
        let read = journal.read(before.seq, &mut |row| {
            unsure.recognise(&take(head, hall, row)?);
            Ok(())
        });
        if self.head != before {
            self.show();
        }
        read?;
        self.stale = false;
        Ok(())
    }

    /// Writes all that waits in one transaction, then answers in the order of asking.
    fn write(&mut self) -> Result<(), Trouble> {
        if self.queue.is_empty() {
            return Ok(());
        }
        let now = Utc::now();
        self.queue.iter_mut().for_each(|asked| asked.wish.prepare(&self.hall, now));
        let Self { journal, hall, head, terminal, queue, unsure, .. } = self;
        let before = *head;
        let mut records = Vec::new();
        let done = journal.transact(before.seq, &mut |rows| {
            for row in rows {
                unsure.recognise(&take(head, hall, row)?);
            }
            let undecided = queue.iter().skip(unsure.found.len()).map(|asked| &asked.wish);
            let answers;
            (records, answers) = decide_all(hall, *head, terminal.as_ref(), undecided);
            let first = records.first().map_or(Head::START.hash, |record| record.hash);
            unsure.attempt = Some((first, answers));
            Ok(records.clone())
        });
        let taken = done.and_then(|()| {
            for record in &records {
                take(head, hall, record.into())?;
            }
            Ok(())
        });
        let answered = if taken.is_ok() { self.answered() } else { Vec::new() };
        if self.head != before {
            self.show();
        }
        taken?;
        for (ticket, answer) in answered {
            self.waiting.fetch_sub(1, Ordering::SeqCst);
            self.tell(&match answer {
                Answer::Recorded => Msg::Saved(ticket),
                Answer::Refused(refusal) => Msg::Refused(ticket, refusal),
            });
        }
        Ok(())
    }

    /// Takes what was decided out of the queue: the answers that somebody waits for.
    fn answered(&mut self) -> Vec<(Ticket, Answer)> {
        let Unsure { found, attempt } = std::mem::take(&mut self.unsure);
        let decided = attempt.into_iter().flat_map(|(_, answers)| answers);
        let answers: Vec<Answer> = found.into_iter().chain(decided).collect();
        let asked = self.queue.drain(..answers.len().min(self.queue.len()));
        let answered = asked.zip(answers);
        answered.filter_map(|(asked, answer)| Some((asked.ticket?, answer))).collect()
    }

    fn show(&mut self) {
        Arc::make_mut(&mut self.hall).catch_up();
        let hall = &self.hall;
        for subscriber in &self.seats {
            if let Some(seat) = &subscriber.seat {
                let seat = if self.may_see(seat) { seat } else { &Seat::Lobby };
                // A session that has gone is told nothing.
                let _ = subscriber.inbox.send(Msg::View(Box::new(hall.view(seat))));
            }
        }
    }

    fn tell(&self, msg: &Msg) {
        for subscriber in &self.seats {
            let _ = subscriber.inbox.send(msg.clone());
        }
    }
}

/// Decides every wish against the hall as the ones before it leave it: the records, and what
/// became of each.
fn decide_all<'a>(
    hall: &Arc<Hall>,
    head: Head,
    terminal: Option<&Terminal>,
    wishes: impl Iterator<Item = &'a Wish>,
) -> (Vec<Record>, Vec<Answer>) {
    let mut decided = Decided::new(hall, head, terminal);
    let mut answers = Vec::new();
    let mut wishes = wishes.peekable();
    while let Some(wish) = wishes.next() {
        let more = wishes.peek().is_some();
        answers.push(decided.take(wish, more).map_or_else(Answer::Refused, |()| Answer::Recorded));
    }
    (decided.records, answers)
}
