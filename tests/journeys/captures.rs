//! A key writes the screen into files beside the journal.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::PathBuf;
use std::thread;
use std::time::Instant;

use alqa::contest::Lang;
use alqa::text::Words;

use crate::gala::{DUETS, Gala, JURORS};
use crate::pty::PATIENCE;

const F12: &str = "\x1b[24~";
const CTRL_P: &str = "\x10";

/// The captures beside the journal, in the order of their names.
fn captures(gala: &Gala) -> Vec<PathBuf> {
    let folder = gala.journal_path().with_file_name("captures");
    let Ok(files) = fs::read_dir(folder) else { return Vec::new() };
    let mut files: Vec<_> = files.map(|file| file.unwrap().path()).collect();
    files.sort();
    files
}

#[test]
fn a_juror_and_the_board_are_captured() {
    let gala = Gala::begun(2, 1);
    let juror = gala.juror(Lang::Ru, 1);
    juror.send(F12).wait_for("alqa-juror-j1-");
    let files = captures(&gala);
    assert_eq!(files.len(), 2, "{files:?}");
    for file in &files {
        assert_eq!(fs::metadata(file).unwrap().permissions().mode() & 0o777, 0o600);
        let text = fs::read_to_string(file).unwrap();
        assert!(text.contains(JURORS[0]) && text.contains(DUETS[1]), "{text}");
    }
    assert!(fs::read_to_string(&files[0]).unwrap().starts_with("<svg "), "{files:?}");
    assert!(fs::read_to_string(&files[0]).unwrap().contains("small-final.alqa"));

    let board = gala.start(Lang::Kk, &["board"]);
    board.wait_for("ҮЛГІ");
    let before = board.screen();
    board.send(CTRL_P);
    let deadline = Instant::now() + PATIENCE;
    while captures(&gala).len() < 4 {
        assert!(Instant::now() < deadline, "{:?}", captures(&gala));
        thread::yield_now();
    }
    assert_eq!(board.screen(), before, "the hall sees nothing of it");
    // Where nothing can be written the screen says so and goes on.
    let folder = gala.journal_path().with_file_name("captures");
    fs::remove_dir_all(&folder).unwrap();
    fs::write(&folder, "").unwrap();
    let failed = Words::new(Lang::Ru).capture_failed("");
    juror.send(F12).wait_for(failed.trim_end());
    assert_eq!(fs::read_to_string(&folder).unwrap(), "");
}
