//! Who sits at a terminal, and whose a view is.

use super::{Author, View};
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

impl View {
    /// Whether this is what `seat` sees. Someone who is not in the panel, or has yet to give their
    /// PIN, sees the start screen.
    pub fn is_for(&self, seat: &Seat) -> bool {
        match (self, seat) {
            (Self::Lobby(_), Seat::Lobby)
            | (Self::Stage(_), Seat::Stage)
            | (Self::Ranking(_), Seat::Ranking)
            | (Self::Chair(_), Seat::Chair)
            | (Self::Secretary(_), Seat::Secretary)
            | (Self::Host(_), Seat::Host)
            | (Self::Board(_), Seat::Board) => true,
            (Self::Lobby(_), Seat::Board) => false,
            (Self::Lobby(view), _) if view.contest.pins => true,
            (Self::Lobby(view), Seat::Juror(id)) => view.contest.juror_position(id).is_none(),
            (Self::Juror(view), Seat::Juror(id)) => view.contest.panel[view.juror].id == *id,
            _ => false,
        }
    }

    /// Whose view this is.
    pub fn seat(&self) -> Seat {
        match self {
            Self::Lobby(_) => Seat::Lobby,
            Self::Juror(view) => Seat::Juror(view.contest.panel[view.juror].id.clone()),
            Self::Stage(_) => Seat::Stage,
            Self::Ranking(_) => Seat::Ranking,
            Self::Chair(_) => Seat::Chair,
            Self::Secretary(_) => Seat::Secretary,
            Self::Host(_) => Seat::Host,
            Self::Board(_) => Seat::Board,
        }
    }

    /// Whether nothing of the evening is real.
    pub fn is_rehearsal(&self) -> bool {
        match self {
            Self::Lobby(view) => view.rehearsal,
            Self::Juror(view) => view.rehearsal,
            Self::Stage(view) => view.hall.rehearsal,
            Self::Ranking(view) => view.rehearsal,
            Self::Chair(view) => view.course.rehearsal,
            Self::Secretary(view) => view.course.rehearsal,
            Self::Host(view) => view.rehearsal,
            Self::Board(view) => view.rehearsal,
        }
    }
}
