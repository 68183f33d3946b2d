//! The made-up evening: it ends, it is never refused, it is the same for the same seed.
#![allow(clippy::unwrap_used)]

use std::sync::Arc;
use std::time::Duration;

use alqa::contest::{
    Better, Contest, Few, Join, Mark, MarkKind, Missing, PanelRule, Scale, TieStep, TooFew, Weight,
    made_up,
};
use alqa::hall::demo::{self, Demo};
use alqa::hall::{Author, Command, Evening, Event, GrandPrix, Hall, decide};
use alqa::tally::Sheet;
use chrono::DateTime;

/// Contests of all sizes and rules, by seed.
fn contest(seed: u64) -> Contest {
    let mut rng = fastrand::Rng::with_seed(seed);
    let (entries, jurors, criteria) = (rng.usize(1..=14), rng.usize(1..=9), rng.usize(1..=6));
    let mut contest = made_up(entries, jurors, criteria);
    contest.rule.panel = match rng.u8(..3) {
        0 => PanelRule::Sum,
        1 if jurors > 2 => PanelRule::Trimmed { high: 1, low: 1 },
        _ => PanelRule::Mean,
    };
    let chains: [&[TieStep]; 5] = [
        &[TieStep::CastingVote, TieStep::SharedPlace],
        &[TieStep::HeadToHead, TieStep::HighestMark, TieStep::CastingVote],
        &[TieStep::RunningOrder],
        &[TieStep::SharedPlace],
        &[],
    ];
    contest.rule.ties = rng.choice(chains).unwrap_or_default().to_vec();
    if rng.bool() {
        // Two marks only: ties everywhere.
        for criterion in &mut contest.criteria {
            criterion.scale = Scale { min: Mark(0), max: Mark(1), step: Mark(1) };
        }
    }
    contest
}

/// [`contest`] with all that a rule may declare besides: some jurors mark only some criteria or do
/// not count, marks are ranks or answers, a missing mark voids or blocks.
fn wide_contest(seed: u64) -> Contest {
    let mut contest = contest(seed);
    let mut rng = fastrand::Rng::with_seed(seed ^ 0xA19A);
    contest.rule.join = if rng.bool() { Join::Criteria } else { Join::Totals };
    let policies = [Missing::Shrink, Missing::Void, Missing::Block];
    contest.rule.missing = policies[rng.usize(..3)];
    if rng.u8(..4) == 0 {
        contest.rule.few = Few { below: 2, then: TooFew::NoResult };
    }
    if rng.bool() {
        contest.rule.ties = vec![TieStep::JuryVote, TieStep::CastingVote, TieStep::SharedPlace];
    }
    let (entries, criteria) = (contest.entries.len() as i32, contest.criteria.len());
    let scale = |min, max| Scale { min: Mark(min), max: Mark(max), step: Mark(1) };
    match rng.u8(..4) {
        0 => contest.criteria.iter_mut().for_each(|of| {
            (of.kind, of.scale) = (MarkKind::Choice, scale(0, 2));
        }),
        1 if entries > 1 => contest.criteria.iter_mut().for_each(|of| {
            (of.kind, of.scale) = (MarkKind::Rank, scale(1, entries));
            of.better = Better::Lower;
        }),
        2 => contest.criteria.iter_mut().for_each(|of| of.better = Better::Lower),
        _ => {}
    }
    // The chair marks all and counts, so that there is always somebody.
    for juror in &mut contest.panel[1..] {
        if contest.rule.join == Join::Criteria && rng.bool() {
            let own = rng.usize(..criteria);
            juror.judges = (0..criteria).map(|at| at == own || rng.bool()).collect();
        }
        if rng.u8(..5) == 0 {
            juror.weight = Weight { num: 0, den: 1 };
        }
    }
    contest
}

