//! An evening seen again: its timeline, and the screens that move through it.

#![allow(clippy::unwrap_used, unreachable_pub, reason = "a test that cannot go on fails")]

#[path = "replay/evening.rs"]
mod evening;
#[path = "screens/hall.rs"]
#[allow(dead_code, reason = "shared with the tests of the screens")]
mod hall;
#[path = "screens/room.rs"]
mod room;
#[path = "replay/screens.rs"]
mod screens;
#[path = "replay/timeline.rs"]
mod timeline;
