//! The desk: what it answers, in which order, and what it keeps through trouble.
#![allow(clippy::unwrap_used, reason = "tests")]

mod journal_helper;

use std::path::Path;
use std::sync::{Arc, Mutex};

use alqa::hall::{Author, Command, Hall, Refusal, Seat, Trouble, View};
use alqa::journal::{Decide, Head, Journal, Row};
use alqa::tui::Msg;
use journal_helper::{CONTEST, Session, entry, juror, load, new_journal, note, notes, open_at};

/// The disk of a test: rows in memory, and what goes wrong next.
#[derive(Clone, Default)]
struct Disk(Arc<Mutex<State>>);

#[derive(Default)]
struct State {
    rows: Vec<Row>,
    /// Every transaction fails so while this stands.
    failing: Option<Trouble>,
    /// The next so many transactions fail after they decided.
    failures: Vec<Trouble>,
    /// What a failing transaction wrote is found later all the same.
    written_all_the_same: bool,
    decided: usize,
    transactions: usize,
    changed: bool,
}

impl Disk {
    fn with<T>(&self, work: impl FnOnce(&mut State) -> T) -> T {
        work(&mut self.0.lock().unwrap())
    }
}

impl Journal for Disk {
    fn read(
        &mut self,
        after: u64,
        each: &mut dyn FnMut(Row) -> Result<(), Trouble>,
    ) -> Result<(), Trouble> {
        self.with(|state| state.rows.clone()).into_iter().skip(after as usize).try_for_each(each)
    }

    fn transact(&mut self, after: u64, decide: &mut Decide<'_>) -> Result<(), Trouble> {
        self.with(|state| {
            state.transactions += 1;
            if let Some(trouble) = &state.failing {
                return Err(trouble.clone());
            }
            let records = decide(state.rows.iter().skip(after as usize).cloned().collect())?;
            state.decided += 1;
            if let Some(trouble) = state.failures.pop() {
                if state.written_all_the_same {
                    state.rows.extend(records.iter().map(Row::from));
                }
                return Err(trouble);
            }
            state.rows.extend(records.iter().map(Row::from));
            Ok(())
        })
    }

    fn changed(&mut self) -> Result<bool, Trouble> {
        Ok(self.with(|state| std::mem::take(&mut state.changed)))
    }
}

/// A desk on a test disk that holds the declaration only.
fn on(disk: &Disk) -> Session {
    let mut head = Head::START;
    let declared = alqa::hall::Event::ContestDeclared { file: "f".into(), text: CONTEST.into() };
    let first = head.seal(journal_helper::noon(), Author::Desk, declared.to_json());
    disk.with(|state| state.rows = vec![Row::from(&first)]);
    let hall = Arc::new(Hall::new(Arc::new(load(CONTEST).unwrap())));
    Session::start(Box::new(disk.clone()), hall, head)
}

fn trouble(session: &Session) -> Option<Trouble> {
    session.wait_for(|msg| match msg {
        Msg::Trouble(trouble) => Some(trouble.clone()),
        Msg::Saved(ticket) => panic!("{ticket:?} is said to be saved"),
        _ => None,
    })
}

#[test]
fn the_view_comes_before_the_answer() {
    let mut session = on(&Disk::default());
    session.desk.sit(Seat::Juror(juror(1)));
    assert!(matches!(session.hear(), Msg::View(_)));
    let ticket = session.ask(note("good"));
    let Msg::View(view) = session.hear() else { panic!("the view comes first") };
    let View::Juror(view) = *view else { panic!("a juror's view") };
    assert_eq!(view.entries[0].ballot.note, "good");
    assert!(matches!(session.hear(), Msg::Saved(saved) if saved == ticket));
    assert_eq!(session.desk.waiting(), 0);
}

