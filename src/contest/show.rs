//! The evening as a show: when it begins, how long things take, what the hall sees of it.

use chrono::{DateTime, FixedOffset};

use super::Text;

/// What the file declares about the evening as a show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Show {
    /// When the first entry is to be called.
    pub begins: Option<DateTime<FixedOffset>>,
    /// The seconds that a performance may take. `None`: no limit is declared.
    pub limit: Option<u32>,
    /// The seconds from the end of a performance to the next call: applause, host, marks.
    pub between: u32,
    /// Planned breaks and guest numbers.
    pub items: Vec<ShowItem>,
    /// What the hall sees of the ranking while it is made.
    pub ranking: PublicRanking,
    /// Whether the desk hides the names at the top once half of the entries have performed.
    pub cover: bool,
    /// Lines for sponsors and partners on the board. May be empty.
    pub sponsors: Vec<Text>,
    /// The reveal, step by step. Empty: the usual one is made from the awards.
    pub reveal: Vec<DeclaredStep>,
}

impl Default for Show {
    fn default() -> Self {
        Self {
            begins: None,
            limit: None,
            between: 60,
            items: Vec::new(),
            ranking: PublicRanking::Never,
            cover: true,
            sponsors: Vec::new(),
            reveal: Vec::new(),
        }
    }
}

/// Something on the programme that is not judged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShowItem {
    /// A break or a guest number.
    pub kind: ItemKind,
    /// What it is called. May be blank for a break.
    pub title: Text,
    /// How long it takes.
    pub minutes: u32,
    /// It comes before this entry, a position in the lineup; `None`: after the last.
    pub before: Option<usize>,
}

/// What an item of the programme is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ItemKind {
    /// Nobody performs.
    Break,
    /// Somebody performs who is not judged.
    Guest,
}

/// What the hall sees of the ranking before the reveal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PublicRanking {
    /// Nothing.
    Never,
    /// Live until so many entries have performed, then as it was.
    Until(u32),
    /// Live to the end.
    Always,
}

/// A step of the reveal as the file declares it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeclaredStep {
    /// What it shows.
    pub shows: StepShows,
    /// The text of a slide, or what stands above the names instead of the award's own name. May be
    /// blank.
    pub text: Text,
    /// What the host says. May be blank.
    pub line: Text,
    /// Seconds of suspense before the names are drawn.
    pub pause: u32,
}

/// What a step of the reveal shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StepShows {
    /// A text and no name.
    Slide,
    /// The closed curtain.
    Curtain,
    /// An award, position in the contest's list; not the Grand Prix.
    Award(u32),
    /// All entries of this place of the ranking.
    Place(u32),
    /// The Grand Prix.
    GrandPrix,
}
