//! Whom awards would go to.

use alqa::contest::{Award, AwardKind, Contest, CriterionId, Fraction, Mark, Missing, Text};
use alqa::tally::{Engine, Sheet};

use crate::table::ballots;

/// What each award would be given to, and whether a tie for it is open.
fn proposed(contest: &Contest, sheet: &Sheet) -> Vec<(Vec<usize>, bool)> {
    let engine = Engine::new(contest);
    let standings = engine.tally(sheet, &[]);
    let proposals = engine.proposals(contest, sheet, &standings).into_iter();
    proposals.map(|proposal| (proposal.entries, proposal.open)).collect()
}

fn contest(kinds: &[AwardKind]) -> Contest {
    let mut contest = alqa::contest::made_up(4, 1, 2);
    let award =
        |kind: &AwardKind| Award { name: Text::one("Award"), kind: kind.clone(), fund: None };
    contest.awards = kinds.iter().map(award).collect();
    contest
}

fn range(from: Option<i64>, to: Option<i64>) -> AwardKind {
    let whole = |end: Option<i64>| end.map(Fraction::from_integer);
    AwardKind::Range { from: whole(from), to: whole(to) }
}

#[test]
fn awards_follow_places_ranges_and_the_best_of_a_criterion() {
    let second = AwardKind::BestIn(CriterionId::new("c2").unwrap());
    let contest = contest(&[
        AwardKind::GrandPrix,
        AwardKind::Place(2),
        AwardKind::Place(3),
        range(Some(15), None),
        range(Some(10), Some(14)),
        range(None, Some(5)),
        second,
        AwardKind::Special,
    ]);
    // 18, 14, 14, 15
    let sheet = ballots(&[[[9, 9]], [[4, 10]], [[5, 9]], [[10, 5]]]);
    let given = |entries: &[usize]| (entries.to_vec(), false);
    assert_eq!(
        proposed(&contest, &sheet),
        [
            given(&[0]),
            given(&[3]),
            // The second and the third wait for the chair.
            (vec![1, 2], true),
            given(&[0, 3]),
            given(&[1, 2]),
            given(&[]),
            given(&[1]),
            given(&[]),
        ]
    );
}

#[test]
fn nothing_is_proposed_to_entries_without_a_place_or_in_a_void_criterion() {
    let best = AwardKind::BestIn(CriterionId::new("c1").unwrap());
    let mut contest = contest(&[AwardKind::GrandPrix, best]);
    assert_eq!(proposed(&contest, &Sheet::new(4, 1, 2)), [(vec![], false), (vec![], false)]);
    contest.rule.missing = Missing::Void;
    contest.rule.join = alqa::contest::Join::Criteria;
    let mut four = Sheet::new(4, 1, 2);
    four.put(0, 0, &[Mark(9), Mark(9)]);
    four.put_mark(1, 0, 1, Mark(10));
    // The second has no mark in the first criterion, but one in the other: nothing is void.
    assert_eq!(proposed(&contest, &four)[0].0, [0]);
    contest.panel.push(contest.panel[0].clone());
    let mut two = Sheet::new(4, 2, 2);
    two.put(0, 0, &[Mark(9), Mark(9)]);
    two.put_mark(0, 1, 1, Mark(8));
    // The second juror has not marked the first criterion, which is void.
    assert_eq!(proposed(&contest, &two), [(vec![0], false), (vec![], false)]);
}
