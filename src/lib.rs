//! alqa, the jury's console: live scoring of a contest in the terminal.
//!
//! The crate is laid out as in `ARCHITECTURE.md`: a pure core (`contest`, `tally`, `marks`, `hall`), the
//! `journal` that keeps the evening, the words (`text`), the screens (`tui`), and the only side
//! effects (`shell`, `cli`). Modules may use those above them in this list, never below.
#![cfg_attr(test, allow(clippy::unwrap_used))]

pub mod cli;
pub mod contest;
pub mod hall;
pub mod journal;
pub mod marks;
pub mod shell;
pub mod tally;
pub mod text;
pub mod tui;
