//! Who may do what: one table, which `decide` enforces, `alqa roles` prints and the README repeats.

use super::{Author, Command, ShowCommand};
use crate::contest::Contest;

/// Who somebody is on the night.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    /// A juror whose marks count.
    Juror,
    /// A juror of weight 0: marks are kept apart and never count.
    Trainee,
    /// The chair of the panel, in acts of the jury as a whole.
    Chair,
    /// The stage manager.
    StageManager,
    /// The secretary.
    Secretary,
    /// A screen that only shows the ranking.
    Ranking,
}

impl Role {
    /// All roles, in the order of the table's columns.
    pub const ALL: [Self; 6] = [
        Self::Juror,
        Self::Trainee,
        Self::Chair,
        Self::StageManager,
        Self::Secretary,
        Self::Ranking,
    ];

    /// The role in which an author acts; `None` for the program itself.
    pub fn of(contest: &Contest, author: &Author) -> Option<Self> {
        Some(match author {
            Author::Juror(id) => match contest.juror_position(id) {
                Some(juror) if !contest.panel[juror].counts() => Self::Trainee,
                _ => Self::Juror,
            },
            Author::Chair => Self::Chair,
            Author::StageManager => Self::StageManager,
            Author::Secretary => Self::Secretary,
            Author::Desk => return None,
        })
    }
}

/// Something that a role may do or see.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Right {
    /// Give and change own marks, submit them, take them back while scoring is open; a note.
    Mark,
    /// Step back from an entry, with a reason.
    Recuse,
    /// Call entries, open and close their scoring.
    Conduct,
    /// Change the running order, with a reason.
    Order,
    /// Withdraw an entry, mark it as not come, take that back.
    TakeOut,
    /// Say who of the panel is in the hall.
    Attendance,
    /// Replace a performer before the entry's turn, with a reason.
    Replace,
    /// Have an entry performed again, with a reason.
    Repeat,
    /// Disqualify an entry or take that back, with a reason.
    Disqualify,
    /// Open a closed ballot again, with a reason.
    Reopen,
    /// Record that a juror does not judge an entry, or does after all, with a reason.
    RecuseJuror,
    /// Accept a juror and a performer of one institution, with a reason.
    AcceptConflict,
    /// Type in a juror's paper sheet, twice.
    Paper,
    /// Set one's own PIN.
    OwnPin,
    /// Set anybody's PIN anew.
    DealPins,
    /// Clear another person's PIN, with a reason: they choose one anew.
    ClearPins,
    /// Vote on ties that are left, or record the jurors' new vote.
    Vote,
    /// Lock the ranking; with a reason over what stands in the way.
    Lock,
    /// Give and withhold the Grand Prix and the other awards.
    Award,
    /// Make the result final.
    Finalise,
    /// Open a revision of a locked or final result, with a reason.
    Revise,
    /// The performance clock, breaks and guests; take the last act back.
    Show,
    /// Remind a juror of a ballot.
    Nudge,
    /// Call the chair or the secretary.
    CallHelp,
    /// Say that a call is settled.
    AnswerHelp,
    /// Uncover the names at the top for a moment.
    Peek,
    /// Say what the board shows.
    Board,
    /// Write the script of the reveal, and move it.
    Reveal,
    /// See one's own ballots.
    SeeOwnBallots,
    /// See the ranking.
    SeeRanking,
    /// See every juror's marks.
    SeeMarks,
    /// See whose ballots are missing.
    SeeMissing,
    /// See the whole reveal before the hall does, here or on the host's screen.
    SeeReveal,
}

/// Whether a role has a right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Grant {
    /// Never.
    No,
    /// At any time when the state of the evening allows it.
    Yes,
    /// Once the ranking is locked.
    AfterLock,
}

use Grant::{AfterLock as L, No as N, Yes as Y};

