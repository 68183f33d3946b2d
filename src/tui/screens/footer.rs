//! What the footer calls a key in the state that the screen is in.
//!
//! A key that would do nothing now is left out, so that what stands there is what can be done.

use super::grand_prix::Face;
use super::juror::{self, Pane as JurorPane};
use super::pages::Page;
use super::stage::{self, Pane};
use super::stage_show;
use super::{
    Screen, awards, ballots, chair, decided, explain, grand_prix, help, host, juror_versions,
    jurors, outcome, ranking, reveal, secretary, what_if,
};
use crate::hall::{ChairView, JurorView, Phase, Recused, Refusal, Slot, StageView, View};
use crate::text::Word;
use crate::tui::keymap::{Action, Binding, Scope};
use crate::tui::lock;
use crate::tui::model::Model;
use crate::tui::overlay::Overlay;

/// The word for a key now; `None` where it does nothing or stands on the help page only.
pub(in crate::tui) fn word(model: &Model, binding: &Binding) -> Option<Word> {
    if binding.action == Action::LockTerminal {
        return binding.short.filter(|_| lock::may_lock(model));
    }
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
            Some(page) => on_page(model, page, binding),
        },
        (Screen::Chair(state), View::Chair(view)) => match state.desk.pages.last() {
            None => on_chair(model, view, state, binding),
            Some(page) => on_page(model, page, binding),
        },
        (Screen::Secretary(state), View::Secretary(view)) => {
            secretary::footer(model, view, state, binding)
        }
        (Screen::Ranking(_), View::Ranking(view)) => match binding.action {
            Action::PageDown if ranking::pages(model, view) == 1 => None,
            Action::Cover => Some(cover(model)),
            _ => binding.short,
        },
        (Screen::Host(_), View::Host(view)) => {
            let scrolls = matches!(binding.action, Action::Up | Action::Down);
            binding.short.filter(|_| !scrolls || host::last_scroll(model, view) > 0)
        }
        _ => binding.short,
    }
}

/// The word for a key on a page over the desk or over the chair's screen.
fn on_page(model: &Model, page: &Page, binding: &Binding) -> Option<Word> {
    let scrolls = matches!(binding.action, Action::Up | Action::Down);
    match (page, model.everything()) {
        _ if binding.action == Action::Cover => Some(cover(model)),
        (Page::Vote(_), _) => {
            binding.short.filter(|_| binding.action != Action::Next || !model.covered)
        }
        (Page::Ballots(page), _) if binding.action == Action::Next => ballots::enter(model, *page),
        (Page::Programme(at), Some(view)) => {
            let slot = view.hall.programme().get(*at).copied();
            let item = matches!(slot, Some(Slot::Item(_)));
            match binding.action {
                Action::Next if !item => slot.map(|_| Word::KeyToDuet),
                Action::Clear => binding.short.filter(|_| item),
                Action::Undo => binding.short.filter(|_| view.hall.undoable().is_some()),
                _ => binding.short,
            }
        }
        (Page::Reveal(page), Some(view)) => reveal::footer(&view.hall, *page, binding),
        (Page::Ballots(page), _) if binding.action == Action::Recuse => {
            binding.short.filter(|_| page.juror.is_some())
        }
        (Page::Jurors(line), _) => jurors::footer(model, *line, binding),
        (Page::Explain(page), Some(view)) => {
            let still = explain::last_scroll(model, view, page.entry) == 0;
            binding.short.filter(|_| !(still && scrolls))
        }
        (Page::GrandPrix(page), Some(view)) => on_grand_prix(model, view, page, binding),
        (Page::Decided(_), Some(view)) => {
            binding.short.filter(|_| !scrolls || decided::last_scroll(model, view) > 0)
        }
        (Page::WhatIf(page), Some(view)) => match binding.action {
            Action::Up | Action::Down if page.shifts.is_some() => {
                let still = what_if::last_scroll(model, view, *page) == 0;
                (!still).then_some(Word::KeyScroll)
            }
            Action::Next if !what_if::may_open(model, view, *page) => None,
            _ => binding.short,
        },
        (Page::Awards(_) | Page::Award(_), Some(view)) => {
            let acts = matches!(binding.action, Action::Next | Action::Withhold | Action::Toggle);
            binding
                .short
                .filter(|_| !acts || (awards::decides(model, &view.hall) && !model.covered))
        }
        (Page::Result(page), _) => match binding.action {
            Action::Left | Action::Right => binding.short.filter(|_| outcome::has_other(model)),
            Action::Revise => binding.short.filter(|_| outcome::may_revise(model)),
            _ => {
                let still = outcome::last_scroll(model, *page) == 0;
                binding.short.filter(|_| !(still && scrolls))
            }
        },
        _ => binding.short,
    }
}

