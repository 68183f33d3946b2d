//! A made-up evening: people who play a whole gala, for trying things out, tests and benches.
//!
//! [`Demo`] looks at the hall and says what somebody would do next. It keeps no script: all it
//! remembers is who these people are, so it goes on from any state that it finds.

use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, NaiveTime};
use fastrand::Rng;

use super::{Author, Blocker, Command, Event, Hall, Out, Phase, Voter, decide};
use crate::contest::{Better, Contest, Mark, MarkKind, Missing};
use crate::tally::Sheet;

/// Somebody asks for something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// How long after the step before. An evening of 12 duets and 7 jurors takes about half an hour.
    pub after: Duration,
    /// Who asks.
    pub author: Author,
    /// For what.
    pub command: Command,
}

/// The people of a made-up evening, the same for the same seed.
#[derive(Debug, Clone)]
pub struct Demo {
    contest: Arc<Contest>,
    taste: Taste,
    rng: Rng,
    /// Juror and entry: the ballot comes after the next entry has begun.
    late: Option<(usize, usize)>,
    /// Juror and entry: the juror does not judge it.
    recusal: Option<(usize, usize)>,
    /// The entry that does not perform, and why.
    missing: Option<(usize, Out)>,
    /// entries x jurors: who thought twice about a complete ballot already.
    reconsidered: Vec<bool>,
}

impl Demo {
    /// Makes up the people for an evening of `contest`.
    pub fn new(contest: Arc<Contest>, seed: u64) -> Self {
        let mut rng = Rng::with_seed(seed);
        let (entries, jurors) = (contest.entries.len(), contest.panel.len());
        let why = if rng.bool() { Out::Withdrawn } else { Out::NoShow };
        let missing = (entries > 3 && rng.bool()).then(|| (rng.usize(1..entries), why));
        let performing: Vec<usize> =
            (0..entries).filter(|&entry| missing.is_none_or(|(out, _)| out != entry)).collect();
        // Two people, so that neither of the two cases hides the other.
        let (late_juror, recused_juror) = (rng.usize(..jurors), rng.usize(1..jurors.max(2)));
        let before_the_last = &performing[..performing.len() - 1];
        let late = rng.choice(before_the_last).map(|&entry| (late_juror, entry));
        let recusal = rng
            .choice(&performing)
            // Where the rule does without no mark, they all judge.
            .filter(|_| jurors > 2 && contest.rule.missing == Missing::Shrink)
            .map(|&entry| ((late_juror + recused_juror) % jurors, entry));
        Self {
            taste: Taste::new(&contest, seed),
            reconsidered: vec![false; entries * jurors],
            contest,
            rng,
            late,
            recusal,
            missing,
        }
    }

    /// What somebody does next; `None` when the Grand Prix is decided, or nothing is left to do.
    pub fn next(&mut self, hall: &Hall) -> Option<Step> {
        let (author, command) = if hall.locked {
            self.chair(hall)?
        } else {
            self.routine(hall)
                .or_else(|| self.a_juror(hall))
                .or_else(|| self.stage_manager(hall))
                .or_else(|| self.chair(hall))?
        };
        Some(Step { after: self.pause(&command), author, command })
    }

    /// What is done at once: scoring opens after the song, and closes when every ballot is in.
    fn routine(&self, hall: &Hall) -> Option<(Author, Command)> {
        for (entry, state) in hall.entries.iter().enumerate() {
            let id = || self.contest.entries[entry].id.clone();
            let recused = |juror| hall.ballot(entry, juror).recused.is_some();
            match state.phase {
                _ if state.out.is_some() => {}
                Phase::Called => {
                    if let Some((juror, _)) = self.recusal.filter(|&(juror, of)| {
                        of == entry && hall.present[juror] && !recused(juror)
                    }) {
                        let reason = "my own student sings".to_owned();
                        return Some((self.juror(juror), Command::Recuse { entry: id(), reason }));
                    }
                    return Some((Author::StageManager, Command::OpenScoring(id())));
                }
                Phase::Open if self.owing(hall, entry).next().is_none() => {
                    return Some((Author::StageManager, Command::CloseScoring(id())));
                }
                Phase::Waiting | Phase::Open | Phase::Closed => {}
            }
        }
        None
    }

