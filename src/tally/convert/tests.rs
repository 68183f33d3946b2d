//! Against the text of each rule, followed slowly, and against digits computed elsewhere.

use proptest::prelude::*;

use super::*;
use crate::contest::{Fraction, Shared};
use crate::tally::Exact;
use crate::tally::exact::exact;

const BOTH: [Better; 2] = [Better::Higher, Better::Lower];

fn fraction(num: i64, den: i64) -> Fraction {
    Fraction::new(num, den)
}

fn whole(points: &[i64]) -> Vec<Fraction> {
    points.iter().map(|&points| points.into()).collect()
}

fn positional(points: Vec<Fraction>, shared: Shared) -> JurorRule {
    JurorRule::Positional { points, shared }
}

/// The values in points, and their unit.
fn converted(
    rule: &JurorRule,
    better: Better,
    totals: &[i64],
    entries: usize,
) -> Option<Vec<Exact>> {
    let converter = Converter::new(rule, better, 1, entries)?;
    let mut values = totals.to_vec();
    converter.convert(&mut values);
    Some(values.iter().map(|&value| Exact::new(value.into(), converter.unit_out())).collect())
}

/// How many of the totals are better, and how many equal, by looking at each.
fn counted(totals: &[i64], better: Better, total: i64) -> (i128, i128) {
    let ahead = totals.iter().filter(|&&other| match better {
        Better::Higher => other > total,
        Better::Lower => other < total,
    });
    let equal = totals.iter().filter(|&&other| other == total);
    (ahead.count() as i128, equal.count() as i128)
}

fn mean_rank(totals: &[i64], better: Better, total: i64) -> Exact {
    let (ahead, equal) = counted(totals, better, total);
    Exact::from(1 + ahead) + Exact::new(equal - 1, 2)
}

/// The rows that the equals fill, one by one.
fn points_for_rank(
    points: &[Fraction],
    shared: Shared,
    totals: &[i64],
    better: Better,
    total: i64,
) -> Exact {
    let (ahead, equal) = counted(totals, better, total);
    let row = |at: i128| points.get(at as usize).map_or(Exact::ZERO, |&points| exact(points));
    match shared {
        Shared::Highest => row(ahead),
        Shared::Mean => (ahead..ahead + equal).map(row).sum::<Exact>() / equal,
    }
}

#[test]
fn ranks_are_shared_by_equals() {
    let ranks = |better, totals: &[i64]| {
        let points = converted(&JurorRule::Ranks, better, totals, totals.len()).unwrap();
        points.iter().map(|rank| (*rank * 2).to_integer()).collect::<Vec<_>>()
    };
    assert_eq!(ranks(Better::Higher, &[20, 25, 24, 21]), [8, 2, 4, 6]);
    assert_eq!(ranks(Better::Lower, &[20, 25, 24, 21]), [2, 8, 6, 4]);
    assert_eq!(ranks(Better::Higher, &[5, -7, 5, 9]), [5, 8, 5, 2]);
    assert_eq!(ranks(Better::Higher, &[3, 3, 3]), [4, 4, 4]);
    assert_eq!(ranks(Better::Lower, &[-1]), [2]);
    assert_eq!(ranks(Better::Lower, &[]), []);
}

#[test]
fn values_tell_their_unit_and_which_is_better() {
    let positional = positional(whole(&[12, 10, 8]), Shared::Highest);
    let exponential = JurorRule::Exponential { top: 12.into(), rate: fraction(19, 100) };
    let standardised = JurorRule::Standardised { mean: 100.into(), deviation: 20.into() };
    for better in BOTH {
        let tell = |rule: &JurorRule| {
            let converter = Converter::new(rule, better, 700, 5).unwrap();
            (converter.unit_out(), rule.better(better), converter.is_local())
        };
        assert_eq!(tell(&JurorRule::Total), (700, better, true));
        assert_eq!(tell(&JurorRule::Ranks), (2, Better::Lower, false));
        assert_eq!(tell(&positional), (1, Better::Higher, false));
        assert_eq!(tell(&exponential), (10i128.pow(12), Better::Higher, false));
        assert_eq!(tell(&standardised), (10i128.pow(12), Better::Higher, false));
    }
}

