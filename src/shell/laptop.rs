//! What this laptop calls itself.

use crate::contest::hygiene;

/// No longer than this many characters: it stands in a line.
const LONGEST: usize = 40;

/// The name that the system gives this laptop, fit for a screen; empty if it gives none.
pub fn name() -> String {
    hygiene::clean(&system()).trim().chars().take(LONGEST).collect()
}

#[cfg(unix)]
fn system() -> String {
    rustix::system::uname().nodename().to_string_lossy().into_owned()
}

#[cfg(not(unix))]
fn system() -> String {
    std::env::var("COMPUTERNAME").unwrap_or_default()
}
