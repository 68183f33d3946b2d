//! The command line: one file per subcommand.

mod args;
pub mod check;
mod demo;
mod evening;
pub mod journal;
pub mod new;
mod records;
mod screens;
pub mod verify;
mod what;

use std::ffi::OsString;
use std::io::{self, IsTerminal as _, Write};
use std::process::ExitCode;

use crate::hall::Seat;
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
    depth: Depth,
    /// The call itself names the language.
    lang_given: bool,
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
}

impl Exit {
    /// The number for the operating system.
    pub fn code(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::Problems => 1,
            Self::Unusable => 2,
        }
    }
}

impl Call<'_> {
    /// How problems are printed: for the person at the terminal, or for a file.
    fn paint(&self) -> Paint {
        if !io::stdout().is_terminal() {
            return Paint::PLAIN;
        }
        let columns =
            crossterm::terminal::size().map_or(Paint::PLAIN.width, |(columns, _)| columns.into());
        Paint { colour: self.depth != Depth::Mono, width: columns.max(40) }
    }
}

/// Runs a call of the program: `args` begins with the program's name. Prints to standard output,
/// and says what cannot be used to standard error.
pub fn main(args: &[OsString]) -> ExitCode {
    let variable = std::env::var("ALQA_LANG").ok();
    let lang = args::language(args, variable.as_deref());
    let words = Words::new(lang);
    match run(&words, args, &mut io::stdout()) {
        Ok(exit) => ExitCode::from(exit.code()),
        // Whoever read the output has gone: nothing is wrong with the call.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("alqa: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(words: &Words, typed: &[OsString], out: &mut dyn Write) -> io::Result<Exit> {
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
    let lang_given = typed.iter().any(|arg| arg.to_string_lossy().starts_with("--lang"));
    let depth = Depth::detect(|name| std::env::var(name).ok());
    let call = Call { words, args: &args, folders, depth, lang_given };
    match &args.task {
        Task::Start => screens::run(&call, None, out),
        Task::Juror(id) => screens::run(&call, Some(&Seat::Juror(id.clone())), out),
        Task::Stage => screens::run(&call, Some(&Seat::Stage), out),
        Task::Ranking => screens::run(&call, Some(&Seat::Ranking), out),
        Task::Check(path) => check::run(path, words, call.paint(), out),
        Task::New(folder) => new::run(folder, words, call.paint(), out),
        Task::Journal { json } => records::print(&call, *json, out),
        Task::Verify => records::verify(&call, out),
        Task::Demo { seed, speed } => demo::run(&call, *seed, *speed, out),
    }
}

/// Whether a person sits at a terminal: screens need one for both directions.
fn at_terminal() -> bool {
    io::stdout().is_terminal() && io::stdin().is_terminal()
}
