//! Holds the walls of the house: who may use whom, how long a file may be, where effects live, and
//! that words stand in `assets/text`.
//!
//! It reads the sources as text, roughly: comments and test modules are taken out first.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::{Path, PathBuf};

/// Each folder may use those before it.
const ORDER: [&str; 9] =
    ["contest", "tally", "marks", "hall", "journal", "text", "tui", "shell", "cli"];

/// A longer file is a failure: in all, and before its test module.
const LONGEST: (usize, usize) = (800, 500);

/// What only the shell and the command line may touch.
const EFFECTS: [&str; 8] = [
    "std::fs",
    "std::env",
    "std::process",
    "std::thread",
    "SystemTime",
    "Instant::now",
    "Utc::now",
    "Local::now",
];

/// Where effects are at home.
const EFFECTS_AT_HOME: [&str; 3] = ["src/shell/", "src/cli/", "src/main.rs"];

/// Effects elsewhere: folder or file, what it uses, and why.
const EFFECTS_ELSEWHERE: &[(&str, &str, &str)] = &[
    // The file is opened by SQLite; these look at it before and after.
    ("src/journal/", "std::fs", "the journal looks at its file before SQLite opens it"),
    ("src/journal/sqlite/file.rs", "std::process", "the process number names a file being made"),
    ("src/journal/sqlite/turn.rs", "std::thread", "processes wait for each other"),
    ("src/journal/sqlite/turn.rs", "Instant::now", "processes wait for each other"),
];

/// Letters outside ASCII in a literal: folder or file, and why they are no words.
const LETTERS: &[(&str, &str)] = &[
    ("src/tui/fold.rs", "the letters of the Kazakh and Russian layouts, key by key"),
    ("src/tui/key", "the characters that keys send in the Kazakh and Russian layouts"),
    ("src/text/", "the alphabet's order, and letters that numbers are written with"),
    ("src/contest/", "letters that look like those of another script"),
];

/// A source file, taken apart.
struct Source {
    /// Its path from the root of the package, with `/`.
    path: String,
    text: String,
    /// Without comments, test modules and the contents of literals.
    code: String,
    /// The contents of text and character literals outside test modules.
    literals: Vec<String>,
}

fn sources() -> Vec<Source> {
    let mut paths = Vec::new();
    collect(Path::new("src"), &mut paths);
    assert!(paths.len() > 20, "only {} source files found", paths.len());
    paths.sort();
    let read = |path: PathBuf| {
        let text = fs::read_to_string(&path).unwrap();
        let (code, literals) = strip(&text);
        Source { path: path.to_string_lossy().replace('\\', "/"), text, code, literals }
    };
    paths.into_iter().map(read).collect()
}

fn collect(folder: &Path, into: &mut Vec<PathBuf>) {
    for item in fs::read_dir(folder).unwrap() {
        let path = item.unwrap().path();
        if path.is_dir() {
            collect(&path, into);
        } else if path.extension().is_some_and(|end| end == "rs") && !path.ends_with("tests.rs") {
            into.push(path);
        }
    }
}

/// Takes comments and literals out, then test modules; a literal leaves `"n"`, its number.
fn strip(text: &str) -> (String, Vec<String>) {
    let chars: Vec<char> = text.chars().collect();
    let starts = |at: usize, what: &str| {
        what.chars().enumerate().all(|(n, c)| chars.get(at + n) == Some(&c))
    };
    let (mut code, mut all, mut at) = (String::new(), Vec::new(), 0);
    while at < chars.len() {
        let word_before = at > 0 && (chars[at - 1].is_alphanumeric() || chars[at - 1] == '_');
        let hashes = chars[at + 1..].iter().take_while(|&&c| c == '#').count();
        if starts(at, "//") {
            while at < chars.len() && chars[at] != '\n' {
                at += 1;
            }
        } else if starts(at, "/*") {
            at += 2;
            while at < chars.len() && !starts(at, "*/") {
                at += 1;
            }
            at += 2;
        } else if chars[at] == 'r' && !word_before && chars.get(at + 1 + hashes) == Some(&'"') {
            let (start, end) = (at + 2 + hashes, format!("\"{}", "#".repeat(hashes)));
            at = (start..chars.len()).find(|&n| starts(n, &end)).unwrap_or(chars.len());
            literal(&mut code, &mut all, &chars[start..at]);
            at += 1 + hashes;
        } else if chars[at] == '"' {
            let start = at + 1;
            at = quoted(&chars, start, '"');
            literal(&mut code, &mut all, &chars[start..at]);
            at += 1;
        } else if chars[at] == '\''
            && (chars.get(at + 1) == Some(&'\\') || chars.get(at + 2) == Some(&'\''))
        {
            let start = at + 1;
            at = quoted(&chars, start, '\'');
            literal(&mut code, &mut all, &chars[start..at]);
            at += 1;
        } else {
            code.push(chars[at]);
            at += 1;
        }
    }
    let code = without_tests(&code);
    let kept = |n: &usize| code.contains(&format!("\"{n}\""));
    let literals = (0..all.len()).filter(kept).map(|n| all[n].clone()).collect();
    (code, literals)
}

