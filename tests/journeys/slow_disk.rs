//! A disk that takes its time: `tests/crash/shim.c` holds every sync back while a file is there.

use std::fs;
use std::path::PathBuf;

use alqa::contest::Lang;
use alqa::text::{Word, Words};
use rustix::process::Signal;

use crate::compiled::Shim;
use crate::gala::{Gala, HAND, say, shown_marks, wait_marks};
use crate::pty::{Session, key};

const EN: Lang = Lang::En;

/// A gala whose juror sits at a disk that waits while the gate is there.
struct Slow {
    gala: Gala,
    gate: PathBuf,
    juror: Session,
}

impl Slow {
    fn begun() -> Self {
        let (shim, gala) = (Shim::compile(), Gala::begun(1, 1));
        let gate = gala.folder().join("gate");
        let data = gala.journal_path().parent().unwrap().to_owned();
        let [library, folder, path] = [shim.path(), data, gate.clone()];
        let env =
            [("LD_PRELOAD", &library), ("ALQA_SHIM_FOLDER", &folder), ("ALQA_SHIM_GATE", &path)];
        let juror = gala.start_with_env(EN, &["juror", "j1"], &env);
        juror.wait_for(HAND).send("7");
        wait_marks(&juror, EN, [Some(7), None, None, None, None]);
        fs::write(&gate, "").unwrap();
        Self { gala, gate, juror }
    }

    /// Types mark after mark, each in the next criterion. Every one is on the screen, and none is
    /// called saved.
    fn mark_all(&self) {
        for (at, mark) in [8, 9, 6, 5].into_iter().enumerate() {
            self.juror.send(key::DOWN).send(mark.to_string());
            let word = Words::new(EN).status_saving(at + 1);
            self.juror.wait(&format!("{mark}, not saved yet"), |screen| {
                let text = screen.contents();
                let saved = text.contains(&format!("● {}", say(EN, Word::StatusSaved)));
                assert!(at == 0 || !saved, "{text}");
                shown_marks(&text)[at + 1] == Some(mark) && text.contains(&word)
            });
        }
    }
}

#[test]
fn the_screen_goes_on_and_says_saved_when_it_is() {
    let slow = Slow::begun();
    slow.mark_all();
    let marks = [7, 8, 9, 6, 5].map(Some);
    assert_eq!(slow.gala.marks("j1", "d1"), [Some(7), None, None, None, None]);
    // Other pages open meanwhile.
    slow.juror.send(key::F1).wait_for(&say(EN, Word::HelpTitle)).send(key::ESC);
    fs::remove_file(&slow.gate).unwrap();
    wait_marks(&slow.juror, EN, marks);
    assert_eq!(slow.gala.marks("j1", "d1"), marks);
}

#[test]
fn ended_while_the_disk_hangs_it_says_what_is_not_saved() {
    let slow = Slow::begun();
    slow.mark_all();
    slow.juror.signal(Signal::TERM);
    assert_eq!(slow.juror.exit().exit_code(), 1);
    let said = Words::new(EN).left_unsaved(4);
    let screen = slow.juror.screen().replace('\n', "");
    assert!(screen.contains(said.split(':').next().unwrap()), "{screen}");
}
