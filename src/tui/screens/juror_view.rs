//! Draws a juror's running order and ballot.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::juror::{Page, Pane, State, ballot, judged, may_mark, offered};
use super::{
    board, juror_alarms, juror_calls, juror_criterion, juror_foot, juror_recusal, juror_review,
};
use super::{juror_state, juror_totals, juror_versions};
use crate::contest::Performer;
use crate::hall::{Ballot, BallotState, JurorView, Out, Phase, View};
use crate::text::{Word, width};
use crate::tui::model::Model;
use crate::tui::widgets::{self, Ink, columns, window};

/// Beyond this width the eye would travel too far from a criterion to its mark.
const WIDEST_BALLOT: u16 = 96;
/// From so many rows on, what stands around the marks need not give way.
pub(super) const ROOMY: u16 = 18;
/// Rows below the criteria at least, however many criteria there are.
const FOOT: u16 = 3;

/// A line of pieces, each in its style.
pub(super) type Line = Vec<(String, Style)>;

/// Draws the screen.
pub(super) fn view(model: &Model, state: &State, frame: &mut Frame<'_>, area: Rect) {
    let View::Juror(view) = &model.view else { return };
    let mut ink = Ink::new(frame.buffer_mut(), area);
    let (width, height) = (ink.width(), ink.height());
    let left = order_width(width);
    order(model, view, state, &mut ink.part(0, 0, left, height));
    ink.part(left, 0, 1, height).bar_down(0, model.theme.line);
    let (free, wide) = (width - left - 3, ballot_width(model));
    let mut ink = ink.part(left + 2 + (free - wide) / 2, 0, wide, height);
    match (state.page, state.pane) {
        (Some(Page::Versions(scroll)), _) => {
            juror_versions::view(model, view, state.entry, scroll, &mut ink);
        }
        (Some(Page::Recusal(line)), _) => {
            juror_recusal::view(model, view, state.entry, line, &mut ink);
        }
        (None, Pane::Review) => juror_review::view(model, view, state, &mut ink),
        (None, Pane::Order | Pane::Ballot) => duet(model, view, state, &mut ink),
    }
}

fn order_width(width: u16) -> u16 {
    (width * 2 / 5).clamp(26, 64)
}

/// Columns of the ballot and of the pages in its place.
pub(super) fn ballot_width(model: &Model) -> u16 {
    let width = model.size.0;
    width.saturating_sub(order_width(width) + 3).min(WIDEST_BALLOT)
}

/// What a line of the running order begins with: sign and style.
fn sign(model: &Model, view: &JurorView, entry: usize) -> (&'static str, Style) {
    let of = &view.entries[entry];
    match of.ballot.state() {
        _ if of.state.out.is_some() => ("–", model.theme.dim),
        BallotState::Recused => ("×", model.theme.dim),
        BallotState::Submitted => ("●", model.theme.good),
        _ if of.ballot.missed => ("–", model.theme.dim),
        BallotState::Draft => ("○", model.theme.warn),
        BallotState::Empty if of.state.phase == Phase::Waiting => (" ", model.theme.dim),
        BallotState::Empty => ("·", model.theme.warn),
    }
}

