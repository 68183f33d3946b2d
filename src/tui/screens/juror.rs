//! A juror's running order and ballot: state and keys.
//!
//! ```text
//! order            | duet
//! ● 1 A – B     42 | №5 · on stage now
//! ○ 2 C – D        | partners, universities, song
//! > 3 E – F        | criterion     ◂  9 ▸  █████████·   1–10   (one row each)
//!                  | total, note
//! ```

use super::juror_marks::{self as marks, Step};
use super::{juror_calls, juror_recusal, juror_versions};
use crate::contest::Mark;
use crate::hall::{Author, Ballot, Command, Evening, JurorView, Phase, Refusal, Seat, View};
use crate::text::Word;
use crate::tui::keymap::{Action, Scope};
use crate::tui::model::{Model, Notice};
use crate::tui::overlay::{Field, Overlay, Purpose};
use crate::tui::{Effect, Key, Place};

/// Where the hands are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pane {
    /// The running order.
    Order,
    /// The criteria of the chosen duet.
    Ballot,
    /// The look at the whole before submitting.
    Review,
}

/// A page that stands in the place of the ballot and has the hands until it is left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Page {
    /// All that was submitted for the duet, scrolled down by so many lines.
    Versions(u16),
    /// Why the juror does not judge the duet: the ground under the hand.
    Recusal(usize),
}

/// The state of the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    /// The juror, position in the panel.
    pub seat: usize,
    /// The duet shown, position in the lineup.
    pub entry: usize,
    /// Where the hands are.
    pub pane: Pane,
    /// What lies over it.
    pub page: Option<Page>,
    /// The criterion under the hand: one that the juror marks.
    pub criterion: usize,
    /// Digits typed into this criterion so far, for marks of several digits.
    pub typed: String,
    /// The last of them came as an ASCII digit, so that no Kazakh number row is under the hand.
    pub(super) typed_ascii: bool,
    /// Changes that can be taken back: entry, criterion, the mark before.
    pub(super) undo: Vec<(usize, usize, Option<Mark>)>,
}

impl State {
    /// The screen as the juror finds it: on the duet on stage, or the first that waits.
    pub fn new(view: &JurorView, resume: Option<&Place>) -> Self {
        let resumed = resume.and_then(|place| {
            let entry = view.contest.entry_position(place.entry.as_ref()?)?;
            Some((entry, if place.screen == "ballot" { Pane::Ballot } else { Pane::Order }))
        });
        let awaited = || view.order.iter().copied().find(|&entry| is_awaited(view, entry));
        let open = view.on_stage.filter(|&entry| is_awaited(view, entry)).or_else(awaited);
        let (entry, pane) = match (resumed, open) {
            (Some(place), _) => place,
            (None, Some(entry)) => (entry, Pane::Ballot),
            (None, None) => (view.on_stage.unwrap_or(view.order[0]), Pane::Order),
        };
        Self {
            seat: view.juror,
            entry,
            pane,
            page: None,
            criterion: first_to_mark(view, &view.entries[entry].ballot),
            typed: String::new(),
            typed_ascii: false,
            undo: Vec::new(),
        }
    }

    pub(super) fn scope(&self) -> Scope {
        match (self.page, self.pane) {
            (Some(Page::Versions(_)), _) => Scope::Versions,
            (Some(Page::Recusal(_)), _) => Scope::Recusal,
            (None, Pane::Order) => Scope::Order,
            (None, Pane::Ballot) => Scope::Ballot,
            (None, Pane::Review) => Scope::Review,
        }
    }

    pub(super) fn pane_name(&self) -> &'static str {
        if self.pane == Pane::Order { "order" } else { "ballot" }
    }

    /// Whether a change of the ballot shown can be taken back.
    pub(super) fn can_undo(&self) -> bool {
        self.undo.iter().any(|(entry, ..)| *entry == self.entry)
    }

    fn open(&mut self, entry: usize, criterion: usize) {
        self.entry = entry;
        self.pane = Pane::Ballot;
        self.typed.clear();
        self.criterion = criterion;
    }
}

/// The criteria that the juror marks, in the order of the ballot.
pub(super) fn judged(view: &JurorView) -> impl DoubleEndedIterator<Item = usize> {
    view.contest.judged(view.juror)
}

