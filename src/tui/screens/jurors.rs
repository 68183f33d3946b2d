//! Who of the panel is in the hall, and who set whose PIN: a page over the stage manager's desk, the
//! chair's screen and the secretary's.

use super::pages::{self, Page};
use super::{stage, stage_alarms, stage_show};
use crate::contest::Contest;
use crate::hall::{
    Author, Call, Cell, Command, Course, Evening, Help, PinOrigin, Refusal, ShowCommand, StageView,
    View,
};
use crate::text::{Word, width, wording};
use crate::tui::Effect;
use crate::tui::keymap::{Action, Binding};
use crate::tui::model::{Model, Notice};
use crate::tui::overlay::{Confirm, Consent, Field, Overlay, Purpose};
use crate::tui::widgets::{Ink, window};

/// The panel as this page shows it.
pub(super) struct Panel<'a> {
    contest: &'a Contest,
    /// One per juror: in the hall or not.
    present: &'a [bool],
    locked: bool,
    /// One per juror: ballots that are in, and those that are expected so far.
    ballots: Vec<(usize, usize)>,
    /// Jurors who are signed in at several terminals.
    twice: Vec<usize>,
    /// Which jurors call somebody.
    calls: &'a [Call],
    /// The PINs that were set, where PINs are used.
    pins: Option<Vec<PinOrigin>>,
}

impl<'a> Panel<'a> {
    /// As the seat of this view sees it, if it does.
    pub(super) fn of(view: &'a View) -> Option<Self> {
        match view {
            View::Stage(view) => Some(Self::of_stage(view)),
            View::Chair(view) => Some(Self::of_course(&view.course, &view.pins)),
            View::Secretary(view) => Some(Self::of_course(&view.course, &view.pins)),
            _ => None,
        }
    }

    fn of_stage(view: &'a StageView) -> Self {
        let hall = &view.hall;
        let panel = &hall.contest().panel;
        let at = |juror: usize| hall.terminals(&Author::Juror(panel[juror].id.clone())).len();
        Self {
            contest: hall.contest(),
            present: &hall.present,
            locked: hall.locked,
            ballots: counts(hall.entries.len(), panel.len(), |entry, juror| {
                view.cell(entry, juror)
            }),
            twice: (0..panel.len()).filter(|&juror| at(juror) > 1).collect(),
            calls: &hall.show.calls,
            pins: hall.contest().pins.then(|| hall.pin_origins()),
        }
    }

    fn of_course(course: &'a Course, pins: &[PinOrigin]) -> Self {
        let jurors = course.contest.panel.len();
        Self {
            contest: &course.contest,
            present: &course.present,
            locked: is_locked(course.evening),
            ballots: counts(course.entries.len(), jurors, |entry, juror| course.cell(entry, juror)),
            twice: Vec::new(),
            calls: &course.calls,
            pins: course.contest.pins.then(|| pins.to_vec()),
        }
    }

    /// Whose lines the page has: the jurors, then whoever else has a PIN.
    fn persons(&self) -> Vec<Author> {
        let everyone = Author::everyone(self.contest);
        let shown = if self.pins.is_some() { everyone.len() } else { self.present.len() };
        everyone.into_iter().take(shown).collect()
    }

    /// Whom the juror of a line calls.
    pub(super) fn call(&self, line: usize) -> Option<Help> {
        self.calls.iter().find(|call| call.juror == line).map(|call| call.whom)
    }

    /// How the person of a line came by their PIN.
    fn pin(&self, line: usize) -> Option<&PinOrigin> {
        let person = self.persons().into_iter().nth(line)?;
        self.pins.iter().flatten().find(|of| of.holder == person)
    }

    /// The last line.
    pub(super) fn last(&self) -> usize {
        self.persons().len() - 1
    }
}

/// Whether the ranking is locked.
pub(super) fn is_locked(evening: Evening) -> bool {
    matches!(evening, Evening::Locked | Evening::Finished | Evening::Final)
}

