//! The Skating System and majority of firsts against slow references and laws.

use std::cmp::{Ordering, Reverse};
use std::collections::BTreeMap;

use alqa::contest::{
    Better, Contest, Group, GroupId, Join, Mark, PanelRule, PlaceStyle, Rule, Scale, Text, TieStep,
    Weight, made_up,
};
use alqa::tally::{Engine, Exact, Figure, Lack, Sheet};
use proptest::prelude::*;

use crate::table::line;

/// The ranks that were given, in halves: by dance, juror and entry. `None`: not marked.
type Ranks = Vec<Vec<Vec<Option<i64>>>>;

/// Halves as a number.
fn halves(count: i64) -> Exact {
    Exact::new(count.into(), 2)
}

/// A final over the dances of `ranks`, with a mark scale of halves.
fn contest(ranks: &Ranks, panel: PanelRule) -> Contest {
    let (jurors, entries) = (ranks[0].len(), ranks[0][0].len());
    let mut contest = made_up(entries, jurors, ranks.len());
    contest.places = 1;
    for criterion in &mut contest.criteria {
        criterion.better = Better::Lower;
        criterion.scale =
            Scale { min: Mark(10), max: Mark(10 * entries as i32 + 10), step: Mark(5) };
    }
    contest.rule = Rule {
        join: Join::Criteria,
        panel,
        places: PlaceStyle::Mean,
        ties: vec![TieStep::SharedPlace],
        ..contest.rule
    };
    contest
}

fn sheet(ranks: &Ranks) -> Sheet {
    let mut sheet = Sheet::new(ranks[0][0].len(), ranks[0].len(), ranks.len());
    for (dance, jurors) in ranks.iter().enumerate() {
        for (juror, row) in jurors.iter().enumerate() {
            for (entry, rank) in row.iter().enumerate() {
                if let Some(rank) = rank {
                    sheet.put_mark(entry, juror, dance, Mark(5 * *rank as i32));
                }
            }
        }
    }
    sheet
}

/// What the engine makes of it: by entry the sum of places and the final place; `None` without.
fn computed(ranks: &Ranks, panel: PanelRule) -> Vec<Option<(Exact, Exact)>> {
    let standings = Engine::new(&contest(ranks, panel)).tally(&sheet(ranks), &[]);
    let place = |entry| {
        let row = standings.of(entry)?;
        Some((row.result?, row.place?.in_style(PlaceStyle::Mean)))
    };
    (0..ranks[0][0].len()).map(place).collect()
}

/// The engine's places in the dances, by dance and entry.
fn dances(ranks: &Ranks, panel: PanelRule) -> Vec<Vec<Option<Exact>>> {
    let (engine, sheet) = (Engine::new(&contest(ranks, panel)), sheet(ranks));
    let explained = |entry| engine.explain(&sheet, &[], entry).unwrap();
    let entries: Vec<_> = (0..sheet.entries()).map(explained).collect();
    let place = |dance: usize| entries.iter().map(move |entry| entry.parts[dance].figure);
    (0..ranks.len()).map(|dance| place(dance).collect()).collect()
}

/// The rules written down as they read, entry against entry.
mod reference {
    use super::*;

    /// How many of the ranks are at the place or better, and their sum.
    fn at_or_better(ranks: &[i64], place: i64) -> (usize, i64) {
        let counted: Vec<i64> = ranks.iter().copied().filter(|&rank| rank <= 2 * place).collect();
        (counted.len(), counted.iter().sum())
    }

    /// More of them are better, then a lower sum.
    fn compare((more, low): (usize, i64), (other, high): (usize, i64)) -> Ordering {
        other.cmp(&more).then(low.cmp(&high))
    }

    /// Which of two is better by rules 5 to 8, from the given place on. `jurors` can rank.
    fn by_majority(one: &[i64], other: &[i64], jurors: usize, from: i64) -> Ordering {
        for place in from..=20 {
            let counts = [at_or_better(one, place), at_or_better(other, place)];
            match counts.map(|(count, _)| 2 * count > jurors) {
                [true, false] => return Ordering::Less,
                [false, true] => return Ordering::Greater,
                [true, true] if compare(counts[0], counts[1]).is_ne() => {
                    return compare(counts[0], counts[1]);
                }
                _ => {}
            }
        }
        // Neither ever has a majority, or nothing parts them.
        compare(at_or_better(one, 20), at_or_better(other, 20))
    }

