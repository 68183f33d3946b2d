use super::*;
use crate::hall::{Author, Event};
use crate::journal::{Decide, Row};

/// A journal in memory.
#[derive(Clone)]
struct Rows(Vec<Record>);

impl Rows {
    fn new(count: u64) -> Self {
        let mut rows = Self(Vec::new());
        rows.grow(count, "record");
        rows
    }

    fn grow(&mut self, count: u64, what: &str) {
        self.add(count, |seq| format!("{{\"{what}\":{seq}}}"));
    }

    fn add(&mut self, count: u64, body: impl Fn(u64) -> String) {
        let at = "2026-04-14T12:00:00Z".parse().unwrap();
        let last = self.0.last();
        let mut head = last.map_or(Head::START, |last| Head { seq: last.seq, hash: last.hash });
        for _ in 0..count {
            let body = body(head.seq + 1);
            self.0.push(head.seal(at, Author::Desk, body));
        }
    }

    fn text(&self) -> String {
        self.0.iter().map(|record| line_of(record) + "\n").collect()
    }
}

impl Journal for Rows {
    fn read(
        &mut self,
        after: u64,
        each: &mut dyn FnMut(Row) -> Result<(), Trouble>,
    ) -> Result<(), Trouble> {
        self.0.iter().skip(after as usize).map(Row::from).try_for_each(each)
    }

    fn transact(&mut self, _: u64, _: &mut Decide<'_>) -> Result<(), Trouble> {
        Err(Trouble::ReadOnly)
    }

    fn changed(&mut self) -> Result<bool, Trouble> {
        Ok(true)
    }
}

/// A folder, and the place of a copy in it.
fn place() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = mirror_path(folder.path(), Path::new("deep/gala.alqa"));
    assert!(path.ends_with("gala.alqa.jsonl"));
    (folder, path)
}

fn text(path: &Path) -> String {
    fs::read_to_string(path).unwrap()
}

#[test]
fn the_copy_follows_and_is_checked_again() {
    let (_folder, path) = place();
    let mut journal = Rows::new(3);
    let (mut one, mut other) = (Mirror::new(path.clone()), Mirror::new(path.clone()));
    for round in 0..4 {
        // In turn, each finds what the other wrote.
        for mirror in [&mut one, &mut other] {
            let copied = mirror.follow(&mut journal).unwrap();
            assert_eq!((copied.head.seq, copied.mended), (journal.0.len() as u64, false));
            assert_eq!(text(&path), journal.text());
            journal.grow(round, "more");
        }
    }
    one.follow(&mut journal).unwrap();
    assert_eq!(read_mirror(&path).unwrap(), journal.0);
}

#[test]
fn a_torn_last_line_is_written_anew() {
    let journal = Rows::new(3);
    let whole = journal.text();
    for length in 0..whole.len() {
        let (_folder, path) = place();
        fs::write(&path, &whole[..length]).unwrap();
        let torn = length > 0 && !whole[..length].ends_with('\n');
        let copied = Mirror::new(path.clone()).follow(&mut journal.clone()).unwrap();
        assert_eq!((copied.head.seq, copied.mended), (3, torn), "{length}");
        assert_eq!(text(&path), whole);
    }
    // What a stick makes of a line that it lost the power in.
    let (_folder, path) = place();
    let first = whole.lines().next().unwrap();
    fs::write(&path, format!("{first}\n\0\0\0\0")).unwrap();
    assert!(Mirror::new(path.clone()).follow(&mut journal.clone()).unwrap().mended);
    assert_eq!(text(&path), whole);
}

