//! The cue sheet: what lies on the stage manager's desk on paper. Running order with planned times and
//! whom to call, the script of the reveal, the keys.

use chrono::{DateTime, Utc};

use super::explain::{Line, Tone};
use super::{Word, Words, dates, names, wording};
use crate::contest::Contest;
use crate::hall::{Hall, Slot};

/// The keys of a screen: its title, then each key with what it does.
pub type Keys = (Word, Vec<(String, String)>);

/// Writes the cue sheet of an evening, with the order and the script as they are now.
pub fn cue(words: &Words, hall: &Hall, keys: &[Keys]) -> Vec<Line> {
    let mut writer = Writer { words, hall, contest: hall.contest(), lines: Vec::new() };
    writer.head();
    writer.programme();
    writer.reveal();
    for (title, keys) in keys {
        writer.heading(*title);
        for (key, what) in keys {
            writer.row(vec![key.clone(), what.clone()]);
        }
    }
    writer.lines
}

struct Writer<'a> {
    words: &'a Words,
    hall: &'a Hall,
    contest: &'a Contest,
    lines: Vec<Line>,
}

impl Writer<'_> {
    fn heading(&mut self, word: Word) {
        self.lines.push(Line::Heading(self.words.get(word).to_owned()));
    }

    fn say(&mut self, sentence: String) {
        self.lines.push(Line::Sentence(sentence));
    }

    fn row(&mut self, cells: Vec<String>) {
        self.lines.push(Line::Row { cells, tone: Tone::Plain });
    }

    fn columns(&mut self, heads: &[Word]) {
        let heads = heads.iter().map(|&word| self.words.get(word).to_owned());
        self.lines.push(Line::Columns(heads.collect()));
    }

    fn head(&mut self) {
        let (words, contest) = (self.words, self.contest);
        self.lines.push(Line::Heading(words.cue_title(contest.title.get(words.lang()))));
        self.say(names::stage(words.lang(), contest.stage()));
        if self.hall.rehearsal {
            self.say(words.get(Word::RehearsalNote).to_owned());
        }
        if contest.sample {
            self.say(words.get(Word::SampleNote).to_owned());
        }
        let show = &contest.show;
        let ends = self.hall.schedule(DateTime::UNIX_EPOCH).planned_end;
        if let (Some(begins), Some(ends)) = (show.begins, ends) {
            self.say(words.cue_times(dates::moment(&begins), dates::clock(&ends)));
        } else if let Some(begins) = show.begins {
            self.say(words.cue_begins(dates::moment(&begins)));
        }
        if let Some(limit) = show.limit {
            self.say(words.cue_limit(length(show.between), length(limit)));
        }
    }

    /// Time, length, number, whom to call into the wings while it is on, who performs what.
    fn programme(&mut self) {
        self.heading(Word::CueProgramme);
        self.columns(&[Word::CueTime, Word::CueLength, Word::CueNumber, Word::CueCall, Word::Duet]);
        let slots = self.hall.schedule(DateTime::UNIX_EPOCH).slots;
        for (at, planned) in slots.iter().enumerate() {
            let following = slots[at + 1..].iter().find_map(|of| match of.slot {
                Slot::Entry(entry) => Some(entry),
                Slot::Item(_) => None,
            });
            let call = following.map(|entry| self.number(entry)).unwrap_or_default();
            let row = self.slot(planned.slot, planned.planned, call);
            self.row(row);
        }
    }

    fn number(&self, entry: usize) -> String {
        names::number(self.words, &self.contest.entries[entry])
    }

    fn slot(&self, slot: Slot, planned: Option<DateTime<Utc>>, call: String) -> Vec<String> {
        let words = self.words;
        let time = planned.map_or_else(|| "—".to_owned(), |at| dates::clock(&at));
        match slot {
            Slot::Entry(entry) => {
                let of = &self.contest.entries[entry];
                let names = names::pair_in_full(words.lang(), of);
                let parts = [names, names::song(words, &of.song)];
                let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
                let limit = self.contest.show.limit.map(length).unwrap_or_default();
                vec![time, limit, self.number(entry), call, parts.join(" · ")]
            }
            Slot::Item(number) => {
                let item = self.hall.show.item(number);
                let (kind, title, minutes) = item.map_or(("", "", 0), |item| {
                    (wording::item_kind(words, item.kind), item.title.as_str(), item.minutes)
                });
                let parts: Vec<_> = [kind, title].into_iter().filter(|of| !of.is_empty()).collect();
                vec![time, length(minutes * 60), "–".to_owned(), call, parts.join(" · ")]
            }
        }
    }

    fn reveal(&mut self) {
        self.heading(Word::RevealTitle);
        let words = self.words;
        for (at, step) in self.hall.script().iter().enumerate() {
            let pause = match step.pause {
                0 => String::new(),
                pause => words.reveal_pause_short(pause),
            };
            let mut parts = vec![wording::reveal_step(words, self.contest, step)];
            if !step.line.is_empty() {
                parts.push(names::quoted(words, &step.line));
            }
            self.row(vec![format!("{}.", at + 1), pause, parts.join(" · ")]);
        }
    }
}

/// Seconds as minutes and seconds, as the contest file has them: `4:00`.
fn length(seconds: u32) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}
