//! The help page: the key table of the screen below, in words.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::hall::Seat;
use crate::text::{Word, width};
use crate::tui::fold;
use crate::tui::keymap::{Action, Binding, Scope};
use crate::tui::model::Model;
use crate::tui::overlay::Overlay;
use crate::tui::replay;
use crate::tui::view::body_height;
use crate::tui::widgets::Ink;

/// Lines of the page: what is pressed, what it does.
fn lines(model: &Model, scope: Scope) -> Vec<(String, String)> {
    let mut lines: Vec<(String, String)> = Vec::new();
    let used = |binding: &Binding| match binding.action {
        Action::LockTerminal => model.contest().pins,
        Action::MakeUp => model.is_rehearsal(),
        // Its pages stand over the chair's screen too.
        _ if binding.scope == Scope::Desk => model.seat == Seat::Stage,
        _ => true,
    };
    for binding in replay::bindings(model, scope).into_iter().filter(used) {
        let keys: Vec<String> = binding.press.iter().map(|press| press.legend()).collect();
        let keys = keys.join(", ");
        let word = model.say(binding.word);
        match lines.last_mut() {
            Some((before, same)) if same == word => *before = format!("{before} {keys}"),
            _ => lines.push((keys, word.to_owned())),
        }
    }
    if matches!(scope, Scope::Ballot | Scope::Paper) {
        let row = lines.iter().position(|(_, word)| word == model.say(Word::KeyBetter));
        let row = row.map_or(0, |row| row + 1);
        let kazakh = model.say(Word::HelpDigitsKazakh).to_owned();
        lines.insert(row, (fold::KAZAKH_DIGITS.to_owned(), kazakh));
        lines.insert(row, ("1 2 … 9 0".to_owned(), model.say(Word::HelpDigits).to_owned()));
    }
    lines.push((String::new(), String::new()));
    let room = usize::from(model.size.0.min(100)).saturating_sub(26);
    for line in width::wrap(model.say(Word::HelpLayouts), room) {
        lines.push((String::new(), line));
    }
    lines
}

fn scope_below(model: &Model) -> Scope {
    match &model.overlay {
        Some(Overlay::Help { scope, .. }) => *scope,
        _ => Scope::Everywhere,
    }
}

/// Rows above the lines: a free one, the title, a free one.
const HEAD: u16 = 3;

/// How far the page can be scrolled.
pub(crate) fn last_scroll(model: &Model) -> u16 {
    let rows = body_height(model).saturating_sub(HEAD);
    (lines(model, scope_below(model)).len() as u16).saturating_sub(rows)
}

/// Draws the page.
pub(crate) fn view(model: &Model, scope: Scope, scroll: u16, frame: &mut Frame<'_>, area: Rect) {
    let theme = &model.theme;
    let mut ink = Ink::new(frame.buffer_mut(), area);
    let wide = ink.width().min(100);
    let left = (ink.width() - wide) / 2;
    let high = ink.height();
    let mut ink = ink.part(left, 0, wide, high);
    ink.row(2, 1, model.say(Word::HelpTitle), theme.strong);
    let lines = lines(model, scope);
    let rows = high.saturating_sub(HEAD);
    // Where there is room every line has a free one below it.
    let each = if usize::from(rows) >= 2 * lines.len() { 2 } else { 1 };
    for (y, (keys, word)) in (0..rows).step_by(each).zip(lines.iter().skip(usize::from(scroll))) {
        ink.text(2, HEAD + y, 20, keys, theme.accent);
        let style = if keys.is_empty() { theme.dim } else { theme.base };
        ink.row(24, HEAD + y, word, style);
    }
    if scroll > 0 {
        ink.right(wide, HEAD, "▲", theme.accent);
    }
    if scroll < last_scroll(model) {
        ink.right(wide, high.saturating_sub(1), "▼", theme.accent);
    }
}
