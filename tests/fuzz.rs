//! Files that nobody would write on purpose: whatever they hold, nothing panics, hangs or grows.
//!
//! A few hundred in `cargo test`. `ALQA_FUZZ_SECONDS=600 cargo test --release --test fuzz` goes on
//! for so long; `ALQA_FUZZ_SEED` says with which seed it begins. An input that fails is written to
//! `target/tmp/fuzz-SEED`; what is kept in `tests/fuzz_cases` is tried first.
#![allow(clippy::unwrap_used)]

#[path = "fuzz/evening.rs"]
mod evening;
#[path = "fuzz/spoil.rs"]
mod spoil;

use std::io::{self, Read, Write as _};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use std::{env, fs, process, thread};

use alqa::contest::{self, Better, Contest, Diagnostic, Lang, Preset, decode_bytes};
use alqa::marks::{self, Problems};
use alqa::tally::{Engine, Exact, Sheet};
use alqa::text::explain::{explain, plain};
use alqa::text::numbers::Decimals;
use alqa::text::ruling::ruling;
use alqa::text::{Paint, Words, render, wording};
use evening::{Base, Evening, bases, evening as evening_of};

/// Inputs without a wish for more.
const INPUTS: u64 = 200;
/// No input takes longer.
const LIMIT: Duration = Duration::from_secs(60);
/// How much the peak of memory may rise after the first tenth of a long run, in kB.
const GROWTH: u64 = 64 * 1024;

/// A file that comes in pieces of so many bytes.
struct Trickle<'a> {
    rest: &'a [u8],
    piece: usize,
}

impl Read for Trickle<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let len = self.piece.min(into.len());
        self.rest.read(&mut into[..len])
    }
}

/// What an input came to.
#[derive(Debug, Default, Clone, Copy)]
struct Fed {
    loaded: u64,
    marks: u64,
    carried: u64,
}

/// Does with an evening's files all that the program could.
fn feed(words: &[Words], base: &Contest, Evening([contest, marks, carried]): &Evening) -> Fed {
    let mut fed = Fed::default();
    let loaded = load(words, contest);
    if let Some(contest) = &loaded {
        fed.loaded += 1;
        for words in words {
            plain(&ruling(words, contest));
        }
    }
    let mut contest = loaded.unwrap_or_else(|| base.clone());
    // Small pieces of a long file would be gone through again and again.
    let piece = if marks.len() + carried.len() < 8 * 1024 { 1 + marks.len() % 7 } else { 5_000 };
    let trickle = |rest| Trickle { rest, piece };

    let read = marks::read(&marks[..], &contest).unwrap();
    assert_eq!(marks::read(trickle(marks), &contest).unwrap(), read, "in pieces");
    tell(words, &read.problems);
    if !read.problems.fatal {
        fed.marks += 1;
        judge(words, &contest, &read.sheet);
    }
    let before = contest.clone();
    let problems = marks::carry(trickle(carried), &mut contest).unwrap();
    tell(words, &problems);
    if !problems.fatal && contest.entries != before.entries {
        fed.carried += 1;
        judge(words, &contest, &read.sheet);
    }

    let presets = ["MeanOfTotals", "TrimmedMean", "Median", "RankSum", "Borda", "Skating"];
    let preset = Preset::from_name(presets[marks.len() % presets.len()]).unwrap();
    let inferred = marks::infer(trickle(marks), |entries| preset.rule(entries)).unwrap();
    tell(words, &inferred.problems);
    if let Some(mut contest) = inferred.contest.filter(|_| !inferred.problems.fatal) {
        if carried.len() % 4 == 0 {
            contest.criteria.iter_mut().for_each(|criterion| criterion.better = Better::Lower);
        }
        judge(words, &contest, &inferred.sheet);
    }
    fed
}

fn load(words: &[Words], bytes: &[u8]) -> Option<Contest> {
    let say = |text: &str, problems: &[Diagnostic]| {
        for words in words {
            render(words, "f.ron", text, problems, Paint::PLAIN);
        }
    };
    match decode_bytes(bytes).map(|text| (text, contest::load(text))) {
        Err(problem) => say("", &[problem]),
        Ok((text, Err(problems))) => say(text, &problems),
        Ok((text, Ok(loaded))) => {
            say(text, &loaded.warnings);
            return Some(loaded.contest);
        }
    }
    None
}

fn tell(words: &[Words], problems: &Problems) {
    for words in words {
        for problem in &problems.listed {
            wording::marks_problem(words, &problem.kind);
        }
    }
}

