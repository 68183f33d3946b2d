//! A contest made up around a preset, so that its rule can be explained without a file.

use crate::contest::{Contest, Join, Mark, MarkKind, PartRule, Preset, Scale, Text, made_up};
use crate::text::Words;

/// The preset's rule before seven jurors, on a scale from 1 to 10; with two criteria where the
/// rule takes each by itself.
pub fn of_preset(words: &Words, preset: Preset) -> Contest {
    let entries = if preset == Preset::Battle { 2 } else { 3 };
    let rule = preset.rule(entries);
    let parts = rule.join == Join::Criteria || rule.parts == PartRule::Place;
    let mut contest = made_up(entries, 7, if parts { 2 } else { 1 });
    contest.title = Text::one(preset.name());
    for (at, criterion) in contest.criteria.iter_mut().enumerate() {
        criterion.name = Text::one(&words.ruling_criterion(at + 1));
        criterion.short = criterion.name.clone();
        if preset == Preset::PassFail {
            criterion.kind = MarkKind::Choice;
            criterion.scale = Scale { min: Mark(0), max: Mark(2), step: Mark(1) };
        }
    }
    contest.rule = rule;
    contest
}
