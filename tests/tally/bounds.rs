//! What is decided: no completion of the missing marks contradicts it.

use std::fmt;

use alqa::contest::{
    Better, Carried, CarriedId, Centre, Contest, Decimal, Deduction, Few, Fraction, Group, GroupId,
    Join, JurorRule, Mark, Missing, PanelRule, PartRule, PlaceStyle, Rounding, Roundings, Rule,
    Scale, Shared, Text, TieStep, TooFew, Weight, made_up,
};
use alqa::tally::{Bounds, Engine, Exact, Needed, Sheet, Standings};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use crate::table::{NO, contest, frac, totals};

/// A contest, some marks, and the ballots that are still awaited.
#[derive(Clone)]
struct Evening {
    contest: Contest,
    sheet: Sheet,
    awaited: Vec<(usize, usize)>,
}

/// What a failing law prints: what matters for a tally.
impl fmt::Debug for Evening {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let contest = &self.contest;
        writeln!(f, "{:?} awaited {:?}", contest.rule, self.awaited)?;
        for c in &contest.criteria {
            writeln!(f, "{:?} {:?} weight {:?}", c.scale, c.better, c.weight)?;
        }
        for juror in &contest.panel {
            writeln!(f, "juror weight {:?} judges {:?}", juror.weight, juror.judges)?;
        }
        for (at, entry) in contest.entries.iter().enumerate() {
            let marks = (0..self.sheet.jurors()).map(|juror| {
                let mark = |at2| self.sheet.mark(at, juror, at2).map(|mark| mark.0);
                (0..self.sheet.criteria()).map(mark).collect::<Vec<_>>()
            });
            write!(f, "{:?} out {} ", marks.collect::<Vec<_>>(), self.sheet.is_out(at))?;
            writeln!(f, "{:?} {:?} {:?}", entry.factors, entry.carried, entry.deductions)?;
        }
        Ok(())
    }
}

impl Evening {
    fn is_awaited(&self, entry: usize, juror: usize) -> bool {
        self.awaited.contains(&(entry, juror))
    }

    fn bounds(&self) -> Bounds {
        let awaited = |entry, juror| self.is_awaited(entry, juror);
        Engine::new(&self.contest).bounds(&self.contest, &self.sheet, &[], &awaited)
    }

    fn need(&self, entry: usize) -> Option<Needed> {
        let awaited = |entry, juror| self.is_awaited(entry, juror);
        let engine = Engine::new(&self.contest);
        engine.needs(&self.contest, &self.sheet, &awaited, entry).map(|need| need.needed)
    }

    fn tally(&self, sheet: &Sheet) -> Standings {
        Engine::new(&self.contest).tally(sheet, &[])
    }

    /// The cells that may still be marked: entry, juror, criterion.
    fn cells(&self) -> Vec<(usize, usize, usize)> {
        let each = |&(entry, juror): &(usize, usize)| {
            (0..self.sheet.criteria())
                .filter(move |&at| self.contest.panel[juror].judges(at))
                .filter(move |&at| self.sheet.mark(entry, juror, at).is_none())
                .map(move |at| (entry, juror, at))
        };
        self.awaited.iter().flat_map(each).collect()
    }

    /// The marks of a criterion.
    fn marks(&self, criterion: usize) -> Vec<Mark> {
        let scale = self.contest.criteria[criterion].scale;
        (0..scale.len() as i32).map(|n| Mark(scale.min.0 + n * scale.step.0)).collect()
    }

    /// The sheet with these choices in the cells: none, or a mark by its number.
    fn with(&self, cells: &[(usize, usize, usize)], choices: &[usize]) -> Sheet {
        let mut sheet = self.sheet.clone();
        for (&(entry, juror, at), &choice) in cells.iter().zip(choices) {
            if let Some(mark) = choice.checked_sub(1) {
                sheet.put_mark(entry, juror, at, self.marks(at)[mark]);
            }
        }
        sheet
    }

    /// All completions, if they are few.
    fn all(&self) -> Option<Vec<Sheet>> {
        let cells = self.cells();
        let sizes: Vec<usize> = cells.iter().map(|cell| self.marks(cell.2).len() + 1).collect();
        let count = sizes.iter().try_fold(1usize, |all, size| all.checked_mul(*size))?;
        let choices = |mut number: usize| -> Vec<usize> {
            let digit = |size: &usize| {
                let digit = number % size;
                number /= size;
                digit
            };
            sizes.iter().map(digit).collect()
        };
        let sheets = || (0..count).map(|number| self.with(&cells, &choices(number))).collect();
        (count <= 700).then(sheets)
    }

