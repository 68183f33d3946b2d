//! Draws the stage manager's desk.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::stage::{Page, Pane, State, awaited};
use super::{board, explain, grand_prix_view, jurors};
use crate::hall::{Cell, Hall, Phase, StageView, View};
use crate::text::{Word, names, width, wording};
use crate::tui::model::Model;
use crate::tui::widgets::{self, Ink, columns, window};

/// From this width on both panes stand side by side.
const BESIDE: u16 = 76;

/// Draws the screen, or the page opened over it.
pub(super) fn view(model: &Model, state: &State, frame: &mut Frame<'_>, area: Rect) {
    let View::Stage(view) = &model.view else { return };
    let mut ink = Ink::new(frame.buffer_mut(), area);
    match state.pages.last() {
        None => desk(model, view, state, &mut ink),
        Some(Page::Jurors(juror)) => jurors::view(model, view, *juror, &mut ink),
        Some(Page::Explain(page)) => explain::view(model, view, page, &mut ink),
        Some(Page::GrandPrix(page)) => grand_prix_view::view(model, view, page, &mut ink),
    }
}

fn desk(model: &Model, view: &StageView, state: &State, ink: &mut Ink<'_>) {
    let (wide, high) = (ink.width(), ink.height());
    let foot = foot(model, view, wide - 2, high);
    let list = high.saturating_sub(foot.len() as u16 + 1);
    let whole = ink;
    if wide >= BESIDE {
        let left = wide * 21 / 40;
        order(model, view, state, &mut whole.part(0, 0, left, list));
        whole.part(left, 0, 1, list).bar_down(0, model.theme.line);
        ranking(model, view, state, &mut whole.part(left + 1, 0, wide - left - 1, list));
    } else if usize::from(list) >= 2 * view.hall.entries.len() + 4 {
        let half = list / 2;
        order(model, view, state, &mut whole.part(0, 0, wide, half));
        ranking(model, view, state, &mut whole.part(0, half + 1, wide, list - half - 1));
    } else if state.pane == Pane::Order {
        order(model, view, state, &mut whole.part(0, 0, wide, list));
    } else {
        ranking(model, view, state, &mut whole.part(0, 0, wide, list));
    }
    for (y, (line, style)) in (list + 1..).zip(&foot) {
        whole.row(1, y, line, *style);
    }
}

/// The lines below the lists: who is on stage, whose ballots are missing, ties, the legend.
fn foot(model: &Model, view: &StageView, wide: u16, high: u16) -> Vec<(String, Style)> {
    let (hall, theme) = (&view.hall, &model.theme);
    let contest = hall.contest();
    let roomy = high >= 18;
    let mut lines = Vec::new();
    match hall.on_stage {
        Some(entry) => {
            let of = &contest.entries[entry];
            let scoring = state_word(model, hall, entry);
            let text = format!(
                "» {}: {} · {scoring} · {}",
                model.say(Word::OnStageShort),
                names::entry(&model.words, of),
                counts(hall, entry),
            );
            lines.push((text, theme.accent));
            let missing = awaited(hall, entry);
            let jurors: Vec<_> = missing
                .iter()
                .map(|&juror| {
                    format!("{}\u{a0}{}", juror + 1, contest.panel[juror].name.get(model.lang()))
                })
                .collect();
            if !jurors.is_empty() {
                let text = model.words.stage_awaited(jurors.join(", "));
                let most = if roomy { 3 } else { 1 };
                let wrapped = width::wrap(&text, usize::from(wide));
                lines.extend(wrapped.into_iter().take(most).map(|line| (line, theme.base)));
            }
        }
        None => lines.push((model.say(Word::JurorNobodyOnStage).to_owned(), theme.dim)),
    }
    if !model.covered {
        let places = view.standings.rows.iter().map(|row| (row.entry, row.place));
        let most = if high >= 30 { 6 } else { 1 };
        let ties = board::ties(model, contest, places);
        lines.extend(ties.into_iter().take(most).map(|line| (line, theme.warn)));
    }
    if roomy {
        let legend = widgets::legend(model.say(Word::StageLegend), wide);
        lines.push((String::new(), theme.dim));
        lines.extend(legend.into_iter().map(|line| (line, theme.dim)));
    }
    lines
}

