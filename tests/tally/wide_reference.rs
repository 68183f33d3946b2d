//! The widened rule written a second time from its text: every figure by its own definition, in
//! plain rationals, no thought of speed.

use std::cmp::Ordering;

use alqa::contest::{
    Advance, Better, Centre, Cut, Fraction, Join, JurorRule, Missing, PanelRule, PartRule,
    Rounding, Shared, TieStep, TooFew, Weight,
};
use alqa::tally::{Exact, Lack, Placing, Standing, Through, TieVote};

use crate::reference::{decimal, rounded};
use crate::wide::Night;

/// A part of the ballot: criteria, each with its weight in a juror's total; the part's own weight.
struct Slice {
    criteria: Vec<(usize, Exact)>,
    weight: Exact,
}

/// A night with the figures that much else asks for.
pub(crate) struct Reading<'a> {
    night: &'a Night,
    parts: Vec<Slice>,
    /// By part, entry and juror: what the panel joins.
    values: Vec<Vec<Vec<Option<Exact>>>>,
    void: Vec<bool>,
    /// By part and entry: the panel's figure, rounded, or why there is none.
    figures: Vec<Vec<Result<Exact, Lack>>>,
}

/// Entries in order of place, and whether each place is open.
type Levels = Vec<(Vec<usize>, bool)>;

pub(crate) fn standings(night: &Night) -> Vec<Standing> {
    Reading::of(night).standings()
}

/// The groups that are still tied, best first.
pub(crate) fn open_ties(night: &Night) -> Vec<Vec<usize>> {
    let levels = Reading::of(night).levels();
    levels.into_iter().filter_map(|(_, entries, open)| open.then_some(entries)).collect()
}

impl<'a> Reading<'a> {
    fn of(night: &'a Night) -> Self {
        let mut reading = Self {
            night,
            parts: slices(night),
            values: Vec::new(),
            void: Vec::new(),
            figures: Vec::new(),
        };
        let (parts, entries) = (0..reading.parts.len(), 0..night.out.len());
        for part in parts {
            let jurors = || 0..night.contest.panel.len();
            let of = |entry| jurors().map(|juror| reading.value(part, entry, juror)).collect();
            let values = entries.clone().map(of).collect();
            reading.values.push(values);
            let void = reading.is_void(part);
            reading.void.push(void);
            let figures = entries.clone().map(|entry| reading.figure(part, entry)).collect();
            reading.figures.push(figures);
        }
        reading
    }

    // A juror's part in a part.

    fn counts(&self, juror: usize) -> bool {
        self.night.contest.panel[juror].weight.num > 0
    }

    /// The weighted sum of a juror's marks in a part; none where one lacks.
    fn total(&self, part: usize, entry: usize, juror: usize) -> Option<Exact> {
        let marks = &self.night.marks[entry][juror];
        let mark = |&(criterion, weight): &(usize, Exact)| {
            Some(points(self.night, marks[criterion]?) * weight)
        };
        self.parts[part].criteria.iter().map(mark).sum()
    }

    /// What the juror slot makes of it; none of those who do not count or were taken out.
    fn value(&self, part: usize, entry: usize, juror: usize) -> Option<Exact> {
        let ranked = |entry: usize| !self.night.out[entry];
        if !self.counts(juror) || !ranked(entry) {
            return None;
        }
        let own = self.total(part, entry, juror)?;
        let marked = (0..self.night.out.len()).filter(|&other| ranked(other));
        let all: Vec<Exact> = marked.filter_map(|other| self.total(part, other, juror)).collect();
        let rule = &self.night.contest.rule;
        let turned = turned(&rule.juror, self.marks_better(part), own, &all);
        Some(rounded(turned, rule.rounding.juror))
    }

    fn marks_better(&self, part: usize) -> Better {
        self.night.contest.criteria[self.parts[part].criteria[0].0].better
    }

    fn values_better(&self, part: usize) -> Better {
        match self.night.contest.rule.juror {
            JurorRule::Total => self.marks_better(part),
            JurorRule::Ranks => Better::Lower,
            _ => Better::Higher,
        }
    }

