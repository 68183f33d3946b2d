//! The entries, their performers and songs.

use std::collections::{HashMap, HashSet};

use super::node::Node;
use super::reader::{Fields, Reader};
use super::rule::MOST_FACTOR;
use super::values::{Declared, MOST_FIGURE};
use crate::contest::problem::{Problem, Thing};
use crate::contest::{
    Better, CarriedId, CriterionId, Deduction, Eligibility, Entry, EntryId, Fraction, GroupId,
    Join, Lang, Performer, Rule, Song, Text, UniversityId, hygiene,
};

/// Highest number on a programme; the largest mass event must fit.
const HIGHEST_NUMBER: i64 = 99_999;

/// What entries refer to.
pub(super) struct Refers<'c> {
    pub(super) universities: &'c Declared<UniversityId>,
    pub(super) eligibility: Option<&'c Eligibility>,
    pub(super) criteria: &'c Declared<CriterionId>,
    pub(super) groups: &'c Declared<GroupId>,
    pub(super) carried: &'c Declared<CarriedId>,
    /// `None` where it could not be read.
    pub(super) rule: Option<&'c Rule>,
    /// Which of two marks is better. `None` where no criterion could be read.
    pub(super) marks: Option<Better>,
}

/// What of the entries must be new.
struct Lineup<'c> {
    to: Refers<'c>,
    ids: &'c mut Declared<EntryId>,
    numbers: HashSet<u32>,
    /// Who performs -> the number of the first entry.
    casts: HashMap<Vec<String>, u32>,
}

impl Reader {
    pub(super) fn entries<'c>(
        &mut self,
        items: &[Node<'_>],
        to: Refers<'c>,
        ids: &'c mut Declared<EntryId>,
    ) -> Option<Vec<Entry>> {
        let mut lineup = Lineup { to, ids, numbers: HashSet::new(), casts: HashMap::new() };
        let mut entries = Vec::with_capacity(items.len());
        for item in items {
            entries.extend(self.entry(*item, &mut lineup));
        }
        (entries.len() == items.len()).then_some(entries)
    }

    fn entry(&mut self, node: Node<'_>, lineup: &mut Lineup<'_>) -> Option<Entry> {
        let fields = self.group(
            node,
            &[
                "id",
                "number",
                "name",
                "performers",
                "song",
                "applied",
                "factors",
                "carried",
                "deductions",
            ],
        )?;
        let id = self.new_id(&fields, EntryId::new, lineup.ids);
        let number = self.number_of(&fields, lineup);
        let name = self.words_or(&fields, "name", || Some(Text::one("")));
        let eligibility = lineup.to.eligibility;
        let performers_node = if eligibility.is_some() {
            self.need(&fields, "performers")
        } else {
            fields.get("performers")
        };
        let performers = match performers_node {
            Some(node) => self.performers(node, lineup),
            None => eligibility.is_none().then(Vec::new),
        };
        let nothing = || Some(Song { title: Text::one(""), by: Text::one("") });
        let song = fields.get("song").map_or_else(nothing, |node| self.song(node));
        let applied = self.may(&fields, "applied", Self::moment);
        if let (Some(node), Ok(Some(applied))) = (fields.get("applied"), applied)
            && let Some(until) = eligibility.and_then(|rule| rule.applications_until)
            && applied > until
        {
            self.tell_at(node, Problem::AppliedLate);
        }
        if let (Some(node), Some(performers), Some(number)) = (performers_node, &performers, number)
        {
            self.check_cast(node, performers, number, lineup);
        }
        let factors = self.may(&fields, "factors", |reader, node| reader.factors(node, &lineup.to));
        let carried = self.carried_of(node, &fields, &lineup.to);
        let deductions =
            self.may(&fields, "deductions", |reader, node| reader.deductions(node, &lineup.to));
        Some(Entry {
            id: id?,
            number: number?,
            name: name?,
            performers: performers?,
            song: song?,
            applied: applied.ok()?,
            factors: factors.ok()?.unwrap_or_default(),
            carried: carried?,
            deductions: deductions.ok()?.unwrap_or_default(),
        })
    }

