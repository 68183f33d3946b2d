//! The only side effects: the desk, the console, the clock.