    // The panel in a part.

    /// Whether a juror of whom a mark is expected has not given it.
    fn lacks(&self, part: usize, entry: usize) -> bool {
        (0..self.night.contest.panel.len()).any(|juror| {
            let criteria = &self.parts[part].criteria;
            let judges = criteria.iter().all(|&(c, _)| self.night.contest.panel[juror].judges(c));
            self.counts(juror) && judges && self.total(part, entry, juror).is_none()
        })
    }

    fn given(&self, part: usize, entry: usize) -> Vec<(Exact, Exact)> {
        let by = |juror: usize| weight(self.night.contest.panel[juror].weight);
        let values = self.values[part][entry].iter().enumerate();
        values.filter_map(|(juror, value)| Some((by(juror), (*value)?))).collect()
    }

    fn is_void(&self, part: usize) -> bool {
        let entries = 0..self.night.out.len();
        self.night.contest.rule.missing == Missing::Void
            && entries
                .filter(|&entry| !self.given(part, entry).is_empty())
                .any(|entry| self.lacks(part, entry))
    }

    fn figure(&self, part: usize, entry: usize) -> Result<Exact, Lack> {
        let rule = &self.night.contest.rule;
        let given = self.given(part, entry);
        if given.is_empty() {
            return Err(Lack::Ballots);
        }
        let joined = match rule.panel {
            PanelRule::Skating => skating(&self.values[part])[entry],
            PanelRule::Majority => majority(&self.values[part])[entry],
            panel => {
                let (joined, too_few) = joined(panel, rule.few.below.into(), &given);
                if too_few && rule.few.then == TooFew::NoResult {
                    return Err(Lack::TooFew);
                }
                joined
            }
        };
        if rule.missing == Missing::Block && self.lacks(part, entry) {
            return Err(Lack::Mark);
        }
        Ok(rounded(joined, rule.rounding.panel))
    }

    // The sum.

    fn factor(&self, part: usize, entry: usize) -> Exact {
        let factors = &self.night.contest.entries[entry].factors;
        factors.iter().find(|of| of.0 == part).map_or(Exact::from(1), |of| exact(of.1))
    }

    fn brings(&self, part: usize, entry: usize) -> Result<Exact, Lack> {
        let rule = &self.night.contest.rule;
        let own = self.figures[part][entry]?;
        let figure = match rule.parts {
            PartRule::Figure => own,
            PartRule::Place => {
                let figures = self.figures[part].iter().zip(&self.night.out);
                let all: Vec<_> =
                    figures.filter(|(_, out)| !**out).filter_map(|(f, _)| f.ok()).collect();
                let places = matches!(rule.panel, PanelRule::Skating | PanelRule::Majority);
                let better = if places { Better::Lower } else { self.values_better(part) };
                mean_rank(better, own, &all)
            }
        };
        let by = self.parts[part].weight * self.factor(part, entry);
        Ok(rounded(figure * by, rule.rounding.part))
    }

    fn counting_parts(&self) -> Vec<usize> {
        (0..self.parts.len()).filter(|&part| !self.void[part]).collect()
    }

    fn stage(&self, entry: usize) -> Result<Exact, Lack> {
        if self.counted(entry) == 0 {
            return Err(Lack::Ballots);
        }
        let brought: Vec<_> =
            self.counting_parts().iter().map(|&part| self.brings(part, entry)).collect();
        let told = brought.iter().filter_map(|brings| brings.err());
        if let Some(lack) = told.clone().rfind(|&lack| lack != Lack::Ballots) {
            return Err(lack);
        }
        if told.count() > 0 {
            return Err(Lack::Mark);
        }
        if brought.is_empty() {
            return Err(Lack::Void);
        }
        let sum = brought.into_iter().flatten().sum();
        Ok(rounded(sum, self.night.contest.rule.rounding.stage))
    }