    /// The parts of the ballot that an entry multiplies, each once.
    fn factors(&mut self, node: Node<'_>, to: &Refers<'_>) -> Option<Vec<(usize, Fraction)>> {
        let items = self.list(node)?;
        let refused = to.rule.and_then(Rule::refuses_factors);
        if let (Some(problem), [_, ..]) = (refused, &items[..]) {
            return self.refuse(node, Problem::Rule(problem));
        }
        let mut factors: Vec<(usize, Fraction)> = Vec::with_capacity(items.len());
        for &item in &items {
            let Some((part, factor)) = self.factor(item, to) else { continue };
            if factors.iter().any(|&(other, _)| other == part) {
                return self.refuse(item, Problem::GivenTwice);
            }
            factors.push((part, factor));
        }
        (factors.len() == items.len()).then_some(factors)
    }

    fn factor(&mut self, node: Node<'_>, to: &Refers<'_>) -> Option<(usize, Fraction)> {
        let fields = self.group(node, &["of", "factor"])?;
        let factor = self.need(&fields, "factor").and_then(|node| self.positive(node, MOST_FACTOR));
        let part = match (to.rule?.join, fields.get("of")) {
            (Join::Totals, None) => Some(0),
            (Join::Totals, Some(node)) => self.refuse(node, Problem::FactorOfWhole),
            (Join::Criteria, _) => self.need(&fields, "of").and_then(|node| {
                let id = self.reference(node, CriterionId::new, to.criteria, Thing::Criterion)?;
                Some(to.criteria.position(&id))
            }),
            (Join::Groups, _) => self.need(&fields, "of").and_then(|node| {
                let id = self.reference(node, GroupId::new, to.groups, Thing::Group)?;
                Some(to.groups.position(&id))
            }),
        };
        Some((part?, factor?))
    }

    /// The entry's carried figures, one for each of the rule's; empty without any.
    fn carried_of(
        &mut self,
        entry: Node<'_>,
        fields: &Fields<'_>,
        to: &Refers<'_>,
    ) -> Option<Vec<Option<Fraction>>> {
        let declared = to.carried;
        let items = match fields.get("carried") {
            None => Vec::new(),
            Some(node) => self.list(node)?,
        };
        let mut figures = vec![None; declared.len()];
        let mut whole = true;
        for &item in &items {
            match self.carried_figure_of(item, declared) {
                None => whole = false,
                Some((at, _)) if figures[at].is_some() => {
                    self.tell_at(item, Problem::GivenTwice);
                }
                Some((at, figure)) => figures[at] = Some(figure),
            }
        }
        if !whole {
            return None;
        }
        for (id, figure) in declared.iter().zip(&figures) {
            // Of a rule that was refused nobody knows what it needs.
            if figure.is_none() && to.rule.is_some() {
                self.tell_at(entry, Problem::CarriedLacks { id: id.to_string() });
            }
        }
        if items.is_empty() {
            figures.clear();
        }
        Some(figures)
    }

    fn carried_figure_of(
        &mut self,
        node: Node<'_>,
        declared: &Declared<CarriedId>,
    ) -> Option<(usize, Fraction)> {
        let fields = self.group(node, &["of", "points"])?;
        let of = self
            .need(&fields, "of")
            .and_then(|node| self.reference(node, CarriedId::new, declared, Thing::Carried));
        let points = self.need(&fields, "points").and_then(|node| self.number(node, MOST_FIGURE));
        Some((declared.position(&of?), points?))
    }