fn first_empty(view: &JurorView, ballot: &Ballot) -> Option<usize> {
    judged(view).find(|&criterion| ballot.marks[criterion].is_none())
}

/// Where the hand begins: on the first empty criterion, on a full ballot on the first.
fn first_to_mark(view: &JurorView, ballot: &Ballot) -> usize {
    first_empty(view, ballot).or_else(|| judged(view).next()).unwrap_or(0)
}

/// Whether this juror's ballot for the entry can be marked and is not submitted.
pub(super) fn is_awaited(view: &JurorView, entry: usize) -> bool {
    may_mark(view, entry).is_ok()
}

/// Why nothing of this juror changes any more, if so.
pub(super) fn closed_for_good(view: &JurorView) -> Option<Refusal> {
    match view.evening {
        Evening::Fresh | Evening::Running { .. } => None,
        Evening::Locked | Evening::Finished => Some(Refusal::Locked),
        Evening::Final => Some(Refusal::Final),
    }
}

/// Says at once why a mark would be refused, as `decide` would; the hall decides all the same.
pub(super) fn may_mark(view: &JurorView, entry: usize) -> Result<(), Refusal> {
    let id = || view.contest.entries[entry].id.clone();
    let of = &view.entries[entry];
    if let Some(refusal) = closed_for_good(view) {
        Err(refusal)
    } else if of.state.out.is_some() {
        Err(Refusal::EntryOut(id()))
    } else if !view.present {
        Err(Refusal::JurorAbsent(view.contest.panel[view.juror].id.clone()))
    } else if of.ballot.recused.is_some() {
        Err(Refusal::Recused(id()))
    } else if of.state.phase == Phase::Waiting {
        Err(Refusal::NotCalled(id()))
    } else if of.ballot.submitted && of.ballot.closed {
        Err(Refusal::BallotClosed(id()))
    } else if of.state.phase != Phase::Open && of.ballot.reopened.is_none() {
        Err(Refusal::ScoringNotOpen(id()))
    } else if of.ballot.submitted {
        Err(Refusal::Submitted(id()))
    } else {
        Ok(())
    }
}

/// The duet that waits for the juror while another is shown: the one on stage, else one whose
/// ballot the chair has opened again.
pub(super) fn offered(view: &JurorView, shown: usize) -> Option<usize> {
    let waits = |&entry: &usize| entry != shown && is_awaited(view, entry);
    let reopened = |entry: &usize| view.entries[*entry].ballot.reopened.is_some();
    let on_stage = view.on_stage.filter(waits);
    on_stage.or_else(|| view.order.iter().copied().filter(reopened).find(waits))
}

/// The duet so many places further in the running order; at its ends the first or the last.
fn beside(view: &JurorView, entry: usize, by: isize) -> usize {
    let at = view.order.iter().position(|&other| other == entry).unwrap_or(0);
    view.order[at.saturating_add_signed(by).min(view.order.len() - 1)]
}

/// The ballot of the entry as typed: what is stored, with what is on its way laid over it.
pub(super) fn ballot(model: &Model, view: &JurorView, entry: usize) -> Ballot {
    let author = Author::Juror(view.contest.panel[view.juror].id.clone());
    model.outbox.over(
        &view.contest,
        &author,
        &view.contest.entries[entry].id,
        &view.entries[entry].ballot,
    )
}

/// Whether every criterion of the ballot has its mark.
pub(super) fn is_full(model: &Model, view: &JurorView, entry: usize) -> bool {
    first_empty(view, &ballot(model, view, entry)).is_none()
}

