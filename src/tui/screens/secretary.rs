//! The secretary's screen: paper sheets, PINs, who is in the hall.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::hall::{Seat, View};
use crate::tui::keymap::{Action, Scope};
use crate::tui::model::Model;
use crate::tui::{Effect, Key};

/// The state of the screen.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct State {
    /// The line under the hand.
    pub line: usize,
}

impl State {
    pub(super) fn scope(&self) -> Scope {
        Scope::Secretary
    }
}

/// A key on this screen.
pub(super) fn on_key(model: &mut Model, _: Key, action: Option<Action>) -> Vec<Effect> {
    match action {
        Some(Action::Pass) => model.sit(Seat::Lobby),
        _ => Vec::new(),
    }
}

/// Draws the screen.
pub(super) fn view(model: &Model, _: &State, _: &mut Frame<'_>, _: Rect) {
    let View::Secretary(_) = &model.view else { return };
}
