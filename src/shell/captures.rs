//! Writes captures of the screen into a folder beside the journal.
//!
//! Each is two new files for this user alone; none is ever written over, and where one of the two
//! cannot be written neither stays.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Write as _};
use std::path::{Path, PathBuf};
use std::sync::mpsc::Sender;
use std::thread;

use crate::tui::{Capture, Msg, NotCaptured};

/// What the folder beside the journal is called.
const FOLDER: &str = "captures";
/// So many captures of one second have names.
const MOST_OF_A_SECOND: u32 = 100;

/// Keeps the captures of one console.
#[derive(Debug)]
pub struct Captures {
    folder: PathBuf,
    inbox: Sender<Msg>,
}

impl Captures {
    /// Captures beside this journal; the answers go to `inbox`.
    pub fn beside(journal: &Path, inbox: Sender<Msg>) -> Self {
        Self { folder: journal.with_file_name(FOLDER), inbox }
    }

    /// Writes a capture. A disk that is slow keeps nobody waiting.
    pub fn keep(&self, capture: Capture) {
        let (folder, inbox) = (self.folder.clone(), self.inbox.clone());
        thread::spawn(move || {
            let written = write(&folder, &capture);
            if let Err(error) = &written {
                tracing::warn!("no capture in {}: {error}", folder.display());
            }
            let told = written.map(|name| (folder.display().to_string(), name));
            // A session that has gone is told nothing.
            let _ = inbox.send(Msg::Captured(told.map_err(|error| why(&error))));
        });
    }
}

fn why(error: &io::Error) -> NotCaptured {
    match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => NotCaptured::DiskFull,
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => NotCaptured::Forbidden,
        _ => NotCaptured::Failed(error.to_string()),
    }
}

/// Writes both files; returns the name that they have, without its end.
fn write(folder: &Path, capture: &Capture) -> io::Result<String> {
    fs::create_dir_all(folder)?;
    for number in 1..=MOST_OF_A_SECOND {
        let name = match number {
            1 => capture.name.clone(),
            number => format!("{}-{number}", capture.name),
        };
        let made = write_both(&folder.join(&name), capture);
        if !matches!(&made, Err(error) if error.kind() == ErrorKind::AlreadyExists) {
            return made.map(|()| name);
        }
    }
    Err(ErrorKind::AlreadyExists.into())
}

fn write_both(path: &Path, capture: &Capture) -> io::Result<()> {
    let (text, svg) = (with_end(path, "txt"), with_end(path, "svg"));
    write_new(&text, &capture.text)?;
    write_new(&svg, &capture.svg).inspect_err(|_| {
        // Made a moment ago by this very call.
        let _ = fs::remove_file(&text);
    })
}

/// The name may hold dots: its end is added, none replaced.
fn with_end(path: &Path, end: &str) -> PathBuf {
    let mut path = path.as_os_str().to_owned();
    path.push(".");
    path.push(end);
    path.into()
}

fn write_new(path: &Path, contents: &str) -> io::Result<()> {
    let mut file = new_file(path)?;
    file.write_all(contents.as_bytes()).inspect_err(|_| {
        // No part of a file stays.
        let _ = fs::remove_file(path);
    })
}

/// A new file for this user alone.
fn new_file(path: &Path) -> io::Result<File> {
    let mut options = File::options();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::sync::mpsc;
    use std::time::Duration;

    use super::*;

    fn capture(text: &str) -> Capture {
        let name = "alqa-stage-20260414-180509".to_owned();
        Capture { name, text: text.to_owned(), svg: format!("<svg>{text}</svg>") }
    }

    fn files(folder: &Path) -> BTreeMap<String, String> {
        let files = fs::read_dir(folder).unwrap().map(Result::unwrap);
        let of = |file: fs::DirEntry| {
            (file.file_name().into_string().unwrap(), fs::read_to_string(file.path()).unwrap())
        };
        files.map(of).collect()
    }

    #[test]
    fn nothing_is_written_over() {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path().join("captures");
        assert_eq!(write(&folder, &capture("1")).unwrap(), "alqa-stage-20260414-180509");
        assert_eq!(write(&folder, &capture("2")).unwrap(), "alqa-stage-20260414-180509-2");
        // One of the two is somebody else's.
        fs::write(folder.join("alqa-stage-20260414-180509-3.svg"), "mine").unwrap();
        assert_eq!(write(&folder, &capture("4")).unwrap(), "alqa-stage-20260414-180509-4");
        let name = |end: &str| format!("alqa-stage-20260414-180509{end}");
        let expected = [
            (".txt", "1"),
            (".svg", "<svg>1</svg>"),
            ("-2.txt", "2"),
            ("-2.svg", "<svg>2</svg>"),
            ("-3.svg", "mine"),
            ("-4.txt", "4"),
            ("-4.svg", "<svg>4</svg>"),
        ];
        let expected = expected.map(|(end, text)| (name(end), text.to_owned()));
        assert_eq!(files(&folder), BTreeMap::from(expected));
    }

    #[cfg(unix)]
    #[test]
    fn captures_are_for_this_user_alone() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let name = write(folder.path(), &capture("1")).unwrap();
        for end in ["txt", "svg"] {
            let file = folder.path().join(format!("{name}.{end}"));
            assert_eq!(fs::metadata(file).unwrap().permissions().mode() & 0o777, 0o600);
        }
    }

    #[test]
    fn the_session_hears_where_it_is_or_why_not() {
        let folder = tempfile::tempdir().unwrap();
        let (inbox, told) = mpsc::channel();
        let hear = |journal: &Path| {
            Captures::beside(journal, inbox.clone()).keep(capture("1"));
            match told.recv_timeout(Duration::from_secs(20)) {
                Ok(Msg::Captured(told)) => told,
                other => panic!("{other:?}"),
            }
        };
        let captures = folder.path().join("captures");
        let expected = (captures.display().to_string(), "alqa-stage-20260414-180509".to_owned());
        assert_eq!(hear(&folder.path().join("small.alqa")), Ok(expected));
        // A file where the folder should be.
        let other = folder.path().join("other");
        fs::create_dir(&other).unwrap();
        fs::write(other.join("captures"), "").unwrap();
        assert!(matches!(hear(&other.join("small.alqa")), Err(NotCaptured::Failed(_))));
        assert_eq!(why(&ErrorKind::StorageFull.into()), NotCaptured::DiskFull);
        assert_eq!(why(&ErrorKind::PermissionDenied.into()), NotCaptured::Forbidden);
    }
}
