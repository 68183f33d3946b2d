//! The terminal's keeper in a real pseudo-terminal: keys, floods, signals, panics, stops.
//!
//! The program in the terminal is this test binary itself: [`subject`] counts what arrives.
#![cfg(unix)]
#![allow(missing_docs, clippy::unwrap_used)]

mod pty;

use std::env;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::exit;
use std::sync::mpsc::channel;
use std::thread;

use alqa::contest::Lang;
use alqa::shell::terminal::{Terminal, TerminalError};
use alqa::tui::{Code, Key, Msg};
use pty::{Session, Start, key};
use ratatui::text::{Line, Text};
use rustix::process::Signal;

/// Makes this binary the program that the tests look at.
const SUBJECT: &str = "ALQA_TEST_SUBJECT";

/// Not a test: the program that the others start. Does nothing when the tests run it.
#[test]
fn subject() {
    match env::var(SUBJECT).as_deref() {
        Ok("count") => exit(count()),
        Ok("open") => match Terminal::open(Lang::En, None) {
            Ok(_) => exit(0),
            Err(TerminalError::NotATerminal) => exit(3),
            Err(TerminalError::Dumb) => exit(4),
            Err(TerminalError::Io(_)) => exit(5),
        },
        _ => {}
    }
}

/// What the subject shows.
#[derive(Default)]
struct Counted {
    keys: usize,
    last: String,
    pasted: String,
}

impl Counted {
    fn draw(&self, terminal: &mut Terminal) -> Result<(), TerminalError> {
        terminal.draw(|frame| {
            let area = frame.area();
            let text = vec![
                Line::from(format!("keys {} last {} end", self.keys, self.last)),
                Line::from(format!("paste {} end", self.pasted)),
                Line::from(format!("size {}x{} end", area.width, area.height)),
            ];
            frame.render_widget(Text::from(text), area);
        })
    }

    fn take(&mut self, key: Key) {
        self.keys += 1;
        self.last = match key.code {
            Code::Char(char) => format!("{char} ctrl={} alt={}", key.ctrl, key.alt),
            code => format!("{code:?}"),
        };
    }
}

/// Shows how many keys and pastes came; q quits, p panics, t panics in another thread, l hangs, r
/// draws fifty times.
fn count() -> i32 {
    let mut terminal = Terminal::open(Lang::Kk, Some(PathBuf::from("журнал.log"))).unwrap();
    let (inbox, arriving) = channel();
    let listening = terminal.listen(inbox).unwrap();
    let mut counted = Counted::default();
    let status = 'run: loop {
        if counted.draw(&mut terminal).is_err() {
            break 5;
        }
        let mut next = arriving.recv().ok();
        while let Some(msg) = next {
            match msg {
                Msg::Key(key) => {
                    counted.take(key);
                    match key.code {
                        Code::Char('q') => break 'run 0,
                        Code::Char('p') => panic!("on purpose"),
                        Code::Char('t') => drop(thread::spawn(|| panic!("on purpose, elsewhere"))),
                        Code::Char('l') => loop {
                            thread::park();
                        },
                        Code::Char('r')
                            if (0..50).any(|_| counted.draw(&mut terminal).is_err()) =>
                        {
                            break 'run 5;
                        }
                        _ => {}
                    }
                }
                Msg::Paste(text) => {
                    let start: String = text.chars().take(8).collect();
                    counted.pasted = format!("{} bytes {start}", text.len());
                }
                Msg::Resize { width, height } => terminal.resize(width, height).unwrap(),
                Msg::Suspend => terminal.suspend().unwrap(),
                // A closed terminal sends SIGCONT too.
                Msg::Resume if terminal.resume().is_err() => break 'run 5,
                Msg::Terminate => break 'run 7,
                _ => {}
            }
            next = arriving.try_recv().ok();
        }
    };
    drop(listening);
    drop(terminal);
    // Not `println!`, which panics where the terminal is gone.
    let _ = writeln!(io::stdout(), "after the screen");
    status
}