fn literal(code: &mut String, all: &mut Vec<String>, contents: &[char]) {
    code.extend(["\"", &all.len().to_string(), "\""]);
    all.push(contents.iter().collect());
}

/// Where the literal that begins at `start` ends.
fn quoted(chars: &[char], start: usize, end: char) -> usize {
    let mut at = start;
    while at < chars.len() && chars[at] != end {
        at += if chars[at] == '\\' { 2 } else { 1 };
    }
    at.min(chars.len())
}

/// Takes out what follows `#[cfg(test)]`, up to its closing brace or semicolon.
fn without_tests(code: &str) -> String {
    let (mut kept, mut rest) = (String::new(), code);
    while let Some((before, item)) = rest.split_once("#[cfg(test)]") {
        kept += before;
        let (mut depth, mut end) = (0, item.len());
        for (at, c) in item.char_indices() {
            match c {
                '{' => depth += 1,
                '}' => depth -= 1,
                _ => {}
            }
            if depth == 0 && (c == '}' || c == ';') {
                end = at + 1;
                break;
            }
        }
        rest = &item[end..];
    }
    kept + rest
}

/// The first names of all paths that begin with `root::`, groups in braces included.
fn first_names(code: &str, root: &str) -> Vec<String> {
    let name = |text: &str| {
        text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>()
    };
    let mut names = Vec::new();
    for (at, found) in code.match_indices(&format!("{root}::")) {
        if code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == ':') {
            continue;
        }
        let after = &code[at + found.len()..];
        match after.strip_prefix('{') {
            None => names.push(name(after)),
            Some(group) => {
                let (mut depth, mut begins) = (0, true);
                for (at, c) in group.char_indices() {
                    match c {
                        '{' => depth += 1,
                        '}' if depth == 0 => break,
                        '}' => depth -= 1,
                        ',' if depth == 0 => begins = true,
                        c if begins && !c.is_whitespace() => {
                            names.push(name(&group[at..]));
                            begins = false;
                        }
                        _ => {}
                    }
                }
            }
        }
    }
    names
}

fn no_problems(problems: &[String]) {
    assert!(problems.is_empty(), "\n{}", problems.join("\n"));
}

#[test]
fn folders_use_those_above_only() {
    let mut problems = Vec::new();
    for source in sources() {
        let Some((folder, file)) = source.path["src/".len()..].split_once('/') else { continue };
        let Some(rank) = ORDER.iter().position(|name| *name == folder) else {
            problems.push(format!("{}: a folder without a place in the order", source.path));
            continue;
        };
        for used in first_names(&source.code, "crate") {
            if !ORDER[..=rank].contains(&used.as_str()) {
                problems.push(format!("{}: uses crate::{used}", source.path));
            }
        }
        // From a folder's own file `super` is the root of the crate: a way around the order.
        if file == "mod.rs" && source.code.contains("super::") {
            problems.push(format!("{}: uses super::, write crate::", source.path));
        }
    }
    no_problems(&problems);
}

#[test]
fn files_stay_small() {
    let mut problems = Vec::new();
    for source in sources() {
        let lines = source.text.lines().count();
        let before_tests =
            source.text.lines().take_while(|line| line.trim() != "#[cfg(test)]").count();
        if lines > LONGEST.0 || before_tests > LONGEST.1 {
            problems.push(format!("{}: {before_tests} lines, {lines} with tests", source.path));
        }
    }
    no_problems(&problems);
}

#[test]
fn effects_stay_in_the_shell() {
    let mut problems = Vec::new();
    for source in sources() {
        if EFFECTS_AT_HOME.iter().any(|home| source.path.starts_with(home)) {
            continue;
        }
        let standard = first_names(&source.code, "std");
        for effect in EFFECTS {
            let used = match effect.strip_prefix("std::") {
                Some(module) => standard.iter().any(|name| name == module),
                None => source.code.contains(effect),
            };
            let excepted = EFFECTS_ELSEWHERE
                .iter()
                .any(|(place, what, _)| source.path.starts_with(place) && *what == effect);
            if used && !excepted {
                problems.push(format!("{}: uses {effect}", source.path));
            }
        }
    }
    no_problems(&problems);
}

