//! `alqa verify --receipt`: the ballot of a receipt, and whether it counts.

use std::io::{self, Write};
use std::sync::Arc;

use crate::contest::hygiene;
use crate::hall::{Event, Hall, Receipt, Version};
use crate::journal::Record;
use crate::text::{Word, Words, dates, names, numbers, wording};

/// Looks for ballots by their receipts while the records are read.
#[derive(Debug)]
pub(super) struct Search<'a> {
    wanted: &'a [Receipt],
    found: Vec<Found>,
}

/// A ballot that was looked for, and its positions in lineup and panel.
#[derive(Debug)]
struct Found {
    entry: usize,
    juror: usize,
    version: Arc<Version>,
    /// The record since which it does not count.
    ended: Option<Record>,
}

impl<'a> Search<'a> {
    /// Looks for the ballots with these receipts.
    pub(super) fn new(wanted: &'a [Receipt]) -> Self {
        Self { wanted, found: Vec::new() }
    }

    /// Takes in a record and the hall after it.
    pub(super) fn follow(&mut self, record: &Record, hall: &Hall) {
        for found in &mut self.found {
            if found.stands(hall) {
                found.ended = None;
            } else {
                found.ended.get_or_insert_with(|| record.clone());
            }
        }
        if self.wanted.contains(&Receipt::of(&record.hash.0)) {
            self.found.extend(submitted_by(hall, record.seq));
        }
    }

    /// Prints what was found for each receipt. `true` if there is a ballot for all of them.
    pub(super) fn print(
        &self,
        words: &Words,
        hall: &Hall,
        out: &mut dyn Write,
    ) -> io::Result<bool> {
        let mut all = true;
        for receipt in self.wanted {
            let is = |found: &&Found| found.version.receipt == *receipt;
            if !self.found.iter().any(|found| is(&found)) {
                writeln!(out, "\n{}", words.verify_receipt_unknown(receipt))?;
                all = false;
            }
            for found in self.found.iter().filter(is) {
                found.print(words, hall, out)?;
            }
        }
        Ok(all)
    }
}

/// The ballot that the record of this number submitted, if it submitted one.
fn submitted_by(hall: &Hall, seq: u64) -> Option<Found> {
    let (entries, jurors) = (hall.contest().entries.len(), hall.contest().panel.len());
    (0..entries * jurors).find_map(|at| {
        let (entry, juror) = (at / jurors, at % jurors);
        let version = hall.ballot(entry, juror).versions.last().filter(|of| of.seq == seq)?;
        Some(Found { entry, juror, version: version.clone(), ended: None })
    })
}

impl Found {
    /// Whether this version of the ballot is the one that stands, of an entry that takes part.
    fn stands(&self, hall: &Hall) -> bool {
        let ballot = hall.ballot(self.entry, self.juror);
        ballot.counts() && hall.entries[self.entry].out.is_none() && self.later(hall).is_none()
    }

    /// The last version, where it is a later one.
    fn later<'h>(&self, hall: &'h Hall) -> Option<&'h Version> {
        let last = hall.ballot(self.entry, self.juror).versions.last()?;
        (last.seq != self.version.seq).then_some(last)
    }

    fn print(&self, words: &Words, hall: &Hall, out: &mut dyn Write) -> io::Result<()> {
        let Version { marks, seq, at, receipt, .. } = self.version.as_ref();
        let contest = hall.contest();
        let juror = &contest.panel[self.juror];
        let code = if self.version.from_paper() {
            words.protocol_from_paper(receipt)
        } else {
            receipt.to_string()
        };
        let who = hygiene::harmless(names::juror(words, juror));
        let whom = hygiene::harmless(names::entry(words, &contest.entries[self.entry]));
        writeln!(out, "\n{}", words.verify_receipt(whom, who, code))?;
        if hall.rehearsal {
            writeln!(out, "{}", words.get(Word::RehearsalNote))?;
        }
        for (criterion, mark) in contest.judged(self.juror).zip(marks) {
            let name = hygiene::harmless(contest.criteria[criterion].name.get(words.lang()));
            let mark = numbers::mark_of(words, contest, criterion, *mark);
            writeln!(out, "  {name}: {mark}")?;
        }
        writeln!(out, "{}", words.verify_receipt_record(dates::moment_with_seconds(at), seq))?;
        match &self.ended {
            Some(record) => {
                let contest = Some(contest.as_ref());
                let who = wording::author(words, contest, &record.author);
                let what = Event::from_json(&record.body).map_or_else(
                    |_| record.body.clone(),
                    |event| wording::event(words, contest, &event),
                );
                let what = hygiene::harmless(format!("{who}: {what}"));
                let at = dates::moment_with_seconds(&record.at);
                writeln!(out, "{}", words.verify_receipt_ended(at, record.seq, what))?;
            }
            None if !juror.counts() => {
                writeln!(out, "{}", words.get(Word::VerifyReceiptWeightless))?;
            }
            None => writeln!(out, "{}", words.get(Word::VerifyReceiptCounts))?,
        }
        if let Some(later) = self.later(hall) {
            writeln!(out, "{}", words.verify_receipt_later(later.receipt, later.seq))?;
        }
        Ok(())
    }
}
