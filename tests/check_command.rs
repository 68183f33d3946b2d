//! `alqa check` and `alqa new` on files of all kinds.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::Path;

use alqa::cli::check::open_contest;
use alqa::cli::{Exit, check, new};
use alqa::contest::{CONCORDIA, Lang};
use alqa::text::{Paint, Words};
use tempfile::tempdir;

/// Runs `check` in English: the exit and what was printed.
fn check(path: &Path) -> (Exit, String) {
    let mut out = Vec::new();
    let exit = check::run(path, &Words::new(Lang::En), Paint::PLAIN, &mut out).unwrap();
    (exit, String::from_utf8(out).unwrap())
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
fn every_command_opens_a_file_in_the_same_way() {
    let folder = tempdir().unwrap();
    let words = Words::new(Lang::Ru);
    let mut out = Vec::new();
    let built_in = open_contest(None, &words, Paint::PLAIN, &mut out).unwrap().unwrap();
    assert_eq!((built_in.name.as_str(), built_in.text.as_str()), (check::BUILT_IN, CONCORDIA));
    assert!(out.is_empty());

    let path = folder.path().join("мой.ron");
    fs::write(&path, [b"\xEF\xBB\xBF", CONCORDIA.as_bytes()].concat()).unwrap();
    let opened = open_contest(Some(&path), &words, Paint::PLAIN, &mut out).unwrap().unwrap();
    assert_eq!((opened.name.as_str(), opened.text.as_str()), ("мой.ron", CONCORDIA));
    assert!(out.is_empty());

    fs::write(&path, CONCORDIA.replace("min: 1,", "min: 11,")).unwrap();
    assert!(open_contest(Some(&path), &words, Paint::PLAIN, &mut out).unwrap().is_none());
    let printed = String::from_utf8(out).unwrap();
    assert_eq!(printed.matches("Шкала перевёрнута").count(), 5);
    assert!(printed.ends_with(": 5 ошибок\n"), "{printed}");
}

#[test]
fn a_new_file_passes_the_check_and_is_never_overwritten() {
    let folder = tempdir().unwrap();
    let words = Words::new(Lang::En);
    let inner = folder.path().join("a b").join("c");
    let run = |out: &mut Vec<u8>| new::run(&inner, &words, Paint::PLAIN, out).unwrap();
    let mut out = Vec::new();
    assert_eq!(run(&mut out), Exit::Done);
    let path = inner.join(new::FILE);
    let printed = String::from_utf8(out).unwrap();
    assert!(printed.contains("alqa check \""), "{printed}");
    assert_eq!(check(&path).0, Exit::Done);

    fs::write(&path, "mine").unwrap();
    let mut out = Vec::new();
    assert_eq!(run(&mut out), Exit::Problems);
    assert!(String::from_utf8(out).unwrap().contains("left as it is"));
    assert_eq!(fs::read_to_string(&path).unwrap(), "mine");

    let mut out = Vec::new();
    let exit = new::run(&path, &words, Paint::PLAIN, &mut out).unwrap();
    assert_eq!(exit, Exit::Problems);
    assert!(String::from_utf8(out).unwrap().contains("could not be written"));
}
