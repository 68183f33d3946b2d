//! What the footer calls a key in the state that the screen is in.
//!
//! A key that would do nothing now is left out, so that what stands there is what can be done.

use super::grand_prix::Face;
use super::juror::{self, Pane as JurorPane};
use super::stage::{self, Page, Pane};
use super::{Screen, decided, explain, grand_prix, help, ranking, secretary, what_if};
use crate::hall::{JurorView, Phase, Refusal, StageView, View};
use crate::text::Word;
use crate::tui::keymap::{Action, Binding, Scope};
use crate::tui::model::Model;
use crate::tui::overlay::Overlay;

/// The word for a key now; `None` where it does nothing or stands on the help page only.
pub(in crate::tui) fn word(model: &Model, binding: &Binding) -> Option<Word> {
    if binding.scope == Scope::Everywhere {
        return binding.short;
    }
    if let Some(overlay) = &model.overlay {
        let still = matches!(overlay, Overlay::Help { .. }) && help::last_scroll(model) == 0;
        let scrolls = matches!(binding.action, Action::Up | Action::Down);
        return binding.short.filter(|_| !(still && scrolls));
    }
    match (&model.screen, &model.view) {
        (Screen::Juror(state), View::Juror(view)) => in_juror(model, view, state, binding),
        (Screen::Stage(state), View::Stage(view)) => match state.pages.last() {
            None => on_desk(model, view, state, binding),
            Some(Page::Jurors(_)) => {
                binding.short.filter(|_| binding.action != Action::Next || !view.hall.locked)
            }
            Some(Page::RunningOrder(_)) => binding.short,
            Some(Page::Explain(page)) => {
                let still = explain::last_scroll(model, view, page.entry) == 0;
                let scrolls = matches!(binding.action, Action::Up | Action::Down);
                binding.short.filter(|_| !(still && scrolls))
            }
            Some(Page::GrandPrix(page)) => on_grand_prix(model, view, page, binding),
            Some(Page::Decided(_)) => match binding.action {
                Action::Up | Action::Down if decided::last_scroll(model, view) == 0 => None,
                Action::Cover => Some(cover(model)),
                _ => binding.short,
            },
            Some(Page::WhatIf(page)) => match binding.action {
                Action::Up | Action::Down if page.shifts.is_some() => {
                    let still = what_if::last_scroll(model, view, *page) == 0;
                    (!still).then_some(Word::KeyScroll)
                }
                Action::Next if !what_if::may_open(model, view, *page) => None,
                Action::Cover => Some(cover(model)),
                _ => binding.short,
            },
        },
        (Screen::Secretary(state), View::Secretary(view)) => {
            secretary::footer(view, state, binding)
        }
        (Screen::Ranking(_), View::Ranking(view)) => match binding.action {
            Action::PageDown if ranking::pages(model, view) == 1 => None,
            Action::Cover => Some(cover(model)),
            _ => binding.short,
        },
        _ => binding.short,
    }
}

fn cover(model: &Model) -> Word {
    if model.covered { Word::KeyShowShort } else { Word::KeyCoverShort }
}

fn in_juror(
    model: &Model,
    view: &JurorView,
    state: &juror::State,
    binding: &Binding,
) -> Option<Word> {
    let may = juror::may_mark(view, state.entry);
    let elsewhere = view.on_stage.is_some_and(|entry| entry != state.entry);
    let offered = elsewhere && view.on_stage.is_some_and(|entry| juror::is_awaited(view, entry));
    let on_ballot = state.pane == JurorPane::Ballot;
    match (binding.action, &may) {
        (Action::Jump, _) => elsewhere.then_some(Word::KeyToStageShort),
        (Action::Recuse, Err(Refusal::Locked | Refusal::EntryOut(_))) => None,
        (Action::Recuse, Err(Refusal::Recused(_))) => Some(Word::KeyOpenBallot),
        (Action::TakeBack, Err(Refusal::Submitted(_))) => Some(Word::KeyTakeBackShort),
        (Action::Undo, _) => binding.short.filter(|_| may.is_ok() && state.can_undo()),
        (Action::Next, Ok(())) if on_ballot && juror::is_full(model, view, state.entry) => {
            Some(Word::KeyReviewShort)
        }
        (Action::Next, Err(Refusal::Submitted(_))) if on_ballot => binding.short,
        (Action::Next, Err(_)) if on_ballot && offered => binding.short,
        (Action::Next, Err(_)) if !on_ballot => Some(Word::Open),
        (Action::Up | Action::Down | Action::Left | Action::Right | Action::Next, Err(_))
            if on_ballot =>
        {
            None
        }
        _ => binding.short,
    }
}

fn on_desk(
    model: &Model,
    view: &StageView,
    state: &stage::State,
    binding: &Binding,
) -> Option<Word> {
    let hall = &view.hall;
    let of = &hall.entries[state.entry];
    let acts = !hall.locked && of.out.is_none();
    match binding.action {
        Action::Next if !acts => None,
        Action::Next => match of.phase {
            Phase::Waiting => Some(Word::KeyCallShort),
            Phase::Called => Some(Word::KeyOpenShort),
            Phase::Open => Some(Word::KeyCloseShort),
            Phase::Closed => hall.next_up().map(|_| Word::KeyNextDuetShort),
        },
        // Enter does it too, except opening once more.
        Action::Scoring => (acts && of.phase == Phase::Closed).then_some(Word::KeyOpenShort),
        Action::Jump if model.covered => None,
        Action::Jump if state.pane == Pane::Ranking => Some(Word::KeyListShort),
        Action::Lock => (!hall.locked && hall.is_complete()).then_some(Word::KeyLockShort),
        Action::Cover => Some(cover(model)),
        Action::Explain => {
            let placed = view.standings.of(state.entry).is_some_and(|row| row.place.is_some());
            binding.short.filter(|_| placed && !model.covered)
        }
        _ => binding.short,
    }
}

fn on_grand_prix(
    model: &Model,
    view: &StageView,
    page: &grand_prix::State,
    binding: &Binding,
) -> Option<Word> {
    let hall = &view.hall;
    let face = Face::of(view, page);
    match binding.action {
        Action::Next => match face {
            Face::Ready => Some(Word::KeyLockShort),
            Face::Vote(_) if !model.covered => Some(Word::KeyVoteShort),
            Face::VoteAgain(_) if !model.covered => Some(Word::KeyVotesShort),
            Face::First(_) if !model.covered => Some(Word::KeyAwardShort),
            _ => None,
        },
        // Where it could act, Enter does.
        Action::Lock => None,
        Action::Withhold => binding.short.filter(|_| hall.locked && hall.grand_prix.is_none()),
        Action::WhatIf => binding.short.filter(|_| hall.locked),
        Action::Jump => {
            let ties = grand_prix::lower_ties(view);
            binding.short.filter(|_| !ties.is_empty() && !model.covered)
        }
        Action::Cover => Some(cover(model)),
        Action::Explain => binding.short.filter(|_| !face.named().is_empty() && !model.covered),
        _ => binding.short,
    }
}
