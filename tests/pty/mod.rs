//! A real pseudo-terminal with a program in it, for journeys.
//!
//! No sleeps: a thread reads what the program writes, and waiting is for a condition of the
//! screen. A condition that does not come within [`PATIENCE`] fails the test and shows the screen.
// Each test binary uses its part.
#![allow(dead_code, missing_docs, unreachable_pub, clippy::unwrap_used)]

use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::path::Path;
use std::sync::mpsc::{Sender, channel};
use std::sync::{Arc, Condvar, Mutex, MutexGuard};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};
use rustix::process::{Pid, Signal, WaitId, WaitIdOptions};

/// How long a condition may take on a machine that is busy with other things.
pub const PATIENCE: Duration = Duration::from_secs(20);

/// Named keys, as xterm sends them.
pub mod key {
    pub const ENTER: &str = "\r";
    pub const ESC: &str = "\x1b";
    pub const TAB: &str = "\t";
    pub const BACKSPACE: &str = "\x7f";
    pub const UP: &str = "\x1b[A";
    pub const DOWN: &str = "\x1b[B";
    pub const RIGHT: &str = "\x1b[C";
    pub const LEFT: &str = "\x1b[D";
    pub const HOME: &str = "\x1b[H";
    pub const END: &str = "\x1b[F";
    pub const PAGE_UP: &str = "\x1b[5~";
    pub const PAGE_DOWN: &str = "\x1b[6~";
    pub const F1: &str = "\x1bOP";
    pub const F2: &str = "\x1bOQ";
    pub const CTRL_C: &str = "\x03";
}

/// A program in a pseudo-terminal. Killed when dropped.
pub struct Session {
    pid: Pid,
    master: Box<dyn MasterPty + Send>,
    keys: Option<Sender<Vec<u8>>>,
    shared: Arc<Shared>,
    modes_before: String,
}

#[derive(Default)]
struct Shared {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default)]
struct State {
    parser: Option<vt100::Parser>,
    output: Vec<u8>,
    /// So many bytes of it are on the screen: a letter that came in half is held back, since the
    /// emulator would lose what follows it.
    taken: usize,
    /// How many bytes there were after each read, and when.
    reads: Vec<(usize, Instant)>,
    exit: Option<ExitStatus>,
    /// Nothing more will be read.
    silent: bool,
    hang_up: bool,
}

impl State {
    fn screen(&self) -> &vt100::Screen {
        self.parser.as_ref().expect("set at the start").screen()
    }

    fn show_whole_letters(&mut self) {
        let new = &self.output[self.taken..];
        let whole = match std::str::from_utf8(new) {
            Err(cut) if cut.error_len().is_none() => cut.valid_up_to(),
            _ => new.len(),
        };
        self.parser.as_mut().expect("set at the start").process(&new[..whole]);
        self.taken += whole;
    }

    /// Whether the screen shows no half frame: a frame may be read in several pieces.
    fn is_whole(&self) -> bool {
        let marks = [b"\x1b[?2026h", b"\x1b[?2026l"];
        let last = self.output.windows(8).rev().find(|bytes| marks.iter().any(|m| m == bytes));
        self.silent || last.is_none_or(|bytes| bytes == marks[1])
    }
}

/// What a journey starts.
pub struct Start<'a> {
    /// The program.
    pub program: &'a Path,
    /// Its arguments.
    pub args: &'a [&'a str],
    /// Added to the environment, which is this process's with `TERM=xterm-256color` and without
    /// what decides colours and languages.
    pub env: &'a [(&'a str, &'a str)],
    /// Columns and rows.
    pub size: (u16, u16),
    /// Whether the terminal is the program's own, so that closing and resizing it send signals.
    /// Without, its modes outlive the program and can be looked at ([`Session::modes_restored`]).
    pub controlling: bool,
}

impl Session {
    /// Starts `alqa`.
    pub fn start(args: &[&str], env: &[(&str, &str)], size: (u16, u16)) -> Self {
        let program = Path::new(env!("CARGO_BIN_EXE_alqa"));
        Self::start_with(&Start { program, args, env, size, controlling: true })
    }

