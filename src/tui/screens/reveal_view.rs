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
use super::reveal::{self, State};
use crate::contest::StepShows;
use crate::hall::{BoardShows, Card, Hall, Outcome, Step, Winner};
use crate::text::{Word, names, width, wording};
use crate::tui::model::Model;
use crate::tui::widgets::{Ink, columns, window};

/// The list is never wider.
const WIDEST: u16 = 110;
/// Where titles begin.
const TITLE: u16 = 8;
/// Rows above the list, and below it.
const HEAD: u16 = 5;
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
    ink.row(0, 1, &seen(model, hall, wide), theme.accent);
    ink.row(0, 2, &next(model, hall, &script), theme.dim);
    let lacks = reveal::lacks(hall);
    if lacks > 0 {
        ink.row(0, 3, &format!("! {}", model.words.reveal_lacks(lacks)), theme.warn);
    }
    let step = page.step.min(script.len().saturating_sub(1));
    let shown = window(
        script.len(),
        page.moves_to.unwrap_or(step),
        usize::from(high.saturating_sub(HEAD + FOOT)),
    );
    let who_at = who_at(model, hall, &script, wide);
    for (y, row) in (HEAD..).zip(shown) {
        let of = listed(&script, page, row);
        draw(model, hall, (&script, of), (y, who_at), ink);
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

/// What the hall sees now, in `room` columns.
fn seen(model: &Model, hall: &Hall, room: u16) -> String {
    let word = match hall.show.board {
        BoardShows::Reveal => {
            let card = hall.card(hall.show.reveal).unwrap_or(Card::Curtain);
            let what = wording::reveal_card(&model.words, hall.contest(), &card);
            let seen = model.words.reveal_now(&what);
            let Card::Names { outcome, .. } = card else { return seen };
            let left = room.saturating_sub(columns(&seen) + 2);
            return format!("{seen}: {}", who(model, hall, &outcome, left));
        }
        BoardShows::Title => Word::WhatBoardTitle,
        BoardShows::Stage => Word::WhatBoardStage,
        BoardShows::Ranking => Word::WhatBoardRanking,
        BoardShows::Black => Word::WhatBoardBlack,
    };
    model.say(word).to_owned()
}

/// Who got it, as the hall has seen; numbers alone where the names would not fit.
fn who(model: &Model, hall: &Hall, outcome: &Outcome, room: u16) -> String {
    let (words, contest) = (&model.words, hall.contest());
    let text = wording::reveal_outcome(words, contest, outcome);
    match outcome {
        _ if model.covered => board::COVER.to_owned(),
        Outcome::Given { winners, .. } if columns(&text) > room => {
            let number = |of: &Winner| names::number(words, &contest.entries[of.entry]);
            winners.iter().map(number).collect::<Vec<_>>().join(", ")
        }
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

/// The column in which names stand: behind the longest title, but never behind the middle.
fn who_at(model: &Model, hall: &Hall, script: &[Step], wide: u16) -> u16 {
    let named = script.iter().filter(|step| !matches!(step.shows, StepShows::Slide));
    let title = |step| columns(&wording::reveal_step(&model.words, hall.contest(), step));
    TITLE + 2 + named.map(title).max().unwrap_or(0).min(wide / 2 - TITLE)
}

/// A step in its row: how far the hall has seen it, what it is, who it was given to.
fn draw(
    model: &Model,
    hall: &Hall,
    (script, at): (&[Step], usize),
    (y, who_at): (u16, u16),
    ink: &mut Ink<'_>,
) {
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
    let room = end.saturating_sub(TITLE + 1);
    let (seen, card) = (reached >= last, hall.card(last));
    let beside = match card {
        Some(Card::Names { outcome, .. }) if seen => {
            let room = end.saturating_sub(who_at + 1);
            Some((who(model, hall, &outcome, room), theme.base))
        }
        None if hall.locked => {
            Some((format!("! {}", model.say(Word::RevealLacksStep)), theme.warn))
        }
        _ => None,
    };
    let room = if beside.is_some() { room.min(who_at - TITLE - 1) } else { room };
    ink.text(TITLE, y, room, &title, style);
    if let Some((text, style)) = beside {
        ink.text(who_at, y, end.saturating_sub(who_at + 1), &text, style);
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