    fn owing<'a>(&self, hall: &'a Hall, entry: usize) -> impl Iterator<Item = usize> + use<'a> {
        (0..self.contest.panel.len()).filter(move |&juror| hall.is_awaited(entry, juror))
    }

    /// One of the jurors who have something to do, each at the earliest of their entries.
    fn a_juror(&mut self, hall: &Hall) -> Option<(Author, Command)> {
        let mut busy: Vec<(usize, usize)> = Vec::new();
        for (entry, state) in hall.entries.iter().enumerate() {
            if state.phase != Phase::Open {
                continue;
            }
            for juror in self.owing(hall, entry) {
                let waits = self.late == Some((juror, entry))
                    && hall.on_stage == Some(entry)
                    && hall.next_up().is_some();
                if !waits && busy.iter().all(|&(other, _)| other != juror) {
                    busy.push((juror, entry));
                }
            }
        }
        let &(juror, entry) = self.rng.choice(&busy)?;
        Some((self.juror(juror), self.ballot_step(hall, entry, juror)))
    }

    /// The next mark, mostly in the order of the ballot; a second thought now and then; the end.
    fn ballot_step(&mut self, hall: &Hall, entry: usize, juror: usize) -> Command {
        let criteria = &self.contest.criteria;
        let ballot = hall.ballot(entry, juror);
        let id = self.contest.entries[entry].id.clone();
        let judged: Vec<usize> = self.contest.judged(juror).collect();
        let empty: Vec<usize> =
            judged.iter().copied().filter(|&c| ballot.marks[c].is_none()).collect();
        let in_order = self.rng.u8(..10) < 7;
        let picked = if in_order { empty.first() } else { self.rng.choice(&empty) };
        if let Some(&criterion) = picked {
            let mark = self.taste.mark(&self.contest, entry, juror, criterion);
            return Command::SetMark { entry: id, criterion: criteria[criterion].id.clone(), mark };
        }
        let seen: Vec<Mark> = ballot.marks.iter().copied().flatten().collect();
        let thought = &mut self.reconsidered[entry * self.contest.panel.len() + juror];
        if !*thought && self.rng.u8(..100) < 15 {
            *thought = true;
            let at = self.rng.usize(..judged.len());
            let (criterion, mark) = (judged[at], seen[at]);
            let scale = criteria[criterion].scale;
            let mark = if mark == scale.max { scale.down(mark) } else { scale.up(mark) };
            return Command::SetMark { entry: id, criterion: criteria[criterion].id.clone(), mark };
        }
        Command::Submit { entry: id, seen }
    }

    /// The jurors have nothing to do: the next duet, the open ends, the lock.
    fn stage_manager(&self, hall: &Hall) -> Option<(Author, Command)> {
        let id = |entry: usize| self.contest.entries[entry].id.clone();
        let command = match hall.next_up() {
            Some(entry) => match self.missing {
                Some((missing, Out::Withdrawn)) if missing == entry => {
                    Command::Withdraw { entry: id(entry), reason: String::new() }
                }
                Some((missing, Out::NoShow)) if missing == entry => {
                    Command::NoShow { entry: id(entry), reason: String::new() }
                }
                _ => Command::Call(id(entry)),
            },
            None => return open_end(hall).map(|command| (Author::StageManager, command)),
        };
        (hall.entries.iter().any(|state| state.out.is_none()))
            .then_some((Author::StageManager, command))
    }

    /// The chair has the ties split that wait for a vote, then names the Grand Prix.
    fn chair(&mut self, hall: &Hall) -> Option<(Author, Command)> {
        if hall.grand_prix.is_some() {
            return None;
        }
        let ids = |group: &[usize]| {
            group.iter().map(|&entry| self.contest.entries[entry].id.clone()).collect::<Vec<_>>()
        };
        let command = if let Some(awaited) = hall.awaited_votes().first() {
            let tied = ids(&awaited.tied);
            match awaited.by {
                Voter::Chair => {
                    let ahead = self.rng.choice(&tied).cloned();
                    let reason = "the clearer voices".to_owned();
                    Command::CastVote { tied, ahead, reason }
                }
                Voter::Jury => {
                    let mut votes = vec![0; tied.len()];
                    (0..awaited.jurors).for_each(|_| votes[self.rng.usize(..tied.len())] += 1);
                    Command::VoteAgain { tied, votes }
                }
            }
        } else if !hall.locked {
            let reason = "no duet can be ranked".to_owned();
            // With nothing to rank there is nothing to lock.
            let open = hall.entries.iter().any(|state| state.out.is_none());
            return open.then_some((
                Author::Chair,
                Command::LockRanking { seen: hall.blockers(), reason },
            ));
        } else {
            let standings = hall.standings();
            let open = standings.first().any(|row| row.place.is_none_or(|place| place.open));
            let first: Vec<usize> = standings.first().map(|row| row.entry).collect();
            if first.is_empty() {
                Command::WithholdGrandPrix { reason: "no duet has a place".to_owned() }
            } else if open {
                let reason = "the tie for the first place stays open".to_owned();
                Command::WithholdGrandPrix { reason }
            } else {
                Command::AwardGrandPrix(ids(&first))
            }
        };
        Some((Author::Chair, command))
    }

    fn juror(&self, position: usize) -> Author {
        Author::Juror(self.contest.panel[position].id.clone())
    }

    /// How long people take; jurors mark side by side, so that their acts follow one another fast.
    fn pause(&mut self, command: &Command) -> Duration {
        let millis = match command {
            Command::OpenScoring(_) => 60_000..90_000,
            Command::Call(_) | Command::LockRanking { .. } => 10_000..20_000,
            Command::CastVote { .. } | Command::VoteAgain { .. } | Command::AwardGrandPrix(_) => {
                20_000..40_000
            }
            Command::SetMark { .. } => 400..1_600,
            _ => 1_000..4_000,
        };
        Duration::from_millis(self.rng.u64(millis))
    }
}

