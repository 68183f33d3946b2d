//! How the page of the reveal is drawn.
//!
//! ```text
//! reveal                                                  4/17
//! hall: Best vocals
//! next: Best vocals, names                        3 s
//!
//!   1 ●  Curtain
//! > 2 ◐  Best vocals                              3 s
//!   3 ○  Special prize
//! ────────────────────────────────────────────────────────────
//! “what the host says at the step under the hand”
//! ```

use super::board;
use super::reveal::State;
use crate::contest::StepShows;
use crate::hall::{BoardShows, Card, Hall, Step};
use crate::text::{Word, names, width, wording};
use crate::tui::model::Model;
use crate::tui::widgets::{Ink, columns, window};

/// The list is never wider.
const WIDEST: u16 = 110;
/// Rows above the list, and below it.
const HEAD: u16 = 4;
const FOOT: u16 = 3;

/// Draws the page.
pub(super) fn view(model: &Model, hall: &Hall, page: State, ink: &mut Ink<'_>) {
    let theme = &model.theme;
    let wide = ink.width().saturating_sub(2).min(WIDEST);
    let (left, high) = ((ink.width() - wide) / 2, ink.height());
    let ink = &mut ink.part(left, 0, wide, high);
    let script = hall.script();
    let at = hall.show.reveal;
    ink.row(0, 0, model.say(Word::RevealTitle), theme.strong);
    ink.right(wide, 0, &format!("{at}/{}", Hall::positions(&script)), theme.dim);
    ink.row(0, 1, &seen(model, hall), theme.accent);
    ink.row(0, 2, &next(model, hall, &script), theme.dim);
    let step = page.step.min(script.len().saturating_sub(1));
    let shown = window(
        script.len(),
        page.moves_to.unwrap_or(step),
        usize::from(high.saturating_sub(HEAD + FOOT)),
    );
    for (y, row) in (HEAD..).zip(shown) {
        let of = listed(&script, page, row);
        draw(model, hall, (&script, of), y, ink);
        if row == page.moves_to.unwrap_or(step) {
            let sign = if page.moves_to.is_some() { "↕" } else { ">" };
            ink.paint(0, y, wide, theme.select);
            ink.row(0, y, sign, theme.select);
        }
    }
    foot(model, hall, script.get(step), ink);
}

/// The step that stands in a row of the list, also while one of them is moved.
fn listed(script: &[Step], page: State, row: usize) -> usize {
    let Some(to) = page.moves_to else { return row };
    let mut order: Vec<usize> = (0..script.len()).collect();
    let moved = order.remove(page.step.min(script.len() - 1));
    order.insert(to.min(order.len()), moved);
    order[row]
}

/// What the hall sees now.
fn seen(model: &Model, hall: &Hall) -> String {
    let word = match hall.show.board {
        BoardShows::Reveal => {
            let card = hall.card(hall.show.reveal).unwrap_or(Card::Curtain);
            return model.words.reveal_now(told(model, hall, &card));
        }
        BoardShows::Title => Word::WhatBoardTitle,
        BoardShows::Stage => Word::WhatBoardStage,
        BoardShows::Ranking => Word::WhatBoardRanking,
        BoardShows::Black => Word::WhatBoardBlack,
    };
    model.say(word).to_owned()
}

/// A card that the hall has seen, with its names.
fn told(model: &Model, hall: &Hall, card: &Card) -> String {
    let text = wording::reveal_card(&model.words, hall.contest(), card);
    match card {
        Card::Names { outcome, .. } if !model.covered => {
            format!("{text}: {}", wording::reveal_outcome(&model.words, hall.contest(), outcome))
        }
        Card::Names { .. } => format!("{text}: {}", board::COVER),
        _ => text,
    }
}

/// What the next press shows, without names.
fn next(model: &Model, hall: &Hall, script: &[Step]) -> String {
    if !hall.locked {
        return model.say(Word::RevealBeforeLock).to_owned();
    }
    let Some((step, names)) = Hall::step_at(script, hall.show.reveal + 1) else {
        return model.say(Word::RevealOver).to_owned();
    };
    let text = wording::reveal_step(&model.words, hall.contest(), &script[step]);
    match script[step].pause {
        _ if !names => model.words.reveal_next(text),
        0 => model.words.reveal_next_names(text),
        pause => {
            let names = model.words.reveal_next_names(text);
            format!("{names} · {}", model.words.reveal_pause(pause))
        }
    }
}

/// A step in its row: how far the hall has seen it, what it is, who it was given to.
fn draw(model: &Model, hall: &Hall, (script, at): (&[Step], usize), y: u16, ink: &mut Ink<'_>) {
    let (theme, step) = (&model.theme, &script[at]);
    let first = Hall::positions(&script[..at]) + 1;
    let last = Hall::positions(&script[..=at]);
    let reached = hall.show.reveal;
    let (sign, style) = match reached {
        reached if reached >= last => ("●", theme.dim),
        reached if reached >= first => ("◐", theme.accent),
        _ => ("○", theme.base),
    };
    ink.right(5, y, &(at + 1).to_string(), theme.dim);
    ink.row(6, y, sign, style);
    let line = if step.line.is_empty() { "" } else { "«»" };
    let pause =
        if step.pause == 0 { String::new() } else { model.words.reveal_pause_short(step.pause) };
    let end = ink.right(ink.width(), y, line, theme.dim).min(ink.width() - 3);
    let end = ink.right(end, y, &pause, theme.dim).min(end.saturating_sub(6));
    let title = wording::reveal_step(&model.words, hall.contest(), step);
    let names =
        matches!(step.shows, StepShows::Award(_) | StepShows::Place(_) | StepShows::GrandPrix);
    let x = ink.text(8, y, end.saturating_sub(9), &title, style);
    if let (true, Some(Card::Names { outcome, .. })) = (names && reached >= last, hall.card(last)) {
        let who = if model.covered {
            board::COVER.to_owned()
        } else {
            wording::reveal_outcome(&model.words, hall.contest(), &outcome)
        };
        let x = (x + 2).max(8 + columns(&title).min(30) + 2);
        ink.text(x, y, end.saturating_sub(x + 1), &who, theme.base);
    }
}

/// What the host says at the step under the hand.
fn foot(model: &Model, hall: &Hall, step: Option<&Step>, ink: &mut Ink<'_>) {
    let (theme, wide) = (&model.theme, usize::from(ink.width()));
    let top = ink.height().saturating_sub(FOOT);
    ink.rule(top, theme.line);
    let Some(step) = step else { return };
    let said = if step.line.is_empty() {
        model.say(Word::RevealNoLine).to_owned()
    } else {
        model.words.reveal_line(names::quoted(&model.words, &step.line))
    };
    let mut lines = width::wrap(&said, wide);
    if lines.len() == 1 && hall.show.reveal > 0 {
        lines.push(model.say(Word::RevealFixed).to_owned());
    }
    for (y, line) in (top + 1..ink.height()).zip(&lines) {
        ink.row(0, y, line, theme.base);
    }
}
