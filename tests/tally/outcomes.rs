//! The slots of the widened rule, each by an example that can be followed by hand.

use alqa::contest::{
    Advance, Better, Carried, CarriedId, Contest, CriterionId, Cut, Deduction, Fraction, Group,
    GroupId, Join, JurorRule, Mark, Missing, PanelRule, PartRule, PlaceStyle, Rounding, Shared,
    Text, TieStep, TooFew, Weight,
};
use alqa::tally::{
    Engine, Exact, Figure, JuryVote, Lack, Part, Sheet, Standings, Through, TieVote,
};

use crate::table::{NO, ballots, contest, frac, line, results, totals};

const TRIM: PanelRule = PanelRule::Trimmed { high: 1, low: 1 };

fn of(size: (usize, usize, usize), panel: PanelRule, ties: &[TieStep]) -> Contest {
    contest(size, panel, Rounding::Exact, ties)
}

fn tally(contest: &Contest, sheet: &Sheet) -> Standings {
    Engine::new(contest).tally(sheet, &[])
}

fn weight(num: u32, den: u32) -> Weight {
    Weight { num, den }
}

fn fraction(num: i64, den: i64) -> Fraction {
    Fraction::new(num, den)
}

fn whole(numbers: &[i128]) -> Vec<Exact> {
    numbers.iter().copied().map(Exact::from).collect()
}

/// Why each entry has no result, by entry.
fn lacks(contest: &Contest, sheet: &Sheet) -> Vec<Option<Lack>> {
    let standings = tally(contest, sheet);
    (0..sheet.entries()).map(|entry| standings.of(entry).and_then(|row| row.lack)).collect()
}

/// Ballots with [`NO`] where a mark lacks.
fn partial<const J: usize, const C: usize>(rows: &[[[i32; C]; J]]) -> Sheet {
    let mut sheet = Sheet::new(rows.len(), J, C);
    for (entry, row) in rows.iter().enumerate() {
        for (juror, marks) in row.iter().enumerate() {
            for (criterion, &mark) in marks.iter().enumerate().filter(|&(_, &mark)| mark != NO) {
                sheet.put_mark(entry, juror, criterion, Mark(mark));
            }
        }
    }
    sheet
}

fn carried(id: &str, weight: Fraction) -> Carried {
    Carried { id: CarriedId::new(id).unwrap(), name: Text::one(id), weight }
}

mod parts {
    use super::*;

    #[test]
    fn criteria_joined_one_by_one_differ_from_totals() {
        // Dropping the extremes of totals 10, 9, 14 leaves 10; of the criteria it leaves 3 and 8.
        let sheet = ballots(&[[[1, 9], [3, 6], [6, 8]]]);
        let mut contest = of((1, 3, 2), TRIM, &[]);
        assert_eq!(results(&tally(&contest, &sheet)), whole(&[10]));
        contest.rule.join = Join::Criteria;
        assert_eq!(results(&tally(&contest, &sheet)), whole(&[11]));
        // 2 * 3 + 1/2 * 8
        contest.criteria[0].weight = weight(2, 1);
        contest.criteria[1].weight = weight(1, 2);
        assert_eq!(results(&tally(&contest, &sheet)), whole(&[10]));
    }

    #[test]
    fn groups_have_totals_and_weights_of_their_own() {
        let mut contest = of((1, 3, 3), PanelRule::Median, &[]);
        contest.rule.join = Join::Groups;
        let group =
            |id: &str, weight| Group { id: GroupId::new(id).unwrap(), name: Text::one(id), weight };
        contest.groups = vec![group("song", weight(3, 1)), group("dance", weight(1, 2))];
        for (criterion, of) in contest.criteria.iter_mut().zip([0, 1, 0]) {
            criterion.group = Some(of);
        }
        contest.criteria[2].weight = weight(1, 2);
        // Song: 1 + 4/2, 2 + 6/2, 3 + 0; the middle is 3. Dance: 7, 9, 2; the middle is 7.
        let sheet = ballots(&[[[1, 7, 4], [2, 9, 6], [3, 2, 0]]]);
        let why = Engine::new(&contest).explain(&sheet, &[], 0).unwrap();
        let brings: Vec<_> = why.parts.iter().map(|part| part.brings).collect();
        assert_eq!(brings, [Some(frac(9, 1)), Some(frac(7, 2))]);
        assert_eq!(why.result, Some(frac(25, 2)));
        assert_eq!(why.parts[0].jurors[1].marks, [Mark(2), Mark(6)]);
    }

