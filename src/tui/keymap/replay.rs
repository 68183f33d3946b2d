//! The keys of a replay. They go before those of the screen.

use super::Press::{Code as C, Letter as L, Sign};
use super::{Action, Binding, Scope, bind};
use crate::text::Word;
use crate::tui::Code;

const fn own(
    press: &'static [super::Press],
    action: Action,
    word: Word,
    short: Option<Word>,
) -> Binding {
    bind(Scope::Replay, press, action, word, short)
}

/// The lines of the table for [`Scope::Replay`].
pub(super) const TABLE: &[Binding] = &[
    own(&[C(Code::Char(' '))], Action::Play, Word::KeyReplayPlay, Some(Word::KeyReplayPlayShort)),
    own(&[C(Code::Left)], Action::Left, Word::KeyReplayRecord, Some(Word::KeyReplayRecordShort)),
    own(&[C(Code::Right)], Action::Right, Word::KeyReplayRecord, Some(Word::KeyReplayRecordShort)),
    own(&[C(Code::PageUp)], Action::PageUp, Word::KeyReplayStep, Some(Word::KeyReplayStepShort)),
    own(
        &[C(Code::PageDown)],
        Action::PageDown,
        Word::KeyReplayStep,
        Some(Word::KeyReplayStepShort),
    ),
    own(&[L('[')], Action::MinuteBack, Word::KeyReplayMinute, None),
    own(&[L(']')], Action::MinuteOn, Word::KeyReplayMinute, None),
    own(&[C(Code::Home)], Action::First, Word::KeyFirst, None),
    own(&[C(Code::End)], Action::Last, Word::KeyLast, None),
    // The keys beside Backspace: letters in the Kazakh layout.
    own(&[L('='), Sign('+')], Action::Faster, Word::KeyReplayFaster, None),
    own(&[L('-')], Action::Slower, Word::KeyReplaySlower, None),
];
