//! The keys of a juror that give marks: arrows, digits, and taking back.

use super::Screen;
use super::digits::{Digits, read_digits};
use super::juror::{ballot, look, may_mark};
use crate::contest::{Better, Criterion, Mark, Scale};
use crate::hall::{Author, Command, View};
use crate::text::Word;
use crate::tui::model::{Model, Notice};
use crate::tui::{Code, Effect, Key, fold};

/// Whether the criterion under the hand has marks between whole points.
fn has_fractions(model: &Model) -> bool {
    let places = model.contest().places;
    under_hand(model)
        .is_some_and(|(criterion, _)| criterion.scale.step.0 % whole_point(places) != 0)
}

/// The digit that a key types. Where only whole points exist `,` and `.` can be nothing but the
/// Kazakh 6 and 7; where fractions exist they are digits only under a Kazakh layout.
pub(super) fn typed_digit(model: &Model, key: Key) -> Option<u8> {
    if has_fractions(model) { fold::digit(key, model.layout) } else { fold::mark_digit(key) }
}

pub(super) fn is_point(model: &Model, key: Key) -> bool {
    let behind_digits = matches!(
        &model.screen,
        Screen::Juror(state) if state.typed_ascii && !state.typed.is_empty()
    );
    let no_digit = has_fractions(model) && typed_digit(model, key).is_none();
    matches!(key.code, Code::Char('.' | ',')) && (behind_digits || no_digit)
}

/// A decimal point behind the digits typed so far.
pub(super) fn type_point(model: &mut Model) -> Vec<Effect> {
    if let Screen::Juror(state) = &mut model.screen
        && !state.typed.is_empty()
        && !state.typed.contains('.')
    {
        state.typed.push('.');
    }
    Vec::new()
}

/// Puts a mark (or none) into a criterion of the duet shown.
pub(super) fn set(
    model: &mut Model,
    criterion: usize,
    mark: Option<Mark>,
    undoable: bool,
) -> Vec<Effect> {
    let at = look(model);
    let View::Juror(view) = &model.view else { return Vec::new() };
    if let Err(refusal) = may_mark(view, at.entry) {
        model.notice = Some(Notice::Refused(refusal));
        return Vec::new();
    }
    let before = ballot(model, view, at.entry).marks[criterion];
    if before == mark {
        return Vec::new();
    }
    let contest = view.contest.clone();
    let author = Author::Juror(contest.panel[view.juror].id.clone());
    if let Screen::Juror(state) = &mut model.screen
        && undoable
    {
        state.undo.push((at.entry, criterion, before));
    }
    let entry = contest.entries[at.entry].id.clone();
    let criterion = contest.criteria[criterion].id.clone();
    let command = match mark {
        Some(mark) => Command::SetMark { entry, criterion, mark },
        None => Command::ClearMark { entry, criterion },
    };
    vec![model.outbox.ask(author, command)]
}

/// A whole point in the contest's mark unit.
fn whole_point(places: u8) -> i32 {
    10i32.pow(u32::from(places))
}

/// The criterion under the hand and the mark that stands there.
fn under_hand(model: &Model) -> Option<(Criterion, Option<Mark>)> {
    let at = look(model);
    let View::Juror(view) = &model.view else { return None };
    let criterion = view.contest.criteria.get(at.criterion)?.clone();
    Some((criterion, ballot(model, view, at.entry).marks[at.criterion]))
}

/// Which way a key moves a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    /// To the next better one.
    Better,
    /// To the next worse one.
    Worse,
}

/// An arrow: one step, or from an empty criterion the end of the scale that lies behind the hand.
pub(super) fn step(model: &mut Model, step: Step) -> Vec<Effect> {
    let at = look(model);
    let Some((criterion, mark)) = under_hand(model) else { return Vec::new() };
    let up = (step == Step::Better) == (criterion.better == Better::Higher);
    let next = if up { Scale::up } else { Scale::down };
    let first = if step == Step::Better { criterion.worst() } else { criterion.best() };
    let mark = mark.map_or(first, |mark| next(criterion.scale, mark));
    set(model, at.criterion, Some(mark), true)
}

/// Space: a whole mark gets one step more, any other loses its fraction.
pub(super) fn half(model: &mut Model) -> Vec<Effect> {
    let at = look(model);
    let one = whole_point(model.contest().places);
    let Some((criterion, Some(mark))) = under_hand(model) else { return Vec::new() };
    let other = if mark.0 % one == 0 {
        Mark(mark.0 + criterion.scale.step.0)
    } else {
        Mark(mark.0 - mark.0.rem_euclid(one))
    };
    if !has_fractions(model) || !criterion.scale.contains(other) {
        return Vec::new();
    }
    set(model, at.criterion, Some(other), true)
}

/// A digit: alone or behind those already typed, whichever stands on the scale.
pub(super) fn type_digit(model: &mut Model, digit: u8, key: Key) -> Vec<Effect> {
    let at = look(model);
    let places = model.contest().places;
    let Some((criterion, _)) = under_hand(model) else { return Vec::new() };
    let typed = match &model.screen {
        Screen::Juror(state) => state.typed.clone(),
        _ => String::new(),
    };
    let (typed, mark) = read_digits(&typed, digit, criterion.scale, places);
    if let Screen::Juror(state) = &mut model.screen {
        state.typed = typed;
        state.typed_ascii = matches!(key.code, Code::Char(char) if char.is_ascii_digit());
    }
    match mark {
        Digits::Mark(mark) => set(model, at.criterion, Some(mark), true),
        Digits::More => Vec::new(),
        Digits::OffScale => {
            model.notice = Some(Notice::Say(Word::JurorNoSuchMark));
            Vec::new()
        }
    }
}

pub(super) fn undo(model: &mut Model) -> Vec<Effect> {
    let at = look(model);
    let Screen::Juror(state) = &mut model.screen else { return Vec::new() };
    let Some(position) = state.undo.iter().rposition(|(entry, ..)| *entry == at.entry) else {
        model.notice = Some(Notice::Say(Word::JurorNothingToUndo));
        return Vec::new();
    };
    let (_, criterion, before) = state.undo[position];
    state.criterion = criterion;
    let effects = set(model, criterion, before, false);
    if let (Screen::Juror(state), false) = (&mut model.screen, effects.is_empty()) {
        state.undo.remove(position);
    }
    effects
}