/// Plays an evening; every step must be accepted.
fn play(contest: Arc<Contest>, seed: u64) -> (Arc<Hall>, Vec<(Author, Command)>) {
    let mut demo = Demo::new(contest.clone(), seed);
    let mut hall = Hall::new(contest);
    let mut asked = Vec::new();
    while let Some(step) = demo.next(&hall) {
        let events = decide(&hall, &step.author, &step.command)
            .unwrap_or_else(|refusal| panic!("seed {seed}: {step:?}: {refusal:?}"));
        assert!(!events.is_empty(), "seed {seed}: {step:?} does nothing");
        for event in &events {
            hall.apply(DateTime::UNIX_EPOCH, event).unwrap();
        }
        asked.push((step.author, step.command));
        assert!(asked.len() < 20_000, "seed {seed}: the evening does not end");
    }
    (Arc::new(hall), asked)
}

#[test]
fn every_evening_ends_with_the_grand_prix_decided() {
    let (mut awarded, mut votes, mut out, mut recused) = (0, 0, 0, 0);
    for seed in 0..400 {
        let contest = Arc::new(contest(seed));
        let (hall, asked) = play(contest.clone(), seed);
        assert_eq!(hall.evening(), Evening::Finished, "seed {seed}");
        let decided_by_the_chain = !contest.rule.ties.is_empty();
        match hall.grand_prix.as_ref().unwrap() {
            GrandPrix::Awarded(_) => awarded += 1,
            GrandPrix::Withheld { .. } => assert!(!decided_by_the_chain, "seed {seed}"),
        }
        votes += hall.votes().len();
        out += hall.entries.iter().filter(|entry| entry.out.is_some()).count();
        recused += asked.iter().filter(|(_, c)| matches!(c, Command::Recuse { .. })).count();
    }
    assert!(awarded > 300 && votes > 20 && out > 50 && recused > 100, "too tame an evening");
}

#[test]
fn every_evening_of_a_wide_contest_ends_too() {
    let (mut awarded, mut again, mut partial, mut lower) = (0, 0, 0, 0);
    for seed in 0..300 {
        let contest = Arc::new(wide_contest(seed));
        let (hall, asked) = play(contest.clone(), seed);
        assert_eq!(hall.evening(), Evening::Finished, "seed {seed}");
        awarded += usize::from(matches!(hall.grand_prix, Some(GrandPrix::Awarded(_))));
        again += asked.iter().filter(|(_, c)| matches!(c, Command::VoteAgain { .. })).count();
        partial += contest.panel.iter().filter(|juror| juror.judges.contains(&false)).count();
        lower += usize::from(contest.criteria[0].better == Better::Lower);
    }
    println!("{awarded} awarded, {again} votes again, {partial} partial judges, {lower} lower");
    assert!(awarded > 200 && again > 20 && partial > 100 && lower > 50, "too tame an evening");
}

/// Ranks are those of a ballot that puts every entry somewhere, and the favourite first.
#[test]
fn a_made_up_juror_ranks_every_entry_once() {
    let mut contest = made_up(9, 3, 1);
    contest.criteria[0].kind = MarkKind::Rank;
    contest.criteria[0].better = Better::Lower;
    contest.criteria[0].scale = Scale { min: Mark(1), max: Mark(9), step: Mark(1) };
    let ranked = demo::fill(&contest, 4, 1.0);
    contest.criteria[0] = made_up(9, 3, 1).criteria.remove(0);
    contest.criteria[0].scale = Scale { min: Mark(0), max: Mark(1000), step: Mark(1) };
    let marked = demo::fill(&contest, 4, 1.0);
    for juror in 0..3 {
        let mut rows: Vec<(Mark, Mark)> = (0..9)
            .map(|e| (ranked.mark(e, juror, 0).unwrap(), marked.mark(e, juror, 0).unwrap()))
            .collect();
        rows.sort_unstable();
        let ranks: Vec<i32> = rows.iter().map(|(rank, _)| rank.0).collect();
        assert_eq!(ranks, (1..=9).collect::<Vec<_>>());
        assert!(rows.windows(2).all(|pair| pair[0].1 >= pair[1].1), "{rows:?}");
    }
}

#[test]
fn the_seed_decides_the_evening() {
    let contest = Arc::new(made_up(12, 7, 5));
    let evening = demo::evening(contest.clone(), 7);
    assert_eq!(evening, demo::evening(contest.clone(), 7));
    assert_ne!(evening, demo::evening(contest.clone(), 8));
    assert!(matches!(evening.last(), Some((Author::Chair, Event::GrandPrixAwarded { .. }))));
}

