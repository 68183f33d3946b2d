//! Whose ballots are in: the chair opens a closed one again, takes a duet out or has it performed
//! again. No mark stands here.
//!
//! ```text
//!   №  duet                       1 2 3 4 5 6 7
//! >  5 A – B                      ■ ■ ● ○ · × –
//! Asan Kazybai: closed. Enter opens it again
//! ```

use super::pages::{self, Page};
use super::{board, stage_view};
use crate::contest::EntryId;
use crate::hall::{Author, Cell, ChairView, Command, Out, Phase, Refusal, View};
use crate::text::{Word, names, wording};
use crate::tui::Effect;
use crate::tui::keymap::Action;
use crate::tui::model::{Model, Notice};
use crate::tui::widgets::{self, Ink, columns, window};

/// The state of the page; the duet under the hand is the screen's.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct State {
    /// The juror under the hand; `None`: the hand is on the duet itself.
    pub juror: Option<usize>,
}

/// Opens the page with the hand on an entry.
pub(super) fn open(model: &mut Model, entry: usize) {
    hold(model, entry);
    pages::open(model, Page::Ballots(State::default()));
}

/// Lays the hand on an entry.
fn hold(model: &mut Model, entry: usize) {
    if let Some(desk) = pages::state(model) {
        desk.entry = entry;
    }
}

/// The view of whoever may be here, and the entry under the hand.
fn held(model: &Model) -> Option<(&ChairView, usize)> {
    match (&model.view, &model.screen) {
        (View::Chair(view), super::Screen::Chair(state)) => Some((view, state.desk.entry)),
        _ => None,
    }
}

/// What an action does here.
pub(super) fn act(model: &mut Model, page: State, action: Action) -> Vec<Effect> {
    let Some((view, entry)) = held(model) else { return Vec::new() };
    let view = view.clone();
    let at = view.course.order.iter().position(|&of| of == entry).unwrap_or(0);
    let (last, jurors) = (view.course.order.len() - 1, view.course.contest.panel.len());
    let turn = |model: &mut Model, juror| pages::turn(model, Page::Ballots(State { juror }));
    match action {
        Action::Up => hold(model, view.course.order[at.saturating_sub(1)]),
        Action::Down => hold(model, view.course.order[(at + 1).min(last)]),
        Action::First => hold(model, view.course.order[0]),
        Action::Last => hold(model, view.course.order[last]),
        Action::Left => turn(model, page.juror.and_then(|juror| juror.checked_sub(1))),
        Action::Right => {
            turn(model, Some(page.juror.map_or(0, |juror| (juror + 1).min(jurors - 1))));
        }
        Action::Next => match page.juror {
            None => pages::open(model, Page::Entry(0)),
            Some(juror) => reopen(model, &view, entry, juror),
        },
        Action::Disqualify => disqualify(model, &view, entry),
        Action::Repeat => repeat(model, &view, entry),
        Action::Recuse => match page.juror {
            None => model.notice = Some(Notice::Say(Word::BallotsNoJuror)),
            Some(juror) => recuse(model, &view, entry, juror),
        },
        Action::Back => pages::close(model),
        _ => {}
    }
    Vec::new()
}

/// What the footer calls Enter: nothing where it does nothing.
pub(super) fn enter(model: &Model, page: State) -> Option<Word> {
    let (view, entry) = held(model)?;
    match page.juror {
        None => Some(Word::Open),
        Some(juror) => view.closed.contains(&(entry, juror)).then_some(Word::KeyReopenShort),
    }
}

/// What an action does where the chair chooses what becomes of the entry.
pub(super) fn act_on_entry(model: &mut Model, line: usize, action: Action) -> Vec<Effect> {
    let Some((view, entry)) = held(model) else { return Vec::new() };
    let view = view.clone();
    match action {
        Action::Up => pages::turn(model, Page::Entry(0)),
        Action::Down => pages::turn(model, Page::Entry(1)),
        Action::Next => {
            pages::close(model);
            if line == 0 {
                disqualify(model, &view, entry);
            } else {
                repeat(model, &view, entry);
            }
        }
        Action::Back => pages::close(model),
        _ => {}
    }
    Vec::new()
}

fn id(view: &ChairView, entry: usize) -> EntryId {
    view.course.contest.entries[entry].id.clone()
}

fn refuse(model: &mut Model, refusal: Refusal) {
    model.notice = Some(Notice::Refused(refusal));
}

