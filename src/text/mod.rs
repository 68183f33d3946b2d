//! The words: every text on screen in three languages, numbers, dates, money, sorting.
//!
//! The words stand in `assets/text/{kk,ru,en}.ftl`, where a native speaker can edit them. The build
//! script turns them into [`Word`] (texts without arguments) and methods of [`Words`] (texts with
//! arguments), and fails if one is missing in a language.
//!
//! Here live also the forms of things: [`numbers`], [`dates`] and [`names`] write them in a
//! language, [`wording`] and [`explain`] say what the core has decided, [`width`] and [`sort`] fit
//! text into columns and order. Names and numbers are never inflected by code.

pub mod cue;
pub mod dates;
pub mod explain;
pub mod html;
pub mod names;
pub mod numbers;
mod problems;
pub mod protocol;
mod report;
pub mod ruling;
pub mod sort;
pub mod width;
pub mod wording;
mod words;

pub use problems::{Worded, word_problem};
pub use report::{Paint, render, render_plain_fault};
pub use words::{Word, Words};
