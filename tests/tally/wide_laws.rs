//! What must hold for every contest over all slots of the rule.

use std::collections::BTreeMap;
use std::sync::Arc;

use alqa::contest::{Mark, PanelRule, PlaceStyle, Rounding, TieStep};
use alqa::tally::{
    Against, Engine, Exact, Explanation, JurorLine, Live, Part, PartLine, Standing, TieVote,
};
use proptest::prelude::*;
use proptest::sample::Index;

use crate::reference::rounded;
use crate::wide::{Night, night};
use crate::wide_reference;

/// A night, and an order of its entries and of its jurors.
fn shuffled() -> impl Strategy<Value = (Night, Vec<usize>, Vec<usize>)> {
    night().prop_flat_map(|night| {
        let entries: Vec<usize> = (0..night.contest.entries.len()).collect();
        let jurors: Vec<usize> = (0..night.contest.panel.len()).collect();
        (Just(night), Just(entries).prop_shuffle(), Just(jurors).prop_shuffle())
    })
}

/// The night with these of its entries, in this order; votes on others are dropped.
fn with_entries(night: &Night, order: &[usize]) -> Night {
    let mut other = night.clone();
    other.contest.entries = order.iter().map(|&e| night.contest.entries[e].clone()).collect();
    other.marks = order.iter().map(|&entry| night.marks[entry].clone()).collect();
    other.out = order.iter().map(|&entry| night.out[entry]).collect();
    let moved = |entry: &usize| order.iter().position(|from| from == entry);
    let tied = |tied: &[usize]| tied.iter().map(moved).collect::<Option<Vec<_>>>();
    other.votes.clear();
    for vote in &night.votes {
        other.votes.extend(match vote.clone() {
            TieVote::Casting(mut vote) => tied(&vote.tied).map(|tied| {
                vote.tied = tied;
                vote.tied.sort_unstable();
                vote.ahead = vote.ahead.and_then(|entry| moved(&entry));
                TieVote::Casting(vote)
            }),
            TieVote::Jury(mut vote) => tied(&vote.tied).map(|tied| {
                let mut each: Vec<_> = tied.into_iter().zip(vote.votes).collect();
                each.sort_unstable();
                (vote.tied, vote.votes) = each.into_iter().unzip();
                TieVote::Jury(vote)
            }),
        });
    }
    other
}

/// The rows by what the entry is called in the other night.
fn by_entry(night: &Night, name: impl Fn(usize) -> usize) -> BTreeMap<usize, Standing> {
    let rows = night.tally().rows.into_iter();
    rows.map(|row| (name(row.entry), Standing { entry: name(row.entry), ..row })).collect()
}

