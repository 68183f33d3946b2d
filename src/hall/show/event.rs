//! What happens around the marks: the programme, the board, the reveal. Stored for good, like
//! [`super::super::Event`].

use serde::{Deserialize, Serialize};

use crate::contest::{EntryId, ItemKind, JurorId, StepShows};

/// Something that happened in the show.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields say what they are: ids, numbers of items")]
pub enum ShowEvent {
    /// The first note of the entry on stage.
    PerformanceStarted { entry: EntryId },
    /// The last note.
    PerformanceEnded { entry: EntryId },
    /// A break or a guest number comes before this entry, or after the last one.
    ItemInserted {
        item: u32,
        kind: ItemKind,
        title: String,
        minutes: u32,
        // Written as `null`, never left out: a record that lost it must not read as «at the end».
        #[serde(deserialize_with = "Option::deserialize")]
        before: Option<EntryId>,
    },
    /// It is not on the programme any more.
    ItemRemoved { item: u32 },
    /// It began.
    ItemStarted { item: u32 },
    /// It is over.
    ItemEnded { item: u32 },
    /// What the stage manager did last, the record of this number, did not happen.
    StepUndone { seq: u64 },
    /// The stage manager reminded the juror of the ballot.
    JurorNudged { juror: JurorId, entry: EntryId },
    /// The juror asks somebody to come.
    HelpCalled { juror: JurorId, whom: Help },
    /// Somebody came.
    HelpAnswered { juror: JurorId },
    /// The names at the top were uncovered on the desk for a moment.
    RankingPeeked {},
    /// The board shows something else from now on.
    BoardSet { shows: BoardShows },
    /// The script of the reveal now reads so.
    ScriptWritten { steps: Vec<Step> },
    /// The reveal stands at this position; 0: before the first.
    RevealMoved { to: u32 },
}

/// Whom a juror calls.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Help {
    /// The chair.
    Chair,
    /// The secretary.
    Secretary,
}

/// What the board shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BoardShows {
    /// The contest's title card.
    #[default]
    Title,
    /// Who is on stage and who is next.
    Stage,
    /// The ranking as far as it is public.
    Ranking,
    /// The step of the reveal.
    Reveal,
    /// Nothing at all.
    Black,
}

/// A step of the reveal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// What it shows.
    pub shows: StepShows,
    /// The text of a slide, or what stands above the names instead of the award's name.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// What the host says.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub line: String,
    /// Seconds of suspense before the names are drawn.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub pause: u32,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes it so")]
fn is_zero(seconds: &u32) -> bool {
    *seconds == 0
}
