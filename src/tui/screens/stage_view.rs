//! Draws the stage manager's desk.

use std::ops::Range;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::stage::{Pane, State, numbered};
use super::{board, pages, stage_foot, stage_now, stage_show};
use crate::contest::{Contest, Entry, Lang};
use crate::hall::{Cell, Hall, Phase, StageView, View};
use crate::text::{Word, names, wording};
use crate::tui::model::Model;
use crate::tui::widgets::{Ink, columns, window};

/// From this width on both panes stand side by side.
pub(super) const BESIDE: u16 = 76;

/// Draws the screen, or the page opened over it.
pub(super) fn view(model: &Model, state: &State, frame: &mut Frame<'_>, area: Rect) {
    let View::Stage(view) = &model.view else { return };
    match state.pages.last() {
        Some(page) => pages::view(model, page, frame, area),
        None => desk(model, view, state, &mut Ink::new(frame.buffer_mut(), area)),
    }
}

fn desk(model: &Model, view: &StageView, state: &State, ink: &mut Ink<'_>) {
    let (wide, high) = (ink.width(), ink.height());
    let foot = stage_foot::lines(model, view, state.entry, wide - 2, high);
    // A free line between, where no entry has to go for it.
    let free = high.saturating_sub(foot.len() as u16);
    let gap = u16::from(high >= 16 && (free > view.hall.entries.len() as u16 + 1 || high >= 30));
    let list = free - gap;
    let whole = ink;
    if wide >= BESIDE {
        let left = left_width(model, view, wide);
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
    let mut end = wide;
    if let Some((text, style)) = stage_now::running(model, &view.hall) {
        end = whole.right(wide - 1, list + gap, &text, style);
    }
    for (y, (line, style)) in (list + gap..).zip(&foot) {
        let room = end.saturating_sub(2);
        whole.text(1, y, room, stage_now::whole_parts(line, room), *style);
        end = wide;
    }
}

/// `5/7`: how many ballots of how many.
pub(super) fn counts(hall: &Hall, entry: usize) -> String {
    format!("{}/{}", hall.counted(entry), hall.expected(entry))
}

/// How far the entry is, in a word or two.
pub(super) fn state_word<'a>(model: &'a Model, hall: &Hall, entry: usize) -> &'a str {
    let state = &hall.entries[entry];
    match (state.out, state.phase) {
        (Some(out), _) => wording::out(&model.words, out),
        (None, Phase::Waiting) if hall.next_up() == Some(entry) => model.say(Word::UpNext),
        (None, Phase::Waiting) => model.say(Word::Waiting),
        (None, Phase::Called) if state.repeats > 0 => model.say(Word::StageAgain),
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
    /// Where the count of ballots ends.
    count: u16,
    /// Whether the state in words stands behind the count.
    words: bool,
}

/// Columns that the state in words takes behind the count.
const WORDS: u16 = 25;

impl Columns {
    const NAME: u16 = 5;

    /// Columns of the pane that are not names, with so many per juror.
    fn beside(cell: u16, jurors: u16) -> u16 {
        Self::NAME + 1 + (cell * jurors).max(8) + 1 + Self::count(jurors) + 1
    }

    fn count(jurors: u16) -> u16 {
        if jurors > 9 { 7 } else { 5 }
    }

    /// The columns in a pane `wide` columns wide: the grid is as wide as the names allow.
    fn of(model: &Model, contest: &Contest, wide: u16) -> Self {
        let jurors = contest.panel.len() as u16;
        let [full, short] = widest_names(model, contest);
        let fits =
            |cell: u16| wide >= Self::beside(cell, jurors) + if cell == 3 { full } else { short };
        let cell = [3, 2].into_iter().find(|&cell| fits(cell)).unwrap_or(1);
        let words = wide >= Self::beside(cell, jurors) + full + WORDS;
        let beside = Self::beside(cell, jurors) + if words { WORDS } else { 0 };
        let grid = Self::NAME + wide.saturating_sub(beside) + 1;
        let count = grid + (cell * jurors).max(8) + 1 + Self::count(jurors);
        Self { name: Self::NAME, grid, cell, jurors, count, words }
    }
}

/// Columns of the longest pair of names: in full, and short.
fn widest_names(model: &Model, contest: &Contest) -> [u16; 2] {
    let lang = model.lang();
    let widest = |pair: fn(Lang, &Entry) -> String| {
        contest.entries.iter().map(|entry| columns(&pair(lang, entry))).max().unwrap_or(0)
    };
    [widest(names::pair_in_full), widest(names::pair)]
}

/// Columns of the ranking that are not names.
fn beside_ranking(hall: &Hall, figure: u16) -> u16 {
    Place::NAME + 1 + figure + 1 + Place::counted(hall) + 3
}

