//! What a person feels, measured on the real program in a real pseudo-terminal: from the start to a
//! usable screen, from a key to its frame, from a mark to «saved», from one terminal to another;
//! memory and idle cost.
//!
//! `cargo bench --bench terminal`; `TMPDIR` chooses the disk. The harness itself (two threads and a
//! terminal emulator) is inside every figure.
#![allow(missing_docs, clippy::unwrap_used, clippy::print_stdout, reason = "a bench")]

#[path = "../tests/pty/mod.rs"]
mod pty;

use std::fs::{self, File};
use std::io::Write;
use std::path::Path;
use std::time::{Duration, Instant};

use alqa::contest::{self, CONCORDIA, Contest};
use alqa::hall::{Author, Event};
use alqa::journal::{Journal, open};
use alqa::shell::Folders;
use chrono::Utc;
use pty::{Session, key};

const USUAL: (u16, u16) = (80, 24);

fn main() {
    // `cargo test --benches` only asks whether it runs.
    let rounds = if std::env::args().any(|arg| arg == "--bench") { 200 } else { 3 };
    let folder = tempfile::tempdir().unwrap();
    sync_alone(folder.path(), rounds);
    starts(folder.path(), rounds.min(40));
    for size in [USUAL, (200, 60)] {
        keys(folder.path(), size, rounds);
    }
    two_terminals(folder.path(), rounds);
}

fn print(what: &str, mut times: Vec<Duration>) {
    times.sort_unstable();
    let at = |percent: usize| {
        times[(times.len() * percent).div_ceil(100).max(1) - 1].as_secs_f64() * 1e3
    };
    println!("{what:<46} p50 {:>8.3} ms  p99 {:>8.3} ms  n {}", at(50), at(99), times.len());
}

fn timed(work: impl FnOnce()) -> Duration {
    let begin = Instant::now();
    work();
    begin.elapsed()
}

/// What the disk itself takes for a small write that is synced.
fn sync_alone(folder: &Path, rounds: usize) {
    let mut file = File::create(folder.join("sync")).unwrap();
    let times = (0..rounds)
        .map(|_| {
            timed(|| {
                file.write_all(&[7; 4096]).unwrap();
                file.sync_data().unwrap();
            })
        })
        .collect();
    print("the disk alone: 4 KiB written and synced", times);
}

fn alqa(home: &Path, args: &[&str], size: (u16, u16)) -> Session {
    Session::start(args, &[("ALQA_HOME", home.to_str().unwrap())], size)
}

fn starts(folder: &Path, rounds: usize) {
    let start = |home: &Path| {
        let mut session = None;
        let time = timed(|| {
            let started = alqa(home, &[], USUAL);
            started.wait_for("F1");
            session = Some(started);
        });
        session.unwrap().kill9();
        time
    };
    let fresh = (0..rounds).map(|n| start(&folder.join(format!("fresh-{n}")))).collect();
    print("start to usable screen, new journal", fresh);
    for events in [500, 10_000] {
        let home = folder.join(format!("filled-{events}"));
        fill(&home, events);
        print(
            &format!("start to usable screen, {events} events"),
            (0..rounds).map(|_| start(&home)).collect(),
        );
    }
}

fn load(text: &str) -> Option<Contest> {
    contest::load(text).ok().map(|loaded| loaded.contest)
}

/// A journal of the gala with many marks, as if the jurors could not make up their minds.
fn fill(home: &Path, events: usize) {
    let contest = load(CONCORDIA).unwrap();
    let path = Folders::under(home).journal(&contest.id, &contest.stage().id);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    let mut opened = open(&path, ("concordia-2026.ron", CONCORDIA), Utc::now(), &load).unwrap();
    let mut head = opened.replay.head;
    let records: Vec<_> = (0..events)
        .map(|n| {
            let juror = contest.panel[n % contest.panel.len()].id.clone();
            let event = Event::MarkSet {
                juror: juror.clone(),
                entry: contest.entries[n % contest.entries.len()].id.clone(),
                criterion: contest.criteria[n % contest.criteria.len()].id.clone(),
                mark: (n % 10 + 1).to_string(),
            };
            head.seal(Utc::now(), Author::Juror(juror), event.to_json())
        })
        .collect();
    opened.journal.transact(opened.replay.head.seq, &mut |_| Ok(records.clone())).unwrap();
}

