//! A record, the chain that ties it to the one before, and the bytes that are hashed.

use std::fmt::{self, Write as _};

use chrono::{DateTime, NaiveDate, Utc};
use sha2::{Digest, Sha256};

use super::{Flaw, Wrong};
use crate::hall::{Author, Receipt, Stamp, Terminal};

/// The first line of the hashed bytes; a new form of record gets a new number.
const FORM: &str = "alqa-record-1";
/// Milliseconds always written, so that a time has one spelling only.
const CLOCK: &str = "%Y-%m-%dT%H:%M:%S%.3fZ";
/// The first and the last moment that [`CLOCK`] writes with four digits of a year, in milliseconds.
const MOMENTS: (i64, i64) = (-62_167_219_200_000, 253_402_300_799_999);

/// A SHA-256 hash. Shown as 64 hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Hash(pub [u8; 32]);

impl fmt::Display for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const DIGITS: [char; 16] =
            ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'];
        // Formatting each byte would cost more than hashing a record does.
        self.0.iter().try_for_each(|&byte| {
            f.write_char(DIGITS[usize::from(byte >> 4)])?;
            f.write_char(DIGITS[usize::from(byte & 15)])
        })
    }
}

impl fmt::Debug for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// What happened, when, by whom, and what came before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// Counts from 1 without a gap; the only order there is.
    pub seq: u64,
    /// When, by the clock of the laptop that wrote it; whole milliseconds. May run backwards.
    pub at: DateTime<Utc>,
    /// Who asked for it.
    pub author: Author,
    /// At which terminal, where that is known.
    pub terminal: Option<Terminal>,
    /// The event as JSON, exactly the stored bytes.
    pub body: String,
    /// The hash of the record before; 64 zeros for the first.
    pub prev: Hash,
    /// The hash of this record.
    pub hash: Hash,
}

impl Record {
    /// The bytes whose SHA-256 is the record's hash: six lines, the last without a line end.
    ///
    /// ```text
    /// alqa-record-1
    /// <hash of the record before, or 64 zeros>
    /// <sequence number>
    /// <time, as 2026-04-14T13:05:00.250Z>
    /// <author, and the terminal behind an @>
    /// <body>
    /// ```
    pub fn hashed_text(&self) -> String {
        hashed_text(self.prev, self.seq, &clock_text(self.at), &self.signature(), &self.body)
    }

    /// The author as it is hashed: `juror:qobyz@k7q2-9f`, without `@` where no terminal is known.
    pub fn signature(&self) -> String {
        signature(&self.author, self.terminal.as_ref())
    }

    /// What the hall is told besides the event.
    pub fn stamp(&self) -> Stamp {
        Stamp {
            at: self.at,
            seq: self.seq,
            author: self.author.clone(),
            terminal: self.terminal.clone(),
            receipt: Receipt::of(&self.hash.0),
        }
    }
}

/// See [`Record::signature`].
fn signature(author: &Author, terminal: Option<&Terminal>) -> String {
    terminal.map_or_else(|| author.to_string(), |terminal| format!("{author}@{terminal}"))
}

/// Reads exactly what [`signature`] writes.
fn parse_signature(text: &str) -> Option<(Author, Option<Terminal>)> {
    match text.split_once('@') {
        None => Some((text.parse().ok()?, None)),
        Some((author, terminal)) => Some((author.parse().ok()?, Some(Terminal::new(terminal)?))),
    }
}

/// A time as records write it: RFC 3339 in UTC with milliseconds.
pub fn clock_text(at: DateTime<Utc>) -> String {
    at.format(CLOCK).to_string()
}

/// Reads exactly what [`clock_text`] writes: a second spelling of a time would be a second record
/// with the same meaning. By hand, as it is done for every record of a journal.
fn parse_clock(text: &str) -> Option<DateTime<Utc>> {
    let bytes: &[u8; 24] = text.as_bytes().try_into().ok()?;
    let marks = [(4, b'-'), (7, b'-'), (10, b'T'), (13, b':'), (16, b':'), (19, b'.'), (23, b'Z')];
    if marks.iter().any(|&(at, mark)| bytes[at] != mark) {
        return None;
    }
    let number = |from: usize, to: usize| {
        bytes[from..to].iter().try_fold(0, |number: u32, digit| {
            digit.is_ascii_digit().then(|| number * 10 + u32::from(digit - b'0'))
        })
    };
    let day = NaiveDate::from_ymd_opt(number(0, 4)? as i32, number(5, 7)?, number(8, 10)?)?;
    let (hour, minute, second) = (number(11, 13)?, number(14, 16)?, number(17, 19)?);
    Some(day.and_hms_milli_opt(hour, minute, second, number(20, 23)?)?.and_utc())
}

