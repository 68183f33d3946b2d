//! The second copy of a journal: a text file in another folder, one line a record.
//!
//! Plain and append-only, so that it can be checked and gone on from without alqa and without
//! SQLite; see [`line_of`]. It follows the journal and never decides anything: what is saved is
//! what the journal holds. Several consoles may keep the same copy: each round locks the file,
//! follows what the others wrote, then appends what is missing. Between rounds the file is closed,
//! so that a memory stick can be taken out.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufRead as _, BufReader, Read as _, Seek as _, SeekFrom, Write};
use std::path::{Path, PathBuf};

use super::line::row_of;
use super::sqlite::{FileId, folder_of, of_io, sync_folder};
use super::{Flaw, Head, Journal, Record, Restored, Wrong, in_common, line_of, restored};
use crate::contest::FILE_LIMIT;
use crate::hall::Trouble;

/// No record's line is longer: the longest holds a contest file twice, most of it escaped.
const LONGEST_LINE: u64 = 16 * FILE_LIMIT as u64;

/// Why the second copy does not hold what the journal holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotCopied {
    /// The folder, the disk or the journal does not allow it; that may pass.
    Trouble(Trouble),
    /// What bears the copy's name is no copy of any journal.
    Foreign,
    /// It is the copy of another evening.
    OtherEvening,
    /// A record of the copy does not fit those before it.
    Damaged(Flaw),
    /// The copy holds records that the journal does not: the journal is stale, or both went on.
    Parted {
        /// The first record of the copy that the journal does not hold.
        seq: u64,
        /// What the copy says of an evening that went on elsewhere.
        restored: Option<Restored>,
    },
}

impl From<io::Error> for NotCopied {
    fn from(error: io::Error) -> Self {
        Self::Trouble(of_io(&error))
    }
}

/// How far the second copy is behind the journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lag {
    /// Records that it lacks.
    pub records: u64,
    /// What keeps it; `None` if it is only slow.
    pub why: Option<NotCopied>,
}

/// What a round left behind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Copied {
    /// The last record of the copy, on its disk.
    pub head: Head,
    /// A last line that a crash had torn was cut off and written anew.
    pub mended: bool,
}

/// A journal's second copy in a folder.
#[derive(Debug)]
pub struct Mirror {
    path: PathBuf,
    /// It was there once: if it is missing now, its disk is, and a new file would lie elsewhere.
    found: bool,
    seen: Option<Seen>,
}

/// How much of which file was checked.
#[derive(Debug, Clone, Copy)]
struct Seen {
    id: FileId,
    length: u64,
    head: Head,
}

/// Where the second copy of `journal` stands in `folder`: `gala.alqa.jsonl`.
pub fn mirror_path(folder: &Path, journal: &Path) -> PathBuf {
    let mut name = journal.file_name().unwrap_or_default().to_owned();
    name.push(".jsonl");
    folder.join(name)
}

impl Mirror {
    /// The copy at `path`; nothing is opened or made yet.
    pub fn new(path: PathBuf) -> Self {
        Self { path, found: false, seen: None }
    }

    /// Checks what the copy holds and was not checked yet, then appends what `journal` holds
    /// besides and syncs it. A copy that is not the beginning of `journal` is left as it is.
    pub fn follow(&mut self, journal: &mut dyn Journal) -> Result<Copied, NotCopied> {
        let (mut file, made) = self.open()?;
        match file.try_lock() {
            Ok(()) => {}
            Err(fs::TryLockError::WouldBlock) => return Err(NotCopied::Trouble(Trouble::Busy)),
            Err(fs::TryLockError::Error(error)) => return Err(error.into()),
        }
        self.found = true;
        let meta = file.metadata()?;
        let id = FileId::from(&meta);
        let same = |seen: &Seen| seen.id == id && seen.length <= meta.len();
        let Seen { mut length, mut head, .. } =
            self.seen.take().filter(same).unwrap_or(Seen { id, length: 0, head: Head::START });
        file.seek(SeekFrom::Start(length))?;
        let torn = each_record(&file, &mut head, &mut |_, bytes| length += bytes)?;
        // The journal after the copy: all that another console copied stands in it by now.
        let Some((next, lines)) = lines_after(journal, head)? else {
            return Err(parting(&self.path, journal));
        };
        if head == Head::START && !lines.starts_with(&torn) {
            return Err(NotCopied::Foreign);
        }
        let mended = !torn.is_empty();
        if mended {
            file.set_len(length)?;
        }
        if !lines.is_empty() {
            file.seek(SeekFrom::Start(length))?;
            if let Err(error) = append(&mut file, &lines).and_then(|()| file.sync_all()) {
                // What was not synced is written again, also what the system says it kept.
                let _ = file.set_len(length);
                return Err(error.into());
            }
        }
        if made {
            sync_folder(&folder_of(&self.path)).map_err(NotCopied::Trouble)?;
        }
        self.seen = Some(Seen { id, length: length + lines.len() as u64, head: next });
        Ok(Copied { head: next, mended })
    }

