//! The screen as it is drawn, for a file: plain text, and a picture (SVG) that needs nothing else.
//!
//! Only what stands in the drawn cells is taken: what is covered stays covered, and a PIN, which is
//! never drawn, is in no file.

use std::fmt::Write as _;

use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier};
use unicode_width::UnicodeWidthStr;

use super::model::Model;
use super::{Place, view};
use crate::contest::hygiene;
use crate::text::{Word, Words, dates, html};

/// A capture of a screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Capture {
    /// The name of its files, without an end: `alqa-juror-j1-20260414-180509`.
    pub name: String,
    /// Its rows, without blanks at their ends.
    pub text: String,
    /// The picture.
    pub svg: String,
}

/// Why a capture is in no file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotCaptured {
    /// The disk is full.
    DiskFull,
    /// Nothing may be written there.
    Forbidden,
    /// Something else, in the system's words.
    Failed(String),
}

/// Columns and rows of a cell in units of the picture, and where in it the letters stand.
const CELL: (u32, u32) = (10, 20);
const BASELINE: u32 = 15;

const FONT: &str = "ui-monospace,'DejaVu Sans Mono',Menlo,Consolas,'Courier New',monospace";

/// What a terminal without colours of ours shows: text, ground.
const USUAL: (u32, u32) = (0xd6_d8_dc, 0x15_17_1c);

/// Captures the screen of a session as it stands.
pub(super) fn capture(model: &Model) -> Capture {
    let buffer = drawn(model);
    let seat = Place::seat_name(&model.seat).replace(':', "-");
    let at = model.now;
    Capture {
        name: format!("alqa-{seat}-{}", dates::stamp(&at)),
        text: text(&buffer),
        svg: svg(&buffer, &title(model), model.contest().title.get(model.lang())),
    }
}

/// Says where a capture was written, as folder and name, or why it was not.
pub(super) fn say(words: &Words, written: &Result<(String, String), NotCaptured>) -> String {
    let why = match written {
        Ok((folder, name)) => {
            return words.capture_written(hygiene::harmless(folder), hygiene::harmless(name));
        }
        Err(NotCaptured::DiskFull) => words.get(Word::CaptureDiskFull).to_owned(),
        Err(NotCaptured::Forbidden) => words.get(Word::CaptureForbidden).to_owned(),
        Err(NotCaptured::Failed(detail)) => hygiene::harmless(detail),
    };
    words.capture_failed(why)
}

/// The seat, the journal, when.
fn title(model: &Model) -> String {
    let seat = Place::seat_name(&model.seat);
    let at = dates::moment_with_seconds(&model.now);
    [seat, model.journal.clone(), at]
        .into_iter()
        .filter(|of| !of.is_empty())
        .collect::<Vec<_>>()
        .join(" · ")
}

fn drawn(model: &Model) -> Buffer {
    let (width, height) = model.size;
    let Ok(mut screen) = Terminal::new(TestBackend::new(width, height));
    let Ok(frame) = screen.draw(|frame| view::view(model, frame));
    frame.buffer.clone()
}

/// The cells of a row with their columns; what a wide letter covers is left out.
fn cells(buffer: &Buffer, y: u16) -> impl Iterator<Item = (u16, u16, &Cell)> {
    let area = buffer.area;
    let mut free = 0;
    (0..area.width).filter_map(move |x| {
        let cell = buffer.cell((area.x + x, area.y + y)).filter(|_| x >= free)?;
        let wide = (cell.symbol().width() as u16).max(1);
        free = x + wide;
        Some((x, wide, cell))
    })
}

/// The rows of a screen without blanks at their ends, without blank rows at the end.
pub(super) fn text(buffer: &Buffer) -> String {
    let row = |y| cells(buffer, y).map(|(_, _, cell)| cell.symbol()).collect::<String>();
    let rows: Vec<String> =
        (0..buffer.area.height).map(|y| hygiene::harmless(row(y).trim_end())).collect();
    format!("{}\n", rows.join("\n").trim_end())
}

/// How a cell looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Look {
    text: u32,
    ground: u32,
    modifier: Modifier,
}

