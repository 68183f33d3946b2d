//! The second copy that a desk keeps: it follows every record, delays none, and says when it lags.
#![allow(clippy::unwrap_used, reason = "tests")]

mod journal_helper;

use std::env;
use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use alqa::hall::Trouble;
use alqa::journal::{
    Decide, Journal, Lag, Mirror, NotCopied, Row, SqliteJournal, mirror_path, read_mirror,
};
use alqa::tui::Msg;
use journal_helper::{LONG, Session, new_journal, note, records};

/// A folder with a journal, and a folder for its second copy.
struct Place {
    _folder: tempfile::TempDir,
    journal: PathBuf,
    stick: PathBuf,
}

impl Place {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let journal = new_journal(folder.path(), 2);
        let stick = folder.path().join("stick");
        fs::create_dir(&stick).unwrap();
        Self { _folder: folder, journal, stick }
    }

    fn copy(&self) -> PathBuf {
        mirror_path(&self.stick, &self.journal)
    }

    /// A desk that keeps the copy.
    fn desk(&self) -> Session {
        desk_with_copy(&self.journal, &self.stick)
    }
}

fn desk_with_copy(journal: &Path, stick: &Path) -> Session {
    let session = Session::open(journal);
    let reader = SqliteJournal::open(journal).unwrap();
    session.desk.copy_to(Mirror::new(mirror_path(stick, journal)), Box::new(reader));
    session
}

fn saved(session: &mut Session, texts: impl IntoIterator<Item = usize>) {
    for text in texts {
        let ticket = session.ask(note(text));
        session.wait_saved(ticket);
    }
}

/// The next news of the second copy.
fn lag(session: &Session) -> Option<Lag> {
    session.wait_for(|msg| match msg {
        Msg::SecondCopy(lag) => Some(lag.clone()),
        _ => None,
    })
}

#[test]
fn the_copy_holds_the_records_of_every_process() {
    let place = Place::new();
    let (mut one, mut other) = (place.desk(), Session::open(&place.journal));
    saved(&mut one, 10..15);
    saved(&mut other, 20..25);
    let mut third = place.desk();
    saved(&mut third, 30..35);
    for session in [one, other, third] {
        assert_eq!(session.desk.stop(LONG), 0);
    }
    let records = records(&place.journal);
    assert_eq!(records.len(), 3 + 15);
    assert_eq!(read_mirror(&place.copy()).unwrap(), records);
}

#[test]
fn a_stick_that_is_gone_is_named_delays_nothing_and_is_caught_up_with() {
    let place = Place::new();
    let mut session = place.desk();
    saved(&mut session, [1]);
    while read_mirror(&place.copy()).map_or(0, |copied| copied.len()) < 4 {
        std::thread::yield_now();
    }
    let away = place.stick.with_extension("away");
    fs::rename(&place.stick, &away).unwrap();
    saved(&mut session, 2..12);
    let gone = NotCopied::Trouble(Trouble::Gone);
    loop {
        let Some(lag) = lag(&session) else { panic!("it cannot have caught up") };
        // A first round that the end of the stick broke off is not known to have copied anything.
        assert!(lag.records <= 14 && lag.why == Some(gone.clone()), "{lag:?}");
        if lag.records >= 10 {
            break;
        }
    }
    fs::rename(&away, &place.stick).unwrap();
    assert_eq!(lag(&session), None);
    session.desk.stop(LONG);
    assert_eq!(read_mirror(&place.copy()).unwrap(), records(&place.journal));
}

/// Nothing has to be written for a stick to be missed.
#[test]
fn a_stick_is_missed_while_nothing_happens() {
    let place = Place::new();
    let session = place.desk();
    while !place.copy().exists() {
        std::thread::yield_now();
    }
    fs::remove_dir_all(&place.stick).unwrap();
    assert!(matches!(lag(&session), Some(Lag { why: Some(NotCopied::Trouble(_)), .. })));
}

/// A disk that hangs in the middle of a read.
struct Hanging;

impl Journal for Hanging {
    fn read(
        &mut self,
        _: u64,
        _: &mut dyn FnMut(Row) -> Result<(), Trouble>,
    ) -> Result<(), Trouble> {
        loop {
            std::thread::park();
        }
    }

    fn transact(&mut self, _: u64, _: &mut Decide<'_>) -> Result<(), Trouble> {
        Err(Trouble::ReadOnly)
    }

    fn changed(&mut self) -> Result<bool, Trouble> {
        Ok(false)
    }
}

