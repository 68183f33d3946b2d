//! The secretary's keys.

use super::Press::{Code as C, Letter as L};
use super::{Action, Binding, Scope, bind};
use crate::text::Word;
use crate::tui::Code;

/// These lines of the table.
pub(super) const TABLE: &[Binding] = &[
    bind(Scope::Secretary, &[C(Code::Up)], Action::Up, Word::KeyChooseDuet, Some(Word::KeyChoose)),
    bind(
        Scope::Secretary,
        &[C(Code::Down)],
        Action::Down,
        Word::KeyChooseDuet,
        Some(Word::KeyChoose),
    ),
    bind(
        Scope::Secretary,
        &[C(Code::Left)],
        Action::Left,
        Word::KeyChooseJuror,
        Some(Word::KeyChoose),
    ),
    bind(
        Scope::Secretary,
        &[C(Code::Right)],
        Action::Right,
        Word::KeyChooseJuror,
        Some(Word::KeyChoose),
    ),
    bind(Scope::Secretary, &[C(Code::Home), C(Code::PageUp)], Action::First, Word::KeyFirst, None),
    bind(Scope::Secretary, &[C(Code::End), C(Code::PageDown)], Action::Last, Word::KeyLast, None),
    bind(
        Scope::Secretary,
        &[C(Code::Enter)],
        Action::Next,
        Word::KeyTypeSheet,
        Some(Word::KeyTypeSheetShort),
    ),
    bind(Scope::Secretary, &[L('a')], Action::Jurors, Word::KeyJurors, Some(Word::KeyJurorsShort)),
    bind(
        Scope::Secretary,
        &[L('r')],
        Action::Replace,
        Word::KeyReplace,
        Some(Word::KeyReplaceShort),
    ),
    // Not Esc: pressed once too often, it would leave the screen.
    bind(Scope::Secretary, &[L('j')], Action::Pass, Word::KeyPass, Some(Word::KeyPassShort)),
    bind(
        Scope::Paper,
        &[C(Code::Up)],
        Action::Up,
        Word::KeyCriterion,
        Some(Word::KeyCriterionShort),
    ),
    bind(
        Scope::Paper,
        &[C(Code::Down)],
        Action::Down,
        Word::KeyCriterion,
        Some(Word::KeyCriterionShort),
    ),
    bind(Scope::Paper, &[C(Code::Left)], Action::Left, Word::KeyWorse, Some(Word::KeyMarkShort)),
    bind(Scope::Paper, &[C(Code::Right)], Action::Right, Word::KeyBetter, Some(Word::KeyMarkShort)),
    bind(Scope::Paper, &[C(Code::Enter)], Action::Next, Word::KeySheetOn, Some(Word::KeyGoOnShort)),
    bind(Scope::Paper, &[C(Code::Char(' '))], Action::Half, Word::KeyHalf, None),
    bind(
        Scope::Paper,
        &[C(Code::Backspace), C(Code::Delete)],
        Action::Clear,
        Word::KeyClear,
        Some(Word::KeyClear),
    ),
    bind(
        Scope::Paper,
        &[C(Code::Esc)],
        Action::Back,
        Word::KeySheetLater,
        Some(Word::KeyBackShort),
    ),
    bind(
        Scope::PaperReview,
        &[C(Code::Enter)],
        Action::Next,
        Word::KeySheetTyped,
        Some(Word::KeySheetTyped),
    ),
    bind(
        Scope::PaperReview,
        &[C(Code::Esc), C(Code::Up), C(Code::Left)],
        Action::Back,
        Word::KeyMend,
        Some(Word::KeyMend),
    ),
    bind(
        Scope::Differences,
        &[C(Code::Enter)],
        Action::Next,
        Word::KeySecondAgain,
        Some(Word::KeySecondAgain),
    ),
    bind(Scope::Differences, &[L('n')], Action::Anew, Word::KeyAnew, Some(Word::KeyAnew)),
    bind(
        Scope::Differences,
        &[C(Code::Esc)],
        Action::Back,
        Word::KeySheetLater,
        Some(Word::KeyBackShort),
    ),
];
