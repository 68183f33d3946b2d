//! Small contests with every kind of rule.

use alqa::contest::{
    Better, Carried, CarriedId, Centre, Contest, Decimal, Deduction, Few, Fraction, Group, GroupId,
    Join, JurorRule, Mark, PanelRule, PartRule, Rounding, Roundings, Shared, Text, TieStep, TooFew,
    Weight, made_up,
};
use alqa::tally::Sheet;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

const ENTRIES: usize = 3;

fn juror() -> impl Strategy<Value = JurorRule> {
    let points: Vec<_> = [12, 10, 7].map(Fraction::from_integer).into();
    prop_oneof![
        4 => Just(JurorRule::Total),
        2 => Just(JurorRule::Ranks),
        1 => Just(JurorRule::Positional { points: points.clone(), shared: Shared::Mean }),
        1 => Just(JurorRule::Positional { points, shared: Shared::Highest }),
        1 => Just(JurorRule::Exponential {
            top: Fraction::from_integer(12),
            rate: Fraction::new(19, 100),
        }),
        1 => Just(JurorRule::Standardised {
            mean: Fraction::from_integer(100),
            deviation: Fraction::from_integer(20),
        }),
    ]
}

fn panel() -> impl Strategy<Value = PanelRule> {
    let limit = (1..6i64, 0..2u8).prop_map(|(units, places)| Decimal { units, places });
    prop_oneof![
        Just(PanelRule::Mean),
        Just(PanelRule::Sum),
        Just(PanelRule::Median),
        (0..3u8, 0..3u8).prop_map(|(high, low)| PanelRule::Trimmed { high, low }),
        (0..2u8, 0..2u8).prop_map(|(high, low)| PanelRule::TrimmedSum { high, low }),
        (limit.clone(), 0..3u8).prop_map(|(limit, places)| PanelRule::Clamp { limit, places }),
        (limit, select(vec![Centre::Mean, Centre::Median]))
            .prop_map(|(tolerance, of)| PanelRule::Discard { tolerance, of }),
        Just(PanelRule::Skating),
        Just(PanelRule::Majority),
    ]
}

fn rounding() -> impl Strategy<Value = Rounding> {
    prop_oneof![
        5 => Just(Rounding::Exact),
        1 => (0..3u8).prop_map(Rounding::HalfUp),
        1 => (0..3u8).prop_map(Rounding::HalfEven),
        1 => (0..3u8).prop_map(Rounding::Truncate),
    ]
}

fn roundings() -> impl Strategy<Value = Roundings> {
    [rounding(), rounding(), rounding(), rounding(), rounding()].prop_map(
        |[juror, panel, part, stage, result]| Roundings { juror, panel, part, stage, result },
    )
}

fn few() -> impl Strategy<Value = Few> {
    (0..4u8, select(vec![TooFew::KeepAll, TooFew::KeepAll, TooFew::NoResult]))
        .prop_map(|(below, then)| Few { below, then })
}

/// A figure in quarters.
fn figure() -> impl Strategy<Value = Fraction> {
    (-8..40i64).prop_map(|quarters| Fraction::new(quarters, 4))
}

/// What each entry has beside its marks: factor, carried figures, deduction.
type Extras = Vec<(Option<Fraction>, Vec<Option<Fraction>>, bool)>;

fn extras() -> impl Strategy<Value = Extras> {
    let factor = prop::option::of((10..40i64).prop_map(|tenths| Fraction::new(tenths, 10)));
    let carried = vec(prop::option::weighted(0.8, figure()), 2);
    vec((factor, carried, any::<bool>()), ENTRIES)
}

/// The slots of a rule, and what turns a contest around it.
type Slots = (JurorRule, PanelRule, Roundings, Few, Join, PartRule, Option<Extras>, [bool; 3]);

fn slots() -> impl Strategy<Value = Slots> {
    (
        juror(),
        panel(),
        roundings(),
        few(),
        select(vec![Join::Totals, Join::Criteria, Join::Groups]),
        select(vec![PartRule::Figure, PartRule::Figure, PartRule::Place]),
        prop::option::weighted(0.3, extras()),
        any::<[bool; 3]>(),
    )
}

