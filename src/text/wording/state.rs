//! How far the evening, an entry and a ballot are.

use crate::contest::{Contest, Money, hygiene};
use crate::hall::{BallotState, Cell, Evening, GrandPrix, Out, Phase};
use crate::text::{Word, Words, dates, names, numbers};

/// The state of the evening in a line.
pub fn evening(words: &Words, evening: &Evening) -> String {
    match evening {
        Evening::Fresh => words.get(Word::EveningFresh).to_owned(),
        Evening::Running { since, done, total } => {
            words.evening_running(done, dates::clock(since), total)
        }
        Evening::Locked => words.get(Word::EveningLocked).to_owned(),
        Evening::Final => words.get(Word::EveningFinal).to_owned(),
        Evening::Finished => words.get(Word::EveningFinished).to_owned(),
    }
}

/// How far an entry is.
pub fn phase(words: &Words, phase: Phase) -> &str {
    words.get(match phase {
        Phase::Waiting => Word::Waiting,
        Phase::Called => Word::PhaseCalled,
        Phase::Open => Word::ScoringOpen,
        Phase::Closed => Word::ScoringClosed,
    })
}

/// Why an entry takes no part.
pub fn out(words: &Words, out: Out) -> &str {
    words.get(match out {
        Out::Withdrawn => Word::Withdrawn,
        Out::NoShow => Word::NoShow,
        Out::Disqualified => Word::Disqualified,
    })
}

/// The life of a ballot, as its juror reads it.
pub fn ballot_state(words: &Words, state: BallotState) -> &str {
    words.get(match state {
        BallotState::Empty => Word::BallotEmpty,
        BallotState::Draft => Word::Begun,
        BallotState::Submitted => Word::BallotSubmitted,
        BallotState::Recused => Word::Recused,
    })
}

/// A cell of the stage manager's grid, for its legend.
pub fn cell(words: &Words, cell: Cell) -> &str {
    words.get(match cell {
        Cell::NotYet => Word::NotYet,
        Cell::Missing => Word::Missing,
        Cell::Begun => Word::Begun,
        Cell::Submitted => Word::BallotSubmitted,
        Cell::Recused => Word::Recused,
        Cell::Absent => Word::Absent,
    })
}

/// What became of the Grand Prix.
pub fn grand_prix(words: &Words, contest: &Contest, decision: &GrandPrix) -> String {
    match decision {
        GrandPrix::Awarded(entries) => {
            let names: Vec<_> = entries
                .iter()
                .filter_map(|&entry| contest.entries.get(entry))
                .map(|entry| names::entry(words, entry))
                .collect();
            words.grand_prix_awarded(names.join(", "))
        }
        GrandPrix::Withheld { reason } => words.grand_prix_withheld(hygiene::clean(reason)),
    }
}

/// What each of `among` gets of an award's money, and what is left over where something is.
pub fn share(words: &Words, (each, rest): (Money, Money), among: usize) -> String {
    let money = |of| numbers::money_in_tenge(words, of);
    match (among, rest.tenge) {
        (0 | 1, _) => words.grand_prix_prize(money(each)),
        (_, 0) => words.award_each(money(each)),
        _ => words.award_each_rest(money(each), money(rest)),
    }
}

#[cfg(test)]
mod tests {
    use chrono::{TimeZone, Utc};

    use super::*;
    use crate::contest::{Lang, made_up};
    use crate::text::words::check_wording;

    #[test]
    fn every_state_is_worded() {
        let contest = made_up(2, 2, 1);
        let since = Utc.with_ymd_and_hms(2026, 4, 14, 13, 5, 0).unwrap();
        check_wording(
            &[
                Evening::Fresh,
                Evening::Running { since, done: 5, total: 12 },
                Evening::Locked,
                Evening::Finished,
            ],
            evening,
        );
        check_wording(&[Phase::Waiting, Phase::Called, Phase::Open, Phase::Closed], |w, &x| {
            phase(w, x).to_owned()
        });
        check_wording(&[Out::Withdrawn, Out::NoShow], |w, &x| out(w, x).to_owned());
        check_wording(
            &[BallotState::Empty, BallotState::Draft, BallotState::Submitted, BallotState::Recused],
            |w, &x| ballot_state(w, x).to_owned(),
        );
        check_wording(
            &[
                Cell::NotYet,
                Cell::Missing,
                Cell::Begun,
                Cell::Submitted,
                Cell::Recused,
                Cell::Absent,
            ],
            |w, &x| cell(w, x).to_owned(),
        );
        check_wording(
            &[
                GrandPrix::Awarded(vec![0]),
                GrandPrix::Awarded(vec![0, 1]),
                GrandPrix::Withheld { reason: "—".into() },
            ],
            |w, x| grand_prix(w, &contest, x),
        );
    }

    #[test]
    fn a_running_evening_says_since_when() {
        let since = Utc.with_ymd_and_hms(2026, 4, 14, 13, 5, 0).unwrap();
        let running = Evening::Running { since, done: 5, total: 12 };
        let said = Lang::ALL.map(|lang| evening(&Words::new(lang), &running));
        assert_eq!(
            said,
            [
                "жүріп жатыр · басталуы 18:05 · 5/12",
                "идёт · начало в 18:05 · 5/12",
                "running since 18:05 · 5/12"
            ]
        );
    }
}
