//! The screens, one file each: its state, its keys, update, view.

pub(super) mod award;
mod awards;
pub(super) mod ballots;
mod board;
pub(super) mod chair;
mod chair_lines;
mod chair_view;
pub(super) mod decided;
mod digits;
pub(super) mod door;
mod entry_life;
pub(super) mod explain;
mod footer;
pub(super) mod grand_prix;
mod grand_prix_view;
pub(super) mod help;
pub(super) mod host;
pub(super) mod juror;
mod juror_alarms;
mod juror_calls;
mod juror_criterion;
mod juror_foot;
mod juror_marks;
mod juror_recusal;
mod juror_review;
mod juror_state;
mod juror_totals;
mod juror_versions;
mod juror_view;
mod jurors;
mod lines;
pub(super) mod outcome;
pub(super) mod pages;
mod programme;
pub(super) mod public;
mod public_cards;
mod public_movement;
mod public_reveal;
mod public_stack;
pub(super) mod ranking;
pub(super) mod reveal;
mod reveal_view;
pub(super) mod running_order;
pub(super) mod secretary;
pub(super) mod secretary_paper;
mod secretary_view;
pub(super) mod stage;
pub(super) mod stage_alarms;
mod stage_foot;
mod stage_now;
pub(super) mod stage_show;
mod stage_view;
pub(super) mod start;
pub(super) mod vote;
pub(super) mod what_if;

pub(super) use footer::word as footer_word;
pub use public::Projector;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::keymap::{Action, Scope};
use super::model::Model;
use super::{Effect, Key, Place};
use crate::hall::{Command, Seat, View};

/// What is on the screen. Always fits the seat's [`View`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Screen {
    /// Who are you.
    Start(start::State),
    /// The PIN of whoever sits down.
    Door(door::State),
    /// A juror's running order and ballot.
    Juror(juror::State),
    /// The stage manager's desk.
    Stage(stage::State),
    /// The ranking alone.
    Ranking(ranking::State),
    /// The chair's.
    Chair(chair::State),
    /// The secretary's.
    Secretary(secretary::State),
    /// The host's.
    Host(host::State),
    /// The public board.
    Board(public::State),
    /// Nothing: somebody left, and the next seat's view is on its way.
    Leaving,
}

impl Screen {
    /// The start screen.
    pub fn start() -> Self {
        Self::Start(start::State::default())
    }

    /// The first screen of a seat for a view; `resume` is where the person was before a crash or
    /// the lock.
    pub fn of(seat: &Seat, view: &View, resume: Option<&Place>, locked: bool) -> Self {
        let resume = resume.filter(|place| place.seat == Place::seat_name(seat));
        match view {
            View::Lobby(view) if door::guards(seat, view) => {
                Self::Door(door::State::new(seat, view, locked))
            }
            View::Lobby(view) => Self::Start(start::State::new(view)),
            View::Juror(view) => Self::Juror(juror::State::new(view, resume)),
            View::Stage(view) => Self::Stage(stage::State::new(view, resume)),
            View::Ranking(_) => Self::Ranking(ranking::State::default()),
            View::Chair(view) => Self::Chair(chair::State::new(view)),
            View::Secretary(view) => Self::Secretary(secretary::State::new(view)),
            View::Host(_) => Self::Host(host::State::default()),
            View::Board(_) => Self::Board(public::State::default()),
        }
    }

    /// The start screen has the hand on the desk or the ranking again if that was left.
    pub(super) fn after(self, left: Option<&Seat>, view: &View) -> Self {
        match (self, left, view) {
            (Self::Start(state), Some(left), View::Lobby(view)) => {
                Self::Start(state.after(left, view))
            }
            (screen, ..) => screen,
        }
    }

    /// Whether this screen shows this kind of view to whoever sits at `seat`.
    pub fn fits(&self, seat: &Seat, view: &View) -> bool {
        match (self, view) {
            (Self::Start(_), View::Lobby(view)) => !door::guards(seat, view),
            (Self::Door(_), View::Lobby(view)) => door::guards(seat, view),
            (Self::Stage(_), View::Stage(_))
            | (Self::Ranking(_), View::Ranking(_))
            | (Self::Chair(_), View::Chair(_))
            | (Self::Secretary(_), View::Secretary(_))
            | (Self::Host(_), View::Host(_))
            | (Self::Board(_), View::Board(_)) => true,
            (Self::Juror(state), View::Juror(view)) => state.seat == view.juror,
            _ => false,
        }
    }

    /// Whose keys are valid.
    pub fn scope(&self) -> Scope {
        match self {
            Self::Start(_) => Scope::Start,
            Self::Door(_) => Scope::Door,
            Self::Juror(state) => state.scope(),
            Self::Stage(state) => state.scope(),
            Self::Ranking(_) => Scope::Ranking,
            Self::Chair(state) => state.scope(),
            Self::Secretary(state) => state.scope(),
            Self::Host(_) => Scope::Host,
            Self::Board(_) => Scope::Board,
            Self::Leaving => Scope::Everywhere,
        }
    }
}

/// Hands a key to the screen. `action` is what the key table makes of it.
pub(super) fn on_key(model: &mut Model, key: Key, action: Option<Action>) -> Vec<Effect> {
    match &model.screen {
        Screen::Start(_) => action.map_or_else(Vec::new, |action| start::act(model, action)),
        Screen::Door(_) => door::on_key(model, key, action),
        Screen::Juror(_) => juror::on_key(model, key, action),
        Screen::Stage(_) => stage::on_key(model, key, action),
        Screen::Ranking(_) => action.map_or_else(Vec::new, |action| ranking::act(model, action)),
        Screen::Chair(_) => chair::on_key(model, key, action),
        Screen::Secretary(_) => secretary::on_key(model, key, action),
        Screen::Host(_) => action.map_or_else(Vec::new, |action| host::act(model, action)),
        Screen::Board(_) => public::on_key(model, key),
        Screen::Leaving => Vec::new(),
    }
}

