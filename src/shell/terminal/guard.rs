//! Takes the terminal and gives it back, once, whatever happens.

use std::backtrace::Backtrace;
use std::io;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::{panic, process, thread};

use super::TerminalError;
use super::os::Tty;
use crate::contest::Lang;
use crate::text::Words;

/// Alternate screen.
const ENTER_SCREEN: &[u8] = b"\x1b[?1049h";
/// Empty screen, no cursor, pastes in brackets.
const ENTER_MODES: &[u8] = b"\x1b[0m\x1b[2J\x1b[H\x1b[?25l\x1b[?2004h";
/// An open frame ended, pastes without brackets, plain colours, cursor, own screen: everything
/// that was changed, in reverse.
pub(super) const LEAVE: &[u8] = b"\x1b[?2026l\x1b[?2004l\x1b[0m\x1b[?25h\x1b[?1049l";
/// The same screen, empty and black, without a cursor: for a screen that begins again.
pub(super) const BLACK: &[u8] = b"\x1b[?2026l\x1b[?1049h\x1b[?25l\x1b[40m\x1b[2J\x1b[0m\x1b[H";
/// What Rust programs end with after a panic.
const PANIC_EXIT: i32 = 101;

/// The terminal while it is taken.
#[derive(Debug)]
pub(super) struct Guard {
    tty: Tty,
    /// Whether it is taken. Held while writing, so that no frame lands on a screen given back.
    taken: Mutex<bool>,
    /// Position in [`Lang::ALL`]: the language of the last words.
    lang: AtomicU8,
    /// Where the log is.
    log: Option<PathBuf>,
    /// A keeper begins the program again after a panic: nobody may see what lies behind it.
    pub(super) kept: bool,
}

impl Guard {
    /// Takes the terminal, and from now on gives it back when any thread panics.
    pub(super) fn open(
        lang: Lang,
        log: Option<PathBuf>,
        kept: bool,
    ) -> Result<Arc<Self>, TerminalError> {
        let guard = Arc::new(Self {
            tty: Tty::open()?,
            taken: Mutex::new(false),
            lang: AtomicU8::new(lang as u8),
            log,
            kept,
        });
        let in_hook = Arc::clone(&guard);
        panic::set_hook(Box::new(move |panic| in_hook.last_words(panic)));
        if let Err(error) = guard.enter() {
            guard.leave();
            return Err(error.into());
        }
        Ok(guard)
    }

    pub(super) fn tty(&self) -> &Tty {
        &self.tty
    }

    pub(super) fn set_lang(&self, lang: Lang) {
        self.lang.store(lang as u8, Ordering::Relaxed);
    }

    /// Takes the terminal, or takes it once more after something else may have changed it.
    pub(super) fn enter(&self) -> io::Result<()> {
        let mut taken = self.taken();
        self.tty.raw()?;
        if !*taken {
            *taken = true;
            self.tty.write(ENTER_SCREEN)?;
        }
        self.tty.write(ENTER_MODES)
    }

    /// Gives the terminal back as it was. Only the first call after [`Self::enter`] does anything.
    pub(super) fn leave(&self) {
        let mut taken = self.taken();
        if !std::mem::take(&mut *taken) {
            return;
        }
        // If the terminal is gone there is nobody to give it back to.
        let _ = self.tty.write(LEAVE);
        let _ = self.tty.cooked();
    }

    /// Leaves the screen empty and black to its keeper, who gives it back or begins again.
    pub(super) fn leave_black(&self) {
        if std::mem::take(&mut *self.taken()) {
            // If the terminal is gone there is nothing to see.
            let _ = self.tty.write(BLACK);
        }
    }

    /// Writes a frame, unless the terminal was given back.
    pub(super) fn write(&self, frame: &[u8]) -> io::Result<()> {
        if *self.taken() { self.tty.write(frame) } else { Ok(()) }
    }

    pub(super) fn is_taken(&self) -> bool {
        *self.taken()
    }

    fn taken(&self) -> MutexGuard<'_, bool> {
        self.taken.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Ends the program after a panic: terminal back, details into the log, one line for the
    /// person.
    ///
    /// A panic in any thread ends it. A program that draws without a desk behind it would take
    /// marks that nobody records; everything that was shown as saved is on disk already.
    fn last_words(&self, panic: &panic::PanicHookInfo<'_>) {
        if self.kept {
            let _ = self.tty.write(BLACK);
        } else {
            self.leave();
        }
        let thread = thread::current();
        let name = thread.name().unwrap_or("unnamed");
        tracing::error!("the thread «{name}» panicked: {panic}\n{}", Backtrace::force_capture());
        if self.kept {
            process::exit(PANIC_EXIT);
        }
        let lang = Lang::ALL[usize::from(self.lang.load(Ordering::Relaxed)) % Lang::ALL.len()];
        let words = Words::new(lang);
        let line = match &self.log {
            Some(log) => words.terminal_fault(log.display()),
            None => words.get(crate::text::Word::TerminalFaultUnlogged).to_owned(),
        };
        // To the terminal itself: the error output may be a file.
        let _ = self.tty.write(format!("{line}\n").as_bytes());
        process::exit(PANIC_EXIT);
    }
}
