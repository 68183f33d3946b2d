//! The ranking alone, large, for a second terminal: follows and pages by itself.
//!
//! ```text
//! ○ provisional · on stage: №5                              page 1/2
//!       place   №   duet                        result   jurors
//! ▲1      1     3   Partner, university          47,43     7/7
//!                   Partner, university
//! ```

use chrono::{DateTime, TimeDelta, Utc};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::board;
use crate::contest::{Contest, Entry, Text, University};
use crate::hall::{Evening, RankingRow, RankingView, Seat, View};
use crate::text::{Word, names, wording};
use crate::tui::Effect;
use crate::tui::keymap::Action;
use crate::tui::model::Model;
use crate::tui::timer::has_come;
use crate::tui::view::body_height;
use crate::tui::widgets::{Ink, columns};

/// How long a page stays.
const PAGE_STAYS: TimeDelta = TimeDelta::seconds(8);

/// When the page turns by itself.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Clock {
    /// Never: all fits on one page.
    #[default]
    Still,
    /// The time now was asked for; the page stays its full time from the answer on.
    Asked,
    /// At this time.
    Until(DateTime<Utc>),
}

/// The state of the screen.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct State {
    /// The page shown, from 0.
    pub page: usize,
    /// When it turns by itself.
    pub clock: Clock,
}

/// What an action does here.
pub(super) fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    let View::Ranking(view) = &model.view else { return Vec::new() };
    let pages = Layout::of(model, view).pages(view);
    let now = model.now;
    match action {
        Action::Cover => model.covered = !model.covered,
        Action::Pass => return model.sit(Seat::Lobby),
        Action::PageUp | Action::PageDown if pages > 1 => {
            let super::Screen::Ranking(state) = &mut model.screen else { return Vec::new() };
            let step = if action == Action::PageDown { 1 } else { pages - 1 };
            state.page = (state.page + step) % pages;
            // Only a wake tells the time: one is wanted at once, and the page stays from then on.
            state.clock = Clock::Asked;
            return vec![Effect::WakeAt(now)];
        }
        _ => {}
    }
    Vec::new()
}

/// Tells the screen that the view or the size changed: starts and stops the paging.
pub(super) fn on_view(model: &mut Model) -> Vec<Effect> {
    let View::Ranking(view) = &model.view else { return Vec::new() };
    let pages = Layout::of(model, view).pages(view);
    let now = model.now;
    let super::Screen::Ranking(state) = &mut model.screen else { return Vec::new() };
    state.page = state.page.min(pages - 1);
    if pages == 1 {
        state.clock = Clock::Still;
    } else if state.clock == Clock::Still {
        state.clock = Clock::Asked;
        return vec![Effect::WakeAt(now)];
    }
    Vec::new()
}

/// Tells the screen what time it is.
pub(super) fn on_wake(model: &mut Model) -> Vec<Effect> {
    let View::Ranking(view) = &model.view else { return Vec::new() };
    let pages = Layout::of(model, view).pages(view);
    let now = model.now;
    let super::Screen::Ranking(state) = &mut model.screen else { return Vec::new() };
    let until = match state.clock {
        Clock::Still => return Vec::new(),
        Clock::Until(due) if !has_come(due, now, PAGE_STAYS) => due,
        clock => {
            if clock != Clock::Asked {
                state.page = (state.page + 1) % pages;
            }
            now + PAGE_STAYS
        }
    };
    state.clock = Clock::Until(until);
    vec![Effect::WakeAt(until)]
}

/// How the rows lie on the screen.
struct Layout {
    /// Rows of the screen per entry.
    each: usize,
    /// Entries per page.
    room: usize,
}

impl Layout {
    /// Spaced as widely as all entries still fit; where they do not, several pages.
    fn of(model: &Model, view: &RankingView) -> Self {
        let high = usize::from(body_height(model)).saturating_sub(5);
        let count = view.rows.len().max(1);
        let each = [4, 3, 2, 1].into_iter().find(|each| count * each <= high);
        let each = each.unwrap_or(if high >= 30 { 2 } else { 1 });
        Self { each, room: (high / each).max(1) }
    }

    fn pages(&self, view: &RankingView) -> usize {
        view.rows.len().div_ceil(self.room).max(1)
    }
}

/// How many pages the ranking takes.
pub(super) fn pages(model: &Model, view: &RankingView) -> usize {
    Layout::of(model, view).pages(view)
}

