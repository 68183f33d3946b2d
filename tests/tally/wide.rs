//! Random contests over all slots of the rule, small and coarse enough that ties are common.

use std::fmt;

use alqa::contest::{
    Advance, Better, Carried, CarriedId, Centre, Contest, Cut, Decimal, Deduction, Few, Fraction,
    Group, GroupId, Join, JurorRule, Mark, Missing, PanelRule, PartRule, PlaceStyle, Rounding,
    Roundings, Scale, Shared, Text, TieStep, TooFew, Weight, made_up,
};
use alqa::tally::{CastingVote, Engine, JuryVote, Sheet, Standings, TieVote};
use proptest::prelude::*;
use proptest::sample::{Index, select};

use crate::wide_reference;

/// Whether the juror slots and the panels that give places are among the rules.
const ALL_SLOTS: bool = true;

/// A contest with what was marked in it.
#[derive(Clone)]
pub(crate) struct Night {
    pub(crate) contest: Contest,
    /// By entry, juror and criterion.
    pub(crate) marks: Vec<Vec<Vec<Option<i32>>>>,
    pub(crate) out: Vec<bool>,
    pub(crate) votes: Vec<TieVote>,
}

/// What the standings follow from, a line each: names and the like only hide it.
impl fmt::Debug for Night {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let contest = &self.contest;
        writeln!(f, "{:?}", contest.rule)?;
        writeln!(f, "marks of {} decimals", contest.places)?;
        for c in &contest.criteria {
            writeln!(f, "criterion {:?} {:?} of group {:?}", c.weight, c.better, c.group)?;
        }
        for group in &contest.groups {
            writeln!(f, "group {:?}", group.weight)?;
        }
        for juror in &contest.panel {
            writeln!(f, "juror {:?} judges {:?}", juror.weight, juror.judges)?;
        }
        for ((entry, marks), out) in contest.entries.iter().zip(&self.marks).zip(&self.out) {
            let taken: Vec<_> = entry.deductions.iter().map(|of| of.points).collect();
            let brought = (&entry.factors, &entry.carried, taken);
            writeln!(f, "entry {marks:?} out {out} {brought:?}")?;
        }
        write!(f, "{:?}", self.votes)
    }
}

impl Night {
    pub(crate) fn sheet(&self) -> Sheet {
        let size = (self.contest.entries.len(), self.contest.panel.len());
        let mut sheet = Sheet::new(size.0, size.1, self.contest.criteria.len());
        for (entry, jurors) in self.marks.iter().enumerate() {
            for (juror, marks) in jurors.iter().enumerate() {
                for (criterion, mark) in marks.iter().enumerate() {
                    if let Some(mark) = mark {
                        sheet.put_mark(entry, juror, criterion, Mark(*mark));
                    }
                }
            }
            if self.out[entry] {
                sheet.take_out(entry);
            }
        }
        sheet
    }

    pub(crate) fn tally(&self) -> Standings {
        Engine::new(&self.contest).tally(&self.sheet(), &self.votes)
    }
}

fn fraction(num: i64, den: i64) -> Fraction {
    Fraction::new(num, den)
}

/// Also with the chances 0 and 1.
fn sometimes<T: std::fmt::Debug>(
    chance: f64,
    what: impl Strategy<Value = T>,
) -> impl Strategy<Value = Option<T>> {
    (proptest::bool::weighted(chance), what).prop_map(|(there, what)| there.then_some(what))
}

fn decimal() -> impl Strategy<Value = Decimal> {
    (1..6i64, 0..2u8).prop_map(|(units, places)| Decimal { units, places })
}

/// Weights of parts, and of jurors where fractions may count.
fn weight() -> impl Strategy<Value = Weight> {
    select(vec![(1, 1), (1, 1), (2, 1), (1, 2), (3, 2), (1, 3)])
        .prop_map(|(num, den)| Weight { num, den })
}

fn rounding() -> impl Strategy<Value = Rounding> {
    prop_oneof![
        4 => Just(Rounding::Exact),
        1 => (0..3u8).prop_map(Rounding::HalfUp),
        1 => (0..3u8).prop_map(Rounding::HalfEven),
        1 => (0..3u8).prop_map(Rounding::Truncate),
    ]
}

fn roundings() -> impl Strategy<Value = Roundings> {
    (rounding(), rounding(), rounding(), rounding(), rounding()).prop_map(
        |(juror, panel, part, stage, result)| Roundings { juror, panel, part, stage, result },
    )
}