#[test]
fn what_is_not_the_beginning_of_the_journal_is_left_as_it_is() {
    let journal = Rows::new(3);
    let whole = journal.text();
    let mut longer = journal.clone();
    longer.grow(1, "more");
    let mut forked = Rows(journal.0[..2].to_vec());
    forked.grow(2, "other");
    let mut moved = Rows(journal.0[..2].to_vec());
    let event = Event::JournalRestored { laptop: "spare".into() };
    moved.add(1, |_| event.to_json());
    let mut other = Rows(Vec::new());
    other.grow(2, "other");
    let damaged = |seq, wrong| NotCopied::Damaged(Flaw { seq, wrong });
    let went_on =
        Restored { after: 2, at: "2026-04-14T12:00:00Z".parse().unwrap(), laptop: "spare".into() };
    for (found, why) in [
        ("Dear jury,\n".to_owned(), NotCopied::Foreign),
        ("Dear jury".to_owned(), NotCopied::Foreign),
        ("\0".repeat(100), NotCopied::Foreign),
        (other.text(), NotCopied::OtherEvening),
        (longer.text(), NotCopied::Parted { seq: 4, restored: None }),
        (forked.text(), NotCopied::Parted { seq: 3, restored: None }),
        (moved.text(), NotCopied::Parted { seq: 3, restored: Some(went_on) }),
        (whole.replace("record\\\":2", "record\\\":7"), damaged(2, Wrong::Unreadable)),
        (
            whole.replace("record\\\":2", "other\\\":2").replace("record\":2", "other\":2"),
            damaged(2, Wrong::Hash),
        ),
        (whole.replacen('\n', "\n\n", 1), damaged(2, Wrong::Unreadable)),
        (whole.lines().nth(1).unwrap().to_owned() + "\n", damaged(1, Wrong::Number(2))),
    ] {
        let (_folder, path) = place();
        fs::write(&path, &found).unwrap();
        assert_eq!(Mirror::new(path.clone()).follow(&mut journal.clone()), Err(why), "{found}");
        assert_eq!(text(&path), found);
    }
}

#[test]
fn a_copy_that_is_gone_is_not_made_elsewhere_and_goes_on_when_it_is_back() {
    let (folder, path) = place();
    let mut journal = Rows::new(2);
    let mut mirror = Mirror::new(path.clone());
    mirror.follow(&mut journal).unwrap();
    let away = folder.path().join("away");
    fs::rename(&path, &away).unwrap();
    journal.grow(2, "more");
    let gone = Err(NotCopied::Trouble(Trouble::Gone));
    assert_eq!(mirror.follow(&mut journal), gone);
    assert!(!path.exists());
    fs::rename(&away, &path).unwrap();
    assert_eq!(mirror.follow(&mut journal).unwrap().head.seq, 4);
    assert_eq!(text(&path), journal.text());
    // A folder that was never there is not made either.
    let mut early = Mirror::new(folder.path().join("stick").join("gala.alqa.jsonl"));
    assert_eq!(early.follow(&mut journal), gone);
    assert!(!folder.path().join("stick").exists());
}

#[test]
fn a_copy_that_another_process_writes_is_waited_for() {
    let (_folder, path) = place();
    let mut journal = Rows::new(2);
    let mut mirror = Mirror::new(path.clone());
    mirror.follow(&mut journal).unwrap();
    let held = File::open(&path).unwrap();
    held.lock().unwrap();
    assert_eq!(mirror.follow(&mut journal), Err(NotCopied::Trouble(Trouble::Busy)));
    drop(held);
    assert!(mirror.follow(&mut journal).is_ok());
}

/// A disk that takes so many bytes.
struct Small(usize, Vec<u8>);

impl Write for Small {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let taken = bytes.len().min(self.0);
        if taken == 0 {
            return Err(io::ErrorKind::StorageFull.into());
        }
        self.0 -= taken;
        self.1.extend_from_slice(&bytes[..taken]);
        Ok(taken)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Whatever a full disk kept of the lines, a later round makes it whole.
#[test]
fn a_full_disk_is_told_and_what_it_kept_is_completed() {
    let mut journal = Rows::new(3);
    let (_, lines) = lines_after(&mut journal, Head::START).unwrap().unwrap();
    for room in 0..lines.len() {
        let mut disk = Small(room, Vec::new());
        let error = append(&mut disk, &lines).unwrap_err();
        assert_eq!(NotCopied::from(error), NotCopied::Trouble(Trouble::DiskFull));
        let (_folder, path) = place();
        fs::write(&path, disk.1).unwrap();
        assert_eq!(Mirror::new(path.clone()).follow(&mut journal).unwrap().head.seq, 3);
        assert_eq!(text(&path), journal.text());
    }
}

#[cfg(unix)]
#[test]
fn the_copy_is_private_and_never_written_through_a_link() {
    use std::os::unix::fs::{PermissionsExt as _, symlink};
    let (folder, path) = place();
    let mut journal = Rows::new(2);
    let victim = folder.path().join("victim");
    fs::write(&victim, "").unwrap();
    for target in [&victim, &folder.path().join("nothing")] {
        symlink(target, &path).unwrap();
        assert_eq!(Mirror::new(path.clone()).follow(&mut journal), Err(NotCopied::Foreign));
        assert_eq!(read_mirror(&path), Err(NotCopied::Foreign));
        fs::remove_file(&path).unwrap();
    }
    assert_eq!((text(&victim), fs::read_dir(folder.path()).unwrap().count()), (String::new(), 1));
    Mirror::new(path.clone()).follow(&mut journal).unwrap();
    assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
}
