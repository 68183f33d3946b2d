//! What stands below the lists of the stage manager's desk.

use ratatui::style::Style;

use super::stage::{awaited, numbered};
use super::stage_view::{BESIDE, counts, state_word};
use super::{board, stage_now, stage_show};
use crate::hall::{Hall, Phase, StageView};
use crate::tally::Placing;
use crate::text::{Word, names, width, wording};
use crate::tui::keymap::{self, Action, Scope};
use crate::tui::model::Model;
use crate::tui::widgets;

/// Up to so many marks the desk says by itself that the first place is decided: bounds are computed
/// again with every ballot, and beyond a frame would wait for them.
const MOST_FOLLOWED: usize = 20_000;

/// So many entries that wait for ballots are numbered beside the first.
const NUMBERED: usize = 3;

/// The lines below the lists: who is on stage, whose ballots are missing, ties, what is to know of the entry
/// under the hand, the legend.
pub(super) fn lines(
    model: &Model,
    view: &StageView,
    held: usize,
    wide: u16,
    high: u16,
) -> Vec<(String, Style)> {
    let (hall, theme) = (&view.hall, &model.theme);
    let contest = hall.contest();
    let mut lines = Vec::new();
    let key = |action| keymap::legend(Scope::Stage, action);
    match hall.on_stage {
        _ if hall.is_final => {
            lines.push((format!("■ {}", model.say(Word::EveningFinal)), theme.accent));
        }
        _ if hall.locked => {
            let text = model.words.stage_locked_next(key(Action::GrandPrix));
            lines.push((format!("■ {text}"), theme.accent));
        }
        _ if hall.is_complete() => {
            let text = model.words.stage_all_performed(key(Action::Lock));
            lines.push((format!("● {text}"), theme.accent));
        }
        _ if hall.show.item_on().is_some() => {
            let on = hall.on().map_or_else(String::new, |on| stage_now::slot(model, hall, on));
            lines.push((format!("» {}: {on}", model.say(Word::OnStageShort)), theme.accent));
            let before = hall.on_stage.map(|entry| missing(model, hall, entry, wide, 1));
            lines.extend(before.into_iter().flatten().map(|line| (line, theme.base)));
        }
        Some(entry) => {
            let sign = format!("» {}", model.say(Word::OnStageShort));
            let of = names::entry(&model.words, &contest.entries[entry]);
            let state = state_word(model, hall, entry);
            // Where it is narrow the names come last: they can be clipped.
            let text = if wide >= BESIDE {
                let so_far = model.words.progress(hall.counted(entry), hall.expected(entry));
                format!("{sign}: {of} · {state} · {so_far}")
            } else {
                format!("{sign} · {state} · {} · {of}", counts(hall, entry))
            };
            lines.push((text, theme.accent));
            let most = if high >= 18 { 2 } else { 1 };
            let missing = missing(model, hall, entry, wide, most);
            lines.extend(missing.into_iter().map(|line| (line, theme.base)));
        }
        None => lines.push((model.say(Word::JurorNobodyOnStage).to_owned(), theme.dim)),
    }
    if !hall.locked && high >= 14 {
        lines.push((stage_now::ahead(model, hall, wide), theme.base));
    }
    if !hall.locked {
        let reopened = reopened(model, hall, wide);
        lines.extend(reopened.map(|line| (line, theme.warn)));
    }
    let marks = contest.entries.len() * contest.panel.len() * contest.criteria.len();
    if marks <= MOST_FOLLOWED && !hall.is_complete() {
        lines.extend(stage_now::decided(model, view).map(|line| (line, theme.good)));
    }
    if !model.covered {
        let shown = |place: &Placing| !stage_show::hides(model, hall, Some(*place));
        let places = view.standings.rows.iter().map(|row| (row.entry, row.place.filter(shown)));
        let ties = board::ties(model, contest, places, if high >= 30 { 3 } else { 1 });
        lines.extend(ties.into_iter().map(|line| (line, theme.warn)));
    }
    lines.extend(about(model, hall, held).map(|line| (line, theme.strong)));
    lines.extend(
        legend(model, hall, wide, high, lines.len()).into_iter().map(|line| (line, theme.dim)),
    );
    lines
}

