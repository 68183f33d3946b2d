//! Draws a criterion of a juror's ballot.
//!
//! ```text
//! criterion         ←  9  →   1–10        criterion
//! █████████████████░░                     ←  no 0   [maybe 1]   yes 2  →
//! ```

use ratatui::style::Style;

use super::juror::{Pane, State, may_mark};
use crate::contest::{Contest, Criterion, Mark, MarkKind};
use crate::hall::{Ballot, JurorView};
use crate::text::numbers;
use crate::tui::model::Model;
use crate::tui::widgets::{Ink, columns};

/// A criterion while it is drawn.
struct Row<'a> {
    model: &'a Model,
    contest: &'a Contest,
    criterion: usize,
    of: &'a Criterion,
    mark: Option<Mark>,
    /// The arrows beside the mark promise that it can be changed.
    under_hand: bool,
    /// Digits typed so far.
    typed: &'a str,
}

/// Draws the criterion at this position of the contest.
pub(super) fn view(
    model: &Model,
    view: &JurorView,
    state: &State,
    ballot: &Ballot,
    criterion: usize,
    ink: &mut Ink<'_>,
) {
    let under_hand = criterion == state.criterion
        && state.pane == Pane::Ballot
        && may_mark(view, state.entry).is_ok();
    let mark = ballot.marks[criterion];
    draw(model, &view.contest, criterion, mark, under_hand.then_some(state.typed.as_str()), ink);
}

/// Draws a criterion and its mark; `typed`: the digits typed so far, if the hand is on it.
pub(super) fn draw(
    model: &Model,
    contest: &Contest,
    criterion: usize,
    mark: Option<Mark>,
    typed: Option<&str>,
    ink: &mut Ink<'_>,
) {
    let of = &contest.criteria[criterion];
    let (under_hand, typed) = (typed.is_some(), typed.unwrap_or_default());
    let row = Row { model, contest, criterion, of, mark, under_hand, typed };
    match of.kind {
        MarkKind::Choice => row.choices(ink),
        MarkKind::Points | MarkKind::Rank => row.figure(ink),
    }
}

impl Row<'_> {
    fn name_style(&self) -> Style {
        if self.under_hand { self.model.theme.select } else { self.model.theme.base }
    }

    fn shown(&self, mark: Mark) -> String {
        numbers::mark_of(&self.model.words, self.contest, self.criterion, mark)
    }

    /// Points and ranks: a figure, and a bar that grows with what is better.
    fn figure(&self, ink: &mut Ink<'_>) {
        let (model, of, mark) = (self.model, self.of, self.mark);
        let (lang, theme) = (model.lang(), &model.theme);
        let figure = match mark {
            None if self.under_hand && !self.typed.is_empty() => format!("{}…", self.typed),
            Some(mark) => self.shown(mark),
            None => "—".to_owned(),
        };
        let widest = columns(&self.shown(of.scale.max))
            .max(columns(&self.shown(Mark(of.scale.max.0 - of.scale.step.0))))
            .max(2);
        let cell = widest + 6;
        let width = ink.width();
        let scale = format!("{}–{}", self.shown(of.scale.min), self.shown(of.scale.max));
        if ink.height() == 1 {
            ink.text(0, 0, width.saturating_sub(cell + 8), of.short.get(lang), self.name_style());
            self.draw_figure(&figure, width.saturating_sub(cell + 7), cell, ink);
            ink.right(width, 0, &scale, theme.dim);
            return;
        }
        // The mark stands on the row of its name, in a column of its own; the bar below it.
        let end = ink.right(width, 0, &scale, theme.dim);
        let at = width.saturating_sub(cell + 7).min(end.saturating_sub(cell + 1));
        ink.text(0, 0, at.saturating_sub(1), of.name.get(lang), self.name_style());
        self.draw_figure(&figure, at, cell, ink);
        let wide = at.saturating_sub(1);
        // The bar is two rows high where that leaves a free row below it.
        for y in 1..if ink.height() >= 4 { 3 } else { 2 } {
            if let Some(mark) = mark {
                let part = mark.0.abs_diff(of.worst().0) / of.scale.step.0.unsigned_abs() + 1;
                let style = if self.under_hand { theme.bar } else { theme.dim };
                ink.gauge(0, y, wide, part, of.scale.len() as u32, [style, theme.line]);
            } else {
                ink.row(0, y, &"·".repeat(usize::from(wide)), theme.line);
            }
        }
        if mark.is_none() && self.under_hand {
            let hint = model.words.juror_begin(self.shown(of.best()), self.shown(of.worst()));
            let x = ink.text(0, 1, wide, &hint, theme.base);
            ink.text(x, 1, 1, " ", theme.base);
        }
    }

    fn draw_figure(&self, figure: &str, x: u16, cell: u16, ink: &mut Ink<'_>) {
        let theme = &self.model.theme;
        let style = match (self.under_hand, self.mark) {
            (true, _) => theme.select,
            (false, Some(_)) => theme.strong,
            (false, None) => theme.dim,
        };
        let text = if self.under_hand {
            format!("← {figure:^w$} →", w = usize::from(cell) - 4)
        } else {
            figure.to_owned()
        };
        let pad = cell.saturating_sub(columns(&text)) / 2;
        ink.paint(x, 0, cell, style);
        ink.text(x + pad, 0, cell - pad, &text, style);
    }

    /// No, maybe and yes side by side, the worst first; the chosen one stands in brackets.
    fn choices(&self, ink: &mut Ink<'_>) {
        let (lang, theme) = (self.model.lang(), &self.model.theme);
        let (scale, step) = (self.of.scale, self.of.scale.step.0);
        let mut marks: Vec<Mark> =
            (0..scale.len() as i32).map(|n| Mark(scale.min.0 + n * step)).collect();
        if self.of.best() == scale.min {
            marks.reverse();
        }
        let low = ink.height() == 1;
        let pieces: Vec<(String, Style)> = marks
            .into_iter()
            .map(|mark| {
                let mut text = self.shown(mark);
                if !low {
                    // The digit that chooses it.
                    let digit = numbers::mark(lang, mark, self.contest.places);
                    text = format!("{text} {digit}");
                }
                match self.mark == Some(mark) {
                    true if self.under_hand => (format!("[{text}]"), theme.select),
                    true => (format!("[{text}]"), theme.strong),
                    false => (format!(" {text} "), theme.base),
                }
            })
            .collect();
        let (gap, arrows) = if low { (0, 2) } else { (1, 2) };
        let wide = pieces.iter().map(|(text, _)| columns(text) + gap).sum::<u16>() + 2 * arrows;
        let width = ink.width();
        let (start, y) = if low { (width.saturating_sub(wide), 0) } else { (0, 1) };
        let (name, room) = if low {
            (self.of.short.get(lang), start.saturating_sub(1))
        } else {
            (self.of.name.get(lang), width)
        };
        ink.text(0, 0, room, name, self.name_style());
        if self.under_hand {
            ink.row(start, y, "←", theme.select);
        }
        let mut x = start + arrows;
        for (text, style) in &pieces {
            x = ink.row(x, y, text, *style) + gap;
        }
        if self.under_hand {
            ink.row(x - gap + 1, y, "→", theme.select);
        }
    }
}