fn subject_in_terminal(what: &str, env: &[(&str, &str)], controlling: bool) -> Session {
    let program = env::current_exe().unwrap();
    let env = [&[(SUBJECT, what)], env].concat();
    Session::start_with(&Start {
        program: &program,
        args: &["subject", "--exact", "--nocapture", "--test-threads=1"],
        env: &env,
        size: (80, 24),
        controlling,
    })
}

/// The counting program, on screen.
fn counting() -> Session {
    let session = subject_in_terminal("count", &[], true);
    session.wait_for("keys 0");
    session
}

/// As [`counting`], in a terminal whose modes outlive the program.
fn counting_apart() -> Session {
    let session = subject_in_terminal("count", &[], false);
    session.wait_for("keys 0");
    assert!(!session.modes_restored(), "raw while it runs");
    session
}

/// Everything that was changed was changed back, and nothing was drawn afterwards.
fn assert_given_back(session: &Session) {
    session.look(|screen| {
        assert!(!screen.alternate_screen());
        assert!(!screen.hide_cursor());
        assert!(!screen.bracketed_paste());
    });
    let output = String::from_utf8(session.output()).unwrap();
    assert_eq!(output.matches("\x1b[?1049h").count(), output.matches("\x1b[?1049l").count());
    let (_, after) = output.rsplit_once("\x1b[?1049l").unwrap();
    assert!(!after.contains('\x1b'), "{after:?}");
}

#[test]
fn keys_come_one_by_one_and_quitting_gives_the_terminal_back() {
    let session = counting_apart();
    session.look(|screen| {
        assert!(screen.alternate_screen());
        assert!(screen.hide_cursor());
        assert!(screen.bracketed_paste());
    });
    session.send("ә").wait_for("keys 1 last ә ctrl=false alt=false end");
    session.send(key::CTRL_C).wait_for("keys 2 last c ctrl=true alt=false end");
    session.send(key::ESC).wait_for("keys 3");
    session.send(key::UP).wait_for("keys 4");
    session.send("q");
    assert_eq!(session.exit().exit_code(), 0);
    assert_given_back(&session);
    assert!(session.modes_restored());
    assert!(session.screen().contains("after the screen"));
}

#[test]
fn a_killed_program_leaves_its_traces_so_that_these_tests_can_fail() {
    let session = counting_apart();
    session.signal(Signal::KILL).exit();
    assert!(!session.modes_restored());
    assert!(session.look(vt100::Screen::alternate_screen));
}

#[test]
fn signals_end_it_and_give_the_terminal_back() {
    for signal in [Signal::TERM, Signal::HUP, Signal::INT, Signal::QUIT] {
        let session = counting_apart();
        session.signal(signal);
        assert_eq!(session.exit().exit_code(), 7, "{signal:?}");
        assert_given_back(&session);
        assert!(session.modes_restored(), "{signal:?}");
    }
}

#[test]
fn asked_twice_it_ends_even_if_it_hangs() {
    let session = counting_apart();
    session.send("l");
    session.signal(Signal::HUP).signal(Signal::HUP).signal(Signal::TERM).signal(Signal::INT);
    // Signals of one kind may become one, of several kinds they do not.
    assert_ne!(session.exit().exit_code(), 0);
    assert!(session.modes_restored());
}

#[test]
fn a_panic_in_any_thread_gives_the_terminal_back_and_says_one_line() {
    for key in ["p", "t"] {
        let session = counting_apart();
        session.send(key);
        assert_eq!(session.exit().exit_code(), 101);
        assert_given_back(&session);
        assert!(session.modes_restored());
        let screen = session.screen().replace('\n', "");
        assert!(screen.contains("журнал.log"), "{screen}");
        assert!(screen.contains("Сақталды"), "{screen}");
        assert!(!screen.contains("on purpose"), "details are for the log: {screen}");
    }
}

#[test]
fn a_burst_of_keys_in_one_write_is_heard_to_the_last() {
    let session = counting();
    session.send("8".repeat(4096)).wait_for("keys 4096 ");
    session.send("әқ\x1b[A".repeat(1366)).wait_for("keys 8194 ");
    session.send("9").wait_for("keys 8195 last 9");
}

