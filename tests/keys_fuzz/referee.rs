//! The rules of the night as an onlooker knows them, for each event of an evening. Knows nothing of
//! how the hall decides.

use std::collections::{BTreeMap, HashMap, HashSet};

use alqa::contest::Contest;
use alqa::hall::{Author, Event, ShowEvent, Terminal};

use crate::room::Told;

/// A ballot as the onlooker remembers it.
#[derive(Debug, Default, Clone)]
struct Paper {
    marks: HashMap<String, String>,
    submitted: bool,
    /// Submitted when scoring was closed.
    closed: bool,
    /// The chair has opened it again.
    reopened: bool,
}

#[derive(Debug)]
pub struct Referee<'a> {
    contest: &'a Contest,
    open: HashSet<String>,
    ballots: HashMap<(String, String), Paper>,
    /// What opened and closed scoring, by the numbers of the records, and which ballots were closed
    /// before.
    turns: BTreeMap<u64, (Event, Vec<(String, String)>)>,
    here: HashSet<(Terminal, Author)>,
    locked: bool,
    is_final: bool,
}

impl<'a> Referee<'a> {
    pub fn new(contest: &'a Contest) -> Self {
        Self {
            contest,
            open: HashSet::new(),
            ballots: HashMap::new(),
            turns: BTreeMap::new(),
            here: HashSet::new(),
            locked: false,
            is_final: false,
        }
    }

    fn ballot(&mut self, juror: &impl ToString, entry: &impl ToString) -> &mut Paper {
        self.ballots.entry((juror.to_string(), entry.to_string())).or_default()
    }

    /// Watches the next event; says what is wrong with it.
    pub fn watch(&mut self, (stamp, event): &Told) -> Result<(), String> {
        let wrong = |what: &str| Err(format!("{what}: {} {event:?}", stamp.author));
        if !may(&stamp.author, event) {
            return wrong("not theirs");
        }
        if let Some(terminal) = &stamp.terminal
            && self.contest.pins
            && stamp.author != Author::Desk
            && !event.is_at_the_door()
            && !self.here.contains(&(terminal.clone(), stamp.author.clone()))
        {
            return wrong("without a PIN");
        }
        let after_final = matches!(event, Event::RevisionOpened { .. } | Event::Show(_))
            || event.is_at_the_door();
        if self.is_final && !after_final {
            return wrong("after the final result");
        }
        let after_lock = after_final
            || matches!(
                event,
                Event::CastingVote { .. }
                    | Event::JuryVoted { .. }
                    | Event::GrandPrixAwarded { .. }
                    | Event::GrandPrixWithheld { .. }
                    | Event::AwardGiven { .. }
                    | Event::AwardWithheld { .. }
                    | Event::ResultFinal { .. }
                    | Event::NoteWritten { .. }
            );
        if self.locked && !after_lock {
            return wrong("after the lock");
        }
        if matches!(event, Event::ScoringOpened { .. } | Event::ScoringClosed { .. }) {
            let closed = self.ballots.iter().filter(|(_, ballot)| ballot.closed);
            let closed = closed.map(|(of, _)| of.clone()).collect();
            self.turns.insert(stamp.seq, (event.clone(), closed));
        }
        self.follow(stamp.terminal.as_ref(), event).or_else(wrong)
    }

