//! The same marks by another panel or another rule.

use alqa::contest::{
    Better, Carried, CarriedId, Fraction, Join, JurorRule, Mark, Missing, PanelRule, PartRule,
    Rounding, Rule, Text, Weight,
};
use alqa::tally::{
    CastingVote, Change, Engine, JuryVote, Shift, Standings, TieVote, under_each,
    without_each_juror,
};
use proptest::prelude::*;

use crate::random::night;
use crate::table::{NO, contest, frac, line, results, totals};

/// The five jurors and four duets of which every rule makes another winner.
const TABLE: [[i32; 5]; 4] =
    [[20, 23, 25, 19, 14], [25, 15, 15, 20, 25], [24, 20, 18, 21, 15], [21, 16, 22, 14, 24]];

#[test]
fn every_rule_makes_its_own_winner() {
    let contest = contest((4, 5, 1), PanelRule::Mean, Rounding::Exact, &[]);
    let rule = |panel| Rule::new(panel, Rounding::Exact, Vec::new());
    let ranks = Rule { juror: JurorRule::Ranks, ..rule(PanelRule::Sum) };
    let rules = [rule(PanelRule::Median), ranks, rule(PanelRule::Mean)];
    let all = under_each(&contest, &totals(&TABLE), &[], &rules);
    let first = |standings: &Option<Standings>| standings.as_ref().unwrap().rows[0].entry;
    assert_eq!(all.iter().map(first).collect::<Vec<_>>(), [3, 2, 0]);
    let own = Engine::new(&contest).tally(&totals(&TABLE), &[]);
    assert_eq!(all[2].as_ref(), Some(&own));
}

#[test]
fn one_juror_can_make_the_winner() {
    let contest = contest((2, 3, 1), PanelRule::Mean, Rounding::Exact, &[]);
    let sheet = totals(&[[9, 9, 5], [8, 8, 8]]);
    let own = Engine::new(&contest).tally(&sheet, &[]);
    assert_eq!(line(&own), "1:1 2:0");
    let without = without_each_juror(&contest, &sheet, &[]);
    assert_eq!(without.iter().map(|(juror, _)| *juror).collect::<Vec<_>>(), [0, 1, 2]);
    let change = Change::between(&own, &without[2].1);
    assert_eq!(change.first, [0]);
    assert_eq!(
        change.shifts,
        [
            Shift { entry: 1, before: Some(1), after: Some(2) },
            Shift { entry: 0, before: Some(2), after: Some(1) },
        ]
    );
    assert_eq!(change.swapped, [(1, 0)]);
    let same = Change::between(&own, &without[0].1);
    assert_eq!((same.first, same.shifts.len(), same.swapped.len()), (vec![1], 0, 0));
}

#[test]
fn a_rule_that_waits_for_all_does_not_wait_for_the_juror_left_out() {
    let mut contest = contest((2, 2, 1), PanelRule::Mean, Rounding::Exact, &[]);
    contest.rule.missing = Missing::Block;
    let without = without_each_juror(&contest, &totals(&[[9, 7], [8, 8]]), &[]);
    assert_eq!(results(&without[0].1), [frac(8, 1), frac(7, 1)]);
    assert_eq!(line(&without[1].1), "1:0 2:1");
}

#[test]
fn a_juror_whose_marks_do_not_count_is_not_left_out() {
    let mut contest = contest((1, 3, 1), PanelRule::Mean, Rounding::Exact, &[]);
    contest.panel[1].weight = Weight { num: 0, den: 1 };
    let without = without_each_juror(&contest, &totals(&[[9, 7, NO]]), &[]);
    assert_eq!(without.iter().map(|(juror, _)| *juror).collect::<Vec<_>>(), [0]);
    assert_eq!(line(&without[0].1), "-:0");
}

#[test]
fn a_rule_that_cannot_work_is_not_tried() {
    let plain = contest((2, 2, 2), PanelRule::Mean, Rounding::Exact, &[]);
    let sheet = alqa::tally::Sheet::new(2, 2, 2);
    let rule = |panel| Rule::new(panel, Rounding::Exact, Vec::new());
    let works = |contest: &alqa::contest::Contest, rule: Rule| {
        under_each(contest, &sheet, &[], &[rule])[0].is_some()
    };
    let mut heavy = plain.clone();
    heavy.panel[0].weight = Weight { num: 2, den: 1 };
    assert!(works(&heavy, rule(PanelRule::Mean)) && works(&plain, rule(PanelRule::Median)));
    assert!(!works(&heavy, rule(PanelRule::Median)), "weights");
    let mut scaled = plain.clone();
    scaled.entries[0].factors = vec![(0, Fraction::new(3, 1))];
    let criteria = Rule { join: Join::Criteria, ..rule(PanelRule::Mean) };
    assert!(works(&scaled, rule(PanelRule::Median)) && works(&plain, criteria.clone()));
    assert!(!works(&scaled, criteria), "factors");
    assert!(!works(&plain, Rule { join: Join::Groups, ..rule(PanelRule::Mean) }), "groups");
    let elements = Carried {
        id: CarriedId::new("elements").unwrap(),
        name: Text::one("Elements"),
        weight: Fraction::new(1, 1),
    };
    let carried = Rule { carried: vec![elements], ..rule(PanelRule::Mean) };
    let mut own = plain.clone();
    own.rule.carried.clone_from(&carried.carried);
    for entry in &mut own.entries {
        entry.carried = vec![None];
    }
    assert!(works(&own, carried.clone()), "the list of the contest itself");
    assert!(!works(&plain, carried), "carried");
    assert!(
        !works(
            &plain,
            rule(PanelRule::Clamp {
                limit: alqa::contest::Decimal { units: 1, places: 10 },
                places: 2,
            })
        ),
        "beyond what can be computed"
    );
}

