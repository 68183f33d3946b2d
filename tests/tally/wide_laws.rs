//! What must hold for every contest over all slots of the rule.

use proptest::prelude::*;

use crate::wide::night;
use crate::wide_reference;

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 2_000, max_shrink_iters: 1_000, ..ProptestConfig::default()
    })]

    #[test]
    fn the_engine_agrees_with_the_wide_reference(night in night()) {
        let standings = night.tally();
        prop_assert_eq!(&standings.rows, &wide_reference::standings(&night));
        prop_assert_eq!(standings.open_ties(), wide_reference::open_ties(&night));
    }
}
