//! A juror's paper sheet while the secretary types it: once, then once more without seeing the first.
//!
//! ```text
//! paper sheet: juror                         whose and for which duet stands here all the time
//! no. 5  A – B · typed for the first time
//! criterion     ◂  9 ▸  █████████·   1–10    criterion        first   second
//! not saved yet                              criterion            9        8
//! ```

use super::digits::{self, Digits, Step, read_digits};
use super::secretary::{self, Page, Standing, standing};
use crate::contest::{Criterion, Mark};
use crate::hall::{Author, Command, Difference, Refusal, SecretaryView, View};
use crate::text::Word;
use crate::tui::keymap::{Action, Scope};
use crate::tui::model::{Model, Notice};
use crate::tui::{Code, Effect, Key};

/// How far the typing is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Face {
    /// Marks are typed.
    Typing,
    /// All are there: the look at the whole.
    Review,
    /// The second typing differs from the first in these marks.
    Differs(Vec<Difference>),
}

/// A sheet while it is typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    /// For this entry, position in the lineup.
    pub entry: usize,
    /// Of this juror, position in the panel.
    pub juror: usize,
    /// It is typed for the second time.
    pub second: bool,
    /// One per criterion of the contest; not on disk.
    pub marks: Vec<Option<Mark>>,
    /// The criterion under the hand: one that the juror marks.
    pub criterion: usize,
    /// Digits typed into this criterion so far, for marks of several digits.
    pub typed: String,
    /// The last of them came as an ASCII digit, so that no Kazakh number row is under the hand.
    typed_ascii: bool,
    /// How far the typing is.
    pub face: Face,
}

impl State {
    /// An empty sheet.
    fn new(view: &SecretaryView, entry: usize, juror: usize, second: bool) -> Self {
        Self {
            entry,
            juror,
            second,
            marks: vec![None; view.course.contest.criteria.len()],
            criterion: view.course.contest.judged(juror).next().unwrap_or(0),
            typed: String::new(),
            typed_ascii: false,
            face: Face::Typing,
        }
    }

    pub(super) fn scope(&self) -> Scope {
        match self.face {
            Face::Typing => Scope::Paper,
            Face::Review => Scope::PaperReview,
            Face::Differs(_) => Scope::Differences,
        }
    }

    /// Whether a mark is typed.
    pub(super) fn has_marks(&self) -> bool {
        self.marks.iter().any(Option::is_some)
    }

    /// The first criterion without a mark.
    pub(super) fn first_empty(&self, view: &SecretaryView) -> Option<usize> {
        view.course.contest.judged(self.juror).find(|&criterion| self.marks[criterion].is_none())
    }

    /// What the footer calls Enter, if it has a better word now.
    pub(super) fn enter(&self, view: &SecretaryView) -> Option<Word> {
        let full = self.face == Face::Typing && self.first_empty(view).is_none();
        full.then_some(Word::KeyReviewShort)
    }
}

/// Opens the sheet under the hand; one that was left half typed is there again.
pub(super) fn open(model: &mut Model, view: &SecretaryView) {
    let Some(state) = secretary::state(model) else { return };
    let (entry, juror) = (state.entry, state.juror);
    if let Err(refusal) = secretary::may_type(view, entry, juror) {
        return secretary::refuse(model, refusal);
    }
    let second = standing(view, entry, juror) == Standing::Second;
    let is_same = |of: &State| (of.entry, of.juror, of.second) == (entry, juror, second);
    let left = state.left.take().filter(is_same);
    let sheet = left.unwrap_or_else(|| State::new(view, entry, juror, second));
    state.page = Some(Page::Paper(sheet));
}

/// Whether the sheet is on its way to the disk.
fn is_asked(model: &Model) -> bool {
    model
        .outbox
        .any(|_, command| matches!(command, Command::TypePaper { .. } | Command::CheckPaper { .. }))
}

/// A key on the sheet: digits first, then what the key table says.
pub(super) fn on_key(
    model: &mut Model,
    view: &SecretaryView,
    mut sheet: State,
    key: Key,
    action: Option<Action>,
) -> Vec<Effect> {
    if is_asked(model) {
        return Vec::new();
    }
    if sheet.face == Face::Typing && type_key(model, view, &mut sheet, key) {
        show(model, sheet);
        return Vec::new();
    }
    let Some(action) = action else { return Vec::new() };
    sheet.typed.clear();
    match (sheet.face.clone(), action) {
        (Face::Typing, Action::Back) => leave(model, Some(sheet)),
        (Face::Typing, Action::Next) => go_on(model, view, sheet),
        (Face::Typing, action) => {
            change(view, &mut sheet, action);
            show(model, sheet);
        }
        (Face::Review, Action::Next) => return ask(model, view, &sheet),
        (Face::Review, Action::Back) => show(model, State { face: Face::Typing, ..sheet }),
        (Face::Differs(_), Action::Next) => {
            show(model, State::new(view, sheet.entry, sheet.juror, true));
        }
        (Face::Differs(_), Action::Anew) => {
            show(model, State::new(view, sheet.entry, sheet.juror, false));
        }
        (Face::Differs(_), Action::Back) => leave(model, None),
        _ => {}
    }
    Vec::new()
}

fn show(model: &mut Model, sheet: State) {
    if let Some(state) = secretary::state(model) {
        state.page = Some(Page::Paper(sheet));
    }
}

