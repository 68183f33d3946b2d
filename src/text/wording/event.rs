//! What a record says: who asked for it, and what happened.

use super::show;
use crate::contest::{Contest, CriterionId, EntryId, JurorId, Mark, UniversityId};
use crate::hall::{Author, Event, Studies};
use crate::text::{Word, Words, names, numbers};

/// Who asked. Without a contest, as before the journal declares it, ids stand for names.
pub fn author(words: &Words, contest: Option<&Contest>, author: &Author) -> String {
    match author {
        Author::Juror(id) => juror(words, contest, id),
        Author::StageManager => words.get(Word::JournalAuthorStage).to_owned(),
        Author::Chair => words.get(Word::JournalAuthorChair).to_owned(),
        Author::Secretary => words.get(Word::JournalAuthorSecretary).to_owned(),
        Author::Desk => words.get(Word::JournalAuthorDesk).to_owned(),
    }
}

/// What happened, in a line. Notes and reasons are as the record has them; without a contest ids
/// stand for names.
pub fn event(words: &Words, contest: Option<&Contest>, event: &Event) -> String {
    let entry = |id: &EntryId| entry(words, contest, id);
    let entries = |ids: &[EntryId]| ids.iter().map(entry).collect::<Vec<_>>().join(", ");
    let criterion = |id: &CriterionId| criterion(words, contest, id);
    match event {
        Event::ContestDeclared { file, .. } => words.what_contest_declared(file),
        Event::EntryCalled { entry: id } => words.what_entry_called(entry(id)),
        Event::ScoringOpened { entry: id } => words.what_scoring_opened(entry(id)),
        Event::ScoringClosed { entry: id } => words.what_scoring_closed(entry(id)),
        Event::EntryWithdrawn { entry: id, reason } => {
            because(words, words.what_entry_withdrawn(entry(id)), reason)
        }
        Event::EntryNoShow { entry: id, reason } => {
            because(words, words.what_entry_no_show(entry(id)), reason)
        }
        Event::EntryDisqualified { entry: id, reason } => {
            because(words, words.what_entry_disqualified(entry(id)), reason)
        }
        Event::PerformanceRepeated { entry: id, reason } => {
            because(words, words.what_performance_repeated(entry(id)), reason)
        }
        Event::OrderChanged { order, reason } => {
            because(words, words.what_order_changed(entries(order)), reason)
        }
        Event::PerformerReplaced { entry: id, performer, name, studies, reason } => {
            let name = match studies {
                Studies::AsBefore => name.clone(),
                Studies::At(id) => words.what_studies(name, university(words, contest, id)),
                Studies::Elsewhere => words.what_studies(name, words.get(Word::StudiesElsewhere)),
            };
            because(words, words.what_performer_replaced(entry(id), name, performer), reason)
        }
        Event::EntryReinstated { entry: id } => words.what_entry_reinstated(entry(id)),
        Event::JurorAbsent { juror: id } => words.what_juror_absent(juror(words, contest, id)),
        Event::JurorPresent { juror: id } => words.what_juror_present(juror(words, contest, id)),
        Event::MarkSet { entry: id, criterion: of, mark: given, .. } => words.what_mark_set(
            criterion(of),
            entry(id),
            mark(words, contest, position(contest, of), given),
        ),
        Event::MarkCleared { entry: id, criterion: of, .. } => {
            words.what_mark_cleared(criterion(of), entry(id))
        }
        Event::NoteWritten { entry: id, note, .. } if note.is_empty() => {
            words.what_note_removed(entry(id))
        }
        // What a juror noted is the juror's: the record holds it, a printed list need not.
        Event::NoteWritten { entry: id, .. } => words.what_note_written(entry(id)),
        Event::BallotSubmitted { juror, entry: id, marks } => {
            words.what_ballot_submitted(entry(id), sheet(words, contest, juror, marks))
        }
        Event::BallotReopened { juror: of, entry: id, reason } => {
            because(words, words.what_ballot_reopened(entry(id), juror(words, contest, of)), reason)
        }
        Event::PaperTyped { juror: of, entry: id, .. } => {
            words.what_paper_typed(entry(id), juror(words, contest, of))
        }
        Event::BallotFromPaper { juror: of, entry: id, marks } => words.what_ballot_from_paper(
            entry(id),
            juror(words, contest, of),
            sheet(words, contest, of, marks),
        ),
        Event::ConflictAccepted { juror: of, entry: id, reason } => because(
            words,
            words.what_conflict_accepted(entry(id), juror(words, contest, of)),
            reason,
        ),
        Event::PinSet { person, .. } => words.what_pin_set(author(words, contest, person)),
        Event::PinCleared { person, reason } => {
            because(words, words.what_pin_cleared(author(words, contest, person)), reason)
        }
        Event::PinReset { person, reason } => {
            because(words, words.what_pin_reset(author(words, contest, person)), reason)
        }
        Event::SignedIn { person } => words.what_signed_in(author(words, contest, person)),
        Event::SignedOut { person } => words.what_signed_out(author(words, contest, person)),
        Event::PinRefused { person } => words.what_pin_refused(author(words, contest, person)),
        Event::BallotTakenBack { entry: id, .. } => words.what_ballot_taken_back(entry(id)),
        Event::JurorRecused { juror: of, entry: id, reason } => {
            because(words, words.what_juror_recused(entry(id), juror(words, contest, of)), reason)
        }
        Event::JurorReturned { juror: of, entry: id, reason } => {
            because(words, words.what_juror_returned(entry(id), juror(words, contest, of)), reason)
        }
        Event::JournalRestored { laptop } => words.what_journal_restored(laptop),
        Event::RehearsalBegun {} => words.get(Word::WhatRehearsalBegun).to_owned(),
        Event::Show(event) => show::event(words, contest, event),
        of_result => result(words, contest, of_result),
    }
}