    #[test]
    fn jurors_judge_what_is_theirs() {
        // J1 and J2 judge the voice, J2 and J3 the dance.
        let mut contest = of((2, 3, 2), PanelRule::Mean, &[]);
        contest.rule.join = Join::Criteria;
        contest.panel[0].judges = vec![true, false];
        contest.panel[2].judges = vec![false, true];
        let sheet = partial(&[[[8, NO], [6, 4], [NO, 5]], [[7, NO], [7, 6], [NO, NO]]]);
        for missing in [Missing::Shrink, Missing::Block, Missing::Void] {
            contest.rule.missing = missing;
            let standings = tally(&contest, &sheet);
            let expected = match missing {
                // 7 + 9/2 and 7 + 6: J3 has not marked the dance of the second.
                Missing::Shrink => "1:1 2:0",
                Missing::Block => "1:0 -:1",
                // The voice alone counts.
                Missing::Void => "1?0 1?1",
            };
            assert_eq!(line(&standings), expected, "{missing:?}");
            assert_eq!(standings.of(1).unwrap().counted, 2);
        }
    }

    #[test]
    fn places_are_summed_and_equal_figures_share_theirs() {
        let mut contest = of((3, 1, 2), PanelRule::Mean, &[]);
        (contest.rule.join, contest.rule.parts) = (Join::Criteria, PartRule::Place);
        contest.criteria[1].weight = weight(2, 1);
        // Places 1.5, 1.5, 3 and 3, 2, 1 twofold.
        let sheet = ballots(&[[[9, 1]], [[9, 2]], [[1, 3]]]);
        let standings = tally(&contest, &sheet);
        assert_eq!(line(&standings), "1:2 2:1 3:0");
        assert_eq!(results(&standings), [frac(5, 1), frac(11, 2), frac(15, 2)]);
        // In a criterion where lower is better the places turn, and lower sums still win.
        contest.criteria[1].better = Better::Lower;
        assert_eq!(line(&tally(&contest, &sheet)), "1:0 2:1 3:2");
    }

    #[test]
    fn factors_belong_to_entry_and_part() {
        let mut contest = of((2, 5, 2), PanelRule::TrimmedSum { high: 1, low: 1 }, &[]);
        contest.rule.join = Join::Criteria;
        contest.entries[0].factors = vec![(1, fraction(31, 10))];
        contest.entries[1].factors = vec![(0, fraction(5, 2)), (1, fraction(1, 2))];
        let sheet = ballots(&[[[6, 7]; 5], [[6, 7]; 5]]);
        // 18 + 21 * 3.1 and 18 * 2.5 + 21 * 0.5
        assert_eq!(results(&tally(&contest, &sheet)), [frac(831, 10), frac(111, 2)]);
    }

    #[test]
    #[should_panic(expected = "parts with figures that can be computed")]
    fn a_group_without_criteria_is_refused() {
        let mut contest = of((1, 1, 1), PanelRule::Mean, &[]);
        contest.rule.join = Join::Groups;
        let id = GroupId::new("song").unwrap();
        contest.groups = vec![Group { id, name: Text::one("Song"), weight: Weight::ONE }];
        Engine::new(&contest);
    }

    #[test]
    #[should_panic(expected = "parts with figures that can be computed")]
    fn a_ballot_without_parts_is_refused() {
        let mut contest = of((1, 1, 1), PanelRule::Mean, &[]);
        contest.rule.join = Join::Groups;
        Engine::new(&contest);
    }
}

