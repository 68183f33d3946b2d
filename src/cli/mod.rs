//! The command line: one file per subcommand.

mod args;
mod check;
mod contest_file;
mod demo;
mod evening;
mod journal;
mod new;
mod records;
mod screens;
mod verify;
mod what;

use std::ffi::OsString;
use std::io::{self, Write};
use std::process::ExitCode;

use crate::hall::Seat;
use crate::shell::Folders;
use crate::text::{Word, Words};
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

/// The call cannot be used.
const UNUSABLE: u8 = 2;

/// Runs a call of the program: `args` begins with the program's name. Prints to standard output,
/// and says what cannot be used to standard error.
pub fn main(args: &[OsString]) -> ExitCode {
    let variable = std::env::var("ALQA_LANG").ok();
    let lang = args::language(args, variable.as_deref());
    let words = Words::new(lang);
    match run(&words, args, &mut io::stdout()) {
        Ok(code) => code,
        // Whoever read the output has gone: nothing is wrong with the call.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("alqa: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(words: &Words, typed: &[OsString], out: &mut dyn Write) -> io::Result<ExitCode> {
    let args = match args::parse(words, typed) {
        Ok(args) => args,
        Err(Other::Text(text)) => {
            write!(out, "{text}")?;
            return Ok(ExitCode::SUCCESS);
        }
        Err(Other::Unusable(text)) => {
            eprintln!("{text}");
            return Ok(ExitCode::from(UNUSABLE));
        }
    };
    let Some(folders) = Folders::find() else {
        writeln!(out, "{}", words.get(Word::NoHome))?;
        return Ok(ExitCode::FAILURE);
    };
    let lang_given = typed.iter().any(|arg| arg.to_string_lossy().starts_with("--lang"));
    let depth = Depth::detect(|name| std::env::var(name).ok());
    let call = Call { words, args: &args, folders, depth, lang_given };
    match &args.task {
        Task::Start => screens::run(&call, None, out),
        Task::Juror(id) => screens::run(&call, Some(&Seat::Juror(id.clone())), out),
        Task::Stage => screens::run(&call, Some(&Seat::Stage), out),
        Task::Ranking => screens::run(&call, Some(&Seat::Ranking), out),
        Task::Check(path) => check::run(words, path, out),
        Task::New(folder) => new::run(words, folder, out),
        Task::Journal { json } => records::print(&call, *json, out),
        Task::Verify => records::verify(&call, out),
        Task::Demo { seed, speed } => demo::run(&call, *seed, *speed, out),
    }
}