/// What became of the ranking and what is given for it; empty for any other event.
fn result(words: &Words, contest: Option<&Contest>, event: &Event) -> String {
    let entry = |id: &EntryId| entry(words, contest, id);
    let entries = |ids: &[EntryId]| ids.iter().map(entry).collect::<Vec<_>>().join(", ");
    match event {
        Event::RankingLocked { reason, .. } => {
            because(words, words.get(Word::WhatRankingLocked).to_owned(), reason)
        }
        Event::CastingVote { tied, ahead: Some(ahead), reason } => {
            because(words, words.what_casting_vote(entry(ahead), entries(tied)), reason)
        }
        Event::CastingVote { tied, ahead: None, reason } => {
            because(words, words.what_casting_vote_none(entries(tied)), reason)
        }
        Event::JuryVoted { tied, votes } => {
            let votes = tied.iter().zip(votes);
            let votes = votes.map(|(id, count)| format!("{} — {count}", entry(id)));
            words.what_jury_voted(votes.collect::<Vec<_>>().join(", "))
        }
        Event::GrandPrixAwarded { entries: ids } => words.what_grand_prix_awarded(entries(ids)),
        Event::GrandPrixWithheld { reason } => words.what_grand_prix_withheld(reason),
        Event::AwardGiven { award: of, entries: ids, reason } => {
            because(words, words.what_award_given(award(words, contest, *of), entries(ids)), reason)
        }
        Event::AwardWithheld { award: of, reason } => {
            because(words, words.what_award_withheld(award(words, contest, *of)), reason)
        }
        Event::ResultFinal { .. } => words.get(Word::WhatResultFinal).to_owned(),
        Event::RevisionOpened { reason } => {
            because(words, words.get(Word::WhatRevisionOpened).to_owned(), reason)
        }
        _ => String::new(),
    }
}

/// What happened, and why where a reason was given.
fn because(words: &Words, what: String, reason: &str) -> String {
    if reason.is_empty() { what } else { words.what_because(reason, what) }
}