    /// The ranks of an entry in a dance.
    pub(super) fn of(dance: &[Vec<Option<i64>>], entry: usize) -> Vec<i64> {
        dance.iter().filter_map(|row| row[entry]).collect()
    }

    /// How many jurors ranked anyone in the dance.
    pub(super) fn jurors(dance: &[Vec<Option<i64>>]) -> usize {
        dance.iter().filter(|row| row.iter().any(Option::is_some)).count()
    }

    /// Places in halves: those ahead, and the mean of those shared with equals.
    fn places(entries: usize, against: impl Fn(usize, usize) -> Ordering) -> Vec<i64> {
        let place = |entry: usize| {
            let others = (0..entries).filter(|&other| other != entry);
            let weigh = others.map(|other| match against(other, entry) {
                Ordering::Less => 2,
                Ordering::Equal => 1,
                Ordering::Greater => 0,
            });
            2 + weigh.sum::<i64>()
        };
        (0..entries).map(place).collect()
    }

    /// The places in a dance; all have ranks.
    pub(super) fn dance(dance: &[Vec<Option<i64>>]) -> Vec<i64> {
        places(dance[0].len(), |one, other| {
            by_majority(&of(dance, one), &of(dance, other), jurors(dance), 1)
        })
    }

    /// The places in a dance by majority of firsts; all have ranks of all jurors.
    pub(super) fn firsts(dance: &[Vec<Option<i64>>]) -> Vec<i64> {
        let key = |entry| {
            let ranks = of(dance, entry);
            let firsts = ranks.iter().filter(|&&rank| rank == 2).count();
            (Reverse(2 * firsts > jurors(dance)), ranks.iter().sum::<i64>())
        };
        places(dance[0].len(), |one, other| key(one).cmp(&key(other)))
    }

    /// Sum and final place of every entry, rules 9 to 11.
    pub(super) fn finals(ranks: &Ranks) -> Vec<(i64, i64)> {
        let by_dance: Vec<Vec<i64>> = ranks.iter().map(|ranks| dance(ranks)).collect();
        let entries = ranks[0][0].len();
        let own = |entry: usize| by_dance.iter().map(|dance| dance[entry]).collect::<Vec<_>>();
        let sums: Vec<i64> = (0..entries).map(|entry| own(entry).iter().sum()).collect();
        let mut levels: BTreeMap<i64, Vec<usize>> = BTreeMap::new();
        for (entry, &sum) in sums.iter().enumerate() {
            levels.entry(sum).or_default().push(entry);
        }
        let all = |entry| ranks.iter().flat_map(|dance| of(dance, entry)).collect::<Vec<_>>();
        let panel: usize = ranks.iter().map(|dance| jurors(dance)).sum();
        let ten = |one, other, place| {
            compare(at_or_better(&own(one), place), at_or_better(&own(other), place))
        };
        let eleven =
            |one: usize, other: usize, place| by_majority(&all(one), &all(other), panel, place);
        let mut finals = vec![(0, 0); entries];
        let mut place = 1;
        for (sum, tied) in levels {
            let groups =
                if ranks.len() == 1 { vec![tied] } else { settle(&tied, place, &ten, &eleven) };
            for group in groups {
                let len = group.len() as i64;
                for entry in group {
                    finals[entry] = (sum, 2 * place + len - 1);
                }
                place += len;
            }
        }
        finals
    }

    type Against<'a> = &'a dyn Fn(usize, usize, i64) -> Ordering;

    /// Entries of equal sums that are tied for the place, in the groups that come out.
    fn settle(tied: &[usize], place: i64, ten: Against, eleven: Against) -> Vec<Vec<usize>> {
        if tied.is_empty() {
            return Vec::new();
        }
        let unbeaten = |by: Against| {
            let beaten = |&one: &usize| tied.iter().any(|&other| by(other, one, place).is_lt());
            tied.iter().copied().partition::<Vec<usize>, _>(|one| !beaten(one))
        };
        let (best, others) = unbeaten(ten);
        let (mut done, others) = if others.is_empty() {
            let (first, others) = unbeaten(eleven);
            (vec![first], others)
        } else {
            (settle(&best, place, ten, eleven), others)
        };
        let given = done.iter().map(Vec::len).sum::<usize>() as i64;
        done.extend(settle(&others, place + given, ten, eleven));
        done
    }
}

