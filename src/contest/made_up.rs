//! A plain contest of any size, for tests, benches and trying things out.

use chrono::NaiveDate;

use super::model::Index;
use super::{
    Better, Contest, ContestId, Criterion, CriterionId, Eligibility, Entry, EntryId, Juror,
    JurorId, Lang, Mark, MarkKind, Money, Organiser, PanelRule, Performer, Prize, Rounding, Rule,
    Scale, Show, Song, Stage, StageId, Text, TieStep, University, UniversityId, Weight,
};

/// Makes a valid contest of `entries` duets, `jurors` jurors (the first chairs) and `criteria`
/// criteria of 1 to 10 whole points with weight 1, ruled by the exact mean; ties go to the chair's
/// casting vote, then share the place. No PINs. Ids are `d1..`, `j1..`, `c1..`.
///
/// # Panics
/// If one of the three is 0.
pub fn made_up(entries: usize, jurors: usize, criteria: usize) -> Contest {
    assert!(
        entries > 0 && jurors > 0 && criteria > 0,
        "a contest has entries, jurors and criteria"
    );
    let university = id(UniversityId::new("u1"));
    let partner = |n: usize, partner: usize| Performer {
        name: Text::one(&format!("Partner {n}.{partner}")),
        short: Text::one(&format!("P{n}.{partner}")),
        say: Text::one(""),
        university: Some(university.clone()),
        age: Some(20),
    };
    let mut contest = Contest {
        id: id(ContestId::new("made-up")),
        title: Text::one("Made-up contest"),
        kind: Text::one("A contest made up for a test"),
        aim: Text::one("—"),
        organiser: Some(Organiser {
            name: Text::one("Organiser"),
            short: Text::one("Org"),
            address: Text::one("—"),
            supported_by: Text::one("—"),
        }),
        sample: true,
        pins: false,
        idle_lock: 10,
        language: Lang::Kk,
        stages: vec![Stage {
            id: id(StageId::new("final")),
            name: Text::one("Final"),
            date: Some(NaiveDate::default()),
            venue: Text::one("Hall"),
        }],
        current_stage: 0,
        eligibility: Some(Eligibility {
            age_min: 17,
            age_max: 22,
            age_on: NaiveDate::default(),
            home: None,
            applications_until: None,
            who: Text::one("—"),
        }),
        grand_prix: Some(Prize { name: Text::one("Grand Prix"), fund: Money { tenge: 2_000_000 } }),
        universities: vec![University {
            id: university.clone(),
            name: Text::one("University One"),
            short: Text::one("U1"),
        }],
        criteria: (1..=criteria)
            .map(|n| Criterion {
                id: id(CriterionId::new(&format!("c{n}"))),
                name: Text::one(&format!("Criterion {n}")),
                short: Text::one(&format!("C{n}")),
                scale: Scale { min: Mark(1), max: Mark(10), step: Mark(1) },
                kind: MarkKind::Points,
                better: Better::Higher,
                weight: Weight::ONE,
                group: None,
            })
            .collect(),
        panel: (1..=jurors)
            .map(|n| Juror {
                id: id(JurorId::new(&format!("j{n}"))),
                name: Text::one(&format!("Juror {n}")),
                post: Text::one("—"),
                university: None,
                chair: n == 1,
                weight: Weight::ONE,
                judges: Vec::new(),
            })
            .collect(),
        groups: Vec::new(),
        quorum: 1,
        recusals: Vec::new(),
        accepted: Vec::new(),
        rule: Rule::new(
            PanelRule::Mean,
            Rounding::Exact,
            vec![TieStep::CastingVote, TieStep::SharedPlace],
        ),
        show: Show::default(),
        awards: Vec::new(),
        entries: (1..=entries)
            .map(|n| Entry {
                id: id(EntryId::new(&format!("d{n}"))),
                number: n as u32,
                name: Text::one(""),
                performers: (1..=2).map(|of| partner(n, of)).collect(),
                song: Song { title: Text::one(&format!("Song {n}")), by: Text::one("—") },
                applied: None,
                factors: Vec::new(),
                carried: Vec::new(),
                deductions: Vec::new(),
            })
            .collect(),
        places: 0,
        index: Index::default(),
    };
    contest.index = Index::of(&contest);
    contest
}

/// Every id written here is valid.
fn id<T, E: std::fmt::Debug>(made: Result<T, E>) -> T {
    made.expect("a valid id")
}
