//! A desk in memory and terminals before it: what is asked is decided and applied at once.
#![allow(dead_code, reason = "each test file uses its own part")]

use std::cell::{Cell, RefCell};
use std::fmt::Write as _;
use std::rc::Rc;
use std::sync::Arc;

use alqa::contest::{Contest, Lang};
use alqa::hall::{
    Author, Command, Event, Hall, Receipt, Refusal, Seat, Stamp, Terminal as Post, authorise,
    decide,
};
use alqa::tui::{Capture, Code, Depth, Effect, Key, Model, Msg, Ticket, update, view};
use chrono::{DateTime, TimeDelta, Utc};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use ratatui::style::Style;

/// The hall of a test, the time there, and all that happened.
#[derive(Clone)]
pub struct Room(Rc<RefCell<Arc<Hall>>>, Rc<Cell<DateTime<Utc>>>, Rc<RefCell<Vec<Told>>>);

/// An event with the stamp of its record.
pub type Told = (Stamp, Event);

impl Room {
    pub fn new(contest: Arc<Contest>) -> Self {
        let hall = Rc::new(RefCell::new(Arc::new(Hall::new(contest))));
        Self(hall, Rc::new(Cell::new(begin())), Rc::default())
    }

    pub fn hall(&self) -> Arc<Hall> {
        self.0.borrow().clone()
    }

    /// A hall of its own that begins as this one is now.
    pub fn apart(&self) -> Self {
        let told = self.2.borrow().clone();
        Self(Rc::new(RefCell::new(self.hall())), self.1.clone(), Rc::new(RefCell::new(told)))
    }

    /// All that happened, oldest first.
    pub fn told(&self) -> Vec<Told> {
        self.2.borrow().clone()
    }

    /// The number of the next record; the first is the declaration.
    fn next(&self) -> u64 {
        self.2.borrow().len() as u64 + 2
    }

    /// Time goes by.
    pub fn later(&self, minutes: i64) {
        self.1.set(self.1.get() + TimeDelta::minutes(minutes));
    }

    /// Somebody elsewhere asks.
    pub fn ask(&self, author: &Author, command: &Command) {
        let mut hall = (*self.hall()).clone();
        for event in decide(&hall, author, command).unwrap() {
            let stamp = stamp(self.next(), self.1.get(), author, &event);
            hall.apply(stamp.clone(), &event).unwrap();
            self.2.borrow_mut().push((stamp, event));
        }
        *self.0.borrow_mut() = Arc::new(hall);
    }

    /// This was recorded without anybody's asking.
    pub fn tell(&self, author: &Author, event: &Event) {
        let (mut hall, stamp) =
            ((*self.hall()).clone(), stamp(self.next(), self.1.get(), author, event));
        hall.apply(stamp.clone(), event).unwrap();
        self.2.borrow_mut().push((stamp, event.clone()));
        *self.0.borrow_mut() = Arc::new(hall);
    }

    /// Somebody elsewhere has this PIN.
    pub fn set_pin(&self, person: &Author, digits: &str) {
        self.ask(person, &Command::SetPin { person: person.clone(), hash: hash(digits) });
    }

    /// All of these are asked at a terminal at this time, or none.
    fn try_all(
        &self,
        (post, at): (&Post, DateTime<Utc>),
        asked: &[(Author, Command)],
    ) -> Result<(), Refusal> {
        let (mut hall, mut told) = ((*self.hall()).clone(), Vec::new());
        for (author, command) in asked {
            authorise(&hall, author, Some(post), command)?;
            for event in decide(&hall, author, command)? {
                let terminal = Some(post.clone());
                let seq = self.next() + told.len() as u64;
                let stamp = Stamp { terminal, ..stamp(seq, at, author, &event) };
                hall.apply(stamp.clone(), &event).unwrap();
                told.push((stamp, event));
            }
        }
        *self.0.borrow_mut() = Arc::new(hall);
        self.2.borrow_mut().extend(told);
        Ok(())
    }