/// A key on this screen: digits first, then what the key table says.
pub(super) fn on_key(model: &mut Model, key: Key, action: Option<Action>) -> Vec<Effect> {
    let Screen { pane, page, .. } = look(model);
    match page {
        Some(Page::Versions(scroll)) => return juror_versions::on_key(model, scroll, action),
        Some(Page::Recusal(line)) => return juror_recusal::on_key(model, line, key, action),
        None => {}
    }
    if pane == Pane::Ballot && marks::is_point(model, key) {
        return marks::type_point(model);
    }
    match (pane, marks::typed_digit(model, key), action) {
        (Pane::Ballot, Some(digit), _) => marks::type_digit(model, digit, key),
        (Pane::Order, Some(_), _) => {
            model.notice = Some(Notice::Say(Word::JurorOpenFirst));
            Vec::new()
        }
        // Who types marks has not seen that this is the last look: the next Enter must not submit.
        (Pane::Review, Some(_), _) => {
            if let super::Screen::Juror(state) = &mut model.screen {
                state.pane = Pane::Ballot;
            }
            model.notice = Some(Notice::Say(Word::JurorReviewLeft));
            Vec::new()
        }
        (_, _, Some(action)) => act(model, action),
        _ => Vec::new(),
    }
}

/// Lays a page over the ballot, or takes it away.
pub(super) fn turn(model: &mut Model, page: Option<Page>) {
    if let super::Screen::Juror(state) = &mut model.screen {
        state.page = page;
    }
}

/// What was refused may be allowed now, and what was submitted may be asked for again: a line that
/// says otherwise goes.
pub(super) fn on_view(model: &mut Model) {
    let at = look(model);
    let View::Juror(view) = &model.view else { return };
    let gone = match &model.notice {
        Some(Notice::Refused(_)) => may_mark(view, at.entry).is_ok(),
        Some(Notice::Say(Word::JurorSubmitted)) => !view.entries[at.entry].ballot.submitted,
        _ => false,
    };
    if gone {
        model.notice = None;
    }
}

/// The parts of the model that this screen works on.
pub(super) struct Screen {
    pane: Pane,
    page: Option<Page>,
    pub(super) entry: usize,
    pub(super) criterion: usize,
}

pub(super) fn look(model: &Model) -> Screen {
    match &model.screen {
        super::Screen::Juror(state) => Screen {
            pane: state.pane,
            page: state.page,
            entry: state.entry,
            criterion: state.criterion,
        },
        _ => Screen { pane: Pane::Order, page: None, entry: 0, criterion: 0 },
    }
}

fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    let at = look(model);
    let View::Juror(view) = &model.view else { return Vec::new() };
    let (first, last) = (view.order[0], view.order[view.order.len() - 1]);
    let [before, after] = [-1, 1].map(|by| beside(view, at.entry, by));
    let above = judged(view).rev().find(|&criterion| criterion < at.criterion);
    let below = judged(view).find(|&criterion| criterion > at.criterion);
    let calls = offered(view, at.entry).or(view.on_stage);
    let super::Screen::Juror(state) = &mut model.screen else { return Vec::new() };
    state.typed.clear();
    match (at.pane, action) {
        (_, Action::Pass) => return model.sit(Seat::Lobby),
        (_, Action::Recuse) => juror_recusal::ask(model),
        (_, Action::Versions) => juror_versions::open(model),
        (_, Action::CallHelp) => return juror_calls::call(model),
        (_, Action::Jump) => match calls {
            Some(entry) => open(model, entry),
            None => model.notice = Some(Notice::Say(Word::JurorNobodyOnStage)),
        },
        (Pane::Order, Action::Up) => state.entry = before,
        (Pane::Order, Action::Down) => state.entry = after,
        (Pane::Order, Action::First) => state.entry = first,
        (Pane::Order, Action::Last) => state.entry = last,
        (Pane::Order, Action::Next) => open(model, at.entry),
        (Pane::Ballot, Action::Up) => state.criterion = above.unwrap_or(at.criterion),
        (Pane::Ballot, Action::Down) => state.criterion = below.unwrap_or(at.criterion),
        (Pane::Ballot, Action::PageUp) => open(model, before),
        (Pane::Ballot, Action::PageDown) => open(model, after),
        (Pane::Ballot, Action::Back) => state.pane = Pane::Order,
        (Pane::Review, Action::Back) => state.pane = Pane::Ballot,
        (Pane::Ballot, Action::Left) => return marks::step(model, Step::Worse),
        (Pane::Ballot, Action::Right) => return marks::step(model, Step::Better),
        (Pane::Ballot, Action::Half) => return marks::half(model),
        (Pane::Ballot, Action::Clear) => return marks::set(model, at.criterion, None, true),
        (Pane::Ballot, Action::Undo) => return marks::undo(model),
        (Pane::Ballot, Action::Note) => write_note(model),
        (Pane::Ballot, Action::TakeBack) => return take_back(model),
        (Pane::Ballot, Action::Next) => go_on(model),
        (Pane::Review, Action::Next) => return submit(model),
        _ => {}
    }
    Vec::new()
}

