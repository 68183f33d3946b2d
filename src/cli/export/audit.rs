//! The lines of an audit file; `docs/audit.md` describes them, `tests/audit_check.py` checks them.

use std::io::Write;
use std::path::Path;

use serde::{Serialize, Serializer};
use serde_json::value::RawValue;

use crate::cli::records::{Problem, each_row};
use crate::contest::Contest;
use crate::hall::{Hall, Version};
use crate::journal::{Flaw, Hash, Load, Record, RecordLine, Replay, Wrong, json_line};

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
    /// Left out for an evening that is one.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    rehearsal: bool,
    lines: Option<&'a RawValue>,
}

#[derive(Serialize)]
struct Ballot<'a> {
    entry: &'a str,
    juror: &'a str,
    receipt: String,
    seq: u64,
    /// Criteria and marks in the order of the ballot, as records write them.
    #[serde(serialize_with = "map")]
    marks: Vec<(&'a str, String)>,
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
fn map<S: Serializer>(fields: &[(&str, String)], to: S) -> Result<S::Ok, S::Error> {
    to.collect_map(fields.iter().map(|(name, value)| (name, value)))
}

/// Writes the journal's records, then what follows from them. The hash of the last record.
pub(super) fn write(journal: &Path, load: Load<'_>, out: &mut dyn Write) -> Result<Hash, Problem> {
    let mut replay: Option<Replay> = None;
    // The second record tells a rehearsal, and the header stands before both.
    let mut first: Option<Record> = None;
    each_row(journal, &mut |row| {
        let Some(replay) = &mut replay else {
            let (begun, record) = Replay::begin(row, load).map_err(Problem::Flaw)?;
            (replay, first) = (Some(begun), Some(record));
            return Ok(());
        };
        let record = replay.take(row).map_err(Problem::Flaw)?;
        begin(&replay.hall, first.take(), out)?;
        put(out, &Line::Record(RecordLine::of(&record)))
    })?;
    // A journal is created with its first record.
    let replay = replay.ok_or(Problem::Flaw(Flaw { seq: 1, wrong: Wrong::Unreadable }))?;
    let hall = &replay.hall;
    begin(hall, first, out)?;
    let ballots = counted(hall);
    let told = ballots.len();
    for ballot in ballots {
        put(out, &Line::Ballot(ballot))?;
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
        ballots: told,
        standings: standings.rows.len(),
        head: replay.head.hash.to_string(),
    };
    put(out, &Line::End(end))?;
    out.flush()?;
    Ok(replay.head.hash)
}

/// Writes the header and the first record, if that still waits.
fn begin(hall: &Hall, first: Option<Record>, out: &mut dyn Write) -> Result<(), Problem> {
    let Some(first) = first else { return Ok(()) };
    put(out, &Line::Audit(Header::of(hall)))?;
    put(out, &Line::Record(RecordLine::of(&first)))
}

fn put(out: &mut dyn Write, line: &Line<'_>) -> Result<(), Problem> {
    Ok(writeln!(out, "{}", json_line(line))?)
}

/// The ballots that count, by entry and juror.
fn counted(hall: &Hall) -> Vec<Ballot<'_>> {
    let contest = hall.contest();
    let taking_part = (0..contest.entries.len()).filter(|&at| hall.entries[at].out.is_none());
    let ballots = taking_part.flat_map(|entry| {
        (0..contest.panel.len()).filter_map(move |juror| {
            let ballot = hall.ballot(entry, juror);
            let version = ballot.versions.last()?;
            let counts = ballot.counts() && contest.panel[juror].counts();
            counts.then(|| Ballot::of(contest, entry, juror, version))
        })
    });
    ballots.collect()
}

impl<'a> Header<'a> {
    fn of(hall: &'a Hall) -> Self {
        let contest = hall.contest();
        Self {
            format: FORMAT,
            program: concat!("alqa ", env!("CARGO_PKG_VERSION")),
            contest: contest.id.as_str(),
            stage: contest.stage().id.as_str(),
            rehearsal: hall.rehearsal,
            // The file is written in this form.
            lines: serde_json::from_str(LINES).ok(),
        }
    }
}

impl<'a> Ballot<'a> {
    fn of(contest: &'a Contest, entry: usize, juror: usize, version: &Version) -> Self {
        let criteria = contest.judged(juror).map(|at| contest.criteria[at].id.as_str());
        let marks = version.marks.iter().map(|mark| mark.plain(contest.places).to_string());
        Self {
            entry: contest.entries[entry].id.as_str(),
            juror: contest.panel[juror].id.as_str(),
            receipt: version.receipt.to_string(),
            seq: version.seq,
            marks: criteria.zip(marks).collect(),
        }
    }
}
