//! From what terminals said, look by look, to which of them are silent. Pure.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use super::Beat;
use crate::contest::JurorId;
use crate::hall::Terminal;
use crate::tui::Silent;

/// A terminal that has not beaten for so long is silent: two beats may come late.
const QUIET: Duration = Duration::from_secs(6);

/// The terminals as they were at the last look.
#[derive(Debug, Default)]
pub(super) struct Silence {
    terminals: BTreeMap<Terminal, Seen>,
    /// There was a look before: what comes now was made since.
    begun: bool,
}

/// A terminal that has a file.
#[derive(Debug)]
struct Seen {
    beat: Beat,
    /// How long the beat has been the same.
    quiet: Duration,
    /// It was seen to come or to change; else a crash may have left the file before anybody looked.
    moved: bool,
}

impl Silence {
    /// Takes in what the files say, `passed` after the look before: the silent terminals of jurors who
    /// have no other that lives. `None` for a file that says nothing now.
    pub(super) fn look(
        &mut self,
        passed: Duration,
        beats: BTreeMap<Terminal, Option<Beat>>,
    ) -> Vec<Silent> {
        let Self { terminals, begun } = self;
        let new = std::mem::replace(begun, true);
        terminals.retain(|terminal, _| beats.contains_key(terminal));
        for (terminal, beat) in beats {
            match (terminals.get_mut(&terminal), beat) {
                (Some(seen), Some(beat)) if seen.beat != beat => {
                    *seen = Seen { beat, quiet: Duration::ZERO, moved: true };
                }
                (Some(seen), _) => seen.quiet = seen.quiet.saturating_add(passed),
                (None, Some(beat)) => {
                    terminals.insert(terminal, Seen { beat, quiet: Duration::ZERO, moved: new });
                }
                (None, None) => {}
            }
        }
        let live = |seen: &&Seen| seen.quiet < QUIET;
        let alive: BTreeSet<&JurorId> =
            terminals.values().filter(live).map(|seen| &seen.beat.juror).collect();
        let silent = terminals.iter().filter(|(_, seen)| !alive.contains(&seen.beat.juror));
        let told = |(terminal, seen): (&Terminal, &Seen)| Silent {
            juror: seen.beat.juror.clone(),
            terminal: terminal.clone(),
            seconds: in_steps(seen.quiet),
            moved: seen.moved,
        };
        silent.map(told).collect()
    }
}

/// In seconds; from the first minute on in whole minutes, so that no more is told than is said.
fn in_steps(span: Duration) -> u32 {
    let seconds = u32::try_from(span.as_secs()).unwrap_or(u32::MAX);
    if seconds < 60 { seconds } else { seconds - seconds % 60 }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Looks every two seconds at files that say `juror:count`, each in the place of its terminal: `-`
    /// for none, `?` for one that cannot be read.
    fn told(looks: &[&str]) -> Vec<String> {
        let mut silence = Silence::default();
        let look = |files: &&str| {
            let file = |(at, file): (usize, &str)| {
                let terminal = Terminal::new(&format!("t-{at}")).unwrap();
                let beat = file.split_once(':').map(|(juror, count)| Beat {
                    juror: JurorId::new(juror).unwrap(),
                    count: count.parse().unwrap(),
                });
                (file != "-").then_some((terminal, beat))
            };
            let beats = files.split_whitespace().enumerate().filter_map(file).collect();
            let silent = silence.look(Duration::from_secs(2), beats);
            let said = |of: &Silent| {
                let sign = if of.moved { "" } else { "?" };
                format!("{}@{}{sign} {}", of.juror, of.terminal, of.seconds)
            };
            silent.iter().map(said).collect::<Vec<_>>().join(", ")
        };
        looks.iter().map(look).collect()
    }

    #[test]
    fn a_terminal_that_stops_is_silent_after_six_seconds_and_back_with_a_beat() {
        assert_eq!(
            told(&["a:1", "a:2", "a:2", "a:2", "a:2", "a:2", "a:3", "a:3"]),
            ["", "", "", "", "a@t-0 6", "a@t-0 8", "", ""]
        );
    }

    #[test]
    fn one_that_left_as_it_should_is_not_silent() {
        assert_eq!(told(&["a:1 b:1", "a:2 b:2", "- b:3", "- b:4", "- b:5", "- b:6"]), [""; 6]);
    }

    #[test]
    fn a_juror_with_another_terminal_that_lives_is_not_silent() {
        assert_eq!(
            told(&["a:1", "a:2", "a:2", "a:2", "a:2", "a:2 a:1", "a:2 a:2", "a:2 a:3"]),
            ["", "", "", "", "a@t-0 6", "", "", ""]
        );
        // Both are silent.
        let looks = ["a:1 a:1", "a:2 a:2", "a:2 a:3", "a:2 a:3", "a:2 a:3", "a:2 a:3"];
        assert_eq!(told(&looks)[5], "a@t-0 8, a@t-1 6");
    }

    #[test]
    fn what_was_there_before_and_never_moved_is_told_apart() {
        assert_eq!(told(&["a:9", "a:9", "a:9", "a:9", "a:10"]), ["", "", "", "a@t-0? 6", ""]);
    }

    #[test]
    fn what_came_meanwhile_lived() {
        assert_eq!(told(&["-", "a:1", "a:1", "a:1", "a:1"]), ["", "", "", "", "a@t-0 6"]);
    }

    #[test]
    fn a_file_that_cannot_be_read_has_not_moved() {
        assert_eq!(
            told(&["a:1", "a:2", "?", "?", "?", "a:3", "?"]),
            ["", "", "", "", "a@t-0 6", "", ""]
        );
        assert_eq!(told(&["?", "?", "?", "?", "?"]), [""; 5]);
    }

    #[test]
    fn a_laptop_that_was_handed_on_is_the_next_jurors() {
        assert_eq!(
            told(&["a:1", "a:2", "b:3", "b:3", "b:3", "b:3"]),
            ["", "", "", "", "", "b@t-0 6"]
        );
    }

    #[test]
    fn minutes_are_told_once_each() {
        let steps = [0, 6, 59, 60, 61, 119, 120, 4000].map(Duration::from_secs).map(in_steps);
        assert_eq!(steps, [0, 6, 59, 60, 60, 60, 120, 3960]);
    }
}
