//! `alqa verify --receipt`: the ballot of a receipt, and whether it counts.

use std::io::{self, Write};

use super::submitted::Submitted;
use crate::contest::{Contest, Mark, hygiene};
use crate::hall::{Event, Hall, Receipt};
use crate::journal::Record;
use crate::text::{Word, Words, dates, names, numbers, wording};

/// Looks for ballots by their receipts while the records are read.
#[derive(Debug)]
pub(super) struct Search<'a> {
    wanted: &'a [Receipt],
    found: Vec<Found>,
}

/// A ballot that was looked for.
#[derive(Debug)]
struct Found {
    ballot: Submitted,
    /// The record after which it does not count any more.
    ended: Option<Record>,
    /// The last ballot that the juror submitted in its place.
    later: Option<Submitted>,
}

impl<'a> Search<'a> {
    /// Looks for the ballots with these receipts.
    pub(super) fn new(wanted: &'a [Receipt]) -> Self {
        Self { wanted, found: Vec::new() }
    }

    /// Takes in a record and the hall after it.
    pub(super) fn follow(&mut self, record: &Record, hall: &Hall) {
        if self.wanted.is_empty() {
            return;
        }
        let submitted = Submitted::of(record, hall.contest());
        for found in &mut self.found {
            if let Some(later) = submitted.as_ref().filter(|later| later.replaces(&found.ballot)) {
                found.later = Some(later.clone());
            }
            if found.later.is_some() || !found.ballot.stands(hall) {
                found.ended.get_or_insert_with(|| record.clone());
            } else {
                found.ended = None;
            }
        }
        if let Some(ballot) = submitted.filter(|ballot| self.wanted.contains(&ballot.receipt)) {
            self.found.push(Found { ballot, ended: None, later: None });
        }
    }

    /// Prints what was found for each receipt. `true` if there is a ballot for all of them.
    pub(super) fn print(
        &self,
        words: &Words,
        contest: &Contest,
        out: &mut dyn Write,
    ) -> io::Result<bool> {
        let mut all = true;
        for receipt in self.wanted {
            let mut found = self.found.iter().filter(|of| of.ballot.receipt == *receipt).peekable();
            if found.peek().is_none() {
                writeln!(out, "\n{}", words.verify_receipt_unknown(receipt))?;
                all = false;
            }
            for found in found {
                found.print(words, contest, out)?;
            }
        }
        Ok(all)
    }
}

impl Found {
    fn print(&self, words: &Words, contest: &Contest, out: &mut dyn Write) -> io::Result<()> {
        let Submitted { seq, at, receipt, juror, entry, marks } = &self.ballot;
        let lang = words.lang();
        let who = hygiene::harmless(names::juror(words, &contest.panel[*juror]));
        let whom = hygiene::harmless(names::entry(words, &contest.entries[*entry]));
        writeln!(out, "\n{}", words.verify_receipt(whom, who, receipt))?;
        for (criterion, text) in contest.judged(*juror).zip(marks) {
            let name = hygiene::harmless(contest.criteria[criterion].name.get(lang));
            let mark = Mark::parse(text, contest.places).map_or_else(
                || text.clone(),
                |mark| numbers::mark_of(words, contest, criterion, mark),
            );
            writeln!(out, "  {name}: {mark}")?;
        }
        writeln!(out, "{}", words.verify_receipt_record(dates::moment_with_seconds(at), seq))?;
        match &self.ended {
            Some(record) => {
                let who = wording::author(words, Some(contest), &record.author);
                let what = Event::from_json(&record.body).map_or_else(
                    |_| record.body.clone(),
                    |event| wording::event(words, Some(contest), &event),
                );
                let what = hygiene::harmless(format!("{who}: {what}"));
                let at = dates::moment_with_seconds(&record.at);
                writeln!(out, "{}", words.verify_receipt_ended(at, record.seq, what))?;
            }
            None if !contest.panel[*juror].counts() => {
                writeln!(out, "{}", words.get(Word::VerifyReceiptWeightless))?;
            }
            None => writeln!(out, "{}", words.get(Word::VerifyReceiptCounts))?,
        }
        if let Some(later) = &self.later {
            writeln!(out, "{}", words.verify_receipt_later(later.receipt, later.seq))?;
        }
        Ok(())
    }
}
