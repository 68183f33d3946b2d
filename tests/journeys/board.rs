//! The public board in a real terminal: its bytes are replayed frame by frame.

use std::fs;
use std::num::NonZeroU16;
use std::sync::mpsc::Receiver;

use alqa::contest::{EntryId, JurorId, Lang, Mark};
use alqa::hall::{Author, BoardShows, Command, ShowCommand};
use alqa::shell::Desk;
use alqa::tui::{Msg, Ticket};
use rustix::process::{Pid, Signal};
use serde_json::Value;

use crate::gala::Gala;
use crate::pty::Session;

const KK: Lang = Lang::Kk;
/// The first performers, too long for block letters: they can be read off the screen.
const NAMES: [&str; 3] = ["Аққуоваханқызыбике", "Торғаеваханқызыбике", "Қарлығашқызыбикеш"];
/// The stage, on the title card alone.
const TITLE: &str = "Шағын финал";

/// An evening with these names, and a desk that is asked without a screen.
struct Floor {
    gala: Gala,
    desk: Desk,
    inbox: Receiver<Msg>,
    asked: u64,
}

fn gala() -> Gala {
    let gala = Gala::new(3, 2);
    for (from, to) in ["Үлгі Аққуова", "Үлгі Торғаева", "Үлгі Қарлығаш"].iter().zip(NAMES)
    {
        gala.change(from, to);
    }
    gala
}

impl Floor {
    /// The desk opens the evening.
    fn open(gala: Gala) -> Self {
        let (desk, inbox) = gala.desk_without_a_screen();
        Self { gala, desk, inbox, asked: 0 }
    }

    fn ask(&mut self, author: &Author, command: Command) {
        self.asked += 1;
        let ticket = Ticket(self.asked);
        self.desk.ask(ticket, author.clone(), command);
        let answer = self.inbox.iter().find(|msg| !matches!(msg, Msg::View(_)));
        assert!(matches!(answer, Some(Msg::Saved(of)) if of == ticket), "{answer:?}");
    }

    fn show(&mut self, command: ShowCommand) {
        self.ask(&Author::StageManager, Command::Show(command));
    }

    /// A duet performs; both jurors give it this mark in everything.
    fn perform(&mut self, number: usize, mark: i32) {
        let entry = EntryId::new(&format!("d{number}")).unwrap();
        self.ask(&Author::StageManager, Command::Call(entry.clone()));
        self.ask(&Author::StageManager, Command::OpenScoring(entry.clone()));
        let criteria: Vec<_> =
            self.gala.contest().criteria.iter().map(|criterion| criterion.id.clone()).collect();
        for juror in ["j1", "j2"] {
            let author = Author::Juror(JurorId::new(juror).unwrap());
            for criterion in &criteria {
                let (entry, criterion, mark) = (entry.clone(), criterion.clone(), Mark(mark));
                self.ask(&author, Command::SetMark { entry, criterion, mark });
            }
            let seen = vec![Mark(mark); criteria.len()];
            self.ask(&author, Command::Submit { entry: entry.clone(), seen });
        }
        self.ask(&Author::StageManager, Command::CloseScoring(entry));
    }

    /// All have performed, the first is the best; the ranking is locked, the Grand Prix given.
    fn locked(gala: Gala) -> Self {
        let mut floor = Self::open(gala);
        for (number, mark) in [(1, 9), (2, 8), (3, 7)] {
            floor.perform(number, mark);
        }
        let lock = Command::LockRanking { seen: Vec::new(), reason: String::new() };
        floor.ask(&Author::Chair, lock);
        let first = EntryId::new("d1").unwrap();
        floor.ask(&Author::Chair, Command::AwardGrandPrix(vec![first]));
        floor
    }
}

/// A text as it is compared: large letters stand apart, and are capitals.
fn plain(text: &str) -> String {
    text.chars().filter(|char| !char.is_whitespace()).flat_map(char::to_lowercase).collect()
}

fn wait_name(board: &Session, name: &str) {
    board.wait(name, |screen| plain(&screen.contents()).contains(&plain(name)));
}

/// The process that draws: the first one only keeps it.
fn drawing(board: &Session) -> Pid {
    let pid = board.pid();
    let children = fs::read_to_string(format!("/proc/{pid}/task/{pid}/children")).unwrap();
    Pid::from_raw(children.trim().parse().expect("one child")).unwrap()
}

/// The process that draws is gone; its keeper leaves nothing on the screen.
fn kill_drawing(board: &Session) {
    let pid = drawing(board);
    rustix::process::kill_process(pid, Signal::KILL).unwrap();
    board.wait("black", |screen| screen.contents().trim().is_empty());
}