impl Look {
    fn of(cell: &Cell) -> Self {
        let modifier = cell.modifier;
        let (mut text, mut ground) = (rgb(cell.fg, USUAL.0), rgb(cell.bg, USUAL.1));
        if modifier.contains(Modifier::REVERSED) {
            std::mem::swap(&mut text, &mut ground);
        }
        Self { text, ground, modifier }
    }

    /// The attributes of letters that look so.
    fn attributes(self) -> String {
        let mut said = format!("fill=\"#{:06x}\"", self.text);
        let signs = [
            (Modifier::BOLD, " font-weight=\"bold\""),
            (Modifier::DIM, " fill-opacity=\"0.6\""),
            (Modifier::ITALIC, " font-style=\"italic\""),
            (Modifier::UNDERLINED, " text-decoration=\"underline\""),
        ];
        for (modifier, attribute) in signs {
            if self.modifier.contains(modifier) {
                said += attribute;
            }
        }
        said
    }
}

/// Letters beside one another that look alike.
struct Run {
    x: u16,
    wide: u16,
    text: String,
    look: Look,
    /// A letter of two columns stands alone, so that those after it keep their place.
    alone: bool,
}

fn runs(buffer: &Buffer, y: u16) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for (x, wide, cell) in cells(buffer, y) {
        let (look, alone) = (Look::of(cell), wide > 1);
        match runs.last_mut().filter(|run| run.look == look && !run.alone && !alone) {
            Some(run) => {
                run.wide += wide;
                run.text += cell.symbol();
            }
            None => runs.push(Run { x, wide, text: cell.symbol().to_owned(), look, alone }),
        }
    }
    runs
}

/// The screen as a picture: a rectangle for each ground that differs, a text for each run of letters.
pub(super) fn svg(buffer: &Buffer, title: &str, about: &str) -> String {
    let (columns, rows) = (u32::from(buffer.area.width), u32::from(buffer.area.height));
    let (wide, high) = (columns * CELL.0, rows * CELL.1);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{wide}\" height=\"{high}\" \
         viewBox=\"0 0 {wide} {high}\" font-family=\"{FONT}\" font-size=\"16\">\n\
         <title>{}</title>\n<desc>{}, {columns}x{rows}</desc>\n\
         <rect width=\"{wide}\" height=\"{high}\" fill=\"#{:06x}\"/>\n",
        html::escaped(title),
        html::escaped(about),
        USUAL.1,
    );
    for y in 0..buffer.area.height {
        let runs = runs(buffer, y);
        let top = u32::from(y) * CELL.1;
        for run in runs.iter().filter(|run| run.look.ground != USUAL.1) {
            let (x, wide) = (u32::from(run.x) * CELL.0, u32::from(run.wide) * CELL.0);
            // Writing into a string cannot fail.
            let _ = writeln!(
                svg,
                "<rect x=\"{x}\" y=\"{top}\" width=\"{wide}\" height=\"{}\" fill=\"#{:06x}\"/>",
                CELL.1, run.look.ground
            );
        }
        let underlined = |run: &Run| run.look.modifier.contains(Modifier::UNDERLINED);
        for run in runs.iter().filter(|run| underlined(run) || !run.text.trim().is_empty()) {
            let (x, wide) = (u32::from(run.x) * CELL.0, u32::from(run.wide) * CELL.0);
            let _ = writeln!(
                svg,
                "<text x=\"{x}\" y=\"{}\" textLength=\"{wide}\" lengthAdjust=\"spacingAndGlyphs\" \
                 xml:space=\"preserve\" {}>{}</text>",
                top + BASELINE,
                run.look.attributes(),
                html::escaped(&run.text)
            );
        }
    }
    svg += "</svg>\n";
    svg
}

/// The 16 colours that have names, as xterm shows them.
const NAMED: [u32; 16] = [
    0x00_00_00, 0xcd_00_00, 0x00_cd_00, 0xcd_cd_00, 0x00_00_ee, 0xcd_00_cd, 0x00_cd_cd, 0xe5_e5_e5,
    0x7f_7f_7f, 0xff_00_00, 0x00_ff_00, 0xff_ff_00, 0x5c_5c_ff, 0xff_00_ff, 0x00_ff_ff, 0xff_ff_ff,
];