    /// Opens the file; makes it, readable by its owner alone, unless it was there before.
    fn open(&self) -> Result<(File, bool), NotCopied> {
        let make = match fs::symlink_metadata(&self.path) {
            Ok(meta) if meta.is_file() => false,
            // A link, a folder or a device.
            Ok(_) => return Err(NotCopied::Foreign),
            Err(error) if error.kind() == io::ErrorKind::NotFound && !self.found => true,
            Err(error) => return Err(error.into()),
        };
        let mut options = OpenOptions::new();
        options.read(true).write(true).create_new(make);
        #[cfg(unix)]
        {
            use std::os::unix::fs::OpenOptionsExt as _;
            options.mode(0o600).custom_flags(rustix::fs::OFlags::NOFOLLOW.bits() as i32);
        }
        Ok((options.open(&self.path)?, make))
    }
}

fn append(out: &mut impl Write, lines: &[u8]) -> io::Result<()> {
    out.write_all(lines)?;
    out.flush()
}

/// The lines of all records after `head`, and the head after them. `None` if the journal does not
/// hold the record at `head`.
fn lines_after(
    journal: &mut dyn Journal,
    head: Head,
) -> Result<Option<(Head, Vec<u8>)>, NotCopied> {
    let mut agrees = head == Head::START;
    let (mut next, mut lines) = (head, Vec::new());
    let read = journal.read(head.seq.saturating_sub(1), &mut |row| {
        if !agrees {
            agrees = row.seq as u64 == head.seq && row.hash == head.hash.0;
            // Ends the reading; what ended it stands in `agrees`.
            return if agrees { Ok(()) } else { Err(Trouble::Foreign) };
        }
        lines.extend_from_slice(line_of(&next.follow(row)?).as_bytes());
        lines.push(b'\n');
        Ok(())
    });
    if !agrees && !matches!(&read, Err(trouble) if *trouble != Trouble::Foreign) {
        return Ok(None);
    }
    read.map_err(NotCopied::Trouble)?;
    Ok(Some((next, lines)))
}

/// Says from where on the copy at `path` and the journal differ.
fn parting(path: &Path, journal: &mut dyn Journal) -> NotCopied {
    let copy = match read_mirror(path) {
        Ok(copy) => copy,
        Err(why) => return why,
    };
    let (mut head, mut ours) = (Head::START, Vec::new());
    let read = journal.read(0, &mut |row| {
        ours.push(head.follow(row)?);
        Ok(())
    });
    match (read, in_common(&copy, &ours)) {
        (Err(trouble), _) => NotCopied::Trouble(trouble),
        (Ok(()), 0) => NotCopied::OtherEvening,
        (Ok(()), common) => NotCopied::Parted {
            seq: common as u64 + 1,
            restored: copy.get(common..).and_then(restored),
        },
    }
}

/// All records of the second copy at `path`, checked; a torn last line is left out.
pub fn read_mirror(path: &Path) -> Result<Vec<Record>, NotCopied> {
    // Reading a pipe or a device would wait for ever.
    if !fs::symlink_metadata(path)?.is_file() {
        return Err(NotCopied::Foreign);
    }
    let (mut head, mut records) = (Head::START, Vec::new());
    each_record(&File::open(path)?, &mut head, &mut |record, _| records.push(record))?;
    if records.is_empty() { Err(NotCopied::Foreign) } else { Ok(records) }
}

/// Follows `head` through the records of a copy and hands each over with the bytes of its line.
/// Gives back what stands behind the last line end.
fn each_record(
    file: &File,
    head: &mut Head,
    each: &mut dyn FnMut(Record, u64),
) -> Result<Vec<u8>, NotCopied> {
    let mut reader = BufReader::new(file);
    let mut line = Vec::new();
    loop {
        line.clear();
        let bytes = reader.by_ref().take(LONGEST_LINE).read_until(b'\n', &mut line)? as u64;
        let row = match line.split_last() {
            Some((b'\n', line)) => row_of(line),
            _ if bytes < LONGEST_LINE => return Ok(line),
            _ => None,
        };
        let Some(row) = row else {
            let flaw = Flaw { seq: head.seq + 1, wrong: Wrong::Unreadable };
            let first = *head == Head::START;
            return Err(if first { NotCopied::Foreign } else { NotCopied::Damaged(flaw) });
        };
        let record = head.follow(row).map_err(NotCopied::Damaged)?;
        each(record, bytes);
    }
}

#[cfg(test)]
mod tests;
