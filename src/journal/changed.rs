//! What changed between the contest file that a journal holds and the one that was given.

use similar::{ChangeTag, TextDiff};

/// A line of a contest file that is not in the other one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// The line was in the old text; its number there.
    Removed(String),
    /// The line is in the new text; its number there.
    Added(String),
}

/// Lists the lines in which two texts differ, with their numbers from 1, in the order of reading.
pub fn what_changed(old: &str, new: &str) -> Vec<(usize, Change)> {
    TextDiff::from_lines(old, new)
        .iter_all_changes()
        .filter_map(|change| {
            let line = change.value().trim_end_matches(['\r', '\n']).to_owned();
            match change.tag() {
                ChangeTag::Equal => None,
                ChangeTag::Delete => change.old_index().map(|at| (at + 1, Change::Removed(line))),
                ChangeTag::Insert => change.new_index().map(|at| (at + 1, Change::Added(line))),
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changed_lines_come_with_their_numbers() {
        assert_eq!(what_changed("a\nb\n", "a\nb\n"), []);
        assert_eq!(
            what_changed("a\nmax: 10\nc\n", "a\nmax: 12\nc\nd\n"),
            [
                (2, Change::Removed("max: 10".into())),
                (2, Change::Added("max: 12".into())),
                (4, Change::Added("d".into())),
            ]
        );
    }
}