/// Draws the screen.
pub(super) fn view(model: &Model, state: &State, frame: &mut Frame<'_>, area: Rect) {
    let View::Ranking(view) = &model.view else { return };
    let theme = &model.theme;
    let layout = Layout::of(model, view);
    let pages = layout.pages(view);
    let page = state.page.min(pages - 1);
    let mut whole = Ink::new(frame.buffer_mut(), area);
    let wide = whole.width().saturating_sub(4).min(130);
    let left = (whole.width() - wide) / 2;
    let high = whole.height();
    let mut ink = whole.part(left, 0, wide, high);
    let mut end = wide;
    if pages > 1 {
        end = ink.right(wide, 0, &model.words.page_of(page + 1, pages), theme.dim) - 3;
    }
    head(model, view, &mut ink.part(0, 0, end, 1));
    let at = Columns::of(wide);
    ink.right(at.place, 2, model.say(Word::Place), theme.dim);
    ink.right(at.number, 2, "№", theme.dim);
    ink.row(at.name, 2, model.say(Word::Duet), theme.dim);
    ink.right(at.result, 2, model.say(Word::Result), theme.dim);
    ink.right(at.counted, 2, model.say(Word::RankingCounted), theme.dim);
    let first = page * layout.room;
    let shown = view.rows.iter().skip(first).take(layout.room);
    let decimals = board::decimals(&view.contest, view.rows.iter().map(|row| row.result));
    let figures: Vec<_> =
        shown.clone().map(|row| board::result(model.lang(), row.result, decimals)).collect();
    let figure = figures.iter().map(|figure| columns(figure)).max().unwrap_or(0);
    let room = at.result.saturating_sub(figure + at.name + 1);
    let entries = shown.clone().map(|row| &view.contest.entries[row.entry]);
    let pairs = board::pairs(model.lang(), entries.clone(), room);
    let schools = universities(model, &view.contest, entries, room);
    let names = pairs.zip(schools).zip(&figures);
    for (line, (row, ((pair, schools), figure))) in shown.clone().zip(names).enumerate() {
        let y = 3 + (line * layout.each) as u16;
        let mut part = ink.part(0, y, wide, layout.each as u16);
        if model.covered {
            part.right(at.place, 0, &(first + line + 1).to_string(), theme.base);
            part.row(at.name, 0, &board::COVER.repeat(2), theme.dim);
            continue;
        }
        let style = row_style(model, row);
        part.text(at.name, 0, room, &pair, style);
        if layout.each > 1 {
            part.text(at.name, 1, room, &schools, theme.dim);
        }
        part.right(at.result, 0, figure, style);
        draw_row(model, view, row, &at, &mut part);
    }
    if !model.covered {
        let drawn = 3 + (shown.len() * layout.each) as u16;
        // Those that find no room are still marked at their rows.
        let free = usize::from(high.saturating_sub(drawn));
        let places = shown.map(|row| (row.entry, row.place));
        let ties = board::ties(model, &view.contest, places, free);
        for (y, tie) in (drawn..).zip(&ties) {
            ink.row(at.name, y, tie, theme.warn);
        }
    }
}

/// Where the columns end, or begin for the name.
struct Columns {
    place: u16,
    number: u16,
    name: u16,
    result: u16,
    counted: u16,
}

impl Columns {
    fn of(wide: u16) -> Self {
        let gap = if wide >= 100 { 3 } else { 1 };
        let place = 4 + 5 + gap;
        let number = place + gap + 4;
        let counted = wide;
        let result = counted - 8 - gap;
        Self { place, number, name: number + 2 + gap / 2, result, counted }
    }
}

fn head(model: &Model, view: &RankingView, ink: &mut Ink<'_>) {
    let locked = matches!(view.evening, Evening::Locked | Evening::Finished | Evening::Final);
    let (seal, style) = board::seal(model, view.evening, view.complete, false);
    let x = ink.row(0, 0, &seal, style);
    if let Some(decision) = view.grand_prix.as_ref().filter(|_| !model.covered) {
        let text = wording::grand_prix(&model.words, &view.contest, decision);
        ink.row(x + 3, 0, &text, model.theme.accent);
    } else if let Some(entry) = view.on_stage.filter(|_| !locked) {
        let of = names::entry(&model.words, &view.contest.entries[entry]);
        let text = format!("» {}: {of}", model.say(Word::OnStageShort));
        ink.row(x + 3, 0, &text, model.theme.base);
    }
}

fn row_style(model: &Model, row: &RankingRow) -> Style {
    match row.place.map(|place| place.rank) {
        None => model.theme.dim,
        Some(1) => model.theme.accent,
        Some(2 | 3) => model.theme.strong,
        Some(_) => model.theme.base,
    }
}

/// Draws all of a row but its names and its result.
fn draw_row(model: &Model, view: &RankingView, row: &RankingRow, at: &Columns, ink: &mut Ink<'_>) {
    let theme = &model.theme;
    ink.row(0, 0, &board::movement(model, row.entry), theme.strong);
    let place = board::place(model.words.lang(), &view.contest, row.place);
    ink.right(at.place, 0, &place, row_style(model, row));
    let number = view.contest.entries[row.entry].number;
    ink.right(at.number, 0, &number.to_string(), theme.dim);
    let missing = row.counted < row.expected;
    let counted = format!("{}/{}", row.counted, row.expected);
    ink.right(at.counted, 0, &counted, if missing { theme.warn } else { theme.dim });
}

/// The universities of each entry in a column of `room`: all in full where they fit, else short.
pub(super) fn universities<'a>(
    model: &Model,
    contest: &Contest,
    entries: impl Iterator<Item = &'a Entry>,
    room: u16,
) -> Vec<String> {
    let lang = model.lang();
    let entries: Vec<_> = entries.collect();
    let all = |text: fn(&University) -> &Text| -> Vec<String> {
        let one = |of: &Entry| {
            let schools = of.performers.iter().filter_map(|of| contest.university(of));
            let mut names: Vec<_> = schools.map(|of| text(of).get(lang)).collect();
            // One for all who study at the same.
            names.dedup();
            names.join(" – ")
        };
        entries.iter().map(|of| one(of)).collect()
    };
    let full = all(|university| &university.name);
    let fits = full.iter().all(|names| columns(names) <= room);
    if fits { full } else { all(|university| &university.short) }
}