/// The marks of a ballot, in the order of the criteria that the juror marks.
fn sheet(words: &Words, contest: Option<&Contest>, juror: &JurorId, marks: &[String]) -> String {
    let judged = contest.and_then(|c| Some(c.judged(c.juror_position(juror)?)));
    let mut judged = judged.into_iter().flatten();
    let marks = marks.iter().map(|given| mark(words, contest, judged.next(), given));
    marks.collect::<Vec<_>>().join(" · ")
}

/// The award's name; its number where the contest is not known.
fn award(words: &Words, contest: Option<&Contest>, award: u32) -> String {
    let found = contest.and_then(|contest| contest.awards.get(award as usize));
    found.map_or_else(|| words.award_number(award + 1), |of| of.name.get(words.lang()).to_owned())
}

/// The number alone: a record is a line.
pub(super) fn entry(words: &Words, contest: Option<&Contest>, id: &EntryId) -> String {
    let found = contest.and_then(|c| c.entry_position(id).map(|at| &c.entries[at]));
    found.map_or_else(|| id.to_string(), |entry| names::number(words, entry))
}

/// The name without the office.
pub(super) fn juror(words: &Words, contest: Option<&Contest>, id: &JurorId) -> String {
    let found = contest.and_then(|c| c.juror_position(id).map(|at| &c.panel[at].name));
    found.map_or_else(|| id.to_string(), |name| name.get(words.lang()).to_owned())
}

fn university(words: &Words, contest: Option<&Contest>, id: &UniversityId) -> String {
    let found = contest.and_then(|c| c.universities.iter().find(|of| of.id == *id));
    found.map_or_else(|| id.to_string(), |of| of.short.get(words.lang()).to_owned())
}

fn criterion(words: &Words, contest: Option<&Contest>, id: &CriterionId) -> String {
    let found = contest.and_then(|c| c.criterion_position(id).map(|at| &c.criteria[at].short));
    found.map_or_else(|| id.to_string(), |name| name.get(words.lang()).to_owned())
}

fn position(contest: Option<&Contest>, id: &CriterionId) -> Option<usize> {
    contest?.criterion_position(id)
}