/// The standings, and why some entries stand where they do.
fn judge(words: &[Words], contest: &Contest, sheet: &Sheet) {
    let engine = Engine::new(contest);
    let standings = engine.tally(sheet, &[]);
    let results: Vec<Exact> = standings.rows.iter().filter_map(|row| row.result).collect();
    let decimals = Decimals::of_table(contest, &results);
    let rows = &standings.rows;
    for row in rows.first().into_iter().chain(rows.get(rows.len() / 2)) {
        let why = engine.explain(sheet, &[], row.entry).unwrap();
        for words in words {
            plain(&explain(words, contest, &why, decimals));
        }
    }
}

/// What is being tried, since when.
type Now = Arc<Mutex<Option<(Instant, String, Evening)>>>;

/// Ends the process, with the input kept, if one takes too long.
fn watch(now: &Now) {
    let now = Arc::clone(now);
    thread::spawn(move || {
        loop {
            thread::sleep(Duration::from_secs(1));
            if let Some((since, name, evening)) = &*now.lock().unwrap()
                && since.elapsed() > LIMIT
            {
                let path = keep(name, evening);
                let _ = writeln!(io::stderr(), "takes too long: {}", path.display());
                process::abort();
            }
        }
    });
}

fn keep(name: &str, evening: &Evening) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("fuzz-{name}"));
    evening.write(&path);
    path
}

/// The highest resident memory so far, in kB. `None` where the system does not say.
fn peak() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix("kB")?.trim().parse().ok()
}

struct Fuzz {
    words: [Words; 3],
    bases: Vec<Base>,
    now: Now,
}

impl Fuzz {
    fn new() -> Self {
        let fuzz = Self { words: Lang::ALL.map(Words::new), bases: bases(), now: Now::default() };
        watch(&fuzz.now);
        fuzz
    }

    /// Tries an evening; one that fails is kept.
    fn try_evening(&self, name: &str, base: usize, evening: &Evening) -> Fed {
        *self.now.lock().unwrap() = Some((Instant::now(), name.to_owned(), evening.clone()));
        let base = &self.bases[base].contest;
        let fed = catch_unwind(AssertUnwindSafe(|| feed(&self.words, base, evening)));
        *self.now.lock().unwrap() = None;
        fed.unwrap_or_else(|_| {
            let path = keep(name, evening);
            panic!("an evening fails: {}; keep it in tests/fuzz_cases", path.display())
        })
    }
}

fn number(variable: &str) -> Option<u64> {
    env::var(variable).ok().map(|text| text.parse().expect("a whole number"))
}

#[test]
fn spoiled_files_do_no_harm() {
    let fuzz = Fuzz::new();
    let first = number("ALQA_FUZZ_SEED").unwrap_or(0);
    let seconds = number("ALQA_FUZZ_SECONDS");
    let (begin, mut early, mut inputs, mut all) = (Instant::now(), None, 0, Fed::default());
    let on = |inputs| match seconds {
        Some(seconds) => begin.elapsed().as_secs() < seconds,
        None => inputs < INPUTS,
    };
    while on(inputs) {
        let seed = first + inputs;
        if seconds.is_some() {
            // What no test can catch, as an overflow of the stack, leaves its seed behind.
            fs::write(Path::new(env!("CARGO_TARGET_TMPDIR")).join("fuzz-seed"), seed.to_string())
                .unwrap();
        }
        let (base, evening) = evening_of(&fuzz.bases, seed);
        let fed = fuzz.try_evening(&seed.to_string(), base, &evening);
        inputs += 1;
        all.loaded += fed.loaded;
        all.marks += fed.marks;
        all.carried += fed.carried;
        if early.is_none() && seconds.is_some_and(|all| begin.elapsed().as_secs() * 10 >= all) {
            early = peak();
        }
    }
    // Past the test runner's capture: the figures are what a long run is for.
    let _ = writeln!(io::stderr(), "{inputs} inputs: {all:?}");
    assert!(all.loaded * 20 > inputs && all.marks * 5 > inputs && all.carried * 20 > inputs);
    if let (Some(early), Some(late)) = (early, peak()) {
        let _ = writeln!(io::stderr(), "peak memory: {early} kB at a tenth, {late} kB at the end");
        assert!(late <= early + GROWTH, "memory grows");
    }
}

#[test]
fn what_failed_once_does_no_harm() {
    let fuzz = Fuzz::new();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz_cases");
    for case in fs::read_dir(folder).into_iter().flatten() {
        let path = case.unwrap().path();
        let evening = Evening::read(&path);
        for base in 0..fuzz.bases.len() {
            fuzz.try_evening(&path.file_name().unwrap().to_string_lossy(), base, &evening);
        }
    }
}