mod panel {
    use super::*;

    #[test]
    fn jurors_weigh_and_a_trainee_does_not_count() {
        let sheet = totals(&[[10, 4, 1]]);
        for (panel, result) in [(PanelRule::Mean, frac(32, 5)), (PanelRule::Sum, frac(16, 1))] {
            let mut contest = of((1, 3, 1), panel, &[]);
            contest.panel[0].weight = weight(1, 1);
            contest.panel[1].weight = weight(3, 2);
            contest.panel[2].weight = weight(0, 1);
            let why = Engine::new(&contest).explain(&sheet, &[], 0).unwrap();
            let part = &why.parts[0];
            assert_eq!((part.sum, part.kept, why.result), (frac(16, 1), frac(5, 2), Some(result)));
            assert_eq!((part.jurors[2].part, part.jurors[2].total), (Part::Outside, frac(1, 1)));
            assert_eq!(Engine::new(&contest).tally(&sheet, &[]).rows[0].counted, 2);
        }
    }

    #[test]
    fn a_panel_of_trainees_gives_nobody_a_result() {
        for missing in [Missing::Shrink, Missing::Void, Missing::Block] {
            let mut contest = of((2, 2, 1), PanelRule::Mean, &[TieStep::Countback]);
            contest.rule.missing = missing;
            contest.panel.iter_mut().for_each(|juror| juror.weight = weight(0, 1));
            let sheet = totals(&[[5, 6], [7, NO]]);
            assert_eq!(lacks(&contest, &sheet), [Some(Lack::Ballots); 2]);
            assert!(Engine::new(&contest).explain(&sheet, &[], 0).unwrap().result.is_none());
        }
    }

    #[test]
    fn too_few_totals_are_kept_or_give_no_result() {
        use TooFew::{KeepAll, NoResult};
        let sheet = totals(&[[1, 5, 6, 9], [1, 5, 9, NO], [2, 4, NO, NO], [NO; 4]]);
        let discard = |of| PanelRule::Discard {
            tolerance: alqa::contest::Decimal { units: 2, places: 0 },
            of,
        };
        let few = |panel, below, then| {
            let mut contest = of((4, 4, 1), panel, &[]);
            (contest.rule.few.below, contest.rule.few.then) = (below, then);
            let standings = tally(&contest, &sheet);
            let result = |entry| standings.of(entry).and_then(|row| row.result);
            (0..3).map(result).collect::<Vec<_>>()
        };
        let some = |all: &[(i128, i128)]| {
            all.iter().map(|&(num, den)| (den > 0).then(|| frac(num, den))).collect::<Vec<_>>()
        };
        assert_eq!(few(TRIM, 0, KeepAll), some(&[(11, 2), (5, 1), (3, 1)]));
        assert_eq!(few(TRIM, 0, NoResult), some(&[(11, 2), (5, 1), (0, 0)]));
        assert_eq!(few(TRIM, 4, KeepAll), some(&[(11, 2), (5, 1), (3, 1)]));
        assert_eq!(few(TRIM, 4, NoResult), some(&[(11, 2), (0, 0), (0, 0)]));
        // Within 2 of the median: 5.5, 5, 3.
        let near = discard(alqa::contest::Centre::Median);
        assert_eq!(few(near, 0, KeepAll), some(&[(11, 2), (5, 1), (3, 1)]));
        assert_eq!(few(near, 4, KeepAll), some(&[(11, 2), (5, 1), (3, 1)]));
        assert_eq!(few(near, 3, NoResult), some(&[(11, 2), (5, 1), (0, 0)]));
        // Nothing is dropped from a mean or a median.
        assert_eq!(few(PanelRule::Median, 9, NoResult), some(&[(11, 2), (5, 1), (3, 1)]));
        let mut contest = of((4, 4, 1), TRIM, &[]);
        contest.rule.few.then = NoResult;
        let expected = [None, None, Some(Lack::TooFew), Some(Lack::Ballots)];
        assert_eq!(lacks(&contest, &sheet), expected);
    }
}

