//! The contest of a night.

use alqa::contest::{
    Accepted, Award, AwardKind, Better, Contest, CriterionId, EntryId, Few, Ground, Join, JurorId,
    Mark, MarkKind, Missing, Money, PanelRule, Recusal, Rounding, Scale, Text, TieStep, TooFew,
    University, UniversityId, Weight, made_up,
};
use serde::Deserialize;

/// What a night declares of its contest; the rest is that of [`made_up`].
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::struct_excessive_bools, reason = "what a file may declare")]
pub struct Size {
    duets: usize,
    jurors: usize,
    criteria: usize,
    #[serde(default)]
    half_steps: bool,
    #[serde(default = "mean")]
    panel: Panel,
    round: Option<u8>,
    ties: Option<Vec<Step>>,
    #[serde(default)]
    by_criterion: bool,
    #[serde(default)]
    judges: Vec<(JurorId, Vec<CriterionId>)>,
    #[serde(default)]
    trainees: Vec<JurorId>,
    #[serde(default)]
    answers: Vec<CriterionId>,
    #[serde(default)]
    ranks: Vec<CriterionId>,
    #[serde(default)]
    waits_for_all: bool,
    fewest: Option<u8>,
    #[serde(default)]
    pins: bool,
    quorum: Option<u32>,
    /// Who is declared not to judge whom.
    #[serde(default)]
    recusals: Vec<(JurorId, EntryId)>,
    /// Which juror is of one institution with a performer of which entry.
    #[serde(default)]
    same_institution: Vec<(JurorId, EntryId)>,
    /// Where the organiser accepts that.
    #[serde(default)]
    accepted: Vec<(JurorId, EntryId)>,
    #[serde(default)]
    awards: Vec<Given>,
}

/// What an award follows from, and its fund.
#[derive(Deserialize)]
enum Given {
    GrandPrix,
    Place(u8, u64),
    BestIn(CriterionId, u64),
    Special,
}

#[derive(Deserialize)]
enum Panel {
    Mean,
    Sum,
    Trimmed { high: u8, low: u8 },
}

#[derive(Deserialize)]
enum Step {
    CriterionMean(CriterionId),
    HeadToHead,
    HighestMark,
    JuryVote,
    CastingVote,
    RunningOrder,
    SharedPlace,
}

fn mean() -> Panel {
    Panel::Mean
}

impl Size {
    #[allow(clippy::too_many_lines, reason = "one step for each field")]
    pub fn contest(self) -> Contest {
        let mut contest = made_up(self.duets, self.jurors, self.criteria);
        if self.half_steps {
            contest.places = 1;
            for criterion in &mut contest.criteria {
                criterion.scale = Scale { min: Mark(10), max: Mark(100), step: Mark(5) };
            }
        }
        contest.rule.panel = match self.panel {
            Panel::Mean => PanelRule::Mean,
            Panel::Sum => PanelRule::Sum,
            Panel::Trimmed { high, low } => PanelRule::Trimmed { high, low },
        };
        contest.rule.rounding.result = self.round.map_or(Rounding::Exact, Rounding::HalfUp);
        if let Some(ties) = self.ties {
            let step = |step| match step {
                Step::CriterionMean(id) => TieStep::CriterionMean(id),
                Step::HeadToHead => TieStep::HeadToHead,
                Step::HighestMark => TieStep::HighestMark,
                Step::JuryVote => TieStep::JuryVote,
                Step::CastingVote => TieStep::CastingVote,
                Step::RunningOrder => TieStep::RunningOrder,
                Step::SharedPlace => TieStep::SharedPlace,
            };
            contest.rule.ties = ties.into_iter().map(step).collect();
        }
        if self.by_criterion {
            contest.rule.join = Join::Criteria;
        }
        if self.waits_for_all {
            contest.rule.missing = Missing::Block;
        }
        if let Some(below) = self.fewest {
            contest.rule.few = Few { below, then: TooFew::NoResult };
        }
        for (juror, judged) in self.judges {
            let criteria = contest.criteria.iter();
            let judges = criteria.map(|criterion| judged.contains(&criterion.id)).collect();
            let seat = contest.juror_position(&juror).unwrap();
            contest.panel[seat].judges = judges;
        }
        for juror in self.trainees {
            let seat = contest.juror_position(&juror).unwrap();
            contest.panel[seat].weight = Weight { num: 0, den: 1 };
        }
        contest.pins = self.pins;
        contest.quorum = self.quorum.unwrap_or(1);
        // As the file's reader has it.
        let prize = contest.grand_prix.as_ref().map_or(0, |prize| prize.fund.tenge);
        let awards = self.awards.into_iter().map(|award| match award {
            Given::GrandPrix => (AwardKind::GrandPrix, prize),
            Given::Place(place, fund) => (AwardKind::Place(place), fund),
            Given::BestIn(criterion, fund) => (AwardKind::BestIn(criterion), fund),
            Given::Special => (AwardKind::Special, 0),
        });
        contest.awards = awards
            .map(|(kind, tenge)| Award {
                name: Text::one(&format!("{kind:?}")),
                kind,
                fund: (tenge > 0).then_some(Money { tenge }),
            })
            .collect();
        let others = contest.universities[0].id.clone();
        for (juror, entry) in &self.same_institution {
            let own = UniversityId::new(&format!("of-{juror}")).unwrap();
            let seat = contest.juror_position(juror).unwrap();
            contest.panel[seat].university = Some(own.clone());
            if contest.universities.iter().all(|of| of.id != own) {
                let name = Text::one(own.as_str());
                contest.universities.push(University {
                    id: own.clone(),
                    name: name.clone(),
                    short: name,
                });
            }
            let entry = contest.entry_position(entry).unwrap();
            let performers = &mut contest.entries[entry].performers;
            let free = performers.iter_mut().find(|of| of.university.as_ref() == Some(&others));
            free.unwrap().university = Some(own);
        }
        let pair = |contest: &Contest, (juror, entry): &(JurorId, EntryId)| {
            (contest.juror_position(juror).unwrap(), contest.entry_position(entry).unwrap())
        };
        for named in &self.recusals {
            let (juror, entry) = pair(&contest, named);
            let ground = Ground::OwnStudent;
            contest.recusals.push(Recusal { juror, entry, ground, note: Text::one("") });
        }
        for named in &self.accepted {
            let (juror, entry) = pair(&contest, named);
            let reason = Text::one("few voice teachers");
            contest.accepted.push(Accepted { juror, entry: Some(entry), reason });
        }
        let (entries, places) = (contest.entries.len() as i32, contest.places);
        let whole = 10i32.pow(places.into());
        let scale =
            |min, max| Scale { min: Mark(min * whole), max: Mark(max * whole), step: Mark(whole) };
        for criterion in &mut contest.criteria {
            if self.answers.contains(&criterion.id) {
                (criterion.kind, criterion.scale) = (MarkKind::Choice, scale(0, 2));
            }
            if self.ranks.contains(&criterion.id) {
                (criterion.kind, criterion.scale) = (MarkKind::Rank, scale(1, entries));
                criterion.better = Better::Lower;
            }
        }
        contest
    }
}