fn order(model: &Model, view: &JurorView, state: &State, ink: &mut Ink<'_>) {
    let (lang, theme) = (model.lang(), &model.theme);
    let (width, height) = (ink.width(), ink.height());
    let end = ink.right(width.saturating_sub(1), 0, model.say(Word::JurorTotals), theme.dim);
    ink.text(1, 0, end.saturating_sub(2), model.say(Word::JurorOrder), theme.dim);
    let legend = widgets::legend(model.say(Word::JurorLegend), width.saturating_sub(2));
    let legend_rows = if height >= 18 { legend.len() as u16 + 1 } else { 0 };
    let told = told(model, view, width);
    let below = legend_rows + told.len() as u16;
    let room = usize::from(height.saturating_sub(2 + below)).max(1);
    let count = view.order.len();
    let each = board::spacing(count, room, 4);
    let at = view.order.iter().position(|&entry| entry == state.entry).unwrap_or(0);
    let shown = &view.order[window(count, at, room / each)];
    let entries = shown.iter().map(|&entry| &view.contest.entries[entry]);
    let totals: Vec<_> = (0..count).map(|entry| juror_totals::stored(model, view, entry)).collect();
    let widest = totals.iter().map(|total| columns(total)).max().unwrap_or(0);
    let pairs = board::pairs(lang, entries, width.saturating_sub(widest + 9));
    for (row, (&entry, pair)) in shown.iter().zip(pairs).enumerate() {
        let y = 1 + (row * each) as u16;
        let of = &view.contest.entries[entry];
        let (sign, style) = sign(model, view, entry);
        let on_stage = view.on_stage == Some(entry);
        let done = view.entries[entry].state.phase == Phase::Waiting && !on_stage;
        let text = if on_stage {
            theme.accent
        } else if done {
            theme.dim
        } else {
            theme.base
        };
        ink.row(1, y, if on_stage { "»" } else { " " }, theme.accent);
        ink.right(4, y, &of.number.to_string(), text);
        ink.row(5, y, sign, style);
        let end = ink.right(width.saturating_sub(1), y, &totals[entry], text);
        ink.text(7, y, end.saturating_sub(8), &pair, text);
        if each > 1 {
            ink.text(7, y + 1, width.saturating_sub(8), of.song.title.get(lang), theme.dim);
        }
        if entry == state.entry {
            let style = if state.pane == Pane::Order { theme.select } else { theme.strong };
            ink.paint(0, y, width, style);
            ink.row(0, y, ">", style);
        }
    }
    for (line, y) in told.iter().zip(height.saturating_sub(below)..) {
        ink.row(1, y, line, theme.warn);
    }
    for (line, y) in legend.iter().zip(height.saturating_sub(legend_rows) + 1..) {
        if legend_rows > 0 {
            ink.row(1, y, line, theme.dim);
        }
    }
}

/// Says that a ballot is waited for, that somebody is called, that somebody has this ballot before
/// them at another terminal, too.
fn told(model: &Model, view: &JurorView, width: u16) -> Vec<String> {
    let mut told = juror_calls::lines(model, view);
    if view.terminals > 1 {
        told.push(format!("◇ {}", model.say(Word::JurorTwoTerminals)));
    }
    let wrapped = |text: String| width::wrap(&text, usize::from(width.saturating_sub(2)));
    told.into_iter().flat_map(wrapped).collect()
}

fn duet(model: &Model, view: &JurorView, state: &State, ink: &mut Ink<'_>) {
    let (width, height) = (ink.width(), ink.height());
    let airy = u16::from(height >= 30);
    let shown = ballot(model, view, state.entry);
    let y = airy + head(model, view, state, &mut ink.part(0, airy, width, height));
    let marking = may_mark(view, state.entry).is_ok();
    let offer = offered(view, state.entry);
    // While marks are given the row stands free for what may come, so that they never move.
    if let Some(entry) = offer {
        let text = juror_state::offer(model, view, entry);
        ink.paint(0, y, width, model.theme.select);
        ink.row(0, y, &text, model.theme.select);
    } else if marking && height < ROOMY {
        let alarms = juror_alarms::lines(model, view, state.entry, &shown.marks, (width, 1));
        for line in &alarms {
            draw(ink, y, line);
        }
    }
    let y = y + u16::from(height >= ROOMY || marking || offer.is_some()) + airy;
    let count = judged(view).count() as u16;
    let free = height.saturating_sub(y);
    let criteria_rows = if free >= 2 * count + 4 { 2 * count } else { count };
    let room = free.saturating_sub(criteria_rows).max(FOOT);
    let foot = juror_foot::lines(model, view, state, &shown, (width, height), room);
    let end = height.saturating_sub(foot.len() as u16);
    criteria(model, view, state, &shown, &mut ink.part(0, y, width, end.saturating_sub(y)));
    for (y, line) in (end..).zip(&foot) {
        draw(ink, y, line);
    }
}