/// Tells the screen that the view or the size changed.
pub(super) fn on_view(model: &mut Model) -> Vec<Effect> {
    model.moves.take(&model.view);
    match &model.screen {
        Screen::Start(_) | Screen::Secretary(_) | Screen::Host(_) | Screen::Leaving => Vec::new(),
        Screen::Stage(_) => stage_show::wakes(model),
        Screen::Juror(_) => {
            juror::on_view(model);
            Vec::new()
        }
        Screen::Door(_) => {
            door::on_view(model);
            Vec::new()
        }
        Screen::Chair(_) => {
            chair::on_view(model);
            Vec::new()
        }
        Screen::Ranking(_) => ranking::on_view(model),
        Screen::Board(_) => public::on_view(model),
    }
}

/// Whether something was typed or chosen here that is not on disk and would be lost by leaving.
pub(super) fn holds_unsaved(model: &Model) -> bool {
    let hall = model.everything().map(|view| &*view.hall);
    let page = |desk: &stage::State| desk.pages.iter().any(|page| page.holds_unsaved(hall));
    match &model.screen {
        Screen::Stage(desk) => page(desk),
        Screen::Chair(state) => page(&state.desk),
        Screen::Secretary(state) => state.holds_unsaved(),
        _ => false,
    }
}

/// Tells the screen that a command of this session is on disk.
pub(super) fn on_saved(model: &mut Model, command: &Command) -> Vec<Effect> {
    match &model.screen {
        Screen::Start(_)
        | Screen::Door(_)
        | Screen::Ranking(_)
        | Screen::Host(_)
        | Screen::Board(_)
        | Screen::Leaving => {}
        Screen::Juror(_) => juror::on_saved(model, command),
        Screen::Chair(_) => chair::on_saved(model, command),
        Screen::Secretary(_) => secretary_paper::on_saved(model, command),
        Screen::Stage(_) => return stage::on_saved(model, command),
    }
    Vec::new()
}

/// Tells the screen that a command of this session was refused, as the notice says.
pub(super) fn on_refused(model: &mut Model) {
    match &model.screen {
        Screen::Secretary(_) => secretary_paper::on_refused(model),
        Screen::Stage(_) => stage_show::on_refused(model),
        _ => {}
    }
}

/// Tells the screen that the time it waited for has come.
pub(super) fn on_wake(model: &mut Model) -> Vec<Effect> {
    match &model.screen {
        Screen::Start(_)
        | Screen::Door(_)
        | Screen::Juror(_)
        | Screen::Chair(_)
        | Screen::Secretary(_)
        | Screen::Host(_)
        | Screen::Leaving => Vec::new(),
        Screen::Stage(_) => stage_show::on_wake(model),
        Screen::Ranking(_) => ranking::on_wake(model),
        Screen::Board(_) => public::on_wake(model),
    }
}

/// Draws the screen between header and footer.
pub(super) fn view(model: &Model, frame: &mut Frame<'_>, area: Rect) {
    match &model.screen {
        Screen::Start(state) => start::view(model, state, frame, area),
        Screen::Door(state) => door::view(model, state, frame, area),
        Screen::Juror(state) => juror_view::view(model, state, frame, area),
        Screen::Stage(state) => stage_view::view(model, state, frame, area),
        Screen::Ranking(state) => ranking::view(model, state, frame, area),
        Screen::Chair(state) => chair_view::view(model, state, frame, area),
        Screen::Secretary(state) => secretary_view::view(model, state, frame, area),
        Screen::Host(state) => host::view(model, state, frame, area),
        Screen::Board(state) => public::view(model, state, frame, area),
        Screen::Leaving => {}
    }
}

/// Wants the place remembered when it has changed.
pub(super) fn remember(model: &mut Model) -> Option<Effect> {
    let place = place(model);
    if model.remembered.as_ref() == Some(&place) {
        return None;
    }
    model.remembered = Some(place.clone());
    Some(Effect::Remember(place))
}

fn place(model: &Model) -> Place {
    if matches!(model.screen, Screen::Door(_)) {
        let seat = Place::seat_name(&model.seat);
        // A second crash leads where the first one did.
        let left = model.resume.clone().filter(|place| place.seat == seat);
        let door = Place { lang: model.lang(), seat, entry: None, screen: "door".to_owned() };
        return left.map_or(door, |place| Place { lang: model.lang(), ..place });
    }
    let (seat, entry, screen) = match (&model.screen, &model.view) {
        (Screen::Juror(state), View::Juror(view)) => {
            let seat = format!("juror:{}", view.contest.panel[view.juror].id);
            (
                seat,
                view.contest.entries.get(state.entry).map(|entry| entry.id.clone()),
                state.pane_name(),
            )
        }
        (Screen::Stage(state), View::Stage(view)) => (
            "stage".to_owned(),
            view.hall.contest().entries.get(state.entry).map(|entry| entry.id.clone()),
            state.page_name(),
        ),
        (_, View::Ranking(_)) => ("ranking".to_owned(), None, "ranking"),
        (_, View::Chair(_)) => ("chair".to_owned(), None, "chair"),
        (_, View::Secretary(_)) => ("secretary".to_owned(), None, "secretary"),
        (_, View::Host(_)) => ("host".to_owned(), None, "host"),
        (_, View::Board(_)) => ("board".to_owned(), None, "board"),
        _ => ("lobby".to_owned(), None, "start"),
    };
    Place { lang: model.lang(), seat, entry, screen: screen.to_owned() }
}
