//! `alqa rule [FILE]`, `alqa rule --preset RULE`: says what a contest's rule does, with a worked example.

use std::io::{self, Write};

use super::{Call, Exit, contest_file, paper};
use crate::contest::Preset;
use crate::text::Word;
use crate::text::ruling::{of_preset, ruling};

/// Prints the rule of this name, or of the call's contest, in sentences that fit the width of the paper.
pub(super) fn run(
    call: &Call<'_>,
    preset: Option<Preset>,
    out: &mut dyn Write,
) -> io::Result<Exit> {
    if preset.is_some() && call.args.contest.is_some() {
        eprintln!("{}", call.words.get(Word::CliRulingEither));
        return Ok(Exit::Unusable);
    }
    let contest = match preset {
        Some(preset) => of_preset(call.words, preset),
        None => match contest_file::open(call, out)? {
            Some(file) => file.contest,
            None => return Ok(Exit::Problems),
        },
    };
    paper::print(&ruling(call.words, &contest), call.paint.width, out)?;
    Ok(Exit::Done)
}
