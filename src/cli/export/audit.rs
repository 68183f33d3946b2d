//! The lines of an audit file; `docs/audit.md` describes them, `tests/audit_check.py` checks them.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;

use serde::{Serialize, Serializer};
use serde_json::value::RawValue;

use crate::cli::records::{Problem, RecordLine, each_row, json_line};
use crate::cli::submitted::Submitted;
use crate::contest::Contest;
use crate::hall::Hall;
use crate::journal::{Flaw, Hash, Load, Replay, Wrong};

/// The form's name and version; a changed meaning is a new version.
const FORMAT: &str = "alqa-audit-1";
/// What each kind of line is, for who has nothing but the file.
const LINES: &str = include_str!("../../../assets/audit-lines.json");

#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
enum Line<'a> {
    Audit(Header<'a>),
    Record(RecordLine<'a>),
    Ballot(Ballot<'a>),
    Standing(Standing<'a>),
    End(End),
}

#[derive(Serialize)]
struct Header<'a> {
    format: &'static str,
    program: &'static str,
    contest: &'a str,
    stage: &'a str,
    lines: Option<&'a RawValue>,
}

#[derive(Serialize)]
struct Ballot<'a> {
    entry: &'a str,
    juror: &'a str,
    receipt: String,
    seq: u64,
    /// Criteria and marks in the order of the ballot, as the record writes them.
    #[serde(serialize_with = "map")]
    marks: Vec<(&'a str, &'a str)>,
}

#[derive(Serialize)]
struct Standing<'a> {
    rank: Option<u32>,
    /// In lowest terms, `142/3`; a whole number without a denominator.
    result: Option<String>,
    entry: &'a str,
}

#[derive(Serialize)]
struct End {
    records: u64,
    ballots: usize,
    standings: usize,
    head: String,
}

/// An object whose fields keep their order.
fn map<S: Serializer>(fields: &[(&str, &str)], to: S) -> Result<S::Ok, S::Error> {
    to.collect_map(fields.iter().copied())
}

/// Writes the journal's records, then what follows from them. The hash of the last record.
pub(super) fn write(journal: &Path, load: Load<'_>, out: &mut dyn Write) -> Result<Hash, Problem> {
    let mut replay: Option<Replay> = None;
    let mut latest = Vec::new();
    each_row(journal, &mut |row| {
        let record = match &mut replay {
            None => {
                let (begun, record) = Replay::begin(row, load).map_err(Problem::Flaw)?;
                put(out, &Line::Audit(Header::of(begun.hall.contest())))?;
                replay = Some(begun);
                record
            }
            Some(replay) => {
                let record = replay.take(row).map_err(Problem::Flaw)?;
                latest.extend(Submitted::of(&record, replay.hall.contest()));
                record
            }
        };
        put(out, &Line::Record(RecordLine::of(&record)))
    })?;
    // A journal is created with its first record.
    let replay = replay.ok_or(Problem::Flaw(Flaw { seq: 1, wrong: Wrong::Unreadable }))?;
    let hall = &replay.hall;
    let ballots = counted(hall, latest);
    for ballot in &ballots {
        put(out, &Line::Ballot(Ballot::of(hall.contest(), ballot)))?;
    }
    let standings = hall.standings();
    for row in &standings.rows {
        let standing = Standing {
            rank: row.place.map(|place| place.rank),
            result: row.result.map(|result| result.to_string()),
            entry: hall.contest().entries[row.entry].id.as_str(),
        };
        put(out, &Line::Standing(standing))?;
    }
    let end = End {
        records: replay.head.seq,
        ballots: ballots.len(),
        standings: standings.rows.len(),
        head: replay.head.hash.to_string(),
    };
    put(out, &Line::End(end))?;
    out.flush()?;
    Ok(replay.head.hash)
}

fn put(out: &mut dyn Write, line: &Line<'_>) -> Result<(), Problem> {
    Ok(writeln!(out, "{}", json_line(line))?)
}

/// The ballots that count, of all that were ever submitted, by entry and juror.
fn counted(hall: &Hall, submitted: Vec<Submitted>) -> Vec<Submitted> {
    let last: BTreeMap<_, _> =
        submitted.into_iter().map(|ballot| ((ballot.entry, ballot.juror), ballot)).collect();
    let counts =
        |ballot: &Submitted| ballot.stands(hall) && hall.contest().panel[ballot.juror].counts();
    last.into_values().filter(counts).collect()
}

impl<'a> Header<'a> {
    fn of(contest: &'a Contest) -> Self {
        Self {
            format: FORMAT,
            program: concat!("alqa ", env!("CARGO_PKG_VERSION")),
            contest: contest.id.as_str(),
            stage: contest.stage().id.as_str(),
            // The file is written in this form.
            lines: serde_json::from_str(LINES).ok(),
        }
    }
}

impl<'a> Ballot<'a> {
    fn of(contest: &'a Contest, ballot: &'a Submitted) -> Self {
        let criteria = contest.judged(ballot.juror).map(|at| contest.criteria[at].id.as_str());
        Self {
            entry: contest.entries[ballot.entry].id.as_str(),
            juror: contest.panel[ballot.juror].id.as_str(),
            receipt: ballot.receipt.to_string(),
            seq: ballot.seq,
            marks: criteria.zip(ballot.marks.iter().map(String::as_str)).collect(),
        }
    }
}
