//! What is asked.

use super::{Author, Blocker, ShowCommand, Studies};
use crate::contest::{CriterionId, EntryId, JurorId, Mark};

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
    Withdraw {
        /// The entry.
        entry: EntryId,
        /// Why; may be empty.
        reason: String,
    },
    /// Stage manager: it did not come.
    NoShow {
        /// The entry.
        entry: EntryId,
        /// Why; may be empty.
        reason: String,
    },
    /// Chair: it broke the rules and takes no part any more.
    Disqualify {
        /// The entry.
        entry: EntryId,
        /// Why.
        reason: String,
    },
    /// Stage manager, or the chair after [`Command::Disqualify`]: it takes part after all.
    Reinstate(EntryId),
    /// Chair: it performs once more. Ballots become drafts again; their versions keep.
    Repeat {
        /// The entry.
        entry: EntryId,
        /// Why.
        reason: String,
    },
    /// Stage manager: from now on the entries follow one another so.
    ChangeOrder {
        /// All entries, each once.
        order: Vec<EntryId>,
        /// Why.
        reason: String,
    },
    /// Stage manager or secretary: somebody else performs, before the entry's turn.
    ReplacePerformer {
        /// The entry.
        entry: EntryId,
        /// Which of its performers, from 1.
        performer: u32,
        /// Who performs instead.
        name: String,
        /// Where they study.
        studies: Studies,
        /// Why.
        reason: String,
    },
    /// Stage manager or secretary: this juror is not in the hall.
    Absent(JurorId),
    /// Stage manager or secretary: this juror is in the hall.
    Present(JurorId),
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
    /// Juror, in a rehearsal: made-up marks where this ballot has none, and it is submitted.
    MakeUp(EntryId),
    /// Juror: I want to change them.
    TakeBack(EntryId),
    /// Juror: I do not judge this entry. Marks and submission keep, and count again after
    /// [`Command::Return`].
    Recuse {
        /// The entry.
        entry: EntryId,
        /// Why, in the juror's words.
        reason: String,
    },
    /// Juror: takes [`Command::Recuse`] back.
    Return(EntryId),
    /// Chair: this juror does not judge this entry. In a revision nobody but the chair records it.
    RecuseJuror {
        /// The juror.
        juror: JurorId,
        /// The entry.
        entry: EntryId,
        /// Why.
        reason: String,
    },
    /// Chair: this juror judges this entry after all.
    ReturnJuror {
        /// The juror.
        juror: JurorId,
        /// The entry.
        entry: EntryId,
        /// Why.
        reason: String,
    },
    /// Chair: this closed ballot is a draft again, also after scoring.
    ReopenBallot {
        /// Whose.
        juror: JurorId,
        /// For this entry.
        entry: EntryId,
        /// Why.
        reason: String,
    },
    /// Chair: this juror and a performer of this entry are of one institution, and may be.
    AcceptConflict {
        /// The juror.
        juror: JurorId,
        /// The entry.
        entry: EntryId,
        /// Why.
        reason: String,
    },
    /// Secretary: a juror's paper sheet, typed for the first time. It counts after
    /// [`Command::CheckPaper`].
    TypePaper {
        /// Whose sheet.
        juror: JurorId,
        /// For this entry.
        entry: EntryId,
        /// One mark per criterion that the juror marks.
        marks: Vec<Mark>,
    },
    /// Secretary: the same sheet, typed once more without seeing the first time.
    CheckPaper {
        /// Whose sheet.
        juror: JurorId,
        /// For this entry.
        entry: EntryId,
        /// One mark per criterion that the juror marks.
        marks: Vec<Mark>,
    },
    /// Anybody their own PIN, the secretary anybody's.
    SetPin {
        /// Whose: [`Author::pin_holder`].
        person: Author,
        /// Its argon2id hash, as a PHC string.
        hash: String,
    },
    /// Secretary or chair: this person's PIN is good no more, and they choose one anew.
    ClearPin {
        /// Whose: [`Author::pin_holder`]. Nobody's own.
        person: Author,
        /// Why.
        reason: String,
    },
    /// Whoever owns the journal's file, at the command line and outside all roles: as
    /// [`Command::ClearPin`], of anybody.
    ResetPin {
        /// Whose: [`Author::pin_holder`].
        person: Author,
        /// Why.
        reason: String,
    },
    /// Whoever gave the right PIN at this terminal. The desk has compared it.
    SignIn,
    /// Whoever leaves this terminal.
    SignOut,
    /// Desk: a wrong PIN was given for this person.
    RefusePin {
        /// For whom.
        person: Author,
    },
    /// Chair: no mark changes any more.
    LockRanking {
        /// What stood in the way when the chair was asked: nobody locks over anything else.
        seen: Vec<Blocker>,
        /// Why it is locked over what stands in the way; empty where nothing does.
        reason: String,
    },
    /// Chair: decides between tied entries; one of [`super::Hall::awaited_votes`].
    CastVote {
        /// The tied entries.
        tied: Vec<EntryId>,
        /// The one that goes ahead; `None` leaves the tie to the next step of the chain.
        ahead: Option<EntryId>,
        /// Why; may be empty.
        reason: String,
    },
    /// Chair: the jurors have voted again on tied entries; one of [`super::Hall::awaited_votes`].
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
    /// Chair: this award goes to these entries.
    GiveAward {
        /// The award, position in the contest's list; not the Grand Prix.
        award: usize,
        /// Who shares it.
        entries: Vec<EntryId>,
        /// Why, where the ranking proposes others.
        reason: String,
    },
    /// Chair: nobody gets this award.
    WithholdAward {
        /// The award, position in the contest's list; not the Grand Prix.
        award: usize,
        /// Why.
        reason: String,
    },
    /// Chair: the result is final.
    Finalise,
    /// Chair: after an appeal the locked or final result is looked at again.
    OpenRevision {
        /// Why.
        reason: String,
    },
    /// Around the marks: programme, board, reveal.
    Show(ShowCommand),
}

impl Command {
    /// The same for this reason; a command that takes none stays as it is.
    #[must_use]
    pub fn because(mut self, why: String) -> Self {
        match &mut self {
            Self::Withdraw { reason, .. }
            | Self::NoShow { reason, .. }
            | Self::Disqualify { reason, .. }
            | Self::Repeat { reason, .. }
            | Self::ChangeOrder { reason, .. }
            | Self::ReplacePerformer { reason, .. }
            | Self::Recuse { reason, .. }
            | Self::RecuseJuror { reason, .. }
            | Self::ReturnJuror { reason, .. }
            | Self::ReopenBallot { reason, .. }
            | Self::AcceptConflict { reason, .. }
            | Self::ClearPin { reason, .. }
            | Self::ResetPin { reason, .. }
            | Self::LockRanking { reason, .. }
            | Self::CastVote { reason, .. }
            | Self::WithholdGrandPrix { reason }
            | Self::GiveAward { reason, .. }
            | Self::WithholdAward { reason, .. }
            | Self::OpenRevision { reason } => *reason = why,
            _ => {}
        }
        self
    }
}
