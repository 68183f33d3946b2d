//! Several processes on one journal. The test program runs itself as the other processes.
#![allow(clippy::unwrap_used, reason = "tests")]

mod journal_helper;

use std::env;
use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;

use alqa::hall::Trouble;
use alqa::journal::Journal as _;
use alqa::tui::Msg;
use journal_helper::{LONG, Session, new_journal, note, notes, open_at, records};

const TASK: &str = "ALQA_TEST_TASK";
const JOURNAL: &str = "ALQA_TEST_JOURNAL";

fn start(task: &str, path: &Path) -> Child {
    Command::new(env::current_exe().unwrap())
        .args(["--exact", "child", "--nocapture", "--test-threads=1"])
        .envs([(TASK, task.as_ref()), (JOURNAL, path.as_os_str())])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap()
}

/// Says something to the parent at once, past the test program's capture.
fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "\n> {line}").unwrap();
    out.flush().unwrap();
}

/// What a child said, line by line.
fn hear(child: &mut Child) -> impl Iterator<Item = String> + use<> {
    BufReader::new(child.stdout.take().unwrap())
        .lines()
        .map_while(Result::ok)
        .filter_map(|line| line.strip_prefix("> ").map(str::to_owned))
}

/// Not a test: what the other processes run. Does nothing when the tests run it.
#[test]
fn child() {
    let (Ok(task), Some(path)) = (env::var(TASK), env::var_os(JOURNAL)) else { return };
    let path = Path::new(&path);
    match task.split_once(':') {
        Some(("write", name)) => {
            let mut session = Session::open(path);
            // All at once, so that they really meet.
            say("ready");
            std::io::stdin().read_line(&mut String::new()).unwrap();
            for n in 1..=200 {
                let ticket = session.ask(note(format!("{name}-{n}")));
                session.wait_saved(ticket);
            }
        }
        Some(("for-ever", name)) => {
            let mut session = Session::open(path);
            for n in 1.. {
                let ticket = session.ask(note(format!("{name}-{n}")));
                session.wait_saved(ticket);
                say(&format!("{name}-{n}"));
            }
        }
        Some(("hold", _)) => {
            let mut opening = open_at(path).unwrap();
            let _ = opening.journal.transact(opening.replay.head.seq, &mut |_| {
                say("held");
                loop {
                    thread::park();
                }
            });
        }
        Some(("open", _)) => drop(open_at(path).unwrap()),
        _ => panic!("no such task: {task}"),
    }
}

/// So many processes that hammer one journal: the sequence is whole, and each has its share.
fn hammer(writers: usize) {
    let folder = tempfile::tempdir().unwrap();
    let path = new_journal(folder.path(), 0);
    let names: Vec<String> = (0..writers).map(|n| format!("p{n}")).collect();
    let children: Vec<_> =
        names.iter().map(|name| start(&format!("write:{name}"), &path)).collect();
    let mut children: Vec<_> = children
        .into_iter()
        .map(|mut child| {
            let mut words = hear(&mut child);
            assert_eq!(words.next().as_deref(), Some("ready"));
            (child, words)
        })
        .collect();
    for (child, _) in &mut children {
        child.stdin.take().unwrap().write_all(b"\n").unwrap();
    }
    for (mut child, words) in children {
        // Its words must be read, or it would wait for ever for somebody to listen.
        words.for_each(drop);
        assert!(child.wait().unwrap().success());
    }
    // `records` checks that the numbers have no gap and that the chain holds.
    assert_eq!(records(&path).len(), 1 + 200 * writers);
    let notes = notes(&path);
    let place = |note: String| notes.iter().position(|other| *other == note).unwrap();
    let first_end = names.iter().map(|name| place(format!("{name}-200"))).min().unwrap();
    for name in &names {
        let own: Vec<_> =
            notes.iter().filter(|note| note.split_once('-').unwrap().0 == name).cloned().collect();
        let asked: Vec<_> = (1..=200).map(|n| format!("{name}-{n}")).collect();
        assert_eq!(own, asked, "in the order of asking");
        // While all of them still wrote.
        let own = own.into_iter().map(&place).take_while(|&place| place <= first_end);
        let ends = [first_end];
        let own: Vec<usize> = own.chain(ends).collect();
        let waits = own.windows(2).map(|pair| pair[1] - pair[0]);
        let longest = waits.max().expect("heard before another was through");
        println!("{name} waited for {longest} records of others at most");
        // Without turns it was 280 of eight; with them 23. A loaded machine may let one of them wait on its own.
        assert!(longest < 50 * writers, "{name} waited for {longest} records of others");
    }
}

#[test]
fn two_writers_lose_nothing_and_share_no_number() {
    hammer(2);
}

#[test]
fn eight_writers_lose_nothing_and_share_no_number() {
    hammer(8);
}

#[test]
fn what_was_said_to_be_saved_survives_a_kill() {
    let folder = tempfile::tempdir().unwrap();
    let path = new_journal(folder.path(), 0);
    let mut said = Vec::new();
    for round in 0..5 {
        let mut child = start(&format!("for-ever:{round}"), &path);
        let mut words = hear(&mut child);
        said.extend(words.by_ref().take(20 + 17 * round));
        child.kill().unwrap();
        said.extend(words);
        child.wait().unwrap();
        let notes = notes(&path);
        let missing: Vec<_> = said.iter().filter(|note| !notes.contains(note)).collect();
        assert!(missing.is_empty(), "{missing:?}");
        // One may have been on its way to the disk.
        assert!(notes.len() <= said.len() + round + 1);
    }
}

#[test]
fn a_killed_holder_lets_go() {
    let folder = tempfile::tempdir().unwrap();
    let path = new_journal(folder.path(), 0);
    let mut holder = start("hold:", &path);
    assert_eq!(hear(&mut holder).next().as_deref(), Some("held"));
    let mut session = Session::open(&path);
    let ticket = session.ask(note("patient"));
    let trouble = |session: &Session| {
        session.wait_for(|msg| match msg {
            Msg::Trouble(trouble) => Some(trouble.clone()),
            _ => None,
        })
    };
    assert_eq!(trouble(&session), Some(Trouble::Busy));
    assert_eq!(session.desk.waiting(), 1);
    holder.kill().unwrap();
    holder.wait().unwrap();
    session.wait_saved(ticket);
    assert_eq!(trouble(&session), None);
    session.desk.stop(LONG);
    assert_eq!(notes(&path), ["patient"]);
}

#[test]
fn of_many_that_make_the_journal_at_once_one_does() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("gala.alqa");
    let children: Vec<_> = (0..6).map(|_| start("open:", &path)).collect();
    for mut child in children {
        hear(&mut child).for_each(drop);
        assert!(child.wait().unwrap().success());
    }
    assert_eq!(records(&path).len(), 1);
    // The log may stay when the last two leave at the same moment; a half-made journal may not.
    let names: Vec<_> =
        fs::read_dir(folder.path()).unwrap().map(|f| f.unwrap().file_name()).collect();
    let stray = |name: &&std::ffi::OsString| !name.to_string_lossy().starts_with("gala.alqa");
    assert_eq!(names.iter().find(stray), None);
    assert!(!names.iter().any(|name| name.to_string_lossy().ends_with(".new")), "{names:?}");
}
