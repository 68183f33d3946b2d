//! `alqa cue [FILE]`: the cue sheet, to be printed. Of a journal it is that of the evening as it stands.

use std::io::{self, Write};
use std::sync::Arc;

use super::records::with_journal;
use super::{Call, Exit, contest_file, paper, protocol};
use crate::hall::Hall;
use crate::text::cue::{Keys, cue};
use crate::text::{Word, Words, html};
use crate::tui::keymap::{Scope, bindings};

/// How the sheet is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sheet {
    /// For a terminal or a plain printer.
    Text,
    /// For a browser.
    Html,
}

/// Prints the cue sheet of the call's journal, if it names one, else of its contest.
pub(super) fn run(call: &Call<'_>, sheet: Sheet, out: &mut dyn Write) -> io::Result<Exit> {
    if call.args.journal.is_some() {
        return with_journal(call, out, |path, out| {
            let (replay, _) = protocol::read(path)?;
            write(call, &replay.hall, sheet, out)?;
            Ok(Exit::Done)
        });
    }
    let Some(file) = contest_file::open(call, out)? else { return Ok(Exit::Problems) };
    write(call, &Hall::new(Arc::new(file.contest)), sheet, out)?;
    Ok(Exit::Done)
}

fn write(call: &Call<'_>, hall: &Hall, sheet: Sheet, out: &mut dyn Write) -> io::Result<()> {
    let words = call.words;
    let desk = keys(words, Word::CueDeskKeys, Scope::Stage);
    let reveal = keys(words, Word::CueRevealKeys, Scope::Reveal);
    let lines = cue(words, hall, &[desk, reveal]);
    match sheet {
        Sheet::Text => paper::print(&lines, call.paint.width, out),
        Sheet::Html => out.write_all(html::page(words.lang(), &lines).as_bytes()),
    }
}

/// The keys of a screen, those that do the same together.
fn keys(words: &Words, title: Word, scope: Scope) -> Keys {
    let mut keys: Vec<(String, String)> = Vec::new();
    for binding in bindings(scope).filter(|binding| binding.scope == scope) {
        let legends: Vec<String> = binding.press.iter().map(|press| press.legend()).collect();
        let (legend, what) = (legends.join(", "), words.get(binding.word));
        match keys.last_mut() {
            Some((before, same)) if same == what => *before = format!("{before}, {legend}"),
            _ => keys.push((legend, what.to_owned())),
        }
    }
    (title, keys)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::args::{Args, Task};
    use crate::contest::{CONCORDIA, Lang};

    fn printed(lang: Lang, sheet: Sheet, text: &str) -> String {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("c.ron");
        std::fs::write(&path, text).unwrap();
        let contest = Some(path);
        let args = Args { contest, journal: None, mirror: None, lang: None, task: Task::Roles };
        let words = Words::new(lang);
        let mut out = Vec::new();
        run(&Call::for_test(&words, &args), sheet, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    /// Twelve duets of four minutes, a minute between two, a break of a quarter of an hour before
    /// the seventh: the first six end 4 + 5·5 minutes after six.
    #[test]
    fn times_and_calls_are_as_planned() {
        let text = CONCORDIA.replacen(
            "cover: true,",
            "items: [(kind: Break, minutes: 15, before: \"d07\")],",
            1,
        );
        let sheet = printed(Lang::En, Sheet::Text, &text);
        let lines: Vec<&str> = sheet.lines().collect();
        let row = |time: &str| {
            let of = lines.iter().find(|line| line.starts_with(time));
            of.unwrap_or_else(|| panic!("{time}\n{sheet}")).split_whitespace().collect::<Vec<_>>()
        };
        assert_eq!(row("18:00")[1..4], ["4:00", "No.", "1"]);
        assert_eq!(row("18:00")[4..6], ["No.", "2"]);
        assert_eq!(row("18:25")[2..6], ["No.", "6", "No.", "7"]);
        assert_eq!(row("18:30")[1..5], ["15:00", "–", "No.", "7"]);
        assert_eq!(row("18:46")[2..4], ["No.", "7"]);
        assert!(row("18:46").contains(&"8"));
        // Five more after the seventh, and the last takes four minutes.
        assert!(sheet.contains("19:15"), "{sheet}");
        let last = lines.iter().find(|line| line.starts_with("19:11")).unwrap();
        assert_eq!(last.matches("No.").count(), 1, "nobody is called after the last: {last}");
    }

    #[test]
    fn the_sheet_is_whole_in_every_language() {
        for lang in Lang::ALL {
            let words = Words::new(lang);
            let sheet = printed(lang, Sheet::Text, CONCORDIA);
            for word in [Word::RevealTitle, Word::CueProgramme, Word::CueDeskKeys] {
                assert!(sheet.contains(words.get(word)), "{sheet}");
            }
            assert!(sheet.contains("X·Ч"), "{sheet}");
            let page = printed(lang, Sheet::Html, CONCORDIA);
            assert!(page.contains(&format!("<html lang=\"{}\">", lang.code())));
            assert!(page.contains(words.get(Word::CueProgramme)) && page.contains("18:00"));
        }
    }

    #[test]
    fn a_file_without_a_show_has_a_sheet_without_times() {
        let start = CONCORDIA.find("    show: (").unwrap();
        let end = start + CONCORDIA[start..].find("\n    ),\n").unwrap() + "\n    ),\n".len();
        let text = format!("{}{}", &CONCORDIA[..start], &CONCORDIA[end..]);
        let sheet = printed(Lang::Kk, Sheet::Text, &text);
        assert_eq!(sheet.lines().filter(|line| line.starts_with('—')).count(), 12, "{sheet}");
        assert!(!sheet.contains("18:"), "{sheet}");
    }
}
