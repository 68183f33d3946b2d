//! The protocol of the evening: what the secretary prints and the jury signs.
//!
//! Ranking, awards, whatever departed from the plain course of the evening and why, every counted
//! ballot with its receipt, and the head of the journal that proves it all.

use std::collections::BTreeSet;

use super::explain::{Line, Tone};
use super::numbers::Decimals;
use super::{Word, Words, dates, names, numbers, wording};
use crate::contest::{Contest, Prize};
use crate::hall::{AwardDecision, Event, GrandPrix, Hall, Stamp};
use crate::tally::Standing;

/// The length of a line for a signature.
const SIGNATURE: usize = 28;

/// What a journal told: a record's stamp and its event.
pub type Told = (Stamp, Event);

/// Writes the protocol of the evening that ended in `hall`. `told` is all that happened, in order;
/// `head` the hash of the last record.
pub fn protocol(words: &Words, hall: &Hall, told: &[Told], head: &str) -> Vec<Line> {
    let mut writer = Writer { words, hall, lines: Vec::new() };
    writer.title();
    writer.panel();
    writer.ranking();
    writer.earlier();
    writer.awards();
    writer.acts(told);
    writer.ballots();
    writer.proof(told.last().map_or(0, |(stamp, _)| stamp.seq), head);
    writer.signatures();
    writer.lines
}

/// Whether an act departs from the plain course of an evening or decides something.
fn is_notable(event: &Event) -> bool {
    !matches!(
        event,
        Event::ContestDeclared { .. }
            | Event::EntryCalled { .. }
            | Event::ScoringOpened { .. }
            | Event::ScoringClosed { .. }
            | Event::MarkSet { .. }
            | Event::MarkCleared { .. }
            | Event::NoteWritten { .. }
            | Event::BallotSubmitted { .. }
            | Event::BallotTakenBack { .. }
            | Event::PinSet { .. }
            | Event::SignedIn { .. }
            | Event::SignedOut { .. }
            | Event::RehearsalBegun {}
    )
}

/// What belongs to the plain course of an evening the first time only: a PIN that is set anew, and
/// scoring that is opened again, are told.
fn what_happens_once(event: &Event) -> Option<(&'static str, String)> {
    match event {
        Event::PinSet { person, .. } => Some(("pin", person.to_string())),
        Event::ScoringOpened { entry } => Some(("scoring", entry.to_string())),
        _ => None,
    }
}

struct Writer<'a> {
    words: &'a Words,
    hall: &'a Hall,
    lines: Vec<Line>,
}

