//! The only side effects: the desk, the console, the clock.

pub mod desk;
pub mod folders;
pub mod place;

pub use desk::Desk;
pub use folders::Folders;
pub use place::PlaceKeeper;
