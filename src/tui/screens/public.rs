//! The public board, for a projector or an LED wall: nothing of the program itself is on it.
//!
//! Whatever is wrong, it stays as it is; the log tells. A card that comes while the board runs moves;
//! at a start, and after a step back, a card is shown as it stays.

use chrono::{DateTime, TimeDelta, Utc};
use ratatui::Frame;
use ratatui::layout::Rect;

use super::public_movement::{Course, next, pose};
use super::{public_cards, public_reveal};
use crate::hall::{BoardCard, BoardView, Card, View};
use crate::text::Word;
use crate::tui::keymap::{self, Action, Scope};
use crate::tui::model::Model;
use crate::tui::widgets::Ink;
use crate::tui::{Effect, Key};

/// Two presses within so many seconds leave; one alone does nothing, and nothing is seen of either.
const LEAVES: i64 = 2;

/// How the board lies on its wall.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Projector {
    /// Columns and rows kept free at each edge: what a projector cuts off.
    pub margin: (u16, u16),
    /// Rows kept free at the bottom besides, where people on stage stand before the wall.
    pub bottom: u16,
    /// Nothing moves.
    pub still: bool,
}

impl Projector {
    fn area(self, of: Rect) -> Rect {
        let (x, y) = (self.margin.0.min(of.width / 3), self.margin.1.min(of.height / 3));
        let high = of.height - 2 * y;
        let high = high.saturating_sub(self.bottom).max(high / 3).max(1);
        Rect::new(of.x + x, of.y + y, of.width - 2 * x, high)
    }
}

/// The state of the screen.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct State {
    /// The card drawn, and how it came.
    shown: Option<(BoardCard, Came)>,
    /// The position of the reveal that was seen last, also while another card is shown.
    reveal: Option<(u32, Came)>,
    /// When the desk moved there.
    moved: Option<DateTime<Utc>>,
    /// When leaving was asked for once.
    leaving: Option<DateTime<Utc>>,
}

/// How and when a card came.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Came {
    course: Course,
    /// `None`: right now, but the time is yet to be told.
    since: Option<DateTime<Utc>>,
}

impl Came {
    fn new(course: Course) -> Self {
        Self { course, since: None }
    }

    /// Milliseconds since it came.
    fn ms(&self, now: DateTime<Utc>) -> u64 {
        let since = self.since.unwrap_or(now);
        u64::try_from((now - since).num_milliseconds()).unwrap_or(0)
    }
}

impl State {
    /// Takes in the card of a view.
    fn take(&mut self, view: &BoardView, still: bool) {
        let came = self.came(view, still);
        // After a revision it begins anew: no step has been seen.
        if view.moved.is_none() {
            self.reveal = None;
        }
        if let BoardCard::Reveal { at, .. } = view.card {
            self.reveal = Some((at, came));
        }
        self.shown = Some((view.card.clone(), came));
        self.moved = view.moved;
    }

    /// How the card of a view comes after what was shown.
    fn came(&self, view: &BoardView, still: bool) -> Came {
        let moving = if still { Course::Suspense } else { Course::Moves };
        match (&self.shown, &view.card) {
            // The same step once more.
            (Some((before, _)), BoardCard::Reveal { .. })
                if is_same(before, &view.card) && view.moved != self.moved =>
            {
                Came::new(moving)
            }
            (Some((before, came)), card) if is_same(before, card) => *came,
            (before, BoardCard::Reveal { at, .. }) => match (self.reveal, before) {
                // Seen before: from where it was.
                (Some((last, came)), _) if *at == last => came,
                (Some((last, _)), _) if *at < last => Came::new(Course::Rest),
                (Some(_), Some((BoardCard::Reveal { card: Card::Curtain, .. }, _))) if !still => {
                    Came::new(Course::Opens)
                }
                (Some(_), _) => Came::new(moving),
                // The step may be an old one: its record tells, and the start never moves.
                (None, before) => Came {
                    course: if before.is_some() { moving } else { Course::Suspense },
                    since: view.moved,
                },
            },
            (Some(_), BoardCard::Ranking { .. }) => Came::new(moving),
            _ => Came::new(Course::Rest),
        }
    }

    /// The time is told: what has just come, came now. A clock of another laptop may be ahead.
    fn tell(&mut self, now: DateTime<Utc>) {
        let reveal = self.reveal.as_mut().map(|(_, came)| came);
        let shown = self.shown.as_mut().map(|(_, came)| came);
        for came in reveal.into_iter().chain(shown) {
            came.since = Some(came.since.map_or(now, |since| since.min(now)));
        }
    }
}

