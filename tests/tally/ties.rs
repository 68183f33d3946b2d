//! The tie chain, step by step.

use alqa::contest::{
    Contest, CriterionId, Fraction, Join, Mark, PanelRule, Rounding, TieStep, Weight,
};
use alqa::tally::{Against, CastingVote, Engine, Figure, Sheet, TieVote};

use crate::table::{NO, ballots, contest, frac, line, totals};

fn of(size: (usize, usize, usize), ties: &[TieStep]) -> Contest {
    contest(size, PanelRule::Mean, Rounding::Exact, ties)
}

fn mean_of(criterion: &str) -> TieStep {
    TieStep::CriterionMean(CriterionId::new(criterion).unwrap())
}

fn vote(tied: &[usize], ahead: Option<usize>) -> TieVote {
    TieVote::Casting(CastingVote { tied: tied.to_vec(), ahead })
}

/// The steps an entry went through, with whether they split.
fn steps(engine: &Engine, sheet: &Sheet, votes: &[TieVote], entry: usize) -> Vec<(TieStep, bool)> {
    let why = engine.explain(sheet, votes, entry).unwrap();
    why.ties.into_iter().map(|check| (check.step, check.split)).collect()
}

#[test]
fn a_criterion_mean_splits() {
    let engine = Engine::new(&of((3, 2, 2), &[mean_of("c2")]));
    let sheet = ballots(&[[[8, 6], [8, 6]], [[7, 7], [6, 8]], [[5, 9], [9, 5]]]);
    let standings = engine.tally(&sheet, &[]);
    assert_eq!(line(&standings), "1:1 2:2 3:0");
    assert!(standings.rows.iter().all(|row| row.place.is_some_and(|place| place.by_ties)));
    let why = engine.explain(&sheet, &[], 2).unwrap();
    assert_eq!(
        why.ties[0].figures,
        [
            (1, Figure::Points(frac(15, 2))),
            (2, Figure::Points(frac(7, 1))),
            (0, Figure::Points(frac(6, 1))),
        ]
    );
    assert_eq!(why.behind, Some(Against::Tie { entry: 1, step: mean_of("c2") }));
    assert_eq!(why.ahead_of, Some(Against::Tie { entry: 0, step: mean_of("c2") }));
}

#[test]
fn a_criterion_mean_counts_the_ballots_that_exist() {
    let mut contest = of((2, 2, 2), &[mean_of("c1")]);
    contest.places = 1;
    let mut sheet = Sheet::new(2, 2, 2);
    sheet.put(0, 0, &[Mark(85), Mark(75)]);
    sheet.put(1, 0, &[Mark(80), Mark(80)]);
    sheet.put(1, 1, &[Mark(85), Mark(75)]);
    let why = Engine::new(&contest).explain(&sheet, &[], 0).unwrap();
    assert_eq!(
        why.ties[0].figures,
        [(0, Figure::Points(frac(17, 2))), (1, Figure::Points(frac(33, 4)))]
    );
}

#[test]
fn the_mean_of_all_and_the_median_split_what_trimming_left_tied() {
    let trim = PanelRule::Trimmed { high: 1, low: 1 };
    let sheet = totals(&[[9, 5, 5, 5, 1], [10, 6, 6, 3, 2], [9, 5, 5, 5, 2]]);
    for (step, order, figures) in [
        (TieStep::UntrimmedMean, "1:1 2:2 3:0", [(1, 27, 5), (2, 26, 5), (0, 25, 5)]),
        (TieStep::Median, "1:1 2?0 2?2", [(1, 6, 1), (0, 5, 1), (2, 5, 1)]),
    ] {
        let engine = Engine::new(&contest((3, 5, 1), trim, Rounding::Exact, &[step]));
        assert_eq!(line(&engine.tally(&sheet, &[])), order);
        let why = engine.explain(&sheet, &[], 0).unwrap();
        let expected = figures.map(|(entry, num, den)| (entry, Figure::Points(frac(num, den))));
        assert_eq!(why.ties[0].figures, expected);
    }
}

#[test]
fn head_to_head_counts_jurors_who_marked_both() {
    // Equal means; J1 and J2 put entry 1 higher, J3 entry 0 far higher.
    let engine = Engine::new(&of((2, 3, 1), &[TieStep::HeadToHead]));
    let sheet = totals(&[[6, 6, 9], [7, 7, 7]]);
    assert_eq!(line(&engine.tally(&sheet, &[])), "1:1 2:0");
    let why = engine.explain(&sheet, &[], 0).unwrap();
    assert_eq!(why.ties[0].figures, [(1, Figure::Preferences(1)), (0, Figure::Preferences(-1))]);
    // J2 marked only entry 0: one juror each way.
    let sheet = totals(&[[6, 7, 8], [7, NO, 7]]);
    assert_eq!(line(&engine.tally(&sheet, &[])), "1?0 1?1");
}

