//! What happened. Stored for good: a variant is never changed, a new meaning is a new version.

use serde::{Deserialize, Serialize};

use super::{Author, ShowEvent};
use crate::contest::{CriterionId, EntryId, JurorId, UniversityId};

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
    EntryWithdrawn {
        entry: EntryId,
        #[serde(default, skip_serializing_if = "String::is_empty")]
        reason: String,
    },
    /// The entry did not come.
    EntryNoShow {
        entry: EntryId,
        #[serde(default, skip_serializing_if = "String::is_empty")]
        reason: String,
    },
    /// The entry broke the rules and takes no part any more.
    EntryDisqualified { entry: EntryId, reason: String },
    /// The entry takes part after all.
    EntryReinstated { entry: EntryId },
    /// The entry performs once more: its ballots are drafts again.
    PerformanceRepeated { entry: EntryId, reason: String },
    /// The entries follow one another so.
    OrderChanged { order: Vec<EntryId>, reason: String },
    /// Somebody else performs; `performer` counts from 1.
    PerformerReplaced {
        entry: EntryId,
        performer: u32,
        name: String,
        #[serde(default, skip_serializing_if = "Studies::is_as_before")]
        studies: Studies,
        reason: String,
    },
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
    /// The juror does not judge the entry: the juror said so, or the chair recorded it.
    JurorRecused { juror: JurorId, entry: EntryId, reason: String },
    /// The juror judges the entry after all.
    JurorReturned {
        juror: JurorId,
        entry: EntryId,
        /// Why, where the chair recorded it.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        reason: String,
    },
    /// The closed ballot is a draft again.
    BallotReopened { juror: JurorId, entry: EntryId, reason: String },
    /// A juror's paper sheet was typed for the first time.
    PaperTyped { juror: JurorId, entry: EntryId, marks: Vec<String> },
    /// The paper sheet was typed once more with the same marks: the ballot counts.
    BallotFromPaper { juror: JurorId, entry: EntryId, marks: Vec<String> },
    /// The juror and a performer of the entry are of one institution, and may be.
    ConflictAccepted { juror: JurorId, entry: EntryId, reason: String },
    /// The person's PIN now has this hash; whoever gave the one before is signed out everywhere.
    PinSet { person: Author, hash: String },
    /// The person's PIN is good no more, and they are signed out everywhere.
    PinCleared { person: Author, reason: String },
    /// The same by whoever owns the journal's file, outside all roles.
    PinReset { person: Author, reason: String },
    /// The person gave their PIN at the record's terminal.
    SignedIn { person: Author },
    /// The person left the record's terminal, or it locked itself.
    SignedOut { person: Author },
    /// A wrong PIN was given for the person.
    PinRefused { person: Author },
    /// No mark changes any more, all scoring is closed; the ranking as it was announced.
    RankingLocked {
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        standings: Vec<Announced>,
        /// Why it was locked over what stood in the way.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        reason: String,
    },
    /// The chair decided between tied entries.
    CastingVote {
        tied: Vec<EntryId>,
        // Written as `null`, never left out: a record that lost it must not read as «nobody».
        #[serde(deserialize_with = "Option::deserialize")]
        ahead: Option<EntryId>,
        #[serde(default, skip_serializing_if = "String::is_empty")]
        reason: String,
    },
    /// The jurors voted again on tied entries: how many for each, in the same order.
    JuryVoted { tied: Vec<EntryId>, votes: Vec<u32> },
    /// The Grand Prix was given.
    GrandPrixAwarded { entries: Vec<EntryId> },
    /// The Grand Prix was not given.
    GrandPrixWithheld { reason: String },
    /// The award, counted from 0 in the contest's list, goes to these entries.
    AwardGiven {
        award: u32,
        entries: Vec<EntryId>,
        #[serde(default, skip_serializing_if = "String::is_empty")]
        reason: String,
    },
    /// Nobody gets the award.
    AwardWithheld { award: u32, reason: String },
    /// The result is final; the ranking as it was announced.
    ResultFinal { standings: Vec<Announced> },
    /// The locked or final result is looked at again.
    RevisionOpened { reason: String },
    /// Around the marks: programme, board, reveal.
    Show(ShowEvent),
    /// The second record of a rehearsal: nothing in this journal is real.
    RehearsalBegun {},
    /// The evening goes on here, from a copy of the records before this one. Other copies that end
    /// there, or go on otherwise, are stale from now on.
    JournalRestored {
        /// The name that this laptop has for itself; may be empty.
        laptop: String,
    },
}

/// Where somebody studies who performs instead of another.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Studies {
    /// Where the other does; all that records could say once.
    #[default]
    AsBefore,
    /// At this university of the contest file.
    At(UniversityId),
    /// At none that the contest file names.
    Elsewhere,
}

impl Studies {
    // Serde hands over a reference.
    fn is_as_before(&self) -> bool {
        *self == Self::AsBefore
    }

    /// The university of whoever performs now, if the other's was `before`.
    pub fn after(&self, before: Option<&UniversityId>) -> Option<UniversityId> {
        match self {
            Self::AsBefore => before.cloned(),
            Self::At(id) => Some(id.clone()),
            Self::Elsewhere => None,
        }
    }
}

/// A row of a ranking as it was announced.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields say what they are")]
pub struct Announced {
    pub entry: EntryId,
    /// 1-2-2-4; left out without a place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rank: Option<u32>,
    /// The exact result, `142/3`; left out where there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub result: Option<String>,
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
    /// Whether it is about PINs and comings and goings: these happen before the evening too, and
    /// after its end.
    pub fn is_at_the_door(&self) -> bool {
        matches!(
            self,
            Self::PinSet { .. }
                | Self::PinCleared { .. }
                | Self::PinReset { .. }
                | Self::SignedIn { .. }
                | Self::SignedOut { .. }
                | Self::PinRefused { .. }
        )
    }

    /// Whether it leaves open if the evening has begun: PINs are set and boards set up before.
    pub fn is_aside(&self) -> bool {
        let prepares = matches!(
            self,
            Self::Show(
                ShowEvent::BoardSet { .. }
                    | ShowEvent::ScriptWritten { .. }
                    | ShowEvent::ItemInserted { .. }
                    | ShowEvent::ItemRemoved { .. }
                    | ShowEvent::HelpCalled { .. }
                    | ShowEvent::HelpAnswered { .. }
                    | ShowEvent::StepUndone { .. }
            )
        );
        prepares || self.is_at_the_door()
    }

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