    fn result(&self, entry: usize) -> Result<Exact, Lack> {
        let rule = &self.night.contest.rule;
        let mut sum = self.stage(entry)? * exact(rule.stage_weight);
        for at in 0..rule.carried.len() {
            sum += self.carried(entry, at) * exact(rule.carried[at].weight);
        }
        for deduction in &self.night.contest.entries[entry].deductions {
            sum -= exact(deduction.points);
        }
        Ok(rounded(sum, rule.rounding.result))
    }

    /// A carried figure; one that lacks adds nothing.
    fn carried(&self, entry: usize, at: usize) -> Exact {
        let figures = &self.night.contest.entries[entry].carried;
        figures.get(at).copied().flatten().map_or(Exact::from(0), exact)
    }

    fn better(&self) -> Better {
        let rule = &self.night.contest.rule;
        let places = matches!(rule.panel, PanelRule::Skating | PanelRule::Majority)
            || rule.parts == PartRule::Place;
        if places { Better::Lower } else { self.values_better(0) }
    }

    // Places.

    /// How many jurors who count gave a whole ballot of some part.
    fn counted(&self, entry: usize) -> usize {
        let jurors = 0..self.night.contest.panel.len();
        let gave = |&juror: &usize| self.values.iter().any(|part| part[entry][juror].is_some());
        jurors.filter(gave).count()
    }

    /// Results with the entries on each place, best first.
    fn levels(&self) -> Vec<(Exact, Vec<usize>, bool)> {
        let entries = (0..self.night.out.len()).filter(|&entry| !self.night.out[entry]);
        let ranked: Vec<usize> = entries.filter(|&entry| self.result(entry).is_ok()).collect();
        let result = |entry: usize| self.result(entry).unwrap();
        let order = |a, b| directed(self.better(), result(a), result(b));
        let groups = split(ranked, order);
        let each = |group: Vec<usize>| {
            let result = result(group[0]);
            self.chain(group).into_iter().map(move |(entries, open)| (result, entries, open))
        };
        groups.into_iter().flat_map(each).collect()
    }

    fn standings(&self) -> Vec<Standing> {
        let levels = self.levels();
        let mut rows = Vec::new();
        for (dense, (result, entries, open)) in (1..).zip(&levels) {
            let place = Placing {
                rank: rows.len() as u32 + 1,
                dense,
                sharing: entries.len() as u32,
                open: *open,
                by_ties: levels.iter().filter(|level| level.0 == *result).count() > 1,
            };
            rows.extend(entries.iter().map(|&entry| Standing {
                entry,
                counted: self.counted(entry),
                result: Some(*result),
                place: Some(place),
                lack: None,
                points: self.points(place),
                through: self.through(place, *result),
            }));
        }
        for entry in (0..self.night.out.len()).filter(|&entry| !self.night.out[entry]) {
            if let Err(lack) = self.result(entry) {
                rows.push(Standing {
                    entry,
                    counted: self.counted(entry),
                    result: None,
                    place: None,
                    lack: Some(lack),
                    points: None,
                    through: None,
                });
            }
        }
        rows
    }

    /// The mean of what the places that are filled get.
    fn points(&self, place: Placing) -> Option<Exact> {
        let table = &self.night.contest.rule.place_points;
        let filled = place.rank..place.rank + place.sharing;
        let all: Vec<Exact> = filled
            .map(|n| table.get(n as usize - 1).copied().map_or(Exact::from(0), exact))
            .collect();
        (!table.is_empty()).then(|| mean(&all))
    }

    fn through(&self, place: Placing, result: Exact) -> Option<Through> {
        Some(match self.night.contest.rule.advance? {
            Advance::Threshold(limit) => {
                let order = directed(self.better(), result, exact(limit));
                if order.is_le() { Through::Yes } else { Through::No }
            }
            Advance::Top { count, cut } => {
                let ahead = place.rank - 1;
                match cut {
                    _ if ahead >= count => Through::No,
                    _ if ahead + place.sharing <= count => Through::Yes,
                    _ if place.open => Through::Open,
                    Cut::All => Through::Yes,
                    Cut::RunOff => Through::RunOff,
                }
            }
        })
    }

