//! The engine against examples, published results, a slow reference and laws.
#![allow(missing_docs, clippy::unwrap_used)]

mod awards;
mod bounds;
mod laws;
mod live;
mod outcomes;
mod random;
mod reference;
mod rules;
mod skating;
mod table;
mod ties;
mod what_if;
mod wide;
mod wide_laws;
mod wide_reference;
