//! Runs this test program again behind `shim.c`, which stands before the C library.

use std::fs;
use std::os::unix::process::ExitStatusExt as _;
use std::path::Path;
use std::process::{Command, ExitStatus, Stdio};
use std::{env, fmt};

use crate::compiled::Shim;
use crate::evening::Manner;

/// How the other process plays the evening; without, it does nothing.
pub(crate) const MANNER: &str = "ALQA_TEST_MANNER";
/// On which journal.
pub(crate) const JOURNAL: &str = "ALQA_TEST_JOURNAL";

const EIO: i32 = 5;
const ENOSPC: i32 = 28;
const EINTR: i32 = 4;

/// What happens to which of the calls that count; numbers from 1. See `shim.c`.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Fault {
    None,
    Kill(usize),
    Tear(usize),
    Short(usize),
    Fail { first: usize, times: usize, error: Error },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Error {
    Io,
    Full,
    Interrupted,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::None => Ok(()),
            Self::Kill(at) => write!(f, "kill {at}"),
            Self::Tear(at) => write!(f, "tear {at}"),
            Self::Short(at) => write!(f, "short {at}"),
            Self::Fail { first, times, error } => {
                let error = match error {
                    Error::Io => EIO,
                    Error::Full => ENOSPC,
                    Error::Interrupted => EINTR,
                };
                write!(f, "fail {first} {times} {error}")
            }
        }
    }
}

/// A run of the other process.
pub(crate) struct Run {
    pub(crate) status: ExitStatus,
    /// What it said, line by line.
    pub(crate) said: Vec<String>,
    /// The shim's log.
    pub(crate) log: Vec<u8>,
}

impl Run {
    pub(crate) fn was_killed(&self) -> bool {
        self.status.signal() == Some(9)
    }

    /// How many calls of a kind the log holds; of any kind, if it is empty.
    pub(crate) fn calls(&self, kinds: &str) -> usize {
        self.lines("call ").filter(|kind| kinds.is_empty() || kinds.contains(kind)).count()
    }

    /// The calls to which a fault happened.
    pub(crate) fn faults(&self) -> usize {
        self.lines("fault ").count()
    }

    fn lines<'a>(&'a self, start: &'a str) -> impl Iterator<Item = &'a str> {
        self.log
            .split(|&byte| byte == b'\n')
            .filter_map(move |line| str::from_utf8(line).ok()?.strip_prefix(start))
    }
}

impl Shim {
    /// Lets another process play the evening on a journal; `kinds` are the calls that count, all if empty.
    pub(crate) fn run(&self, manner: Manner, journal: &Path, kinds: &str, fault: Fault) -> Run {
        let folder = journal.parent().unwrap();
        let log = folder.with_extension("log");
        let _ = fs::remove_file(&log);
        let mut command = Command::new(env::current_exe().unwrap());
        command
            .args(["--exact", "child", "--nocapture", "--test-threads=1"])
            .envs([(MANNER, manner.name().as_ref()), (JOURNAL, journal.as_os_str())])
            .env("LD_PRELOAD", self.path())
            .env("ALQA_SHIM_FOLDER", folder)
            .env("ALQA_SHIM_LOG", &log)
            .env("ALQA_SHIM_FAULT", fault.to_string())
            .stdin(Stdio::null());
        if !kinds.is_empty() {
            command.env("ALQA_SHIM_CALLS", kinds);
        }
        let output = command.output().unwrap();
        let words = String::from_utf8_lossy(&output.stdout);
        let run = Run {
            status: output.status,
            said: words
                .lines()
                .filter_map(|line| line.strip_prefix("> "))
                .map(Into::into)
                .collect(),
            log: fs::read(&log).unwrap_or_default(),
        };
        assert!(
            run.was_killed() || run.status.success(),
            "{manner:?}, {kinds} {fault}: {}\n{words}{}",
            run.status,
            String::from_utf8_lossy(&output.stderr)
        );
        run
    }
}