/// What the signs mean, where no entry has to go for it; `before`: lines that stand above it.
fn legend(model: &Model, hall: &Hall, wide: u16, high: u16, before: usize) -> Vec<String> {
    let contest = hall.contest();
    let mut legend = model.say(Word::StageLegend).to_owned();
    if contest.panel.iter().any(|juror| !juror.counts()) {
        legend = format!("{legend}, {}", model.say(Word::StageLegendOutside));
    }
    if hall.entries.iter().any(|state| state.out.is_some()) {
        legend = format!("{legend}, {}", model.say(Word::DeskLegendOut));
    }
    if hall.entries.iter().any(|state| state.repeats > 0) {
        legend = format!("{legend}, {}", model.say(Word::DeskLegendRepeated));
    }
    let legend = widgets::legend(&legend, wide);
    if high >= 24 {
        return [vec![String::new()], legend].concat();
    }
    let rows = before + legend.len() + hall.entries.len() + 1;
    if high >= 18 && rows <= usize::from(high) { legend } else { Vec::new() }
}

/// Names the jurors whose ballots for the entry are missing, in at most so many lines; those who
/// find no room are counted.
fn missing(model: &Model, hall: &Hall, entry: usize, wide: u16, most: usize) -> Vec<String> {
    let names = named(model, hall, awaited(hall, entry));
    if names.is_empty() {
        return Vec::new();
    }
    let since = stage_now::since(model, hall.entries[entry].scoring);
    let said = |jurors: String| match &since {
        Some(minutes) => model.words.stage_awaited_since(jurors, minutes),
        None => model.words.stage_awaited(jurors),
    };
    let mut lines = Vec::new();
    for named in (1..=names.len()).rev() {
        let mut text = names[..named].join(", ");
        if named < names.len() {
            text = format!("{text} {}", model.words.and_more(names.len() - named));
        }
        lines = width::wrap(&said(text), usize::from(wide));
        if lines.len() <= most {
            break;
        }
    }
    lines.truncate(most);
    lines
}

/// Jurors with their numbers in the panel; a number stays with its name.
fn named(model: &Model, hall: &Hall, jurors: Vec<usize>) -> Vec<String> {
    let contest = hall.contest();
    let name = |juror: usize| contest.panel[juror].name.get(model.lang());
    let named = |juror| format!("{}\u{a0}{}", numbered(contest, juror), name(juror));
    jurors.into_iter().map(named).collect()
}

/// Whose ballots are missing for an entry that is marked again while another is on stage: its
/// scoring was opened once more, or the chair opened a ballot. Further such entries are numbered.
fn reopened(model: &Model, hall: &Hall, wide: u16) -> Option<String> {
    let lacking = |&entry: &usize| {
        let state = &hall.entries[entry];
        let elsewhere = hall.on_stage != Some(entry) && state.out.is_none();
        let jurors: Vec<usize> = awaited(hall, entry)
            .into_iter()
            .filter(|&juror| {
                state.phase == Phase::Open || hall.ballot(entry, juror).reopened.is_some()
            })
            .collect();
        (elsewhere && !jurors.is_empty()).then_some((entry, jurors))
    };
    let mut lacking = hall.order.iter().filter_map(lacking);
    let (entry, jurors) = lacking.next()?;
    let number = names::number(&model.words, &hall.contest().entries[entry]);
    let text = model.words.desk_awaited(named(model, hall, jurors).join(", "), number);
    let others: Vec<_> = lacking
        .take(NUMBERED)
        .map(|(entry, _)| names::number(&model.words, &hall.contest().entries[entry]))
        .collect();
    let rest = if others.is_empty() { String::new() } else { format!(" · {}", others.join(", ")) };
    let room = usize::from(wide).saturating_sub(rest.chars().count());
    Some(format!("{}{rest}", width::clip(&text, room)))
}

/// What is to know of an entry: why it is out, that it was performed again, whose ballots were
/// missed. `None` where there is nothing.
fn about(model: &Model, hall: &Hall, entry: usize) -> Option<String> {
    let (words, state) = (&model.words, &hall.entries[entry]);
    let out = state.out.map(|out| {
        let (word, reason) = (wording::out(words, out), &hall.why_out[entry]);
        if reason.is_empty() { word.to_owned() } else { words.desk_out(reason, word) }
    });
    let repeated = (state.repeats > 0).then(|| words.desk_repeated(state.repeats));
    let jurors = (0..hall.present.len()).filter(|&juror| {
        let ballot = hall.ballot(entry, juror);
        ballot.missed && ballot.recused.is_none()
    });
    let missed = named(model, hall, jurors.collect());
    let missed = (!missed.is_empty()).then(|| words.desk_missed(missed.join(", ")));
    let told: Vec<String> = [out, repeated, missed].into_iter().flatten().collect();
    let number = names::number(words, &hall.contest().entries[entry]);
    (!told.is_empty()).then(|| format!("{number} · {}", told.join(" · ")))
}
