//! What is asked around the marks.

use super::{BoardShows, Help, Step};
use crate::contest::{EntryId, ItemKind, JurorId};

/// What is asked of the show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ShowCommand {
    /// Stage manager: the first note of the entry on stage; once more after a false start.
    Start(EntryId),
    /// Stage manager: the last note.
    End(EntryId),
    /// Stage manager: a break or a guest number.
    Insert {
        /// Which.
        kind: ItemKind,
        /// What it is called; may be empty for a break.
        title: String,
        /// How long it takes.
        minutes: u32,
        /// Before this entry; `None`: after the last.
        before: Option<EntryId>,
    },
    /// Stage manager: the item of this number is not on the programme any more.
    Remove(u32),
    /// Stage manager: the item begins.
    StartItem(u32),
    /// Stage manager: the item is over.
    EndItem(u32),
    /// Stage manager: the act of this record, the last that can be, did not happen.
    Undo(u64),
    /// Stage manager: reminds the juror of a ballot that is awaited.
    Nudge {
        /// Whom.
        juror: JurorId,
        /// Of the ballot for this entry.
        entry: EntryId,
    },
    /// Juror: somebody please come.
    CallHelp(Help),
    /// Juror, or whoever came: it is settled.
    AnswerHelp(JurorId),
    /// Stage manager: uncovers the names at the top for a moment.
    Peek,
    /// Stage manager: what the board shows.
    SetBoard(BoardShows),
    /// Stage manager: the whole script of the reveal.
    WriteScript(Vec<Step>),
    /// Stage manager: moves the reveal to this position of the script, forth or back.
    MoveReveal(u32),
}
