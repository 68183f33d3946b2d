//! The thread that hears signals.

use std::io;
use std::sync::Arc;
use std::sync::mpsc::Sender;
use std::thread::{self, JoinHandle};

use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH};
use signal_hook::iterator::{Handle, Signals};
use signal_hook::low_level::emulate_default_handler;

use super::super::guard::Guard;
use crate::tui::Msg;

/// The running thread; dropping it ends it.
#[derive(Debug)]
pub(super) struct Thread {
    signals: Handle,
    handle: Option<JoinHandle<()>>,
}

impl Drop for Thread {
    fn drop(&mut self) {
        self.signals.close();
        if let Some(handle) = self.handle.take() {
            let _ = handle.join();
        }
    }
}

pub(super) fn spawn(guard: Arc<Guard>, inbox: Sender<Msg>) -> io::Result<Thread> {
    let mut signals = Signals::new([SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT])?;
    let closer = signals.handle();
    let handle = thread::Builder::new()
        .name("signals".to_owned())
        .spawn(move || hear(&mut signals, &guard, &inbox))?;
    Ok(Thread { signals: closer, handle: Some(handle) })
}

fn hear(signals: &mut Signals, guard: &Guard, inbox: &Sender<Msg>) {
    let resize = || {
        let (width, height) = guard.tty().size();
        Msg::Resize { width, height }
    };
    let mut asked = false;
    for signal in signals {
        // If nobody listens the program is ending anyway.
        let _ = match signal {
            SIGWINCH => inbox.send(resize()),
            // Its keeper goes on, and nobody may see what lies behind it.
            SIGTSTP if guard.kept => Ok(()),
            SIGTSTP => inbox.send(Msg::Suspend),
            // Also after a stop that could not be caught.
            SIGCONT => inbox.send(Msg::Resume).and_then(|()| inbox.send(resize())),
            // A closed window sends it more than once; the desk gets the time it needs.
            SIGHUP => inbox.send(Msg::Terminate),
            _ if !asked => {
                asked = true;
                inbox.send(Msg::Terminate)
            }
            // Asked twice: the main loop hangs, perhaps on a terminal that takes no output, so
            // only the modes are given back. Everything shown as saved is on disk.
            _ => {
                let _ = guard.tty().cooked();
                let _ = emulate_default_handler(signal);
                return;
            }
        };
    }
}