/// `5/7`: how many ballots of how many.
fn counts(hall: &Hall, entry: usize) -> String {
    let counted =
        (0..hall.present.len()).filter(|&juror| hall.ballot(entry, juror).counts()).count();
    format!("{counted}/{}", hall.expected(entry))
}

/// How far the entry is, in a word or two.
fn state_word<'a>(model: &'a Model, hall: &Hall, entry: usize) -> &'a str {
    let state = &hall.entries[entry];
    match (state.out, state.phase) {
        (Some(out), _) => wording::out(&model.words, out),
        (None, Phase::Waiting) if hall.next_up() == Some(entry) => model.say(Word::UpNext),
        (None, Phase::Waiting) => model.say(Word::Waiting),
        (None, Phase::Called) => model.say(Word::StageNotOpen),
        (None, Phase::Open) => model.say(Word::ScoringOpen),
        (None, Phase::Closed) => model.say(Word::ScoringClosed),
    }
}

/// Where the columns of the running order stand.
struct Columns {
    name: u16,
    grid: u16,
    /// Columns per juror.
    cell: u16,
    jurors: u16,
    count: u16,
    /// The state in words; 0 where there is no room.
    word: u16,
}

impl Columns {
    fn of(wide: u16, jurors: usize) -> Self {
        let jurors = jurors as u16;
        let count = if jurors > 9 { 7 } else { 5 };
        let name = 6;
        let word = if wide >= 62 + 2 * jurors { 24 } else { 0 };
        let room = |cell: u16| {
            wide.saturating_sub(name + 1 + (cell * jurors).max(8) + 1 + count + word + 1)
        };
        let cell = match () {
            () if room(3) >= 28 => 3,
            () if room(2) >= 14 => 2,
            () => 1,
        };
        let grid = name + room(cell) + 1;
        let count = grid + (cell * jurors).max(8) + 1 + count;
        Self { name, grid, cell, jurors, count, word }
    }
}

fn order(model: &Model, view: &StageView, state: &State, ink: &mut Ink<'_>) {
    let (hall, theme) = (&view.hall, &model.theme);
    let (wide, high) = (ink.width(), ink.height());
    let at = Columns::of(wide, hall.present.len());
    let count = hall.entries.len();
    let room = usize::from(high.saturating_sub(1)).max(1);
    let each = if room > count * 2 { 2 } else { 1 };
    let shown = window(count, state.entry, room / each);
    ink.text(1, 0, at.grid - 2, &title(model, Word::JurorOrder, &shown, count), theme.dim);
    for juror in 0..at.jurors {
        let number = juror + 1;
        let number = if at.cell > 2 { number.to_string() } else { (number % 10).to_string() };
        ink.right(at.grid + juror * at.cell + at.cell.min(2), 0, &number, theme.dim);
    }
    for (line, entry) in shown.enumerate() {
        let mut row = ink.part(0, 1 + (line * each) as u16, wide, each as u16);
        order_row(model, view, entry, &at, &mut row);
        if entry == state.entry {
            let style = if state.pane == Pane::Order { theme.select } else { theme.strong };
            row.paint(0, 0, wide, style);
            row.row(0, 0, ">", style);
        }
    }
}

/// The head of a list, with what part of it is shown where it is longer.
fn title(model: &Model, word: Word, shown: &std::ops::Range<usize>, count: usize) -> String {
    let title = model.say(word);
    if shown.len() == count {
        return title.to_owned();
    }
    format!("{title} {}–{}/{count}", shown.start + 1, shown.end)
}