/// A mark of the criterion at this position; as the record has it where none is known.
fn mark(words: &Words, contest: Option<&Contest>, criterion: Option<usize>, text: &str) -> String {
    let read = contest.zip(criterion).and_then(|(contest, at)| {
        let mark = Mark::parse(text, contest.places)?;
        Some(numbers::mark_of(words, contest, at, mark))
    });
    read.unwrap_or_else(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contest::{Lang, made_up};
    use crate::text::words::check_wording;

    fn entry_id(id: &str) -> EntryId {
        EntryId::new(id).unwrap()
    }

    fn events() -> Vec<Event> {
        let juror = JurorId::new("j2").unwrap();
        let entry = entry_id("d1");
        let criterion = CriterionId::new("c1").unwrap();
        let text = |text: &str| text.to_owned();
        vec![
            Event::ContestDeclared { file: text("duets.ron"), text: String::new() },
            Event::EntryCalled { entry: entry.clone() },
            Event::ScoringOpened { entry: entry.clone() },
            Event::ScoringClosed { entry: entry.clone() },
            Event::EntryWithdrawn { entry: entry.clone(), reason: String::new() },
            Event::EntryNoShow { entry: entry.clone(), reason: text("—") },
            Event::EntryReinstated { entry: entry.clone() },
            Event::JurorAbsent { juror: juror.clone() },
            Event::JurorPresent { juror: juror.clone() },
            Event::MarkSet {
                juror: juror.clone(),
                entry: entry.clone(),
                criterion: criterion.clone(),
                mark: text("8.5"),
            },
            Event::MarkCleared { juror: juror.clone(), entry: entry.clone(), criterion },
            Event::NoteWritten { juror: juror.clone(), entry: entry.clone(), note: text("—") },
            Event::NoteWritten { juror: juror.clone(), entry: entry.clone(), note: String::new() },
            Event::BallotSubmitted {
                juror: juror.clone(),
                entry: entry.clone(),
                marks: vec![text("9"), text("8.5")],
            },
            Event::BallotTakenBack { juror: juror.clone(), entry: entry.clone() },
            Event::JurorRecused {
                juror: juror.clone(),
                entry: entry.clone(),
                reason: String::new(),
            },
            Event::JurorRecused { juror: juror.clone(), entry: entry.clone(), reason: text("—") },
            Event::JurorReturned {
                juror: juror.clone(),
                entry: entry.clone(),
                reason: String::new(),
            },
            Event::JurorReturned {
                juror: juror.clone(), entry: entry.clone(), reason: text("—")
            },
            Event::EntryDisqualified { entry: entry.clone(), reason: text("—") },
            Event::PerformanceRepeated { entry: entry.clone(), reason: text("—") },
            Event::OrderChanged { order: vec![entry_id("d2"), entry.clone()], reason: text("—") },
            Event::PerformerReplaced {
                entry: entry.clone(),
                performer: 2,
                name: text("—"),
                studies: Studies::AsBefore,
                reason: text("—"),
            },
            Event::BallotReopened {
                juror: juror.clone(), entry: entry.clone(), reason: text("—")
            },
            Event::PaperTyped {
                juror: juror.clone(),
                entry: entry.clone(),
                marks: vec![text("9")],
            },
            Event::BallotFromPaper {
                juror: juror.clone(),
                entry: entry.clone(),
                marks: vec![text("9")],
            },
            Event::ConflictAccepted { juror, entry: entry.clone(), reason: text("—") },
            Event::PinSet { person: Author::Chair, hash: text("$argon2id$") },
            Event::PinCleared { person: Author::Chair, reason: text("—") },
            Event::PinReset { person: Author::Secretary, reason: text("—") },
            Event::SignedIn { person: Author::Chair },
            Event::SignedOut { person: Author::Chair },
            Event::PinRefused { person: Author::Chair },
            Event::AwardGiven { award: 0, entries: vec![entry.clone()], reason: String::new() },
            Event::AwardWithheld { award: 0, reason: text("—") },
            Event::ResultFinal { standings: Vec::new() },
            Event::RevisionOpened { reason: text("—") },
            Event::RankingLocked { standings: Vec::new(), reason: text("—") },
            Event::CastingVote {
                tied: vec![entry.clone(), entry_id("d2")],
                ahead: None,
                reason: String::new(),
            },
            Event::CastingVote {
                tied: vec![entry.clone(), entry_id("d2")],
                ahead: Some(entry.clone()),
                reason: String::new(),
            },
            Event::JuryVoted { tied: vec![entry.clone(), entry_id("d2")], votes: vec![4, 3] },
            Event::GrandPrixAwarded { entries: vec![entry] },
            Event::GrandPrixWithheld { reason: text("—") },
            Event::JournalRestored { laptop: text("—") },
        ]
    }

    #[test]
    fn every_event_and_author_is_worded() {
        let mut contest = made_up(2, 2, 1);
        contest.places = 1;
        let authors = [
            Author::Juror(JurorId::new("j2").unwrap()),
            Author::StageManager,
            Author::Chair,
            Author::Secretary,
            Author::Desk,
        ];
        for known in [Some(&contest), None] {
            check_wording(&events(), |words, item| event(words, known, item));
            check_wording(&authors, |words, item| author(words, known, item));
        }
    }

    #[test]
    fn a_record_names_things_in_the_language() {
        let mut contest = made_up(2, 2, 2);
        contest.places = 1;
        let said = |lang| {
            let submitted = &events()[13];
            event(&Words::new(lang), Some(&contest), submitted)
        };
        assert!(said(Lang::Kk).starts_with("№1") && said(Lang::Kk).ends_with("9 · 8,5"));
        assert_eq!(said(Lang::En), "No. 1: ballot submitted: 9 · 8.5");
        let stranger = Event::EntryCalled { entry: entry_id("x9") };
        let en = Words::new(Lang::En);
        assert_eq!(event(&en, Some(&contest), &stranger), "x9: called on stage");
        assert_eq!(event(&en, None, &events()[9]), "d1, c1: 8.5");
    }
}
