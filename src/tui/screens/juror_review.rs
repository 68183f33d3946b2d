//! Draws the look at the whole ballot before it is submitted.
//!
//! ```text
//! ■ look it over before submitting
//! №5  A – B
//! ┌───────────────────────┐
//! │ criterion           9 │
//! │ criterion           8 │
//! │ ───────────────────── │
//! │ total: 17 / 20        │
//! └───────────────────────┘
//! ◇ what to look at once more
//! Enter submits   Esc changes
//! ```

use ratatui::style::Modifier;

use super::juror::{State, ballot, judged};
use super::juror_view::draw;
use super::{juror_alarms, juror_totals};
use crate::hall::JurorView;
use crate::text::{Word, names, numbers};
use crate::tui::keymap::Scope;
use crate::tui::model::Model;
use crate::tui::widgets::{self, Ink, columns};

/// Draws the page in the place of the ballot.
pub(super) fn view(model: &Model, view: &JurorView, state: &State, ink: &mut Ink<'_>) {
    let (lang, theme, contest) = (model.lang(), &model.theme, &view.contest);
    let (width, height) = (ink.width(), ink.height());
    let ballot = ballot(model, view, state.entry);
    let of = &contest.entries[state.entry];
    let count = judged(view).count() as u16;
    // Head, marks, total and keys stay; the free rows, then the frame, give way to the alarms.
    let [bare, inside] = [4, 9].map(|rows| height.saturating_sub(count + rows));
    let most = usize::from(if inside >= 2 { inside } else { bare });
    let alarms = juror_alarms::lines(model, view, state.entry, &ballot.marks, (width, most));
    let low = alarms.len() as u16;
    let framed = height >= count + 9 + low;
    let each = if height >= 2 * count + 10 + low { 2 } else { 1 };
    let banner = theme.accent.add_modifier(Modifier::REVERSED);
    let mut y = u16::from(height >= 30);
    ink.paint(0, y, width, banner);
    ink.row(0, y, &format!(" ■ {}", model.say(Word::JurorReview)), banner);
    y += 1 + u16::from(framed);
    let x = ink.row(0, y, &model.words.duet_number(of.number), theme.strong);
    let full = names::pair_in_full(lang, of);
    let fits = columns(&full) + x + 2 <= width;
    let pair = if fits { full } else { names::pair(lang, of) };
    ink.row(x + 2, y, &pair, theme.base);
    y += 1 + u16::from(framed);
    let total = juror_totals::line(model, view, &ballot);
    let frame = u16::from(framed);
    let left = 2 * frame;
    let rows = (count * each).min(height.saturating_sub(y + 2 + 2 * frame + low));
    if framed {
        let below = if total.is_some() { 4 } else { 2 };
        widgets::frame(&mut ink.part(0, y, width, rows + below), theme.accent);
    }
    y += frame;
    let mut inside = ink.part(left, y, width.saturating_sub(2 * left), rows);
    for (row, at) in (0..).zip(judged(view)) {
        let criterion = &contest.criteria[at];
        let shown = |mark| numbers::mark_of(&model.words, contest, at, mark);
        let mark = ballot.marks[at].map_or("—".to_owned(), shown);
        let y = row * each;
        let end = inside.right(inside.width().saturating_sub(1), y, &mark, theme.strong);
        let room = end.saturating_sub(2);
        let x = inside.text(0, y, room, criterion.name.get(lang), theme.base);
        let dots = "·".repeat(usize::from(room.saturating_sub(x)));
        inside.row(x + 1, y, &dots, theme.line);
    }
    y += rows;
    if let Some(total) = total {
        if framed {
            ink.part(left, y, width - 2 * left, 1).rule(0, theme.line);
            y += 1;
        }
        let mut end = width.saturating_sub(left + 1);
        for (text, style) in total.iter().skip(1).rev() {
            end = ink.right(end, y, text, *style);
        }
        ink.text(left, y, end, &total[0].0, theme.base);
        y += 1;
    }
    y += frame;
    for line in &alarms {
        draw(ink, y, line);
        y += 1;
    }
    y += u16::from(height > y + 1) * frame;
    ink.row(0, y, &widgets::keys(model, Scope::Review), theme.accent);
}