/// Plays bytes through a terminal and looks at it after every piece that ends with `end`.
fn replay(bytes: &[u8], end: &[u8], mut look: impl FnMut(usize, &vt100::Screen)) {
    let (rows, columns) = (NonZeroU16::new(24).unwrap(), NonZeroU16::new(80).unwrap());
    let mut parser = vt100::Parser::new(rows, columns, 0);
    for (at, byte) in bytes.iter().enumerate() {
        parser.process(&[*byte]);
        if bytes[..=at].ends_with(end) {
            look(at, parser.screen());
        }
    }
}

/// From the waiting for a journal to the last step, with a step back and a killed process: no frame
/// holds a name before its step, and no prompt and no cursor is seen.
#[test]
fn no_frame_names_anybody_too_early() {
    let gala = gala();
    let cast = gala.folder().join("board.cast");
    let board = gala.start(KK, &["board", "--record", cast.to_str().unwrap()]);
    board.wait_for(TITLE);
    let mut floor = Floor::locked(gala);

    // Reached at these bytes, position by position: the third is named at 3, the second at 5.
    let mut reached = Vec::new();
    for at in 1..=7 {
        reached.push(board.output().len());
        floor.show(ShowCommand::MoveReveal(at));
        match at {
            3 => wait_name(&board, NAMES[2]),
            5 => {
                wait_name(&board, NAMES[1]);
                // A step back takes the name away, a killed process does not bring it back.
                floor.show(ShowCommand::MoveReveal(4));
                let hidden =
                    |screen: &vt100::Screen| !plain(&screen.contents()).contains(&plain(NAMES[1]));
                board.wait("no name", hidden);
                let before = board.output().len();
                kill_drawing(&board);
                board.wait("the heading again", |screen| {
                    let text = plain(&screen.contents());
                    !text.is_empty() && hidden(screen) && !text.contains(&plain(TITLE))
                });
                let output = board.output();
                replay(&output, b"", |at, screen| {
                    if at >= before {
                        let text = plain(&screen.contents());
                        assert!(!NAMES.iter().any(|name| text.contains(&plain(name))), "{text}");
                        assert!(screen.alternate_screen() && screen.hide_cursor());
                    }
                });
                floor.show(ShowCommand::MoveReveal(5));
                wait_name(&board, NAMES[1]);
            }
            7 => wait_name(&board, NAMES[0]),
            _ => {}
        }
    }
    board.send("q").send("q");
    assert_eq!(board.exit().exit_code(), 0);
    board.look(|screen| assert!(!screen.alternate_screen() && !screen.hide_cursor()));

    let mut frames = 0;
    replay(&board.output(), b"\x1b[?2026l", |at, screen| {
        frames += 1;
        let text = plain(&screen.contents());
        for (name, position) in [(NAMES[2], 3), (NAMES[1], 5), (NAMES[0], 7)] {
            assert!(at >= reached[position - 1] || !text.contains(&plain(name)), "{name}: {text}");
        }
    });
    assert!(frames > 7, "a frame for each step at least: {frames}");
    recording_is(&fs::read_to_string(cast).unwrap(), &board.output());
}

/// The recording holds the frames as they were written, in their order, and times that only grow.
fn recording_is(cast: &str, output: &[u8]) {
    let output = String::from_utf8_lossy(output);
    let mut lines = cast.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    let title = lines.next().unwrap();
    assert_eq!((title["version"].as_u64(), title["width"].as_u64()), (Some(2), Some(80)));
    let (mut time, mut from, mut frames) = (0.0, 0, 0);
    for line in lines {
        let at = line[0].as_f64().unwrap();
        assert!(at >= time, "{at} after {time}");
        time = at;
        let frame = line[2].as_str().unwrap();
        if line[1] == "o" && frame.starts_with("\x1b[?2026h") {
            from += output[from..].find(frame).expect("a frame as it was shown") + frame.len();
            frames += 1;
        }
    }
    // The process that was killed may have shown its last frame and not have recorded it yet.
    let shown = output.matches("\x1b[?2026h").count();
    assert!(frames == shown || frames + 1 == shown, "{frames} of {shown}");
}

