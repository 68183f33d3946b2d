//! The journal as a file: what is refused, what is detected, what a folder allows.
#![allow(clippy::unwrap_used, reason = "tests")]

mod journal_helper;

use std::fs;
use std::path::Path;

use alqa::contest::hygiene::is_hidden;
use alqa::hall::{Author, Trouble};
use alqa::journal::{
    Against, Change, Found, Head, Journal, Mirror, Replay, Row, SqliteJournal, create, look,
    mirror_path, open, read_mirror, what_changed,
};
use journal_helper::{
    CONTEST, append, event, load, new_journal, noon, notes, open_at, records, rows,
};
use rusqlite::Connection;
use rusqlite::config::DbConfig;

#[test]
fn a_journal_begins_with_the_contest_and_is_found_again() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("deep").join("gala%20?#.alqa");
    assert_eq!(look(&path), Found::Nothing);
    let mut opening = open_at(&path).unwrap();
    assert_eq!(opening.against, Against::New);
    append(&mut opening, 3);
    let before = opening.replay.head;
    drop(opening);
    assert_eq!(look(&path), Found::Journal);
    let opening = open_at(&path).unwrap();
    assert_eq!(opening.against, Against::Same);
    assert_eq!(Replay { head: before, ..opening.replay.clone() }.head, before);
    assert_eq!((opening.replay.head.seq, opening.replay.file.as_str()), (4, "contest.ron"));
    assert_eq!(opening.replay.hall.ballot(0, 0).note, "3");
    drop(opening);
    assert_eq!(
        fs::read_dir(path.parent().unwrap()).unwrap().count(),
        1,
        "nothing is left beside it"
    );
}

/// As after kill -9, when somebody then deletes the journal to begin anew: SQLite would take the
/// log for one of the new file.
#[test]
fn the_log_of_a_journal_that_is_gone_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("gala.alqa");
    let (kept, log) = (path.with_extension("kept"), folder.path().join("gala.alqa-wal"));
    let mut opening = open_at(&path).unwrap();
    append(&mut opening, 3);
    // The connection stays open, so that the marks stand in the log.
    fs::rename(&path, &kept).unwrap();
    let before = fs::read(&log).unwrap();
    assert_eq!(open_at(&path).unwrap_err(), Trouble::LogLeft);
    assert_eq!((look(&path), fs::read(&log).unwrap()), (Found::Nothing, before));
    fs::rename(&kept, &path).unwrap();
    assert_eq!(open_at(&path).unwrap().replay.head.seq, 4);
}

/// As after kill -9 while the log is moved into the file: its first page already counts the pages
/// that are not there yet.
#[test]
fn a_log_that_is_half_moved_into_the_file_is_no_damage() {
    let folder = tempfile::tempdir().unwrap();
    let (path, moved) = (folder.path().join("gala.alqa"), folder.path().join("moved.alqa"));
    let (log, log_kept) = (folder.path().join("gala.alqa-wal"), folder.path().join("log"));
    let mut opening = open_at(&path).unwrap();
    append(&mut opening, 100);
    let mut half = fs::read(&path).unwrap();
    fs::copy(&log, &log_kept).unwrap();
    drop(opening);
    fs::rename(&path, &moved).unwrap();
    let whole = fs::read(&moved).unwrap();
    assert!(half.len() < whole.len());
    half[..4096].copy_from_slice(&whole[..4096]);
    fs::write(&path, half).unwrap();
    fs::rename(&log_kept, &log).unwrap();
    assert_eq!(look(&path), Found::Journal);
    assert_eq!(open_at(&path).unwrap().replay.head.seq, 101);
}

#[test]
fn a_changed_contest_file_is_told_and_not_mixed_in() {
    let folder = tempfile::tempdir().unwrap();
    let path = new_journal(folder.path(), 1);
    let opening = open(&path, ("contest.ron", "4 2 2"), noon(), &load).unwrap();
    let Against::Changed { declared, given } = opening.against else { panic!("it changed") };
    assert_eq!(opening.replay.hall.contest().entries.len(), 3, "the declared contest rules");
    assert_eq!(
        what_changed(&declared, &given),
        [(1, Change::Removed(CONTEST.into())), (1, Change::Added("4 2 2".into()))]
    );
}