fn juror_rule() -> BoxedStrategy<JurorRule> {
    if !ALL_SLOTS {
        return Just(JurorRule::Total).boxed();
    }
    let tables = vec![vec![12, 10, 8, 7], vec![1], vec![3, 2, 2, 0], vec![5, 3, 1]];
    prop_oneof![
        3 => Just(JurorRule::Total),
        2 => Just(JurorRule::Ranks),
        2 => (select(tables), select(vec![Shared::Mean, Shared::Highest])).prop_map(
            |(points, shared)| {
                let points = points.into_iter().map(Fraction::from).collect();
                JurorRule::Positional { points, shared }
            }
        ),
        1 => select(vec![fraction(19, 100), fraction(1, 2), fraction(1, 1)])
            .prop_map(|rate| JurorRule::Exponential { top: fraction(12, 1), rate }),
        1 => select(vec![(0, 1), (100, 20), (5, 2)]).prop_map(|(mean, deviation)| {
            JurorRule::Standardised { mean: mean.into(), deviation: deviation.into() }
        }),
    ]
    .boxed()
}

fn panel_rule() -> BoxedStrategy<PanelRule> {
    let of_one = prop_oneof![
        2 => Just(PanelRule::Mean),
        2 => Just(PanelRule::Sum),
        1 => Just(PanelRule::Median),
        1 => (0..3u8, 0..3u8).prop_map(|(high, low)| PanelRule::Trimmed { high, low }),
        1 => (0..3u8, 0..3u8).prop_map(|(high, low)| PanelRule::TrimmedSum { high, low }),
        1 => (decimal(), 0..3u8).prop_map(|(limit, places)| PanelRule::Clamp { limit, places }),
        1 => (decimal(), select(vec![Centre::Mean, Centre::Median]))
            .prop_map(|(tolerance, of)| PanelRule::Discard { tolerance, of }),
    ];
    if ALL_SLOTS {
        let of_all = select(vec![PanelRule::Skating, PanelRule::Majority]);
        prop_oneof![5 => of_one, 1 => of_all].boxed()
    } else {
        of_one.boxed()
    }
}

/// The slots that stand for themselves.
#[derive(Debug, Clone)]
struct Slots {
    juror: JurorRule,
    join: Join,
    panel: PanelRule,
    few: Few,
    parts: PartRule,
    rounding: Roundings,
    missing: Missing,
}

fn slots() -> impl Strategy<Value = Slots> {
    let few = (select(vec![0, 0, 2, 3, 5]), select(vec![TooFew::KeepAll, TooFew::NoResult]))
        .prop_map(|(below, then)| Few { below, then });
    (
        juror_rule(),
        select(vec![Join::Totals, Join::Criteria, Join::Groups]),
        panel_rule(),
        few,
        select(vec![PartRule::Figure, PartRule::Figure, PartRule::Place]),
        roundings(),
        select(vec![Missing::Shrink, Missing::Shrink, Missing::Void, Missing::Block]),
    )
        .prop_map(|(juror, join, panel, few, parts, rounding, missing)| {
            let mut slots = Slots { juror, join, panel, few, parts, rounding, missing };
            if panel.is_places() {
                slots.juror = JurorRule::Ranks;
                slots.rounding.juror = Rounding::Exact;
            }
            if panel == PanelRule::Skating {
                // Rules 10 and 11 have tests of their own.
                slots.join = Join::Totals;
            }
            slots
        })
}

/// What follows from the ranking, and how it is told.
fn outcome() -> impl Strategy<Value = (PlaceStyle, Vec<Fraction>, Option<Advance>)> {
    let styles = vec![PlaceStyle::Competition, PlaceStyle::Dense, PlaceStyle::Mean];
    let tables = vec![vec![], vec![fraction(12, 1), fraction(10, 1), fraction(15, 2)]];
    let advance = prop_oneof![
        Just(None),
        (1..5u32, select(vec![Cut::All, Cut::RunOff]))
            .prop_map(|(count, cut)| Some(Advance::Top { count, cut })),
        (-2..12i64, 1..3i64).prop_map(|(num, den)| Some(Advance::Threshold(fraction(num, den)))),
    ];
    (select(styles), select(tables), advance)
}

/// Scales of whole, half and quarter points, also around zero; with the decimals of a mark.
fn scale() -> impl Strategy<Value = (Scale, u8)> {
    let scale = |min, max, step| Scale { min: Mark(min), max: Mark(max), step: Mark(step) };
    select(vec![
        (scale(1, 3, 1), 0),
        (scale(0, 2, 1), 0),
        (scale(1, 10, 1), 0),
        (scale(-2, 2, 1), 0),
        (scale(10, 40, 5), 1),
        (scale(0, 100, 25), 2),
    ])
}

