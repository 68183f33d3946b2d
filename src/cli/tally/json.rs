//! The ranking as JSON, for programs: one object on a line.
//!
//! | field | what |
//! | --- | --- |
//! | `alqa_tally` | the version of this form: 1. A field may be added; none changes its meaning |
//! | `contest` | the id of the contest; `null` without a contest file |
//! | `rule.preset` | the name of the rule that stands in for a contest file, else `null` |
//! | `rule.better` | `higher` or `lower`: which result wins |
//! | `rule.places` | `competition`, `dense` or `mean`: how places are counted |
//! | `rule.decimals` | decimals of every rounded `text` |
//! | `rows` | an entry each, best first; those without a place last. Entries taken out lack |
//! | `rows.entry` | its id; without a contest file its name in the marks |
//! | `rows.rank` | its rank in competition ranking (1-2-2-4), `null` without a place |
//! | `rows.place` | its place as the rule counts places, in full: `"1"`, `"5/2"` |
//! | `rows.result` | `fraction`: exactly, in lowest terms, `"142/3"` or `"47"`; `text`: rounded half away from zero, `"47.33"`. `null` without one |
//! | `rows.counted` | how many jurors stand behind it |
//! | `rows.sharing` | how many entries have its rank; `null` without a place |
//! | `rows.open` | its tie is open |
//! | `rows.by_ties` | the tie chain parted it from an entry of the same result |
//! | `rows.through` | `yes`, `no`, `run-off`, `open`; `null` where nobody goes through |
//! | `rows.points` | points for its place, as `result`; `null` where none are given |
//! | `rows.lack` | why it has no result or no place: `ballots`, `too-few`, `mark`, `void` |
//! | `open_ties` | the groups of entries whose tie is open, best first |
//! | `awards` | the contest's awards, in order: `name` in Kazakh, `entries` that the ranking proposes (best first, none: empty or the jury's to give freely), `open` if a tie for it is open |
//! | `silent_jurors` | ids of jurors without any mark; without a contest file none |

use serde::Serialize;

use super::Ranking;
use crate::contest::{Better, Lang, PlaceStyle};
use crate::tally::{Exact, Lack, Standing, Through};
use crate::text::numbers;

/// The version of the form.
const VERSION: u32 = 1;

#[derive(Serialize)]
struct Document<'a> {
    alqa_tally: u32,
    contest: Option<&'a str>,
    rule: RuleOf<'a>,
    rows: Vec<Row<'a>>,
    open_ties: Vec<Vec<&'a str>>,
    awards: Vec<Award<'a>>,
    silent_jurors: Vec<&'a str>,
}

#[derive(Serialize)]
struct Award<'a> {
    name: &'a str,
    entries: Vec<&'a str>,
    open: bool,
}

#[derive(Serialize)]
struct RuleOf<'a> {
    preset: Option<&'a str>,
    better: &'static str,
    places: &'static str,
    decimals: usize,
}

/// An entry's row; what the fields are stands above.
#[derive(Serialize)]
pub(super) struct Row<'a> {
    pub(super) entry: &'a str,
    pub(super) rank: Option<u32>,
    pub(super) place: Option<String>,
    pub(super) result: Option<Number>,
    pub(super) counted: usize,
    sharing: Option<u32>,
    pub(super) open: bool,
    by_ties: bool,
    pub(super) through: Option<&'static str>,
    pub(super) points: Option<Number>,
    pub(super) lack: Option<&'static str>,
}

/// An exact number.
#[derive(Serialize)]
pub(super) struct Number {
    /// In lowest terms; a whole one without a denominator.
    pub(super) fraction: String,
    /// Rounded for the eye, with a point.
    pub(super) text: String,
}

impl Number {
    fn of(value: Exact, decimals: usize) -> Self {
        // English without its groups of three is what programs read.
        let text = numbers::exact(Lang::En, value, decimals).replace(',', "");
        Self { fraction: value.to_string(), text }
    }
}

/// The whole ranking.
pub(super) fn json(ranking: &Ranking<'_>) -> String {
    let input = ranking.input;
    let contest = &input.contest;
    let name = |entry: usize| input.names[entry].as_str();
    let ties = ranking.standings.open_ties();
    let declared = input.preset.is_none();
    let document = Document {
        alqa_tally: VERSION,
        contest: declared.then_some(contest.id.as_str()),
        rule: RuleOf {
            preset: input.preset.as_deref(),
            better: match ranking.better {
                Better::Higher => "higher",
                Better::Lower => "lower",
            },
            places: match contest.rule.places {
                PlaceStyle::Competition => "competition",
                PlaceStyle::Dense => "dense",
                PlaceStyle::Mean => "mean",
            },
            decimals: ranking.decimals,
        },
        rows: ranking.rows().collect(),
        open_ties: ties.into_iter().map(|tied| tied.into_iter().map(name).collect()).collect(),
        awards: ranking
            .proposals
            .iter()
            .map(|proposal| Award {
                name: contest.awards[proposal.award].name.get(Lang::Kk),
                entries: proposal.entries.iter().copied().map(name).collect(),
                open: proposal.open,
            })
            .collect(),
        silent_jurors: ranking.silent_jurors().map(|at| contest.panel[at].id.as_str()).collect(),
    };
    // Plain data with string keys: this cannot fail.
    serde_json::to_string(&document).unwrap_or_default() + "\n"
}

impl Ranking<'_> {
    /// The rows as programs get them.
    pub(super) fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.standings.rows.iter().map(|row| self.row(row))
    }

    fn row(&self, row: &Standing) -> Row<'_> {
        let number = |value| Number::of(value, self.decimals);
        let style = self.input.contest.rule.places;
        Row {
            entry: &self.input.names[row.entry],
            rank: row.place.map(|place| place.rank),
            place: row.place.map(|place| place.in_style(style).to_string()),
            result: row.result.map(number),
            counted: row.counted,
            sharing: row.place.map(|place| place.sharing),
            open: row.place.is_some_and(|place| place.open),
            by_ties: row.place.is_some_and(|place| place.by_ties),
            through: row.through.map(|through| match through {
                Through::Yes => "yes",
                Through::No => "no",
                Through::RunOff => "run-off",
                Through::Open => "open",
            }),
            points: row.points.map(number),
            lack: row.lack.map(|lack| match lack {
                Lack::Ballots => "ballots",
                Lack::TooFew => "too-few",
                Lack::Mark => "mark",
                Lack::Void => "void",
            }),
        }
    }

    /// Jurors who gave no mark at all.
    pub(super) fn silent_jurors(&self) -> impl Iterator<Item = usize> {
        let sheet = &self.input.sheet;
        (0..sheet.jurors())
            .filter(|&juror| !(0..sheet.entries()).any(|entry| sheet.has_marks(entry, juror)))
    }
}
