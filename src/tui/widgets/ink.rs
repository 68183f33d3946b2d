//! Writing on a region: clipped by grapheme with `…`, left, right or centred.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use unicode_width::UnicodeWidthStr;

use crate::text::width;

/// Columns that a text takes.
pub(crate) fn columns(text: &str) -> u16 {
    u16::try_from(text.width()).unwrap_or(u16::MAX)
}

/// A region of the screen to write on. Rows and columns count from its corner; what lies outside
/// is not written.
#[derive(Debug)]
pub(crate) struct Ink<'a> {
    buffer: &'a mut Buffer,
    area: Rect,
}

impl<'a> Ink<'a> {
    /// Takes a region of a buffer.
    pub(crate) fn new(buffer: &'a mut Buffer, area: Rect) -> Self {
        let area = area.intersection(buffer.area);
        Self { buffer, area }
    }

    /// Columns of the region.
    pub(crate) fn width(&self) -> u16 {
        self.area.width
    }

    /// Rows of the region.
    pub(crate) fn height(&self) -> u16 {
        self.area.height
    }

    /// A part of the region.
    pub(crate) fn part(&mut self, x: u16, y: u16, width: u16, height: u16) -> Ink<'_> {
        let area = Rect::new(
            self.area.x.saturating_add(x),
            self.area.y.saturating_add(y),
            width.min(self.area.width.saturating_sub(x)),
            height.min(self.area.height.saturating_sub(y)),
        );
        Ink { buffer: &mut *self.buffer, area: area.intersection(self.area) }
    }

    /// Writes from column `x` over at most `width` columns; returns the column after the text.
    pub(crate) fn text(&mut self, x: u16, y: u16, width: u16, text: &str, style: Style) -> u16 {
        let room = width.min(self.area.width.saturating_sub(x));
        if y >= self.area.height || room == 0 {
            return x;
        }
        let text = width::clip(text, usize::from(room));
        self.buffer.set_stringn(self.area.x + x, self.area.y + y, &text, usize::from(room), style);
        x + columns(&text)
    }

    /// Writes a whole row from column `x` on.
    pub(crate) fn row(&mut self, x: u16, y: u16, text: &str, style: Style) -> u16 {
        self.text(x, y, self.area.width, text, style)
    }

    /// Writes so that the text ends before column `end`; returns the column where it begins.
    pub(crate) fn right(&mut self, end: u16, y: u16, text: &str, style: Style) -> u16 {
        let end = end.min(self.area.width);
        let width = columns(text).min(end);
        self.text(end - width, y, width, text, style);
        end - width
    }

    /// Writes in the middle of the row.
    pub(crate) fn centre(&mut self, y: u16, text: &str, style: Style) {
        let width = columns(text).min(self.area.width);
        self.text((self.area.width - width) / 2, y, width, text, style);
    }

    /// Lays a style over a part of a row without changing its text.
    pub(crate) fn paint(&mut self, x: u16, y: u16, width: u16, style: Style) {
        if y < self.area.height {
            let width = width.min(self.area.width.saturating_sub(x));
            self.buffer.set_style(Rect::new(self.area.x + x, self.area.y + y, width, 1), style);
        }
    }

    /// Fills the region with spaces in a style.
    pub(crate) fn clear(&mut self, style: Style) {
        for y in 0..self.area.height {
            let blank = " ".repeat(usize::from(self.area.width));
            self.buffer.set_stringn(
                self.area.x,
                self.area.y + y,
                &blank,
                usize::from(self.area.width),
                style,
            );
        }
    }

    /// A line across.
    pub(crate) fn rule(&mut self, y: u16, style: Style) {
        let line = "─".repeat(usize::from(self.area.width));
        self.row(0, y, &line, style);
    }

    /// A line down.
    pub(crate) fn bar_down(&mut self, x: u16, style: Style) {
        for y in 0..self.area.height {
            self.text(x, y, 1, "│", style);
        }
    }

    /// A bar of `width` columns of which `part` of `whole` are filled.
    pub(crate) fn gauge(
        &mut self,
        x: u16,
        y: u16,
        width: u16,
        part: u32,
        whole: u32,
        styles: [Style; 2],
    ) {
        let columns = u64::from(width);
        let filled =
            (columns * u64::from(part)).div_ceil(u64::from(whole.max(1))).min(columns) as u16;
        self.text(x, y, filled, &"█".repeat(usize::from(filled)), styles[0]);
        let rest = width - filled;
        self.text(x + filled, y, rest, &"░".repeat(usize::from(rest)), styles[1]);
    }
}