/// The steps of a colour in the cube of 216.
const STEPS: [u32; 6] = [0x00, 0x5f, 0x87, 0xaf, 0xd7, 0xff];

/// A colour as red, green, blue; `usual`: what the terminal takes where none is asked for.
fn rgb(color: Color, usual: u32) -> u32 {
    let named = |at: usize| NAMED[at];
    match color {
        Color::Reset => usual,
        Color::Rgb(red, green, blue) => u32::from_be_bytes([0, red, green, blue]),
        Color::Indexed(at @ 0..16) => named(usize::from(at)),
        Color::Indexed(at @ 16..232) => {
            let at = usize::from(at - 16);
            (STEPS[at / 36] << 16) | (STEPS[at / 6 % 6] << 8) | STEPS[at % 6]
        }
        Color::Indexed(at @ 232..) => (8 + 10 * u32::from(at - 232)) * 0x01_01_01,
        Color::Black => named(0),
        Color::Red => named(1),
        Color::Green => named(2),
        Color::Yellow => named(3),
        Color::Blue => named(4),
        Color::Magenta => named(5),
        Color::Cyan => named(6),
        Color::Gray => named(7),
        Color::DarkGray => named(8),
        Color::LightRed => named(9),
        Color::LightGreen => named(10),
        Color::LightYellow => named(11),
        Color::LightBlue => named(12),
        Color::LightMagenta => named(13),
        Color::LightCyan => named(14),
        Color::White => named(15),
    }
}

#[cfg(test)]
mod tests {
    use ratatui::layout::Rect;
    use ratatui::style::Style;

    use super::*;

    /// An element: its name, its attributes, the text inside.
    #[derive(Debug)]
    struct Element {
        name: String,
        attributes: Vec<(String, String)>,
        text: String,
    }

    impl Element {
        fn of(&self, name: &str) -> Option<&str> {
            let of = self.attributes.iter().find(|(key, _)| key == name);
            of.map(|(_, value)| value.as_str())
        }
    }

    fn unescaped(text: &str) -> String {
        let mut pieces = text.split('&');
        let mut out = pieces.next().unwrap().to_owned();
        for piece in pieces {
            let (name, rest) = piece.split_once(';').expect("an entity ends");
            out += match name {
                "amp" => "&",
                "lt" => "<",
                "gt" => ">",
                "quot" => "\"",
                "#39" => "'",
                other => panic!("&{other};"),
            };
            out += rest;
        }
        out
    }

    /// Reads XML as far as it is needed here, and panics where it is not well-formed.
    fn parse(xml: &str) -> Vec<Element> {
        let (mut all, mut open, mut rest) = (Vec::<Element>::new(), Vec::<usize>::new(), xml);
        loop {
            let (text, after) = rest.split_once('<').unwrap_or((rest, ""));
            assert!(!text.contains('>'), "{text}");
            assert!(text.chars().all(|c| c == '\n' || !c.is_control()), "{text:?}");
            match open.last() {
                Some(&at) => all[at].text += &unescaped(text),
                None => assert_eq!(text.trim(), "", "outside of everything"),
            }
            if after.is_empty() {
                break;
            }
            let (tag, after) = after.split_once('>').expect("a tag ends");
            rest = after;
            if let Some(name) = tag.strip_prefix('/') {
                let at = open.pop().expect("something is open");
                assert_eq!(all[at].name, name);
                continue;
            }
            assert!(!open.is_empty() || all.is_empty(), "one root");
            let (tag, closed) = tag.strip_suffix('/').map_or((tag, false), |tag| (tag, true));
            let (name, mut said) = tag.split_once(' ').unwrap_or((tag, ""));
            let mut attributes = Vec::<(String, String)>::new();
            while !said.trim().is_empty() {
                let (key, after) = said.trim_start().split_once("=\"").expect("an attribute");
                let (value, after) = after.split_once('"').expect("a value ends");
                assert!(attributes.iter().all(|(known, _)| known != key), "{key} twice");
                attributes.push((key.to_owned(), unescaped(value)));
                said = after;
            }
            if !closed {
                open.push(all.len());
            }
            all.push(Element { name: name.to_owned(), attributes, text: String::new() });
        }
        assert!(open.is_empty(), "all are closed");
        all
    }

