//! Bytes into rows and cells.
//!
//! Cells are parted by the separator, rows by the end of the line. A cell may stand in quotes
//! (`"`), then it may hold separators, line ends, and quotes written twice. At most one block and
//! one row are in memory.

use std::io::{self, ErrorKind, Read};

use super::problem::{Kind, Problem};

/// A longer row is bad: a file without line ends must not fill the memory.
pub(super) const LONGEST_ROW: usize = 64 * 1024;

/// What a file in UTF-8 may begin with.
const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// A file that is read row by row.
#[derive(Debug)]
pub(super) struct Rows<R> {
    file: R,
    block: usize,
    /// What was read and not yet handed over is `buffer[start..end]`.
    buffer: Vec<u8>,
    start: usize,
    end: usize,
    ended: bool,
    /// The line at `start`, from 1.
    line: usize,
    separator: u8,
    cells: Vec<Cell>,
    unquoted: Vec<u8>,
}

/// Where a cell stands, in bytes; a row is short.
#[derive(Debug, Clone, Copy)]
struct Cell {
    /// In the row's text.
    start: u32,
    end: u32,
    /// Its first byte in the row as the file has it.
    raw: u32,
}

/// A row of the file.
#[derive(Debug, Clone, Copy)]
pub(super) struct Row<'a> {
    line: usize,
    raw: &'a [u8],
    text: &'a [u8],
    cells: &'a [Cell],
}

impl<'a> Row<'a> {
    /// A cell without the spaces around it, by its number from 0. `None` beyond the last.
    #[inline]
    pub(super) fn cell(self, at: usize) -> Option<&'a [u8]> {
        let cell = self.cells.get(at)?;
        let text = &self.text[cell.start as usize..cell.end as usize];
        let is_plain = |byte: Option<&u8>| byte.is_some_and(|&byte| byte > b' ');
        // Nearly always nothing is to be trimmed.
        let trimmed = is_plain(text.first()) && is_plain(text.last());
        Some(if trimmed { text } else { text.trim_ascii() })
    }

    /// How many cells there are.
    #[inline]
    pub(super) fn len(self) -> usize {
        self.cells.len()
    }

    /// A problem with a cell; beyond the last cell, with the end of the row.
    pub(super) fn problem(self, cell: usize, kind: Kind) -> Problem {
        let at = self.cells.get(cell).map_or(self.raw.len(), |cell| cell.raw as usize);
        place(self.line, &self.raw[..at], kind)
    }

    /// The line.
    pub(super) fn line(self) -> usize {
        self.line
    }
}

/// A problem after `before`, which begins with the line.
fn place(line: usize, before: &[u8], kind: Kind) -> Problem {
    let begin = memchr::memrchr(b'\n', before).map_or(0, |newline| newline + 1);
    let column = String::from_utf8_lossy(&before[begin..]).chars().count() + 1;
    Problem { line: line + newlines(before), column, kind }
}

fn newlines(text: &[u8]) -> usize {
    memchr::memchr_iter(b'\n', text).count()
}

/// What stands at the beginning of the buffer.
enum Found {
    /// A row of so many bytes, then a line end of so many.
    Row(usize, usize),
    /// More of the file must be read to tell.
    Unfinished,
    /// Something is wrong after so many bytes.
    Bad(usize, Kind),
}

impl<R: Read> Rows<R> {
    /// Begins with the first block; a byte order mark is left out. `None` if it is UTF-16.
    pub(super) fn new(file: R, block: usize) -> io::Result<Option<Self>> {
        let mut rows = Self {
            file,
            block,
            buffer: Vec::new(),
            start: 0,
            end: 0,
            ended: false,
            line: 1,
            separator: b',',
            cells: Vec::new(),
            unquoted: Vec::new(),
        };
        while rows.end < BYTE_ORDER_MARK.len() && !rows.ended {
            rows.read_on()?;
        }
        let begin = &rows.buffer[..rows.end];
        if begin.starts_with(b"\xFF\xFE") || begin.starts_with(b"\xFE\xFF") {
            return Ok(None);
        }
        if begin.starts_with(BYTE_ORDER_MARK) {
            rows.start = BYTE_ORDER_MARK.len();
        }
        rows.separator = rows.find_separator()?;
        Ok(Some(rows))
    }

    /// The one of the two separators that the first line has more of.
    fn find_separator(&mut self) -> io::Result<u8> {
        loop {
            let text = &self.buffer[self.start..self.end];
            let first = text.trim_ascii_start();
            let end = memchr::memchr(b'\n', first);
            if end.is_some() || self.ended || text.len() > LONGEST_ROW {
                let line = &first[..end.unwrap_or(first.len())];
                let count = |wanted| memchr::memchr_iter(wanted, line).count();
                return Ok(if count(b';') > count(b',') { b';' } else { b',' });
            }
            self.read_on()?;
        }
    }

    /// Reads a block more, after what is not yet handed over.
    fn read_on(&mut self) -> io::Result<()> {
        self.buffer.copy_within(self.start..self.end, 0);
        self.end -= self.start;
        self.start = 0;
        if self.buffer.len() < self.end + self.block {
            self.buffer.resize(self.end + self.block, 0);
        }
        let got = loop {
            match self.file.read(&mut self.buffer[self.end..]) {
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                result => break result?,
            }
        };
        self.end += got;
        self.ended = got == 0;
        Ok(())
    }

