//! Why an entry has its place: a page over the stage manager's desk.

use super::lines::{self, Piece};
use super::pages::{self, Page};
use crate::hall::StageView;
use crate::text::explain::{Line, Tone, explain};
use crate::text::{Word, width};
use crate::tui::Effect;
use crate::tui::keymap::Action;
use crate::tui::model::{Model, Notice};
use crate::tui::widgets::{Ink, columns};

use super::{board, decided};

/// The state of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct State {
    /// The entry, position in the lineup.
    pub entry: usize,
    /// Lines scrolled down.
    pub scroll: u16,
}

impl State {
    /// The page at its beginning.
    pub fn new(entry: usize) -> Self {
        Self { entry, scroll: 0 }
    }
}

/// What an action does here.
pub(super) fn act(model: &mut Model, view: &StageView, page: State, action: Action) -> Vec<Effect> {
    let last = last_scroll(model, view, page.entry);
    let scroll = match action {
        Action::Up => page.scroll.min(last).saturating_sub(1),
        Action::Down => (page.scroll + 1).min(last),
        Action::PageUp | Action::PageDown => {
            neighbour(model, view, page.entry, action == Action::PageDown);
            return Vec::new();
        }
        Action::Back => {
            pages::close(model);
            return Vec::new();
        }
        _ => return Vec::new(),
    };
    pages::turn(model, Page::Explain(State { scroll, ..page }));
    Vec::new()
}

/// Goes to the place before or after; the hand on the desk goes along.
fn neighbour(model: &mut Model, view: &StageView, entry: usize, after: bool) {
    let rows = &view.standings.rows;
    let at = rows.iter().position(|row| row.entry == entry);
    let to = at.and_then(|at| if after { at.checked_add(1) } else { at.checked_sub(1) });
    match to.and_then(|to| rows.get(to)).filter(|row| row.place.is_some()) {
        Some(row) => {
            pages::turn(model, Page::Explain(State::new(row.entry)));
            if let Some(state) = pages::state(model) {
                state.entry = row.entry;
            }
        }
        None => model.notice = Some(Notice::Say(Word::ExplainNoNeighbour)),
    }
}

/// How far the page can be scrolled.
pub(super) fn last_scroll(model: &Model, view: &StageView, entry: usize) -> u16 {
    lines::last_scroll(model, &drawn(model, view, entry, lines::wide(model)))
}

/// The page as lines of pieces.
fn drawn(model: &Model, view: &StageView, entry: usize, wide: u16) -> Vec<Vec<Piece>> {
    let (hall, theme) = (&view.hall, &model.theme);
    let contest = hall.contest();
    let plain = |text: &str, style| vec![(0, text.to_owned(), style)];
    let mut out = Vec::new();
    let Some(why) = hall.engine().explain(hall.sheet(), hall.votes(), entry) else {
        out.push(plain(model.say(Word::StageNoPlace), theme.dim));
        return out;
    };
    let rows = &view.standings.rows;
    let decimals = board::decimals(contest, rows.iter().map(|row| row.result));
    if !hall.is_complete() {
        out.push(plain(&board::seal(model, hall.evening(), false, false).0, theme.warn));
        if let Some(outlook) = view.bounds().of(entry) {
            out.push(plain(&decided::outlook(model, outlook), theme.base));
        }
    }
    let said = explain(&model.words, contest, &why, decimals);
    for block in said.chunk_by(|a, b| cells(a).is_some() && cells(b).is_some()) {
        match &block[0] {
            Line::Heading(text) => {
                let style = if out.len() < 2 { theme.accent } else { theme.strong };
                if !out.is_empty() {
                    out.push(Vec::new());
                }
                out.extend(width::wrap(text, usize::from(wide)).iter().map(|l| plain(l, style)));
            }
            Line::Sentence(text) => {
                let wrapped = width::wrap(text, usize::from(wide.min(100)));
                out.extend(wrapped.iter().map(|line| plain(line, theme.base)));
            }
            _ => table(model, block, wide, &mut out),
        }
    }
    out
}

fn cells(line: &Line) -> Option<&[String]> {
    match line {
        Line::Columns(cells) | Line::Row { cells, .. } => Some(cells),
        Line::Heading(_) | Line::Sentence(_) => None,
    }
}

/// Draws a table: the first and the last column are text, those between are figures. A last
/// column that finds no room goes below its row.
fn table(model: &Model, block: &[Line], wide: u16, out: &mut Vec<Vec<Piece>>) {
    let theme = &model.theme;
    let mut widths: Vec<u16> = Vec::new();
    for cells in block.iter().filter_map(cells) {
        widths.resize(widths.len().max(cells.len()), 0);
        for (width, cell) in widths.iter_mut().zip(cells) {
            *width = columns(cell).max(*width);
        }
    }
    let last = widths.len().saturating_sub(1);
    let total =
        |widths: &[u16], gap: u16| widths.iter().sum::<u16>() + gap * (widths.len() as u16 - 1);
    let roomy = if wide >= 100 { 4 } else { 2 };
    let below = last > 1 && total(&widths, roomy) > wide;
    let beside = if below { &mut widths[..last] } else { &mut widths[..] };
    let gap = if total(beside, roomy) > wide { 1 } else { roomy };
    // Names give way before heads do, heads before figures.
    let excess = total(beside, gap).saturating_sub(wide);
    beside[0] = beside[0].saturating_sub(excess).max(12.min(beside[0]));
    while total(beside, gap) > wide {
        let Some(widest) = beside.iter_mut().skip(1).max_by_key(|width| **width) else { break };
        if *widest <= 4 {
            break;
        }
        *widest -= 1;
    }
    let shown = beside.len();
    for line in block {
        let Some(cells) = cells(line) else { continue };
        let style = match line {
            Line::Columns(_) | Line::Row { tone: Tone::Dropped, .. } => theme.dim,
            Line::Row { tone: Tone::Own, .. } => theme.strong,
            _ => theme.base,
        };
        let mut pieces = Vec::new();
        let mut x = 0;
        for (index, (cell, &width)) in cells.iter().zip(&widths).take(shown).enumerate() {
            let text = width::clip(cell, usize::from(width)).into_owned();
            let figure = index > 0 && index < last;
            let at = if figure { x + width.saturating_sub(columns(&text)) } else { x };
            pieces.push((at, text, style));
            x += width + gap;
        }
        out.push(pieces);
        if let Some(note) = cells.get(shown).filter(|note| !note.is_empty()) {
            out.push(vec![(2, format!("({note})"), style)]);
        }
    }
}

/// Draws the page.
pub(super) fn view(model: &Model, view: &StageView, page: &State, ink: &mut Ink<'_>) {
    let drawn = drawn(model, view, page.entry, lines::wide(model));
    lines::draw(model, &drawn, page.scroll, ink);
}