fn hashed_text(prev: Hash, seq: u64, at: &str, author: &str, body: &str) -> String {
    let mut text = String::with_capacity(body.len() + 160);
    // Writing into a string cannot fail.
    let _ = write!(text, "{FORM}\n{prev}\n{seq}\n{at}\n{author}\n{body}");
    text
}

fn sha256(text: &str) -> Hash {
    Hash(Sha256::digest(text.as_bytes()).into())
}

/// A record as a store gives it back, before anything about it is believed.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are those of a record")]
pub struct Row {
    pub seq: i64,
    pub at: String,
    pub author: String,
    pub body: String,
    pub prev: Vec<u8>,
    pub hash: Vec<u8>,
}

impl From<&Record> for Row {
    fn from(record: &Record) -> Self {
        Self {
            seq: record.seq as i64,
            at: clock_text(record.at),
            author: record.signature(),
            body: record.body.clone(),
            prev: record.prev.0.to_vec(),
            hash: record.hash.0.to_vec(),
        }
    }
}

/// Where the chain stands: the number and hash of the last record that fits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    /// The last sequence number; 0 before the first record.
    pub seq: u64,
    /// The last hash; zeros before the first record.
    pub hash: Hash,
}

impl Head {
    /// Before the first record.
    pub const START: Self = Self { seq: 0, hash: Hash([0; 32]) };

    /// Makes the next record and moves on to it. `at` is cut to whole milliseconds and, from a clock that is
    /// wrong by thousands of years, to what a record can write.
    pub fn seal(&mut self, at: DateTime<Utc>, author: Author, body: String) -> Record {
        self.seal_at(at, author, None, body)
    }

    /// As [`Head::seal`], of what was asked at a terminal.
    pub fn seal_at(
        &mut self,
        at: DateTime<Utc>,
        author: Author,
        terminal: Option<Terminal>,
        body: String,
    ) -> Record {
        let millis = at.timestamp_millis().clamp(MOMENTS.0, MOMENTS.1);
        let at = DateTime::from_timestamp_millis(millis).unwrap_or(at);
        let (seq, prev) = (self.seq + 1, self.hash);
        let signed = signature(&author, terminal.as_ref());
        let hash = sha256(&hashed_text(prev, seq, &clock_text(at), &signed, &body));
        *self = Self { seq, hash };
        Record { seq, at, author, terminal, body, prev, hash }
    }

