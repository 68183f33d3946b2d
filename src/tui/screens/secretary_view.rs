//! Draws the secretary's screen.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::jurors::{self, Panel};
use super::secretary::{Page, Standing, State, standing};
use super::secretary_paper::{self, Face};
use super::{board, juror_criterion, stage, stage_now, stage_view};
use crate::hall::{Difference, Phase, SecretaryView, View};
use crate::text::{Word, names, numbers, width, wording};
use crate::tui::model::Model;
use crate::tui::widgets::{self, Ink, columns, window};

/// Beyond this width the eye would travel too far from a name to its grid.
const WIDEST: u16 = 110;
/// The same from a criterion to its mark.
const WIDEST_SHEET: u16 = 84;

/// Draws the screen, or the page opened over it.
pub(super) fn view(model: &Model, state: &State, frame: &mut Frame<'_>, area: Rect) {
    let View::Secretary(view) = &model.view else { return };
    let ink = &mut Ink::new(frame.buffer_mut(), area);
    match &state.page {
        None => overview(model, view, state, ink),
        Some(Page::Jurors(line)) => {
            if let Some(panel) = Panel::of(&model.view) {
                jurors::view(model, &panel, *line, ink);
            }
        }
        Some(Page::Paper(sheet)) => paper(model, view, sheet, ink),
    }
}

/// Where the name begins.
const NAME: u16 = 7;

/// Where the grid begins, and columns per juror.
fn grid(model: &Model, view: &SecretaryView, wide: u16) -> (u16, u16) {
    let jurors = view.course.contest.panel.len() as u16;
    let entries = &view.course.contest.entries;
    let widest = entries.iter().map(|of| columns(&names::pair(model.lang(), of))).max();
    let name = widest.unwrap_or(0).min(wide / 2);
    let fits = |cell: &u16| NAME + name + 1 + cell * jurors <= wide;
    let cell = [3, 2, 1].into_iter().find(fits).unwrap_or(1);
    (NAME + name.min(wide.saturating_sub(NAME + 1 + cell * jurors)) + 1, cell)
}

/// Duets x jurors.
fn overview(model: &Model, view: &SecretaryView, state: &State, ink: &mut Ink<'_>) {
    let (theme, contest) = (&model.theme, &view.course.contest);
    let wide = ink.width().saturating_sub(2).min(WIDEST);
    let (left, high) = ((ink.width() - wide) / 2, ink.height());
    let ink = &mut ink.part(left, 0, wide, high);
    let (grid, cell_width) = grid(model, view, wide);
    let foot = foot(model, view, state, wide, high);
    let list = high.saturating_sub(foot.len() as u16 + 1);
    ink.row(NAME, 0, model.say(Word::Duet), theme.dim);
    for juror in 0..contest.panel.len() {
        let number = stage_view::column(contest, juror, cell_width);
        let end = grid + juror as u16 * cell_width + cell_width.min(2);
        let style = if juror == state.juror { theme.strong } else { theme.dim };
        ink.right(end, 0, &number, style);
    }
    let at = view.course.order.iter().position(|&entry| entry == state.entry).unwrap_or(0);
    let room = usize::from(list.saturating_sub(1)).max(1);
    let each = board::spacing(view.course.order.len(), room, 2);
    let rows = window(view.course.order.len(), at, room / each);
    let entries = view.course.order[rows.clone()].iter().map(|&entry| &contest.entries[entry]);
    let pairs = board::pairs(model.lang(), entries, grid - NAME - 1);
    for (line, (&entry, pair)) in view.course.order[rows].iter().zip(pairs).enumerate() {
        let y = 1 + (line * each) as u16;
        let of = &view.course.entries[entry];
        let on_stage = view.course.on_stage == Some(entry);
        let text = match of.phase {
            _ if on_stage => theme.accent,
            _ if of.out.is_some() => theme.dim,
            Phase::Waiting | Phase::Called => theme.dim,
            Phase::Open | Phase::Closed => theme.base,
        };
        ink.row(1, y, if on_stage { "»" } else { " " }, text);
        ink.right(5, y, &contest.entries[entry].number.to_string(), text);
        ink.text(NAME, y, grid - NAME - 1, &pair, text);
        ink.row(
            grid + contest.panel.len() as u16 * cell_width + 2,
            y,
            state_word(model, view, entry),
            text,
        );
        if entry == state.entry {
            ink.paint(0, y, grid - 1, theme.strong);
            ink.row(0, y, ">", theme.strong);
        }
        for juror in 0..contest.panel.len() {
            let x = grid + juror as u16 * cell_width + cell_width.min(2) - 1;
            let (sign, style) = sign(model, view, entry, juror);
            ink.text(x, y, 1, sign, style);
            if (entry, juror) == (state.entry, state.juror) {
                // One column to each side, where that is no other juror's.
                let side = u16::from(cell_width == 3);
                ink.paint(x - side, y, 1 + 2 * side, theme.select);
            }
        }
    }
    for (y, (line, style)) in (list + 1..).zip(&foot) {
        ink.row(0, y, line, *style);
    }
}

