//! What arrives at a session, and what it wants done.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{Capture, Key, NotCaptured, Pin};
use crate::contest::{EntryId, JurorId, Lang};
use crate::hall::{Author, Command, Refusal, Seat, Terminal, Trouble, View};
use crate::journal::Lag;

/// Numbers the commands of a session, so that answers find them. Counts up from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Ticket(pub u64);

/// Something arrived.
#[derive(Debug, Clone)]
pub enum Msg {
    /// A key press.
    Key(Key),
    /// Text that the terminal pasted, without control characters. Only text fields take it.
    Paste(String),
    /// The terminal has this many columns and rows now.
    Resize {
        /// Columns.
        width: u16,
        /// Rows.
        height: u16,
    },
    /// The hall as the session's seat sees it; sent after [`Effect::Sit`] and after every change.
    View(Box<View>),
    /// The command is on disk.
    Saved(Ticket),
    /// The command was refused; nothing changed.
    Refused(Ticket, Refusal),
    /// Commands wait because of this; `None`: the trouble is over. Waiting commands are kept.
    Trouble(Option<Trouble>),
    /// The second copy of the journal is so far behind; `None`: it is not, or no more.
    SecondCopy(Option<Lag>),
    /// These terminals of jurors are silent; sent when it changes, while the stage manager sits here.
    Terminals(Vec<Silent>),
    /// A capture was written into this folder under this name, or why not.
    Captured(Result<(String, String), NotCaptured>),
    /// The time that [`Effect::WakeAt`] asked for has come.
    Wake(DateTime<Utc>),
    /// A signal asks the program to end, or the terminal was closed.
    Terminate,
    /// A signal asks to give the terminal back and stop. The main loop's own; screens ignore it.
    Suspend,
    /// The program goes on after a stop; a [`Msg::Resize`] follows. The main loop's own, too.
    Resume,
}

/// A terminal of a juror that is silent: stopped, hanging, asleep or dead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Silent {
    /// Who sits there.
    pub juror: JurorId,
    /// The terminal.
    pub terminal: Terminal,
    /// For so long; in whole minutes from the first on.
    pub seconds: u32,
    /// It was heard before; else its file may be what a crash left.
    pub moved: bool,
}

/// Something is wanted. Effects are plain data; the shell performs them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Record this command.
    Ask {
        /// Comes back with the answer.
        ticket: Ticket,
        /// Who asks.
        author: Author,
        /// What.
        command: Command,
    },
    /// Compare this PIN, record who came, then these commands, all or none. The answer is
    /// [`Msg::Saved`], or [`Msg::Refused`] for a wrong PIN, a wait, or a command that is refused.
    SignIn {
        /// Comes back with the answer.
        ticket: Ticket,
        /// Who gives it.
        person: Author,
        /// The PIN.
        pin: Pin,
        /// What is asked for then.
        then: Vec<(Author, Command)>,
        /// Whether the person stays; else they are signed out again at once.
        stay: bool,
    },
    /// Keep this first PIN of a person, who then is signed in.
    SetPin {
        /// Comes back with the answer.
        ticket: Ticket,
        /// Whose.
        person: Author,
        /// The PIN.
        pin: Pin,
    },
    /// From now on this seat's view is wanted. Whoever was signed in at this terminal no longer is.
    Sit(Seat),
    /// Send [`Msg::Wake`] at this time. A later `WakeAt` replaces it.
    WakeAt(DateTime<Utc>),
    /// Write this capture into files of its own. The answer is [`Msg::Captured`].
    Capture(Box<Capture>),
    /// Remember where this session is, for the next start after a crash.
    Remember(Place),
    /// End the program as the person asked. Everything saved is on disk already.
    Quit,
    /// End the program because the system asked; the next start carries on here.
    Stop,
}

/// Where a session is, to be found again after a crash.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// The language of the screen.
    pub lang: Lang,
    /// Who sits here, as [`Author`] or screen name: `lobby`, `juror:j1`, `stage`, `ranking`.
    pub seat: String,
    /// The entry that is open.
    pub entry: Option<EntryId>,
    /// Which screen of the seat: `list`, `ballot`, `desk`, `explain`, `grand-prix`, ...
    pub screen: String,
}

impl Place {
    /// What a seat is called in [`Self::seat`].
    pub fn seat_name(seat: &Seat) -> String {
        match seat {
            Seat::Lobby => "lobby".to_owned(),
            Seat::Juror(id) => format!("juror:{id}"),
            Seat::Stage => "stage".to_owned(),
            Seat::Ranking => "ranking".to_owned(),
            Seat::Chair => "chair".to_owned(),
            Seat::Secretary => "secretary".to_owned(),
            Seat::Host => "host".to_owned(),
            Seat::Board => "board".to_owned(),
        }
    }
}
