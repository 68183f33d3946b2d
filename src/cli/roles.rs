//! `alqa roles`: who may do what.

use std::io::{self, Write};

use super::{Call, Exit};
use crate::hall::rights::{Grant, Role, TABLE};
use crate::text::{Word, Words, width, wording};

/// Columns for a role, with the gap before it.
const ROLE: usize = 9;
/// Columns for a right, at least.
const RIGHT: usize = 20;

/// Prints the table of rights.
pub(super) fn run(call: &Call<'_>, out: &mut dyn Write) -> io::Result<Exit> {
    print(call.words, call.paint.width, out)?;
    Ok(Exit::Done)
}

fn print(words: &Words, wide: usize, out: &mut dyn Write) -> io::Result<()> {
    let room = wide.saturating_sub(Role::ALL.len() * ROLE + 1).max(RIGHT);
    let heads = Role::ALL.map(|role| width::pad_left(wording::role(words, role), ROLE));
    writeln!(out, "{}{}", width::pad_right(words.get(Word::RolesTitle), room), heads.concat())?;
    for (right, grants) in TABLE {
        let lines = width::wrap(wording::right(words, right), room);
        let signs = grants.map(|grant| width::pad_left(wording::grant(grant), ROLE)).concat();
        for (at, line) in lines.iter().enumerate() {
            let signs = if at == 0 { signs.as_str() } else { "" };
            writeln!(out, "{}", format!("{}{signs}", width::pad_right(line, room)).trim_end())?;
        }
    }
    let [yes, later, no] = [Grant::Yes, Grant::AfterLock, Grant::No].map(wording::grant);
    writeln!(out, "\n{}", words.roles_legend(later, no, yes))?;
    for word in [Word::RolesTrainee, Word::RolesChair] {
        width::wrap(words.get(word), wide).iter().try_for_each(|line| writeln!(out, "{line}"))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contest::Lang;

    fn printed(lang: Lang, wide: usize) -> String {
        let mut out = Vec::new();
        print(&Words::new(lang), wide, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn the_table_fits_the_paper() {
        for lang in Lang::ALL {
            for wide in [80, 120] {
                let text = printed(lang, wide);
                assert!(text.lines().all(|line| width::columns(line) <= wide), "{text}");
                let rows = text.lines().filter(|line| line.ends_with(['●', '◐', '·']));
                assert_eq!(rows.count(), TABLE.len(), "{text}");
            }
        }
    }

    /// The README says the same as the code.
    #[test]
    fn the_readme_repeats_the_table() {
        let words = Words::new(Lang::En);
        let readme = include_str!("../../README.md");
        for (right, grants) in TABLE {
            let signs = grants.map(|of| wording::grant(of).to_owned()).join(" | ");
            let row = format!("| {} | {signs} |", wording::right(&words, right));
            assert!(readme.contains(&row), "the README lacks: {row}");
        }
    }
}