    fn follow(&mut self, terminal: Option<&Terminal>, event: &Event) -> Result<(), &'static str> {
        let ensure = |holds: bool, what| if holds { Ok(()) } else { Err(what) };
        match event {
            Event::SignedIn { person } => {
                self.here.extend(terminal.map(|of| (of.clone(), person.clone())));
            }
            Event::SignedOut { person } => {
                if let Some(of) = terminal {
                    self.here.remove(&(of.clone(), person.clone()));
                }
            }
            Event::ScoringOpened { entry } => {
                self.open.insert(entry.to_string());
            }
            Event::ScoringClosed { entry } => {
                ensure(self.open.remove(&entry.to_string()), "closed twice")?;
                for ((_, of), ballot) in &mut self.ballots {
                    if *of == entry.to_string() && ballot.submitted {
                        ballot.closed = true;
                    }
                }
            }
            Event::Show(ShowEvent::StepUndone { seq }) => self.undo(*seq),
            Event::PerformanceRepeated { entry, .. } => {
                self.open.remove(&entry.to_string());
                for ((_, of), ballot) in &mut self.ballots {
                    if *of == entry.to_string() {
                        (ballot.submitted, ballot.closed, ballot.reopened) = (false, false, false);
                    }
                }
            }
            Event::MarkSet { juror, entry, criterion, mark } => {
                self.may_mark(juror, entry)?;
                let of = self.contest.criterion_position(criterion).ok_or("no such criterion")?;
                let scale = self.contest.criteria[of].scale;
                let places = u32::from(self.contest.places);
                let number: f64 = mark.parse().map_err(|_| "no number")?;
                let units = (number * 10_f64.powi(places as i32)).round() as i32;
                let on_scale = (scale.min.0..=scale.max.0).contains(&units)
                    && (units - scale.min.0) % scale.step.0 == 0;
                ensure(on_scale, "off the scale")?;
                let at = self.contest.juror_position(juror).ok_or("no such juror")?;
                ensure(self.contest.panel[at].judges(of), "not the juror's criterion")?;
                self.ballot(juror, entry).marks.insert(criterion.to_string(), mark.clone());
            }
            Event::MarkCleared { juror, entry, criterion } => {
                self.may_mark(juror, entry)?;
                self.ballot(juror, entry).marks.remove(&criterion.to_string());
            }
            Event::BallotSubmitted { juror, entry, marks } => {
                self.may_mark(juror, entry)?;
                let at = self.contest.juror_position(juror).ok_or("no such juror")?;
                let contest = self.contest;
                let open = self.open.contains(&entry.to_string());
                let ballot = self.ballot(juror, entry);
                let judged = contest.criteria.iter().enumerate();
                let judged = judged.filter(|&(of, _)| contest.panel[at].judges(of));
                let own = judged.map(|(_, of)| ballot.marks.get(&of.id.to_string()));
                ensure(own.eq(marks.iter().map(Some)), "not the marks that were given")?;
                ballot.submitted = true;
                ballot.closed = !open;
                ballot.reopened = false;
            }
            Event::BallotTakenBack { juror, entry } => {
                let open = self.open.contains(&entry.to_string());
                let ballot = self.ballot(juror, entry);
                ensure(ballot.submitted && !ballot.closed && open, "cannot be taken back")?;
                ballot.submitted = false;
            }
            Event::BallotReopened { juror, entry, .. } => {
                let ballot = self.ballot(juror, entry);
                ensure(ballot.submitted, "was not submitted")?;
                (ballot.submitted, ballot.closed, ballot.reopened) = (false, false, true);
            }
            Event::BallotFromPaper { juror, entry, marks } => {
                let at = self.contest.juror_position(juror).ok_or("no such juror")?;
                let contest = self.contest;
                let open = self.open.contains(&entry.to_string());
                let ballot = self.ballot(juror, entry);
                ensure(!ballot.submitted, "over a ballot")?;
                let judged: Vec<_> = contest.judged(at).collect();
                ensure(judged.len() == marks.len(), "an incomplete sheet")?;
                let ids = judged.iter().map(|&of| contest.criteria[of].id.to_string());
                ballot.marks = ids.zip(marks.iter().cloned()).collect();
                (ballot.submitted, ballot.closed, ballot.reopened) = (true, !open, false);
            }
            Event::RankingLocked { .. } => {
                ensure(!self.locked, "locked twice")?;
                self.locked = true;
            }
            Event::ResultFinal { .. } => {
                ensure(self.locked, "final before the lock")?;
                self.is_final = true;
            }
            Event::RevisionOpened { .. } => {
                ensure(self.locked, "nothing to look at again")?;
                (self.locked, self.is_final) = (false, false);
            }
            _ => {}
        }
        Ok(())
    }

    /// Takes the opening or the closing of scoring back.
    fn undo(&mut self, seq: u64) {
        match self.turns.remove(&seq) {
            Some((Event::ScoringOpened { entry }, _)) => {
                self.open.remove(&entry.to_string());
            }
            Some((Event::ScoringClosed { entry }, closed)) => {
                self.open.insert(entry.to_string());
                for (of, ballot) in &mut self.ballots {
                    if of.1 == entry.to_string() {
                        ballot.closed = closed.contains(of);
                    }
                }
            }
            _ => {}
        }
    }

    /// Marks are given while scoring is open, or where the chair has opened the ballot again; not
    /// on a submitted ballot.
    fn may_mark(
        &mut self,
        juror: &impl ToString,
        entry: &impl ToString,
    ) -> Result<(), &'static str> {
        let open = self.open.contains(&entry.to_string());
        let ballot = self.ballot(juror, entry);
        match (ballot.submitted, open || ballot.reopened) {
            (true, _) => Err("on a submitted ballot"),
            (false, false) => Err("while scoring is not open"),
            (false, true) => Ok(()),
        }
    }
}

/// Whether the event is this author's to cause: the table of roles, read aloud.
fn may(author: &Author, event: &Event) -> bool {
    use Author::{Chair, Desk, Secretary, StageManager};
    match event {
        Event::ContestDeclared { .. }
        | Event::JournalRestored { .. }
        | Event::RehearsalBegun {} => false,
        Event::Show(ShowEvent::HelpCalled { juror, .. })
        | Event::MarkSet { juror, .. }
        | Event::MarkCleared { juror, .. }
        | Event::NoteWritten { juror, .. }
        | Event::BallotSubmitted { juror, .. }
        | Event::BallotTakenBack { juror, .. } => *author == Author::Juror(juror.clone()),
        Event::Show(ShowEvent::HelpAnswered { juror }) => {
            [StageManager, Secretary, Chair, Author::Juror(juror.clone())].contains(author)
        }
        Event::EntryCalled { .. }
        | Event::ScoringOpened { .. }
        | Event::ScoringClosed { .. }
        | Event::EntryWithdrawn { .. }
        | Event::EntryNoShow { .. }
        | Event::OrderChanged { .. }
        | Event::Show(_) => *author == StageManager,
        Event::EntryReinstated { .. } => [StageManager, Chair].contains(author),
        Event::JurorAbsent { .. }
        | Event::JurorPresent { .. }
        | Event::PerformerReplaced { .. } => [StageManager, Secretary].contains(author),
        Event::JurorRecused { juror, .. } | Event::JurorReturned { juror, .. } => {
            [Author::Juror(juror.clone()), Chair].contains(author)
        }
        Event::PaperTyped { .. } | Event::BallotFromPaper { .. } => *author == Secretary,
        Event::PinSet { person, .. } => author == person || *author == Secretary,
        Event::SignedIn { person } | Event::SignedOut { person } => author == person,
        Event::PinCleared { person, .. } => author != person && [Secretary, Chair].contains(author),
        Event::PinRefused { .. } | Event::PinReset { .. } => *author == Desk,
        _ => *author == Chair,
    }
}
