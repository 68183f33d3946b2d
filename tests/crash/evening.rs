//! The scripted evening, how it is played, and what must be found after it.

use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::thread;
use std::time::Duration;

use alqa::contest::{CriterionId, Mark};
use alqa::hall::{Author, Command, Event};
use alqa::journal::{Found, Journal as _, Opening, Record, Replay, SqliteJournal, look};
use alqa::tui::{Msg, Ticket};

use crate::journal_helper::{
    LONG, Session, entry, juror, load, new_journal, noon, note, open_at, rows,
};

/// One thing that somebody asks for, and the record that it must leave.
pub(crate) struct Step {
    author: Author,
    command: Command,
    event: Event,
}

fn called(n: usize) -> Step {
    let (command, event) = (Command::Call(entry(n)), Event::EntryCalled { entry: entry(n) });
    Step { author: Author::StageManager, command, event }
}

fn opened(n: usize) -> Step {
    let command = Command::OpenScoring(entry(n));
    Step { author: Author::StageManager, command, event: Event::ScoringOpened { entry: entry(n) } }
}

fn closed(n: usize) -> Step {
    let command = Command::CloseScoring(entry(n));
    Step { author: Author::StageManager, command, event: Event::ScoringClosed { entry: entry(n) } }
}

fn criterion(n: usize) -> CriterionId {
    CriterionId::new(&format!("c{n}")).unwrap()
}

/// Juror `j` gives duet `e` a mark in criterion `c`.
fn mark(j: usize, e: usize, c: usize, mark: i32) -> Step {
    let (entry, criterion, author) = (entry(e), criterion(c), Author::Juror(juror(j)));
    Step {
        author,
        event: Event::MarkSet {
            juror: juror(j),
            entry: entry.clone(),
            criterion: criterion.clone(),
            mark: mark.to_string(),
        },
        command: Command::SetMark { entry, criterion, mark: Mark(mark) },
    }
}

fn cleared(j: usize, e: usize, c: usize) -> Step {
    Step {
        author: Author::Juror(juror(j)),
        command: Command::ClearMark { entry: entry(e), criterion: criterion(c) },
        event: Event::MarkCleared { juror: juror(j), entry: entry(e), criterion: criterion(c) },
    }
}

fn noted(j: usize, e: usize, note: &str) -> Step {
    Step {
        author: Author::Juror(juror(j)),
        command: Command::WriteNote { entry: entry(e), note: note.into() },
        event: Event::NoteWritten { juror: juror(j), entry: entry(e), note: note.into() },
    }
}

fn submitted(j: usize, e: usize, marks: [i32; 2]) -> Step {
    Step {
        author: Author::Juror(juror(j)),
        command: Command::Submit { entry: entry(e), seen: marks.map(Mark).to_vec() },
        event: Event::BallotSubmitted {
            juror: juror(j),
            entry: entry(e),
            marks: marks.iter().map(ToString::to_string).collect(),
        },
    }
}

fn taken_back(j: usize, e: usize) -> Step {
    Step {
        author: Author::Juror(juror(j)),
        command: Command::TakeBack(entry(e)),
        event: Event::BallotTakenBack { juror: juror(j), entry: entry(e) },
    }
}

/// The evening, in sittings after each of which the desk is left and opened again. What stands in
/// one list is asked at one go.
fn sittings() -> [Vec<Vec<Step>>; 2] {
    [
        vec![
            vec![called(1)],
            vec![opened(1)],
            vec![mark(1, 1, 1, 7)],
            vec![mark(1, 1, 2, 8)],
            vec![mark(2, 1, 1, 9), mark(2, 1, 2, 10)],
            vec![mark(1, 1, 1, 6)],
            vec![cleared(1, 1, 2)],
            vec![noted(1, 1, "жақсы"), mark(1, 1, 2, 5), submitted(1, 1, [6, 5])],
            vec![submitted(2, 1, [9, 10])],
        ],
        vec![
            vec![taken_back(2, 1)],
            vec![mark(2, 1, 1, 3), submitted(2, 1, [3, 10])],
            vec![closed(1), called(2), opened(2)],
            vec![mark(1, 2, 1, 4), mark(2, 2, 1, 4)],
            vec![mark(1, 2, 2, 1)],
            vec![mark(2, 2, 2, 2)],
            vec![submitted(1, 2, [4, 1]), submitted(2, 2, [4, 2])],
        ],
    ]
}

