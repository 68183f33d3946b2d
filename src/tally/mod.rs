//! Marks in, standings out: pure, exact, and every result explains itself.
//!
//! Nothing here knows names, screens or time. Entries, jurors and criteria are positions in the
//! contest's `entries`, `panel` and `criteria`; [`Engine::new`] prepares the declared rule once, and
//! [`Engine::tally`] turns a [`Sheet`] into [`Standings`].
//!
//! The rule is a sequence of slots, one file each: `juror` makes a juror's total, `panel` joins
//! the totals (`clamp` and `discard` for those with a limit), `rounding` makes the result that is compared, `rank` turns results into places,
//! `ties` splits those with equal results, `explain` says why.

mod clamp;
mod discard;
mod engine;
mod exact;
mod explain;
mod juror;
mod panel;
mod rank;
mod rounding;
mod sheet;
mod standings;
mod ties;

pub use engine::Engine;
pub use exact::Exact;
pub use sheet::Sheet;
pub use standings::{
    Against, CastingVote, Dropped, Explanation, Figure, JurorLine, Part, Placing, Standing,
    Standings, TieCheck, Window,
};
