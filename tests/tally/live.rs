//! Standings that follow single changes equal standings computed from scratch.

use std::sync::Arc;

use alqa::contest::Mark;
use alqa::tally::{Engine, Live, Sheet};
use proptest::prelude::*;
use proptest::sample::Index;

use crate::random::night;

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
