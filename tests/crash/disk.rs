//! A disk that loses its power: from the log of a run, what may stand on it at any moment.
//!
//! The model is stricter than any real file system. A write is on the disk once a sync of its file
//! has succeeded; until then each of its sectors may be there or not, in any order. A name is there
//! or not until its folder is synced. What a failed sync was to write may be lost for good, though
//! later syncs succeed: the system may call those pages clean.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::Path;

use fastrand::Rng;

use crate::evening::Heard;

const PAGE: usize = 4096;
const SECTOR: usize = 512;
/// Of so many things that may be there or not, every choice is tried.
const ALL_CHOICES: usize = 6;
/// Of more, so many by chance.
const BY_CHANCE: usize = 12;

/// What a line of the log tells.
#[derive(Debug)]
enum Op {
    /// Number of the file, and what changes.
    Change(usize, Change),
    /// Number of the file, and whether it succeeded.
    Sync(usize, bool),
    SyncFolder,
    Name(Name),
    Said(String),
}

#[derive(Debug, Clone)]
enum Name {
    Create(String, usize),
    Link(String, String),
    Rename(String, String),
    Remove(String),
}

#[derive(Debug, Clone)]
enum What {
    Write { at: usize, bytes: Vec<u8> },
    Length(usize),
}

/// A change of a file that may not be on the disk.
#[derive(Debug, Clone)]
struct Change {
    what: What,
    /// A sync of it failed: no later one writes it, unless its page is written again.
    forsaken: bool,
}

#[derive(Debug, Default, Clone)]
struct File {
    durable: Vec<u8>,
    pending: Vec<Change>,
}

/// The files of a folder by their names, and what was heard until then.
#[derive(Debug, PartialEq, Eq, Hash)]
pub(crate) struct State {
    pub(crate) files: BTreeMap<String, Vec<u8>>,
    pub(crate) heard: Heard,
}

impl State {
    /// Puts the files into an empty folder.
    pub(crate) fn lay_out(&self, folder: &Path) {
        for (name, bytes) in &self.files {
            std::fs::write(folder.join(name), bytes).unwrap();
        }
    }
}

/// A disk with a folder on it.
struct Disk {
    files: Vec<File>,
    /// On the disk.
    names: BTreeMap<String, usize>,
    /// Not known to be on the disk.
    pending: Vec<Name>,
    said: Vec<String>,
}

/// Gives `each` the states, once, in which a power cut at any moment of the run can leave the
/// folder: one of `every` so many, and a fair sample where there are too many to begin with.
/// `before` are the files that stood there.
pub(crate) fn power_cuts(
    folder: &Path,
    before: &Path,
    log: &[u8],
    every: usize,
    mut each: impl FnMut(State),
) {
    let mut disk = Disk { files: vec![], names: BTreeMap::new(), pending: vec![], said: vec![] };
    for item in std::fs::read_dir(before).unwrap().map(Result::unwrap) {
        disk.names.insert(item.file_name().into_string().unwrap(), disk.files.len());
        let durable = std::fs::read(item.path()).unwrap();
        disk.files.push(File { durable, pending: vec![] });
    }
    let ops = read_log(folder, &disk.names, log);
    let (mut seen, mut rng, mut number) = (HashSet::new(), Rng::with_seed(1), 0);
    let mut once = |make: &dyn Fn() -> State| {
        number += 1;
        if number % every != 0 {
            return;
        }
        let state = make();
        let mut hasher = DefaultHasher::new();
        state.hash(&mut hasher);
        if seen.insert(hasher.finish()) {
            each(state);
        }
    };
    disk.cut(&mut rng, &mut once);
    for op in ops {
        disk.take(op);
        disk.cut(&mut rng, &mut once);
    }
}

impl Disk {
    fn take(&mut self, op: Op) {
        let count = self.files.len();
        match op {
            Op::Change(file, change) => {
                self.files.resize_with(count.max(file + 1), File::default);
                self.files[file].pending.push(change);
            }
            Op::Sync(file, true) if file < count => self.files[file].sync(),
            Op::Sync(file, false) if file < count => {
                self.files[file].pending.iter_mut().for_each(|change| change.forsaken = true);
            }
            Op::Sync(..) => {}
            Op::SyncFolder => {
                self.names = self.named(&vec![true; self.pending.len()]);
                self.pending.clear();
            }
            Op::Name(name) => {
                if let Name::Create(_, file) = name {
                    self.files.resize_with(count.max(file + 1), File::default);
                }
                self.pending.push(name);
            }
            Op::Said(line) => self.said.push(line),
        }
    }