    // The tie chain: one step at a time over all that is still tied.

    fn chain(&self, group: Vec<usize>) -> Levels {
        /// Entries of one place so far; settled ones with whether they are open.
        type Group = (Vec<usize>, Option<bool>);
        let mut groups: Vec<Group> = vec![(group, None)];
        for step in &self.night.contest.rule.ties {
            let mut after = Vec::new();
            for (group, settled) in groups {
                if settled.is_some() || group.len() == 1 {
                    after.push((group, settled));
                } else {
                    after.extend(self.step(step, group));
                }
            }
            groups = after;
        }
        let level = |(group, settled): Group| {
            let open = settled.unwrap_or(group.len() > 1);
            (group, open)
        };
        groups.into_iter().map(level).collect()
    }

    fn step(&self, step: &TieStep, mut group: Vec<usize>) -> Vec<(Vec<usize>, Option<bool>)> {
        let tied = |groups: Vec<Vec<usize>>| groups.into_iter().map(|group| (group, None));
        match step {
            TieStep::SharedPlace => vec![(group, Some(false))],
            TieStep::CastingVote => {
                let mut ahead = Vec::new();
                while group.len() > 1 {
                    let on_these =
                        |vote: &&TieVote| matches!(vote, TieVote::Casting(v) if v.tied == group);
                    match self.night.votes.iter().rfind(on_these) {
                        Some(TieVote::Casting(vote)) => match vote.ahead {
                            Some(first) => {
                                ahead.push((vec![first], None));
                                group.retain(|&entry| entry != first);
                            }
                            None => break,
                        },
                        _ => return [ahead, vec![(group, Some(true))]].concat(),
                    }
                }
                ahead.push((group, None));
                ahead
            }
            TieStep::JuryVote => {
                let on_these =
                    |vote: &&TieVote| matches!(vote, TieVote::Jury(v) if v.tied == group);
                let Some(TieVote::Jury(vote)) = self.night.votes.iter().rfind(on_these) else {
                    return vec![(group, Some(true))];
                };
                let got = |of| vote.votes[vote.tied.iter().position(|&e| e == of).unwrap()];
                tied(split(group, |a, b| got(b).cmp(&got(a)))).collect()
            }
            _ => {
                let all = group.clone();
                tied(split(group, |a, b| self.against(step, a, b, &all))).collect()
            }
        }
    }