fn explained(night: &Night) -> Vec<Explanation> {
    let (engine, sheet) = (Engine::new(&night.contest), night.sheet());
    let rows = engine.tally(&sheet, &night.votes).rows.into_iter();
    rows.map(|row| engine.explain(&sheet, &night.votes, row.entry).unwrap()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 1_000,
        max_shrink_iters: 2_000,
        ..ProptestConfig::default()
    })]

    #[test]
    fn the_engine_agrees_with_the_wide_reference(night in night()) {
        let standings = night.tally();
        prop_assert_eq!(&standings.rows, &wide_reference::standings(&night));
        prop_assert_eq!(standings.open_ties(), wide_reference::open_ties(&night));
    }

    #[test]
    fn the_order_of_jurors_does_not_matter((night, _, order) in shuffled()) {
        let mut other = night.clone();
        other.contest.panel = order.iter().map(|&j| night.contest.panel[j].clone()).collect();
        for (marks, from) in other.marks.iter_mut().zip(&night.marks) {
            *marks = order.iter().map(|&juror| from[juror].clone()).collect();
        }
        prop_assert_eq!(other.tally(), night.tally());
    }

    #[test]
    fn the_order_of_entries_does_not_matter_but_by_running_order(
        (mut night, order, _) in shuffled()
    ) {
        night.contest.rule.ties.retain(|step| *step != TieStep::RunningOrder);
        let other = with_entries(&night, &order);
        prop_assert_eq!(by_entry(&other, |entry| order[entry]), by_entry(&night, |entry| entry));
    }

    /// Under every rule: ranks, places and void parts, too, are those of the entries that are in.
    #[test]
    fn an_entry_taken_out_leaves_the_others_as_if_it_had_never_been(
        mut night in night(),
        which in any::<Index>(),
    ) {
        let gone = which.index(night.out.len());
        night.out[gone] = true;
        let left: Vec<usize> = (0..night.out.len()).filter(|&entry| entry != gone).collect();
        if left.is_empty() {
            prop_assert!(night.tally().rows.is_empty());
            return Ok(());
        }
        let other = with_entries(&night, &left);
        prop_assert_eq!(by_entry(&other, |entry| left[entry]), by_entry(&night, |entry| entry));
    }

    /// A trainee's marks change nothing.
    #[test]
    fn a_juror_who_does_not_count_does_not_count(
        mut night in night(),
        which in any::<Index>(),
        marks in proptest::collection::vec(proptest::option::of(0..3i32), 7 * 4),
    ) {
        let juror = which.index(night.contest.panel.len());
        night.contest.panel[juror].weight.num = 0;
        let mut other = night.clone();
        for (entry, marks) in other.marks.iter_mut().zip(marks.chunks(4)) {
            entry[juror].copy_from_slice(&marks[..night.contest.criteria.len()]);
        }
        prop_assert_eq!(other.tally(), night.tally());
    }

    #[test]
    fn following_equals_computing_anew(
        night in night(),
        changes in proptest::collection::vec((any::<[Index; 3]>(), any::<Option<Index>>()), 1..8),
    ) {
        let engine = Arc::new(Engine::new(&night.contest));
        let mut live = Live::new(engine.clone(), night.sheet());
        for vote in &night.votes {
            live.vote(vote.clone());
        }
        for ([entry, juror, criterion], mark) in changes {
            let entry = entry.index(night.contest.entries.len());
            let juror = juror.index(night.contest.panel.len());
            let criterion = criterion.index(night.contest.criteria.len());
            let scale = night.contest.criteria[criterion].scale;
            live.change(entry, |sheet| match mark {
                None => sheet.clear(entry, juror),
                Some(mark) => {
                    let mark = scale.min.0 + mark.index(scale.len()) as i32 * scale.step.0;
                    sheet.put_mark(entry, juror, criterion, Mark(mark));
                }
            });
            live.catch_up();
            prop_assert_eq!(&*live.standings(), &engine.tally(live.sheet(), live.votes()));
        }
    }

    #[test]
    fn places_are_counted_in_each_style(night in night()) {
        let rows = night.tally().rows;
        let places: Vec<_> = rows.iter().filter_map(|row| row.place).collect();
        for place in &places {
            let filled = (1..).zip(&places).filter(|(_, other)| other.rank == place.rank);
            let filled: Vec<i128> = filled.map(|(n, _)| n).collect();
            let mean = Exact::new(filled.iter().sum(), filled.len() as i128);
            let mut ahead: Vec<_> =
                places.iter().map(|p| p.rank).filter(|&rank| rank < place.rank).collect();
            ahead.dedup();
            let dense = Exact::from(ahead.len() as i128 + 1);
            prop_assert_eq!(place.in_style(PlaceStyle::Competition), Exact::from(filled[0]));
            prop_assert_eq!(place.in_style(PlaceStyle::Dense), dense);
            prop_assert_eq!(place.in_style(PlaceStyle::Mean), mean);
        }
        // What is given for places is given away in full, but for places beyond the table.
        let table = &night.contest.rule.place_points;
        let given: Exact = rows.iter().filter_map(|row| row.points).sum();
        let all = table.iter().take(places.len());
        let all: Exact = all.map(|p| Exact::new((*p.numer()).into(), (*p.denom()).into())).sum();
        prop_assert_eq!(given, all);
    }

    #[test]
    fn an_explanation_adds_up(night in night()) {
        let all = explained(&night);
        for (why, row) in all.iter().zip(&night.tally().rows) {
            let told = (why.entry, why.place, why.lack, why.result);
            prop_assert_eq!(told, (row.entry, row.place, row.lack, row.result));
            adds_up(&night, why)?;
            for line in &why.parts {
                part_adds_up(&night, line)?;
            }
        }
        for pair in all.windows(2) {
            let (ahead, behind) = (against(&pair[0], &pair[1]), against(&pair[1], &pair[0]));
            prop_assert_eq!((&pair[0].ahead_of, &pair[1].behind), (&ahead, &behind));
        }
        let ends = (all.first().map(|why| &why.behind), all.last().map(|why| &why.ahead_of));
        prop_assert!(matches!(ends, (None | Some(None), None | Some(None))));
    }
}