#[test]
fn words_stand_in_the_text_files() {
    let mut problems = Vec::new();
    for source in sources() {
        for literal in &source.literals {
            let letters = literal.chars().any(|c| !c.is_ascii() && c.is_alphanumeric());
            let unknown =
                literal.chars().find(|&c| !c.is_ascii() && !c.is_alphanumeric() && !is_sign(c));
            let excepted = LETTERS.iter().any(|(place, _)| source.path.starts_with(place));
            if letters && !excepted {
                problems.push(format!("{}: «{literal}» belongs in assets/text", source.path));
            }
            if let Some(sign) = unknown {
                problems.push(format!("{}: the sign {sign:?} is not listed", source.path));
            }
        }
    }
    no_problems(&problems);
}

/// Signs that may stand in the sources: they are the same in every language.
fn is_sign(c: char) -> bool {
    matches!(c,
        '«' | '»' | '·' | '×' | '±' | '\u{a0}'     // quotes, small signs, the fixed space
        | '\u{2000}'..='\u{206f}'                   // spaces, dashes, dots, primes
        | '₸' | '№' | '\u{2190}'..='\u{21ff}'             // the tenge, the number sign, arrows
        | '\u{2200}'..='\u{22ff}'                   // minus, approximately, at most
        | '\u{23ce}'..='\u{23cf}'                   // the return key
        | '\u{2500}'..='\u{25ff}'                   // lines, blocks, shapes
        | '\u{2600}'..='\u{27bf}'                   // stars, ticks, crosses
        | '\u{1fb00}'..='\u{1fbff}'                 // sextants
        | '\u{feff}' | '\u{fffd}'                   // what files begin with, what is no text
    )
}

#[test]
fn the_reader_of_sources_can_read() {
    let (code, literals) = strip(
        "use crate::{hall::{Hall, View}, tally}; // crate::cli\n\
         fn a<'a>(c: char) { b(\"std::fs \\\" ә\", 'ж', '\\'', r#\"raw \"x\"\"#); }\n\
         #[cfg(test)]\nmod tests { use crate::shell; const T: &str = \"тест }\"; }\n\
         use std::{fmt, fs::{self, File}};",
    );
    assert_eq!(first_names(&code, "crate"), ["hall", "tally"]);
    assert_eq!(first_names(&code, "std"), ["fmt", "fs"]);
    assert_eq!(literals, ["std::fs \\\" ә", "ж", "\\'", "raw \"x\""]);
}

#[test]
fn every_text_is_said_somewhere() {
    let mut code = String::new();
    for source in sources() {
        code.push_str(&source.text);
    }
    let words = fs::read_to_string("assets/text/kk.ftl").unwrap();
    let ids = words.lines().filter_map(|line| line.split_once(" =")).map(|(id, _)| id.trim_end());
    let ids: Vec<_> = ids.filter(|id| id.starts_with(|c: char| c.is_ascii_lowercase())).collect();
    assert!(ids.len() > 300, "only {} texts found", ids.len());
    let camel = |id: &str| {
        let parts = id.split('-').map(|part| part[..1].to_uppercase() + &part[1..]);
        format!("Word::{}", parts.collect::<String>())
    };
    let has_word = |wanted: &str| {
        code.match_indices(wanted)
            .any(|(at, _)| !code[at + wanted.len()..].starts_with(|c: char| c.is_alphanumeric()))
    };
    let silent: Vec<_> = ids
        .into_iter()
        .filter(|id| {
            !has_word(&camel(id)) && !code.contains(&format!(".{}(", id.replace('-', "_")))
        })
        .collect();
    assert!(silent.is_empty(), "nobody says {silent:?}");
}

/// What a value is nobody knows when its sentence is written: in Kazakh it takes no ending, since
/// that follows the last sound, and no noun leans on it («code receipt-of-it»). A number before
/// «-жазба» and the like is read as an ordinal, whose ending stands in the noun.
#[test]
fn no_kazakh_ending_hangs_on_a_value() {
    let ordinals = ["жазба", "нұсқа", "марапат", "орын", "бет", "қадам", "қазы", "критерий"];
    let leaning = ["түбіртегі", "нөмірі", "файлы", "дуэті", "қазысы"];
    let text = fs::read_to_string("assets/text/kk.ftl").unwrap();
    let mut problems = Vec::new();
    for (line, text) in (1..).zip(text.lines()) {
        for behind in text.split(" }").skip(1) {
            let hangs = behind.starts_with(char::is_alphabetic)
                || behind.strip_prefix('-').is_some_and(|noun| {
                    noun.starts_with(char::is_alphabetic)
                        && !ordinals.iter().any(|of| noun.starts_with(of))
                });
            let leans = leaning.iter().any(|noun| behind.trim_start().starts_with(noun));
            if hangs || leans {
                problems.push(format!("kk.ftl:{line}: {text}"));
            }
        }
    }
    no_problems(&problems);
}