    /// `Less` if `a` goes ahead of `b`.
    fn against(&self, step: &TieStep, a: usize, b: usize, group: &[usize]) -> Ordering {
        let (contest, counting) = (&self.night.contest, self.counting_parts());
        let void = |criterion: usize| {
            let of = |part: &usize| self.parts[*part].criteria.iter().any(|c| c.0 == criterion);
            (0..self.parts.len()).any(|part| self.void[part] && of(&part))
        };
        let by = |better: Better, figure: &dyn Fn(usize) -> Exact| {
            directed(better, figure(a), figure(b))
        };
        match step {
            TieStep::CriterionMean(id) => {
                let criterion = contest.criterion_position(id).unwrap();
                if void(criterion) {
                    return Ordering::Equal;
                }
                by(contest.criteria[criterion].better, &|entry| {
                    self.criterion_mean(entry, criterion)
                })
            }
            TieStep::UntrimmedMean => by(self.values_better(0), &|entry| {
                let mean = |&part: &usize| {
                    weighted_mean(&self.given(part, entry))
                        * self.parts[part].weight
                        * self.factor(part, entry)
                };
                counting.iter().map(mean).sum()
            }),
            TieStep::Median => by(self.values_better(0), &|entry| {
                let middle = |&part: &usize| {
                    let values: Vec<_> = self.given(part, entry).iter().map(|v| v.1).collect();
                    median(&values) * self.parts[part].weight * self.factor(part, entry)
                };
                counting.iter().map(middle).sum()
            }),
            TieStep::HeadToHead => {
                by(Better::Higher, &|entry| Exact::from(self.preferences(entry, group)))
            }
            TieStep::HighestMark => {
                let better = contest.criteria[0].better;
                by(better, &|entry| {
                    let jurors = self.night.marks[entry].iter().enumerate();
                    let ballots = jurors.filter(|&(juror, _)| self.counts(juror));
                    let marks = ballots.flat_map(|(_, marks)| marks.iter().enumerate());
                    let counting = marks.filter(|&(criterion, _)| !void(criterion));
                    let all = counting.filter_map(|(_, mark)| Some(points(self.night, (*mark)?)));
                    all.min_by(|&a, &b| directed(better, a, b)).unwrap()
                })
            }
            TieStep::Countback => self.countback(a, b),
            TieStep::JurorsGiving => by(Better::Higher, &|entry| {
                let gave = |&juror: &usize| {
                    let value = |&part: &usize| self.values[part][entry][juror];
                    counting.iter().filter_map(value).any(|value| value > Exact::from(0))
                };
                Exact::from((0..contest.panel.len()).filter(gave).count() as i128)
            }),
            TieStep::StageResult => by(self.better(), &|entry| self.stage(entry).unwrap()),
            TieStep::Carried(id) => {
                let at = contest.rule.carried.iter().position(|c| c.id == *id).unwrap();
                by(self.carried_better(at), &|entry| self.carried(entry, at))
            }
            TieStep::RunningOrder => a.cmp(&b),
            _ => unreachable!("{step:?} compares no figures"),
        }
    }

    /// A figure that is taken off is better the other way round than the result.
    fn carried_better(&self, at: usize) -> Better {
        match (self.better(), exact(self.night.contest.rule.carried[at].weight) < Exact::from(0)) {
            (Better::Higher, false) | (Better::Lower, true) => Better::Higher,
            (Better::Higher, true) | (Better::Lower, false) => Better::Lower,
        }
    }

    fn criterion_mean(&self, entry: usize, criterion: usize) -> Exact {
        let given = |(juror, marks): (usize, &Vec<Option<i32>>)| {
            let by = weight(self.night.contest.panel[juror].weight);
            Some((by, points(self.night, marks[criterion]?)))
        };
        let marks = self.night.marks[entry].iter().enumerate();
        let counting = marks.filter(|&(juror, _)| self.counts(juror));
        weighted_mean(&counting.filter_map(given).collect::<Vec<_>>())
    }

    /// More of the best value of all, else more of the next best, and so on.
    fn countback(&self, a: usize, b: usize) -> Ordering {
        let values = |entry: usize| -> Vec<Exact> {
            let parts = self.counting_parts();
            parts.iter().flat_map(|&part| self.given(part, entry)).map(|v| v.1).collect()
        };
        let (of_a, of_b) = (values(a), values(b));
        let mut all = [of_a.clone(), of_b.clone()].concat();
        all.sort_by(|&a, &b| directed(self.values_better(0), a, b));
        let count = |of: &[Exact], value| of.iter().filter(|&&v| v == value).count();
        let more = |value| count(&of_b, value).cmp(&count(&of_a, value));
        all.into_iter().map(more).find(|order| order.is_ne()).unwrap_or(Ordering::Equal)
    }

    /// Over all others of the group: the jurors who put the entry better minus those who put it worse.
    fn preferences(&self, entry: usize, group: &[usize]) -> i128 {
        let mut net = 0;
        for &other in group {
            for juror in 0..self.night.contest.panel.len() {
                if let (Some(a), Some(b)) = (self.opinion(entry, juror), self.opinion(other, juror))
                {
                    net -= directed(self.values_better(0), a, b) as i128;
                }
            }
        }
        net
    }