    /// Checks that `row` is the next record and moves on to it.
    pub fn follow(&mut self, row: Row) -> Result<Record, Flaw> {
        let seq = self.seq + 1;
        let wrong = |wrong| Err(Flaw { seq, wrong });
        if u64::try_from(row.seq) != Ok(seq) {
            return wrong(Wrong::Number(row.seq));
        }
        if row.prev != self.hash.0 {
            return wrong(Wrong::Prev);
        }
        let Some(at) = parse_clock(&row.at) else { return wrong(Wrong::Time) };
        let Some((author, terminal)) = parse_signature(&row.author) else {
            return wrong(Wrong::Author);
        };
        let hash = sha256(&hashed_text(self.hash, seq, &row.at, &row.author, &row.body));
        if row.hash != hash.0 {
            return wrong(Wrong::Hash);
        }
        let prev = self.hash;
        *self = Self { seq, hash };
        Ok(Record { seq, at, author, terminal, body: row.body, prev, hash })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contest::JurorId;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    fn two() -> [Record; 2] {
        let mut head = Head::START;
        let first = head.seal(at("2026-04-14T13:05:00.2509Z"), Author::Desk, "{\"v\":1}".into());
        let juror = Author::Juror(JurorId::new("j1").unwrap());
        let second = head.seal(at("2026-04-14T13:04:59Z"), juror, "{\"ән\":2}".into());
        [first, second]
    }

    /// Pinned for good: `printf` of these bytes into `sha256sum` must give these hashes.
    #[test]
    fn the_hashed_bytes_are_pinned() {
        let [first, second] = two();
        assert_eq!(
            first.hashed_text(),
            "alqa-record-1\n\
             0000000000000000000000000000000000000000000000000000000000000000\n\
             1\n2026-04-14T13:05:00.250Z\ndesk\n{\"v\":1}"
        );
        assert_eq!(
            first.hash.to_string(),
            "df2dec70166cafc692feadb533e7dfd3b76b1d6ec6d640dbce0ce269c92e7178"
        );
        assert_eq!(
            second.hashed_text(),
            format!(
                "alqa-record-1\n{}\n2\n2026-04-14T13:04:59.000Z\njuror:j1\n{{\"ән\":2}}",
                first.hash
            )
        );
        assert_eq!(
            second.hash.to_string(),
            "0ac2da08b469271302bfb3451203741708f4e34e30b686c6389de041465200cc"
        );
    }

    #[test]
    fn a_time_has_one_spelling() {
        for text in
            ["1970-01-01T00:00:00.000Z", "2026-02-28T23:59:59.999Z", "0000-01-01T00:00:00.001Z"]
        {
            assert_eq!(clock_text(parse_clock(text).unwrap()), text);
        }
        for text in [
            "2026-02-29T00:00:00.000Z",
            "2026-02-28T24:00:00.000Z",
            "2026-02-28 12:00:00.000Z",
            "2026-02-28T12:00:00.0000Z",
            "2026-02-28T12:00:00.000",
            "+026-02-28T12:00:00.000Z",
            "２026-02-28T12:00:00.0Z",
        ] {
            assert_eq!(parse_clock(text), None, "{text}");
        }
    }

    #[test]
    fn a_head_follows_what_it_sealed_though_the_clock_ran_backwards() {
        let mut head = Head::START;
        for record in two() {
            assert_eq!(head.follow(Row::from(&record)), Ok(record));
        }
        assert_eq!(head.seq, 2);
    }

    #[test]
    fn a_clock_beyond_all_years_makes_a_record_that_can_be_read() {
        let mut head = Head::START;
        for (now, written) in [
            (DateTime::<Utc>::MAX_UTC, "9999-12-31T23:59:59.999Z"),
            (at("+10000-01-01T00:00:00Z"), "9999-12-31T23:59:59.999Z"),
            (at("-0001-12-31T23:59:59Z"), "0000-01-01T00:00:00.000Z"),
            (DateTime::<Utc>::MIN_UTC, "0000-01-01T00:00:00.000Z"),
        ] {
            let mut reader = head;
            let record = head.seal(now, Author::Desk, "{}".into());
            assert_eq!(clock_text(record.at), written);
            assert_eq!(reader.follow(Row::from(&record)), Ok(record));
        }
    }

    #[test]
    fn every_byte_that_matters_is_covered() {
        let [first, second] = two();
        let row = Row::from(&second);
        let check = |changed: Row, wrong: Wrong| {
            let mut head = Head::START;
            head.follow(Row::from(&first)).unwrap();
            let before = head;
            assert_eq!(head.follow(changed), Err(Flaw { seq: 2, wrong }));
            assert_eq!(head, before, "a head does not move to a record that does not fit");
        };
        check(Row { seq: 3, ..row.clone() }, Wrong::Number(3));
        check(Row { seq: -1, ..row.clone() }, Wrong::Number(-1));
        check(Row { at: "2026-04-14T13:04:59.001Z".into(), ..row.clone() }, Wrong::Hash);
        check(Row { at: "2026-04-14T13:04:59Z".into(), ..row.clone() }, Wrong::Time);
        check(Row { at: "2026-13-14T13:04:59.000Z".into(), ..row.clone() }, Wrong::Time);
        check(Row { author: "juror:j2".into(), ..row.clone() }, Wrong::Hash);
        check(Row { author: "nobody".into(), ..row.clone() }, Wrong::Author);
        check(Row { body: "{\"ән\":3}".into(), ..row.clone() }, Wrong::Hash);
        check(Row { prev: vec![0; 32], ..row.clone() }, Wrong::Prev);
        check(Row { prev: Vec::new(), ..row.clone() }, Wrong::Prev);
        check(Row { hash: vec![0; 31], ..row.clone() }, Wrong::Hash);
    }
}