/// Closes the sheet; `left` is there again when it is opened next.
fn leave(model: &mut Model, left: Option<State>) {
    if let Some(state) = secretary::state(model) {
        state.page = None;
        state.left = left.filter(State::has_marks);
    }
}

/// Types a digit or a decimal point; `false`: the key is neither.
fn type_key(model: &mut Model, view: &SecretaryView, sheet: &mut State, key: Key) -> bool {
    let (places, layout) = (view.course.contest.places, model.layout);
    let scale = view.course.contest.criteria[sheet.criterion].scale;
    let fractions = digits::has_fractions(scale, places);
    let behind_ascii = sheet.typed_ascii && !sheet.typed.is_empty();
    if digits::is_point(key, layout, fractions, behind_ascii) {
        if !sheet.typed.is_empty() && !sheet.typed.contains('.') {
            sheet.typed.push('.');
        }
        return true;
    }
    let Some(digit) = digits::typed_digit(key, layout, fractions) else { return false };
    let (typed, mark) = read_digits(&sheet.typed, digit, scale, places);
    sheet.typed = typed;
    sheet.typed_ascii = matches!(key.code, Code::Char(char) if char.is_ascii_digit());
    match mark {
        Digits::Mark(mark) => sheet.marks[sheet.criterion] = Some(mark),
        Digits::More => {}
        Digits::OffScale => model.notice = Some(Notice::Say(Word::JurorNoSuchMark)),
    }
    true
}

/// What an action does to the marks or to the hand.
fn change(view: &SecretaryView, sheet: &mut State, action: Action) {
    let at = sheet.criterion;
    let of: &Criterion = &view.course.contest.criteria[at];
    let mark = sheet.marks[at];
    let mut judged = view.course.contest.judged(sheet.juror);
    match action {
        Action::Up => {
            sheet.criterion = judged.rev().find(|&criterion| criterion < at).unwrap_or(at);
        }
        Action::Down => {
            sheet.criterion = judged.find(|&criterion| criterion > at).unwrap_or(at);
        }
        Action::Left => sheet.marks[at] = Some(digits::step(of, mark, Step::Worse)),
        Action::Right => sheet.marks[at] = Some(digits::step(of, mark, Step::Better)),
        Action::Half => {
            let half =
                mark.and_then(|mark| digits::half(of.scale, mark, view.course.contest.places));
            sheet.marks[at] = half.or(mark);
        }
        Action::Clear => sheet.marks[at] = None,
        _ => {}
    }
}

/// Enter: on to the next criterion, at the end to the look at the whole. Never over an empty one, so
/// that marks typed in a row do not shift by one.
fn go_on(model: &mut Model, view: &SecretaryView, mut sheet: State) {
    let at = sheet.criterion;
    if sheet.marks[at].is_none() {
        model.notice = Some(Notice::Say(Word::JurorNeedsMark));
        return;
    }
    let below = view.course.contest.judged(sheet.juror).find(|&criterion| criterion > at);
    match (sheet.first_empty(view), below) {
        (None, _) => sheet.face = Face::Review,
        (Some(_), Some(below)) => sheet.criterion = below,
        (Some(empty), None) => {
            sheet.criterion = empty;
            model.notice = Some(Notice::Say(Word::JurorIncomplete));
        }
    }
    show(model, sheet);
}

/// Asks to keep the first typing, or to compare the second.
fn ask(model: &mut Model, view: &SecretaryView, sheet: &State) -> Vec<Effect> {
    let contest = &view.course.contest;
    let judged = contest.judged(sheet.juror);
    let marks = judged.map(|criterion| sheet.marks[criterion]).collect::<Option<Vec<Mark>>>();
    let Some(marks) = marks else { return Vec::new() };
    let juror = contest.panel[sheet.juror].id.clone();
    let entry = contest.entries[sheet.entry].id.clone();
    let command = if sheet.second {
        Command::CheckPaper { juror, entry, marks }
    } else {
        Command::TypePaper { juror, entry, marks }
    };
    vec![model.outbox.ask(Author::Secretary, command)]
}

/// Tells the screen that its command is on disk: the sheet is typed again, or it counts.
pub(super) fn on_saved(model: &mut Model, command: &Command) {
    let View::Secretary(view) = &model.view else { return };
    let view = view.clone();
    let Some(Page::Paper(sheet)) = secretary::state(model).and_then(|state| state.page.clone())
    else {
        return;
    };
    let (entry, juror) = (sheet.entry, sheet.juror);
    match command {
        Command::TypePaper { .. } => {
            show(model, State::new(&view, entry, juror, true));
            model.notice = Some(Notice::Say(Word::SecretaryOnce));
        }
        Command::CheckPaper { .. } => {
            leave(model, None);
            if let Standing::FromPaper(receipt) = standing(&view, entry, juror) {
                model.notice = Some(Notice::Text(model.words.secretary_counts(receipt)));
            }
        }
        _ => {}
    }
}

/// Tells the screen that its command was refused: differences are shown side by side.
pub(super) fn on_refused(model: &mut Model) {
    let differences = match &model.notice {
        Some(Notice::Refused(Refusal::PaperDiffers(differences))) => differences.clone(),
        _ => return,
    };
    let Some(Page::Paper(sheet)) = secretary::state(model).and_then(|state| state.page.clone())
    else {
        return;
    };
    model.notice = None;
    show(model, State { face: Face::Differs(differences), ..sheet });
}