/// How far the entry is.
fn state_word<'a>(model: &'a Model, view: &SecretaryView, entry: usize) -> &'a str {
    let state = &view.course.entries[entry];
    match state.out {
        Some(out) => wording::out(&model.words, out),
        None => wording::phase(&model.words, state.phase),
    }
}

/// Sign and style of a ballot: as on the desk, and those from paper.
fn sign(model: &Model, view: &SecretaryView, entry: usize, juror: usize) -> (&'static str, Style) {
    match standing(view, entry, juror) {
        Standing::FromPaper(_) => ("◆", model.theme.good),
        Standing::Second => ("◇", model.theme.accent),
        Standing::First | Standing::Closed => {
            stage_view::cell(model, view.course.cell(entry, juror))
        }
    }
}

/// What stands below the grid.
fn foot(
    model: &Model,
    view: &SecretaryView,
    state: &State,
    wide: u16,
    high: u16,
) -> Vec<(String, Style)> {
    let (theme, words) = (&model.theme, &model.words);
    let mut lines = Vec::new();
    let of = &view.course.contest.entries[state.entry];
    let juror = &view.course.contest.panel[state.juror];
    let whose = format!(
        "{} · {} {}",
        names::entry(words, of),
        stage::numbered(&view.course.contest, state.juror),
        stage::name(model, juror)
    );
    lines.push((whose, theme.strong));
    let now = wording::cell(words, view.course.cell(state.entry, state.juror));
    let told = match standing(view, state.entry, state.juror) {
        Standing::First => format!("{now} · {}", model.say(Word::SecretaryTypeFirst)),
        Standing::Second => model.say(Word::SecretaryTypeSecond).to_owned(),
        Standing::FromPaper(receipt) => words.secretary_from_paper(receipt),
        Standing::Closed => match view.course.entries[state.entry].out {
            Some(out) => wording::out(words, out).to_owned(),
            None => now.to_owned(),
        },
    };
    lines.push((told, theme.accent));
    lines.extend(stage_now::calls_line(model, &view.course.calls).map(|line| (line, theme.warn)));
    if !view.sheets.is_empty() {
        lines.push((words.secretary_awaits(view.sheets.len()), theme.warn));
    }
    if high >= 16 {
        let legend = widgets::legend(model.say(Word::SecretaryLegend), wide);
        lines.extend(legend.into_iter().map(|line| (line, theme.dim)));
    }
    lines
}