fn on_chair(
    model: &Model,
    view: &ChairView,
    state: &chair::State,
    binding: &Binding,
) -> Option<Word> {
    let in_ranking = state.desk.pane == Pane::Ranking;
    let locked = view.locked.is_some();
    match binding.action {
        Action::Next if !locked => chair::enter(view, state),
        Action::Next => binding.short.filter(|_| !in_ranking),
        Action::Jump if !locked || model.covered => None,
        Action::Jump if in_ranking => Some(Word::KeyListShort),
        // Where Enter does it, Enter alone is named.
        Action::Lock => {
            binding.short.filter(|word| !locked && chair::enter(view, state) != Some(*word))
        }
        Action::Ballots => binding.short.filter(|_| !locked),
        Action::Explain => binding.short.filter(|_| locked && !model.covered),
        Action::Awards => {
            binding.short.filter(|_| locked && !view.course.contest.awards.is_empty())
        }
        Action::Revise => binding.short.filter(|_| locked),
        Action::Cover => Some(cover(model)),
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
    if state.page.is_some() {
        let still = binding.scope == Scope::Versions && juror_versions::last_scroll(model) == 0;
        let scrolls = matches!(binding.action, Action::Up | Action::Down);
        return binding.short.filter(|_| !(still && scrolls));
    }
    let may = juror::may_mark(view, state.entry);
    let ballot = &view.entries[state.entry].ballot;
    let settled = view.in_revision
        || matches!(ballot.recused, Some(Recused::Declared { .. } | Recused::Recorded { .. }));
    let elsewhere = view.on_stage.is_some_and(|entry| entry != state.entry);
    let offered = juror::offered(view, state.entry).is_some();
    let on_ballot = state.pane == JurorPane::Ballot;
    match (binding.action, &may) {
        (Action::Jump, _) => elsewhere.then_some(Word::KeyToStageShort),
        (Action::Recuse, Err(Refusal::Locked | Refusal::Final | Refusal::EntryOut(_))) => None,
        (Action::Recuse, _) if settled => None,
        (Action::Recuse, Err(Refusal::Recused(_))) => Some(Word::KeyOpenBallot),
        (Action::Versions, _) => {
            juror_versions::has_earlier(ballot).then_some(Word::KeyVersionsShort)
        }
        (Action::TakeBack, Err(Refusal::Submitted(_))) => Some(Word::KeyTakeBackShort),
        (Action::Undo, _) => binding.short.filter(|_| may.is_ok() && state.can_undo()),
        (Action::Next, Ok(())) if on_ballot && juror::is_full(model, view, state.entry) => {
            Some(Word::KeyReviewShort)
        }
        (Action::Next, Err(Refusal::Submitted(_) | Refusal::BallotClosed(_))) if on_ballot => {
            binding.short
        }
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
        Action::Clock => {
            let slot = hall.on().filter(|_| !hall.locked)?;
            let clock = hall.clock(slot);
            let word = if clock.runs() { Word::KeyClockStop } else { Word::KeyClockStart };
            clock.ended.is_none().then_some(word)
        }
        Action::Reveal => binding.short.filter(|_| hall.locked),
        Action::Undo => binding.short.filter(|_| hall.undoable().is_some() && !hall.locked),
        Action::MakeUp => {
            let open = |&entry: &usize| hall.entries[entry].phase == Phase::Open;
            let waits = |entry| !stage::awaited(hall, entry).is_empty();
            let any = (0..hall.entries.len()).filter(open).any(waits);
            binding.short.filter(|_| hall.rehearsal && any)
        }
        Action::Peek => binding.short.filter(|_| stage_show::covers(model, hall)),
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
            Face::Vote(tie) if !model.covered && tie.is_jurys() => Some(Word::KeyVotesShort),
            Face::Vote(_) if !model.covered => Some(Word::KeyVoteShort),
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
        Action::Explain => binding.short.filter(|_| !face.named().is_empty() && !model.covered),
        _ => binding.short,
    }
}
