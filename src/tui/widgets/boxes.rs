//! Boxes over a screen: a question, a text field.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::{Ink, columns, window};
use crate::text::{Word, width, wording};
use crate::tui::keymap::{Scope, bindings};
use crate::tui::model::Model;
use crate::tui::overlay::{Choice, Confirm, Field};
use crate::tui::pin_entry::PinPrompt;
use crate::tui::screens::door;

/// Opens a box of the wished size in the middle of the screen and returns its inside.
fn open<'a>(model: &Model, buffer: &'a mut Buffer, width: u16, height: u16) -> Ink<'a> {
    let screen = buffer.area;
    let (width, height) = (width.min(screen.width), height.min(screen.height));
    let area = Rect::new((screen.width - width) / 2, (screen.height - height) / 2, width, height);
    let line = model.theme.base.patch(model.theme.accent);
    let mut ink = Ink::new(buffer, area);
    ink.clear(model.theme.base);
    frame(&mut ink, line);
    let inside =
        Rect::new(area.x + 2, area.y + 1, width.saturating_sub(4), height.saturating_sub(2));
    Ink::new(buffer, inside)
}

/// Draws a frame along the edges of a region.
pub(crate) fn frame(ink: &mut Ink<'_>, line: Style) {
    let (width, height) = (ink.width(), ink.height());
    let across = "─".repeat(usize::from(width.saturating_sub(2)));
    ink.bar_down(0, line);
    ink.bar_down(width.saturating_sub(1), line);
    ink.row(0, 0, &format!("┌{across}┐"), line);
    ink.row(0, height.saturating_sub(1), &format!("└{across}┘"), line);
}

/// The keys of a question or a field with their words, in one line.
pub(crate) fn keys(model: &Model, scope: Scope) -> String {
    let mut parts: Vec<(String, &str)> = Vec::new();
    for binding in bindings(scope).filter(|binding| binding.scope == scope) {
        let (Some(press), Some(word)) = (binding.press.first(), binding.short) else { continue };
        let (legend, word) = (press.legend(), model.say(word));
        match parts.last_mut() {
            Some((before, same)) if *same == word => before.push_str(&legend),
            _ => parts.push((legend, word)),
        }
    }
    let parts: Vec<String> =
        parts.into_iter().map(|(legend, word)| format!("{legend} {word}")).collect();
    parts.join("   ")
}

/// Draws a question.
pub(crate) fn confirm(model: &Model, confirm: &Confirm, buffer: &mut Buffer) {
    let width = buffer.area.width.saturating_sub(8).min(68);
    let inner = usize::from(width.saturating_sub(4));
    let lines: Vec<String> =
        confirm.lines.iter().flat_map(|line| width::wrap(line, inner)).collect();
    let mut ink = open(model, buffer, width, lines.len() as u16 + 6);
    ink.row(0, 0, model.say(confirm.title), model.theme.strong);
    for (y, line) in (2..).zip(&lines) {
        ink.row(0, y, line, model.theme.base);
    }
    let last = ink.height().saturating_sub(1);
    ink.row(0, last, &keys(model, Scope::Confirm), model.theme.accent);
}

/// Draws what can be chosen.
pub(crate) fn choice(model: &Model, choice: &Choice, buffer: &mut Buffer) {
    let width = buffer.area.width.saturating_sub(8).min(68);
    let mut ink = open(model, buffer, width, choice.options.len() as u16 + 6);
    ink.row(0, 0, model.say(choice.title), model.theme.strong);
    let last = ink.height().saturating_sub(1);
    let room = usize::from(last.saturating_sub(3)).max(1);
    let shown = window(choice.options.len(), choice.at, room);
    for (y, at) in (2..).zip(shown) {
        let (sign, style) =
            if at == choice.at { (">", model.theme.select) } else { (" ", model.theme.base) };
        ink.paint(0, y, width, style);
        ink.row(0, y, &format!("{sign} {}", choice.options[at].0), style);
    }
    ink.row(0, last, &keys(model, Scope::Choice), model.theme.accent);
}

/// Draws the question for somebody's PIN.
pub(crate) fn pin(model: &Model, prompt: &PinPrompt, buffer: &mut Buffer) {
    let width = buffer.area.width.saturating_sub(8).min(68);
    let inner = usize::from(width.saturating_sub(4));
    let help = width::wrap(model.say(Word::PinPromptHelp), inner);
    let said = door::said(model, &prompt.entry).unwrap_or_default();
    let said = width::wrap(&said, inner);
    // Room for two lines, so that the box keeps its size when something is said.
    let mut ink = open(model, buffer, width, help.len() as u16 + 10);
    let person = wording::author(&model.words, Some(model.contest()), &prompt.person);
    ink.row(0, 0, &model.words.pin_prompt(person), model.theme.strong);
    for (y, line) in (2..).zip(&help) {
        ink.row(0, y, line, model.theme.base);
    }
    let y = help.len() as u16 + 3;
    ink.row(0, y, &door::dots(&prompt.entry), model.theme.strong);
    for (y, line) in (y + 1..).zip(said.iter().take(2)) {
        ink.row(0, y, line, model.theme.warn);
    }
    let last = ink.height().saturating_sub(1);
    ink.row(0, last, &keys(model, Scope::Pin), model.theme.accent);
}

/// Draws a text field.
pub(crate) fn field(model: &Model, field: &Field, buffer: &mut Buffer) {
    let width = buffer.area.width.saturating_sub(8).min(76);
    let mut ink = open(model, buffer, width, 7);
    ink.row(0, 0, model.say(field.title), model.theme.strong);
    let room = ink.width().saturating_sub(1);
    // The part of the text that ends at the cursor stays in sight.
    let (before, after) = field.text.split_at(field.cursor);
    let mut start = 0;
    while columns(&before[start..]) > room {
        start += before[start..].chars().next().map_or(1, char::len_utf8);
    }
    let x = ink.row(0, 2, &before[start..], model.theme.base);
    ink.row(x, 2, after, model.theme.base);
    ink.paint(0, 2, room + 1, model.theme.base.add_modifier(ratatui::style::Modifier::UNDERLINED));
    ink.paint(x, 2, 1, model.theme.select.add_modifier(ratatui::style::Modifier::REVERSED));
    ink.row(0, 4, &keys(model, Scope::Field), model.theme.accent);
}
