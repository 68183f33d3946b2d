//! Random contests, ballots and votes, small and coarse enough that ties are common.

use alqa::contest::{
    Centre, Contest, Decimal, Mark, PanelRule, Rounding, Rule, Scale, TieStep, Weight, made_up,
};
use alqa::tally::{CastingVote, Sheet, TieVote};
use proptest::prelude::*;
use proptest::sample::{Index, select};

use crate::reference;

/// A contest with what was marked in it.
#[derive(Debug, Clone)]
pub(crate) struct Night {
    pub(crate) contest: Contest,
    /// By entry and juror; `None` without a counted ballot.
    pub(crate) ballots: Vec<Vec<Option<Vec<i32>>>>,
    pub(crate) out: Vec<bool>,
    pub(crate) votes: Vec<TieVote>,
}

impl Night {
    pub(crate) fn sheet(&self) -> Sheet {
        let size = (self.contest.entries.len(), self.contest.panel.len());
        let mut sheet = Sheet::new(size.0, size.1, self.contest.criteria.len());
        for (entry, ballots) in self.ballots.iter().enumerate() {
            for (juror, ballot) in ballots.iter().enumerate() {
                if let Some(marks) = ballot {
                    let marks: Vec<_> = marks.iter().copied().map(Mark).collect();
                    sheet.put(entry, juror, &marks);
                }
            }
            if self.out[entry] {
                sheet.take_out(entry);
            }
        }
        sheet
    }
}

/// From a hundredth of a point to five points.
fn limit() -> impl Strategy<Value = Decimal> {
    (1..6i64, 0..3u8).prop_map(|(units, places)| Decimal { units, places })
}

fn rule() -> impl Strategy<Value = (PanelRule, Rounding)> {
    let panel = prop_oneof![
        Just(PanelRule::Mean),
        Just(PanelRule::Sum),
        (limit(), select(vec![Centre::Mean, Centre::Median]))
            .prop_map(|(tolerance, of)| PanelRule::Discard { tolerance, of }),
        (limit(), 0..3u8).prop_map(|(limit, places)| PanelRule::Clamp { limit, places }),
        Just(PanelRule::Median),
        (0..3u8, 0..3u8).prop_map(|(high, low)| PanelRule::Trimmed { high, low }),
        (0..3u8, 0..3u8).prop_map(|(high, low)| PanelRule::TrimmedSum { high, low }),
    ];
    let rounding = prop_oneof![
        2 => Just(Rounding::Exact),
        1 => (0..3u8).prop_map(Rounding::HalfUp),
        1 => (0..3u8).prop_map(Rounding::HalfEven),
        1 => (0..3u8).prop_map(Rounding::Truncate),
    ];
    (panel, rounding)
}

/// Scales of whole, half and quarter points, also around zero; the second part is `places`.
fn scale() -> impl Strategy<Value = (Scale, u8)> {
    let scale = |min, max, step| Scale { min: Mark(min), max: Mark(max), step: Mark(step) };
    select(vec![
        (scale(1, 3, 1), 0),
        (scale(1, 10, 1), 0),
        (scale(-2, 2, 1), 0),
        (scale(10, 40, 5), 1),
        (scale(0, 200, 25), 2),
    ])
}

fn chain(contest: &Contest) -> impl Strategy<Value = Vec<TieStep>> + use<> {
    let mut steps = vec![
        TieStep::HeadToHead,
        TieStep::HeadToHead,
        TieStep::HighestMark,
        TieStep::UntrimmedMean,
        TieStep::Median,
        TieStep::CastingVote,
        TieStep::CastingVote,
        TieStep::RunningOrder,
        TieStep::SharedPlace,
    ];
    steps.extend(contest.criteria.iter().map(|c| TieStep::CriterionMean(c.id.clone())));
    proptest::collection::vec(select(steps), 0..5)
}

fn contest() -> impl Strategy<Value = Contest> {
    (1..8usize, 1..6usize, 1..4usize).prop_flat_map(|(entries, jurors, criteria)| {
        let contest = made_up(entries, jurors, criteria);
        let weights = proptest::collection::vec((1..4u32, 1..5u32), criteria);
        (rule(), scale(), weights, chain(&contest)).prop_map(
            move |((panel, rounding), (scale, places), weights, ties)| {
                let mut contest = contest.clone();
                contest.places = places;
                contest.rule = Rule::new(panel, rounding, Vec::new());
                contest.rule.ties = ties;
                for (criterion, (num, den)) in contest.criteria.iter_mut().zip(weights) {
                    criterion.scale = scale;
                    criterion.weight = Weight { num, den };
                }
                contest
            },
        )
    })
}

/// A contest with ballots, of which some are missing, and votes on ties that come up.
pub(crate) fn night() -> impl Strategy<Value = Night> {
    contest()
        .prop_flat_map(|contest| {
            let scale = contest.criteria[0].scale;
            let mark = (0..scale.len() as i32).prop_map(move |n| scale.min.0 + n * scale.step.0);
            let ballot = proptest::collection::vec(mark, contest.criteria.len());
            let ballots = proptest::collection::vec(
                proptest::option::weighted(0.85, ballot),
                contest.panel.len(),
            );
            let entries = contest.entries.len();
            (
                Just(contest),
                proptest::collection::vec(ballots, entries),
                proptest::collection::vec(proptest::bool::weighted(0.1), entries),
                proptest::collection::vec(proptest::option::weighted(0.8, any::<Index>()), 0..5),
            )
        })
        .prop_map(|(contest, ballots, out, choices)| {
            let mut night = Night { contest, ballots, out, votes: Vec::new() };
            for choice in choices {
                let Some(tied) = reference::open_ties(&night).into_iter().next() else { break };
                let ahead = choice.map(|index| *index.get(&tied));
                night.votes.push(TieVote::Casting(CastingVote { tied, ahead }));
            }
            night
        })
}
