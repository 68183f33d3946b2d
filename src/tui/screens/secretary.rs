//! The secretary's screen: paper sheets, who is in the hall, who has a PIN. It holds no mark of any
//! ballot.

use super::jurors::{self, Panel};
use super::{entry_life, secretary_paper};
use crate::hall::{Author, Cell, Phase, Receipt, Refusal, Seat, SecretaryView, Sheet, View};
use crate::text::Word;
use crate::tui::keymap::{Action, Binding, Scope};
use crate::tui::model::{Model, Notice};
use crate::tui::overlay::{Confirm, Consent, Overlay};
use crate::tui::{Effect, Key};

/// A page opened over the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Page {
    /// Who of the panel is in the hall: the line under the hand.
    Jurors(usize),
    /// A paper sheet is typed.
    Paper(secretary_paper::State),
}

/// The state of the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    /// The duet under the hand, position in the lineup.
    pub entry: usize,
    /// The juror under the hand, position in the panel.
    pub juror: usize,
    /// The page shown.
    pub page: Option<Page>,
    /// The sheet that was left before it was typed to its end.
    pub left: Option<secretary_paper::State>,
}

/// What can be done with the ballot under the hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    /// Its paper sheet can be typed for the first time.
    First,
    /// Its paper sheet was typed once.
    Second,
    /// It counts, typed from paper.
    FromPaper(Receipt),
    /// Nothing.
    Closed,
}

impl State {
    /// The screen with the hand on the duet on stage.
    pub fn new(view: &SecretaryView) -> Self {
        let entry =
            view.course.on_stage.or_else(|| view.course.order.first().copied()).unwrap_or(0);
        Self { entry, juror: 0, page: None, left: None }
    }

    /// Whether marks are typed that are not on disk.
    pub(super) fn holds_unsaved(&self) -> bool {
        let open = match &self.page {
            Some(Page::Paper(sheet)) => Some(sheet),
            _ => None,
        };
        open.into_iter().chain(&self.left).any(secretary_paper::State::has_marks)
    }

    pub(super) fn scope(&self) -> Scope {
        match &self.page {
            None => Scope::Secretary,
            Some(Page::Jurors(_)) => Scope::Jurors,
            Some(Page::Paper(sheet)) => sheet.scope(),
        }
    }
}

/// How a ballot stands, both by position.
pub(super) fn standing(view: &SecretaryView, entry: usize, juror: usize) -> Standing {
    let typed = view.from_paper.iter().find(|of| of.entry == entry && of.juror == juror);
    match typed {
        Some(of) => Standing::FromPaper(of.receipt),
        None if may_type(view, entry, juror).is_err() => Standing::Closed,
        None if view.sheets.contains(&Sheet { entry, juror }) => Standing::Second,
        None => Standing::First,
    }
}

/// Says at once why a sheet cannot be typed, as `decide` would; the hall decides all the same.
pub(super) fn may_type(view: &SecretaryView, entry: usize, juror: usize) -> Result<(), Refusal> {
    let id = || view.course.contest.entries[entry].id.clone();
    let state = &view.course.entries[entry];
    let cell = view.course.cell(entry, juror);
    if jurors::is_locked(view.course.evening) {
        Err(Refusal::Locked)
    } else if state.out.is_some() {
        Err(Refusal::EntryOut(id()))
    } else if cell == Cell::Recused {
        Err(Refusal::Recused(id()))
    } else if !matches!(state.phase, Phase::Open | Phase::Closed) {
        Err(Refusal::ScoringNotOpen(id()))
    } else if cell == Cell::Submitted {
        Err(Refusal::Submitted(id()))
    } else {
        Ok(())
    }
}

/// The state of this screen, if it is the one shown.
pub(super) fn state(model: &mut Model) -> Option<&mut State> {
    match &mut model.screen {
        super::Screen::Secretary(state) => Some(state),
        _ => None,
    }
}

