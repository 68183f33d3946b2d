//! `alqa new [DIR]`: writes a commented starting file.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

use super::Exit;
use crate::contest::TEMPLATE;
use crate::text::{Paint, Word, Words, plain, render_plain_fault};

/// Name of the file that is written.
pub const FILE: &str = "new-contest.ron";

/// Writes the starting file into `folder`, which is made if it is not there. Never overwrites.
pub fn run(folder: &Path, words: &Words, paint: Paint, out: &mut dyn Write) -> io::Result<Exit> {
    let path = folder.join(FILE);
    let shown = plain(&path.to_string_lossy());
    match write(folder, &path) {
        Ok(()) => {
            writeln!(out, "{}", words.new_written(&shown))?;
            let command = format!("alqa check {}", quoted(&shown));
            writeln!(out, "{}", words.new_next(command))?;
            return Ok(Exit::Done);
        }
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            let what = words.new_exists(&shown);
            let fix = words.new_exists_fix("alqa new DIR");
            out.write_all(render_plain_fault(words, &what, &fix, paint).as_bytes())?;
        }
        Err(error) => {
            let what = words.new_failed(error, &shown);
            let fix = words.get(Word::NewFailedFix);
            out.write_all(render_plain_fault(words, &what, fix, paint).as_bytes())?;
        }
    }
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