/// One juror's ranks of a dance: entries in an order, some joined to the one before, some not
/// marked.
fn row(order: &[usize], joined: &[bool], absent: &[bool]) -> Vec<Option<i64>> {
    let mut row = vec![None; order.len()];
    let order: Vec<usize> = order.iter().copied().filter(|&entry| !absent[entry]).collect();
    let mut at = 0;
    while at < order.len() {
        let mut end = at + 1;
        while end < order.len() && joined[end] {
            end += 1;
        }
        for &entry in &order[at..end] {
            row[entry] = Some((at + end + 1) as i64);
        }
        at = end;
    }
    row
}

/// Ranks of up to `dances` dances; a juror joins ranks with the given chance, and is recused with the
/// other, all but the first.
fn any_ranks(dances: usize, joins: f64, recused: f64) -> impl Strategy<Value = Ranks> {
    (1..=8usize, 1..=9usize, 1..=dances).prop_flat_map(move |(entries, jurors, dances)| {
        let order = Just((0..entries).collect::<Vec<_>>()).prop_shuffle();
        let joined = prop::collection::vec(prop::bool::weighted(joins), entries);
        let rows = prop::collection::vec((order, joined), jurors);
        let absent = prop::bool::weighted(recused);
        let absent = prop::collection::vec(prop::collection::vec(absent, entries), jurors);
        (prop::collection::vec(rows, dances), absent).prop_map(|(dances, mut absent)| {
            absent[0].fill(false);
            let each = |rows: Vec<(Vec<usize>, Vec<bool>)>| {
                let rows = rows.iter().zip(&absent);
                rows.map(|((order, joined), absent)| row(order, joined, absent)).collect()
            };
            dances.into_iter().map(each).collect()
        })
    })
}

/// Few jurors and entries over several dances: many equal sums.
fn any_tied() -> impl Strategy<Value = Ranks> {
    (2..=6usize, 1..=3usize, 2..=5usize).prop_flat_map(|(entries, jurors, dances)| {
        let order = Just((0..entries).collect::<Vec<_>>()).prop_shuffle();
        let row = order.prop_map(|order| order.iter().map(|&at| Some(2 * at as i64 + 2)).collect());
        prop::collection::vec(prop::collection::vec(row, jurors), dances)
    })
}

/// One juror, and every dance is danced again with the ranks the other way round: all sums are equal.
fn any_mirrored() -> impl Strategy<Value = Ranks> {
    (4..=8usize, 1..=3usize).prop_flat_map(|(entries, pairs)| {
        let order = Just((1..=entries as i64).collect::<Vec<_>>()).prop_shuffle();
        prop::collection::vec(order, pairs).prop_map(move |orders| {
            let last = entries as i64 + 1;
            let both = |order: Vec<i64>| {
                let given = order.iter().map(|rank| Some(2 * rank)).collect();
                let mirrored = order.iter().map(|rank| Some(2 * (last - rank))).collect();
                [vec![given], vec![mirrored]]
            };
            orders.into_iter().flat_map(both).collect()
        })
    })
}

fn assert_as_reference(ranks: &Ranks) -> Result<(), TestCaseError> {
    let by_dance: Vec<Vec<_>> = ranks
        .iter()
        .map(|dance| reference::dance(dance).into_iter().map(|place| Some(halves(place))).collect())
        .collect();
    prop_assert_eq!(dances(ranks, PanelRule::Skating), by_dance);
    let finals = reference::finals(ranks);
    let finals: Vec<_> =
        finals.into_iter().map(|(sum, place)| Some((halves(sum), halves(place)))).collect();
    prop_assert_eq!(computed(ranks, PanelRule::Skating), finals);
    Ok(())
}

