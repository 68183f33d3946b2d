//! A slip with a PIN, to be cut out and handed over.

use crate::contest::{Contest, hygiene};
use crate::hall::Author;
use crate::text::{Word, Words, dates, names, width};
use crate::tui::Pin;

/// Columns of a slip: narrower than any sheet.
const WIDE: usize = 64;

/// The slip of one person, with the line to cut along above it.
pub(super) fn slip(words: &Words, contest: &Contest, person: &Author, pin: &Pin) -> String {
    let lang = words.lang();
    let (name, role) = who(words, contest, person);
    let held = contest.stage();
    let day = held.date.map(dates::day).unwrap_or_default();
    let evening = [contest.title.get(lang), held.name.get(lang), &day, held.venue.get(lang)];
    let evening: Vec<_> = evening.into_iter().filter(|part| !part.trim().is_empty()).collect();
    let digits: Vec<_> =
        pin.as_bytes().iter().map(|&digit| char::from(digit).to_string()).collect();
    let mut lines = vec!["- ".repeat(WIDE / 2), String::new()];
    lines.extend(width::wrap(&hygiene::harmless(evening.join(" · ")), WIDE));
    lines.extend([String::new(), hygiene::harmless(name)]);
    lines.extend(role.map(ToOwned::to_owned));
    lines.push(String::new());
    lines.extend([format!("PIN:  {}", digits.join(" ")), String::new()]);
    for word in [Word::SlipHow, Word::DoorKeys, Word::SlipSecret] {
        lines.extend(width::wrap(words.get(word), WIDE));
    }
    lines.push(String::new());
    lines.push(String::new());
    lines.iter().map(|line| line.trim_end()).collect::<Vec<_>>().join("\n")
}

/// The person's name and role; the role alone where the contest names nobody.
fn who<'w>(words: &'w Words, contest: &Contest, person: &Author) -> (String, Option<&'w str>) {
    let word = match person {
        Author::Juror(id) => {
            return (names::juror_by_id(words, contest, id), Some(words.get(Word::Juror)));
        }
        Author::Chair => Word::SeatChair,
        Author::StageManager => Word::SeatStage,
        Author::Secretary => Word::SeatSecretary,
        Author::Desk => Word::AppName,
    };
    (words.get(word).to_owned(), None)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contest::{CONCORDIA, JurorId, Lang, load};

    #[test]
    fn a_slip_says_who_what_where_and_how() {
        let contest = load(CONCORDIA).unwrap().contest;
        let juror = &contest.panel[1];
        let person = Author::Juror(JurorId::new(juror.id.as_str()).unwrap());
        let pin = Pin::new("167283").unwrap();
        for lang in Lang::ALL {
            let words = Words::new(lang);
            let slip = slip(&words, &contest, &person, &pin);
            for part in [
                juror.name.get(lang),
                words.get(Word::Juror),
                contest.title.get(lang),
                "PIN:  1 6 7 2 8 3\n",
                words.get(Word::SlipHow).split_whitespace().next().unwrap(),
            ] {
                assert!(slip.contains(part), "{part} in {slip}");
            }
            assert!(slip.lines().all(|line| width::columns(line) <= WIDE), "{slip}");
            assert!(slip.starts_with("- - "));
        }
    }
}
