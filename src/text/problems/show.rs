//! Problems of the show, its programme and its reveal.

use super::{Worded, both, with};
use crate::contest::Problem;
use crate::text::report::plain;
use crate::text::{Word, Words};

/// What is wrong with the show, if the problem is of it.
pub(super) fn word(words: &Words, problem: &Problem) -> Option<Worded> {
    Some(match problem {
        Problem::BadLength { longest } => Worded {
            what: words.get(Word::ProblemBadLength).to_owned(),
            fix: words.problem_bad_length_fix(longest),
        },
        Problem::ListTooLong { limit } => {
            with(words, words.problem_list_too_long(limit), Word::ProblemListTooLongFix)
        }
        Problem::NoGrandPrix => both(words, Word::ProblemNoGrandPrix, Word::ProblemNoGrandPrixFix),
        Problem::BeginsOtherDay => {
            both(words, Word::ProblemBeginsOtherDay, Word::ProblemBeginsOtherDayFix)
        }
        Problem::AwardNotRevealed { name } => with(
            words,
            words.problem_award_not_revealed(plain(name.get(words.lang()))),
            Word::ProblemAwardNotRevealedFix,
        ),
        _ => return None,
    })
}
