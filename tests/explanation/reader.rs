//! Follows a printed explanation line by line.

use crate::arithmetic::{Number, decimals, half_up, rounded, value};

/// A row of a printed table.
struct Row {
    /// What the panel joins.
    value: Number,
    weight: Number,
    note: String,
}

impl Row {
    /// What counts of it.
    fn counts(&self) -> Option<Number> {
        match self.note.strip_prefix("counts as ") {
            Some(bound) => Some(value(bound)),
            None => self.note.is_empty().then_some(self.value),
        }
    }

    fn is_outside(&self) -> bool {
        self.note == "does not count"
    }
}

/// Where the reader is.
struct Reader<'a> {
    lines: &'a [String],
    /// What the rule is, as printed.
    rule: &'a str,
    /// The table of the part.
    rows: Vec<Row>,
    seen_table: bool,
    /// The last figure of the part, or of everything.
    figure: Option<Number>,
    /// What the parts before have come to.
    parts: Vec<Number>,
    /// What is added to this stage.
    added: Vec<Number>,
    result: Option<Number>,
}

/// The result that the printed lines come to. `None` if they say that there is none.
pub fn recompute(lines: &[String]) -> Option<Number> {
    let rule = lines.iter().find_map(|line| line.strip_prefix("Rule: ")).unwrap_or_default();
    let mut reader = Reader {
        lines,
        rule,
        rows: Vec::new(),
        seen_table: false,
        figure: None,
        parts: Vec::new(),
        added: Vec::new(),
        result: None,
    };
    let mut at = 0;
    while at < lines.len() && !matches!(&lines[at][..], "Breaking the tie" | "The neighbours") {
        at += reader.read(at);
    }
    reader.result
}

/// What an equation comes to: both sides are the same, or the right one is rounded for the eye.
fn equation(text: &str) -> Number {
    if let Some((left, right)) = text.split_once(" = ") {
        assert_eq!(value(left), value(right), "{text}");
    } else if let Some((left, right)) = text.split_once(" ≈ ") {
        assert_eq!(half_up(value(left), decimals(right)), value(right), "{text}");
        assert_ne!(value(left), value(right), "{text}");
    }
    value(text.split(['=', '≈']).next().unwrap())
}

fn first_of(product: &str) -> Number {
    value(product.split(" × ").next().unwrap())
}

