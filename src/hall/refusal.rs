//! Why the hall refuses a command. A refusal is a value, not an error.

use crate::contest::{CriterionId, EntryId, JurorId, Mark};

/// Why a command was refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// This is not for this author to do.
    NotYours,
    /// The contest has no such entry.
    UnknownEntry(EntryId),
    /// The contest has no such juror.
    UnknownJuror(JurorId),
    /// The contest has no such criterion.
    UnknownCriterion(CriterionId),
    /// The juror does not mark this criterion.
    NotJudged(CriterionId),
    /// The ranking is locked.
    Locked,
    /// The ranking is not locked yet.
    NotLocked,
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
