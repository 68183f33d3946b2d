//! Finds where things begin and end in RON text. Only ever asked where `ron` has decided that the
//! text is right, or to point better at the place where it is not.

use super::super::problem::Syntax;

/// What RON skips between values.
fn is_space(c: char) -> bool {
    c.is_ascii_whitespace()
        || matches!(c, '\u{B}' | '\u{85}' | '\u{200E}' | '\u{200F}' | '\u{2028}' | '\u{2029}')
}

/// The text without the white space and comments that it begins with.
pub(super) fn skip_trivia(mut text: &str) -> &str {
    loop {
        text = text.trim_start_matches(is_space);
        match comment(text) {
            Some(Extent::Ends(end)) => text = &text[end..],
            Some(Extent::Endless) => return "",
            None => return text,
        }
    }
}

/// How far a comment or a text literal goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Extent {
    /// So many bytes.
    Ends(usize),
    /// Over the end of the file.
    Endless,
}

/// The extent of the comment that `text` begins with.
fn comment(text: &str) -> Option<Extent> {
    if text.starts_with("//") {
        return Some(Extent::Ends(text.find('\n').unwrap_or(text.len())));
    }
    text.strip_prefix("/*")?;
    let bytes = text.as_bytes();
    let (mut at, mut depth) = (2, 1);
    while depth > 0 {
        match bytes.get(at..at + 2) {
            Some(b"/*") => (depth, at) = (depth + 1, at + 2),
            Some(b"*/") => (depth, at) = (depth - 1, at + 2),
            Some(_) => at += 1,
            None => return Some(Extent::Endless),
        }
    }
    Some(Extent::Ends(at))
}

/// The extent of the text literal that `text` begins with.
fn literal(text: &str) -> Option<Extent> {
    let bytes = text.as_bytes();
    if let Some(rest) = text.strip_prefix('r') {
        let hashes = rest.bytes().take_while(|&byte| byte == b'#').count();
        let body = rest[hashes..].strip_prefix('"')?;
        let end = format!("\"{}", "#".repeat(hashes));
        let found = body.find(&end).map(|at| 1 + hashes + 1 + at + end.len());
        return Some(found.map_or(Extent::Endless, Extent::Ends));
    }
    if bytes.first() != Some(&b'"') {
        return None;
    }
    let mut at = 1;
    while let Some(found) =
        bytes.get(at..).and_then(|rest| rest.iter().position(|b| b"\"\\".contains(b)))
    {
        if bytes[at + found] == b'"' {
            return Some(Extent::Ends(at + found + 1));
        }
        at += found + 2;
    }
    Some(Extent::Endless)
}

/// The length of the value that `text` begins with, as far as it is worth marking: a text whole, a
/// bracket alone, anything else up to the next bracket, comma or space.
pub(super) fn marked_len(text: &str) -> usize {
    if let Some(end) = literal(text) {
        return match end {
            Extent::Ends(end) => end,
            Extent::Endless => text.len(),
        };
    }
    match text.find(|c: char| is_space(c) || "()[]{},:/\"".contains(c)) {
        Some(0) => text.chars().next().map_or(0, char::len_utf8),
        Some(end) => end,
        None => text.len(),
    }
}

/// The parts between the commas of the bracket that `text` begins with.
pub(super) fn split(text: &str) -> Vec<&str> {
    let bytes = text.as_bytes();
    let mut parts = Vec::new();
    let (mut depth, mut from, mut at) = (0_usize, 1, 0);
    while let Some(&byte) = bytes.get(at) {
        let skipped = match byte {
            b'"' | b'r' => literal(&text[at..]),
            b'/' => comment(&text[at..]),
            b'\'' => character(&text[at..]),
            _ => None,
        };
        match (skipped, byte) {
            (Some(Extent::Ends(len)), _) => {
                at += len;
                continue;
            }
            (Some(Extent::Endless), _) => break,
            (None, b'(' | b'[' | b'{') => depth += 1,
            (None, b')' | b']' | b'}') => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    parts.push(&text[from..at]);
                    break;
                }
            }
            (None, b',') if depth == 1 => {
                parts.push(&text[from..at]);
                from = at + 1;
            }
            _ => {}
        }
        at += 1;
    }
    parts
}

/// The extent of the character literal that `text` begins with.
fn character(text: &str) -> Option<Extent> {
    let escaped = text[1..].starts_with('\\');
    let body =
        text[1..].chars().take(if escaped { 2 } else { 1 }).map(char::len_utf8).sum::<usize>();
    text[1 + body..].find('\'').map(|end| Extent::Ends(1 + body + end + 1))
}

/// The name and the value of `name: value`.
pub(super) fn field(text: &str) -> Option<(&str, &str)> {
    let end = text.find(|c: char| is_space(c) || "()[]{},:/\"'".contains(c))?;
    let value = skip_trivia(&text[end..]).strip_prefix(':')?;
    Some((&text[..end], value))
}