/// A key on this screen.
pub(super) fn on_key(model: &mut Model, key: Key, action: Option<Action>) -> Vec<Effect> {
    let View::Secretary(view) = &model.view else { return Vec::new() };
    let view = view.clone();
    let page = state(model).and_then(|state| state.page.clone());
    match (page, action) {
        (Some(Page::Paper(sheet)), _) => secretary_paper::on_key(model, &view, sheet, key, action),
        (Some(Page::Jurors(line)), Some(action)) => on_jurors(model, &view, line, action),
        (None, Some(action)) => act(model, &view, action),
        _ => Vec::new(),
    }
}

fn on_jurors(model: &mut Model, view: &SecretaryView, line: usize, action: Action) -> Vec<Effect> {
    let view = View::Secretary(view.clone());
    let Some(panel) = Panel::of(&view) else { return Vec::new() };
    let last = panel.last();
    match action {
        Action::Next => return jurors::attend(model, &Author::Secretary, &panel, line),
        Action::ClearPin => jurors::clear_pin(model, &Author::Secretary, &panel, line),
        _ => {}
    }
    let Some(state) = state(model) else { return Vec::new() };
    match action {
        Action::Up => state.page = Some(Page::Jurors(line.saturating_sub(1))),
        Action::Down => state.page = Some(Page::Jurors((line + 1).min(last))),
        Action::Back => state.page = None,
        _ => {}
    }
    Vec::new()
}

fn act(model: &mut Model, view: &SecretaryView, action: Action) -> Vec<Effect> {
    let Some(state) = state(model) else { return Vec::new() };
    let (last, jurors) = (view.course.order.len() - 1, view.course.contest.panel.len());
    let turn = view.course.order.iter().position(|&entry| entry == state.entry).unwrap_or(0);
    let entry = state.entry;
    match action {
        Action::Up => state.entry = view.course.order[turn.saturating_sub(1)],
        Action::Down => state.entry = view.course.order[(turn + 1).min(last)],
        Action::First => state.entry = view.course.order[0],
        Action::Last => state.entry = view.course.order[last],
        Action::Left => state.juror = state.juror.saturating_sub(1),
        Action::Right => state.juror = (state.juror + 1).min(jurors - 1),
        Action::Jurors => state.page = Some(Page::Jurors(0)),
        Action::Next => secretary_paper::open(model, view),
        Action::Replace => {
            let locked = jurors::is_locked(view.course.evening);
            entry_life::replace(
                model,
                &Author::Secretary,
                entry,
                view.course.entries[entry],
                locked,
            );
        }
        Action::Pass if state.holds_unsaved() => {
            let lines = vec![model.say(Word::QuitTyped).to_owned()];
            let (title, yes) = (Word::QuitUnsavedTitle, Consent::Pass);
            model.overlay = Some(Overlay::Confirm(Confirm { title, lines, yes }));
        }
        Action::Pass => return model.sit(Seat::Lobby),
        _ => {}
    }
    Vec::new()
}

/// What the footer calls a key now.
pub(super) fn footer(
    model: &Model,
    view: &SecretaryView,
    state: &State,
    binding: &Binding,
) -> Option<Word> {
    let typable = may_type(view, state.entry, state.juror).is_ok();
    let waits = view.course.entries[state.entry].phase == Phase::Waiting
        && view.course.entries[state.entry].out.is_none();
    match (&state.page, binding.action) {
        (None, Action::Next) => binding.short.filter(|_| typable),
        (None, Action::Replace) => {
            binding.short.filter(|_| waits && !jurors::is_locked(view.course.evening))
        }
        (Some(Page::Jurors(line)), _) => jurors::footer(model, *line, binding),
        (Some(Page::Paper(sheet)), Action::Next) => sheet.enter(view).or(binding.short),
        _ => binding.short,
    }
}

/// Says why a sheet cannot be typed, as the secretary reads it.
pub(super) fn refuse(model: &mut Model, refusal: Refusal) {
    model.notice = Some(match refusal {
        Refusal::Recused(_) => Notice::Say(Word::SecretaryRecused),
        Refusal::Submitted(_) => Notice::Say(Word::SecretarySubmitted),
        refusal => Notice::Refused(refusal),
    });
}
