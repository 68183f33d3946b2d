//! The screens: messages in, effects out, and a view of the model. Pure.

mod key;
mod msg;

pub use key::{Code, Key};
pub use msg::{Effect, Msg, Place, Ticket};
