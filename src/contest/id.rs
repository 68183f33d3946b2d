//! Identifiers as the contest file writes them: short, plain, stable.

use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

/// Says why a text cannot be an identifier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("an id is 1 to 40 of the characters a-z 0-9 - _ and begins with a letter or digit")]
pub struct InvalidId;

/// Length limit of an id in characters, so that one fits a column, a file name and a log line.
const LONGEST: usize = 40;

fn is_valid(text: &str) -> bool {
    (1..=LONGEST).contains(&text.len())
        && text.starts_with(|c: char| c.is_ascii_lowercase() || c.is_ascii_digit())
        && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || "-_".contains(c))
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(Arc<str>);

        impl $name {
            /// Takes a text that is a valid id: 1 to 40 of `a-z 0-9 - _`.
            pub fn new(text: &str) -> Result<Self, InvalidId> {
                if is_valid(text) { Ok(Self(text.into())) } else { Err(InvalidId) }
            }

            /// The id as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<String> for $name {
            type Error = InvalidId;
            fn try_from(text: String) -> Result<Self, InvalidId> {
                Self::new(&text)
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> Self {
                id.as_str().to_owned()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

ids! {
    /// Names a contest; also the stem of its journal's file name.
    ContestId;
    /// Names a stage of the contest.
    StageId;
    /// Names an entry: a duet is one kind.
    EntryId;
    /// Names a juror of the panel.
    JurorId;
    /// Names a criterion.
    CriterionId;
    /// Names a group of criteria.
    GroupId;
    /// Names a carried figure.
    CarriedId;
    /// Names a university, so that its long name is written once.
    UniversityId;
}