fn reopen(model: &mut Model, view: &ChairView, entry: usize, juror: usize) {
    if view.course.entries[entry].out.is_some() {
        return refuse(model, Refusal::EntryOut(id(view, entry)));
    }
    if !view.closed.contains(&(entry, juror)) {
        model.notice = Some(Notice::Say(Word::BallotsNotClosed));
        return;
    }
    let of = &view.course.contest.panel[juror];
    let lines = vec![
        names::entry(&model.words, &view.course.contest.entries[entry]),
        names::juror(&model.words, of),
        model.say(Word::ReopenHelp).to_owned(),
    ];
    let (juror, entry) = (of.id.clone(), id(view, entry));
    let command = Command::ReopenBallot { juror, entry, reason: String::new() };
    pages::because(model, Word::ReopenTitle, lines, command, true);
}

/// Records that the juror does not judge the entry, or does after all.
fn recuse(model: &mut Model, view: &ChairView, entry: usize, juror: usize) {
    let contest = &view.course.contest;
    let (of, id) = (&contest.panel[juror], id(view, entry));
    let back = view.course.cell(entry, juror) == Cell::Recused;
    if back && contest.recusals.iter().any(|of| (of.entry, of.juror) == (entry, juror)) {
        return refuse(model, Refusal::DeclaredRecusal(id));
    }
    let [title, help] = if back {
        [Word::ReturnJurorTitle, Word::ReturnJurorHelp]
    } else {
        [Word::RecuseJurorTitle, Word::RecuseJurorHelp]
    };
    let lines = vec![
        names::entry(&model.words, &contest.entries[entry]),
        names::juror(&model.words, of),
        model.say(help).to_owned(),
    ];
    let (juror, entry, reason) = (of.id.clone(), id, String::new());
    let command = if back {
        Command::ReturnJuror { juror, entry, reason }
    } else {
        Command::RecuseJuror { juror, entry, reason }
    };
    pages::because(model, title, lines, command, true);
}

/// Takes the entry out, or back in where the chair has taken it out.
fn disqualify(model: &mut Model, view: &ChairView, entry: usize) {
    let name = names::entry(&model.words, &view.course.contest.entries[entry]);
    let id = id(view, entry);
    match view.course.entries[entry].out {
        None => {
            let lines = vec![name, model.say(Word::StageOutHelp).to_owned()];
            let command = Command::Disqualify { entry: id, reason: String::new() };
            pages::because(model, Word::DisqualifyTitle, lines, command, true);
        }
        Some(Out::Disqualified) => {
            let lines = vec![name, model.say(Word::StageReinstateHelp).to_owned()];
            let command = Command::Reinstate(id);
            pages::confirm(model, Word::StageReinstateTitle, lines, Author::Chair, command);
        }
        Some(Out::Withdrawn | Out::NoShow) => refuse(model, Refusal::EntryOut(id)),
    }
}

fn repeat(model: &mut Model, view: &ChairView, entry: usize) {
    let (state, id) = (&view.course.entries[entry], id(view, entry));
    if state.out.is_some() {
        return refuse(model, Refusal::EntryOut(id));
    }
    if matches!(state.phase, Phase::Waiting | Phase::Called) {
        return refuse(model, Refusal::ScoringNotOpen(id));
    }
    let name = names::entry(&model.words, &view.course.contest.entries[entry]);
    let lines = vec![name, model.say(Word::RepeatHelp).to_owned()];
    let command = Command::Repeat { entry: id, reason: String::new() };
    pages::because(model, Word::RepeatTitle, lines, command, true);
}

/// Where the name begins.
const NAME: u16 = 7;

