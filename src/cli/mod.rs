//! The command line: one file per subcommand.
//!
//! Every subcommand is a function of the call, its own arguments and the output:
//! `run(&Call, .., &mut dyn Write) -> io::Result<Exit>`.

mod against;
mod args;
mod backup;
mod board;
mod check;
mod contest_file;
mod copies;
mod cue;
mod demo;
mod evening;
mod export;
mod journal;
mod new;
mod paper;
mod pins;
mod protocol;
mod receipt;
mod records;
mod rehearse;
mod replay;
mod restore;
mod roles;
mod rule;
mod screens;
mod second_copy;
mod tally;
mod verify;

use std::ffi::OsString;
use std::io::{self, IsTerminal as _, Write};
use std::process::ExitCode;

use crate::shell::Folders;
use crate::text::{Paint, Word, Words};
use crate::tui::Depth;

use args::{Args, Other, Task};

/// A call of the program, with what the environment says.
#[derive(Debug)]
struct Call<'a> {
    words: &'a Words,
    args: &'a Args,
    folders: Folders,
    /// The colours of the screens.
    depth: Depth,
    /// How problems are printed.
    paint: Paint,
}

/// What a subcommand hands back to the shell it was called from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// 0: done.
    Done,
    /// 1: there are problems, and they were printed.
    Problems,
    /// 2: the call cannot be used, and why was printed.
    Unusable,
    /// 3: a kept screen ended though nobody left it. Its keeper alone sees this.
    Stopped,
}

impl Exit {
    /// The number for the operating system.
    pub fn code(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::Problems => 1,
            Self::Unusable => 2,
            Self::Stopped => 3,
        }
    }
}

/// Runs a call of the program: `args` begins with the program's name. Prints to standard output,
/// and says what cannot be used to standard error.
pub fn main(args: &[OsString]) -> ExitCode {
    let variable = std::env::var("ALQA_LANG").ok();
    let words = Words::new(args::language(args, variable.as_deref()));
    let depth = Depth::detect(|name| std::env::var(name).ok());
    match run(&words, args, depth, paint(depth), &mut io::stdout()) {
        Ok(exit) => ExitCode::from(exit.code()),
        // Whoever read the output has gone: nothing is wrong with the call.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("alqa: {error}");
            ExitCode::FAILURE
        }
    }
}

/// For the person at the terminal, or for a file.
fn paint(depth: Depth) -> Paint {
    if !io::stdout().is_terminal() {
        return Paint::PLAIN;
    }
    let columns =
        crossterm::terminal::size().map_or(Paint::PLAIN.width, |(columns, _)| columns.into());
    Paint { colour: depth != Depth::Mono, width: columns.max(40) }
}

/// Runs a call in the language of `words`, printing to `out`; `typed` begins with the program's
/// name.
pub fn run(
    words: &Words,
    typed: &[OsString],
    depth: Depth,
    paint: Paint,
    out: &mut dyn Write,
) -> io::Result<Exit> {
    let args = match args::parse(words, typed) {
        Ok(args) => args,
        Err(Other::Text(text)) => {
            write!(out, "{text}")?;
            return Ok(Exit::Done);
        }
        Err(Other::Unusable(text)) => {
            eprintln!("{text}");
            return Ok(Exit::Unusable);
        }
    };
    let Some(folders) = Folders::find() else {
        writeln!(out, "{}", words.get(Word::NoHome))?;
        return Ok(Exit::Problems);
    };
    let call = Call { words, args: &args, folders, depth, paint };
    match &args.task {
        Task::Sit(place) => screens::run(&call, place, out),
        Task::Board(board) => board::run(&call, board, out),
        Task::Check(path) => check::run(&call, path, out),
        Task::Rule(preset) => rule::run(&call, *preset, out),
        Task::Cue(sheet) => cue::run(&call, *sheet, out),
        Task::New(folder) => new::run(&call, folder, out),
        Task::Journal(form) => journal::run(&call, *form, out),
        Task::Verify(check) => verify::run(&call, check, out),
        Task::Backup(to) => backup::run(&call, to.as_deref(), out),
        Task::Restore { from, older } => restore::run(&call, from, *older, out),
        Task::ExportAudit(output) => export::audit(&call, output.as_deref(), out),
        Task::Protocol => protocol::run(&call, out),
        Task::Pins(pins) => pins::run(&call, pins, out),
        Task::Roles => roles::run(&call, out),
        Task::Tally(tally) => tally::run(&call, tally, out),
        Task::Replay(replay) => replay::run(&call, replay, out),
        Task::Rehearse(anew) => rehearse::run(&call, *anew, out),
        Task::Demo { seed, speed } => demo::run(&call, *seed, *speed, out),
    }
}

/// Whether a person sits at a terminal: screens need one for both directions.
fn at_terminal() -> bool {
    io::stdout().is_terminal() && io::stdin().is_terminal()
}

#[cfg(test)]
impl<'a> Call<'a> {
    /// A call without a terminal, whose folders are not there.
    fn for_test(words: &'a Words, args: &'a Args) -> Self {
        let folders = Folders::under(std::path::Path::new("no-such-folder"));
        Self { words, args, folders, depth: Depth::Mono, paint: Paint::PLAIN }
    }
}
