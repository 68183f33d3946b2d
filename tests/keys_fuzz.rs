//! Random keys at every seat in every state of an evening: no panic, no event that the rules do not
//! know, nothing shown as saved that is not, and no juror's mark drawn for anybody else.
//!
//! Some thousand keys in `cargo test`. `ALQA_KEYS=1000000 cargo test --release --test keys_fuzz`
//! presses so many; `ALQA_KEYS_SEED` says with which seed it begins.
#![allow(
    clippy::unwrap_used,
    unreachable_pub,
    dead_code,
    reason = "a test that cannot go on fails"
)]

#[path = "keys_fuzz/evenings.rs"]
mod evenings;
#[path = "keys_fuzz/hand.rs"]
mod hand;
#[path = "keys_fuzz/judge.rs"]
mod judge;
#[path = "keys_fuzz/referee.rs"]
mod referee;
#[path = "screens/room.rs"]
mod room;

use std::any::Any;
use std::collections::BTreeMap;
use std::env;
use std::io::{self, Write as _};
use std::panic::{AssertUnwindSafe, catch_unwind};

use alqa::contest::Contest;
use alqa::hall::{Author, Command, Refusal, Seat, prove};
use alqa::tui::keymap::Scope;
use alqa::tui::{Code, Effect, Key, Msg, PIN_DIGITS, Place, Ticket};
use chrono::TimeDelta;
use evenings::{JURORS_PIN, KINDS, OTHERS_PIN, STATES, conclude, evening, fill, try_ask, vote};
use fastrand::Rng;
use hand::Next;
use judge::{Sight, look, sits};
use referee::Referee;
use room::{Console, Room};

/// Keys without a wish for more.
const KEYS: u64 = 3_000;
/// Seats of most contests here.
const SEATS: usize = 11;
/// Things that happen between two looks at the screen, at most.
const BETWEEN_LOOKS: usize = 12;
/// What is told of a sitting that fails.
const LAST: usize = 40;

fn seats(contest: &Contest) -> Vec<Seat> {
    let jurors = contest.panel.iter().map(|juror| Seat::Juror(juror.id.clone()));
    let others = [
        Seat::Stage,
        Seat::Chair,
        Seat::Secretary,
        Seat::Ranking,
        Seat::Host,
        Seat::Board,
        Seat::Lobby,
    ];
    jurors.chain(others).collect()
}

/// A person at a terminal, and what happened there last.
struct Sitting {
    room: Room,
    console: Console,
    /// Whose words [`Console::asked`] are.
    seat: Seat,
    rng: Rng,
    keys: u64,
    /// Keys by who sat there.
    pressed: BTreeMap<String, u64>,
    sight: BTreeMap<String, Sight>,
    last: Vec<String>,
}

impl Sitting {
    fn new(room: &Room, seat: &Seat, seed: u64) -> Self {
        let (mut rng, room) = (Rng::with_seed(seed), room.apart());
        let console = room.sit(seat.clone(), hand::lang(&mut rng), (80, 24));
        let (seat, keys, last) = (seat.clone(), 0, Vec::new());
        let (pressed, sight) = (BTreeMap::new(), BTreeMap::new());
        Self { room, console, seat, rng, keys, pressed, sight, last }
    }

    fn key(&mut self, key: Key) {
        let seat = Place::seat_name(&sits(&self.console));
        let at_door = self.console.model.screen.scope() == Scope::Door;
        let seat = if at_door { "door".to_owned() } else { seat };
        *self.pressed.entry(seat).or_default() += 1;
        self.keys += 1;
        self.console.send(Msg::Key(key));
    }

    fn word(&mut self, word: &str) {
        word.chars().for_each(|char| self.key(Key::char(char)));
        self.key(Key::plain(Code::Enter));
    }

    /// The next thing happens.
    fn go_on(&mut self) {
        let hall = self.room.hall();
        let scope = self.console.model.screen.scope();
        let next = hand::next(&mut self.rng, scope, &seats(hall.contest()));
        self.happen(next);
    }

