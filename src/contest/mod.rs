//! What the organiser declares: stages, entries, performers, criteria, panel, rules, awards.
//!
//! A [`Contest`] is always valid: the only way to get one is [`load`], which turns the text of a
//! contest file into a `Contest` or into diagnostics. Nothing half-valid exists.

mod bounds;
mod bytes;
mod conflict;
pub mod hygiene;
mod id;
mod lang;
mod load;
mod made_up;
mod model;
mod nearest;
mod points;
mod preset;
mod problem;
mod rule;
mod rule_problem;
mod show;

pub use bytes::{FILE_LIMIT, decode_bytes};
pub use conflict::{Accepted, Ground, Recusal};
pub use id::{
    CarriedId, ContestId, CriterionId, EntryId, GroupId, InvalidId, JurorId, StageId, UniversityId,
};
pub use lang::{Lang, Text};
pub use load::{Loaded, MOST_PLACES, load};
pub use made_up::made_up;
pub use model::{
    Award, AwardKind, Contest, Criterion, Deduction, Eligibility, Entry, Group, Juror, MarkKind,
    Money, Organiser, Performer, Prize, Song, Stage, University,
};
pub use nearest::nearest;
pub use points::{Decimal, Mark, Scale, Weight};
pub use preset::Preset;
pub use problem::{Diagnostic, Expected, Problem, Severity, Span, Syntax, Thing};
pub use rule::{
    Advance, Better, Carried, Centre, Cut, Few, Fraction, Join, JurorRule, Missing, PanelRule,
    PartRule, PlaceStyle, Rounding, Roundings, Rule, Shared, TieStep, TooFew,
};
pub use rule_problem::RuleProblem;
pub use show::{DeclaredStep, ItemKind, PublicRanking, Show, ShowItem, StepShows};

/// The contest file of «Бір ән салайын – 2026» with a sample lineup.
pub const CONCORDIA: &str = include_str!("../../assets/concordia-2026.ron");

/// The commented file that `alqa new` writes.
pub const TEMPLATE: &str = include_str!("../../assets/new-contest.ron");
