//! Texts, ids, exact numbers and dates.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::hash::Hash;

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, NaiveDateTime};

use super::node::{Kind, Node};
use super::reader::{Fields, Reader, is_float};
use crate::contest::points::gcd;
use crate::contest::problem::{Expected, Problem, Thing};
use crate::contest::{Decimal, Fraction, InvalidId, Lang, Text, Weight, hygiene};

/// Length limit of a text in characters.
pub(super) const LONGEST_TEXT: usize = 500;
/// Limit of decimals of marks, so that every mark fits its type.
pub const MOST_PLACES: u8 = 4;
/// Limit of a weight's numerator and denominator.
const FINEST_WEIGHT: u32 = 1_000_000;
/// Limit of the numerator and denominator of a result or a figure from elsewhere.
pub(super) const MOST_FIGURE: i64 = 1_000_000_000_000_000_000;
/// Largest mark in points, either way.
const HIGHEST: i64 = 100_000;
/// Almaty, for moments without an offset of their own.
const ALMATY: i32 = 5 * 3600;

impl Reader {
    /// A text in quotes: NFC, trimmed, without hidden characters.
    pub(super) fn string(&mut self, node: Node<'_>) -> Option<String> {
        let text: String = match node.kind() {
            Kind::Text => node.value()?,
            _ => return self.wrong(node, Expected::Text),
        };
        if let Some(c) = text.chars().find(|&c| hygiene::is_hidden(c)) {
            let span = node.span_of(|written| written == c);
            self.tell(span, Problem::HiddenCharacter { code: c.into() });
            return None;
        }
        let text = hygiene::clean(text.trim()).into_owned();
        if text.chars().nth(LONGEST_TEXT).is_some() {
            return self.refuse(node, Problem::TextTooLong { limit: LONGEST_TEXT });
        }
        if let Some(word) = hygiene::mixed_word(&text) {
            let suggestion = hygiene::cyrillic_alone(word);
            self.tell_at(node, Problem::LatinInCyrillic { word: word.to_owned(), suggestion });
        }
        Some(text)
    }

    /// One text, or one per language; may be blank.
    pub(super) fn words(&mut self, node: Node<'_>) -> Option<Text> {
        match node.kind() {
            Kind::Text => self.string(node).map(|text| Text::one(&text)),
            Kind::Group => {
                let fields = self.group(node, &["kk", "ru", "en"])?;
                let mut texts = [const { None }; 3];
                for lang in Lang::ALL {
                    if let Some(node) = fields.get(lang.code()) {
                        texts[lang as usize] = Some(self.string(node)?);
                    }
                }
                let Some(text) = Text::per_language(texts.each_ref().map(Option::as_deref)) else {
                    return self.refuse(node, Problem::Blank);
                };
                for lang in text.missing() {
                    let (count, first) = &mut self.missing[lang as usize];
                    *count += 1;
                    first.get_or_insert(node.span());
                }
                Some(text)
            }
            _ => self.wrong(node, Expected::Words),
        }
    }

    /// A field's text, which must be there and not blank in any language.
    pub(super) fn need_words(&mut self, fields: &Fields<'_>, field: &'static str) -> Option<Text> {
        let node = self.need(fields, field)?;
        self.filled(node)
    }

    /// A text that must not be blank in any language.
    pub(super) fn filled(&mut self, node: Node<'_>) -> Option<Text> {
        let text = self.words(node)?;
        if Lang::ALL.iter().any(|&lang| hygiene::is_blank(text.get(lang))) {
            return self.refuse(node, Problem::Blank);
        }
        Some(text)
    }

    /// A field's text that may be left out; then `otherwise`.
    pub(super) fn words_or(
        &mut self,
        fields: &Fields<'_>,
        field: &'static str,
        otherwise: impl FnOnce() -> Option<Text>,
    ) -> Option<Text> {
        match fields.get(field) {
            Some(node) => self.filled(node),
            None => otherwise(),
        }
    }

    /// A field's text that may be left out or blank.
    pub(super) fn remark(&mut self, fields: &Fields<'_>, field: &'static str) -> Option<Text> {
        fields.get(field).map_or_else(|| Some(Text::one("")), |node| self.words(node))
    }