mod missing {
    use super::*;

    fn two_parts(missing: Missing) -> Contest {
        let mut contest = of((4, 2, 2), PanelRule::Mean, &[TieStep::SharedPlace]);
        (contest.rule.join, contest.rule.missing) = (Join::Criteria, missing);
        contest
    }

    #[test]
    fn a_lacking_mark_shrinks_voids_or_blocks() {
        // J2 did not mark the second criterion of entry 1, entry 2 has that criterion from nobody,
        // entry 3 has nothing.
        let sheet = partial(&[
            [[5, 5], [5, 5]],
            [[6, 3], [6, NO]],
            [[9, NO], [9, NO]],
            [[NO, NO], [NO, NO]],
        ]);
        let lacks = |missing| lacks(&two_parts(missing), &sheet);
        let (mark, none) = (Some(Lack::Mark), Some(Lack::Ballots));
        assert_eq!(lacks(Missing::Shrink), [None, None, mark, none]);
        assert_eq!(lacks(Missing::Block), [None, mark, mark, none]);
        assert_eq!(lacks(Missing::Void), [None, None, None, none]);
        let line = |missing| line(&tally(&two_parts(missing), &sheet));
        assert_eq!(line(Missing::Shrink), "1:0 2:1 -:2 -:3");
        assert_eq!(line(Missing::Void), "1:2 2:1 3:0 -:3");
        let why = Engine::new(&two_parts(Missing::Void)).explain(&sheet, &[], 0).unwrap();
        assert_eq!((why.parts[0].void, why.parts[1].void), (false, true));
        assert_eq!((why.parts[1].brings, why.result), (None, Some(frac(5, 1))));
    }

    #[test]
    fn where_all_is_void_nobody_has_a_result() {
        let mut contest = of((3, 2, 1), PanelRule::Mean, &[TieStep::SharedPlace]);
        contest.rule.missing = Missing::Void;
        let mut sheet = totals(&[[5, 6], [7, NO], [NO, NO]]);
        let void = Some(Lack::Void);
        assert_eq!(lacks(&contest, &sheet), [void, void, Some(Lack::Ballots)]);
        // One taken out voids nothing.
        sheet.take_out(1);
        assert_eq!(line(&tally(&contest, &sheet)), "1:0 -:2");
        // Marked in a void part alone: there is a ballot.
        let sheet = partial(&[[[5, 5], [5, 5]], [[6, NO], [NO, NO]], [[NO; 2]; 2], [[NO; 2]; 2]]);
        let expected = [None, Some(Lack::Mark), Some(Lack::Ballots), Some(Lack::Ballots)];
        assert_eq!(lacks(&two_parts(Missing::Void), &sheet), expected);
    }

    #[test]
    fn a_void_part_splits_no_tie() {
        let voice = TieStep::CriterionMean(CriterionId::new("c2").unwrap());
        // By the second criterion, which is void, entry 1 would be ahead.
        let sheet = partial(&[[[5, 5], [5, 5]], [[5, 9], [5, NO]]]);
        for step in [voice, TieStep::HighestMark, TieStep::UntrimmedMean, TieStep::Countback] {
            let mut contest = of((2, 2, 2), PanelRule::Mean, &[step]);
            (contest.rule.join, contest.rule.missing) = (Join::Criteria, Missing::Void);
            assert_eq!(line(&tally(&contest, &sheet)), "1?0 1?1");
        }
    }

    #[test]
    fn nobody_waits_for_a_trainee() {
        let mut contest = of((2, 2, 1), PanelRule::Mean, &[]);
        contest.panel[1].weight = weight(0, 1);
        for missing in [Missing::Void, Missing::Block] {
            contest.rule.missing = missing;
            assert_eq!(line(&tally(&contest, &totals(&[[5, NO], [6, 1]]))), "1:1 2:0");
        }
    }
}