/// Clears away what keeps the ranking from being locked.
fn open_end(hall: &Hall) -> Option<Command> {
    hall.blockers().into_iter().find_map(|blocker| match blocker {
        Blocker::Missing { entry, .. } | Blocker::Drafts { entry, .. } => {
            Some(Command::OpenScoring(entry))
        }
        Blocker::NoBallot(entry) | Blocker::Unmarked { entry, .. } => {
            Some(Command::Withdraw { entry, reason: String::new() })
        }
        Blocker::NotPerformed(_)
        | Blocker::NothingToRank
        | Blocker::Quorum { .. }
        | Blocker::Conflict { .. }
        | Blocker::TieOpen { .. } => None,
    })
}

/// What the duets are worth and how strict the jurors are, in thousandths of the scale.
#[derive(Debug, Clone)]
struct Taste {
    seed: u64,
    quality: Vec<i64>,
    strictness: Vec<i64>,
}

impl Taste {
    fn new(contest: &Contest, seed: u64) -> Self {
        let mut rng = Rng::with_seed(seed ^ 0x5851_f42d_4c95_7f2d);
        let mut around =
            |count: usize, width: i64| (0..count).map(|_| spread(&mut rng, width)).collect();
        Self {
            seed,
            quality: around(contest.entries.len(), 260),
            strictness: around(contest.panel.len(), 130),
        }
    }

    /// How good a juror finds an entry in a criterion, in thousandths.
    fn level(&self, contest: &Contest, entry: usize, juror: usize, criterion: usize) -> i64 {
        let cell = (entry * contest.panel.len() + juror) * contest.criteria.len() + criterion;
        let mut rng = Rng::with_seed(self.seed.wrapping_add((cell as u64 + 1) * 0x9e37_79b9));
        720 + self.quality[entry] - self.strictness[juror] + spread(&mut rng, 150)
    }

