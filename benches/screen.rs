//! One key to a finished frame: `update`, `view` and the buffer's difference, without a terminal.

use std::hint::black_box;
use std::sync::Arc;

use alqa::contest::{Lang, made_up};
use alqa::hall::{Author, Command, Hall, Seat, decide};
use alqa::tui::{Code, Depth, Effect, Key, Model, Msg, update, view};
use criterion::{Criterion, criterion_group, criterion_main};
use ratatui::Terminal;
use ratatui::backend::TestBackend;

const SIZES: [(u16, u16); 2] = [(80, 24), (200, 60)];

/// A hall of 12 duets, 7 jurors and 5 criteria whose first duet is being marked.
fn hall() -> Arc<Hall> {
    let contest = Arc::new(made_up(12, 7, 5));
    let first = contest.entries[0].id.clone();
    let mut hall = Hall::new(contest);
    for command in [Command::Call(first.clone()), Command::OpenScoring(first)] {
        let events = decide(&hall, &Author::StageManager, &command).expect("a legal step");
        for event in events {
            hall.apply(chrono::DateTime::UNIX_EPOCH, &event).expect("a fitting event");
        }
    }
    Arc::new(hall)
}

/// A session that records at once what it asks for, as a desk with a very fast disk would.
struct Session {
    model: Model,
    hall: Arc<Hall>,
    seat: Seat,
    terminal: Terminal<TestBackend>,
}

impl Session {
    fn new(seat: &Seat, (width, height): (u16, u16)) -> Self {
        let hall = hall();
        let now = chrono::DateTime::UNIX_EPOCH;
        let model = Model::new(Lang::Kk, Depth::True, (width, height), hall.view(seat), None, now);
        let terminal = Terminal::new(TestBackend::new(width, height)).expect("a buffer");
        Self { model, hall, seat: seat.clone(), terminal }
    }

    fn press(&mut self, code: Code) {
        for effect in update(&mut self.model, Msg::Key(Key::plain(code))) {
            let Effect::Ask { ticket, author, command } = effect else { continue };
            let events = decide(&self.hall, &author, &command).expect("a legal step");
            for event in events {
                let hall = Arc::make_mut(&mut self.hall);
                hall.apply(chrono::DateTime::UNIX_EPOCH, &event).expect("a fitting event");
            }
            update(&mut self.model, Msg::View(Box::new(self.hall.view(&self.seat))));
            update(&mut self.model, Msg::Saved(ticket));
        }
        self.terminal.draw(|frame| view(&self.model, frame)).expect("a frame");
    }
}

fn key_to_frame(bench: &mut Criterion) {
    let juror = Seat::Juror(made_up(1, 1, 1).panel[0].id.clone());
    for size in SIZES {
        let name = format!("{}x{}", size.0, size.1);
        let mut session = Session::new(&juror, size);
        bench.bench_function(&format!("mark to frame, juror, {name}"), |bench| {
            bench.iter(|| {
                session.press(black_box(Code::Char('9')));
                session.press(black_box(Code::Char('7')));
            });
        });
        let mut session = Session::new(&Seat::Stage, size);
        bench.bench_function(&format!("arrow to frame, stage manager, {name}"), |bench| {
            bench.iter(|| {
                session.press(black_box(Code::Down));
                session.press(black_box(Code::Up));
            });
        });
    }
}

criterion_group!(benches, key_to_frame);
criterion_main!(benches);
