//! The terminal as a file, its modes and its size.

use std::env;
use std::fs::{File, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::os::fd::{AsFd, OwnedFd};
use std::path::PathBuf;

use rustix::event::{PollFd, PollFlags};
use rustix::termios::{self, OptionalActions, QueueSelector, SpecialCodeIndex, Termios};

use super::super::{TerminalError, sane_size};

/// The terminal behind the output.
#[derive(Debug)]
pub(in super::super) struct Tty {
    /// An own handle: the lock of the standard output may be held by a thread that panicked.
    file: File,
    /// Its modes as they were found.
    found: Termios,
}

impl Tty {
    pub(in super::super) fn open() -> Result<Self, TerminalError> {
        let stdout = io::stdout();
        if !termios::isatty(&stdout) {
            return Err(TerminalError::NotATerminal);
        }
        if env::var_os("TERM").is_some_and(|term| term == "dumb") {
            return Err(TerminalError::Dumb);
        }
        // Without anything to type on, it is no use either.
        input()?;
        let file = File::from(stdout.as_fd().try_clone_to_owned()?);
        let found = termios::tcgetattr(&file).map_err(io::Error::from)?;
        Ok(Self { file, found })
    }

    /// Keys come one by one, unseen, and Ctrl+C is a key.
    pub(in super::super) fn raw(&self) -> io::Result<()> {
        let mut raw = self.found.clone();
        raw.make_raw();
        raw.special_codes[SpecialCodeIndex::VMIN] = 1;
        raw.special_codes[SpecialCodeIndex::VTIME] = 0;
        Ok(termios::tcsetattr(&self.file, OptionalActions::Now, &raw)?)
    }

    /// The modes as they were found. What was typed and not read is thrown away: keys meant for
    /// a ballot must not run at a shell.
    pub(in super::super) fn cooked(&self) -> io::Result<()> {
        let _ = termios::tcflush(&self.file, QueueSelector::IFlush);
        Ok(termios::tcsetattr(&self.file, OptionalActions::Now, &self.found)?)
    }

    /// Writes it all, also where another program left the terminal in non-blocking mode.
    pub(in super::super) fn write(&self, mut bytes: &[u8]) -> io::Result<()> {
        while !bytes.is_empty() {
            match (&self.file).write(bytes) {
                Ok(0) => return Err(ErrorKind::WriteZero.into()),
                Ok(written) => bytes = &bytes[written..],
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) if error.kind() == ErrorKind::WouldBlock => {
                    let mut poll = [PollFd::new(&self.file, PollFlags::OUT)];
                    match rustix::event::poll(&mut poll, None) {
                        Ok(_) | Err(rustix::io::Errno::INTR) => {}
                        Err(error) => return Err(error.into()),
                    }
                }
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }

    /// Columns and rows.
    pub(in super::super) fn size(&self) -> (u16, u16) {
        match termios::tcgetwinsize(&self.file) {
            Ok(size) => sane_size(size.ws_col, size.ws_row),
            Err(_) => sane_size(0, 0),
        }
    }
}

/// What the terminal is typed on: the standard input, or if that is a file or a pipe, the
/// terminal behind the output. (Not `/dev/tty`, which macOS cannot poll.)
pub(super) fn input() -> Result<OwnedFd, TerminalError> {
    let stdin = io::stdin();
    if termios::isatty(&stdin) {
        return Ok(stdin.as_fd().try_clone_to_owned()?);
    }
    let name = termios::ttyname(io::stdout(), Vec::new()).map_err(io::Error::from)?;
    let path = PathBuf::from(name.to_str().map_err(|_| TerminalError::NotATerminal)?);
    // A terminal that controls another session would not become ours by being opened: this one
    // controls ours already, or nothing does.
    Ok(OpenOptions::new().read(true).open(path)?.into())
}