/// Draws the page.
pub(super) fn view(model: &Model, page: &State, ink: &mut Ink<'_>) {
    let Some((view, held)) = held(model) else { return };
    let (theme, contest) = (&model.theme, &view.course.contest);
    let jurors = contest.panel.len() as u16;
    let wide = ink.width().saturating_sub(2).min(110);
    let (left, high) = ((ink.width() - wide) / 2, ink.height());
    let ink = &mut ink.part(left, 0, wide, high);
    let widest = contest.entries.iter().map(|of| columns(&names::pair(model.lang(), of))).max();
    let name = widest.unwrap_or(0).min(wide / 2);
    let cell = [3, 2, 1].into_iter().find(|cell| NAME + name + 1 + cell * jurors <= wide);
    let cell = cell.unwrap_or(1);
    let grid = NAME + name.min(wide.saturating_sub(NAME + 1 + cell * jurors)) + 1;
    let legend =
        if high >= 16 { widgets::legend(model.say(Word::BallotsLegend), wide) } else { Vec::new() };
    let foot = 2 + legend.len() as u16;
    ink.row(NAME, 0, model.say(Word::Duet), theme.dim);
    for juror in 0..jurors {
        let number = stage_view::column(contest, usize::from(juror), cell);
        ink.right(grid + juror * cell + cell.min(2), 0, &number, theme.dim);
    }
    let at = view.course.order.iter().position(|&entry| entry == held).unwrap_or(0);
    let room = high.saturating_sub(1 + foot);
    let rows = window(view.course.order.len(), at, usize::from(room));
    let entries = rows.clone().map(|row| &contest.entries[view.course.order[row]]);
    let pairs = board::pairs(model.lang(), entries, grid - NAME - 1);
    for (y, (row, pair)) in (1..).zip(rows.zip(pairs)) {
        let entry = view.course.order[row];
        let out = view.course.entries[entry].out.is_some();
        let text = if out { theme.dim } else { theme.base };
        ink.right(5, y, &contest.entries[entry].number.to_string(), text);
        ink.text(NAME, y, grid - NAME - 1, &pair, text);
        for juror in 0..contest.panel.len() {
            let x = grid + juror as u16 * cell + cell.min(2) - 1;
            let (sign, style) = sign(model, view, entry, juror);
            ink.text(x, y, 1, sign, style);
            if entry == held && page.juror == Some(juror) {
                ink.paint(x, y, 1, theme.select);
            }
        }
        if let Some(out) = view.course.entries[entry].out {
            let x = grid + jurors * cell + 2;
            ink.row(x, y, wording::out(&model.words, out), theme.dim);
        }
        if entry == held {
            let style = if page.juror.is_none() { theme.select } else { theme.strong };
            ink.paint(0, y, grid - 1, style);
            ink.row(0, y, ">", style);
        }
    }
    ink.row(0, high - foot + 1, &told(model, view, held, page.juror), theme.strong);
    for (y, line) in (high - foot + 2..).zip(&legend) {
        ink.row(0, y, line, theme.dim);
    }
}

/// Sign and style of a ballot: those that only the chair opens again have their own.
fn sign(
    model: &Model,
    view: &ChairView,
    entry: usize,
    juror: usize,
) -> (&'static str, ratatui::style::Style) {
    if view.closed.contains(&(entry, juror)) {
        return ("■", model.theme.good);
    }
    stage_view::cell(model, view.course.cell(entry, juror))
}

/// What is under the hand, in words.
fn told(model: &Model, view: &ChairView, entry: usize, juror: Option<usize>) -> String {
    let number = names::number(&model.words, &view.course.contest.entries[entry]);
    let Some(juror) = juror else {
        return format!("{number} · {}", model.say(Word::BallotsEntry));
    };
    let name = view.course.contest.panel[juror].name.get(model.lang());
    let state = if view.closed.contains(&(entry, juror)) {
        model.say(Word::BallotsClosed)
    } else {
        wording::cell(&model.words, view.course.cell(entry, juror))
    };
    format!("{number} · {name}: {state}")
}

/// Draws what the chair can do with the entry.
pub(super) fn view_entry(model: &Model, line: usize, ink: &mut Ink<'_>) {
    let Some((view, entry)) = held(model) else { return };
    let theme = &model.theme;
    let mut out = super::lines::Centred::new(ink);
    out.say(&names::entry(&model.words, &view.course.contest.entries[entry]), theme.accent);
    out.gap();
    let back = view.course.entries[entry].out == Some(Out::Disqualified);
    let first = if back { Word::EntryBack } else { Word::EntryOut };
    let acts = [first, Word::EntryRepeat].map(|word| model.say(word));
    let widest = acts.iter().map(|act| columns(act)).max().unwrap_or(0);
    for (index, act) in acts.into_iter().enumerate() {
        let pad = " ".repeat(usize::from(widest - columns(act)));
        let (hand, style) = if index == line { (">", theme.select) } else { (" ", theme.base) };
        out.push(format!("{hand} {act}{pad} "), style);
    }
    out.draw(ink);
}
