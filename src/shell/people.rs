//! Made-up people who hold a whole evening through a desk of their own, as real ones would.

use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread;
use std::time::{Duration, Instant};

use super::desk::Desk;
use crate::hall::demo::{self, Demo};
use crate::hall::{Author, Hall, Refusal, Seat, Terminal, View};
use crate::journal::{Head, Journal};
use crate::tui::{Msg, Pin, Ticket};

/// An evening takes about this long at speed 1, whatever its size.
const EVENING: Duration = Duration::from_secs(30);

/// What the people did last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Progress {
    /// One more step is on disk.
    Did,
    /// This was refused; the evening stops.
    Refused(Refusal),
    /// The journal is in trouble for good, or the desk is gone; the evening stops.
    Broken,
    /// The evening is over.
    Over,
}

/// The PIN of everybody at a made-up evening, where the contest uses PINs.
pub fn pin() -> Pin {
    Pin::new("271828").unwrap_or_default()
}

/// Lets the people of `seed` hold the evening in a thread of their own. `speed` 1 takes about half
/// a minute, 2 half of that; with `None` nobody waits. The thread ends with the evening, or when
/// nobody listens any more.
///
/// Where the contest uses PINs, all have set theirs and are signed in at `terminal` when this returns.
pub fn hold(
    journal: Box<dyn Journal>,
    hall: Arc<Hall>,
    head: Head,
    terminal: Option<Terminal>,
    seed: u64,
    speed: Option<f64>,
    progress: Sender<Progress>,
) {
    let (sender, inbox) = mpsc::channel();
    let desk = Desk::start(journal, hall.clone(), head, terminal, sender);
    desk.sit(Seat::Stage);
    if hall.contest().pins {
        come(&desk, &hall, &inbox);
    }
    thread::spawn(move || {
        let pace = speed.map(|speed| pace(&hall, seed).mul_f64(1.0 / speed));
        let people = Demo::new(hall.contest().clone(), seed);
        // Nobody may be left to hear how it ended.
        let _ = progress.send(play(&desk, people, hall, pace, &inbox, &progress));
    });
}

/// Everybody sets a PIN; the juror who chairs gives theirs once more, as the chair. Whatever goes
/// wrong shows when they begin.
fn come(desk: &Desk, hall: &Hall, inbox: &Receiver<Msg>) {
    let everyone = Author::everyone(hall.contest());
    let mut awaited = everyone.len() + 1;
    for person in everyone {
        desk.set_pin(Ticket(0), person, pin());
    }
    desk.sign_in(Ticket(0), Author::Chair, pin(), Vec::new(), true);
    for msg in inbox {
        match msg {
            Msg::Saved(_) | Msg::Refused(..) if awaited > 1 => awaited -= 1,
            Msg::Saved(_) | Msg::Refused(..) | Msg::Trouble(Some(_)) => return,
            _ => {}
        }
    }
}

/// How long a minute of the evening takes: the whole of it fits into [`EVENING`].
fn pace(hall: &Arc<Hall>, seed: u64) -> Duration {
    let whole = demo::length(hall.contest().clone(), seed);
    EVENING.mul_f64(60.0 / whole.as_secs_f64().max(1.0))
}

fn play(
    desk: &Desk,
    mut people: Demo,
    mut hall: Arc<Hall>,
    pace: Option<Duration>,
    inbox: &Receiver<Msg>,
    progress: &Sender<Progress>,
) -> Progress {
    let mut ticket = 0;
    let mut due = Instant::now();
    while let Some(step) = people.next(&hall) {
        if let Some(minute) = pace {
            due += minute.mul_f64(step.after.as_secs_f64() / 60.0);
            if !wait_until(due, inbox, &mut hall) {
                return Progress::Broken;
            }
        }
        ticket += 1;
        desk.ask(Ticket(ticket), step.author, step.command);
        loop {
            match inbox.recv() {
                Ok(Msg::View(view)) => take(*view, &mut hall),
                Ok(Msg::Saved(Ticket(saved))) if saved == ticket => break,
                Ok(Msg::Refused(_, refusal)) => return Progress::Refused(refusal),
                Ok(_) => {}
                Err(_) => return Progress::Broken,
            }
        }
        if progress.send(Progress::Did).is_err() {
            return Progress::Broken;
        }
    }
    Progress::Over
}

fn take(view: View, hall: &mut Arc<Hall>) {
    if let View::Stage(view) = view {
        *hall = view.hall;
    }
}

/// Waits, taking in what others do meanwhile; `false` when the desk is gone.
fn wait_until(due: Instant, inbox: &Receiver<Msg>, hall: &mut Arc<Hall>) -> bool {
    loop {
        let left = due.saturating_duration_since(Instant::now());
        match inbox.recv_timeout(left) {
            Ok(Msg::View(view)) => take(*view, hall),
            Ok(_) => {}
            Err(RecvTimeoutError::Timeout) => return true,
            Err(RecvTimeoutError::Disconnected) => return false,
        }
    }
}
