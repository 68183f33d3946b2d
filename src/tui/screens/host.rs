//! What the host reads: what is said now, what comes next.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::hall::{Seat, View};
use crate::tui::Effect;
use crate::tui::keymap::Action;
use crate::tui::model::Model;
use crate::tui::widgets::Ink;

/// The state of the screen.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct State {
    /// The first line shown.
    pub scroll: usize,
}

/// What an action does here.
pub(super) fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    match action {
        Action::Pass => model.sit(Seat::Lobby),
        _ => Vec::new(),
    }
}

/// Draws the screen.
pub(super) fn view(model: &Model, _: &State, frame: &mut Frame<'_>, area: Rect) {
    let View::Host(view) = &model.view else { return };
    let mut ink = Ink::new(frame.buffer_mut(), area);
    ink.centre(area.height / 2, view.contest.title.get(model.lang()), model.theme.strong);
}