#[test]
fn what_is_no_journal_is_named_and_left_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("thing");
    let refused = |found, trouble| {
        let before = fs::read(&path).ok();
        assert_eq!(look(&path), found);
        assert_eq!(open_at(&path).unwrap_err(), trouble);
        assert_eq!(SqliteJournal::open_read_only(&path).unwrap_err(), trouble);
        assert_eq!(fs::read(&path).ok(), before);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is made beside it");
    };
    fs::create_dir(&path).unwrap();
    refused(Found::Folder, Trouble::Foreign);
    fs::remove_dir(&path).unwrap();
    for text in ["x", "(title: \"A contest\")\n", &"long ".repeat(10_000)] {
        fs::write(&path, text).unwrap();
        refused(Found::OtherFile, Trouble::Foreign);
    }
    fs::write(&path, "").unwrap();
    refused(Found::Empty, Trouble::Foreign);
    fs::remove_file(&path).unwrap();
    let other = Connection::open(&path).unwrap();
    other
        .execute_batch("PRAGMA journal_mode = wal; CREATE TABLE t (a); INSERT INTO t VALUES (1)")
        .unwrap();
    other.close().unwrap();
    refused(Found::OtherDatabase, Trouble::Foreign);
    fs::remove_file(&path).unwrap();
    fs::rename(new_journal(folder.path(), 2), &path).unwrap();
    Connection::open(&path).unwrap().pragma_update(None, "user_version", 2).unwrap();
    refused(Found::Newer, Trouble::Newer);
}

#[test]
fn records_are_appended_only() {
    let folder = tempfile::tempdir().unwrap();
    let path = new_journal(folder.path(), 2);
    let before = rows(&mut SqliteJournal::open(&path).unwrap());
    let raw = Connection::open(&path).unwrap();
    for statement in [
        "UPDATE record SET body = '' WHERE seq = 2",
        "DELETE FROM record WHERE seq = 3",
        "INSERT OR REPLACE INTO record SELECT 3, at, author, '{}', prev, hash FROM record WHERE seq = 3",
        "INSERT INTO record SELECT 5, at, author, body, hash, hash FROM record WHERE seq = 3",
        "INSERT INTO record SELECT 0, at, author, body, hash, hash FROM record WHERE seq = 3",
        // The right number after the wrong record.
        "INSERT INTO record SELECT 4, at, author, body, prev, hash FROM record WHERE seq = 3",
        "INSERT INTO record SELECT NULL, at, author, body, prev, hash FROM record WHERE seq = 3",
    ] {
        assert!(raw.execute(statement, []).is_err(), "{statement}");
    }
    drop(raw);
    assert_eq!(rows(&mut SqliteJournal::open(&path).unwrap()), before);
}

