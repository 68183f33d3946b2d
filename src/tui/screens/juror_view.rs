//! Draws a juror's running order and ballot.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::juror::{Pane, State, ballot, is_awaited, may_mark};
use crate::contest::{Contest, Criterion, Mark};
use crate::hall::{Ballot, BallotState, JurorView, Out, Phase, Refusal, View};
use crate::tally::Exact;
use crate::text::{Word, names, numbers, wording};
use crate::tui::keymap::{self, Action, Scope};
use crate::tui::model::Model;
use crate::tui::widgets::{self, Ink, columns};

/// Draws the screen.
pub(super) fn view(model: &Model, state: &State, frame: &mut Frame<'_>, area: Rect) {
    let View::Juror(view) = &model.view else { return };
    let mut ink = Ink::new(frame.buffer_mut(), area);
    let (width, height) = (ink.width(), ink.height());
    let left = (width * 2 / 5).clamp(24, 44).min(width.saturating_sub(34));
    order(model, view, state, &mut ink.part(0, 0, left, height));
    ink.part(left, 0, 1, height).bar_down(0, model.theme.line);
    duet(model, view, state, &mut ink.part(left + 2, 0, width - left - 3, height));
}

/// What a line of the running order begins with: sign and style.
fn sign(model: &Model, view: &JurorView, entry: usize) -> (&'static str, Style) {
    let of = &view.entries[entry];
    match of.ballot.state() {
        _ if of.state.out.is_some() => ("–", model.theme.dim),
        BallotState::Recused => ("×", model.theme.dim),
        BallotState::Submitted => ("●", model.theme.good),
        BallotState::Draft => ("○", model.theme.warn),
        BallotState::Empty if of.state.phase == Phase::Waiting => (" ", model.theme.dim),
        BallotState::Empty => ("·", model.theme.warn),
    }
}

fn order(model: &Model, view: &JurorView, state: &State, ink: &mut Ink<'_>) {
    let (lang, theme) = (model.lang(), &model.theme);
    let (width, height) = (ink.width(), ink.height());
    ink.row(1, 0, model.say(Word::JurorOrder), theme.dim);
    ink.right(width.saturating_sub(1), 0, model.say(Word::JurorTotals), theme.dim);
    let legend = widgets::legend(model.say(Word::JurorLegend), width.saturating_sub(2));
    let legend_rows = if height >= 18 { legend.len() as u16 + 1 } else { 0 };
    let room = usize::from(height.saturating_sub(2 + legend_rows)).max(1);
    let count = view.entries.len();
    let each = if room >= count * 2 { 2 } else { 1 };
    let visible = room / each;
    let first =
        (state.entry + 1 + visible / 3).saturating_sub(visible).min(count.saturating_sub(visible));
    for (row, entry) in (first..count.min(first + visible)).enumerate() {
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
        ink.right(5, y, &of.number.to_string(), text);
        ink.row(6, y, sign, style);
        let total = total(view, entry)
            .map_or(String::new(), |total| numbers::exact_or_fraction(lang, total));
        let end = ink.right(width.saturating_sub(1), y, &total, text);
        ink.text(8, y, end.saturating_sub(9), &names::pair(lang, of), text);
        if entry == state.entry {
            let style = if state.pane == Pane::Order { theme.select } else { theme.strong };
            ink.paint(0, y, width, style);
            ink.row(0, y, ">", style);
        }
    }
    for (line, y) in legend.iter().zip(height.saturating_sub(legend_rows) + 1..) {
        if legend_rows > 0 {
            ink.row(1, y, line, theme.dim);
        }
    }
}

/// The juror's own stored total for an entry, in points; `None` until every mark is there.
fn total(view: &JurorView, entry: usize) -> Option<Exact> {
    total_of(&view.contest, &view.entries[entry].ballot)
}

fn total_of(contest: &Contest, ballot: &Ballot) -> Option<Exact> {
    let marks = ballot.complete()?;
    let unit = Exact::new(1, 10i128.pow(u32::from(contest.places)));
    Some(
        marks
            .iter()
            .zip(&contest.criteria)
            .map(|(mark, c)| {
                unit * Exact::new(
                    i128::from(mark.0) * i128::from(c.weight.num),
                    i128::from(c.weight.den),
                )
            })
            .sum(),
    )
}

