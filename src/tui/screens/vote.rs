//! A vote on a tie: the chair's, or the jurors', counted in the hall and typed here. On the Grand
//! Prix, and before the lock a page of its own over the chair's screen, which tells no result.
//!
//! ```text
//!   №1 A – B    3
//! > №2 C – D    4
//!   votes: 7/7
//! ```

use std::sync::Arc;

use super::grand_prix::Face;
use super::lines::Centred;
use super::pages::{self, Page};
use super::{Screen, board};
use crate::contest::{Contest, TieStep};
use crate::hall::{Author, AwaitedVote, Command, Refusal, View, Voter};
use crate::text::{Word, names};
use crate::tui::keymap::Action;
use crate::tui::model::{Model, Notice};
use crate::tui::widgets::{Ink, columns, window};
use crate::tui::{Effect, Key, fold};

/// How many entries the question names; the rest is counted.
const NAMED: usize = 6;

/// The state of the page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct State {
    /// The tied entries, ascending positions.
    pub tied: Vec<usize>,
    /// Where the hand is and what it has typed.
    pub hand: Hand,
}

/// The hand on the choices of a vote, and the votes counted so far.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Hand {
    /// The line under the hand.
    pub line: usize,
    /// How many jurors voted for an entry, counted so far; none where it is not named.
    pub votes: Vec<(usize, u32)>,
    /// The count under the hand is being typed.
    pub typing: bool,
}

impl Hand {
    /// The same on another line.
    pub(super) fn at(&self, line: usize) -> Self {
        Self { line, votes: self.votes.clone(), typing: false }
    }

    /// Whether votes are typed.
    pub(super) fn has_votes(&self) -> bool {
        self.votes.iter().any(|&(_, count)| count > 0)
    }

    /// How many jurors voted for an entry.
    fn votes_for(&self, entry: usize) -> u32 {
        self.votes.iter().find(|(of, _)| *of == entry).map_or(0, |&(_, count)| count)
    }

    fn votes_for_all(&self, tied: &[usize]) -> u32 {
        tied.iter().map(|&entry| self.votes_for(entry)).sum()
    }
}

/// A tie that waits for a vote, as a seat knows of it.
#[derive(Debug, Clone)]
pub(super) struct Tie {
    contest: Arc<Contest>,
    /// The tied entries, ascending positions.
    pub tied: Vec<usize>,
    by: Voter,
    /// How many jurors may vote again.
    jurors: usize,
    /// Jurors who may not, and which of the tied each of them does not judge; positions.
    recused: Vec<(usize, usize)>,
    /// The first of the tied that the chair does not judge.
    chair_recused: Option<usize>,
}

impl Tie {
    pub(super) fn new(contest: &Arc<Contest>, vote: AwaitedVote) -> Self {
        let AwaitedVote { tied, by, jurors, recused, chair_recused } = vote;
        Self { contest: contest.clone(), tied, by, jurors, recused, chair_recused }
    }

    /// How many lines the hand can lie on.
    pub(super) fn lines(&self) -> usize {
        self.tied.len() + usize::from(self.may_pass_on())
    }

    /// Whether the jurors vote, and not the chair.
    pub(super) fn is_jurys(&self) -> bool {
        self.by == Voter::Jury
    }

    /// Whether the chair may leave the tie to the next step of the chain: where one follows.
    fn may_pass_on(&self) -> bool {
        !self.is_jurys() && self.contest.rule.ties.last() != Some(&TieStep::CastingVote)
    }

    fn name(&self, model: &Model, entry: usize) -> String {
        names::entry(&model.words, &self.contest.entries[entry])
    }

    /// How many votes are counted, of how many jurors.
    fn total(&self, model: &Model, hand: &Hand) -> String {
        model.words.grand_prix_votes(self.jurors, hand.votes_for_all(&self.tied))
    }

    /// Who does not vote, and why.
    fn kept_out(&self, model: &Model) -> impl Iterator<Item = String> {
        self.recused.iter().map(|&(juror, entry)| {
            let entry = names::number(&model.words, &self.contest.entries[entry]);
            model.words.vote_recused(entry, self.contest.panel[juror].name.get(model.lang()))
        })
    }
}

