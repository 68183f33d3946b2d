//! Figures of the show: how fast, how busy, how many frames, how much memory. `ALQA_SHOW_FIGURES=1`
//! measures at length; without it everything is gone through once in small, so that it stays able to.
//!
//! Nothing here fails for being slow: the bounds only tell a fault from a busy machine.

use std::fs;
use std::sync::mpsc::Receiver;
use std::thread;
use std::time::{Duration, Instant};

use alqa::contest::{EntryId, JurorId, Mark};
use alqa::hall::{Author, BoardShows, Command, ShowCommand};
use alqa::shell::Desk;
use alqa::text::Word;
use alqa::tui::{Msg, Ticket};

use super::evening::{KK, SIZE};
use crate::gala::{CRITERIA, Gala, HAND, say, to_stage};
use crate::pty::{Session, key};

/// A wall.
const WALL: (u16, u16) = (200, 60);
/// Between two frames of a movement.
const FRAME: Duration = Duration::from_millis(34);
const BEGIN_FRAME: &[u8] = b"\x1b[?2026h";

/// How much is measured.
struct Amount {
    submits: usize,
    idle: Duration,
    /// Entries and jurors of the long evening.
    evening: (usize, usize),
}

impl Amount {
    fn wanted() -> Self {
        let idle = Duration::from_secs;
        if std::env::var_os("ALQA_SHOW_FIGURES").is_some() {
            Self { submits: 300, idle: idle(10), evening: (100, 15) }
        } else {
            Self { submits: 3, idle: idle(1), evening: (4, 3) }
        }
    }
}

