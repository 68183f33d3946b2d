//! How the entry compares with those next to it.

use super::Writer;
use crate::tally::{Against, Exact};
use crate::text::{Word, numbers, wording};

impl Writer<'_> {
    pub(super) fn neighbours(&mut self) {
        let (behind, ahead_of) = (&self.why.behind, &self.why.ahead_of);
        if behind.is_none() && ahead_of.is_none() {
            return;
        }
        self.heading(Word::ExplainNeighbours);
        for (against, is_behind) in [(behind, true), (ahead_of, false)] {
            if let Some(against) = against {
                self.say(self.against(against, is_behind));
            }
        }
    }

    fn against(&self, against: &Against, is_behind: bool) -> String {
        let words = self.words;
        match against {
            Against::Result { entry, margin } => {
                let apart = numbers::Decimals::telling_apart(&[Exact::ZERO, *margin]);
                let decimals = self.decimals.max(apart);
                let margin = numbers::result(words, self.contest, *margin, decimals);
                if is_behind {
                    words.behind_by(self.entry(*entry), margin)
                } else {
                    words.ahead_by(self.entry(*entry), margin)
                }
            }
            Against::Tie { entry, step } => {
                let step = wording::tie_step(words, self.contest, step);
                if is_behind {
                    words.behind_by_tie(self.entry(*entry), step)
                } else {
                    words.ahead_by_tie(self.entry(*entry), step)
                }
            }
            Against::Same { entry, open: true } => words.tied_with(self.entry(*entry)),
            Against::Same { entry, open: false } => words.shares_with(self.entry(*entry)),
        }
    }
}
