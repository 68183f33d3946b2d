//! What a juror should look at once more before submitting. An alarm never blocks.

use super::{BallotState, JurorView};
use crate::contest::{Mark, MarkKind};

/// So many earlier ballots make a habit.
const HABIT: usize = 3;
/// So many criteria with one mark stand out.
const ALL_EQUAL: usize = 3;

/// Something unusual about a ballot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Alarm {
    /// The juror and a performer are of one institution, and nobody has accepted that.
    SameInstitution,
    /// Every mark is the same.
    AllEqual,
    /// A mark lies more than two fifths of the scale off the middle of this juror's own marks.
    FarFromHabit {
        /// In this criterion, position.
        criterion: usize,
        /// The middle of the own marks so far.
        usual: Mark,
    },
    /// The marks come to the same total as these other ballots of the juror, positions of entries.
    SameTotal {
        /// The other entries.
        entries: Vec<usize>,
    },
}

impl JurorView {
    /// What stands out about `marks` for the entry, one per criterion, as they are being typed. Only
    /// the juror's own ballots are looked at.
    pub fn alarms(&self, entry: usize, marks: &[Option<Mark>]) -> Vec<Alarm> {
        let mut alarms = Vec::new();
        if self.entries[entry].conflict {
            alarms.push(Alarm::SameInstitution);
        }
        let judged: Vec<usize> = self.contest.judged(self.juror).collect();
        let points = |&&at: &&usize| self.contest.criteria[at].kind == MarkKind::Points;
        let given: Vec<Mark> =
            judged.iter().filter(points).filter_map(|&at| marks.get(at).copied()?).collect();
        let complete = judged.iter().all(|&at| marks.get(at).is_some_and(Option::is_some));
        let equal = given.windows(2).all(|pair| pair[0] == pair[1]);
        if complete && given.len() >= ALL_EQUAL && equal {
            alarms.push(Alarm::AllEqual);
        }
        alarms.extend(judged.iter().filter(points).filter_map(|&criterion| {
            let mark = marks.get(criterion).copied()??;
            let usual = self.usual(entry, criterion)?;
            let scale = self.contest.criteria[criterion].scale;
            let off = (mark.0 - usual.0).abs() * 5 > (scale.max.0 - scale.min.0) * 2;
            off.then_some(Alarm::FarFromHabit { criterion, usual })
        }));
        if complete && given.len() == judged.len() && judged.len() > 1 {
            let total = self.total(marks);
            let same = |&other: &usize| self.total(&self.entries[other].ballot.marks) == total;
            let entries: Vec<usize> = self.submitted(entry).filter(same).collect();
            if !entries.is_empty() {
                alarms.push(Alarm::SameTotal { entries });
            }
        }
        alarms
    }

    /// The other entries for which the juror has submitted a ballot.
    fn submitted(&self, entry: usize) -> impl Iterator<Item = usize> {
        let is = move |&other: &usize| {
            other != entry && self.entries[other].ballot.state() == BallotState::Submitted
        };
        (0..self.entries.len()).filter(is)
    }

    /// The middle of the juror's marks in a criterion for other entries; `None` where there are too
    /// few. Of two in the middle the lower.
    fn usual(&self, entry: usize, criterion: usize) -> Option<Mark> {
        let others = self.submitted(entry);
        let mut marks: Vec<Mark> =
            others.filter_map(|other| self.entries[other].ballot.marks[criterion]).collect();
        if marks.len() < HABIT {
            return None;
        }
        marks.sort_unstable();
        Some(marks[(marks.len() - 1) / 2])
    }

    /// The weighted total, in units of the weights' common denominator.
    fn total(&self, marks: &[Option<Mark>]) -> i64 {
        let denominator = self.contest.weight_denominator();
        let of = |(at, mark): (usize, &Option<Mark>)| {
            let weight = self.contest.criteria[at].weight;
            let unit = i64::from(weight.num) * (denominator / i64::from(weight.den));
            mark.map_or(0, |mark| i64::from(mark.0) * unit)
        };
        marks.iter().enumerate().map(of).sum()
    }
}
