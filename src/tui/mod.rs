//! The screens: messages in, effects out, and a view of the model. Pure.

mod capture;
mod decode;
mod depth;
pub mod fold;
mod key;
pub mod keymap;
mod lock;
mod model;
mod moves;
mod msg;
mod outbox;
mod overlay;
mod pin;
mod pin_entry;
pub mod replay;
mod screens;
mod theme;
mod timer;
mod update;
mod view;
mod widgets;

pub use capture::{Capture, NotCaptured};
pub use decode::{Decoder, Input};
#[cfg(windows)]
pub(crate) use decode::{is_text, one_line};
pub use depth::Depth;
pub use key::{Code, Key};
pub use model::{Model, Notice};
pub use msg::{Effect, Msg, Place, Silent, Ticket};
pub use outbox::Outbox;
pub use pin::{PIN_DIGITS, Pin};
pub use pin_entry::PinEntry;
pub use screens::Projector;
pub use theme::Theme;
pub use update::{SMALLEST, update};
pub use view::view;

/// Longest text that a field takes, in characters; `decide` refuses longer ones.
const LONGEST_TEXT: usize = 200;
