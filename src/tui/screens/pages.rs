//! Pages opened over the stage manager's desk and over the chair's screen.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::{
    Screen, award, awards, ballots, decided, explain, grand_prix, grand_prix_view, jurors, outcome,
    programme, reveal, reveal_view, running_order, stage, vote, what_if,
};
use crate::hall::{Author, Command, Hall, Seat, StageView, View};
use crate::text::Word;
use crate::tui::Effect;
use crate::tui::keymap::{self, Action, Scope};
use crate::tui::model::{Model, Notice};
use crate::tui::overlay::{Confirm, Consent, Field, Overlay, Purpose};
use crate::tui::widgets::Ink;

/// A page opened over the desk or over the chair's screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Page {
    /// Who of the panel is in the hall: the juror under the hand.
    Jurors(usize),
    /// The programme: the slot under the hand.
    Programme(usize),
    /// Why an entry has its place.
    Explain(explain::State),
    /// The Grand Prix.
    GrandPrix(grand_prix::State),
    /// What is decided.
    Decided(decided::State),
    /// What another panel or another rule would have made.
    WhatIf(what_if::State),
    /// A tie that waits for a vote, before the lock.
    Vote(vote::State),
    /// Whose ballots are in: the chair opens closed ones again.
    Ballots(ballots::State),
    /// What the chair can do with the entry under the hand: the line.
    Entry(usize),
    /// The awards: the one under the hand.
    Awards(usize),
    /// Who is given an award.
    Award(award::State),
    /// A final result.
    Result(outcome::State),
    /// The running order while it is changed.
    RunningOrder(running_order::State),
    /// The reveal.
    Reveal(reveal::State),
}

impl Page {
    pub(super) fn scope(&self) -> Scope {
        match self {
            Self::Jurors(_) => Scope::Jurors,
            Self::Programme(_) => Scope::Programme,
            Self::Explain(_) => Scope::Explain,
            Self::GrandPrix(_) => Scope::GrandPrix,
            Self::Decided(_) => Scope::Decided,
            Self::WhatIf(_) => Scope::WhatIf,
            Self::Vote(_) => Scope::Vote,
            Self::Ballots(_) => Scope::Ballots,
            Self::Entry(_) => Scope::Entry,
            Self::Awards(_) => Scope::Awards,
            Self::Award(_) => Scope::Award,
            Self::Result(_) => Scope::Result,
            Self::RunningOrder(_) => Scope::RunningOrder,
            Self::Reveal(_) => Scope::Reveal,
        }
    }

    /// What the page is remembered as.
    pub(super) fn name(&self) -> &'static str {
        match self {
            Self::Jurors(_) => "jurors",
            Self::Programme(_) => "programme",
            Self::Explain(_) => "explain",
            Self::GrandPrix(_) => "grand-prix",
            Self::Decided(_) => "decided",
            Self::WhatIf(_) => "what-if",
            Self::Vote(_) => "vote",
            Self::Ballots(_) => "ballots",
            Self::Entry(_) => "entry",
            Self::Awards(_) => "awards",
            Self::Award(_) => "award",
            Self::Result(_) => "result",
            Self::Reveal(_) => "reveal",
            // An order that was not kept is not remembered.
            Self::RunningOrder(_) => "desk",
        }
    }

    /// Whether something was chosen or typed here that is not on disk.
    pub(super) fn holds_unsaved(&self, hall: Option<&Hall>) -> bool {
        match self {
            Self::Award(page) => hall.is_some_and(|hall| page.is_changed(hall)),
            Self::RunningOrder(page) => page.order != page.before,
            Self::Vote(page) => page.hand.has_votes(),
            Self::GrandPrix(page) => page.hand.has_votes(),
            _ => false,
        }
    }

    /// Whether a chair's page still has its subject: before the lock ballots and ties, after it the
    /// ranking and what is given for it. What was announced can always be read.
    pub(super) fn stands(&self, view: &View) -> bool {
        let View::Chair(chair) = view else { return true };
        match self {
            Self::Jurors(_) | Self::Result(_) => true,
            Self::Vote(page) => chair.ties.iter().any(|vote| vote.tied == page.tied),
            Self::Ballots(_) | Self::Entry(_) => chair.locked.is_none(),
            _ => chair.locked.is_some(),
        }
    }
}

/// The hand and the pages of the screen shown, if it has pages.
pub(super) fn state(model: &mut Model) -> Option<&mut stage::State> {
    match &mut model.screen {
        Screen::Stage(state) => Some(state),
        Screen::Chair(state) => Some(&mut state.desk),
        _ => None,
    }
}

/// What an action does on a page.
pub(super) fn act(model: &mut Model, page: Page, action: Action) -> Vec<Effect> {
    let page = match page {
        Page::Jurors(line) => return jurors::act(model, line, action),
        Page::Vote(page) => return vote::act(model, &page, action),
        Page::Ballots(page) => return ballots::act(model, page, action),
        Page::Entry(line) => return ballots::act_on_entry(model, line, action),
        Page::Result(page) => return outcome::act(model, page, action),
        page => page,
    };
    let Some(view) = model.everything().cloned() else { return Vec::new() };
    match page {
        Page::Programme(at) => programme::act(model, &view.hall, at, action),
        Page::Explain(page) => explain::act(model, &view, page, action),
        Page::GrandPrix(page) => grand_prix::act(model, &view, &page, action),
        Page::Decided(page) => decided::act(model, &view, page, action),
        Page::WhatIf(page) => what_if::act(model, &view, page, action),
        Page::Awards(line) => awards::act(model, &view, line, action),
        Page::Award(page) => award::act(model, &view, page, action),
        Page::RunningOrder(page) => running_order::act(model, &view.hall, page, action),
        Page::Reveal(page) => reveal::act(model, &view.hall, page, action),
        Page::Jurors(_) | Page::Vote(_) | Page::Ballots(_) | Page::Entry(_) | Page::Result(_) => {
            Vec::new()
        }
    }
}

