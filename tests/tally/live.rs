//! Standings that follow single changes equal standings computed from scratch.

use std::sync::Arc;

use alqa::contest::{Mark, PanelRule, Rounding, TieStep};
use alqa::tally::{CastingVote, Engine, Live, Sheet, TieVote};
use proptest::prelude::*;
use proptest::sample::Index;

use crate::random::night;
use crate::table::{contest, line, totals};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn following_equals_computing_anew(
        night in night(),
        changes in proptest::collection::vec((any::<[Index; 3]>(), any::<Option<u8>>()), 1..12),
    ) {
        let engine = Arc::new(Engine::new(&night.contest));
        let mut live = Live::new(engine.clone(), night.sheet());
        let mut own = night.sheet();
        for vote in &night.votes {
            live.vote(vote.clone());
        }
        for (at, what) in changes {
            let entry = at[0].index(night.contest.entries.len());
            let juror = at[1].index(night.contest.panel.len());
            let criteria = &night.contest.criteria;
            let scale = criteria[at[2].index(criteria.len())].scale;
            let edit = |sheet: &mut Sheet| match what {
                None => sheet.clear(entry, juror),
                Some(step) => {
                    let mark = scale.min.0 + i32::from(step) % scale.len() as i32 * scale.step.0;
                    sheet.put(entry, juror, &vec![Mark(mark); criteria.len()]);
                }
            };
            edit(&mut own);
            live.change(entry, edit);
            prop_assert_eq!(live.sheet(), &own);
            let anew = engine.tally(&own, &night.votes);
            prop_assert_eq!(&*live.standings(), &anew, "computed for the answer");
            if at[2].index(4) > 0 {
                live.catch_up();
            }
            prop_assert_eq!(&*live.standings(), &anew, "caught up, or not yet");
        }
    }
}

/// Two are tied for the first place, two for the third; the chair has decided both.
fn with_votes() -> (Arc<Engine>, Live) {
    let contest = contest((4, 2, 1), PanelRule::Mean, Rounding::Exact, &[TieStep::CastingVote]);
    let engine = Arc::new(Engine::new(&contest));
    let sheet = totals(&[[9, 9], [9, 9], [5, 5], [5, 5]]);
    let mut live = Live::new(engine.clone(), sheet);
    for (tied, ahead) in [(vec![0, 1], Some(1)), (vec![2, 3], Some(3))] {
        live.vote(TieVote::Casting(CastingVote { tied, ahead }));
    }
    (engine, live)
}

#[test]
fn votes_are_dropped_with_the_entry_and_no_others() {
    let (engine, mut live) = with_votes();
    assert_eq!(line(&live.standings()), "1:1 2:0 3:3 4:2");
    live.catch_up();
    live.drop_votes(0);
    assert_eq!(live.votes().len(), 1);
    assert_eq!(line(&live.standings()), "1?0 1?1 3:3 4:2");
    live.catch_up();
    assert_eq!(*live.standings(), engine.tally(live.sheet(), live.votes()));
    live.drop_votes(0);
    assert_eq!(line(&live.standings()), "1?0 1?1 3:3 4:2");
}

#[test]
fn who_is_put_back_is_ranked_again() {
    let (_, mut live) = with_votes();
    live.catch_up();
    live.change(2, |sheet| sheet.take_out(2));
    live.catch_up();
    assert_eq!(line(&live.standings()), "1:1 2:0 3:3");
    assert!(live.sheet().is_out(2));
    live.change(2, |sheet| sheet.put_back(2));
    live.catch_up();
    assert!(!live.sheet().is_out(2));
    assert_eq!(line(&live.standings()), "1:1 2:0 3:3 4:2");
}

#[test]
fn a_sheet_keeps_its_marks_when_it_is_resized() {
    let mark = |entry: usize, juror: usize, at: usize| Mark((9 * entry + 3 * juror + at) as i32);
    let full = |entries: usize, jurors: usize, criteria: usize| {
        let mut sheet = Sheet::new(entries, jurors, criteria);
        for (entry, juror) in (0..entries).flat_map(|e| (0..jurors).map(move |j| (e, j))) {
            let marks: Vec<_> = (0..criteria).map(|at| mark(entry, juror, at)).collect();
            sheet.put(entry, juror, &marks);
        }
        sheet.take_out(1);
        sheet
    };
    for (entries, jurors, criteria) in
        [(3, 3, 3), (2, 3, 3), (5, 3, 3), (3, 2, 3), (3, 4, 3), (3, 3, 2), (3, 3, 4), (4, 2, 4)]
    {
        let mut sheet = full(3, 3, 3);
        sheet.resize(entries, jurors, criteria);
        assert_eq!(
            (sheet.entries(), sheet.jurors(), sheet.criteria()),
            (entries, jurors, criteria)
        );
        for entry in 0..entries {
            assert_eq!(sheet.is_out(entry), entry == 1);
            for (juror, at) in (0..jurors).flat_map(|j| (0..criteria).map(move |at| (j, at))) {
                let kept = (entry < 3 && juror < 3 && at < 3).then(|| mark(entry, juror, at));
                assert_eq!(sheet.mark(entry, juror, at), kept, "{entry} {juror} {at}");
            }
        }
        // Marks that are put afterwards stand where they should.
        sheet.put_mark(entries - 1, jurors - 1, criteria - 1, Mark(77));
        assert_eq!(sheet.mark(entries - 1, jurors - 1, criteria - 1), Some(Mark(77)));
    }
}
