//! Whether the terminals of jurors are alive, as long as none of them says a word.
//!
//! A terminal at which a juror sits writes a small file every `BEAT`, in a folder beside the journal:
//! who sits there and a number that grows. The stage manager's looks whether the numbers move. It is
//! no record and nothing waits for it: where the folder cannot be written or read, or holds something
//! else, nobody hears of it but the log.

mod silence;

use std::collections::BTreeMap;
use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread;
use std::time::{Duration, Instant};

use crate::contest::JurorId;
use crate::hall::{Seat, Terminal};
use crate::tui::{Msg, Silent};

use silence::Silence;

/// Between two beats, and between two looks.
const BEAT: Duration = Duration::from_secs(2);
/// How long the end waits for the file to be gone.
const LAST: Duration = Duration::from_millis(150);
/// A longer file is no beat, and of a fuller folder the rest is not read.
const LONGEST: u64 = 128;
const MOST: usize = 1_000;

/// What a terminal's file says.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Beat {
    juror: JurorId,
    count: u64,
}

/// The heartbeat of one console. Ends, and its file with it, when it is dropped.
#[derive(Debug)]
pub struct Heartbeat {
    /// `None` once it was told to end.
    seats: Option<Sender<Seat>>,
    ended: Receiver<()>,
    /// Odd while the console works: one that works at the same for a whole beat hangs.
    works: Arc<AtomicU64>,
}

impl Heartbeat {
    /// Starts the thread for a terminal of this journal. Who is silent is told to `inbox` while the
    /// stage manager sits here.
    pub fn start(journal: &Path, terminal: Terminal, inbox: Sender<Msg>) -> Self {
        let (seats, to_sit) = mpsc::channel();
        let (end, ended) = mpsc::channel();
        let works = Arc::new(AtomicU64::new(0));
        let mut heart = Heart::new(folder_of(journal), terminal, inbox, works.clone());
        thread::spawn(move || {
            heart.run(&to_sit);
            // Nobody may be left to hear it.
            let _ = end.send(());
        });
        Self { seats: Some(seats), ended, works }
    }

    /// From now on this seat is taken here.
    pub fn sit(&self, seat: Seat) {
        if let Some(seats) = &self.seats {
            // A thread that has died beats no more, which is noticed elsewhere.
            let _ = seats.send(seat);
        }
    }

    /// The console begins or has ended a round of work.
    pub fn turn(&self) {
        self.works.fetch_add(1, Ordering::Relaxed);
    }
}

impl Drop for Heartbeat {
    fn drop(&mut self) {
        self.seats = None;
        // A disk that hangs keeps the thread; the program ends all the same.
        let _ = self.ended.recv_timeout(LAST);
    }
}

/// The folder beside the journal.
fn folder_of(journal: &Path) -> PathBuf {
    let mut folder = journal.as_os_str().to_owned();
    folder.push(".alive");
    folder.into()
}

/// What the thread has.
struct Heart {
    folder: PathBuf,
    terminal: Terminal,
    inbox: Sender<Msg>,
    seat: Seat,
    count: u64,
    works: Arc<AtomicU64>,
    /// The console's rounds at the last beat.
    worked: u64,
    silence: Silence,
    looked: Instant,
    /// Who is silent, as the console was told last.
    told: Option<Vec<Silent>>,
    /// The last try failed, and the log knows.
    failed: bool,
}

impl Heart {
    fn new(folder: PathBuf, terminal: Terminal, inbox: Sender<Msg>, works: Arc<AtomicU64>) -> Self {
        Self {
            folder,
            terminal,
            inbox,
            seat: Seat::Lobby,
            count: 0,
            works,
            worked: 0,
            silence: Silence::default(),
            looked: Instant::now(),
            told: None,
            failed: false,
        }
    }

    fn run(&mut self, seats: &Receiver<Seat>) {
        loop {
            // Where there is nothing to do it sleeps until somebody else sits down.
            let next = match self.seat {
                Seat::Juror(_) | Seat::Stage => seats.recv_timeout(BEAT),
                _ => seats.recv().map_err(|_| RecvTimeoutError::Disconnected),
            };
            match next {
                Ok(seat) => self.sit(seat),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => break,
            }
            let done = match self.seat.clone() {
                Seat::Juror(juror) => self.beat(&juror),
                Seat::Stage => self.look(),
                _ => Ok(()),
            };
            self.log(&done);
        }
        self.leave();
    }

    fn sit(&mut self, seat: Seat) {
        // The console has forgotten what it was told.
        self.told = None;
        if seat == self.seat {
            return;
        }
        self.leave();
        self.silence = Silence::default();
        (self.seat, self.count) = (seat, 0);
    }

    fn log(&mut self, done: &io::Result<()>) {
        if let (Err(error), false) = (done, self.failed) {
            tracing::warn!("no heartbeat in {}: {error}", self.folder.display());
        }
        self.failed = done.is_err();
    }

    fn own(&self) -> PathBuf {
        self.folder.join(self.terminal.as_str())
    }