#[test]
fn a_total_stays_as_it_is() {
    let converter = Converter::new(&JurorRule::Total, Better::Lower, 10, 2).unwrap();
    let mut totals = [7, -3];
    converter.convert(&mut totals);
    assert_eq!(totals, [7, -3]);
    assert_eq!(converter.turned(&totals, 0), None);
}

#[test]
fn points_are_read_from_the_table() {
    let points = || vec![12.into(), 10.into(), fraction(15, 2)];
    let of = |shared, totals: &[i64]| {
        converted(&positional(points(), shared), Better::Higher, totals, 6).unwrap()
    };
    let [twelve, ten] = [12, 10].map(Exact::from_integer);
    assert_eq!(
        of(Shared::Mean, &[1, 9, 5, 7]),
        [Exact::ZERO, twelve, Exact::new(15, 2), ten],
        "beyond the table"
    );
    let shared = Exact::new(35, 4);
    assert_eq!(of(Shared::Mean, &[9, 5, 5]), [twelve, shared, shared]);
    assert_eq!(of(Shared::Highest, &[9, 5, 5]), [twelve, ten, ten]);
    // (12 + 10 + 7.5) / 5
    assert_eq!(of(Shared::Mean, &[4; 5]), [Exact::new(59, 10); 5]);
    assert_eq!(of(Shared::Highest, &[4; 5]), [twelve; 5]);
}

#[test]
fn the_unit_of_points_is_as_coarse_as_their_means_allow() {
    let unit = |points: Vec<Fraction>, shared, entries| {
        let converter = Converter::new(&positional(points, shared), Better::Higher, 1, entries);
        converter.map(|converter| converter.unit_out())
    };
    let borda = |entries: i64| whole(&(0..entries).rev().collect::<Vec<_>>());
    assert_eq!(unit(borda(10_000), Shared::Mean, 10_000), Some(2));
    assert_eq!(unit(whole(&[1]), Shared::Mean, 2), Some(2), "a battle");
    assert_eq!(unit(whole(&[6, 4, 2]), Shared::Mean, 4), Some(1));
    assert_eq!(unit(whole(&[1]), Shared::Mean, 4), Some(12));
    assert_eq!(unit(whole(&[1]), Shared::Highest, 10_000), Some(1));
    assert_eq!(unit(vec![fraction(15, 2), 1.into()], Shared::Highest, 4), Some(2));
    let least_multiple = 144_403_552_893_600;
    assert_eq!(unit(whole(&[1]), Shared::Mean, 36), Some(least_multiple));
    assert_eq!(unit(whole(&[29_999, 1]), Shared::Mean, 36), Some(least_multiple));
    assert!(unit(vec![fraction(29_999, 100), fraction(1, 100)], Shared::Mean, 36).is_some());
    assert_eq!(unit(whole(&[1]), Shared::Mean, 10_000), None, "too fine");
    assert_eq!(unit(whole(&[32_000, 1]), Shared::Mean, 36), None, "too great");
    assert_eq!(unit(whole(&[4_611_687]), Shared::Highest, 2), None, "too great");
    assert_eq!(unit(vec![fraction(1, i64::MAX)], Shared::Highest, 2), None, "too fine");
    assert_eq!(unit(vec![], Shared::Mean, 0), Some(1));
    assert_eq!(unit(whole(&[3, 1]), Shared::Mean, 1), Some(1));
}

/// `12 * exp(-0.19 * (rank - 1))` for the ranks 1, 1.5 and so on, cut off after 30 decimals.
const JURIES: [&str; 19] = [
    "12.000000000000000000000000000000",
    "10.912475213618777045919245253704",
    "9.923509607320347810109761524500",
    "9.024171051832591565694211478198",
    "8.206336910548270299292823595429",
    "7.462620677580240899365346099573",
    "6.786305264394445167548512049577",
    "6.171282332479583689164082259643",
    "5.611997124118910807315624221638",
    "5.103398292987289470963263997031",
    "4.640892281454014482985541288431",
    "4.220301832536802521772522594603",
    "3.837828261795646694161937132085",
    "3.490017148414219121327236069284",
    "3.173727135597887576628113492564",
    "2.886101558500105634719494616285",
    "2.624542643426577132779145197025",
    "2.386688045289835590889468017222",
    "2.170389511405465005385145887822",
];

