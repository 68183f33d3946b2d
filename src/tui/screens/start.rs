//! The start screen: the contest, the state of the evening, and who sits down here.
//!
//! It holds no mark and no place, so that a laptop can be passed along on it.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::hall::{Evening, LobbyView, Seat, View};
use crate::text::{Word, dates};
use crate::tui::Effect;
use crate::tui::keymap::Action;
use crate::tui::model::Model;
use crate::tui::widgets::{Ink, columns};

/// The state of the screen.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct State {
    /// The line under the hand: jurors in panel order, then stage manager, then ranking.
    pub line: usize,
}

impl State {
    /// The screen with the hand on the next person who is expected to mark.
    pub fn new(view: &LobbyView) -> Self {
        let awaited = view.jurors.iter().position(|juror| juror.present && juror.awaited > 0);
        Self { line: awaited.unwrap_or(0) }
    }
}

impl State {
    /// With the hand on the desk or the ranking, if that was left.
    pub(super) fn after(self, left: &Seat, view: &LobbyView) -> Self {
        let staff = STAFF.iter().position(|(seat, ..)| seat == left);
        staff.map_or(self, |at| Self { line: view.jurors.len() + at })
    }
}

fn lines(view: &LobbyView) -> usize {
    view.jurors.len() + STAFF.len()
}

/// Who sits down besides the jurors, in the order of the list.
const STAFF: [(Seat, Word, Word); 5] = [
    (Seat::Stage, Word::SeatStage, Word::StartStageAbout),
    (Seat::Chair, Word::SeatChair, Word::StartChairAbout),
    (Seat::Secretary, Word::SeatSecretary, Word::StartSecretaryAbout),
    (Seat::Ranking, Word::SeatRanking, Word::StartRankingAbout),
    (Seat::Host, Word::SeatHost, Word::StartHostAbout),
];

/// What an action does here.
pub(super) fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    let View::Lobby(view) = &model.view else { return Vec::new() };
    let last = lines(view) - 1;
    let jurors = view.jurors.len();
    let super::Screen::Start(state) = &mut model.screen else { return Vec::new() };
    match action {
        Action::Up => state.line = state.line.saturating_sub(1),
        Action::Down => state.line = (state.line + 1).min(last),
        Action::First => state.line = 0,
        Action::Last => state.line = last,
        Action::Next => {
            let seat = match state.line {
                line if line < jurors => Seat::Juror(view.contest.panel[line].id.clone()),
                line => STAFF[(line - jurors).min(STAFF.len() - 1)].0.clone(),
            };
            return model.sit(seat);
        }
        _ => {}
    }
    Vec::new()
}

fn evening(model: &Model, view: &LobbyView) -> String {
    match view.evening {
        Evening::Fresh => model.say(Word::StartFresh).to_owned(),
        Evening::Running { since, done, total } => {
            model.words.start_running(done, dates::clock(&since), total)
        }
        Evening::Locked => model.say(Word::StartLocked).to_owned(),
        Evening::Final => model.say(Word::EveningFinal).to_owned(),
        Evening::Finished => model.say(Word::StartFinished).to_owned(),
    }
}

/// Draws the screen.
pub(super) fn view(model: &Model, state: &State, frame: &mut Frame<'_>, area: Rect) {
    let View::Lobby(view) = &model.view else { return };
    let (lang, theme) = (model.lang(), &model.theme);
    let mut ink = Ink::new(frame.buffer_mut(), area);
    let contest = &view.contest;
    let held = contest.stage();
    let count = lines(view) as u16;
    let each = if ink.height() >= 2 * count + 14 { 2 } else { 1 };
    // The list comes first: what stands above it gives way on a low screen.
    let spare = ink.height().saturating_sub(count * each + 2);
    let airy = u16::from(spare >= 8);
    let top = spare.saturating_sub(6 + 2 * airy) / 3;
    let mut y = top;
    if spare >= 4 {
        ink.centre(y, contest.title.get(lang), theme.accent);
        y += 1;
        let day = held.date.map(dates::day).unwrap_or_default();
        let place = [held.name.get(lang), held.venue.get(lang), &day];
        let said = |part: &&str| !part.trim().is_empty();
        let place: Vec<_> = place.into_iter().filter(said).collect();
        // What the file leaves out leaves no gap.
        let kind = contest.kind.get(lang);
        ink.centre(y, kind, theme.dim);
        y += u16::from(said(&kind)) + airy;
        ink.centre(y, &place.join(" · "), theme.base);
        y += u16::from(!place.is_empty());
        ink.centre(y, &evening(model, view), theme.strong);
        y += 1;
        if view.rehearsal {
            ink.centre(y, model.say(Word::RehearsalStart), theme.warn);
        }
        y += 1 + airy;
    }
    let width = ink.width().saturating_sub(8).min(if ink.width() >= 100 { 80 } else { 64 });
    let left = (ink.width() - width) / 2;
    ink.row(left, y, model.say(Word::StartWho), theme.dim);
    y += each;
    let room = (ink.height().saturating_sub(y) / each).max(1);
    let first = (state.line as u16 + 1).saturating_sub(room);
    for line in first..count.min(first + room) {
        let mut row = ink.part(left, y + (line - first) * each, width, 1);
        draw_line(model, view, usize::from(line), &mut row);
        if usize::from(line) == state.line {
            row.paint(0, 0, width, theme.select);
            row.row(0, 0, ">", theme.select);
        }
    }
}

fn draw_line(model: &Model, view: &LobbyView, line: usize, row: &mut Ink<'_>) {
    let (lang, theme) = (model.lang(), &model.theme);
    let Some(juror) = view.jurors.get(line) else {
        let Some(&(_, word, about)) = STAFF.get(line - view.jurors.len()) else { return };
        row.row(2, 0, model.say(word), theme.base);
        let width = row.width();
        let text = model.say(about);
        if columns(text) + columns(model.say(word)) + 6 < width {
            row.right(width - 1, 0, text, theme.dim);
        }
        return;
    };
    let of = &view.contest.panel[line];
    let name = model.words.seat_juror(of.name.get(lang));
    let x = row.row(2, 0, &name, theme.base);
    if of.chair {
        row.row(x + 1, 0, model.say(Word::ChairSign), theme.dim);
    }
    let state = match juror {
        juror if !juror.present => model.say(Word::StartAbsent).to_owned(),
        juror if juror.awaited > 0 => model.words.start_awaited(juror.awaited),
        _ => return,
    };
    let width = row.width();
    row.right(width - 1, 0, &state, theme.accent);
}
