//! Who can be made out in what the board wrote: in its bytes, and on every screen that they make.

use std::collections::BTreeSet;
use std::num::NonZeroU16;

use memchr::memmem::Finder;

/// The letters of the board as they are drawn; the file says how to read it.
const DRAWN: &str = include_str!("../../../assets/letters.txt");
/// Of the rows of pixels those of the letter itself: what stands above and below may be missing.
const BODY: std::ops::Range<usize> = 2..9;
/// The most columns of a pixel.
const LARGEST: usize = 4;
/// A word this short may stand in any other text.
const SHORTEST: usize = 4;
/// Looked at after so many bytes too, where no frame ends.
const BETWEEN_LOOKS: usize = 1_024;
const END_FRAME: &[u8] = b"\x1b[?2026l";

/// Positions of entries that can be made out.
pub type Seen = BTreeSet<usize>;

/// What gives an entry away.
pub struct Secrets {
    /// The words of each entry: names, universities, songs.
    words: Vec<Vec<Word>>,
}

struct Word {
    /// As it is compared.
    plain: Finder<'static>,
    /// As bytes may hold it.
    spelt: [Finder<'static>; 3],
    /// In block letters, in each of their sizes: the first row, and all rows one below the other.
    drawn: Vec<(Finder<'static>, Vec<String>)>,
}

impl Word {
    fn new(word: &str) -> Self {
        let finder = |text: String| Finder::new(&text).into_owned();
        let drawn = (1..=LARGEST).filter_map(|scale| draw(word, scale));
        let spelt = [word.to_owned(), word.to_lowercase(), word.to_uppercase()];
        Self {
            plain: finder(plain(word)),
            spelt: spelt.map(finder),
            drawn: drawn.map(|rows| (finder(rows[0].clone()), rows)).collect(),
        }
    }
}

impl Secrets {
    /// Everything that is said of each entry.
    pub fn new(entries: &[&[&str]]) -> Self {
        let words = |said: &&[&str]| {
            let words = said.iter().flat_map(|text| text.split_whitespace());
            words.filter(|word| word.chars().count() >= SHORTEST).map(Word::new).collect()
        };
        Self { words: entries.iter().map(words).collect() }
    }

    fn seen(&self, is_seen: impl Fn(&Word) -> bool) -> Seen {
        let seen =
            |(entry, words): (usize, &Vec<Word>)| words.iter().any(&is_seen).then_some(entry);
        self.words.iter().enumerate().filter_map(seen).collect()
    }

    /// Who stands on a screen: in a line, over several, with spaces between letters, in block letters.
    pub fn on_screen(&self, screen: &vt100::Screen) -> Seen {
        let text = plain(&screen.contents());
        let rows: Vec<String> = screen.rows(0, screen.size().1.get()).collect();
        let joined = rows.join("\n");
        self.seen(|word| {
            let stands = |(first, drawn): &(Finder<'_>, Vec<String>)| {
                first.find(joined.as_bytes()).is_some() && stands(&rows, drawn)
            };
            word.plain.find(text.as_bytes()).is_some() || word.drawn.iter().any(stands)
        })
    }

    /// Who stands in the bytes, as they are or between what only moves and colours.
    pub fn in_bytes(&self, bytes: &[u8]) -> Seen {
        let raw = String::from_utf8_lossy(bytes);
        let printed = plain(&printed(&raw));
        self.seen(|word| {
            word.plain.find(printed.as_bytes()).is_some()
                || word.spelt.iter().any(|spelt| spelt.find(bytes).is_some())
        })
    }

    /// Plays the bytes through a terminal of this size and looks at every frame, and between them at
    /// every few hundred bytes: where, who is seen, the screen.
    pub fn replay(
        &self,
        bytes: &[u8],
        (columns, rows): (u16, u16),
        mut look: impl FnMut(usize, &Seen, &vt100::Screen),
    ) {
        let size = |n| NonZeroU16::new(n).unwrap();
        let mut parser = vt100::Parser::new(size(rows), size(columns), 1_000);
        let (mut from, mut before) = (0, (String::new(), Seen::new()));
        while from < bytes.len() {
            // A letter is never cut: the emulator would lose what follows it.
            let mut to = bytes.len().min(from + BETWEEN_LOOKS);
            while bytes.get(to).is_some_and(|byte| byte & 0xC0 == 0x80) {
                to += 1;
            }
            let piece = &bytes[from..to];
            let end = piece.windows(END_FRAME.len()).position(|bytes| bytes == END_FRAME);
            let length = end.map_or(piece.len(), |at| at + END_FRAME.len());
            parser.process(&piece[..length]);
            from += length;
            let text = parser.screen().contents();
            if text != before.0 {
                before = (text, self.on_screen(parser.screen()));
            }
            look(from, &before.1, parser.screen());
        }
        // What has left the screen at its top could be scrolled back to.
        parser.screen_mut().set_scrollback(1_000);
        assert_eq!(parser.screen().scrollback(), 0, "nothing is behind the screen");
    }
}

/// A text as it is compared: a line that is folded or spaced is the same text.
pub fn plain(text: &str) -> String {
    text.chars().filter(|char| !char.is_whitespace()).flat_map(char::to_lowercase).collect()
}

/// What is printed between the escape sequences.
fn printed(raw: &str) -> String {
    let mut printed = String::new();
    let mut chars = raw.chars();
    while let Some(char) = chars.next() {
        if char != '\x1b' {
            printed.push(char);
        } else if chars.next() == Some('[') {
            // Parameters, then the letter that says what is done.
            chars.by_ref().find(|char| ('@'..='~').contains(char));
        }
    }
    printed
}

/// Whether rows stand one below the other, all from the same column on.
fn stands(rows: &[String], drawn: &[String]) -> bool {
    let columns = |text: &str, at: usize| text[..at].chars().count();
    rows.windows(drawn.len()).any(|rows| {
        rows[0].match_indices(drawn[0].as_str()).any(|(at, _)| {
            let from = columns(&rows[0], at);
            rows[1..].iter().zip(&drawn[1..]).all(|(row, drawn)| {
                let padded = row.chars().skip(from).chain(std::iter::repeat(' '));
                padded.take(drawn.chars().count()).eq(drawn.chars())
            })
        })
    })
}

/// A word in block letters of a size: the rows that hold nothing but the letters themselves. `None`
/// where a letter is not drawn.
fn draw(word: &str, scale: usize) -> Option<Vec<String>> {
    let mut pixels = vec![Vec::new(); BODY.len()];
    for (n, letter) in word.chars().flat_map(char::to_uppercase).enumerate() {
        let rows = letter_of(letter)?;
        for (pixels, row) in pixels.iter_mut().zip(&rows[BODY]) {
            let gap = if n > 0 { "." } else { "" };
            pixels.extend(format!("{gap}{row}").chars().map(|char| char == '#'));
        }
    }
    let wide = pixels[0].len() * scale;
    let lit = |half: usize, column: usize| pixels[half / scale][column / scale];
    let cell = |row: usize, column: usize| match (lit(2 * row, column), lit(2 * row + 1, column)) {
        (false, false) => ' ',
        (true, false) => '▀',
        (false, true) => '▄',
        (true, true) => '█',
    };
    let rows = BODY.len() * scale / 2;
    // Spaces at the end of a row may be no part of the screen's text; the first row has signs to find.
    let row = |row| (0..wide).map(|column| cell(row, column)).collect::<String>();
    Some((0..rows).map(|n| row(n).trim_end().to_owned()).collect())
}

/// The rows of a letter in the file.
fn letter_of(letter: char) -> Option<Vec<&'static str>> {
    let band = DRAWN.split("\n\n").find(|band| {
        band.lines().nth(1).is_some_and(|row| row.starts_with(['.', '#'])) && {
            band.lines().next().unwrap().contains(letter)
        }
    })?;
    let from = band.lines().next().unwrap().chars().position(|char| char == letter)?;
    let row = |row: &'static str| row[from..].split(' ').next().unwrap();
    Some(band.lines().skip(1).map(row).collect())
}

/// The check must be able to fail.
#[test]
fn a_name_is_found_however_it_is_written() {
    let secrets = Secrets::new(&[&["Айсұлу Бөкейханқызы", "Сән"], &["Әлия Ғабитова"]]);
    let (first, none) = (Seen::from([0]), Seen::new());
    let seen = |bytes: &str| {
        let mut all = Seen::new();
        secrets.replay(bytes.as_bytes(), (120, 40), |_, seen, _| all.extend(seen));
        all
    };
    // Split by a move of the cursor, written backwards, in two colours, over two lines, spaced.
    let split = "\x1b[3;5HБөкей\x1b[8;1H·\x1b[3;10Hханқызы";
    let backwards = "\x1b[3;10Hханқызы\x1b[3;5HБөкей";
    let coloured = "\x1b[3;5HАй\x1b[31mсұлу";
    let folded = "\x1b[3;118HАйс\x1b[4;1Hұлу";
    let spaced = "\x1b[3;5HА Й С Ұ Л У";
    // What moves the cursor splits it for whoever only reads the bytes.
    for (text, in_bytes) in
        [(split, false), (backwards, false), (coloured, true), (folded, true), (spaced, true)]
    {
        assert_eq!(seen(text), first, "{text:?}");
        assert_eq!(!secrets.in_bytes(text.as_bytes()).is_empty(), in_bytes, "{text:?}");
    }
    // A word cut short, another one, and a short one say nothing.
    for text in ["Бөкейхан", "Айсұл", "Сән", "\x1b[2;2HАйсұ·\x1b[9;9Hлу"] {
        assert_eq!(seen(text), none, "{text:?}");
    }
    // In a frame that stands for no time at all.
    assert_eq!(seen("\x1b[1;1HАйсұлу\x1b[?2026l\x1b[2J"), first);
    // In the title of the window no screen shows it; the bytes do.
    let title = "\x1b]0;Айсұлу\x07";
    assert_eq!((seen(title), secrets.in_bytes(title.as_bytes())), (none, first.clone()));
    // In block letters of every size.
    for scale in 1..=LARGEST {
        let rows = draw("Айсұлу", scale).unwrap();
        let at = |(n, row): (usize, &String)| format!("\x1b[{};3H{row}", n + 4);
        let drawn: String = rows.iter().enumerate().map(at).collect();
        if rows[0].chars().count() < 110 {
            assert_eq!(seen(&drawn), first, "{scale}");
        }
    }
}