#[test]
fn the_board_waits_for_its_journal_and_follows_it() {
    let gala = gala();
    let board = gala.start(KK, &["board"]);
    board.wait_for(TITLE);
    assert!(!gala.home().join("data").exists(), "it makes no journal");
    let mut floor = Floor::open(gala);
    floor.ask(&Author::StageManager, Command::Call(EntryId::new("d2").unwrap()));
    floor.show(ShowCommand::SetBoard(BoardShows::Stage));
    wait_name(&board, NAMES[1]);
    floor.show(ShowCommand::SetBoard(BoardShows::Black));
    board.wait("nothing", |screen| screen.contents().trim().is_empty());
    // Whatever becomes of the desk, the board stays.
    let Floor { gala, desk, .. } = floor;
    drop(desk);
    let places = fs::read_dir(gala.home().join("state")).unwrap();
    let names: Vec<_> = places.map(|file| file.unwrap().file_name()).collect();
    assert_eq!(names, ["alqa.log"], "no place is kept of it");
    // A card of the journal is there with the first frame of the next one.
    let other = gala.start(KK, &["board"]);
    other.wait("a frame", vt100::Screen::hide_cursor);
    replay(&other.output(), b"\x1b[?2026l", |_, screen| {
        assert!(!screen.contents().contains(TITLE));
    });
}

#[test]
fn the_end_gives_the_terminal_back() {
    for signal in [None, Some(Signal::TERM), Some(Signal::HUP)] {
        let gala = gala();
        let board = gala.start_apart(KK, &["board"]);
        board.wait_for(TITLE);
        let begun = board.output().len();
        kill_drawing(&board);
        board.wait_for(TITLE);
        replay(&board.output()[begun..], b"", |_, screen| {
            assert!(screen.contents().is_empty() || screen.alternate_screen());
        });
        match signal {
            Some(signal) => {
                board.signal(signal);
            }
            None => {
                board.send("q").send("q");
            }
        }
        board.exit();
        assert!(board.modes_restored(), "{signal:?}");
        board.look(|screen| assert!(!screen.alternate_screen() && !screen.hide_cursor()));
    }
}

/// A signal to the process that draws alone is no end of the evening, and nothing that stops a program
/// shows what lies behind it.
#[test]
fn a_signal_to_the_drawing_process_shows_no_desktop() {
    let gala = gala();
    let board = gala.start(KK, &["board"]);
    board.wait_for(TITLE);
    let shown = board.output().len();
    for signal in [Signal::TERM, Signal::HUP, Signal::INT] {
        let first = drawing(&board);
        rustix::process::kill_process(first, Signal::TSTP).unwrap();
        rustix::process::kill_process(first, signal).unwrap();
        board.wait("black", |screen| screen.contents().trim().is_empty());
        board.wait_for(TITLE);
    }
    board.signal(Signal::TSTP);
    replay(&board.output()[shown..], b"\x1b[?2026l", |_, screen| {
        assert!(screen.contents().trim().is_empty() || screen.contents().contains(TITLE));
    });
    assert!(!board.output()[shown..].windows(8).any(|bytes| bytes == b"\x1b[?1049l"));
    board.send("q").send("q");
    assert_eq!(board.exit().exit_code(), 0);
}

#[test]
fn the_keeper_ends_a_drawing_process_that_was_stopped() {
    let gala = gala();
    let board = gala.start_apart(KK, &["board"]);
    board.wait_for(TITLE);
    rustix::process::kill_process(drawing(&board), Signal::STOP).unwrap();
    board.signal(Signal::TERM);
    board.exit();
    assert!(board.modes_restored());
    board.look(|screen| assert!(!screen.alternate_screen() && !screen.hide_cursor()));
}

/// The stick with the contest file was pulled out: the journal has all that the board needs.
#[test]
fn the_board_begins_again_without_its_contest_file() {
    let gala = gala();
    let contest = gala.folder().join("small.ron");
    let mut floor = Floor::open(gala);
    floor.ask(&Author::StageManager, Command::Call(EntryId::new("d2").unwrap()));
    floor.show(ShowCommand::SetBoard(BoardShows::Stage));
    let board = floor.gala.start(KK, &["board"]);
    wait_name(&board, NAMES[1]);
    fs::remove_file(contest).unwrap();
    kill_drawing(&board);
    wait_name(&board, NAMES[1]);
}

#[test]
fn what_cannot_be_shown_is_said_before() {
    let gala = gala();
    let cast = gala.folder().join("board.cast");
    fs::write(&cast, "an earlier evening").unwrap();
    let board = gala.start(KK, &["board", "--record", cast.to_str().unwrap()]);
    assert_eq!(board.exit().exit_code(), 1);
    board.look(|screen| assert!(!screen.alternate_screen()));
    assert!(board.screen().contains("board.cast"), "{}", board.screen());
    assert_eq!(fs::read_to_string(&cast).unwrap(), "an earlier evening");
    let spoilt = gala.start(KK, &["board", "--margin", "4"]);
    assert_eq!(spoilt.exit().exit_code(), 2);
    let piped = gala.run(KK, &["board"]);
    assert_eq!(piped.code, 1, "{piped:?}");
}