    /// The stage manager calls an entry and opens scoring.
    pub fn open(&self, entry: usize) {
        let id = self.hall().contest().entries[entry].id.clone();
        self.ask(&Author::StageManager, &Command::Call(id.clone()));
        self.ask(&Author::StageManager, &Command::OpenScoring(id));
    }

    pub fn close(&self, entry: usize) {
        let id = self.hall().contest().entries[entry].id.clone();
        self.ask(&Author::StageManager, &Command::CloseScoring(id));
    }

    /// A juror gives these marks, and submits if they are complete.
    pub fn mark(&self, entry: usize, juror: usize, marks: &[i32]) {
        let hall = self.hall();
        let contest = hall.contest();
        let author = Author::Juror(contest.panel[juror].id.clone());
        let id = &contest.entries[entry].id;
        let marks: Vec<_> = marks.iter().map(|&mark| alqa::contest::Mark(mark)).collect();
        for (criterion, &mark) in contest.criteria.iter().zip(&marks) {
            let criterion = criterion.id.clone();
            self.ask(&author, &Command::SetMark { entry: id.clone(), criterion, mark });
        }
        if marks.len() == contest.criteria.len() {
            self.ask(&author, &Command::Submit { entry: id.clone(), seen: marks });
        }
    }

    /// An entry performs; every juror gives about `level` points in all, some one less.
    pub fn perform(&self, entry: usize, level: i32) {
        self.open(entry);
        let hall = self.hall();
        let criteria = hall.contest().criteria.len() as i32;
        for juror in 0..hall.present.len() {
            let total = level - juror as i32 % 2;
            let marks: Vec<_> =
                (0..criteria).map(|c| total / criteria + i32::from(c < total % criteria)).collect();
            if hall.present[juror] && hall.ballot(entry, juror).recused.is_none() {
                self.mark(entry, juror, &marks);
            }
        }
        self.close(entry);
    }

    /// A terminal at this seat.
    pub fn sit(&self, seat: Seat, lang: Lang, size: (u16, u16)) -> Console {
        let lobby = self.hall().view(&Seat::Lobby);
        let model = Model::new(lang, Depth::Ansi16, size, lobby, None, begin());
        let mut console = Console {
            room: self.clone(),
            model,
            seat: Seat::Lobby,
            post: Post::new("test-1").unwrap(),
            now: begin(),
            wake: None,
            asked: Vec::new(),
            held: None,
            over: false,
            captures: Vec::new(),
        };
        let effects = console.model.sit(seat);
        console.perform(effects);
        console
    }
}

/// What stands for a hash here: a PIN that anybody can read.
fn hash(digits: &str) -> String {
    format!("$argon2id${digits}")
}

/// What a record would tell. The receipt is made of the event alone: there is no journal here.
fn stamp(seq: u64, at: DateTime<Utc>, author: &Author, event: &Event) -> Stamp {
    let mix = |sum: u64, byte: u8| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    let mixed = event.to_json().bytes().fold(1, mix).to_be_bytes();
    let receipt = Receipt(std::array::from_fn(|at| mixed[at]));
    Stamp { seq, receipt, author: author.clone(), ..Stamp::from(at) }
}

/// 18:05 in Almaty.
pub fn begin() -> DateTime<Utc> {
    "2026-04-14T13:05:00Z".parse().unwrap()
}

/// A terminal: the shell of the tests.
pub struct Console {
    pub room: Room,
    pub model: Model,
    pub seat: Seat,
    pub post: Post,
    pub now: DateTime<Utc>,
    pub wake: Option<DateTime<Utc>>,
    /// What this terminal asked for.
    pub asked: Vec<Command>,
    /// What the desk has yet to answer; `None` where it answers at once.
    pub held: Option<Vec<Effect>>,
    pub over: bool,
    /// The captures of the screen.
    pub captures: Vec<Capture>,
}

impl Console {
    pub fn send(&mut self, msg: Msg) {
        if matches!(msg, Msg::Key(_) | Msg::Paste(_)) {
            self.model.now = self.now;
        }
        let effects = update(&mut self.model, msg);
        self.perform(effects);
    }