#[test]
fn a_cycle_of_preferences_is_no_split_and_head_to_head_is_counted_anew_among_those_left() {
    let chain = [TieStep::HeadToHead, TieStep::SharedPlace];
    let cycle = totals(&[[3, 1, 2], [2, 3, 1], [1, 2, 3]]);
    let engine = Engine::new(&of((3, 3, 1), &chain));
    assert_eq!(line(&engine.tally(&cycle, &[])), "1=0 1=1 1=2");

    // Entry 2 falls behind; between the other two alone, three of five put entry 0 higher.
    let chain = [TieStep::HeadToHead, TieStep::HeadToHead];
    let engine = Engine::new(&of((3, 5, 1), &chain));
    let sheet = totals(&[[6, 6, 6, 1, 1], [5, 5, 5, 3, 2], [4, 4, 4, 2, 6]]);
    let why = engine.explain(&sheet, &[], 0).unwrap();
    let figures = |check: usize| {
        let figure = |(entry, figure): &(usize, Figure)| match figure {
            Figure::Preferences(net) => (*entry, *net),
            other => panic!("{other:?}"),
        };
        why.ties[check].figures.iter().map(figure).collect::<Vec<_>>()
    };
    assert_eq!((figures(0), figures(1)), (vec![(0, 2), (1, 2), (2, -4)], vec![(0, 1), (1, -1)]));
    assert_eq!(line(&engine.tally(&sheet, &[])), "1:0 2:1 3:2");
}

#[test]
fn the_highest_mark_in_any_criterion_splits() {
    let engine = Engine::new(&of((3, 1, 2), &[TieStep::HighestMark]));
    let sheet = ballots(&[[[5, 5]], [[1, 9]], [[9, 1]]]);
    assert_eq!(line(&engine.tally(&sheet, &[])), "1?1 1?2 3:0");
    let why = engine.explain(&sheet, &[], 0).unwrap();
    assert_eq!(
        why.ties[0].figures,
        [(1, Figure::Mark(Mark(9))), (2, Figure::Mark(Mark(9))), (0, Figure::Mark(Mark(5)))]
    );
}

#[test]
fn running_order_puts_the_earlier_first() {
    let engine = Engine::new(&of((3, 1, 1), &[TieStep::RunningOrder]));
    let sheet = totals(&[[1], [5], [1]]);
    assert_eq!(line(&engine.tally(&sheet, &[])), "1:1 2:0 3:2");
    let why = engine.explain(&sheet, &[], 2).unwrap();
    assert_eq!(why.ties[0].figures, [(0, Figure::Order(0)), (2, Figure::Order(2))]);
}

#[test]
fn an_open_tie_is_a_state_and_a_shared_place_is_not() {
    let tied = totals(&[[5], [5]]);
    let open = Engine::new(&of((2, 1, 1), &[TieStep::HighestMark]));
    let standings = open.tally(&tied, &[]);
    assert_eq!((line(&standings), standings.open_ties()), ("1?0 1?1".into(), vec![vec![0, 1]]));
    let why = open.explain(&tied, &[], 0).unwrap();
    assert_eq!(why.ahead_of, Some(Against::Same { entry: 1, open: true }));
    assert!(why.place.is_some_and(|place| !place.by_ties));

    let shared = Engine::new(&of((2, 1, 1), &[TieStep::SharedPlace]));
    let standings = shared.tally(&tied, &[]);
    assert_eq!((line(&standings), standings.open_ties().len()), ("1=0 1=1".into(), 0));
    let why = shared.explain(&tied, &[], 1).unwrap();
    assert_eq!(why.behind, Some(Against::Same { entry: 0, open: false }));
    assert_eq!(why.ties[0].figures, [(0, Figure::Shared), (1, Figure::Shared)]);

    let empty = Engine::new(&of((2, 1, 1), &[]));
    assert_eq!(line(&empty.tally(&tied, &[])), "1?0 1?1");
}