/// Looks for the fault of unbalanced or unended brackets, texts and comments. `until` is where the
/// parser gave up: a fault that begins after it cannot be the cause.
pub(super) fn imbalance(text: &str, until: usize) -> Option<(usize, Syntax)> {
    let mut open: Vec<(usize, char)> = Vec::new();
    let mut runaway = None;
    let mut at = 0;
    while at < text.len() {
        let rest = &text[at..];
        if at > until {
            break;
        }
        if let Some(end) = comment(rest) {
            let Extent::Ends(end) = end else { return Some((at, Syntax::UnclosedComment)) };
            at += end;
            continue;
        }
        if let Some(end) = literal(rest) {
            // A text that runs over the end of its line has most likely lost its closing quote.
            let Extent::Ends(end) = end else {
                return Some((runaway.unwrap_or(at), Syntax::UnclosedText));
            };
            if rest[..end].contains('\n') {
                runaway.get_or_insert(at);
            }
            at += end;
            // `"Name, age: "x"`: the quote that ends this text was meant to begin the next.
            if at == until && text[at..].starts_with(char::is_alphanumeric) {
                runaway.get_or_insert(at - end);
            }
            continue;
        }
        let Some(c) = rest.chars().next() else { break };
        match c {
            '(' | '[' | '{' => open.push((at, c)),
            ')' | ']' | '}' => match open.pop() {
                Some((_, opener)) if closes(opener, c) => {}
                _ if runaway.is_some() => break,
                // If an outer bracket waits for this one, the inner was forgotten.
                Some((place, opener)) if open.iter().any(|&(_, outer)| closes(outer, c)) => {
                    return Some((place, Syntax::Unclosed(opener)));
                }
                _ => return Some((at, Syntax::Mismatched(c))),
            },
            _ => {}
        }
        at += c.len_utf8();
    }
    if let Some(place) = runaway {
        return Some((place, Syntax::UnclosedText));
    }
    // Only at the end of the text is it sure that a bracket stays open.
    if until < text.len() {
        return None;
    }
    open.last().map(|&(place, opener)| (place, Syntax::Unclosed(opener)))
}

fn closes(opener: char, closer: char) -> bool {
    matches!((opener, closer), ('(', ')') | ('[', ']') | ('{', '}'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_space_are_skipped() {
        assert_eq!(skip_trivia(" // a\n /* b /* c */ d */\t(x)"), "(x)");
        assert_eq!(skip_trivia("// only"), "");
        assert_eq!(skip_trivia("/* open"), "");
        assert_eq!(skip_trivia("/x"), "/x");
    }

    #[test]
    fn a_value_is_marked_to_its_end() {
        for (text, marked) in [
            ("\"a \\\" b\", c", "\"a \\\" b\""),
            ("r#\"a\"b\"#, c", "r#\"a\"b\"#"),
            ("true,", "true"),
            ("-12 // x", "-12"),
            ("0.5", "0.5"),
            ("Trimmed(high: 1)", "Trimmed"),
            ("(a: 1)", "("),
            ("", ""),
        ] {
            assert_eq!(&text[..marked_len(text)], marked);
        }
    }

    #[test]
    fn a_group_is_split_at_its_own_commas() {
        let text =
            "(a: \"x,(\", /* , */ b /*c*/ : [1, (2)], 'x': ',', d: '\\'', r: r#\"\",\"#, ) , y";
        let parts: Vec<_> = split(text).into_iter().map(skip_trivia).collect();
        assert_eq!(
            parts,
            ["a: \"x,(\"", "b /*c*/ : [1, (2)]", "'x': ','", "d: '\\''", "r: r#\"\",\"#", ""]
        );
        assert_eq!(field(parts[1]), Some(("b", " [1, (2)]")));
        assert_eq!(field("Mean(a: 1)"), None);
        assert_eq!(split("()"), [""]);
    }

    #[test]
    fn what_is_not_closed_is_found_where_it_begins() {
        let find = |text: &str| imbalance(text, text.len());
        assert_eq!(find("(a: [1, 2)"), Some((4, Syntax::Unclosed('['))));
        assert_eq!(find("(a: 1])"), Some((5, Syntax::Mismatched(']'))));
        assert_eq!(find("(a: (b: 1)"), Some((0, Syntax::Unclosed('('))));
        assert_eq!(find("(a: \"b)"), Some((4, Syntax::UnclosedText)));
        assert_eq!(find("(a: \"b,\n c: \"d\")"), Some((4, Syntax::UnclosedText)));
        let text = "(a: \"b, c: \"d\")";
        assert_eq!(imbalance(text, text.find('d').unwrap()), Some((4, Syntax::UnclosedText)));
        assert_eq!(find("(/* a)"), Some((1, Syntax::UnclosedComment)));
        assert_eq!(find("(a: \")\" /* ) */)"), None);
    }
}
