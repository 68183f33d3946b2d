//! What a record of the show says.

use super::event::{entry, juror};
use crate::contest::{Contest, ItemKind};
use crate::hall::{BoardShows, Help, ShowEvent};
use crate::text::{Word, Words};

/// What happened, in a line.
pub(super) fn event(words: &Words, contest: Option<&Contest>, event: &ShowEvent) -> String {
    let plain = |word| words.get(word).to_owned();
    let entry = |id| entry(words, contest, id);
    let juror = |id| juror(words, contest, id);
    match event {
        ShowEvent::PerformanceStarted { entry: id } => words.what_performance_started(entry(id)),
        ShowEvent::PerformanceEnded { entry: id } => words.what_performance_ended(entry(id)),
        ShowEvent::ItemInserted { item, kind, title, minutes, .. } => {
            let title = if title.is_empty() { String::new() } else { format!(" «{title}»") };
            let kind = item_kind(words, *kind);
            words.what_item_inserted(format!("{kind} {item}{title}"), minutes)
        }
        ShowEvent::ItemRemoved { item } => words.what_item_removed(item),
        ShowEvent::ItemStarted { item } => words.what_item_started(item),
        ShowEvent::ItemEnded { item } => words.what_item_ended(item),
        ShowEvent::StepUndone { seq } => words.what_step_undone(seq),
        ShowEvent::JurorNudged { juror: of, entry: id } => {
            words.what_juror_nudged(entry(id), juror(of))
        }
        ShowEvent::HelpCalled { juror: of, whom: Help::Chair } => {
            words.what_chair_called(juror(of))
        }
        ShowEvent::HelpCalled { juror: of, whom: Help::Secretary } => {
            words.what_secretary_called(juror(of))
        }
        ShowEvent::HelpAnswered { juror: of } => words.what_help_answered(juror(of)),
        ShowEvent::RankingPeeked => plain(Word::WhatRankingPeeked),
        ShowEvent::BoardSet { shows } => plain(match shows {
            BoardShows::Title => Word::WhatBoardTitle,
            BoardShows::Stage => Word::WhatBoardStage,
            BoardShows::Ranking => Word::WhatBoardRanking,
            BoardShows::Reveal => Word::WhatBoardReveal,
            BoardShows::Black => Word::WhatBoardBlack,
        }),
        ShowEvent::ScriptWritten { .. } => plain(Word::WhatScriptWritten),
        ShowEvent::RevealMoved { to } => words.what_reveal_moved(to),
    }
}

/// A break or a guest number, in a word.
pub fn item_kind(words: &Words, kind: ItemKind) -> &str {
    words.get(match kind {
        ItemKind::Break => Word::ItemBreak,
        ItemKind::Guest => Word::ItemGuest,
    })
}