#[test]
fn each_step_splits_only_those_still_tied() {
    // By c1: 1 ahead of {0, 2, 3}; by the highest mark: 3 ahead of {0, 2}; those two share.
    let chain = [mean_of("c1"), TieStep::HighestMark, TieStep::SharedPlace];
    let engine = Engine::new(&of((5, 1, 3), &chain));
    let sheet = ballots(&[[[5, 5, 5]], [[6, 4, 5]], [[5, 5, 5]], [[5, 9, 1]], [[9, 9, 9]]]);
    assert_eq!(line(&engine.tally(&sheet, &[])), "1:4 2:1 3:3 4=0 4=2");
    let [first, highest, shared] = chain;
    let way = |entry| steps(&engine, &sheet, &[], entry);
    assert_eq!(way(4), []);
    assert_eq!(way(1), [(first.clone(), true)]);
    assert_eq!(way(3), [(first.clone(), true), (highest.clone(), true)]);
    assert_eq!(way(0), [(first, true), (highest, true), (shared, false)]);
}

const CHAIR: [TieStep; 2] = [TieStep::CastingVote, TieStep::RunningOrder];

#[test]
fn a_tie_waits_for_the_chair_and_later_steps_wait_too() {
    let engine = Engine::new(&of((3, 1, 1), &CHAIR));
    let sheet = totals(&[[5], [5], [9]]);
    assert_eq!(line(&engine.tally(&sheet, &[])), "1:2 2?0 2?1");
    let why = engine.explain(&sheet, &[], 0).unwrap();
    let last = why.ties.last().unwrap();
    assert_eq!((&last.step, last.split), (&TieStep::CastingVote, false));
    assert_eq!(last.figures, [(0, Figure::VotePending), (1, Figure::VotePending)]);
}

#[test]
fn casting_votes_follow_one_another_through_a_three_way_tie() {
    let engine = Engine::new(&of((3, 1, 1), &CHAIR));
    let sheet = totals(&[[5], [5], [5]]);
    let all = vote(&[0, 1, 2], Some(2));
    let first = engine.tally(&sheet, std::slice::from_ref(&all));
    assert_eq!(line(&first), "1:2 2?0 2?1");
    assert!(first.rows.iter().all(|row| row.place.is_some_and(|place| place.by_ties)));
    let votes = [all, vote(&[0, 1], Some(1))];
    assert_eq!(line(&engine.tally(&sheet, &votes)), "1:2 2:1 3:0");
    let chair = |split| (TieStep::CastingVote, split);
    assert_eq!(steps(&engine, &sheet, &votes, 2), [chair(true)]);
    assert_eq!(steps(&engine, &sheet, &votes, 0), [chair(true), chair(true)]);
    let why = engine.explain(&sheet, &votes, 1).unwrap();
    assert_eq!(
        why.ties[0].figures,
        [(2, Figure::Vote(true)), (0, Figure::Vote(false)), (1, Figure::Vote(false))]
    );
    assert_eq!(why.behind, Some(Against::Tie { entry: 2, step: TieStep::CastingVote }));
}

#[test]
fn a_vote_for_none_leaves_the_tie_to_the_next_step() {
    let engine = Engine::new(&of((3, 1, 1), &CHAIR));
    let sheet = totals(&[[5], [5], [5]]);
    assert_eq!(line(&engine.tally(&sheet, &[vote(&[0, 1, 2], None)])), "1:0 2:1 3:2");
    let votes = [vote(&[0, 1, 2], Some(2)), vote(&[0, 1], None)];
    assert_eq!(line(&engine.tally(&sheet, &votes)), "1:2 2:0 3:1");
    let why = engine.explain(&sheet, &votes, 0).unwrap();
    assert_eq!(why.ties[1].figures, [(0, Figure::Vote(false)), (1, Figure::Vote(false))]);
    assert!(!why.ties[1].split && why.ties[2].split);
}

#[test]
fn the_last_vote_on_exactly_this_tie_counts() {
    let engine = Engine::new(&of((3, 1, 1), &CHAIR));
    let sheet = totals(&[[5], [5], [9]]);
    let other_ties = [vote(&[0, 1, 2], Some(0)), vote(&[0], Some(0)), vote(&[1, 2], Some(1))];
    assert_eq!(line(&engine.tally(&sheet, &other_ties)), "1:2 2?0 2?1");
    let votes = [vote(&[0, 1], Some(0)), vote(&[0, 1], Some(1)), vote(&[0, 1, 2], Some(0))];
    assert_eq!(line(&engine.tally(&sheet, &votes)), "1:2 2:1 3:0");
    let votes = [vote(&[0, 1], Some(1)), vote(&[0, 1], None)];
    assert_eq!(line(&engine.tally(&sheet, &votes)), "1:2 2:0 3:1");
}