    /// Some completions: at random, of only lowest and highest marks, and whole.
    fn some(&self, seed: u64) -> Vec<Sheet> {
        let (cells, mut random) = (self.cells(), fastrand::Rng::with_seed(seed));
        let one = |way: usize| {
            let pick = |cell: &(usize, usize, usize)| {
                let most = self.marks(cell.2).len();
                match way % 4 {
                    0 => random.usize(0..=most),
                    1 => random.usize(1..=most),
                    2 => random.choice([1, most]).unwrap(),
                    _ => random.choice([0, 1, most]).unwrap(),
                }
            };
            let choices: Vec<usize> = cells.iter().map(pick).collect();
            self.with(&cells, &choices)
        };
        (0..60).map(one).collect()
    }
}

fn fraction(num: i64, den: i64) -> Fraction {
    Fraction::new(num, den)
}

fn juror_rule() -> impl Strategy<Value = JurorRule> {
    let positional = |shared| JurorRule::Positional {
        points: vec![fraction(3, 1), fraction(2, 1), fraction(1, 2)],
        shared,
    };
    prop_oneof![
        5 => Just(JurorRule::Total),
        1 => Just(JurorRule::Ranks),
        1 => Just(positional(Shared::Mean)),
        1 => Just(positional(Shared::Highest)),
        // A table that ends below what stands beyond it.
        1 => Just(JurorRule::Positional {
            points: vec![fraction(3, 1), fraction(-1, 1)],
            shared: Shared::Mean,
        }),
        1 => Just(JurorRule::Exponential { top: fraction(12, 1), rate: fraction(19, 100) }),
        1 => Just(JurorRule::Standardised { mean: fraction(100, 1), deviation: fraction(20, 1) }),
    ]
}

fn panel_rule() -> impl Strategy<Value = PanelRule> {
    let decimal = |units, places| Decimal { units, places };
    prop_oneof![
        2 => Just(PanelRule::Mean),
        2 => Just(PanelRule::Sum),
        2 => Just(PanelRule::Median),
        2 => (0..3u8, 0..3u8).prop_map(|(high, low)| PanelRule::Trimmed { high, low }),
        2 => (0..3u8, 0..3u8).prop_map(|(high, low)| PanelRule::TrimmedSum { high, low }),
        2 => (1..20i64, 0..2u8).prop_map(move |(limit, places)| PanelRule::Clamp {
            limit: decimal(limit, 1),
            places,
        }),
        2 => (1..20i64, select(vec![Centre::Mean, Centre::Median])).prop_map(
            move |(tolerance, of)| PanelRule::Discard { tolerance: decimal(tolerance, 1), of }
        ),
        1 => Just(PanelRule::Skating),
        1 => Just(PanelRule::Majority),
    ]
}

fn rounding() -> impl Strategy<Value = Rounding> {
    prop_oneof![
        5 => Just(Rounding::Exact),
        1 => (0..2u8).prop_map(Rounding::HalfUp),
        1 => (0..2u8).prop_map(Rounding::HalfEven),
        1 => (0..2u8).prop_map(Rounding::Truncate),
    ]
}

/// Everything of a rule but its tie chain; the carried figure is `elements`.
fn rule() -> impl Strategy<Value = Rule> {
    let few = (0..4u8, select(vec![TooFew::KeepAll, TooFew::NoResult]))
        .prop_map(|(below, then)| Few { below, then });
    let roundings = (rounding(), rounding(), rounding(), rounding(), rounding()).prop_map(
        |(juror, panel, part, stage, result)| Roundings { juror, panel, part, stage, result },
    );
    let slots = (juror_rule(), panel_rule(), few, roundings);
    let join = prop_oneof![
        2 => Just(Join::Totals), 1 => Just(Join::Criteria), 1 => Just(Join::Groups)
    ];
    let parts = prop_oneof![3 => Just(PartRule::Figure), 1 => Just(PartRule::Place)];
    let ties = select(vec![
        vec![],
        vec![TieStep::SharedPlace],
        vec![TieStep::UntrimmedMean, TieStep::RunningOrder],
        vec![TieStep::HeadToHead, TieStep::Countback, TieStep::CastingVote],
    ]);
    let places = select(vec![PlaceStyle::Competition, PlaceStyle::Dense, PlaceStyle::Mean]);
    let missing = prop_oneof![
        4 => Just(Missing::Shrink), 1 => Just(Missing::Void), 1 => Just(Missing::Block)
    ];
    let weights = (select(vec![(1, 1), (1, 1), (1, 2), (-1, 1)]), proptest::bool::weighted(0.3));
    (slots, join, parts, ties, places, missing, weights).prop_map(
        |((juror, panel, few, rounding), join, parts, ties, places, missing, (stage, carried))| {
            let elements = || Carried {
                id: CarriedId::new("elements").unwrap(),
                name: Text::one("Elements"),
                weight: fraction(-1, 1),
            };
            Rule {
                juror,
                join,
                few,
                parts,
                stage_weight: fraction(stage.0, stage.1),
                carried: if carried { vec![elements()] } else { Vec::new() },
                rounding,
                places,
                missing,
                ..Rule::new(panel, Rounding::Exact, ties)
            }
        },
    )
}

