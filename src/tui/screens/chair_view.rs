//! Draws the chair's screen.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::chair::State;
use super::chair_lines::{Line, lines, shown};
use super::lines::fitted;
use super::stage::Pane;
use super::{awards, board, pages, stage_now, stage_view};
use crate::hall::{ChairView, Evening, StageView, View};
use crate::text::{Word, dates, names, width, wording};
use crate::tui::model::Model;
use crate::tui::widgets::{Ink, columns, window};

/// The lists are never wider.
const WIDEST: u16 = 110;
/// With so many rows a reason is told in full.
const ROOMY: u16 = 16;
/// Columns of the decisions beside the ranking.
const DECISIONS: u16 = 40;

/// Draws the screen, or the page opened over it.
pub(super) fn view(model: &Model, state: &State, frame: &mut Frame<'_>, area: Rect) {
    let View::Chair(view) = &model.view else { return };
    if let Some(page) = state.desk.pages.last() {
        return pages::view(model, page, frame, area);
    }
    let ink = &mut Ink::new(frame.buffer_mut(), area);
    match &view.locked {
        Some(all) => after_lock(model, view, all, state, ink),
        None => before_lock(model, view, state, ink),
    }
}

/// What stands in the way, whom to see about it, and more about the line under the hand.
fn before_lock(model: &Model, view: &ChairView, state: &State, ink: &mut Ink<'_>) {
    let theme = &model.theme;
    let wide = ink.width().saturating_sub(4).min(WIDEST);
    let left = (ink.width() - wide) / 2;
    let high = ink.height();
    let ink = &mut ink.part(left, 0, wide, high);
    let blocked = view.blockers.len();
    let (title, style) = if blocked == 0 {
        (format!("● {}", model.say(Word::ChairClear)), theme.good)
    } else {
        (format!("○ {}", model.words.chair_blocked(blocked)), theme.strong)
    };
    let mut end = wide;
    if let Evening::Running { done, total, .. } = view.course.evening {
        let done = model.words.chair_done(done, total);
        if columns(&done) + columns(&title) + 2 <= wide {
            end = ink.right(wide, 0, &done, theme.dim);
        }
    }
    ink.text(0, 0, end.saturating_sub(1), &title, style);
    let mut told = revision(model, view, (wide, high));
    told.extend(stage_now::calls_line(model, &view.course.calls));
    let head = 2 + told.len() as u16;
    for (y, line) in (1..).zip(&told) {
        ink.row(0, y, line, theme.warn);
    }
    let lines = lines(view);
    let about = about(model, view, &lines[state.line.min(lines.len() - 1)], wide);
    let foot = about.len() as u16;
    let room = high.saturating_sub(head + 1 + foot);
    list(model, view, &lines, state.line, true, &mut ink.part(0, head, wide, room));
    for (y, line) in (high - foot..).zip(&about) {
        ink.row(0, y, line, theme.dim);
    }
}

/// That a revision is open, since when, why, and what it has opened again; nothing without one.
fn revision(model: &Model, view: &ChairView, (wide, high): (u16, u16)) -> Vec<String> {
    let (words, history) = (&model.words, &view.history);
    let Some(last) = history.revisions.last() else { return Vec::new() };
    let most = if high >= ROOMY { 4 } else { 2 };
    let at = dates::clock(&last.at);
    let said = words.chair_revision(at, history.revisions.len(), &last.reason);
    let number = |&entry: &usize| names::number(words, &history.contest.entries[entry]);
    let entries: Vec<String> = history.reopened.iter().map(number).collect();
    let opened = if entries.is_empty() {
        words.get(Word::ChairReopenedNone).to_owned()
    } else {
        words.chair_reopened(entries.join(", "))
    };
    let mut lines = fitted(&format!("! {said}"), wide, most);
    lines.extend(fitted(&format!("  {opened}"), wide, most / 2));
    lines
}

/// More about a line, in at most three lines: what to do about a blocker.
fn about(model: &Model, view: &ChairView, line: &Line, wide: u16) -> Vec<String> {
    let text = match line {
        // Its names are covered with the others.
        Line::Blocker(crate::hall::Blocker::TieOpen { .. }) if model.covered => {
            pages::covered(model)
        }
        Line::Blocker(blocker) => wording::blocker(&model.words, &view.course.contest, blocker),
        Line::Lock => model.say(Word::StageLockHelp).to_owned(),
        Line::Ballots => model.say(Word::ChairBallotsAbout).to_owned(),
        _ => String::new(),
    };
    let mut lines = width::wrap(&text, usize::from(wide));
    lines.truncate(3);
    lines
}

