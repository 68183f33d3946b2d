//! Lines as plain text, for papers and for a terminal that only prints.

use super::Line;
use crate::text::width::{columns, pad_left, pad_right};

/// Writes the lines as plain text, one string for each, with the columns of each table aligned.
pub fn plain(lines: &[Line]) -> Vec<String> {
    let mut out = Vec::with_capacity(lines.len());
    for block in lines.chunk_by(|a, b| cells(a).is_some() && cells(b).is_some()) {
        let widths = widths(block);
        for line in block {
            out.push(match line {
                Line::Heading(text) | Line::Sentence(text) => text.clone(),
                Line::Columns(cells) | Line::Row { cells, .. } => aligned(cells, &widths),
            });
        }
    }
    out
}

fn cells(line: &Line) -> Option<&[String]> {
    match line {
        Line::Columns(cells) | Line::Row { cells, .. } => Some(cells),
        Line::Heading(_) | Line::Sentence(_) => None,
    }
}

/// The width of each column of a table, in columns of the terminal.
fn widths(table: &[Line]) -> Vec<usize> {
    let mut widths: Vec<usize> = Vec::new();
    for cells in table.iter().filter_map(cells) {
        widths.resize(widths.len().max(cells.len()), 0);
        for (width, cell) in widths.iter_mut().zip(cells) {
            *width = columns(cell).max(*width);
        }
    }
    widths
}

fn aligned(cells: &[String], widths: &[usize]) -> String {
    let last = cells.len().saturating_sub(1);
    let padded: Vec<_> = cells
        .iter()
        .zip(widths)
        .enumerate()
        .map(
            |(at, (cell, &width))| {
                if at == 0 || at == last { pad_right(cell, width) } else { pad_left(cell, width) }
            },
        )
        .collect();
    padded.join("  ").trim_end().to_owned()
}