/// What a contest declares beside its rule.
#[derive(Debug, Clone)]
struct Beside {
    scales: Vec<(i32, i32, i32)>,
    lower: bool,
    weights: Vec<(u32, u32)>,
    /// Jurors' weights; used with the mean and the sum.
    jury: Vec<(u32, u32)>,
    /// A juror who judges the first criterion only.
    half: Option<usize>,
    /// By entry: a factor for the first part, points carried, points taken off.
    own: Vec<(Option<i64>, Option<i64>, Option<i64>)>,
}

fn beside() -> impl Strategy<Value = Beside> {
    let own = (
        proptest::option::weighted(0.1, -1..3i64),
        proptest::option::weighted(0.5, -3..3i64),
        proptest::option::weighted(0.1, 1..3i64),
    );
    (
        vec(select(vec![(1, 3, 1), (1, 2, 1), (-2, 2, 2), (0, 20, 5)]), 2),
        proptest::bool::weighted(0.2),
        vec(select(vec![(1, 1), (1, 1), (2, 1), (1, 2), (2, 3)]), 2),
        proptest::option::weighted(0.3, vec(select(vec![(1, 1), (0, 1), (1, 2), (2, 1)]), 4)),
        proptest::option::weighted(0.2, 0..4usize),
        vec(own, 5),
    )
        .prop_map(|(scales, lower, weights, jury, half, own)| {
            let jury = jury.unwrap_or_else(|| vec![(1, 1); 4]);
            Beside { scales, lower, weights, jury, half, own }
        })
}

fn declared(
    (entries, jurors, criteria): (usize, usize, usize),
    rule: Rule,
    by: &Beside,
) -> Contest {
    let mut contest = made_up(entries, jurors, criteria);
    contest.places = 1;
    contest.groups = (0..criteria)
        .map(|n| Group {
            id: GroupId::new(&format!("g{n}")).unwrap(),
            name: Text::one("Group"),
            weight: Weight { num: 3, den: 2 },
        })
        .collect();
    for (at, criterion) in contest.criteria.iter_mut().enumerate() {
        let (min, max, step) = by.scales[at];
        criterion.scale = Scale { min: Mark(min), max: Mark(max), step: Mark(step) };
        criterion.better = if by.lower { Better::Lower } else { Better::Higher };
        criterion.weight = Weight { num: by.weights[at].0, den: by.weights[at].1 };
        criterion.group = Some(at);
    }
    let by_weight = matches!(rule.panel, PanelRule::Mean | PanelRule::Sum);
    for (at, juror) in contest.panel.iter_mut().enumerate() {
        let (num, den) = by.jury[at];
        if by_weight || num == 0 {
            juror.weight = Weight { num, den };
        }
        if by.half == Some(at) {
            juror.judges = (0..criteria).map(|criterion| criterion == 0).collect();
        }
    }
    for (entry, &(factor, carried, deduction)) in contest.entries.iter_mut().zip(&by.own) {
        entry.factors = factor.map(|factor| (0, fraction(factor, 1))).into_iter().collect();
        if !rule.carried.is_empty() {
            entry.carried = vec![carried.map(|points| fraction(points, 2))];
        }
        let off = deduction
            .map(|points| Deduction { points: fraction(points, 1), reason: Text::one("Time") });
        entry.deductions = off.into_iter().collect();
    }
    contest.rule = rule;
    contest
}

/// What is known of a ballot: 0 is given, 1 awaited, 2 neither; with numbers for its marks.
type Known = (u8, Vec<usize>);

fn evening() -> impl Strategy<Value = Evening> {
    let size = (2..6usize, 1..5usize, 1..3usize);
    // Often little is missing, so that all completions can be tried.
    let missing = select(vec![1, 2, 6]);
    (size, rule(), beside(), missing).prop_flat_map(|(size, rule, by, missing)| {
        let contest = declared(size, rule, &by);
        let known = prop_oneof![8 => Just(0u8), missing => Just(1), 1 => Just(2)];
        let ballots = vec((known, vec(0..10usize, size.2)), size.0 * size.1);
        let out = vec(proptest::bool::weighted(0.05), size.0);
        (Just(contest), ballots, out)
            .prop_map(move |(contest, ballots, out)| filled(contest, &ballots, &out))
    })
}

fn filled(contest: Contest, ballots: &[Known], out: &[bool]) -> Evening {
    let (entries, jurors) = (contest.entries.len(), contest.panel.len());
    let sheet = Sheet::new(entries, jurors, contest.criteria.len());
    let mut evening = Evening { contest, sheet, awaited: Vec::new() };
    for (at, (known, numbers)) in ballots.iter().enumerate() {
        let (entry, juror) = (at / jurors, at % jurors);
        if *known == 1 {
            evening.awaited.push((entry, juror));
        } else if *known == 0 {
            for (criterion, number) in numbers.iter().enumerate() {
                if evening.contest.panel[juror].judges(criterion) {
                    let marks = evening.marks(criterion);
                    let mark = marks[number % marks.len()];
                    evening.sheet.put_mark(entry, juror, criterion, mark);
                }
            }
        }
    }
    for entry in (0..entries).filter(|&entry| out[entry]) {
        evening.sheet.take_out(entry);
    }
    evening
}