/// From what the parts bring to the result.
fn adds_up(night: &Night, why: &Explanation) -> Result<(), TestCaseError> {
    let (rule, entry) = (&night.contest.rule, &night.contest.entries[why.entry]);
    let exact = |f: alqa::contest::Fraction| Exact::new((*f.numer()).into(), (*f.denom()).into());
    let taken: Exact = entry.deductions.iter().map(|deduction| exact(deduction.points)).sum();
    prop_assert_eq!(why.deducted, taken);
    prop_assert_eq!(why.carried.len(), rule.carried.len());
    for (at, line) in why.carried.iter().enumerate() {
        let figure = entry.carried.get(at).copied().flatten().map(exact);
        let adds = figure.map_or(Exact::from(0), |figure| figure * exact(rule.carried[at].weight));
        prop_assert_eq!((line.figure, line.adds), (figure, adds));
    }
    if why.lack.is_some() {
        prop_assert_eq!((why.sum, why.stage, why.total, why.result), (None, None, None, None));
        return Ok(());
    }
    let counting = why.parts.iter().filter(|line| !line.void);
    let sum: Exact = counting.map(|line| line.brings.unwrap()).sum();
    let stage = rounded(sum, rule.rounding.stage);
    let carried: Exact = why.carried.iter().map(|line| line.adds).sum();
    let total = stage * exact(rule.stage_weight) + carried - why.deducted;
    let result = rounded(total, rule.rounding.result);
    prop_assert_eq!((why.sum, why.stage), (Some(sum), Some(stage)));
    prop_assert_eq!((why.total, why.result), (Some(total), Some(result)));
    Ok(())
}

/// From the jurors' lines to what the part brings.
fn part_adds_up(night: &Night, line: &PartLine) -> Result<(), TestCaseError> {
    let rule = &night.contest.rule;
    let weight = |juror: usize| {
        let weight = night.contest.panel[juror].weight;
        Exact::new(weight.num.into(), weight.den.into())
    };
    for juror in &line.jurors {
        let outside = weight(juror.juror) == Exact::from(0);
        prop_assert_eq!(juror.part == Part::Outside, outside);
        if juror.turned.is_none() && !outside {
            prop_assert_eq!(juror.value, rounded(juror.total, rule.rounding.juror));
        }
    }
    let counting = || line.jurors.iter().filter(|line| line.counts().is_some());
    let sum: Exact = counting().map(|l| l.counts().unwrap() * weight(l.juror)).sum();
    let kept: Exact = counting().map(|l| weight(l.juror)).sum();
    prop_assert_eq!((line.sum, line.kept), (sum, kept));
    if line.void {
        prop_assert_eq!((line.place, line.brings), (None, None));
    }
    if rule.panel.is_places() {
        prop_assert_eq!(line.joined.is_some(), line.brings.is_some());
    } else if kept == Exact::from(0) {
        prop_assert_eq!((line.joined, line.figure, line.brings), (None, None, None));
    } else {
        let joined = match rule.panel {
            PanelRule::Sum | PanelRule::TrimmedSum { .. } => sum,
            PanelRule::Clamp { places, .. } => rounded(sum / kept, Rounding::HalfUp(places)),
            _ => sum / kept,
        };
        prop_assert_eq!(line.joined, Some(joined));
        prop_assert_eq!(line.figure, Some(rounded(joined, rule.rounding.panel)));
    }
    if let (Some(brings), Some(figure)) = (line.brings, line.figure) {
        let criteria = &night.contest.criteria;
        let by = match rule.join {
            alqa::contest::Join::Totals => alqa::contest::Weight::ONE,
            alqa::contest::Join::Criteria => criteria[line.part].weight,
            alqa::contest::Join::Groups => night.contest.groups[line.part].weight,
        };
        let by = Exact::new(by.num.into(), by.den.into()) * line.factor;
        let brought = rounded(line.place.unwrap_or(figure) * by, rule.rounding.part);
        prop_assert_eq!(brings, brought);
    }
    prop_assert!(line.jurors.iter().map(|line: &JurorLine| line.juror).is_sorted());
    Ok(())
}

/// How an entry compares with its neighbour, from their results and the entry's tie steps.
fn against(why: &Explanation, other: &Explanation) -> Option<Against> {
    let (entry, place) = (other.entry, why.place?);
    let (high, low) = (why.result?.max(other.result?), why.result?.min(other.result?));
    if high != low {
        return Some(Against::Result { entry, margin: high - low });
    }
    let parted = why.ties.iter().find(|check| {
        let figure = |of| check.figures.iter().find(|(e, _)| *e == of).map(|(_, figure)| figure);
        figure(entry).is_some_and(|other| figure(why.entry) != Some(other))
    });
    Some(match parted {
        Some(check) => Against::Tie { entry, step: check.step.clone() },
        None => Against::Same { entry, open: place.open },
    })
}
