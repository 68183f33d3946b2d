//! The only side effects: the desk, the console, the clock.

pub mod terminal;