/// Runs itself once more in a shell that lets everybody read and write new files.
#[cfg(unix)]
#[test]
fn the_files_are_private() {
    use std::os::unix::fs::PermissionsExt as _;
    const AGAIN: &str = "ALQA_TEST_OPEN_MASK";
    if std::env::var_os(AGAIN).is_none() {
        let run = std::process::Command::new("sh")
            .args(["-c", "umask 000; exec \"$@\"", "sh"])
            .arg(std::env::current_exe().unwrap())
            .args(["--exact", "the_files_are_private", "--nocapture"])
            .env(AGAIN, "1")
            .output()
            .unwrap();
        assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let probe = folder.path().join("probe");
    fs::write(&probe, "").unwrap();
    assert_eq!(mode(&probe), 0o666, "the mask is open");
    fs::remove_file(&probe).unwrap();
    let path = folder.path().join("gala.alqa");
    let mut opening = open_at(&path).unwrap();
    append(&mut opening, 1);
    create(&folder.path().join("backup.alqa"), &records(&path)).unwrap();
    Mirror::new(mirror_path(folder.path(), &path)).follow(&mut opening.journal).unwrap();
    let mut names = Vec::new();
    for file in fs::read_dir(folder.path()).unwrap().map(Result::unwrap) {
        assert_eq!(mode(&file.path()), 0o600, "{:?}", file.path());
        names.push(file.file_name().into_string().unwrap());
    }
    names.sort();
    let expected =
        ["backup.alqa", "gala.alqa", "gala.alqa-shm", "gala.alqa-wal", "gala.alqa.jsonl"];
    assert_eq!(names, expected);
}

/// Whoever hands over a journal with triggers, views or columns of their own gets none of them run.
#[test]
fn a_journal_with_another_schema_is_refused_and_left_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let path = new_journal(folder.path(), 3);
    let sound = fs::read(&path).unwrap();
    for statement in [
        "CREATE TRIGGER more AFTER INSERT ON record BEGIN DELETE FROM sqlite_sequence; END",
        "CREATE TEMP TABLE t (a); CREATE TABLE more (a)",
        "CREATE VIEW more AS SELECT * FROM record",
        "CREATE INDEX more ON record (at)",
        "DROP TRIGGER record_is_never_changed",
        "DROP TRIGGER record_is_the_next; CREATE TRIGGER record_is_the_next BEFORE INSERT ON record BEGIN SELECT 1; END",
        "ALTER TABLE record ADD COLUMN more TEXT",
        "ALTER TABLE record ADD COLUMN more TEXT AS (author || body)",
        "ALTER TABLE record RENAME TO kept; CREATE VIEW record AS SELECT * FROM kept",
        "CREATE TABLE \"\u{202e}x'); DROP TABLE record;--\u{1b}[2J\" (a)",
        "ANALYZE",
    ] {
        fs::write(&path, &sound).unwrap();
        let raw = Connection::open(&path).unwrap();
        raw.execute_batch(statement).unwrap();
        raw.close().unwrap();
        let before = fs::read(&path).unwrap();
        assert_eq!(look(&path), Found::Altered, "{statement}");
        assert_eq!(open_at(&path).unwrap_err(), Trouble::Altered, "{statement}");
        assert_eq!(SqliteJournal::open_read_only(&path).unwrap_err(), Trouble::Altered);
        assert_eq!(fs::read(&path).unwrap(), before);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
    // Standing in the log only, it is seen when the log is.
    fs::write(&path, &sound).unwrap();
    let raw = Connection::open(&path).unwrap();
    raw.execute_batch("CREATE VIEW more AS SELECT 1").unwrap();
    assert_eq!(look(&path), Found::Journal);
    assert_eq!(open_at(&path).unwrap_err(), Trouble::Altered);
    assert_eq!(SqliteJournal::open_read_only(&path).unwrap_err(), Trouble::Altered);
}

#[cfg(unix)]
#[test]
fn a_link_in_the_place_of_a_journal_is_refused() {
    use std::os::unix::fs::symlink;
    let folder = tempfile::tempdir().unwrap();
    let path = new_journal(folder.path(), 2);
    let link = folder.path().join("link.alqa");
    for target in [&path, &folder.path().join("nothing.alqa")] {
        symlink(target, &link).unwrap();
        assert_eq!(look(&link), Found::Link);
        assert_eq!(open_at(&link).unwrap_err(), Trouble::Link);
        assert_eq!(SqliteJournal::open_read_only(&link).unwrap_err(), Trouble::Link);
        assert_eq!(create(&link, &records(&path)), Ok(false), "a backup is not written through it");
        fs::remove_file(&link).unwrap();
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}

/// What a person or a file writes is a value everywhere, never a statement or an escape.
#[test]
fn hostile_texts_are_kept_as_they_are() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("'); DROP TABLE record;--.alqa");
    let mut opening = open_at(&path).unwrap();
    let hostile = "'); DROP TABLE record;-- \u{1b}[2J \u{202e}\u{e0041} \0 \r\n\"\\";
    let mut head = opening.replay.head;
    let record = head.seal(noon(), Author::Desk, event(hostile).to_json());
    opening.journal.transact(1, &mut |_| Ok(vec![record.clone()])).unwrap();
    assert_eq!(notes(&path), [hostile]);
    let copy = mirror_path(folder.path(), &path);
    Mirror::new(copy.clone()).follow(&mut opening.journal).unwrap();
    let lines = fs::read_to_string(&copy).unwrap();
    assert!(!lines.lines().any(|line| line.contains(is_hidden)), "{lines}");
    assert_eq!(read_mirror(&copy).unwrap(), records(&path));
}

/// The first record that is wrong, or the trouble of opening.
fn examine(path: &Path) -> Result<u64, Trouble> {
    let mut journal = SqliteJournal::open_read_only(path)?;
    if !journal.damaged_pages()?.is_empty() {
        return Err(Trouble::Damaged { seq: 0 });
    }
    Replay::of(&mut journal, &load).map(|replay| replay.head.seq)
}

/// Triggers cannot stop who switches them off; the chain names what was done.
#[test]
fn records_changed_behind_the_triggers_are_named() {
    let folder = tempfile::tempdir().unwrap();
    let path = new_journal(folder.path(), 20);
    let sound = fs::read(&path).unwrap();
    for (statement, first_wrong) in [
        ("UPDATE record SET body = replace(body, '\"7\"', '\"8\"') WHERE seq = 8", 8),
        ("UPDATE record SET at = '2026-04-14T12:00:09.000Z' WHERE seq = 9", 9),
        ("UPDATE record SET author = 'stage' WHERE seq = 5", 5),
        ("UPDATE record SET hash = zeroblob(32) WHERE seq = 6", 6),
        ("DELETE FROM record WHERE seq = 10", 10),
        // Only the count that is kept elsewhere in the file tells that the end is missing.
        ("DELETE FROM record WHERE seq >= 20", 20),
        ("DELETE FROM record", 1),
        (
            "UPDATE record SET seq = 22 WHERE seq = 3; UPDATE record SET seq = 3 WHERE seq = 4; UPDATE record SET seq = 4 WHERE seq = 22",
            3,
        ),
        (
            "INSERT INTO record SELECT 22, at, author, body, prev, hash FROM record WHERE seq = 21",
            22,
        ),
    ] {
        fs::write(&path, &sound).unwrap();
        let raw = Connection::open(&path).unwrap();
        raw.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false).unwrap();
        raw.execute_batch(statement).unwrap();
        raw.close().unwrap();
        let found = examine(&path);
        assert_eq!(found, Err(Trouble::Damaged { seq: first_wrong }), "{statement}");
    }
}

