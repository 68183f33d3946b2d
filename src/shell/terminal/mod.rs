//! The terminal of this process: taken, drawn on, listened to, and given back as it was.
//!
//! ```text
//! Terminal::open ── draw(frame) ──► one write per frame
//!       │
//!       └─ listen(inbox) ─► input thread: bytes ─► Decoder ─► Msg::Key, Msg::Paste
//!                           signal thread: Msg::Resize, Suspend, Resume, Terminate
//! ```
//!
//! Whatever ends the program (the end of the main loop, an error, a panic in any thread, a signal)
//! gives the terminal back through the one function `Guard::leave`; only the public board, whose keeper
//! begins it again, stays black ([`keep`]). Nothing here ever asks the
//! terminal a question: the answer would come to the input thread.

mod guard;
mod kept;
mod screen;
#[cfg(unix)]
mod unix;
#[cfg(windows)]
mod windows;

use std::io;

#[cfg(unix)]
use unix as os;
#[cfg(windows)]
use windows as os;

pub use kept::{Turn, keep};
pub use os::Listening;
pub use screen::Terminal;

/// Why there is no terminal, or none any more.
#[derive(Debug, thiserror::Error)]
pub enum TerminalError {
    /// The output, or every input, is a file or a pipe.
    #[error("this is not a terminal")]
    NotATerminal,
    /// `TERM=dumb`: it cannot place text on a screen.
    #[error("the terminal cannot show a screen (TERM=dumb)")]
    Dumb,
    /// It was closed, or the system refuses.
    #[error("the terminal does not answer: {0}")]
    Io(#[from] io::Error),
}

/// The size that is assumed where a terminal does not know its own, in columns and rows.
const USUAL_SIZE: (u16, u16) = (80, 24);
/// No real screen has more columns and rows; a terminal that claims 65535 x 65535 would cost
/// gigabytes.
const LARGEST_SIZE: (u16, u16) = (1000, 500);

/// A size that can be drawn on, from what the system said.
fn sane_size(width: u16, height: u16) -> (u16, u16) {
    if width == 0 || height == 0 {
        return USUAL_SIZE;
    }
    (width.min(LARGEST_SIZE.0), height.min(LARGEST_SIZE.1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_that_no_screen_has() {
        assert_eq!(sane_size(0, 24), USUAL_SIZE);
        assert_eq!(sane_size(1, 1), (1, 1));
        assert_eq!(sane_size(65535, 65535), LARGEST_SIZE);
    }
}
