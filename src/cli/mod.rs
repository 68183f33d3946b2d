//! The command line: one file per subcommand.

pub mod journal;
pub mod verify;
mod what;