/// That the chair is recused from one of the tied, where the vote is theirs.
fn chair_recused(model: &Model, tie: &Tie) -> Option<String> {
    let entry = tie.chair_recused.filter(|_| !tie.is_jurys())?;
    let entry = names::number(&model.words, &tie.contest.entries[entry]);
    Some(model.words.vote_chair_recused(entry))
}

/// The tie of the chair's page; gone once it is voted on.
fn tie(model: &Model, page: &State) -> Option<Tie> {
    let View::Chair(view) = &model.view else { return None };
    let vote = view.ties.iter().find(|vote| vote.tied == page.tied)?;
    Some(Tie::new(&view.course.contest, vote.clone()))
}

/// What an action does on the chair's page.
pub(super) fn act(model: &mut Model, page: &State, action: Action) -> Vec<Effect> {
    let Some(tie) = tie(model, page) else { return Vec::new() };
    let line = page.hand.line.min(tie.lines() - 1);
    let to = |line| Page::Vote(State { tied: page.tied.clone(), hand: page.hand.at(line) });
    match action {
        Action::Up => pages::turn(model, to(line.saturating_sub(1))),
        Action::Down => pages::turn(model, to((line + 1).min(tie.lines() - 1))),
        Action::Next => ask(model, &tie, &page.hand),
        Action::Cover => pages::cover(model),
        Action::Back => pages::close(model),
        _ => {}
    }
    Vec::new()
}

/// The tie on the page shown, and the hand on it.
fn shown(model: &Model) -> Option<(Tie, Hand)> {
    let pages = match &model.screen {
        Screen::Stage(state) => &state.pages,
        Screen::Chair(state) => &state.desk.pages,
        _ => return None,
    };
    match pages.last()? {
        Page::Vote(page) => Some((tie(model, page)?, page.hand.clone())),
        Page::GrandPrix(page) => match Face::of(model.everything()?, page) {
            Face::Vote(tie) => Some((tie, page.hand.clone())),
            _ => None,
        },
        _ => None,
    }
}

/// A digit types the votes for the entry under the hand. Whether it was one.
pub(super) fn type_digit(model: &mut Model, key: Key) -> bool {
    let Some((tie, mut hand)) = shown(model).filter(|(tie, _)| tie.is_jurys()) else {
        return false;
    };
    let Some(digit) = fold::mark_digit(key) else { return false };
    if model.covered {
        pages::say_covered(model);
        return true;
    }
    hand.line = hand.line.min(tie.tied.len() - 1);
    let entry = tie.tied[hand.line];
    let before = if hand.typing { hand.votes_for(entry) } else { 0 };
    hand.votes.retain(|&(of, _)| of != entry);
    let left = (tie.jurors as u32).saturating_sub(hand.votes_for_all(&tie.tied));
    let digit = u32::from(digit);
    // Behind those typed before or alone, whichever can be.
    match [before * 10 + digit, digit].into_iter().find(|&count| count <= left) {
        Some(count) => {
            hand.votes.push((entry, count));
            hand.typing = true;
            match pages::state(model).and_then(|state| state.pages.last_mut()) {
                Some(Page::Vote(page)) => page.hand = hand,
                Some(Page::GrandPrix(page)) => page.hand = hand,
                _ => {}
            }
        }
        None => model.notice = Some(Notice::Refused(Refusal::TooManyVotes { jurors: tie.jurors })),
    }
    true
}

