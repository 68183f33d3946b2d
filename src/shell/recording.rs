//! A recording of the screen as asciicast v2: a line of JSON that says what it is, then one for each
//! frame, as it was written to the terminal, with the seconds since the beginning.

use std::fs::{self, File};
use std::io::{self, Read as _, Seek as _, SeekFrom, Write as _};
use std::path::Path;
use std::time::{Duration, Instant};

use chrono::Utc;
use serde_json::{Value, json};

/// An empty screen without a cursor, as the terminal was when the first frame came.
const BEGIN: &[u8] = b"\x1b[0m\x1b[2J\x1b[H\x1b[?25l";

/// A recording that goes on until it is dropped.
#[derive(Debug)]
pub struct Recording {
    /// `None` once it could not be written: the evening goes on without.
    file: Option<File>,
    /// The first line is there already.
    titled: bool,
    begun: Instant,
    /// How long it had gone on when this process began.
    before: Duration,
}

impl Recording {
    /// Makes a new file. One that is there already is never written over.
    pub fn create(path: &Path) -> io::Result<Self> {
        let file = File::options().write(true).create_new(true).open(path)?;
        Ok(Self { file: Some(file), titled: false, begun: Instant::now(), before: Duration::ZERO })
    }

    /// Goes on with a recording that a crash broke off; a line that is not whole is taken away.
    pub fn go_on(path: &Path) -> io::Result<Self> {
        if !fs::exists(path)? {
            return Self::create(path);
        }
        let mut file = File::options().read(true).write(true).open(path)?;
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes)?;
        let whole = bytes.iter().rposition(|&byte| byte == b'\n').map_or(0, |at| at + 1);
        file.set_len(whole as u64)?;
        file.seek(SeekFrom::End(0))?;
        let title = bytes[..whole].split(|&byte| byte == b'\n').next().unwrap_or_default();
        let title: Option<Value> = serde_json::from_slice(title).ok();
        let begun = title.as_ref().and_then(|title| title["timestamp"].as_i64());
        let before = begun.map_or(0, |begun| (Utc::now().timestamp() - begun).max(0));
        // The laptop's clock may have been set back.
        let last = bytes[..whole].rsplit(|&byte| byte == b'\n').find(|line| !line.is_empty());
        let last: Option<Value> = last.and_then(|line| serde_json::from_slice(line).ok());
        let last = last.as_ref().and_then(|line| line[0].as_f64()).unwrap_or(0.0);
        let last = Duration::try_from_secs_f64(last).unwrap_or_default();
        Ok(Self {
            file: Some(file),
            titled: begun.is_some(),
            begun: Instant::now(),
            before: Duration::from_secs(before as u64).max(last),
        })
    }

    /// The first frame is about to come, on so many columns and rows.
    pub fn begin(&mut self, (width, height): (u16, u16), title: &str) {
        if self.titled {
            self.resize(width, height);
        } else {
            let timestamp = Utc::now().timestamp();
            let first = json!({
                "version": 2,
                "width": width,
                "height": height,
                "timestamp": timestamp,
                "title": title,
            });
            self.write(&first.to_string());
            self.titled = true;
        }
        self.frame(BEGIN);
    }

    /// A frame as it was written to the terminal.
    pub fn frame(&mut self, bytes: &[u8]) {
        self.event("o", &String::from_utf8_lossy(bytes));
    }

    /// The terminal has so many columns and rows from now on.
    pub fn resize(&mut self, width: u16, height: u16) {
        self.event("r", &format!("{width}x{height}"));
    }

    fn event(&mut self, kind: &str, text: &str) {
        let at = self.before + self.begun.elapsed();
        let (seconds, micros) = (at.as_secs(), at.subsec_micros());
        let text = Value::from(text);
        self.write(&format!("[{seconds}.{micros:06},\"{kind}\",{text}]"));
    }

    fn write(&mut self, line: &str) {
        let Some(file) = &mut self.file else { return };
        // One write a line: what a crash leaves is whole lines and at most one part.
        if let Err(error) = file.write_all(format!("{line}\n").as_bytes()) {
            tracing::error!("the recording ends here: {error}");
            self.file = None;
        }
    }
}

impl Drop for Recording {
    fn drop(&mut self) {
        if let Some(Err(error)) = self.file.as_ref().map(File::sync_all) {
            tracing::error!("the recording may not be whole: {error}");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(path: &Path) -> Vec<Value> {
        let text = fs::read_to_string(path).unwrap();
        text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }

    #[test]
    fn a_recording_is_a_title_and_frames() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("board.cast");
        let mut recording = Recording::create(&path).unwrap();
        recording.begin((80, 24), "«Бір ән»");
        recording.frame("\x1b[1;1HҢ\"".as_bytes());
        recording.resize(120, 40);
        drop(recording);
        let lines = lines(&path);
        assert_eq!(lines.len(), 4);
        let title = &lines[0];
        assert_eq!(
            (&title["version"], &title["width"], &title["height"]),
            (&json!(2), &json!(80), &json!(24))
        );
        assert_eq!(title["title"], json!("«Бір ән»"));
        assert!(title["timestamp"].as_i64().unwrap() > 1_700_000_000);
        assert_eq!((&lines[2][1], &lines[2][2]), (&json!("o"), &json!("\u{1b}[1;1HҢ\"")));
        assert_eq!((&lines[3][1], &lines[3][2]), (&json!("r"), &json!("120x40")));
        let times: Vec<f64> = lines[1..].iter().map(|line| line[0].as_f64().unwrap()).collect();
        assert!(times.is_sorted() && times[0] < 5.0);
    }

    #[test]
    fn nothing_is_written_over_and_a_crash_is_gone_on_from() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("board.cast");
        let mut recording = Recording::create(&path).unwrap();
        recording.begin((80, 24), "board");
        recording.write("[3600.5,\"o\",\"one\"]");
        drop(recording);
        assert!(Recording::create(&path).is_err());
        // Killed while it wrote.
        let mut file = File::options().append(true).open(&path).unwrap();
        file.write_all(b"[0.7,\"o\",\"tw").unwrap();
        drop(file);
        let mut again = Recording::go_on(&path).unwrap();
        again.begin((100, 30), "board");
        again.frame(b"three");
        drop(again);
        let times =
            |of: &Path| lines(of)[1..].iter().map(|line| line[0].as_f64().unwrap()).collect();
        let times: Vec<f64> = times(&path);
        assert!(times.is_sorted(), "the clock was set back: {times:?}");
        let kinds: Vec<_> = lines(&path)[1..].iter().map(|line| line[2].to_string()).collect();
        let begin = Value::from(String::from_utf8_lossy(BEGIN)).to_string();
        assert_eq!(kinds, [&begin, "\"one\"", "\"100x30\"", &begin, "\"three\""]);
    }
}
