//! What other panels or other rules would have made of the same marks. For the chair after the
//! lock: nothing here changes the standings.

use super::part::Jury;
use super::{Engine, Sheet, Standings, TieVote};
use crate::contest::{Better, Contest, Join, JurorRule, PanelRule, PartRule, Rule, Weight};

/// The standings without each juror in turn, of those whose marks count: juror and standings.
///
/// The juror is taken as one whose marks do not count, so that a rule that waits for all does not
/// wait for these. `votes` on ties stay; one counts where exactly its entries are tied again.
pub fn without_each_juror(
    contest: &Contest,
    sheet: &Sheet,
    votes: &[TieVote],
) -> Vec<(usize, Standings)> {
    let mut other = contest.clone();
    let marked = |juror| (0..sheet.entries()).any(|entry| sheet.has_marks(entry, juror));
    let counting = |&juror: &usize| contest.panel[juror].counts() && marked(juror);
    let without = |juror: usize| {
        let own = other.panel[juror].weight;
        other.panel[juror].weight.num = 0;
        let engine = Engine::try_new(&other);
        other.panel[juror].weight = own;
        Some((juror, engine?.tally(sheet, votes)))
    };
    (0..contest.panel.len()).filter(counting).filter_map(without).collect()
}

/// The standings under each of `rules`, in their order. `None` where the rule cannot work for the
/// contest, see `fits`.
///
/// Deductions stay. Figures from elsewhere are added only by the declared rule's own list.
pub fn under_each(
    contest: &Contest,
    sheet: &Sheet,
    votes: &[TieVote],
    rules: &[Rule],
) -> Vec<Option<Standings>> {
    let mut other = contest.clone();
    let under = |rule: &Rule| {
        if !fits(contest, rule) {
            return None;
        }
        other.rule = rule.clone();
        Some(Engine::try_new(&other).filter(|_| works(&other))?.tally(sheet, votes))
    };
    rules.iter().map(under).collect()
}

/// Whether what the contest declares beside its own rule means the same under another one:
/// - jurors' weights are made for the mean and the sum;
/// - factors are those of the declared parts;
/// - every criterion of a ballot in groups has a group;
/// - carried figures are those of the declared list.
fn fits(contest: &Contest, rule: &Rule) -> bool {
    let even = Jury::of(contest).is_some_and(|jury| jury.even);
    let scaled = contest.entries.iter().any(|entry| !entry.factors.is_empty());
    let grouped = contest.criteria.iter().all(|criterion| criterion.group.is_some());
    (even || matches!(rule.panel, PanelRule::Mean | PanelRule::Sum))
        && (!scaled || rule.join == contest.rule.join)
        && (grouped || rule.join != Join::Groups)
        && (rule.carried.is_empty() || rule.carried == contest.rule.carried)
}

/// Whether the rule of `other` can work with its jury and its criteria: in every part all marks are
/// better in the same direction, the jurors who count mark it whole or not at all, and dropping
/// leaves somebody.
fn works(other: &Contest) -> bool {
    let dropped = match other.rule.panel {
        PanelRule::Trimmed { high, low } | PanelRule::TrimmedSum { high, low } => {
            usize::from(high) + usize::from(low)
        }
        _ => 0,
    };
    let parts = other.parts();
    let works = |(criteria, _): &(Vec<usize>, Weight)| {
        let same = criteria.iter().all(|&at| better(other, at) == better(other, criteria[0]));
        let judged = other
            .panel
            .iter()
            .filter(|juror| juror.counts())
            .map(|juror| criteria.iter().filter(|&&at| juror.judges(at)).count());
        let partly = |count: usize| count > 0 && count < criteria.len();
        let jurors = judged.clone().filter(|&count| count > 0).count();
        same && !judged.clone().any(partly) && jurors > dropped
    };
    parts.iter().all(works) && parts_agree(other, &parts)
}

/// Whether the parts' figures are better in the same direction.
fn parts_agree(other: &Contest, parts: &[(Vec<usize>, Weight)]) -> bool {
    let rule = &other.rule;
    let turned =
        rule.juror != JurorRule::Total || rule.parts == PartRule::Place || rule.panel.is_places();
    turned || parts.iter().all(|(of, _)| better(other, of[0]) == better(other, parts[0].0[0]))
}

fn better(contest: &Contest, criterion: usize) -> Better {
    contest.criteria[criterion].better
}

/// How other standings differ from those that count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The entries on the first place of the other standings.
    pub first: Vec<usize>,
    /// The entries whose place is another one, in the order of the standings that count.
    pub shifts: Vec<Shift>,
    /// Pairs of which the first is ahead in the standings that count, and behind in the others.
    pub swapped: Vec<(usize, usize)>,
}

/// An entry whose place is another one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shift {
    /// The entry.
    pub entry: usize,
    /// Its rank in the standings that count. `None` without a place.
    pub before: Option<u32>,
    /// Its rank in the others.
    pub after: Option<u32>,
}

impl Change {
    /// From the standings that count to others of the same contest.
    pub fn between(before: &Standings, after: &Standings) -> Self {
        let size = before.rows.iter().map(|row| row.entry + 1).max().unwrap_or(0);
        let mut ranks = vec![None; size];
        for row in &after.rows {
            if let Some(rank) = ranks.get_mut(row.entry) {
                *rank = row.place.map(|place| place.rank);
            }
        }
        let moves: Vec<Shift> = before
            .rows
            .iter()
            .map(|row| Shift {
                entry: row.entry,
                before: row.place.map(|place| place.rank),
                after: ranks[row.entry],
            })
            .collect();
        let swap = |ahead: &Shift, behind: &Shift| {
            ahead.before < behind.before && behind.after.is_some() && ahead.after > behind.after
        };
        let mut swapped = Vec::new();
        for (at, ahead) in moves.iter().enumerate().filter(|(_, ahead)| ahead.before.is_some()) {
            let behind = moves[at + 1..].iter().filter(|behind| swap(ahead, behind));
            swapped.extend(behind.map(|behind| (ahead.entry, behind.entry)));
        }
        Self {
            first: after.first().map(|row| row.entry).collect(),
            shifts: moves.into_iter().filter(|shift| shift.before != shift.after).collect(),
            swapped,
        }
    }
}
