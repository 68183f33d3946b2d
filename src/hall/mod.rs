//! What happens on the night: events, commands, [`decide`] and [`Hall::apply`].
//!
//! State is a fold of events. [`decide`] turns a command into events or a [`Refusal`]; it reads no
//! clock and does no work besides. What a seat must not see is not in its [`View`].

mod alarms;
mod awards;
mod ballot;
mod blockers;
mod command;
mod decide;
mod decided;
pub mod demo;
mod event;
mod fold;
mod history;
mod legal;
mod pins;
mod ranking;
mod receipt;
mod refusal;
pub mod rights;
mod seat;
mod show;
mod state;
mod trouble;
mod view;
mod votes;
mod who;

pub use alarms::Alarm;
pub use awards::{AwardDecision, DoubleAward};
pub use ballot::{Ballot, BallotState, Paper, Recused, Version};
pub use command::Command;
pub use decide::decide;
pub use decided::{Other, WhatIf};
pub use event::{Announced, BODY_VERSION, Event, EventError, Studies};
pub use history::History;
pub use legal::{Illegal, prove};
pub use pins::{PinOrigin, authorise};
pub use receipt::{NotAReceipt, Receipt};
pub use refusal::{Blocker, Difference, Refusal};
pub use seat::Seat;
pub use show::{
    Act, BoardCard, BoardShows, BoardView, Call, Card, Clock, Help, HostView, Item, OnBoard,
    Outcome, Planned, Schedule, Show, ShowCommand, ShowEvent, Slot, Step, Title, Winner,
};
pub use state::{
    EntryState, Evening, FinalResult, FoldError, GrandPrix, Hall, Locking, Out, Phase, Revision,
};
pub use trouble::Trouble;
pub use view::{
    Cell, ChairView, Course, FromPaper, JurorEntry, JurorView, LobbyJuror, LobbyView, RankingRow,
    RankingView, SecretaryView, Sheet, StageView, View,
};
pub use votes::{AwaitedVote, Voter};
pub use who::{Author, Stamp, Terminal, UnknownAuthor};