#[test]
fn a_paste_of_a_megabyte_is_cut_and_the_next_key_acts() {
    let session = counting();
    let paste = format!("\x1b[200~{}\x1b[201~", "paste me ".repeat(120_000));
    session.send(paste).wait_for("paste 4096 bytes paste me end");
    session.send("8").wait_for("keys 1 last 8");
    // Sent as if typed, as a terminal without brackets does.
    session.send("x".repeat(1 << 20)).wait_for("keys 1048577 ");
}

#[test]
fn after_an_orphan_and_a_silence_the_next_key_acts() {
    let session = counting();
    // Each orphan is over when something else shows that the silence was noticed: a paste, or
    // ESC that became Esc.
    session.send("\x1b[200~orphan").wait_for("paste 6 bytes orphan");
    session.send("7").wait_for("keys 1 last 7");
    session.send("\x1b]0;\x1b").wait_for("keys 2 ");
    session.send("8").wait_for("keys 3 last 8");
    session.send("\x1b[<\r").wait_for("keys 4 ");
    session.send("\x1b[\x1b").wait_for("keys 5 ");
    session.send("9").wait_for("keys 6 last 9");
}

#[test]
fn sizes_follow_the_terminal_also_absurd_ones() {
    let session = counting();
    session.resize(120, 40).wait_for("size 120x40 end");
    session.resize(1, 1).resize(100, 30).wait_for("size 100x30 end");
    session.resize(0, 0).wait_for("size 80x24 end");
    session.resize(65535, 65535).wait_for("size 1000x500 end");
    for step in 0..200 {
        session.resize(20 + step, 5 + step % 50);
    }
    session.resize(90, 25).wait_for("size 90x25 end");
    session.send("8").wait_for("keys 1 last 8");
}

#[test]
fn stopped_and_continued_it_gives_the_terminal_and_takes_it_again() {
    let session = counting_apart();
    session.send("8").wait_for("keys 1");
    session.signal(Signal::TSTP).wait_stopped();
    session.wait("the own screen", |screen| !screen.alternate_screen() && !screen.hide_cursor());
    assert!(session.modes_restored());
    session.signal(Signal::CONT);
    session.wait("the screen again", |screen| {
        screen.alternate_screen() && screen.contents().contains("keys 1")
    });
    session.send("9").wait_for("keys 2 last 9");
    assert!(!session.modes_restored());
    session.signal(Signal::STOP).wait_stopped().signal(Signal::CONT);
    session.send("7").wait_for("keys 3 last 7").send("q");
    assert_eq!(session.exit().exit_code(), 0);
    assert_given_back(&session);
}

#[test]
fn a_closed_terminal_ends_it() {
    for _ in 0..3 {
        let code = counting().hang_up().exit_code();
        assert!([5, 7].contains(&code), "told by the terminal or by the signal, not {code}");
        // No signal here: the reader alone finds out.
        let code = counting_apart().hang_up().exit_code();
        assert!([5, 7].contains(&code), "told by the terminal, not {code}");
    }
}

#[test]
fn an_unchanged_frame_writes_nothing() {
    let session = counting();
    let before = session.output().len();
    session.send("r").wait_for("keys 1");
    session.send("9").wait_for("keys 2");
    let written = session.output()[before..].to_vec();
    let frames = written.windows(8).filter(|bytes| bytes == b"\x1b[?2026h").count();
    // The r, the first of the fifty, which sets the colours only, and the 9.
    assert!(frames <= 3, "{}", String::from_utf8_lossy(&written));
}

#[test]
fn no_terminal_is_an_error_and_no_panic() {
    let dumb = subject_in_terminal("open", &[("TERM", "dumb")], true);
    assert_eq!(dumb.exit().exit_code(), 4);
    assert!(!dumb.output().contains(&b'\x1b'));
    let piped = std::process::Command::new(env::current_exe().unwrap())
        .args(["subject", "--exact", "--nocapture"])
        .env(SUBJECT, "open")
        .output()
        .unwrap();
    assert_eq!(piped.status.code(), Some(3));
}
