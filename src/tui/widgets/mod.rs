//! Small pieces that screens are drawn from.

mod boxes;
mod ink;
mod list;

pub use boxes::{confirm, field};
pub use ink::{Ink, columns};
pub use list::{legend, window};