    pub fn perform(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            let for_desk = !matches!(
                effect,
                Effect::WakeAt(_)
                    | Effect::Remember(_)
                    | Effect::Capture(_)
                    | Effect::Quit
                    | Effect::Stop
            );
            if let (Some(held), true) = (&mut self.held, for_desk) {
                held.push(effect);
                continue;
            }
            match effect {
                Effect::Ask { ticket, author, command } => {
                    self.asked.push(command.clone());
                    self.answer(ticket, &[(author, command)], None);
                }
                Effect::SignIn { ticket, person, pin, then, stay } => {
                    self.sign_in(ticket, &person, pin.as_bytes(), then, stay);
                }
                Effect::SetPin { ticket, person, pin } => {
                    let holder = person.pin_holder(self.room.hall().contest());
                    let hash = hash(std::str::from_utf8(pin.as_bytes()).unwrap());
                    let set = Command::SetPin { person: holder.clone(), hash };
                    self.answer(ticket, &[(holder, set), (person, Command::SignIn)], None);
                }
                Effect::Sit(seat) => {
                    let hall = self.room.hall();
                    let here = hall.signed_in(&self.post).cloned();
                    let leave: Vec<_> = here.map(|person| (person, Command::SignOut)).collect();
                    self.room.try_all((&self.post, self.now), &leave).unwrap();
                    self.seat = seat;
                    self.refresh();
                }
                Effect::WakeAt(at) => {
                    self.wake = Some(at);
                    // The time asked for may have passed already.
                    if at <= self.now {
                        self.wait(0);
                    }
                }
                Effect::Remember(_) => {}
                Effect::Capture(capture) => {
                    let name = capture.name.clone();
                    self.captures.push(*capture);
                    self.send(Msg::Captured(Ok(("/data/captures".to_owned(), name))));
                }
                Effect::Quit | Effect::Stop => self.over = true,
            }
        }
    }

    /// Records all of it, or says why not; `refused` is said instead of saved.
    fn answer(&mut self, ticket: Ticket, all: &[(Author, Command)], refused: Option<Refusal>) {
        match self.room.try_all((&self.post, self.now), all) {
            Ok(()) => {
                self.refresh();
                self.send(match refused {
                    Some(refusal) => Msg::Refused(ticket, refusal),
                    None => Msg::Saved(ticket),
                });
            }
            Err(refusal) => self.send(Msg::Refused(ticket, refusal)),
        }
    }

    fn sign_in(
        &mut self,
        ticket: Ticket,
        person: &Author,
        pin: &[u8],
        then: Vec<(Author, Command)>,
        stay: bool,
    ) {
        let hall = self.room.hall();
        let waits = |until: &_| self.now < *until && *until - self.now <= Hall::LONGEST_PIN_WAIT;
        if let Some(until) = hall.pin_waits_until(person).filter(waits) {
            return self.send(Msg::Refused(ticket, Refusal::PinWait(until)));
        }
        if hall.pin_hash(person) != Some(&hash(std::str::from_utf8(pin).unwrap())) {
            let wrong = Command::RefusePin { person: person.clone() };
            let says = match hall.wrong_pins(person) {
                0 | 1 => Refusal::WrongPin,
                tries => Refusal::PinWait(self.now + TimeDelta::seconds(5 << (tries - 2).min(4))),
            };
            return self.answer(ticket, &[(Author::Desk, wrong)], Some(says));
        }
        let mut all = vec![(person.clone(), Command::SignIn)];
        self.asked.extend(then.iter().map(|(_, command)| command.clone()));
        all.extend(then);
        all.extend((!stay).then(|| (person.clone(), Command::SignOut)));
        self.answer(ticket, &all, None);
    }

    /// The hall as it is now arrives, as far as this terminal may see it.
    pub fn refresh(&mut self) {
        let hall = self.room.hall();
        let person = self.seat.person().filter(|_| hall.contest().pins);
        let open = person.is_none_or(|person| hall.is_signed_in(&person, &self.post));
        let view = hall.view(if open { &self.seat } else { &Seat::Lobby });
        self.send(Msg::View(Box::new(view)));
    }

    /// Time goes by; wakes on the way are delivered.
    pub fn wait(&mut self, seconds: i64) {
        let end = self.now + TimeDelta::seconds(seconds);
        while let Some(at) = self.wake.filter(|&at| at <= end) {
            self.wake = None;
            self.now = self.now.max(at);
            let now = self.now;
            self.send(Msg::Wake(now));
        }
        self.now = end;
    }

    /// The laptop's clock is set back. What is waited for still comes after the time it had left.
    pub fn set_back(&mut self, hours: i64) {
        self.now -= TimeDelta::hours(hours);
        self.wake = self.wake.map(|at| at - TimeDelta::hours(hours));
    }

    /// Presses keys: names like `Enter`, else each character of a word is a key.
    pub fn press(&mut self, keys: &str) -> &mut Self {
        for word in keys.split_whitespace() {
            let code = match word {
                "Enter" => Code::Enter,
                "Esc" => Code::Esc,
                "Tab" => Code::Tab,
                "Up" => Code::Up,
                "Down" => Code::Down,
                "Left" => Code::Left,
                "Right" => Code::Right,
                "Home" => Code::Home,
                "End" => Code::End,
                "PgUp" => Code::PageUp,
                "PgDn" => Code::PageDown,
                "Space" => Code::Char(' '),
                "Backspace" => Code::Backspace,
                "F1" => Code::F(1),
                "F2" => Code::F(2),
                "F5" => Code::F(5),
                "F6" => Code::F(6),
                "F7" => Code::F(7),
                "F8" => Code::F(8),
                "Del" => Code::Delete,
                "F9" => Code::F(9),
                "F12" => Code::F(12),
                word => {
                    for char in word.chars() {
                        self.send(Msg::Key(Key::char(char)));
                    }
                    continue;
                }
            };
            self.send(Msg::Key(Key::plain(code)));
        }
        self
    }

    pub fn buffer(&self) -> Buffer {
        let (width, height) = self.model.size;
        let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
        terminal.draw(|frame| view(&self.model, frame)).unwrap();
        terminal.backend().buffer().clone()
    }

    /// The screen as text.
    pub fn text(&self) -> String {
        rows(&self.buffer()).join("\n")
    }

    /// The screen as text, then for each row the runs of style that differ from the ground.
    pub fn styled(&self) -> String {
        let buffer = self.buffer();
        format!("{}\n{}", rows(&buffer).join("\n"), style_runs(&buffer, self.model.theme.base))
    }
}