/// Whether two cards are the same one, with what happened meanwhile.
fn is_same(before: &BoardCard, card: &BoardCard) -> bool {
    match (before, card) {
        (BoardCard::Reveal { at, .. }, BoardCard::Reveal { at: now, .. }) => at == now,
        (BoardCard::Ranking { is_final, .. }, BoardCard::Ranking { is_final: now, .. }) => {
            is_final == now
        }
        _ => std::mem::discriminant(before) == std::mem::discriminant(card),
    }
}

/// What a key does here: leaves, when it was pressed twice.
pub(crate) fn on_key(model: &mut Model, key: Key) -> Vec<Effect> {
    let now = model.now;
    let super::Screen::Board(state) = &mut model.screen else { return Vec::new() };
    let wants = keymap::action(Scope::Board, key) == Some(Action::Quit);
    let first = state.leaving.take().filter(|_| wants);
    if first.is_some_and(|first| now - first <= TimeDelta::seconds(LEAVES)) {
        return vec![Effect::Quit];
    }
    state.leaving = wants.then_some(now);
    Vec::new()
}

/// Tells the screen that the view or the size changed.
pub(super) fn on_view(model: &mut Model) -> Vec<Effect> {
    let (now, still) = (model.now, model.projector.still);
    let (View::Board(view), super::Screen::Board(state)) = (&model.view, &mut model.screen) else {
        return Vec::new();
    };
    state.take(view, still);
    // Only a wake tells the time.
    vec![Effect::WakeAt(now)]
}

/// Tells the screen what time it is: it looks different next at another one, or never.
pub(super) fn on_wake(model: &mut Model) -> Vec<Effect> {
    let (now, size, projector) = (model.now, model.size, model.projector);
    let super::Screen::Board(state) = &mut model.screen else { return Vec::new() };
    state.tell(now);
    let Some((card, came)) = &state.shown else { return Vec::new() };
    let ms = came.ms(now);
    let turns = match card {
        BoardCard::Ranking { rows, .. } => {
            let area = projector.area(Rect::new(0, 0, size.0, size.1));
            public_cards::Rows::of(rows.len(), area.height.saturating_sub(1)).turns(ms)
        }
        _ => None,
    };
    let later = |then: u64| now + TimeDelta::milliseconds((then - ms) as i64);
    let ticks = match card {
        BoardCard::Stage { on, .. } => public_cards::ticks(on.as_ref(), now),
        _ => None,
    };
    let wakes = [next(card, came.course, ms).map(later), turns.map(later), ticks];
    wakes.into_iter().flatten().min().map(Effect::WakeAt).into_iter().collect()
}

/// Draws the board.
pub(crate) fn view(model: &Model, state: &State, frame: &mut Frame<'_>, area: Rect) {
    let View::Board(view) = &model.view else { return };
    let theme = &model.theme;
    if view.card == BoardCard::Black {
        return frame.buffer_mut().set_style(area, theme.black);
    }
    frame.buffer_mut().set_style(area, theme.base);
    let mut ink = Ink::new(frame.buffer_mut(), model.projector.area(area));
    let (wide, high) = (ink.width(), ink.height().saturating_sub(1));
    let sign = match (view.rehearsal, view.contest.sample) {
        (true, _) => model.say(Word::RehearsalSign),
        (false, true) => model.say(Word::SampleSign),
        (false, false) => "",
    };
    ink.right(wide, high, sign, theme.warn);
    let mut ink = ink.part(0, 0, wide, high);
    let came = state.came(view, model.projector.still);
    let ms = came.ms(model.now);
    let pose = pose(&view.card, came.course, ms);
    let contest = &view.contest;
    match &view.card {
        BoardCard::Black => {}
        BoardCard::Title => public_cards::title(model, contest, &mut ink),
        BoardCard::Stage { on, next } => {
            public_cards::stage(model, contest, on.as_ref(), next.as_ref(), &mut ink);
        }
        BoardCard::Ranking { rows, frozen_after, is_final } => {
            let state = (*frozen_after, *is_final);
            public_cards::table(model, contest, rows, state, (pose, ms), &mut ink);
        }
        BoardCard::Reveal { card, .. } => {
            public_reveal::view(model, contest, card, pose, &mut ink);
        }
    }
}
