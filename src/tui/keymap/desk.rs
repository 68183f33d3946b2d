//! Keys of what becomes of entries and of the panel.

use super::Press::{Code as C, Letter as L};
use super::{Action, Binding, Scope, bind};
use crate::text::Word;
use crate::tui::Code;

/// These lines of the table.
pub(super) const TABLE: &[Binding] = &[
    bind(Scope::Stage, &[L('m')], Action::Move, Word::KeyMove, None),
    bind(Scope::Stage, &[L('r')], Action::Replace, Word::KeyReplace, None),
    bind(Scope::Stage, &[L('b')], Action::Programme, Word::KeyProgramme, None),
    bind(Scope::Desk, &[C(Code::F(5))], Action::BoardTitle, Word::KeyBoardTitle, None),
    bind(Scope::Desk, &[C(Code::F(6))], Action::BoardStage, Word::KeyBoardStage, None),
    bind(Scope::Desk, &[C(Code::F(7))], Action::BoardRanking, Word::KeyBoardRanking, None),
    bind(Scope::Desk, &[C(Code::F(8))], Action::BoardBlack, Word::KeyBoardBlack, None),
    bind(Scope::Programme, &[C(Code::Up)], Action::Up, Word::KeyChoose, Some(Word::KeyChoose)),
    bind(Scope::Programme, &[C(Code::Down)], Action::Down, Word::KeyChoose, Some(Word::KeyChoose)),
    bind(Scope::Programme, &[C(Code::Home), C(Code::PageUp)], Action::First, Word::KeyFirst, None),
    bind(Scope::Programme, &[C(Code::End), C(Code::PageDown)], Action::Last, Word::KeyLast, None),
    bind(
        Scope::Programme,
        &[C(Code::Enter)],
        Action::Next,
        Word::KeyItem,
        Some(Word::KeyItemShort),
    ),
    bind(
        Scope::Programme,
        &[L('i'), C(Code::Insert)],
        Action::Insert,
        Word::KeyInsert,
        Some(Word::KeyInsertShort),
    ),
    bind(
        Scope::Programme,
        &[C(Code::Delete), C(Code::Backspace)],
        Action::Clear,
        Word::KeyRemove,
        Some(Word::KeyRemoveShort),
    ),
    bind(Scope::Programme, &[L('u')], Action::Undo, Word::KeyUndoAct, Some(Word::KeyUndo)),
    bind(
        Scope::Programme,
        &[C(Code::Esc), L('b')],
        Action::Back,
        Word::KeyBack,
        Some(Word::KeyBackShort),
    ),
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
    bind(Scope::Jurors, &[L('n')], Action::Nudge, Word::KeyNudge, Some(Word::KeyNudgeShort)),
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
