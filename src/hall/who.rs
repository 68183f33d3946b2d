//! Who asks, from where, and when it was recorded.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::Receipt;
use crate::contest::{Contest, JurorId};

/// Who asks. Written into every record, and into events that name a person.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub enum Author {
    /// A juror, for their own ballots.
    Juror(JurorId),
    /// The stage manager.
    StageManager,
    /// The chair of the panel, in acts of the jury as a whole.
    Chair,
    /// The secretary.
    Secretary,
    /// The program itself.
    Desk,
}

impl Author {
    /// Whose PIN proves this person: the chair's is that of the juror who chairs.
    pub fn pin_holder(&self, contest: &Contest) -> Self {
        match (self, contest.chair()) {
            (Self::Chair, Some(juror)) => Self::Juror(juror.id.clone()),
            _ => self.clone(),
        }
    }

    /// Everybody who has a PIN of their own: the panel in its order, then stage manager and
    /// secretary, and the chair where no juror chairs.
    pub fn everyone(contest: &Contest) -> Vec<Self> {
        let jurors = contest.panel.iter().map(|juror| Self::Juror(juror.id.clone()));
        let chair = contest.chair().is_none().then_some(Self::Chair);
        jurors.chain([Self::StageManager, Self::Secretary]).chain(chair).collect()
    }
}

impl fmt::Display for Author {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Juror(id) => write!(f, "juror:{id}"),
            Self::StageManager => f.write_str("stage"),
            Self::Chair => f.write_str("chair"),
            Self::Secretary => f.write_str("secretary"),
            Self::Desk => f.write_str("desk"),
        }
    }
}

/// The text names no author.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no author is written «{0}»")]
pub struct UnknownAuthor(String);

impl FromStr for Author {
    type Err = UnknownAuthor;

    fn from_str(text: &str) -> Result<Self, UnknownAuthor> {
        match text {
            "stage" => Ok(Self::StageManager),
            "chair" => Ok(Self::Chair),
            "secretary" => Ok(Self::Secretary),
            "desk" => Ok(Self::Desk),
            _ => text
                .strip_prefix("juror:")
                .and_then(|id| JurorId::new(id).ok())
                .map(Self::Juror)
                .ok_or_else(|| UnknownAuthor(text.to_owned())),
        }
    }
}

impl From<Author> for String {
    fn from(author: Author) -> Self {
        author.to_string()
    }
}

impl TryFrom<String> for Author {
    type Error = UnknownAuthor;

    fn try_from(text: String) -> Result<Self, UnknownAuthor> {
        text.parse()
    }
}

/// Names the console at which something was asked: `k7q2-9f`, the laptop, then the process on it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Terminal(String);

impl Terminal {
    /// Longest name in characters.
    const LONGEST: usize = 16;

    /// A name of lower-case letters, digits and `-`; `None` if it is none.
    pub fn new(name: &str) -> Option<Self> {
        let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        let fits = (1..=Self::LONGEST).contains(&name.len()) && name.bytes().all(plain);
        fits.then(|| Self(name.to_owned()))
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Terminal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What a record tells besides its event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    /// When, by the clock of the laptop that wrote it.
    pub at: DateTime<Utc>,
    /// The record's number.
    pub seq: u64,
    /// Who asked for it.
    pub author: Author,
    /// At which terminal, where that is known.
    pub terminal: Option<Terminal>,
    /// The record's receipt.
    pub receipt: Receipt,
}

/// A stamp that tells a time only: for halls that no journal stands behind.
impl From<DateTime<Utc>> for Stamp {
    fn from(at: DateTime<Utc>) -> Self {
        Self { at, seq: 0, author: Author::Desk, terminal: None, receipt: Receipt([0; 6]) }
    }
}