    /// The names, if of those not known to be on the disk these are there.
    fn named(&self, there: &[bool]) -> BTreeMap<String, usize> {
        let mut names = self.names.clone();
        for (name, _) in self.pending.iter().zip(there).filter(|(_, there)| **there) {
            rename(&mut names, name);
        }
        names
    }

    /// Gives `each` the states that a power cut can leave now, to be made.
    fn cut(&self, rng: &mut Rng, each: &mut dyn FnMut(&dyn Fn() -> State)) {
        let heard = Heard::of(self.said.iter().map(String::as_str));
        let mut add = |names: &[bool], there: &dyn Fn(usize, usize) -> bool| {
            each(&|| State { files: self.with(names, there), heard });
        };
        let names = choices(self.pending.len(), rng);
        let count = self.files.iter().map(|file| file.pending.len()).sum();
        let changes = choices(count, rng);
        for (n, there) in names.iter().enumerate() {
            // All or none of the names with every choice of changes, other names with a few.
            let few = if n < 2 { changes.len() } else { 3 };
            for chosen in changes.iter().take(few) {
                add(there, &|change, _| chosen[change]);
            }
        }
        // Torn: each sector or page of what was not synced is there or not.
        for size in [SECTOR, SECTOR, SECTOR, SECTOR, PAGE, PAGE] {
            let seed = rng.u64(..);
            let there = |change: usize, at: usize| {
                Rng::with_seed(seed ^ ((change as u64) << 32) ^ (at / size) as u64).bool()
            };
            add(&names[0], &there);
        }
        // The last write ends after some of its sectors.
        let writes = self.files.iter().flat_map(|file| &file.pending);
        if let Some(What::Write { at, bytes }) = writes.last().map(|change| &change.what) {
            for sector in (at / SECTOR + 1)..(at + bytes.len()).div_ceil(SECTOR) {
                let there = |change: usize, at: usize| change + 1 < count || at < sector * SECTOR;
                add(&names[0], &there);
            }
        }
    }

    /// The files, if these names are on the disk, and of the changes the sectors for which `there`
    /// says so; it is given the number of the change and where the sector begins.
    fn with(
        &self,
        names: &[bool],
        there: impl Fn(usize, usize) -> bool,
    ) -> BTreeMap<String, Vec<u8>> {
        let mut number = 0..;
        let contents: Vec<Vec<u8>> = self
            .files
            .iter()
            .map(|file| {
                let mut bytes = file.durable.clone();
                for (change, number) in file.pending.iter().zip(&mut number) {
                    change.what.apply(&mut bytes, |at| there(number, at));
                }
                bytes
            })
            .collect();
        self.named(names).into_iter().map(|(name, file)| (name, contents[file].clone())).collect()
    }
}

/// Ways to choose among `count` things: all, none, then each single choice, or a sample.
fn choices(count: usize, rng: &mut Rng) -> Vec<Vec<bool>> {
    if count <= ALL_CHOICES {
        // The highest number chooses all.
        let mut ways: Vec<Vec<bool>> = (0..1 << count)
            .map(|way: u32| (0..count).map(|n| way >> n & 1 == 1).collect())
            .collect();
        ways.reverse();
        let none = ways.pop().unwrap();
        ways.insert(ways.len().min(1), none);
        return ways;
    }
    let mut ways = vec![vec![true; count], vec![false; count]];
    ways.extend((0..BY_CHANCE).map(|_| (0..count).map(|_| rng.bool()).collect::<Vec<_>>()));
    // One of them missing, and what the system wrote in order.
    for _ in 0..BY_CHANCE {
        let (missing, end) = (rng.usize(..count), rng.usize(..count));
        ways.push((0..count).map(|n| n != missing).collect());
        ways.push((0..count).map(|n| n < end).collect());
    }
    ways
}

fn rename(names: &mut BTreeMap<String, usize>, name: &Name) {
    match name {
        Name::Create(new, file) => {
            names.insert(new.clone(), *file);
        }
        Name::Link(old, new) => {
            if let Some(&file) = names.get(old) {
                names.insert(new.clone(), file);
            }
        }
        Name::Rename(old, new) => {
            if let Some(file) = names.remove(old) {
                names.insert(new.clone(), file);
            }
        }
        Name::Remove(old) => {
            names.remove(old);
        }
    }
}

