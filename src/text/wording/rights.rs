//! Who may do what, in words.

use crate::hall::rights::{Grant, Right, Role};
use crate::text::{Word, Words};

/// A role, short enough for the head of a column.
pub fn role(words: &Words, role: Role) -> &str {
    words.get(match role {
        Role::Juror => Word::RoleJuror,
        Role::Trainee => Word::RoleTrainee,
        Role::Chair => Word::RoleChair,
        Role::StageManager => Word::RoleStageManager,
        Role::Secretary => Word::RoleSecretary,
        Role::Ranking => Word::RoleRanking,
    })
}

/// What a right allows.
pub fn right(words: &Words, right: Right) -> &str {
    words.get(match right {
        Right::Mark => Word::RightMark,
        Right::Recuse => Word::RightRecuse,
        Right::Conduct => Word::RightConduct,
        Right::Order => Word::RightOrder,
        Right::TakeOut => Word::RightTakeOut,
        Right::Attendance => Word::RightAttendance,
        Right::Replace => Word::RightReplace,
        Right::Repeat => Word::RightRepeat,
        Right::Disqualify => Word::RightDisqualify,
        Right::Reopen => Word::RightReopen,
        Right::RecuseJuror => Word::RightRecuseJuror,
        Right::AcceptConflict => Word::RightAcceptConflict,
        Right::Paper => Word::RightPaper,
        Right::OwnPin => Word::RightOwnPin,
        Right::DealPins => Word::RightDealPins,
        Right::ClearPins => Word::RightClearPins,
        Right::Vote => Word::RightVote,
        Right::Lock => Word::RightLock,
        Right::Award => Word::RightAward,
        Right::Finalise => Word::RightFinalise,
        Right::Revise => Word::RightRevise,
        Right::SeeOwnBallots => Word::RightSeeOwnBallots,
        Right::SeeRanking => Word::RightSeeRanking,
        Right::SeeMarks => Word::RightSeeMarks,
        Right::SeeMissing => Word::RightSeeMissing,
        Right::Show => Word::RightShow,
        Right::Nudge => Word::RightNudge,
        Right::CallHelp => Word::RightCallHelp,
        Right::AnswerHelp => Word::RightAnswerHelp,
        Right::Peek => Word::RightPeek,
        Right::Board => Word::RightBoard,
        Right::Reveal => Word::RightReveal,
        Right::SeeReveal => Word::RightSeeReveal,
    })
}

/// The sign of a grant in a table.
pub fn grant(grant: Grant) -> &'static str {
    match grant {
        Grant::Yes => "●",
        Grant::AfterLock => "◐",
        Grant::No => "·",
    }
}