    /// Takes the own file away, and the folder if it was the last.
    fn leave(&self) {
        if matches!(self.seat, Seat::Juror(_)) {
            // Whatever of it fails, the stage manager sees a terminal that is silent.
            let _ = fs::remove_file(self.own()).and_then(|()| fs::remove_dir(&self.folder));
        }
    }

    fn beat(&mut self, juror: &JurorId) -> io::Result<()> {
        let worked = self.works.load(Ordering::Relaxed);
        let hangs = worked % 2 == 1 && worked == self.worked;
        self.worked = worked;
        if hangs {
            return Ok(());
        }
        match make_folder(&self.folder) {
            Err(error) if error.kind() != ErrorKind::AlreadyExists => return Err(error),
            _ => {}
        }
        if self.count == 0 {
            self.bury(juror);
        }
        self.count += 1;
        // Written over as it is: the next one is as long or longer.
        let mut file = open(&self.own(), OpenOptions::new().write(true).create(true))?;
        file.write_all(format!("{juror} {}\n", self.count).as_bytes())
    }

    /// Takes away what a crash left of this juror. Another terminal that lives beats again.
    fn bury(&self, juror: &JurorId) {
        for (terminal, beat) in read(&self.folder).unwrap_or_default() {
            if beat.is_some_and(|beat| beat.juror == *juror) {
                // One that stays counts for nothing while this one lives.
                let _ = fs::remove_file(self.folder.join(terminal.as_str()));
            }
        }
    }

    fn look(&mut self) -> io::Result<()> {
        let now = Instant::now();
        // A laptop that was asleep has heard nobody meanwhile.
        let passed = now.duration_since(self.looked).min(2 * BEAT);
        self.looked = now;
        let silent = read(&self.folder).map(|beats| self.silence.look(passed, beats));
        let (silent, done) = match silent {
            Ok(silent) => (silent, Ok(())),
            Err(error) => (Vec::new(), Err(error)),
        };
        if self.told.as_ref() != Some(&silent) {
            self.told = Some(silent.clone());
            // A session that has gone is told nothing.
            let _ = self.inbox.send(Msg::Terminals(silent));
        }
        done
    }
}

/// Makes the folder, for this user alone. The one above it is there, or its disk is gone.
#[cfg(unix)]
fn make_folder(folder: &Path) -> io::Result<()> {
    use std::os::unix::fs::DirBuilderExt as _;
    fs::DirBuilder::new().mode(0o700).create(folder)
}

#[cfg(not(unix))]
fn make_folder(folder: &Path) -> io::Result<()> {
    fs::create_dir(folder)
}

/// What each terminal's file says; `None` where that is no beat.
fn read(folder: &Path) -> io::Result<BTreeMap<Terminal, Option<Beat>>> {
    let items = match fs::read_dir(folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(BTreeMap::new()),
        items => items?,
    };
    let beat = |item: io::Result<fs::DirEntry>| {
        let item = item.ok().filter(|item| item.file_type().is_ok_and(|kind| kind.is_file()))?;
        let terminal = Terminal::new(item.file_name().to_str()?)?;
        Some((terminal, beat_in(&item.path())))
    };
    Ok(items.take(MOST).filter_map(beat).collect())
}

fn beat_in(path: &Path) -> Option<Beat> {
    let mut bytes = Vec::new();
    let file = open(path, OpenOptions::new().read(true)).ok()?;
    file.take(LONGEST + 1).read_to_end(&mut bytes).ok()?;
    if bytes.len() as u64 > LONGEST {
        return None;
    }
    let (juror, count) = str::from_utf8(&bytes).ok()?.strip_suffix('\n')?.split_once(' ')?;
    Some(Beat { juror: JurorId::new(juror).ok()?, count: count.parse().ok()? })
}

