//! The terminal of Linux, macOS and their kin.

mod input;
mod signals;
mod stop;
mod tty;

use std::io;
use std::sync::Arc;
use std::sync::mpsc::Sender;

pub(super) use stop::Stop;
pub(super) use tty::Tty;

use super::TerminalError;
use super::guard::Guard;
use crate::tui::Msg;

/// The threads that listen to the keyboard and to signals; they end when this is dropped.
#[derive(Debug)]
pub struct Listening {
    _input: input::Thread,
    _signals: signals::Thread,
}

impl Listening {
    pub(super) fn start(guard: &Arc<Guard>, inbox: Sender<Msg>) -> Result<Self, TerminalError> {
        Ok(Self {
            _signals: signals::spawn(Arc::clone(guard), inbox.clone())?,
            _input: input::spawn(inbox)?,
        })
    }
}

/// Stops this process as Ctrl+Z at a shell would; returns when it is continued.
pub(super) fn stop_here() -> io::Result<()> {
    signal_hook::low_level::emulate_default_handler(signal_hook::consts::SIGTSTP)
}
