//! Says what `tests/crash.rs` does not try on this machine: its shim needs Linux with glibc and 64 bits.
#![cfg(not(all(target_os = "linux", target_env = "gnu", target_pointer_width = "64")))]
#![allow(clippy::unwrap_used, reason = "tests")]

use std::io::{self, Write as _};

/// Past the test program's capture: a series that is left out must not look like one that passed.
#[test]
fn faults_that_are_not_tried_here() {
    let left_out = "\nnot tried here: kill -9 at every system call, calls that fail, and power cuts \
                    (tests/crash.rs; they need Linux with glibc, 64 bits)";
    writeln!(io::stderr(), "{left_out}").unwrap();
}
