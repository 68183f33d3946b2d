//! The only side effects: the desk, the console, the terminal, the clock.

pub mod captures;
pub mod console;
pub mod desk;
pub mod folders;
pub mod heartbeat;
pub mod laptop;
pub mod log;
pub mod people;
pub mod pin_hash;
pub mod place;
pub mod recording;
pub mod restored;
pub mod secret;
pub mod terminal;

pub use captures::Captures;
pub use console::{Console, Ending};
pub use desk::Desk;
pub use folders::Folders;
pub use heartbeat::Heartbeat;
pub use place::PlaceKeeper;
pub use recording::Recording;
pub use terminal::Terminal;
