//! The host's screen: what is said now, what comes next. It follows the desk; no key here moves it.
//!
//! ```text
//! NOW     Grand Prix
//!         2 000 000 tenge · two million tenge
//!         “what the host says”
//! NEXT    3 s of suspense
//!         No. 3 · Full Name, University · “Song”
//! ```

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::contest::Money;
use crate::hall::{Card, Hall, HostView, Outcome, Seat, Slot, View, Winner};
use crate::text::{Word, names, numbers, width, wording};
use crate::tui::Effect;
use crate::tui::keymap::Action;
use crate::tui::model::Model;
use crate::tui::view::body_height;
use crate::tui::widgets::{Ink, columns};

/// Text is never wider: longer lines are hard to read aloud.
const WIDEST: u16 = 96;

/// The state of the screen.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct State {
    /// The position of the reveal that was scrolled.
    at: u32,
    /// Lines scrolled down there.
    scroll: usize,
}

/// What an action does here.
pub(super) fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    if action == Action::Pass {
        return model.sit(Seat::Lobby);
    }
    let View::Host(view) = &model.view else { return Vec::new() };
    let last = last_scroll(model, view);
    let at = view.at;
    if let super::Screen::Host(state) = &mut model.screen {
        let scroll = state.scrolled(at).min(last);
        let scroll = match action {
            Action::Up => scroll.saturating_sub(1),
            Action::Down => (scroll + 1).min(last),
            _ => scroll,
        };
        *state = State { at, scroll };
    }
    Vec::new()
}

impl State {
    /// Lines scrolled down at this position; every other begins at its top.
    fn scrolled(self, at: u32) -> usize {
        if self.at == at { self.scroll } else { 0 }
    }
}

/// How far the page can be scrolled.
pub(super) fn last_scroll(model: &Model, view: &HostView) -> usize {
    let room = usize::from(body_height(model));
    lines(model, view, model.size.0).len().saturating_sub(room)
}

/// Draws the screen.
pub(super) fn view(model: &Model, state: &State, frame: &mut Frame<'_>, area: Rect) {
    let View::Host(view) = &model.view else { return };
    let ink = &mut Ink::new(frame.buffer_mut(), area);
    let lines = lines(model, view, area.width);
    let last = lines.len().saturating_sub(usize::from(area.height));
    let left = area.width.saturating_sub(WIDEST) / 2;
    let first = state.scrolled(view.at).min(last);
    for (y, line) in (0..area.height).zip(&lines[first..]) {
        ink.row(left + 1, y, line.label, model.theme.dim);
        ink.row(left + line.from, y, &line.text, line.style);
    }
}

/// A line with what stands before it.
struct Line<'m> {
    label: &'m str,
    from: u16,
    text: String,
    style: Style,
}

/// Everything on the screen, folded to its width.
fn lines<'m>(model: &'m Model, view: &HostView, wide: u16) -> Vec<Line<'m>> {
    let writer = Writer { model, view };
    let (now, next) = writer.parts();
    let labels = [model.say(Word::HostNow), model.say(Word::HostNext)];
    let from = labels.map(columns).into_iter().max().unwrap_or(0) + 4;
    let room = usize::from(wide.min(WIDEST).saturating_sub(from + 1));
    let mut lines = Vec::new();
    for (mut label, part) in labels.into_iter().zip([now, next]) {
        for (text, style) in part {
            for text in width::wrap(&text, room) {
                lines.push(Line { label: std::mem::take(&mut label), from, text, style });
            }
        }
        lines.push(Line { label: "", from, text: String::new(), style: model.theme.base });
    }
    lines
}

type Said = Vec<(String, Style)>;

struct Writer<'a> {
    model: &'a Model,
    view: &'a HostView,
}

