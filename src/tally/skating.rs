//! The Skating System: places by majorities, rules 5 to 8; equal sums of places, rules 10 and 11.
//!
//! Rule 9, the sum of the places over the parts, is `sum`'s.

use std::cmp::Reverse;

use super::exact::Quotient;
use super::sight::Sight;
use super::ties::Watch;
use super::values::Values;
use super::{Exact, Figure, Lack, MajorityLine, TieCheck};
use crate::contest::{Better, TieStep};

/// What places count to the place: halves, as a shared place is the mean of those shared.
pub(super) const UNIT: i128 = 2;

/// The place of every entry by rules 5 to 8, in [`UNIT`]. The values are ranks, `unit` to the
/// place.
///
/// The majority is more than half of the jurors who gave any value in the part, also for an entry
/// that one of them did not mark. Whom no place gives a majority comes after the others, by the
/// number of its ranks, then by their lower sum. Where higher is better, the signs are turned: the
/// first place counts all, and their sum decides.
pub(super) fn places(values: &Values, better: Better, unit: i128) -> Vec<Result<Quotient, Lack>> {
    let mut places = vec![Err(Lack::Ballots); values.entries()];
    let settled = Ranks::of_part(values, better, unit).settled();
    share(&mut places, settled.into_iter().map(|(entries, _)| entries.into_iter()));
    places
}

/// How the entry came to its place. `None` without a rank, or if what was looked at is no place.
pub(super) fn account(
    values: &Values,
    better: Better,
    unit: i128,
    entry: usize,
) -> Option<MajorityLine> {
    let ranks = Ranks::of_part(values, better, unit);
    let settled = ranks.settled();
    let &(_, last) = settled.iter().find(|(entries, _)| entries.contains(&entry))?;
    let all = 1..=values.entries() as i128;
    all.contains(&last).then(|| MajorityLine {
        needed: ranks.majority,
        at_or_better: (1..=last).map(|place| ranks.at_or_better(entry, place).count).collect(),
        sum: Exact::new(ranks.at_or_better(entry, last).sum.0, unit),
    })
}

/// Splits entries of equal sums of places by rules 10 and 11, best first; `ahead` others are
/// before them. What is left together is tied under both rules.
///
/// Who is best under rule 10 goes first. Several equal ones are settled completely, by rule 11 for
/// the place at hand and then from rule 10 on, before those that lost under rule 10 are looked at
/// for the places after.
pub(super) fn settle(
    mut ahead: usize,
    group: Vec<usize>,
    see: &Sight,
    watch: Watch,
) -> Vec<Vec<usize>> {
    let mut settled = Vec::new();
    // The group to be settled next is the last.
    let mut waiting = vec![group];
    while let Some(group) = waiting.pop() {
        let place = ahead as u32 + 1;
        let best = rule_10(place, &group, see, watch);
        let first = rule_11(place, &best, see, watch);
        let without = |all: Vec<usize>, gone: &[usize]| -> Vec<usize> {
            all.into_iter().filter(|entry| !gone.contains(entry)).collect()
        };
        waiting.extend([without(group, &best), without(best, &first)]);
        waiting.retain(|group| !group.is_empty());
        ahead += first.len();
        settled.push(first);
    }
    settled
}

/// The best of the group: who has more places at this one or better, then the lower sum of those.
fn rule_10(place: u32, group: &[usize], see: &Sight, watch: Watch) -> Vec<usize> {
    if group.len() == 1 {
        return group.to_vec();
    }
    let up_to = Exact::from(i128::from(place));
    let figure = |&entry: &usize| {
        let each = see.parts().filter_map(|(at, part)| {
            Some(see.joined[at].figures[entry].ok()?.points(part.unit_out()))
        });
        let counted: Vec<Exact> = each.filter(|figure| *figure <= up_to).collect();
        let sum = Reverse(counted.iter().sum());
        (entry, Figure::AtOrBetter { count: counted.len() as u32, sum, up_to: place })
    };
    best(TieStep::Skating10, group.iter().map(figure).collect(), |_| true, watch)
}