    /// What a juror who left out nothing that is theirs to judge gave in all.
    fn opinion(&self, entry: usize, juror: usize) -> Option<Exact> {
        let mut all = Vec::new();
        for part in self.counting_parts() {
            let criteria = &self.parts[part].criteria;
            let judges = criteria.iter().all(|&(c, _)| self.night.contest.panel[juror].judges(c));
            match self.values[part][entry][juror] {
                Some(value) => all.push(value * self.parts[part].weight * self.factor(part, entry)),
                None if judges => return None,
                None => {}
            }
        }
        (!all.is_empty()).then(|| all.iter().sum())
    }
}

fn slices(night: &Night) -> Vec<Slice> {
    let criteria = || night.contest.criteria.iter().enumerate();
    let one = Exact::from(1);
    match night.contest.rule.join {
        Join::Totals => {
            vec![Slice {
                criteria: criteria().map(|(at, c)| (at, weight(c.weight))).collect(),
                weight: one,
            }]
        }
        Join::Criteria => criteria()
            .map(|(at, c)| Slice { criteria: vec![(at, one)], weight: weight(c.weight) })
            .collect(),
        Join::Groups => (0..night.contest.groups.len())
            .map(|group| Slice {
                criteria: criteria()
                    .filter(|(_, c)| c.group == Some(group))
                    .map(|(at, c)| (at, weight(c.weight)))
                    .collect(),
                weight: weight(night.contest.groups[group].weight),
            })
            .collect(),
    }
}

fn points(night: &Night, mark: i32) -> Exact {
    Exact::new(mark.into(), 10i128.pow(night.contest.places.into()))
}

fn weight(weight: Weight) -> Exact {
    Exact::new(weight.num.into(), weight.den.into())
}

fn exact(fraction: Fraction) -> Exact {
    Exact::new((*fraction.numer()).into(), (*fraction.denom()).into())
}

/// `Less` if `a` is better.
fn directed(better: Better, a: Exact, b: Exact) -> Ordering {
    if better == Better::Higher { b.cmp(&a) } else { a.cmp(&b) }
}

/// Groups of equal ones in order, each in ascending positions.
fn split(mut entries: Vec<usize>, order: impl Fn(usize, usize) -> Ordering) -> Vec<Vec<usize>> {
    entries.sort_unstable();
    entries.sort_by(|&a, &b| order(a, b));
    entries.chunk_by(|&a, &b| order(a, b).is_eq()).map(<[usize]>::to_vec).collect()
}

fn mean(values: &[Exact]) -> Exact {
    values.iter().sum::<Exact>() / values.len() as i128
}

/// Of weights and values.
fn weighted_mean(given: &[(Exact, Exact)]) -> Exact {
    let weights: Exact = given.iter().map(|of| of.0).sum();
    given.iter().map(|of| of.0 * of.1).sum::<Exact>() / weights
}

fn median(values: &[Exact]) -> Exact {
    let mut sorted = values.to_vec();
    sorted.sort();
    mean(&[sorted[(sorted.len() - 1) / 2], sorted[sorted.len() / 2]])
}

/// The panel slot of the rules that look at one entry: weights and values in, the figure out, and
/// whether the rule drops but too few are there.
fn joined(rule: PanelRule, below: usize, given: &[(Exact, Exact)]) -> (Exact, bool) {
    let mut values: Vec<Exact> = given.iter().map(|of| of.1).collect();
    values.sort();
    let few = values.len() < below;
    match rule {
        PanelRule::Mean => (weighted_mean(given), false),
        PanelRule::Sum => (given.iter().map(|of| of.0 * of.1).sum(), false),
        PanelRule::Median => (median(&values), false),
        PanelRule::Trimmed { high, low } | PanelRule::TrimmedSum { high, low } => {
            let too_few = few || values.len() <= usize::from(high) + usize::from(low);
            if !too_few {
                for _ in 0..high {
                    values.pop();
                }
                for _ in 0..low {
                    values.remove(0);
                }
            }
            let sum = matches!(rule, PanelRule::TrimmedSum { .. });
            (if sum { values.iter().sum() } else { mean(&values) }, too_few)
        }
        PanelRule::Clamp { limit, places } => {
            let round = |values: &[Exact]| rounded(mean(values), Rounding::HalfUp(places));
            let (centre, limit) = (round(&values), decimal(limit));
            let held = |&v: &Exact| v.max(centre - limit).min(centre + limit);
            (round(&values.iter().map(held).collect::<Vec<_>>()), false)
        }
        PanelRule::Discard { tolerance, of } => {
            let centre = if of == Centre::Mean { mean(&values) } else { median(&values) };
            let (low, high) = (centre - decimal(tolerance), centre + decimal(tolerance));
            let near: Vec<_> = values.iter().copied().filter(|&v| low <= v && v <= high).collect();
            let too_few = few || near.is_empty();
            (mean(if too_few { &values } else { &near }), too_few)
        }
        PanelRule::Skating | PanelRule::Majority => unreachable!("look at all entries"),
    }
}