/// A contest with the marks that came in.
pub fn night() -> impl Strategy<Value = (Contest, Sheet)> {
    let size = (1..6usize, 1..4usize);
    size.prop_flat_map(|(jurors, criteria)| {
        let mark = prop::option::weighted(0.95, 1..11i32);
        let marks = vec(mark, ENTRIES * jurors * criteria);
        (slots(), marks).prop_map(move |(slots, marks)| {
            (declared(slots, jurors, criteria), filled((jurors, criteria), &marks))
        })
    })
}

fn declared(slots: Slots, jurors: usize, criteria: usize) -> Contest {
    let (juror, panel, roundings, few, join, parts, extras, flags) = slots;
    let mut contest = made_up(ENTRIES, jurors, criteria);
    let rule = &mut contest.rule;
    (rule.juror, rule.panel, rule.rounding) = (juror, panel, roundings);
    (rule.few, rule.join, rule.parts) = (few, join, parts);
    rule.ties = vec![TieStep::Countback, TieStep::SharedPlace];
    settle(&mut contest, flags);
    if let Some(extras) = extras {
        add(&mut contest, &extras);
    }
    contest
}

/// Makes the slots fit each other, as loading a file would.
fn settle(contest: &mut Contest, [weights, jurors, lower]: [bool; 3]) {
    let rule = &mut contest.rule;
    let places = matches!(rule.panel, PanelRule::Skating | PanelRule::Majority);
    let limits = matches!(rule.panel, PanelRule::Clamp { .. } | PanelRule::Discard { .. });
    match rule.juror {
        _ if places => rule.juror = JurorRule::Ranks,
        JurorRule::Exponential { .. } | JurorRule::Standardised { .. } if limits => {
            rule.panel = PanelRule::Mean;
        }
        _ => {}
    }
    if places {
        (rule.rounding.juror, rule.rounding.panel) = (Rounding::Exact, Rounding::Exact);
    }
    let weighs = matches!(rule.panel, PanelRule::Mean | PanelRule::Sum) && jurors;
    let join = rule.join;
    for (at, criterion) in contest.criteria.iter_mut().enumerate() {
        if weights {
            criterion.weight = Weight { num: at as u32 + 1, den: 2 };
        }
        if lower {
            criterion.better = Better::Lower;
        }
        criterion.group = (join == Join::Groups).then_some(at % 2);
    }
    for at in 0..contest.criteria.len().min(2) {
        let id = GroupId::new(&format!("g{at}")).unwrap();
        let weight = Weight { num: at as u32 + 1, den: 1 };
        if join == Join::Groups {
            contest.groups.push(Group { id, name: Text::one(&format!("Group {at}")), weight });
        }
    }
    for (at, juror) in contest.panel.iter_mut().enumerate().filter(|_| weighs) {
        juror.weight = Weight { num: [2, 0, 1][at % 3], den: if at == 2 { 2 } else { 1 } };
    }
}

fn add(contest: &mut Contest, extras: &Extras) {
    contest.rule.stage_weight = Fraction::new(7, 20);
    for (at, weight) in [Fraction::from_integer(1), Fraction::new(-3, 2)].into_iter().enumerate() {
        let id = CarriedId::new(&format!("f{at}")).unwrap();
        let name = Text::one(&format!("figure {at}"));
        contest.rule.carried.push(Carried { id, name, weight });
    }
    for (entry, (factor, carried, deducted)) in contest.entries.iter_mut().zip(extras) {
        entry.factors = factor.iter().map(|&factor| (0, factor)).collect();
        entry.carried.clone_from(carried);
        if *deducted {
            let reason = Text::one("time");
            entry.deductions.push(Deduction { points: Fraction::new(1, 2), reason });
        }
    }
}

fn filled((jurors, criteria): (usize, usize), marks: &[Option<i32>]) -> Sheet {
    let mut sheet = Sheet::new(ENTRIES, jurors, criteria);
    for (at, mark) in marks.iter().enumerate() {
        if let Some(mark) = mark {
            let (entry, rest) = (at / (jurors * criteria), at % (jurors * criteria));
            sheet.put_mark(entry, rest / criteria, rest % criteria, Mark(*mark));
        }
    }
    sheet
}