/// A home where the first duet is called and open, and who sits first in the panel.
fn evening(home: &Path) -> (Session, String) {
    let stage = alqa(home, &["stage", "--lang", "en"], USUAL);
    stage.wait_for("F1").send(key::ENTER);
    stage.wait_for("[0/7]");
    (stage, load(CONCORDIA).unwrap().panel[0].id.to_string())
}

fn keys(folder: &Path, size: (u16, u16), rounds: usize) {
    let home = folder.join(format!("keys-{}", size.0));
    let (_stage, id) = evening(&home);
    let juror = alqa(&home, &["juror", &id, "--lang", "en"], size);
    juror.wait_for("F1");
    let mut frames = Vec::new();
    for round in 0..rounds {
        let before = juror.screen();
        frames.push(timed(|| {
            juror.send(if round % 2 == 0 { key::DOWN } else { key::UP });
            juror.wait("another criterion", |screen| screen.contents() != before);
        }));
    }
    print(&format!("key to frame, {}x{}", size.0, size.1), frames);
    let mut marks = Vec::new();
    for round in 0..rounds {
        let digit = if round % 2 == 0 { "9" } else { "7" };
        marks.push(timed(|| {
            juror.send(digit);
            juror.wait("the mark, saved", |screen| {
                let screen = screen.contents();
                under_hand(&screen) == Some(digit) && screen.contains("● saved")
            });
        }));
    }
    print(&format!("mark to «saved» on the screen, {}x{}", size.0, size.1), marks);
}

/// The mark between the two arrows.
fn under_hand(screen: &str) -> Option<&str> {
    let line = screen.lines().find(|line| line.contains('←') && line.contains('→'))?;
    Some(line.split('←').nth(1)?.split('→').next()?.trim())
}

fn two_terminals(folder: &Path, rounds: usize) {
    let home = folder.join("two");
    let (stage, id) = evening(&home);
    let juror = alqa(&home, &["juror", &id, "--lang", "en"], USUAL);
    juror.wait_for("F1").send("9");
    let begun = |yes: bool| {
        move |screen: &vt100::Screen| {
            let grid = screen.contents();
            grid.lines().any(|line| line.contains("[0/7]") && line.contains('○') == yes)
        }
    };
    stage.wait("begun", begun(true));
    let mut times = Vec::new();
    for round in 0..rounds {
        let marks = round % 2 != 0;
        times.push(timed(|| {
            juror.send(if marks { "9" } else { key::BACKSPACE });
            stage.wait("the other terminal", begun(marks));
        }));
    }
    print("mark to another terminal's screen", times);
    for (who, session) in [("juror", &juror), ("stage manager", &stage)] {
        if let Some(peak) = peak_memory(session.pid()) {
            println!("{:<46} {peak}", format!("memory at its peak, {who}"));
        }
    }
    let idle = Duration::from_secs(if rounds > 100 { 10 } else { 1 });
    let before = [&juror, &stage].map(|session| cpu_ticks(session.pid()));
    std::thread::sleep(idle);
    let after = [&juror, &stage].map(|session| cpu_ticks(session.pid()));
    for (who, (before, after)) in ["juror", "stage manager"].iter().zip(before.iter().zip(after)) {
        let (Some(before), Some(after)) = (before, after) else { continue };
        let used = Duration::from_nanos(after - before).as_secs_f64() / idle.as_secs_f64() * 100.0;
        println!("{:<46} {used:.2} % of a core", format!("idle, {who}"));
    }
}

/// What Linux tells of a process; `None` elsewhere.
fn peak_memory(pid: i32) -> Option<String> {
    let status = fs::read_to_string(format!("/proc/{pid}/status")).ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM"))?;
    Some(line.split_whitespace().skip(1).collect::<Vec<_>>().join(" "))
}

/// Nanoseconds of all threads on a processor.
fn cpu_ticks(pid: i32) -> Option<u64> {
    let tasks = fs::read_dir(format!("/proc/{pid}/task")).ok()?;
    let times = tasks.filter_map(|task| {
        let stat = fs::read_to_string(task.ok()?.path().join("schedstat")).ok()?;
        stat.split(' ').next()?.parse::<u64>().ok()
    });
    Some(times.sum())
}
