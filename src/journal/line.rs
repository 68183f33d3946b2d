//! A record as a line of JSON: what `alqa journal --json` prints and the second copy holds.
//!
//! ```text
//! {"seq":2,"at":"..","author":"..","prev":"<64 digits>","hash":"<64 digits>","event":{..},"body":".."}
//! ```
//!
//! `body` is the hashed text of the event; `event` says the same to be read.

use std::fmt::Write as _;

use serde::{Deserialize, Serialize};
use serde_json::Value;
use serde_json::value::RawValue;

use super::{Hash, Head, Record, Row};
use crate::contest::hygiene;

/// A record's fields, written as in the hashed text: whoever reads them can recompute its hash.
#[derive(Debug, Serialize)]
pub struct RecordLine<'a> {
    seq: u64,
    at: String,
    author: String,
    prev: String,
    hash: String,
    body: &'a str,
}

impl<'a> RecordLine<'a> {
    /// The fields of a record.
    pub fn of(record: &'a Record) -> Self {
        // The author as it is hashed, with the terminal.
        let Row { at, author, .. } = Row::from(record);
        let [prev, hash] = [record.prev, record.hash].map(|hash| hash.to_string());
        Self { seq: record.seq, at, author, prev, hash, body: &record.body }
    }
}

#[derive(Serialize)]
struct LineOut<'a> {
    #[serde(flatten)]
    record: RecordLine<'a>,
    event: Option<&'a RawValue>,
}

/// The line of a record, without its end.
pub fn line_of(record: &Record) -> String {
    json_line(&LineOut {
        record: RecordLine::of(record),
        event: serde_json::from_str(&record.body).ok(),
    })
}

/// Plain data as JSON on a line. No character in it is hidden or controls a terminal.
pub fn json_line(data: &impl Serialize) -> String {
    // Plain data with string keys: this cannot fail.
    let line = serde_json::to_string(data).unwrap_or_default();
    // Such characters stand inside strings only, where the escape means the same.
    line.chars().fold(String::with_capacity(line.len()), |mut safe, c| {
        if hygiene::is_hidden(c) {
            for unit in c.encode_utf16(&mut [0; 2]) {
                // Writing into a string cannot fail.
                let _ = write!(safe, "\\u{unit:04x}");
            }
        } else {
            safe.push(c);
        }
        safe
    })
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LineIn {
    seq: i64,
    at: String,
    author: String,
    prev: String,
    hash: String,
    event: Value,
    body: String,
}

/// Reads a line back. `None` if it is none, or if `event` says other than `body`: whoever read the
/// one would be told something else than what the chain holds.
pub(super) fn row_of(line: &[u8]) -> Option<Row> {
    let LineIn { seq, at, author, prev, hash, event, body } = serde_json::from_slice(line).ok()?;
    // `null` where the body is no JSON at all.
    if serde_json::from_str::<Value>(&body).unwrap_or_default() != event {
        return None;
    }
    Some(Row { seq, at, author, prev: bytes(&prev)?, hash: bytes(&hash)?, body })
}

/// Reads the line of a single record back, if its content gives its hash.
pub fn record_of(line: &[u8]) -> Option<Record> {
    let row = row_of(line)?;
    let seq = u64::try_from(row.seq).ok()?.checked_sub(1)?;
    let hash = Hash(row.prev.as_slice().try_into().ok()?);
    Head { seq, hash }.follow(row).ok()
}

/// What a hash of 64 small hexadecimal digits stands for.
fn bytes(hash: &str) -> Option<Vec<u8>> {
    let digit = |byte: &u8| match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        _ => None,
    };
    let digits: Vec<u8> = hash.as_bytes().iter().map(digit).collect::<Option<_>>()?;
    (digits.len() == 64).then(|| digits.chunks(2).map(|pair| pair[0] << 4 | pair[1]).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hall::{Author, Terminal};

    fn record(body: &str) -> Record {
        let at = "2026-04-14T13:05:00Z".parse().unwrap();
        Head::START.clone().seal(at, Author::Desk, body.to_owned())
    }

    #[test]
    fn a_line_is_read_back_as_the_record() {
        for body in [
            "{\"v\":1}",
            "no event at all",
            "{\"note\":\"ә \\\" \\n '; DROP TABLE record;-- \u{202e}\u{e0041}\u{7f}\"}",
            "",
        ] {
            let (at, terminal) = (record(body).at, Terminal::new("k7q2-9f"));
            assert!(terminal.is_some());
            let head = Head::START;
            let stamped = head.clone().seal_at(at, Author::Chair, terminal, body.to_owned());
            for record in [record(body), stamped] {
                let line = line_of(&record);
                assert!(!line.contains(hygiene::is_hidden), "{line}");
                assert_eq!(row_of(line.as_bytes()), Some(Row::from(&record)), "{line}");
                assert_eq!(record_of(line.as_bytes()), Some(record));
            }
        }
    }

    #[test]
    fn what_is_no_such_line_is_refused() {
        let line = line_of(&record("{\"v\":1}"));
        for changed in [
            line.replace("\"event\":{\"v\":1}", "\"event\":{\"v\":2}"),
            line.replace("\"event\":{\"v\":1}", "\"event\":null"),
            line.replace("\"seq\":1,", "\"seq\":1,\"seq\":1,"),
            line.replace("\"seq\":1,", "\"seq\":1,\"more\":1,"),
            line.replace("\"prev\":\"00", "\"prev\":\"0"),
            line.replace("\"prev\":\"0", "\"prev\":\"+"),
            line.to_uppercase(),
            line[..line.len() - 1].to_owned(),
            format!("{line}{line}"),
            String::new(),
        ] {
            assert_ne!(changed, line);
            assert_eq!(row_of(changed.as_bytes()), None, "{changed}");
        }
        // Of the right form, and no record.
        for changed in [line.replace("2026-", "2027-"), line.replace("\"seq\":1", "\"seq\":0")] {
            assert_eq!(record_of(changed.as_bytes()), None, "{changed}");
        }
    }
}
