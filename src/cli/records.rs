//! `alqa journal` and `alqa verify` on the journal of the call.

use std::io::{self, Write};
use std::path::PathBuf;

use super::evening::{self, load};
use super::journal::{self, Form, Problem};
use super::{Call, Exit, check, verify as chain};

/// Prints the records.
pub(super) fn print(call: &Call<'_>, json: bool, out: &mut dyn Write) -> io::Result<Exit> {
    let form = if json { Form::Json } else { Form::Words };
    let Some(path) = path(call, out)? else { return Ok(Exit::Problems) };
    let done = journal::journal(&path, form, &load, call.words, out);
    tell(call, &path, done)
}

/// Recomputes the chain.
pub(super) fn verify(call: &Call<'_>, out: &mut dyn Write) -> io::Result<Exit> {
    let Some(path) = path(call, out)? else { return Ok(Exit::Problems) };
    match chain::verify(&path, &load, call.words, out) {
        Ok(true) => Ok(Exit::Done),
        Ok(false) => Ok(Exit::Problems),
        Err(problem) => tell(call, &path, Err(problem)),
    }
}

/// The journal named in the call, or the one of its contest.
fn path(call: &Call<'_>, out: &mut dyn Write) -> io::Result<Option<PathBuf>> {
    if let Some(path) = &call.args.journal {
        return Ok(Some(path.clone()));
    }
    let file = check::open_contest(call.args.contest.as_deref(), call.words, call.paint(), out)?;
    Ok(file.map(|file| evening::journal_of(call, &file)))
}

fn tell(call: &Call<'_>, path: &std::path::Path, done: Result<(), Problem>) -> io::Result<Exit> {
    match done {
        Ok(()) => Ok(Exit::Done),
        Err(Problem::Output(error)) => Err(error),
        Err(problem) => {
            eprintln!("{}", problem.word(path, call.words));
            Ok(Exit::Problems)
        }
    }
}