    /// Starts any program.
    pub fn start_with(start: &Start<'_>) -> Self {
        let (columns, rows) = start.size;
        let pair = native_pty_system().openpty(pty_size(columns, rows)).unwrap();
        let modes_before = modes(pair.master.as_ref());
        let mut command = CommandBuilder::new(start.program);
        command.args(start.args);
        command.set_controlling_tty(start.controlling);
        for name in
            ["NO_COLOR", "COLORTERM", "LANG", "LC_ALL", "LC_MESSAGES", "TERM_PROGRAM", "STY"]
        {
            command.env_remove(name);
        }
        command.env("TERM", "xterm-256color");
        for (name, value) in start.env {
            command.env(name, value);
        }
        command.cwd(std::env::current_dir().unwrap());
        let mut child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let pid = Pid::from_raw(child.process_id().unwrap() as i32).unwrap();

        let shared = Arc::new(Shared::default());
        let (screen_rows, screen_columns) = screen_size(columns, rows);
        shared.lock().parser = Some(vt100::Parser::new(screen_rows, screen_columns, 0));

        let mut reader = pair.master.try_clone_reader().unwrap();
        let reading = Arc::clone(&shared);
        thread::spawn(move || {
            let mut buffer = [0; 8192];
            loop {
                let length = reader.read(&mut buffer).unwrap_or(0);
                let mut state = reading.lock();
                state.output.extend_from_slice(&buffer[..length]);
                let bytes = state.output.len();
                state.reads.push((bytes, Instant::now()));
                state.show_whole_letters();
                let over = length == 0 || state.hang_up;
                if over {
                    drop(state);
                    // Without this end the terminal is closed only when all others are.
                    drop(reader);
                    reading.lock().silent = true;
                    reading.changed.notify_all();
                    return;
                }
                drop(state);
                reading.changed.notify_all();
            }
        });
        let waiting = Arc::clone(&shared);
        thread::spawn(move || {
            let status = child.wait().unwrap();
            waiting.lock().exit = Some(status);
            waiting.changed.notify_all();
        });
        // An own thread, because a program that does not read would block the test.
        let mut writer = pair.master.take_writer().unwrap();
        let (keys, typed) = channel::<Vec<u8>>();
        thread::spawn(move || {
            for bytes in typed {
                if writer.write_all(&bytes).and_then(|()| writer.flush()).is_err() {
                    return;
                }
            }
        });
        Self { pid, master: pair.master, keys: Some(keys), shared, modes_before }
    }

    /// The program's process.
    pub fn pid(&self) -> i32 {
        self.pid.as_raw_nonzero().get()
    }

    /// Types.
    pub fn send(&self, keys: impl AsRef<[u8]>) -> &Self {
        let _ = self.keys.as_ref().expect("not hung up").send(keys.as_ref().to_vec());
        self
    }

    /// Waits until `text` is on the screen.
    pub fn wait_for(&self, text: &str) -> &Self {
        self.wait(&format!("«{text}»"), |screen| screen.contents().contains(text))
    }

    /// Waits until `text` is not on the screen.
    pub fn wait_gone(&self, text: &str) -> &Self {
        self.wait(&format!("no «{text}»"), |screen| !screen.contents().contains(text))
    }

    /// Waits until a whole frame is as wanted; `what` is for the message of a failure.
    pub fn wait(&self, what: &str, wanted: impl Fn(&vt100::Screen) -> bool) -> &Self {
        drop(self.wait_state(what, |state| state.is_whole() && wanted(state.screen())));
        self
    }

