//! What the hall sees. What is not public is not in here.

use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::{BoardShows, Card, Slot};
use crate::contest::{Contest, ItemKind, PublicRanking};
use crate::hall::{Hall, Phase, RankingRow};

/// The public board.
#[derive(Debug, Clone)]
pub struct BoardView {
    /// The contest; the lineup is public, no mark and no place stands in it.
    pub contest: Arc<Contest>,
    /// The evening is a rehearsal.
    pub rehearsal: bool,
    /// When the reveal was last moved, `None` where it begins anew: what was hidden before its pause stays hidden after a restart.
    pub moved: Option<DateTime<Utc>>,
    /// What it shows.
    pub card: BoardCard,
}

/// What the board shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BoardCard {
    /// Nothing at all.
    Black,
    /// The contest's title.
    Title,
    /// Who is on stage and who is next.
    Stage {
        /// On stage.
        on: Option<OnBoard>,
        /// Next.
        next: Option<OnBoard>,
    },
    /// The ranking as far as it is public.
    Ranking {
        /// Best first; empty where nothing is public.
        rows: Vec<RankingRow>,
        /// After so many entries it was frozen; `None` while it is live, or when it is the final one.
        frozen_after: Option<usize>,
        /// It is the revealed result.
        is_final: bool,
    },
    /// A step of the reveal. The position tells one step from the next that looks alike.
    Reveal {
        /// The position.
        at: u32,
        /// What is seen.
        card: Card,
    },
}

/// Somebody on stage, or next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OnBoard {
    /// An entry, position in the lineup.
    Entry {
        /// Which.
        entry: usize,
        /// Since when it performs; `None` before the first note and after the last.
        since: Option<DateTime<Utc>>,
    },
    /// A break or a guest number.
    Item {
        /// Which.
        kind: ItemKind,
        /// What it is called.
        title: String,
    },
}

impl Hall {
    /// What the hall sees now.
    pub(in crate::hall) fn board(&self) -> BoardView {
        let card = match self.show.board {
            BoardShows::Black => BoardCard::Black,
            BoardShows::Title => BoardCard::Title,
            BoardShows::Stage => BoardCard::Stage {
                on: self.on().and_then(|slot| self.on_board(slot)),
                next: self.next_slot().and_then(|slot| self.on_board(slot)),
            },
            BoardShows::Ranking => self.public_ranking(),
            // What cannot be shown any more is behind the curtain.
            BoardShows::Reveal => {
                let at = self.show.reveal;
                let card = self.card(at).unwrap_or(Card::Curtain);
                BoardCard::Reveal { at, card }
            }
        };
        BoardView {
            contest: self.contest().clone(),
            rehearsal: self.rehearsal,
            moved: self.show.moved,
            card,
        }
    }

    fn on_board(&self, slot: Slot) -> Option<OnBoard> {
        Some(match slot {
            Slot::Entry(entry) => {
                let clock = self.show.clocks[entry];
                OnBoard::Entry { entry, since: clock.started.filter(|_| clock.runs()) }
            }
            Slot::Item(number) => {
                let item = self.show.item(number)?;
                OnBoard::Item { kind: item.kind, title: item.title.clone() }
            }
        })
    }

    /// The ranking as far as it is public: all of it once the reveal is over and the board is turned to
    /// it, before as the file says.
    fn public_ranking(&self) -> BoardCard {
        let row = |of: &crate::tally::Standing| RankingRow {
            entry: of.entry,
            place: of.place,
            result: of.result,
            counted: of.counted,
            expected: self.expected(of.entry),
        };
        let is_final = self.locked && self.is_revealed() && self.show.told;
        let frozen = self.show.frozen.clone();
        let (standings, frozen_after) = match (self.contest().show.ranking, frozen) {
            _ if is_final => (Some(self.standings()), None),
            (PublicRanking::Always, _) => (Some(self.standings()), None),
            (PublicRanking::Until(after), Some(frozen)) => (Some(frozen), Some(after as usize)),
            // Before the first: nothing is public until then, and then everything at once.
            (PublicRanking::Until(_), None) if !self.locked => (Some(self.standings()), None),
            _ => (None, None),
        };
        let rows = standings.map_or_else(Vec::new, |of| of.rows.iter().map(row).collect());
        BoardCard::Ranking { rows, frozen_after, is_final }
    }

    /// How many entries have performed and are closed.
    pub(super) fn closed(&self) -> usize {
        self.entries.iter().filter(|of| of.phase == Phase::Closed && of.out.is_none()).count()
    }
}
