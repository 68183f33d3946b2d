//! Keystrokes: before, keys, after.
