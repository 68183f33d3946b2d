//! The screens: messages in, effects out, and a view of the model. Pure.

mod decode;
mod depth;
pub mod fold;
mod key;
mod msg;

pub use decode::{Decoder, Input};
#[cfg(windows)]
pub(crate) use decode::{is_text, one_line};
pub use depth::Depth;
pub use key::{Code, Key};
pub use msg::{Effect, Msg, Place, Ticket};