    fn deductions(&mut self, node: Node<'_>, to: &Refers<'_>) -> Option<Vec<Deduction>> {
        let items = self.list(node)?;
        let refused =
            to.rule.zip(to.marks).and_then(|(rule, marks)| rule.refuses_deductions(marks));
        if let (Some(problem), [_, ..]) = (refused, &items[..]) {
            return self.refuse(node, Problem::Rule(problem));
        }
        let mut deductions = Vec::with_capacity(items.len());
        for &item in &items {
            let Some(fields) = self.group(item, &["points", "reason"]) else { continue };
            let points =
                self.need(&fields, "points").and_then(|node| self.positive(node, MOST_FIGURE));
            let reason = self.need_words(&fields, "reason");
            let both = points.zip(reason);
            deductions.extend(both.map(|(points, reason)| Deduction { points, reason }));
        }
        (deductions.len() == items.len()).then_some(deductions)
    }

    fn number_of(&mut self, fields: &Fields<'_>, lineup: &mut Lineup<'_>) -> Option<u32> {
        let node = self.need(fields, "number")?;
        let number = self.whole(node, 1..=HIGHEST_NUMBER)? as u32;
        if !lineup.numbers.insert(number) {
            return self.refuse(node, Problem::DuplicateNumber { number });
        }
        Some(number)
    }

    /// Warns of a pair that is none, and of the same people entered twice.
    fn check_cast(
        &mut self,
        node: Node<'_>,
        performers: &[Performer],
        number: u32,
        lineup: &mut Lineup<'_>,
    ) {
        if let Some(home) = lineup.to.eligibility.and_then(|rule| rule.home.as_ref()) {
            let is_home = |performer: &&Performer| performer.university.as_ref() == Some(home);
            let at_home = performers.iter().filter(is_home).count();
            if (performers.len(), at_home) != (2, 1) {
                let problem = Problem::NotAPair { performers: performers.len(), home: at_home };
                self.tell_at(node, problem);
            }
        }
        let mut cast: Vec<String> =
            performers.iter().map(|p| hygiene::fold_for_search(p.name.get(Lang::Kk))).collect();
        cast.sort_unstable();
        if let Some(&number) = lineup.casts.get(&cast) {
            self.tell_at(node, Problem::SamePerformers { number });
        } else {
            lineup.casts.insert(cast, number);
        }
    }

    fn performers(&mut self, node: Node<'_>, lineup: &Lineup<'_>) -> Option<Vec<Performer>> {
        let items = self.full_list(node, Thing::Performer)?;
        let mut performers = Vec::with_capacity(items.len());
        for item in &items {
            performers.extend(self.performer(*item, lineup));
        }
        (performers.len() == items.len()).then_some(performers)
    }

    fn performer(&mut self, node: Node<'_>, lineup: &Lineup<'_>) -> Option<Performer> {
        let fields = self.group(node, &["name", "short", "say", "university", "age"])?;
        let name = self.need_words(&fields, "name");
        let short = self.words_or(&fields, "short", || name.as_ref().and_then(last_word));
        let say = self.words_or(&fields, "say", || Some(Text::one("")));
        let eligibility = lineup.to.eligibility;
        let homed = eligibility.is_some_and(|rule| rule.home.is_some());
        let university = self.field(&fields, "university", homed, |reader, node| {
            reader.reference(node, UniversityId::new, lineup.to.universities, Thing::University)
        });
        let age = self.field(&fields, "age", eligibility.is_some(), Self::age);
        if let (Some(node), Some(Some(age)), Some(rule)) = (fields.get("age"), age, eligibility)
            && !(rule.age_min..=rule.age_max).contains(&age)
        {
            let problem = Problem::AgeOutside { age, min: rule.age_min, max: rule.age_max };
            self.tell_at(node, problem);
        }
        Some(Performer {
            name: name?,
            short: short?,
            say: say?,
            university: university?,
            age: age?,
        })
    }

    fn song(&mut self, node: Node<'_>) -> Option<Song> {
        let fields = self.group(node, &["title", "by"])?;
        let title = self.need_words(&fields, "title");
        let by = self.remark(&fields, "by");
        Some(Song { title: title?, by: by? })
    }
}

/// The last word of a name, in each language.
fn last_word(name: &Text) -> Option<Text> {
    name.map(|name| name.split_whitespace().next_back().unwrap_or_default())
}
