//! Why the hall refuses a command. A refusal is a value, not an error.

use chrono::{DateTime, Utc};

use super::{Author, Voter};
use crate::contest::{CriterionId, EntryId, JurorId, Mark, UniversityId};

/// Why a command was refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// This is not for this author to do.
    NotYours,
    /// The contest has no such entry.
    UnknownEntry(EntryId),
    /// The contest has no such juror.
    UnknownJuror(JurorId),
    /// The contest has no such university.
    UnknownUniversity(UniversityId),
    /// The contest has no such criterion.
    UnknownCriterion(CriterionId),
    /// The juror does not mark this criterion.
    NotJudged(CriterionId),
    /// The ranking is locked.
    Locked,
    /// The ranking is not locked yet.
    NotLocked,
    /// Marks are made up in a rehearsal only.
    NoRehearsal,
    /// It is so already.
    AlreadySo,
    /// The entry is withdrawn or did not come.
    EntryOut(EntryId),
    /// The entry was not called on stage yet.
    NotCalled(EntryId),
    /// Scoring of the entry is not open.
    ScoringNotOpen(EntryId),
    /// The juror was declared absent.
    JurorAbsent(JurorId),
    /// The juror does not judge this entry.
    Recused(EntryId),
    /// The ballot is submitted; take it back first.
    Submitted(EntryId),
    /// The ballot is not submitted.
    NotSubmitted(EntryId),
    /// The mark does not stand on the criterion's scale.
    OffScale {
        /// The criterion.
        criterion: CriterionId,
        /// The mark.
        mark: Mark,
    },
    /// Marks are missing.
    Incomplete {
        /// In these criteria.
        missing: Vec<CriterionId>,
    },
    /// The stored marks differ from those that the juror saw: another terminal changed them.
    Changed(EntryId),
    /// A note or reason is longer than this many characters.
    TooLong {
        /// The limit.
        limit: usize,
    },
    /// A reason is needed.
    NoReason,
    /// The ranking cannot be locked yet.
    Blocked(Vec<Blocker>),
    /// There is no such open tie, or none that is decided so.
    NoSuchTie,
    /// More votes than jurors who may vote.
    TooManyVotes {
        /// How many jurors there are.
        jurors: usize,
    },
    /// The tie for the first place is open.
    TieOpen(Vec<EntryId>),
    /// Only the entries on the first place can be given the Grand Prix.
    NotFirst(EntryId),
    /// The Grand Prix was decided already.
    Decided,
    /// The result is final: only a revision opens it.
    Final,
    /// The ballot was closed with its entry; the chair opens it again.
    BallotClosed(EntryId),
    /// The contest file declares that the juror does not judge the entry.
    DeclaredRecusal(EntryId),
    /// In a revision the chair records who judges the entry, not the juror; what the chair recorded
    /// the juror does not take back.
    ChairRecuses(EntryId),
    /// No conflict of this juror and entry is open.
    NoConflict(EntryId),
    /// The second typing of a paper sheet differs from the first.
    PaperDiffers(Vec<Difference>),
    /// The paper sheet was not typed for the first time yet.
    NoPaper(EntryId),
    /// The new order does not name every entry once.
    NotAnOrder,
    /// The entry has no such performer.
    NoPerformer(EntryId),
    /// The entry has performed: nobody can be replaced any more.
    Performed(EntryId),
    /// A name is empty.
    NoName,
    /// The contest has no such award, or it is the Grand Prix.
    UnknownAward,
    /// An award is named to nobody.
    NoEntry,
    /// These awards, positions in the contest's list, are still to be decided; none of them: the
    /// Grand Prix is, which the list does not hold.
    Undecided(Vec<usize>),
    /// This person has to give their PIN at this terminal first.
    PinNeeded(Author),
    /// The PIN is wrong.
    WrongPin,
    /// After wrong PINs the next is tried at this time or later.
    PinWait(DateTime<Utc>),
    /// The person has no PIN yet.
    NoPin(Author),
    /// The contest declares that no PINs are used.
    NoPins,
    /// A PIN has 4 to 8 digits.
    BadPin,
    /// The performance has not begun.
    NotStarted(EntryId),
    /// A break or a guest number takes a whole number of minutes, at most so many.
    NoSuchLength {
        /// The most.
        longest: u32,
    },
    /// There is no such break or guest number, or too many of them.
    NoSuchItem,
    /// There is nothing that can be undone, or something else was done meanwhile.
    NothingToUndo,
    /// The entry has marks: that it was opened cannot be undone.
    AlreadyMarked(EntryId),
    /// The juror owes no ballot for the entry.
    NotAwaited(EntryId),
    /// The reveal has begun: its script stays.
    RevealBegun,
    /// The script has no such step, or names what the contest does not have.
    NoSuchStep,
    /// What the step shows is not decided yet.
    StepUndecided,
}

/// A mark that was typed differently the second time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// In this criterion.
    pub criterion: CriterionId,
    /// The first time.
    pub first: Mark,
    /// The second time.
    pub second: Mark,
}

/// What stands in the way of locking the ranking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Blocker {
    /// The entry was neither called nor taken out.
    NotPerformed(EntryId),
    /// These jurors' ballots for the entry are missing.
    Missing {
        /// The entry.
        entry: EntryId,
        /// Jurors who count, are present, not recused, and have not submitted.
        jurors: Vec<JurorId>,
    },
    /// These jurors' ballots for the entry are begun and not submitted.
    Drafts {
        /// The entry.
        entry: EntryId,
        /// Jurors who count, are present, not recused, and have not submitted.
        jurors: Vec<JurorId>,
    },
    /// Fewer ballots count than the contest asks for.
    Quorum {
        /// The entry.
        entry: EntryId,
        /// How many count.
        counted: usize,
        /// How many must.
        quorum: usize,
    },
    /// A juror and a performer of the entry are of one institution, and nobody has accepted it.
    Conflict {
        /// The entry.
        entry: EntryId,
        /// The juror.
        juror: JurorId,
    },
    /// A tie waits for a vote.
    TieOpen {
        /// The tied entries.
        tied: Vec<EntryId>,
        /// Whose vote.
        by: Voter,
    },
    /// The rule waits for every mark, and these jurors will not give theirs.
    Unmarked {
        /// The entry.
        entry: EntryId,
        /// Jurors who count and are recused or absent.
        jurors: Vec<JurorId>,
    },
    /// The entry performed, but no juror's ballot counts for it.
    NoBallot(EntryId),
    /// No entry has a ballot.
    NothingToRank,
}
