//! Lines of a paper as one page of HTML that needs nothing else: no script, no font, no picture.

use super::explain::Line;
use crate::contest::{Lang, hygiene};

const STYLE: &str = "body{font:11pt/1.4 sans-serif;max-width:60em;margin:2em auto;padding:0 1em}\
h1{font-size:1.5em}h2{font-size:1.15em;margin-top:1.6em}table{border-collapse:collapse;width:100%}\
th,td{border-bottom:1px solid #999;padding:.3em .6em .3em 0;text-align:left;vertical-align:top}\
td:last-child{width:60%}@media print{body{margin:0;max-width:none}tr{break-inside:avoid}}";

/// Makes the page. The first heading is its title.
pub fn page(lang: Lang, lines: &[Line]) -> String {
    let title = lines.iter().find_map(|line| match line {
        Line::Heading(text) => Some(escaped(text)),
        _ => None,
    });
    let title = title.unwrap_or_default();
    let (mut body, mut level) = (String::new(), "h1");
    for block in lines.chunk_by(|a, b| is_table(a) && is_table(b)) {
        match &block[0] {
            Line::Heading(text) => {
                body += &tagged(level, &escaped(text));
                level = "h2";
            }
            Line::Sentence(text) => body += &tagged("p", &escaped(text)),
            Line::Columns(_) | Line::Row { .. } => {
                let rows: String = block.iter().map(row).collect();
                body += &tagged("table", &format!("\n{rows}"));
            }
        }
    }
    let lang = lang.code();
    format!(
        "<!DOCTYPE html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>{title}</title>\n\
         <style>{STYLE}</style>\n</head>\n<body>\n{body}</body>\n</html>\n"
    )
}

fn is_table(line: &Line) -> bool {
    matches!(line, Line::Columns(_) | Line::Row { .. })
}

fn row(line: &Line) -> String {
    let (cells, tag) = match line {
        Line::Columns(cells) => (cells, "th"),
        Line::Row { cells, .. } => (cells, "td"),
        Line::Heading(_) | Line::Sentence(_) => return String::new(),
    };
    let cells: String = cells.iter().map(|of| tagged(tag, &escaped(of))).collect();
    tagged("tr", &cells)
}

/// An element, of which `inside` is HTML already.
fn tagged(tag: &str, inside: &str) -> String {
    format!("<{tag}>{inside}</{tag}>\n")
}

/// A text of which no letter is read as HTML or XML.
pub fn escaped(text: &str) -> String {
    let text = hygiene::harmless(text);
    let mut out = String::with_capacity(text.len());
    for char in text.chars() {
        match char {
            '&' => out += "&amp;",
            '<' => out += "&lt;",
            '>' => out += "&gt;",
            '"' => out += "&quot;",
            '\'' => out += "&#39;",
            char => out.push(char),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::explain::Tone;

    #[test]
    fn a_page_holds_its_lines_and_no_more() {
        let row = |cells: &[&str]| Line::Row {
            cells: cells.iter().map(ToString::to_string).collect(),
            tone: Tone::Plain,
        };
        let evil = "<script>alert('x')</script>&\"";
        let lines = [
            Line::Heading(evil.to_owned()),
            Line::Sentence("Ән".to_owned()),
            Line::Columns(vec!["a".to_owned(), evil.to_owned()]),
            row(&["1", evil]),
            row(&["2", "б"]),
            Line::Heading("II".to_owned()),
            row(&["3", "\u{1b}[2J"]),
        ];
        let page = page(Lang::Kk, &lines);
        assert!(!page.contains("<script") && !page.contains('\u{1b}'), "{page}");
        assert_eq!(
            page.matches("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;&quot;").count(),
            4
        );
        for (tag, count) in
            [("h1", 1), ("h2", 1), ("p", 1), ("table", 2), ("tr", 4), ("th", 2), ("td", 6)]
        {
            assert_eq!(page.matches(&format!("<{tag}>")).count(), count, "{tag}");
            assert_eq!(page.matches(&format!("</{tag}>")).count(), count, "{tag}");
        }
        assert!(page.starts_with("<!DOCTYPE html>") && page.contains("<html lang=\"kk\">"));
        // Nothing is fetched from anywhere.
        assert!(!page.contains("http") && !page.contains("src=") && !page.contains("url("));
    }
}