fn duet(model: &Model, view: &JurorView, state: &State, ink: &mut Ink<'_>) {
    let (lang, theme) = (model.lang(), &model.theme);
    let of = &view.contest.entries[state.entry];
    let (width, height) = (ink.width(), ink.height());
    let roomy = height >= 30;
    let mut y = 0;
    let x = ink.row(0, y, &model.words.duet_number(of.number), theme.strong);
    ink.row(x + 2, y, &standing(model, view, state.entry), theme.accent);
    y += 1 + u16::from(roomy);
    for performer in &of.performers {
        let university =
            view.contest.university(&performer.university).map_or("", |u| u.short.get(lang));
        let end = ink.right(width, y, university, theme.dim);
        ink.text(0, y, end.saturating_sub(1), performer.name.get(lang), theme.strong);
        y += 1;
    }
    let by = of.song.by.get(lang);
    let song = model.words.song_quoted(of.song.title.get(lang));
    let x = ink.row(0, y, &song, theme.base);
    ink.row(x + 1, y, by, theme.dim);
    y += 1;
    if let Some(on_stage) =
        view.on_stage.filter(|&entry| entry != state.entry && is_awaited(view, entry))
    {
        let offered = &view.contest.entries[on_stage];
        let text = model.words.juror_offer(names::pair(lang, offered), offered.number);
        ink.row(0, y, &text, theme.accent);
    }
    y += 1;
    let shown = ballot(model, view, state.entry);
    criteria(model, view, state, &shown, &mut ink.part(0, y, width, height.saturating_sub(y + 3)));
    foot(model, view, state, &shown, &mut ink.part(0, height.saturating_sub(3), width, 3));
}

/// Where the duet is, in words.
fn standing(model: &Model, view: &JurorView, entry: usize) -> String {
    let of = &view.entries[entry];
    let word = match (of.state.out, of.state.phase) {
        (Some(Out::Withdrawn), _) => Word::EntryWithdrawn,
        (Some(Out::NoShow), _) => Word::EntryNoShow,
        (None, Phase::Waiting) => Word::EntryNotYet,
        (None, _) if view.on_stage == Some(entry) => Word::EntryOnStage,
        (None, _) => Word::EntryPerformed,
    };
    model.say(word).to_owned()
}

fn criteria(model: &Model, view: &JurorView, state: &State, ballot: &Ballot, ink: &mut Ink<'_>) {
    let count = view.contest.criteria.len() as u16;
    let each = match ink.height() / count {
        0 | 1 => 1,
        2 => 2,
        _ => 3,
    };
    let visible = (ink.height() / each).max(1);
    let first = (state.criterion as u16 + 1).saturating_sub(visible);
    let width = ink.width();
    for (row, index) in (first..count.min(first + visible)).enumerate() {
        let mut part = ink.part(0, row as u16 * each, width, each);
        criterion(model, view, state, ballot, usize::from(index), &mut part);
    }
}

fn criterion(
    model: &Model,
    view: &JurorView,
    state: &State,
    ballot: &Ballot,
    index: usize,
    ink: &mut Ink<'_>,
) {
    let (lang, theme) = (model.lang(), &model.theme);
    let contest = &view.contest;
    let of = &contest.criteria[index];
    // The arrows beside the mark promise that it can be changed.
    let under_hand = index == state.criterion
        && state.pane == Pane::Ballot
        && may_mark(view, state.entry).is_ok();
    let mark = ballot.marks[index];
    let figure = match mark {
        _ if under_hand && mark.is_none() && !state.typed.is_empty() => format!("{}…", state.typed),
        Some(mark) => numbers::mark(lang, mark, contest.places),
        None => "—".to_owned(),
    };
    let widest = columns(&numbers::mark(lang, of.scale.max, contest.places))
        .max(columns(&numbers::mark(lang, Mark(of.scale.max.0 - of.scale.step.0), contest.places)))
        .max(2);
    let cell = widest + 6;
    let width = ink.width();
    let (name_style, mark_style) = match (under_hand, mark) {
        (true, _) => (theme.select, theme.select),
        (false, Some(_)) => (theme.base, theme.strong),
        (false, None) => (theme.base, theme.dim),
    };
    if ink.height() == 1 {
        let name = of.short.get(lang);
        ink.text(0, 0, width.saturating_sub(cell + 8), name, name_style);
        draw_mark(ink, width.saturating_sub(cell + 7), 0, cell, &figure, under_hand, mark_style);
        ink.right(width, 0, &scale(lang, contest, of), theme.dim);
        return;
    }
    // The mark stands on the row of its name, in a column of its own; the bar below it.
    let scale = scale(lang, contest, of);
    let end = ink.right(width, 0, &scale, theme.dim);
    let at = width.saturating_sub(cell + 7).min(end.saturating_sub(cell + 1));
    ink.text(0, 0, at.saturating_sub(1), of.name.get(lang), name_style);
    draw_mark(ink, at, 0, cell, &figure, under_hand, mark_style);
    if let Some(mark) = mark {
        let part = (mark.0 - of.scale.min.0) / of.scale.step.0 + 1;
        let style = if under_hand { theme.bar } else { theme.dim };
        ink.gauge(
            0,
            1,
            at.saturating_sub(1),
            part as u32,
            of.scale.len() as u32,
            [style, theme.line],
        );
    } else {
        let dots = "·".repeat(usize::from(at.saturating_sub(1)));
        ink.row(0, 1, &dots, theme.line);
    }
}

