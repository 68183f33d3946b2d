//! The thread that keeps the second copy: a stick that is slow, full or gone never delays a mark.

use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use crate::hall::Trouble;
use crate::journal::{Copied, Head, Journal, Lag, Mirror, NotCopied};
use crate::tui::Msg;

/// How often the copy is looked at while nothing is written: whether its stick is there again.
const LOOK: Duration = Duration::from_secs(1);
/// A copy that is behind for less is only being written.
const SLOW: Duration = Duration::from_secs(1);
/// Another console holds the copy for a round: so many times and so long it is waited for.
const PATIENCE: (u32, Duration) = (10, Duration::from_millis(20));

/// The copier, seen from the desk's thread. Its thread ends when this is dropped.
pub(super) struct Copier {
    /// `None` once it was told to end.
    wake: Option<Sender<()>>,
    ended: Receiver<()>,
    state: Arc<Mutex<State>>,
    /// The journal's last record as far as the thread was told.
    woken: u64,
    behind_since: Option<Instant>,
    told: Option<Lag>,
}

/// What the thread has come to.
struct State {
    copied: u64,
    why: Option<NotCopied>,
}

impl Copier {
    /// Starts the thread; it reads what it copies from `journal`, a connection of its own.
    pub(super) fn start(mut mirror: Mirror, mut journal: Box<dyn Journal>) -> Self {
        let (wake, wakes) = mpsc::channel();
        let (end, ended) = mpsc::channel();
        let state = Arc::new(Mutex::new(State { copied: 0, why: None }));
        let shared = state.clone();
        thread::spawn(move || {
            loop {
                let last = matches!(wakes.recv_timeout(LOOK), Err(RecvTimeoutError::Disconnected));
                // All that was written meanwhile goes in one round.
                while wakes.try_recv().is_ok() {}
                let round = round(&mut mirror, &mut *journal);
                if let Ok(copied) = &round
                    && copied.mended
                {
                    tracing::warn!("the second copy had a torn last line");
                }
                let mut state = lock(&shared);
                match round {
                    Ok(copied) => *state = State { copied: copied.head.seq, why: None },
                    Err(why) => state.why = Some(why),
                }
                if last {
                    break;
                }
            }
            // Nobody may be left to hear it.
            let _ = end.send(());
        });
        Self { wake: Some(wake), ended, state, woken: 0, behind_since: None, told: None }
    }

    /// Lets the thread follow the journal up to `head`. Says how the copy stands if that changed.
    pub(super) fn look(&mut self, head: Head) -> Option<Msg> {
        if self.woken != head.seq {
            self.woken = head.seq;
            if let Some(wake) = &self.wake {
                // A thread that has died shows as a copy that stays behind.
                let _ = wake.send(());
            }
        }
        let (copied, why) = {
            let state = lock(&self.state);
            (state.copied, state.why.clone())
        };
        let records = head.seq.saturating_sub(copied);
        let now = Instant::now();
        let lag = if records == 0 && why.is_none() {
            self.behind_since = None;
            None
        } else {
            let since = *self.behind_since.get_or_insert(now);
            (now.duration_since(since) >= SLOW).then_some(Lag { records, why })
        };
        if lag == self.told {
            return None;
        }
        self.told.clone_from(&lag);
        Some(Msg::SecondCopy(lag))
    }

    /// Ends the thread; waits until it copied the last records, no longer than `limit`.
    pub(super) fn end(&mut self, limit: Duration) {
        self.wake = None;
        // A stick that hangs keeps the thread; the program ends all the same.
        let _ = self.ended.recv_timeout(limit);
    }
}

fn round(mirror: &mut Mirror, journal: &mut dyn Journal) -> Result<Copied, NotCopied> {
    let (tries, pause) = PATIENCE;
    for _ in 0..tries {
        match mirror.follow(journal) {
            Err(NotCopied::Trouble(Trouble::Busy)) => thread::sleep(pause),
            done => return done,
        }
    }
    mirror.follow(journal)
}

fn lock(state: &Mutex<State>) -> MutexGuard<'_, State> {
    state.lock().unwrap_or_else(PoisonError::into_inner)
}
