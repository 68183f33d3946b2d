//! `alqa tally`: the ranking of a file of marks, or of a journal, without the screen.

mod csv;
mod input;
mod json;
mod table;

use std::io::{self, Write};
use std::path::PathBuf;

use super::{Call, Exit, paper};
use crate::contest::{Better, Contest, Preset, hygiene};
use crate::hall::Hall;
use crate::tally::{Engine, Exact, Proposal, Sheet, Standings, TieVote};
use crate::text::explain::{Line, explain};
use crate::text::numbers::Decimals;
use crate::text::{Word, Words};

/// Rules that can be tried on any file of marks. The others ask for marks of their own kind, or can
/// need figures too fine for a contest that no file has declared.
pub(super) fn presets() -> Vec<&'static str> {
    let suits = |preset: &Preset| {
        !matches!(preset, Preset::MedianWindow | Preset::Battle | Preset::PassFail)
    };
    Preset::ALL.into_iter().filter(suits).map(Preset::name).collect()
}

/// What `alqa tally` was called with, beside the contest and the journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Tally {
    /// The file of marks; `-` is standard input.
    pub(super) marks: Option<PathBuf>,
    /// The file of figures from elsewhere.
    pub(super) carried: Option<PathBuf>,
    /// The form of the ranking; a table where none is named.
    pub(super) format: Option<Format>,
    /// The entry to be explained.
    pub(super) explain: Option<String>,
    /// The rule, by its name, in place of a contest file.
    pub(super) rule: Option<String>,
    /// The lower mark is the better.
    pub(super) lower: bool,
    /// Bad rows are left out.
    pub(super) skip_bad: bool,
}

/// In which form the ranking is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    /// Aligned columns, for people.
    Table,
    /// See [`json`].
    Json,
    /// See [`csv`].
    Csv,
}

impl Format {
    /// Every form.
    pub(super) const ALL: [Self; 3] = [Self::Table, Self::Json, Self::Csv];

    /// What a call names it.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Table => "table",
            Self::Json => "json",
            Self::Csv => "csv",
        }
    }

    /// The form of this name.
    pub(super) fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.name() == name)
    }
}

/// What is tallied.
#[derive(Debug)]
struct Input {
    contest: Contest,
    /// The name of the rule that stands in for a contest file.
    preset: Option<String>,
    /// What the entries are called in the output: their ids, or without a contest file the names
    /// that the marks have.
    names: Vec<String>,
    sheet: Sheet,
    votes: Vec<TieVote>,
    /// Bad rows were left out.
    skipped: bool,
    /// The marks are those of a rehearsal.
    rehearsal: bool,
}

/// A ranking with what is needed to print it.
#[derive(Debug)]
struct Ranking<'a> {
    input: &'a Input,
    standings: Standings,
    /// Whom the contest's awards would go to.
    proposals: Vec<Proposal>,
    better: Better,
    /// How many decimals results are shown with.
    decimals: usize,
}

/// The ranking of a hall as a table.
pub(super) fn table_of(words: &Words, hall: &Hall) -> String {
    let input = input::of_hall(hall);
    table::table(words, &Ranking::new(&Engine::new(&input.contest), &input))
}

impl<'a> Ranking<'a> {
    fn new(engine: &Engine, input: &'a Input) -> Self {
        let standings = engine.tally(&input.sheet, &input.votes);
        let results: Vec<Exact> = standings.rows.iter().filter_map(|row| row.result).collect();
        let decimals = Decimals::of_table(&input.contest, &results);
        let proposals = engine.proposals(&input.contest, &input.sheet, &standings);
        Self { input, standings, proposals, better: engine.better(), decimals }
    }
}

/// Tallies what the call names and prints it.
pub(super) fn run(call: &Call<'_>, tally: &Tally, out: &mut dyn Write) -> io::Result<Exit> {
    let words = call.words;
    if let Some(why) = unusable(call, tally) {
        eprintln!("{why}\n{}", words.get(Word::CliSeeHelp));
        return Ok(Exit::Unusable);
    }
    let Some(input) = input::gather(call, tally)? else { return Ok(Exit::Problems) };
    let engine = Engine::new(&input.contest);
    let ranking = Ranking::new(&engine, &input);
    match tally.format {
        _ if !input.rehearsal => {}
        // Other programs read these.
        Some(Format::Json | Format::Csv) => eprintln!("{}", words.get(Word::RehearsalNote)),
        _ => writeln!(out, "{}", words.get(Word::RehearsalNote))?,
    }
    if let Some(entry) = &tally.explain {
        match explained(words, &ranking, &engine, entry) {
            Ok(lines) => paper::print(&lines, call.paint.width, out)?,
            Err(why) => {
                eprintln!("{why}");
                return Ok(Exit::Problems);
            }
        }
    } else {
        let text = match tally.format.unwrap_or(Format::Table) {
            Format::Table => table::table(words, &ranking),
            Format::Json => json::json(&ranking),
            Format::Csv => csv::csv(&ranking),
        };
        out.write_all(text.as_bytes())?;
    }
    out.flush()?;
    Ok(if input.skipped { Exit::Problems } else { Exit::Done })
}

/// Why options that are each sound do not go together.
fn unusable(call: &Call<'_>, tally: &Tally) -> Option<String> {
    let words = call.words;
    let (contest, journal) = (call.args.contest.is_some(), call.args.journal.is_some());
    let goes_with = |option, with| Some(words.tally_goes_with(option, with));
    match (journal, tally.marks.is_some()) {
        (true, true) | (false, false) => Some(words.get(Word::TallyNeedsMarks).to_owned()),
        (true, false) if tally.rule.is_some() => goes_with("--rule", "--marks"),
        (false, true) if contest == tally.rule.is_some() => {
            Some(words.get(Word::TallyNeedsContest).to_owned())
        }
        _ if tally.carried.is_some() && tally.rule.is_some() => {
            goes_with("--carried", "--contest / --journal")
        }
        _ if tally.lower && tally.rule.is_none() => goes_with("--lower", "--rule"),
        _ if tally.explain.is_some() && tally.format.is_some_and(|f| f != Format::Table) => {
            goes_with("--explain", "--format table")
        }
        _ => None,
    }
}

/// Why an entry has its place; else why that cannot be said.
fn explained(
    words: &Words,
    ranking: &Ranking<'_>,
    engine: &Engine,
    wanted: &str,
) -> Result<Vec<Line>, String> {
    let input = ranking.input;
    let shown = hygiene::harmless(wanted);
    let Some(entry) = input.names.iter().position(|name| name == wanted) else {
        return Err(words.tally_unknown_entry(shown));
    };
    let why = engine.explain(&input.sheet, &input.votes, entry);
    let why = why.ok_or_else(|| words.tally_no_row(shown))?;
    Ok(explain(words, &input.contest, &why, ranking.decimals))
}
