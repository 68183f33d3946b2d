//! Colours by what the terminal can show. Nothing is told by colour alone.

use ratatui::style::{Color, Modifier, Style};

use super::Depth;

/// The styles of one session. Calm on a dark ground; one accent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Theme {
    /// The ground and plain text.
    pub base: Style,
    /// What matters less.
    pub dim: Style,
    /// What matters more.
    pub strong: Style,
    /// The accent: on stage, the winner, the mark under the hand.
    pub accent: Style,
    /// The row or cell that the keys act on.
    pub select: Style,
    /// Needs attention.
    pub warn: Style,
    /// Something is wrong and stays so until it is mended: stands out without any colour.
    pub alarm: Style,
    /// Done, saved.
    pub good: Style,
    /// Lines between regions.
    pub line: Style,
    /// The bar of a mark.
    pub bar: Style,
    /// Nothing at all: the board's black.
    pub black: Style,
}

impl Theme {
    /// The styles for a colour depth.
    pub fn new(depth: Depth) -> Self {
        let plain = Style::new();
        let bold = Modifier::BOLD;
        match depth {
            Depth::Mono => Self {
                base: plain,
                dim: plain,
                strong: plain.add_modifier(bold),
                accent: plain.add_modifier(bold),
                select: plain.add_modifier(Modifier::REVERSED),
                warn: plain.add_modifier(bold.union(Modifier::UNDERLINED)),
                alarm: plain.add_modifier(bold.union(Modifier::REVERSED)),
                good: plain,
                line: plain,
                bar: plain,
                black: plain,
            },
            // Dark grey is for lines only: some palettes make it nearly the ground.
            Depth::Ansi16 => Self::of(
                [Color::Black, Color::White, Color::Gray, Color::White, Color::Yellow],
                [Color::Blue, Color::LightRed, Color::Green, Color::DarkGray],
            ),
            Depth::Ansi256 => Self::of(
                [234, 252, 245, 231, 179].map(Color::Indexed),
                [238, 209, 114, 239].map(Color::Indexed),
            ),
            Depth::True => Self::of(
                [0x15_17_1c, 0xd6_d8_dc, 0x8d_93_9f, 0xff_ff_ff, 0xe3_b4_5c].map(Color::from_u32),
                [0x2d_36_47, 0xf2_8b_6b, 0x8f_c7_8f, 0x3d_43_50].map(Color::from_u32),
            ),
        }
    }

    /// The styles of the public board, for a projector or an LED wall: full contrast, on black or,
    /// where that is `light`, on white.
    pub fn board(depth: Depth, light: bool) -> Self {
        let rgb = |colours: [u32; 5], more: [u32; 4]| {
            Self::of(colours.map(Color::from_u32), more.map(Color::from_u32))
        };
        let indexed = |colours: [u8; 5], more: [u8; 4]| {
            Self::of(colours.map(Color::Indexed), more.map(Color::Indexed))
        };
        match (depth, light) {
            (Depth::Mono, _) => Self::new(Depth::Mono),
            (Depth::Ansi16, false) => Self::new(Depth::Ansi16),
            (Depth::Ansi16, true) => Self::of(
                [Color::White, Color::Black, Color::DarkGray, Color::Black, Color::Blue],
                [Color::Gray, Color::Red, Color::Green, Color::DarkGray],
            ),
            (Depth::Ansi256, false) => indexed([16, 255, 250, 231, 220], [18, 215, 120, 244]),
            (Depth::Ansi256, true) => indexed([231, 16, 240, 16, 18], [252, 124, 22, 245]),
            (Depth::True, false) => rgb(
                [0x00_00_00, 0xf4_f4_f4, 0xb8_bc_c4, 0xff_ff_ff, 0xff_d2_4a],
                [0x20_30_4a, 0xff_9c_6b, 0x9f_e0_9f, 0x8a_8f_98],
            ),
            (Depth::True, true) => rgb(
                [0xff_ff_ff, 0x10_10_10, 0x4a_4f_57, 0x00_00_00, 0x0b_3d_91],
                [0xdc_e6_f5, 0xa3_3a_12, 0x1f_6b_2a, 0x8a_8f_98],
            ),
        }
    }

    fn of(
        [ground, text, dim, strong, accent]: [Color; 5],
        [select, warn, good, line]: [Color; 4],
    ) -> Self {
        let base = Style::new().fg(text).bg(ground);
        Self {
            base,
            dim: Style::new().fg(dim),
            strong: Style::new().fg(strong).add_modifier(Modifier::BOLD),
            accent: Style::new().fg(accent).add_modifier(Modifier::BOLD),
            select: Style::new().fg(strong).bg(select).add_modifier(Modifier::BOLD),
            warn: Style::new().fg(warn).add_modifier(Modifier::BOLD),
            alarm: Style::new().fg(ground).bg(warn).add_modifier(Modifier::BOLD),
            good: Style::new().fg(good).add_modifier(Modifier::BOLD),
            line: Style::new().fg(line),
            bar: Style::new().fg(accent),
            black: Style::new().bg(Color::Black),
        }
    }
}