    /// The next row that is not empty, or what is wrong with it. `None` after the last.
    pub(super) fn next(&mut self) -> io::Result<Option<Result<Row<'_>, Problem>>> {
        let (line, begin, len) = loop {
            match self.find() {
                Found::Row(0, 0) if self.ended => return Ok(None),
                Found::Row(len, line_end) => {
                    let (line, begin) = (self.line, self.start);
                    self.start += len + line_end;
                    self.line += 1;
                    let raw = &self.buffer[begin..begin + len];
                    if !self.unquoted.is_empty() {
                        self.line += newlines(raw);
                    } else if self.cells.len() == 1 && raw.trim_ascii().is_empty() {
                        continue;
                    }
                    break (line, begin, len);
                }
                Found::Unfinished => self.read_on()?,
                Found::Bad(at, kind) => {
                    let before = &self.buffer[self.start..self.start + at];
                    let problem = place(self.line, before, kind);
                    self.skip_line(at)?;
                    return Ok(Some(Err(problem)));
                }
            }
        };
        let raw = &self.buffer[begin..begin + len];
        let text = if self.unquoted.is_empty() { raw } else { &self.unquoted };
        Ok(Some(Ok(Row { line, raw, text, cells: &self.cells })))
    }

    /// Passes over the rest of the line on which a bad row is wrong, `at` bytes after its start.
    fn skip_line(&mut self, at: usize) -> io::Result<()> {
        let passed = &self.buffer[self.start..self.start + at];
        self.line += newlines(passed) + 1;
        self.start += at;
        loop {
            match memchr::memchr(b'\n', &self.buffer[self.start..self.end]) {
                Some(newline) => {
                    self.start += newline + 1;
                    return Ok(());
                }
                None if self.ended => {
                    self.start = self.end;
                    return Ok(());
                }
                None => {
                    self.start = self.end;
                    self.read_on()?;
                }
            }
        }
    }

    /// Finds the next row and its cells.
    fn find(&mut self) -> Found {
        self.cells.clear();
        self.unquoted.clear();
        let (text, ended) = within(&self.buffer[self.start..self.end], self.ended);
        let mut start = 0;
        for (at, &byte) in text.iter().enumerate() {
            if byte == b'\n' {
                self.cells.push(Cell { start, end: at as u32, raw: start });
                return Found::Row(at, 1);
            }
            if byte == self.separator {
                self.cells.push(Cell { start, end: at as u32, raw: start });
                start = at as u32 + 1;
            } else if byte == b'"' && at == start as usize {
                return self.find_quoted();
            }
        }
        self.cells.push(Cell { start, end: text.len() as u32, raw: start });
        match ended {
            Some(true) => Found::Row(text.len(), 0),
            Some(false) => Found::Bad(0, Kind::LongRow { limit: LONGEST_ROW }),
            None => Found::Unfinished,
        }
    }

    /// As [`Rows::find`], where a cell stands in quotes.
    fn find_quoted(&mut self) -> Found {
        self.cells.clear();
        let (text, ended) = within(&self.buffer[self.start..self.end], self.ended);
        let mut at = 0;
        loop {
            let (raw, start) = (at, self.unquoted.len());
            if text.get(at) == Some(&b'"') {
                match unquote(&text[at + 1..], &mut self.unquoted) {
                    Some(len) => at += 1 + len,
                    None if ended.is_some() => return Found::Bad(raw, Kind::Quote),
                    None => return Found::Unfinished,
                }
            }
            let rest = memchr::memchr2(self.separator, b'\n', &text[at..]);
            let end = match (rest, ended) {
                (Some(len), _) => at + len,
                (None, Some(true)) => text.len(),
                (None, Some(false)) => return Found::Bad(0, Kind::LongRow { limit: LONGEST_ROW }),
                (None, None) => return Found::Unfinished,
            };
            let after = &text[at..end];
            if at > raw && !after.trim_ascii().is_empty() {
                return Found::Bad(raw, Kind::Quote);
            }
            self.unquoted.extend_from_slice(after);
            let end_of_cell = self.unquoted.len() as u32;
            self.cells.push(Cell { start: start as u32, end: end_of_cell, raw: raw as u32 });
            match text.get(end) {
                Some(b'\n') => return Found::Row(end, 1),
                None => return Found::Row(end, 0),
                Some(_) => at = end + 1,
            }
        }
    }
}

/// What was read, up to just beyond the limit of a row. Whether that is the whole rest of the file;
/// `None` if neither its end nor the limit is reached.
fn within(text: &[u8], ended: bool) -> (&[u8], Option<bool>) {
    match text.get(..=LONGEST_ROW) {
        Some(text) => (text, Some(false)),
        None => (text, ended.then_some(true)),
    }
}

/// Copies a text up to its closing quote: the bytes up to and with that. `None` if there is none.
fn unquote(text: &[u8], into: &mut Vec<u8>) -> Option<usize> {
    let mut at = 0;
    loop {
        let quote = at + memchr::memchr(b'"', &text[at..])?;
        into.extend_from_slice(&text[at..quote]);
        if text.get(quote + 1) != Some(&b'"') {
            return Some(quote + 1);
        }
        into.push(b'"');
        at = quote + 2;
    }
}
