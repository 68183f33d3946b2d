//! The stage manager's desk: state and keys.
//!
//! ```text
//! order and grid                    | ranking          ○ provisional
//! » 5 A – B        ● ○ · ×  [2/3]   |  1  №3 C – D     47,43  7/7 ▲1
//! › 6 C – D        up next          |  2  №1 E – F     46,00  7/7
//! on stage: №5 A – B · scoring open
//! whose ballots are missing · ties · legend
//! ```
//!
//! One hand for both panes: the duet it lies on, in whichever list the arrows walk.

use super::pages::{self, Page};
use super::stage_show::{self, Peek};
use super::{
    awards, decided, entry_life, explain, grand_prix, outcome, programme, reveal, running_order,
    vote, what_if,
};
use crate::contest::{Contest, Juror};
use crate::hall::{
    Author, Blocker, Command, Hall, Out, Phase, Refusal, Seat, ShowCommand, StageView, View, Voter,
};
use crate::text::{Word, names};
use crate::tui::keymap::{self, Action, Scope};
use crate::tui::model::{Model, Notice};
use crate::tui::{Effect, Key, Place};

/// Which list the arrows walk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pane {
    /// The running order.
    Order,
    /// The ranking.
    Ranking,
}

impl Pane {
    /// The other list.
    pub(super) fn other(self) -> Self {
        if self == Self::Order { Self::Ranking } else { Self::Order }
    }
}

/// The state of the screen, and of the ranking on the chair's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    /// The duet under the hand, position in the lineup.
    pub entry: usize,
    /// Which list the arrows walk.
    pub pane: Pane,
    /// Pages opened over the desk; Esc closes the last.
    pub pages: Vec<Page>,
    /// Whether the names at the top are uncovered for a moment.
    pub peek: Peek,
    /// What is being undone, in words.
    pub undone: String,
}

impl State {
    /// The desk as the stage manager finds it: on the duet on stage, or the next.
    pub fn new(view: &StageView, resume: Option<&Place>) -> Self {
        let hall = &view.hall;
        let resumed = resume
            .filter(|place| place.seat == "stage")
            .and_then(|place| hall.contest().entry_position(place.entry.as_ref()?));
        let entry = resumed.or(hall.on_stage).or_else(|| hall.next_up()).unwrap_or(0);
        let pages = match resume.map(|place| place.screen.as_str()) {
            Some("jurors") => vec![Page::Jurors(0)],
            Some("programme") => vec![Page::Programme(programme::start(hall))],
            Some("reveal") => vec![reveal::here(hall)],
            // What names places is opened by hand while the top is covered.
            _ if hall.covers_top() => Vec::new(),
            Some("explain") => vec![Page::Explain(explain::State::new(entry))],
            Some("grand-prix") => vec![Page::GrandPrix(grand_prix::State::default())],
            Some("decided") => vec![Page::Decided(decided::State::default())],
            Some("what-if") if hall.locked => vec![Page::WhatIf(what_if::State::default())],
            _ => Vec::new(),
        };
        Self::on(entry, pages)
    }

    /// The hand on an entry of the running order, under these pages.
    pub(super) fn on(entry: usize, pages: Vec<Page>) -> Self {
        Self { entry, pane: Pane::Order, pages, peek: Peek::Covered, undone: String::new() }
    }

    pub(super) fn scope(&self) -> Scope {
        self.pages.last().map_or(Scope::Stage, Page::scope)
    }

    pub(super) fn page_name(&self) -> &'static str {
        self.pages.last().map_or("desk", Page::name)
    }
}

/// A key on this screen: a digit may be votes, else what the key table says.
pub(super) fn on_key(model: &mut Model, key: Key, action: Option<Action>) -> Vec<Effect> {
    if vote::type_digit(model, key) {
        return Vec::new();
    }
    action.map_or_else(Vec::new, |action| act(model, action))
}

/// What an action does here.
fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    let View::Stage(view) = &model.view else { return Vec::new() };
    let view = view.clone();
    if let Some(shows) = stage_show::board(action) {
        return stage_show::ask(model, ShowCommand::SetBoard(shows));
    }
    match pages::state(model).and_then(|state| state.pages.last().cloned()) {
        Some(page) => pages::act(model, page, action),
        None => on_desk(model, &view, action),
    }
}

fn on_desk(model: &mut Model, view: &StageView, action: Action) -> Vec<Effect> {
    if stage_show::covers(model, &view.hall) && stage_show::names_places(action, &view.hall) {
        return stage_show::peek(model, Some(action));
    }
    perform(model, view, action)
}