fn chain(contest: &Contest, directed: bool) -> impl Strategy<Value = Vec<TieStep>> + use<> {
    let mut steps = vec![
        TieStep::StageResult,
        TieStep::JuryVote,
        TieStep::CastingVote,
        TieStep::CastingVote,
        TieStep::RunningOrder,
        TieStep::SharedPlace,
    ];
    if directed {
        steps.extend([
            TieStep::UntrimmedMean,
            TieStep::Median,
            TieStep::HeadToHead,
            TieStep::HeadToHead,
            TieStep::HighestMark,
            TieStep::Countback,
            TieStep::JurorsGiving,
        ]);
    }
    steps.extend(contest.criteria.iter().map(|c| TieStep::CriterionMean(c.id.clone())));
    steps.extend(contest.rule.carried.iter().map(|c| TieStep::Carried(c.id.clone())));
    proptest::collection::vec(select(steps), 0..5)
}

fn panel(slots: &Slots, jurors: usize) -> impl Strategy<Value = Vec<Weight>> + use<> {
    let weighted = matches!(slots.panel, PanelRule::Mean | PanelRule::Sum);
    let counting = if weighted { weight().boxed() } else { Just(Weight::ONE).boxed() };
    let trainee = Just(Weight { num: 0, den: 1 });
    proptest::collection::vec(prop_oneof![7 => counting, 1 => trainee], jurors)
}

/// What entries bring besides their marks: factors, carried figures, deductions.
type Brought = (Vec<Option<Fraction>>, Vec<Option<Fraction>>, Vec<Fraction>);

fn brought(parts: usize, carried: usize, factors: bool) -> impl Strategy<Value = Brought> {
    let factor = select(vec![fraction(1, 1), fraction(2, 1), fraction(1, 2), fraction(31, 10)]);
    let chance = if factors { 0.3 } else { 0.0 };
    let figure = (-2..4i64, 1..3i64).prop_map(|(num, den)| fraction(num, den));
    let taken = select(vec![fraction(1, 1), fraction(1, 2)]);
    (
        proptest::collection::vec(sometimes(chance, factor), parts),
        proptest::collection::vec(sometimes(0.8, figure), carried),
        prop_oneof![4 => Just(Vec::new()), 1 => proptest::collection::vec(taken, 1..3)],
    )
}

fn contest() -> impl Strategy<Value = Contest> {
    let size = (1..8usize, 1..6usize, 1..5usize);
    (size, slots(), scale(), outcome())
        .prop_flat_map(|((entries, jurors, criteria), slots, scale, outcome)| {
            let base = declared(made_up(entries, jurors, criteria), &slots, scale, outcome);
            let parts = match slots.join {
                Join::Totals => 1,
                Join::Criteria => criteria,
                Join::Groups => base.groups.len(),
            };
            let plain = proptest::bool::weighted(0.4);
            // A place by a factor would reward what is easy.
            let factors = slots.parts == PartRule::Figure && !slots.panel.is_places();
            let mixed = slots.parts == PartRule::Place && slots.join == Join::Criteria;
            (
                Just(base),
                panel(&slots, jurors),
                proptest::collection::vec(
                    sometimes(0.3, proptest::collection::vec(any::<bool>(), criteria)),
                    jurors,
                ),
                proptest::collection::vec((weight(), any::<bool>()), criteria),
                (any::<bool>(), proptest::bool::weighted(if mixed { 0.5 } else { 0.0 })),
                proptest::collection::vec(weight(), criteria),
                (plain, 0..3usize).prop_flat_map(move |(plain, carried)| {
                    let carried = if plain { 0 } else { carried };
                    let weights = select(vec![fraction(1, 1), fraction(-1, 1), fraction(1, 2)]);
                    let stage = vec![fraction(1, 1), fraction(7, 20), fraction(2, 1)];
                    (
                        if plain { Just(fraction(1, 1)).boxed() } else { select(stage).boxed() },
                        proptest::collection::vec(weights, carried),
                        proptest::collection::vec(brought(parts, carried, factors), entries),
                        Just(plain),
                    )
                }),
            )
        })
        .prop_map(|(mut contest, weights, judges, criteria, (lower, mixed), groups, rest)| {
            let (stage_weight, carried, brought, plain) = rest;
            for ((juror, weight), judges) in contest.panel.iter_mut().zip(weights).zip(judges) {
                juror.weight = weight;
                juror.judges = judges.unwrap_or_default();
            }
            for (criterion, (weight, other)) in contest.criteria.iter_mut().zip(criteria) {
                criterion.weight = weight;
                let lower = if mixed { other } else { lower };
                criterion.better = if lower { Better::Lower } else { Better::Higher };
            }
            for (group, weight) in contest.groups.iter_mut().zip(groups) {
                group.weight = weight;
            }
            contest.rule.stage_weight = stage_weight;
            contest.rule.carried =
                (1..).zip(carried).map(|(n, weight)| carried_figure(n, weight)).collect();
            for (entry, (factors, figures, taken)) in contest.entries.iter_mut().zip(brought) {
                if plain {
                    continue;
                }
                let factors = factors.into_iter().enumerate();
                entry.factors = factors.filter_map(|(part, by)| Some((part, by?))).collect();
                entry.carried = figures;
                let reason = Text::one("Time");
                entry.deductions = taken
                    .into_iter()
                    .map(|points| Deduction { points, reason: reason.clone() })
                    .collect();
            }
            contest
        })
        .prop_flat_map(|contest| {
            let one = |better| contest.criteria.iter().all(|c| c.better == better);
            let directed = one(Better::Higher) || one(Better::Lower);
            (chain(&contest, directed), Just(contest))
        })
        .prop_map(|(ties, mut contest)| {
            contest.rule.ties = ties;
            contest
        })
}

