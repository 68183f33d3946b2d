//! The program is ended from outside.

use alqa::contest::Lang;
use alqa::text::Word;
use rustix::process::Signal;

use crate::gala::{CALLS, Gala, HAND, JURORS, say, wait_marks};
use crate::pty::{Session, key};

const EN: Lang = Lang::En;
const MARKS: [Option<u32>; 5] = [Some(7), Some(8), None, None, None];

/// Two marks, saved.
fn mark(juror: &Session) {
    juror.wait_for(HAND).send(key::UP.repeat(5)).send("7").send(key::DOWN).send("8");
    wait_marks(juror, EN, MARKS);
}

#[test]
fn a_signal_gives_the_terminal_back_and_loses_nothing() {
    for signal in [Signal::TERM, Signal::HUP, Signal::INT, Signal::QUIT] {
        let gala = Gala::begun(1, 1);
        let juror = gala.start_apart(EN, &["juror", "j1"]);
        mark(&juror);
        assert!(!juror.modes_restored(), "raw while it runs");
        juror.signal(signal);
        let status = juror.exit();
        assert!(juror.modes_restored(), "{signal:?}");
        juror.look(|screen| {
            assert!(!screen.alternate_screen() && !screen.hide_cursor(), "{signal:?}");
            assert!(!screen.bracketed_paste(), "{signal:?}");
        });
        assert!(status.signal().is_none(), "it ended by itself: {status:?}");
        // The next start is where this one was.
        let again = gala.start(EN, &["juror", "j1"]);
        wait_marks(&again, EN, MARKS);
    }
}

#[test]
fn a_closed_window_ends_it_and_loses_nothing() {
    let gala = Gala::begun(1, 1);
    // Where the terminal is not its own no signal comes: the program finds out by itself.
    for start in [Gala::start, Gala::start_apart] {
        let session = start(&gala, EN, &["juror", "j1"]);
        mark(&session);
        session.hang_up();
        assert_eq!(gala.marks("j1", "d1"), MARKS);
    }
    let again = gala.start(EN, &["juror", "j1"]);
    wait_marks(&again, EN, MARKS);
}

#[test]
fn every_screen_gives_the_terminal_back() {
    for gala in [Gala::begun(3, 3), Gala::guarded()] {
        for call in CALLS {
            for signal in [Signal::TERM, Signal::HUP] {
                let session = gala.start_apart(EN, call);
                session.wait_for("F1").signal(signal);
                assert_eq!(session.exit().exit_code(), 0, "{call:?}, {signal:?}");
                assert!(session.modes_restored(), "{call:?}, {signal:?}");
                assert!(!session.look(vt100::Screen::alternate_screen), "{call:?}, {signal:?}");
            }
            let session = gala.start_apart(EN, call);
            session.wait_for("F1");
            session.hang_up();
        }
    }
}

#[test]
fn stopped_and_continued_the_screen_is_as_it_was() {
    let gala = Gala::begun(1, 1);
    let juror = gala.start_apart(EN, &["juror", "j1"]);
    mark(&juror);
    let before = juror.screen();
    juror.signal(Signal::TSTP).wait_stopped();
    assert!(juror.modes_restored());
    juror.signal(Signal::CONT);
    juror.wait("the same screen", |screen| screen.contents() == before);
    juror.send("9");
    wait_marks(&juror, EN, [Some(7), Some(9), None, None, None]);
}

#[test]
fn leaving_mid_ballot_says_that_nothing_is_lost() {
    let gala = Gala::begun(1, 1);
    let juror = gala.start_apart(EN, &["juror", "j1"]);
    mark(&juror);
    juror.send("q").wait_for(&say(EN, Word::QuitAllSaved)).send(key::ESC);
    juror.wait_gone(&say(EN, Word::QuitAllSaved));
    juror.send(key::CTRL_C).wait_for(&say(EN, Word::QuitAllSaved)).send(key::ENTER);
    assert_eq!(juror.exit().exit_code(), 0);
    assert!(juror.modes_restored());
    let again = gala.start(EN, &["juror", "j1"]);
    again.wait_for(JURORS[0]);
    wait_marks(&again, EN, MARKS);
}
