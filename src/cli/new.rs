//! `alqa new [DIR]`: writes a commented starting file.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

use super::{Call, Exit};
use crate::contest::{TEMPLATE, hygiene};
use crate::text::{Word, render_plain_fault};

/// Name of the file that is written.
const FILE: &str = "new-contest.ron";

/// Writes the starting file into `folder`, which is made if it is not there. Never overwrites.
pub(super) fn run(call: &Call<'_>, folder: &Path, out: &mut dyn Write) -> io::Result<Exit> {
    let words = call.words;
    let path = folder.join(FILE);
    let shown = hygiene::harmless(path.display());
    let (what, fix) = match write(folder, &path) {
        Ok(()) => {
            writeln!(out, "{}", words.new_written(&shown))?;
            writeln!(out, "{}", words.new_next(format!("alqa check {}", quoted(&shown))))?;
            return Ok(Exit::Done);
        }
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            (words.new_exists(&shown), words.new_exists_fix("alqa new DIR"))
        }
        Err(error) => (words.new_failed(error, &shown), words.get(Word::NewFailedFix).to_owned()),
    };
    out.write_all(render_plain_fault(words, &what, &fix, call.paint).as_bytes())?;
    Ok(Exit::Problems)
}

fn write(folder: &Path, path: &Path) -> io::Result<()> {
    // A file in the folder's place is told by the error of the file's creation.
    if !folder.exists() {
        fs::create_dir_all(folder)?;
    }
    let mut file = OpenOptions::new().write(true).create_new(true).open(path)?;
    file.write_all(TEMPLATE.as_bytes())?;
    file.sync_all()
}

fn quoted(path: &str) -> String {
    if path.contains(char::is_whitespace) { format!("\"{path}\"") } else { path.to_owned() }
}
