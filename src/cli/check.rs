//! `alqa check FILE`, and the one way in which every command opens a contest file.

use std::fs::File;
use std::io::{self, Read, Write};
use std::path::Path;

use super::Exit;
use crate::contest::{self, Contest, Diagnostic, FILE_LIMIT, Severity};
use crate::text::{Paint, Word, Words, plain, render, render_plain_fault};

/// A contest file that was opened.
#[derive(Debug)]
pub struct Opened {
    /// The contest.
    pub contest: Contest,
    /// The file's name without folders, as the journal keeps it.
    pub name: String,
    /// The file's text, letter for letter, without a byte order mark.
    pub text: String,
    /// Problems that do not keep it from being used. They were not printed.
    pub warnings: Vec<Diagnostic>,
}

/// Name of the contest file inside the program.
pub const BUILT_IN: &str = "concordia-2026.ron";

/// Checks a contest file and prints all its problems, then one line that counts them.
pub fn run(path: &Path, words: &Words, paint: Paint, out: &mut dyn Write) -> io::Result<Exit> {
    let shown = plain(&path.to_string_lossy());
    let (text, outcome) = match read(path) {
        Err(fault) => {
            write_fault(&fault, path, words, paint, out)?;
            return Ok(Exit::Problems);
        }
        Ok(bytes) => examine(&bytes),
    };
    let problems = match outcome {
        Ok((_, warnings)) => warnings,
        Err(problems) => problems,
    };
    out.write_all(render(words, &shown, &text, &problems, paint).as_bytes())?;
    let errors = count(&problems, Severity::Error);
    let warnings = count(&problems, Severity::Warning);
    match (errors, warnings) {
        (0, 0) => writeln!(out, "{}", words.check_clean(&shown))?,
        (0, n) => writeln!(out, "{}, {}", words.check_clean(&shown), words.check_warnings(n))?,
        (n, 0) => writeln!(out, "{shown}: {}", words.check_errors(n))?,
        (n, m) => {
            writeln!(out, "{shown}: {}, {}", words.check_errors(n), words.check_warnings(m))?;
        }
    }
    Ok(if errors > 0 { Exit::Problems } else { Exit::Done })
}

/// Opens a contest file, or the one inside the program without a path. All problems of a file that
/// cannot be used are printed, and `None` comes back; the caller ends with [`Exit::Problems`].
pub fn open_contest(
    path: Option<&Path>,
    words: &Words,
    paint: Paint,
    out: &mut dyn Write,
) -> io::Result<Option<Opened>> {
    let Some(path) = path else {
        let text = contest::CONCORDIA;
        return match contest::load(text) {
            Ok(loaded) => Ok(Some(opened(loaded.contest, BUILT_IN, text, loaded.warnings))),
            Err(problems) => {
                out.write_all(render(words, BUILT_IN, text, &problems, paint).as_bytes())?;
                Ok(None)
            }
        };
    };
    let bytes = match read(path) {
        Ok(bytes) => bytes,
        Err(fault) => {
            write_fault(&fault, path, words, paint, out)?;
            return Ok(None);
        }
    };
    let (text, outcome) = examine(&bytes);
    match outcome {
        Ok((contest, warnings)) => {
            let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
            Ok(Some(opened(contest, &name, &text, warnings)))
        }
        Err(problems) => {
            let shown = plain(&path.to_string_lossy());
            out.write_all(render(words, &shown, &text, &problems, paint).as_bytes())?;
            let errors = count(&problems, Severity::Error);
            writeln!(out, "{shown}: {}", words.check_errors(errors))?;
            Ok(None)
        }
    }
}

fn opened(contest: Contest, name: &str, text: &str, warnings: Vec<Diagnostic>) -> Opened {
    Opened { contest, name: name.to_owned(), text: text.to_owned(), warnings }
}

fn count(problems: &[Diagnostic], severity: Severity) -> usize {
    problems.iter().filter(|diagnostic| diagnostic.severity() == severity).count()
}

type Outcome = Result<(Contest, Vec<Diagnostic>), Vec<Diagnostic>>;

/// The text of the bytes, as far as they are one, and the contest in it.
fn examine(bytes: &[u8]) -> (String, Outcome) {
    match contest::decode_bytes(bytes) {
        Err(fault) => (String::new(), Err(vec![fault])),
        Ok(text) => {
            let outcome = contest::load(text).map(|loaded| (loaded.contest, loaded.warnings));
            (text.to_owned(), outcome)
        }
    }
}

/// Why a file's bytes could not be had.
#[derive(Debug, thiserror::Error)]
enum Fault {
    #[error("it is a folder")]
    Folder,
    #[error(transparent)]
    Io(#[from] io::Error),
}

/// Reads a file up to just above the limit, so that neither a huge file nor a device without an
/// end fills the memory.
fn read(path: &Path) -> Result<Vec<u8>, Fault> {
    if path.is_dir() {
        return Err(Fault::Folder);
    }
    let mut bytes = Vec::new();
    File::open(path)?.take(FILE_LIMIT as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn write_fault(
    fault: &Fault,
    path: &Path,
    words: &Words,
    paint: Paint,
    out: &mut dyn Write,
) -> io::Result<()> {
    let path = plain(&path.to_string_lossy());
    let (what, fix) = match fault {
        Fault::Folder => (words.check_folder(path), Word::CheckFolderFix),
        Fault::Io(error) => match error.kind() {
            io::ErrorKind::NotFound => (words.check_missing(path), Word::CheckMissingFix),
            io::ErrorKind::PermissionDenied => {
                (words.check_no_permission(path), Word::CheckNoPermissionFix)
            }
            _ => (words.check_unreadable(error, path), Word::CheckUnreadableFix),
        },
    };
    out.write_all(render_plain_fault(words, &what, words.get(fix), paint).as_bytes())
}
