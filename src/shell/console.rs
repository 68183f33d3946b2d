//! One person at one terminal: messages in, the model changes, effects are performed, a frame is drawn.

use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};

use super::captures::Captures;
use super::desk::Desk;
use super::heartbeat::Heartbeat;
use super::place::PlaceKeeper;
use super::terminal::{Terminal, TerminalError};
use crate::tui::{Effect, Model, Msg, update, view};

/// Messages taken in before the next frame: a pasted flood must not keep the screen from being drawn.
const BETWEEN_FRAMES: usize = 1_024;

/// Why a console ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// The person left.
    Quit,
    /// The system asked, or the terminal went away.
    Stopped,
}

/// A console: all that one session needs.
#[derive(Debug)]
pub struct Console {
    /// What is on the screen.
    pub model: Model,
    /// Where commands go; `None` in a replay, which asks for nothing.
    pub desk: Option<Desk>,
    /// Where the place is remembered; `None` where that makes no sense.
    pub places: Option<PlaceKeeper>,
    /// Where captures of the screen go.
    pub captures: Option<Captures>,
    /// Tells that this terminal is alive, and at the desk which others are not.
    pub heartbeat: Option<Heartbeat>,
    /// When to wake. Not by the laptop's clock, which may be set back while this is waited for.
    pub wake: Option<Instant>,
}

impl Console {
    /// A console that has not begun.
    pub fn new(model: Model, desk: Option<Desk>, places: Option<PlaceKeeper>) -> Self {
        Self { model, desk, places, captures: None, heartbeat: None, wake: None }
    }

    /// Runs until the person leaves or the system asks. What was asked of the desk and is not saved
    /// then stays with it: see [`Desk::stop`].
    pub fn run(
        &mut self,
        inbox: &Receiver<Msg>,
        terminal: &mut Terminal,
    ) -> Result<Ending, TerminalError> {
        self.turn();
        loop {
            let lang = self.model.lang();
            terminal.set_lang(lang);
            terminal.draw(|frame| view(&self.model, frame))?;
            self.turn();
            let first = self.next(inbox);
            self.turn();
            for msg in std::iter::once(first).chain(inbox.try_iter()).take(BETWEEN_FRAMES) {
                match msg {
                    Msg::Suspend => terminal.suspend()?,
                    Msg::Resume => terminal.resume()?,
                    Msg::Resize { width, height } => terminal.resize(width, height)?,
                    _ => {}
                }
                if let Some(ending) = self.take(msg) {
                    return Ok(ending);
                }
            }
        }
    }

    /// A round of work begins or ends.
    fn turn(&self) {
        if let Some(heartbeat) = &self.heartbeat {
            heartbeat.turn();
        }
    }

    /// Waits for the next message. Idle, it sleeps until one comes.
    fn next(&mut self, inbox: &Receiver<Msg>) -> Msg {
        let Some(at) = self.wake else { return inbox.recv().unwrap_or(Msg::Terminate) };
        match inbox.recv_timeout(at.saturating_duration_since(Instant::now())) {
            Ok(msg) => msg,
            Err(RecvTimeoutError::Timeout) => {
                self.wake = None;
                Msg::Wake(Utc::now())
            }
            Err(RecvTimeoutError::Disconnected) => Msg::Terminate,
        }
    }

    fn take(&mut self, msg: Msg) -> Option<Ending> {
        if let Msg::Trouble(Some(trouble)) = &msg {
            tracing::warn!("trouble with the journal: {trouble:?}");
        }
        // A key tells when it was pressed: a terminal without one for long locks itself.
        if matches!(msg, Msg::Key(_) | Msg::Paste(_)) {
            self.model.now = Utc::now();
        }
        for effect in update(&mut self.model, msg) {
            match effect {
                Effect::Ask { ticket, author, command } => {
                    if let Some(desk) = &self.desk {
                        desk.ask(ticket, author, command);
                    }
                }
                Effect::SignIn { ticket, person, pin, then, stay } => {
                    if let Some(desk) = &self.desk {
                        desk.sign_in(ticket, person, pin, then, stay);
                    }
                }
                Effect::SetPin { ticket, person, pin } => {
                    if let Some(desk) = &self.desk {
                        desk.set_pin(ticket, person, pin);
                    }
                }
                Effect::Sit(seat) => {
                    if let Some(heartbeat) = &self.heartbeat {
                        heartbeat.sit(seat.clone());
                    }
                    if let Some(desk) = &self.desk {
                        desk.sit(seat);
                    }
                }
                Effect::WakeAt(at) => {
                    let left = left(at, self.model.now, Utc::now());
                    self.wake = Some(Instant::now() + left);
                }
                Effect::Capture(capture) => {
                    if let Some(captures) = &self.captures {
                        captures.keep(*capture);
                    }
                }
                Effect::Remember(place) => {
                    if let Some(places) = &mut self.places {
                        places.remember(&place);
                    }
                }
                Effect::Quit => return Some(Ending::Quit),
                Effect::Stop => return Some(Ending::Stopped),
            }
        }
        None
    }
}

/// How long it is until `at`, which the model asked for when it believed that it was `told`. It may
/// have believed so for long, and the laptop's clock may have been set back since: the shorter holds,
/// since a wake that comes too early asks again.
fn left(at: DateTime<Utc>, told: DateTime<Utc>, now: DateTime<Utc>) -> Duration {
    (at - told.max(now)).to_std().unwrap_or(Duration::ZERO)
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;

    use super::*;

    #[test]
    fn a_clock_set_back_lets_nobody_wait_for_as_long_as_it_was_wrong() {
        let told = DateTime::UNIX_EPOCH + TimeDelta::days(20_000);
        let (second, hour) = (TimeDelta::seconds(1), TimeDelta::hours(1));
        assert_eq!(left(told, told, told - hour), Duration::ZERO, "at once");
        assert_eq!(left(told + second, told, told - hour), Duration::from_secs(1));
        // The time was told long ago.
        assert_eq!(left(told + second, told, told + hour), Duration::ZERO);
        assert_eq!(left(told + hour + second, told, told + hour), Duration::from_secs(1));
    }
}
