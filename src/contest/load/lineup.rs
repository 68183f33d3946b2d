//! The entries, their performers and songs.

use std::collections::{HashMap, HashSet};

use super::node::Node;
use super::reader::{Fields, Reader};
use super::values::Declared;
use crate::contest::problem::{Problem, Thing};
use crate::contest::{
    Eligibility, Entry, EntryId, Lang, Performer, Song, Text, UniversityId, hygiene,
};

/// Highest number on a programme.
const HIGHEST_NUMBER: i64 = 9_999;

/// What the entries are checked against, and what of them must be new.
struct Lineup<'c> {
    universities: &'c Declared<UniversityId>,
    eligibility: Option<&'c Eligibility>,
    ids: Declared<EntryId>,
    numbers: HashSet<u32>,
    /// Who performs -> the number of the first entry.
    casts: HashMap<Vec<String>, u32>,
}

impl Reader {
    pub(super) fn entries(
        &mut self,
        node: Node<'_>,
        universities: &Declared<UniversityId>,
        eligibility: Option<&Eligibility>,
    ) -> Option<Vec<Entry>> {
        let items = self.full_list(node, Thing::Entry)?;
        let mut lineup = Lineup {
            universities,
            eligibility,
            ids: Declared::new(),
            numbers: HashSet::new(),
            casts: HashMap::new(),
        };
        let mut entries = Vec::with_capacity(items.len());
        for item in &items {
            entries.extend(self.entry(*item, &mut lineup));
        }
        (entries.len() == items.len()).then_some(entries)
    }

    fn entry(&mut self, node: Node<'_>, lineup: &mut Lineup<'_>) -> Option<Entry> {
        let fields = self.group(node, &["id", "number", "performers", "song", "applied"])?;
        let id = self.new_id(&fields, EntryId::new, &mut lineup.ids);
        let number = self.number(&fields, lineup);
        let performers_node = self.need(&fields, "performers");
        let performers = performers_node.and_then(|node| self.performers(node, lineup));
        let song = self.need(&fields, "song").and_then(|node| self.song(node));
        let applied = self.may(&fields, "applied", Self::moment);
        if let (Some(node), Ok(Some(applied))) = (fields.get("applied"), applied)
            && let Some(until) = lineup.eligibility.and_then(|rule| rule.applications_until)
            && applied > until
        {
            self.tell_at(node, Problem::AppliedLate);
        }
        if let (Some(node), Some(performers), Some(number)) = (performers_node, &performers, number)
        {
            self.check_cast(node, performers, number, lineup);
        }
        Some(Entry {
            id: id?,
            number: number?,
            performers: performers?,
            song: song?,
            applied: applied.ok()?,
            factors: Vec::new(),
            carried: Vec::new(),
            deductions: Vec::new(),
        })
    }

    fn number(&mut self, fields: &Fields<'_>, lineup: &mut Lineup<'_>) -> Option<u32> {
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
        if let Some(home) = lineup.eligibility.and_then(|rule| rule.home.as_ref()) {
            let at_home = performers.iter().filter(|p| p.university == *home).count();
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
        let fields = self.group(node, &["name", "short", "university", "age"])?;
        let name = self.need_words(&fields, "name");
        let short = self.words_or(&fields, "short", || name.as_ref().and_then(last_word));
        let university = self.need(&fields, "university").and_then(|node| {
            self.reference(node, UniversityId::new, lineup.universities, Thing::University)
        });
        let age_node = self.need(&fields, "age");
        let age = age_node.and_then(|node| self.age(node));
        if let (Some(node), Some(age), Some(rule)) = (age_node, age, lineup.eligibility)
            && !(rule.age_min..=rule.age_max).contains(&age)
        {
            let problem = Problem::AgeOutside { age, min: rule.age_min, max: rule.age_max };
            self.tell_at(node, problem);
        }
        Some(Performer { name: name?, short: short?, university: university?, age: age? })
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
