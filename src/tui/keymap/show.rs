//! Keys of the host's screen and of the public board.

use super::Press::{Code as C, Ctrl, Letter as L, Sign};
use super::{Action, Binding, Scope, bind};
use crate::text::Word;
use crate::tui::Code;

/// These lines of the table.
pub(super) const TABLE: &[Binding] = &[
    bind(
        Scope::Host,
        &[C(Code::Esc), L('j')],
        Action::Pass,
        Word::KeyPass,
        Some(Word::KeyBackShort),
    ),
    bind(Scope::Host, &[C(Code::Up)], Action::Up, Word::KeyScrollUp, Some(Word::KeyScroll)),
    bind(Scope::Host, &[C(Code::Down)], Action::Down, Word::KeyScrollDown, Some(Word::KeyScroll)),
    bind(
        Scope::Reveal,
        &[C(Code::Right), C(Code::Char(' '))],
        Action::Right,
        Word::KeyRevealNext,
        Some(Word::KeyRevealNextShort),
    ),
    bind(
        Scope::Reveal,
        &[C(Code::Left)],
        Action::Left,
        Word::KeyRevealBack,
        Some(Word::KeyBackShort),
    ),
    bind(
        Scope::Reveal,
        &[L('r')],
        Action::Repeat,
        Word::KeyRevealRepeat,
        Some(Word::KeyRevealRepeatShort),
    ),
    bind(
        Scope::Reveal,
        &[C(Code::Home)],
        Action::First,
        Word::KeyRevealCurtain,
        Some(Word::RevealCurtain),
    ),
    bind(Scope::Reveal, &[C(Code::Up)], Action::Up, Word::KeyChoose, Some(Word::KeyChoose)),
    bind(Scope::Reveal, &[C(Code::Down)], Action::Down, Word::KeyChoose, Some(Word::KeyChoose)),
    bind(
        Scope::Reveal,
        &[C(Code::Enter)],
        Action::Next,
        Word::KeyRevealJump,
        Some(Word::KeyRevealJumpShort),
    ),
    bind(
        Scope::Reveal,
        &[L('e')],
        Action::Note,
        Word::KeyRevealText,
        Some(Word::KeyRevealTextShort),
    ),
    bind(
        Scope::Reveal,
        &[L('h')],
        Action::HostLine,
        Word::KeyRevealLine,
        Some(Word::KeyRevealLineShort),
    ),
    // The keys beside Backspace: letters in the Kazakh layout.
    bind(Scope::Reveal, &[L('='), Sign('+')], Action::Longer, Word::KeyRevealLonger, None),
    bind(Scope::Reveal, &[L('-')], Action::Shorter, Word::KeyRevealShorter, None),
    bind(Scope::Reveal, &[L('m')], Action::Move, Word::KeyRevealMove, Some(Word::KeyShift)),
    bind(
        Scope::Reveal,
        &[L('i'), C(Code::Insert)],
        Action::Insert,
        Word::KeyRevealInsert,
        Some(Word::KeyRevealInsertShort),
    ),
    bind(Scope::Reveal, &[C(Code::Delete)], Action::Remove, Word::KeyRevealRemove, None),
    bind(Scope::Reveal, &[L('c')], Action::Cover, Word::KeyCover, Some(Word::KeyCoverShort)),
    bind(
        Scope::Reveal,
        &[C(Code::Esc), L('x')],
        Action::Back,
        Word::KeyBack,
        Some(Word::KeyBackShort),
    ),
    bind(Scope::Board, &[L('q'), Ctrl('c')], Action::Quit, Word::KeyQuit, None),
];
