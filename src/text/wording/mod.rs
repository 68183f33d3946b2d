//! The words for what the core says in enums: what is wrong and how to mend it, how far the
//! evening is, by which rule it is scored.
//!
//! Every sentence stands in the `.ftl` files; here is only which one is meant.

mod copy;
mod event;
mod flaw;
mod marks;
mod record;
mod refusal;
mod reveal;
mod rights;
mod rule;
mod show;
mod state;

pub use copy::{lag, not_copied};
pub use event::{author, event};
pub use flaw::flaw;
pub use marks::marks_problem;
pub use record::{moment, pin_origin};
pub use refusal::{blocker, refusal, trouble};
pub use reveal::{
    card as reveal_card, fund as reveal_fund, outcome as reveal_outcome, step as reveal_step,
};
pub use rights::{grant, right, role};
pub use rule::{
    advance, few, fraction, join, juror_rule, missing, panel_rule, part_rule, place_style,
    rounding, roundings, rule, tie_step,
};
pub use show::item_kind;
pub use state::{ballot_state, cell, evening, grand_prix, out, phase, share};