#[test]
fn a_late_juror_submits_when_the_next_duet_has_begun() {
    let late = (0..50).filter(|&seed| {
        let (mut on_stage, mut late) = (None, false);
        for (_, event) in demo::evening(Arc::new(made_up(5, 4, 2)), seed) {
            match event {
                Event::EntryCalled { entry } => on_stage = Some(entry),
                Event::BallotSubmitted { entry, .. } => late |= on_stage != Some(entry),
                _ => {}
            }
        }
        late
    });
    assert_eq!(late.count(), 50);
}

#[test]
fn it_goes_on_from_where_another_left_off() {
    let contest = Arc::new(made_up(6, 4, 3));
    let evening = demo::evening(contest.clone(), 3);
    for part in (0..evening.len()).step_by(7) {
        let mut hall = Hall::new(contest.clone());
        for (_, event) in &evening[..part] {
            hall.apply(DateTime::UNIX_EPOCH, event).unwrap();
        }
        let mut demo = Demo::new(contest.clone(), 99);
        while let Some(step) = demo.next(&hall) {
            for event in decide(&hall, &step.author, &step.command).unwrap() {
                hall.apply(DateTime::UNIX_EPOCH, &event).unwrap();
            }
        }
        assert_eq!(hall.evening(), Evening::Finished, "from event {part}");
    }
}

/// A whole ballot; `None` if a mark lacks.
fn ballot(sheet: &Sheet, entry: usize, juror: usize) -> Option<Vec<Mark>> {
    (0..sheet.criteria()).map(|criterion| sheet.mark(entry, juror, criterion)).collect()
}

#[test]
fn marks_look_like_those_of_a_jury() {
    let contest = made_up(100, 15, 5);
    let sheet = demo::fill(&contest, 1, 1.0);
    let mut counts = [0usize; 11];
    for entry in 0..100 {
        for juror in 0..15 {
            for Mark(mark) in ballot(&sheet, entry, juror).unwrap() {
                counts[mark as usize] += 1;
            }
        }
    }
    let high: usize = counts[6..=9].iter().sum();
    assert!(high > 100 * 15 * 5 / 2, "most marks are good: {counts:?}");
    assert!(counts[1] + counts[2] < 100 * 15 * 5 / 20, "few are very low: {counts:?}");
    assert!(counts[10] > 0 && counts[5] > 0, "the scale is used: {counts:?}");
    let ballots = |share| {
        let sheet = demo::fill(&contest, 1, share);
        (0..100)
            .flat_map(|entry| (0..15).map(move |juror| (entry, juror)))
            .filter(|&(entry, juror)| ballot(&sheet, entry, juror).is_some())
            .count()
    };
    assert_eq!(ballots(0.0), 0);
    assert!((600..900).contains(&ballots(0.5)));
}

#[test]
fn the_evening_gives_the_marks_of_the_sheet() {
    let contest = Arc::new(made_up(8, 5, 4));
    let (hall, _) = play(contest.clone(), 11);
    let (played, filled) = (hall.sheet(), demo::fill(&contest, 11, 1.0));
    let mut differing = 0;
    for entry in 0..8 {
        for juror in 0..5 {
            if let Some(marks) = ballot(played, entry, juror) {
                let other = ballot(&filled, entry, juror).unwrap();
                let changes = marks.iter().zip(&other).filter(|(a, b)| a != b).count();
                assert!(changes <= 1, "a second thought changes one mark");
                differing += changes;
            }
        }
    }
    assert!((1..20).contains(&differing), "{differing} second thoughts");
}

#[test]
fn an_evening_takes_about_half_an_hour() {
    let contest = Arc::new(made_up(12, 7, 5));
    let (mut demo, mut hall) = (Demo::new(contest.clone(), 5), Hall::new(contest));
    let mut takes = Duration::ZERO;
    while let Some(step) = demo.next(&hall) {
        takes += step.after;
        for event in decide(&hall, &step.author, &step.command).unwrap() {
            hall.apply(DateTime::UNIX_EPOCH, &event).unwrap();
        }
    }
    let minutes = takes.as_secs() / 60;
    assert!((24..=36).contains(&minutes), "{minutes} minutes");
}