/// The lines with the hand; each in one row, or in two where there is room and it tells of a person.
fn list(model: &Model, view: &ChairView, lines: &[Line], line: usize, on: bool, ink: &mut Ink<'_>) {
    let (theme, wide) = (&model.theme, ink.width());
    let line = line.min(lines.len() - 1);
    let room = usize::from(ink.height()).max(1);
    // What stands in the way stays apart from what can be done, where there is room.
    let acts = lines.iter().position(|line| !line.blocks()).filter(|&at| at > 0);
    let gap = acts.filter(|_| lines.len() < room);
    let visible = window(lines.len(), line, room - usize::from(gap.is_some()));
    // Asides stand below one another: a person who is not named is not found.
    let told: Vec<_> = lines.iter().map(|line| shown(model, view, line)).collect();
    let with_aside = told.iter().filter(|of| !of.aside.is_empty());
    let texts = with_aside.clone().map(|of| columns(&of.text)).max().unwrap_or(0);
    let asides = with_aside.map(|of| columns(&of.aside) + 2).max().unwrap_or(0);
    let aside = (4 + texts + 2).min((wide / 2).max(wide.saturating_sub(asides)));
    let mut y = 0;
    for index in visible {
        if gap == Some(index) {
            y += 1;
        }
        let of = &told[index];
        ink.row(2, y, of.sign, of.style);
        let style = if lines[index].blocks() { theme.base } else { theme.strong };
        if of.aside.is_empty() {
            ink.row(4, y, &of.text, style);
        } else {
            ink.text(4, y, aside - 5, &of.text, style);
            let arrow = if lines[index].blocks() { "→ " } else { "" };
            ink.row(aside, y, &format!("{arrow}{}", of.aside), theme.accent);
        }
        if index == line {
            let style = if on { theme.select } else { theme.strong };
            ink.paint(0, y, wide, style);
            ink.row(0, y, if on { ">" } else { " " }, style);
        }
        y += 1;
    }
}

/// The decisions beside the ranking; where it is narrow the one under the hand alone.
fn after_lock(model: &Model, view: &ChairView, all: &StageView, state: &State, ink: &mut Ink<'_>) {
    let (wide, high) = (ink.width(), ink.height());
    let in_ranking = state.desk.pane == Pane::Ranking;
    if wide >= stage_view::BESIDE {
        decisions(model, view, all, state, &mut ink.part(0, 0, DECISIONS, high));
        ink.part(DECISIONS, 0, 1, high).bar_down(0, model.theme.line);
        let left = DECISIONS + 1;
        stage_view::ranking(model, all, &state.desk, &mut ink.part(left, 0, wide - left, high));
    } else if in_ranking {
        stage_view::ranking(model, all, &state.desk, ink);
    } else {
        decisions(model, view, all, state, ink);
    }
}

fn decisions(model: &Model, view: &ChairView, all: &StageView, state: &State, ink: &mut Ink<'_>) {
    let (theme, hall) = (&model.theme, &all.hall);
    let (wide, high) = (ink.width().saturating_sub(2), ink.height());
    let ink = &mut ink.part(1, 0, wide, high);
    let (seal, style) = board::seal(model, hall.evening(), true, true);
    ink.row(0, 0, &seal, style);
    let mut notes = Vec::new();
    if let Some(locking) = hall.lockings.last().filter(|of| !of.overridden.is_empty()) {
        let text = model.words.chair_overridden(locking.overridden.len(), &locking.reason);
        notes.push((format!("! {text}"), theme.warn));
    }
    notes.extend(awards::doubles(model, hall).into_iter().map(|text| (text, theme.base)));
    let lines = lines(view);
    let rows: Vec<_> = notes
        .iter()
        .flat_map(|(text, style)| {
            width::wrap(text, usize::from(wide)).into_iter().map(move |line| (line, *style))
        })
        .collect();
    let on = state.desk.pane == Pane::Order;
    let room = (lines.len() as u16).min(high.saturating_sub(2));
    list(model, view, &lines, state.line, on, &mut ink.part(0, 2, wide, room));
    for (y, (line, style)) in (room + 3..high).zip(&rows) {
        ink.row(0, y, line, *style);
    }
}