fn open(model: &mut Model, entry: usize) {
    let View::Juror(view) = &model.view else { return };
    let criterion = first_to_mark(view, &ballot(model, view, entry));
    if let super::Screen::Juror(state) = &mut model.screen {
        state.open(entry, criterion);
    }
}

fn go_on(model: &mut Model) {
    let at = look(model);
    let View::Juror(view) = &model.view else { return };
    if let Err(refusal) = may_mark(view, at.entry) {
        // Submitted and seen: on to what waits, else back to the running order.
        match (offered(view, at.entry), refusal) {
            (Some(entry), _) => open(model, entry),
            (None, Refusal::Submitted(_) | Refusal::BallotClosed(_)) => {
                if let super::Screen::Juror(state) = &mut model.screen {
                    state.pane = Pane::Order;
                }
            }
            (None, refusal) => model.notice = Some(Notice::Refused(refusal)),
        }
        return;
    }
    let ballot = ballot(model, view, at.entry);
    // Enter never passes over an empty criterion: marks typed in a row must not shift by one.
    if ballot.marks[at.criterion].is_none() {
        model.notice = Some(Notice::Say(Word::JurorNeedsMark));
        return;
    }
    let missing = first_empty(view, &ballot);
    let below = judged(view).find(|&criterion| criterion > at.criterion);
    let super::Screen::Juror(state) = &mut model.screen else { return };
    match (missing, below) {
        (None, _) => state.pane = Pane::Review,
        (Some(_), Some(below)) => state.criterion = below,
        (Some(empty), None) => {
            state.criterion = empty;
            model.notice = Some(Notice::Say(Word::JurorIncomplete));
        }
    }
}

fn submit(model: &mut Model) -> Vec<Effect> {
    let at = look(model);
    let View::Juror(view) = &model.view else { return Vec::new() };
    let Some(seen) = ballot(model, view, at.entry).complete(&view.contest.panel[view.juror]) else {
        if let super::Screen::Juror(state) = &mut model.screen {
            state.pane = Pane::Ballot;
        }
        return Vec::new();
    };
    let author = Author::Juror(view.contest.panel[view.juror].id.clone());
    let entry = view.contest.entries[at.entry].id.clone();
    if let super::Screen::Juror(state) = &mut model.screen {
        state.pane = Pane::Ballot;
        state.undo.retain(|(of, ..)| *of != at.entry);
    }
    vec![model.outbox.ask(author, Command::Submit { entry, seen })]
}

/// Tells the screen that a command of this session is on disk.
pub(super) fn on_saved(model: &mut Model, command: &Command) {
    if matches!(command, Command::Submit { .. }) {
        model.notice = Some(Notice::Say(Word::JurorSubmitted));
    }
}

fn take_back(model: &mut Model) -> Vec<Effect> {
    let at = look(model);
    let View::Juror(view) = &model.view else { return Vec::new() };
    match may_mark(view, at.entry) {
        Err(Refusal::Submitted(entry)) => {
            let author = Author::Juror(view.contest.panel[view.juror].id.clone());
            vec![model.outbox.ask(author, Command::TakeBack(entry))]
        }
        Err(refusal) => {
            model.notice = Some(Notice::Refused(refusal));
            Vec::new()
        }
        Ok(()) => {
            model.notice = Some(Notice::Say(Word::JurorNotSubmitted));
            Vec::new()
        }
    }
}

fn write_note(model: &mut Model) {
    let at = look(model);
    let View::Juror(view) = &model.view else { return };
    let author = Author::Juror(view.contest.panel[view.juror].id.clone());
    let note = ballot(model, view, at.entry).note;
    let purpose = Purpose::Note(author, view.contest.entries[at.entry].id.clone());
    model.overlay = Some(Overlay::Field(Field::new(Word::JurorNoteTitle, purpose, &note)));
}
