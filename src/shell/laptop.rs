//! What this laptop calls itself, for people, and in the names of the consoles on it.
//!
//! The laptop's part of a console's name is made once and kept in a small file; the console's is
//! made anew at every start, so that nobody is signed in where a crash left somebody.

use std::fs;
use std::io::{self, Write as _};
use std::path::Path;

use crate::contest::hygiene;
use crate::hall::Terminal;

/// No longer than this many characters: it stands in a line.
const LONGEST: usize = 40;

/// The name that the system gives this laptop, fit for a screen; empty if it gives none.
pub fn name() -> String {
    hygiene::clean(&system()).trim().chars().take(LONGEST).collect()
}

#[cfg(unix)]
fn system() -> String {
    rustix::system::uname().nodename().to_string_lossy().into_owned()
}

#[cfg(not(unix))]
fn system() -> String {
    std::env::var("COMPUTERNAME").unwrap_or_default()
}

/// Characters of both parts. Consoles come and go all evening, and two must never bear one name.
const LAPTOP: usize = 4;
const CONSOLE: usize = 6;

/// Names a console of the laptop whose name is kept in `folder`. Where nothing can be kept there,
/// the laptop has a new name each time.
pub fn terminal(folder: &Path) -> io::Result<Terminal> {
    let path = folder.join("laptop");
    let laptop = match kept(&path) {
        Some(name) => name,
        None => make(folder, &path)?,
    };
    let name = format!("{laptop}-{}", random(CONSOLE)?);
    Terminal::new(&name).ok_or_else(|| io::Error::other(name))
}

/// Names a console of a made-up evening, which leaves nothing behind.
pub fn made_up() -> io::Result<Terminal> {
    let name = format!("demo-{}", random(CONSOLE)?);
    Terminal::new(&name).ok_or_else(|| io::Error::other(name))
}

fn kept(path: &Path) -> Option<String> {
    let name = fs::read_to_string(path).ok()?;
    let is_sound = name.len() == LAPTOP && name.bytes().all(|byte| SIGNS.contains(&byte));
    is_sound.then_some(name)
}

/// Makes the laptop's name and keeps it. Of two consoles that start at once one makes it.
fn make(folder: &Path, path: &Path) -> io::Result<String> {
    let name = random(LAPTOP)?;
    let keep = || {
        fs::create_dir_all(folder)?;
        // For this user alone, as all temporary files; put in place whole.
        let mut file = tempfile::NamedTempFile::new_in(folder)?;
        file.write_all(name.as_bytes())?;
        file.persist_noclobber(path).map_err(|error| error.error)
    };
    match keep() {
        Ok(_) => Ok(name),
        Err(_) => Ok(kept(path).unwrap_or(name)),
    }
}

const SIGNS: &[u8] = b"abcdefghijklmnopqrstuvwxyz0123456789";

fn random(length: usize) -> io::Result<String> {
    let mut name = String::new();
    while name.len() < length {
        let mut byte = [0; 1];
        getrandom::fill(&mut byte)?;
        // All signs as likely: the rest of the byte's range is left out.
        let all = 256 / SIGNS.len() * SIGNS.len();
        if usize::from(byte[0]) < all {
            name.push(char::from(SIGNS[usize::from(byte[0]) % SIGNS.len()]));
        }
    }
    Ok(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(terminal: &Terminal) -> (String, String) {
        let (laptop, console) = terminal.as_str().split_once('-').unwrap();
        (laptop.to_owned(), console.to_owned())
    }

    #[test]
    fn a_laptop_keeps_its_name_and_every_console_has_its_own() {
        let folder = tempfile::tempdir().unwrap();
        let state = folder.path().join("state");
        let (one, other) = (parts(&terminal(&state).unwrap()), parts(&terminal(&state).unwrap()));
        assert_eq!(one.0, other.0);
        assert_ne!(one.1, other.1);
        assert_eq!((one.0.len(), one.1.len()), (4, 6));
        // A file that says something else is not believed.
        fs::write(state.join("laptop"), "K7Q2@x").unwrap();
        assert_eq!(parts(&terminal(&state).unwrap()).0.len(), 4);
    }

    #[cfg(unix)]
    #[test]
    fn the_name_is_for_this_user_alone() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        terminal(folder.path()).unwrap();
        let mode = fs::metadata(folder.path().join("laptop")).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }

    #[test]
    fn a_folder_that_cannot_be_written_is_not_fatal() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("file");
        fs::write(&file, b"").unwrap();
        let (one, other) = (terminal(&file).unwrap(), terminal(&file).unwrap());
        assert_ne!(one, other);
    }
}
