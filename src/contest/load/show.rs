//! The evening as a show: when it begins, how long things take, what the hall sees, the reveal.

use std::collections::HashSet;

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::frame::Heading;
use super::node::{Kind, Node};
use super::reader::{Fields, Reader};
use super::values::Declared;
use crate::contest::problem::{Expected, Problem, Thing};
use crate::contest::{
    Award, AwardKind, DeclaredStep, EntryId, ItemKind, Lang, PublicRanking, Show, ShowItem,
    StepShows, Text,
};

/// What may be declared about the show.
const FIELDS: &[&str] =
    &["begins", "limit", "between", "items", "ranking", "cover", "sponsors", "reveal"];
/// Longest performance, and longest time between two, in minutes.
const LONGEST: u32 = 60;
/// Longest break or guest number in minutes.
const LONGEST_ITEM: i64 = 240;
/// Longest suspense in seconds.
const LONGEST_PAUSE: i64 = 60;
/// Length limit of what a step shows and of the host's line, in characters: so much fits a field.
const LONGEST_LINE: usize = 200;
/// Most items, sponsors' lines and steps.
const MOST: usize = 500;

/// What the show refers to.
pub(super) struct Shown<'c> {
    /// The day of the stage.
    day: Option<NaiveDate>,
    /// How many entries the file lists.
    count: usize,
    entries: &'c Declared<EntryId>,
    /// `None` where they could not be read.
    awards: Option<&'c [Award]>,
    /// Whether a Grand Prix is declared.
    grand_prix: bool,
}

impl<'c> Shown<'c> {
    pub(super) fn new(
        fields: &Fields<'_>,
        heading: Option<&Heading>,
        count: usize,
        entries: &'c Declared<EntryId>,
        awards: Option<&'c [Award]>,
    ) -> Self {
        let day = heading.and_then(Heading::day);
        let grand_prix = fields.get("grand_prix").is_some();
        Self { day, count, entries, awards, grand_prix }
    }

    /// The last place; without a limit where no entry could be read.
    fn most(&self) -> i64 {
        if self.count == 0 { i64::MAX } else { self.count as i64 }
    }
}

impl Reader {
    /// The show; where the file does not say, as usual.
    pub(super) fn show_or_usual(&mut self, of: &Fields<'_>, to: &Shown<'_>) -> Option<Show> {
        of.get("show").map_or_else(|| Some(Show::default()), |node| self.show(node, to))
    }

    fn show(&mut self, node: Node<'_>, to: &Shown<'_>) -> Option<Show> {
        let fields = self.group(node, FIELDS)?;
        let usual = Show::default();
        let begins = self.may(&fields, "begins", |reader, node| reader.begins(node, to));
        let limit = self.may(&fields, "limit", |reader, node| reader.seconds(node, 1));
        let between = self.may(&fields, "between", |reader, node| reader.seconds(node, 0));
        let items = self.may(&fields, "items", |reader, node| reader.items(node, to));
        let ranking = self.may(&fields, "ranking", |reader, node| reader.public(node, to));
        let cover = self.may(&fields, "cover", Self::yes_no);
        let sponsors = self.may(&fields, "sponsors", Self::sponsors);
        let reveal = self.may(&fields, "reveal", |reader, node| reader.reveal(node, to));
        Some(Show {
            begins: begins.ok()?,
            limit: limit.ok()?,
            between: between.ok()?.unwrap_or(usual.between),
            items: items.ok()?.unwrap_or_default(),
            ranking: ranking.ok()?.unwrap_or(usual.ranking),
            cover: cover.ok()?.unwrap_or(usual.cover),
            sponsors: sponsors.ok()?.unwrap_or_default(),
            reveal: reveal.ok()?.unwrap_or_default(),
        })
    }

    /// When the evening begins; warns where that is on another day than the stage.
    fn begins(&mut self, node: Node<'_>, to: &Shown<'_>) -> Option<DateTime<FixedOffset>> {
        let begins = self.moment(node)?;
        if to.day.is_some_and(|day| day != begins.date_naive()) {
            self.tell_at(node, Problem::BeginsOtherDay);
        }
        Some(begins)
    }

