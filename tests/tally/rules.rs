//! The slots before the tie chain, by example.

use alqa::contest::{Centre, Decimal, Mark, PanelRule, Rounding, TieStep, Weight};
use alqa::tally::{Against, Dropped, Engine, Part, Window};

use crate::table::{NO, ballots, contest, frac, line, results, totals};

const TRIM: PanelRule = PanelRule::Trimmed { high: 1, low: 1 };

/// One table, four winners: the rules that exist so far.
const DUETS: [[i32; 5]; 4] =
    [[20, 23, 25, 19, 14], [25, 15, 15, 20, 25], [24, 20, 18, 21, 15], [21, 16, 22, 14, 24]];

#[test]
fn the_mean_puts_the_first_duet_ahead() {
    let engine = Engine::new(&contest((4, 5, 1), PanelRule::Mean, Rounding::Exact, &[]));
    let standings = engine.tally(&totals(&DUETS), &[]);
    assert_eq!(line(&standings), "1:0 2:1 3:2 4:3");
    let means = [frac(202, 10), frac(20, 1), frac(196, 10), frac(194, 10)];
    assert_eq!(results(&standings), means);
}

#[test]
fn without_the_extremes_the_first_duet_is_ahead_too() {
    let engine = Engine::new(&contest((4, 5, 1), TRIM, Rounding::Exact, &[]));
    let standings = engine.tally(&totals(&DUETS), &[]);
    assert_eq!(line(&standings), "1:0 2:1 3?2 3?3");
    let means = [frac(62, 3), frac(20, 1), frac(59, 3), frac(59, 3)];
    assert_eq!(results(&standings), means);
}

#[test]
fn the_sum_without_the_extremes_is_not_divided() {
    let rule = PanelRule::TrimmedSum { high: 1, low: 1 };
    let contest = contest((4, 5, 1), rule, Rounding::Exact, &[]);
    let standings = Engine::new(&contest).tally(&totals(&DUETS), &[]);
    assert_eq!(line(&standings), "1:0 2:1 3?2 3?3");
    assert_eq!(results(&standings), [62, 60, 59, 59].map(|sum| frac(sum, 1)));
    // Of two totals none is dropped, so the sum of all is said to be just that.
    let few = totals(&[[9, 4, NO, NO, NO]]);
    let why = Engine::new(&contest).explain(&few, &[], 0).unwrap();
    assert_eq!((why.parts[0].all_kept, why.result), (true, Some(frac(13, 1))));
}

#[test]
fn the_median_puts_the_fourth_duet_ahead() {
    let contest = contest((4, 5, 1), PanelRule::Median, Rounding::Exact, &[]);
    let standings = Engine::new(&contest).tally(&totals(&DUETS), &[]);
    assert_eq!(line(&standings), "1:3 2?0 2?1 2?2");
    assert_eq!(results(&standings), [21, 20, 20, 20].map(|median| frac(median, 1)));
}

#[test]
fn clamped_to_two_points_of_the_mean_the_first_duet_is_ahead() {
    let rule = PanelRule::Clamp { limit: Decimal { units: 2, places: 0 }, places: 2 };
    let contest = contest((4, 5, 1), rule, Rounding::Exact, &[]);
    let engine = Engine::new(&contest);
    let standings = engine.tally(&totals(&DUETS), &[]);
    assert_eq!(line(&standings), "1:0 2:1 3:3 4:2");
    assert_eq!(results(&standings), [2032, 2000, 1972, 1964].map(|mean| frac(mean, 100)));
    let why = engine.explain(&totals(&DUETS), &[], 0).unwrap();
    let [low, centre, high] = [182, 202, 222].map(|tenths| frac(tenths, 10));
    assert_eq!(why.parts[0].window, Some(Window { centre, low, high }));
    let parts: Vec<_> = why.parts[0].jurors.iter().map(|line| line.part).collect();
    let [above, below] = [high, low].map(Part::Clamped);
    assert_eq!(parts, [Part::Whole, above, above, Part::Whole, below]);
    assert_eq!(
        (why.parts[0].sum, why.parts[0].kept, why.parts[0].joined),
        (frac(1016, 10), frac(5, 1), Some(frac(2032, 100)))
    );
    // A juror alone is the mean.
    let alone = engine.explain(&totals(&[[NO, 7, NO, NO, NO]]), &[], 0).unwrap();
    assert_eq!((alone.parts[0].jurors[0].part, alone.result), (Part::Whole, Some(frac(7, 1))));
}

