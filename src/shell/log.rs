//! The log: a file in the state folder, never the screen. No mark is written into it.

use std::fs::{self, File};
use std::path::PathBuf;
use std::sync::Mutex;

use super::Folders;

/// A log longer than this many bytes is put aside before a new one begins; one is kept.
const LONGEST: u64 = 1 << 20;

/// Begins to log and returns where. `None` if the folder cannot be written: the evening goes on
/// without a log.
pub fn begin(folders: &Folders) -> Option<PathBuf> {
    let path = folders.log();
    fs::create_dir_all(&folders.state).ok()?;
    if fs::metadata(&path).is_ok_and(|log| log.len() > LONGEST) {
        // Only tidiness is lost if it cannot be moved.
        let _ = fs::rename(&path, path.with_extension("old.log"));
    }
    let file = File::options().create(true).append(true).open(&path).ok()?;
    let log = tracing_subscriber::fmt().with_writer(Mutex::new(file)).with_ansi(false).finish();
    // Only a second console in one process would find one already set; its messages go there too.
    let _ = tracing::subscriber::set_global_default(log);
    Some(path)
}