    fn happen(&mut self, next: Next) {
        let hall = self.room.hall();
        let scope = self.console.model.screen.scope();
        if self.last.len() == LAST {
            self.last.remove(0);
        }
        self.last.push(format!("{next:?} in {scope:?}"));
        match next {
            Next::Keys(keys) => keys.into_iter().for_each(|key| self.key(key)),
            Next::Paste(text) => self.console.send(Msg::Paste(text)),
            Next::Resize(width, height) => self.console.send(Msg::Resize { width, height }),
            Next::Wait(seconds) => self.console.wait(seconds),
            Next::Trouble(trouble) => self.console.send(Msg::Trouble(trouble)),
            Next::Lag(lag) => self.console.send(Msg::SecondCopy(lag)),
            Next::Stray(ticket, refusal) => {
                self.console.send(Msg::Refused(Ticket(1_000_000_000 + ticket), refusal));
            }
            Next::Hold => {
                self.console.held.get_or_insert_default();
            }
            Next::CatchUp(refuses) => self.catch_up(refuses.into()),
            Next::Others(what) => {
                self.others(what);
                self.console.refresh();
            }
            Next::Late(seat) if seat != self.console.model.seat && seat != Seat::Lobby => {
                self.console.send(Msg::View(Box::new(hall.view(&seat))));
            }
            Next::Late(_) => {}
            Next::Sit(seat) => self.sit(seat),
            Next::Pin => {
                let seat = &self.console.model.seat;
                let juror = matches!(seat, Seat::Juror(_) | Seat::Chair) || scope != Scope::Door;
                // What stands there already goes.
                for _ in 0..PIN_DIGITS.1 {
                    self.console.send(Msg::Key(Key::plain(Code::Backspace)));
                }
                self.word(if juror { JURORS_PIN } else { OTHERS_PIN });
            }
        }
        if self.console.over {
            let seats = seats(hall.contest());
            let seat = seats[self.rng.usize(..seats.len())].clone();
            self.sit(seat);
        }
        if self.console.model.seat != self.seat {
            self.seat = self.console.model.seat.clone();
            self.console.asked.clear();
        }
    }

    /// The program begins anew.
    fn sit(&mut self, seat: Seat) {
        let (now, size) = (self.console.now, self.console.model.size);
        self.console = self.room.sit(seat, hand::lang(&mut self.rng), size);
        self.console.now = now;
    }

    /// The desk answers what waits, in order; one of `refuses` wishes is refused.
    fn catch_up(&mut self, refuses: usize) {
        let Some(held) = self.console.held.take() else { return };
        for effect in held {
            let ticket = match &effect {
                Effect::Ask { ticket, .. }
                | Effect::SignIn { ticket, .. }
                | Effect::SetPin { ticket, .. } => Some(*ticket),
                _ => None,
            };
            match ticket.filter(|_| self.rng.usize(..refuses) == 0) {
                Some(ticket) => {
                    let until = self.console.now + TimeDelta::seconds(5);
                    let refusals = [
                        Refusal::WrongPin,
                        Refusal::PinWait(until),
                        Refusal::NoReason,
                        Refusal::NotYours,
                        Refusal::PinNeeded(Author::Chair),
                    ];
                    let refusal = refusals[self.rng.usize(..refusals.len())].clone();
                    self.console.send(Msg::Refused(ticket, refusal));
                }
                None => self.console.perform(vec![effect]),
            }
        }
    }

    /// Somebody at another terminal acts.
    fn others(&mut self, what: u64) {
        let hall = self.room.hall();
        let (contest, mut rng) = (hall.contest().clone(), Rng::with_seed(what));
        let (at, by) = (rng.usize(..contest.entries.len()), rng.usize(..contest.panel.len()));
        let (entry, juror) = (contest.entries[at].id.clone(), contest.panel[by].id.clone());
        let reason = "said elsewhere".to_owned();
        let stage = |command| try_ask(&self.room, &Author::StageManager, &command);
        let chair = |command| try_ask(&self.room, &Author::Chair, &command);
        match rng.u8(..16) {
            0..=2 => {
                stage(Command::Call(entry.clone()));
                stage(Command::OpenScoring(entry));
            }
            3 => stage(Command::CloseScoring(entry)),
            4..=6 => fill(&self.room, (at, by), rng.bool(), rng.bool()),
            7 => try_ask(&self.room, &Author::Juror(juror), &Command::TakeBack(entry)),
            8 => chair(Command::ReopenBallot { juror, entry, reason }),
            9 => stage(if rng.bool() { Command::Absent(juror) } else { Command::Present(juror) }),
            10 => stage(Command::Withdraw { entry, reason }),
            11 => stage(Command::Reinstate(entry)),
            12 => chair(Command::Repeat { entry, reason }),
            13 => chair(Command::OpenRevision { reason }),
            14 => {
                vote(&self.room);
            }
            _ => conclude(&self.room, STATES[rng.usize(8..STATES.len())]),
        }
    }