#[test]
fn totals_beyond_the_tolerance_are_left_out() {
    let engine = |units, of| {
        let rule = PanelRule::Discard { tolerance: Decimal { units, places: 0 }, of };
        Engine::new(&contest((4, 5, 1), rule, Rounding::Exact, &[]))
    };
    // Of the first and the fourth duet 14 is left out; all of the second are just within 5.
    let means = [frac(87, 4), frac(83, 4), frac(20, 1), frac(98, 5)];
    let mean = engine(5, Centre::Mean);
    assert_eq!(results(&mean.tally(&totals(&DUETS), &[])), means);
    let why = mean.explain(&totals(&DUETS), &[], 0).unwrap();
    assert_eq!(why.parts[0].jurors[4].part, Part::Dropped(Dropped::Low));
    assert_eq!(
        (why.parts[0].sum, why.parts[0].kept, why.parts[0].all_kept),
        (frac(87, 1), frac(4, 1), false)
    );
    // Around 20, 20, 20 and 21.
    let means = [frac(67, 3), frac(83, 4), frac(62, 3), frac(20, 1)];
    let median = engine(4, Centre::Median).tally(&totals(&DUETS), &[]);
    assert_eq!(results(&median), means);
    assert_eq!(line(&median), "1:3 2:2 3:0 4:1");
    // Nobody is near the mean of these: all count, and it is said.
    let apart = mean.explain(&totals(&[[1, 20, NO, NO, NO]]), &[], 0).unwrap();
    assert_eq!((apart.parts[0].all_kept, apart.result), (true, Some(frac(21, 2))));
}

#[test]
fn weights_and_decimals_are_exact() {
    // 22.0 x 2.8 is 61.6, which binary fractions miss.
    let mut contest = contest((2, 1, 2), PanelRule::Mean, Rounding::Exact, &[]);
    contest.places = 1;
    contest.criteria[0].weight = Weight { num: 14, den: 5 };
    contest.criteria[1].weight = Weight { num: 1, den: 3 };
    let standings = Engine::new(&contest).tally(&ballots(&[[[220, 3]], [[0, 1851]]]), &[]);
    assert_eq!(results(&standings), [frac(617, 10), frac(617, 10)]);
    assert_eq!(line(&standings), "1?0 1?1");
}

#[test]
fn rounding_decides_at_the_half() {
    let rounded = |decimals, rows: &[[i32; 8]]| {
        let rounding = Rounding::HalfUp(decimals);
        let contest = contest((rows.len(), 8, 1), PanelRule::Mean, rounding, &[]);
        results(&Engine::new(&contest).tally(&totals(rows), &[]))
    };
    // 1/8 = 0.125, 3/8 = 0.375, 4/8, and the same below zero.
    let eighths = |n: i32| [n, 0, 0, 0, 0, 0, 0, 0];
    assert_eq!(rounded(2, &[eighths(1)]), [frac(13, 100)]);
    assert_eq!(rounded(2, &[eighths(-1)]), [frac(-13, 100)]);
    assert_eq!(rounded(2, &[eighths(3)]), [frac(38, 100)]);
    assert_eq!(rounded(1, &[eighths(1)]), [frac(1, 10)]);
    assert_eq!(rounded(0, &[eighths(4), eighths(3)]), [frac(1, 1), frac(0, 1)]);
    assert_eq!(rounded(0, &[eighths(-3), eighths(-4)]), [frac(0, 1), frac(-1, 1)]);
    assert_eq!(rounded(12, &[eighths(1)]), [frac(1, 8)]);
}

