//! The keys of a juror that give marks: arrows, digits, and taking back.

use super::Screen;
pub(super) use super::digits::Step;
use super::digits::{self, Digits, read_digits};
use super::juror::{ballot, look, may_mark};
use crate::contest::{Criterion, Mark};
use crate::hall::{Author, Command, View};
use crate::text::Word;
use crate::tui::model::{Model, Notice};
use crate::tui::{Code, Effect, Key};

/// Whether the criterion under the hand has marks between whole points.
fn has_fractions(model: &Model) -> bool {
    let places = model.contest().places;
    under_hand(model).is_some_and(|(of, _)| digits::has_fractions(of.scale, places))
}

/// The digit that a key types.
pub(super) fn typed_digit(model: &Model, key: Key) -> Option<u8> {
    digits::typed_digit(key, model.layout, has_fractions(model))
}

pub(super) fn is_point(model: &Model, key: Key) -> bool {
    let behind_ascii = matches!(
        &model.screen,
        Screen::Juror(state) if state.typed_ascii && !state.typed.is_empty()
    );
    digits::is_point(key, model.layout, has_fractions(model), behind_ascii)
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

/// The criterion under the hand and the mark that stands there.
fn under_hand(model: &Model) -> Option<(Criterion, Option<Mark>)> {
    let at = look(model);
    let View::Juror(view) = &model.view else { return None };
    let criterion = view.contest.criteria.get(at.criterion)?.clone();
    Some((criterion, ballot(model, view, at.entry).marks[at.criterion]))
}

/// An arrow: [`digits::step`].
pub(super) fn step(model: &mut Model, step: Step) -> Vec<Effect> {
    let at = look(model);
    let Some((criterion, mark)) = under_hand(model) else { return Vec::new() };
    set(model, at.criterion, Some(digits::step(&criterion, mark, step)), true)
}

/// Space: [`digits::half`].
pub(super) fn half(model: &mut Model) -> Vec<Effect> {
    let at = look(model);
    let places = model.contest().places;
    let Some((criterion, Some(mark))) = under_hand(model) else { return Vec::new() };
    match digits::half(criterion.scale, mark, places) {
        Some(other) => set(model, at.criterion, Some(other), true),
        None => Vec::new(),
    }
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