fn scale(lang: crate::contest::Lang, contest: &Contest, of: &Criterion) -> String {
    let side = |mark| numbers::mark(lang, mark, contest.places);
    format!("{}–{}", side(of.scale.min), side(of.scale.max))
}

fn draw_mark(
    ink: &mut Ink<'_>,
    x: u16,
    y: u16,
    cell: u16,
    figure: &str,
    under_hand: bool,
    style: Style,
) {
    let text = if under_hand {
        format!("← {figure:^w$} →", w = usize::from(cell) - 4)
    } else {
        figure.to_owned()
    };
    let pad = cell.saturating_sub(columns(&text)) / 2;
    ink.paint(x, y, cell, style);
    ink.text(x + pad, y, cell - pad, &text, style);
}

fn foot(model: &Model, view: &JurorView, state: &State, ballot: &Ballot, ink: &mut Ink<'_>) {
    let (lang, theme) = (model.lang(), &model.theme);
    let width = ink.width();
    let total = total_of(&view.contest, ballot);
    let figure = total.map_or("—".to_owned(), |total| numbers::exact_or_fraction(lang, total));
    let label = model.say(Word::JurorTotal);
    let x = ink.row(0, 0, label, theme.dim);
    let x = ink.row(x + 1, 0, &figure, theme.strong);
    if let Some(summary) = summary(model, view).filter(|it| x + columns(it) + 2 <= width) {
        ink.right(width, 0, &summary, theme.dim);
    }
    if !ballot.note.is_empty() {
        let x = ink.row(0, 1, model.say(Word::JurorNote), theme.dim);
        ink.row(x + 1, 1, &ballot.note, theme.base);
    }
    let (text, style) = call(model, view, state, ballot);
    ink.row(0, 2, &text, style);
}

/// The one line that says what the ballot needs now.
fn call(model: &Model, view: &JurorView, state: &State, ballot: &Ballot) -> (String, Style) {
    let theme = &model.theme;
    let missing = ballot.marks.iter().filter(|mark| mark.is_none()).count();
    let submitting = model.outbox.any(|c| matches!(c, crate::hall::Command::Submit { .. }));
    match may_mark(view, state.entry) {
        _ if submitting => (model.say(Word::JurorSubmitting).to_owned(), theme.warn),
        Ok(()) if state.pane == Pane::Review => {
            (model.say(Word::JurorReview).to_owned(), theme.select)
        }
        Ok(()) if missing > 0 => (model.words.juror_missing(missing), theme.warn),
        Ok(()) => (model.say(Word::JurorReady).to_owned(), theme.accent),
        Err(Refusal::Submitted(_)) => {
            let key = keymap::legend(Scope::Ballot, Action::TakeBack);
            (format!("● {}", model.words.juror_is_submitted(key)), theme.good)
        }
        // Scoring is over and the ballot is in: nothing is asked of this juror.
        Err(Refusal::ScoringNotOpen(_)) if ballot.submitted => {
            (format!("● {}", model.say(Word::BallotSubmitted)), theme.good)
        }
        Err(refusal) => (wording::refusal(&model.words, &view.contest, &refusal), theme.dim),
    }
}

/// The juror's own totals so far, to stay consistent: how many, lowest, mean, highest.
fn summary(model: &Model, view: &JurorView) -> Option<String> {
    let lang = model.lang();
    let totals: Vec<Exact> = (0..view.entries.len())
        .filter(|&entry| view.entries[entry].ballot.counts())
        .filter_map(|entry| total(view, entry))
        .collect();
    let (low, high) = (totals.iter().min()?, totals.iter().max()?);
    let mean = totals.iter().sum::<Exact>() / Exact::from_integer(totals.len() as i128);
    let [low, high] = [*low, *high].map(|total| numbers::exact_or_fraction(lang, total));
    let mean = numbers::exact(lang, mean, if mean.is_integer() { 0 } else { 2 });
    Some(model.words.juror_summary(high, low, mean))
}
