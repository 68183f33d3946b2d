//! Journeys: the program itself in real terminals, as people on the night would use it.
//!
//! Every journey has a folder of its own for everything that the program keeps.
#![cfg(unix)]
#![allow(clippy::unwrap_used, unreachable_pub, reason = "a test that cannot go on fails")]

#[path = "journeys/board.rs"]
mod board;
#[path = "journeys/calls.rs"]
mod calls;
#[path = "journeys/captures.rs"]
mod captures;
#[path = "journeys/chair.rs"]
mod chair;
#[path = "journeys/changed.rs"]
mod changed;
#[cfg(all(target_os = "linux", target_env = "gnu", target_pointer_width = "64"))]
#[path = "crash/compiled.rs"]
mod compiled;
#[path = "journeys/copies.rs"]
mod copies;
#[path = "journeys/crash.rs"]
mod crash;
#[path = "journeys/demo.rs"]
mod demo;
#[path = "journeys/desk.rs"]
mod desk;
#[path = "journeys/evening.rs"]
mod evening;
#[path = "journeys/folders.rs"]
mod folders;
#[path = "journeys/gala.rs"]
mod gala;
#[path = "journeys/noise.rs"]
mod noise;
#[path = "journeys/paper.rs"]
mod paper;
#[path = "journeys/pins.rs"]
mod pins;
#[path = "journeys/privacy.rs"]
mod privacy;
mod pty;
#[path = "journeys/receipt.rs"]
mod receipt;
#[path = "journeys/rehearsal.rs"]
mod rehearsal;
#[path = "journeys/replay.rs"]
mod replay;
#[path = "journeys/show.rs"]
mod show;
#[path = "journeys/signals.rs"]
mod signals;
#[path = "journeys/silence.rs"]
mod silence;
#[cfg(all(target_os = "linux", target_env = "gnu", target_pointer_width = "64"))]
#[path = "journeys/slow_disk.rs"]
mod slow_disk;
#[path = "journeys/tie.rs"]
mod tie;