/// How wide the running order is: both panes show names in full, else short, else shortened alike.
fn left_width(model: &Model, view: &StageView, wide: u16) -> u16 {
    let contest = view.hall.contest();
    let jurors = contest.panel.len() as u16;
    let [full, short] = widest_names(model, contest);
    let right = beside_ranking(&view.hall, figures(model, view).1);
    let both = wide - 1;
    let spare = |names: u16, cell: u16| {
        both.checked_sub(Columns::beside(cell, jurors) + right + 2 * names)
            .map(|spare| (names, cell, spare))
    };
    let room = spare(full, 3).or_else(|| spare(short, 2)).or_else(|| spare(short, 1));
    match room {
        Some((names, cell, spare)) if spare >= WORDS => {
            Columns::beside(cell, jurors) + names + WORDS + (spare - WORDS) / 2
        }
        Some((names, cell, spare)) => Columns::beside(cell, jurors) + names + spare / 2,
        None => {
            let least = Columns::beside(1, jurors);
            least + both.saturating_sub(least + right) / 2
        }
    }
}

fn order(model: &Model, view: &StageView, state: &State, ink: &mut Ink<'_>) {
    let (hall, theme) = (&view.hall, &model.theme);
    let (wide, high) = (ink.width(), ink.height());
    let at = Columns::of(model, hall.contest(), wide);
    let count = hall.entries.len();
    let room = usize::from(high.saturating_sub(1)).max(1);
    let each = board::spacing(count, room, 4);
    let turn = hall.order.iter().position(|&entry| entry == state.entry).unwrap_or(0);
    let shown = window(count, turn, room / each);
    let room = at.grid - 2;
    ink.text(1, 0, room, &title(model, Word::JurorOrder, &shown, count, room), theme.dim);
    for juror in 0..at.jurors {
        let number = column(hall.contest(), usize::from(juror), at.cell);
        ink.right(at.grid + juror * at.cell + at.cell.min(2), 0, &number, theme.dim);
    }
    let shown = &hall.order[shown];
    let entries = shown.iter().map(|&entry| &hall.contest().entries[entry]);
    let pairs = board::pairs(model.lang(), entries, at.grid - at.name - 1);
    for (line, (&entry, pair)) in shown.iter().zip(pairs).enumerate() {
        let mut row = ink.part(0, 1 + (line * each) as u16, wide, each.min(2) as u16);
        order_row(model, view, entry, &pair, &at, &mut row);
        if entry == state.entry {
            let style = if state.pane == Pane::Order { theme.select } else { theme.strong };
            row.paint(0, 0, wide, style);
            row.row(0, 0, ">", style);
        }
    }
}

/// What stands over a juror's column; `~` where the marks do not count. Where columns are narrow the
/// units alone stand there: 9, 0, 1.
pub(super) fn column(contest: &Contest, juror: usize, cell: u16) -> String {
    match (contest.panel[juror].counts(), cell) {
        (_, 3..) => numbered(contest, juror),
        (false, 2) => format!("~{}", (juror + 1) % 10),
        (false, _) => "~".to_owned(),
        (true, _) => ((juror + 1) % 10).to_string(),
    }
}

/// The head of a list, with what part of it is shown where it is longer.
fn title(model: &Model, word: Word, shown: &Range<usize>, count: usize, room: u16) -> String {
    let title = model.say(word);
    if shown.len() == count {
        return title.to_owned();
    }
    let part = format!("{}–{}/{count}", shown.start + 1, shown.end);
    let both = format!("{title} {part}");
    if columns(&both) <= room { both } else { part }
}

fn order_row(
    model: &Model,
    view: &StageView,
    entry: usize,
    pair: &str,
    at: &Columns,
    ink: &mut Ink<'_>,
) {
    let (hall, theme, lang) = (&view.hall, &model.theme, model.lang());
    let of = &hall.contest().entries[entry];
    let state = &hall.entries[entry];
    let next = hall.next_up() == Some(entry);
    let idle = state.out.is_some() || matches!(state.phase, Phase::Waiting | Phase::Called);
    let (sign, text) = match () {
        () if state.out.is_some() => ("!", theme.dim),
        () if hall.on_stage == Some(entry) => ("»", theme.accent),
        () if next => ("›", theme.strong),
        () if state.repeats > 0 => ("↻", if idle { theme.dim } else { theme.base }),
        () if idle => (" ", theme.dim),
        () => (" ", theme.base),
    };
    ink.row(1, 0, sign, text);
    ink.right(4, 0, &of.number.to_string(), text);
    let room = at.grid - at.name - 1;
    ink.text(at.name, 0, room, pair, text);
    let grid = !idle || (0..hall.present.len()).any(|j| view.cell(entry, j) != Cell::NotYet);
    if grid {
        for juror in 0..hall.present.len() {
            let (sign, style) = cell(model, view.cell(entry, juror));
            let x = at.grid + juror as u16 * at.cell + at.cell.min(2) - 1;
            ink.text(x, 0, 1, sign, style);
        }
        let count = counts(hall, entry);
        let open = state.out.is_none() && state.phase == Phase::Open;
        let (count, style) =
            if open { (format!("[{count}]"), theme.accent) } else { (format!("{count} "), text) };
        ink.right(at.count, 0, &count, style);
    }
    let word = state_word(model, hall, entry);
    if at.words {
        ink.row(at.count + 2, 0, word, text);
    }
    // On the second row the state ends where the count does, and the song has the rest.
    if ink.height() > 1 {
        let mut room = at.grid;
        if !at.words {
            let style = if next { theme.strong } else { theme.dim };
            room = ink.right(at.count, 1, word, style);
        }
        let room = room.saturating_sub(at.name + 1);
        ink.text(at.name, 1, room, of.song.title.get(lang), theme.dim);
    } else if !at.words && !grid && (next || state.out.is_some() || state.phase == Phase::Called) {
        let called = state.out.is_none() && state.phase == Phase::Called;
        let word = if called { model.say(Word::StageNotOpenShort) } else { word };
        ink.row(at.grid + at.cell.min(2) - 1, 0, word, text);
    }
}

