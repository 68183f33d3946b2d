//! Folders and files that are not what they should be.

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt as _;
use std::os::unix::process::CommandExt as _;
use std::path::Path;

use alqa::contest::Lang;
use alqa::hall::Trouble;
use alqa::text::{Word, Words, wording};

use crate::gala::{Gala, Printed, say};

const EN: Lang = Lang::En;

/// Everything below a folder: names and contents.
fn inventory(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    for item in fs::read_dir(folder).unwrap() {
        let path = item.unwrap().path();
        let name = path.to_string_lossy().into_owned();
        if path.is_dir() {
            found.push((name, Vec::new()));
            found.extend(inventory(&path));
        } else {
            found.push((name, fs::read(&path).unwrap()));
        }
    }
    found.sort();
    found
}

/// The stage manager's screen on a journal: it must not open, say this, and change nothing.
fn refused(gala: &Gala, journal: &Path, said: &str) {
    let before = inventory(gala.folder());
    let session =
        gala.start_sized(EN, &["stage", "--journal", journal.to_str().unwrap()], (200, 24));
    assert_eq!(session.exit().exit_code(), 1, "{}", session.screen());
    let screen = session.screen();
    assert!(screen.contains(said), "{screen}");
    assert!(!session.output().contains(&b'\x1b'), "plain words, no screen: {screen}");
    assert_eq!(inventory(gala.folder()), before);
}

#[test]
fn what_is_no_journal_is_left_as_it_is() {
    let gala = Gala::new(1, 1);
    let foreign = gala.folder().join("letter.txt");
    fs::write(&foreign, "Dear jury, ".repeat(100)).unwrap();
    let empty = gala.folder().join("empty.alqa");
    fs::write(&empty, "").unwrap();
    let folder = gala.folder().join("folder");
    fs::create_dir(&folder).unwrap();
    let trouble = wording::trouble(&Words::new(EN), &Trouble::Foreign);
    for path in [&foreign, &empty, &folder] {
        refused(&gala, path, &trouble);
        for command in ["journal", "verify", "demo"] {
            let before = inventory(gala.folder());
            let printed = gala.run(EN, &[command, "--journal", path.to_str().unwrap()]);
            assert_eq!(printed.code, 1, "{command}: {printed:?}");
            assert!(printed.text.contains(path.to_str().unwrap()), "{command}: {printed:?}");
            assert_eq!(inventory(gala.folder()), before);
        }
    }
}

#[test]
fn a_named_folder_that_is_missing_is_not_made() {
    let gala = Gala::new(1, 1);
    let folder = gala.folder().join("stick");
    let journal = folder.join("gala.alqa");
    let said = Words::new(EN).open_folder_missing(folder.to_str().unwrap());
    refused(&gala, &journal, &said);
    let printed = gala.run(EN, &["demo", "--journal", journal.to_str().unwrap()]);
    assert!(printed.code == 1 && printed.text.contains(&said), "{printed:?}");
    for command in ["journal", "verify"] {
        let printed = gala.run(EN, &[command, "--journal", journal.to_str().unwrap()]);
        let said = Words::new(EN).journal_found_nothing(journal.to_str().unwrap());
        assert!(printed.code == 1 && printed.text.contains(&said), "{printed:?}");
    }
    assert!(!folder.exists());
}

#[test]
fn a_file_where_the_data_folder_should_be_is_said() {
    let gala = Gala::new(1, 1);
    fs::write(gala.home(), "not a folder").unwrap();
    let session = gala.start(EN, &["stage"]);
    assert_eq!(session.exit().exit_code(), 1);
    let data = gala.home().join("data");
    session.wait("the folder", |screen| {
        screen.contents().replace('\n', "").contains(data.to_str().unwrap())
    });
    assert_eq!(fs::read(gala.home()).unwrap(), b"not a folder");
}

/// The made-up evening writes without a screen, so that it can run as somebody whom permissions
/// bind. `None` where nobody but the superuser may run the program.
fn demo_as_anybody(gala: &Gala, journal: &Path) -> Option<Printed> {
    let args = ["demo", "--lang", "en", "--journal", journal.to_str().unwrap()];
    let mut command = gala.command(&args);
    let probe = journal.parent().unwrap().join("probe");
    if fs::write(&probe, "").is_ok() {
        fs::remove_file(&probe).unwrap();
        command.uid(65_534);
    }
    command.output().ok().map(Printed::of)
}

#[test]
fn a_read_only_folder_is_said_and_left_as_it_is() {
    let gala = Gala::new(1, 1);
    let stick = tempfile::tempdir().unwrap();
    fs::set_permissions(stick.path(), Permissions::from_mode(0o555)).unwrap();
    let printed = demo_as_anybody(&gala, &stick.path().join("gala.alqa"));
    fs::set_permissions(stick.path(), Permissions::from_mode(0o755)).unwrap();
    assert_eq!(fs::read_dir(stick.path()).unwrap().count(), 0);
    let Some(printed) = printed else {
        eprintln!("skipped: the superuser runs this, and nobody else may run the program");
        return;
    };
    assert_eq!(printed.code, 1, "{printed:?}");
    let trouble = wording::trouble(&Words::new(EN), &Trouble::ReadOnly);
    assert!(printed.text.contains(&trouble), "{printed:?}");
}

#[test]
fn screens_without_a_terminal_say_so() {
    let gala = Gala::new(1, 1);
    for args in [&["stage"][..], &["ranking"], &["juror", "j1"], &[]] {
        let printed = gala.run(EN, args);
        assert_eq!(printed.code, 1);
        assert!(printed.text.contains(&say(EN, Word::NoTerminal)), "{printed:?}");
    }
    assert!(!gala.journal_path().exists(), "no evening was begun");
}
