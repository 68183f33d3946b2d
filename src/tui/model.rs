//! All that a session knows, and what a message does to it.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::fold::Layout;
use super::lock::Wakes;
use super::outbox::Outbox;
use super::overlay::Overlay;
use super::replay::Replayed;
use super::screens::{Projector, Screen};
use super::theme::Theme;
use super::{Depth, Effect, Place, Silent};
use crate::contest::{Contest, JurorId, Lang};
use crate::hall::{Author, History, Refusal, Seat, StageView, Trouble, View};
use crate::journal::Lag;
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
    /// How far the second copy of the journal is behind, where one is kept.
    pub lag: Option<Lag>,
    /// Which terminals of jurors are silent, for the stage manager.
    pub silent: Vec<Silent>,
    /// Since when commands wait for the disk.
    pub saving_since: Option<DateTime<Utc>>,
    /// A line for the person, until the next key.
    pub notice: Option<Notice>,
    /// Names and results are covered.
    pub covered: bool,
    /// The evening is made up: `alqa demo`. Every screen says so.
    pub demo: bool,
    /// The evening is over and seen again: `alqa replay`.
    pub replay: Option<Replayed>,
    /// What was last remembered for a crash.
    pub remembered: Option<Place>,
    /// Where a crash or the lock left the person who has yet to give their PIN.
    pub resume: Option<Place>,
    /// The terminal was locked; nobody has come back yet.
    pub locked: bool,
    /// The last time that the shell told: with a wake, and before a key.
    pub now: DateTime<Utc>,
    /// When the last key was pressed.
    pub touched: DateTime<Utc>,
    /// When this session wants to be woken.
    pub wakes: Wakes,
    /// The keyboard's layout, as far as keys have shown it.
    pub layout: Layout,
    /// The layouts that people had when they left.
    pub layouts: BTreeMap<Author, Layout>,
    /// Places and how they moved, for the ranking.
    pub moves: super::moves::Moves,
    /// The journal's file name; empty where there is none.
    pub journal: String,
    /// How the public board lies on its wall.
    pub projector: Projector,
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
        let seat = view.seat();
        Self {
            screen: Screen::of(&seat, &view, resume, false),
            words: Arc::new(Words::new(lang)),
            theme: Theme::new(depth),
            size,
            seat,
            left: None,
            view,
            overlay: None,
            outbox: Outbox::default(),
            trouble: None,
            lag: None,
            silent: Vec::new(),
            saving_since: None,
            notice: None,
            covered: false,
            demo: false,
            replay: None,
            remembered: None,
            resume: resume.cloned(),
            locked: false,
            now,
            touched: now,
            wakes: Wakes::default(),
            layout: Layout::default(),
            layouts: BTreeMap::new(),
            moves: super::moves::Moves::default(),
            journal: String::new(),
            projector: Projector::default(),
        }
    }

    /// The language of the screen.
    pub fn lang(&self) -> Lang {
        self.words.lang()
    }

    /// The time on the screen: now, in a replay that of the record shown.
    pub fn time(&self) -> DateTime<Utc> {
        self.replay.as_ref().map_or(self.now, Replayed::time)
    }

    /// The contest.
    pub fn contest(&self) -> &Arc<Contest> {
        match &self.view {
            View::Lobby(view) => &view.contest,
            View::Juror(view) => &view.contest,
            View::Stage(view) => view.hall.contest(),
            View::Ranking(view) => &view.contest,
            View::Chair(view) => &view.course.contest,
            View::Secretary(view) => &view.course.contest,
            View::Host(view) => &view.contest,
            View::Board(view) => &view.contest,
        }
    }

    /// Whether nothing of the evening is real.
    pub fn is_rehearsal(&self) -> bool {
        self.view.is_rehearsal()
    }

    /// All there is, where this seat may see it: the stage manager's, and the chair's after the lock.
    pub fn everything(&self) -> Option<&StageView> {
        match &self.view {
            View::Stage(view) => Some(view),
            View::Chair(view) => view.locked.as_ref(),
            _ => None,
        }
    }

    /// What was announced so far, where this seat reads it.
    pub fn history(&self) -> Option<Arc<History>> {
        match &self.view {
            View::Stage(view) => Some(Arc::new(view.hall.history())),
            View::Chair(view) => Some(view.history.clone()),
            _ => None,
        }
    }

    /// A text without arguments.
    pub fn say(&self, word: Word) -> &str {
        self.words.get(word)
    }

    /// Begins at a seat whose person has yet to give their PIN.
    pub fn come_to(&mut self, seat: &Seat) {
        self.seat = seat.clone();
        if !self.screen.fits(seat, &self.view) {
            self.screen = Screen::of(seat, &self.view, None, false);
        }
    }

    /// Sits down: forgets all that the seat before could see.
    pub fn sit(&mut self, seat: Seat) -> Vec<Effect> {
        self.overlay = None;
        self.notice = None;
        self.silent.clear();
        self.covered = false;
        self.resume = None;
        self.locked = false;
        self.layouts.extend(self.seat.person().map(|person| (person, self.layout)));
        let known = seat.person().and_then(|person| self.layouts.get(&person));
        self.layout = known.copied().unwrap_or(self.layout);
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