#[test]
fn a_rule_that_does_not_go_with_the_ballot_is_not_tried() {
    let plain = contest((2, 3, 2), PanelRule::Mean, Rounding::Exact, &[]);
    let sheet = alqa::tally::Sheet::new(2, 3, 2);
    let rule = |panel| Rule::new(panel, Rounding::Exact, Vec::new());
    let works = |contest: &alqa::contest::Contest, rule: Rule| {
        under_each(contest, &sheet, &[], &[rule])[0].is_some()
    };
    let by_criteria = |panel| Rule { join: Join::Criteria, ..rule(panel) };
    let ranks = |rule| Rule { juror: JurorRule::Ranks, ..rule };
    let mut mixed = plain.clone();
    mixed.criteria[1].better = Better::Lower;
    assert!(!works(&mixed, rule(PanelRule::Mean)), "better is higher and lower in one sum");
    assert!(!works(&mixed, by_criteria(PanelRule::Mean)), "and in the sum of the parts");
    assert!(works(&mixed, ranks(by_criteria(PanelRule::Sum))), "ranks all face one way");
    let places = Rule { parts: PartRule::Place, ..by_criteria(PanelRule::Mean) };
    assert!(works(&mixed, places), "places in the parts, too");
    let skating = by_criteria(PanelRule::Skating);
    assert!(works(&mixed, skating), "and those of the Skating System");
    let mut partly = plain.clone();
    partly.panel[1].judges = vec![true, false];
    assert!(!works(&partly, rule(PanelRule::Mean)), "half a total");
    assert!(works(&partly, by_criteria(PanelRule::Mean)));
    let trimmed = |high| PanelRule::Trimmed { high, low: 1 };
    assert!(works(&plain, rule(trimmed(1))) && !works(&plain, rule(trimmed(2))), "dropping");
    assert!(works(&partly, by_criteria(PanelRule::Mean)));
    assert!(!works(&partly, by_criteria(trimmed(1))), "two mark the second criterion");
    let mut trainee = plain.clone();
    trainee.panel[2].weight.num = 0;
    assert!(!works(&trainee, rule(trimmed(1))), "two count");
}

proptest! {
    #[test]
    fn without_a_juror_is_as_if_the_juror_had_not_come(night in night()) {
        let (contest, sheet) = (&night.contest, night.sheet());
        for (juror, standings) in without_each_juror(contest, &sheet, &night.votes) {
            let mut without = sheet.clone();
            for entry in 0..contest.entries.len() {
                without.clear(entry, juror);
            }
            prop_assert_eq!(standings, Engine::new(contest).tally(&without, &night.votes));
        }
    }
}

/// Who shares a place afterwards has not changed places.
#[test]
fn two_that_become_equal_are_not_swapped() {
    let contest = contest((2, 2, 1), PanelRule::Mean, Rounding::Exact, &[]);
    let own = Engine::new(&contest).tally(&totals(&[[9, 8], [7, 8]]), &[]);
    let made = Engine::new(&contest).tally(&totals(&[[8, 8], [8, 8]]), &[]);
    let change = Change::between(&own, &made);
    assert_eq!((change.swapped, change.shifts.len()), (vec![], 1));
    // Nor has who shared one before.
    let worse = Engine::new(&contest).tally(&totals(&[[7, 7], [8, 8]]), &[]);
    let change = Change::between(&made, &worse);
    assert_eq!((change.swapped, change.shifts.len()), (vec![], 1));
}

#[test]
fn a_vote_names_its_tie() {
    let casting = TieVote::Casting(CastingVote { tied: vec![2, 5], ahead: None });
    let jury = TieVote::Jury(JuryVote { tied: vec![0, 3], votes: vec![1, 1] });
    assert_eq!([casting.tied(), jury.tied()], [&[2, 5], &[0, 3]]);
}

/// Two ties at two places are two groups.
#[test]
fn open_ties_are_told_apart() {
    let contest = contest((4, 1, 1), PanelRule::Mean, Rounding::Exact, &[]);
    let standings = Engine::new(&contest).tally(&totals(&[[9], [8], [9], [8]]), &[]);
    assert_eq!(standings.open_ties(), [vec![0, 2], vec![1, 3]]);
}

/// Marks that still have a place stay, the others go.
#[test]
fn a_sheet_is_made_larger_and_smaller() {
    let mut sheet = totals(&[[9, 8], [7, 6]]);
    sheet.take_out(1);
    for (entries, jurors, criteria) in [(5, 2, 1), (3, 4, 3), (2, 2, 1)] {
        sheet.resize(entries, jurors, criteria);
        assert_eq!(
            (sheet.entries(), sheet.jurors(), sheet.criteria()),
            (entries, jurors, criteria)
        );
        let marks = [(0, 0, 9), (0, 1, 8), (1, 0, 7), (1, 1, 6)];
        for (entry, juror, mark) in marks {
            assert_eq!(sheet.mark(entry, juror, 0), Some(Mark(mark)));
        }
        let given = (0..entries).flat_map(|e| (0..jurors).map(move |j| (e, j)));
        assert_eq!(given.filter(|&(e, j)| sheet.has_marks(e, j)).count(), 4);
        assert!(sheet.is_out(1) && !sheet.is_out(0));
    }
}
