//! How entries, performers, songs, jurors and stages are shown.

use super::{Word, Words, dates};
use crate::contest::{
    Contest, Criterion, CriterionId, Entry, EntryId, Juror, JurorId, Lang, Performer, Song, Stage,
    Text,
};

/// What a language calls itself; stands on the key that changes the language, so it is never
/// translated.
pub const fn autonym(lang: Lang) -> &'static str {
    match lang {
        Lang::Kk => "Қазақша",
        Lang::Ru => "Русский",
        Lang::En => "English",
    }
}

/// What a language is called in the language of `words`: `казахский`.
pub fn language(words: &Words, lang: Lang) -> &str {
    words.get(match lang {
        Lang::Kk => Word::LanguageKk,
        Lang::Ru => Word::LanguageRu,
        Lang::En => Word::LanguageEn,
    })
}

/// The entry's number: `№5`, `No. 5`.
pub fn number(words: &Words, entry: &Entry) -> String {
    words.entry_number(entry.number)
}

/// The name that the entry has of its own, or the short names of those who perform. May be empty.
pub fn short_names(lang: Lang, entry: &Entry) -> Vec<&str> {
    named(lang, entry, |who| &who.short)
}

/// [`short_names`] in a row: `Бірінші – Екінші`.
pub fn pair(lang: Lang, entry: &Entry) -> String {
    short_names(lang, entry).join(" – ")
}

/// The same with full names: `Асан Бірінші – Айша Екінші`.
pub fn pair_in_full(lang: Lang, entry: &Entry) -> String {
    named(lang, entry, |who| &who.name).join(" – ")
}

fn named(lang: Lang, entry: &Entry, of: fn(&Performer) -> &Text) -> Vec<&str> {
    match entry.name.get(lang) {
        "" => entry.performers.iter().map(|who| of(who).get(lang)).collect(),
        name => vec![name],
    }
}

/// Number and short names, `№5 Бірінші – Екінші`; the number alone where nobody is named.
pub fn entry(words: &Words, entry: &Entry) -> String {
    let (number, names) = (number(words, entry), pair(words.lang(), entry));
    if names.is_empty() { number } else { format!("{number} {names}") }
}

/// [`entry`] for an id; one that the contest does not have is shown as it is.
pub fn entry_by_id(words: &Words, contest: &Contest, id: &EntryId) -> String {
    match contest.entry_position(id) {
        Some(position) => entry(words, &contest.entries[position]),
        None => id.to_string(),
    }
}

/// A performer with the short name of the university: `Асан Бірінші, ҚазҰӨА`.
pub fn performer(lang: Lang, contest: &Contest, performer: &Performer) -> String {
    let name = performer.name.get(lang);
    match contest.university(performer) {
        Some(university) => format!("{name}, {}", university.short.get(lang)),
        None => name.to_owned(),
    }
}

/// A performer with the full name of the university, for wide screens and papers.
pub fn performer_in_full(lang: Lang, contest: &Contest, performer: &Performer) -> String {
    let name = performer.name.get(lang);
    match contest.university(performer) {
        Some(university) => format!("{name}, {}", university.name.get(lang)),
        None => name.to_owned(),
    }
}

/// A text in the quotes of the language, unless it brings its own: `«Ән»`, `“Song”`.
pub fn quoted(words: &Words, text: &str) -> String {
    if text.starts_with(['«', '“', '„', '"']) { text.to_owned() } else { words.quoted(text) }
}

/// A song with its authors, if the programme names them: `«Ән», халық әні`. Empty without a song.
pub fn song(words: &Words, song: &Song) -> String {
    if song.title.is_blank() {
        return String::new();
    }
    let title = quoted(words, song.title.get(words.lang()));
    match song.by.get(words.lang()).trim() {
        "" | "—" | "-" => title,
        by => format!("{title}, {by}"),
    }
}

/// The full lines of an entry: number, name, each performer with university, the song.
pub fn entry_lines(words: &Words, contest: &Contest, entry: &Entry) -> Vec<String> {
    let lang = words.lang();
    let performers = entry.performers.iter().map(|who| performer(lang, contest, who));
    [number(words, entry), entry.name.get(lang).to_owned()]
        .into_iter()
        .chain(performers)
        .chain([song(words, &entry.song)])
        .filter(|line| !line.is_empty())
        .collect()
}

/// A juror's name, with the office of the one who chairs: `Аты Тегі (төраға)`.
pub fn juror(words: &Words, juror: &Juror) -> String {
    let name = juror.name.get(words.lang());
    if juror.chair { words.with_chair(name) } else { name.to_owned() }
}