fn carried_figure(n: usize, weight: Fraction) -> Carried {
    let id = CarriedId::new(&format!("f{n}")).unwrap();
    Carried { id, name: Text::one("Figure"), weight }
}

fn declared(
    mut contest: Contest,
    slots: &Slots,
    (scale, places): (Scale, u8),
    (style, place_points, advance): (PlaceStyle, Vec<Fraction>, Option<Advance>),
) -> Contest {
    contest.places = places;
    contest.criteria.iter_mut().for_each(|criterion| criterion.scale = scale);
    if slots.join == Join::Groups {
        let groups = contest.criteria.len().min(2);
        contest.groups = (1..=groups)
            .map(|n| Group {
                id: GroupId::new(&format!("g{n}")).unwrap(),
                name: Text::one("Group"),
                weight: Weight::ONE,
            })
            .collect();
        for (at, criterion) in contest.criteria.iter_mut().enumerate() {
            criterion.group = Some(at % groups);
        }
    }
    let rule = &mut contest.rule;
    (rule.juror, rule.join, rule.panel) = (slots.juror.clone(), slots.join, slots.panel);
    (rule.few, rule.parts, rule.rounding) = (slots.few, slots.parts, slots.rounding);
    (rule.missing, rule.places) = (slots.missing, style);
    (rule.place_points, rule.advance) = (place_points, advance);
    contest
}

/// How often a ballot and a mark of a ballot are there.
fn marks(contest: &Contest) -> impl Strategy<Value = Vec<Vec<Vec<Option<i32>>>>> + use<> {
    let scale = contest.criteria[0].scale;
    let size = (contest.entries.len(), contest.panel.len(), contest.criteria.len());
    select(vec![(1.0, 1.0), (0.9, 1.0), (0.9, 0.9), (0.5, 0.9)]).prop_flat_map(
        move |(ballots, marks)| {
            let mark = (0..scale.len() as i32).prop_map(move |n| scale.min.0 + n * scale.step.0);
            let mark = sometimes(marks, mark);
            let ballot = proptest::collection::vec(mark, size.2);
            let ballot = sometimes(ballots, ballot)
                .prop_map(move |ballot| ballot.unwrap_or_else(|| vec![None; size.2]));
            let row = proptest::collection::vec(ballot, size.1);
            proptest::collection::vec(row, size.0)
        },
    )
}

/// A contest with marks, of which some lack, and votes on ties that come up.
pub(crate) fn night() -> impl Strategy<Value = Night> {
    contest()
        .prop_flat_map(|contest| {
            let entries = contest.entries.len();
            let vote = (any::<bool>(), sometimes(0.8, any::<Index>()));
            (
                marks(&contest),
                proptest::collection::vec(proptest::bool::weighted(0.1), entries),
                proptest::collection::vec(vote, 0..5),
                Just(contest),
            )
        })
        .prop_map(|(mut marks, out, votes, contest)| {
            for row in &mut marks {
                for (juror, marks) in contest.panel.iter().zip(row) {
                    for (criterion, mark) in marks.iter_mut().enumerate() {
                        *mark = mark.filter(|_| juror.judges(criterion));
                    }
                }
            }
            let mut night = Night { contest, marks, out, votes: Vec::new() };
            for (jury, choice) in votes {
                let Some(tied) = wide_reference::open_ties(&night).into_iter().next() else {
                    break;
                };
                let vote = if jury {
                    let votes =
                        (0..tied.len()).map(|at| choice.map_or(1, |by| by.index(at + 2) as u32));
                    TieVote::Jury(JuryVote { votes: votes.collect(), tied })
                } else {
                    let ahead = choice.map(|index| *index.get(&tied));
                    TieVote::Casting(CastingVote { tied, ahead })
                };
                night.votes.push(vote);
            }
            night
        })
}
