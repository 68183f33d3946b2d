//! What is asked, and by whom.

use std::fmt;
use std::str::FromStr;

use crate::contest::{CriterionId, EntryId, JurorId, Mark};

/// Who asks. Written into every record.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Author {
    /// A juror, for their own ballots.
    Juror(JurorId),
    /// The stage manager.
    StageManager,
    /// The chair of the panel, in acts of the jury as a whole.
    Chair,
    /// The program itself, when it declares the contest.
    Desk,
}

impl fmt::Display for Author {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Juror(id) => write!(f, "juror:{id}"),
            Self::StageManager => f.write_str("stage"),
            Self::Chair => f.write_str("chair"),
            Self::Desk => f.write_str("desk"),
        }
    }
}

/// The text names no author.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no author is written «{0}»")]
pub struct UnknownAuthor(String);

impl FromStr for Author {
    type Err = UnknownAuthor;

    fn from_str(text: &str) -> Result<Self, UnknownAuthor> {
        match text {
            "stage" => Ok(Self::StageManager),
            "chair" => Ok(Self::Chair),
            "desk" => Ok(Self::Desk),
            _ => text
                .strip_prefix("juror:")
                .and_then(|id| JurorId::new(id).ok())
                .map(Self::Juror)
                .ok_or_else(|| UnknownAuthor(text.to_owned())),
        }
    }
}

/// What is asked of the hall.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// Stage manager: this entry is on stage now.
    Call(EntryId),
    /// Stage manager: jurors may mark it.
    OpenScoring(EntryId),
    /// Stage manager: no more marks for it.
    CloseScoring(EntryId),
    /// Stage manager: it takes no part any more.
    Withdraw(EntryId),
    /// Stage manager: it did not come.
    NoShow(EntryId),
    /// Stage manager: takes [`Command::Withdraw`] or [`Command::NoShow`] back.
    Reinstate(EntryId),
    /// Stage manager: this juror is not in the hall.
    Absent(JurorId),
    /// Stage manager: this juror is in the hall.
    Present(JurorId),
    /// Stage manager: every ballot is in; no mark changes any more.
    LockRanking,
    /// Juror: a mark.
    SetMark {
        /// For this entry.
        entry: EntryId,
        /// In this criterion.
        criterion: CriterionId,
        /// In the contest's mark unit.
        mark: Mark,
    },
    /// Juror: no mark any more.
    ClearMark {
        /// For this entry.
        entry: EntryId,
        /// In this criterion.
        criterion: CriterionId,
    },
    /// Juror: a note for oneself. Empty removes it.
    WriteNote {
        /// About this entry.
        entry: EntryId,
        /// The whole note; one line: [`crate::contest::hygiene::clean`].
        note: String,
    },
    /// Juror: these are my marks.
    Submit {
        /// For this entry.
        entry: EntryId,
        /// The marks as the juror saw them, one per criterion that the juror marks; must equal those
        /// that are stored.
        seen: Vec<Mark>,
    },
    /// Juror: I want to change them.
    TakeBack(EntryId),
    /// Juror: I do not judge this entry. Marks and submission keep, and count again after
    /// [`Command::Return`].
    Recuse {
        /// The entry.
        entry: EntryId,
        /// Why, in the juror's words; may be empty.
        reason: String,
    },
    /// Juror: takes [`Command::Recuse`] back.
    Return(EntryId),
    /// Chair: decides between tied entries after the ranking is locked; one of
    /// [`super::Hall::awaited_votes`].
    CastVote {
        /// The tied entries.
        tied: Vec<EntryId>,
        /// The one that goes ahead; `None` leaves the tie to the next step of the chain.
        ahead: Option<EntryId>,
    },
    /// Chair: the jurors have voted again on tied entries, after the ranking is locked; one of
    /// [`super::Hall::awaited_votes`].
    VoteAgain {
        /// The tied entries.
        tied: Vec<EntryId>,
        /// How many jurors voted for each of them, in the same order.
        votes: Vec<u32>,
    },
    /// Chair: the jury gives the Grand Prix to these entries: all that are first, in any order.
    AwardGrandPrix(Vec<EntryId>),
    /// Chair: the jury does not give the Grand Prix.
    WithholdGrandPrix {
        /// Why.
        reason: String,
    },
}
