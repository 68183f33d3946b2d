//! Pages of lines: scrolled, or in the middle of the screen.

use ratatui::style::Style;

use crate::text::width;
use crate::tui::keymap::Action;
use crate::tui::model::Model;
use crate::tui::view::body_height;
use crate::tui::widgets::Ink;

/// Columns left free at each side.
const MARGIN: u16 = 2;

/// A piece of a line: column, text, style.
pub(super) type Piece = (u16, String, Style);

/// Columns of a line.
pub(super) fn wide(model: &Model) -> u16 {
    model.size.0.saturating_sub(2 * MARGIN)
}

/// How far the lines can be scrolled.
pub(super) fn last_scroll(model: &Model, lines: &[Vec<Piece>]) -> u16 {
    (lines.len() as u16).saturating_sub(body_height(model))
}

/// Where an action scrolls to, at most to `last`. `None` if it does not scroll.
pub(super) fn scroll(model: &Model, from: u16, last: u16, action: Action) -> Option<u16> {
    let (from, page) = (from.min(last), body_height(model).saturating_sub(1));
    Some(match action {
        Action::Up => from.saturating_sub(1),
        Action::Down => (from + 1).min(last),
        Action::PageUp => from.saturating_sub(page),
        Action::PageDown => (from + page).min(last),
        _ => return None,
    })
}

/// Draws the lines, scrolled down by so many of them.
pub(super) fn draw(model: &Model, lines: &[Vec<Piece>], scroll: u16, ink: &mut Ink<'_>) {
    let room = usize::from(ink.height());
    let scroll = usize::from(scroll).min(lines.len().saturating_sub(room));
    for (y, line) in (0..).zip(lines.iter().skip(scroll).take(room)) {
        for (x, text, style) in line {
            ink.row(MARGIN + x, y, text, *style);
        }
    }
    let end = ink.width();
    if scroll > 0 {
        ink.right(end, 0, "▲", model.theme.accent);
    }
    if lines.len() > scroll + room {
        ink.right(end, ink.height().saturating_sub(1), "▼", model.theme.accent);
    }
}

/// Lines that stand in the middle of the page.
pub(super) struct Centred {
    lines: Vec<(String, Style)>,
    wide: u16,
}

impl Centred {
    /// No lines yet, for a page like this.
    pub(super) fn new(ink: &Ink<'_>) -> Self {
        Self { lines: Vec::new(), wide: ink.width().saturating_sub(4).min(100) }
    }

    /// A free line, where there is room for it.
    pub(super) fn gap(&mut self) {
        self.push(String::new(), Style::new());
    }

    /// A line as it is.
    pub(super) fn push(&mut self, line: String, style: Style) {
        self.lines.push((line, style));
    }

    /// A sentence, in as many lines as it needs.
    pub(super) fn say(&mut self, text: &str, style: Style) {
        let lines = width::wrap(text, usize::from(self.wide));
        self.lines.extend(lines.into_iter().map(|line| (line, style)));
    }

    /// Draws the lines, leaving gaps out where there is no room for them.
    pub(super) fn draw(mut self, ink: &mut Ink<'_>) {
        let room = usize::from(ink.height());
        while self.lines.len() > room {
            let Some(gap) = self.lines.iter().rposition(|(line, _)| line.is_empty()) else { break };
            self.lines.remove(gap);
        }
        let top = room.saturating_sub(self.lines.len()) / 2;
        for (y, (line, style)) in (top as u16..).zip(&self.lines) {
            ink.centre(y, line, *style);
        }
    }
}

/// A text in at most so many lines; the last is clipped where it is longer.
pub(super) fn fitted(text: &str, wide: u16, most: usize) -> Vec<String> {
    let mut lines = width::wrap(text, usize::from(wide));
    if lines.len() > most {
        let rest = lines.split_off(most - 1).join(" ");
        lines.push(width::clip(&rest, usize::from(wide)).into_owned());
    }
    lines
}
