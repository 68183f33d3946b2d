//! stub
use crate::contest::Lang;
use crate::tui::{Model, Msg};
use std::{io, path::PathBuf, sync::mpsc::Sender};
/// stub
pub fn is_terminal() -> bool { false }
/// stub
#[derive(Debug)]
pub struct Terminal;
impl Terminal {
    /// stub
    pub fn open(_: Lang, _: Sender<Msg>, _: PathBuf) -> io::Result<Self> { Ok(Self) }
    /// stub
    pub fn size(&self) -> (u16, u16) { (80, 24) }
}
impl super::Screen for Terminal {
    fn draw(&mut self, _: &Model) -> io::Result<()> { Ok(()) }
    fn suspend(&mut self) -> io::Result<()> { Ok(()) }
}