pub fn rows(buffer: &Buffer) -> Vec<String> {
    let area = buffer.area;
    (0..area.height)
        .map(|y| {
            let row: String = (0..area.width).map(|x| buffer[(x, y)].symbol()).collect();
            row.trim_end().to_owned()
        })
        .collect()
}

/// One line per row: `row: from-to style`, leaving out the style of the ground.
fn style_runs(buffer: &Buffer, ground: Style) -> String {
    let area = buffer.area;
    let mut out = String::new();
    let mut ground_cell = ratatui::buffer::Cell::default();
    ground_cell.set_style(ground);
    for y in 0..area.height {
        let mut runs = String::new();
        let mut x = 0;
        while x < area.width {
            let from = x;
            let style = buffer[(x, y)].style();
            while x < area.width && buffer[(x, y)].style() == style {
                x += 1;
            }
            if style != ground_cell.style() {
                let _ = write!(runs, " {from}-{}{}", x - 1, short(style, ground_cell.style()));
            }
        }
        if !runs.is_empty() {
            let _ = writeln!(out, "{y}:{runs}");
        }
    }
    out
}

/// A style by what differs from the ground: `:Yellow:bold`.
fn short(style: Style, ground: Style) -> String {
    let mut out = String::new();
    if style.fg != ground.fg {
        let _ = write!(out, ":{}", style.fg.unwrap_or_default());
    }
    if style.bg != ground.bg {
        let _ = write!(out, ":on {}", style.bg.unwrap_or_default());
    }
    if !style.add_modifier.is_empty() {
        let _ = write!(out, ":{:?}", style.add_modifier);
    }
    out
}
