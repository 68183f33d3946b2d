//! What the hall calls decided: whatever may still happen on the night does not contradict it, but
//! for the acts that it names.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::collections::VecDeque;
use std::sync::Arc;

use alqa::contest::{
    Contest, Few, Join, JurorRule, Mark, Missing, PanelRule, PlaceStyle, Preset, Scale, TieStep,
    TooFew, Weight, made_up,
};
use alqa::hall::{Author, Command, Event, Hall, Other, Phase, decide};
use alqa::tally::{Bounds, Engine, Needed};
use chrono::DateTime;

/// Entries, jurors, criteria.
const SIZE: (usize, usize, usize) = (4, 3, 2);

/// A small contest under one of many rules; marks from 1 to 4, so that equal results come up.
fn contest(random: &mut fastrand::Rng) -> Arc<Contest> {
    let mut contest = made_up(SIZE.0, SIZE.1, SIZE.2);
    for criterion in &mut contest.criteria {
        criterion.scale = Scale { min: Mark(1), max: Mark(4), step: Mark(1) };
    }
    if random.bool() {
        let preset = random.choice(Preset::ALL).unwrap();
        // Too few jurors for it.
        if preset != Preset::Diving {
            contest.rule = preset.rule(SIZE.0);
        }
    } else {
        contest.rule.panel = *random
            .choice(&[
                PanelRule::Mean,
                PanelRule::Sum,
                PanelRule::Median,
                PanelRule::Trimmed { high: 1, low: 1 },
            ])
            .unwrap();
        contest.rule.join = *random.choice(&[Join::Totals, Join::Criteria]).unwrap();
        if random.u8(..4) == 0 {
            contest.rule.juror = JurorRule::Ranks;
        }
        if matches!(contest.rule.panel, PanelRule::Trimmed { .. }) && random.bool() {
            contest.rule.few = Few { below: 3, then: TooFew::NoResult };
        }
        contest.rule.places = *random
            .choice(&[PlaceStyle::Competition, PlaceStyle::Dense, PlaceStyle::Mean])
            .unwrap();
        contest.rule.ties = vec![TieStep::CastingVote, TieStep::SharedPlace];
    }
    contest.rule.missing =
        *random.choice(&[Missing::Shrink, Missing::Shrink, Missing::Void, Missing::Block]).unwrap();
    if random.u8(..4) == 0 {
        contest.panel[2].weight = Weight { num: 0, den: 1 };
    }
    Arc::new(contest)
}

/// Something that somebody may want now; often a whole ballot, seldom anything that is refused.
fn wish(hall: &Hall, random: &mut fastrand::Rng) -> Vec<(Author, Command)> {
    let contest = hall.contest();
    let entry = contest.entries[random.usize(..SIZE.0)].id.clone();
    let juror = contest.panel[random.usize(..SIZE.1)].id.clone();
    let by = Author::Juror(juror.clone());
    let stage = |command| vec![(Author::StageManager, command)];
    let reason = "so it is".to_owned();
    match random.u8(..66) {
        0..=7 => {
            let open = Command::OpenScoring(entry.clone());
            [Command::Call(entry), open].map(|command| (Author::StageManager, command)).into()
        }
        8..=10 => stage(Command::CloseScoring(entry)),
        11 => stage(Command::Withdraw { entry, reason: String::new() }),
        12 => stage(Command::NoShow { entry, reason: String::new() }),
        13..=14 => stage(Command::Reinstate(entry)),
        15 => stage(Command::Absent(juror)),
        16 => stage(Command::Present(juror)),
        // Now and then over what stands in the way.
        17..=20 => {
            let reason = if random.u8(..30) == 0 { reason } else { String::new() };
            vec![(Author::Chair, Command::LockRanking { seen: hall.blockers(), reason })]
        }
        21 => vec![(by, Command::Recuse { entry, reason })],
        22 => vec![(by, Command::Return(entry))],
        23 => vec![(by, Command::TakeBack(entry))],
        24..=25 => {
            let Some(vote) = hall.awaited_votes().into_iter().next() else { return Vec::new() };
            let tied: Vec<_> = vote.tied.iter().map(|&at| contest.entries[at].id.clone()).collect();
            let ahead = tied.last().cloned();
            vec![(Author::Chair, Command::CastVote { tied, ahead, reason: String::new() })]
        }
        26 => vec![(Author::Chair, Command::Disqualify { entry, reason })],
        27 => vec![(Author::Chair, Command::Repeat { entry, reason })],
        28 => vec![(Author::Chair, Command::ReopenBallot { juror, entry, reason })],
        29 => vec![(Author::Chair, Command::OpenRevision { reason })],
        30..=31 => {
            let marks: Vec<Mark> = (0..SIZE.2).map(|_| Mark(random.i32(1..=4))).collect();
            let typed = Command::TypePaper {
                juror: juror.clone(),
                entry: entry.clone(),
                marks: marks.clone(),
            };
            let again = Command::CheckPaper { juror, entry, marks };
            [typed, again].map(|command| (Author::Secretary, command)).into()
        }
        _ => {
            let marks: Vec<Mark> = (0..SIZE.2).map(|_| Mark(random.i32(1..=4))).collect();
            let given = contest.criteria.iter().zip(&marks).map(|(criterion, &mark)| {
                Command::SetMark { entry: entry.clone(), criterion: criterion.id.clone(), mark }
            });
            let submit = Command::Submit { entry: entry.clone(), seen: marks.clone() };
            given.chain([submit]).map(|command| (by.clone(), command)).collect()
        }
    }
}

