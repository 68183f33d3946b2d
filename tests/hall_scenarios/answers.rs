//! What a question about the hall is answered.

use std::sync::Arc;

use alqa::contest::Mark;
use alqa::hall::{
    Announced, AwaitedVote, AwardDecision, BallotState, Cell, Evening, GrandPrix, Hall, JurorView,
    Seat, StageView, View, Voter,
};
use alqa::tally::Standing;

use super::asks::{d, j, person};

/// The answer to the question in `words`.
#[expect(clippy::too_many_lines, reason = "a list of questions")]
pub fn answer(hall: &Arc<Hall>, words: &[&str]) -> String {
    let entry = |word: &str| hall.contest().entry_position(&d(word)).unwrap();
    let juror = |word: &str| hall.contest().juror_position(&j(word)).unwrap();
    let id = |entry: usize| hall.contest().entries[entry].id.to_string();
    let ids = |entries: &[usize]| entries.iter().map(|&e| id(e)).collect::<Vec<_>>().join(" ");
    let places = hall.contest().places;
    let plain = |mark: Mark| mark.plain(places).to_string();
    match words {
        ["standings"] => listed(&hall.standings().rows, |row| standing(hall, row)),
        ["evening"] => match hall.evening() {
            Evening::Running { done, total, .. } => format!("Running {done}/{total}"),
            other => format!("{other:?}"),
        },
        ["blockers"] => format!("{:?}", hall.blockers()),
        ["see"] => {
            let people = hall.blockers().into_iter().flat_map(|blocker| blocker.see());
            people.map(|person| person.to_string()).collect::<Vec<_>>().join(" ")
        }
        ["cells", duet] => {
            let View::Stage(view) = hall.view(&Seat::Stage) else { unreachable!() };
            cells(&view, entry(duet)).join(" ")
        }
        ["awaited"] => {
            let View::Lobby(view) = hall.view(&Seat::Lobby) else { unreachable!() };
            view.jurors.iter().map(|j| j.awaited.to_string()).collect::<Vec<_>>().join(" ")
        }
        ["on-stage"] => hall.on_stage.map_or("nobody".to_owned(), id),
        ["next"] => hall.next_up().map_or("nobody".to_owned(), id),
        ["order"] => ids(&hall.order),
        ["performers", duet] => {
            let performers = &hall.contest().entries[entry(duet)].performers;
            listed(performers, |of| of.name.get(hall.contest().language).to_owned())
        }
        ["why-out", duet] => {
            let (out, why) = (hall.entries[entry(duet)].out, &hall.why_out[entry(duet)]);
            out.map_or("in".to_owned(), |out| format!("{out:?} {why}").trim().to_owned())
        }
        ["ballot", of, duet] => {
            let ballot = &juror_view(hall, of).entries[entry(duet)].ballot;
            let mark = |m: &Option<Mark>| m.map_or("-".into(), plain);
            let marks: Vec<String> = ballot.marks.iter().map(mark).collect();
            let note = if ballot.note.is_empty() { "" } else { " | " };
            let closed = if ballot.closed { " closed" } else { "" };
            let state = match &ballot.reopened {
                Some(why) if ballot.state() == BallotState::Draft => format!("Reopened ({why})"),
                _ => format!("{:?}", ballot.state()),
            };
            format!("{state} {}{closed}{note}{}", marks.join(" "), ballot.note)
        }
        ["versions", of, duet] => listed(&hall.ballot(entry(duet), juror(of)).versions, |of| {
            let marks: Vec<String> = of.marks.iter().map(|&mark| plain(mark)).collect();
            let at = of.terminal.as_ref().map_or(String::new(), |at| format!("@{at}"));
            let paper = if of.from_paper() { " from paper" } else { "" };
            let why = if of.reason.is_empty() { "" } else { ": " };
            let (by, receipt) = (&of.author, of.receipt);
            format!("{} by {by}{at}{paper} {receipt}{why}{}", marks.join(" "), of.reason)
        }),
        ["recused", of, duet] => format!("{:?}", hall.ballot(entry(duet), juror(of)).recused),
        ["conflicts"] => listed(&hall.conflicts(), |&(juror, entry)| {
            format!("{} {}", hall.contest().panel[juror].id, id(entry))
        }),
        ["alarms", of, duet, given @ ..] => {
            let mark = |word: &&str| Mark::parse(word, places);
            let marks: Vec<Option<Mark>> = given.iter().map(mark).collect();
            format!("{:?}", juror_view(hall, of).alarms(entry(duet), &marks))
        }
        ["votes"] => listed(&hall.awaited_votes(), |vote: &AwaitedVote| match vote.by {
            Voter::Chair => ids(&vote.tied),
            Voter::Jury => format!("jury {}", ids(&vote.tied)),
        }),
        ["voters"] => listed(&hall.awaited_votes(), |vote: &AwaitedVote| {
            let not = vote.recused.iter().map(|&(juror, entry)| {
                format!(", {} for {}", hall.contest().panel[juror].id, id(entry))
            });
            let not = not.collect::<String>().replacen(", ", ", not ", 1);
            format!("{} of {}{not}", vote.jurors, ids(&vote.tied))
        }),
        ["grand-prix"] => match &hall.grand_prix {
            None => "open".to_owned(),
            Some(GrandPrix::Awarded(entries)) => ids(entries),
            Some(GrandPrix::Withheld { reason }) => format!("withheld: {reason}"),
        },
        ["proposals"] => listed(&hall.proposals(), |of| {
            format!("{}{}", ids(&of.entries), if of.open { "?" } else { "" })
        }),
        ["awards"] => {
            let awards: Vec<usize> = (0..hall.contest().awards.len()).collect();
            listed(&awards, |&award| decision(hall.award(award), ids))
        }
        ["share", award] => hall
            .share(award.parse().unwrap())
            .map_or("none".to_owned(), |of| format!("{} + {}", of.0.tenge, of.1.tenge)),
        ["doubles"] => {
            listed(&hall.double_awards(), |of| format!("{} {:?}", id(of.entry), of.awards))
        }
        ["lockings"] => listed(&hall.lockings, |of| {
            format!("{} ({}) {:?}", announced(&of.standings), of.reason, of.overridden)
        }),
        ["results"] => listed(&hall.results, |of| {
            let prize = of.grand_prix.as_ref().map_or(String::new(), |prize| match prize {
                GrandPrix::Awarded(entries) => format!(" prize {}", ids(entries)),
                GrandPrix::Withheld { reason } => format!(" no prize: {reason}"),
            });
            format!("{}{prize}", announced(&of.standings))
        }),
        ["revisions"] => listed(&hall.revisions, |of| of.reason.clone()),
        ["terminals", of] => {
            let at = hall.terminals(&person(of));
            at.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
        }
        ["pin", of] => hall.pin_origin(&person(of)).map_or("none".to_owned(), |of| {
            let at = of.terminal.as_ref().map_or(String::new(), |at| format!("@{at}"));
            format!("{} by {}{at} {}", of.holder, of.by, of.at.format("%H:%M"))
        }),
        ["wrong-pins", of] => hall.wrong_pins(&person(of)).to_string(),
        other => panic!("nobody knows the question {other:?}"),
    }
}