/// [`juror`] for an id; one that the contest does not have is shown as it is.
pub fn juror_by_id(words: &Words, contest: &Contest, id: &JurorId) -> String {
    match contest.juror_position(id) {
        Some(position) => juror(words, &contest.panel[position]),
        None => id.to_string(),
    }
}

/// A criterion's full name.
pub fn criterion(lang: Lang, criterion: &Criterion) -> &str {
    criterion.name.get(lang)
}

/// [`criterion`] for an id; one that the contest does not have is shown as it is.
pub fn criterion_by_id(lang: Lang, contest: &Contest, id: &CriterionId) -> String {
    match contest.criterion_position(id) {
        Some(position) => criterion(lang, &contest.criteria[position]).to_owned(),
        None => id.to_string(),
    }
}

/// A stage with its day and venue: `Гала-финал · 14.04.2026 · «Концордия» театры`. Empty where the
/// contest file declares no stages.
pub fn stage(lang: Lang, stage: &Stage) -> String {
    let day = stage.date.map(dates::day).unwrap_or_default();
    let parts = [stage.name.get(lang), &day, stage.venue.get(lang)];
    parts.into_iter().filter(|part| !part.trim().is_empty()).collect::<Vec<_>>().join(" · ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contest::made_up;

    #[test]
    fn an_entry_is_shown_in_each_language() {
        let contest = made_up(5, 2, 1);
        let (kk, en) = (Words::new(Lang::Kk), Words::new(Lang::En));
        let fifth = &contest.entries[4];
        assert_eq!(entry(&kk, fifth), "№5 P5.1 – P5.2");
        assert_eq!(entry(&en, fifth), "No. 5 P5.1 – P5.2");
        assert_eq!(
            entry_lines(&kk, &contest, fifth),
            ["№5", "Partner 5.1, U1", "Partner 5.2, U1", "«Song 5»"]
        );
        assert_eq!(song(&en, &fifth.song), "“Song 5”");
        assert_eq!(
            performer_in_full(Lang::Kk, &contest, &fifth.performers[0]),
            "Partner 5.1, University One"
        );
        assert_eq!(entry_by_id(&kk, &contest, &EntryId::new("x9").unwrap()), "x9");
    }

    #[test]
    fn an_entry_may_have_a_name_of_its_own_or_none() {
        let mut contest = made_up(2, 2, 1);
        contest.entries[0].name = Text::one("Solo");
        for of in &mut contest.entries {
            of.performers.clear();
            of.song = Song { title: Text::one(""), by: Text::one("") };
        }
        let kk = Words::new(Lang::Kk);
        let [solo, bare] = &contest.entries[..] else { panic!("two entries") };
        assert_eq!((entry(&kk, solo), entry(&kk, bare)), ("№1 Solo".into(), "№2".into()));
        assert_eq!(pair_in_full(Lang::Kk, solo), "Solo");
        assert_eq!(entry_lines(&kk, &contest, solo), ["№1", "Solo"]);
        assert_eq!(entry_lines(&kk, &contest, bare), ["№2"]);
        contest.stages[0] = Stage { date: None, name: Text::one(""), ..contest.stages[0].clone() };
        assert_eq!(stage(Lang::Kk, contest.stage()), "Hall");
    }

    #[test]
    fn a_performer_may_be_of_no_university() {
        let mut contest = made_up(1, 1, 1);
        contest.entries[0].performers[0].university = None;
        let who = &contest.entries[0].performers[0];
        assert_eq!(performer(Lang::Kk, &contest, who), "Partner 1.1");
    }

    #[test]
    fn a_song_keeps_its_own_quotes_and_names_its_authors() {
        let song_of = |title: &str, by: &str| Song { title: Text::one(title), by: Text::one(by) };
        let kk = Words::new(Lang::Kk);
        assert_eq!(song(&kk, &song_of("«Бір» әні", "Авторы")), "«Бір» әні, Авторы");
        assert_eq!(song(&kk, &song_of("Бір", " ")), "«Бір»");
    }

    #[test]
    fn the_chair_is_named() {
        let contest = made_up(1, 2, 1);
        let shown = Lang::ALL.map(|lang| juror(&Words::new(lang), &contest.panel[0]));
        assert_eq!(shown, ["Juror 1 (төраға)", "Juror 1 (председатель)", "Juror 1 (chair)"]);
        assert_eq!(juror(&Words::new(Lang::Kk), &contest.panel[1]), "Juror 2");
        assert_eq!(stage(Lang::Kk, contest.stage()), "Final · 01.01.1970 · Hall");
        assert_eq!(criterion_by_id(Lang::Kk, &contest, &contest.criteria[0].id), "Criterion 1");
        assert_eq!(language(&Words::new(Lang::Ru), Lang::Kk), "казахский");
    }
}