/// All steps of the evening in order.
pub(crate) fn steps() -> Vec<Step> {
    sittings().into_iter().flatten().flatten().collect()
}

/// Says something to the parent at once, past the test program's capture.
fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    out.write_all(format!("\n> {line}\n").as_bytes()).unwrap();
    out.flush().unwrap();
}

/// How an evening is played.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Manner {
    /// Goes on after trouble.
    Patient,
    /// Ends with the first trouble.
    Hasty,
    /// Goes on where an evening broke off that began with nothing.
    Resumed,
}

impl Manner {
    /// As the environment says it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Patient => "patient",
            Self::Hasty => "hasty",
            Self::Resumed => "resumed",
        }
    }

    pub(crate) fn named(name: &str) -> Self {
        [Self::Patient, Self::Hasty, Self::Resumed]
            .into_iter()
            .find(|manner| manner.name() == name)
            .expect("a manner's name")
    }
}

/// Plays the evening through the desk. Says `opened` when the journal stands, `found N` when so many
/// steps are in it already, and `saved` for each step that the desk calls saved.
pub(crate) fn play(path: &Path, manner: Manner) {
    let mut found = None;
    for sitting in sittings() {
        let Some(Opening { journal, replay, .. }) = opened_by(manner, path) else { return };
        say("opened");
        let resumed = manner == Manner::Resumed;
        let found = found.get_or_insert(if resumed { replay.head.seq as usize - 1 } else { 0 });
        if *found > 0 {
            say(&format!("found {found}"));
        }
        let mut session = Session::start(Box::new(journal), replay.hall, replay.head);
        for mut together in sitting {
            let done = together.len().min(*found);
            *found -= done;
            let mut asked = Vec::new();
            for step in together.split_off(done) {
                asked.push(session.ask_as(step.author, step.command));
            }
            for ticket in asked {
                if !is_saved(&session, ticket, manner) {
                    session.desk.stop(Duration::ZERO);
                    return;
                }
                say("saved");
            }
        }
        assert_eq!(session.desk.stop(LONG), 0);
    }
    say("ended");
}

/// Opens the journal, after a while if need be and the manner is patient.
fn opened_by(manner: Manner, path: &Path) -> Option<Opening> {
    for _ in 0..50 {
        match open_at(path) {
            Ok(opening) => return Some(opening),
            Err(_) if manner == Manner::Hasty => return None,
            Err(trouble) => say(&format!("trouble {trouble:?}")),
        }
        thread::sleep(Duration::from_millis(5));
    }
    panic!("the journal does not open");
}

/// Waits for the answer; not after trouble, if the manner is hasty.
fn is_saved(session: &Session, ticket: Ticket, manner: Manner) -> bool {
    session.wait_for(|msg| match msg {
        Msg::Saved(saved) if *saved == ticket => Some(true),
        Msg::Trouble(Some(trouble)) => {
            say(&format!("trouble {trouble:?}"));
            (manner == Manner::Hasty).then_some(false)
        }
        Msg::Refused(_, why) => panic!("refused: {why:?}"),
        _ => None,
    })
}

/// What an evening begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Scene {
    /// Nothing: the journal is made.
    First,
    /// A journal whose last program was killed, with a log that is full within the evening: it is
    /// moved into the file while marks are typed.
    Grown,
    /// A journal without a mark, which another program has open all the time.
    Beside,
}

/// SQLite moves the log into the file when it holds so many pages.
const FULL_LOG: u64 = 1000;
/// A page and its head in the log.
const FRAME: u64 = 4096 + 24;

/// Makes the journal of [`Scene::Grown`] in `folder` and gives the number of its notes.
pub(crate) fn grow(folder: &Path) -> usize {
    let making = tempfile::tempdir_in(folder.parent().unwrap()).unwrap();
    let path = new_journal(making.path(), 0);
    let mut opening = open_at(&path).unwrap();
    let log = making.path().join("gala.alqa-wal");
    let mut count = 0;
    while fs::metadata(&log).map_or(0, |log| log.len() / FRAME) < FULL_LOG - 20 {
        count += 1;
        let event = crate::journal_helper::event(count).to_json();
        let record = opening.replay.head.seal(noon(), Author::Juror(juror(1)), event);
        opening.journal.transact(record.seq - 1, &mut |_| Ok(vec![record.clone()])).unwrap();
    }
    // While it is open, as after a kill: to close it would empty the log.
    fs::create_dir_all(folder).unwrap();
    for name in ["gala.alqa", "gala.alqa-wal"] {
        fs::copy(making.path().join(name), folder.join(name)).unwrap();
    }
    count
}