    /// An id.
    pub(super) fn id<T>(
        &mut self,
        node: Node<'_>,
        new: fn(&str) -> Result<T, InvalidId>,
    ) -> Option<T> {
        if node.kind() != Kind::Text {
            return self.wrong(node, Expected::Text);
        }
        let text: String = node.value()?;
        new(&text).ok().or_else(|| self.refuse(node, Problem::BadId))
    }

    /// The field `id` of something that is declared here; it must be new.
    pub(super) fn new_id<T: Clone + Eq + Hash + ToString>(
        &mut self,
        fields: &Fields<'_>,
        new: fn(&str) -> Result<T, InvalidId>,
        declared: &mut Declared<T>,
    ) -> Option<T> {
        let node = self.need(fields, "id")?;
        let id = self.id(node, new)?;
        if !declared.add(&id) {
            return self.refuse(node, Problem::DuplicateId { id: id.to_string() });
        }
        Some(id)
    }

    /// An id that must be declared elsewhere in the file.
    pub(super) fn reference<T: Clone + Eq + Hash + AsRef<str>>(
        &mut self,
        node: Node<'_>,
        new: fn(&str) -> Result<T, InvalidId>,
        declared: &Declared<T>,
        thing: Thing,
    ) -> Option<T> {
        if node.kind() != Kind::Text {
            return self.wrong(node, Expected::Text);
        }
        let text: String = node.value()?;
        if let Ok(id) = new(&text)
            && declared.ids.contains_key(&id)
        {
            return Some(id);
        }
        if declared.ids.is_empty() && !declared.left_out {
            // That there is none was told where they should be declared.
            return None;
        }
        let suggestion = self.meant(&text, declared.in_order.iter().map(AsRef::as_ref));
        self.refuse(node, Problem::UnknownReference { thing, id: text, suggestion })
    }

    /// A whole number, or a decimal in quotes.
    pub(super) fn decimal(&mut self, node: Node<'_>) -> Option<Decimal> {
        let written = match node.kind() {
            Kind::Text => node.value::<String>()?,
            Kind::Number if is_float(node.written()) => return self.refuse(node, Problem::Float),
            Kind::Number => {
                return self
                    .whole(node, -HIGHEST..=HIGHEST)
                    .map(|units| Decimal { units, places: 0 });
            }
            _ => return self.wrong(node, Expected::Number),
        };
        let Some((units, places)) = parse_decimal(&written) else {
            return self.refuse(node, Problem::BadNumber);
        };
        if places > MOST_PLACES {
            return self.refuse(node, Problem::TooManyDecimals { limit: MOST_PLACES });
        }
        if units.abs() > HIGHEST * 10_i64.pow(u32::from(places)) {
            return self.refuse(node, Problem::OutOfRange { min: -HIGHEST, max: HIGHEST });
        }
        Some(Decimal { units, places })
    }

    /// A weight above zero.
    pub(super) fn weight(&mut self, node: Node<'_>) -> Option<Weight> {
        self.weight_from(node, 1, Problem::WeightNotPositive)
    }

    /// A juror's weight, which may be zero.
    pub(super) fn juror_weight(&mut self, node: Node<'_>) -> Option<Weight> {
        self.weight_from(node, 0, Problem::WeightNegative)
    }

    /// A weight whose numerator is at least `lowest`; else `below` is told.
    fn weight_from(&mut self, node: Node<'_>, lowest: i128, below: Problem) -> Option<Weight> {
        let (num, den) = self.ratio(node)?;
        if num < lowest || den <= 0 {
            return self.refuse(node, below);
        }
        let part = |part: i128| u32::try_from(part).ok().filter(|&part| part <= FINEST_WEIGHT);
        match (part(num), part(den)) {
            (Some(num), Some(den)) => Some(Weight { num, den }),
            _ => self.refuse(node, Problem::WeightTooFine { limit: FINEST_WEIGHT }),
        }
    }

    /// A number whose numerator and denominator in lowest terms are at most `limit`.
    pub(super) fn number(&mut self, node: Node<'_>, limit: i64) -> Option<Fraction> {
        let (num, den) = self.ratio(node)?;
        if den <= 0 {
            return self.refuse(node, Problem::BadNumber);
        }
        let most = i128::from(limit);
        if num.abs() > most || den > most {
            return self.refuse(node, Problem::NumberTooFine { limit });
        }
        Some(Fraction::new_raw(num as i64, den as i64))
    }

