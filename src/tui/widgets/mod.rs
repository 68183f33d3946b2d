//! Small pieces that screens are drawn from.

mod boxes;
mod ink;

pub use boxes::{confirm, field};
pub use ink::{Ink, columns};