/// What an action does over the desk and over the chair's screen; `line` is the one under the hand.
pub(super) fn act(model: &mut Model, line: usize, action: Action) -> Vec<Effect> {
    let view = model.view.clone();
    let Some(panel) = Panel::of(&view) else { return Vec::new() };
    match action {
        Action::Up => pages::turn(model, Page::Jurors(line.saturating_sub(1))),
        Action::Down => pages::turn(model, Page::Jurors((line + 1).min(panel.last()))),
        Action::Back => pages::close(model),
        Action::Next if pages::is_chair(model) && panel.call(line).is_none() => {
            refuse(model, Refusal::NotYours);
        }
        Action::Next => {
            let author = if pages::is_chair(model) { Author::Chair } else { Author::StageManager };
            return attend(model, &author, &panel, line);
        }
        Action::Nudge => {
            let Some(view) = model.everything().cloned() else { return Vec::new() };
            return stage_show::nudge(model, &view.hall, line);
        }
        // At the desk too it is the chair's, who gives their PIN for it.
        Action::ClearPin => clear_pin(model, &Author::Chair, &panel, line),
        _ => {}
    }
    Vec::new()
}

fn refuse(model: &mut Model, refusal: Refusal) {
    model.notice = Some(Notice::Refused(refusal));
}

/// What the footer calls a key here: nothing where it does nothing.
pub(super) fn footer(model: &Model, line: usize, binding: &Binding) -> Option<Word> {
    let panel = Panel::of(&model.view)?;
    if binding.action == Action::Next && panel.call(line).is_some() {
        return Some(Word::KeyAnswerHelp);
    }
    let does = match binding.action {
        Action::Nudge => model.everything().is_some_and(|view| {
            (0..view.hall.entries.len()).any(|entry| view.hall.is_awaited(entry, line))
        }),
        Action::Next => line < panel.present.len() && !panel.locked && !pages::is_chair(model),
        Action::ClearPin => panel.pin(line).is_some(),
        _ => true,
    };
    binding.short.filter(|_| does)
}

/// Asks why the PIN of the person on a line is cleared.
pub(super) fn clear_pin(model: &mut Model, author: &Author, panel: &Panel<'_>, line: usize) {
    let Some(person) = panel.persons().into_iter().nth(line) else { return };
    if panel.pins.is_none() {
        return refuse(model, Refusal::NoPins);
    }
    let Some(origin) = panel.pin(line) else { return refuse(model, Refusal::NoPin(person)) };
    if person == author.pin_holder(panel.contest) {
        model.notice = Some(Notice::Say(Word::ClearPinOwn));
        return;
    }
    let lines = vec![
        wording::author(&model.words, Some(panel.contest), &person),
        wording::pin_origin(&model.words, panel.contest, origin),
        model.say(Word::ClearPinHelp).to_owned(),
        model.say(Word::ReasonIsKept).to_owned(),
    ];
    let command = Command::ClearPin { person, reason: String::new() };
    let purpose = Purpose::Reason { author: author.clone(), command, needed: true };
    let yes = Consent::Write(Field::new(Word::ReasonTitle, purpose, ""));
    model.overlay = Some(Overlay::Confirm(Confirm { title: Word::ClearPinTitle, lines, yes }));
}

/// Says that a call of the juror of a line is settled, else that the juror has left or come.
pub(super) fn attend(
    model: &mut Model,
    author: &Author,
    panel: &Panel<'_>,
    line: usize,
) -> Vec<Effect> {
    let Some(&present) = panel.present.get(line) else { return Vec::new() };
    let id = panel.contest.panel[line].id.clone();
    // A second press while the first is on its way must not turn it round.
    let is_asked = |command: &Command| match command {
        Command::Absent(of) | Command::Present(of) | Command::Show(ShowCommand::AnswerHelp(of)) => {
            *of == id
        }
        _ => false,
    };
    if model.outbox.any(|_, command| is_asked(command)) {
        return Vec::new();
    }
    if panel.call(line).is_some() {
        let answer = ShowCommand::AnswerHelp(id);
        return vec![model.outbox.ask(author.clone(), Command::Show(answer))];
    }
    if panel.locked {
        model.notice = Some(Notice::Refused(Refusal::Locked));
        return Vec::new();
    }
    let command = if present { Command::Absent(id) } else { Command::Present(id) };
    vec![model.outbox.ask(author.clone(), command)]
}

/// Columns of the word about a PIN.
const PIN: u16 = 11;

