//! What another panel or another rule would have made: a page for the chair, after the lock.
//!
//! ```text
//! nothing here changes the ranking
//! without one of the jurors              first                shifts
//!   = Asan Kazybai                       №3 A – B                  2
//! > ≠ Aisha Kazybai                      №6 C – D                  5
//! by another rule
//!   = Median                             №3 A – B                  0
//! ```

use ratatui::style::Style;

use super::board;
use super::lines::{self, Piece};
use super::pages::{self, Page};
use super::stage;
use crate::hall::{Hall, Other, Refusal, StageView, WhatIf};
use crate::tally::Shift;
use crate::text::{Word, names, width, wording};
use crate::tui::Effect;
use crate::tui::keymap::Action;
use crate::tui::model::{Model, Notice};
use crate::tui::widgets::{Ink, columns, window};

/// The state of the page.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct State {
    /// The line under the hand.
    pub line: usize,
    /// The shifted places of that line are shown, scrolled down by so many lines.
    pub shifts: Option<u16>,
}

/// The list is never wider.
const WIDEST: u16 = 110;

/// Opens the page; before the lock it says why not.
pub(super) fn open(model: &mut Model, hall: &Hall) {
    if hall.locked {
        pages::open(model, Page::WhatIf(State::default()));
    } else {
        model.notice = Some(Notice::Refused(Refusal::NotLocked));
    }
}

/// Whether the shifted places of the line under the hand can be shown.
pub(super) fn may_open(model: &Model, view: &StageView, page: State) -> bool {
    !model.covered && page.shifts.is_none() && view.what_if().get(page.line).is_some()
}

/// How far the shifted places can be scrolled.
pub(super) fn last_scroll(model: &Model, view: &StageView, page: State) -> u16 {
    lines::last_scroll(model, &shifts(model, view, page.line))
}

/// What an action does here.
pub(super) fn act(model: &mut Model, view: &StageView, page: State, action: Action) -> Vec<Effect> {
    let last = view.what_if().len().saturating_sub(1);
    let turn = |model: &mut Model, page| pages::turn(model, Page::WhatIf(page));
    let at = |line| State { line, shifts: None };
    let line = page.line.min(last);
    match (action, page.shifts) {
        (Action::Cover, _) => {
            turn(model, at(line));
            pages::cover(model);
        }
        (Action::Back, Some(_)) => turn(model, at(line)),
        (Action::Back, None) => pages::close(model),
        (action, Some(from)) => {
            let last = last_scroll(model, view, page);
            if let Some(scroll) = lines::scroll(model, from, last, action) {
                turn(model, State { line, shifts: Some(scroll) });
            }
        }
        (Action::Up, None) => turn(model, at(line.saturating_sub(1))),
        (Action::Down, None) => turn(model, at((line + 1).min(last))),
        (Action::First, None) => turn(model, at(0)),
        (Action::Last, None) => turn(model, at(last)),
        (Action::Next, None) if model.covered => pages::say_covered(model),
        (Action::Next, None) => turn(model, State { line, shifts: Some(0) }),
        _ => {}
    }
    Vec::new()
}

/// Draws the page.
pub(super) fn view(model: &Model, view: &StageView, page: State, ink: &mut Ink<'_>) {
    let line = page.line.min(view.what_if().len().saturating_sub(1));
    match page.shifts {
        Some(scroll) if !model.covered => {
            lines::draw(model, &shifts(model, view, line), scroll, ink);
        }
        _ => list(model, view, line, ink),
    }
}

fn title(other: Other) -> Word {
    match other {
        Other::Without(_) => Word::WhatIfWithout,
        Other::Under(_) => Word::WhatIfUnder,
    }
}

/// The juror's name, or the rule's.
fn called(model: &Model, view: &StageView, other: Other) -> String {
    match other {
        Other::Without(juror) => stage::name(model, &view.hall.contest().panel[juror]),
        Other::Under(preset) => preset.name().to_owned(),
    }
}

/// Who would be first: with names where it is one.
fn first(model: &Model, view: &StageView, of: &WhatIf) -> String {
    let entries = &view.hall.contest().entries;
    match of.change.first[..] {
        _ if model.covered => board::COVER.to_owned(),
        [] => "–".to_owned(),
        [entry] => names::entry(&model.words, &entries[entry]),
        ref shared => {
            let numbers = shared.iter().map(|&at| names::number(&model.words, &entries[at]));
            numbers.collect::<Vec<_>>().join(", ")
        }
    }
}