/// What a completion must not contradict.
fn held(evening: &Evening, bounds: &Bounds, sheet: &Sheet) -> Result<(), TestCaseError> {
    let standings = evening.tally(sheet);
    let style = evening.contest.rule.places;
    for row in &standings.rows {
        let outlook = bounds.of(row.entry);
        let Some(place) = row.place else {
            prop_assert!(outlook.is_none_or(|o| o.may_lack), "no place: {row:?} {outlook:?}");
            prop_assert!(bounds.winner() != Some(row.entry));
            continue;
        };
        prop_assert!(outlook.is_some(), "a place: {row:?}");
        let (outlook, result) = (outlook.unwrap(), row.result.unwrap());
        prop_assert!(outlook.lowest <= result && result <= outlook.highest, "{row:?} {outlook:?}");
        // An open tie may yet be split in any way.
        let last = place.in_style(style)
            + i128::from(if place.open && style != PlaceStyle::Mean {
                place.sharing - 1
            } else {
                0
            });
        prop_assert!(place.in_style(style) >= i128::from(outlook.best_place).into());
        prop_assert!(last <= i128::from(outlook.worst_place).into(), "{row:?} {outlook:?}");
        prop_assert!(place.rank > 1 || outlook.may_win());
        if let Some(certain) = outlook.certain {
            prop_assert!(!place.open && !outlook.may_lack);
            prop_assert_eq!(place.in_style(style), certain, "{:?} {:?}", row, outlook);
        }
        if bounds.winner() == Some(row.entry) {
            prop_assert!((place.rank, place.sharing, place.open) == (1, 1, false), "{row:?}");
        }
    }
    Ok(())
}

/// That what is not excluded happens: by results alone, before any chain.
fn reached(evening: &Evening, bounds: &Bounds, all: &[Sheet]) -> Result<(), TestCaseError> {
    let all: Vec<Standings> = all.iter().map(|sheet| evening.tally(sheet)).collect();
    let better = Engine::new(&evening.contest).better();
    for entry in (0..evening.sheet.entries()).filter(|&entry| !evening.sheet.is_out(entry)) {
        let results: Vec<_> = all.iter().map(|all| all.of(entry).unwrap().result).collect();
        let Some(outlook) = bounds.of(entry) else {
            prop_assert!(results.iter().all(Option::is_none));
            continue;
        };
        prop_assert_eq!(results.iter().flatten().min(), Some(&outlook.lowest));
        prop_assert_eq!(results.iter().flatten().max(), Some(&outlook.highest));
        prop_assert_eq!(results.contains(&None), outlook.may_lack);
        if evening.contest.rule.places != PlaceStyle::Competition || bounds.decided {
            continue;
        }
        let ends = |standings: &Standings| {
            let own = standings.of(entry).unwrap().result?;
            let results = standings.rows.iter().filter_map(|row| row.result);
            let ahead = |&other: &Exact| {
                if better == Better::Higher { other > own } else { other < own }
            };
            let ahead = results.clone().filter(ahead).count() as u32;
            Some((ahead + 1, ahead + results.filter(|&other| other == own).count() as u32))
        };
        let ends: Vec<(u32, u32)> = all.iter().filter_map(ends).collect();
        prop_assert_eq!(ends.iter().map(|ends| ends.0).min(), Some(outlook.best_place));
        prop_assert_eq!(ends.iter().map(|ends| ends.1).max(), Some(outlook.worst_place));
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_200))]

    #[test]
    fn no_completion_contradicts_a_certainty(evening in evening(), seed in any::<u64>()) {
        let bounds = evening.bounds();
        let all = evening.all();
        for sheet in all.as_ref().unwrap_or(&evening.some(seed)) {
            held(&evening, &bounds, sheet)?;
        }
        if let Some(all) = all.filter(|_| bounds.reached) {
            reached(&evening, &bounds, &all)?;
        }
    }

    #[test]
    fn what_is_needed_is_enough_and_no_less_is(evening in evening(), seed in any::<u64>()) {
        for entry in 0..evening.sheet.entries() {
            if let Some(needed) = evening.need(entry) {
                enough(&evening, entry, needed, seed)?;
            }
        }
    }
}

/// A juror's total in points in the only part.
fn total(contest: &Contest, marks: &[Mark]) -> Exact {
    let weight = |weight: Weight| match contest.rule.join {
        Join::Criteria => Exact::from_integer(1),
        _ => frac(weight.num.into(), weight.den.into()),
    };
    let each = |(criterion, mark): (&alqa::contest::Criterion, &Mark)| {
        frac(mark.0.into(), 10) * weight(criterion.weight)
    };
    contest.criteria.iter().zip(marks).map(each).sum()
}