fn order_row(model: &Model, view: &StageView, entry: usize, at: &Columns, ink: &mut Ink<'_>) {
    let (hall, theme, lang) = (&view.hall, &model.theme, model.lang());
    let of = &hall.contest().entries[entry];
    let state = &hall.entries[entry];
    let next = hall.next_up() == Some(entry);
    let idle = state.out.is_some() || matches!(state.phase, Phase::Waiting | Phase::Called);
    let (sign, text) = match () {
        () if hall.on_stage == Some(entry) => ("»", theme.accent),
        () if next => ("›", theme.strong),
        () if idle => (" ", theme.dim),
        () => (" ", theme.base),
    };
    ink.row(1, 0, sign, text);
    ink.right(5, 0, &of.number.to_string(), text);
    let both = names::pair_in_full(lang, of);
    let room = at.grid.saturating_sub(at.name + 1);
    let name = if columns(&both) <= room { both } else { names::pair(lang, of) };
    ink.text(at.name, 0, room, &name, text);
    ink.text(at.name, 1, room, of.song.title.get(lang), theme.dim);
    let word = state_word(model, hall, entry);
    let grid = !idle || (0..hall.present.len()).any(|j| view.cell(entry, j) != Cell::NotYet);
    if grid {
        for juror in 0..hall.present.len() {
            let (sign, style) = cell(model, view.cell(entry, juror));
            let x = at.grid + juror as u16 * at.cell + at.cell.min(2) - 1;
            ink.text(x, 0, 1, sign, style);
        }
        let count = counts(hall, entry);
        let open = state.out.is_none() && state.phase == Phase::Open;
        let (count, style) = match open {
            true => (format!("[{count}]"), theme.accent),
            false => (format!("{count} "), text),
        };
        ink.right(at.count, 0, &count, style);
    } else if at.word == 0 && (next || state.out.is_some() || state.phase == Phase::Called) {
        ink.text(at.grid, 0, at.count.saturating_sub(at.grid), word, text);
    }
    if at.word > 0 {
        ink.text(at.count + 2, 0, at.word - 2, word, text);
    }
}

/// Sign and style of a ballot.
fn cell(model: &Model, cell: Cell) -> (&'static str, Style) {
    let theme = &model.theme;
    match cell {
        Cell::NotYet => (" ", theme.dim),
        Cell::Missing => ("·", theme.warn),
        Cell::Begun => ("○", theme.warn),
        Cell::Submitted => ("●", theme.good),
        Cell::Recused => ("×", theme.dim),
        Cell::Absent => ("–", theme.dim),
    }
}

fn ranking(model: &Model, view: &StageView, state: &State, ink: &mut Ink<'_>) {
    let (hall, theme, lang) = (&view.hall, &model.theme, model.lang());
    let (wide, high) = (ink.width(), ink.height());
    let rows = &view.standings.rows;
    let room = usize::from(high.saturating_sub(1)).max(1);
    let each = if room > hall.entries.len() * 2 { 2 } else { 1 };
    let under_hand = rows.iter().position(|row| row.entry == state.entry);
    let at = if state.pane == Pane::Ranking { under_hand.unwrap_or(0) } else { 0 };
    let shown = window(rows.len(), at, room / each);
    let (seal, seal_style) = board::seal(model, hall.locked, hall.is_complete());
    let end = ink.right(wide - 1, 0, &seal, seal_style);
    let title = title(model, Word::SeatRanking, &shown, rows.len());
    ink.text(1, 0, end.saturating_sub(2), &title, theme.dim);
    let decimals = board::decimals(hall.contest(), rows.iter().map(|row| row.result));
    for (line, index) in shown.enumerate() {
        let row = board::row(hall, &rows[index]);
        let mut ink = ink.part(0, 1 + (line * each) as u16, wide, 1);
        if model.covered {
            ink.right(5, 0, &format!("{}", index + 1), theme.base);
            ink.text(7, 0, wide - 8, board::COVER, theme.dim);
            continue;
        }
        let style = match row.place {
            None => theme.dim,
            Some(place) if place.rank == 1 => theme.accent,
            Some(_) => theme.base,
        };
        let entry = &hall.contest().entries[row.entry];
        ink.right(5, 0, &board::place(row.place), style);
        let mut end = wide - 1;
        ink.text(end - 3, 0, 3, &board::movement(model, row.entry), theme.strong);
        let counted = format!("{}/{}", row.counted, row.expected);
        let short = row.counted < row.expected;
        let counted_style = if short { theme.warn } else { theme.dim };
        ink.right(end - 4, 0, &counted, counted_style);
        end = end - 4 - if hall.present.len() > 9 { 5 } else { 3 } - 1;
        end = ink.right(end, 0, &board::result(lang, row.result, decimals), style);
        ink.right(9, 0, &entry.number.to_string(), theme.dim);
        let x = 10;
        let both = names::pair_in_full(lang, entry);
        let room = end.saturating_sub(x + 1);
        let name = if columns(&both) <= room { both } else { names::pair(lang, entry) };
        ink.text(x, 0, room, &name, style);
        if under_hand == Some(index) {
            let on = state.pane == Pane::Ranking;
            let style = if on { theme.select } else { theme.strong };
            ink.paint(0, 0, wide, style);
            ink.row(0, 0, if on { ">" } else { " " }, style);
        }
    }
}
