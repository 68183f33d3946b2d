//! The one way in which every command opens a contest file.

use std::fs::File;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use super::Call;
use crate::contest::{self, Contest, Diagnostic, FILE_LIMIT, Loaded, Severity, hygiene};
use crate::text::{Word, render, render_plain_fault};

/// Name of the contest file inside the program.
const BUILT_IN: &str = "concordia-2026.ron";

/// A contest file that can be used.
#[derive(Debug)]
pub(super) struct ContestFile {
    /// The contest.
    pub(super) contest: Contest,
    /// The file's name without folders, as the journal keeps it.
    pub(super) name: String,
    /// The file's text, letter for letter, without a byte order mark.
    pub(super) text: String,
}

/// Opens the contest file of the call, or the one inside the program. All problems of a file that
/// cannot be used are printed, and `None` comes back; the caller ends with [`super::Exit::Problems`].
pub(super) fn open(call: &Call<'_>, out: &mut dyn Write) -> io::Result<Option<ContestFile>> {
    let (name, examined) = match &call.args.contest {
        None => (BUILT_IN.to_owned(), Some(Examined::of(BUILT_IN, contest::CONCORDIA))),
        Some(path) => {
            let name = path.file_name().unwrap_or(path.as_os_str());
            (name.to_string_lossy().into_owned(), examine(call, path, out)?)
        }
    };
    match examined {
        Some(Examined { outcome: Ok(Loaded { contest, .. }), text, .. }) => {
            Ok(Some(ContestFile { contest, name, text }))
        }
        Some(examined) => examined.report(call, out).map(|_| None),
        None => Ok(None),
    }
}

impl ContestFile {
    /// Where the journal of this contest's stage is, unless the call names another.
    pub(super) fn journal(&self, call: &Call<'_>) -> PathBuf {
        match &call.args.journal {
            Some(path) => path.clone(),
            None => call.folders.journal(&self.contest.id, &self.contest.stage().id),
        }
    }

    /// As [`load`], without reading this very text again.
    pub(super) fn load(&self, text: &str) -> Option<Contest> {
        if text == self.text { Some(self.contest.clone()) } else { load(text) }
    }
}

/// Makes a contest of the text that a journal declares.
pub(super) fn load(text: &str) -> Option<Contest> {
    contest::load(text).ok().map(|loaded| loaded.contest)
}

/// A text that was read, and what is in it.
pub(super) struct Examined {
    /// The file's name as it is printed.
    shown: String,
    /// Empty if the bytes are no text.
    text: String,
    outcome: Result<Loaded, Vec<Diagnostic>>,
}

/// Reads a file. What keeps it from being read is printed, and `None` comes back.
pub(super) fn examine(
    call: &Call<'_>,
    path: &Path,
    out: &mut dyn Write,
) -> io::Result<Option<Examined>> {
    let shown = hygiene::harmless(path.display());
    let bytes = match read(path) {
        Ok(bytes) => bytes,
        Err(fault) => return write_fault(&fault, &shown, call, out).map(|()| None),
    };
    Ok(Some(match contest::decode_bytes(&bytes) {
        Ok(text) => Examined::of(&shown, text),
        Err(fault) => Examined { shown, text: String::new(), outcome: Err(vec![fault]) },
    }))
}

impl Examined {
    fn of(shown: &str, text: &str) -> Self {
        Self { shown: shown.to_owned(), text: text.to_owned(), outcome: contest::load(text) }
    }

    /// Prints all problems, then one line that counts them. `true` if there is no error.
    pub(super) fn report(&self, call: &Call<'_>, out: &mut dyn Write) -> io::Result<bool> {
        let Self { shown, text, outcome } = self;
        let words = call.words;
        let problems = outcome.as_ref().map_or_else(|all| all, |loaded| &loaded.warnings);
        out.write_all(render(words, shown, text, problems, call.paint).as_bytes())?;
        let count =
            |severity| problems.iter().filter(|problem| problem.severity() == severity).count();
        match (count(Severity::Error), count(Severity::Warning)) {
            (0, 0) => writeln!(out, "{}", words.check_clean(shown))?,
            (0, n) => writeln!(out, "{}, {}", words.check_clean(shown), words.check_warnings(n))?,
            (n, 0) => writeln!(out, "{shown}: {}", words.check_errors(n))?,
            (n, m) => {
                writeln!(out, "{shown}: {}, {}", words.check_errors(n), words.check_warnings(m))?;
            }
        }
        Ok(outcome.is_ok())
    }
}

/// Why a file's bytes could not be had.
enum Fault {
    Folder,
    Io(io::Error),
}

/// Reads a file up to just above the limit, so that neither a huge file nor a device without an
/// end fills the memory.
fn read(path: &Path) -> Result<Vec<u8>, Fault> {
    if path.is_dir() {
        return Err(Fault::Folder);
    }
    let mut bytes = Vec::new();
    File::open(path)
        .and_then(|file| file.take(FILE_LIMIT as u64 + 1).read_to_end(&mut bytes))
        .map_err(Fault::Io)?;
    Ok(bytes)
}

fn write_fault(fault: &Fault, path: &str, call: &Call<'_>, out: &mut dyn Write) -> io::Result<()> {
    let words = call.words;
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
    out.write_all(render_plain_fault(words, &what, words.get(fix), call.paint).as_bytes())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::cli::args::{Args, Task};
    use crate::contest::{CONCORDIA, Lang};
    use crate::text::Words;

    fn opened(contest: Option<&Path>) -> (Option<ContestFile>, String) {
        let task = Task::Roles;
        let contest = contest.map(Into::into);
        let args = Args { contest, journal: None, mirror: None, lang: None, task };
        let words = Words::new(Lang::Ru);
        let mut out = Vec::new();
        let file = open(&Call::for_test(&words, &args), &mut out).unwrap();
        (file, String::from_utf8(out).unwrap())
    }

    #[test]
    fn every_command_opens_a_file_in_the_same_way() {
        let (built_in, printed) = opened(None);
        let built_in = built_in.unwrap();
        assert_eq!((built_in.name.as_str(), built_in.text.as_str()), (BUILT_IN, CONCORDIA));
        assert!(printed.is_empty());

        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("мой.ron");
        fs::write(&path, [b"\xEF\xBB\xBF", CONCORDIA.as_bytes()].concat()).unwrap();
        let (file, printed) = opened(Some(&path));
        let file = file.unwrap();
        assert_eq!((file.name.as_str(), file.text.as_str()), ("мой.ron", CONCORDIA));
        assert!(printed.is_empty());
        assert!(file.load(CONCORDIA).is_some() && file.load("(").is_none());

        fs::write(&path, CONCORDIA.replace("min: 1,", "min: 11,")).unwrap();
        let (file, printed) = opened(Some(&path));
        assert!(file.is_none());
        assert_eq!(printed.matches("Шкала перевёрнута").count(), 5);
        assert!(printed.ends_with(": 5 ошибок\n"), "{printed}");
    }
}