    /// A juror's mark, the same whenever it is asked for.
    fn mark(&self, contest: &Contest, entry: usize, juror: usize, criterion: usize) -> Mark {
        let of = &contest.criteria[criterion];
        let level = |entry| self.level(contest, entry, juror, criterion);
        let (scale, own) = (of.scale, level(entry));
        let top = scale.len() as i64 - 1;
        // From the worst mark up.
        let step = if of.kind == MarkKind::Rank {
            let ahead = |&other: &usize| (level(other), entry) > (own, other);
            (top - (0..contest.entries.len()).filter(ahead).count() as i64).max(0)
        } else {
            (own.clamp(0, 1000) * top + 500) / 1000
        };
        match of.better {
            Better::Higher => Mark(scale.min.0 + scale.step.0 * step as i32),
            Better::Lower => Mark(scale.max.0 - scale.step.0 * step as i32),
        }
    }
}

/// A number in `-width..=width`, the middle more often.
fn spread(rng: &mut Rng, width: i64) -> i64 {
    i64::midpoint(rng.i64(-width..=width), rng.i64(-width..=width))
}

/// Plays a whole evening at once: who caused what, up to the decision on the Grand Prix.
///
/// The marks are those of [`fill`] with the same seed, but for the second thoughts.
pub fn evening(contest: Arc<Contest>, seed: u64) -> Vec<(Author, Event)> {
    let mut happened = Vec::new();
    play(contest, seed, |step, events| {
        happened.extend(events.into_iter().map(|event| (step.author.clone(), event)));
    });
    happened
}

/// How long the evening of [`Demo`] takes, all pauses together.
pub fn length(contest: Arc<Contest>, seed: u64) -> Duration {
    let mut length = Duration::ZERO;
    play(contest, seed, |step, _| length += step.after);
    length
}

fn play(contest: Arc<Contest>, seed: u64, mut each: impl FnMut(&Step, Vec<Event>)) {
    let mut at = DateTime::from_naive_utc_and_offset(
        contest.stage().date.unwrap_or_default().and_time(NaiveTime::default()),
        chrono::Utc,
    );
    let mut demo = Demo::new(contest.clone(), seed);
    let mut hall = Hall::new(contest);
    while let Some(step) = demo.next(&hall) {
        // A test holds that no step of a demo is refused; an evening that stops early shows it.
        let Ok(events) = decide(&hall, &step.author, &step.command) else { return };
        at += step.after;
        if events.iter().any(|event| hall.apply(at, event).is_err()) {
            return;
        }
        each(&step, events);
    }
}

/// A juror's made-up ballot for an entry, both by position: criteria in the order of the ballot, by
/// position, and their marks. The marks are those of [`fill`] with the same seed.
pub fn ballot(contest: &Contest, seed: u64, entry: usize, juror: usize) -> Vec<(usize, Mark)> {
    let taste = Taste::new(contest, seed);
    let mark = |criterion| (criterion, taste.mark(contest, entry, juror, criterion));
    contest.judged(juror).map(mark).collect()
}

/// Fills a sheet with made-up marks; `share` (0 to 1) of the ballots are in.
pub fn fill(contest: &Contest, seed: u64, share: f64) -> Sheet {
    let taste = Taste::new(contest, seed);
    let mut rng = Rng::with_seed(seed);
    let (jurors, criteria) = (contest.panel.len(), contest.criteria.len());
    let mut sheet = Sheet::new(contest.entries.len(), jurors, criteria);
    for entry in 0..contest.entries.len() {
        for juror in 0..jurors {
            if rng.f64() < share {
                for criterion in contest.judged(juror) {
                    let mark = taste.mark(contest, entry, juror, criterion);
                    sheet.put_mark(entry, juror, criterion, mark);
                }
            }
        }
    }
    sheet
}
