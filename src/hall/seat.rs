//! Who sits at a terminal.

use super::Author;
use crate::contest::JurorId;

/// Who sits at a terminal.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Seat {
    /// Nobody yet: the start screen.
    Lobby,
    /// A juror.
    Juror(JurorId),
    /// The stage manager.
    Stage,
    /// A second terminal with the ranking alone.
    Ranking,
    /// The chair, in acts of the jury as a whole.
    Chair,
    /// The secretary.
    Secretary,
    /// The host on stage: what is said now, what comes next.
    Host,
    /// The public board.
    Board,
}

impl Seat {
    /// Whose PIN opens the seat; `None` for the start screen, which anybody may see.
    pub fn person(&self) -> Option<Author> {
        Some(match self {
            // The board shows what is public.
            Self::Lobby | Self::Board => return None,
            Self::Juror(id) => Author::Juror(id.clone()),
            // Who may see the ranking is the stage manager's to say.
            Self::Stage | Self::Ranking | Self::Host => Author::StageManager,
            Self::Chair => Author::Chair,
            Self::Secretary => Author::Secretary,
        })
    }
}
