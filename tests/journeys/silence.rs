//! A juror's terminal that says nothing any more shows at the desk.

use std::fs;
use std::path::PathBuf;

use alqa::contest::Lang;
use alqa::text::{Word, Words};
use rustix::process::Signal;

use crate::gala::{Gala, JURORS, quit, say};
use crate::pty::Session;

const KK: Lang = Lang::Kk;

fn beats(gala: &Gala) -> PathBuf {
    let mut folder = gala.journal_path().into_os_string();
    folder.push(".alive");
    folder.into()
}

/// The line of the desk up to how long.
fn silent(juror: usize) -> String {
    let line = Words::new(KK).stage_silent(JURORS[juror - 1], "");
    format!("! {}", line.trim_end())
}

fn wait_well(stage: &Session) {
    stage.wait_for(&format!("● {}", say(KK, Word::StageAllWell)));
}

#[test]
fn a_stopped_terminal_is_named_until_it_goes_on_and_a_dead_one_until_its_juror_is_back() {
    let gala = Gala::begun(2, 3);
    let stage = gala.stage(KK);
    let jurors = [1, 2, 3].map(|number| gala.juror(KK, number));
    wait_well(&stage);
    // Stopped, as a laptop whose lid is closed.
    jurors[2].signal(Signal::STOP);
    stage.wait_for(&silent(3));
    let marked = format!("! {}", say(KK, Word::JurorsSilent));
    stage.send("a").wait_for(&marked);
    jurors[2].signal(Signal::CONT);
    stage.wait_gone(&silent(3)).wait_gone(&marked);
    wait_well(&stage);
    // Killed; the next start of the same juror is enough.
    let [first, second, third] = jurors;
    second.kill9();
    stage.wait_for(&silent(2));
    let second = gala.juror(KK, 2);
    stage.wait_gone(&silent(2));
    wait_well(&stage);
    // Who leaves is not silent: nothing of them stays.
    for juror in [first, second, third] {
        quit(&juror);
    }
    assert!(!beats(&gala).exists());
    wait_well(&stage);
    quit(&stage);
    // The journal knows nothing of it.
    let kinds: Vec<_> = gala.events().into_iter().map(|event| event.kind).collect();
    assert_eq!(kinds, ["contest_declared", "entry_called", "scoring_opened"]);
}

#[test]
fn an_odd_folder_disturbs_nobody() {
    let gala = Gala::begun(1, 1);
    fs::write(beats(&gala), "no folder").unwrap();
    let (stage, juror) = (gala.stage(KK), gala.juror(KK, 1));
    wait_well(&stage);
    juror.signal(Signal::STOP);
    let log = gala.home().join("state").join("alqa.log");
    stage.wait("the log tells", |_| {
        fs::read_to_string(&log).is_ok_and(|log| log.contains("no heartbeat"))
    });
    assert_eq!(fs::read(beats(&gala)).unwrap(), b"no folder");
    wait_well(&stage);
}
