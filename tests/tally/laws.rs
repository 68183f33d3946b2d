//! What must hold for every contest.

use std::collections::BTreeMap;

use alqa::contest::{Centre, PanelRule, Rounding, TieStep};
use alqa::tally::{
    Against, Dropped, Engine, Exact, Explanation, Figure, JurorLine, Part, Standings, TieVote,
    Window,
};
use proptest::prelude::*;

use crate::random::{Night, night};
use crate::reference::{self, Place, Row};

fn tally(night: &Night) -> Standings {
    Engine::new(&night.contest).tally(&night.sheet(), &night.votes)
}

fn rows(standings: &Standings) -> Vec<Row> {
    let place = |place: alqa::tally::Placing| -> Place {
        (place.rank, place.sharing, place.open, place.by_ties)
    };
    let row =
        |row: &alqa::tally::Standing| (row.entry, row.counted, row.result, row.place.map(place));
    standings.rows.iter().map(row).collect()
}

/// A night and an order of its entries and jurors.
fn shuffled() -> impl Strategy<Value = (Night, Vec<usize>, Vec<usize>)> {
    night().prop_flat_map(|night| {
        let entries: Vec<usize> = (0..night.contest.entries.len()).collect();
        let jurors: Vec<usize> = (0..night.contest.panel.len()).collect();
        (Just(night), Just(entries).prop_shuffle(), Just(jurors).prop_shuffle())
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn the_engine_agrees_with_the_reference(night in night()) {
        prop_assert_eq!(rows(&tally(&night)), reference::standings(&night));
        prop_assert_eq!(tally(&night).open_ties(), reference::open_ties(&night));
    }

    #[test]
    fn the_order_of_jurors_does_not_matter((night, _, order) in shuffled()) {
        let mut other = night.clone();
        for (ballots, from) in other.ballots.iter_mut().zip(&night.ballots) {
            *ballots = order.iter().map(|&juror| from[juror].clone()).collect();
        }
        prop_assert_eq!(tally(&other), tally(&night));
    }

    #[test]
    fn the_order_of_entries_does_not_matter_but_by_running_order(
        (mut night, order, _) in shuffled()
    ) {
        night.contest.rule.ties.retain(|step| *step != TieStep::RunningOrder);
        let mut other = night.clone();
        other.ballots = order.iter().map(|&entry| night.ballots[entry].clone()).collect();
        other.out = order.iter().map(|&entry| night.out[entry]).collect();
        let moved = |entry: usize| order.iter().position(|&from| from == entry).unwrap();
        for vote in &mut other.votes {
            let TieVote::Casting(vote) = vote else { continue };
            vote.tied = vote.tied.iter().copied().map(moved).collect();
            vote.tied.sort_unstable();
            vote.ahead = vote.ahead.map(moved);
        }
        let by_entry = |rows: Vec<Row>, name: &dyn Fn(usize) -> usize| {
            rows.into_iter().map(|row| (name(row.0), (row.1, row.2, row.3))).collect::<BTreeMap<_, _>>()
        };
        prop_assert_eq!(
            by_entry(rows(&tally(&other)), &|entry| order[entry]),
            by_entry(rows(&tally(&night)), &|entry| entry)
        );
    }

    /// With the ballots of the others and the chair's votes as they are, a higher mark leaves an
    /// entry's place and the last place that it shares where they were, or betters them. This
    /// holds for every rule and chain of today: each figure an entry is compared by can only rise
    /// with its marks, those of the others can only fall (preferences), and where its figure
    /// rises, those who were ahead before are all that it can meet. Clamping keeps it so: with a
    /// mark the mean and both bounds rise, and each total counts for more or as before. A tolerance
    /// does not: the raised total, or one that the centre moves away from, can fall out, and a
    /// lower figure is what the rule asks for. It holds while the same jurors are left out.
    #[test]
    fn raising_a_mark_never_lowers_a_place(
        night in night(),
        which in any::<(prop::sample::Index, prop::sample::Index, prop::sample::Index)>(),
    ) {
        let entry = which.0.index(night.contest.entries.len());
        let juror = which.1.index(night.contest.panel.len());
        let criterion = which.2.index(night.contest.criteria.len());
        let mut raised = night.clone();
        let Some(marks) = &mut raised.ballots[entry][juror] else { return Ok(()) };
        marks[criterion] += night.contest.criteria[criterion].scale.step.0;
        let place = |night| tally(night).of(entry).and_then(|row| row.place);
        let (Some(before), Some(after)) = (place(&night), place(&raised)) else { return Ok(()) };
        let left_out = |night: &Night| -> Vec<bool> {
            let why = Engine::new(&night.contest).explain(&night.sheet(), &night.votes, entry);
            why.unwrap().parts[0].jurors.iter().map(|line| line.counts().is_none()).collect()
        };
        if matches!(night.contest.rule.panel, PanelRule::Discard { .. })
            && left_out(&night) != left_out(&raised)
        {
            return Ok(());
        }
        prop_assert!(after.rank <= before.rank, "{before:?} {after:?}");
        prop_assert!(
            after.rank + after.sharing <= before.rank + before.sharing,
            "{before:?} {after:?}"
        );
    }

    #[test]
    fn ranks_are_a_total_preorder(night in night()) {
        let standings = tally(&night);
        let placed: Vec<_> =
            standings.rows.iter().filter_map(|row| Some((row.result?, row.place?))).collect();
        for (at, (result, place)) in placed.iter().enumerate() {
            let ahead = placed.iter().filter(|(_, other)| other.rank < place.rank).count();
            let same = placed.iter().filter(|(_, other)| other.rank == place.rank).count();
            prop_assert_eq!((place.rank, place.sharing), (ahead as u32 + 1, same as u32));
            for (better, other) in &placed[..at] {
                prop_assert!(better >= result && other.rank <= place.rank);
                prop_assert!(other.rank < place.rank || (better == result && other == place));
            }
        }
        let without = &standings.rows[placed.len()..];
        prop_assert!(without.iter().all(|row| row.place.is_none() && row.counted == 0));
        prop_assert!(without.is_sorted_by_key(|row| row.entry));
        let mut entries: Vec<_> = standings.rows.iter().map(|row| row.entry).collect();
        entries.sort_unstable();
        let ranked = (0..night.out.len()).filter(|&entry| !night.out[entry]);
        prop_assert_eq!(entries, ranked.collect::<Vec<_>>());
    }

    #[test]
    fn every_place_follows_from_the_printed_explanations(night in night()) {
        let (engine, sheet) = (Engine::new(&night.contest), night.sheet());
        let standings = engine.tally(&sheet, &night.votes);
        let all: Vec<_> = standings
            .rows
            .iter()
            .map(|row| engine.explain(&sheet, &night.votes, row.entry).unwrap())
            .collect();
        for (why, row) in all.iter().zip(&standings.rows) {
            prop_assert_eq!((why.entry, why.place, why.result), (row.entry, row.place, row.result));
            result_follows(&night, why)?;
            let Some(place) = why.place else { continue };
            figures_follow(&night, why, &all)?;
            prop_assert_eq!(place.rank, rank(why, &all));
        }
        for pair in all.windows(2) {
            let (better, other) = (&pair[0], &pair[1]);
            let (ahead, behind) = (against(better, other), against(other, better));
            prop_assert_eq!((&better.ahead_of, &other.behind), (&ahead, &behind));
        }
    }
}

/// The result from the marks, with the weights and the rule that the protocol prints.
fn result_follows(night: &Night, why: &Explanation) -> Result<(), TestCaseError> {
    let unit = 10i128.pow(night.contest.places.into());
    for line in &why.parts[0].jurors {
        let weights = night.contest.criteria.iter().map(|criterion| criterion.weight);
        let total: Exact = line
            .marks
            .iter()
            .zip(weights)
            .map(|(mark, weight)| {
                Exact::new(i128::from(mark.0) * i128::from(weight.num), i128::from(weight.den))
            })
            .sum();
        prop_assert_eq!(line.total, total / unit);
    }
    let totals = |part| {
        let lines = why.parts[0].jurors.iter().filter(move |line| line.part == part);
        lines.map(|line| line.total).collect::<Vec<_>>()
    };
    let [high, low] = [Dropped::High, Dropped::Low].map(|end| totals(Part::Dropped(end)));
    let kept: Vec<_> = why.parts[0].jurors.iter().filter_map(JurorLine::counts).collect();
    prop_assert!(low.iter().all(|total| kept.iter().all(|other| total <= other)));
    prop_assert!(high.iter().all(|total| kept.iter().all(|other| total >= other)));
    window_follows(night, why)?;
    let trimmed = match night.contest.rule.panel {
        PanelRule::Trimmed { high, low } | PanelRule::TrimmedSum { high, low }
            if why.parts[0].jurors.is_empty() || why.parts[0].all_kept =>
        {
            prop_assert!(why.parts[0].jurors.len() <= usize::from(high) + usize::from(low));
            (0, 0)
        }
        PanelRule::Trimmed { high, low } | PanelRule::TrimmedSum { high, low } => {
            (usize::from(high), usize::from(low))
        }
        PanelRule::Median => {
            let side = why.parts[0].jurors.len().saturating_sub(1) / 2;
            (side, side)
        }
        // Not by number; `window_follows` has looked at each.
        PanelRule::Discard { .. } => (high.len(), low.len()),
        _ => (0, 0),
    };
    prop_assert_eq!((high.len(), low.len()), trimmed);
    prop_assert_eq!(
        (why.parts[0].sum, why.parts[0].kept),
        (kept.iter().sum(), Exact::from(kept.len() as i128))
    );
    if kept.is_empty() {
        prop_assert_eq!((why.parts[0].joined, why.result), (None, None));
        return Ok(());
    }
    let summed = matches!(night.contest.rule.panel, PanelRule::Sum | PanelRule::TrimmedSum { .. });
    let divisor = if summed { Exact::from(1) } else { why.parts[0].kept };
    let mut figure = why.parts[0].sum / divisor;
    if let PanelRule::Clamp { places, .. } = night.contest.rule.panel {
        figure = reference::rounded(figure, Rounding::HalfUp(places));
    }
    prop_assert_eq!(why.parts[0].joined, Some(figure));
    prop_assert_eq!(
        why.result,
        Some(reference::rounded(figure, night.contest.rule.rounding.result))
    );
    Ok(())
}

/// What totals are held against, and what each of them counts for.
fn window_follows(night: &Night, why: &Explanation) -> Result<(), TestCaseError> {
    let all: Exact = why.parts[0].jurors.iter().map(|line| line.total).sum();
    match (night.contest.rule.panel, why.parts[0].window) {
        (PanelRule::Clamp { limit, places }, Some(Window { centre, low, high })) => {
            let mean = all / why.parts[0].jurors.len() as i128;
            prop_assert_eq!(centre, reference::rounded(mean, Rounding::HalfUp(places)));
            let limit = reference::decimal(limit);
            prop_assert_eq!((low, high), (centre - limit, centre + limit));
            for line in &why.parts[0].jurors {
                let part = match line.total {
                    total if total < low => Part::Clamped(low),
                    total if total > high => Part::Clamped(high),
                    _ => Part::Whole,
                };
                prop_assert_eq!(line.part, part);
            }
        }
        (PanelRule::Discard { tolerance, of }, Some(Window { centre, low, high })) => {
            let mut totals: Vec<_> = why.parts[0].jurors.iter().map(|line| line.total).collect();
            totals.sort();
            let (size, half) = (totals.len(), totals.len() / 2);
            let middle = match of {
                Centre::Mean => all / size as i128,
                Centre::Median => (totals[half] + totals[(size - 1) / 2]) / 2,
            };
            let tolerance = reference::decimal(tolerance);
            prop_assert_eq!((low, centre, high), (middle - tolerance, middle, middle + tolerance));
            let near = |total: &Exact| (low..=high).contains(total);
            prop_assert_eq!(why.parts[0].all_kept, !totals.iter().any(near));
            for line in &why.parts[0].jurors {
                let part = match line.total {
                    total if why.parts[0].all_kept || near(&total) => Part::Whole,
                    total if total < low => Part::Dropped(Dropped::Low),
                    _ => Part::Dropped(Dropped::High),
                };
                prop_assert_eq!(line.part, part);
            }
        }
        (PanelRule::Clamp { .. } | PanelRule::Discard { .. }, None) => {
            prop_assert!(why.parts[0].jurors.is_empty());
        }
        (_, window) => prop_assert_eq!(window, None),
    }
    Ok(())
}

/// The figures of each tie step from the lines of those who were tied.
fn figures_follow(
    night: &Night,
    why: &Explanation,
    all: &[Explanation],
) -> Result<(), TestCaseError> {
    let unit = 10i128.pow(night.contest.places.into());
    let of = |entry: usize| all.iter().find(|other| other.entry == entry).unwrap();
    for check in &why.ties {
        let split = check.figures.windows(2).any(|pair| pair[0].1 != pair[1].1);
        prop_assert_eq!(check.split, split);
        for (entry, figure) in &check.figures {
            let entry = *entry;
            let lines = &of(entry).parts[0].jurors;
            prop_assert_eq!(of(entry).result, why.result);
            let expected = match (&check.step, figure) {
                (TieStep::CriterionMean(id), _) => {
                    let criterion = night.contest.criterion_position(id).unwrap();
                    let sum: i128 =
                        lines.iter().map(|line| i128::from(line.marks[criterion].0)).sum();
                    Figure::Points(Exact::new(sum, lines.len() as i128 * unit))
                }
                (TieStep::UntrimmedMean, _) => {
                    let sum: Exact = lines.iter().map(|line| line.total).sum();
                    Figure::Points(sum / lines.len() as i128)
                }
                (TieStep::Median, _) => {
                    let mut totals: Vec<_> = lines.iter().map(|line| line.total).collect();
                    totals.sort();
                    let size = totals.len();
                    Figure::Points((totals[size / 2] + totals[(size - 1) / 2]) / 2)
                }
                (TieStep::HeadToHead, _) => {
                    let mut net = 0;
                    for line in lines {
                        for other in check.figures.iter().flat_map(|(e, _)| &of(*e).parts[0].jurors)
                        {
                            if other.juror == line.juror {
                                net += line.total.cmp(&other.total) as i64;
                            }
                        }
                    }
                    Figure::Preferences(net)
                }
                (TieStep::HighestMark, _) => {
                    let marks = lines.iter().flat_map(|line| &line.marks);
                    Figure::Mark(*marks.max().unwrap())
                }
                (TieStep::RunningOrder, _) => Figure::Order(entry),
                (TieStep::SharedPlace, _) => Figure::Shared,
                (TieStep::CastingVote, Figure::Vote(ahead)) => Figure::Vote(*ahead),
                (TieStep::CastingVote, _) => Figure::VotePending,
                (step, _) => unreachable!("{step:?} is not in these chains"),
            };
            prop_assert_eq!(figure, &expected);
        }
        let values: Vec<_> = check.figures.iter().map(|(_, figure)| figure).collect();
        if check.step == TieStep::RunningOrder {
            prop_assert!(values.is_sorted());
        } else {
            prop_assert!(values.is_sorted_by(|a, b| a >= b));
        }
    }
    Ok(())
}

/// How an entry compares with another, from their results and the entry's tie steps.
fn against(why: &Explanation, other: &Explanation) -> Option<Against> {
    let (entry, place) = (other.entry, why.place?);
    let (high, low) = (why.result.max(other.result)?, why.result.min(other.result)?);
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

/// One more than those with a better result and those who went ahead in a tie step.
fn rank(why: &Explanation, all: &[Explanation]) -> u32 {
    let better = all.iter().filter(|other| other.result > why.result).count();
    let by_ties: usize = why
        .ties
        .iter()
        .map(|check| {
            let own = &check.figures.iter().find(|(entry, _)| *entry == why.entry).unwrap().1;
            check.figures.iter().take_while(|(_, figure)| figure != own).count()
        })
        .sum();
    (better + by_ties) as u32 + 1
}
