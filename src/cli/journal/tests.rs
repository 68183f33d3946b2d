use chrono::{DateTime, TimeDelta, Utc};
use rusqlite::Connection;
use std::path::PathBuf;
use tempfile::TempDir;

use super::*;
use crate::cli::verify::check;
use crate::contest::{CriterionId, EntryId, JurorId, Lang, made_up};
use crate::hall::{Author, Trouble};
use crate::journal::{Journal as _, SqliteJournal, open as open_journal};

fn load(text: &str) -> Option<Contest> {
    (text == "made up").then(|| made_up(3, 2, 2))
}

fn noon() -> DateTime<Utc> {
    "2026-04-14T12:00:00Z".parse().unwrap()
}

/// A journal with these records after the declaration, chained well, whatever they say.
fn journal_of(records: Vec<(Author, Event)>) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("gala.alqa");
    let mut opening = open_journal(&path, ("duets.ron", "made up"), noon(), &load).unwrap();
    let mut head = opening.replay.head;
    let records: Vec<Record> = records
        .into_iter()
        .enumerate()
        .map(|(n, (author, event))| {
            head.seal(noon() + TimeDelta::seconds(n as i64), author, event.to_json())
        })
        .collect();
    opening.journal.transact(1, &mut |_| Ok(records.clone())).unwrap();
    (folder, path)
}

/// A journal in which a bit of everything happened.
fn evening() -> (TempDir, PathBuf) {
    journal_of(happenings())
}

/// The first four are as the program writes them.
fn happenings() -> Vec<(Author, Event)> {
    let juror = JurorId::new("j2").unwrap();
    let entry = EntryId::new("d3").unwrap();
    let criterion = CriterionId::new("c1").unwrap();
    let by_juror = Author::Juror(juror.clone());
    vec![
        (Author::StageManager, Event::EntryCalled { entry: entry.clone() }),
        (Author::StageManager, Event::ScoringOpened { entry: entry.clone() }),
        (
            by_juror.clone(),
            Event::MarkSet {
                juror: juror.clone(),
                entry: entry.clone(),
                criterion,
                mark: "9".into(),
            },
        ),
        (
            by_juror.clone(),
            Event::NoteWritten {
                juror: juror.clone(),
                entry: entry.clone(),
                note: "red\u{1b}[31m\u{202e}\u{e0041}".into(),
            },
        ),
        (by_juror, Event::JurorRecused { juror, entry: entry.clone(), reason: String::new() }),
        (
            Author::Chair,
            Event::CastingVote {
                tied: vec![EntryId::new("d1").unwrap(), entry.clone()],
                ahead: Some(entry),
                reason: String::new(),
            },
        ),
    ]
}

/// As [`evening`], up to what no program would have written.
fn honest_evening() -> (TempDir, PathBuf) {
    journal_of(happenings().into_iter().take(3).collect())
}

fn printed(form: Form, lang: Lang) -> (String, Result<(), Problem>) {
    let (_folder, path) = evening();
    let mut out = Vec::new();
    let done = print(&path, form, &load, &Words::new(lang), &mut out);
    (String::from_utf8(out).unwrap(), done)
}

#[test]
fn records_are_worded() {
    let (text, done) = printed(Form::Words, Lang::Kk);
    assert!(done.is_ok());
    let lines: Vec<_> = text.lines().collect();
    assert_eq!(
        lines[0],
        "     1  14.04.2026 17:00:00 UTC+5               бағдарлама            Байқау жарияланды: duets.ron"
    );
    assert_eq!(
        lines[1],
        "     2  14.04.2026 17:00:00 UTC+5               сахна үйлестірушісі   №3: сахнаға шақырылды"
    );
    assert_eq!(
        lines[3],
        "     4  14.04.2026 17:00:02 UTC+5               Juror 2               №3, C1: 9"
    );
    assert_eq!(
        lines[4],
        "     5  14.04.2026 17:00:03 UTC+5               Juror 2               №3: ескертпе жазылды"
    );
    assert_eq!(
        lines[6],
        "     7  14.04.2026 17:00:05 UTC+5               төраға                Шешуші дауыс (№1, №3): №3"
    );
    for (lang, word) in
        [(Lang::Ru, "№3: самоотвод: Juror 2"), (Lang::En, "No. 3: recused: Juror 2")]
    {
        assert!(printed(Form::Words, lang).0.lines().nth(5).unwrap().ends_with(word));
    }
}

#[test]
fn json_gives_the_hashed_bytes_back_and_no_raw_control() {
    let (text, done) = printed(Form::Json, Lang::Kk);
    assert!(done.is_ok());
    assert!(!text.lines().any(|line| line.contains(hygiene::is_hidden)));
    let mut head = Head::START;
    for line in text.lines() {
        let value: serde_json::Value = serde_json::from_str(line).unwrap();
        let field = |name: &str| value[name].as_str().unwrap().to_owned();
        let at = field("at").parse().unwrap();
        let record = head.seal(at, field("author").parse().unwrap(), field("body"));
        assert_eq!(value["seq"], record.seq);
        assert_eq!(
            (field("prev"), field("hash")),
            (record.prev.to_string(), record.hash.to_string())
        );
        assert_eq!(
            value["event"],
            serde_json::from_str::<serde_json::Value>(&record.body).unwrap()
        );
    }
    assert_eq!(head.seq, 7);
}