/// Draws the page; `at`: the line under the hand.
pub(super) fn view(model: &Model, panel: &Panel<'_>, at: usize, ink: &mut Ink<'_>) {
    let theme = &model.theme;
    let (width, height) = (ink.width().min(84), ink.height());
    let left = (ink.width() - width) / 2 + 1;
    let width = width - 2;
    ink.row(left, 0, model.say(Word::StageJurorsTitle), theme.strong);
    let twice: Vec<_> = panel.twice.iter().map(|&juror| name(model, panel, juror)).collect();
    if twice.is_empty() {
        ink.row(left, 1, model.say(Word::StageJurorsHelp), theme.dim);
    } else {
        let text = model.words.desk_terminals(twice.join(", "));
        let text = width::clip(&text, usize::from(width)).into_owned();
        ink.row(left, 1, &text, theme.warn);
    }
    if let Some(origin) = panel.pin(at) {
        let text = wording::pin_origin(&model.words, panel.contest, origin);
        ink.row(left, 2, &width::clip(&text, usize::from(width)), theme.dim);
    }
    let persons = panel.persons();
    let room = usize::from(height.saturating_sub(3)).max(1);
    let each = if room >= persons.len() * 2 { 2 } else { 1 };
    for (line, of) in window(persons.len(), at, room / each).enumerate() {
        let mut row = ink.part(left, 3 + (line * each) as u16, width, 1);
        draw_line(model, panel, of, &persons[of], &mut row);
        if of == at {
            row.paint(0, 0, width, theme.select);
            row.row(0, 0, ">", theme.select);
        }
    }
}

fn name(model: &Model, panel: &Panel<'_>, juror: usize) -> String {
    stage::name(model, &panel.contest.panel[juror])
}

fn draw_line(model: &Model, panel: &Panel<'_>, line: usize, person: &Author, row: &mut Ink<'_>) {
    let theme = &model.theme;
    // Where it is narrow the name goes before the counts.
    let counts = if panel.pins.is_some() && row.width() < 70 { &[] } else { &panel.ballots[..] };
    let said = |&(submitted, expected): &(usize, usize)| model.words.progress(submitted, expected);
    if let Some(of) = counts.get(line) {
        row.right(row.width() - 1, 0, &said(of), theme.dim);
    }
    // One column for all, whatever their counts.
    let widest = counts.iter().map(|of| width::columns(&said(of))).max().unwrap_or(0);
    let state = row.width().saturating_sub(widest as u16 + 18);
    let call = panel.call(line).map(|whom| match whom {
        Help::Chair => Word::JurorsCallsChair,
        Help::Secretary => Word::JurorsCallsSecretary,
    });
    let silent = stage_alarms::is_silent(model, line).then_some(Word::JurorsSilent);
    match (call.or(silent), panel.present.get(line)) {
        (Some(word), _) => {
            row.text(state, 0, 16, &format!("! {}", model.say(word)), theme.alarm);
        }
        (None, Some(true)) => {
            row.text(state, 0, 14, &format!("● {}", model.say(Word::Present)), theme.good);
        }
        (None, Some(false)) => {
            row.text(state, 0, 14, &format!("– {}", model.say(Word::Absent)), theme.warn);
        }
        (None, None) => {}
    }
    let mut room = state.saturating_sub(8);
    if panel.pins.is_some() {
        let (word, style) = if panel.pin(line).is_some() {
            (Word::SecretaryPin, theme.dim)
        } else {
            (Word::SecretaryNoPin, theme.warn)
        };
        let column = state.saturating_sub(PIN);
        row.text(column, 0, PIN - 1, model.say(word), style);
        room = column.saturating_sub(7);
    }
    if line < panel.present.len() {
        row.right(4, 0, &stage::numbered(panel.contest, line), theme.dim);
        row.text(6, 0, room, &name(model, panel, line), theme.base);
    } else {
        let word = wording::author(&model.words, Some(panel.contest), person);
        row.text(6, 0, room, &word, theme.base);
    }
}

/// How many of each juror's ballots are in, of how many that are expected so far.
fn counts(
    entries: usize,
    jurors: usize,
    cell: impl Fn(usize, usize) -> Cell,
) -> Vec<(usize, usize)> {
    let count = |juror: usize| {
        (0..entries).fold((0, 0), |(submitted, expected), entry| match cell(entry, juror) {
            Cell::Submitted => (submitted + 1, expected + 1),
            Cell::Missing | Cell::Begun => (submitted, expected + 1),
            Cell::NotYet | Cell::Recused | Cell::Absent => (submitted, expected),
        })
    };
    (0..jurors).map(count).collect()
}
