//! An evening seen again: moved through in a terminal, printed without one, and never touched.

use std::fs;
use std::path::Path;

use alqa::contest::Lang;
use alqa::text::{Word, Words};
use rusqlite::config::DbConfig;

use crate::gala::{CRITERIA, Gala, HAND, JURORS, say, shown_marks, wait_marks, wait_row};
use crate::pty::{Session, key};

const EN: Lang = Lang::En;
const KK: Lang = Lang::Kk;

/// Every file of a folder with its bytes.
fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut files: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap())
        .map(|file| (file.file_name().into_string().unwrap(), fs::read(file.path()).unwrap()))
        .collect();
    files.sort();
    files
}

/// A made-up evening of three duets in a folder of its own, and how many records it has.
fn past(gala: &Gala) -> (String, u64) {
    let folder = gala.folder().join("past");
    fs::create_dir(&folder).unwrap();
    let path = folder.join("evening.alqa").to_str().unwrap().to_owned();
    assert_eq!(gala.run(EN, &["demo", "--journal", &path]).code, 0);
    let records = gala.call(&["journal", "--json", &path]).text.lines().count();
    (path, records as u64)
}

fn wait_record(session: &Session, lang: Lang, seq: u64, of: u64) {
    // The clock follows: the evening was written at another time in every run.
    let at = Words::new(lang).replay_at("", seq, of);
    session.wait_for(at.trim_end());
}

#[test]
fn an_evening_is_played_stopped_and_seen_from_every_seat() {
    let gala = Gala::new(3, 3);
    let (path, last) = past(&gala);
    let folder = Path::new(&path).parent().unwrap();
    let before = files(folder);

    let replay = Session::start(
        &["replay", &path, "--at", "2", "--lang", "kk"],
        &[("ALQA_HOME", gala.home().to_str().unwrap())],
        (80, 24),
    );
    wait_record(&replay, KK, 2, last);
    replay.wait_for(&say(KK, Word::StartWho));
    // The ranking: empty at first, locked at the end.
    replay.send(key::DOWN.repeat(6)).send(key::ENTER).wait_for(&say(KK, Word::ProvisionalResult));
    replay.send(key::RIGHT);
    wait_record(&replay, KK, 3, last);
    replay.send(key::END).wait_for(&format!("■ {}", say(KK, Word::Locked)));
    wait_record(&replay, KK, last, last);
    replay.send(key::HOME);
    wait_record(&replay, KK, 1, last);
    replay.send(key::PAGE_DOWN).wait_for(&Words::new(KK).what_entry_called("№1"));
    // Fast, with the keys of the Kazakh layout: һ is =, Space plays.
    replay.send("һһһ").wait_for("■ x8").send(" ").wait_for(&format!("■ {}", say(KK, Word::Locked)));
    wait_record(&replay, KK, last, last);
    // A juror's seat, and the desk, where Enter records nothing.
    replay.send(key::ESC).wait_for(&say(KK, Word::StartWho)).send(key::UP.repeat(9));
    replay.send(key::ENTER).wait_for(JURORS[0]).wait_for(&say(KK, Word::JurorOrder));
    replay.send(key::TAB).wait_for(CRITERIA[0]);
    replay.send("j").wait_for(&say(KK, Word::StartWho));
    replay.send(key::UP.repeat(9)).send(key::DOWN.repeat(3));
    replay.send(key::ENTER).wait_for(&say(KK, Word::SeatStage));
    replay.send(key::HOME).send(key::ENTER).wait_for(&say(KK, Word::ReplayOnly));
    replay.send("q");
    assert_eq!(replay.exit().exit_code(), 0);

    assert_eq!(files(folder), before, "nothing is written beside the journal or into it");
    assert!(!gala.home().exists(), "no log and no place");
}

#[test]
fn a_running_evening_is_replayed_up_to_now() {
    let gala = Gala::begun(1, 2);
    let juror = gala.juror(EN, 1);
    juror.wait_for(HAND).send("7");
    wait_marks(&juror, EN, [Some(7), None, None, None, None]);

    let replay = gala.start(EN, &["replay", "--at", "4"]);
    wait_record(&replay, EN, 4, 4);
    replay.send(key::UP.repeat(9)).send(key::ENTER).wait_for(JURORS[0]);
    let shown = |wanted: [Option<u32>; 5]| {
        replay.wait(&format!("{wanted:?}"), |screen| shown_marks(&screen.contents()) == wanted);
    };
    replay.send(key::TAB);
    shown([Some(7), None, None, None, None]);
    // A moment before, the mark was not there.
    replay.send(key::LEFT);
    shown([None; 5]);
    // The evening goes on meanwhile.
    juror.send(key::DOWN).send("8");
    wait_marks(&juror, EN, [Some(7), Some(8), None, None, None]);
}

#[test]
fn the_ranking_of_a_moment_is_printed_without_a_terminal() {
    let gala = Gala::new(3, 3);
    let (path, last) = past(&gala);
    let before = files(Path::new(&path).parent().unwrap());
    let replay = |args: &[&str]| gala.call(&[&["replay", &path, "--lang", "en"], args].concat());
    // At the end it is the table that the tally prints.
    let tally = gala.call(&["tally", "--journal", &path, "--lang", "en"]).text;
    // The marks of a demo are made up.
    let (note, tally) = tally.split_once('\n').unwrap();
    assert_eq!(note, Words::new(EN).get(Word::RehearsalNote));
    for args in [&["--print"][..], &["--print", "ranking"], &["--at", &last.to_string(), "--print"]]
    {
        let printed = replay(args);
        assert_eq!(printed.code, 0, "{printed:?}");
        let (head, table) = printed.text.split_once("\n\n").unwrap();
        assert!(head.starts_with(Words::new(EN).replay_at("", last, last).trim_end()), "{head}");
        assert_eq!(table, tally, "{args:?}");
    }
    let early = replay(&["--at", "2", "--print"]);
    assert!(early.code == 0 && !early.text.contains(" 1  "), "{early:?}");
    for at in ["0", "100000", "2020-01-01T20:41", "2999-01-01T20:41:07"] {
        let refused = replay(&["--at", at, "--print"]);
        assert_eq!(refused.code, 2, "{refused:?}");
        assert!(refused.text.contains(&format!("1 to {last}")), "{refused:?}");
    }
    for at in ["20:61", "8pm", "-1", "14.04.2026", ""] {
        assert_eq!(replay(&["--at", at, "--print"]).code, 2, "{at}");
    }
    // Without a terminal the screens do not open.
    assert_eq!(replay(&[]).code, 1);
    assert_eq!(files(Path::new(&path).parent().unwrap()), before);
}

#[test]
fn a_broken_chain_is_replayed_up_to_where_it_breaks() {
    let gala = Gala::new(3, 3);
    let (path, _) = past(&gala);
    let file = rusqlite::Connection::open(&path).unwrap();
    file.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false).unwrap();
    file.execute_batch("UPDATE record SET author = 'chair' WHERE seq = 9;").unwrap();
    drop(file);
    let printed = gala.call(&["replay", &path, "--print", "--lang", "en"]);
    assert_eq!(printed.code, 1, "{printed:?}");
    assert!(printed.text.starts_with(Words::new(EN).replay_at("", 8, 8).trim_end()), "{printed:?}");
    assert!(printed.text.contains("The chain is broken"), "{printed:?}");
    let replay = gala.start(EN, &["replay", &path]);
    replay.wait_for("The chain is broken").send(key::END);
    wait_record(&replay, EN, 8, 8);
    wait_row(&replay, &["!", "1 to 8"]);
}
