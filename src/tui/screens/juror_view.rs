//! Draws a juror's running order and ballot.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::juror::{Pane, State, ballot, is_awaited, judged, may_mark};
use super::{board, juror_criterion, juror_review, juror_totals};
use crate::contest::Performer;
use crate::hall::{Author, Ballot, BallotState, Command, JurorView, Out, Phase, Refusal, View};
use crate::text::{Word, names, width, wording};
use crate::tui::keymap::{self, Action, Scope};
use crate::tui::model::Model;
use crate::tui::widgets::{self, Ink, columns, window};

/// Beyond this width the eye would travel too far from a criterion to its mark.
const WIDEST_BALLOT: u16 = 96;

/// Draws the screen.
pub(super) fn view(model: &Model, state: &State, frame: &mut Frame<'_>, area: Rect) {
    let View::Juror(view) = &model.view else { return };
    let mut ink = Ink::new(frame.buffer_mut(), area);
    let (width, height) = (ink.width(), ink.height());
    let left = (width * 2 / 5).clamp(26, 64);
    order(model, view, state, &mut ink.part(0, 0, left, height));
    ink.part(left, 0, 1, height).bar_down(0, model.theme.line);
    let free = width - left - 3;
    let wide = free.min(WIDEST_BALLOT);
    let mut ink = ink.part(left + 2 + (free - wide) / 2, 0, wide, height);
    if state.pane == Pane::Review {
        juror_review::view(model, view, state, &mut ink);
    } else {
        duet(model, view, state, &mut ink);
    }
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
    let end = ink.right(width.saturating_sub(1), 0, model.say(Word::JurorTotals), theme.dim);
    ink.text(1, 0, end.saturating_sub(2), model.say(Word::JurorOrder), theme.dim);
    let legend = widgets::legend(model.say(Word::JurorLegend), width.saturating_sub(2));
    let legend_rows = if height >= 18 { legend.len() as u16 + 1 } else { 0 };
    let room = usize::from(height.saturating_sub(2 + legend_rows)).max(1);
    let count = view.entries.len();
    let each = board::spacing(count, room, 4);
    let shown = window(count, state.entry, room / each);
    let entries = view.contest.entries[shown.clone()].iter();
    let totals: Vec<_> = (0..count).map(|entry| juror_totals::stored(model, view, entry)).collect();
    let widest = totals.iter().map(|total| columns(total)).max().unwrap_or(0);
    let pairs = board::pairs(lang, entries, width.saturating_sub(widest + 9));
    for (row, (entry, pair)) in shown.zip(pairs).enumerate() {
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
    for (line, y) in legend.iter().zip(height.saturating_sub(legend_rows) + 1..) {
        if legend_rows > 0 {
            ink.row(1, y, line, theme.dim);
        }
    }
}

fn duet(model: &Model, view: &JurorView, state: &State, ink: &mut Ink<'_>) {
    let (lang, theme) = (model.lang(), &model.theme);
    let (width, height) = (ink.width(), ink.height());
    let airy = u16::from(height >= 30);
    let mut y = airy + head(model, view, state, &mut ink.part(0, airy, width, height));
    if let Some(on_stage) =
        view.on_stage.filter(|&entry| entry != state.entry && is_awaited(view, entry))
    {
        let offered = &view.contest.entries[on_stage];
        let key = keymap::legend(Scope::Ballot, Action::Jump);
        let text = model.words.juror_offer(names::pair(lang, offered), key, offered.number);
        ink.paint(0, y, width, theme.select);
        ink.row(0, y, &text, theme.select);
    }
    y += 1 + airy;
    let shown = ballot(model, view, state.entry);
    let foot = foot(model, view, state, &shown, width, height);
    let end = height.saturating_sub(foot.len() as u16);
    criteria(model, view, state, &shown, &mut ink.part(0, y, width, end.saturating_sub(y)));
    for (y, line) in (end..).zip(&foot) {
        let mut x = 0;
        for (text, style) in line {
            x = ink.row(x, y, text, *style);
        }
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
    if of.song.title.is_blank() {
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

/// A line of pieces, each in its style.
pub(super) type Line = Vec<(String, Style)>;

/// What stands below the criteria: the total, the totals before, the note, and what is to do.
fn foot(
    model: &Model,
    view: &JurorView,
    state: &State,
    ballot: &Ballot,
    width: u16,
    height: u16,
) -> Vec<Line> {
    let theme = &model.theme;
    let mut lines: Vec<_> = juror_totals::line(model, view, ballot).into_iter().collect();
    if let Some(summary) = juror_totals::summary(model, view).filter(|_| height >= 18) {
        lines.push(vec![(summary, theme.dim)]);
    }
    if !ballot.note.is_empty() {
        let note = format!("{} {}", model.say(Word::JurorNote), ballot.note);
        let most = if height >= 30 { 4 } else { 1 };
        lines.extend(fitted(&note, width, most).into_iter().map(|line| vec![(line, theme.base)]));
    }
    if height >= 30 {
        lines.push(Line::new());
    }
    let (text, style) = call(model, view, state, ballot);
    lines.extend(fitted(&text, width, 2).into_iter().map(|line| vec![(line, style)]));
    lines
}

/// A text in at most so many lines; the last is clipped where it is longer.
fn fitted(text: &str, wide: u16, most: usize) -> Vec<String> {
    let mut lines = width::wrap(text, usize::from(wide));
    if lines.len() > most {
        let rest = lines.split_off(most - 1).join(" ");
        lines.push(width::clip(&rest, usize::from(wide)).into_owned());
    }
    lines
}

/// The one sentence that says what the ballot needs now.
fn call(model: &Model, view: &JurorView, state: &State, ballot: &Ballot) -> (String, Style) {
    let theme = &model.theme;
    let missing = judged(view).filter(|&criterion| ballot.marks[criterion].is_none()).count();
    let author = Author::Juror(view.contest.panel[view.juror].id.clone());
    let this = &view.contest.entries[state.entry].id;
    let submitting = model.outbox.any(|by, command| {
        *by == author && matches!(command, Command::Submit { entry, .. } if entry == this)
    });
    let key = |action| keymap::legend(Scope::Ballot, action);
    let say = |word: Word, style: Style| (model.say(word).to_owned(), style);
    match may_mark(view, state.entry) {
        _ if submitting => say(Word::JurorSubmitting, theme.warn),
        Ok(()) if missing > 0 => (model.words.juror_missing(missing), theme.warn),
        Ok(()) => say(Word::JurorReady, theme.accent),
        Err(Refusal::Submitted(_)) => {
            let text = model.words.juror_is_submitted(key(Action::TakeBack));
            (format!("● {text}"), theme.good)
        }
        Err(Refusal::NotCalled(_)) => say(Word::JurorWaits, theme.base),
        Err(Refusal::ScoringNotOpen(_)) => {
            match (view.entries[state.entry].state.phase, ballot.submitted) {
                (Phase::Called, _) => say(Word::JurorWaitsOpen, theme.base),
                // Nothing is asked of this juror.
                (_, true) => {
                    let [sent, closed] = [Word::JurorSubmitted, Word::JurorClosed];
                    (format!("● {} {}", model.say(sent), model.say(closed)), theme.good)
                }
                (_, false) => say(Word::JurorClosed, theme.base),
            }
        }
        Err(Refusal::Recused(_)) => (model.words.juror_recused(key(Action::Recuse)), theme.base),
        Err(Refusal::JurorAbsent(_)) => say(Word::JurorAbsent, theme.warn),
        Err(refusal) => (wording::refusal(&model.words, &view.contest, &refusal), theme.base),
    }
}
