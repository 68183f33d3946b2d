//! The public board, for a projector or an LED wall: nothing of the program itself is on it.

use chrono::{DateTime, Utc};
use ratatui::Frame;
use ratatui::layout::Rect;

use crate::contest::Lang;
use crate::hall::{BoardCard, View};
use crate::tui::Effect;
use crate::tui::keymap::Action;
use crate::tui::model::Model;
use crate::tui::widgets::Ink;

/// The state of the screen.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct State {
    /// The card drawn, and since when: what moves on it counts from then.
    pub drawn: Option<(BoardCard, DateTime<Utc>)>,
}

/// What an action does here.
pub(super) fn act(_: &mut Model, _: Action) -> Vec<Effect> {
    Vec::new()
}

/// Tells the screen that the view or the size changed.
pub(super) fn on_view(_: &mut Model) -> Vec<Effect> {
    Vec::new()
}

/// Tells the screen what time it is.
pub(super) fn on_wake(_: &mut Model) -> Vec<Effect> {
    Vec::new()
}

/// Draws the board.
pub(crate) fn view(model: &Model, _: &State, frame: &mut Frame<'_>, area: Rect) {
    let View::Board(view) = &model.view else { return };
    let mut ink = Ink::new(frame.buffer_mut(), area);
    let lang: Lang = model.lang();
    ink.centre(area.height / 2, view.contest.title.get(lang), model.theme.strong);
}