/// Whether the condition names the act: then what was decided before is decided no more.
fn undoes(before: &Hall, event: &Event) -> bool {
    let contest = before.contest();
    match event {
        Event::BallotTakenBack { .. }
        | Event::JurorReturned { .. }
        | Event::JurorPresent { .. }
        | Event::EntryWithdrawn { .. }
        | Event::EntryNoShow { .. }
        | Event::EntryDisqualified { .. }
        | Event::PerformanceRepeated { .. }
        | Event::BallotReopened { .. }
        | Event::RevisionOpened { .. }
        | Event::EntryReinstated { .. } => true,
        // Of a juror who was not in the hall.
        Event::BallotFromPaper { juror, entry, .. } => {
            let at = contest.entry_position(entry).unwrap();
            let seat = contest.juror_position(juror).unwrap();
            !before.present[seat] || before.ballot(at, seat).missed
        }
        // Those who missed the entry may mark it now.
        Event::ScoringOpened { entry } => {
            let at = contest.entry_position(entry).unwrap();
            (0..SIZE.1).any(|seat| before.ballot(at, seat).missed)
        }
        Event::JurorRecused { juror, entry, .. } => {
            let at = contest.entry_position(entry).unwrap();
            before.ballot(at, contest.juror_position(juror).unwrap()).submitted
        }
        _ => false,
    }
}

/// What the standings of now must not contradict.
fn holds(bounds: &Bounds, hall: &Hall) {
    let standings = hall.standings();
    let style = hall.contest().rule.places;
    for row in &standings.rows {
        let (Some(place), Some(result)) = (row.place, row.result) else { continue };
        let told = format!("{bounds:#?}\n{standings:#?}\n{:?}", hall.contest().rule);
        let outlook = bounds.of(row.entry).unwrap_or_else(|| panic!("no place was left\n{told}"));
        assert!(outlook.lowest <= result && result <= outlook.highest, "{told}");
        let (first, spread) = match style {
            PlaceStyle::Dense => (place.dense, 0),
            _ => (place.rank, place.sharing - 1),
        };
        let last = if place.open || style == PlaceStyle::Mean { first + spread } else { first };
        assert!(outlook.best_place <= first && last <= outlook.worst_place, "{told}");
        if let Some(certain) = outlook.certain {
            assert!(!place.open && certain == place.in_style(style), "{told}");
        }
        assert!(place.rank > 1 || outlook.may_win(), "{told}");
    }
    for outlook in bounds.outlooks.iter().filter(|outlook| !outlook.may_lack) {
        assert!(standings.of(outlook.entry).unwrap().place.is_some(), "{bounds:#?}");
    }
    if let Some(winner) = bounds.winner() {
        let first: Vec<_> = standings.first().map(|row| row.entry).collect();
        assert_eq!(first, [winner]);
    }
}

/// Plays nights; `each` sees the hall before and after every event. In every other night nobody does
/// what the condition names.
fn play(seed: u64, mut each: impl FnMut(&Hall, &Event, &Hall)) -> Hall {
    let mut random = fastrand::Rng::with_seed(seed);
    let mut hall = Hall::new(contest(&mut random));
    for _ in 0..120 {
        let mut wishes = VecDeque::from(wish(&hall, &mut random));
        while let Some((author, command)) = wishes.pop_front() {
            for event in decide(&hall, &author, &command).unwrap_or_default() {
                let before = hall.clone();
                if seed.is_multiple_of(2) && undoes(&before, &event) {
                    continue;
                }
                hall.apply(DateTime::UNIX_EPOCH, &event).unwrap();
                each(&before, &event, &hall);
            }
        }
    }
    hall
}

