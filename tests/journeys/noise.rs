//! Floods, broken sequences and windows of any size.

use alqa::contest::Lang;
use alqa::text::{Word, Words};

use crate::gala::{Gala, HAND, say, wait_marks};
use crate::pty::key;

const EN: Lang = Lang::En;

fn first(mark: u32) -> [Option<u32>; 5] {
    [Some(mark), None, None, None, None]
}

#[test]
fn after_a_burst_of_keys_the_next_key_acts() {
    let gala = Gala::begun(1, 1);
    let juror = gala.juror(EN, 1);
    juror.wait_for(HAND);
    juror.send("87".repeat(2048));
    juror.send("9");
    wait_marks(&juror, EN, first(9));
    // None was lost on the way.
    let marks = gala.events().iter().filter(|event| event.kind == "mark_set").count();
    assert_eq!(marks, 4097);
}

#[test]
fn a_paste_of_a_megabyte_is_no_marks_and_the_next_key_acts() {
    let gala = Gala::begun(1, 1);
    let juror = gala.juror(EN, 1);
    let paste = format!("\x1b[200~{}\x1b[201~", "8\r".repeat(1 << 19));
    juror.wait_for(HAND).send(&paste).wait_for(&say(EN, Word::PasteIgnored));
    juror.send("9");
    wait_marks(&juror, EN, first(9));
    // Into a note: what has room, on one line, and Enter is the person's.
    juror.send("n").wait_for(&say(EN, Word::JurorNoteTitle));
    juror.send(&paste).wait_for("8 8 8 8").send(key::ENTER);
    juror.wait_gone(&say(EN, Word::JurorNoteTitle)).wait_for(&say(EN, Word::JurorNote));
    juror.send("7");
    wait_marks(&juror, EN, first(7));
}

#[test]
fn after_an_unfinished_sequence_the_next_key_acts() {
    let gala = Gala::begun(1, 1);
    let juror = gala.juror(EN, 1);
    juror.wait_for(HAND);
    for (orphan, mark) in [("\x1b[", 8), ("\x1b[<", 7), ("\x1b[<35;1", 6), ("\x1b]0;title", 5)] {
        // The Esc after it shows when the silence was noticed: it steps back.
        juror.send(orphan).send(key::ESC).wait_for(&say(EN, Word::KeyOpenBallot));
        juror.send(key::ENTER).wait_for(&say(EN, Word::KeyCriterionShort));
        juror.send(key::UP.repeat(5)).send(mark.to_string());
        wait_marks(&juror, EN, first(mark));
    }
    // A paste that never ends is taken as one that did.
    juror.send("\x1b[200~orphan").wait_for(&say(EN, Word::PasteIgnored));
    juror.send("9");
    wait_marks(&juror, EN, first(9));
}

#[test]
fn after_a_storm_of_sizes_the_screen_is_right() {
    let gala = Gala::begun(3, 3);
    let juror = gala.juror(EN, 1);
    juror.wait_for(HAND).send("8");
    wait_marks(&juror, EN, first(8));
    let before = juror.screen();
    for step in 0..100 {
        juror.resize(1 + step * 7 % 130, 1 + step * 5 % 40);
    }
    for (columns, rows) in [(1, 1), (20, 5), (300, 100), (1, 100), (300, 1), (60, 16), (59, 16)] {
        juror.resize(columns, rows);
    }
    juror.resize(300, 100);
    wait_marks(&juror, EN, first(8));
    juror.resize(80, 24).wait("the same screen", |screen| screen.contents() == before);
    juror.send("9");
    wait_marks(&juror, EN, first(9));
}

#[test]
fn in_a_window_too_small_keys_change_nothing() {
    let gala = Gala::begun(1, 1);
    let needed = Words::new(EN).too_small(60, 16);
    for (columns, rows) in [(20, 5), (59, 24), (80, 15)] {
        let juror = gala.juror(EN, 1);
        juror.wait_for(HAND).resize(columns, rows);
        juror.wait("what is needed, and nothing else", |screen| {
            let words: Vec<_> = screen.contents().split_whitespace().map(str::to_owned).collect();
            words.join(" ") == needed
        });
        // Marks, submitting, recusal, a note, the next juror; then leaving, which still works.
        juror.send("8\r8\r8\r8\r8\r\rr\rn\rj\x1b[B\r");
        juror.send("\x1b[200~8\x1b[201~").send(key::CTRL_C);
        assert_eq!(juror.exit().exit_code(), 0);
    }
    let events = gala.events();
    let last = events.last().unwrap();
    assert_eq!(last.kind, "scoring_opened", "{last:?}");
}