/// The best of the group, all their ranks of all parts taken as those of one part: who first has
/// the greater majority at `place` or one after it, then the lower sum.
fn rule_11(place: u32, group: &[usize], see: &Sight, watch: Watch) -> Vec<usize> {
    let mut group = group.to_vec();
    if group.len() == 1 {
        return group;
    }
    let ranks = Ranks::of_parts(see, &group);
    let start = i128::from(place);
    let mut looked_at = vec![start];
    looked_at.extend(ranks.places().into_iter().filter(|&later| later > start));
    for (at, &up_to) in looked_at.iter().enumerate() {
        let needed = ranks.needed(at + 1 == looked_at.len());
        let figure =
            |&entry: &usize| (entry, ranks.at_or_better(entry, up_to).figure(&ranks, up_to));
        let figures = group.iter().map(figure).collect();
        group = best(TieStep::Skating11, figures, |count| count >= needed, watch);
        if group.len() == 1 {
            break;
        }
    }
    group
}

/// Those with the best figure, if it is `enough` to part them; else all. In ascending positions, as
/// they come.
fn best(
    step: TieStep,
    mut figures: Vec<(usize, Figure)>,
    enough: impl Fn(u32) -> bool,
    watch: Watch,
) -> Vec<usize> {
    figures.sort_by(|a, b| b.1.cmp(&a.1));
    let equal = figures.iter().take_while(|(_, figure)| *figure == figures[0].1).count();
    let parts = matches!(figures[0].1, Figure::AtOrBetter { count, .. } if enough(count));
    let kept = if parts { equal } else { figures.len() };
    let split = kept < figures.len();
    let mut kept: Vec<usize> = figures[..kept].iter().map(|&(entry, _)| entry).collect();
    kept.sort_unstable();
    watch(TieCheck { step, figures, split });
    kept
}

/// Ranks as they are counted, lower better.
struct Ranks {
    /// By entry; empty: it has none.
    of: Vec<Vec<i128>>,
    /// What ranks count to the place.
    unit: i128,
    /// How many are more than half of the ranks that an entry can have.
    majority: u32,
}

/// How many ranks are at a place or better, and their sum. The greater is the better.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Counted {
    count: u32,
    sum: Reverse<i128>,
}

impl Counted {
    fn figure(self, ranks: &Ranks, up_to: i128) -> Figure {
        let sum = Reverse(Exact::new(self.sum.0, ranks.unit));
        Figure::AtOrBetter { count: self.count, sum, up_to: up_to as u32 }
    }
}

impl Ranks {
    fn of_part(values: &Values, better: Better, unit: i128) -> Self {
        let row = |entry| values.of(entry).map(|(_, value)| lower(value, better)).collect();
        Self {
            of: (0..values.entries()).map(row).collect(),
            unit,
            majority: majority(jurors(values)),
        }
    }

    /// Of the entries of a group in all parts that count.
    fn of_parts(see: &Sight, group: &[usize]) -> Self {
        let units = see.parts().map(|(_, part)| part.value_unit());
        let unit = units.fold(1, |common, unit| common * Exact::new(unit, common).numer());
        let mut of = vec![Vec::new(); see.sheet.entries()];
        for &entry in group {
            for (at, part) in see.parts() {
                let scale = unit / part.value_unit();
                let ranks = see.values(at, entry).into_iter();
                let better = part.values_better();
                of[entry].extend(ranks.map(|(_, value)| lower(value, better) * scale));
            }
        }
        let panels = see.parts().filter_map(|(at, _)| see.joined[at].values.as_ref());
        Self { of, unit, majority: majority(panels.map(jurors).sum()) }
    }

