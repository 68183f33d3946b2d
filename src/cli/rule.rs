//! `alqa rule [FILE]`: says what a contest's rule does, with a worked example.

use std::io::{self, Write};

use super::{Call, Exit, contest_file};
use crate::text::explain::{Line, plain};
use crate::text::ruling::ruling;
use crate::text::width;

/// Prints the rule of the call's contest in sentences that fit the width of the paper.
pub(super) fn run(call: &Call<'_>, out: &mut dyn Write) -> io::Result<Exit> {
    let Some(file) = contest_file::open(call, out)? else {
        return Ok(Exit::Problems);
    };
    let lines = ruling(call.words, &file.contest);
    for (at, (line, text)) in lines.iter().zip(plain(&lines)).enumerate() {
        match line {
            Line::Heading(_) if at > 0 => writeln!(out, "\n{text}")?,
            Line::Sentence(_) => {
                for text in width::wrap(&text, call.paint.width) {
                    writeln!(out, "{text}")?;
                }
            }
            _ => writeln!(out, "{text}")?,
        }
    }
    Ok(Exit::Done)
}