mod sum {
    use super::*;

    #[test]
    fn the_stage_weighs_and_carried_figures_add_or_take_off() {
        // Chopin, final: 0.35 of this stage and of the third, 0.2 and 0.1 of the earlier ones.
        let mut contest = of((2, 1, 1), PanelRule::Mean, &[]);
        contest.rule.stage_weight = fraction(7, 20);
        contest.rule.carried =
            vec![carried("s3", fraction(7, 20)), carried("faults", fraction(-1, 1))];
        contest.entries[0].carried = vec![Some(fraction(21, 1)), Some(fraction(1, 4))];
        contest.entries[1].carried = vec![None, None];
        let engine = Engine::new(&contest);
        let sheet = totals(&[[20], [25]]);
        // 7 + 7.35 - 0.25 and 8.75
        assert_eq!(results(&engine.tally(&sheet, &[])), [frac(141, 10), frac(35, 4)]);
        let why = engine.explain(&sheet, &[], 0).unwrap();
        let adds: Vec<_> = why.carried.iter().map(|line| line.adds).collect();
        assert_eq!(adds, [frac(147, 20), frac(-1, 4)]);
        assert_eq!((why.stage, why.total), (Some(frac(20, 1)), Some(frac(141, 10))));
        let without = engine.explain(&sheet, &[], 1).unwrap();
        assert!(without.carried.iter().all(|line| line.figure.is_none()));
    }

    #[test]
    fn deductions_are_taken_off_the_result() {
        let mut contest = of((1, 1, 1), PanelRule::Mean, &[]);
        contest.entries[0].deductions = [(1, 1), (1, 2)]
            .map(|(num, den)| Deduction { points: fraction(num, den), reason: Text::one("Time") })
            .to_vec();
        let why = Engine::new(&contest).explain(&totals(&[[8]]), &[], 0).unwrap();
        assert_eq!((why.deducted, why.result), (frac(3, 2), Some(frac(13, 2))));
    }

    #[test]
    fn each_slot_rounds_in_its_way() {
        // Two criteria by 5/3; jurors' marks 2.5 and 2.6.
        let mut contest = of((1, 2, 2), PanelRule::Mean, &[]);
        contest.places = 1;
        contest.rule.join = Join::Criteria;
        contest.criteria.iter_mut().for_each(|criterion| criterion.weight = weight(5, 3));
        contest.rule.stage_weight = fraction(1, 2);
        let sheet = ballots(&[[[25, 25], [26, 26]]]);
        let exact = Rounding::Exact;
        for (juror, panel, part, stage, result, expected) in [
            (exact, exact, exact, exact, exact, frac(17, 4)),
            // 2.5 -> 3, 2.6 -> 3
            (Rounding::HalfUp(0), exact, exact, exact, exact, frac(5, 1)),
            // 2.5 -> 2, 2.6 -> 3: 2.5 each
            (Rounding::HalfEven(0), exact, exact, exact, exact, frac(25, 6)),
            // 2.55 -> 2.5
            (exact, Rounding::Truncate(1), exact, exact, exact, frac(25, 6)),
            // 4.25 -> 4.3
            (exact, exact, Rounding::HalfUp(1), exact, exact, frac(43, 10)),
            // 8.5 -> 8
            (exact, exact, exact, Rounding::HalfEven(0), exact, frac(4, 1)),
            // 4.25 -> 4.2
            (exact, exact, exact, exact, Rounding::Truncate(1), frac(42, 10)),
        ] {
            let rounding = &mut contest.rule.rounding;
            (rounding.juror, rounding.panel, rounding.part) = (juror, panel, part);
            (rounding.stage, rounding.result) = (stage, result);
            assert_eq!(results(&tally(&contest, &sheet)), [expected]);
        }
    }