fn verified(path: &Path) -> (bool, Vec<String>) {
    let mut out = Vec::new();
    let sound = check(path, &load, &[], &Words::new(Lang::En), &mut out).unwrap().sound;
    (sound, String::from_utf8(out).unwrap().lines().map(str::to_owned).collect())
}

#[test]
fn verify_says_what_it_covers() {
    let (_folder, path) = honest_evening();
    let (sound, lines) = verified(&path);
    assert!(sound, "{lines:?}");
    assert_eq!(
        lines[..3],
        [
            "The journal is whole.",
            "4 records checked.",
            "First record: 14.04.2026 17:00:00 UTC+5. Last record: 14.04.2026 17:00:02 UTC+5.",
        ]
    );
    assert!(lines[3].starts_with("Hash of the last record: "));
    assert_eq!(lines.len(), 6);
}

#[test]
fn verify_names_the_first_wrong_record() {
    let (_folder, path) = evening();
    let raw = Connection::open(&path).unwrap();
    raw.set_db_config(rusqlite::config::DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false).unwrap();
    raw.execute_batch("UPDATE record SET body = replace(body, '\"9\"', '\"10\"') WHERE seq = 4")
        .unwrap();
    drop(raw);
    let (sound, lines) = verified(&path);
    assert!(!sound);
    assert_eq!(
        lines[..3],
        [
            "The journal is damaged.",
            "Record 4: its content does not give its hash",
            "3 records before it are sound.",
        ]
    );
}

/// A chain that holds is not enough: the events must be those of this contest, and such as the
/// rules allowed when they happened.
#[test]
fn verify_proves_every_event() {
    let j = |n: u32| JurorId::new(&format!("j{n}")).unwrap();
    let d = |n: u32| EntryId::new(&format!("d{n}")).unwrap();
    let mark = |juror, entry, mark: &str| Event::MarkSet {
        juror,
        entry,
        criterion: CriterionId::new("c1").unwrap(),
        mark: mark.into(),
    };
    let by = |n| Author::Juror(j(n));
    for (author, event, told) in [
        (
            Author::StageManager,
            Event::EntryCalled { entry: d(9) },
            "the rules did not allow it then. The contest has no such duet: d9",
        ),
        (
            by(2),
            mark(j(2), d(3), "11"),
            "the rules did not allow it then. Criterion 1: the mark 11",
        ),
        (by(2), mark(j(2), d(3), "8.5"), "the program would have written it otherwise"),
        (by(2), mark(j(2), d(3), "9"), "the program would have written it otherwise"),
        (by(1), mark(j(2), d(3), "8"), "the program would have written it otherwise"),
        (by(2), mark(j(2), d(1), "8"), "the rules did not allow it then. No. 1 "),
        (Author::Desk, mark(j(2), d(3), "8"), "the rules did not allow it then. "),
        (
            Author::StageManager,
            Event::RankingLocked { standings: Vec::new(), reason: String::new() },
            "the rules did not allow it then. ",
        ),
        (
            Author::Chair,
            Event::GrandPrixAwarded { entries: Vec::new() },
            "the rules did not allow it then. ",
        ),
        (
            by(2),
            Event::NoteWritten { juror: j(2), entry: d(3), note: "a\u{1b}[2J".into() },
            "the program would have written it otherwise",
        ),
        (
            Author::StageManager,
            Event::JournalRestored { laptop: "spare".into() },
            "the program would have written it otherwise",
        ),
        (
            Author::Desk,
            Event::JournalRestored { laptop: "\u{1b}[2J\u{202e}".into() },
            "the program would have written it otherwise",
        ),
        (
            by(2),
            Event::BallotSubmitted { juror: j(2), entry: d(3), marks: vec!["9".into()] },
            "the rules did not allow it then. ",
        ),
    ] {
        let mut records: Vec<_> = happenings().into_iter().take(3).collect();
        records.push((author, event.clone()));
        let (_folder, path) = journal_of(records);
        let (sound, lines) = verified(&path);
        assert!(!sound, "{event:?}");
        assert!(lines[1].starts_with(&format!("Record 5: {told}")), "{event:?}: {}", lines[1]);
        assert_eq!(lines[2], "4 records before it are sound.");
    }
}

#[test]
fn what_a_newer_program_wrote_is_not_called_damaged() {
    let (_folder, path) = honest_evening();
    let mut journal = SqliteJournal::open(&path).unwrap();
    let mut head = Head::START;
    journal.read(0, &mut |row| head.follow(row).map(|_| ()).map_err(Trouble::from)).unwrap();
    let record = head.seal(noon(), Author::StageManager, "{\"v\":99,\"event\":{}}".into());
    journal.transact(head.seq - 1, &mut |_| Ok(vec![record.clone()])).unwrap();
    drop(journal);
    let (words, mut out) = (Words::new(Lang::En), Vec::new());
    let problem = check(&path, &load, &[], &words, &mut out).unwrap_err();
    assert!(
        problem.word(&path, &words).ends_with("a newer version of the program wrote this journal")
    );
    assert!(out.is_empty());
}

#[test]
fn what_is_no_journal_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let words = Words::new(Lang::En);
    let mut out = Vec::new();
    let problem = print(folder.path(), Form::Words, &load, &words, &mut out).unwrap_err();
    assert!(problem.word(folder.path(), &words).ends_with("this is a folder, not a journal"));
    assert!(out.is_empty());
}
