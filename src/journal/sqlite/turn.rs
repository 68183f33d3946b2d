//! Taking turns: no process waits while another writes on and on.
//!
//! SQLite keeps no queue of those who wait for the lock, and its own waiting asks ever more seldom: who has just written
//! would get the lock again and again. So who has written leaves a pause, longer than the others' questions
//! are apart, and who has waited longer asks more often.

use std::thread;
use std::time::{Duration, Instant};

/// How long who has written leaves the journal to the others; nobody types faster.
const PAUSE: Duration = Duration::from_millis(3);
/// Before the first question after the one at once.
const FIRST: Duration = Duration::from_millis(8);
const SHORTEST: Duration = Duration::from_micros(500);
/// So many questions: about 100 ms. Then the desk asks again.
const QUESTIONS: i32 = 160;

/// Waits for the lock; `asked` questions were in vain. Whether to ask once more.
pub(super) fn wait(asked: i32) -> bool {
    thread::sleep((FIRST / (asked.unsigned_abs() + 1)).max(SHORTEST));
    asked < QUESTIONS
}

/// When this process wrote last.
#[derive(Debug, Default)]
pub(super) struct LastWrite(Option<Instant>);

impl LastWrite {
    /// Leaves the journal to the others for a moment after the last write.
    pub(super) fn leave_to_others(&self) {
        if let Some(at) = self.0 {
            thread::sleep(PAUSE.saturating_sub(at.elapsed()));
        }
    }

    pub(super) fn was_now(&mut self) {
        self.0 = Some(Instant::now());
    }
}