impl Reader<'_> {
    /// Reads what begins at a line; comes back with how many lines it was.
    fn read(&mut self, at: usize) -> usize {
        let line = &self.lines[at][..];
        if line.starts_with("juror ") {
            self.end_part();
            return self.table(at);
        }
        if let Some(rest) = line.strip_prefix("Rounding (") {
            let (how, rest) = rest.split_once("): ").unwrap();
            self.rounding(how, rest.strip_suffix('.').unwrap());
            return 1;
        }
        let Some((label, rest)) = line.split_once(": ") else {
            self.word(line);
            return 1;
        };
        let rest = rest.strip_suffix('.').unwrap_or(rest);
        match label {
            "Ballots counted" => {
                let (counted, dropped) = rest.split_once("; dropped: ").unwrap_or((rest, "0"));
                let inside = self.rows.iter().filter(|row| !row.is_outside()).count();
                assert_eq!(counted.parse::<usize>().unwrap(), self.counting().count(), "{line}");
                let dropped: usize = dropped.parse().unwrap();
                assert_eq!(dropped, inside - self.counting().count(), "{line}");
                self.drops();
            }
            "Sum" => self.figure = Some(equation(rest)),
            "Weights together" => {
                let weights = self.counting().map(|(weight, _)| weight).sum::<Number>();
                assert_eq!(equation(rest), weights, "{line}");
            }
            "Mean" => self.mean(rest, at),
            "Median" => assert_eq!(value(rest), median(&self.inside()), "{line}"),
            "Place in this part" | "Place by this figure" => self.figure = Some(value(rest)),
            "By the weight"
            | "By the factor"
            | "By weight and factor"
            | "This stage, by its weight" => {
                assert_eq!(Some(first_of(rest)), self.figure, "{line}");
                self.figure = Some(equation(rest));
            }
            "Parts together" => {
                self.end_part();
                let sum = equation(rest);
                assert_eq!(sum, self.parts.iter().sum::<Number>(), "{line}");
                self.figure = Some(sum);
            }
            "Deduction" => self.added.push(-value(rest.split(' ').next().unwrap())),
            "Together" => {
                let sum = self.figure.unwrap() + self.added.iter().sum::<Number>();
                assert_eq!(equation(rest), sum, "{line}");
                self.figure = Some(sum);
            }
            "Result" => self.result(rest),
            "Not rounded" => self.unrounded(rest),
            _ if label.starts_with("figure ") && rest != "none, nothing is added" => {
                self.added.push(equation(rest));
            }
            _ => {}
        }
        1
    }

    fn word(&mut self, line: &str) {
        if line.starts_with("A mark is missing in this part") {
            self.figure = None;
        } else if let Some(bounds) = line.strip_prefix("What is lower than ") {
            let (low, high) = bounds.split_once(" or higher than ").unwrap();
            let high = high.strip_suffix(" is left out.").unwrap();
            self.bounds(value(low), value(high));
        } else if let Some(bounds) = line.strip_prefix("What is lower counts as ") {
            let (low, high) = bounds.split_once(", what is higher as ").unwrap();
            self.bounds(value(low), value(high.strip_suffix('.').unwrap()));
        }
    }

    /// Keeps the figure of the part that ends here.
    fn end_part(&mut self) {
        if self.seen_table {
            self.parts.extend(self.figure.take());
        }
        self.seen_table = false;
    }

    /// What counts of the rows: weight and value.
    fn counting(&self) -> impl Iterator<Item = (Number, Number)> {
        self.rows.iter().filter_map(|row| Some((row.weight, row.counts()?)))
    }

    fn inside(&self) -> Vec<Number> {
        self.rows.iter().filter(|row| !row.is_outside()).map(|row| row.value).collect()
    }

    /// A mean is of the sum printed above it: of all values where bounds follow, else of those
    /// that count.
    fn mean(&mut self, text: &str, at: usize) {
        let division = text.split(['=', '≈']).next().unwrap().trim();
        let (sum, count) = division.rsplit_once(" / ").unwrap();
        assert_eq!(Some(value(sum)), self.figure, "{text}");
        let before_bounds = self.lines[at + 1..]
            .iter()
            .take_while(|line| line.starts_with("Rounding") || line.starts_with("What is lower"))
            .any(|line| line.starts_with("What is lower"));
        let (expected_sum, expected_count) = if before_bounds {
            (self.inside().iter().sum(), Number::from_integer(self.inside().len() as i128))
        } else {
            let sum = self.counting().map(|(weight, value)| weight * value).sum();
            (sum, self.counting().map(|(weight, _)| weight).sum::<Number>())
        };
        assert_eq!((value(sum), value(count)), (expected_sum, expected_count), "{text}");
        self.figure = Some(equation(text));
    }

    fn rounding(&mut self, how: &str, text: &str) {
        let (from, to) = text.split_once(" → ").unwrap();
        assert_eq!(Some(value(from)), self.figure, "{text}");
        assert_eq!(rounded(value(from), how), value(to), "{how}: {text}");
        self.figure = Some(value(to));
    }

    fn unrounded(&self, text: &str) {
        let exact =
            text.strip_prefix("the exact fraction ").and_then(|t| t.strip_suffix(" decides"));
        if let Some(exact) = exact {
            assert_eq!(Some(value(exact)), self.figure, "{text}");
        }
    }

    fn result(&mut self, text: &str) {
        let text = text.trim_end_matches(" points").trim_end_matches(" point");
        let (about, shown) = match text.strip_prefix("≈ ") {
            Some(shown) => (true, shown),
            None => (false, text),
        };
        let figure = self.figure.unwrap();
        assert_eq!(half_up(figure, decimals(shown)), value(shown), "{text}");
        assert_eq!(about, figure != value(shown), "{text}");
        self.result = Some(figure);
    }

    /// What is beyond the bounds, and nothing else, is left out or counts as the bound.
    fn bounds(&self, low: Number, high: Number) {
        if self.lines.iter().any(|line| line.contains("all of them count")) {
            return;
        }
        for row in self.rows.iter().filter(|row| !row.is_outside()) {
            let expected = if row.value < low {
                low
            } else if row.value > high {
                high
            } else {
                assert_eq!(row.counts(), Some(row.value));
                continue;
            };
            assert!(row.counts().is_none_or(|counts| counts == expected), "{}", row.note);
            assert!(!row.note.is_empty());
        }
    }

    /// So many are dropped as the rule says, and none that counts is beyond one dropped.
    fn drops(&self) {
        let noted = |note: &str| {
            let rows = self.rows.iter().filter(|row| row.note == note);
            rows.map(|row| row.value).collect::<Vec<_>>()
        };
        let (high, low) = (noted("highest, dropped"), noted("lowest, dropped"));
        for (_, counts) in self.counting() {
            assert!(high.iter().all(|&dropped| dropped >= counts));
            assert!(low.iter().all(|&dropped| dropped <= counts));
        }
        let declared = self.rule.split("; ").find_map(|slot| {
            let (high, rest) = slot.strip_prefix("highest ")?.split_once(" and lowest ")?;
            Some((
                high.parse::<usize>().unwrap(),
                rest.split(' ').next()?.parse::<usize>().unwrap(),
            ))
        });
        if let Some(declared) = declared {
            let all = self.lines.iter().any(|line| line.starts_with("Too few ballots"));
            if !all {
                assert_eq!((high.len(), low.len()), declared);
            }
        }
    }

    /// Reads a table: its totals are the sums of their marks, its ranks and points follow.
    fn table(&mut self, at: usize) -> usize {
        let head = cells(&self.lines[at]);
        let mut count = 1;
        let mut by = vec![Number::from_integer(1); head.len()];
        self.rows.clear();
        self.seen_table = true;
        for line in &self.lines[at + 1..] {
            let cells = cells(line);
            if cells[0] == "weight" {
                for (weight, cell) in by[1..].iter_mut().zip(&cells[1..]) {
                    *weight = value(&cell[cell.find(|c: char| c != '×').unwrap()..]);
                }
            } else if cells[0].starts_with("Juror ") {
                let row = self.row(&head, &by, &cells);
                self.rows.push(row);
            } else {
                break;
            }
            count += 1;
        }
        count
    }

    fn row(&self, head: &[String], by: &[Number], cells: &[String]) -> Row {
        let column = |name: &str| {
            let cell = &cells[head.iter().position(|head| head == name)?];
            (cell != "–").then(|| value(cell))
        };
        let marks = head
            .iter()
            .enumerate()
            .filter(|(_, name)| name.strip_prefix('C').is_some_and(|n| n.parse::<usize>().is_ok()));
        let total = marks.map(|(at, _)| value(&cells[at]) * by[at]).sum::<Number>();
        if let Some(printed) = column("total") {
            assert_eq!(total, printed, "{cells:?}");
        }
        let note = cells.get(head.len()).cloned().unwrap_or_default();
        let mut made = total;
        if let (Some(better), Some(equal)) = (column("better"), column("equal")) {
            let rank = better + (equal + 1) / 2;
            made = rank;
            let points = column("points");
            if let Some(printed) = column("rank") {
                // Where ranks become points, those are rounded.
                let expected = if points.is_some() { rank } else { self.after_rounding(rank) };
                assert_eq!(printed, expected, "{cells:?}");
                made = printed;
            }
            if let Some(printed) = points {
                if let Some(points) = self.positional(better, equal) {
                    assert_eq!(printed, self.after_rounding(points), "{cells:?}");
                }
                made = printed;
            }
        }
        if let (Some(mean), Some(variance), Some(printed)) =
            (column("mean"), column("variance"), column("standardised"))
        {
            self.standardised(total, mean, variance, printed);
            made = printed;
        }
        if let Some(printed) = column("rounded") {
            assert_eq!(printed, self.after_rounding(total), "{cells:?}");
            made = printed;
        }
        Row { value: made, weight: column("weight").unwrap_or(Number::from_integer(1)), note }
    }

    /// A juror's figure after the rounding that is printed for it.
    fn after_rounding(&self, figure: Number) -> Number {
        let how = self.lines.iter().find_map(|line| {
            line.strip_prefix("Each juror’s figure is rounded (")?.strip_suffix(").")
        });
        how.map_or(figure, |how| rounded(figure, how))
    }

    /// Points by the printed list. `None` if there is none.
    fn positional(&self, better: Number, equal: Number) -> Option<Number> {
        let (_, rest) = self.rule.split_once("the first rank first: ")?;
        let (list, shared) = rest.split_once("; ").unwrap();
        let list: Vec<_> = list.split(" · ").map(value).collect();
        let (from, count) = (better.to_integer() as usize, equal.to_integer() as usize);
        let points = |at: usize| list.get(at).copied().unwrap_or_default();
        if shared.starts_with("equal totals share the mean") {
            Some((from..from + count).map(points).sum::<Number>() / equal)
        } else {
            Some(points(from))
        }
    }

    /// Close enough: the square root is not exact.
    fn standardised(&self, total: Number, mean: Number, variance: Number, printed: Number) {
        let float = |number: Number| *number.numer() as f64 / *number.denom() as f64;
        let formula =
            self.lines.iter().find_map(|line| line.strip_prefix("Standardised: ")).unwrap();
        let (base, rest) = formula.split_once(" + ").unwrap();
        let (deviation, _) = rest.split_once(" × ").unwrap();
        let (base, deviation) = (float(value(base)), float(value(deviation)));
        let expected = if variance == Number::from_integer(0) {
            base
        } else {
            let ahead = if rest.contains("(mean - total)") { mean - total } else { total - mean };
            base + deviation * float(ahead) / float(variance).sqrt()
        };
        let tolerance = if self.lines.iter().any(|line| line.starts_with("Each juror’s")) {
            1.0
        } else {
            1e-9
        };
        assert!(
            (float(printed) - expected).abs() < tolerance,
            "{total} {mean} {variance} {printed}"
        );
    }
}

/// The cells of a printed row, which two spaces part.
fn cells(line: &str) -> Vec<String> {
    line.split("  ").map(str::trim).filter(|cell| !cell.is_empty()).map(str::to_owned).collect()
}

fn median(values: &[Number]) -> Number {
    let mut sorted = values.to_vec();
    sorted.sort_unstable();
    let at = sorted.len() / 2;
    if sorted.len() % 2 == 1 { sorted[at] } else { (sorted[at - 1] + sorted[at]) / 2 }
}