// The juror slot, and the panels that give places.

/// The mean of the ranks that equals share, among all; 1 the best.
fn mean_rank(better: Better, own: Exact, all: &[Exact]) -> Exact {
    let (ahead, equal) = ranks(better, own, all);
    Exact::new(2 * ahead as i128 + equal as i128 + 1, 2)
}

/// How many of all are better, and how many equal.
fn ranks(better: Better, own: Exact, all: &[Exact]) -> (usize, usize) {
    let ahead = all.iter().filter(|&&other| directed(better, other, own).is_lt()).count();
    (ahead, all.iter().filter(|&&other| other == own).count())
}

/// What the juror slot makes of one of the juror's totals.
fn turned(rule: &JurorRule, better: Better, own: Exact, all: &[Exact]) -> Exact {
    match rule {
        JurorRule::Total => own,
        JurorRule::Ranks => mean_rank(better, own, all),
        JurorRule::Positional { points, shared } => {
            let (ahead, equal) = ranks(better, own, all);
            let row = |at: usize| points.get(at).copied().map_or(Exact::from(0), exact);
            let rows: Vec<Exact> = (ahead..ahead + equal).map(row).collect();
            match shared {
                Shared::Mean => mean(&rows),
                Shared::Highest => rows.into_iter().max().unwrap(),
            }
        }
        JurorRule::Exponential { top, rate } => {
            let by = exact(*rate) * (mean_rank(better, own, all) - 1);
            rounded(exact(*top) * fall(by), Rounding::HalfUp(12))
        }
        JurorRule::Standardised { mean: to, deviation } => {
            let m = mean(all);
            let squares: Vec<Exact> = all.iter().map(|&x| (x - m) * (x - m)).collect();
            let variance = mean(&squares);
            if variance == Exact::from(0) {
                return exact(*to);
            }
            let by = exact(*deviation) * (own - m);
            let up = directed(better, own, m).is_lt();
            root_added(exact(*to), up, by * by / variance)
        }
    }
}

/// `exp(-x)` for `x` of at least 0, to 18 decimals but for the last few.
fn fall(x: Exact) -> Exact {
    const UNIT: i128 = 10i128.pow(18);
    // exp(-x) = exp(-x / 2^k)^(2^k)
    let (mut small, mut halved) = (x, 0);
    while small > Exact::new(1, 2) {
        small /= 2;
        halved += 1;
    }
    let step = (small * UNIT).to_integer();
    let (mut sum, mut term) = (UNIT, UNIT);
    for n in 1..30 {
        term = -(term * step) / (UNIT * n);
        sum += term;
    }
    for _ in 0..halved {
        sum = sum * sum / UNIT;
    }
    Exact::new(sum, UNIT)
}

