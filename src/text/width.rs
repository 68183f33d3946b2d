//! Text measured and cut in columns of the terminal, never inside a grapheme.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Stands for what was cut off. One column.
const MORE: &str = "…";

/// How many columns a text takes.
///
/// The sum over its graphemes, as the screen draws them one by one.
pub fn columns(text: &str) -> usize {
    if text.bytes().all(|b| (b' '..=b'~').contains(&b)) {
        return text.len();
    }
    text.graphemes(true).map(UnicodeWidthStr::width).sum()
}

/// The longest beginning of `text` that takes at most `limit` columns.
fn beginning(text: &str, limit: usize) -> &str {
    let mut used = 0;
    for (at, grapheme) in text.grapheme_indices(true) {
        used += grapheme.width();
        if used > limit {
            return &text[..at];
        }
    }
    text
}

/// Cuts a text to at most `limit` columns; what was cut leaves a `…`.
pub fn clip(text: &str, limit: usize) -> Cow<'_, str> {
    if columns(text) <= limit {
        return Cow::Borrowed(text);
    }
    if limit == 0 {
        return Cow::Borrowed("");
    }
    Cow::Owned(format!("{}{MORE}", beginning(text, limit - 1).trim_end()))
}

/// Fills a text with spaces on its right to exactly `width` columns, clipping a longer one.
pub fn pad_right(text: &str, width: usize) -> String {
    let text = clip(text, width);
    let fill = width - columns(&text);
    format!("{text}{:fill$}", "")
}

/// Fills a text with spaces on its left to exactly `width` columns, clipping a longer one. For
/// figures.
pub fn pad_left(text: &str, width: usize) -> String {
    let text = clip(text, width);
    let fill = width - columns(&text);
    format!("{:fill$}{text}", "")
}

/// Breaks a text into lines of at most `limit` columns, at spaces where it can.
///
/// A word longer than a line is broken between graphemes; a no-break space never breaks. An empty
/// text is one empty line; no columns, no lines.
pub fn wrap(text: &str, limit: usize) -> Vec<String> {
    if limit == 0 {
        return Vec::new();
    }
    let mut lines = vec![String::new()];
    let mut used = 0;
    for mut word in text.split(' ').filter(|word| !word.is_empty()) {
        let mut width = columns(word);
        if used > 0 && used + 1 + width > limit {
            lines.push(String::new());
            used = 0;
        }
        while width > limit {
            let head = beginning(word, limit);
            // A grapheme wider than the line cannot be shown at all.
            let (head, rest) = match word.graphemes(true).next() {
                Some(first) if head.is_empty() => (MORE, &word[first.len()..]),
                _ => (head, &word[head.len()..]),
            };
            push(&mut lines, head);
            word = rest;
            width = columns(word);
            lines.push(String::new());
        }
        if word.is_empty() {
            lines.pop();
            used = lines.last().map_or(0, |line| columns(line));
            continue;
        }
        if used > 0 {
            push(&mut lines, " ");
            used += 1;
        }
        push(&mut lines, word);
        used += width;
    }
    lines
}

fn push(lines: &mut [String], text: &str) {
    if let Some(line) = lines.last_mut() {
        line.push_str(text);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_clipped_text_says_so() {
        for (text, limit, clipped) in [
            ("Ұзақбайұлы", 10, "Ұзақбайұлы"),
            ("Ұзақбайұлы", 9, "Ұзақбайұ…"),
            ("Асқар Аңсар", 7, "Асқар…"),
            ("Асқар", 1, "…"),
            ("Асқар", 0, ""),
            ("日本語", 4, "日…"),
            ("е\u{301}е\u{301}е\u{301}", 2, "е\u{301}…"),
        ] {
            assert_eq!(clip(text, limit), clipped, "{text} {limit}");
        }
    }

    #[test]
    fn padding_fills_to_the_column() {
        assert_eq!(pad_right("Ән", 4), "Ән  ");
        assert_eq!(pad_left("47,43", 7), "  47,43");
        assert_eq!(pad_right("日本語", 4), "日… ");
    }

    #[test]
    fn long_names_wrap_at_spaces() {
        let name = "Т. К. Жүргенов атындағы Қазақ ұлттық өнер академиясы";
        assert_eq!(wrap(name, 24), ["Т. К. Жүргенов атындағы", "Қазақ ұлттық өнер", "академиясы"]);
        assert_eq!(wrap("академиясы ән", 4), ["акад", "емия", "сы", "ән"]);
        assert_eq!(wrap("2\u{a0}000 ₸", 5), ["2\u{a0}000", "₸"]);
        assert_eq!(wrap("日本", 1), ["…", "…"]);
        assert_eq!(wrap("", 5), [""]);
        assert_eq!(wrap("ән", 0), [""; 0]);
    }

    proptest! {
        #[test]
        fn nothing_is_wider_than_asked(text in "\\PC{0,40}", limit in 0usize..30) {
            prop_assert!(columns(&clip(&text, limit)) <= limit);
            prop_assert_eq!(columns(&pad_left(&text, limit)), limit);
            prop_assert_eq!(columns(&pad_right(&text, limit)), limit);
            for line in wrap(&text, limit) {
                prop_assert!(columns(&line) <= limit, "{line:?}");
            }
        }

        #[test]
        fn wrapping_loses_no_letter(text in "[а-яӘәҒғ 日e\u{301}]{0,60}", limit in 2usize..20) {
            let letters = |text: &str| text.replace(' ', "");
            prop_assert_eq!(letters(&wrap(&text, limit).concat()), letters(&text));
        }
    }
}