/// The entries, jurors and dances in other orders.
fn reordered(ranks: &Ranks, entries: &[usize], juror: usize, dance: usize) -> Ranks {
    let mut ranks: Ranks = ranks
        .iter()
        .map(|dance| {
            dance.iter().map(|row| entries.iter().map(|&entry| row[entry]).collect()).collect()
        })
        .collect();
    let dances = ranks.len();
    ranks.rotate_left(dance % dances);
    for dance in &mut ranks {
        let jurors = dance.len();
        dance.rotate_left(juror % jurors);
    }
    ranks
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn skating_is_the_rule_text(ranks in any_ranks(5, 0.0, 0.0)) {
        assert_as_reference(&ranks)?;
    }

    #[test]
    fn with_shared_ranks_too(ranks in any_ranks(5, 0.3, 0.0)) {
        assert_as_reference(&ranks)?;
    }

    #[test]
    fn with_recused_jurors_too(ranks in any_ranks(5, 0.1, 0.3)) {
        assert_as_reference(&ranks)?;
    }

    #[test]
    fn where_many_are_tied_too(ranks in any_tied()) {
        assert_as_reference(&ranks)?;
    }

    #[test]
    fn where_all_are_tied_too(ranks in any_mirrored()) {
        assert_as_reference(&ranks)?;
    }

    #[test]
    fn majority_is_the_rule_text(ranks in any_ranks(5, 0.3, 0.0)) {
        let by_dance: Vec<Vec<i64>> =
            ranks.iter().map(|dance| reference::firsts(dance)).collect();
        let as_numbers = |dance: &Vec<i64>| dance.iter().map(|&place| Some(halves(place))).collect();
        let expected: Vec<Vec<_>> = by_dance.iter().map(as_numbers).collect();
        prop_assert_eq!(dances(&ranks, PanelRule::Majority), expected);
        for (entry, computed) in computed(&ranks, PanelRule::Majority).iter().enumerate() {
            let sum = by_dance.iter().map(|dance| dance[entry]).sum();
            prop_assert_eq!(computed.unwrap().0, halves(sum));
        }
    }

    #[test]
    fn the_order_of_entries_jurors_and_dances_does_not_matter(
        (ranks, entries) in any_ranks(4, 0.2, 0.1).prop_flat_map(|ranks| {
            let order = (0..ranks[0][0].len()).collect::<Vec<_>>();
            (Just(ranks), Just(order).prop_shuffle())
        }),
        juror in 0..9usize,
        dance in 0..5usize,
    ) {
        let other = reordered(&ranks, &entries, juror, dance);
        for panel in [PanelRule::Skating, PanelRule::Majority] {
            let (before, after) = (computed(&ranks, panel), computed(&other, panel));
            let moved: Vec<_> = entries.iter().map(|&entry| before[entry]).collect();
            prop_assert_eq!(after, moved);
        }
    }

    #[test]
    fn places_sum_up(ranks in any_ranks(4, 0.2, 0.2)) {
        let entries = ranks[0][0].len() as i128;
        let all = Exact::from(entries * (entries + 1) / 2);
        for panel in [PanelRule::Skating, PanelRule::Majority] {
            for dance in dances(&ranks, panel) {
                prop_assert_eq!(dance.iter().flatten().sum::<Exact>(), all);
            }
            let finals = computed(&ranks, panel);
            prop_assert_eq!(finals.iter().flatten().map(|(_, place)| *place).sum::<Exact>(), all);
        }
    }

    /// Whoever follows an explanation with a pencil counts what it says.
    #[test]
    fn explanations_count_right(ranks in prop_oneof![any_ranks(4, 0.2, 0.0), any_tied(), any_mirrored()]) {
        let (engine, sheet) = (Engine::new(&contest(&ranks, PanelRule::Skating)), sheet(&ranks));
        let by_dance: Vec<Vec<i64>> = ranks.iter().map(|dance| reference::dance(dance)).collect();
        let counted = |ranks: &[i64], up_to: i64| {
            let ranks: Vec<i64> = ranks.iter().copied().filter(|&rank| rank <= 2 * up_to).collect();
            (ranks.len() as u32, halves(ranks.iter().sum()))
        };
        for entry in 0..sheet.entries() {
            let explained = engine.explain(&sheet, &[], entry).unwrap();
            for (dance, line) in ranks.iter().zip(&explained.parts) {
                let line = line.majority.as_ref().unwrap();
                let own = reference::of(dance, entry);
                let at_or_better = |place: usize| counted(&own, place as i64).0;
                let places = line.at_or_better.len();
                let expected: Vec<u32> = (1..=places).map(at_or_better).collect();
                prop_assert_eq!(line.needed, reference::jurors(dance) as u32 / 2 + 1);
                prop_assert_eq!(&line.at_or_better, &expected);
                prop_assert!(line.at_or_better[places - 1] >= line.needed);
                prop_assert_eq!(line.sum, counted(&own, places as i64).1);
            }
            for check in &explained.ties {
                let ranks_of = |entry: usize| -> Vec<i64> {
                    match check.step {
                        TieStep::Skating10 => by_dance.iter().map(|dance| dance[entry]).collect(),
                        _ => ranks.iter().flat_map(|dance| reference::of(dance, entry)).collect(),
                    }
                };
                for (entry, figure) in &check.figures {
                    let Figure::AtOrBetter { count, sum: Reverse(sum), up_to } = *figure else {
                        prop_assert_eq!(figure, &Figure::Shared);
                        continue;
                    };
                    prop_assert_eq!((count, sum), counted(&ranks_of(*entry), up_to.into()));
                }
                prop_assert!(check.figures.is_sorted_by(|a, b| a.1 >= b.1));
            }
            let rank = explained.place.unwrap();
            let last = explained.ties.last();
            let shared = last.is_some_and(|check| check.step == TieStep::SharedPlace);
            prop_assert_eq!(rank.sharing > 1, shared);
        }
    }
}