#[test]
fn what_is_decided_stays_so() {
    let (mut locked, mut certain, mut early) = (0, 0, 0);
    for seed in 0..400 {
        let mut told: Vec<Bounds> = Vec::new();
        let hall = play(seed, |before, event, hall| {
            if undoes(before, event) {
                told.clear();
            }
            let bounds = hall.bounds();
            if told.last() != Some(&bounds) {
                told.push(bounds);
            }
            for bounds in &told {
                holds(bounds, hall);
            }
        });
        locked += usize::from(hall.locked);
        let places =
            |bounds: &Bounds| bounds.outlooks.iter().filter(|o| o.certain.is_some()).count();
        certain += told.iter().map(places).sum::<usize>();
        early += told.iter().filter(|told| told.winner().is_some() && !told.decided).count();
        if hall.locked {
            assert!(hall.bounds().decided);
        }
    }
    println!("{locked} locked, {certain} certain places, {early} firsts before the end");
    assert!(locked > 100 && certain > 300 && early > 30, "{locked} {certain} {early}");
}

/// What an entry is told to need is of the ballots that can come, and enough when they come so.
#[test]
fn what_is_needed_is_enough() {
    let (mut asked, mut passed) = (0, 0);
    for seed in 0..400 {
        play(seed, |_, _, hall| {
            let Some(need) = hall.need() else { return };
            asked += 1;
            let contest = hall.contest();
            let here = |&juror: &usize| {
                let ballot = hall.ballot(need.entry, juror);
                let counts = contest.panel[juror].counts() && hall.present[juror];
                counts && ballot.recused.is_none() && !ballot.submitted && !ballot.missed
            };
            let awaited: Vec<usize> = (0..SIZE.1).filter(here).collect();
            assert_eq!(awaited.len(), need.awaited);
            assert!(
                hall.entries[need.entry].phase != Phase::Waiting
                    || hall.next_up() == Some(need.entry)
            );
            let tally = |mark: i32| {
                let mut sheet = hall.sheet().clone();
                for &juror in &awaited {
                    (0..SIZE.2).for_each(|at| sheet.put_mark(need.entry, juror, at, Mark(mark)));
                }
                let standings = Engine::new(contest).tally(&sheet, &[]);
                let result = |entry| standings.of(entry).unwrap().result.unwrap();
                (result(need.entry), result(need.rival))
            };
            let ahead = |mark| {
                let (own, rival) = tally(mark);
                own > rival
            };
            match need.needed {
                Needed::Nothing => assert!(ahead(1) && ahead(4)),
                Needed::Beyond => assert!(!ahead(4)),
                Needed::Total(total) => {
                    passed += 1;
                    assert!(ahead(4) && !ahead(1));
                    let each = total / 2;
                    assert!(!each.is_integer() || ahead(*each.numer() as i32));
                }
            }
        });
    }
    println!("{asked} asked, {passed} passed");
    assert!(asked > 300 && passed > 100, "{asked} {passed}");
}

/// Before the lock there is nothing to compare; after it nothing changes, and the contest's own
/// rule by its name makes what stands.
#[test]
fn what_if_is_asked_after_the_lock() {
    for seed in 0..200 {
        let hall = play(seed, |_, _, hall| assert!(hall.locked || hall.what_if().is_empty()));
        let before = format!("{hall:?}");
        let all = hall.what_if();
        assert_eq!(format!("{hall:?}"), before);
        if !hall.locked {
            continue;
        }
        let contest = hall.contest();
        for of in &all {
            match of.other {
                Other::Without(juror) => assert!(contest.panel[juror].counts()),
                Other::Under(preset) => {
                    assert!(![Preset::Battle, Preset::PassFail, Preset::Diving].contains(&preset));
                    // Votes on ties stay, and the rule may wait for marks that the preset does not.
                    if preset.rule(SIZE.0) == contest.rule {
                        assert_eq!(of.change.shifts, [], "{preset:?}");
                    }
                }
            }
        }
        assert!(all.iter().any(|of| matches!(of.other, Other::Under(_))));
    }
}