/// Opens a file for this user alone; never through a link, and never waits for a pipe.
fn open(path: &Path, options: &mut OpenOptions) -> io::Result<File> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        let flags = rustix::fs::OFlags::NOFOLLOW.union(rustix::fs::OFlags::NONBLOCK);
        options.mode(0o600).custom_flags(flags.bits().cast_signed());
    }
    options.open(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PATIENCE: Duration = Duration::from_secs(20);

    fn juror(id: &str) -> Seat {
        Seat::Juror(JurorId::new(id).unwrap())
    }

    fn terminal(name: &str) -> Terminal {
        Terminal::new(name).unwrap()
    }

    /// Waits until the folder holds what is wanted.
    fn wait(journal: &Path, wanted: impl Fn(&BTreeMap<Terminal, Option<Beat>>) -> bool) {
        let begun = Instant::now();
        loop {
            let found = read(&folder_of(journal)).unwrap();
            if wanted(&found) {
                return;
            }
            assert!(begun.elapsed() < PATIENCE, "{found:?}");
            thread::yield_now();
        }
    }

    #[test]
    fn a_terminal_beats_while_a_juror_sits_there() {
        let folder = tempfile::tempdir().unwrap();
        let journal = folder.path().join("small.alqa");
        let heart = |name| Heartbeat::start(&journal, terminal(name), mpsc::channel().0);
        let (one, other) = (heart("a-1"), heart("a-2"));
        one.sit(Seat::Lobby);
        one.sit(juror("j1"));
        other.sit(juror("j2"));
        let sits = |found: &BTreeMap<Terminal, Option<Beat>>| {
            let of = |(at, beat): (&Terminal, &Option<Beat>)| {
                Some((at.to_string(), beat.as_ref()?.juror.to_string()))
            };
            found.iter().filter_map(of).collect::<Vec<_>>()
        };
        let pair = |at: &str, juror: &str| (at.to_owned(), juror.to_owned());
        wait(&journal, |found| sits(found) == [pair("a-1", "j1"), pair("a-2", "j2")]);
        #[cfg(unix)]
        for path in [folder_of(&journal), folder_of(&journal).join("a-1")] {
            use std::os::unix::fs::PermissionsExt as _;
            assert_eq!(fs::metadata(path).unwrap().permissions().mode() & 0o077, 0);
        }
        // Handed on to the next juror.
        one.sit(juror("j3"));
        wait(&journal, |found| sits(found) == [pair("a-1", "j3"), pair("a-2", "j2")]);
        drop(other);
        wait(&journal, |found| sits(found) == [pair("a-1", "j3")]);
        one.sit(Seat::Lobby);
        wait(&journal, BTreeMap::is_empty);
        assert!(!folder_of(&journal).exists());
    }

    #[test]
    fn what_a_crash_left_goes_when_the_juror_is_back() {
        let folder = tempfile::tempdir().unwrap();
        let journal = folder.path().join("small.alqa");
        let left = |name: &str, text: &str| {
            fs::write(folder_of(&journal).join(name), text).unwrap();
        };
        fs::create_dir(folder_of(&journal)).unwrap();
        left("b-1", "j1 70\n");
        left("b-2", "j2 7\n");
        let heart = Heartbeat::start(&journal, terminal("b-3"), mpsc::channel().0);
        heart.sit(juror("j1"));
        let names = |found: &BTreeMap<Terminal, Option<Beat>>| {
            found.keys().map(ToString::to_string).collect::<Vec<_>>()
        };
        wait(&journal, |found| names(found) == ["b-2", "b-3"]);
    }

    #[test]
    fn what_is_no_beat_is_not_read() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        assert_eq!(read(&path("none")).unwrap(), BTreeMap::new());
        let long = format!("j1 {}\n", "1".repeat(1 << 20));
        let texts = ["", "j1\n", "j1 7", "j1 -7\n", "J!! 7\n", "j1 7\n8\n", &long];
        for (name, text) in (0..).zip(texts) {
            fs::write(path(&format!("c-{name}")), text).unwrap();
        }
        fs::write(path("c-binary"), [0xff, 0, 0x1b, b'\n']).unwrap();
        fs::write(path("Not A Terminal"), "j1 7\n").unwrap();
        fs::create_dir(path("c-folder")).unwrap();
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink(path("c-0"), path("c-link")).unwrap();
            let mode = rustix::fs::Mode::RUSR.union(rustix::fs::Mode::WUSR);
            rustix::fs::mkfifoat(rustix::fs::CWD, path("c-pipe"), mode).unwrap();
        }
        let found = read(folder.path()).unwrap();
        let names: Vec<_> = found.keys().map(Terminal::as_str).collect();
        assert_eq!(names, ["c-0", "c-1", "c-2", "c-3", "c-4", "c-5", "c-6", "c-binary"]);
        assert!(found.values().all(Option::is_none), "{found:?}");
        fs::write(path("c-0"), "j1 7\n").unwrap();
        let beat = Beat { juror: JurorId::new("j1").unwrap(), count: 7 };
        assert_eq!(beat_in(&path("c-0")), Some(beat));
    }

    #[test]
    fn a_folder_that_cannot_be_is_no_alarm() {
        let folder = tempfile::tempdir().unwrap();
        let journal = folder.path().join("small.alqa");
        fs::write(folder_of(&journal), "").unwrap();
        let (inbox, told) = mpsc::channel();
        let heart = Heartbeat::start(&journal, terminal("d-1"), inbox);
        heart.sit(juror("j1"));
        heart.sit(Seat::Stage);
        match told.recv_timeout(PATIENCE) {
            Ok(Msg::Terminals(silent)) => assert_eq!(silent, []),
            other => panic!("{other:?}"),
        }
        drop(heart);
        assert_eq!(fs::read(folder_of(&journal)).unwrap(), b"");
    }

    #[test]
    fn a_console_that_hangs_does_not_beat() {
        let folder = tempfile::tempdir().unwrap();
        let works = Arc::new(AtomicU64::new(0));
        let alive = folder.path().join("small.alqa.alive");
        let mut heart = Heart::new(alive, terminal("e-1"), mpsc::channel().0, works.clone());
        heart.seat = juror("j1");
        let id = JurorId::new("j1").unwrap();
        let mut beat = |rounds: u64| {
            works.store(rounds, Ordering::Relaxed);
            heart.beat(&id).unwrap();
            heart.count
        };
        // Idle twice, at work, still at the same, idle, at work on something else.
        assert_eq!([0, 0, 1, 1, 1, 2, 3].map(&mut beat), [1, 2, 3, 3, 3, 4, 5]);
    }
}
