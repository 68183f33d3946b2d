//! What is wrong with a journal's record.

use crate::contest::hygiene;
use crate::hall::FoldError;
use crate::journal::{Flaw, Wrong};
use crate::text::{Word, Words};

/// Says which record is wrong, and how.
pub fn flaw(words: &Words, flaw: &Flaw) -> String {
    let word = match &flaw.wrong {
        Wrong::Number(found) => {
            return words.journal_flaw(flaw.seq, words.journal_wrong_number(found));
        }
        Wrong::Fold(FoldError::Unknown(name)) => {
            let why = words.journal_wrong_name(hygiene::harmless(name));
            return words.journal_flaw(flaw.seq, why);
        }
        Wrong::Prev => Word::JournalWrongPrev,
        Wrong::Time => Word::JournalWrongTime,
        Wrong::Author => Word::JournalWrongAuthor,
        Wrong::Hash => Word::JournalWrongHash,
        Wrong::Body => Word::JournalWrongBody,
        Wrong::Newer => Word::JournalWrongNewer,
        Wrong::Fold(FoldError::Declaration) => Word::JournalWrongDeclaration,
        Wrong::Fold(FoldError::Contest) => Word::JournalWrongContest,
        Wrong::Unreadable => Word::JournalWrongUnreadable,
    };
    words.journal_flaw(flaw.seq, words.get(word))
}

#[cfg(test)]
mod tests {
    use super::*;
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
            Wrong::Fold(FoldError::Contest),
            Wrong::Fold(FoldError::Unknown("x\u{1b}[2J".into())),
            Wrong::Unreadable,
        ];
        let flaws = wrongs.map(|wrong| Flaw { seq: 3, wrong });
        check_wording(&flaws, flaw);
    }
}
