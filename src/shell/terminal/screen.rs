//! The terminal as a screen to draw on.

use std::cell::RefCell;
use std::io;
use std::path::PathBuf;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::mpsc::Sender;

use ratatui::backend::CrosstermBackend;
use ratatui::layout::Rect;
use ratatui::{Frame, TerminalOptions, Viewport};

use super::guard::Guard;
use super::os::Listening;
use super::{TerminalError, os, sane_size};
use crate::contest::Lang;
use crate::shell::Recording;
use crate::tui::Msg;

/// The terminal shows a frame as a whole, between these two, where it knows them.
const BEGIN_FRAME: &[u8] = b"\x1b[?2026h";
const END_FRAME: &[u8] = b"\x1b[?2026l";
const CLEAR: &[u8] = b"\x1b[0m\x1b[2J";

/// The terminal of this process, taken until it is dropped.
#[derive(Debug)]
pub struct Terminal {
    guard: Arc<Guard>,
    screen: ratatui::Terminal<CrosstermBackend<Bytes>>,
    bytes: Bytes,
    last: Vec<u8>,
    size: (u16, u16),
    /// The terminal may show anything: the next frame begins with an empty screen.
    stale: bool,
    recording: Option<Recording>,
}

/// The bytes of one frame. A frame is gathered here and leaves in one write, which also keeps a
/// half frame from ever being shown.
#[derive(Debug, Clone, Default)]
struct Bytes(Rc<RefCell<Vec<u8>>>);

impl io::Write for Bytes {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Terminal {
    /// Takes the terminal: raw mode, alternate screen, no cursor, pastes in brackets.
    ///
    /// If any thread panics from now on, the terminal is given back, details go to the log and a
    /// line in `lang` says where that is (`log`), and the program ends with status 101.
    pub fn open(lang: Lang, log: Option<PathBuf>) -> Result<Self, TerminalError> {
        Self::take(Guard::open(lang, log, false)?)
    }

    /// As [`Self::open`] for a screen that [`super::keep`] keeps: a panic leaves it black.
    pub fn open_kept(lang: Lang) -> Result<Self, TerminalError> {
        Self::take(Guard::open(lang, None, true)?)
    }

    fn take(guard: Arc<Guard>) -> Result<Self, TerminalError> {
        let size = guard.tty().size();
        let bytes = Bytes::default();
        let screen = match screen(&bytes, size) {
            Ok(screen) => screen,
            Err(error) => {
                guard.leave();
                return Err(error.into());
            }
        };
        Ok(Self { guard, screen, bytes, last: Vec::new(), size, stale: false, recording: None })
    }

    /// Draws a frame: what changed since the last one, in one write. A frame without a change
    /// writes nothing.
    ///
    /// Does nothing while the terminal is given back ([`Self::suspend`]). An error means that the
    /// terminal is gone: the program should end.
    pub fn draw(&mut self, render: impl FnOnce(&mut Frame<'_>)) -> Result<(), TerminalError> {
        if !self.guard.is_taken() {
            return Ok(());
        }
        {
            let mut bytes = self.bytes.0.borrow_mut();
            bytes.clear();
            bytes.extend_from_slice(BEGIN_FRAME);
            if self.stale {
                bytes.extend_from_slice(CLEAR);
            }
        }
        self.screen.draw(render)?;
        let mut bytes = self.bytes.0.borrow_mut();
        bytes.extend_from_slice(END_FRAME);
        // The same cells with the same looks once more: they stand there already.
        if self.stale || *bytes != self.last {
            self.guard.write(&bytes)?;
            self.stale = false;
            if let Some(recording) = &mut self.recording {
                recording.frame(&bytes);
            }
        }
        std::mem::swap(&mut *bytes, &mut self.last);
        Ok(())
    }

    /// Columns and rows as of the last [`Self::resize`] or [`Self::resume`].
    pub fn size(&self) -> (u16, u16) {
        self.size
    }

    /// Draws on this many columns and rows from now on, beginning with an empty screen. For
    /// [`Msg::Resize`].
    pub fn resize(&mut self, width: u16, height: u16) -> Result<(), TerminalError> {
        let size = sane_size(width, height);
        if size != self.size {
            self.size = size;
            self.record_size();
            self.repaint()?;
        }
        Ok(())
    }

    /// Draws everything afresh with the next frame.
    pub fn repaint(&mut self) -> Result<(), TerminalError> {
        // ratatui's own `clear` and `resize` ask the terminal; a new one asks nothing and believes
        // that the screen is empty, as it will be.
        self.screen = screen(&self.bytes, self.size)?;
        self.stale = true;
        Ok(())
    }

    /// The language of the line that is shown if the program fails.
    pub fn set_lang(&self, lang: Lang) {
        self.guard.set_lang(lang);
    }

    /// Gives the terminal back and stops this process until it is continued. For [`Msg::Suspend`];
    /// [`Msg::Resume`] follows.
    pub fn suspend(&mut self) -> Result<(), TerminalError> {
        self.guard.leave();
        Ok(os::stop_here()?)
    }

    /// Takes the terminal again; the next frame draws everything. For [`Msg::Resume`].
    ///
    /// An error means that the terminal is gone, as in [`Self::draw`]: a window that closes sends
    /// SIGCONT as well.
    pub fn resume(&mut self) -> Result<(), TerminalError> {
        self.guard.enter()?;
        self.size = self.guard.tty().size();
        self.record_size();
        self.repaint()
    }

    /// Records every frame from now on.
    pub fn record(&mut self, mut recording: Recording, title: &str) {
        recording.begin(self.size, title);
        self.recording = Some(recording);
    }

    fn record_size(&mut self) {
        if let Some(recording) = &mut self.recording {
            recording.resize(self.size.0, self.size.1);
        }
    }

    /// Ends without giving the terminal back: it stays black, and the keeper decides. For a screen
    /// that [`super::keep`] keeps and that nobody has left.
    pub fn leave_black(self) {
        self.guard.leave_black();
    }

    /// Sends keys, pastes, sizes and signals to `inbox` until the answer is dropped.
    ///
    /// A closed terminal sends [`Msg::Terminate`], as signals that end a program do.
    pub fn listen(&self, inbox: Sender<Msg>) -> Result<Listening, TerminalError> {
        Listening::start(&self.guard, inbox)
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        self.guard.leave();
    }
}

fn screen(
    bytes: &Bytes,
    (width, height): (u16, u16),
) -> io::Result<ratatui::Terminal<CrosstermBackend<Bytes>>> {
    let viewport = Viewport::Fixed(Rect::new(0, 0, width, height));
    let backend = CrosstermBackend::new(bytes.clone());
    ratatui::Terminal::with_options(backend, TerminalOptions { viewport })
}
