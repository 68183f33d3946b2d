//! `alqa check FILE`: shows every problem of a contest file.

use std::io::{self, Write};
use std::path::Path;

use super::{Call, Exit, contest_file};

/// Checks a contest file and prints all its problems, then one line that counts them.
pub(super) fn run(call: &Call<'_>, path: &Path, out: &mut dyn Write) -> io::Result<Exit> {
    let Some(examined) = contest_file::examine(call, path, out)? else {
        return Ok(Exit::Problems);
    };
    Ok(if examined.report(call, out)? { Exit::Done } else { Exit::Problems })
}
