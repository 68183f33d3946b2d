//! What is wrong, and how to mend it.

use super::event;
use crate::contest::{Contest, EntryId, hygiene};
use crate::hall::{Blocker, Difference, Refusal, Trouble, Voter};
use crate::text::{Word, Words, dates, names, numbers};

/// How many blockers a refusal names before it counts the rest.
const BLOCKERS_NAMED: usize = 2;

/// Says why a command was refused and what to do instead.
pub fn refusal(words: &Words, contest: &Contest, refusal: &Refusal) -> String {
    let lang = words.lang();
    let entry = |id: &EntryId| names::entry_by_id(words, contest, id);
    let plain = |word| words.get(word).to_owned();
    match refusal {
        Refusal::NotYours => plain(Word::RefusalNotYours),
        Refusal::UnknownEntry(id) => words.refusal_unknown_entry(id),
        Refusal::UnknownJuror(id) => words.refusal_unknown_juror(id),
        Refusal::UnknownCriterion(id) => words.refusal_unknown_criterion(id),
        Refusal::UnknownUniversity(id) => words.refusal_unknown_university(id),
        Refusal::NotJudged(id) => {
            words.refusal_not_judged(names::criterion_by_id(lang, contest, id))
        }
        Refusal::Locked => plain(Word::RefusalLocked),
        Refusal::NotLocked => plain(Word::RefusalNotLocked),
        Refusal::NoRehearsal => plain(Word::RefusalNoRehearsal),
        Refusal::AlreadySo => plain(Word::RefusalAlreadySo),
        Refusal::EntryOut(id) => words.refusal_entry_out(entry(id)),
        Refusal::NotCalled(id) => words.refusal_not_called(entry(id)),
        Refusal::ScoringNotOpen(id) => words.refusal_scoring_not_open(entry(id)),
        Refusal::JurorAbsent(id) => {
            words.refusal_juror_absent(names::juror_by_id(words, contest, id))
        }
        Refusal::Recused(id) => words.refusal_recused(entry(id)),
        Refusal::Submitted(id) => words.refusal_submitted(entry(id)),
        Refusal::NotSubmitted(id) => words.refusal_not_submitted(entry(id)),
        Refusal::OffScale { criterion, mark } => {
            let scale = contest.criterion_position(criterion);
            let scale = scale.map(|at| numbers::scale_of(words, contest, at));
            words.refusal_off_scale(
                names::criterion_by_id(lang, contest, criterion),
                numbers::mark(lang, *mark, contest.places),
                scale.unwrap_or_default(),
            )
        }
        Refusal::Incomplete { missing } => words
            .refusal_incomplete(listed(missing, |id| names::criterion_by_id(lang, contest, id))),
        Refusal::Changed(id) => words.refusal_changed(entry(id)),
        Refusal::TooLong { limit } => words.refusal_too_long(limit),
        Refusal::NoReason => plain(Word::RefusalNoReason),
        Refusal::Blocked(blockers) => words.refusal_blocked(blocked(words, contest, blockers)),
        Refusal::NoSuchTie => plain(Word::RefusalNoSuchTie),
        Refusal::TooManyVotes { jurors } => words.refusal_too_many_votes(jurors),
        Refusal::TieOpen(ids) => words.refusal_tie_open(listed(ids, entry)),
        Refusal::NotFirst(id) => words.refusal_not_first(entry(id)),
        Refusal::Decided => plain(Word::RefusalDecided),
        Refusal::Final => plain(Word::RefusalFinal),
        Refusal::BallotClosed(id) => words.refusal_ballot_closed(entry(id)),
        Refusal::DeclaredRecusal(id) => words.refusal_declared_recusal(entry(id)),
        Refusal::ChairRecuses(id) => words.refusal_chair_recuses(entry(id)),
        Refusal::NoConflict(id) => words.refusal_no_conflict(entry(id)),
        Refusal::PaperDiffers(differences) => {
            let one = |of: &Difference| {
                let name = names::criterion_by_id(lang, contest, &of.criterion);
                let [first, second] =
                    [of.first, of.second].map(|mark| numbers::mark(lang, mark, contest.places));
                format!("{name}: {first} – {second}")
            };
            words.refusal_paper_differs(listed(differences, one))
        }
        Refusal::NoPaper(id) => words.refusal_no_paper(entry(id)),
        Refusal::NotAnOrder => plain(Word::RefusalNotAnOrder),
        Refusal::NoPerformer(id) => words.refusal_no_performer(entry(id)),
        Refusal::Performed(id) => words.refusal_performed(entry(id)),
        Refusal::NoName => plain(Word::RefusalNoName),
        Refusal::UnknownAward => plain(Word::RefusalUnknownAward),
        Refusal::NoEntry => plain(Word::RefusalNoEntry),
        // The Grand Prix that is not in the list.
        Refusal::Undecided(awards) if awards.is_empty() => {
            let prize = contest.grand_prix.as_ref();
            words.refusal_undecided(prize.map_or("", |prize| prize.name.get(lang)))
        }
        Refusal::Undecided(awards) => {
            let named = |&at: &usize| {
                contest.awards.get(at).map_or_else(String::new, |of| of.name.get(lang).to_owned())
            };
            words.refusal_undecided(listed(awards, named))
        }
        Refusal::PinNeeded(person) => {
            words.refusal_pin_needed(event::author(words, Some(contest), person))
        }
        Refusal::WrongPin => plain(Word::RefusalWrongPin),
        Refusal::PinWait(until) => words.refusal_pin_wait(dates::clock_with_seconds(until)),
        Refusal::NoPin(person) => words.refusal_no_pin(event::author(words, Some(contest), person)),
        Refusal::NoPins => plain(Word::RefusalNoPins),
        Refusal::BadPin => plain(Word::RefusalBadPin),
        Refusal::NotStarted(id) => words.refusal_not_started(entry(id)),
        Refusal::NoSuchLength { longest } => words.refusal_no_such_length(longest),
        Refusal::NoSuchItem => plain(Word::RefusalNoSuchItem),
        Refusal::NothingToUndo => plain(Word::RefusalNothingToUndo),
        Refusal::AlreadyMarked(id) => words.refusal_already_marked(entry(id)),
        Refusal::NotAwaited(id) => words.refusal_not_awaited(entry(id)),
        Refusal::RevealBegun => plain(Word::RefusalRevealBegun),
        Refusal::NoSuchStep => plain(Word::RefusalNoSuchStep),
        Refusal::StepUndecided => plain(Word::RefusalStepUndecided),
    }
}