/// A sheet: whose it is and for which duet stands above it all the time.
fn paper(model: &Model, view: &SecretaryView, sheet: &secretary_paper::State, ink: &mut Ink<'_>) {
    let (theme, lang) = (&model.theme, model.lang());
    let wide = ink.width().saturating_sub(4).min(WIDEST_SHEET);
    let (left, high) = ((ink.width() - wide) / 2, ink.height());
    let ink = &mut ink.part(left, 0, wide, high);
    let airy = u16::from(high >= 18);
    let banner = theme.accent.add_modifier(Modifier::REVERSED);
    let name = stage::name(model, &view.course.contest.panel[sheet.juror]);
    ink.paint(0, 0, wide, banner);
    ink.row(0, 0, &format!(" {}", model.words.secretary_sheet(name)), banner);
    let of = &view.course.contest.entries[sheet.entry];
    let number = model.words.duet_number(of.number);
    let x = ink.row(0, 1 + airy, &number, theme.strong) + 2;
    let room = wide.saturating_sub(x);
    let full = names::pair_in_full(lang, of);
    let pair = if columns(&full) <= room { full } else { names::pair(lang, of) };
    ink.text(x, 1 + airy, room, &pair, theme.strong);
    let step = match (&sheet.face, sheet.second) {
        (Face::Differs(_), _) => Word::SecretaryDiffers,
        (_, false) => Word::SecretaryFirst,
        (_, true) => Word::SecretarySecond,
    };
    ink.row(0, 2 + airy, model.say(step), theme.accent);
    let top = 4 + airy;
    let body = &mut ink.part(0, top, wide, high.saturating_sub(top + 1 + airy));
    let last = match &sheet.face {
        Face::Typing => {
            criteria(model, view, sheet, body);
            let missing = view.course.contest.judged(sheet.juror);
            let missing = missing.filter(|&criterion| sheet.marks[criterion].is_none()).count();
            if missing > 0 {
                (model.words.secretary_missing(missing), theme.warn)
            } else {
                (model.say(Word::SecretaryFull).to_owned(), theme.accent)
            }
        }
        Face::Review => {
            review(model, view, sheet, body);
            (model.say(Word::SecretaryReview).to_owned(), theme.warn)
        }
        Face::Differs(differences) => {
            compared(model, view, differences, body);
            (model.say(Word::SecretaryNothingKept).to_owned(), theme.warn)
        }
    };
    ink.row(0, high - 1, &width::clip(&last.0, usize::from(wide)), last.1);
}

fn criteria(
    model: &Model,
    view: &SecretaryView,
    sheet: &secretary_paper::State,
    ink: &mut Ink<'_>,
) {
    let judged: Vec<usize> = view.course.contest.judged(sheet.juror).collect();
    let under_hand = judged.iter().position(|&criterion| criterion == sheet.criterion);
    let each = (ink.height() / judged.len().max(1) as u16).clamp(1, 4);
    let visible = usize::from(ink.height() / each).max(1);
    let first = (under_hand.unwrap_or(0) + 1).saturating_sub(visible);
    let wide = ink.width();
    for (row, &criterion) in judged.iter().skip(first).take(visible).enumerate() {
        let part = &mut ink.part(0, row as u16 * each, wide, each);
        let typed = (criterion == sheet.criterion).then_some(sheet.typed.as_str());
        let mark = sheet.marks[criterion];
        juror_criterion::draw(model, &view.course.contest, criterion, mark, typed, part);
    }
}

/// A line with dots between its name and its end.
fn dotted(model: &Model, ink: &mut Ink<'_>, y: u16, name: &str, end: u16) {
    let room = end.saturating_sub(2);
    let x = ink.text(0, y, room, name, model.theme.base);
    ink.row(x + 1, y, &"·".repeat(usize::from(room.saturating_sub(x))), model.theme.line);
}

fn review(model: &Model, view: &SecretaryView, sheet: &secretary_paper::State, ink: &mut Ink<'_>) {
    let (contest, wide) = (&view.course.contest, ink.width());
    let count = contest.judged(sheet.juror).count();
    let each = board::spacing(count, usize::from(ink.height()), 2) as u16;
    for (row, at) in (0..).zip(contest.judged(sheet.juror)) {
        let shown = |mark| numbers::mark_of(&model.words, contest, at, mark);
        let mark = sheet.marks[at].map_or("—".to_owned(), shown);
        let end = ink.right(wide, row * each, &mark, model.theme.strong);
        dotted(model, ink, row * each, contest.criteria[at].name.get(model.lang()), end);
    }
}

/// Columns of a typing where two stand side by side.
const TYPING: u16 = 12;

/// Where the two typings differ, side by side.
fn compared(model: &Model, view: &SecretaryView, differences: &[Difference], ink: &mut Ink<'_>) {
    let (theme, contest, wide) = (&model.theme, &view.course.contest, ink.width());
    let ends = [wide - TYPING, wide];
    for (end, word) in ends.into_iter().zip([Word::SecretaryHeadFirst, Word::SecretaryHeadSecond]) {
        ink.right(end, 0, model.say(word), theme.dim);
    }
    for (y, of) in (1..).zip(differences) {
        let Some(at) = contest.criterion_position(&of.criterion) else { continue };
        for (end, mark) in ends.into_iter().zip([of.first, of.second]) {
            let mark = numbers::mark_of(&model.words, contest, at, mark);
            ink.right(end, y, &mark, theme.warn);
        }
        let name = contest.criteria[at].name.get(model.lang());
        dotted(model, ink, y, name, wide.saturating_sub(2 * TYPING));
    }
}
