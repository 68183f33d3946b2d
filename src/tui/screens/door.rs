//! The door: whoever sits down gives their PIN, or chooses it.
//!
//! It shows what the start screen shows, which is nothing, so a locked terminal stands here too.

use chrono::{DateTime, Utc};
use ratatui::Frame;
use ratatui::layout::Rect;

use crate::contest::Lang;
use crate::hall::{LobbyView, Seat, View};
use crate::text::{Word, names, width};
use crate::tui::fold::Layout;
use crate::tui::keymap::Action;
use crate::tui::model::Model;
use crate::tui::pin::Pin;
use crate::tui::pin_entry::PinEntry;
use crate::tui::widgets::{self, Ink};
use crate::tui::{Effect, Key, PIN_DIGITS};

/// The state of the screen.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct State {
    /// The PIN under the hand.
    pub entry: PinEntry,
    /// A new PIN that was typed once.
    first: Option<Pin>,
    /// The person had no PIN when the view was looked at last.
    chooses: bool,
}

impl State {
    /// The screen with nothing typed; `locked` says so.
    pub fn new(seat: &Seat, view: &LobbyView, locked: bool) -> Self {
        let entry = if locked { PinEntry::saying(Word::DoorLocked) } else { PinEntry::default() };
        Self { entry, first: None, chooses: chooses(seat, view) }
    }
}

/// Whether the start screen's view is all that the seat sees because a PIN is missing.
pub(super) fn guards(seat: &Seat, view: &LobbyView) -> bool {
    match seat {
        Seat::Juror(id) => view.contest.pins && view.contest.juror_position(id).is_some(),
        seat => view.contest.pins && seat.person().is_some(),
    }
}

/// Whether the seat's person has no PIN yet.
fn chooses(seat: &Seat, view: &LobbyView) -> bool {
    let holder = seat.person().map(|person| person.pin_holder(&view.contest));
    holder.is_some_and(|holder| !view.has_pin.contains(&holder))
}

fn state(model: &mut Model) -> Option<&mut State> {
    match &mut model.screen {
        super::Screen::Door(state) => Some(state),
        _ => None,
    }
}

/// Tells the screen that the view changed: a PIN may have been set elsewhere.
pub(super) fn on_view(model: &mut Model) {
    let View::Lobby(view) = &model.view else { return };
    let chooses = chooses(&model.seat, view);
    if let Some(state) = state(model)
        && state.chooses != chooses
    {
        *state = State { chooses, ..State::default() };
    }
}

/// A key on this screen.
pub(super) fn on_key(model: &mut Model, key: Key, action: Option<Action>) -> Vec<Effect> {
    match action {
        Some(Action::Back) => return model.sit(Seat::Lobby),
        Some(Action::Next) => return next(model).into_iter().collect(),
        _ => {}
    }
    if let Some(state) = state(model) {
        state.entry.press(key);
    }
    Vec::new()
}

/// Enter: the PIN is given, or a new one is typed for the first or the second time.
fn next(model: &mut Model) -> Option<Effect> {
    let person = model.seat.person()?;
    let state = state(model)?;
    let chooses = state.chooses;
    let pin = state.entry.take()?;
    let pin = match (chooses, state.first.take()) {
        (false, _) => pin,
        (true, None) if pin.is_weak() => {
            state.entry = PinEntry::saying(Word::DoorWeak);
            return None;
        }
        (true, None) => {
            state.first = Some(pin);
            return None;
        }
        (true, Some(first)) if first != pin => {
            state.entry = PinEntry::saying(Word::DoorDiffer);
            return None;
        }
        (true, Some(pin)) => pin,
    };
    let (ticket, effect) = if chooses {
        model.outbox.set_pin(person, pin)
    } else {
        model.outbox.sign_in(person, pin, Vec::new(), true)
    };
    self::state(model)?.entry.asked = Some(ticket);
    Some(effect)
}