/// Every other panel and rule: who would be first, and how many places would be others.
fn list(model: &Model, view: &StageView, line: usize, ink: &mut Ink<'_>) {
    let (theme, all) = (&model.theme, view.what_if());
    let wide = ink.width().saturating_sub(4).min(WIDEST);
    let left = (ink.width() - wide) / 2;
    let high = ink.height();
    let mut ink = ink.part(left, 0, wide, high);
    let mut y = 0;
    for text in width::wrap(model.say(Word::WhatIfNothing), usize::from(wide)) {
        ink.row(0, y, &text, theme.accent);
        y += 1;
    }
    y += u16::from(high >= 16);
    // The rows: a title over each kind, and a free one before the second.
    let mut rows: Vec<Option<usize>> = Vec::new();
    for (at, of) in all.iter().enumerate() {
        if at == 0 || title(all[at - 1].other) != title(of.other) {
            rows.push(None);
        }
        rows.push(Some(at));
    }
    let hand = rows.iter().position(|row| *row == Some(line)).unwrap_or(0);
    let widest = all.iter().map(|of| columns(&called(model, view, of.other))).max().unwrap_or(0);
    let who = 4 + widest.min(wide / 3) + 2;
    let room = wide.saturating_sub(who + 1 + columns(model.say(Word::WhatIfShifts)));
    let mut own: Vec<usize> = view.standings.first().map(|row| row.entry).collect();
    own.sort_unstable();
    let shown = window(rows.len(), hand, usize::from(high.saturating_sub(y)));
    for (y, index) in (y..).zip(shown) {
        let Some(at) = rows[index] else {
            let below = rows[index + 1].unwrap_or(0);
            ink.text(0, y, who - 1, model.say(title(all[below].other)), theme.strong);
            ink.text(who, y, room, model.say(Word::WhatIfFirst), theme.dim);
            ink.right(wide, y, model.say(Word::WhatIfShifts), theme.dim);
            continue;
        };
        let of = &all[at];
        let mut first_is = of.change.first.clone();
        first_is.sort_unstable();
        let (sign, style) = if first_is == own { ("=", theme.base) } else { ("≠", theme.warn) };
        ink.row(2, y, sign, style);
        ink.text(4, y, who - 6, &called(model, view, of.other), theme.base);
        ink.text(who, y, room, &first(model, view, of), style);
        ink.right(wide, y, &of.change.shifts.len().to_string(), theme.base);
        if at == line {
            ink.paint(0, y, wide, theme.select);
            ink.row(0, y, ">", theme.select);
        }
    }
}

/// The shifted places of one line.
fn shifts(model: &Model, view: &StageView, line: usize) -> Vec<Vec<Piece>> {
    let theme = &model.theme;
    let mut out: Vec<Vec<Piece>> = Vec::new();
    let Some(of) = view.what_if().get(line) else { return out };
    let wide = usize::from(lines::wide(model).min(WIDEST));
    let mut say = |text: &str, style: Style| {
        out.extend(width::wrap(text, wide).into_iter().map(|line| vec![(0, line, style)]));
    };
    say(model.say(Word::WhatIfNothing), theme.accent);
    say("", theme.base);
    let called = called(model, view, of.other);
    say(&format!("{}: {called}", model.say(title(of.other))), theme.strong);
    let contest = view.hall.contest();
    if let Other::Under(preset) = of.other {
        say(&wording::rule(&model.words, &preset.rule(contest.entries.len())), theme.dim);
    }
    say(&format!("{}: {}", model.say(Word::WhatIfFirst), first(model, view, of)), theme.base);
    say("", theme.base);
    if of.change.shifts.is_empty() {
        say(model.say(Word::WhatIfSame), theme.base);
    }
    let place = |rank: Option<u32>| rank.map_or_else(|| "–".to_owned(), |rank| rank.to_string());
    for &Shift { entry, before, after } in &of.change.shifts {
        let name = names::entry(&model.words, &contest.entries[entry]);
        let sign = match (before, after) {
            (Some(before), Some(after)) if after > before => "▼",
            (Some(_), None) => "▼",
            _ => "▲",
        };
        let (before, after) = (place(before), place(after));
        out.push(vec![
            (3u16.saturating_sub(columns(&before)), before, theme.base),
            (4, "→".to_owned(), theme.dim),
            (9u16.saturating_sub(columns(&after)), after, theme.strong),
            (10, sign.to_owned(), theme.strong),
            (12, name, theme.base),
        ]);
    }
    out
}