/// All ballots that a juror may give.
fn ballots(evening: &Evening) -> Vec<Vec<Mark>> {
    (0..evening.sheet.criteria()).fold(vec![Vec::new()], |ballots, at| {
        let longer = |ballot: Vec<Mark>| {
            evening.marks(at).into_iter().map(move |mark| [&ballot[..], &[mark]].concat())
        };
        ballots.into_iter().flat_map(longer).collect()
    })
}

fn enough(evening: &Evening, entry: usize, needed: Needed, seed: u64) -> Result<(), TestCaseError> {
    let mut random = fastrand::Rng::with_seed(seed);
    let contest = &evening.contest;
    let lower = contest.criteria[0].better == Better::Lower;
    let at_least = |one: Exact, other: Exact| if lower { one <= other } else { one >= other };
    // Jurors of whom nothing counts are not waited for.
    let counts = |juror: usize| {
        let juror = &contest.panel[juror];
        juror.counts() && (0..contest.criteria.len()).all(|at| juror.judges(at))
    };
    let waits =
        |entry: usize| (0..contest.panel.len()).any(|j| counts(j) && evening.is_awaited(entry, j));
    let ahead = |sheet: &Sheet| {
        let standings = evening.tally(sheet);
        let own = standings.of(entry).unwrap().result;
        let better = |other: Exact| own.is_some_and(|own| own != other && at_least(own, other));
        let rivals = standings.rows.iter().filter(|row| row.entry != entry && !waits(row.entry));
        rivals.filter_map(|row| row.result).all(better)
    };
    let given = |pick: &mut dyn FnMut() -> Vec<Mark>| {
        let mut sheet = evening.sheet.clone();
        for juror in (0..contest.panel.len()).filter(|&j| counts(j) && evening.is_awaited(entry, j))
        {
            sheet.put(entry, juror, &pick());
        }
        sheet
    };
    let all = ballots(evening);
    let least = match needed {
        Needed::Nothing => None,
        Needed::Total(total) => Some(total),
        Needed::Beyond => {
            let best = |ballot: &Vec<Mark>| {
                all.iter().all(|other| at_least(total(contest, ballot), total(contest, other)))
            };
            let best = all.iter().find(|ballot| best(ballot)).unwrap();
            prop_assert!(!ahead(&given(&mut || best.clone())), "the best is enough");
            return Ok(());
        }
    };
    let fine: Vec<_> = all
        .iter()
        .filter(|b| least.is_none_or(|least| at_least(total(contest, b), least)))
        .collect();
    for _ in 0..20 {
        let sheet = given(&mut || (*random.choice(&fine).unwrap()).clone());
        prop_assert!(ahead(&sheet), "{needed:?} is not enough for {entry}");
    }
    let worse =
        all.iter().filter(|b| least.is_some_and(|least| !at_least(total(contest, b), least)));
    for ballot in worse {
        prop_assert!(!ahead(&given(&mut || ballot.clone())), "less than {needed:?} is enough");
    }
    Ok(())
}

/// Everybody's places as `entry:best-worst`, `!` where certain, `?` where it may have none.
fn line(bounds: &Bounds) -> String {
    let each = |o: &alqa::tally::Outlook| {
        let sign = match (&o.certain, o.may_lack) {
            (Some(_), _) => "!",
            (None, true) => "?",
            _ => "",
        };
        format!("{}:{}-{}{sign}", o.entry, o.best_place, o.worst_place)
    };
    bounds.outlooks.iter().map(each).collect::<Vec<_>>().join(" ")
}

/// An evening of one criterion from 1 to 10; a mark that is not there is awaited.
fn one<const J: usize>(panel: PanelRule, rows: &[[i32; J]]) -> Evening {
    let contest = contest((rows.len(), J, 1), panel, Rounding::Exact, &[]);
    let cells = (0..rows.len()).flat_map(|entry| (0..J).map(move |juror| (entry, juror)));
    let awaited = cells.filter(|&(entry, juror)| rows[entry][juror] == NO).collect();
    Evening { contest, sheet: totals(rows), awaited }
}

#[test]
fn the_last_to_perform_decides_between_first_and_last() {
    let evening = one(PanelRule::Mean, &[[9, 8], [7, 7], [3, 4], [NO, NO]]);
    let bounds = evening.bounds();
    assert_eq!(line(&bounds), "0:1-2 1:2-3 2:3-4 3:1-4?");
    assert_eq!(bounds.contenders().collect::<Vec<_>>(), [0, 3]);
    assert_eq!((bounds.winner(), bounds.decided, bounds.reached), (None, false, true));
    let last = bounds.of(3).unwrap();
    assert_eq!((last.lowest, last.highest), (frac(1, 1), frac(10, 1)));
    // 8.5 leads: two nines pass it, two eights do not.
    assert_eq!(evening.need(3), Some(Needed::Total(frac(9, 1))));
    assert_eq!(evening.need(0), None);
}

