//! What the organiser declares: stages, entries, performers, criteria, panel, rules, awards.
//!
//! A [`Contest`] is always valid: the only way to get one is [`load`], which turns the text of a
//! contest file into a `Contest` or into diagnostics. Nothing half-valid exists.

mod id;
mod lang;
mod made_up;
mod model;
mod points;
mod rule;

pub use id::{ContestId, CriterionId, EntryId, InvalidId, JurorId, StageId, UniversityId};
pub use lang::{Lang, Text};
pub use made_up::made_up;
pub use model::{
    Award, AwardKind, Contest, Criterion, Eligibility, Entry, Juror, Money, Organiser, Performer,
    Prize, Song, Stage, University,
};
pub use points::{Mark, Scale, Weight};
pub use rule::{PanelRule, Rounding, Rule, TieStep};