fn listed<T>(all: &[T], one: impl FnMut(&T) -> String) -> String {
    all.iter().map(one).collect::<Vec<_>>().join(" | ")
}

fn standing(hall: &Hall, row: &Standing) -> String {
    let place = row.place.map_or("-".to_owned(), |place| match place {
        place if place.open => format!("{}?", place.rank),
        place if place.sharing > 1 => format!("{}=", place.rank),
        place => place.rank.to_string(),
    });
    let result = row.result.map_or("-".to_owned(), |result| result.to_string());
    let (counted, expected) = (row.counted, hall.expected(row.entry));
    format!("{place} {} {result} {counted}/{expected}", hall.contest().entries[row.entry].id)
}

fn announced(rows: &[Announced]) -> String {
    let row = |of: &Announced| {
        let rank = of.rank.map_or("-".to_owned(), |rank| rank.to_string());
        format!("{rank} {} {}", of.entry, of.result.as_deref().unwrap_or("-"))
    };
    rows.iter().map(row).collect::<Vec<_>>().join(", ")
}

fn decision(of: Option<AwardDecision>, ids: impl Fn(&[usize]) -> String) -> String {
    match of {
        None => "open".to_owned(),
        Some(AwardDecision::Given { entries, reason }) if reason.is_empty() => ids(&entries),
        Some(AwardDecision::Given { entries, reason }) => format!("{}: {reason}", ids(&entries)),
        Some(AwardDecision::Withheld { reason }) => format!("withheld: {reason}"),
    }
}

fn juror_view(hall: &Arc<Hall>, of: &str) -> JurorView {
    match hall.view(&Seat::Juror(j(of))) {
        View::Juror(view) => view,
        other => panic!("{other:?}"),
    }
}

fn cells(view: &StageView, entry: usize) -> Vec<String> {
    let cell = |juror| -> Cell { view.cell(entry, juror) };
    (0..view.hall.contest().panel.len()).map(|juror| format!("{:?}", cell(juror))).collect()
}
