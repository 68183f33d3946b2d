//! A screen that must never show what lies behind it: the public board.
//!
//! The program runs it in a process of its own, whose keeper is the first process. However the
//! board's process ends by a fault, a panic, a signal, a killed process, the terminal stays on the
//! alternate screen, is cleared to black, and the board begins again. No prompt, no desktop, no
//! half frame is seen.

use std::io::IsTerminal as _;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus};
use std::time::{Duration, Instant};
use std::{env, io};

use super::TerminalError;
use super::guard::{BLACK, LEAVE};
use super::os::{Stop, Tty};

/// Tells a process that it is kept, and whether it begins again.
const KEPT: &str = "ALQA_KEPT";
const FIRST: &str = "first";
const AGAIN: &str = "again";
/// What the screen shows, as it was when the keeper began.
const SHOWN: &str = "ALQA_KEPT_JOURNAL";
/// Between a fault and the next beginning; doubles up to [`LONGEST_PAUSE`].
const FIRST_PAUSE: Duration = Duration::from_millis(250);
const LONGEST_PAUSE: Duration = Duration::from_secs(4);
/// A screen that ran so long had begun well.
const RAN_WELL: Duration = Duration::from_secs(30);

/// Which process this is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// The keeper: nothing is shown yet.
    Keeper,
    /// The screen, begun by the person.
    First,
    /// The screen, begun again after a fault: whatever cannot be done is said to nobody.
    Again,
}

impl Turn {
    /// The journal that the keeper began with.
    pub fn journal() -> Option<PathBuf> {
        env::var_os(SHOWN).map(PathBuf::from)
    }

    /// As the environment says.
    pub fn of_this_process() -> Self {
        match env::var(KEPT).as_deref() {
            Ok(FIRST) => Self::First,
            Ok(AGAIN) => Self::Again,
            _ => Self::Keeper,
        }
    }
}

/// Runs this program with the same arguments as a kept screen until it ends as it should: its exit
/// status. A screen that begins again is told which journal it was, if that is known: what it was
/// found by may be gone by then.
pub fn keep(journal: Option<&Path>) -> Result<i32, TerminalError> {
    if !io::stdin().is_terminal() {
        return Err(TerminalError::NotATerminal);
    }
    let (tty, stop) = (Tty::open()?, Stop::listen()?);
    let (mut turn, mut pause) = (FIRST, FIRST_PAUSE);
    loop {
        let begun = Instant::now();
        match run(turn, journal, &stop) {
            Ok(ended) => {
                if let Some(code) = is_meant(ended, turn) {
                    return Ok(code);
                }
            }
            Err(error) if turn == FIRST => return Err(error.into()),
            // No memory for another process now; perhaps later.
            Err(_) => {}
        }
        if stop.is_asked() {
            return give_back(&tty);
        }
        // If the terminal is gone, so is whoever looked.
        tty.write(BLACK)?;
        if begun.elapsed() > RAN_WELL {
            pause = FIRST_PAUSE;
        }
        if stop.comes_within(pause) {
            return give_back(&tty);
        }
        (turn, pause) = (AGAIN, (pause * 2).min(LONGEST_PAUSE));
        // Whoever begins finds the modes as they were before.
        tty.cooked()?;
    }
}

/// Runs the screen until it ends.
fn run(turn: &str, journal: Option<&Path>, stop: &Stop) -> io::Result<ExitStatus> {
    let arguments = env::args_os().skip(1);
    let shown = journal.map(|path| (SHOWN, path));
    let mut screen =
        Command::new(program()?).args(arguments).env(KEPT, turn).envs(shown).spawn()?;
    stop.pass_on_to(&screen);
    let ended = screen.wait();
    stop.is_over();
    ended
}

/// The exit status of an end that was meant so: the person left, or the call could not be used.
fn is_meant(ended: ExitStatus, turn: &str) -> Option<i32> {
    match ended.code() {
        Some(0) => Some(0),
        Some(code @ (1 | 2)) if turn == FIRST => Some(code),
        _ => None,
    }
}

fn give_back(tty: &Tty) -> Result<i32, TerminalError> {
    // If the terminal is gone there is nobody to give it back to.
    let _ = tty.write(LEAVE);
    tty.cooked()?;
    Ok(0)
}

/// This program, also where its file was replaced meanwhile.
fn program() -> io::Result<PathBuf> {
    if cfg!(target_os = "linux") { Ok("/proc/self/exe".into()) } else { env::current_exe() }
}
