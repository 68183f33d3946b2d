//! Whatever breaks off an evening, no mark is lost that was said to be saved, and none appears that
//! nobody gave.
//!
//! The test program runs itself as another process that plays a scripted evening at the desk,
//! behind a shim before the C library (`crash/shim.c`, compiled here) that kills it, or lets a call
//! fail, at a chosen system call. Some of all points in `cargo test`;
//! `ALQA_CRASH=all cargo test --release --test crash -- --nocapture` kills at every call, and tries
//! of the rest all or many more.
#![cfg(all(target_os = "linux", target_env = "gnu", target_pointer_width = "64"))]
#![allow(clippy::unwrap_used, reason = "tests")]

#[path = "crash/compiled.rs"]
mod compiled;
#[path = "crash/disk.rs"]
mod disk;
#[path = "crash/evening.rs"]
mod evening;
mod journal_helper;
#[path = "crash/shim.rs"]
mod shim;

use std::env;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::mpsc::sync_channel;
use std::thread;

use compiled::Shim;
use disk::power_cuts;
use evening::{Heard, Manner, Others, Scene, check, grow, play, steps, write_on};
use journal_helper::{LONG, Session, new_journal};
use shim::{Error, Fault, JOURNAL, MANNER};
use tempfile::TempDir;

/// The calls that change something on the disk.
const CHANGING: &str = "open write sync truncate mode link rename remove mkdir";
/// How many points are tried at once: most of the time they wait for each other or for a retry.
const AT_ONCE: usize = 8;

/// Not a test: what the other processes run. Does nothing when the tests run it.
#[test]
fn child() {
    let (Ok(manner), Some(path)) = (env::var(MANNER), env::var_os(JOURNAL)) else { return };
    play(Path::new(&path), Manner::named(&manner));
}

/// Which of all points are tried: one of so many in short, and in long form.
type Step = (usize, usize);

fn step((short, long): Step) -> usize {
    if env::var("ALQA_CRASH").is_ok_and(|form| form == "all") { long } else { short }
}

/// In memory if that is possible: what the disk does is a matter of the model.
fn folder() -> TempDir {
    tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).unwrap()
}

/// What a series of points came to.
#[derive(Default)]
struct Tally {
    tried: usize,
    losses: Vec<String>,
}

impl Tally {
    fn count(&mut self, point: &str, result: Result<usize, String>) {
        self.tried += 1;
        if let Err(wrong) = result {
            self.losses.push(format!("{point}: {wrong}"));
        }
    }

    /// Says the counts, past the test program's capture, and fails if something was lost.
    fn report(&self, series: &str) {
        let Self { tried, losses } = self;
        let line = format!("\n{series}: {tried} points tried, {} losses\n", losses.len());
        std::io::stderr().write_all(line.as_bytes()).unwrap();
        assert!(losses.is_empty(), "{:#?}", &losses[..losses.len().min(5)]);
        assert!(*tried > 0);
    }
}

/// Where a scene is set up again and again.
struct Stage {
    shim: Shim,
    folder: TempDir,
    scene: Scene,
    others: Others,
}

impl Stage {
    fn new(scene: Scene) -> Self {
        let folder = folder();
        let before = folder.path().join("before");
        fs::create_dir(&before).unwrap();
        let notes = match scene {
            Scene::First => 0,
            Scene::Grown => grow(&before),
            Scene::Beside => {
                new_journal(&before, 0);
                0
            }
        };
        let after = usize::from(scene == Scene::Beside);
        Self { shim: Shim::compile(), folder, scene, others: Others { before: notes, after } }
    }

    /// What stands there before.
    fn before(&self) -> PathBuf {
        self.folder.path().join("before")
    }

    /// A folder of its own for a point, as the scene begins.
    fn set_up(&self, point: &str) -> PathBuf {
        let folder = self.folder.path().join(point.replace(' ', "-"));
        fs::create_dir(&folder).unwrap();
        for item in fs::read_dir(self.before()).unwrap().map(Result::unwrap) {
            fs::copy(item.path(), folder.join(item.file_name())).unwrap();
        }
        folder
    }

    /// The other program of [`Scene::Beside`].
    fn neighbour(&self, path: &Path) -> Option<Session> {
        (self.scene == Scene::Beside).then(|| Session::open(path))
    }