/// Ranks in whole places: by dance, juror and entry.
fn whole(ranks: &[&[&[i64]]]) -> Ranks {
    let row = |row: &&[i64]| row.iter().map(|&rank| Some(2 * rank)).collect();
    ranks.iter().map(|dance| dance.iter().map(row).collect()).collect()
}

/// What was compared between entries: step, up to which place, count and sum of each, whether it
/// parted them.
type Compared = (TieStep, u32, Vec<(usize, u32, i128)>, bool);

fn compared(ranks: &Ranks, entry: usize) -> Vec<Compared> {
    let engine = Engine::new(&contest(ranks, PanelRule::Skating));
    let ties = engine.explain(&sheet(ranks), &[], entry).unwrap().ties;
    let checks = ties.into_iter().filter(|check| check.step != TieStep::SharedPlace);
    let each = |check: alqa::tally::TieCheck| {
        let mut place = 0;
        let figures = check.figures.iter().map(|(entry, figure)| {
            let Figure::AtOrBetter { count, sum, up_to } = figure else { panic!("{figure:?}") };
            place = *up_to;
            (*entry, *count, sum.0.to_integer())
        });
        let figures = figures.collect();
        (check.step, place, figures, check.split)
    };
    checks.map(each).collect()
}

#[test]
fn a_tie_is_followed_step_by_step() {
    use TieStep::{Skating10, Skating11};
    // One juror, and every entry is first, second and third once: nothing parts them.
    let circle = whole(&[&[&[1, 2, 3]], &[&[2, 3, 1]], &[&[3, 1, 2]]]);
    let all = |count, sum| (0..3).map(|entry| (entry, count, sum)).collect::<Vec<_>>();
    let expected = vec![
        (Skating10, 1, all(1, 1), false),
        (Skating11, 1, all(1, 1), false),
        (Skating11, 2, all(2, 3), false),
        (Skating11, 3, all(3, 6), false),
    ];
    assert_eq!(compared(&circle, 1), expected);
    let shared = Some((Exact::from(6), Exact::from(2)));
    assert_eq!(computed(&circle, PanelRule::Skating), [shared; 3]);

    // Each wins one of two dances. Four of the six ranks are needed: the first entry has four firsts.
    let two = whole(&[&[&[1, 2], &[1, 2], &[1, 2]], &[&[2, 1], &[2, 1], &[1, 2]]]);
    let expected = vec![
        (Skating10, 1, vec![(0, 1, 1), (1, 1, 1)], false),
        (Skating11, 1, vec![(0, 4, 4), (1, 2, 2)], true),
    ];
    assert_eq!(compared(&two, 0), expected);
}

#[test]
fn without_a_majority_the_next_place_is_looked_at() {
    use TieStep::{Skating10, Skating11};
    // A and B win a dance each and are second in the other. Four of six ranks are needed; at place 1
    // nobody has them, though B has more.
    let ranks =
        whole(&[&[&[1, 2, 3], &[1, 3, 2], &[2, 1, 3]], &[&[2, 1, 3], &[2, 1, 3], &[2, 3, 1]]]);
    let expected = vec![
        (Skating10, 1, vec![(0, 1, 1), (1, 1, 1)], false),
        (Skating11, 1, vec![(1, 3, 3), (0, 2, 2)], false),
        (Skating11, 2, vec![(0, 6, 10), (1, 4, 5)], true),
    ];
    for entry in [0, 1] {
        assert_eq!(compared(&ranks, entry), expected);
    }
    assert_eq!(compared(&ranks, 2), []);
}