#[test]
fn a_criterion_mean_weighs_the_jurors() {
    let mut contest = of((2, 2, 2), &[mean_of("c1")]);
    contest.panel[0].weight = Weight { num: 2, den: 1 };
    let engine = Engine::new(&contest);
    // All totals are 8; in the first criterion (2 x 7 + 1) / 3 and (2 x 4 + 5) / 3.
    let sheet = ballots(&[[[7, 1], [1, 7]], [[4, 4], [5, 3]]]);
    assert_eq!(line(&engine.tally(&sheet, &[])), "1:0 2:1");
    let why = engine.explain(&sheet, &[], 0).unwrap();
    let means = [frac(5, 1), frac(13, 3)].map(Figure::Points);
    assert_eq!(why.ties[0].figures, means.into_iter().enumerate().collect::<Vec<_>>());
}

#[test]
fn preferences_look_at_marks_by_their_factors() {
    let mut contest = of((2, 1, 1), &[TieStep::HeadToHead]);
    contest.rule.join = Join::Criteria;
    contest.entries[0].factors = vec![(0, Fraction::from_integer(2))];
    // 4 x 2 and 8: the juror prefers neither.
    let why = Engine::new(&contest).explain(&totals(&[[4], [8]]), &[], 0).unwrap();
    let neither = Figure::Preferences(0);
    assert_eq!(why.ties[0].figures, [(0, neither.clone()), (1, neither)]);
}

#[test]
fn preferences_look_at_marks_by_their_weights() {
    let mut contest = of((2, 2, 2), &[TieStep::HeadToHead]);
    contest.rule.join = Join::Criteria;
    contest.criteria[0].weight = Weight { num: 2, den: 1 };
    // The first juror: 2 x 5 + 6 and 2 x 6 + 5; the second: 2 x 6 + 6 and 2 x 6 + 5.
    let sheet = ballots(&[[[5, 6], [6, 6]], [[6, 5], [6, 5]]]);
    let why = Engine::new(&contest).explain(&sheet, &[], 0).unwrap();
    let neither = Figure::Preferences(0);
    assert_eq!(why.ties[0].figures, [(0, neither.clone()), (1, neither)]);
}

#[test]
fn the_mean_of_all_is_taken_by_factors_and_by_the_jurors_weights() {
    let trim = PanelRule::Trimmed { high: 1, low: 1 };
    let mut scaled = contest((2, 3, 1), trim, Rounding::Exact, &[TieStep::UntrimmedMean]);
    scaled.entries[0].factors = vec![(0, Fraction::from_integer(2))];
    // Trimmed 4 x 2 and 8; of all 3 x 2 and 8.
    let sheet = totals(&[[1, 4, 4], [8, 8, 8]]);
    let why = Engine::new(&scaled).explain(&sheet, &[], 0).unwrap();
    let points = |entry, num| (entry, Figure::Points(frac(num, 1)));
    assert_eq!(why.ties[0].figures, [points(1, 8), points(0, 6)]);
    let mut heavy = of((2, 2, 1), &[TieStep::UntrimmedMean]);
    heavy.panel[0].weight = Weight { num: 2, den: 1 };
    // (2 x 6 + 9) / 3 and 7.
    let why = Engine::new(&heavy).explain(&totals(&[[6, 9], [7, 7]]), &[], 0).unwrap();
    assert_eq!(why.ties[0].figures, [points(0, 7), points(1, 7)]);
}

#[test]
fn a_criterion_mean_leaves_the_trainee_out() {
    let mut contest = of((2, 3, 2), &[mean_of("c2")]);
    contest.panel[1].weight.num = 0;
    let sheet = ballots(&[[[8, 6], [1, 10], [8, 6]], [[7, 7], [10, 1], [7, 7]]]);
    let why = Engine::new(&contest).explain(&sheet, &[], 0).unwrap();
    let points = |entry, num| (entry, Figure::Points(frac(num, 1)));
    assert_eq!(why.ties[0].figures, [points(1, 7), points(0, 6)]);
}

#[test]
fn the_mean_of_all_is_taken_by_the_weights_of_the_parts() {
    let mut contest = of((2, 2, 2), &[TieStep::UntrimmedMean]);
    contest.rule.join = Join::Criteria;
    contest.criteria[0].weight = Weight { num: 2, den: 1 };
    // 2 x 4 + 1 and 2 x 3 + 3.
    let sheet = ballots(&[[[4, 1], [4, 1]], [[3, 3], [3, 3]]]);
    let why = Engine::new(&contest).explain(&sheet, &[], 0).unwrap();
    let points = |entry, num| (entry, Figure::Points(frac(num, 1)));
    assert_eq!(why.ties[0].figures, [points(0, 9), points(1, 9)]);
}
