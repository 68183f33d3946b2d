//! What happens on the night: events, commands, [`decide`] and [`Hall::apply`].
//!
//! State is a fold of events. [`decide`] turns a command into events or a [`Refusal`]; it reads no
//! clock and does no work besides. What a seat must not see is not in its [`View`].

mod ballot;
mod command;
mod decide;
mod decided;
pub mod demo;
mod event;
mod legal;
mod ranking;
mod receipt;
mod refusal;
mod state;
mod trouble;
mod view;
mod votes;

pub use ballot::{Ballot, BallotState};
pub use command::{Author, Command};
pub use decide::decide;
pub use decided::{Other, WhatIf};
pub use event::{BODY_VERSION, Event, EventError};
pub use legal::{Illegal, prove};
pub use receipt::{NotAReceipt, Receipt};
pub use refusal::{Blocker, Refusal};
pub use state::{EntryState, Evening, FoldError, GrandPrix, Hall, Out, Phase};
pub use trouble::Trouble;
pub use view::{
    Cell, JurorEntry, JurorView, LobbyJuror, LobbyView, RankingRow, RankingView, Seat, StageView,
    View,
};
pub use votes::{AwaitedVote, Voter};