#[test]
fn an_entry_without_a_majority_comes_after_the_others() {
    // Two of three jurors are recused for the first entry, whom the third puts first.
    let ranks = vec![vec![
        vec![Some(2), Some(4), Some(6)],
        vec![None, Some(2), Some(4)],
        vec![None, Some(2), Some(4)],
    ]];
    let places = dances(&ranks, PanelRule::Skating);
    assert_eq!(places, [[3, 1, 2].map(|place| Some(Exact::from(place)))]);
}

#[test]
fn who_has_no_ranks_has_no_place() {
    let ranks = vec![vec![vec![Some(2), None], vec![Some(2), None]]];
    for panel in [PanelRule::Skating, PanelRule::Majority] {
        let standings = Engine::new(&contest(&ranks, panel)).tally(&sheet(&ranks), &[]);
        assert_eq!(standings.of(0).unwrap().result, Some(Exact::from(1)));
        assert_eq!(standings.of(1).unwrap().lack, Some(Lack::Ballots));
    }
}

#[test]
fn a_juror_who_is_recused_does_not_lower_the_sum() {
    // Two of four are recused for the first entry; all three have the sum 6.
    let ranks = vec![vec![
        vec![Some(6), Some(2), Some(4)],
        vec![Some(6), Some(4), Some(2)],
        vec![None, Some(2), Some(4)],
        vec![None, Some(4), Some(2)],
    ]];
    let places = dances(&ranks, PanelRule::Majority);
    assert_eq!(places, [[6, 3, 3].map(|place| Some(halves(place)))]);
}

#[test]
fn a_majority_of_firsts_wins_against_the_lower_sum() {
    // Three of five put the first entry first, two put it last: its sum is 11, the second's is 8.
    let first: &[i64] = &[1, 2, 3, 4];
    let last: &[i64] = &[4, 1, 2, 3];
    let ranks = whole(&[&[first, first, first, last, last]]);
    let places = dances(&ranks, PanelRule::Majority);
    assert_eq!(places, [[1, 2, 3, 4].map(|place| Some(Exact::from(place)))]);
    let engine = Engine::new(&contest(&ranks, PanelRule::Majority));
    let explained = engine.explain(&sheet(&ranks), &[], 0).unwrap();
    let line = explained.parts[0].majority.as_ref().unwrap();
    assert_eq!((line.needed, &line.at_or_better[..], line.sum), (3, &[3][..], Exact::from(11)));
}

/// Ranks that are written twice as large and weigh half are the same ranks.
#[test]
fn ranks_are_compared_in_one_unit() {
    let dances = |half: bool| {
        let mut contest = made_up(4, 5, 2);
        contest.rule.panel = PanelRule::Skating;
        contest.rule.ties = Vec::new();
        contest.rule.join = Join::Groups;
        contest.groups = ["one", "two"]
            .map(|id| Group {
                id: GroupId::new(id).unwrap(),
                name: Text::one(id),
                weight: Weight::ONE,
            })
            .to_vec();
        for (at, criterion) in contest.criteria.iter_mut().enumerate() {
            (criterion.better, criterion.group) = (Better::Lower, Some(at));
        }
        if half {
            contest.criteria[1].weight = Weight { num: 1, den: 2 };
        }
        Engine::new(&contest)
    };
    let (plain, half) = (dances(false), dances(true));
    let mut random = fastrand::Rng::with_seed(7);
    for _ in 0..300 {
        let [mut own, mut other] = [(); 2].map(|()| Sheet::new(4, 5, 2));
        for (juror, dance) in (0..5).flat_map(|juror| [(juror, 0), (juror, 1)]) {
            let mut ranks = [1, 2, 3, 4];
            random.shuffle(&mut ranks);
            for (entry, rank) in ranks.into_iter().enumerate() {
                own.put_mark(entry, juror, dance, Mark(rank));
                let written = if dance == 1 { 2 * rank } else { rank };
                other.put_mark(entry, juror, dance, Mark(written));
            }
        }
        assert_eq!(line(&plain.tally(&own, &[])), line(&half.tally(&other, &[])), "{own:?}");
    }
}