    fn buffer(width: u16, rows: &[(&str, Style)]) -> Buffer {
        let mut buffer = Buffer::empty(Rect::new(0, 0, width, rows.len() as u16));
        for (y, (text, style)) in (0..).zip(rows) {
            buffer.set_string(0, y, text, *style);
        }
        buffer
    }

    #[test]
    fn the_text_is_the_rows_without_blanks_at_their_ends() {
        let plain = Style::new();
        let rows = [("  Ән  ", plain), ("", plain), ("日本 x", plain), ("   ", plain)];
        assert_eq!(text(&buffer(9, &rows)), "  Ән\n\n日本 x\n");
        assert_eq!(text(&buffer(9, &[("", plain)])), "\n");
    }

    #[test]
    fn the_picture_is_well_formed_and_needs_nothing_else() {
        let evil = "<script>&\"'</script>";
        let buffer = buffer(30, &[(evil, Style::new()), ("]]>", Style::new())]);
        let svg = svg(&buffer, "</title><a href='http://x'>", "\u{1b}[2J&");
        let all = parse(&svg);
        let names: Vec<_> = all.iter().map(|of| of.name.as_str()).collect();
        assert_eq!(names, ["svg", "title", "desc", "rect", "text", "text"]);
        let texts: Vec<_> = all[1..].iter().map(|of| of.text.trim_end()).collect();
        let title = "</title><a href='http://x'>";
        assert_eq!(texts, [title, "\u{fffd}[2J&, 30x2", "", evil, "]]>"]);
        let size = ["width", "height", "viewBox"].map(|name| all[0].of(name).unwrap());
        assert_eq!(size, ["300", "40", "0 0 300 40"]);
        assert!(all[1..].iter().all(|of| of.of("href").is_none() && of.of("style").is_none()));
    }

    #[test]
    fn letters_keep_their_columns_and_looks() {
        let mut buffer = buffer(12, &[("ab日本cd", Style::new().fg(Color::Rgb(1, 2, 255)))]);
        buffer.set_style(Rect::new(6, 0, 1, 1), Style::new().add_modifier(Modifier::BOLD));
        let reversed = Style::new().add_modifier(Modifier::REVERSED.union(Modifier::DIM));
        buffer.set_style(Rect::new(7, 0, 1, 1), reversed);
        let all = parse(&svg(&buffer, "", ""));
        let of = |element: &Element, name: &str| element.of(name).unwrap_or("-").to_owned();
        let texts: Vec<_> = all
            .iter()
            .filter(|element| element.name == "text")
            .map(|element| {
                let said = ["x", "textLength", "fill", "font-weight", "fill-opacity"];
                (element.text.trim_end().to_owned(), said.map(|name| of(element, name)).join(" "))
            })
            .collect();
        let expected = [
            ("ab", "0 20 #0102ff - -"),
            ("日", "20 20 #0102ff - -"),
            ("本", "40 20 #0102ff - -"),
            ("c", "60 10 #0102ff bold -"),
            ("d", "70 10 #15171c - 0.6"),
        ];
        assert_eq!(texts, expected.map(|(text, said)| (text.to_owned(), said.to_owned())));
        let grounds: Vec<_> = all.iter().filter(|element| element.name == "rect").collect();
        // The whole, and the letter that is reversed.
        assert_eq!(grounds.len(), 2);
        let said = ["x", "y", "width", "height", "fill"].map(|name| of(grounds[1], name));
        assert_eq!(said, ["70", "0", "10", "20", "#0102ff"]);
    }

    #[test]
    fn every_colour_of_the_palette_is_known() {
        let of = |at| rgb(Color::Indexed(at), 0);
        // As xterm's own table lists them.
        let known = [(0, 0), (9, 0xff_00_00), (16, 0), (21, 0xff), (110, 0x87_af_d7)];
        for (at, colour) in known.into_iter().chain([(231, 0xff_ff_ff), (232, 0x08_08_08)]) {
            assert_eq!(of(at), colour, "{at}");
        }
        assert_eq!(of(255), 0xee_ee_ee);
        assert_eq!((rgb(Color::Reset, 7), rgb(Color::White, 7)), (7, 0xff_ff_ff));
    }
}
