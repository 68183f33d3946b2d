//! Keys of what becomes of entries and of the panel.

use super::Press::{Code as C, Letter as L};
use super::{Action, Binding, Scope, bind};
use crate::text::Word;
use crate::tui::Code;

/// These lines of the table.
pub(super) const TABLE: &[Binding] = &[
    bind(Scope::Stage, &[L('m')], Action::Move, Word::KeyMove, None),
    bind(Scope::Stage, &[L('r')], Action::Replace, Word::KeyReplace, None),
    bind(Scope::RunningOrder, &[C(Code::Up)], Action::Up, Word::KeyEarlier, Some(Word::KeyShift)),
    bind(Scope::RunningOrder, &[C(Code::Down)], Action::Down, Word::KeyLater, Some(Word::KeyShift)),
    bind(
        Scope::RunningOrder,
        &[C(Code::Enter)],
        Action::Next,
        Word::KeyKeepOrder,
        Some(Word::KeyKeep),
    ),
    bind(
        Scope::RunningOrder,
        &[C(Code::Esc)],
        Action::Back,
        Word::KeyDropOrder,
        Some(Word::KeyDiscard),
    ),
    bind(Scope::Jurors, &[C(Code::Up)], Action::Up, Word::KeyChoose, Some(Word::KeyChoose)),
    bind(Scope::Jurors, &[C(Code::Down)], Action::Down, Word::KeyChoose, Some(Word::KeyChoose)),
    bind(
        Scope::Jurors,
        &[C(Code::Enter), C(Code::Char(' '))],
        Action::Next,
        Word::KeyPresent,
        Some(Word::KeyPresent),
    ),
    bind(
        Scope::Jurors,
        &[L('x')],
        Action::ClearPin,
        Word::KeyClearPin,
        Some(Word::KeyClearPinShort),
    ),
    bind(Scope::Jurors, &[C(Code::Esc)], Action::Back, Word::KeyBack, Some(Word::KeyBackShort)),
    bind(Scope::Choice, &[C(Code::Up)], Action::Up, Word::KeyChoose, Some(Word::KeyChoose)),
    bind(Scope::Choice, &[C(Code::Down)], Action::Down, Word::KeyChoose, Some(Word::KeyChoose)),
    bind(Scope::Choice, &[C(Code::Enter)], Action::Next, Word::KeyGoOn, Some(Word::KeyGoOnShort)),
    bind(Scope::Choice, &[C(Code::Esc)], Action::Back, Word::KeyNo, Some(Word::KeyDiscard)),
];