#[test]
fn a_winner_is_certain_before_the_last_mark() {
    // (5 + 5 + 10) / 3 is below 7.
    let rows = [[7, 7, 7], [5, 5, NO], [2, 2, 2]];
    let evening = one(PanelRule::Mean, &rows);
    assert_eq!(line(&evening.bounds()), "0:1-1! 1:2-2! 2:3-3!");
    assert_eq!(evening.bounds().winner(), Some(0));
    assert_eq!(evening.need(1), Some(Needed::Beyond));
    // By the median it is decided, too; by the sum the lowest mark is enough to stay ahead of 6,
    // and an absent juror would leave it ahead as well.
    assert_eq!(one(PanelRule::Median, &rows).bounds().winner(), Some(0));
    assert_eq!(one(PanelRule::Sum, &rows).need(1), Some(Needed::Beyond));
    assert_eq!(one(PanelRule::Sum, &[[3, 3], [9, NO]]).need(1), Some(Needed::Nothing));
}

#[test]
fn an_equal_result_is_left_to_the_chain() {
    let evening = one(PanelRule::Mean, &[[10, 10], [10, NO]]);
    assert_eq!(line(&evening.bounds()), "0:1-2 1:1-2");
    assert_eq!(evening.need(1), Some(Needed::Beyond));
    // All are in, and the chain has ended: the tie is open, the third is certain.
    let evening = one(PanelRule::Mean, &[[9, 9], [9, 9], [8, 8]]);
    let bounds = evening.bounds();
    assert_eq!((line(&bounds).as_str(), bounds.decided), ("0:1-2 1:1-2 2:3-3!", true));
    assert_eq!(bounds.winner(), None);
}

#[test]
fn a_shared_place_is_certain_when_all_are_in() {
    let mut evening = one(PanelRule::Mean, &[[9, 9], [9, 9], [8, 8]]);
    evening.contest.rule.ties = vec![TieStep::SharedPlace];
    for (style, first, third) in [
        (PlaceStyle::Competition, frac(1, 1), frac(3, 1)),
        (PlaceStyle::Dense, frac(1, 1), frac(2, 1)),
        (PlaceStyle::Mean, frac(3, 2), frac(3, 1)),
    ] {
        evening.contest.rule.places = style;
        let bounds = evening.bounds();
        assert_eq!(bounds.of(0).unwrap().certain, Some(first));
        assert_eq!(bounds.of(2).unwrap().certain, Some(third));
        let between = |entry: usize| {
            let of = bounds.of(entry).unwrap();
            (of.best_place, of.worst_place)
        };
        let ends = match style {
            PlaceStyle::Competition => [(1, 1), (3, 3)],
            PlaceStyle::Dense => [(1, 1), (2, 2)],
            // Of shared places the first and the last.
            PlaceStyle::Mean => [(1, 2), (3, 3)],
        };
        assert_eq!([between(0), between(2)], ends, "{style:?}");
        assert_eq!(bounds.winner(), None);
    }
}

#[test]
fn in_dense_ranking_a_tie_ahead_may_move_the_last_place() {
    let mut evening = one(PanelRule::Mean, &[[9, 9], [9, NO], [2, 2]]);
    assert_eq!(line(&evening.bounds()), "0:1-2 1:1-2 2:3-3!");
    evening.contest.rule.places = PlaceStyle::Dense;
    assert_eq!(line(&evening.bounds()), "0:1-2 1:1-2 2:2-3");
    // At its best the second only comes level with the first.
    let mut evening = one(PanelRule::Mean, &[[9, 9], [8, NO], [2, 2]]);
    evening.contest.rule.places = PlaceStyle::Dense;
    assert_eq!(line(&evening.bounds()), "0:1-2 1:1-2 2:2-3");
    // All are in, but the tie is open: the chair may still split it.
    let mut evening = one(PanelRule::Mean, &[[9, 9], [9, 9], [2, 2]]);
    evening.contest.rule.places = PlaceStyle::Dense;
    assert_eq!(line(&evening.bounds()), "0:1-2 1:1-2 2:2-3");
}

#[test]
fn under_ranks_little_is_certain_until_the_panel_is_whole() {
    // The last may take a rank from each of the others: 2 to 4, 4 to 6, 6 to 8 in sum, and 2 to 8.
    let mut evening = one(PanelRule::Sum, &[[9, 9], [8, 7], [1, 2], [NO, NO]]);
    evening.contest.rule.juror = JurorRule::Ranks;
    let bounds = evening.bounds();
    assert!(!bounds.reached && evening.need(3).is_none());
    assert_eq!(line(&bounds), "0:1-3 1:1-4 2:2-4 3:1-4?");
}

