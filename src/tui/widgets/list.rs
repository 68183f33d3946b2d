//! Lists longer than the screen, and the legends below them.

use std::ops::Range;

use super::columns;

/// The rows to draw of `count`, when `visible` fit and the row `at` must be among them, with some
/// of those that follow it.
pub(crate) fn window(count: usize, at: usize, visible: usize) -> Range<usize> {
    let visible = visible.max(1);
    let first = (at + 1 + visible / 3).saturating_sub(visible).min(count.saturating_sub(visible));
    first..count.min(first + visible)
}

/// Lays a legend `sign words, sign words` out in lines of at most `width` columns; a sign stays
/// with its words.
pub(crate) fn legend(text: &str, width: u16) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for piece in text.split(", ") {
        match lines.last_mut() {
            Some(line) if columns(line) + columns(piece) + 3 <= width => {
                line.push_str("   ");
                line.push_str(piece);
            }
            _ => lines.push(piece.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_holds_its_row_and_stays_inside() {
        for count in 1..30 {
            for visible in 1..30 {
                for at in 0..count {
                    let shown = window(count, at, visible);
                    assert!(shown.contains(&at) && shown.end <= count, "{count} {visible} {at}");
                    assert_eq!(shown.len(), visible.min(count));
                }
            }
        }
    }

    #[test]
    fn a_legend_breaks_between_its_pieces() {
        assert_eq!(legend("● all in, ○ not yet, – out", 18), ["● all in", "○ not yet   – out"]);
    }
}
