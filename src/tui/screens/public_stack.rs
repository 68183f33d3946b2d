//! Lines one below another in the middle of the board, as large as they fit.

use ratatui::style::Style;

use crate::text::width;
use crate::tui::widgets::{Ink, Letters, columns};

/// The most columns of a pixel.
const LARGEST: u16 = 4;

/// A line of a card.
#[derive(Debug, Clone)]
pub(super) enum Part {
    /// In block letters where they fit.
    Large {
        /// What.
        text: String,
        /// How.
        style: Style,
        /// So many sizes smaller than the largest of the card.
        smaller: u16,
    },
    /// In plain letters, wrapped.
    Line(String, Style),
    /// A free row where there is room.
    Gap,
}

impl Part {
    /// As large as can be.
    pub(super) fn large(text: impl Into<String>, style: Style) -> Self {
        Self::Large { text: text.into(), style, smaller: 0 }
    }

    /// A size smaller than the largest.
    pub(super) fn smaller(text: impl Into<String>, style: Style) -> Self {
        Self::Large { text: text.into(), style, smaller: 1 }
    }
}

/// A part as it is drawn.
enum Row {
    Block(Letters, u16, Style),
    Plain(String, Style),
    Gap,
}

impl Row {
    fn height(&self) -> u16 {
        match self {
            Self::Block(letters, scale, _) => letters.height(*scale),
            Self::Plain(..) | Self::Gap => 1,
        }
    }
}

/// Draws the parts in the middle. What finds no room at any size is cut off at the end.
pub(super) fn draw(parts: &[Part], ink: &mut Ink<'_>) {
    let rows = rows(parts, ink.width(), ink.height());
    let total: u16 = rows.iter().map(Row::height).sum();
    let mut y = ink.height().saturating_sub(total) / 2;
    for row in rows {
        let height = row.height();
        match row {
            Row::Block(letters, scale, style) => {
                let x = (ink.width() - letters.columns(scale).min(ink.width())) / 2;
                letters.draw(ink, (x, y), scale, style);
            }
            Row::Plain(text, style) => ink.centre(y, &text, style),
            Row::Gap => {}
        }
        y += height;
    }
}

/// The rows at the largest size at which all of them fit; free rows go first.
fn rows(parts: &[Part], wide: u16, high: u16) -> Vec<Row> {
    let gaps = [true, false];
    let tries = (0..=LARGEST).rev().flat_map(|scale| gaps.map(|gaps| (scale, gaps)));
    let laid = tries.filter_map(|(scale, gaps)| lay(parts, wide, scale, gaps));
    let fits = |rows: &Vec<Row>| rows.iter().map(Row::height).sum::<u16>() <= high;
    let mut smallest = Vec::new();
    for rows in laid {
        if fits(&rows) {
            return rows;
        }
        smallest = rows;
    }
    smallest
}

/// The rows at a size; 0 is plain text. `None` where a word is wider than the board.
fn lay(parts: &[Part], wide: u16, scale: u16, gaps: bool) -> Option<Vec<Row>> {
    let mut rows = Vec::new();
    for part in parts {
        match part {
            Part::Large { text, style, smaller } => {
                // Too small for blocks is too small for all of them but the smaller ones.
                let own = scale.saturating_sub(*smaller);
                match own {
                    0 => rows.extend(plain(&spaced(text, wide), wide, *style)),
                    _ => rows.extend(blocks(text, wide, own, *style)?),
                }
            }
            Part::Line(text, style) => rows.extend(plain(text, wide, *style)),
            Part::Gap if gaps => rows.push(Row::Gap),
            Part::Gap => {}
        }
    }
    Some(rows)
}

fn plain(text: &str, wide: u16, style: Style) -> impl Iterator<Item = Row> {
    let lines = width::wrap(text, usize::from(wide.max(2)));
    lines.into_iter().map(move |line| Row::Plain(line, style))
}

/// With a space after each letter where that fits; between words a hard one more, so that wrapping
/// keeps them apart.
fn spaced(text: &str, wide: u16) -> String {
    let letters = text.to_uppercase().replace(' ', "\u{a0}");
    let spaced = letters.chars().map(String::from).collect::<Vec<_>>().join(" ");
    if columns(&spaced) <= wide { spaced } else { text.to_owned() }
}

/// Words in block letters, as many in a row as fit.
fn blocks(text: &str, wide: u16, scale: u16, style: Style) -> Option<Vec<Row>> {
    let mut lines: Vec<(String, Letters)> = Vec::new();
    for word in text.split_whitespace() {
        let fits = |text: String| {
            let letters = Letters::of(&text)?;
            (letters.columns(scale) <= wide).then_some((text, letters))
        };
        match lines.last().and_then(|(line, _)| fits(format!("{line} {word}"))) {
            Some(longer) => *lines.last_mut()? = longer,
            None => lines.push(fits(word.to_owned())?),
        }
    }
    Some(lines.into_iter().map(|(_, letters)| Row::Block(letters, scale, style)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spaced_words_stay_apart() {
        let lines = width::wrap(&spaced("Үлгі Емен", 40), 40);
        assert_eq!(lines.join("|").replace('\u{a0}', " "), "Ү Л Г І   Е М Е Н");
        assert_eq!(spaced("Үлгі Емен", 12), "Үлгі Емен");
    }
}