/// Enter: asks whether the chair, or the jury, voted so. The chair may say why.
pub(super) fn ask(model: &mut Model, tie: &Tie, hand: &Hand) {
    if model.covered {
        return pages::say_covered(model);
    }
    let id = |&entry: &usize| tie.contest.entries[entry].id.clone();
    let tied: Vec<_> = tie.tied.iter().map(id).collect();
    if tie.is_jurys() {
        let named = tie.tied.iter().take(NAMED);
        let mut lines: Vec<String> = named
            .map(|&entry| format!("{}: {}", tie.name(model, entry), hand.votes_for(entry)))
            .collect();
        if tie.tied.len() > NAMED {
            lines.push(model.words.and_more(tie.tied.len() - NAMED));
        }
        lines.push(tie.total(model, hand));
        lines.extend(tie.kept_out(model));
        let votes = tie.tied.iter().map(|&entry| hand.votes_for(entry)).collect();
        let command = Command::VoteAgain { tied, votes };
        pages::confirm(model, Word::GrandPrixAgainTitle, lines, Author::Chair, command);
    } else {
        let ahead = tie.tied.get(hand.line);
        let choice = match ahead {
            Some(&entry) => tie.name(model, entry),
            None => model.say(Word::GrandPrixPassOn).to_owned(),
        };
        let mut lines = vec![choice, by_chair(model, &tie.contest)];
        lines.extend(chair_recused(model, tie));
        let needed = ahead.is_some() && tie.chair_recused.is_some();
        let ahead = ahead.map(id);
        let command = Command::CastVote { tied, ahead, reason: String::new() };
        pages::because(model, Word::GrandPrixVoteTitle, lines, command, needed);
    }
}

/// Who acts for the jury: the chair, by name where one is declared.
pub(super) fn by_chair(model: &Model, contest: &Contest) -> String {
    match contest.chair() {
        Some(chair) => model.words.grand_prix_chair(chair.name.get(model.lang())),
        None => model.say(Word::GrandPrixNoChair).to_owned(),
    }
}

/// Draws the chair's page: between whom the tie is, and nothing of how it came about.
pub(super) fn view(model: &Model, page: &State, ink: &mut Ink<'_>) {
    let Some(tie) = tie(model, page) else { return };
    let mut out = Centred::new(ink);
    out.say(model.say(Word::VoteTitle), model.theme.accent);
    out.gap();
    draw(model, &tie, &page.hand, &mut out);
    out.draw(ink);
}

/// Draws the choices, each with its votes where the jurors vote.
pub(super) fn draw(model: &Model, tie: &Tie, hand: &Hand, out: &mut Centred) {
    let theme = &model.theme;
    let head = if tie.is_jurys() {
        model.say(Word::GrandPrixAgain).to_owned()
    } else {
        by_chair(model, &tie.contest)
    };
    out.say(&head, theme.strong);
    out.gap();
    let name =
        |&entry| if model.covered { board::COVER.to_owned() } else { tie.name(model, entry) };
    let mut choices: Vec<String> = tie.tied.iter().map(name).collect();
    if tie.may_pass_on() {
        choices.push(model.say(Word::GrandPrixPassOn).to_owned());
    }
    let widest = choices.iter().map(|choice| columns(choice)).max().unwrap_or(0);
    let line = hand.line.min(choices.len() - 1);
    for index in window(choices.len(), line, 8) {
        let pad = " ".repeat(usize::from(widest - columns(&choices[index])));
        let sign = if index == line { ">" } else { " " };
        let style = if index == line { theme.select } else { theme.base };
        let count = match tie.tied.get(index).filter(|_| tie.is_jurys()) {
            Some(&entry) => format!("  {:>4}", hand.votes_for(entry)),
            None => String::new(),
        };
        out.push(format!("{sign} {}{pad}{count} ", choices[index]), style);
    }
    if tie.is_jurys() {
        out.say(&tie.total(model, hand), theme.base);
        if !model.covered {
            tie.kept_out(model).for_each(|line| out.say(&line, theme.dim));
        }
    }
    if let Some(line) = chair_recused(model, tie).filter(|_| !model.covered) {
        out.say(&line, theme.warn);
    }
    out.gap();
    let hint = if tie.is_jurys() { Word::GrandPrixAgainHint } else { Word::GrandPrixVoteHint };
    if model.covered {
        out.say(&pages::covered(model), theme.base);
    } else {
        out.say(model.say(hint), theme.base);
    }
}
