//! All that a session knows, and what a message does to it.

use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::fold::Layout;
use super::outbox::Outbox;
use super::overlay::Overlay;
use super::screens::Screen;
use super::theme::Theme;
use super::{Depth, Effect, Place};
use crate::contest::{Contest, JurorId, Lang};
use crate::hall::{Refusal, Seat, Trouble, View};
use crate::text::{Word, Words};

/// A session: one person at one terminal.
#[derive(Debug)]
pub struct Model {
    /// The words of the language chosen.
    pub words: Arc<Words>,
    /// The styles.
    pub theme: Theme,
    /// Columns and rows.
    pub size: (u16, u16),
    /// Who sits here. A view that is on its way for whoever sat here before is dropped.
    pub seat: Seat,
    /// Who sat here before.
    pub left: Option<Seat>,
    /// The hall as this seat sees it.
    pub view: View,
    /// What is on the screen.
    pub screen: Screen,
    /// What lies over it and takes the keys.
    pub overlay: Option<Overlay>,
    /// Commands that are not on disk yet.
    pub outbox: Outbox,
    /// Why commands wait.
    pub trouble: Option<Trouble>,
    /// A line for the person, until the next key.
    pub notice: Option<Notice>,
    /// Names and results are covered.
    pub covered: bool,
    /// The evening is made up: `alqa demo`. Every screen says so.
    pub demo: bool,
    /// What was last remembered for that.
    pub remembered: Option<Place>,
    /// The last time that a message told.
    pub now: DateTime<Utc>,
    /// The keyboard's layout, as far as keys have shown it.
    pub layout: Layout,
    /// Places and how they moved, for the ranking.
    pub moves: super::moves::Moves,
}

/// A line for the person at the terminal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// A command was refused.
    Refused(Refusal),
    /// Something to know.
    Say(Word),
    /// A question that a second press of the same key answers, and other sentences.
    Text(String),
}

impl Model {
    /// A session that has just begun on a seat's `view`; `resume` is where a crash left the person.
    pub fn new(
        lang: Lang,
        depth: Depth,
        size: (u16, u16),
        view: View,
        resume: Option<&Place>,
        now: DateTime<Utc>,
    ) -> Self {
        Self {
            screen: Screen::of(&view, resume),
            words: Arc::new(Words::new(lang)),
            theme: Theme::new(depth),
            size,
            seat: view.seat(),
            left: None,
            view,
            overlay: None,
            outbox: Outbox::default(),
            trouble: None,
            notice: None,
            covered: false,
            demo: false,
            remembered: None,
            now,
            layout: Layout::default(),
            moves: super::moves::Moves::default(),
        }
    }

    /// The language of the screen.
    pub fn lang(&self) -> Lang {
        self.words.lang()
    }

    /// The contest.
    pub fn contest(&self) -> &Arc<Contest> {
        match &self.view {
            View::Lobby(view) => &view.contest,
            View::Juror(view) => &view.contest,
            View::Stage(view) => view.hall.contest(),
            View::Ranking(view) => &view.contest,
            View::Chair(view) => &view.contest,
            View::Secretary(view) => &view.contest,
        }
    }

    /// A text without arguments.
    pub fn say(&self, word: Word) -> &str {
        self.words.get(word)
    }

    /// Sits down: forgets all that the seat before could see.
    pub fn sit(&mut self, seat: Seat) -> Vec<Effect> {
        self.overlay = None;
        self.notice = None;
        self.covered = false;
        // Nothing of the seat before is shown, and none of its keys act, until the new view is here.
        self.screen = Screen::Leaving;
        self.left = Some(std::mem::replace(&mut self.seat, seat.clone()));
        vec![Effect::Sit(seat)]
    }

    /// The juror whose seat this is.
    pub fn juror_id(&self) -> Option<&JurorId> {
        match &self.view {
            View::Juror(view) => Some(&view.contest.panel[view.juror].id),
            _ => None,
        }
    }
}