/// An evening whose ranking is public.
fn gala(entries: usize, jurors: usize) -> Gala {
    let gala = Gala::new(1, 1);
    let path = gala.folder().join("small.ron");
    let text = fs::read_to_string(&path).unwrap();
    let (head, _) = text.split_once("    panel: [\n").unwrap();
    let head =
        head.replace("    rule: (", "    show: (ranking: Always, limit: \"4:00\"),\n    rule: (");
    let juror = |n| {
        let chair = if n == 1 { ", chair: true" } else { "" };
        format!("(id: \"j{n}\", name: \"Үлгі {}\", post: \"\"{chair}),\n", word(n))
    };
    let entry = |n| {
        let (one, other) = (word(n), word(n + 500));
        format!(
            "(id: \"d{n}\", number: {n}, performers: [
                (name: \"Үлгі {one}\", university: \"u1\", age: 20),
                (name: \"Үлгі {other}\", university: \"u2\", age: 19),
            ], song: (title: \"Ән {one}\", by: \"\")),\n"
        )
    };
    let panel: String = (1..=jurors).map(juror).collect();
    let entries: String = (1..=entries).map(entry).collect();
    let text = format!("{head}    panel: [{panel}],\n    entries: [{entries}],\n)\n");
    fs::write(path, text).unwrap();
    gala
}

/// A made-up name, another one for every number.
fn word(n: usize) -> String {
    const SYLLABLES: [&str; 10] = ["ба", "ге", "до", "жа", "зе", "ко", "ла", "ме", "но", "ра"];
    let digit = |power: u32| SYLLABLES[n / 10_usize.pow(power) % 10];
    format!("Т{}{}{}й", digit(2), digit(1), digit(0)).replace("Тба", "Тө")
}

/// A desk that is asked without a screen.
struct Hand {
    desk: Desk,
    inbox: Receiver<Msg>,
    asked: u64,
}

impl Hand {
    fn open(gala: &Gala) -> Self {
        let (desk, inbox) = gala.desk_without_a_screen();
        Self { desk, inbox, asked: 0 }
    }

    /// Asks for all of these, then waits until all are saved.
    fn ask(&mut self, commands: Vec<(Author, Command)>) {
        let count = commands.len();
        for (author, command) in commands {
            self.asked += 1;
            self.desk.ask(Ticket(self.asked), author, command);
        }
        let answers = self.inbox.iter().filter(|msg| !matches!(msg, Msg::View(_)));
        for answer in answers.take(count) {
            assert!(matches!(answer, Msg::Saved(_)), "{answer:?}");
        }
    }

    fn show(&mut self, command: ShowCommand) {
        self.ask(vec![(Author::StageManager, Command::Show(command))]);
    }

    /// An entry performs, and so many jurors mark it.
    fn perform(&mut self, gala: &Gala, number: usize, jurors: usize, mark: impl Fn(usize) -> i32) {
        let entry = EntryId::new(&format!("d{number}")).unwrap();
        let stage = |command| (Author::StageManager, command);
        let show = |command| stage(Command::Show(command));
        let criteria: Vec<_> = gala.contest().criteria.iter().map(|of| of.id.clone()).collect();
        self.ask(vec![
            stage(Command::Call(entry.clone())),
            stage(Command::OpenScoring(entry.clone())),
            show(ShowCommand::Start(entry.clone())),
        ]);
        for juror in 1..=jurors {
            let author = Author::Juror(JurorId::new(&format!("j{juror}")).unwrap());
            let mark = Mark(mark(juror));
            let set = criteria.iter().map(|criterion| {
                let (entry, criterion) = (entry.clone(), criterion.clone());
                (author.clone(), Command::SetMark { entry, criterion, mark })
            });
            let mut commands: Vec<_> = set.collect();
            let seen = vec![mark; criteria.len()];
            commands.push((author.clone(), Command::Submit { entry: entry.clone(), seen }));
            self.ask(commands);
        }
        self.ask(vec![show(ShowCommand::End(entry.clone())), stage(Command::CloseScoring(entry))]);
    }
}

/// The process that draws the board.
fn drawing(board: &Session) -> i32 {
    let pid = board.pid();
    let children = fs::read_to_string(format!("/proc/{pid}/task/{pid}/children")).unwrap();
    children.trim().parse().expect("one child")
}

/// Milliseconds of processor time of a process so far: of each of its threads.
fn busy(pid: i32) -> f64 {
    let threads = fs::read_dir(format!("/proc/{pid}/task")).unwrap();
    let nanoseconds = threads.map(|thread| -> u64 {
        let text = fs::read_to_string(thread.unwrap().path().join("schedstat")).unwrap_or_default();
        text.split(' ').next().and_then(|text| text.parse().ok()).unwrap_or(0)
    });
    nanoseconds.sum::<u64>() as f64 / 1e6
}

/// A line of `/proc/PID/status`, in kilobytes.
fn memory(pid: i32, what: &str) -> u64 {
    let status = fs::read_to_string(format!("/proc/{pid}/status")).unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix(what)).unwrap();
    line.trim_matches(|char: char| !char.is_ascii_digit()).parse().unwrap()
}

/// Processor time per second of two processes meanwhile, in thousandths of a processor.
fn share(pids: [i32; 2], time: Duration) -> [f64; 2] {
    let before = pids.map(busy);
    thread::sleep(time);
    spent(pids, before).map(|milliseconds| milliseconds / time.as_secs_f64())
}

/// Milliseconds of processor time since `before`.
fn spent(pids: [i32; 2], before: [f64; 2]) -> [f64; 2] {
    let now = pids.map(busy);
    [now[0] - before[0], now[1] - before[1]]
}

/// The middle one, the 99th of a hundred and the last, in milliseconds.
fn quantiles(times: &mut [Duration]) -> [f64; 3] {
    times.sort_unstable();
    let at = |of: usize| times[(times.len() * of / 100).min(times.len() - 1)];
    [at(50), at(99), at(100)].map(|time| 1_000.0 * time.as_secs_f64())
}

#[test]
fn show_figures() {
    let amount = Amount::wanted();
    submits(&amount);
    animation();
    long_evening(&amount);
}

/// From the key that submits to the desk and to the board; and what both need while nothing happens.
fn submits(amount: &Amount) {
    let gala = gala(12, 7);
    let mut hand = Hand::open(&gala);
    let entry = EntryId::new("d1").unwrap();
    let stage = |command| (Author::StageManager, command);
    hand.ask(vec![
        stage(Command::Call(entry.clone())),
        stage(Command::OpenScoring(entry.clone())),
        stage(Command::Show(ShowCommand::SetBoard(BoardShows::Ranking))),
    ]);
    let desk = gala.start_sized(KK, &["stage"], SIZE);
    let board = gala.start_sized(KK, &["board"], SIZE);
    let juror = gala.start_sized(KK, &["juror", "j1"], SIZE);
    desk.wait_for("[0/7]");
    board.wait_for(&word(12));
    to_stage(&juror, &word(1));
    juror.send("9\r".repeat(CRITERIA.len())).wait_for(&say(KK, Word::JurorReview));
    let mut times = [Vec::new(), Vec::new()];
    for _ in 0..amount.submits {
        let pressed = Instant::now();
        juror.send(key::ENTER);
        desk.wait_for("[1/7]");
        board.wait_for("45");
        for (times, session) in times.iter_mut().zip([&desk, &board]) {
            // Nothing else changes on either meanwhile: the last bytes are those of the mark.
            times.push(session.last_read().unwrap() - pressed);
        }
        juror.wait_for(&say(KK, Word::JurorSubmitted)).send("е").wait_for(HAND);
        desk.wait_for("[0/7]");
        board.wait_gone("45");
        juror.send(key::DOWN.repeat(4)).send(key::ENTER).wait_for(&say(KK, Word::JurorReview));
    }
    for (what, times) in ["desk", "board"].iter().zip(&mut times) {
        let count = times.len();
        let [middle, late, last] = quantiles(times);
        println!(
            "submit to {what}, {count} times: p50 {middle:.1} ms, p99 {late:.1} ms, at most {last:.1} ms"
        );
        assert!(middle < 5_000.0);
    }
    let pids = [desk.pid(), drawing(&board)];
    thread::sleep(Duration::from_millis(500));
    let [of_desk, of_board] = share(pids, amount.idle);
    println!("idle: desk {of_desk:.2} ms, board {of_board:.2} ms of processor time in a second");
    assert!(of_desk < 300.0 && of_board < 300.0, "an idle program sleeps");
    // A clock runs on both.
    hand.ask(vec![
        stage(Command::Show(ShowCommand::Start(entry))),
        stage(Command::Show(ShowCommand::SetBoard(BoardShows::Stage))),
    ]);
    desk.wait_for("▶");
    let [of_desk, of_board] = share(pids, amount.idle);
    println!("clock running: desk {of_desk:.2} ms, board {of_board:.2} ms in a second");
}

/// The frames of the reveal on a wall: curtain and count-up.
fn animation() {
    let gala = gala(6, 3);
    let mut hand = Hand::open(&gala);
    for number in 1..=6 {
        hand.perform(&gala, number, 3, |_| 3 + number as i32);
    }
    hand.ask(vec![
        (Author::Chair, Command::LockRanking { seen: Vec::new(), reason: String::new() }),
        (Author::Chair, Command::AwardGrandPrix(vec![EntryId::new("d6").unwrap()])),
    ]);
    let desk = gala.start_sized(KK, &["stage"], SIZE);
    let board = gala.start_sized(KK, &["board"], WALL);
    desk.wait_for(&say(KK, Word::SeatStage));
    hand.show(ShowCommand::MoveReveal(1));
    board.wait_for("▓▓▓▒▒▒");
    let pids = [desk.pid(), drawing(&board)];
    // The usual script: curtain, third, second, Grand Prix; a heading and names each.
    for (at, what, long) in [
        (2, "curtain", 1_100),
        (3, "names of the third place", 2_150),
        (5, "names of the second place", 2_150),
        (7, "names of the Grand Prix after 3 s of suspense", 2_150),
    ] {
        if at > 3 {
            hand.show(ShowCommand::MoveReveal(at - 1));
            quiet(&board);
        }
        let (before, begun) = (pids.map(busy), Instant::now());
        let from = board.output().len();
        hand.show(ShowCommand::MoveReveal(at));
        if at == 7 {
            thread::sleep(Duration::from_secs(3));
        }
        quiet(&board);
        let spent = spent(pids, before);
        let took = begun.elapsed().as_secs_f64() - QUIET.as_secs_f64();
        frames(&board, from, what, Duration::from_millis(long), spent, took);
    }
}

/// No bytes for so long: nothing moves any more.
const QUIET: Duration = Duration::from_millis(700);

fn quiet(board: &Session) {
    thread::sleep(QUIET);
    while board.last_read().is_some_and(|at| at.elapsed() < QUIET) {
        thread::sleep(Duration::from_millis(50));
    }
}

/// Frames written and wanted from a byte on, their sizes, and the longest wait between two.
fn frames(board: &Session, from: usize, what: &str, long: Duration, spent: [f64; 2], took: f64) {
    let output = board.output();
    let starts: Vec<usize> = output[from..]
        .windows(BEGIN_FRAME.len())
        .enumerate()
        .filter_map(|(at, bytes)| (bytes == BEGIN_FRAME).then_some(from + at))
        .collect();
    let ends = starts.iter().skip(1).copied().chain([output.len()]);
    let mut sizes: Vec<usize> = starts.iter().zip(ends).map(|(from, to)| to - from).collect();
    let reads = board.reads();
    let came = |at: usize| reads[reads.partition_point(|(bytes, _)| *bytes <= at)].1;
    let gaps: Vec<Duration> = starts.windows(2).map(|pair| came(pair[1]) - came(pair[0])).collect();
    // The suspense beats slower, and means to.
    let mut gaps: Vec<_> =
        gaps.into_iter().filter(|gap| *gap < Duration::from_millis(450)).collect();
    sizes.sort_unstable();
    let wanted = long.as_millis() / FRAME.as_millis();
    let [middle, late, last] = if gaps.is_empty() { [0.0; 3] } else { quantiles(&mut gaps) };
    println!(
        "{what} at 200x60: {} frames written, {wanted} wanted; between two p50 {middle:.1}, p99 \
         {late:.1}, at most {last:.1} ms; {} bytes in the middle, {} at most; desk {:.0}, board {:.0} \
         ms of processor time in {took:.1} s",
        starts.len(),
        sizes[sizes.len() / 2],
        sizes[sizes.len() - 1],
        spent[0],
        spent[1],
    );
    assert!(starts.len() > 3 && starts.len() < 2 * wanted as usize + 20, "{}", starts.len());
}

/// Memory of desk and board before and after an evening of many entries and jurors.
fn long_evening(amount: &Amount) {
    let (entries, jurors) = amount.evening;
    let gala = gala(entries, jurors);
    let mut hand = Hand::open(&gala);
    let desk = gala.start_sized(KK, &["stage"], SIZE);
    let board = gala.start_sized(KK, &["board"], WALL);
    desk.wait_for(&word(1));
    board.wait("a frame", vt100::Screen::hide_cursor);
    let pids = [desk.pid(), drawing(&board)];
    quiet(&board);
    let before = pids.map(|pid| memory(pid, "VmRSS:"));
    let begun = Instant::now();
    for number in 1..=entries {
        hand.show(ShowCommand::SetBoard(BoardShows::Stage));
        hand.perform(&gala, number, jurors, |juror| 1 + ((number * 7 + juror * 3) % 10) as i32);
        hand.show(ShowCommand::SetBoard(BoardShows::Ranking));
        if number == entries / 2 {
            let half = pids.map(|pid| memory(pid, "VmRSS:"));
            println!("half of the evening: desk {} KB, board {} KB", half[0], half[1]);
        }
    }
    let took = begun.elapsed().as_secs_f64();
    let done = format!(" {jurors}/{jurors}");
    desk.send(key::END).wait_for(&done);
    // What still moves comes to rest.
    thread::sleep(amount.idle.min(Duration::from_secs(5)));
    let after = pids.map(|pid| memory(pid, "VmRSS:"));
    let peak = pids.map(|pid| memory(pid, "VmHWM:"));
    println!(
        "{entries} entries, {jurors} jurors in {took:.0} s: desk {} to {} KB, at most {}; board {} to \
         {} KB, at most {}",
        before[0], after[0], peak[0], before[1], after[1], peak[1],
    );
    println!("both wrote {} and {} bytes", desk.output().len(), board.output().len());
    assert!(peak.iter().all(|peak| *peak < 1_000_000), "a gigabyte");
}