/// `to` plus or minus the root of `square`, half-up to 12 decimals: the one multiple of 10^-12 that
/// is not more than half a step away, found by squaring.
fn root_added(to: Exact, up: bool, square: Exact) -> Exact {
    // Whether the whole is at least `least`.
    let at_least = |least: Exact| {
        let needed = if up { least - to } else { to - least };
        let (negative, squared) = (needed < Exact::from(0), needed * needed);
        if up { negative || squared <= square } else { !negative && squared >= square }
    };
    let unit = 10i128.pow(12);
    let half = Exact::new(1, 2 * unit);
    let (mut low, mut high) = (-1_000_000 * unit, 1_000_000 * unit);
    // The greatest multiple whose lower half step is not beyond.
    while low < high {
        let middle = (low + high + 1).div_euclid(2);
        if at_least(Exact::new(middle, unit) - half) { low = middle } else { high = middle - 1 }
    }
    let found = Exact::new(low, unit);
    // Halves go away from zero: of a negative number down.
    let on_the_half = at_least(found - half) && (found - half - to) * (found - half - to) == square;
    if on_the_half && found - half < Exact::from(0) { found - Exact::new(1, unit) } else { found }
}

/// Groups in order of place become places; equals share their mean. Those in no group get 0.
fn shared_places(groups: Vec<Vec<usize>>, entries: usize) -> Vec<Exact> {
    let mut places = vec![Exact::from(0); entries];
    let mut filled = 0;
    for group in groups {
        let size = group.len() as i128;
        for entry in group {
            places[entry] = Exact::new(2 * filled + size + 1, 2);
        }
        filled += size;
    }
    places
}

/// Entries that some juror ranked, and how many jurors ranked.
fn ranked(values: &[Vec<Option<Exact>>]) -> (Vec<usize>, usize) {
    let some = |of: &Vec<Option<Exact>>| of.iter().any(Option::is_some);
    let entries = (0..values.len()).filter(|&entry| some(&values[entry])).collect();
    let ranks = |juror: &usize| values.iter().any(|of| of[*juror].is_some());
    (entries, (0..values[0].len()).filter(ranks).count())
}

/// The places of one part by rules 5 to 8 of the Skating System, from the jurors' ranks.
fn skating(values: &[Vec<Option<Exact>>]) -> Vec<Exact> {
    fn settle(
        values: &[Vec<Option<Exact>>],
        tied: Vec<usize>,
        column: i128,
        more: usize,
    ) -> Vec<Vec<usize>> {
        if tied.len() <= 1 {
            return if tied.is_empty() { Vec::new() } else { vec![tied] };
        }
        let there = |entry: usize| -> (usize, Exact) {
            let ranks = values[entry].iter().flatten().filter(|&&rank| rank <= Exact::from(column));
            (ranks.clone().count(), ranks.sum())
        };
        let order = |a, b| {
            let (a, b) = (there(a), there(b));
            b.0.cmp(&a.0).then(a.1.cmp(&b.1))
        };
        // Whoever never has a majority comes last, by all ranks there are.
        if column > values.len() as i128 {
            return split(tied, order);
        }
        let (have, rest): (Vec<usize>, Vec<usize>) =
            tied.into_iter().partition(|&entry| there(entry).0 >= more);
        let mut groups: Vec<Vec<usize>> = Vec::new();
        for equal in split(have, order) {
            groups.extend(settle(values, equal, column + 1, more));
        }
        groups.extend(settle(values, rest, column + 1, more));
        groups
    }
    let (entries, jurors) = ranked(values);
    shared_places(settle(values, entries, 1, jurors / 2 + 1), values.len())
}

/// First whom more than half put first, the others by the sum of their ranks: where ranks lack, by
/// their mean.
fn majority(values: &[Vec<Option<Exact>>]) -> Vec<Exact> {
    let (entries, jurors) = ranked(values);
    let firsts = |entry: usize| {
        values[entry].iter().flatten().filter(|&&rank| rank == Exact::from(1)).count()
    };
    let by = |entry: usize| mean(&values[entry].iter().flatten().copied().collect::<Vec<_>>());
    let (first, rest): (Vec<usize>, Vec<usize>) =
        entries.into_iter().partition(|&entry| 2 * firsts(entry) > jurors);
    let others = split(rest, |a, b| by(a).cmp(&by(b)));
    let groups = [first].into_iter().chain(others).filter(|group| !group.is_empty());
    shared_places(groups.collect(), values.len())
}