#[test]
fn a_tolerance_promises_no_more_than_the_marks_themselves() {
    let panel = PanelRule::Discard { tolerance: Decimal { units: 1, places: 0 }, of: Centre::Mean };
    let evening = one(panel, &[[9, 9, 9], [3, 4, NO], [7, 7, 7]]);
    let bounds = evening.bounds();
    let open = bounds.of(1).unwrap();
    assert_eq!((open.lowest, open.highest), (frac(1, 1), frac(10, 1)));
    assert!(!bounds.reached && evening.need(1).is_none());
}

#[test]
fn of_those_awaited_any_may_be_the_only_one_to_come() {
    // A double vote of the least mark is more than a single one.
    let mut evening = one(PanelRule::Sum, &[[NO, NO], [10, 10]]);
    evening.contest.panel[0].weight = Weight { num: 2, den: 1 };
    let open = evening.bounds().of(0).cloned().unwrap();
    assert_eq!((open.lowest, open.highest), (frac(1, 1), frac(30, 1)));
}

#[test]
fn who_is_absent_is_not_waited_for() {
    let mut evening = one(PanelRule::Mean, &[[9, 9], [8, NO]]);
    evening.awaited.clear();
    assert_eq!(line(&evening.bounds()), "0:1-1! 1:2-2!");
    assert!(evening.bounds().decided);
    // Under a rule that waits for all, that entry will have no place.
    evening.contest.rule.missing = Missing::Block;
    assert_eq!(line(&evening.bounds()), "0:1-1!");
}

#[test]
fn a_result_is_final_when_no_other_can_come() {
    let evening = one(PanelRule::Mean, &[[9, 8], [7, NO], [NO, NO], [10, NO]]);
    let bounds = evening.bounds();
    let of = |entry: usize| bounds.of(entry).unwrap();
    assert!(of(0).is_final());
    assert!(!of(1).is_final() && !of(2).is_final() && !of(3).is_final());
    // One mark only can come, or none at all: then it has no result.
    let mut narrow = one(PanelRule::Mean, &[[5, 5], [NO, NO]]);
    narrow.contest.criteria[0].scale = Scale { min: Mark(5), max: Mark(5), step: Mark(1) };
    let bounds = narrow.bounds();
    let open = bounds.of(1).unwrap();
    assert_eq!((open.lowest, open.highest, open.may_lack), (frac(5, 1), frac(5, 1), true));
    assert!(!open.is_final());
}

#[test]
fn what_is_needed_stands_on_the_scale() {
    // Marks from 20 to 100 by 20: 60 leads with one juror of two at 80; 40 is not enough.
    let mut evening = one(PanelRule::Mean, &[[60, 60], [80, NO], [NO, NO]]);
    evening.contest.criteria[0].scale = Scale { min: Mark(20), max: Mark(100), step: Mark(20) };
    assert_eq!(evening.need(1), Some(Needed::Total(frac(60, 1))));
    assert_eq!(evening.need(2), Some(Needed::Total(frac(80, 1))));
    // From 50 on, by 10.
    let mut evening = one(PanelRule::Mean, &[[90, 90], [NO, NO]]);
    evening.contest.criteria[0].scale = Scale { min: Mark(50), max: Mark(100), step: Mark(10) };
    assert_eq!(evening.need(1), Some(Needed::Total(frac(100, 1))));
    // Where there is one mark only, it is enough or it is not.
    let mut evening = one(PanelRule::Mean, &[[4, 4], [NO, NO]]);
    evening.contest.criteria[0].scale = Scale { min: Mark(5), max: Mark(5), step: Mark(1) };
    assert_eq!(evening.need(1), Some(Needed::Nothing));
    // From 0 on.
    let mut evening = one(PanelRule::Mean, &[[90, 90], [NO, NO]]);
    evening.contest.criteria[0].scale = Scale { min: Mark(0), max: Mark(100), step: Mark(10) };
    assert_eq!(evening.need(1), Some(Needed::Total(frac(100, 1))));
}

#[test]
fn who_does_not_count_moves_no_need() {
    // The median of 4 and what comes must pass 7; the trainee's 1 is not among them.
    let mut evening = one(PanelRule::Median, &[[7, 7, 7], [1, 4, NO]]);
    evening.contest.panel[0].weight = Weight { num: 0, den: 1 };
    // (4 + 10) / 2 = 7 is not ahead.
    assert_eq!(evening.need(1), Some(Needed::Beyond));
    let mut evening = one(PanelRule::Median, &[[7, 7, 7], [10, 6, NO]]);
    evening.contest.panel[0].weight = Weight { num: 0, den: 1 };
    assert_eq!(evening.need(1), Some(Needed::Total(frac(9, 1))));
}