    /// Plays the evening with a fault, looks what is left, and tidies up.
    fn play(&self, manner: Manner, kinds: &str, fault: Fault) -> Result<usize, String> {
        let folder = self.set_up(&format!("{manner:?} {kinds} {fault}"));
        let path = folder.join("gala.alqa");
        let neighbour = self.neighbour(&path);
        let run = self.shim.run(manner, &path, kinds, fault);
        if let Some(mut neighbour) = neighbour {
            write_on(&mut neighbour);
            neighbour.desk.stop(LONG);
        }
        let heard = Heard::of(run.said.iter().map(String::as_str));
        let ended = run.said.iter().any(|line| line == "ended");
        let killed = matches!(fault, Fault::Kill(_) | Fault::Tear(_)) && run.faults() > 0;
        let mut found = check(&path, self.others, heard);
        if run.was_killed() != killed || (manner == Manner::Patient && !killed && !ended) {
            found = Err(format!("{}, said {:?}", run.status, run.said.last()));
        }
        if ended && found != Ok(steps().len()) {
            found = Err(format!("the evening ended with {found:?}"));
        }
        fs::remove_dir_all(&folder).unwrap();
        found
    }

    /// How often a kind of call is made in an evening without a fault.
    fn calls(&self, kinds: &str) -> usize {
        let folder = self.set_up("calls");
        let run = self.shim.run(Manner::Patient, &folder.join("gala.alqa"), "", Fault::None);
        fs::remove_dir_all(&folder).unwrap();
        run.calls(kinds)
    }

    /// Tries all faults, several at once.
    fn try_all(&self, manner: Manner, faults: Vec<(&str, Fault)>) -> Tally {
        let (tally, faults) = (Mutex::<Tally>::default(), Mutex::new(faults.into_iter()));
        thread::scope(|scope| {
            for _ in 0..AT_ONCE {
                scope.spawn(|| {
                    loop {
                        let Some((kinds, fault)) = faults.lock().unwrap().next() else { return };
                        let found = self.play(manner, kinds, fault);
                        let point = format!("{:?}, {manner:?}, {kinds} {fault}", self.scene);
                        tally.lock().unwrap().count(&point, found);
                    }
                });
            }
        });
        tally.into_inner().unwrap()
    }
}

/// A kill before each call, which is after the one before, and in the middle of each write.
fn kills(scene: Scene, short: usize) {
    let stage = Stage::new(scene);
    let mut faults = Vec::new();
    for (kinds, short) in [(CHANGING, short), ("close read lock release", 7 * short)] {
        let count = stage.calls(kinds);
        assert!(count > 50, "{count} calls of {kinds} were seen");
        faults.extend((1..=count + 1).step_by(step((short, 1))).map(|at| (kinds, Fault::Kill(at))));
    }
    let writes = (1..=stage.calls("write")).step_by(step((2 * short, 1)));
    faults.extend(writes.map(|at| ("write", Fault::Tear(at))));
    stage.try_all(Manner::Patient, faults).report(&format!("kill -9 at a call, {scene:?}"));
}

#[test]
fn a_kill_at_any_call_loses_nothing() {
    kills(Scene::First, 7);
}

#[test]
fn a_kill_while_the_log_is_moved_into_the_file_loses_nothing() {
    kills(Scene::Grown, 19);
}

#[test]
fn a_kill_beside_another_program_loses_nothing_and_the_other_goes_on() {
    kills(Scene::Beside, 17);
}

/// Faults at some of the calls of a scene: what may fail, how, and one of how many is tried.
const FAULTS: [(&str, Error, usize); 8] = [
    ("write", Error::Io, 1),
    ("write", Error::Full, 1),
    ("write", Error::Interrupted, 3),
    ("sync", Error::Io, 1),
    ("sync", Error::Interrupted, 3),
    ("open truncate mode link rename remove mkdir", Error::Io, 1),
    ("open truncate link rename mkdir", Error::Full, 1),
    ("read lock", Error::Io, 9),
];

/// Calls that fail once or a few times, and go on to be tried until they succeed.
fn faults_that_pass(stage: &Stage, (short, long): Step) -> Vec<(&'static str, Fault)> {
    let mut faults = Vec::new();
    for (kinds, error, rare) in FAULTS {
        let count = stage.calls(kinds);
        for times in [1, 3] {
            let points = (times..=count).step_by(step((short * rare, long)));
            faults.extend(points.map(|first| (kinds, Fault::Fail { first, times, error })));
        }
    }
    for kinds in ["write", "read"] {
        let points = (1..=stage.calls(kinds)).step_by(step((4 * short, long)));
        faults.extend(points.map(|at| (kinds, Fault::Short(at))));
    }
    faults
}

/// The evening goes on when the disk does, and every step is there once.
#[test]
fn calls_that_fail_for_a_while_lose_and_double_nothing() {
    for (scene, some) in [(Scene::First, (17, 1)), (Scene::Grown, (61, 5))] {
        let stage = Stage::new(scene);
        let faults = faults_that_pass(&stage, some);
        stage
            .try_all(Manner::Patient, faults)
            .report(&format!("calls that fail for a while, {scene:?}"));
    }
}

