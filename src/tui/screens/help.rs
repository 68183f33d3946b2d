//! The help page: the key table of the screen below, in words.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::text::Word;
use crate::tui::keymap::{Scope, bindings};
use crate::tui::model::Model;
use crate::tui::overlay::Overlay;
use crate::tui::widgets::Ink;

/// Lines of the page: what is pressed, what it does.
fn lines(model: &Model, scope: Scope) -> Vec<(String, String)> {
    let mut lines: Vec<(String, String)> = Vec::new();
    for binding in bindings(scope) {
        let keys: Vec<String> = binding.press.iter().map(|press| press.legend()).collect();
        let keys = keys.join(", ");
        let word = model.say(binding.word);
        match lines.last_mut() {
            Some((before, same)) if same == word => *before = format!("{before} {keys}"),
            _ => lines.push((keys, word.to_owned())),
        }
    }
    if scope == Scope::Ballot {
        lines.insert(2, ("1 2 … 9 0".to_owned(), model.say(Word::HelpDigits).to_owned()));
    }
    lines
}

fn scope_below(model: &Model) -> Scope {
    match &model.overlay {
        Some(Overlay::Help { scope, .. }) => *scope,
        _ => Scope::Everywhere,
    }
}

/// How far the page can be scrolled.
pub(crate) fn last_scroll(model: &Model) -> u16 {
    let rows = model.size.1.saturating_sub(8);
    (lines(model, scope_below(model)).len() as u16 + 2).saturating_sub(rows)
}

/// Draws the page.
pub(crate) fn view(model: &Model, scope: Scope, scroll: u16, frame: &mut Frame<'_>, area: Rect) {
    let mut ink = Ink::new(frame.buffer_mut(), area);
    ink.row(2, 1, model.say(Word::HelpTitle), model.theme.strong);
    let lines = lines(model, scope);
    let rows = ink.height().saturating_sub(4);
    let mut y = 3;
    for (keys, word) in lines.iter().skip(usize::from(scroll)).take(usize::from(rows)) {
        ink.text(2, y, 24, keys, model.theme.accent);
        ink.row(28, y, word, model.theme.base);
        y += 1;
    }
    if y < ink.height().saturating_sub(1) {
        ink.row(2, y + 1, model.say(Word::HelpLayouts), model.theme.dim);
    }
}