    fn wait_state(&self, what: &str, wanted: impl Fn(&State) -> bool) -> MutexGuard<'_, State> {
        let deadline = Instant::now() + PATIENCE;
        let mut state = self.shared.lock();
        loop {
            if wanted(&state) {
                return state;
            }
            let left = deadline.saturating_duration_since(Instant::now());
            let over = state.exit.is_some() && state.silent;
            assert!(
                !left.is_zero() && !over,
                "waited for {what}; the program {}; the screen:\n{}",
                state.exit.as_ref().map_or("runs".to_owned(), |exit| format!("ended: {exit}")),
                state.screen().contents()
            );
            state = self.shared.changed.wait_timeout(state, left).unwrap().0;
        }
    }

    /// The text of the screen now.
    pub fn screen(&self) -> String {
        self.shared.lock().screen().contents()
    }

    /// Looks at the screen now.
    pub fn look<T>(&self, look: impl FnOnce(&vt100::Screen) -> T) -> T {
        look(self.shared.lock().screen())
    }

    /// The cursor's row and column, if it is shown.
    pub fn cursor(&self) -> Option<(u16, u16)> {
        self.look(|screen| (!screen.hide_cursor()).then(|| screen.cursor_position()))
    }

    /// A cell: its text and looks.
    pub fn cell(&self, row: u16, column: u16) -> vt100::Cell {
        self.look(|screen| screen.cell(row, column).cloned().expect("inside the screen"))
    }

    /// Everything the program has written so far.
    pub fn output(&self) -> Vec<u8> {
        self.shared.lock().output.clone()
    }

    /// How many bytes there were after each read, and when.
    pub fn reads(&self) -> Vec<(usize, Instant)> {
        self.shared.lock().reads.clone()
    }

    /// When something was written last.
    pub fn last_read(&self) -> Option<Instant> {
        self.shared.lock().reads.last().map(|(_, at)| *at)
    }

    /// The terminal gets another size.
    pub fn resize(&self, columns: u16, rows: u16) -> &Self {
        let mut state = self.shared.lock();
        let (screen_rows, screen_columns) = screen_size(columns, rows);
        state.parser.as_mut().unwrap().set_size(screen_rows, screen_columns);
        self.master.resize(pty_size(columns, rows)).unwrap();
        drop(state);
        self
    }

    /// Sends a signal to the program.
    pub fn signal(&self, signal: Signal) -> &Self {
        rustix::process::kill_process(self.pid, signal).unwrap();
        self
    }

    /// Ends the program as a power cut would.
    pub fn kill9(self) {
        self.signal(Signal::KILL).exit();
    }

    /// Waits until the program was stopped by a signal.
    pub fn wait_stopped(&self) -> &Self {
        let options = WaitIdOptions::STOPPED | WaitIdOptions::NOWAIT;
        rustix::process::waitid(WaitId::Pid(self.pid), options).unwrap();
        self
    }

    /// Waits for the end of the program: its exit status.
    pub fn exit(&self) -> ExitStatus {
        let state = self.wait_state("the end", |state| state.exit.is_some() && state.silent);
        state.exit.clone().unwrap()
    }

    /// Closes the terminal as a closed window does, and waits for the end of the program.
    ///
    /// The program must answer a new size by drawing.
    pub fn hang_up(mut self) -> ExitStatus {
        self.shared.lock().hang_up = true;
        let (rows, columns) = self.look(vt100::Screen::size);
        self.resize(columns.get(), rows.get() + 1);
        // The system sends it only where the terminal controls the program.
        self.signal(Signal::WINCH);
        drop(self.wait_state("the reader's end", |state| state.silent));
        self.keys = None;
        // All ends that this process holds are closed with it.
        let master = std::mem::replace(&mut self.master, other_master());
        drop(master);
        self.exit()
    }

    /// Whether the terminal's modes are as they were before the start. Only for sessions that do
    /// not control their terminal: the system itself resets the modes of the others.
    pub fn modes_restored(&self) -> bool {
        modes(self.master.as_ref()) == self.modes_before
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        if self.shared.lock().exit.is_none() {
            let _ = rustix::process::kill_process(self.pid, Signal::KILL);
        }
    }
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

/// The screen that is looked at. It shows 80x24 where the terminal does not know its size, and
/// costs no gigabytes where it claims to be huge.
fn screen_size(columns: u16, rows: u16) -> (NonZeroU16, NonZeroU16) {
    let (columns, rows) = if columns == 0 || rows == 0 { (80, 24) } else { (columns, rows) };
    let cut = |n: u16| NonZeroU16::new(n.min(1000)).unwrap();
    (cut(rows), cut(columns))
}

fn pty_size(cols: u16, rows: u16) -> PtySize {
    PtySize { rows, cols, pixel_width: 0, pixel_height: 0 }
}

fn modes(master: &dyn MasterPty) -> String {
    format!("{:?}", master.get_termios().unwrap())
}

fn other_master() -> Box<dyn MasterPty + Send> {
    native_pty_system().openpty(pty_size(1, 1)).unwrap().master
}
