//! Hears that this program is to end, and passes it on to the one it keeps.

use std::io;
use std::process::Child;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicI32, Ordering};
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::Duration;

use rustix::process::{Pid, Signal, kill_process};
use signal_hook::consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP};
use signal_hook::iterator::{Handle, Signals};

/// Listens until it is dropped.
#[derive(Debug)]
pub(in super::super) struct Stop {
    signals: Handle,
    shared: Arc<Shared>,
    asked: Receiver<()>,
}

#[derive(Debug, Default)]
struct Shared {
    asked: AtomicBool,
    /// The process that is kept; 0 while there is none.
    kept: AtomicI32,
}

impl Stop {
    pub(in super::super) fn listen() -> io::Result<Self> {
        let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP])?;
        let handle = signals.handle();
        let shared = Arc::new(Shared::default());
        let (ask, asked) = mpsc::channel();
        let heard = Arc::clone(&shared);
        thread::Builder::new().name("stop".to_owned()).spawn(move || {
            // A keeper that stops would show what lies behind its screen.
            for _ in signals.forever().filter(|&signal| signal != SIGTSTP) {
                heard.asked.store(true, Ordering::SeqCst);
                heard.pass_on();
                // Nobody may be waiting any more.
                let _ = ask.send(());
            }
        })?;
        Ok(Self { signals: handle, shared, asked })
    }

    /// From now on this process is asked to end, too.
    pub(in super::super) fn pass_on_to(&self, child: &Child) {
        self.shared.kept.store(child.id() as i32, Ordering::SeqCst);
        if self.is_asked() {
            self.shared.pass_on();
        }
    }

    /// The process has ended.
    pub(in super::super) fn is_over(&self) {
        self.shared.kept.store(0, Ordering::SeqCst);
    }

    pub(in super::super) fn is_asked(&self) -> bool {
        self.shared.asked.load(Ordering::SeqCst)
    }

    /// Waits so long; whether this program was asked to end.
    pub(in super::super) fn comes_within(&self, limit: Duration) -> bool {
        self.asked.recv_timeout(limit).is_ok()
    }
}

impl Shared {
    fn pass_on(&self) {
        if let Some(kept) = Pid::from_raw(self.kept.load(Ordering::SeqCst)) {
            // It may have ended by itself.
            let _ = kill_process(kept, Signal::TERM);
            // One that was stopped would not hear it.
            let _ = kill_process(kept, Signal::CONT);
        }
    }
}

impl Drop for Stop {
    fn drop(&mut self) {
        self.signals.close();
    }
}