/// Digits after a point as a count of the last of 12 decimals, half-up.
fn twelve_decimals(digits: &str) -> i64 {
    let (before, after) = digits.split_once('.').unwrap();
    let kept: i64 = format!("{before}{}", &after[..12]).parse().unwrap();
    kept + i64::from(after.as_bytes()[12] >= b'5')
}

#[test]
fn the_exponential_has_the_known_digits() {
    let expected = JURIES.map(twelve_decimals);
    assert_eq!(exponential::table(12.into(), fraction(19, 100), 10).unwrap(), expected);
    // 1st, 2nd and 3rd share, 4th.
    let rule = JurorRule::Exponential { top: 12.into(), rate: fraction(19, 100) };
    let value = |at: usize| Exact::new(expected[at].into(), 10i128.pow(12));
    assert_eq!(
        converted(&rule, Better::Higher, &[3, 8, 3, -1], 10).unwrap(),
        [value(3), value(0), value(3), value(6)]
    );
    assert_eq!(
        converted(&rule, Better::Lower, &[3, 8, 3, -1], 10).unwrap(),
        [value(3), value(6), value(3), value(0)]
    );
}

#[test]
fn the_first_of_an_exponential_gets_the_top_and_the_last_nothing() {
    let table = |top, rate, entries| exponential::table(top, rate, entries);
    let third = fraction(1, 3);
    assert_eq!(table(third, third, 1), Some(vec![333_333_333_333]));
    // A half goes up.
    assert_eq!(table(fraction(1, 2 * 10i64.pow(12)), third, 1), Some(vec![1]));
    for rate in [96.into(), 127.into(), 128.into(), 129.into(), i64::MAX.into()] {
        let top = 4_000_000;
        assert_eq!(table(top.into(), rate, 2), Some(vec![top * 10i64.pow(12), 0, 0]));
    }
    // 4 * 10^18 * exp(-32) is 50656.66...
    assert_eq!(table(4_000_000.into(), 64.into(), 2).unwrap()[1], 50_657);
    // exp(-27.5) is 1.1399918...e-12, exp(-28.5) is 4.19...e-13.
    assert_eq!(table(1.into(), 55.into(), 2), Some(vec![10i64.pow(12), 1, 0]));
    assert_eq!(table(1.into(), 57.into(), 2), Some(vec![10i64.pow(12), 0, 0]));
    let slow = table(1.into(), fraction(1, i64::MAX), 1_000).unwrap();
    assert!(slow.iter().all(|&value| value == 10i64.pow(12)));
    assert_eq!(table(4_611_687.into(), 1.into(), 2), None, "too great");
    for none in [0, -1] {
        assert_eq!(table(none.into(), 1.into(), 2), None);
        assert_eq!(table(1.into(), none.into(), 2), None);
    }
}

/// A top of `2^62 - 2` units is the last that fits, one of `2^62 - 1` does not.
#[test]
fn the_greatest_top_is_the_last_that_fits() {
    let table = |units| exponential::table(fraction(units, 10i64.pow(12)), fraction(1, 2), 3);
    assert!(table((1 << 62) - 2).is_some());
    assert_eq!(table((1 << 62) - 1), None);
}

#[test]
fn an_exponential_next_to_a_half_is_told_from_it() {
    // With rate 1/1000 these are 10^12 and a half of the last decimals, but for less than 2^-77.
    for (num, den, at, up) in [
        (472_389_201_705_164_915, 286_661_829_239_076_933, 999, true),
        (5_440_765_212_420_344_198, 3_301_641_321_653_644_709, 999, false),
        (182_330_365_776_475_271, 67_142_702_212_449_854, 1_998, true),
        (2_882_227_826_783_580_849, 1_061_373_204_940_583_657, 1_998, false),
    ] {
        let table = exponential::table(fraction(num, den), fraction(1, 1_000), 1_000).unwrap();
        assert_eq!(table[at], 10i64.pow(12) + i64::from(up));
    }
}

#[test]
fn an_exponential_falls() {
    let table = exponential::table(12.into(), fraction(1, 100), 1_000).unwrap();
    assert_eq!(table.len(), 1_999);
    assert!(table.is_sorted_by(|a, b| a > b));
}

