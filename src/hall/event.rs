//! What happened. Stored for good: a variant is never changed, a new meaning is a new version.

use serde::{Deserialize, Serialize};

use crate::contest::{CriterionId, EntryId, JurorId};

/// Version of the JSON body that [`Event::to_json`] writes.
///
/// A variant that only a contest with a newer rule can cause needs no new version: a program that
/// does not know the event cannot load that contest, and stops at the journal's first record.
pub const BODY_VERSION: u32 = 1;

/// Something that happened on the night.
///
/// Marks are kept as plain decimal text (`9`, `8.5`), so that a record can be read without the
/// contest file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields say what they are: ids of the contest file")]
pub enum Event {
    /// The first record of every journal: the contest file, letter for letter.
    ContestDeclared {
        /// The file's name, without folders.
        file: String,
        /// Its text.
        text: String,
    },
    /// The entry is on stage.
    EntryCalled { entry: EntryId },
    /// Jurors may mark the entry.
    ScoringOpened { entry: EntryId },
    /// Jurors may not mark the entry any more.
    ScoringClosed { entry: EntryId },
    /// The entry takes no part any more.
    EntryWithdrawn { entry: EntryId },
    /// The entry did not come.
    EntryNoShow { entry: EntryId },
    /// The entry takes part after all.
    EntryReinstated { entry: EntryId },
    /// The juror is not in the hall.
    JurorAbsent { juror: JurorId },
    /// The juror is in the hall.
    JurorPresent { juror: JurorId },
    /// A mark was given or changed.
    MarkSet { juror: JurorId, entry: EntryId, criterion: CriterionId, mark: String },
    /// A mark was taken away.
    MarkCleared { juror: JurorId, entry: EntryId, criterion: CriterionId },
    /// The juror's note now reads so.
    NoteWritten { juror: JurorId, entry: EntryId, note: String },
    /// The ballot counts; `marks` stand in the order of the criteria that the juror marks.
    BallotSubmitted { juror: JurorId, entry: EntryId, marks: Vec<String> },
    /// The ballot is a draft again.
    BallotTakenBack { juror: JurorId, entry: EntryId },
    /// The juror does not judge the entry.
    JurorRecused { juror: JurorId, entry: EntryId, reason: String },
    /// The juror judges the entry after all.
    JurorReturned { juror: JurorId, entry: EntryId },
    /// No mark changes any more.
    RankingLocked {},
    /// The chair decided between tied entries.
    CastingVote {
        tied: Vec<EntryId>,
        // Written as `null`, never left out: a record that lost it must not read as «nobody».
        #[serde(deserialize_with = "Option::deserialize")]
        ahead: Option<EntryId>,
    },
    /// The jurors voted again on tied entries: how many for each, in the same order.
    JuryVoted { tied: Vec<EntryId>, votes: Vec<u32> },
    /// The Grand Prix was given.
    GrandPrixAwarded { entries: Vec<EntryId> },
    /// The Grand Prix was not given.
    GrandPrixWithheld { reason: String },
    /// The evening goes on here, from a copy of the records before this one. Other copies that end
    /// there, or go on otherwise, are stale from now on.
    JournalRestored {
        /// The name that this laptop has for itself; may be empty.
        laptop: String,
    },
}

/// Says why a stored body is no event.
#[derive(Debug, thiserror::Error)]
pub enum EventError {
    /// The body is no JSON of the known form.
    #[error("the body is not an event: {0}")]
    Json(#[from] serde_json::Error),
    /// The body's version is not known: it is newer than this program.
    #[error("the body has version {0}, this program knows versions 1 to {BODY_VERSION}")]
    Version(u32),
}

#[derive(Serialize)]
struct BodyOut<'a> {
    v: u32,
    event: &'a Event,
}

/// Read first and leniently: a newer version may have other fields.
#[derive(Deserialize)]
struct Version {
    v: u32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct BodyIn {
    #[serde(rename = "v")]
    _v: u32,
    event: Event,
}

impl Event {
    /// The body as it is stored: `{"v":1,"event":{"mark_set":{..}}}` without white space.
    pub fn to_json(&self) -> String {
        // Serialising plain data with string keys into memory cannot fail.
        serde_json::to_string(&BodyOut { v: BODY_VERSION, event: self }).unwrap_or_default()
    }

    /// Reads what [`Event::to_json`] of this or an earlier version wrote.
    pub fn from_json(body: &str) -> Result<Self, EventError> {
        match serde_json::from_str::<Version>(body)?.v {
            BODY_VERSION => Ok(serde_json::from_str::<BodyIn>(body)?.event),
            other => Err(EventError::Version(other)),
        }
    }
}
