//! Words what a record says.

use std::fmt::Display;

use crate::contest::{Contest, CriterionId, EntryId, JurorId, Lang, is_hidden};
use crate::hall::{Author, Event, FoldError, Illegal};
use crate::journal::{Flaw, Wrong};
use crate::text::{Word, Words, wording};

/// The words, and the contest whose names they use. Without a contest its ids stand for the names.
pub(super) struct Names<'a> {
    pub(super) words: &'a Words,
    pub(super) contest: Option<Contest>,
}

impl Names<'_> {
    fn entry(&self, id: &EntryId) -> String {
        let contest = self.contest.as_ref();
        let found = contest.and_then(|c| c.entry_position(id).map(|at| c.entries[at].number));
        found.map_or_else(|| id.to_string(), |number| format!("№{number}"))
    }

    fn entries(&self, ids: &[EntryId]) -> String {
        ids.iter().map(|id| self.entry(id)).collect::<Vec<_>>().join(", ")
    }

    fn juror(&self, id: &JurorId) -> String {
        let contest = self.contest.as_ref();
        let found = contest.and_then(|c| c.juror_position(id).map(|at| &c.panel[at].name));
        found.map_or_else(|| id.to_string(), |name| name.get(self.words.lang()).to_owned())
    }

    fn criterion(&self, id: &CriterionId) -> String {
        let contest = self.contest.as_ref();
        let found = contest.and_then(|c| c.criterion_position(id).map(|at| &c.criteria[at].short));
        found.map_or_else(|| id.to_string(), |name| name.get(self.words.lang()).to_owned())
    }

    fn mark(&self, plain: &str) -> String {
        match self.words.lang() {
            Lang::En => plain.to_owned(),
            Lang::Kk | Lang::Ru => plain.replace('.', ","),
        }
    }

    /// Who asked.
    pub(super) fn author(&self, author: &Author) -> String {
        match author {
            Author::Juror(id) => self.juror(id),
            Author::StageManager => self.words.get(Word::JournalAuthorStage).to_owned(),
            Author::Chair => self.words.get(Word::JournalAuthorChair).to_owned(),
            Author::Desk => self.words.get(Word::JournalAuthorDesk).to_owned(),
        }
    }

    /// What happened.
    pub(super) fn event(&self, event: &Event) -> String {
        let words = self.words;
        match event {
            Event::ContestDeclared { file, .. } => words.what_contest_declared(file),
            Event::EntryCalled { entry } => words.what_entry_called(self.entry(entry)),
            Event::ScoringOpened { entry } => words.what_scoring_opened(self.entry(entry)),
            Event::ScoringClosed { entry } => words.what_scoring_closed(self.entry(entry)),
            Event::EntryWithdrawn { entry } => words.what_entry_withdrawn(self.entry(entry)),
            Event::EntryNoShow { entry } => words.what_entry_no_show(self.entry(entry)),
            Event::EntryReinstated { entry } => words.what_entry_reinstated(self.entry(entry)),
            Event::JurorAbsent { juror } => words.what_juror_absent(self.juror(juror)),
            Event::JurorPresent { juror } => words.what_juror_present(self.juror(juror)),
            Event::MarkSet { entry, criterion, mark, .. } => {
                words.what_mark_set(self.criterion(criterion), self.entry(entry), self.mark(mark))
            }
            Event::MarkCleared { entry, criterion, .. } => {
                words.what_mark_cleared(self.criterion(criterion), self.entry(entry))
            }
            Event::NoteWritten { entry, note, .. } if note.is_empty() => {
                words.what_note_removed(self.entry(entry))
            }
            Event::NoteWritten { entry, note, .. } => {
                words.what_note_written(self.entry(entry), note)
            }
            Event::BallotSubmitted { entry, marks, .. } => {
                let marks: Vec<_> = marks.iter().map(|mark| self.mark(mark)).collect();
                words.what_ballot_submitted(self.entry(entry), marks.join(" · "))
            }
            Event::BallotTakenBack { entry, .. } => words.what_ballot_taken_back(self.entry(entry)),
            Event::JurorRecused { entry, reason, .. } if reason.is_empty() => {
                words.what_juror_recused(self.entry(entry))
            }
            Event::JurorRecused { entry, reason, .. } => {
                words.what_juror_recused_because(self.entry(entry), reason)
            }
            Event::JurorReturned { entry, .. } => words.what_juror_returned(self.entry(entry)),
            Event::RankingLocked {} => words.get(Word::WhatRankingLocked).to_owned(),
            Event::CastingVote { tied, ahead: Some(ahead) } => {
                words.what_casting_vote(self.entry(ahead), self.entries(tied))
            }
            Event::CastingVote { tied, ahead: None } => {
                words.what_casting_vote_none(self.entries(tied))
            }
            Event::GrandPrixAwarded { entries } => {
                words.what_grand_prix_awarded(self.entries(entries))
            }
            Event::GrandPrixWithheld { reason } => words.what_grand_prix_withheld(reason),
        }
    }
}

/// Words which record is wrong, and how. `contest` names things where the rules of the night speak.
pub(super) fn flaw(words: &Words, contest: Option<&Contest>, flaw: &Flaw) -> String {
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
        Wrong::Fold(FoldError::Contest) => plain(Word::JournalWrongContest),
        Wrong::Fold(FoldError::Unknown(name)) => words.journal_wrong_name(clean(name)),
        Wrong::Fold(FoldError::OffScale(mark)) => words.journal_wrong_off_scale(clean(mark)),
        Wrong::Illegal(Illegal::Refused(refusal)) => {
            let why = contest.map(|contest| wording::refusal(words, contest, refusal));
            words.journal_wrong_refused(clean(why.unwrap_or_default()))
        }
        Wrong::Illegal(Illegal::Unlike) => plain(Word::JournalWrongUnlike),
        Wrong::Unreadable => plain(Word::JournalWrongUnreadable),
    };
    words.journal_flaw(flaw.seq, why)
}

/// The text with every character that a terminal would obey replaced by `�`.
pub(super) fn clean(text: impl Display) -> String {
    text.to_string().chars().map(|c| if is_hidden(c) { '\u{fffd}' } else { c }).collect()
}
