//! What is decided while ballots are missing; after the lock, what others would have made of it.

use super::Hall;
use crate::contest::{MarkKind, Preset, Rule};
use crate::tally::{Bounds, Change, Need, under_each, without_each_juror};

/// What another panel or another rule would have made of the same marks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WhatIf {
    /// Which.
    pub other: Other,
    /// How its standings differ from those that count.
    pub change: Change,
}

/// Another panel, or another rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Other {
    /// The panel without this juror, a position in it.
    Without(usize),
    /// This rule.
    Under(Preset),
}

impl Hall {
    /// What is decided.
    ///
    /// Every ballot may still come that was not submitted, of every juror who is in the hall and
    /// judges the entry, whether the entry has performed or not; after the lock none. It holds as
    /// long as submitted ballots stay (none is taken back or opened again, no entry performs again,
    /// nobody steps down who has submitted) and nobody leaves or returns: no entry is taken out or
    /// comes back, no absent or recused juror returns, nobody marks what they missed, and the locked
    /// ranking is not revised. Were those awaited too, nothing would be certain before the lock wherever one juror
    /// is recused.
    pub fn bounds(&self) -> Bounds {
        let may_come = |entry, juror| self.may_come(entry, juror);
        self.engine().bounds(self.contest(), self.sheet(), self.votes(), &may_come)
    }

    /// What the entry on stage needs of the ballots that it waits for, or else the next one. On the
    /// same conditions as [`Hall::bounds`]; `None` where it cannot be said, see [`Need`].
    pub fn need(&self) -> Option<Need> {
        let sheet = self.sheet();
        let may_come = |entry, juror| self.may_come(entry, juror);
        let of = |entry| self.engine().needs(self.contest(), sheet, &may_come, entry);
        self.on_stage.and_then(of).or_else(|| of(self.next_up()?))
    }

    fn may_come(&self, entry: usize, juror: usize) -> bool {
        !self.locked && self.owes(entry, juror)
    }

    /// The ranking without each juror in turn, then under each preset that can work for the
    /// contest. Nothing before the lock. It changes nothing.
    pub fn what_if(&self) -> Vec<WhatIf> {
        if !self.locked {
            return Vec::new();
        }
        let (contest, sheet) = (self.contest(), self.sheet());
        let own = self.standings();
        let without = without_each_juror(contest, sheet, self.votes())
            .into_iter()
            .map(|(juror, standings)| (Other::Without(juror), standings));
        let entries = contest.entries.len();
        let suits = |preset: &Preset| match preset {
            Preset::Battle => entries == 2,
            Preset::PassFail => contest.criteria.iter().all(|of| of.kind == MarkKind::Choice),
            _ => true,
        };
        let presets = Preset::ALL.into_iter().filter(suits);
        let rules: Vec<Rule> = presets.clone().map(|preset| preset.rule(entries)).collect();
        let under = under_each(contest, sheet, self.votes(), &rules);
        let under = presets.zip(under).filter_map(|(of, made)| Some((Other::Under(of), made?)));
        without
            .chain(under)
            .map(|(other, made)| WhatIf { other, change: Change::between(&own, &made) })
            .collect()
    }
}