    /// The places at which a rank comes in, first to last; at any other nothing changes.
    fn places(&self) -> Vec<i128> {
        // Rounded up: a rank of 1.5 is at place 2 or better.
        let each = self.of.iter().flatten().map(|&rank| -(-rank).div_euclid(self.unit));
        let mut places: Vec<i128> = each.collect();
        places.sort_unstable();
        places.dedup();
        places
    }

    fn at_or_better(&self, entry: usize, place: i128) -> Counted {
        let at_or_better = self.of[entry].iter().filter(|&&rank| rank <= place * self.unit);
        let (count, sum) = at_or_better.fold((0, 0), |(count, sum), rank| (count + 1, sum + rank));
        Counted { count, sum: Reverse(sum) }
    }

    /// How many ranks are needed to be placed. At the last place whoever is left is placed.
    fn needed(&self, last: bool) -> u32 {
        if last { 0 } else { self.majority }
    }

    /// Rules 5 to 8: the entries with ranks, best first, those together that share a place; and the
    /// place that was looked at last for them.
    fn settled(&self) -> Vec<(Vec<usize>, i128)> {
        let all = (0..self.of.len()).filter(|&entry| !self.of[entry].is_empty()).collect();
        let mut settled = Vec::new();
        self.settle(all, &self.places(), &mut settled);
        settled
    }

    fn settle(
        &self,
        mut group: Vec<usize>,
        places: &[i128],
        settled: &mut Vec<(Vec<usize>, i128)>,
    ) {
        for (at, &place) in places.iter().enumerate() {
            let (later, last) = (&places[at + 1..], at + 1 == places.len());
            let each = group.iter().map(|&entry| (self.at_or_better(entry, place), entry));
            let (mut placed, rest): (Vec<_>, Vec<_>) =
                each.partition(|(counted, _)| counted.count >= self.needed(last));
            placed.sort_by_key(|&(counted, entry)| (Reverse(counted), entry));
            for equals in placed.chunk_by(|a, b| a.0 == b.0) {
                let equals: Vec<usize> = equals.iter().map(|&(_, entry)| entry).collect();
                if equals.len() == 1 || last {
                    settled.push((equals, place));
                } else {
                    self.settle(equals, later, settled);
                }
            }
            group = rest.into_iter().map(|(_, entry)| entry).collect();
        }
    }
}

/// The value with its sign turned where higher is better.
pub(super) fn lower(value: i64, better: Better) -> i128 {
    if better == Better::Lower { value.into() } else { -i128::from(value) }
}

/// How many jurors gave any value in the part.
pub(super) fn jurors(values: &Values) -> usize {
    (0..values.jurors()).filter(|&juror| values.by(juror).next().is_some()).count()
}

/// More than half.
pub(super) fn majority(of: usize) -> u32 {
    of as u32 / 2 + 1
}

/// Turns figures into places; equal ones share the mean of their places.
pub(super) fn mean_places(figures: &mut [Result<Quotient, Lack>], better: Better) {
    let mut order: Vec<(Quotient, usize)> = figures
        .iter()
        .enumerate()
        .filter_map(|(entry, figure)| Some((figure.ok()?, entry)))
        .collect();
    order.sort_by(|a, b| if better == Better::Higher { b.0.cmp(&a.0) } else { a.0.cmp(&b.0) });
    let equals = order.chunk_by(|a, b| a.0 == b.0);
    share(figures, equals.map(|run| run.iter().map(|&(_, entry)| entry)));
}

/// Gives places to groups of entries, best first; a group shares the mean of its places.
pub(super) fn share(
    figures: &mut [Result<Quotient, Lack>],
    groups: impl Iterator<Item: ExactSizeIterator<Item = usize>>,
) {
    let mut before = 0;
    for group in groups {
        let len = group.len() as i128;
        // Twice the mean of before + 1 ..= before + len.
        let num = 2 * before + len + 1;
        for entry in group {
            figures[entry] = Ok(Quotient { num, den: 1 });
        }
        before += len;
    }
}
