//! The running order while it is changed: a page over the stage manager's desk.
//!
//! ```text
//! new running order
//!  1  3  A – B      performed
//! >2  7  C – D      waiting      4 → 2
//!  3  5  E – F      waiting
//! ```
//!
//! Entries that wait change their turns among themselves; the turns of all others stay.

use super::pages::{self, Page};
use super::{board, stage_view};
use crate::hall::{Author, Command, Hall, Phase, Refusal};
use crate::text::{Word, names};
use crate::tui::Effect;
use crate::tui::keymap::Action;
use crate::tui::model::{Model, Notice};
use crate::tui::overlay::{Field, Overlay, Purpose};
use crate::tui::widgets::{Ink, columns, window};

/// The state of the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    /// The entry that is moved, position in the lineup.
    pub entry: usize,
    /// The order when the change began, positions of entries.
    pub before: Vec<usize>,
    /// The order as it would be.
    pub order: Vec<usize>,
}

/// Whether the entry's turn is still to come.
fn waits(hall: &Hall, entry: usize) -> bool {
    let state = &hall.entries[entry];
    state.phase == Phase::Waiting && state.out.is_none()
}

/// Opens the page to move the entry, if it waits.
pub(super) fn open(model: &mut Model, hall: &Hall, entry: usize) {
    if hall.locked {
        model.notice = Some(Notice::Refused(Refusal::Locked));
    } else if waits(hall, entry) {
        let (before, order) = (hall.order.clone(), hall.order.clone());
        pages::open(model, Page::RunningOrder(State { entry, before, order }));
    } else {
        model.notice = Some(Notice::Say(Word::OrderNotWaiting));
    }
}

/// What an action does here.
pub(super) fn act(model: &mut Model, hall: &Hall, mut page: State, action: Action) -> Vec<Effect> {
    if hall.order != page.before || !waits(hall, page.entry) {
        pages::close(model);
        model.notice = Some(Notice::Say(Word::OrderChangedElsewhere));
        return Vec::new();
    }
    match action {
        Action::Up | Action::Down => {
            page.shift(hall, action == Action::Up);
            pages::turn(model, Page::RunningOrder(page));
        }
        Action::Next if page.order == page.before => {
            model.notice = Some(Notice::Refused(Refusal::AlreadySo));
        }
        Action::Next => {
            let ids = page.order.iter().map(|&entry| hall.contest().entries[entry].id.clone());
            let command = Command::ChangeOrder { order: ids.collect(), reason: String::new() };
            let purpose = Purpose::Reason { author: Author::StageManager, command, needed: true };
            model.overlay = Some(Overlay::Field(Field::new(Word::OrderReason, purpose, "")));
        }
        Action::Back => pages::close(model),
        _ => {}
    }
    Vec::new()
}

impl State {
    /// Changes turns with the next entry that waits, before or after.
    fn shift(&mut self, hall: &Hall, earlier: bool) {
        let Some(at) = self.order.iter().position(|&entry| entry == self.entry) else { return };
        let is_free = |turn: &usize| waits(hall, self.order[*turn]);
        let other = if earlier {
            (0..at).rev().find(is_free)
        } else {
            (at + 1..self.order.len()).find(is_free)
        };
        if let Some(other) = other {
            self.order.swap(at, other);
        }
    }
}

/// Closes the page when the order is on disk.
pub(super) fn on_saved(model: &mut Model, command: &Command) {
    let Command::ChangeOrder { .. } = command else { return };
    let pages = pages::state(model).map(|state| &state.pages);
    if pages
        .and_then(|pages| pages.last())
        .is_some_and(|page| matches!(page, Page::RunningOrder(_)))
    {
        pages::close(model);
    }
}

/// Where the name begins.
const NAME: u16 = 10;

/// Draws the page.
pub(super) fn view(model: &Model, hall: &Hall, page: &State, ink: &mut Ink<'_>) {
    let (theme, contest) = (&model.theme, hall.contest());
    let wide = ink.width().min(90);
    let (left, high) = ((ink.width() - wide) / 2, ink.height());
    let ink = &mut ink.part(left, 0, wide, high);
    let moved = names::entry(&model.words, &contest.entries[page.entry]);
    ink.row(1, 0, &model.words.order_title(moved), theme.strong);
    ink.row(1, 1, model.say(Word::OrderHelp), theme.dim);
    let turn = |order: &[usize], entry| order.iter().position(|&of| of == entry).unwrap_or(0);
    let at = turn(&page.order, page.entry);
    let room = usize::from(high.saturating_sub(3)).max(1);
    let shown = window(page.order.len(), at, room);
    let entries = page.order[shown.clone()].iter();
    let state = |entry: usize| stage_view::state_word(model, hall, entry);
    let states = page.order.iter().map(|&entry| columns(state(entry))).max().unwrap_or(0);
    let end = wide.saturating_sub(10);
    let name = end.saturating_sub(states + 2 + NAME);
    let pairs = board::pairs(model.lang(), entries.map(|&entry| &contest.entries[entry]), name);
    for (y, (index, pair)) in (3..).zip(shown.zip(pairs)) {
        let entry = page.order[index];
        let style = if waits(hall, entry) { theme.base } else { theme.dim };
        ink.right(4, y, &format!("{}.", index + 1), style);
        ink.right(NAME - 1, y, &contest.entries[entry].number.to_string(), theme.dim);
        ink.text(NAME, y, name, &pair, style);
        ink.right(end, y, state(entry), theme.dim);
        let before = turn(&page.before, entry);
        if before != index {
            ink.right(wide - 1, y, &format!("{} → {}", before + 1, index + 1), theme.accent);
        }
        if entry == page.entry {
            ink.paint(0, y, wide, theme.select);
            ink.row(0, y, ">", theme.select);
        }
    }
}