#[test]
fn halves_can_go_to_the_even_digit_and_the_rest_can_be_cut_off() {
    let rounded = |rounding, sum: i32| {
        let contest = contest((1, 8, 1), PanelRule::Mean, rounding, &[]);
        results(&Engine::new(&contest).tally(&totals(&[[sum, 0, 0, 0, 0, 0, 0, 0]]), &[]))
    };
    for (rounding, eighths) in [
        (Rounding::HalfUp(2), [13, 25, 38]),
        (Rounding::HalfEven(2), [12, 25, 38]),
        (Rounding::Truncate(2), [12, 25, 37]),
    ] {
        for (sum, hundredths) in (1..).zip(eighths) {
            assert_eq!(rounded(rounding, sum), [frac(hundredths, 100)], "{rounding:?} {sum}/8");
            assert_eq!(rounded(rounding, -sum), [frac(-hundredths, 100)], "{rounding:?} -{sum}/8");
        }
    }
}

#[test]
fn rounding_can_make_a_tie_and_the_exact_mean_does_not() {
    // 25/3 and 26/3 are both 8 or 9; 8.33 and 8.67 are not.
    let rows = [[8, 9, 9], [9, 9, 9]];
    for (rounding, expected) in [
        (Rounding::Exact, "1:1 2:0"),
        (Rounding::HalfUp(0), "1=0 1=1"),
        (Rounding::HalfUp(1), "1:1 2:0"),
    ] {
        let contest = contest((2, 3, 1), PanelRule::Mean, rounding, &[TieStep::SharedPlace]);
        assert_eq!(line(&Engine::new(&contest).tally(&totals(&rows), &[])), expected);
    }
}

#[test]
fn missing_ballots_shrink_the_denominator_and_are_never_zeros() {
    let contest = contest((4, 3, 1), PanelRule::Mean, Rounding::Exact, &[TieStep::SharedPlace]);
    let sheet = totals(&[[8, 8, 8], [9, NO, NO], [NO, 8, 8], [NO, 7, 9]]);
    let standings = Engine::new(&contest).tally(&sheet, &[]);
    assert_eq!(line(&standings), "1:1 2=0 2=2 2=3");
    let counted: Vec<_> = standings.rows.iter().map(|row| row.counted).collect();
    assert_eq!(counted, [1, 3, 2, 2]);
}

#[test]
fn entries_without_ballots_come_last_and_those_taken_out_not_at_all() {
    let contest = contest((5, 2, 1), PanelRule::Sum, Rounding::Exact, &[]);
    let mut sheet = totals(&[[NO, NO], [1, 2], [9, 9], [NO, NO], [3, 3]]);
    sheet.take_out(2);
    let engine = Engine::new(&contest);
    let standings = engine.tally(&sheet, &[]);
    assert_eq!(line(&standings), "1:4 2:1 -:0 -:3");
    assert_eq!(standings.of(2), None);
    assert_eq!(engine.explain(&sheet, &[], 2), None);
    let why = engine.explain(&sheet, &[], 0).unwrap();
    assert_eq!(
        (why.place, why.result, why.parts[0].joined, why.parts[0].kept),
        (None, None, None, frac(0, 1))
    );
    assert!(why.parts[0].jurors.is_empty() && why.behind.is_none() && why.ahead_of.is_none());
    assert_eq!(engine.explain(&sheet, &[], 1).unwrap().ahead_of, None);
}

#[test]
fn places_are_counted_1_2_2_4() {
    let contest = contest((5, 1, 1), PanelRule::Sum, Rounding::Exact, &[TieStep::SharedPlace]);
    let standings = Engine::new(&contest).tally(&totals(&[[5], [7], [9], [7], [5]]), &[]);
    assert_eq!(line(&standings), "1:2 2=1 2=3 4=0 4=4");
    assert!(standings.rows.iter().all(|row| row.place.is_some_and(|place| !place.by_ties)));
}