/// Draws a page.
pub(super) fn view(model: &Model, page: &Page, frame: &mut Frame<'_>, area: Rect) {
    let ink = &mut Ink::new(frame.buffer_mut(), area);
    match (page, model.everything()) {
        (Page::Jurors(line), _) => {
            if let Some(panel) = jurors::Panel::of(&model.view) {
                jurors::view(model, &panel, *line, ink);
            }
        }
        (Page::Vote(page), _) => vote::view(model, page, ink),
        (Page::Ballots(page), _) => ballots::view(model, page, ink),
        (Page::Entry(line), _) => ballots::view_entry(model, *line, ink),
        (Page::Result(page), _) => outcome::view(model, *page, ink),
        (page, Some(view)) => view_all(model, view, page, ink),
        (_, None) => {}
    }
}

/// Draws a page of those who see everything.
fn view_all(model: &Model, view: &StageView, page: &Page, ink: &mut Ink<'_>) {
    match page {
        Page::Programme(at) => programme::view(model, &view.hall, *at, ink),
        Page::Explain(page) => explain::view(model, view, page, ink),
        Page::GrandPrix(page) => grand_prix_view::view(model, view, page, ink),
        Page::Decided(page) => decided::view(model, view, *page, ink),
        Page::WhatIf(page) => what_if::view(model, view, *page, ink),
        Page::Awards(line) => awards::view(model, view, *line, ink),
        Page::Award(page) => award::view(model, view, page, ink),
        Page::RunningOrder(page) => running_order::view(model, &view.hall, page, ink),
        Page::Reveal(page) => reveal_view::view(model, &view.hall, *page, ink),
        Page::Jurors(_) | Page::Vote(_) | Page::Ballots(_) | Page::Entry(_) | Page::Result(_) => {}
    }
}

/// Opens a page over the screen.
pub(super) fn open(model: &mut Model, page: Page) {
    if let Some(state) = state(model) {
        state.pages.push(page);
    }
}

/// Puts a page in the place of the one shown.
pub(super) fn turn(model: &mut Model, page: Page) {
    if let Some(last) = state(model).and_then(|state| state.pages.last_mut()) {
        *last = page;
    }
}

/// Closes the page shown.
pub(super) fn close(model: &mut Model) {
    if let Some(state) = state(model) {
        state.pages.pop();
    }
}

/// Covers or uncovers names and results.
pub(super) fn cover(model: &mut Model) {
    model.covered = !model.covered;
    if let Some(state) = state(model) {
        // The hand in the ranking would give away whose place it is.
        state.pane = stage::Pane::Order;
    }
}

/// Says that names and results are covered, and which key uncovers them.
pub(super) fn say_covered(model: &mut Model) {
    model.notice = Some(Notice::Text(covered(model)));
}

/// That names and results are covered, and which key uncovers them.
pub(super) fn covered(model: &Model) -> String {
    model.words.stage_covered(keymap::legend(Scope::Stage, Action::Cover))
}

/// Explains the place of an entry, unless places are covered or it has none.
pub(super) fn explain(model: &mut Model, view: &StageView, entry: usize) {
    if model.covered {
        say_covered(model);
    } else if view.standings.of(entry).is_none_or(|row| row.place.is_none()) {
        model.notice = Some(Notice::Say(Word::StageNoPlace));
    } else {
        open(model, Page::Explain(explain::State::new(entry)));
    }
}

/// Asks a question whose yes is one command.
pub(super) fn confirm(
    model: &mut Model,
    title: Word,
    lines: Vec<String>,
    author: Author,
    command: Command,
) {
    let yes = Consent::Ask(vec![(author, command)]);
    model.overlay = Some(Overlay::Confirm(Confirm { title, lines, yes }));
}

/// Asks a question whose yes asks for a reason; with it the chair's `command` is asked for. Says that
/// a reason that is `needed` stands in the protocol.
pub(super) fn because(
    model: &mut Model,
    title: Word,
    mut lines: Vec<String>,
    command: Command,
    needed: bool,
) {
    if needed {
        lines.push(model.say(Word::ReasonIsKept).to_owned());
    }
    let yes = Consent::Write(reason(command, needed));
    model.overlay = Some(Overlay::Confirm(Confirm { title, lines, yes }));
}

/// A field for the reason of the chair's `command`.
pub(super) fn reason(command: Command, needed: bool) -> Field {
    let title = if needed { Word::ReasonTitle } else { Word::ReasonOptional };
    let purpose = Purpose::Reason { author: Author::Chair, command, needed };
    Field::new(title, purpose, "")
}

/// Whether the chair sits here, who decides what the desk only shows.
pub(super) fn is_chair(model: &Model) -> bool {
    model.seat == Seat::Chair
}
