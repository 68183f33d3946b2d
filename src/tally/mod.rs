//! Marks in, standings out: pure, exact, and every result explains itself.
//!
//! Nothing here knows names, screens or time. Entries, jurors and criteria are positions in the
//! contest's `entries`, `panel` and `criteria`; [`Engine::new`] prepares the declared rule once, and
//! [`Engine::tally`] turns a [`Sheet`] into [`Standings`].

mod engine;
mod exact;
mod sheet;
mod standings;

pub use engine::Engine;
pub use exact::Exact;
pub use sheet::Sheet;
pub use standings::{
    Against, CastingVote, Dropped, Explanation, Figure, JurorLine, Placing, Standing, Standings,
    TieCheck,
};