/// Every bit and every cut, as `ALQA_CRASH=all cargo test --release --test journal_file` tries them,
/// or some.
fn every(some: usize) -> usize {
    if std::env::var("ALQA_CRASH").is_ok_and(|form| form == "all") { 1 } else { some }
}

/// Whatever a broken disk does to a bit, the records that are shown are those that were written.
#[test]
fn a_damaged_file_never_shows_other_records() {
    let folder = tempfile::tempdir().unwrap();
    let path = new_journal(folder.path(), 40);
    let sound = fs::read(&path).unwrap();
    let whole = rows(&mut SqliteJournal::open_read_only(&path).unwrap());
    let (mut detected, mut harmless) = (0, 0);
    // So that in short form each bit of a byte has its turn.
    for bit in (0..8 * sound.len()).step_by(every(8 * 37 + 1)) {
        let mut bytes = sound.clone();
        bytes[bit / 8] ^= 1 << (bit % 8);
        fs::write(&path, bytes).unwrap();
        if examine(&path).is_err() {
            detected += 1;
        } else {
            // Unused room of a page, or a mark that nothing depends on.
            assert_eq!(rows(&mut SqliteJournal::open_read_only(&path).unwrap()), whole, "{bit}");
            harmless += 1;
        }
    }
    assert!(detected > harmless / 4, "{detected} detected, {harmless} harmless");
    for length in (1..sound.len()).step_by(every(509)) {
        fs::write(&path, &sound[..length]).unwrap();
        assert!(examine(&path).is_err(), "cut to {length} of {}", sound.len());
    }
}

/// The number of the first record that is wrong; none if the chain holds to the end.
fn first_wrong(mut head: Head, rows: &[Row]) -> Option<u64> {
    rows.iter().find_map(|row| head.follow(row.clone()).err().map(|flaw| flaw.seq))
}

/// Whatever is done to a record of a long journal, the chain names the place.
#[test]
fn a_record_that_is_taken_away_doubled_swapped_or_changed_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let path = new_journal(folder.path(), 500);
    let sound = rows(&mut SqliteJournal::open_read_only(&path).unwrap());
    assert_eq!((sound.len(), first_wrong(Head::START, &sound)), (501, None));
    let mut head = Head::START;
    for (n, row) in sound.iter().enumerate() {
        let seq = n as u64 + 1;
        // What the chain says of the record at its place, and of the two after it.
        let around = |rows: &[&Row]| {
            let rows: Vec<Row> = rows.iter().map(|&row| row.clone()).collect();
            first_wrong(head, &rows)
        };
        if let Some(next) = sound.get(n + 1) {
            assert_eq!(around(&[next]), Some(seq), "{seq} is taken away");
            assert_eq!(around(&[next, row]), Some(seq), "{seq} is swapped");
            assert_eq!(around(&[row, row, next]), Some(seq + 1), "{seq} is doubled");
            let renumbered = Row { seq: row.seq, ..next.clone() };
            assert_eq!(around(&[&renumbered]), Some(seq), "{seq} is replaced by the next");
        }
        if n % every(25) == 0 {
            for changed in changes(row) {
                assert_eq!(around(&[&changed]), Some(seq), "{changed:?}");
            }
        }
        head.follow(row.clone()).unwrap();
    }
}

