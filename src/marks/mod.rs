//! Marks from a table of values (CSV): rows in, a [`crate::tally::Sheet`] or bad rows out.
//!
//! Pure: the bytes come from any [`std::io::Read`], a block at a time, so that a file of any size
//! needs only the memory of its marks. [`read()`] knows the contest and takes nothing that it has not
//! declared; [`infer()`] has no contest file and takes entries, jurors and criteria as they come;
//! [`carry`] adds figures from elsewhere to the entries of a contest.

mod carried;
mod fill;
mod header;
mod ids;
mod infer;
mod number;
mod problem;
mod read;
mod rows;
#[cfg(test)]
mod tests;

pub use carried::carry;
pub use infer::{Inferred, infer};
pub use problem::{Kind, Problem, Problems};
pub use read::{Marks, read};

/// Bytes that are read at a time.
const BLOCK: usize = 1 << 20;

/// The most marks: entries by jurors by criteria, as in a contest file.
pub const MOST_MARKS: usize = 10_000_000;

/// The most entries, jurors or criteria that are taken from a file of marks.
pub const MOST_NAMES: usize = 100_000;
