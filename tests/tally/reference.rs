//! The rules written a second time from their text: slow, plain rationals, no thought of speed.

use alqa::contest::{Centre, Decimal, PanelRule, Rounding, TieStep};
use alqa::tally::{Exact, TieVote};

use crate::random::Night;

/// A place: rank, how many share it, open, by the tie chain.
pub(crate) type Place = (u32, u32, bool, bool);

/// An entry of the ranking: entry, counted ballots, result and place.
pub(crate) type Row = (usize, usize, Option<Exact>, Option<Place>);

/// The standings.
pub(crate) fn standings(night: &Night) -> Vec<Row> {
    let ranked: Vec<usize> =
        (0..night.out.len()).filter(|&e| !night.out[e] && counted(night, e) > 0).collect();
    let mut results: Vec<Exact> = ranked.iter().map(|&e| result(night, e)).collect();
    results.sort();
    results.dedup();
    let mut rows = Vec::new();
    for value in results.into_iter().rev() {
        let group = ranked.iter().copied().filter(|&e| result(night, e) == value).collect();
        let places = places(night, group, &night.contest.rule.ties);
        let by_ties = places.len() > 1;
        for (entries, open) in places {
            let place = Some((rows.len() as u32 + 1, entries.len() as u32, open, by_ties));
            rows.extend(entries.iter().map(|&e| (e, counted(night, e), Some(value), place)));
        }
    }
    let without = (0..night.out.len()).filter(|&e| !night.out[e] && counted(night, e) == 0);
    rows.extend(without.map(|e| (e, 0, None, None)));
    rows
}

/// The groups that are still tied, best first.
pub(crate) fn open_ties(night: &Night) -> Vec<Vec<usize>> {
    let mut ties: Vec<(u32, Vec<usize>)> = Vec::new();
    for (entry, _, _, place) in standings(night) {
        let Some((rank, _, true, _)) = place else { continue };
        match ties.last_mut() {
            Some((last, tie)) if *last == rank => tie.push(entry),
            _ => ties.push((rank, vec![entry])),
        }
    }
    ties.into_iter().map(|(_, tie)| tie).collect()
}

fn counted(night: &Night, entry: usize) -> usize {
    night.ballots[entry].iter().flatten().count()
}

fn points(night: &Night, mark: i32) -> Exact {
    Exact::new(mark.into(), 10i128.pow(night.contest.places.into()))
}

/// A juror's total.
fn total(night: &Night, marks: &[i32]) -> Exact {
    let weighted = |(criterion, &mark): (&alqa::contest::Criterion, &i32)| {
        let weight = criterion.weight;
        points(night, mark) * Exact::new(weight.num.into(), weight.den.into())
    };
    night.contest.criteria.iter().zip(marks).map(weighted).sum()
}

fn totals(night: &Night, entry: usize) -> Vec<Exact> {
    night.ballots[entry].iter().flatten().map(|marks| total(night, marks)).collect()
}

fn mean(values: &[Exact]) -> Exact {
    values.iter().sum::<Exact>() / Exact::from_integer(values.len() as i128)
}

pub(crate) fn decimal(decimal: Decimal) -> Exact {
    Exact::new(decimal.units.into(), 10i128.pow(decimal.places.into()))
}

fn median(values: &[Exact]) -> Exact {
    let mut values = values.to_vec();
    values.sort();
    let (at, odd) = (values.len() / 2, values.len() % 2 == 1);
    if odd { values[at] } else { mean(&values[at - 1..=at]) }
}

fn result(night: &Night, entry: usize) -> Exact {
    let mut totals = totals(night, entry);
    let figure = match night.contest.rule.panel {
        PanelRule::Sum => totals.iter().sum(),
        PanelRule::Mean => mean(&totals),
        PanelRule::Trimmed { high, low } | PanelRule::TrimmedSum { high, low } => {
            if totals.len() > usize::from(high) + usize::from(low) {
                totals.sort();
                totals.drain(..usize::from(low));
                totals.truncate(totals.len() - usize::from(high));
            }
            match night.contest.rule.panel {
                PanelRule::TrimmedSum { .. } => totals.iter().sum(),
                _ => mean(&totals),
            }
        }
        PanelRule::Median => median(&totals),
        PanelRule::Discard { tolerance, of } => {
            let centre = if of == Centre::Mean { mean(&totals) } else { median(&totals) };
            let range = centre - decimal(tolerance)..=centre + decimal(tolerance);
            let near: Vec<_> = totals.iter().copied().filter(|t| range.contains(t)).collect();
            mean(if near.is_empty() { &totals } else { &near })
        }
        PanelRule::Clamp { limit, places } => {
            let limit = decimal(limit);
            let first = rounded(mean(&totals), Rounding::HalfUp(places));
            for total in &mut totals {
                if *total > first + limit {
                    *total = first + limit;
                } else if *total < first - limit {
                    *total = first - limit;
                }
            }
            rounded(mean(&totals), Rounding::HalfUp(places))
        }
        PanelRule::Skating | PanelRule::Majority => unreachable!("not in these nights"),
    };
    rounded(figure, night.contest.rule.rounding.result)
}

