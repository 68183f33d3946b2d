//! `alqa check` and `alqa new` on files of all kinds.
#![allow(clippy::unwrap_used)]

use std::ffi::OsStr;
use std::fs;
use std::path::Path;

use alqa::cli::{Exit, run};
use alqa::contest::{CONCORDIA, Lang};
use alqa::text::{Paint, Words};
use alqa::tui::Depth;
use tempfile::tempdir;

/// Calls the program in English: the exit and what was printed.
fn call(command: &str, path: &Path) -> (Exit, String) {
    let typed = [OsStr::new("alqa"), OsStr::new(command), path.as_os_str()].map(Into::into);
    let mut out = Vec::new();
    let exit = run(&Words::new(Lang::En), &typed, Depth::Mono, Paint::PLAIN, &mut out).unwrap();
    (exit, String::from_utf8(out).unwrap())
}

fn check(path: &Path) -> (Exit, String) {
    call("check", path)
}

#[test]
fn every_kind_of_file_gets_its_own_plain_words() {
    let folder = tempdir().unwrap();
    let utf16: Vec<u8> = CONCORDIA.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let mut cp1251 = b"(\n  title: \"".to_vec();
    cp1251.extend([0xC0, 0xED, 0xE5, b'"', b')']);
    let cases: [(&str, Vec<u8>, Exit, &str); 9] = [
        ("good", CONCORDIA.into(), Exit::Done, "no errors"),
        ("bom", [b"\xEF\xBB\xBF", CONCORDIA.as_bytes()].concat(), Exit::Done, "no errors"),
        ("crlf", CONCORDIA.replace('\n', "\r\n").into(), Exit::Done, "no errors"),
        ("warning", CONCORDIA.replacen("age: 19", "age: 16", 1).into(), Exit::Done, "1 warning\n"),
        ("empty", b"".into(), Exit::Problems, "The file is empty"),
        ("binary", b"\x7FELF\x02\x01\x01\0\0\0".into(), Exit::Problems, "not a text file"),
        ("utf16", [&[0xFF, 0xFE][..], &utf16].concat(), Exit::Problems, "saved as UTF-16"),
        ("cp1251", cp1251, Exit::Problems, "in line 2"),
        ("errors", CONCORDIA.replace("min: 1,", "min: 11,").into(), Exit::Problems, "5 errors\n"),
    ];
    for (name, bytes, exit, words) in cases {
        let path = folder.path().join(name);
        fs::write(&path, bytes).unwrap();
        let (got, printed) = check(&path);
        assert_eq!(got, exit, "{name}: {printed}");
        assert!(printed.contains(words), "{name}: {printed}");
    }
}

#[test]
fn what_is_no_file_is_said_plainly() {
    let folder = tempdir().unwrap();
    let (exit, printed) = check(folder.path());
    assert_eq!(exit, Exit::Problems);
    assert!(printed.contains("This is a folder"), "{printed}");
    let (exit, printed) = check(&folder.path().join("no\u{1b}[2J"));
    assert_eq!(exit, Exit::Problems);
    assert!(printed.contains("no such file") && !printed.contains('\u{1b}'), "{printed}");
}

#[test]
fn fifty_megabytes_are_refused_without_being_read() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("large.ron");
    fs::File::create(&path).unwrap().set_len(50 * 1024 * 1024).unwrap();
    let (exit, printed) = check(&path);
    assert_eq!(exit, Exit::Problems);
    assert!(printed.contains("too large"), "{printed}");
}

#[cfg(unix)]
#[test]
fn a_file_without_permission_is_said_so() {
    use std::os::unix::fs::PermissionsExt;

    let folder = tempdir().unwrap();
    let path = folder.path().join("secret.ron");
    fs::write(&path, CONCORDIA).unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o000)).unwrap();
    let (exit, printed) = check(&path);
    // The superuser may read everything.
    if fs::File::open(&path).is_ok() {
        assert_eq!(exit, Exit::Done);
    } else {
        assert_eq!(exit, Exit::Problems);
        assert!(printed.contains("No permission"), "{printed}");
    }
}

#[test]
fn a_new_file_passes_the_check_and_is_never_overwritten() {
    let folder = tempdir().unwrap();
    // Longer than a sentence would quote, so that the command can be copied whole.
    let inner = folder.path().join("a b").join("long-".repeat(20));
    let (exit, printed) = call("new", &inner);
    assert_eq!(exit, Exit::Done);
    let path = inner.join("new-contest.ron");
    assert!(printed.contains(&format!("alqa check \"{}\"", path.display())), "{printed}");
    assert_eq!(check(&path).0, Exit::Done);

    fs::write(&path, "mine").unwrap();
    let (exit, printed) = call("new", &inner);
    assert_eq!(exit, Exit::Problems);
    assert!(printed.contains("left as it is"), "{printed}");
    assert_eq!(fs::read_to_string(&path).unwrap(), "mine");

    let (exit, printed) = call("new", &path);
    assert_eq!(exit, Exit::Problems);
    assert!(printed.contains("could not be written"), "{printed}");
}