fn listed<T>(items: &[T], name: impl Fn(&T) -> String) -> String {
    items.iter().map(name).collect::<Vec<_>>().join(", ")
}

fn blocked(words: &Words, contest: &Contest, blockers: &[Blocker]) -> String {
    let named = blockers.iter().take(BLOCKERS_NAMED).map(|b| blocker(words, contest, b));
    let more = blockers.len().saturating_sub(BLOCKERS_NAMED);
    let rest = (more > 0).then(|| format!("({})", words.and_more(more)));
    named.chain(rest).collect::<Vec<_>>().join(" ")
}

/// Says what stands in the way of locking the ranking and what to do about it.
pub fn blocker(words: &Words, contest: &Contest, blocker: &Blocker) -> String {
    let entry = |id: &EntryId| names::entry_by_id(words, contest, id);
    match blocker {
        Blocker::NotPerformed(id) => words.blocker_not_performed(entry(id)),
        Blocker::Missing { entry: id, jurors } => {
            let jurors = listed(jurors, |juror| names::juror_by_id(words, contest, juror));
            words.blocker_missing(entry(id), jurors)
        }
        Blocker::Unmarked { entry: id, jurors } => {
            let jurors = listed(jurors, |juror| names::juror_by_id(words, contest, juror));
            words.blocker_unmarked(entry(id), jurors)
        }
        Blocker::NoBallot(id) => words.blocker_no_ballot(entry(id)),
        Blocker::Drafts { entry: id, jurors } => {
            let jurors = listed(jurors, |juror| names::juror_by_id(words, contest, juror));
            words.blocker_drafts(entry(id), jurors)
        }
        Blocker::Quorum { entry: id, counted, quorum } => {
            words.blocker_quorum(counted, entry(id), quorum)
        }
        Blocker::Conflict { entry: id, juror } => {
            words.blocker_conflict(entry(id), names::juror_by_id(words, contest, juror))
        }
        Blocker::TieOpen { tied, by: Voter::Chair } => words.blocker_tie_chair(listed(tied, entry)),
        Blocker::TieOpen { tied, by: Voter::Jury } => words.blocker_tie_jury(listed(tied, entry)),
        Blocker::NothingToRank => words.get(Word::BlockerNothingToRank).to_owned(),
    }
}