#[test]
fn a_rule_that_waits_for_all_promises_nothing_to_who_lacks_a_ballot_for_good() {
    let mut evening = one(PanelRule::Mean, &[[5, 5, 5], [9, NO, NO]]);
    evening.awaited = vec![(1, 1)];
    // Two ballots of three will be there: 9 and what comes must pass 5.
    assert_eq!(evening.need(1), Some(Needed::Total(frac(2, 1))));
    evening.contest.rule.missing = Missing::Block;
    assert_eq!(evening.need(1), None);
    evening.awaited = vec![(1, 1), (1, 2)];
    // (9 + 2 x 4) / 3 is ahead of 5, (9 + 2 x 3) / 3 is not.
    assert_eq!(evening.need(1), Some(Needed::Total(frac(4, 1))));
}

#[test]
fn a_part_that_may_be_void_brings_its_figure_or_nothing() {
    // The only part: whoever has a result has it because the part is not void.
    let mut evening = one(PanelRule::Mean, &[[9, 9], [8, NO]]);
    evening.contest.rule.missing = Missing::Void;
    let bounds = evening.bounds();
    let of = |entry: usize| {
        let of = bounds.of(entry).unwrap();
        (of.lowest, of.highest, of.may_lack)
    };
    assert_eq!(of(0), (frac(9, 1), frac(9, 1), true));
    assert_eq!(of(1), (frac(9, 2), frac(9, 1), true));
    // One of two: it may be left out of everybody's sum. The second duet was not marked in it, and
    // has a result only then.
    let mut contest = contest((2, 2, 2), PanelRule::Mean, Rounding::Exact, &[]);
    contest.rule.join = Join::Criteria;
    contest.rule.missing = Missing::Void;
    let mut sheet = Sheet::new(2, 2, 2);
    sheet.put(0, 0, &[Mark(9), Mark(9)]);
    sheet.put_mark(0, 1, 1, Mark(9));
    sheet.put_mark(1, 0, 1, Mark(7));
    sheet.put_mark(1, 1, 1, Mark(7));
    let bounds = Evening { contest, sheet, awaited: vec![(0, 1)] }.bounds();
    let of = |entry: usize| {
        let of = bounds.of(entry).unwrap();
        (of.lowest, of.highest, of.may_lack)
    };
    // 9 and nothing, or 9 and (9 + 10) / 2.
    assert_eq!(of(0), (frac(9, 1), frac(37, 2), false));
    assert_eq!(of(1), (frac(7, 1), frac(7, 1), true));
}

#[test]
fn where_lower_is_better_the_lowest_is_first() {
    let mut evening = one(PanelRule::Mean, &[[2, 3], [5, 5], [9, 9], [4, NO]]);
    evening.contest.criteria[0].better = Better::Lower;
    // The last has 2.5 to 7.
    assert_eq!(line(&evening.bounds()), "0:1-2 1:2-3 2:4-4! 3:1-3");
    assert_eq!(evening.bounds().contenders().collect::<Vec<_>>(), [0, 3]);
    // (4 + 1) / 2 is level with the first.
    assert_eq!(evening.need(3), Some(Needed::Beyond));
    let mut evening = one(PanelRule::Mean, &[[3, 3], [4, NO]]);
    evening.contest.criteria[0].better = Better::Lower;
    assert_eq!(evening.need(1), Some(Needed::Total(frac(1, 1))));
}

#[test]
fn marks_below_zero_are_bounded_too() {
    let mut evening = one(PanelRule::Mean, &[[1, 1], [NO, NO]]);
    evening.contest.criteria[0].scale = Scale { min: Mark(-5), max: Mark(5), step: Mark(1) };
    assert_eq!(evening.need(1), Some(Needed::Total(frac(2, 1))));
    // Of a sum of what is taken off the least is the vote that weighs less, alone.
    let mut evening = one(PanelRule::Sum, &[[NO, NO], [-3, -3]]);
    evening.contest.criteria[0].scale = Scale { min: Mark(-10), max: Mark(-1), step: Mark(1) };
    evening.contest.panel[0].weight = Weight { num: 2, den: 1 };
    let open = evening.bounds().of(0).cloned().unwrap();
    assert_eq!((open.lowest, open.highest), (frac(-30, 1), frac(-1, 1)));
}

#[test]
fn a_part_that_nobody_has_marked_yet_may_be_void() {
    let mut contest = contest((2, 2, 2), PanelRule::Mean, Rounding::Exact, &[]);
    contest.rule.join = Join::Criteria;
    contest.rule.missing = Missing::Void;
    let mut sheet = Sheet::new(2, 2, 2);
    let all = [(0, 0), (0, 1), (1, 0), (1, 1)];
    for (entry, juror) in all {
        sheet.put_mark(entry, juror, 1, Mark(5));
    }
    let bounds = Evening { contest, sheet, awaited: all.to_vec() }.bounds();
    let open = bounds.of(0).unwrap();
    assert_eq!((open.lowest, open.highest), (frac(5, 1), frac(15, 1)));
}
