//! Lines of an explanation on paper, or in a terminal that only prints.

use std::io::{self, Write};

use crate::text::explain::{Line, plain};
use crate::text::width;

/// Prints the lines, sentences folded to `wide` columns, with a free line before each part.
pub(super) fn print(lines: &[Line], wide: usize, out: &mut dyn Write) -> io::Result<()> {
    for (at, (line, text)) in lines.iter().zip(plain(lines)).enumerate() {
        match line {
            Line::Heading(_) if at > 0 => writeln!(out, "\n{text}")?,
            Line::Sentence(_) => {
                for text in width::wrap(&text, wide) {
                    writeln!(out, "{text}")?;
                }
            }
            _ => writeln!(out, "{text}")?,
        }
    }
    Ok(())
}
