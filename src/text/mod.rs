//! The words: every text on screen in three languages, numbers, dates, money, sorting.
//!
//! The words stand in `assets/text/{kk,ru,en}.ftl`, where a native speaker can edit them. The build
//! script turns them into [`Word`] (texts without arguments) and methods of [`Words`] (texts with
//! arguments), and fails if one is missing in a language.

mod problems;
mod report;
mod words;

pub use problems::{Worded, word_problem};
pub use report::{Paint, plain, render, render_plain_fault};
pub use words::{Word, Words};
