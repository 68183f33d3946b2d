//! Every screen, driven by keys against a small desk in memory: snapshots with styles, keystrokes.

#![allow(clippy::unwrap_used, unreachable_pub, reason = "a test that cannot go on fails")]

#[path = "screens/alarms.rs"]
mod alarms;
#[path = "screens/captures.rs"]
mod captures;
#[path = "screens/chair.rs"]
mod chair;
#[path = "screens/decided.rs"]
mod decided;
#[path = "screens/hall.rs"]
mod hall;
#[path = "screens/juror.rs"]
mod juror;
#[path = "screens/keys.rs"]
mod keys;
#[path = "screens/layouts.rs"]
mod layouts;
#[path = "screens/lean.rs"]
mod lean;
#[path = "screens/looks.rs"]
mod looks;
#[path = "screens/public.rs"]
mod public;
#[path = "screens/rehearsal.rs"]
mod rehearsal;
#[path = "screens/reveal.rs"]
mod reveal;
#[path = "screens/room.rs"]
mod room;
#[path = "screens/running.rs"]
mod running;
#[path = "screens/secretary.rs"]
mod secretary;
#[path = "screens/show.rs"]
mod show;
#[path = "screens/wide.rs"]
mod wide;