#[test]
fn what_a_rank_is_made_of_is_told() {
    for rule in [
        JurorRule::Ranks,
        positional(whole(&[3, 2]), Shared::Mean),
        JurorRule::Exponential { top: 12.into(), rate: 1.into() },
    ] {
        let converter = |better| Converter::new(&rule, better, 1, 5).unwrap();
        let totals = [5, 9, 5, 7, 1];
        let rank = |better, equal| Some(Turned::Rank { better, equal });
        assert_eq!(converter(Better::Higher).turned(&totals, 2), rank(2, 2));
        assert_eq!(converter(Better::Lower).turned(&totals, 2), rank(1, 2));
        assert_eq!(converter(Better::Lower).turned(&totals, 4), rank(0, 1));
    }
}

fn totals() -> impl Strategy<Value = Vec<i64>> {
    prop_oneof![
        prop::collection::vec(-5i64..=5, 1..12),
        prop::collection::vec(-1_000_000i64..=1_000_000, 1..30),
    ]
}

fn better() -> impl Strategy<Value = Better> {
    prop::sample::select(BOTH.to_vec())
}

proptest! {
    #[test]
    fn ranks_are_counted(totals in totals(), better in better()) {
        let ranks = converted(&JurorRule::Ranks, better, &totals, 30).unwrap();
        for (&total, rank) in totals.iter().zip(ranks) {
            prop_assert_eq!(rank, mean_rank(&totals, better, total));
        }
    }

    #[test]
    fn points_are_those_of_the_rows(
        totals in totals(),
        better in better(),
        points in prop::collection::vec((-50i64..500, 1i64..=4), 0..35),
        highest: bool,
    ) {
        let points: Vec<_> = points.iter().map(|&(num, den)| fraction(num, den)).collect();
        let shared = if highest { Shared::Highest } else { Shared::Mean };
        let rule = positional(points.clone(), shared);
        let values = converted(&rule, better, &totals, 30).unwrap();
        for (&total, value) in totals.iter().zip(values) {
            prop_assert_eq!(value, points_for_rank(&points, shared, &totals, better, total));
        }
    }

    #[test]
    fn points_that_fall_evenly_are_those_of_the_rows(
        totals in totals(),
        better in better(),
        last in 0i64..10,
        step in 0i64..10,
    ) {
        let row = |at: i64| fraction(last + step * at, 3);
        let points: Vec<_> = (0..totals.len() as i64).rev().map(row).collect();
        let rule = positional(points.clone(), Shared::Mean);
        let values = converted(&rule, better, &totals, totals.len()).unwrap();
        for (&total, value) in totals.iter().zip(values) {
            let slow = points_for_rank(&points, Shared::Mean, &totals, better, total);
            prop_assert_eq!(value, slow);
        }
    }

    #[test]
    fn an_exponential_is_between_simple_bounds(num in 1i64..100, rate in 1i64..=100) {
        // 1 - x < exp(-x) < 1 / (1 + x)
        let table = exponential::table(num.into(), fraction(rate, 100), 5).unwrap();
        for (halves, &value) in table.iter().enumerate().skip(1) {
            let x = Exact::new(i128::from(rate) * halves as i128, 200);
            let exp = Exact::new(value.into(), i128::from(num) * 10i128.pow(12));
            let last = Exact::new(1, i128::from(num) * 10i128.pow(12));
            prop_assert!(exp >= Exact::ONE - x - last && exp <= (Exact::ONE + x).recip() + last);
        }
    }

    #[test]
    fn the_order_of_totals_does_not_matter(
        (totals, shuffled) in totals().prop_flat_map(|totals| {
            let positions: Vec<usize> = (0..totals.len()).collect();
            (Just(totals), Just(positions).prop_shuffle())
        }),
        better in better(),
    ) {
        for rule in [
            JurorRule::Ranks,
            positional(whole(&[12, 10, 8, 7, 6]), Shared::Mean),
            JurorRule::Exponential { top: 12.into(), rate: fraction(19, 100) },
            JurorRule::Standardised { mean: 100.into(), deviation: 20.into() },
        ] {
            let moved: Vec<i64> = shuffled.iter().map(|&at| totals[at]).collect();
            let before = converted(&rule, better, &totals, 30).unwrap();
            let after = converted(&rule, better, &moved, 30).unwrap();
            for (to, &from) in shuffled.iter().enumerate() {
                prop_assert_eq!(after[to], before[from]);
            }
        }
    }
}