/// What an action does on the desk, whether or not names at the top are covered.
pub(super) fn perform(model: &mut Model, view: &StageView, action: Action) -> Vec<Effect> {
    let named = view.hall.listed(&view.standings).into_iter();
    let named = named.filter(|row| !stage_show::hides(model, &view.hall, row.place));
    let named: Vec<usize> = named.map(|row| row.entry).collect();
    let covered = model.covered;
    let Some(state) = pages::state(model) else { return Vec::new() };
    let entry = state.entry;
    match action {
        Action::Up | Action::Down | Action::First | Action::Last => {
            walk(state, &view.hall, &named, action);
        }
        Action::Jump if covered => pages::say_covered(model),
        Action::Jump => state.pane = state.pane.other(),
        Action::Next => return next_step(model, &view.hall, entry),
        Action::Scoring => return scoring(model, &view.hall, entry),
        Action::Withdraw => entry_life::take_out(model, &view.hall, entry, Out::Withdrawn),
        Action::NoShow => entry_life::take_out(model, &view.hall, entry, Out::NoShow),
        Action::Move => running_order::open(model, &view.hall, entry),
        Action::Replace => {
            let (state, locked) = (view.hall.entries[entry], view.hall.locked);
            entry_life::replace(model, &Author::StageManager, entry, state, locked);
        }
        Action::Jurors => pages::open(model, Page::Jurors(0)),
        Action::Programme => pages::open(model, Page::Programme(programme::start(&view.hall))),
        Action::Clock => return stage_show::clock(model, &view.hall),
        Action::Undo => return stage_show::undo(model, &view.hall),
        Action::Peek => return stage_show::look(model, &view.hall),
        Action::MakeUp => return stage_show::make_up(model, &view.hall),
        Action::Lock => lock(model, &view.hall),
        Action::Cover => pages::cover(model),
        Action::Explain => pages::explain(model, view, entry),
        Action::Awards => awards::open(model, &view.hall),
        Action::Results => outcome::open_last(model),
        Action::GrandPrix => pages::open(model, Page::GrandPrix(grand_prix::State::default())),
        Action::Decided => pages::open(model, Page::Decided(decided::State::default())),
        Action::WhatIf => what_if::open(model, &view.hall),
        Action::Reveal => pages::open(model, reveal::here(&view.hall)),
        Action::Pass => return model.sit(Seat::Lobby),
        _ => {}
    }
    Vec::new()
}

/// Walks in the list under the hand; `ranking`: the entries whose names the ranking shows.
pub(super) fn walk(state: &mut State, hall: &Hall, ranking: &[usize], action: Action) {
    let walked = if state.pane == Pane::Order { &hall.order[..] } else { ranking };
    let last = walked.len().saturating_sub(1);
    let at = walked.iter().position(|&entry| entry == state.entry);
    let to = match (action, at) {
        (Action::Last, _) => last,
        (Action::Up, Some(at)) => at.saturating_sub(1),
        (Action::Down, Some(at)) => (at + 1).min(last),
        _ => 0,
    };
    if let Some(&entry) = walked.get(to) {
        state.entry = entry;
    }
}

/// Whether a step of the running order is still on its way to the disk: a second press must not
/// ask for it again.
fn is_stepping(model: &Model) -> bool {
    model.outbox.any(|_, command| {
        matches!(command, Command::Call(_) | Command::OpenScoring(_) | Command::CloseScoring(_))
    })
}

fn ask(model: &mut Model, command: Command) -> Effect {
    model.outbox.ask(Author::StageManager, command)
}

/// Why nothing can be done with the entry on stage, as `decide` would say.
fn stopped(hall: &Hall, entry: usize) -> Option<Refusal> {
    let id = || hall.contest().entries[entry].id.clone();
    match hall.entries[entry].out {
        _ if hall.locked => Some(Refusal::Locked),
        Some(_) => Some(Refusal::EntryOut(id())),
        None => None,
    }
}

/// Enter: waiting, on stage, open, closed, and on to the next.
fn next_step(model: &mut Model, hall: &Hall, entry: usize) -> Vec<Effect> {
    if is_stepping(model) {
        return Vec::new();
    }
    if let Some(refusal) = stopped(hall, entry) {
        model.notice = Some(Notice::Refused(refusal));
        return Vec::new();
    }
    let id = hall.contest().entries[entry].id.clone();
    match hall.entries[entry].phase {
        Phase::Waiting => {
            vec![ask(model, Command::Call(id.clone())), ask(model, Command::OpenScoring(id))]
        }
        Phase::Called => vec![ask(model, Command::OpenScoring(id))],
        Phase::Open => close_scoring(model, hall, entry),
        Phase::Closed => {
            to_next(model, hall);
            Vec::new()
        }
    }
}

/// Moves the hand to the next duet that waits.
fn to_next(model: &mut Model, hall: &Hall) {
    if let (Some(next), Some(state)) = (hall.next_up(), pages::state(model)) {
        state.entry = next;
    } else {
        let key = keymap::legend(Scope::Stage, Action::Lock);
        model.notice = Some(Notice::Text(model.words.stage_all_performed(key)));
    }
}

