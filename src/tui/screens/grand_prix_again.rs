//! The jurors vote again on tied entries: how many for each is counted in the hall and typed here.
//!
//! ```text
//!   №1 A – B    3
//! > №2 C – D    4
//!   votes: 7/7
//! ```

use super::grand_prix::{Face, State};
use super::grand_prix_view::{self, Page, key};
use super::stage::{self, Page as StagePage};
use super::{Screen, board};
use crate::hall::{Author, Command, Refusal, StageView, View};
use crate::text::{Word, names};
use crate::tui::keymap::Action;
use crate::tui::model::{Model, Notice};
use crate::tui::widgets::{columns, window};
use crate::tui::{Key, fold};

/// How many entries the question names; the rest is counted.
const NAMED: usize = 6;

impl State {
    /// How many jurors voted for an entry.
    fn votes_for(&self, entry: usize) -> u32 {
        self.votes.iter().find(|(of, _)| *of == entry).map_or(0, |&(_, count)| count)
    }

    fn votes_for_all(&self, tied: &[usize]) -> u32 {
        tied.iter().map(|&entry| self.votes_for(entry)).sum()
    }
}

/// A digit types the votes for the entry under the hand. Whether it was one.
pub(super) fn type_digit(model: &mut Model, key: Key) -> bool {
    let (View::Stage(view), Screen::Stage(state)) = (&model.view, &model.screen) else {
        return false;
    };
    let Some(StagePage::GrandPrix(page)) = state.pages.last() else { return false };
    let (Face::VoteAgain(tied), Some(digit)) = (Face::of(view, page), fold::mark_digit(key)) else {
        return false;
    };
    if model.covered {
        stage::say_covered(model);
        return true;
    }
    let jurors = view.hall.voters();
    let mut page = page.clone();
    page.line = page.line.min(tied.len() - 1);
    let entry = tied[page.line];
    let before = if page.typing { page.votes_for(entry) } else { 0 };
    page.votes.retain(|&(of, _)| of != entry);
    let left = (jurors as u32).saturating_sub(page.votes_for_all(&tied));
    let digit = u32::from(digit);
    // Behind those typed before or alone, whichever can be.
    match [before * 10 + digit, digit].into_iter().find(|&count| count <= left) {
        Some(count) => {
            page.votes.push((entry, count));
            page.typing = true;
            stage::turn(model, StagePage::GrandPrix(page));
        }
        None => model.notice = Some(Notice::Refused(Refusal::TooManyVotes { jurors })),
    }
    true
}

/// Enter: asks whether the jury voted so.
pub(super) fn confirm(model: &mut Model, view: &StageView, page: &State, tied: &[usize]) {
    let entries = &view.hall.contest().entries;
    let mut lines: Vec<String> = tied
        .iter()
        .take(NAMED)
        .map(|&entry| {
            format!("{}: {}", names::entry(&model.words, &entries[entry]), page.votes_for(entry))
        })
        .collect();
    if tied.len() > NAMED {
        lines.push(model.words.and_more(tied.len() - NAMED));
    }
    lines.push(total(model, view, page, tied));
    let command = Command::VoteAgain {
        tied: tied.iter().map(|&entry| entries[entry].id.clone()).collect(),
        votes: tied.iter().map(|&entry| page.votes_for(entry)).collect(),
    };
    stage::confirm(model, Word::GrandPrixAgainTitle, lines, Author::Chair, command);
}

/// How many votes are counted, of how many jurors.
fn total(model: &Model, view: &StageView, page: &State, tied: &[usize]) -> String {
    model.words.grand_prix_votes(view.hall.voters(), page.votes_for_all(tied))
}

/// Draws the tied entries, each with its votes.
pub(super) fn view(model: &Model, view: &StageView, page: &State, tied: &[usize], out: &mut Page) {
    let theme = &model.theme;
    grand_prix_view::tie(model, view, tied, out);
    out.say(model.say(Word::GrandPrixAgain), theme.strong);
    out.gap();
    let entries = &view.hall.contest().entries;
    let name = |entry: usize| {
        if model.covered {
            board::COVER.to_owned()
        } else {
            names::entry(&model.words, &entries[entry])
        }
    };
    let names: Vec<String> = tied.iter().map(|&entry| name(entry)).collect();
    let widest = names.iter().map(|name| columns(name)).max().unwrap_or(0);
    let line = page.line.min(tied.len() - 1);
    for index in window(tied.len(), line, 8) {
        let pad = " ".repeat(usize::from(widest - columns(&names[index])));
        let hand = if index == line { ">" } else { " " };
        let style = if index == line { theme.select } else { theme.base };
        let count = page.votes_for(tied[index]);
        out.lines.push((format!("{hand} {}{pad}  {count:>4} ", names[index]), style));
    }
    out.say(&total(model, view, page, tied), theme.base);
    out.gap();
    if model.covered {
        out.say(&model.words.stage_covered(key(Action::Cover)), theme.base);
    } else {
        out.say(model.say(Word::GrandPrixAgainHint), theme.base);
    }
}