    /// Checks what is on the screen.
    fn look(&mut self) -> Result<(), String> {
        let console = &mut self.console;
        let seat = Place::seat_name(&sits(console));
        let drawn = console.buffer();
        look(console, &drawn, self.sight.entry(seat).or_default())?;
        let waits = |effect: &&Effect| !matches!(effect, Effect::Sit(_));
        let waiting = console.held.iter().flatten().filter(waits).count();
        if console.model.outbox.len() != waiting {
            return Err(format!("{} wait, not {waiting}", console.model.outbox.len()));
        }
        if console.held.is_none() {
            // Drawn from the hall itself, it looks the same.
            let hall = self.room.hall();
            let fresh = hall.view(&sits(console));
            let seen = std::mem::replace(&mut console.model.view, fresh);
            let anew = console.buffer();
            console.model.view = seen;
            if drawn != anew {
                let screens = [drawn, anew].map(|of| room::rows(&of).join("\n"));
                return Err(format!("drawn\n{}\nbut it is\n{}", screens[0], screens[1]));
            }
        }
        Ok(())
    }

    /// Presses about so many keys, then checks all that happened since.
    fn play(&mut self, keys: u64) -> Result<(), String> {
        let (begun, before) = (self.room.hall(), self.room.told().len());
        // Most come in before they press anything else; a first PIN is typed twice.
        for _ in 0..2 {
            if self.console.model.screen.scope() == Scope::Door && self.rng.u8(..8) > 0 {
                self.happen(Next::Pin);
            }
        }
        while self.keys < keys {
            for _ in 0..self.rng.usize(1..=BETWEEN_LOOKS) {
                self.go_on();
            }
            self.look()?;
        }
        self.catch_up(usize::MAX);
        self.look()?;
        let told = self.room.told();
        let mut referee = Referee::new(begun.contest());
        told.iter().try_for_each(|told| referee.watch(told))?;
        let mut hall = (*begun).clone();
        for (stamp, event) in &told[before..] {
            if let Some(terminal) = &stamp.terminal {
                prove(&hall, &stamp.author, Some(terminal), event)
                    .map_err(|why| format!("{event:?} is not proven: {why:?}"))?;
            }
            hall.apply(stamp.clone(), event).map_err(|why| format!("{event:?}: {why}"))?;
        }
        if format!("{hall:?}") == format!("{:?}", self.room.hall()) {
            Ok(())
        } else {
            Err("the events come to another hall".to_owned())
        }
    }
}

fn said(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<String>().cloned();
    text.or_else(|| panic.downcast_ref::<&str>().map(|&text| text.to_owned())).unwrap_or_default()
}

fn number(variable: &str) -> Option<u64> {
    env::var(variable).ok().map(|text| text.parse().expect("a whole number"))
}

#[test]
fn random_keys_at_every_seat_in_every_state() {
    let keys = number("ALQA_KEYS").unwrap_or(KEYS);
    let first = number("ALQA_KEYS_SEED").unwrap_or(0);
    let kinds: Vec<_> = KINDS.into_iter().flat_map(|kind| [(kind, true), (kind, false)]).collect();
    // Every state at every seat; in a short run not in every contest, with PINs and without.
    let rounds = if keys <= KEYS { 1 } else { kinds.len() };
    let evenings = STATES.len() * rounds;
    let each = keys / (evenings * SEATS) as u64;
    let (mut all, mut sight, mut nth) = (BTreeMap::new(), BTreeMap::new(), 0);
    for at in 0..evenings {
        let (state, round) = (at % STATES.len(), at / STATES.len());
        let ((kind, pins), state) = (kinds[(state + round) % kinds.len()], STATES[state]);
        let room = evening(kind, pins, state);
        for seat in seats(room.hall().contest()) {
            let seed = first + nth;
            nth += 1;
            let mut sitting = Sitting::new(&room, &seat, seed);
            let played = catch_unwind(AssertUnwindSafe(|| sitting.play(each)))
                .unwrap_or_else(|panic| Err(format!("a panic: {}", said(&*panic))));
            if let Err(why) = played {
                let last = sitting.last.join("\n");
                panic!("{kind:?}, PINs {pins}, {state:?}, {seat:?}, seed {seed}\n{last}\n{why}");
            }
            for (seat, keys) in sitting.pressed {
                *all.entry(seat).or_default() += keys;
            }
            for (seat, of) in sitting.sight {
                let sum: &mut Sight = sight.entry(seat).or_default();
                (sum.looks, sum.telling) = (sum.looks + of.looks, sum.telling + of.telling);
            }
        }
    }
    // Past the test runner's capture: the figures are what a long run is for.
    let total: u64 = all.values().sum();
    let _ = writeln!(io::stderr(), "{total} keys in {nth} sittings: {all:?}\n{sight:?}");
    // The check sees marks where they may be seen.
    for seat in ["juror:j1", "juror:j6", "stage", "ranking", "chair"] {
        assert!(sight[seat].telling > 0, "{seat}");
    }
}