    #[test]
    fn lower_can_be_better() {
        let mut contest = of((3, 2, 1), PanelRule::Mean, &[TieStep::HighestMark]);
        contest.criteria[0].better = Better::Lower;
        let sheet = totals(&[[4, 2], [5, 5], [3, 3]]);
        let engine = Engine::new(&contest);
        assert_eq!(engine.better(), Better::Lower);
        assert_eq!(line(&engine.tally(&sheet, &[])), "1:0 2:2 3:1");
    }
}

mod ties {
    use super::*;

    #[test]
    fn countback_counts_the_best_then_the_next_best() {
        let rows = [[8, 8, 2], [9, 5, 4], [9, 8, 1], [9, 6, 3]];
        let contest = of((4, 3, 1), PanelRule::Sum, &[TieStep::Countback]);
        assert_eq!(line(&tally(&contest, &totals(&rows))), "1:2 2:3 3:1 4:0");
        let why = Engine::new(&contest).explain(&totals(&rows), &[], 0).unwrap();
        let counts = vec![(frac(8, 1), 2), (frac(2, 1), 1)];
        assert_eq!(why.ties[0].figures.last(), Some(&(0, Figure::Counts(counts))));
    }

    #[test]
    fn more_jurors_who_gave_anything_go_ahead() {
        let contest = of((2, 3, 1), PanelRule::Sum, &[TieStep::JurorsGiving]);
        assert_eq!(line(&tally(&contest, &totals(&[[9, 0, 0], [3, 6, 0]]))), "1:1 2:0");
    }

    #[test]
    fn this_stage_alone_or_a_carried_figure_splits() {
        let id = CarriedId::new("semifinal").unwrap();
        for (step, by, order) in [
            (TieStep::StageResult, fraction(1, 1), "1:1 2:0"),
            (TieStep::Carried(id.clone()), fraction(1, 1), "1:0 2:1"),
        ] {
            let mut contest = of((2, 1, 1), PanelRule::Mean, &[step]);
            contest.rule.carried = vec![carried("semifinal", by)];
            contest.entries[0].carried = vec![Some(fraction(5, 1))];
            contest.entries[1].carried = vec![Some(fraction(3, 1))];
            assert_eq!(line(&tally(&contest, &totals(&[[4], [6]]))), order);
        }
        // Faults that are taken off: the fewer the better.
        let mut contest = of((2, 1, 1), PanelRule::Mean, &[TieStep::Carried(id.clone())]);
        contest.rule.carried = vec![carried("semifinal", fraction(-1, 1))];
        contest.entries[0].carried = vec![Some(fraction(5, 1))];
        contest.entries[1].carried = vec![Some(fraction(3, 1))];
        assert_eq!(line(&tally(&contest, &totals(&[[9], [7]]))), "1:1 2:0");
        // Places: the lower the better.
        contest.rule.carried = vec![carried("semifinal", fraction(1, 1))];
        contest.rule.parts = PartRule::Place;
        contest.entries[0].carried = vec![Some(fraction(2, 1))];
        contest.entries[1].carried = vec![Some(fraction(1, 1))];
        assert_eq!(line(&tally(&contest, &totals(&[[9], [7]]))), "1:1 2:0");
    }

    #[test]
    fn the_jury_votes_again_and_what_is_left_goes_on() {
        let chain = [TieStep::JuryVote, TieStep::RunningOrder];
        let engine = Engine::new(&of((3, 1, 1), PanelRule::Mean, &chain));
        let sheet = totals(&[[5], [5], [5]]);
        assert_eq!(line(&engine.tally(&sheet, &[])), "1?0 1?1 1?2");
        let vote = |votes: &[u32], tied: &[usize]| {
            TieVote::Jury(JuryVote { tied: tied.to_vec(), votes: votes.to_vec() })
        };
        assert_eq!(line(&engine.tally(&sheet, &[vote(&[1, 3, 1], &[0, 1, 2])])), "1:1 2:0 3:2");
        // On others, or without a number for each: not this vote.
        let others = [vote(&[1, 3], &[0, 1]), vote(&[1, 3], &[0, 1, 2])];
        assert_eq!(line(&engine.tally(&sheet, &others)), "1?0 1?1 1?2");
    }