/// Draws a line of pieces from the left.
pub(super) fn draw(ink: &mut Ink<'_>, y: u16, line: &Line) {
    let mut x = 0;
    for (text, style) in line {
        x = ink.row(x, y, text, *style);
    }
}

/// Who performs what; returns the row below.
fn head(model: &Model, view: &JurorView, state: &State, ink: &mut Ink<'_>) -> u16 {
    let (lang, theme) = (model.lang(), &model.theme);
    let of = &view.contest.entries[state.entry];
    let width = ink.width();
    let title = model.words.duet_number(of.number);
    let x = ink.row(0, 0, &title, theme.strong);
    let on_stage = view.on_stage == Some(state.entry);
    let style = if on_stage { theme.accent } else { theme.dim };
    let sign = if on_stage { "» " } else { "" };
    ink.row(x + 2, 0, &format!("{sign}{}", standing(model, view, state.entry)), style);
    let mut y = 1 + u16::from(ink.height() >= 30);
    // Universities are written alike: all in full where they fit, else all short.
    let school = |performer: &Performer| view.contest.university(performer);
    let full = of.performers.iter().all(|performer| {
        let school = school(performer).map_or(0, |of| columns(of.name.get(lang)));
        columns(performer.name.get(lang)) + school + 3 <= width
    });
    if !of.name.is_blank() {
        ink.text(0, y, width, of.name.get(lang), theme.strong);
        y += 1;
    }
    for performer in &of.performers {
        let mut room = width;
        if let Some(of) = school(performer) {
            let school = if full { &of.name } else { &of.short };
            room = ink.right(width, y, school.get(lang), theme.dim).saturating_sub(2);
        }
        ink.text(0, y, room, performer.name.get(lang), theme.strong);
        y += 1;
    }
    // Low down a ballot that has something to say needs the row.
    let tight = ink.height() < ROOMY && juror_state::life(model, view, state.entry).is_some();
    if of.song.title.is_blank() || tight {
        return y;
    }
    let song = model.words.song_quoted(of.song.title.get(lang));
    let x = ink.row(0, y, &song, theme.base);
    ink.row(x + 1, y, of.song.by.get(lang), theme.dim);
    y + 1
}

/// Where the duet is, in words.
fn standing(model: &Model, view: &JurorView, entry: usize) -> String {
    let of = &view.entries[entry];
    let word = match (of.state.out, of.state.phase) {
        (Some(Out::Withdrawn), _) => Word::EntryWithdrawn,
        (Some(Out::NoShow), _) => Word::EntryNoShow,
        (Some(Out::Disqualified), _) => Word::Disqualified,
        (None, Phase::Waiting) => Word::EntryNotYet,
        (None, _) if view.on_stage == Some(entry) => Word::EntryOnStage,
        (None, _) => Word::EntryPerformed,
    };
    model.say(word).to_owned()
}

fn criteria(model: &Model, view: &JurorView, state: &State, ballot: &Ballot, ink: &mut Ink<'_>) {
    let judged: Vec<usize> = judged(view).collect();
    let under_hand = judged.iter().position(|&criterion| criterion == state.criterion);
    let each = (ink.height() / judged.len() as u16).clamp(1, 5);
    let visible = usize::from(ink.height() / each).max(1);
    let first = (under_hand.unwrap_or(0) + 1).saturating_sub(visible);
    let width = ink.width();
    for (row, &criterion) in judged.iter().skip(first).take(visible).enumerate() {
        let mut part = ink.part(0, row as u16 * each, width, each);
        juror_criterion::view(model, view, state, ballot, criterion, &mut part);
    }
}