#[test]
fn an_explanation_shows_marks_totals_dropping_sum_and_rounding() {
    let mut contest = contest((2, 4, 2), TRIM, Rounding::HalfUp(1), &[]);
    contest.criteria[0].weight = Weight { num: 1, den: 2 };
    let sheet = ballots(&[[[9, 8], [9, 9], [1, 2], [6, 7]], [[1, 1], [1, 1], [1, 1], [1, 1]]]);
    let why = Engine::new(&contest).explain(&sheet, &[], 0).unwrap();
    let lines: Vec<_> =
        why.parts[0].jurors.iter().map(|line| (line.juror, line.total, line.part)).collect();
    assert_eq!(
        lines,
        [
            (0, frac(25, 2), Part::Whole),
            (1, frac(27, 2), Part::Dropped(Dropped::High)),
            (2, frac(5, 2), Part::Dropped(Dropped::Low)),
            (3, frac(10, 1), Part::Whole),
        ]
    );
    assert_eq!(why.parts[0].jurors[3].marks, [Mark(6), Mark(7)]);
    assert_eq!(
        (why.parts[0].sum, why.parts[0].kept, why.parts[0].all_kept),
        (frac(45, 2), frac(2, 1), false)
    );
    assert_eq!((why.parts[0].joined, why.result), (Some(frac(45, 4)), Some(frac(113, 10))));
    let margin = frac(113, 10) - frac(3, 2);
    assert_eq!(why.ahead_of, Some(Against::Result { entry: 1, margin }));
    assert_eq!(why.behind, None);
}

#[test]
fn too_few_totals_are_not_trimmed_and_it_is_said() {
    let contest = contest((3, 3, 1), TRIM, Rounding::Exact, &[]);
    let engine = Engine::new(&contest);
    let sheet = totals(&[[1, 9, NO], [1, 6, 9], [NO, NO, NO]]);
    let why = engine.explain(&sheet, &[], 0).unwrap();
    assert!(
        why.parts[0].all_kept && why.parts[0].jurors.iter().all(|line| line.part == Part::Whole)
    );
    assert_eq!((why.parts[0].kept, why.result), (frac(2, 1), Some(frac(5, 1))));
    let why = engine.explain(&sheet, &[], 1).unwrap();
    assert_eq!(
        (why.parts[0].all_kept, why.parts[0].kept, why.result),
        (false, frac(1, 1), Some(frac(6, 1)))
    );
    // Without a ballot there is nothing to trim.
    assert!(!engine.explain(&sheet, &[], 2).unwrap().parts[0].all_kept);
}

/// Debug arithmetic panics on overflow; the greatest weights, decimals and marks must not.
#[test]
fn the_greatest_marks_and_weights_are_still_exact() {
    for (panel, rounding) in [
        (PanelRule::Mean, Rounding::Exact),
        (TRIM, Rounding::HalfUp(12)),
        (PanelRule::Sum, Rounding::Exact),
        (PanelRule::Median, Rounding::HalfEven(12)),
        (
            PanelRule::Discard {
                tolerance: Decimal { units: 1 << 40, places: 9 },
                of: Centre::Median,
            },
            Rounding::Exact,
        ),
        (
            PanelRule::Clamp { limit: Decimal { units: 1, places: 9 }, places: 9 },
            Rounding::Truncate(12),
        ),
    ] {
        let mut contest = contest((3, 4, 2), panel, rounding, &[TieStep::HeadToHead]);
        contest.places = 9;
        contest.criteria[0].weight = Weight { num: 1, den: 1 << 30 };
        let top = i32::MAX;
        let mut sheet = ballots(&[[[top; 2]; 4], [[-top; 2]; 4], [[0; 2]; 4]]);
        sheet.put(0, 3, &[Mark(top - 1), Mark(top)]);
        let engine = Engine::new(&contest);
        assert_eq!(line(&engine.tally(&sheet, &[])), "1:0 2:2 3:1");
        assert!(engine.explain(&sheet, &[], 2).unwrap().ahead_of.is_some());
    }
}

#[test]
#[should_panic(expected = "parts with figures that can be computed")]
fn weights_beyond_exact_sums_are_refused() {
    let mut contest = contest((1, 1, 2), PanelRule::Mean, Rounding::Exact, &[]);
    contest.criteria[0].weight = Weight { num: 1, den: 4_294_967_291 };
    Engine::new(&contest);
}