impl Writer<'_> {
    fn contest(&self) -> &Contest {
        self.hall.contest()
    }

    fn heading(&mut self, word: Word) {
        let text = self.marked(self.words.get(word).to_owned());
        self.lines.push(Line::Heading(text));
    }

    /// The text, in a rehearsal with the word for it: sheets come apart.
    fn marked(&self, text: String) -> String {
        if self.hall.rehearsal {
            format!("{} · {text}", self.words.get(Word::RehearsalSign))
        } else {
            text
        }
    }

    fn say(&mut self, sentence: String) {
        self.lines.push(Line::Sentence(sentence));
    }

    fn row(&mut self, cells: Vec<String>) {
        self.lines.push(Line::Row { cells, tone: Tone::Plain });
    }

    fn entry(&self, entry: usize) -> String {
        names::entry(self.words, &self.contest().entries[entry])
    }

    fn entries(&self, entries: &[usize]) -> String {
        entries.iter().map(|&entry| self.entry(entry)).collect::<Vec<_>>().join(", ")
    }

    fn title(&mut self) {
        let (words, hall) = (self.words, self.hall);
        let contest = hall.contest();
        let title = contest.title.get(words.lang());
        self.lines.push(Line::Heading(self.marked(words.protocol_title(title))));
        self.say(names::stage(words.lang(), contest.stage()));
        if hall.rehearsal {
            self.say(words.get(Word::RehearsalNote).to_owned());
        }
        if contest.sample {
            self.say(words.get(Word::SampleNote).to_owned());
        }
        if !contest.pins {
            self.say(words.get(Word::ProtocolNoPins).to_owned());
        }
        let state = match hall.results.last() {
            Some(last) if hall.is_final => {
                words.protocol_final(dates::moment_with_seconds(&last.at), hall.results.len())
            }
            _ => words.get(Word::ProtocolDraft).to_owned(),
        };
        self.say(state);
        for revision in &hall.revisions {
            let at = dates::moment_with_seconds(&revision.at);
            self.say(words.protocol_revision(revision.reason.clone(), at));
        }
        self.say(words.explain_rule(wording::rule(words, &contest.rule)));
    }

    fn panel(&mut self) {
        self.heading(Word::ProtocolPanel);
        for (juror, of) in self.hall.contest().panel.iter().enumerate() {
            let mut notes = Vec::new();
            if !of.counts() {
                notes.push(self.words.get(Word::RoleTrainee));
            }
            if !self.hall.present[juror] {
                notes.push(self.words.get(Word::Absent));
            }
            let post = of.post.get(self.words.lang());
            notes.insert(0, post);
            notes.retain(|note| !note.is_empty());
            self.row(vec![names::juror(self.words, of), notes.join(", ")]);
        }
    }

    fn ranking(&mut self) {
        let (words, hall) = (self.words, self.hall);
        let standings = hall.standings();
        self.heading(Word::SeatRanking);
        let head = [Word::Place, Word::Result, Word::RankingCounted, Word::Duet]
            .map(|word| words.get(word));
        self.lines.push(Line::Columns(head.map(str::to_owned).into()));
        let results: Vec<_> = standings.rows.iter().filter_map(|row| row.result).collect();
        let decimals = Decimals::of_table(hall.contest(), &results);
        for row in &standings.rows {
            let cells = self.standing(row, decimals);
            self.row(cells);
        }
        for &out in hall.order.iter().filter(|&&entry| hall.entries[entry].out.is_some()) {
            let Some(why) = hall.entries[out].out else { continue };
            let entry = format!("{}, {}", self.entry(out), wording::out(words, why));
            self.row(vec!["–".to_owned(), "—".to_owned(), String::new(), entry]);
        }
    }

    /// The results that a revision has replaced, as they were announced.
    fn earlier(&mut self) {
        let (words, hall) = (self.words, self.hall);
        let stands = usize::from(hall.is_final);
        let replaced = hall.results.len() - stands.min(hall.results.len());
        for (at, result) in hall.results[..replaced].iter().enumerate() {
            let time = dates::moment_with_seconds(&result.at);
            self.lines.push(Line::Heading(words.protocol_earlier(time, at + 1)));
            for row in &result.standings {
                let place = row.rank.map_or_else(|| "–".to_owned(), |rank| rank.to_string());
                let figure = row.result.clone().unwrap_or_else(|| "—".to_owned());
                let entry = names::entry_by_id(words, hall.contest(), &row.entry);
                self.row(vec![place, figure, entry]);
            }
        }
    }

    fn standing(&self, row: &Standing, decimals: usize) -> Vec<String> {
        let (words, style) = (self.words, self.contest().rule.places);
        let place = row.place.map(|place| numbers::place_figure(words.lang(), place, style));
        let result =
            row.result.map(|value| numbers::exact_and_fraction(words.lang(), value, decimals));
        vec![
            place.unwrap_or_else(|| "–".to_owned()),
            result.unwrap_or_else(|| "—".to_owned()),
            format!("{}/{}", row.counted, self.hall.expected(row.entry)),
            self.entry(row.entry),
        ]
    }

    fn awards(&mut self) {
        let (words, hall) = (self.words, self.hall);
        let contest = hall.contest();
        let listed = (0..contest.awards.len()).any(|award| hall.is_grand_prix(award));
        if contest.awards.is_empty() && hall.grand_prix.is_none() {
            return;
        }
        self.heading(Word::ProtocolAwards);
        if let (false, Some(decision)) = (listed, &hall.grand_prix) {
            self.grand_prix(contest.grand_prix.as_ref(), decision);
        }
        for (award, of) in contest.awards.iter().enumerate() {
            let name = of.name.get(words.lang());
            let line = match hall.award(award) {
                None => words.protocol_award_open(name),
                Some(AwardDecision::Withheld { reason }) => {
                    words.protocol_award_withheld(name, reason)
                }
                Some(AwardDecision::Given { entries, reason }) => {
                    let given = words.protocol_award_given(name, self.entries(&entries));
                    if reason.is_empty() { given } else { words.what_because(reason, given) }
                }
            };
            self.say(line);
            if let (Some(shares), Some(AwardDecision::Given { entries, .. })) =
                (hall.share(award), hall.award(award))
            {
                self.say(wording::share(words, shares, entries.len()));
            }
        }
        for double in hall.double_awards() {
            let entry = self.entry(double.entry);
            self.say(words.protocol_double_award(entry, double.awards.len()));
        }
    }

    fn grand_prix(&mut self, prize: Option<&Prize>, decision: &GrandPrix) {
        self.say(wording::grand_prix(self.words, self.contest(), decision));
        if let (Some(prize), GrandPrix::Awarded(entries)) = (prize, decision) {
            let shares = prize.fund.divide(entries.len());
            self.say(wording::share(self.words, shares, entries.len()));
        }
    }

    /// What departed from the plain course of the evening, by whom, when and why.
    fn acts(&mut self, told: &[Told]) {
        let (words, contest) = (self.words, self.hall.contest());
        self.heading(Word::ProtocolActs);
        for locking in self.hall.lockings.iter().filter(|locking| !locking.reason.is_empty()) {
            let at = dates::clock_with_seconds(&locking.at);
            self.say(words.protocol_overridden(locking.reason.clone(), at));
            for blocker in &locking.overridden {
                self.say(format!("– {}", wording::blocker(words, contest, blocker)));
            }
        }
        let mut once = BTreeSet::new();
        let mut is_again = |event| what_happens_once(event).is_some_and(|of| !once.insert(of));
        let notable = told.iter().filter(|(_, event)| is_notable(event) || is_again(event));
        for (stamp, event) in notable {
            self.row(vec![
                format!("№{}  {}", stamp.seq, dates::clock_with_seconds(&stamp.at)),
                format!(
                    "{}: {}",
                    wording::author(words, Some(contest), &stamp.author),
                    wording::event(words, Some(contest), event)
                ),
            ]);
        }
    }

    /// Every counted ballot, as its juror saw it.
    fn ballots(&mut self) {
        let (words, hall) = (self.words, self.hall);
        let contest = hall.contest();
        self.heading(Word::ProtocolBallots);
        for &entry in &hall.order {
            self.say(self.marked(self.entry(entry)));
            let criteria = contest.criteria.iter().map(|of| of.short.get(words.lang()).to_owned());
            let mut head = vec![words.get(Word::Juror).to_owned()];
            head.extend(criteria);
            head.push(words.get(Word::ProtocolReceipt).to_owned());
            self.lines.push(Line::Columns(head));
            for (juror, of) in contest.panel.iter().enumerate() {
                let ballot = hall.ballot(entry, juror);
                let mut cells = vec![names::juror(words, of)];
                let last = ballot.versions.last().filter(|_| ballot.counts());
                let mark = |at: usize| match ballot.marks[at].filter(|_| last.is_some()) {
                    Some(mark) => numbers::mark_of(words, contest, at, mark),
                    None => "—".to_owned(),
                };
                cells.extend((0..contest.criteria.len()).map(mark));
                cells.push(match last {
                    Some(version) if version.from_paper() => {
                        words.protocol_from_paper(version.receipt)
                    }
                    Some(version) => version.receipt.to_string(),
                    None => wording::cell(words, hall.cell(entry, juror)).to_owned(),
                });
                self.row(cells);
            }
        }
    }

    fn proof(&mut self, records: u64, head: &str) {
        self.heading(Word::ProtocolProof);
        self.say(self.words.protocol_head(head, records));
        self.say(self.words.get(Word::ProtocolVerify).to_owned());
    }

    fn signatures(&mut self) {
        self.heading(Word::ProtocolSignatures);
        let line = "_".repeat(SIGNATURE);
        for juror in &self.hall.contest().panel {
            self.row(vec![names::juror(self.words, juror), line.clone()]);
        }
        self.row(vec![self.words.get(Word::SeatSecretary).to_owned(), line]);
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use chrono::{DateTime, TimeDelta};

    use super::*;
    use crate::contest::{CONCORDIA, Lang, load};
    use crate::hall::{Author, Command, Receipt, decide, demo};
    use crate::text::explain::plain;

    fn stamp(seq: u64, author: &Author) -> Stamp {
        let at = DateTime::UNIX_EPOCH + TimeDelta::seconds(seq as i64);
        let [.., a, b] = seq.to_be_bytes();
        let receipt = Receipt([0, 0, 0, 0, a, b]);
        Stamp { at, seq, author: author.clone(), terminal: None, receipt }
    }

    /// The gala as made-up people hold it, and what they did.
    fn evening() -> (Hall, Vec<Told>) {
        let contest = Arc::new(load(CONCORDIA).unwrap().contest);
        let (mut hall, mut told) = (Hall::new(contest.clone()), Vec::new());
        for (author, event) in demo::evening(contest, 3) {
            let stamp = stamp(told.len() as u64 + 1, &author);
            hall.apply(stamp.clone(), &event).unwrap();
            told.push((stamp, event));
        }
        (hall, told)
    }

    fn printed(lang: Lang, hall: &Hall, told: &[Told]) -> String {
        plain(&protocol(&Words::new(lang), hall, told, "00ff")).join("\n")
    }

    #[test]
    fn every_counted_ballot_stands_with_its_receipt() {
        let (hall, told) = evening();
        for lang in Lang::ALL {
            let text = printed(lang, &hall, &told);
            let all =
                (0..hall.entries.len()).flat_map(|e| (0..hall.present.len()).map(move |j| (e, j)));
            let counted: Vec<_> = all
                .map(|(entry, juror)| hall.ballot(entry, juror))
                .filter(|of| of.counts())
                .collect();
            assert!(counted.len() > 50);
            for ballot in counted {
                let receipt = ballot.versions.last().unwrap().receipt.to_string();
                assert!(text.contains(&receipt), "{receipt}\n{text}");
            }
            assert!(text.contains("00ff"), "{text}");
            for juror in &hall.contest().panel {
                assert!(text.contains(juror.name.get(lang)), "{text}");
            }
        }
    }

    #[test]
    fn what_was_overridden_and_revised_is_told() {
        let contest = Arc::new(load(CONCORDIA).unwrap().contest);
        let (mut hall, mut told) = (Hall::new(contest.clone()), Vec::<Told>::new());
        // Until the first entry is marked: with nothing to rank nothing is locked.
        for (author, event) in demo::evening(contest, 3) {
            let stamp = stamp(told.len() as u64 + 1, &author);
            hall.apply(stamp.clone(), &event).unwrap();
            let is_closed = matches!(event, Event::ScoringClosed { .. });
            told.push((stamp, event));
            if is_closed {
                break;
            }
        }
        let seq = told.len() + 1;
        let mut act = |hall: &mut Hall, author: Author, command: Command| {
            for event in decide(hall, &author, &command).unwrap() {
                let stamp = stamp(told.len() as u64 + 1, &author);
                hall.apply(stamp.clone(), &event).unwrap();
                told.push((stamp, event));
            }
        };
        let reason = |text: &str| text.to_owned();
        let (seen, why) = (hall.blockers(), reason("the hall burns"));
        act(&mut hall, Author::Chair, Command::LockRanking { seen, reason: why });
        act(&mut hall, Author::Chair, Command::OpenRevision { reason: reason("it is out") });
        let text = printed(Lang::En, &hall, &told);
        // A record for each second after the epoch, on the clocks of the hall.
        let clock = |seq| format!("05:{:02}:{:02}", seq / 60, seq % 60);
        let locked = format!(
            "{}: the ranking was locked over what stood in the way, because: “the hall burns”",
            clock(seq)
        );
        let at = clock(seq + 1);
        let revised = format!("A revision was opened on 01.01.1970 {at} UTC+5: “it is out”");
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        for part in [&*locked, &revised, "has not performed", "Provisional"] {
            assert!(text.contains(part), "{part}\n{text}");
        }
    }

    #[test]
    fn a_revised_result_stays_readable() {
        let (mut hall, told) = evening();
        let mut chair = |command: &Command| {
            for event in decide(&hall, &Author::Chair, command).unwrap() {
                hall.apply(stamp(900, &Author::Chair), &event).unwrap();
            }
        };
        // The first award is the Grand Prix, which was given.
        for award in 1..8 {
            chair(&Command::WithholdAward { award, reason: "nobody".to_owned() });
        }
        chair(&Command::Finalise);
        chair(&Command::OpenRevision { reason: "an appeal".to_owned() });
        let first = hall.results[0].standings[0].result.clone().unwrap();
        let text = printed(Lang::En, &hall, &told);
        let earlier = text.split_once("Revised version 1, ").unwrap().1;
        assert!(earlier.lines().nth(1).unwrap().contains(&first), "{text}");
    }

    #[test]
    fn what_is_done_a_second_time_is_told() {
        let (hall, _) = evening();
        let contest = hall.contest();
        let entry = contest.entries[0].id.clone();
        let juror = |at: usize| Author::Juror(contest.panel[at].id.clone());
        let set = |at: usize| Event::PinSet { person: juror(at), hash: "$argon2id$1".to_owned() };
        let opened = Event::ScoringOpened { entry };
        let events = [set(1), set(2), opened.clone(), set(1), opened];
        let told: Vec<Told> = (1..).map(|seq| stamp(seq, &Author::Secretary)).zip(events).collect();
        let text = printed(Lang::En, &hall, &told);
        let listed = |seq: usize| text.contains(&format!("№{seq}  "));
        assert_eq!([1, 2, 3, 4, 5].map(listed), [false, false, false, true, true], "{text}");
    }
}
