//! What moves on the board: a pure function of the card and the milliseconds since it came.

use crate::hall::{BoardCard, Card};

/// Between two frames of a movement, in milliseconds: at most 30 in a second.
pub(super) const FRAME: u64 = 34;
/// Between two looks of the suspense.
const BEAT: u64 = 500;
/// How long the curtain takes to open, and figures and bars to grow.
const OPENS: u64 = 1_100;
const COUNTS: u64 = 1_600;
const GROWS: u64 = 900;

/// Of a movement that is over.
pub(super) const WHOLE: u16 = 1_000;

/// How a card came onto the board.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Course {
    /// It is shown as it stays: the card before it, or the start.
    #[default]
    Rest,
    /// Names come when their pause is over; nothing moves.
    Suspense,
    /// It moves.
    Moves,
    /// It moves, and the curtain was closed before it.
    Opens,
}

/// How far a card has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Pose {
    /// Names may be seen.
    pub(super) names: bool,
    /// Beats of the suspense.
    pub(super) beats: u64,
    /// How far the curtain is open, of [`WHOLE`].
    pub(super) open: u16,
    /// How far figures and bars have grown, of [`WHOLE`].
    pub(super) grown: u16,
}

/// As a card stays.
const REST: Pose = Pose { names: true, beats: 0, open: WHOLE, grown: WHOLE };

/// How the card looks so many milliseconds after it came.
pub(super) fn pose(card: &BoardCard, course: Course, ms: u64) -> Pose {
    let moves = matches!(course, Course::Moves | Course::Opens);
    match card {
        _ if course == Course::Rest => REST,
        BoardCard::Reveal { card: Card::Names { pause, .. }, .. } => {
            let pause = pause_ms(*pause);
            match ms.checked_sub(pause) {
                None => Pose {
                    names: false,
                    beats: if moves { ms / BEAT } else { 0 },
                    open: WHOLE,
                    grown: 0,
                },
                Some(ms) if moves => Pose {
                    open: slowing(ms, OPENS),
                    grown: slowing(ms.saturating_sub(OPENS / 2), COUNTS),
                    ..REST
                },
                Some(_) => REST,
            }
        }
        BoardCard::Reveal { .. } if course == Course::Opens => {
            Pose { open: slowing(ms, OPENS), ..REST }
        }
        BoardCard::Ranking { .. } if moves => Pose { grown: slowing(ms, GROWS), ..REST },
        _ => REST,
    }
}

/// When the card looks different next, in milliseconds since it came. `None`: it stays so.
pub(super) fn next(card: &BoardCard, course: Course, ms: u64) -> Option<u64> {
    let now = pose(card, course, ms);
    if now == REST {
        return None;
    }
    match card {
        BoardCard::Reveal { card: Card::Names { pause, .. }, .. } if !now.names => {
            let (over, beat) = (pause_ms(*pause), (ms / BEAT + 1) * BEAT);
            Some(if course == Course::Suspense { over } else { beat.min(over) })
        }
        _ => Some(ms + FRAME),
    }
}

fn pause_ms(seconds: u32) -> u64 {
    u64::from(seconds) * 1_000
}

/// How much of a movement is done: fast at first, slower to the end, in whole numbers.
fn slowing(ms: u64, long: u64) -> u16 {
    let whole = u64::from(WHOLE);
    let left = whole - (ms.min(long) * whole / long);
    (whole - left * left / whole) as u16
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hall::{Outcome, Title};

    fn names(pause: u32) -> BoardCard {
        let card = Card::Names { title: Title::GrandPrix, pause, outcome: Outcome::Withheld };
        BoardCard::Reveal { at: 3, card }
    }

    #[test]
    fn names_come_when_the_pause_is_over() {
        let card = names(3);
        for course in [Course::Suspense, Course::Moves, Course::Opens] {
            for (ms, seen) in [(0, false), (2_999, false), (3_000, true), (60_000, true)] {
                assert_eq!(pose(&card, course, ms).names, seen, "{course:?} {ms}");
            }
        }
        assert!(pose(&card, Course::Rest, 0).names, "a step back is shown at once");
        assert!(pose(&names(0), Course::Moves, 0).names);
    }

    #[test]
    fn suspense_beats_twice_a_second() {
        let beats = |ms| pose(&names(3), Course::Moves, ms).beats;
        assert_eq!([0, 499, 500, 1_400, 2_999].map(beats), [0, 0, 1, 2, 5]);
        assert_eq!(next(&names(3), Course::Moves, 0), Some(500));
        assert_eq!(next(&names(3), Course::Moves, 2_700), Some(3_000));
        assert_eq!(next(&names(3), Course::Suspense, 10), Some(3_000), "nothing moves before");
        assert_eq!(next(&names(3), Course::Suspense, 3_000), None);
    }

    /// Frame by frame to the end: everything only grows, and then nothing is drawn any more.
    #[test]
    fn a_movement_goes_one_way_and_ends() {
        let (card, mut ms, mut frames) = (names(1), 1_000, 0);
        let mut before = pose(&card, Course::Opens, ms);
        assert_eq!((before.open, before.grown), (0, 0));
        while let Some(then) = next(&card, Course::Opens, ms) {
            assert!(then - ms >= 33, "more than 30 frames in a second");
            let after = pose(&card, Course::Opens, then);
            assert!(after.open >= before.open && after.grown >= before.grown);
            (ms, before, frames) = (then, after, frames + 1);
        }
        assert_eq!(before, REST);
        assert!((50..100).contains(&frames), "{frames}");
    }

    #[test]
    fn what_is_at_rest_asks_for_nothing() {
        for card in [BoardCard::Black, BoardCard::Title, names(9)] {
            assert_eq!(next(&card, Course::Rest, 0), None);
        }
        let curtain = BoardCard::Reveal { at: 0, card: Card::Curtain };
        assert_eq!(next(&curtain, Course::Moves, 0), None);
        let heading = BoardCard::Reveal { at: 2, card: Card::Heading(Title::Place(2)) };
        assert_eq!(pose(&heading, Course::Moves, 0), REST);
        assert_eq!(pose(&heading, Course::Opens, 0).open, 0);
    }
}