    /// As [`Self::number`], above zero.
    pub(super) fn positive(&mut self, node: Node<'_>, limit: i64) -> Option<Fraction> {
        let number = self.number(node, limit)?;
        if *number.numer() <= 0 {
            return self.refuse(node, Problem::NotPositive);
        }
        Some(number)
    }

    /// A whole number, or a decimal or `a/b` in quotes, in lowest terms. The denominator is as it
    /// is written: of a slip it is not positive.
    fn ratio(&mut self, node: Node<'_>) -> Option<(i128, i128)> {
        let parts = match node.kind() {
            Kind::Text => parse_ratio(&node.value::<String>()?),
            Kind::Number if is_float(node.written()) => return self.refuse(node, Problem::Float),
            // A number too long for the type is far out of range whatever its digits are.
            Kind::Number => Some((node.value::<i64>().unwrap_or(i64::MAX).into(), 1)),
            _ => return self.wrong(node, Expected::Number),
        };
        let Some((num, den)) = parts else { return self.refuse(node, Problem::BadNumber) };
        let common = gcd(num, den).abs().max(1);
        Some((num / common, den / common))
    }

    /// A day: `2026-04-14`, or as it is written in Kazakhstan, `14.04.2026`.
    pub(super) fn date(&mut self, node: Node<'_>) -> Option<NaiveDate> {
        if node.kind() != Kind::Text {
            return self.wrong(node, Expected::Text);
        }
        let written = node.value::<String>()?;
        parse_date(written.trim()).or_else(|| self.refuse(node, Problem::BadDate))
    }

    /// A day and a time, `2026-02-26 20:00`, in Almaty unless an offset follows.
    pub(super) fn moment(&mut self, node: Node<'_>) -> Option<DateTime<FixedOffset>> {
        if node.kind() != Kind::Text {
            return self.wrong(node, Expected::Text);
        }
        let written = node.value::<String>()?;
        parse_moment(written.trim()).or_else(|| self.refuse(node, Problem::BadMoment))
    }
}

/// The ids that were declared.
#[derive(Debug)]
pub(super) struct Declared<T> {
    /// Where in its list each stands.
    ids: HashMap<T, usize>,
    /// As the file has them, so that suggestions do not depend on chance.
    in_order: Vec<T>,
    /// The file has no list of them, which is no fault by itself.
    left_out: bool,
}

impl<T: Clone + Eq + Hash> Declared<T> {
    pub(super) fn new() -> Self {
        Self { ids: HashMap::new(), in_order: Vec::new(), left_out: false }
    }

    /// For a list that may be left out; `list` is its field.
    pub(super) fn optional(list: Option<Node<'_>>) -> Self {
        Self { left_out: list.is_none(), ..Self::new() }
    }

    /// Where in its list an id stands that [`Reader::reference`] gave.
    pub(super) fn position(&self, id: &T) -> usize {
        self.ids.get(id).copied().unwrap_or_default()
    }

    /// The ids as the file has them.
    pub(super) fn iter(&self) -> impl Iterator<Item = &T> {
        self.in_order.iter()
    }

    /// How many ids there are.
    pub(super) fn len(&self) -> usize {
        self.in_order.len()
    }

    /// Adds an id; `false` if it is there already.
    fn add(&mut self, id: &T) -> bool {
        let Entry::Vacant(place) = self.ids.entry(id.clone()) else { return false };
        place.insert(self.in_order.len());
        self.in_order.push(id.clone());
        true
    }
}

/// Units and decimals of `-0,50`; a comma is a point, zeros at the end do not count.
fn parse_decimal(text: &str) -> Option<(i64, u8)> {
    let text = text.trim();
    let (sign, digits) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
    let (whole, fraction) = digits.split_once(['.', ',']).unwrap_or((digits, "0"));
    let all_digits = |t: &str| !t.is_empty() && t.bytes().all(|b| b.is_ascii_digit());
    if !all_digits(whole) || !all_digits(fraction) {
        return None;
    }
    let fraction = fraction.trim_end_matches('0');
    let places = u8::try_from(fraction.len()).ok()?;
    // A number too long for the type is far out of range whatever its digits are.
    let units = format!("{whole}{fraction}").parse::<i64>().unwrap_or(i64::MAX);
    Some((sign * units, places))
}

