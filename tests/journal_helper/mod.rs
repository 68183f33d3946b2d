//! What the journal's tests share. The text of a contest here is three numbers: duets, jurors,
//! criteria.
#![allow(dead_code, reason = "each test file uses its own part")]
#![allow(clippy::needless_pass_by_value, reason = "short calls")]

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver};
use std::time::Duration;

use alqa::contest::{Contest, EntryId, JurorId, made_up};
use alqa::hall::{Author, Command, Event, Hall, Terminal, Trouble};
use alqa::journal::{Head, Journal, Opening, Record, Row, SqliteJournal, open};
use alqa::shell::Desk;
use alqa::tui::{Msg, Ticket};
use chrono::{DateTime, TimeDelta, Utc};

pub(crate) const CONTEST: &str = "3 2 2";
/// Longer than anything here takes; only a broken test waits for it.
pub(crate) const LONG: Duration = Duration::from_secs(60);

pub(crate) fn load(text: &str) -> Option<Contest> {
    let numbers: Vec<usize> = text.split(' ').map(str::parse).collect::<Result<_, _>>().ok()?;
    let [entries, jurors, criteria] = numbers[..] else { return None };
    Some(made_up(entries, jurors, criteria))
}

pub(crate) fn noon() -> DateTime<Utc> {
    "2026-04-14T12:00:00Z".parse().unwrap()
}

pub(crate) fn open_at(path: &Path) -> Result<Opening, Trouble> {
    open(path, ("contest.ron", CONTEST), noon(), &load)
}

pub(crate) fn entry(n: usize) -> EntryId {
    EntryId::new(&format!("d{n}")).unwrap()
}

pub(crate) fn juror(n: usize) -> JurorId {
    JurorId::new(&format!("j{n}")).unwrap()
}

/// A note of a juror about the first duet: a command that may be asked at any time.
pub(crate) fn note(text: impl ToString) -> Command {
    Command::WriteNote { entry: entry(1), note: text.to_string() }
}

pub(crate) fn event(text: impl ToString) -> Event {
    Event::NoteWritten { juror: juror(1), entry: entry(1), note: text.to_string() }
}

/// Appends notes `1..=count` to a journal, one second apart, without a desk.
pub(crate) fn append(opening: &mut Opening, count: usize) {
    let mut head = opening.replay.head;
    let mut records = Vec::new();
    for n in 1..=count {
        let at = noon() + TimeDelta::seconds(n as i64);
        records.push(head.seal(at, Author::Juror(juror(1)), event(n).to_json()));
    }
    opening.journal.transact(opening.replay.head.seq, &mut |_| Ok(records.clone())).unwrap();
    opening.replay.head = head;
}

pub(crate) fn new_journal(folder: &Path, notes: usize) -> PathBuf {
    let path = folder.join("gala.alqa");
    let mut opening = open_at(&path).unwrap();
    append(&mut opening, notes);
    path
}

/// All records of a journal, checked.
pub(crate) fn records(path: &Path) -> Vec<Record> {
    let mut head = Head::START;
    rows(&mut SqliteJournal::open_read_only(path).unwrap())
        .into_iter()
        .map(|row| head.follow(row).unwrap())
        .collect()
}

pub(crate) fn rows(journal: &mut dyn Journal) -> Vec<Row> {
    let mut rows = Vec::new();
    journal
        .read(0, &mut |row| {
            rows.push(row);
            Ok(())
        })
        .unwrap();
    rows
}

/// The texts of all notes in the order of the records.
pub(crate) fn notes(path: &Path) -> Vec<String> {
    records(path)
        .iter()
        .filter_map(|record| match Event::from_json(&record.body).unwrap() {
            Event::NoteWritten { note, .. } => Some(note),
            _ => None,
        })
        .collect()
}

/// A desk and what it says.
pub(crate) struct Session {
    pub(crate) desk: Desk,
    pub(crate) inbox: Receiver<Msg>,
    next: u64,
}

impl Session {
    pub(crate) fn start(journal: Box<dyn Journal>, hall: Arc<Hall>, head: Head) -> Self {
        Self::start_at(journal, hall, head, None)
    }

    pub(crate) fn start_at(
        journal: Box<dyn Journal>,
        hall: Arc<Hall>,
        head: Head,
        terminal: Option<Terminal>,
    ) -> Self {
        let (outbox, inbox) = mpsc::channel();
        Self { desk: Desk::start(journal, hall, head, terminal, outbox), inbox, next: 1 }
    }

    pub(crate) fn open(path: &Path) -> Self {
        let Opening { journal, replay, .. } = open_at(path).unwrap();
        Self::start(Box::new(journal), replay.hall, replay.head)
    }

    pub(crate) fn ask(&mut self, command: Command) -> Ticket {
        self.ask_as(Author::Juror(juror(1)), command)
    }

    pub(crate) fn ticket(&mut self) -> Ticket {
        self.next += 1;
        Ticket(self.next - 1)
    }

    pub(crate) fn ask_as(&mut self, author: Author, command: Command) -> Ticket {
        let ticket = self.ticket();
        self.desk.ask(ticket, author, command);
        ticket
    }

    /// The next message; fails if the desk says nothing for a long time.
    pub(crate) fn hear(&self) -> Msg {
        self.inbox.recv_timeout(LONG).expect("the desk says something")
    }

    /// Waits for a message of some kind and gives what `pick` made of it; others are passed over.
    pub(crate) fn wait_for<T>(&self, mut pick: impl FnMut(&Msg) -> Option<T>) -> T {
        loop {
            if let Some(found) = pick(&self.hear()) {
                return found;
            }
        }
    }

    pub(crate) fn wait_saved(&self, ticket: Ticket) {
        self.wait_for(|msg| match msg {
            Msg::Saved(saved) if *saved == ticket => Some(()),
            Msg::Refused(refused, why) if *refused == ticket => panic!("refused: {why:?}"),
            _ => None,
        });
    }
}