/// Sign and style of a ballot.
pub(super) fn cell(model: &Model, cell: Cell) -> (&'static str, Style) {
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

/// Where the columns of the ranking stand.
struct Place;

impl Place {
    /// Where the place ends.
    const END: u16 = 4;
    /// Where the name begins.
    const NAME: u16 = 8;

    /// Columns of the count of ballots.
    fn counted(hall: &Hall) -> u16 {
        if hall.present.len() > 9 { 5 } else { 3 }
    }
}

/// The results as the ranking shows them, and how wide the widest is.
fn figures(model: &Model, view: &StageView) -> (Vec<String>, u16) {
    let rows = view.hall.listed(&view.standings);
    let decimals = board::decimals(view.hall.contest(), rows.iter().map(|row| row.result));
    let figures: Vec<_> =
        rows.iter().map(|row| board::result(model.lang(), row.result, decimals)).collect();
    let widest = figures.iter().map(|figure| columns(figure)).max().unwrap_or(0);
    (figures, widest.max(5))
}

/// Draws the ranking.
pub(super) fn ranking(model: &Model, view: &StageView, state: &State, ink: &mut Ink<'_>) {
    let (hall, theme) = (&view.hall, &model.theme);
    let (wide, high) = (ink.width(), ink.height());
    let rows = hall.listed(&view.standings);
    let room = usize::from(high.saturating_sub(1)).max(1);
    let each = board::spacing(hall.entries.len(), room, 4);
    let under_hand = rows.iter().position(|row| row.entry == state.entry);
    let at = if state.pane == Pane::Ranking { under_hand.unwrap_or(0) } else { 0 };
    let shown = window(rows.len(), at, room / each);
    let short = wide < 50;
    let (seal, seal_style) = board::seal(model, hall.evening(), hall.is_complete(), short);
    let end = ink.right(wide - 1, 0, &seal, seal_style);
    let room = end.saturating_sub(2);
    let title = title(model, Word::SeatRanking, &shown, rows.len(), room);
    ink.text(1, 0, room, &title, theme.dim);
    let contest = hall.contest();
    let (figures, figure) = figures(model, view);
    // place, number, name, result, ballots, movement
    let moved = wide - 2;
    let counted = moved - 1 - Place::counted(hall);
    let name = (wide - 1).saturating_sub(beside_ranking(hall, figure) - 1);
    let entries = rows[shown.clone()].iter().map(|row| &contest.entries[row.entry]);
    let schools = super::ranking::universities(model, contest, entries.clone(), name);
    let pairs = board::pairs(model.lang(), entries, name).zip(schools);
    for (line, (index, (pair, schools))) in shown.zip(pairs).enumerate() {
        let row = board::row(hall, rows[index]);
        let mut ink = ink.part(0, 1 + (line * each) as u16, wide, each.min(2) as u16);
        if model.covered {
            ink.right(Place::END, 0, &format!("{}", index + 1), theme.base);
            ink.text(Place::NAME, 0, name, board::COVER, theme.dim);
            continue;
        }
        let style = match row.place {
            None => theme.dim,
            Some(place) if place.rank == 1 => theme.accent,
            Some(_) => theme.base,
        };
        ink.right(Place::END, 0, &board::place(model.words.lang(), contest, row.place), style);
        let hidden = stage_show::hides(model, hall, row.place);
        if hidden {
            ink.text(Place::NAME, 0, name, board::COVER, theme.dim);
        } else {
            let number = contest.entries[row.entry].number;
            ink.right(Place::NAME - 1, 0, &number.to_string(), theme.dim);
            ink.text(Place::NAME, 0, name, &pair, style);
            ink.text(Place::NAME, 1, name, &schools, theme.dim);
        }
        ink.right(counted - 1, 0, &figures[index], style);
        if row.counted > 0 {
            let missing = row.counted < row.expected;
            let style = if missing { theme.warn } else { theme.dim };
            ink.right(moved - 1, 0, &format!("{}/{}", row.counted, row.expected), style);
        }
        ink.row(moved, 0, &board::movement(model, row.entry), theme.strong);
        // The hand would give away whose place it is.
        if under_hand == Some(index) && !hidden {
            let on = state.pane == Pane::Ranking;
            let style = if on { theme.select } else { theme.strong };
            ink.paint(0, 0, wide, style);
            ink.row(0, 0, if on { ">" } else { " " }, style);
        }
    }
}
