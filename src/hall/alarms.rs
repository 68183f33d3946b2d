//! What a juror should look at once more before submitting. An alarm never blocks.

use super::{BallotState, JurorView};
use crate::contest::{Better, Mark, MarkKind};

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
    /// One mark lies more than two fifths of the scale off the middle of this juror's own marks.
    /// Several such marks are an opinion; one alone may be a slip of the finger.
    FarFromHabit {
        /// In this criterion, position.
        criterion: usize,
        /// The middle of the own marks so far.
        usual: Mark,
    },
    /// The marks come to the same total as these other ballots of the juror, positions of entries,
    /// and to the best so far: the juror leaves the first place open. Further down a dozen ballots
    /// meet all the time.
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
        let mut far = judged.iter().filter(points).filter_map(|&criterion| {
            let usual = self.usual(entry, criterion)?;
            let off = self.is_far(criterion, marks.get(criterion).copied()??, usual);
            off.then_some(Alarm::FarFromHabit { criterion, usual })
        });
        if let (Some(alarm), None) = (far.next(), far.next()) {
            alarms.push(alarm);
        }
        if complete && given.len() == judged.len() && judged.len() > 1 {
            alarms.extend(self.same_best(entry, self.total(marks)));
        }
        alarms
    }

    /// Whether the mark is more than two fifths of the scale off.
    fn is_far(&self, criterion: usize, mark: Mark, usual: Mark) -> bool {
        let scale = self.contest.criteria[criterion].scale;
        (mark.0 - usual.0).abs() * 5 > (scale.max.0 - scale.min.0) * 2
    }

    /// The other entries with this total, if none has a better one.
    fn same_best(&self, entry: usize, total: i64) -> Option<Alarm> {
        let judged = self.contest.judged(self.juror).next()?;
        let better = self.contest.criteria[judged].better;
        let of = |other: usize| match better {
            Better::Higher => self.total(&self.entries[other].ballot.marks),
            Better::Lower => -self.total(&self.entries[other].ballot.marks),
        };
        let total = if better == Better::Higher { total } else { -total };
        if self.submitted(entry).map(of).max()? != total {
            return None;
        }
        let entries = self.submitted(entry).filter(|&other| of(other) == total).collect();
        Some(Alarm::SameTotal { entries })
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

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use chrono::DateTime;

    use super::*;
    use crate::contest::{Contest, Weight, made_up};
    use crate::hall::{Event, Hall, Seat, View, demo};

    /// The view of the first juror, who has submitted these ballots for the first entries.
    fn view(contest: Contest, ballots: &[&[i32]]) -> JurorView {
        let mut hall = Hall::new(Arc::new(contest));
        for (at, marks) in ballots.iter().enumerate() {
            let (juror, entry) = (hall.juror_id(0), hall.entry_id(at));
            let marks = marks.iter().map(ToString::to_string).collect();
            let submitted = Event::BallotSubmitted { juror, entry, marks };
            hall.apply(DateTime::UNIX_EPOCH, &submitted).expect("it fits");
        }
        let id = hall.juror_id(0);
        match Arc::new(hall).view(&Seat::Juror(id)) {
            View::Juror(view) => view,
            other => panic!("{other:?}"),
        }
    }

    fn typed(marks: &[i32]) -> Vec<Option<Mark>> {
        marks.iter().map(|&mark| (mark > 0).then_some(Mark(mark))).collect()
    }

    #[test]
    fn equal_marks_stand_out_when_the_ballot_is_whole() {
        let three = view(made_up(5, 2, 3), &[]);
        assert_eq!(three.alarms(0, &typed(&[8, 8, 8])), [Alarm::AllEqual]);
        assert_eq!(three.alarms(0, &typed(&[8, 8, 7])), []);
        // Begun, marks given so far are equal.
        assert_eq!(three.alarms(0, &typed(&[8, 8, 0])), []);
        // Two equal marks are nothing.
        assert_eq!(view(made_up(5, 2, 2), &[]).alarms(0, &typed(&[8, 8])), []);
        // A juror who marks two of three criteria gives two marks.
        let mut contest = made_up(5, 2, 3);
        contest.panel[0].judges = vec![true, true, false];
        assert_eq!(view(contest, &[]).alarms(0, &typed(&[8, 8, 0])), []);
        // Answers and ranks are equal as they please.
        let mut contest = made_up(5, 2, 3);
        contest.criteria.iter_mut().for_each(|of| of.kind = MarkKind::Choice);
        assert_eq!(view(contest, &[]).alarms(0, &typed(&[1, 1, 1])), []);
    }

    #[test]
    fn one_mark_far_off_the_own_habit_stands_out() {
        let earlier: [&[i32]; 3] = [&[8, 6], &[9, 7], &[8, 8]];
        let habit = view(made_up(6, 2, 2), &earlier);
        let far = |criterion, usual| [Alarm::FarFromHabit { criterion, usual: Mark(usual) }];
        // The scale goes from 1 to 10: two fifths of it are 3.6 points.
        assert_eq!(habit.alarms(3, &typed(&[4, 7])), far(0, 8));
        assert_eq!(habit.alarms(3, &typed(&[5, 7])), []);
        assert_eq!(habit.alarms(3, &typed(&[8, 3])), far(1, 7));
        // As it is typed, before the rest is there.
        assert_eq!(habit.alarms(3, &typed(&[1, 0])), far(0, 8));
        // Both are low: the juror means it.
        assert_eq!(habit.alarms(3, &typed(&[2, 1])), []);
        // Two ballots are no habit, and the ballot itself is none of them.
        assert_eq!(view(made_up(6, 2, 2), &earlier[..2]).alarms(3, &typed(&[1, 7])), []);
        assert_eq!(habit.alarms(2, &typed(&[1, 7])), []);
    }

    #[test]
    fn the_best_total_twice_stands_out() {
        let best = view(made_up(6, 2, 2), &[&[9, 7], &[5, 6], &[8, 8]]);
        let same = |entries: &[usize]| [Alarm::SameTotal { entries: entries.to_vec() }];
        assert_eq!(best.alarms(3, &typed(&[7, 9])), same(&[0, 2]));
        assert_eq!(best.alarms(2, &typed(&[7, 9])), same(&[0]));
        // Not the best, or better than all.
        assert_eq!(best.alarms(3, &typed(&[6, 5])), []);
        assert_eq!(best.alarms(3, &typed(&[9, 8])), []);
        // Not yet whole.
        assert_eq!(best.alarms(3, &typed(&[9, 0])), []);
        // By one criterion a juror gives the same mark often.
        assert_eq!(view(made_up(6, 2, 1), &[&[9], &[8]]).alarms(3, &typed(&[9])), []);
    }

    #[test]
    fn the_total_is_weighted_and_in_the_direction_of_the_marks() {
        let mut contest = made_up(6, 2, 2);
        contest.criteria[0].weight = Weight { num: 3, den: 2 };
        let weighted = view(contest, &[&[6, 9]]);
        assert_eq!(weighted.alarms(1, &typed(&[8, 6])), [Alarm::SameTotal { entries: vec![0] }]);
        assert_eq!(weighted.alarms(1, &typed(&[7, 8])), []);
        let mut contest = made_up(6, 2, 2);
        contest.criteria.iter_mut().for_each(|of| of.better = Better::Lower);
        let lower = view(contest, &[&[2, 3], &[9, 9]]);
        assert_eq!(lower.alarms(2, &typed(&[3, 2])), [Alarm::SameTotal { entries: vec![0] }]);
        assert_eq!(lower.alarms(2, &typed(&[9, 9])), []);
    }

    /// What comes up every other ballot is clicked away unread: over made-up evenings of 12 duets a
    /// juror hears of at most two ballots.
    #[test]
    fn alarms_are_rare() {
        let (mut ballots, mut alarms, mut jurors) = (0, 0, 0);
        for seed in 0..20 {
            let contest = Arc::new(made_up(12, 7, 5));
            let sheet = demo::fill(&contest, seed, 1.0);
            for juror in 0..7 {
                let mut hall = Hall::new(contest.clone());
                for entry in 0..12 {
                    let marks: Vec<Option<Mark>> =
                        (0..5).map(|at| sheet.mark(entry, juror, at)).collect();
                    let id = hall.juror_id(juror);
                    let view = Arc::new(hall.clone()).view(&Seat::Juror(id.clone()));
                    let View::Juror(view) = view else { panic!("{view:?}") };
                    alarms += view.alarms(entry, &marks).len();
                    ballots += 1;
                    let marks = marks.iter().flatten().map(|mark| mark.0.to_string()).collect();
                    let entry = hall.entry_id(entry);
                    let submitted = Event::BallotSubmitted { juror: id, entry, marks };
                    hall.apply(DateTime::UNIX_EPOCH, &submitted).expect("it fits");
                }
                jurors += 1;
            }
        }
        println!("{alarms} alarms in {ballots} ballots of {jurors} jurors");
        assert!(alarms > 0 && alarms < 2 * jurors);
    }
}
