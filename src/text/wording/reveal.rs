//! What a step of the reveal shows and what the host says of it.

use crate::contest::{Contest, Money, StepShows};
use crate::hall::{Card, Outcome, Step, Title, Winner};
use crate::text::{Word, Words, names, numbers};

/// What is given: `Үздік вокал`, `3-орын`.
fn title(words: &Words, contest: &Contest, title: &Title) -> String {
    let lang = words.lang();
    match title {
        Title::Text(text) => text.clone(),
        Title::Award(award) => contest.awards[*award].name.get(lang).to_owned(),
        Title::Place(place) => numbers::place_ordinal(lang, *place),
        Title::GrandPrix => match &contest.grand_prix {
            Some(prize) => prize.name.get(lang).to_owned(),
            None => words.get(Word::KeyGrandPrixShort).to_owned(),
        },
    }
}

/// What a step is about, as a list of steps has it.
pub fn step(words: &Words, contest: &Contest, step: &Step) -> String {
    let own = match step.shows {
        StepShows::Curtain => return words.get(Word::RevealCurtain).to_owned(),
        StepShows::Slide => return slide(words, &step.text),
        _ if !step.text.is_empty() => Title::Text(step.text.clone()),
        StepShows::Award(award) => Title::Award(award as usize),
        StepShows::Place(place) => Title::Place(place),
        StepShows::GrandPrix => Title::GrandPrix,
    };
    title(words, contest, &own)
}

/// What the hall sees, in a line without names.
pub fn card(words: &Words, contest: &Contest, card: &Card) -> String {
    match card {
        Card::Curtain => words.get(Word::RevealCurtain).to_owned(),
        Card::Slide(text) => slide(words, text),
        Card::Heading(of) | Card::Names { title: of, .. } => title(words, contest, of),
    }
}

fn slide(words: &Words, text: &str) -> String {
    if text.is_empty() {
        words.get(Word::RevealSlide).to_owned()
    } else {
        names::quoted(words, text)
    }
}

/// Who gets it, in a line: names, or that nobody does.
pub fn outcome(words: &Words, contest: &Contest, outcome: &Outcome) -> String {
    let name = |winner: &Winner| names::entry(words, &contest.entries[winner.entry]);
    match outcome {
        Outcome::Given { winners, .. } => winners.iter().map(name).collect::<Vec<_>>().join(", "),
        Outcome::Withheld => words.get(Word::RevealWithheld).to_owned(),
        Outcome::Empty => words.get(Word::RevealEmpty).to_owned(),
    }
}

/// The money of a step, if there is any.
pub fn fund(contest: &Contest, shows: StepShows) -> Option<Money> {
    let fund = match shows {
        StepShows::Award(award) => contest.awards.get(award as usize)?.fund?,
        StepShows::GrandPrix => contest.grand_prix.as_ref()?.fund,
        StepShows::Slide | StepShows::Curtain | StepShows::Place(_) => return None,
    };
    (fund.tenge > 0).then_some(fund)
}