    #[test]
    fn head_to_head_asks_only_who_marked_both_whole() {
        let mut contest = of((2, 3, 2), PanelRule::Mean, &[TieStep::HeadToHead]);
        contest.rule.join = Join::Criteria;
        // Sums of means 6 + 6 both. J1 puts the first higher, J3 lacks a mark of it.
        let sheet = partial(&[[[7, 7], [5, 5], [6, NO]], [[6, 6], [5, 6], [7, 6]]]);
        let why = Engine::new(&contest).explain(&sheet, &[], 0).unwrap();
        let net = [(0, Figure::Preferences(0)), (1, Figure::Preferences(0))];
        assert_eq!(why.ties[0].figures, net);
    }
}

mod outcome {
    use super::*;

    fn shared() -> Contest {
        of((5, 1, 1), PanelRule::Mean, &[TieStep::SharedPlace])
    }

    const ROWS: [[i32; 1]; 5] = [[9], [7], [7], [7], [2]];

    #[test]
    fn places_are_counted_in_three_styles() {
        let standings = tally(&shared(), &totals(&ROWS));
        for (style, expected) in [
            (PlaceStyle::Competition, [1, 2, 2, 2, 5]),
            (PlaceStyle::Dense, [1, 2, 2, 2, 3]),
            (PlaceStyle::Mean, [1, 3, 3, 3, 5]),
        ] {
            let places: Vec<_> =
                standings.rows.iter().map(|row| row.place.unwrap().in_style(style)).collect();
            assert_eq!(places, whole(&expected), "{style:?}");
        }
    }

    #[test]
    fn points_of_the_places_that_are_filled_are_shared() {
        let mut contest = shared();
        contest.rule.place_points = [12, 10, 8].map(Fraction::from).to_vec();
        let standings = tally(&contest, &totals(&ROWS));
        let points: Vec<_> = standings.rows.iter().map(|row| row.points.unwrap()).collect();
        // (10 + 8 + 0) / 3
        assert_eq!(points, whole(&[12, 6, 6, 6, 0]));
    }

    #[test]
    fn who_goes_through_at_a_shared_cut() {
        use Through::{No, Open, RunOff, Yes};
        let through = |advance, ties: &[TieStep]| {
            let mut contest = of((5, 1, 1), PanelRule::Mean, ties);
            contest.rule.advance = Some(advance);
            let standings = tally(&contest, &totals(&ROWS));
            standings.rows.iter().map(|row| row.through.unwrap()).collect::<Vec<_>>()
        };
        let share = [TieStep::SharedPlace];
        let top = |count, cut| Advance::Top { count, cut };
        assert_eq!(through(top(2, Cut::All), &share), [Yes, Yes, Yes, Yes, No]);
        assert_eq!(through(top(3, Cut::RunOff), &share), [Yes, RunOff, RunOff, RunOff, No]);
        assert_eq!(through(top(1, Cut::RunOff), &share), [Yes, No, No, No, No]);
        assert_eq!(through(top(4, Cut::RunOff), &share), [Yes, Yes, Yes, Yes, No]);
        assert_eq!(through(top(9, Cut::RunOff), &share), [Yes; 5]);
        for cut in [Cut::All, Cut::RunOff] {
            assert_eq!(through(top(2, cut), &[TieStep::CastingVote])[1..4], [Open; 3]);
            assert_eq!(through(top(4, cut), &[TieStep::CastingVote])[1..4], [Yes; 3]);
        }
        let at_least = Advance::Threshold(fraction(7, 1));
        assert_eq!(through(at_least, &share), [Yes, Yes, Yes, Yes, No]);
    }

