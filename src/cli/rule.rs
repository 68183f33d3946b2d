//! `alqa rule [FILE]`, `alqa rule --preset RULE`: says what a contest's rule does, with a worked example.

use std::io::{self, Write};

use super::{Call, Exit, contest_file};
use crate::contest::Preset;
use crate::text::explain::{Line, plain};
use crate::text::ruling::{of_preset, ruling};
use crate::text::width;

/// Prints the rule of this name, or of the call's contest, in sentences that fit the width of the paper.
pub(super) fn run(
    call: &Call<'_>,
    preset: Option<Preset>,
    out: &mut dyn Write,
) -> io::Result<Exit> {
    let contest = match preset {
        Some(preset) => of_preset(call.words, preset),
        None => match contest_file::open(call, out)? {
            Some(file) => file.contest,
            None => return Ok(Exit::Problems),
        },
    };
    let lines = ruling(call.words, &contest);
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
