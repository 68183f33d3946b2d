//! Marks in, standings out: pure, exact, and every result explains itself.
//!
//! Nothing here knows names, screens or time. Entries, jurors and criteria are positions in the
//! contest's `entries`, `panel` and `criteria`; [`Engine::new`] prepares the declared rule once, and
//! [`Engine::tally`] turns a [`Sheet`] into [`Standings`].
//!
//! The rule is a sequence of slots, one file each: `values` makes a juror's total in a part of the
//! ballot, `convert` turns totals into ranks or the like, `panel` joins the jurors (`clamp` and
//! `discard` for those with a limit, `skating` and `majority` for those that give places), `part`
//! takes a part through these, `sum` adds parts and carried figures up, `rounding` rounds between
//! the slots, `rank` turns results into places, `ties` splits those with equal results, `through`
//! says who goes on, `explain` says why. `live` follows single changes, `bounds` says what is
//! decided while marks are missing, `what_if` what other rules or another panel would have made of
//! the same marks.

mod awards;
mod bounds;
mod clamp;
mod convert;
mod discard;
mod engine;
mod exact;
mod explain;
mod live;
mod majority;
mod panel;
mod part;
mod rank;
mod rounding;
mod sheet;
mod sight;
mod skating;
mod standings;
mod sum;
mod through;
mod ties;
mod values;
mod what_if;

pub use awards::Proposal;
pub use bounds::{Bounds, Need, Needed, Outlook};
pub use engine::Engine;
pub use exact::Exact;
pub use live::Live;
pub use sheet::Sheet;
pub use standings::{
    Against, CarriedLine, CastingVote, Dropped, Explanation, Figure, JurorLine, JuryVote, Lack,
    MajorityLine, Part, PartLine, Placing, Standing, Standings, Through, TieCheck, TieVote, Turned,
    Window,
};
pub use what_if::{Change, Shift, under_each, without_each_juror};