#[test]
fn a_copy_that_hangs_delays_no_mark_and_is_named() {
    let place = Place::new();
    let mut session = Session::open(&place.journal);
    session.desk.copy_to(Mirror::new(place.copy()), Box::new(Hanging));
    saved(&mut session, 1..20);
    loop {
        let Some(lag) = lag(&session) else { panic!("it cannot have caught up") };
        assert_eq!(lag.why, None);
        if lag.records == 3 + 19 {
            break;
        }
    }
    assert_eq!(session.desk.stop(std::time::Duration::from_secs(2)), 0);
}

#[test]
fn another_file_in_its_place_is_named_and_left_alone() {
    let place = Place::new();
    fs::write(place.copy(), "Dear jury,\n").unwrap();
    let mut session = place.desk();
    saved(&mut session, [1]);
    assert!(matches!(lag(&session), Some(Lag { why: Some(NotCopied::Foreign), .. })));
    session.desk.stop(LONG);
    assert_eq!(fs::read_to_string(place.copy()).unwrap(), "Dear jury,\n");
}

const JOURNAL: &str = "ALQA_TEST_JOURNAL";
const STICK: &str = "ALQA_TEST_STICK";

/// Not a test: what the process runs that is killed. Does nothing when the tests run it.
#[test]
fn child() {
    let (Some(journal), Some(stick)) = (env::var_os(JOURNAL), env::var_os(STICK)) else { return };
    let mut session = desk_with_copy(Path::new(&journal), Path::new(&stick));
    for n in 1.. {
        saved(&mut session, [n]);
        let mut out = std::io::stdout().lock();
        writeln!(out, "\n> {n}").unwrap();
        out.flush().unwrap();
    }
}

/// Whenever the program is killed, the copy is a beginning of the journal, and the next start
/// completes it.
#[test]
fn a_kill_leaves_a_copy_that_is_completed() {
    let place = Place::new();
    for round in 1..=5 {
        let mut child = Command::new(env::current_exe().unwrap())
            .args(["--exact", "child", "--nocapture", "--test-threads=1"])
            .envs([(JOURNAL, place.journal.as_os_str()), (STICK, place.stick.as_os_str())])
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
        lines.filter(|line| line.starts_with("> ")).nth(20 * round).unwrap();
        child.kill().unwrap();
        child.wait().unwrap();
        let kept = records(&place.journal);
        let copied = read_mirror(&place.copy()).unwrap();
        assert_eq!(copied[..], kept[..copied.len()]);
        let mut journal = SqliteJournal::open(&place.journal).unwrap();
        Mirror::new(place.copy()).follow(&mut journal).unwrap();
        assert_eq!(read_mirror(&place.copy()).unwrap(), kept);
    }
}

const SMALL_DISK: &str = "ALQA_TEST_SMALL_STICK";

/// Runs itself once more where a small disk can be mounted that nobody else sees; elsewhere it says
/// that it was skipped.
#[test]
fn a_full_stick_is_named_and_room_lets_it_catch_up() {
    if let Some(disk) = env::var_os(SMALL_DISK) {
        return fill_a_stick(Path::new(&disk));
    }
    let disk = tempfile::tempdir().unwrap();
    let mounted = |then: &str| {
        let mut command = Command::new("unshare");
        let mount = format!("mount -t tmpfs -o size=256k none \"${SMALL_DISK}\"{then}");
        command.args(["--map-root-user", "--mount", "sh", "-c", &mount, "sh"]);
        command.env(SMALL_DISK, disk.path());
        command
    };
    match mounted("").output() {
        Ok(probe) if probe.status.success() => {}
        probe => return eprintln!("skipped, no small disk can be mounted here: {probe:?}"),
    }
    let run = mounted(" && exec \"$@\"")
        .arg(env::current_exe().unwrap())
        .args(["--exact", "a_full_stick_is_named_and_room_lets_it_catch_up", "--nocapture"])
        .output()
        .unwrap();
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
}

fn fill_a_stick(stick: &Path) {
    let folder = tempfile::tempdir().unwrap();
    let journal = new_journal(folder.path(), 2);
    let filler = stick.join("filler");
    fs::write(&filler, vec![1; 240 << 10]).unwrap();
    let mut session = desk_with_copy(&journal, stick);
    saved(&mut session, 0..200);
    loop {
        match lag(&session) {
            Some(Lag { why: Some(NotCopied::Trouble(Trouble::DiskFull)), records: 1.. }) => break,
            other => assert!(other.is_some_and(|lag| lag.why.is_none()), "slow at most"),
        }
    }
    fs::remove_file(&filler).unwrap();
    while lag(&session).is_some() {}
    session.desk.stop(LONG);
    assert_eq!(read_mirror(&mirror_path(stick, &journal)).unwrap(), records(&journal));
}
