//! Block letters for the public board, drawn with half blocks: they read without any colour.

use std::collections::HashMap;
use std::sync::LazyLock;

use ratatui::style::Style;

use super::Ink;

/// The letters as they are drawn; the file says how to read it.
const DRAWN: &str = include_str!("../../../assets/letters.txt");
/// Rows of pixels over a letter, of the letter itself, and of all.
const ABOVE: usize = 2;
const BODY: usize = 7;
const ROWS: usize = ABOVE + BODY + 1;
/// Pixels of a space, and between two letters.
const SPACE: usize = 3;
const GAP: usize = 1;

/// The pixels of a letter, row by row.
type Glyph = [Vec<bool>; ROWS];

static GLYPHS: LazyLock<HashMap<char, Glyph>> = LazyLock::new(|| read(DRAWN));

/// Reads the letters. A band is a line of names and the rows below it.
fn read(text: &str) -> HashMap<char, Glyph> {
    let mut glyphs = HashMap::new();
    for band in text.split("\n\n").skip(1) {
        let mut lines = band.lines();
        let names: Vec<(usize, char)> =
            lines.next().unwrap_or("").chars().enumerate().filter(|(_, c)| *c != ' ').collect();
        let rows: Vec<&[u8]> = lines.map(str::as_bytes).collect();
        let wide = rows.iter().map(|row| row.len()).max().unwrap_or(0);
        for (n, &(from, name)) in names.iter().enumerate() {
            let to = names.get(n + 1).map_or(wide, |next| next.0 - 1);
            let lit = |y: usize, x| rows.get(y).and_then(|row| row.get(x)) == Some(&b'#');
            let glyph = std::array::from_fn(|y| (from..to).map(|x| lit(y, x)).collect());
            glyphs.insert(name, glyph);
        }
    }
    glyphs
}

/// A text in pixels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Letters {
    /// Rows of pixels; those over and under the letters only where something is in them.
    rows: Vec<Vec<bool>>,
}

impl Letters {
    /// Draws a text in capitals. `None` where a letter is not known, or there is none.
    pub(crate) fn of(text: &str) -> Option<Self> {
        let mut rows = vec![Vec::new(); ROWS];
        for char in text.chars().flat_map(char::to_uppercase) {
            let gap = if rows[0].is_empty() { 0 } else { GAP };
            let glyph = if char.is_whitespace() { None } else { Some(GLYPHS.get(&char)?) };
            for (y, row) in rows.iter_mut().enumerate() {
                row.extend(std::iter::repeat_n(false, gap));
                match glyph {
                    Some(glyph) => row.extend(&glyph[y]),
                    None => row.extend([false; SPACE]),
                }
            }
        }
        let lit = |of: &[Vec<bool>]| of.iter().flatten().any(|&pixel| pixel);
        let from = if lit(&rows[..ABOVE]) { 0 } else { ABOVE };
        let to = if lit(&rows[ABOVE + BODY..]) { ROWS } else { ABOVE + BODY };
        lit(&rows).then(|| Self { rows: rows[from..to].to_vec() })
    }

    /// Columns at a scale: so many columns a pixel.
    pub(crate) fn columns(&self, scale: u16) -> u16 {
        u16::try_from(self.rows[0].len()).unwrap_or(u16::MAX).saturating_mul(scale)
    }

    /// Rows at a scale, with a free line of pixels at the end: a pixel is so many half rows high,
    /// which makes it square.
    pub(crate) fn height(&self, scale: u16) -> u16 {
        ((self.rows.len() as u16 + 1) * scale).div_ceil(2)
    }

    /// Draws from a corner on.
    pub(crate) fn draw(&self, ink: &mut Ink<'_>, (x, y): (u16, u16), scale: u16, style: Style) {
        let scale = scale.max(1);
        let lit = |column: u16, half: u16| {
            let row = self.rows.get(usize::from(half / scale));
            row.and_then(|row| row.get(usize::from(column / scale))).copied().unwrap_or(false)
        };
        for row in 0..self.height(scale) {
            let cell = |column| match (lit(column, 2 * row), lit(column, 2 * row + 1)) {
                (false, false) => ' ',
                (true, false) => '▀',
                (false, true) => '▄',
                (true, true) => '█',
            };
            let line: String = (0..self.columns(scale)).map(cell).collect();
            ink.row(x, y + row, &line, style);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(text: &str) -> String {
        let letters = Letters::of(text).unwrap();
        let row = |row: &Vec<bool>| row.iter().map(|&lit| if lit { '#' } else { ' ' }).collect();
        letters.rows.iter().map(row).map(|row: String| row.trim_end().to_owned() + "\n").collect()
    }

    #[test]
    fn every_letter_of_the_three_languages_is_there() {
        let letters = "АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯABCDEFGHIJKLMNOPQRSTUVWXYZ";
        let signs = "0123456789.,:;!?-–—«»“”„\"'’()/+=*%&№₸·…";
        for char in letters.chars().chain(signs.chars()) {
            assert!(GLYPHS.get(&char).is_some_and(|glyph| !glyph[0].is_empty()), "{char}");
        }
        assert!(
            letters.to_lowercase().chars().all(|char| Letters::of(&char.to_string()).is_some())
        );
        assert_eq!(Letters::of("語"), None);
        assert_eq!([Letters::of(""), Letters::of(" ")], [None, None]);
    }

    /// Nobody may read one name for another.
    #[test]
    fn kazakh_letters_differ_from_those_they_come_from() {
        for pair in ["АӘ", "ГҒ", "КҚ", "НҢ", "ОӨ", "УҰ", "УҮ", "ҮҰ", "ХҺ", "ИІ", "ИЙ", "ЕЁ", "ӘЭ"]
        {
            let mut glyphs = pair.chars().map(|char| &GLYPHS[&char]);
            assert_ne!(glyphs.next(), glyphs.next(), "{pair}");
        }
    }

    #[test]
    fn letters_stand_on_one_line() {
        let expected = [
            " # #",
            "  #",
            "#   #     #   #",
            "#   #     #   #",
            "#  ##     #   #",
            "# # #     #####",
            "##  #     #   #",
            "#   #     #   #",
            "#   #     #   ##",
            "               #",
            "",
        ];
        assert_eq!(drawn("й ң"), expected.join("\n"));
        assert_eq!(Letters::of("н").unwrap().height(1), 4, "seven pixels and a free one");
        assert_eq!(Letters::of("ң").unwrap().height(3), 14, "nine times three half rows");
        assert_eq!(Letters::of("но").unwrap().columns(2), 22);
    }
}