/// Notes in the journal that are not of the evening.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Others {
    pub(crate) before: usize,
    pub(crate) after: usize,
}

/// What was heard of an evening before it broke off.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub(crate) struct Heard {
    /// The journal was opened.
    pub(crate) opened: bool,
    /// So many steps were said to be saved, or found in the journal.
    pub(crate) saved: usize,
}

impl Heard {
    pub(crate) fn of<'a>(said: impl IntoIterator<Item = &'a str>) -> Self {
        let mut heard = Self::default();
        for line in said {
            heard.opened |= line == "opened";
            heard.saved += usize::from(line == "saved");
            if let Some(found) = line.strip_prefix("found ") {
                heard.saved = found.parse().unwrap();
            }
            if let Some(found) = line.strip_prefix("found ") {
                heard.saved = found.parse().unwrap();
            }
        }
        heard
    }
}

/// Starts the program on what an evening left behind: no step that was said to be saved is missing,
/// nothing is there that was not asked, the chain and the rules hold, and it goes on. Gives the
/// number of steps found, or says what is wrong.
pub(crate) fn check(path: &Path, others: Others, heard: Heard) -> Result<usize, String> {
    if heard.opened && look(path) != Found::Journal {
        return Err(format!("the journal is {:?}", look(path)));
    }
    let mut opening = open_at(path).map_err(|trouble| format!("opening: {trouble:?}"))?;
    let found = steps_found(&mut opening.journal, others)?;
    if found < heard.saved {
        return Err(format!("{} steps were saved, {found} are there", heard.saved));
    }
    let pages = opening.journal.damaged_pages().map_err(|trouble| format!("pages: {trouble:?}"))?;
    if !pages.is_empty() {
        return Err(format!("pages: {pages:?}"));
    }
    let mut head = opening.replay.head;
    let after = crate::journal_helper::event("after");
    let record = head.seal(noon(), Author::Juror(juror(1)), after.to_json());
    opening
        .journal
        .transact(record.seq - 1, &mut |_| Ok(vec![record.clone()]))
        .map_err(|trouble| format!("the next record: {trouble:?}"))?;
    drop(opening);
    let opening = open_at(path).map_err(|trouble| format!("opening again: {trouble:?}"))?;
    if opening.replay.head != head {
        return Err("the next record is not there".into());
    }
    Ok(found)
}

/// The records of a journal as `alqa verify` reads them, without the declaration.
fn proven(journal: &mut SqliteJournal) -> Result<Vec<Record>, String> {
    let mut rows = rows(journal).into_iter();
    let (mut replay, _) = Replay::begin(rows.next().ok_or("no record")?, &load)
        .map_err(|flaw| format!("{flaw:?}"))?;
    rows.map(|row| replay.take_proven(row)).collect::<Result<_, _>>().map_err(|f| format!("{f:?}"))
}

fn steps_found(
    journal: &mut SqliteJournal,
    Others { before, after }: Others,
) -> Result<usize, String> {
    let records = proven(journal)?;
    if records.len() < before + after {
        return Err(format!("{} records, less than {before} + {after}", records.len()));
    }
    let steps = steps();
    let of_evening = &records[before..records.len() - after];
    for (n, record) in of_evening.iter().enumerate() {
        match steps.get(n) {
            Some(step) if step.event.to_json() == record.body && step.author == record.author => {}
            step => {
                let asked = step.map(|step| step.event.to_json());
                return Err(format!("step {n}: {} and not {asked:?}", record.body));
            }
        }
    }
    Ok(of_evening.len())
}

/// Lets a neighbour that had the journal open all the time write on.
pub(crate) fn write_on(neighbour: &mut Session) {
    let ticket = neighbour.ask(note("neighbour"));
    neighbour.wait_saved(ticket);
}
