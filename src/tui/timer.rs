//! Whether a time has come, on a clock that may be set back.

use chrono::{DateTime, TimeDelta, Utc};

/// Whether `until`, which never lay further ahead than `longest`, has come. Where it does now, the clock
/// was set back meanwhile: then it has come too, or the screen would wait as long as the clock was wrong.
pub(super) fn has_come(until: DateTime<Utc>, now: DateTime<Utc>, longest: TimeDelta) -> bool {
    until <= now || until - now > longest
}