    /// The items of a list that cannot be endless.
    fn bounded<'a>(&mut self, node: Node<'a>) -> Option<Vec<Node<'a>>> {
        let nodes = self.list(node)?;
        if nodes.len() > MOST {
            return self.refuse(node, Problem::ListTooLong { limit: MOST });
        }
        Some(nodes)
    }

    /// A field's text of one line, which may be left out unless it is `needed`.
    fn line(&mut self, fields: &Fields<'_>, field: &'static str, needed: bool) -> Option<Text> {
        let text =
            if needed { self.need_words(fields, field) } else { self.remark(fields, field) }?;
        let long = |lang: &Lang| text.get(*lang).chars().nth(LONGEST_LINE).is_some();
        match fields.get(field) {
            Some(node) if Lang::ALL.iter().any(long) => {
                self.refuse(node, Problem::TextTooLong { limit: LONGEST_LINE })
            }
            _ => Some(text),
        }
    }

    /// A length of time, `"4:00"`, in seconds; at least `shortest` seconds.
    fn seconds(&mut self, node: Node<'_>, shortest: u32) -> Option<u32> {
        if node.kind() != Kind::Text {
            return self.wrong(node, Expected::Text);
        }
        let written = node.value::<String>()?;
        let seconds = parse_length(written.trim());
        seconds
            .filter(|seconds| (shortest..=LONGEST * 60).contains(seconds))
            .or_else(|| self.refuse(node, Problem::BadLength { longest: LONGEST }))
    }

    fn items(&mut self, node: Node<'_>, to: &Shown<'_>) -> Option<Vec<ShowItem>> {
        let nodes = self.bounded(node)?;
        let mut items = Vec::with_capacity(nodes.len());
        for &node in &nodes {
            items.extend(self.item(node, to));
        }
        (items.len() == nodes.len()).then_some(items)
    }

    fn item(&mut self, node: Node<'_>, to: &Shown<'_>) -> Option<ShowItem> {
        let fields = self.group(node, &["kind", "title", "minutes", "before"])?;
        let kind = self.need(&fields, "kind").and_then(|node| self.item_kind(node));
        // A guest is announced; a break needs no name.
        let title = self.line(&fields, "title", kind == Some(ItemKind::Guest));
        let minutes =
            self.need(&fields, "minutes").and_then(|node| self.whole(node, 1..=LONGEST_ITEM));
        let before = self.may(&fields, "before", |reader, node| {
            reader.reference(node, EntryId::new, to.entries, Thing::Entry)
        });
        Some(ShowItem {
            kind: kind?,
            title: title?,
            minutes: minutes? as u32,
            before: before.ok()?.map(|id| to.entries.position(&id)),
        })
    }

    fn item_kind(&mut self, node: Node<'_>) -> Option<ItemKind> {
        Some(match self.word(node, &["Break", "Guest"])? {
            "Break" => ItemKind::Break,
            _ => ItemKind::Guest,
        })
    }

    fn public(&mut self, node: Node<'_>, to: &Shown<'_>) -> Option<PublicRanking> {
        let (word, arguments) = self.choice(node, &["Never", "Until", "Always"])?;
        match word {
            "Never" => self.bare(node, arguments, word).map(|()| PublicRanking::Never),
            "Until" => {
                let count = self.argument(node, arguments, "Until(5)")?;
                let most = to.most();
                self.whole(count, 1..=most).map(|count| PublicRanking::Until(count as u32))
            }
            _ => self.bare(node, arguments, word).map(|()| PublicRanking::Always),
        }
    }

    fn sponsors(&mut self, node: Node<'_>) -> Option<Vec<Text>> {
        let nodes = self.bounded(node)?;
        let mut lines = Vec::with_capacity(nodes.len());
        for &node in &nodes {
            lines.extend(self.filled(node));
        }
        (lines.len() == nodes.len()).then_some(lines)
    }

    fn reveal(&mut self, node: Node<'_>, to: &Shown<'_>) -> Option<Vec<DeclaredStep>> {
        let nodes = self.bounded(node)?;
        let mut steps = Vec::with_capacity(nodes.len());
        let mut seen = HashSet::new();
        for &node in &nodes {
            steps.extend(self.reveal_step(node, to, &mut seen));
        }
        if steps.len() != nodes.len() {
            return None;
        }
        if !steps.is_empty() {
            self.check_reveal(node, &steps, to);
        }
        Some(steps)
    }

    fn reveal_step(
        &mut self,
        node: Node<'_>,
        to: &Shown<'_>,
        seen: &mut HashSet<StepShows>,
    ) -> Option<DeclaredStep> {
        let fields = self.group(node, &["shows", "text", "line", "pause"])?;
        let shows_node = self.need(&fields, "shows");
        let shows = shows_node.and_then(|node| self.step_shows(node, to));
        let text = self.line(&fields, "text", shows == Some(StepShows::Slide));
        let line = self.line(&fields, "line", false);
        let pause = fields.get("pause").map_or(Some(0), |node| self.whole(node, 0..=LONGEST_PAUSE));
        if let (Some(node), Some(shows)) = (shows_node, shows)
            && !matches!(shows, StepShows::Slide | StepShows::Curtain)
            && !seen.insert(shows)
        {
            self.tell_at(node, Problem::GivenTwice);
        }
        Some(DeclaredStep { shows: shows?, text: text?, line: line?, pause: pause? as u32 })
    }

    fn step_shows(&mut self, node: Node<'_>, to: &Shown<'_>) -> Option<StepShows> {
        let known = &["Slide", "Curtain", "Award", "Place", "GrandPrix"];
        let (word, arguments) = self.choice(node, known)?;
        match word {
            "Slide" => self.bare(node, arguments, word).map(|()| StepShows::Slide),
            "Curtain" => self.bare(node, arguments, word).map(|()| StepShows::Curtain),
            "Award" => {
                let name = self.argument(node, arguments, "Award(\"Special prize\")")?;
                self.award_named(name, to)
            }
            "Place" => {
                let place = self.argument(node, arguments, "Place(3)")?;
                let most = to.most();
                self.whole(place, 1..=most).map(|place| StepShows::Place(place as u32))
            }
            _ if to.grand_prix => self.bare(node, arguments, word).map(|()| StepShows::GrandPrix),
            _ => self.refuse(node, Problem::NoGrandPrix),
        }
    }

    /// The award of this name in any language.
    fn award_named(&mut self, node: Node<'_>, to: &Shown<'_>) -> Option<StepShows> {
        let (name, awards) = (self.string(node)?, to.awards?);
        let is = |award: &Award| Lang::ALL.iter().any(|&lang| award.name.get(lang) == name);
        match awards.iter().position(is) {
            Some(at) if awards[at].kind == AwardKind::GrandPrix => {
                self.refuse(node, Problem::ChoiceForm { example: "GrandPrix" })
            }
            Some(at) => Some(StepShows::Award(at as u32)),
            None => {
                let names = awards.iter().flat_map(|of| Lang::ALL.map(|lang| of.name.get(lang)));
                let suggestion = self.meant(&name, names);
                let thing = Thing::Award;
                self.refuse(node, Problem::UnknownReference { thing, id: name, suggestion })
            }
        }
    }

    /// Warns of awards that no step reveals.
    fn check_reveal(&mut self, node: Node<'_>, steps: &[DeclaredStep], to: &Shown<'_>) {
        let shown = |shows| steps.iter().any(|step| step.shows == shows);
        for (award, at) in to.awards.unwrap_or_default().iter().zip(0_u32..) {
            let revealed = match award.kind {
                AwardKind::GrandPrix => shown(StepShows::GrandPrix),
                AwardKind::Place(place) => {
                    shown(StepShows::Award(at)) || shown(StepShows::Place(place.into()))
                }
                _ => shown(StepShows::Award(at)),
            };
            if !revealed {
                self.tell_at(node, Problem::AwardNotRevealed { name: award.name.clone() });
            }
        }
    }
}

/// Seconds of `4:00`.
fn parse_length(text: &str) -> Option<u32> {
    let (minutes, seconds) = text.split_once(':')?;
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if seconds.len() != 2 || minutes.is_empty() || !digits(minutes) || !digits(seconds) {
        return None;
    }
    let (minutes, seconds): (u32, u32) = (minutes.parse().ok()?, seconds.parse().ok()?);
    (seconds < 60).then(|| minutes.saturating_mul(60).saturating_add(seconds))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_length_is_minutes_and_seconds() {
        for (text, seconds) in [
            ("4:00", Some(240)),
            ("0:05", Some(5)),
            ("12:59", Some(779)),
            ("4294967295:59", Some(u32::MAX)),
            ("4:60", None),
            ("4:0", None),
            ("4", None),
            (":30", None),
            ("-1:00", None),
            ("+1:00", None),
            ("1:00:00", None),
            ("4.00", None),
            ("99999999999:00", None),
        ] {
            assert_eq!(parse_length(text), seconds, "{text}");
        }
    }
}