/// Tells the desk that its command is on disk.
pub(super) fn on_saved(model: &mut Model, command: &Command) -> Vec<Effect> {
    let View::Stage(view) = &model.view else { return Vec::new() };
    let view = view.clone();
    let hall = &view.hall;
    if let Command::Show(command) = command {
        return stage_show::on_saved(model, &view, command);
    }
    if let (Command::CloseScoring(_), Some(next)) = (command, hall.next_up())
        && let Some(state) = pages::state(model)
    {
        state.entry = next;
    }
    running_order::on_saved(model, command);
    Vec::new()
}

fn scoring(model: &mut Model, hall: &Hall, entry: usize) -> Vec<Effect> {
    if is_stepping(model) {
        return Vec::new();
    }
    let id = hall.contest().entries[entry].id.clone();
    let refusal = stopped(hall, entry).or_else(|| {
        (hall.entries[entry].phase == Phase::Waiting).then(|| Refusal::NotCalled(id.clone()))
    });
    if let Some(refusal) = refusal {
        model.notice = Some(Notice::Refused(refusal));
        return Vec::new();
    }
    match hall.entries[entry].phase {
        Phase::Open => close_scoring(model, hall, entry),
        _ => vec![ask(model, Command::OpenScoring(id))],
    }
}

/// A juror's number in the panel; `~` before it where the marks do not count.
pub(super) fn numbered(contest: &Contest, juror: usize) -> String {
    let sign = if contest.panel[juror].counts() { "" } else { "~" };
    format!("{sign}{}", juror + 1)
}

/// A juror's name; says so where the marks do not count.
pub(super) fn name(model: &Model, juror: &Juror) -> String {
    let name = names::juror(&model.words, juror);
    if juror.counts() { name } else { model.words.with_outside(name) }
}

/// The jurors whose ballots for the entry are awaited.
pub(super) fn awaited(hall: &Hall, entry: usize) -> Vec<usize> {
    (0..hall.present.len()).filter(|&juror| hall.is_awaited(entry, juror)).collect()
}

/// Closes scoring; asks first where ballots are missing.
fn close_scoring(model: &mut Model, hall: &Hall, entry: usize) -> Vec<Effect> {
    let contest = hall.contest();
    let close = Command::CloseScoring(contest.entries[entry].id.clone());
    let missing = awaited(hall, entry);
    if missing.is_empty() {
        return vec![ask(model, close)];
    }
    let names: Vec<_> = missing.iter().map(|&juror| name(model, &contest.panel[juror])).collect();
    let lines = vec![
        names::entry(&model.words, &contest.entries[entry]),
        model.words.stage_awaited(names.join(", ")),
        model.say(Word::StageCloseHelp).to_owned(),
    ];
    pages::confirm(model, Word::StageCloseTitle, lines, Author::StageManager, close);
    Vec::new()
}

/// K: asks before locking, or opens the page that lists what is still missing.
pub(super) fn lock(model: &mut Model, hall: &Hall) {
    if hall.locked {
        model.notice = Some(Notice::Refused(Refusal::AlreadySo));
        return;
    }
    let blockers = hall.blockers();
    if let Some(first) = blockers.first() {
        let word = match first {
            Blocker::TieOpen { by: Voter::Chair, .. } => Word::StageLockTie,
            Blocker::TieOpen { by: Voter::Jury, .. } => Word::StageLockTieJury,
            _ => Word::StageCannotLock,
        };
        model.notice = Some(Notice::Say(word));
        if pages::state(model).is_some_and(|state| state.pages.is_empty()) {
            pages::open(model, Page::GrandPrix(grand_prix::State::default()));
        }
        return;
    }
    let sheet = hall.sheet();
    let ranked = (0..sheet.entries()).filter(|&entry| !sheet.is_out(entry));
    let (duets, ballots) =
        ranked.fold((0, 0), |(duets, ballots), entry| (duets + 1, ballots + hall.counted(entry)));
    let mut lines = locking(model, duets, ballots);
    let standings = hall.standings();
    let unplaced = standings.rows.iter().filter(|row| row.place.is_none());
    let entries = &hall.contest().entries;
    let unplaced: Vec<_> =
        unplaced.map(|row| names::number(&model.words, &entries[row.entry])).collect();
    if !unplaced.is_empty() {
        lines.push(model.words.stage_lock_unplaced(unplaced.join(", ")));
    }
    let lock = Command::LockRanking { seen: Vec::new(), reason: String::new() };
    pages::confirm(model, Word::StageLockTitle, lines, Author::Chair, lock);
}

/// What the question before the lock begins with.
pub(super) fn locking(model: &Model, duets: usize, ballots: usize) -> Vec<String> {
    let counts =
        format!("{}, {}.", model.words.count_duets(duets), model.words.count_ballots(ballots));
    vec![counts, model.say(Word::StageLockHelp).to_owned()]
}