/// Says what keeps marks from the disk, what becomes of them, and what to do.
pub fn trouble(words: &Words, trouble: &Trouble) -> String {
    let word = match trouble {
        Trouble::DiskFull => Word::TroubleDiskFull,
        Trouble::ReadOnly => Word::TroubleReadOnly,
        Trouble::Busy => Word::TroubleBusy,
        Trouble::DiskFailed { detail } => {
            // The system's words come from outside.
            return words.trouble_disk_failed(hygiene::clean(detail));
        }
        Trouble::Gone => Word::TroubleGone,
        Trouble::LogLeft => Word::TroubleLogLeft,
        Trouble::Damaged { seq } => return words.trouble_damaged(seq),
        Trouble::Foreign => Word::TroubleForeign,
        Trouble::Newer => Word::TroubleNewer,
        Trouble::Altered => Word::TroubleAltered,
        Trouble::Link => Word::TroubleLink,
    };
    words.get(word).to_owned()
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::*;
    use crate::contest::{CriterionId, JurorId, Lang, Mark, UniversityId, made_up};
    use crate::hall::Author;
    use crate::text::words::check_wording;

    fn entry(id: &str) -> EntryId {
        EntryId::new(id).unwrap()
    }

    fn juror(id: &str) -> JurorId {
        JurorId::new(id).unwrap()
    }

    fn criterion(id: &str) -> CriterionId {
        CriterionId::new(id).unwrap()
    }

    fn blockers() -> Vec<Blocker> {
        vec![
            Blocker::NotPerformed(entry("d1")),
            Blocker::Missing { entry: entry("d2"), jurors: vec![juror("j1"), juror("j2")] },
            Blocker::NoBallot(entry("d3")),
            Blocker::NothingToRank,
            Blocker::Unmarked { entry: entry("d2"), jurors: vec![juror("j1")] },
            Blocker::Drafts { entry: entry("d2"), jurors: vec![juror("j1")] },
            Blocker::Quorum { entry: entry("d2"), counted: 3, quorum: 5 },
            Blocker::Conflict { entry: entry("d2"), juror: juror("j1") },
            Blocker::TieOpen { tied: vec![entry("d1"), entry("d2")], by: Voter::Chair },
            Blocker::TieOpen { tied: vec![entry("d1"), entry("d2")], by: Voter::Jury },
        ]
    }

    fn refusals() -> Vec<Refusal> {
        vec![
            Refusal::NotYours,
            Refusal::UnknownEntry(entry("x")),
            Refusal::UnknownJuror(juror("x")),
            Refusal::UnknownCriterion(criterion("x")),
            Refusal::Locked,
            Refusal::NotLocked,
            Refusal::AlreadySo,
            Refusal::EntryOut(entry("d1")),
            Refusal::NotCalled(entry("d1")),
            Refusal::ScoringNotOpen(entry("d1")),
            Refusal::JurorAbsent(juror("j1")),
            Refusal::Recused(entry("d1")),
            Refusal::Submitted(entry("d1")),
            Refusal::NotSubmitted(entry("d1")),
            Refusal::OffScale { criterion: criterion("c1"), mark: Mark(11) },
            Refusal::Incomplete { missing: vec![criterion("c1"), criterion("c2")] },
            Refusal::Changed(entry("d1")),
            Refusal::TooLong { limit: 200 },
            Refusal::NoReason,
            Refusal::Blocked(blockers()),
            Refusal::NoSuchTie,
            Refusal::TieOpen(vec![entry("d1"), entry("d2")]),
            Refusal::NotFirst(entry("d1")),
            Refusal::Decided,
            Refusal::NotJudged(criterion("c1")),
            Refusal::TooManyVotes { jurors: 7 },
            Refusal::Final,
            Refusal::BallotClosed(entry("d1")),
            Refusal::DeclaredRecusal(entry("d1")),
            Refusal::ChairRecuses(entry("d1")),
            Refusal::UnknownUniversity(UniversityId::new("x").unwrap()),
            Refusal::NoConflict(entry("d1")),
            Refusal::PaperDiffers(vec![Difference {
                criterion: criterion("c1"),
                first: Mark(8),
                second: Mark(9),
            }]),
            Refusal::NoPaper(entry("d1")),
            Refusal::NotAnOrder,
            Refusal::NoPerformer(entry("d1")),
            Refusal::Performed(entry("d1")),
            Refusal::NoName,
            Refusal::UnknownAward,
            Refusal::NoEntry,
            Refusal::Undecided(vec![0]),
            Refusal::Undecided(vec![]),
            Refusal::PinNeeded(Author::Chair),
            Refusal::WrongPin,
            Refusal::PinWait(DateTime::UNIX_EPOCH),
            Refusal::NoPin(Author::Juror(juror("j1"))),
            Refusal::NoPins,
            Refusal::BadPin,
            Refusal::NoRehearsal,
        ]
    }

    #[test]
    fn every_refusal_is_worded() {
        let contest = made_up(3, 2, 2);
        check_wording(&refusals(), |words, item| refusal(words, &contest, item));
        check_wording(&blockers(), |words, item| blocker(words, &contest, item));
    }

    #[test]
    fn every_trouble_is_worded() {
        let troubles = [
            Trouble::DiskFull,
            Trouble::ReadOnly,
            Trouble::Busy,
            Trouble::DiskFailed { detail: "EIO\u{1b}[2J".into() },
            Trouble::Gone,
            Trouble::LogLeft,
            Trouble::Damaged { seq: 17 },
            Trouble::Foreign,
            Trouble::Newer,
            Trouble::Altered,
            Trouble::Link,
        ];
        check_wording(&troubles, trouble);
        assert!(trouble(&Words::new(Lang::Kk), &Trouble::DiskFull).contains("орын босатыңыз"));
    }

    #[test]
    fn a_refusal_names_things_and_how_to_mend_them() {
        let contest = made_up(3, 2, 2);
        let en = Words::new(Lang::En);
        assert_eq!(
            refusal(&en, &contest, &refusals()[14]),
            "Criterion 1: the mark 11 is not on the scale. The scale: 1–10."
        );
        assert_eq!(
            refusal(&en, &contest, &Refusal::Blocked(blockers())),
            "The ranking cannot be locked yet. No. 1 P1.1 – P1.2 has not performed. Call the duet \
             on stage or mark a no-show. No. 2 P2.1 – P2.2: ballots are missing: Juror 1 (chair), \
             Juror 2. Wait, or mark who is absent. (and 8 more)"
        );
    }
}