/// The declared rounding of a figure.
pub(crate) fn rounded(figure: Exact, rounding: Rounding) -> Exact {
    let Some(decimals) = rounding.decimals() else { return figure };
    let unit = Exact::from_integer(10i128.pow(decimals.into()));
    let negative = figure < Exact::from_integer(0);
    let size = if negative { -figure } else { figure } * unit;
    let half = Exact::new(1, 2);
    let whole = match rounding {
        Rounding::Exact => unreachable!(),
        Rounding::HalfUp(_) => (size + half).floor(),
        Rounding::HalfEven(_) => {
            let (below, above) = ((size - half).ceil(), (size + half).floor());
            if below.to_integer() % 2 == 0 { below } else { above }
        }
        Rounding::Truncate(_) => size.floor(),
    };
    if negative { -whole / unit } else { whole / unit }
}

/// The places of a tied group, best first, and whether each is open.
fn places(night: &Night, group: Vec<usize>, chain: &[TieStep]) -> Vec<(Vec<usize>, bool)> {
    if group.len() == 1 {
        return vec![(group, false)];
    }
    let Some((step, rest)) = chain.split_first() else { return vec![(group, true)] };
    let figure = |entry: usize| match step {
        TieStep::CriterionMean(id) => {
            let criterion = night.contest.criterion_position(id).unwrap();
            let marks = night.ballots[entry].iter().flatten();
            mean(&marks.map(|marks| points(night, marks[criterion])).collect::<Vec<_>>())
        }
        TieStep::UntrimmedMean => mean(&totals(night, entry)),
        TieStep::Median => median(&totals(night, entry)),
        TieStep::HeadToHead => {
            let others = group.iter().filter(|&&other| other != entry);
            Exact::from_integer(others.map(|&other| preferred(night, entry, other)).sum())
        }
        TieStep::HighestMark => {
            let marks = night.ballots[entry].iter().flatten().flatten();
            points(night, *marks.max().unwrap())
        }
        TieStep::RunningOrder => Exact::from_integer(-(entry as i128)),
        _ => unreachable!("{step:?} is not in these chains"),
    };
    match step {
        TieStep::SharedPlace => vec![(group, false)],
        TieStep::CastingVote => {
            let cast = |vote: &TieVote| match vote {
                TieVote::Casting(vote) if vote.tied == group => Some(vote.ahead),
                _ => None,
            };
            match night.votes.iter().rev().find_map(cast) {
                None => vec![(group, true)],
                Some(None) => places(night, group, rest),
                Some(Some(first)) => {
                    let others = group.into_iter().filter(|&entry| entry != first).collect();
                    let mut all = vec![(vec![first], false)];
                    all.extend(places(night, others, chain));
                    all
                }
            }
        }
        _ => {
            let mut values: Vec<_> = group.iter().map(|&entry| figure(entry)).collect();
            values.sort();
            values.dedup();
            let same = |value| group.iter().copied().filter(|&e| figure(e) == value).collect();
            values.into_iter().rev().flat_map(|v| places(night, same(v), rest)).collect()
        }
    }
}

/// Jurors who marked both and put `a` higher, minus those who put it lower.
fn preferred(night: &Night, a: usize, b: usize) -> i128 {
    let sign = |(a, b): (&Option<Vec<i32>>, &Option<Vec<i32>>)| match (a, b) {
        (Some(a), Some(b)) => total(night, a).cmp(&total(night, b)) as i128,
        _ => 0,
    };
    night.ballots[a].iter().zip(&night.ballots[b]).map(sign).sum()
}
