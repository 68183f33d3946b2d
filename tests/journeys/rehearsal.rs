//! An evening rehearsed by one person, from the start screen to the reveal, beside the board.

use std::fs;
use std::path::{Path, PathBuf};

use alqa::contest::Lang;
use alqa::text::{Word, Words};

use crate::gala::{DUETS, Gala, say, wait_open, wait_row, wait_saved};
use crate::pty::{Session, key};

const KK: Lang = Lang::Kk;
const EN: Lang = Lang::En;

fn rehearsal(gala: &Gala) -> PathBuf {
    gala.home().join("data").join("small-final.rehearsal.alqa")
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

/// Every frame from now on says that nothing is real.
fn wait_marked(session: &Session, what: &str) {
    let sign = say(KK, Word::RehearsalSign);
    session.wait(what, |screen| {
        let text = screen.contents();
        text.contains(what) && text.contains(&sign)
    });
}

fn leave(session: &Session) {
    session.send("q").wait_for(&say(KK, Word::QuitTitle)).send(key::ENTER);
    assert_eq!(session.exit().exit_code(), 0);
}

/// What is said where no screen opens.
fn refused(gala: &Gala, args: &[&str], why: &str) {
    let session = gala.start_sized(EN, args, (200, 24));
    session.wait_for(why);
    assert_eq!(session.exit().exit_code(), 1, "{args:?}");
}

#[test]
fn one_person_rehearses_the_evening_to_the_reveal() {
    let gala = Gala::new(2, 2);
    gala.change("pins: false", "pins: true");
    let journal = rehearsal(&gala);
    let stick = tempfile::tempdir().unwrap();
    let cast = gala.folder().join("board.cast");
    let start = gala.start_sized(KK, &["rehearse", "--mirror", text(stick.path())], (100, 30));
    wait_marked(&start, &say(KK, Word::RehearsalStart));
    let board = gala.start(KK, &["board", "--rehearsal", "--record", text(&cast)]);
    wait_marked(&board, "Шағын финал");
    let others = [
        (vec!["juror", "j2"], say(KK, Word::JurorOrder)),
        (vec!["chair"], say(KK, Word::SeatChair)),
        (vec!["secretary"], say(KK, Word::SeatSecretary)),
        (vec!["ranking"], say(KK, Word::SeatRanking)),
        (vec!["host"], say(KK, Word::HostNow)),
    ];
    let others = others.map(|(seat, shows)| {
        let args = [&seat[..], &["--journal", text(&journal)]].concat();
        let session = gala.start(KK, &args);
        // Nobody is asked for a PIN.
        wait_marked(&session, &shows);
        session
    });

    start.send(key::DOWN.repeat(2)).send(key::ENTER).wait_for(&say(KK, Word::JurorOrder));
    for (duet, number) in DUETS[..2].iter().zip(1..) {
        start.send(key::ENTER);
        wait_open(&start, KK);
        wait_marked(&start, "0/2");
        start.send("f");
        wait_row(&start, &[duet, "2/2"]);
        wait_saved(&start, KK);
        start.send(key::ENTER);
        wait_row(&start, &[&format!("Ән {number}"), &say(KK, Word::ScoringClosed)]);
        wait_saved(&start, KK);
    }
    start.send("k").wait_for(&say(KK, Word::StageLockTitle)).send(key::ENTER);
    start.wait_for(&format!("■ {}", say(KK, Word::Locked)));
    start.send("g").wait_for("Г Р А Н").send(key::ENTER);
    wait_marked(&start, &say(KK, Word::GrandPrixAwardTitle));
    start.send(key::ENTER).wait_for(&say(KK, Word::GrandPrixIsAwarded));
    start.send(key::ESC).wait_gone("Г Р А Н").send("x");
    wait_marked(&start, &say(KK, Word::RevealTitle));
    // Curtain, the second place and its name, the Grand Prix and its name.
    for at in 1..=5 {
        start.send(key::RIGHT);
        wait_marked(&start, &format!("{at}/5"));
    }
    // The name stands there in large letters; its song can be read off.
    let printed = gala.run(EN, &["tally", "--journal", text(&journal)]).text;
    let first = if printed.contains("1  d1") { 1 } else { 2 };
    wait_marked(&board, &format!("«Ән {first}»"));
    for session in &others {
        wait_marked(session, &say(KK, Word::LanguageSign));
    }
    others.iter().for_each(leave);
    leave(&start);
    drop(board);
    assert!(fs::read_to_string(&cast).unwrap().contains(&say(KK, Word::RehearsalSign)));

    // Whatever is printed of it says so, as does each copy.
    let copy = stick.path().join("small-final.rehearsal.alqa.jsonl");
    let backup = gala.folder().join("copy.alqa");
    let elsewhere = gala.folder().join("elsewhere");
    for args in [
        vec!["protocol", text(&journal)],
        vec!["cue", "--journal", text(&journal)],
        vec!["verify", text(&journal)],
        vec!["journal", text(&journal)],
        vec!["tally", "--journal", text(&journal)],
        vec!["tally", "--journal", text(&journal), "--format", "csv"],
        vec!["tally", "--journal", text(&journal), "--explain", "d1"],
        vec!["replay", text(&journal), "--print"],
        vec!["replay", text(&journal), "--print", "--at", "1"],
        vec!["backup", "--journal", text(&journal), text(&backup)],
    ] {
        let call = [&args[..], &["--lang", "en"]].concat();
        let printed = gala.call(&call);
        assert!(printed.code == 0 && printed.text.contains("REHEARSAL"), "{args:?} {printed:?}");
    }
    let audit = gala.call(&["export", "audit", "-o", "-", "--journal", text(&journal)]).text;
    assert!(audit.lines().next().unwrap().contains(r#""rehearsal":true"#), "{audit}");
    for from in [&copy, &backup] {
        let _ = fs::remove_dir_all(&elsewhere);
        let restored = gala
            .command(&["restore", text(from), "--lang", "en"])
            .env("ALQA_HOME", &elsewhere)
            .output()
            .unwrap();
        assert!(restored.status.success(), "{restored:?}");
        assert!(String::from_utf8(restored.stdout).unwrap().contains("REHEARSAL"));
        let names: Vec<_> = fs::read_dir(elsewhere.join("data"))
            .unwrap()
            .map(|file| file.unwrap().file_name())
            .collect();
        assert!(names.iter().all(|name| !name.to_string_lossy().starts_with("small-final.alqa")));
    }
}

#[test]
fn neither_is_taken_for_the_other() {
    let gala = Gala::new(1, 1);
    let words = Words::new(EN);
    let first = gala.start(EN, &["rehearse"]);
    first.wait_for(&say(EN, Word::RehearsalStart));
    let stage = gala.stage(EN);
    assert!(!stage.screen().contains(&say(EN, Word::RehearsalSign)));
    // A made-up mark is refused in the evening itself.
    stage.send(key::ENTER);
    wait_open(&stage, EN);
    stage.send("f").wait_for(&say(EN, Word::RefusalNoRehearsal));
    stage.kill9();
    first.kill9();
    let (real, rehearsed) = (gala.journal_path(), rehearsal(&gala));

    let named = ["rehearse", "--journal", text(&real)];
    let why = words.rehearse_real(real.display());
    refused(&gala, &named, why.split(':').next().unwrap());
    let anew = ["rehearse", "--new", "--journal", text(&rehearsed)];
    let why = words.rehearse_exists(rehearsed.display());
    refused(&gala, &anew, why.split(':').next().unwrap());

    // It is gone on with, or begun anew beside it; and anew by itself with another contest file.
    let second = rehearsed.with_file_name("small-final.rehearsal-2.alqa");
    let third = rehearsed.with_file_name("small-final.rehearsal-3.alqa");
    for (args, changed, is) in [
        (&["rehearse"][..], false, [false, false]),
        (&["rehearse", "--new"], false, [true, false]),
        (&["rehearse"], false, [true, false]),
        (&["rehearse"], true, [true, true]),
    ] {
        if changed {
            gala.change("Шағын финал", "Үлкен финал");
        }
        let session = gala.start(EN, args);
        session.wait_for(&say(EN, Word::RehearsalStart));
        assert_eq!([second.exists(), third.exists()], is, "{args:?}");
        session.kill9();
    }
    let other = ["rehearse", "--journal", text(&rehearsed)];
    let why = words.rehearse_other_file(rehearsed.display());
    refused(&gala, &other, why.split(':').next().unwrap());

    // Copied to where the evening's journal belongs it is not opened as the evening.
    gala.change("Үлкен финал", "Шағын финал");
    for entry in fs::read_dir(gala.home().join("data")).unwrap() {
        let path = entry.unwrap().path();
        if path.to_string_lossy().contains("small-final.alqa") {
            fs::remove_file(path).unwrap();
        }
    }
    let copied = gala.call(&["backup", "--journal", text(&rehearsed), text(&real)]);
    assert_eq!(copied.code, 0, "{copied:?}");
    let why = words.open_rehearsal(real.display());
    for args in [&[][..], &["stage"], &["juror", "j1"]] {
        refused(&gala, args, why.split(':').next().unwrap());
    }
    let named = gala.start(EN, &["stage", "--journal", text(&real)]);
    named.wait_for(&say(EN, Word::RehearsalSign));
}
