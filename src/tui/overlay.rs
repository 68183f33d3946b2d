//! What lies over a screen and takes its keys: help, a question, a text field.

use unicode_segmentation::UnicodeSegmentation;

use super::keymap::Scope;
use super::pin_entry::PinPrompt;
use crate::contest::{EntryId, ItemKind, hygiene};
use crate::hall::{Author, Command, Refusal, ShowCommand, Step, Studies};
use crate::text::Word;

/// Over the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Overlay {
    /// The help page of the scope below, scrolled down by so many lines.
    Help {
        /// Whose keys it explains.
        scope: Scope,
        /// Lines scrolled down.
        scroll: u16,
    },
    /// A question.
    Confirm(Confirm),
    /// A text is typed.
    Field(Field),
    /// One of several is chosen.
    Choice(Choice),
    /// Somebody gives their PIN for one act.
    Pin(PinPrompt),
}

/// A question that Enter answers with yes and Esc with no.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Confirm {
    /// What is asked.
    pub title: Word,
    /// The particulars, one per line.
    pub lines: Vec<String>,
    /// What yes does.
    pub yes: Consent,
}

/// What a yes does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Consent {
    /// Asks for these commands.
    Ask(Vec<(Author, Command)>),
    /// Opens a text field first.
    Write(Field),
    /// Leaves.
    Quit,
    /// Hands the laptop to the next person.
    Pass,
}

/// One of several.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What is asked.
    pub title: Word,
    /// What can be chosen, and what it does.
    pub options: Vec<(String, Consent)>,
    /// The one under the hand.
    pub at: usize,
}

/// A line of text under the hand. Takes characters as they come, whatever the layout.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// What is written.
    pub title: Word,
    /// What becomes of it.
    pub purpose: Purpose,
    /// The text.
    pub text: String,
    /// Byte position of the cursor, on a grapheme boundary.
    pub cursor: usize,
}

/// What becomes of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Purpose {
    /// The juror's note about an entry.
    Note(Author, EntryId),
    /// Why a juror does not judge an entry.
    Recusal(Author, EntryId),
    /// Who performs instead.
    Performer {
        /// Who asks.
        author: Author,
        /// The entry.
        entry: EntryId,
        /// Which of its performers, from 1.
        performer: u32,
        /// Where the new one may study, in words.
        studies: Vec<(String, Studies)>,
    },
    /// Why somebody does this.
    Reason {
        /// Who asks.
        author: Author,
        /// What, still without the reason.
        command: Command,
        /// It is not done without one.
        needed: bool,
    },
    /// What a break or a guest number is called.
    ItemTitle {
        /// Which.
        kind: ItemKind,
        /// Before this entry; `None`: after the last.
        before: Option<EntryId>,
    },
    /// How many minutes it takes.
    ItemMinutes {
        /// Which.
        kind: ItemKind,
        /// What it is called.
        title: String,
        /// Before this entry; `None`: after the last.
        before: Option<EntryId>,
    },
    /// What a step of the reveal shows, or what the host says there.
    Script {
        /// The script, still without the text.
        script: Vec<Step>,
        /// Which of its steps.
        step: usize,
        /// The host's line.
        line: bool,
    },
}

impl Field {
    /// A field with a text in it, the cursor at its end.
    pub fn new(title: Word, purpose: Purpose, text: &str) -> Self {
        Self { title, purpose, text: text.to_owned(), cursor: text.len() }
    }

    /// Writes at the cursor, on one line and without what cannot be seen: what stands in the field is
    /// what will be kept.
    pub fn insert(&mut self, text: &str) {
        let text = hygiene::clean(text);
        let room = super::LONGEST_TEXT.saturating_sub(self.text.chars().count());
        let text: String = text.chars().take(room).collect();
        self.text.insert_str(self.cursor, &text);
        self.cursor += text.len();
    }

    /// Removes the grapheme before the cursor.
    pub fn backspace(&mut self) {
        let start = self.before();
        self.text.replace_range(start..self.cursor, "");
        self.cursor = start;
    }

    /// Removes the grapheme after the cursor.
    pub fn delete(&mut self) {
        let end = self.after();
        self.text.replace_range(self.cursor..end, "");
    }

    /// Moves one grapheme to the left.
    pub fn left(&mut self) {
        self.cursor = self.before();
    }

    /// Moves one grapheme to the right.
    pub fn right(&mut self) {
        self.cursor = self.after();
    }

