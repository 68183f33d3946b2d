//! The thread that reads the keyboard.

use std::io::{self, PipeReader, PipeWriter};
use std::os::fd::OwnedFd;
use std::sync::mpsc::Sender;
use std::thread::{self, JoinHandle};

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::{Errno, read};

use super::super::TerminalError;
use crate::tui::{Decoder, Input, Msg};

/// The running thread; dropping it ends it.
#[derive(Debug)]
pub(super) struct Thread {
    stop: Option<PipeWriter>,
    handle: Option<JoinHandle<()>>,
}

impl Drop for Thread {
    fn drop(&mut self) {
        // The other end of the pipe wakes up.
        self.stop = None;
        if let Some(handle) = self.handle.take() {
            let _ = handle.join();
        }
    }
}

pub(super) fn spawn(inbox: Sender<Msg>) -> Result<Thread, TerminalError> {
    let keyboard = super::tty::input()?;
    let (stopped, stop) = io::pipe()?;
    let handle = thread::Builder::new()
        .name("input".to_owned())
        .spawn(move || read_keys(&keyboard, &stopped, &inbox))?;
    Ok(Thread { stop: Some(stop), handle: Some(handle) })
}

/// Reads until the terminal is closed, `stopped` is closed, or nobody listens.
///
/// Sleeps until something comes; only while a sequence is unfinished it wakes by itself.
fn read_keys(keyboard: &OwnedFd, stopped: &PipeReader, inbox: &Sender<Msg>) {
    let mut decoder = Decoder::new();
    let mut inputs = Vec::new();
    let mut buffer = [0; 4096];
    loop {
        let patience = decoder.patience().and_then(|pause| Timespec::try_from(pause).ok());
        let mut fds = [PollFd::new(keyboard, PollFlags::IN), PollFd::new(stopped, PollFlags::IN)];
        match poll(&mut fds, patience.as_ref()) {
            Ok(0) => decoder.idle(&mut inputs),
            Ok(_) if !fds[1].revents().is_empty() => return,
            Ok(_) => match read(keyboard, &mut buffer) {
                Ok(length @ 1..) => decoder.feed(&buffer[..length], &mut inputs),
                Err(Errno::INTR | Errno::AGAIN) => {}
                // No more keys will ever come: the window was closed.
                Ok(0) | Err(_) => {
                    let _ = inbox.send(Msg::Terminate);
                    return;
                }
            },
            Err(Errno::INTR) => {}
            Err(_) => {
                let _ = inbox.send(Msg::Terminate);
                return;
            }
        }
        for input in inputs.drain(..) {
            let msg = match input {
                Input::Key(key) => Msg::Key(key),
                Input::Paste(text) => Msg::Paste(text),
            };
            if inbox.send(msg).is_err() {
                return;
            }
        }
    }
}
