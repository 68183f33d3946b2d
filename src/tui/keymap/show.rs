//! Keys of the host's screen and of the public board.

use super::Press::{Code as C, Ctrl, Letter as L};
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
    bind(Scope::Board, &[L('q'), Ctrl('c')], Action::Quit, Word::KeyQuit, None),
];