/// The table: one row a right, one column a role as in [`Role::ALL`].
#[rustfmt::skip]
pub const TABLE: [(Right, [Grant; 6]); 33] = [
    //                       juror trainee chair stage secr. ranking
    (Right::Mark,           [Y,    Y,      N,    N,    N,    N]),
    (Right::Recuse,         [Y,    Y,      N,    N,    N,    N]),
    (Right::Conduct,        [N,    N,      N,    Y,    N,    N]),
    (Right::Order,          [N,    N,      N,    Y,    N,    N]),
    (Right::TakeOut,        [N,    N,      N,    Y,    N,    N]),
    (Right::Attendance,     [N,    N,      N,    Y,    Y,    N]),
    (Right::Replace,        [N,    N,      N,    Y,    Y,    N]),
    (Right::Repeat,         [N,    N,      Y,    N,    N,    N]),
    (Right::Disqualify,     [N,    N,      Y,    N,    N,    N]),
    (Right::Reopen,         [N,    N,      Y,    N,    N,    N]),
    (Right::RecuseJuror,    [N,    N,      Y,    N,    N,    N]),
    (Right::AcceptConflict, [N,    N,      Y,    N,    N,    N]),
    (Right::Paper,          [N,    N,      N,    N,    Y,    N]),
    (Right::OwnPin,         [Y,    Y,      Y,    Y,    Y,    N]),
    (Right::DealPins,       [N,    N,      N,    N,    Y,    N]),
    (Right::ClearPins,      [N,    N,      Y,    N,    Y,    N]),
    (Right::Vote,           [N,    N,      Y,    N,    N,    N]),
    (Right::Lock,           [N,    N,      Y,    N,    N,    N]),
    (Right::Award,          [N,    N,      L,    N,    N,    N]),
    (Right::Finalise,       [N,    N,      L,    N,    N,    N]),
    (Right::Revise,         [N,    N,      L,    N,    N,    N]),
    (Right::Show,           [N,    N,      N,    Y,    N,    N]),
    (Right::Nudge,          [N,    N,      N,    Y,    N,    N]),
    (Right::CallHelp,       [Y,    Y,      N,    N,    N,    N]),
    (Right::AnswerHelp,     [Y,    Y,      Y,    Y,    Y,    N]),
    (Right::Peek,           [N,    N,      N,    Y,    N,    N]),
    (Right::Board,          [N,    N,      N,    Y,    N,    N]),
    (Right::Reveal,         [N,    N,      N,    Y,    N,    N]),
    (Right::SeeOwnBallots,  [Y,    Y,      N,    N,    N,    N]),
    (Right::SeeRanking,     [N,    N,      L,    Y,    N,    Y]),
    (Right::SeeMarks,       [N,    N,      L,    Y,    N,    N]),
    (Right::SeeMissing,     [N,    N,      Y,    Y,    Y,    N]),
    (Right::SeeReveal,      [N,    N,      L,    L,    N,    N]),
];

/// What the table says of a role and a right.
pub fn grant(role: Role, right: Right) -> Grant {
    let column = Role::ALL.iter().position(|&of| of == role);
    let row = TABLE.iter().find(|(of, _)| *of == right);
    match (column, row) {
        (Some(column), Some((_, row))) => row[column],
        _ => Grant::No,
    }
}

impl Command {
    /// The right that an author needs for it. `None`: it is no person's to ask.
    pub fn right(&self, contest: &Contest, author: &Author) -> Option<Right> {
        let holder = author.pin_holder(contest);
        Some(match self {
            Self::Call(_) | Self::OpenScoring(_) | Self::CloseScoring(_) => Right::Conduct,
            // What the chair did the chair takes back.
            Self::Reinstate(_) if *author == Author::Chair => Right::Disqualify,
            Self::Withdraw { .. } | Self::NoShow { .. } | Self::Reinstate(_) => Right::TakeOut,
            Self::Disqualify { .. } => Right::Disqualify,
            Self::Repeat { .. } => Right::Repeat,
            Self::ChangeOrder { .. } => Right::Order,
            Self::ReplacePerformer { .. } => Right::Replace,
            Self::Absent(_) | Self::Present(_) => Right::Attendance,
            Self::SetMark { .. }
            | Self::ClearMark { .. }
            | Self::WriteNote { .. }
            | Self::Submit { .. }
            | Self::MakeUp(_)
            | Self::TakeBack(_) => Right::Mark,
            Self::Recuse { .. } | Self::Return(_) => Right::Recuse,
            Self::ReopenBallot { .. } => Right::Reopen,
            Self::RecuseJuror { .. } | Self::ReturnJuror { .. } => Right::RecuseJuror,
            Self::AcceptConflict { .. } => Right::AcceptConflict,
            Self::TypePaper { .. } | Self::CheckPaper { .. } => Right::Paper,
            Self::SetPin { person, .. } if person.pin_holder(contest) == holder => Right::OwnPin,
            Self::SetPin { .. } => Right::DealPins,
            // One's own is changed, not cleared.
            Self::ClearPin { person, .. } if person.pin_holder(contest) == holder => return None,
            Self::ClearPin { .. } => Right::ClearPins,
            Self::SignIn | Self::SignOut => Right::OwnPin,
            Self::RefusePin { .. } | Self::ResetPin { .. } => return None,
            Self::CastVote { .. } | Self::VoteAgain { .. } => Right::Vote,
            Self::LockRanking { .. } => Right::Lock,
            Self::AwardGrandPrix(_)
            | Self::WithholdGrandPrix { .. }
            | Self::GiveAward { .. }
            | Self::WithholdAward { .. } => Right::Award,
            Self::Finalise => Right::Finalise,
            Self::OpenRevision { .. } => Right::Revise,
            Self::Show(command) => command.right(),
        })
    }
}

impl ShowCommand {
    /// The right that an author needs for it.
    fn right(&self) -> Right {
        match self {
            Self::Start(_)
            | Self::End(_)
            | Self::Insert { .. }
            | Self::Remove(_)
            | Self::StartItem(_)
            | Self::EndItem(_)
            | Self::Undo(_) => Right::Show,
            Self::Nudge { .. } => Right::Nudge,
            Self::CallHelp(_) => Right::CallHelp,
            Self::AnswerHelp(_) => Right::AnswerHelp,
            Self::Peek => Right::Peek,
            Self::SetBoard(_) => Right::Board,
            Self::WriteScript(_) | Self::MoveReveal(_) => Right::Reveal,
        }
    }
}
