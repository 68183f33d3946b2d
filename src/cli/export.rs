//! `alqa export`: the evening in files that other programs read.

mod audit;

use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use super::records::{Problem, with_journal};
use super::{Call, Exit, contest_file};
use crate::contest::hygiene;
use crate::text::{Word, render_plain_fault};

/// Writes the whole record for those who check it without alqa, see `docs/audit.md`: to `output`,
/// which is `-` for standard output, or else beside where the call was made.
pub(super) fn audit(
    call: &Call<'_>,
    output: Option<&Path>,
    out: &mut dyn Write,
) -> io::Result<Exit> {
    with_journal(call, out, |journal, out| {
        let write = |to: &mut dyn Write| audit::write(journal, &contest_file::load, to);
        if output == Some(Path::new("-")) {
            write(out)?;
            return Ok(Exit::Done);
        }
        let path = output.map_or_else(|| beside(journal), Path::to_owned);
        let (words, shown) = (call.words, hygiene::harmless(path.display()));
        match write_new(&path, write) {
            Ok(head) => {
                writeln!(out, "{}", words.new_written(shown))?;
                writeln!(out, "{}", words.verify_head(head))?;
                writeln!(out, "{}", words.get(Word::ExportAuditHolds))?;
                Ok(Exit::Done)
            }
            Err(Problem::Output(error)) => {
                let what = if error.kind() == io::ErrorKind::AlreadyExists {
                    words.new_exists(shown)
                } else {
                    words.new_failed(error, shown)
                };
                let fix = words.get(Word::ExportFix);
                out.write_all(render_plain_fault(words, &what, fix, call.paint).as_bytes())?;
                Ok(Exit::Problems)
            }
            Err(other) => Err(other),
        }
    })
}

/// The file in the folder of the call that is named after the journal.
fn beside(journal: &Path) -> PathBuf {
    let mut name = journal.file_stem().unwrap_or_default().to_owned();
    name.push(".audit.jsonl");
    name.into()
}

/// Writes a file that only its owner may read: whole or not at all, and never over another one.
fn write_new<T>(
    path: &Path,
    write: impl FnOnce(&mut dyn Write) -> Result<T, Problem>,
) -> Result<T, Problem> {
    if path.symlink_metadata().is_ok() {
        return Err(io::Error::from(io::ErrorKind::AlreadyExists).into());
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let file =
        tempfile::Builder::new().prefix(".alqa-").tempfile_in(folder.unwrap_or(Path::new(".")))?;
    let mut to = BufWriter::new(&file);
    let written = write(&mut to)?;
    to.flush()?;
    drop(to);
    file.as_file().sync_all()?;
    // Fails if another file has taken the name meanwhile.
    file.persist_noclobber(path).map_err(|failed| failed.error)?;
    Ok(written)
}
