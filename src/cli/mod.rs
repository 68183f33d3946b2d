//! The command line: one file per subcommand.

pub mod check;
pub mod new;

/// What a subcommand hands back to the shell it was called from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// 0: done.
    Done,
    /// 1: there are problems, and they were printed.
    Problems,
}

impl Exit {
    /// The number for the operating system.
    pub fn code(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::Problems => 1,
        }
    }
}