impl Writer<'_> {
    /// What is said now and what comes next: the programme, and from its first step on the reveal.
    fn parts(&self) -> (Said, Said) {
        let at = self.view.at;
        if at > 0 {
            return (self.position(at), self.position(at + 1));
        }
        let next =
            if self.view.cards.is_empty() { self.slot(self.view.next) } else { self.position(1) };
        (self.slot(self.view.on), next)
    }

    fn nothing(&self) -> Said {
        vec![("—".to_owned(), self.model.theme.dim)]
    }

    fn slot(&self, slot: Option<Slot>) -> Said {
        let (words, theme) = (&self.model.words, &self.model.theme);
        match slot {
            None => self.nothing(),
            Some(Slot::Item(number)) => {
                let title = self.view.items.get(number as usize - 1).map_or("", String::as_str);
                let title = if title.is_empty() { words.get(Word::ItemBreak) } else { title };
                vec![(title.to_owned(), theme.strong)]
            }
            Some(Slot::Entry(entry)) => {
                self.entry(entry).into_iter().map(|line| (line, theme.strong)).collect()
            }
        }
    }

    /// Number, full names with full universities and how the names are said, song.
    fn entry(&self, entry: usize) -> Vec<String> {
        let (words, contest) = (&self.model.words, &self.view.contest);
        let of = &contest.entries[entry];
        let lang = words.lang();
        let performers = of.performers.iter().flat_map(|who| {
            let said = Some(who.say.get(lang)).filter(|said| !said.is_empty());
            let said = said.map_or_else(String::new, |said| words.host_say(said));
            [names::performer_in_full(lang, contest, who), said]
        });
        [names::number(words, of), of.name.get(lang).to_owned()]
            .into_iter()
            .chain(performers)
            .chain([names::song(words, &of.song)])
            .filter(|line| !line.is_empty())
            .collect()
    }

    /// What is said at a position of the reveal.
    fn position(&self, at: u32) -> Said {
        let (words, theme) = (&self.model.words, &self.model.theme);
        let contest = &self.view.contest;
        let Some((step, _)) = Hall::step_at(&self.view.script, at) else {
            return vec![(words.get(Word::RevealOver).to_owned(), theme.dim)];
        };
        let step = &self.view.script[step];
        let Some(card) = self.view.cards.get(at as usize - 1).and_then(Option::as_ref) else {
            return vec![
                (wording::reveal_step(words, contest, step), theme.strong),
                (words.get(Word::RevealUndecided).to_owned(), theme.warn),
            ];
        };
        let mut said = vec![(wording::reveal_card(words, contest, card), theme.strong)];
        match card {
            Card::Names { pause, outcome, .. } => {
                if *pause > 0 {
                    said.push((words.reveal_pause(pause), theme.dim));
                }
                self.outcome(outcome, &mut said);
            }
            Card::Heading(_) => {
                let fund = wording::reveal_fund(contest, step.shows);
                said.extend(fund.map(|fund| (self.money(fund), theme.base)));
            }
            Card::Curtain | Card::Slide(_) => {}
        }
        if !step.line.is_empty() {
            said.push((names::quoted(words, &step.line), theme.base));
        }
        said
    }

    fn money(&self, money: Money) -> String {
        let words = &self.model.words;
        let figures = numbers::money_in_tenge(words, money);
        format!("{figures} · {}", numbers::sum_in_words(words, money))
    }

    fn outcome(&self, outcome: &Outcome, said: &mut Said) {
        let (words, theme) = (&self.model.words, &self.model.theme);
        let contest = &self.view.contest;
        let Outcome::Given { winners, share } = outcome else {
            said.push((wording::reveal_outcome(words, contest, outcome), theme.accent));
            return;
        };
        if winners.len() > 1 {
            said.push((words.reveal_shared(winners.len()), theme.accent));
        }
        for winner in winners {
            for line in self.entry(winner.entry) {
                said.push((line, theme.accent));
            }
            said.extend(self.result(winner).map(|line| (line, theme.base)));
        }
        if let Some((each, rest)) = share
            && each.tenge > 0
        {
            if winners.len() > 1 {
                said.push((wording::share(words, (*each, *rest), winners.len()), theme.base));
            }
            said.push((self.money(*each), theme.base));
        }
    }

    /// The result, and that a tie was settled.
    fn result(&self, winner: &Winner) -> Option<String> {
        let (words, contest) = (&self.model.words, &self.view.contest);
        let decimals = numbers::Decimals::of_table(contest, winner.result.as_slice());
        let result = numbers::result(words, contest, winner.result?, decimals);
        Some(if winner.by_ties {
            format!("{result} · {}", words.get(Word::ExplainByTies))
        } else {
            result
        })
    }
}