#[test]
fn commands_that_wait_are_one_transaction_and_see_each_other() {
    let disk = Disk::default();
    disk.with(|state| state.failing = Some(Trouble::DiskFull));
    let mut session = on(&disk);
    let asked = [
        session.ask_as(Author::StageManager, Command::OpenScoring(entry(1))),
        session.ask_as(Author::StageManager, Command::Call(entry(1))),
        session.ask_as(Author::StageManager, Command::OpenScoring(entry(1))),
        session.ask(note("fine")),
    ];
    assert_eq!(trouble(&session), Some(Trouble::DiskFull));
    assert_eq!(session.desk.waiting(), 4);
    disk.with(|state| state.failing = None);
    let mut answers = Vec::new();
    while answers.len() < 4 {
        match session.hear() {
            Msg::Saved(ticket) => answers.push((ticket, None)),
            Msg::Refused(ticket, why) => answers.push((ticket, Some(why))),
            _ => {}
        }
    }
    assert_eq!(
        answers,
        [
            (asked[0], Some(Refusal::NotCalled(entry(1)))),
            (asked[1], None),
            (asked[2], None),
            (asked[3], None)
        ]
    );
    assert_eq!(disk.with(|state| (state.rows.len(), state.decided)), (4, 1));
    assert_eq!(trouble(&session), None);
}

#[test]
fn a_failed_sync_is_no_saved_and_what_waits_is_decided_again() {
    let disk = Disk::default();
    let failed = Trouble::DiskFailed { detail: "sync".into() };
    disk.with(|state| state.failures = vec![failed.clone()]);
    let mut session = on(&disk);
    let ticket = session.ask(note("kept"));
    assert_eq!(trouble(&session), Some(failed));
    session.wait_saved(ticket);
    assert_eq!(disk.with(|state| (state.rows.len(), state.decided)), (2, 2));
    assert_eq!(trouble(&session), None);
}

#[test]
fn what_a_failed_sync_wrote_all_the_same_is_not_written_twice() {
    let disk = Disk::default();
    let failed = Trouble::DiskFailed { detail: "sync".into() };
    disk.with(|state| {
        state.failures = vec![failed.clone(), failed.clone()];
        state.written_all_the_same = true;
    });
    let mut session = on(&disk);
    let call = session.ask_as(Author::StageManager, Command::Call(entry(1)));
    assert_eq!(trouble(&session), Some(failed));
    let later = session.ask(note("later"));
    session.wait_saved(call);
    session.wait_saved(later);
    assert_eq!(disk.with(|state| state.rows.len()), 3);
    assert_eq!(trouble(&session), None);
}

#[test]
fn after_a_record_that_does_not_fit_nothing_is_written() {
    let disk = Disk::default();
    let mut session = on(&disk);
    let ticket = session.ask(note("one"));
    session.wait_saved(ticket);
    disk.with(|state| {
        let mut row = state.rows[1].clone();
        row.seq = 3;
        state.rows.push(row);
        state.changed = true;
    });
    assert_eq!(trouble(&session), Some(Trouble::Damaged { seq: 3 }));
    let before = disk.with(|state| state.transactions);
    session.ask(note("two"));
    session.desk.sit(Seat::Lobby);
    assert!(matches!(session.hear(), Msg::View(_)), "the screen goes on");
    assert_eq!(session.desk.stop(journal_helper::LONG), 1);
    assert_eq!(disk.with(|state| state.transactions), before);
}

#[test]
fn a_desk_that_ends_saves_what_it_can_and_counts_the_rest() {
    let disk = Disk::default();
    let mut session = on(&disk);
    for n in 1..=50 {
        session.ask(note(n));
    }
    assert_eq!(session.desk.stop(journal_helper::LONG), 0);
    assert_eq!(disk.with(|state| state.rows.len()), 51);

    let disk = Disk::default();
    disk.with(|state| state.failing = Some(Trouble::ReadOnly));
    let mut session = on(&disk);
    session.ask(note("lost"));
    assert_eq!(session.desk.stop(std::time::Duration::from_millis(50)), 1);
}

#[test]
fn what_another_desk_wrote_is_seen_and_decided_on() {
    let folder = tempfile::tempdir().unwrap();
    let path = new_journal(folder.path(), 0);
    let (mut stage, mut screen) = (Session::open(&path), Session::open(&path));
    screen.desk.sit(Seat::Stage);
    let ticket = stage.ask_as(Author::StageManager, Command::Call(entry(2)));
    stage.wait_saved(ticket);
    screen.wait_for(|msg| match msg {
        Msg::View(view) => match &**view {
            View::Stage(view) => (view.hall.on_stage == Some(1)).then_some(()),
            _ => None,
        },
        _ => None,
    });
    let ticket = screen.ask_as(Author::StageManager, Command::Call(entry(2)));
    let why = screen.wait_for(|msg| match msg {
        Msg::Refused(refused, why) if *refused == ticket => Some(why.clone()),
        _ => None,
    });
    assert_eq!(why, Refusal::AlreadySo);
}