    #[test]
    fn a_threshold_is_a_ceiling_where_lower_is_better_and_who_has_no_place_is_not_asked() {
        let mut contest = of((3, 1, 1), PanelRule::Mean, &[]);
        contest.criteria[0].better = Better::Lower;
        contest.rule.advance = Some(Advance::Threshold(fraction(7, 2)));
        contest.rule.place_points = vec![fraction(1, 1)];
        let standings = tally(&contest, &totals(&[[4], [3], [NO]]));
        let rows: Vec<_> =
            standings.rows.iter().map(|row| (row.entry, row.through, row.points)).collect();
        let (one, none) = (Some(frac(1, 1)), Some(frac(0, 1)));
        let (yes, no) = (Some(Through::Yes), Some(Through::No));
        assert_eq!(rows, [(1, yes, one), (0, no, none), (2, None, None)]);
    }

    #[test]
    fn an_entry_alone_is_first() {
        for panel in [PanelRule::Mean, TRIM, PanelRule::Skating, PanelRule::Majority] {
            let mut contest = of((1, 1, 1), panel, &[TieStep::CastingVote]);
            if panel.is_places() {
                contest.rule.juror = JurorRule::Ranks;
            }
            contest.rule.advance = Some(Advance::Top { count: 1, cut: Cut::RunOff });
            let standings = tally(&contest, &totals(&[[3]]));
            assert_eq!(line(&standings), "1:0", "{panel:?}");
            assert_eq!(standings.rows[0].through, Some(Through::Yes));
        }
    }
}

/// One table, four winners: five jurors, four duets.
mod one_table {
    use super::*;

    const DUETS: [[i32; 5]; 4] =
        [[20, 23, 25, 19, 14], [25, 15, 15, 20, 25], [24, 20, 18, 21, 15], [21, 16, 22, 14, 24]];

    fn standings(juror: JurorRule, panel: PanelRule) -> Standings {
        let mut contest = of((4, 5, 1), panel, &[]);
        contest.rule.juror = juror;
        tally(&contest, &totals(&DUETS))
    }

    #[test]
    fn the_sum_of_ranks_puts_the_third_duet_ahead() {
        // D1: 4+1+1+3+4; D2: 1+4+4+2+1; D3: 2+2+3+1+3; D4: 3+3+2+4+2.
        let standings = standings(JurorRule::Ranks, PanelRule::Sum);
        assert_eq!(line(&standings), "1:2 2:1 3:0 4:3");
        assert_eq!(results(&standings), whole(&[11, 12, 13, 14]));
    }

    #[test]
    fn standardised_the_third_duet_is_ahead() {
        let rule = JurorRule::Standardised { mean: fraction(100, 1), deviation: fraction(20, 1) };
        let standings = standings(rule, PanelRule::Mean);
        assert_eq!(standings.rows[0].entry, 2);
        // What each juror gives has the mean 100.
        let sum: Exact = results(&standings).into_iter().sum();
        assert!((sum - 400) * (sum - 400) < Exact::new(1, 10i128.pow(20)));
    }

    #[test]
    fn majorities_put_the_second_duet_ahead() {
        // Firsts: D1 2, D2 2, D3 1. Two or better: D1 2, D2 3, D3 3, D4 2, so D2 and D3 by the
        // sums 4 and 5. Three or better: D1 3, D4 4.
        let standings = standings(JurorRule::Ranks, PanelRule::Skating);
        assert_eq!(line(&standings), "1:1 2:2 3:3 4:0");
    }

    #[test]
    fn points_for_ranks_put_the_second_duet_ahead() {
        let points = [100, 75, 65, 60].map(Fraction::from).to_vec();
        for shared in [Shared::Mean, Shared::Highest] {
            let points = points.clone();
            let standings = standings(JurorRule::Positional { points, shared }, PanelRule::Sum);
            assert_eq!(line(&standings), "1:1 2:0 3:2 4:3");
            // D2: 100 + 60 + 60 + 75 + 100; D4: 65 + 65 + 75 + 60 + 75.
            assert_eq!(results(&standings), whole(&[395, 385, 380, 340]));
        }
    }
}
