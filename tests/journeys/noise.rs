//! Floods, broken sequences and windows of any size.

use alqa::contest::Lang;
use alqa::text::{Word, Words};

use crate::gala::{CALLS, Gala, HAND, say, wait_marks};
use crate::pty::{Session, key};

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

/// Waits until the screen says what size is needed, and nothing else.
fn wait_too_small(session: &Session) {
    let needed = Words::new(EN).too_small(60, 16);
    session.wait("what is needed, and nothing else", |screen| {
        let words: Vec<_> = screen.contents().split_whitespace().map(str::to_owned).collect();
        words.join(" ") == needed
    });
}

#[test]
fn in_a_window_too_small_keys_change_nothing() {
    let gala = Gala::begun(1, 1);
    for (columns, rows) in [(20, 5), (59, 24), (80, 15)] {
        let juror = gala.juror(EN, 1);
        juror.wait_for(HAND).resize(columns, rows);
        wait_too_small(&juror);
        // Marks, submitting, recusal, a note, the next juror; then leaving, which still works.
        juror.send("8\r8\r8\r8\r8\r\rr\rn\rj\x1b[B\r");
        juror.send("\x1b[200~8\x1b[201~").send(key::CTRL_C);
        assert_eq!(juror.exit().exit_code(), 0);
    }
    let events = gala.events();
    let last = events.last().unwrap();
    assert_eq!(last.kind, "scoring_opened", "{last:?}");
}

/// What no keyboard sends and no key is: broken UTF-8, sequences of the mouse, of windows and of
/// terminals that answer, a paste.
const NOISE: [&[u8]; 8] = [
    b"\xff\xfe\xc3\x28",
    b"\xed\xa0\x80\xf4\x90\x80\x80",
    b"\x1b[<35;9999;9999M\x1b[<0;1;1m",
    b"\x1b[M\x20\xff\xff",
    b"\x1b[I\x1b[O",
    b"\x1b[?62;22c\x1b[24;80R\x1b]11;rgb:0000/0000/0000\x1b\\",
    b"\x1b[123456789012345678901234567890;0;0;0;0~",
    b"\x1b[200~\x1b[2J\xe2\x80\xae8\r8\r\x00\x1b[201~",
];

#[test]
fn no_screen_minds_noise_and_a_storm_of_sizes() {
    for gala in [Gala::begun(3, 3), Gala::guarded()] {
        for call in CALLS {
            let session = gala.start(EN, call);
            session.wait_for("F1");
            session.resize(0, 0).resize(65535, 65535);
            for step in 0..60 {
                session.send(NOISE[step % NOISE.len()]);
                session.resize(1 + step as u16 * 37 % 300, 1 + step as u16 * 17 % 100);
            }
            // What comes last is too small for any key to act: the next one must meet a screen again.
            session.resize(1, 1).resize(59, 100).resize(300, 15).resize(20, 5);
            wait_too_small(&session);
            session.resize(80, 24).wait_for("F1").send(key::F1);
            session.wait_for(&say(EN, Word::HelpTitle)).send(key::ESC);
            session.wait_gone(&say(EN, Word::HelpTitle)).wait_for("F1");
        }
    }
}
