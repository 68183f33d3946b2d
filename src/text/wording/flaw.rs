//! What is wrong with a journal's record.

use super::refusal;
use crate::contest::{Contest, hygiene};
use crate::hall::{FoldError, Illegal};
use crate::journal::{Flaw, Wrong};
use crate::text::{Word, Words};

/// Says which record is wrong, and how. `contest` names things where the rules of the night speak.
pub fn flaw(words: &Words, contest: Option<&Contest>, flaw: &Flaw) -> String {
    let plain = |word| words.get(word).to_owned();
    let why = match &flaw.wrong {
        Wrong::Number(found) => words.journal_wrong_number(found),
        Wrong::Prev => plain(Word::JournalWrongPrev),
        Wrong::Time => plain(Word::JournalWrongTime),
        Wrong::Author => plain(Word::JournalWrongAuthor),
        Wrong::Hash => plain(Word::JournalWrongHash),
        Wrong::Body => plain(Word::JournalWrongBody),
        Wrong::Newer => plain(Word::JournalWrongNewer),
        Wrong::Fold(FoldError::Declaration) => plain(Word::JournalWrongDeclaration),
        Wrong::Fold(FoldError::Rehearsal) => plain(Word::JournalWrongRehearsal),
        Wrong::Fold(FoldError::Contest) => plain(Word::JournalWrongContest),
        Wrong::Fold(FoldError::Unknown(name)) => words.journal_wrong_name(hygiene::harmless(name)),
        Wrong::Fold(FoldError::OffScale(mark)) => {
            words.journal_wrong_off_scale(hygiene::harmless(mark))
        }
        Wrong::Fold(FoldError::NotJudged(criterion)) => {
            words.journal_wrong_not_judged(hygiene::harmless(criterion))
        }
        Wrong::Illegal(Illegal::Refused(refused)) => {
            let why = contest.map(|contest| refusal(words, contest, refused));
            words.journal_wrong_refused(hygiene::harmless(why.unwrap_or_default()))
        }
        Wrong::Illegal(Illegal::Unlike) => plain(Word::JournalWrongUnlike),
        Wrong::Unreadable => plain(Word::JournalWrongUnreadable),
    };
    words.journal_flaw(flaw.seq, why)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contest::made_up;
    use crate::hall::Refusal;
    use crate::text::words::check_wording;

    #[test]
    fn every_flaw_is_worded() {
        let wrongs = [
            Wrong::Number(17),
            Wrong::Prev,
            Wrong::Time,
            Wrong::Author,
            Wrong::Hash,
            Wrong::Body,
            Wrong::Newer,
            Wrong::Fold(FoldError::Declaration),
            Wrong::Fold(FoldError::Rehearsal),
            Wrong::Fold(FoldError::Contest),
            Wrong::Fold(FoldError::Unknown("x\u{1b}[2J".into())),
            Wrong::Fold(FoldError::OffScale("11".into())),
            Wrong::Fold(FoldError::NotJudged("c1".into())),
            Wrong::Illegal(Illegal::Refused(Refusal::Locked)),
            Wrong::Illegal(Illegal::Unlike),
            Wrong::Unreadable,
        ];
        let flaws = wrongs.map(|wrong| Flaw { seq: 3, wrong });
        let contest = made_up(1, 1, 1);
        check_wording(&flaws, |words, item| flaw(words, Some(&contest), item));
    }
}
