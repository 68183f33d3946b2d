//! `alqa journal` and `alqa verify` on the journal of the call.

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use super::journal::{self, Form, Problem};
use super::{Call, contest_file, verify as chain};
use super::evening::load;

/// Prints the records.
pub(super) fn print(call: &Call<'_>, json: bool, out: &mut dyn Write) -> io::Result<ExitCode> {
    let form = if json { Form::Json } else { Form::Words };
    let Some(path) = path(call, out)? else { return Ok(ExitCode::FAILURE) };
    let done = journal::journal(&path, form, &load, call.words, out);
    tell(call, &path, done)
}

/// Recomputes the chain.
pub(super) fn verify(call: &Call<'_>, out: &mut dyn Write) -> io::Result<ExitCode> {
    let Some(path) = path(call, out)? else { return Ok(ExitCode::FAILURE) };
    match chain::verify(&path, &load, call.words, out) {
        Ok(true) => Ok(ExitCode::SUCCESS),
        Ok(false) => Ok(ExitCode::FAILURE),
        Err(problem) => tell(call, &path, Err(problem)),
    }
}

/// The journal named in the call, or the one of its contest.
fn path(call: &Call<'_>, out: &mut dyn Write) -> io::Result<Option<PathBuf>> {
    if let Some(path) = &call.args.journal {
        return Ok(Some(path.clone()));
    }
    let file = contest_file::read(call.words, call.args.contest.as_deref(), out)?;
    Ok(file.map(|file| call.folders.journal(&file.contest.id, &file.contest.stage().id)))
}

fn tell(call: &Call<'_>, path: &std::path::Path, done: Result<(), Problem>) -> io::Result<ExitCode> {
    match done {
        Ok(()) => Ok(ExitCode::SUCCESS),
        Err(Problem::Output(error)) => Err(error),
        Err(problem) => {
            eprintln!("{}", problem.word(path, call.words));
            Ok(ExitCode::FAILURE)
        }
    }
}
