//! Stand-in until the text module is merged.
use crate::contest::{Entry, Lang, Mark};
use crate::tally::Exact;
pub fn mark(lang: Lang, mark: Mark, places: u8) -> String {
    let t = mark.plain(places).to_string();
    if lang == Lang::En { t } else { t.replace('.', ",") }
}
pub fn exact(lang: Lang, value: Exact, decimals: usize) -> String {
    let s = 10i128.pow(decimals as u32);
    let v = value * Exact::from_integer(s);
    let n = (v.numer() * 2 + v.denom()) / (v.denom() * 2);
    if decimals == 0 {
        return n.to_string();
    }
    let t = format!("{}.{:0w$}", n / s, n % s, w = decimals);
    if lang == Lang::En { t } else { t.replace('.', ",") }
}
pub fn duet(entry: &Entry, lang: Lang) -> String {
    entry.performers.iter().map(|p| p.short.get(lang)).collect::<Vec<_>>().join(" – ")
}
pub fn refusal(r: &crate::hall::Refusal) -> String {
    format!("{r:?}")
}
pub fn trouble(r: &crate::hall::Trouble) -> String {
    format!("{r:?}")
}
pub fn clip(text: &str, width: usize) -> String {
    use unicode_width::UnicodeWidthStr;
    if text.width() <= width {
        return text.to_owned();
    }
    let mut out = String::new();
    for g in unicode_segmentation::UnicodeSegmentation::graphemes(text, true) {
        if out.width() + g.width() + 1 > width {
            break;
        }
        out += g;
    }
    if width > 0 {
        out.push('…');
    }
    out
}
pub fn wrap(text: &str, width: usize) -> Vec<String> {
    use unicode_width::UnicodeWidthStr;
    let mut lines = vec![String::new()];
    for word in text.split(' ') {
        let last = lines.last_mut().unwrap();
        if last.is_empty() {
            *last = word.to_owned();
        } else if last.width() + 1 + word.width() <= width {
            last.push(' ');
            last.push_str(word);
        } else {
            lines.push(word.to_owned());
        }
    }
    lines
}
pub fn points(lang: Lang, value: Exact) -> String {
    if value.is_integer() { exact(lang, value, 0) } else { exact(lang, value, 2) }
}
pub fn time(at: chrono::DateTime<chrono::Utc>) -> String {
    at.format("%H:%M").to_string()
}
pub fn date(date: chrono::NaiveDate) -> String {
    date.format("%d.%m.%Y").to_string()
}