/// A disk that is full or broken from some call on: the first trouble ends the evening.
#[test]
fn a_disk_that_fails_for_good_has_what_was_said_to_be_saved() {
    for (scene, some) in [(Scene::First, (13, 1)), (Scene::Grown, (37, 3))] {
        let stage = Stage::new(scene);
        let mut faults = Vec::new();
        for (kinds, error) in [
            ("write", Error::Full),
            ("write sync truncate", Error::Io),
            (CHANGING, Error::Io),
            ("sync", Error::Full),
        ] {
            let points = (1..=stage.calls(kinds)).step_by(step(some));
            let for_good = |first| Fault::Fail { first, times: 1_000_000, error };
            faults.extend(points.map(|first| (kinds, for_good(first))));
        }
        stage
            .try_all(Manner::Hasty, faults)
            .report(&format!("a disk that fails for good, {scene:?}"));
    }
}

impl Stage {
    /// Plays the evening with these faults, one run after the other, and looks at what a power cut at
    /// any moment can leave: one of so many states.
    fn cut_power(&self, runs: &[(Manner, &str, Fault)], tally: &Mutex<Tally>, short: usize) {
        let folder = self.set_up("power");
        let path = folder.join("gala.alqa");
        let neighbour = self.neighbour(&path);
        let mut log = Vec::new();
        for (manner, kinds, fault) in runs {
            log.extend(self.shim.run(*manner, &path, kinds, *fault).log);
        }
        drop(neighbour);
        let others = Others { after: 0, ..self.others };
        let (give, take) = sync_channel(AT_ONCE);
        let take = Mutex::new(take);
        thread::scope(|scope| {
            for _ in 0..AT_ONCE {
                scope.spawn(|| {
                    loop {
                        let next = take.lock().unwrap().recv();
                        let Ok((number, state)): Result<(usize, disk::State), _> = next else {
                            return;
                        };
                        let place = tempfile::tempdir_in(&folder).unwrap();
                        state.lay_out(place.path());
                        let path = place.path().join("gala.alqa");
                        let found = check(&path, others, state.heard);
                        let point = format!("{:?}, {runs:?}, state {number}", self.scene);
                        tally.lock().unwrap().count(&point, found);
                    }
                });
            }
            let mut number = 0;
            power_cuts(&folder, &self.before(), &log, short, |state| {
                number += 1;
                give.send((number, state)).unwrap();
            });
            drop(give);
        });
        fs::remove_dir_all(&folder).unwrap();
    }
}

#[test]
fn a_power_cut_at_any_moment_loses_nothing() {
    for (scene, some) in [(Scene::First, (31, 1)), (Scene::Grown, (601, 11))] {
        let tally = Mutex::default();
        Stage::new(scene).cut_power(&[(Manner::Patient, "", Fault::None)], &tally, step(some));
        tally.into_inner().unwrap().report(&format!("power cut, {scene:?}"));
    }
}

/// After a failed sync the system may call pages clean that are not on the disk.
#[test]
fn failed_syncs_and_then_a_power_cut_lose_nothing() {
    for (scene, some) in [(Scene::First, (13, 1)), (Scene::Beside, (17, 1))] {
        let stage = Stage::new(scene);
        let tally = Mutex::default();
        let count = stage.calls("sync");
        for times in 1..=3 {
            for first in (times..=count).step_by(step(some)) {
                let fault = Fault::Fail { first, times, error: Error::Io };
                stage.cut_power(&[(Manner::Patient, "sync", fault)], &tally, step((397, 97)));
            }
        }
        tally.into_inner().unwrap().report(&format!("failed syncs, then power cut, {scene:?}"));
    }
}

/// What is found after a kill, or on a disk that failed, is shown as saved, and more is added to it.
#[test]
fn a_program_that_broke_off_another_and_then_a_power_cut_lose_nothing() {
    let stage = Stage::new(Scene::First);
    for (breaks, kinds, manner) in
        [("killed", "write sync", Manner::Patient), ("broken", "sync", Manner::Hasty)]
    {
        let tally = Mutex::default();
        for first in (1..=stage.calls(kinds)).step_by(step((17, 1))) {
            let fault = match manner {
                Manner::Hasty => Fault::Fail { first, times: 1_000_000, error: Error::Io },
                _ => Fault::Kill(first),
            };
            let runs = [(manner, kinds, fault), (Manner::Resumed, "", Fault::None)];
            stage.cut_power(&runs, &tally, step((307, 97)));
        }
        tally.into_inner().unwrap().report(&format!("{breaks}, another program, then power cut"));
    }
}
