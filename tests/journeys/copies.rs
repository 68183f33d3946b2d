//! A second copy on a stick, a backup, and going on with them on another laptop.

use std::fs;
use std::path::{Path, PathBuf};

use alqa::contest::Lang;
use alqa::text::{Word, Words};

use crate::gala::{Gala, HAND, Printed, SIZE, quit, say, shown_marks, wait_marks, wait_open};
use crate::pty::{Session, key};

const EN: Lang = Lang::En;

/// What the screen says while the copy is not whole, up to where it counts.
const LAGS: [(Lang, &str); 3] = [
    (Lang::Kk, "екінші көшірме артта қалды"),
    (Lang::Ru, "вторая копия отстаёт"),
    (Lang::En, "second copy lags"),
];

/// A folder that stands for a stick, and the copy on it.
fn stick() -> (tempfile::TempDir, PathBuf) {
    let stick = tempfile::tempdir().unwrap();
    let copy = stick.path().join("small-final.alqa.jsonl");
    (stick, copy)
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

/// Sits down with the copy.
fn start(gala: &Gala, args: &[&str], stick: &Path) -> Session {
    let args = [args, &["--mirror", text(stick)]].concat();
    gala.start_sized(EN, &args, (160, 24))
}

/// An evening with a mark, all of it on the stick; the laptop breaks down.
fn broken_down(stick: &Path) -> Gala {
    let gala = Gala::new(2, 3);
    let stage = start(&gala, &["stage"], stick);
    stage.wait_for(&say(EN, Word::SeatStage)).send(key::ENTER);
    wait_open(&stage, EN);
    let juror = start(&gala, &["juror", "j1"], stick);
    juror.wait_for(HAND).send("8");
    wait_marks(&juror, EN, [Some(8), None, None, None, None]);
    wait_copied(&gala, &stick.join("small-final.alqa.jsonl"));
    stage.kill9();
    juror.kill9();
    gala
}

/// Waits until the copy is the journal, line by line.
fn wait_copied(gala: &Gala, copy: &Path) {
    let printed = gala.run(EN, &["journal", "--json"]).text;
    while fs::read_to_string(copy).unwrap_or_default() != printed {
        std::thread::yield_now();
    }
}

/// How a start ends that is refused.
fn refused(session: &Session) -> String {
    assert_eq!(session.exit().exit_code(), 1, "{}", session.screen());
    assert!(!session.output().contains(&b'\x1b'), "plain words, no screen");
    session.screen()
}

fn head(printed: &Printed) -> &str {
    let line = printed.text.lines().find(|line| line.starts_with("Hash of the last record: "));
    line.expect("the hash of the last record")
}

#[test]
fn the_evening_goes_on_on_another_laptop_and_the_first_one_is_stale() {
    let (stick, copy) = stick();
    let first = broken_down(stick.path());
    // A mark more that never reached the stick.
    let late = first.juror(EN, 2);
    late.wait_for(HAND).send("7");
    wait_marks(&late, EN, [Some(7), None, None, None, None]);
    quit(&late);

    let second = Gala::new(2, 3);
    let restored = second.run(EN, &["restore", text(&copy)]);
    assert_eq!(restored.code, 0, "{restored:?}");
    assert!(restored.text.contains(text(&second.journal_path())), "{restored:?}");
    let juror = start(&second, &["juror", "j1"], stick.path());
    juror.wait_for(HAND);
    assert_eq!(shown_marks(&juror.screen())[0], Some(8), "as it was on the first laptop");
    juror.send("9");
    wait_marks(&juror, EN, [Some(8), Some(9), None, None, None]);
    wait_copied(&second, &copy);
    quit(&juror);
    let kinds: Vec<_> = second.events().into_iter().map(|event| event.kind).collect();
    assert_eq!(
        kinds,
        [
            "contest_declared",
            "entry_called",
            "scoring_opened",
            "mark_set",
            "journal_restored",
            "mark_set"
        ]
    );

    // The stick is taken out in the middle of a line: the next start mends it, and says so.
    let whole = fs::read(&copy).unwrap();
    fs::write(&copy, &whole[..whole.len() - 9]).unwrap();
    let again = start(&second, &["ranking"], stick.path());
    again.wait_for(&say(EN, Word::SeatRanking));
    assert_eq!(fs::read(&copy).unwrap(), whole);
    quit(&again);
    assert!(again.screen().contains("ended in a torn line"), "{}", again.screen());

    // The first laptop comes back, and meets the stick.
    let before = fs::read(&copy).unwrap();
    let said = refused(&start(&first, &["stage"], stick.path()));
    assert!(said.replace('\n', "").contains("this journal is stale"), "{said}");
    assert!(said.replace('\n', "").contains("after record 4"), "{said}");
    assert_eq!(fs::read(&copy).unwrap(), before);
    let compared = first.run(EN, &["verify", "--against", text(&copy)]);
    assert_eq!(compared.code, 1, "{compared:?}");
    let words = Words::new(EN);
    assert!(compared.text.contains(&words.against_parted(5)), "{compared:?}");
    let lines = |mark: &str| compared.text.lines().filter(|line| line.ends_with(mark)).count();
    assert_eq!((lines(": 7"), lines(": 9"), lines(": 8")), (1, 1, 0), "{compared:?}");
    // It does not take the copy over either: its own mark would be lost.
    let kept = first.events().len();
    let restored = first.run(EN, &["restore", text(&copy)]);
    assert_eq!(restored.code, 1, "{restored:?}");
    assert!(restored.text.contains("from record 5 on: 1."), "{restored:?}");
    assert_eq!(first.events().len(), kept);

    // Its journal is carried to the second laptop by hand.
    let journal = second.journal_path();
    fs::rename(&journal, second.folder().join("kept.alqa")).unwrap();
    let backup = second.folder().join("first.alqa");
    let printed = first.run(EN, &["backup", text(&backup)]);
    assert_eq!(printed.code, 0, "{printed:?}");
    fs::copy(&backup, &journal).unwrap();
    let said = refused(&second.start_sized(EN, &["stage"], (160, 24)));
    assert!(said.replace('\n', "").contains("this journal is stale"), "{said}");
    // Whoever decides for it says so, and a record keeps that.
    let same = ["restore", text(&journal), "--journal", text(&journal)];
    let kept = fs::read(&journal).unwrap();
    let refused = second.run(EN, &same);
    assert!(refused.code == 1 && refused.text.contains("--older"), "{refused:?}");
    assert_eq!(fs::read(&journal).unwrap(), kept);
    let all_the_same = second.run(EN, &[&same[..], &["--older"]].concat());
    assert_eq!(all_the_same.code, 0, "{all_the_same:?}");
    quit(&second.stage(EN));
    assert_eq!(second.events().last().unwrap().kind, "journal_restored");
}

#[test]
fn a_stick_that_is_taken_out_is_named_in_every_language_and_caught_up_with() {
    let (stick, copy) = stick();
    let stick = stick.path().join("in");
    fs::create_dir(&stick).unwrap();
    let copy = stick.join(copy.file_name().unwrap());
    let gala = Gala::begun(1, 2);
    let args = ["juror", "j1", "--mirror", text(&stick)];
    let juror = gala.start_sized(EN, &args, SIZE);
    juror.wait_for(HAND).send("8");
    wait_marks(&juror, EN, [Some(8), None, None, None, None]);
    wait_copied(&gala, &copy);
    let out = stick.with_extension("out");
    fs::rename(&stick, &out).unwrap();
    juror.send("7");
    wait_marks(&juror, EN, [Some(7), None, None, None, None]);
    juror.wait_for("second copy lags: 1 record");
    for _ in LAGS {
        juror.send(key::F2);
        juror.wait("the lag in this language", |screen| {
            let text = screen.contents();
            let shown = |lang| text.contains(&say(lang, Word::LanguageSign));
            LAGS.iter().any(|(lang, lags)| shown(*lang) && text.contains(lags))
        });
    }
    // On the start screen as well.
    juror.send("j").wait_for(&say(EN, Word::StartWho));
    juror.wait_for("second copy lags: 1 record");
    fs::rename(&out, &stick).unwrap();
    juror.wait_gone("second copy lags");
    wait_copied(&gala, &copy);
    // From the start screen, without a question.
    juror.send("q");
    assert_eq!(juror.exit().exit_code(), 0);
}

#[test]
fn a_backup_is_taken_while_the_program_runs_and_gone_on_from() {
    let gala = Gala::begun(2, 2);
    let juror = gala.juror(EN, 1);
    juror.wait_for(HAND).send("8");
    wait_marks(&juror, EN, [Some(8), None, None, None, None]);
    let backup = gala.folder().join("backup.alqa");
    let printed = gala.run(EN, &["backup", text(&backup)]);
    assert_eq!(printed.code, 0, "{printed:?}");
    assert!(printed.text.contains("4 records checked"), "{printed:?}");
    // Beside the journal that is open stands its log, beside the backup none.
    let verified = gala.run(EN, &["verify"]);
    assert_eq!((verified.code, head(&verified)), (0, head(&printed)));
    assert!(verified.text.contains("small-final.alqa-wal"), "{verified:?}");
    let verified =
        gala.run(EN, &["verify", text(&backup), "--against", text(&gala.journal_path())]);
    assert_eq!((verified.code, head(&verified)), (0, head(&printed)));
    assert!(!verified.text.contains("-wal"), "{verified:?}");
    assert!(verified.text.contains(&say(EN, Word::AgainstSame)), "{verified:?}");
    // Never over a file, and into no folder that is not there.
    let before = fs::read(&backup).unwrap();
    let again = gala.run(EN, &["backup", text(&backup)]);
    assert!(again.code == 1 && again.text.contains("This file exists"), "{again:?}");
    assert_eq!(fs::read(&backup).unwrap(), before);
    let stick = gala.folder().join("stick");
    assert_eq!(gala.run(EN, &["backup", text(&stick.join("b.alqa"))]).code, 1);
    assert!(!stick.exists());
    // Without a name it has one with the time.
    assert_eq!(gala.run(EN, &["backup"]).code, 0);
    let named = fs::read_dir(gala.folder()).unwrap().map(|file| file.unwrap().file_name());
    let named = named.filter(|name| name.to_string_lossy().starts_with("small-final-backup-"));
    assert_eq!(named.count(), 1);

    // The journal has all of it, and goes on: it holds more than the backup then.
    assert!(gala.run(EN, &["restore", text(&backup)]).text.contains("Nothing to do"));
    juror.send("9");
    wait_marks(&juror, EN, [Some(9), None, None, None, None]);
    quit(&juror);
    assert_eq!(gala.run(EN, &["restore", text(&backup)]).code, 1);
    let verified = gala.run(EN, &["verify", "--against", text(&backup)]);
    assert!(verified.code == 0 && verified.text.contains("ends with record 4"), "{verified:?}");
    let verified =
        gala.run(EN, &["verify", text(&backup), "--against", text(&gala.journal_path())]);
    assert!(verified.code == 1 && verified.text.contains("ends with record 4"), "{verified:?}");

    let other = Gala::new(1, 1);
    assert_eq!(other.run(EN, &["restore", text(&backup)]).code, 0);
    assert_eq!(other.marks("j1", "d1"), [Some(8), None, None, None, None]);
    // It went on there: what the first journal holds besides is not mixed in.
    assert_eq!(other.run(EN, &["restore", text(&gala.journal_path())]).code, 1);
    // Another evening is never mixed in.
    let stranger = Gala::begun(1, 1);
    let refused = stranger.run(EN, &["restore", text(&backup)]);
    assert!(refused.code == 1 && refused.text.contains("Another evening"), "{refused:?}");
    for nonsense in [gala.folder().join("nothing"), gala.folder().join("small.ron")] {
        let printed = other.run(EN, &["restore", text(&nonsense)]);
        assert!(printed.code == 1 && printed.text.contains(text(&nonsense)), "{printed:?}");
    }
}

/// An old copy beside a longer one is not gone on from unless it is named the older one; the longer
/// journal that went on meanwhile has a way to go on.
#[test]
fn an_old_copy_is_not_taken_for_the_evening() {
    let (stick, _) = stick();
    let gala = Gala::begun(1, 1);
    let [early, late] = ["early.alqa", "late.alqa"].map(|name| stick.path().join(name));
    assert_eq!(gala.run(EN, &["backup", text(&early)]).code, 0);
    let juror = gala.juror(EN, 1);
    juror.wait_for(HAND).send("8");
    wait_marks(&juror, EN, [Some(8), None, None, None, None]);
    quit(&juror);
    assert_eq!(gala.run(EN, &["backup", text(&late)]).code, 0);

    let other = Gala::new(1, 1);
    let refused = other.run(EN, &["restore", text(&early)]);
    assert_eq!(refused.code, 1, "{refused:?}");
    for told in ["Records in the copy: 3", "1 more", text(&late), "--older"] {
        assert!(refused.text.contains(told), "{told}: {refused:?}");
    }
    assert!(!other.journal_path().exists());
    assert_eq!(other.run(EN, &["restore", text(&early), "--older"]).code, 0);
    assert_eq!(other.marks("j1", "d1"), [None; 5]);

    // The longer journal comes here: it is told what it holds besides, and how it goes on.
    fs::remove_file(&late).unwrap();
    let journal = stick.path().join("longer.alqa");
    assert_eq!(gala.run(EN, &["backup", text(&journal)]).code, 0);
    let start = ["stage", "--journal", text(&journal)];
    let said = self::refused(&other.start_sized(EN, &start, (160, 24)));
    assert!(said.replace('\n', "").contains("Records after that one in this journal: 1"), "{said}");
    let go_on = ["restore", text(&journal), "--journal", text(&journal), "--older"];
    assert_eq!(other.run(EN, &go_on).code, 0);
    let stage = other.start(EN, &start);
    stage.wait_for(&say(EN, Word::SeatStage));
    quit(&stage);
}

/// A journal that is a beginning of the copy is gone on with, also one that is open.
#[test]
fn a_journal_is_brought_up_to_a_later_copy() {
    let gala = Gala::begun(1, 1);
    let early = gala.folder().join("early.alqa");
    assert_eq!(gala.run(EN, &["backup", text(&early)]).code, 0);
    let juror = gala.juror(EN, 1);
    juror.wait_for(HAND).send("8");
    wait_marks(&juror, EN, [Some(8), None, None, None, None]);
    quit(&juror);
    let follower = gala.start(EN, &["juror", "j1", "--journal", text(&early)]);
    follower.wait_for(HAND);
    let late = gala.journal_path();
    assert_eq!(gala.run(EN, &["restore", text(&late), "--journal", text(&early)]).code, 0);
    wait_marks(&follower, EN, [Some(8), None, None, None, None]);
    quit(&follower);
}
