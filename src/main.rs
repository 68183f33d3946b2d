//! The `alqa` program.

fn main() {}