#[test]
fn a_file_that_is_replaced_is_noticed_without_writing() {
    let folder = tempfile::tempdir().unwrap();
    let path = new_journal(folder.path(), 3);
    let session = Session::open(&path);
    std::fs::rename(&path, folder.path().join("elsewhere.alqa")).unwrap();
    assert_eq!(trouble(&session), Some(Trouble::Gone));
    // Another journal at its place is not the one that was open.
    let other = folder.path().join("other");
    std::fs::create_dir(&other).unwrap();
    std::fs::copy(new_journal(&other, 1), &path).unwrap();
    let mut session = session;
    session.ask(note("for the first"));
    assert_eq!(session.desk.stop(std::time::Duration::from_millis(300)), 1);
    assert_eq!(notes(&path), ["1"]);
}

#[test]
fn the_clock_may_jump() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("gala.alqa");
    let mut opening = open_at(&path).unwrap();
    let mut head = opening.replay.head;
    let times = ["2036-04-14T12:00:00Z", "1970-01-01T00:00:00Z", "2026-04-13T12:00:00Z"];
    let jumped: Vec<_> = times
        .iter()
        .enumerate()
        .map(|(n, at)| {
            let event = journal_helper::event(n).to_json();
            head.seal(at.parse().unwrap(), Author::Juror(juror(1)), event)
        })
        .collect();
    opening.journal.transact(1, &mut |_| Ok(jumped.clone())).unwrap();
    drop(opening);
    let mut session = Session::open(&path);
    let ticket = session.ask(note("now"));
    session.wait_saved(ticket);
    session.desk.stop(journal_helper::LONG);
    // The order is that of the numbers, and the last note stands.
    assert_eq!(notes(&path), ["0", "1", "2", "now"]);
    let records = journal_helper::records(&path);
    assert!(records[1].at > records[4].at && records[2].at < records[0].at);
    assert_eq!(open_at(&path).unwrap().replay.hall.ballot(0, 0).note, "now");
}

/// A folder that is a small disk, in a process that may mount one for itself.
const SMALL_DISK: &str = "ALQA_TEST_SMALL_DISK";

/// Runs itself once more where a small disk can be mounted that nobody else sees: on Linux, where
/// the system lets users do so. Elsewhere it says that it was skipped.
#[test]
fn a_full_disk_is_told_and_room_lets_it_go_on() {
    if let Some(disk) = std::env::var_os(SMALL_DISK) {
        return fill_a_disk(Path::new(&disk));
    }
    let disk = tempfile::tempdir().unwrap();
    let mounted = |then: &str| {
        let mut command = std::process::Command::new("unshare");
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
        .arg(std::env::current_exe().unwrap())
        .args(["--exact", "a_full_disk_is_told_and_room_lets_it_go_on", "--nocapture"])
        .output()
        .unwrap();
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
}

fn fill_a_disk(disk: &Path) {
    let folder = tempfile::tempdir_in(disk).unwrap();
    let path = folder.path().join("gala.alqa");
    let mut session = Session::open(&path);
    let ticket = session.ask(note(0));
    session.wait_saved(ticket);
    let filler = folder.path().join("filler");
    let fill = |size: usize| {
        let mut bytes = std::fs::read(&filler).unwrap_or_default();
        bytes.resize(bytes.len() + size, 1);
        std::fs::write(&filler, bytes).is_ok()
    };
    while fill(4096) {}
    let tickets: Vec<_> = (1..=300).map(|n| session.ask(note(n))).collect();
    let mut saved = 0;
    let told = session.wait_for(|msg| match msg {
        Msg::Trouble(trouble) => Some(trouble.clone()),
        Msg::Saved(_) => {
            saved += 1;
            None
        }
        _ => None,
    });
    assert_eq!(told, Some(Trouble::DiskFull));
    assert_eq!(session.desk.waiting(), 300 - saved);
    assert_eq!(notes(&path).len(), 1 + saved, "reading goes on");
    std::fs::remove_file(&filler).unwrap();
    session.wait_saved(*tickets.last().unwrap());
    assert_eq!(trouble(&session), None);
    session.desk.stop(journal_helper::LONG);
    let expected: Vec<_> = (0..=300).map(|n| n.to_string()).collect();
    assert_eq!(notes(&path), expected);
}
