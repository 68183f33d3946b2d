//! The command line: one file per subcommand.

mod args;

pub use args::{Args, Other, Task, language, parse};
