//! Small pieces that screens are drawn from.

mod boxes;
mod ink;
mod letters;
mod list;

pub(super) use boxes::{choice, confirm, field, frame, keys, pin};
pub(super) use ink::{Ink, columns};
pub(super) use letters::Letters;
pub(super) use list::{legend, window};