/// What is said below a PIN: what the last try came to, or how long to wait.
pub(in crate::tui) fn said(model: &Model, entry: &PinEntry) -> Option<String> {
    if entry.asked.is_some() {
        return Some(model.say(Word::DoorChecking).to_owned());
    }
    match entry.until {
        Some(until) => Some(model.words.pin_waiting(seconds(model.now, until))),
        None => entry.said.map(|word| model.say(word).to_owned()),
    }
}

/// Seconds from now until then, begun ones counted.
fn seconds(now: DateTime<Utc>, until: DateTime<Utc>) -> i64 {
    let millis = (until - now).num_milliseconds();
    (millis.max(0) + 999) / 1_000
}

/// The dots of a PIN: as many as were typed, and where the next one goes.
pub(in crate::tui) fn dots(entry: &PinEntry) -> String {
    let places = (0..PIN_DIGITS.1).map(|at| if at < entry.digits() { "●" } else { "·" });
    places.collect::<Vec<_>>().join(" ")
}

/// Draws the screen.
pub(super) fn view(model: &Model, state: &State, frame: &mut Frame<'_>, area: Rect) {
    let theme = &model.theme;
    let mut ink = Ink::new(frame.buffer_mut(), area);
    let wide = ink.width().saturating_sub(8).min(64);
    let mut y = (ink.height().saturating_sub(11)) / 3;
    ink.centre(y, &who(model), theme.accent);
    let about = match &model.seat {
        Seat::Ranking => Some(Word::DoorRanking),
        Seat::Chair if model.contest().chair().is_some() => Some(Word::DoorChair),
        _ => None,
    };
    if let Some(about) = about {
        ink.centre(y + 1, model.say(about), theme.dim);
    }
    y += 3;
    let task = match (state.chooses, &state.first) {
        (false, _) => Word::DoorGive,
        (true, None) => Word::DoorChoose,
        (true, Some(_)) => Word::DoorAgain,
    };
    ink.centre(y, model.say(task), theme.strong);
    let dots = dots(&state.entry);
    let box_wide = widgets::columns(&dots) + 6;
    let left = (ink.width().saturating_sub(box_wide)) / 2;
    let mut field = ink.part(left, y + 1, box_wide, 3);
    widgets::frame(&mut field, theme.line);
    let style = if state.entry.is_ready() { theme.strong } else { theme.dim };
    field.row(3, 1, &dots, style);
    y += 4;
    let said = said(model, &state.entry);
    for (row, line) in (y..).zip(wrapped(said.as_deref(), wide)) {
        ink.centre(row, &line, theme.warn);
    }
    y += 3;
    for (row, line) in (y..).zip(wrapped(Some(model.say(Word::DoorKeys)), wide)) {
        ink.centre(row, &line, theme.dim);
    }
    if let Some(lang) = layout(model.layout) {
        ink.centre(y + 2, &model.words.door_layout(names::autonym(lang)), theme.dim);
    }
}

fn wrapped(text: Option<&str>, wide: u16) -> Vec<String> {
    text.map_or_else(Vec::new, |text| width::wrap(text, usize::from(wide)))
}

fn layout(layout: Layout) -> Option<Lang> {
    match layout {
        Layout::Unknown => None,
        Layout::Kazakh => Some(Lang::Kk),
        Layout::Russian => Some(Lang::Ru),
        Layout::English => Some(Lang::En),
    }
}

/// Who sits down.
fn who(model: &Model) -> String {
    let word = match &model.seat {
        Seat::Juror(id) => {
            let name = names::juror_by_id(&model.words, model.contest(), id);
            return model.words.seat_juror(name);
        }
        Seat::Lobby | Seat::Board => Word::AppName,
        Seat::Stage => Word::SeatStage,
        Seat::Ranking => Word::SeatRanking,
        Seat::Chair => Word::SeatChair,
        Seat::Secretary => Word::SeatSecretary,
        Seat::Host => Word::SeatHost,
    };
    model.say(word).to_owned()
}