    /// Moves to the beginning.
    pub fn home(&mut self) {
        self.cursor = 0;
    }

    /// Moves to the end.
    pub fn end(&mut self) {
        self.cursor = self.text.len();
    }

    fn before(&self) -> usize {
        self.text[..self.cursor].grapheme_indices(true).next_back().map_or(0, |(at, _)| at)
    }

    fn after(&self) -> usize {
        self.text[self.cursor..]
            .graphemes(true)
            .next()
            .map_or(self.cursor, |g| self.cursor + g.len())
    }

    /// What is done for the reason that is typed here.
    pub fn command(&self) -> Option<&Command> {
        match &self.purpose {
            Purpose::Reason { command, .. } => Some(command),
            _ => None,
        }
    }

    /// Why the text cannot stay empty, if it is.
    pub fn lacks_text(&self) -> Option<Refusal> {
        let lacking = match self.purpose {
            Purpose::Reason { needed: true, .. } => Refusal::NoReason,
            Purpose::Performer { .. } => Refusal::NoName,
            _ => return None,
        };
        self.text.trim().is_empty().then_some(lacking)
    }

    /// What becomes of the text.
    pub fn keep(self) -> Kept {
        let text = self.text.trim().to_owned();
        let (author, command) = match self.purpose {
            Purpose::Note(author, entry) => (author, Command::WriteNote { entry, note: text }),
            Purpose::Recusal(author, entry) => (author, Command::Recuse { entry, reason: text }),
            Purpose::Reason { author, command, .. } => (author, command.because(text)),
            Purpose::ItemTitle { kind, before } => {
                let purpose = Purpose::ItemMinutes { kind, title: text, before };
                return Kept::Write(Self::new(Word::ProgrammeItemMinutes, purpose, "15"));
            }
            Purpose::ItemMinutes { kind, title, before } => {
                // What is no number is no length, as `decide` says.
                let minutes = text.parse().unwrap_or(0);
                let insert = ShowCommand::Insert { kind, title, minutes, before };
                (Author::StageManager, Command::Show(insert))
            }
            Purpose::Script { mut script, step, line } => {
                if let Some(of) = script.get_mut(step) {
                    *(if line { &mut of.line } else { &mut of.text }) = text;
                }
                let command = Command::Show(ShowCommand::WriteScript(script));
                (Author::StageManager, command)
            }
            Purpose::Performer { author, entry, performer, studies } => {
                let option = |(label, studies): (String, Studies)| {
                    let (author, entry, name) = (author.clone(), entry.clone(), text.clone());
                    let reason = String::new();
                    let command =
                        Command::ReplacePerformer { entry, performer, name, studies, reason };
                    let purpose = Purpose::Reason { author, command, needed: true };
                    (label, Consent::Write(Self::new(Word::DeskReplaceReason, purpose, "")))
                };
                let mut options: Vec<_> = studies.into_iter().map(option).collect();
                // A contest that names no university leaves nothing to choose.
                return match options.pop() {
                    Some((_, Consent::Write(only))) if options.is_empty() => Kept::Write(only),
                    last => {
                        options.extend(last);
                        let title = Word::DeskReplaceStudies;
                        Kept::Choose(Choice { title, options, at: 0 })
                    }
                };
            }
        };
        Kept::Ask(author, command)
    }
}

/// What became of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kept {
    /// A command that keeps it.
    Ask(Author, Command),
    /// Another text is needed too.
    Write(Field),
    /// Something has to be chosen too.
    Choose(Choice),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_is_edited_by_grapheme() {
        let command = Command::OpenRevision { reason: String::new() };
        let purpose = Purpose::Reason { author: Author::Chair, command, needed: true };
        let mut field = Field::new(Word::KeyNote, purpose, "Әй");
        field.insert("и\u{306}");
        field.backspace();
        assert_eq!(field.text, "Әй");
        field.left();
        field.insert("н");
        assert_eq!(field.text, "Әнй");
        field.home();
        field.delete();
        field.end();
        field.insert("!");
        assert_eq!(field.text, "нй!");
        for hidden in ["\u{202e}", "\u{1b}", "\u{200d}", "\u{7}"] {
            field.insert(hidden);
        }
        field.insert("\n");
        assert_eq!((field.text.as_str(), field.cursor), ("нй! ", field.text.len()));
    }
}