impl What {
    /// Does it to a file's bytes, those sectors for which `there` says so; holes are zeros.
    fn apply(&self, file: &mut Vec<u8>, there: impl Fn(usize) -> bool) {
        match self {
            Self::Length(length) if there(length / SECTOR * SECTOR) => file.resize(*length, 0),
            Self::Length(_) => {}
            Self::Write { at, bytes } => {
                let end = at + bytes.len();
                for sector in at / SECTOR..end.div_ceil(SECTOR) {
                    let from = (sector * SECTOR).max(*at);
                    let to = ((sector + 1) * SECTOR).min(end);
                    if there(sector * SECTOR) {
                        file.resize(file.len().max(to), 0);
                        file[from..to].copy_from_slice(&bytes[from - at..to - at]);
                    }
                }
            }
        }
    }

    /// The pages that it touches.
    fn pages(&self) -> std::ops::Range<usize> {
        match self {
            Self::Write { at, bytes } => at / PAGE..(at + bytes.len()).div_ceil(PAGE),
            // The length is no page, and every sync writes it.
            Self::Length(_) => 0..0,
        }
    }
}

impl File {
    /// Everything pending is on the disk, but forsaken writes whose pages nobody wrote since.
    fn sync(&mut self) {
        let written: HashSet<usize> = self
            .pending
            .iter()
            .filter(|change| !change.forsaken)
            .flat_map(|change| change.what.pages())
            .collect();
        for change in std::mem::take(&mut self.pending) {
            let left = change.forsaken && !change.what.pages().all(|page| written.contains(&page));
            if left {
                self.pending.push(change);
            } else {
                change.what.apply(&mut self.durable, |_| true);
            }
        }
    }
}

/// Reads the shim's log. `names` stood in the folder before, numbered.
fn read_log(folder: &Path, names: &BTreeMap<String, usize>, log: &[u8]) -> Vec<Op> {
    let (mut ops, mut names, mut rest) = (Vec::new(), names.clone(), log);
    let mut next = names.len();
    // The file of a descriptor; none for the folder itself.
    let mut open: HashMap<usize, Option<usize>> = HashMap::new();
    let name_of = |path: &str| {
        let name = Path::new(path).strip_prefix(folder).unwrap();
        name.to_str().unwrap().to_owned()
    };
    while let Some(end) = rest.iter().position(|&byte| byte == b'\n') {
        let line = str::from_utf8(&rest[..end]).unwrap();
        rest = &rest[end + 1..];
        let (kind, about) = line.split_once(' ').unwrap();
        let numbers: Vec<usize> = about.split(' ').map_while(|text| text.parse().ok()).collect();
        match kind {
            "open" => {
                let path = name_of(about.splitn(4, ' ').nth(3).unwrap());
                let [fd, create, cut] = numbers[..3] else { panic!("{line}") };
                if path.is_empty() {
                    open.insert(fd, None);
                    continue;
                }
                if create == 1 && !names.contains_key(&path) {
                    named(&mut names, &mut ops, Name::Create(path.clone(), next));
                    next += 1;
                }
                let file = names[&path];
                if cut == 1 {
                    ops.push(change(file, What::Length(0)));
                }
                open.insert(fd, Some(file));
            }
            "write" => {
                let [fd, at, length] = numbers[..] else { panic!("{line}") };
                let (bytes, after) = rest.split_at(length);
                rest = &after[1..];
                let file = open[&fd].expect("a file");
                ops.push(change(file, What::Write { at, bytes: bytes.to_vec() }));
            }
            "truncate" => {
                let [fd, length] = numbers[..] else { panic!("{line}") };
                ops.push(change(open[&fd].expect("a file"), What::Length(length)));
            }
            "sync" => ops.extend(match open[&numbers[0]] {
                Some(file) => Some(Op::Sync(file, numbers[1] == 1)),
                None if numbers[1] == 1 => Some(Op::SyncFolder),
                None => None,
            }),
            "link" | "rename" => {
                let (old, new) = about.split_once('\t').unwrap();
                let (old, new) = (name_of(old), name_of(new));
                let kind = if kind == "link" { Name::Link } else { Name::Rename };
                named(&mut names, &mut ops, kind(old, new));
            }
            "remove" => named(&mut names, &mut ops, Name::Remove(name_of(about))),
            "say" => {
                let (words, after) = rest.split_at(numbers[0]);
                rest = &after[1..];
                let words = String::from_utf8_lossy(words);
                let lines = words.lines().filter_map(|line| line.strip_prefix("> "));
                ops.extend(lines.map(|line| Op::Said(line.into())));
            }
            // What changes nothing on the disk.
            "call" | "fault" | "close" => {}
            _ => panic!("{line}"),
        }
    }
    ops
}

fn named(names: &mut BTreeMap<String, usize>, ops: &mut Vec<Op>, name: Name) {
    rename(names, &name);
    ops.push(Op::Name(name));
}

fn change(file: usize, what: What) -> Op {
    Op::Change(file, Change { what, forsaken: false })
}