/// Numerator and denominator of `1/3` or `-0,50`.
fn parse_ratio(text: &str) -> Option<(i128, i128)> {
    if let Some((num, den)) = text.split_once('/') {
        let whole = |text: &str| text.trim().parse::<i64>().ok().map(i128::from);
        return Some((whole(num)?, whole(den)?));
    }
    let (units, places) = parse_decimal(text)?;
    // With more decimals the number is far too fine whatever its digits are.
    Some(if places > 30 { (1, i128::MAX) } else { (units.into(), 10_i128.pow(places.into())) })
}

fn parse_date(text: &str) -> Option<NaiveDate> {
    let date = ["%Y-%m-%d", "%d.%m.%Y"]
        .iter()
        .find_map(|format| NaiveDate::parse_from_str(text, format).ok())?;
    // A year of two digits, or a slip in one of them.
    (2000..=2100).contains(&date.year()).then_some(date)
}

fn parse_moment(text: &str) -> Option<DateTime<FixedOffset>> {
    let in_years = |moment: &DateTime<FixedOffset>| (2000..=2100).contains(&moment.year());
    let local = |format: &&str| {
        let moment = NaiveDateTime::parse_from_str(text, format).ok()?;
        moment.and_local_timezone(FixedOffset::east_opt(ALMATY)?).single()
    };
    let offset = |format: &&str| DateTime::parse_from_str(text, format).ok();
    ["%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M", "%d.%m.%Y %H:%M"]
        .iter()
        .find_map(local)
        .or_else(|| ["%Y-%m-%d %H:%M %:z", "%Y-%m-%dT%H:%M:%S%:z"].iter().find_map(offset))
        .filter(in_years)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_are_exact() {
        for (text, number) in [
            ("0.5", Some((5, 1))),
            ("0,25", Some((25, 2))),
            ("-1.50", Some((-15, 1))),
            ("10", Some((10, 0))),
            ("99999999999999999999", Some((i64::MAX, 0))),
            ("", None),
            (".5", None),
            ("5.", None),
            ("1e3", None),
            ("NaN", None),
            ("٣", None),
        ] {
            assert_eq!(parse_decimal(text), number, "{text}");
        }
    }

    #[test]
    fn fractions_are_exact() {
        for (text, number) in [
            ("1/3", Some((1, 3))),
            (" -2 / 6 ", Some((-2, 6))),
            ("0,35", Some((35, 100))),
            ("75.86", Some((7_586, 100))),
            ("1/0", Some((1, 0))),
            ("1/2/3", None),
            ("1/0.5", None),
            ("/3", None),
            ("half", None),
        ] {
            assert_eq!(parse_ratio(text), number, "{text}");
        }
        let long = format!("0.{}1", "0".repeat(200));
        assert_eq!(parse_ratio(&long), Some((1, i128::MAX)));
    }

    #[test]
    fn dates_are_written_in_two_ways() {
        let day = NaiveDate::from_ymd_opt(2026, 4, 14);
        assert_eq!(parse_date("2026-04-14"), day);
        assert_eq!(parse_date("14.04.2026"), day);
        for text in ["2026-02-30", "26-04-14", "14/04/2026", "", "2026-04", "12026-04-14"] {
            assert_eq!(parse_date(text), None, "{text}");
        }
        let utc = |text| parse_moment(text).map(|m| m.to_utc().to_rfc3339());
        assert_eq!(utc("2026-02-26 20:00").as_deref(), Some("2026-02-26T15:00:00+00:00"));
        assert_eq!(utc("26.02.2026 20:00"), utc("2026-02-26 20:00"));
        assert_eq!(utc("2026-02-26 15:00 +00:00"), utc("2026-02-26 20:00"));
        for text in ["2026-02-26", "2026-02-26 24:30", "20:00"] {
            assert_eq!(utc(text), None, "{text}");
        }
    }
}
