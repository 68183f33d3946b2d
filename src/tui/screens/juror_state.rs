//! Where a juror's ballot is in its life, in one sentence with a sign.

use ratatui::style::Style;

use super::juror::{closed_for_good, judged, may_mark};
use super::juror_recusal::ground;
use crate::hall::{Author, Ballot, Command, JurorView, Phase, Recused, Refusal};
use crate::text::{Word, names, wording};
use crate::tui::keymap::{self, Action, Scope};
use crate::tui::model::Model;

/// A sentence in its style.
type Sentence = (String, Style);

/// The duet that waits for the juror, and the key that leads there.
pub(super) fn offer(model: &Model, view: &JurorView, entry: usize) -> String {
    let of = &view.contest.entries[entry];
    let pair = names::pair(model.lang(), of);
    let key = keymap::legend(Scope::Ballot, Action::Jump);
    if view.entries[entry].ballot.reopened.is_some() {
        model.words.juror_offer_reopened(pair, key, of.number)
    } else {
        model.words.juror_offer(pair, key, of.number)
    }
}

/// What became of the ballot; `None` where it simply waits for its marks.
pub(super) fn life(model: &Model, view: &JurorView, entry: usize) -> Option<Sentence> {
    let theme = &model.theme;
    let (state, ballot) = (&view.entries[entry].state, &view.entries[entry].ballot);
    let with = |sign: &str, word: Word| format!("{sign} {}", model.say(word));
    let key = |action| keymap::legend(Scope::Ballot, action);
    Some(match &ballot.recused {
        Some(Recused::Declared { ground: on }) => {
            let text = model.words.juror_recused_declared(model.say(ground(*on)));
            (format!("× {text}"), theme.base)
        }
        Some(Recused::Recorded { reason }) => {
            (format!("× {}", model.words.juror_recused_by_chair(reason)), theme.base)
        }
        Some(Recused::Said { reason }) => {
            let key = key(Action::Recuse);
            let text = if reason.is_empty() {
                model.words.juror_recused(key)
            } else {
                model.words.juror_recused_because(key, reason)
            };
            (format!("× {text}"), theme.base)
        }
        None if ballot.missed => (with("–", Word::JurorMissed), theme.base),
        None if ballot.submitted => match closed_for_good(view) {
            Some(Refusal::Final) => (with("■", Word::JurorFinal), theme.good),
            Some(refusal) => {
                let text = wording::refusal(&model.words, &view.contest, &refusal);
                (format!("■ {text}"), theme.good)
            }
            None if !view.present => return None,
            None if ballot.closed => (with("■", Word::JurorBallotClosed), theme.good),
            None => {
                let text = model.words.juror_is_submitted(key(Action::TakeBack));
                (format!("● {text}"), theme.good)
            }
        },
        None => match &ballot.reopened {
            _ if closed_for_good(view).is_some() => return None,
            Some(reason) => (format!("○ {}", model.words.juror_reopened(reason)), theme.warn),
            None if state.repeats > 0 && state.phase == Phase::Called => {
                (with("○", Word::JurorAgainWaits), theme.base)
            }
            None if state.repeats > 0
                && state.phase == Phase::Open
                && !ballot.versions.is_empty() =>
            {
                (with("○", Word::JurorAgain), theme.warn)
            }
            None => return None,
        },
    })
}

/// What the ballot needs now, where [`life`] does not say all.
pub(super) fn call(
    model: &Model,
    view: &JurorView,
    entry: usize,
    ballot: &Ballot,
) -> Option<Sentence> {
    let theme = &model.theme;
    let missing = judged(view).filter(|&criterion| ballot.marks[criterion].is_none()).count();
    let author = Author::Juror(view.contest.panel[view.juror].id.clone());
    let this = &view.contest.entries[entry].id;
    let submitting = model.outbox.any(|by, command| {
        *by == author && matches!(command, Command::Submit { entry, .. } if entry == this)
    });
    let say = |word: Word, style: Style| Some((model.say(word).to_owned(), style));
    match may_mark(view, entry) {
        _ if submitting => say(Word::JurorSubmitting, theme.warn),
        Ok(()) if missing > 0 => Some((model.words.juror_missing(missing), theme.warn)),
        Ok(()) => say(Word::JurorReady, theme.accent),
        Err(Refusal::JurorAbsent(_)) => say(Word::JurorAbsent, theme.warn),
        Err(refusal @ Refusal::EntryOut(_)) => {
            Some((wording::refusal(&model.words, &view.contest, &refusal), theme.base))
        }
        Err(_) if life(model, view, entry).is_some() => None,
        Err(Refusal::NotCalled(_)) => say(Word::JurorWaits, theme.base),
        Err(Refusal::ScoringNotOpen(_)) => match view.entries[entry].state.phase {
            Phase::Called => say(Word::JurorWaitsOpen, theme.base),
            _ => say(Word::JurorClosed, theme.base),
        },
        Err(refusal) => Some((wording::refusal(&model.words, &view.contest, &refusal), theme.base)),
    }
}