/// A row with one bit changed, for every bit that leaves a text a text.
fn changes(row: &Row) -> Vec<Row> {
    let flipped = |bytes: &[u8]| -> Vec<Vec<u8>> {
        let flip = |bit: usize| {
            let mut bytes = bytes.to_vec();
            bytes[bit / 8] ^= 1 << (bit % 8);
            bytes
        };
        (0..8 * bytes.len()).map(flip).collect()
    };
    let texts = |text: &str| -> Vec<String> {
        flipped(text.as_bytes())
            .into_iter()
            .filter_map(|text| String::from_utf8(text).ok())
            .collect()
    };
    let mut changes: Vec<Row> =
        (0..64).map(|bit| Row { seq: row.seq ^ (1 << bit), ..row.clone() }).collect();
    changes.extend(texts(&row.at).into_iter().map(|at| Row { at, ..row.clone() }));
    changes.extend(texts(&row.author).into_iter().map(|author| Row { author, ..row.clone() }));
    changes.extend(texts(&row.body).into_iter().map(|body| Row { body, ..row.clone() }));
    changes.extend(flipped(&row.prev).into_iter().map(|prev| Row { prev, ..row.clone() }));
    changes.extend(flipped(&row.hash).into_iter().map(|hash| Row { hash, ..row.clone() }));
    changes
}

#[test]
fn a_torn_last_page_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let path = new_journal(folder.path(), 200);
    let mut bytes = fs::read(&path).unwrap();
    let last = bytes.len() - 2048;
    bytes[last..].fill(0);
    fs::write(&path, bytes).unwrap();
    assert!(matches!(examine(&path), Err(Trouble::Damaged { .. })));
}

#[test]
fn a_journal_is_read_while_another_process_would_write_and_never_written() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("gala.alqa");
    let mut opening = open_at(&path).unwrap();
    let mut reader = SqliteJournal::open_read_only(&path).unwrap();
    assert!(!reader.changed().unwrap());
    append(&mut opening, 5);
    assert!(reader.changed().unwrap());
    assert!(!reader.changed().unwrap());
    assert_eq!(rows(&mut reader).len(), 6);
    assert_eq!(reader.transact(6, &mut |_| panic!("not asked")), Err(Trouble::ReadOnly));
}

/// Permissions do not bind the superuser, so the test runs itself as nobody where it must.
#[cfg(unix)]
#[test]
fn a_folder_that_may_not_be_written_is_read() {
    use std::os::unix::fs::PermissionsExt as _;
    use std::os::unix::process::CommandExt as _;
    const PATH: &str = "ALQA_TEST_READ_ONLY";
    if let Some(path) = std::env::var_os(PATH) {
        return read_in_read_only_folder(Path::new(&path));
    }
    let folder = tempfile::tempdir().unwrap();
    let path = new_journal(folder.path(), 5);
    let mode =
        |path: &Path, mode| fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    mode(&path, 0o444);
    mode(folder.path(), 0o555);
    let superuser = fs::write(folder.path().join("probe"), "").is_ok();
    if superuser {
        fs::remove_file(folder.path().join("probe")).unwrap();
        let mut child = std::process::Command::new(std::env::current_exe().unwrap());
        child.args(["--exact", "a_folder_that_may_not_be_written_is_read"]).env(PATH, &path);
        // Where nobody may run the test program, there is nothing to see.
        if let Ok(output) = child.uid(65_534).output() {
            assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
        }
    } else {
        read_in_read_only_folder(&path);
    }
    mode(folder.path(), 0o755);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[cfg(unix)]
fn read_in_read_only_folder(path: &Path) {
    assert_eq!(notes(path).len(), 5);
    assert_eq!(records(path).len(), 6);
    let mut opening = open_at(path).expect("it can be read");
    assert_eq!(opening.against, Against::Same);
    assert_eq!(opening.journal.transact(6, &mut |_| Ok(Vec::new())), Err(Trouble::ReadOnly));
    let new = path.with_file_name("new.alqa");
    assert_eq!(open_at(&new).unwrap_err(), Trouble::ReadOnly);
}
