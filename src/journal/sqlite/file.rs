//! The journal as a file: what stands at a path, and how a new one comes to be.

use std::fmt::Write as _;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read as _, Seek as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use super::trouble::{of_io, of_sqlite};
use crate::hall::Trouble;
use crate::journal::Record;

/// Marks a SQLite file as a journal of alqa: the letters `alqa`.
pub(super) const APPLICATION: i32 = 0x616c_7161;
/// The form of the table; a newer program may raise it.
pub(super) const FORM: i32 = 1;

/// SQLite before 3.51.3 can lose committed transactions of a write-ahead log when one process
/// checkpoints while another writes.
const OLDEST_SQLITE: i32 = 3_051_003;

/// What a journal's file holds, statement by statement, as `sqlite_schema` keeps their text.
///
/// AUTOINCREMENT keeps the highest number ever given on another page of the file than the records
/// themselves: if the last records vanish with their page, the count still tells.
const SCHEMA: [&str; 4] = [
    "CREATE TABLE record (
    seq    INTEGER PRIMARY KEY AUTOINCREMENT,
    at     TEXT NOT NULL,
    author TEXT NOT NULL,
    body   TEXT NOT NULL,
    prev   BLOB NOT NULL CHECK (length(prev) = 32),
    hash   BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT",
    "CREATE TRIGGER record_is_never_changed BEFORE UPDATE ON record BEGIN
    SELECT RAISE(ABORT, 'a record is never changed');
END",
    "CREATE TRIGGER record_is_never_deleted BEFORE DELETE ON record BEGIN
    SELECT RAISE(ABORT, 'a record is never deleted');
END",
    "CREATE TRIGGER record_is_the_next BEFORE INSERT ON record
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM record)
  OR NEW.prev IS NOT coalesce((SELECT hash FROM record ORDER BY seq DESC LIMIT 1), zeroblob(32))
BEGIN
    SELECT RAISE(ABORT, 'a record follows the one before');
END",
];
/// The table that AUTOINCREMENT counts in, as SQLite makes it after the first.
const COUNT: &str = "CREATE TABLE sqlite_sequence(name,seq)";

/// What stands at the path of a journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    /// Nothing: a journal can be made there.
    Nothing,
    /// A journal that this program reads.
    Journal,
    /// A journal of a newer program.
    Newer,
    /// A folder.
    Folder,
    /// A file without a byte.
    Empty,
    /// A SQLite database of another program.
    OtherDatabase,
    /// It says that it is a journal, but has other tables or triggers than one.
    Altered,
    /// A link: what it leads to may be anything, and its log does not stand beside it.
    Link,
    /// A file of another kind.
    OtherFile,
    /// Something that may not be looked at, or could not be read.
    Unreadable,
}

/// Looks what stands at `path` without changing it or locking anything.
pub fn look(path: &Path) -> Found {
    match fs::symlink_metadata(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Found::Nothing,
        Err(_) => return Found::Unreadable,
        Ok(meta) if meta.is_symlink() => return Found::Link,
        Ok(meta) if meta.is_dir() => return Found::Folder,
        // Reading a pipe or a device would wait for ever.
        Ok(meta) if !meta.is_file() => return Found::OtherFile,
        Ok(meta) if meta.len() == 0 => return Found::Empty,
        // SQLite would take a file shorter than its smallest page for a new database.
        Ok(meta) if meta.len() < 512 => return Found::OtherFile,
        Ok(_) => {}
    }
    // Through SQLite and not by reading the bytes: closing a file in a process that has it open as
    // a journal as well would drop the journal's locks.
    let marks = immutable(path).and_then(|connection| {
        // Whoever moves the log into the file writes the first page first: until the others follow,
        // also after a kill, it counts more pages than the file has. So SQLite lets that pass.
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_WRITABLE_SCHEMA, true)?;
        let read = |pragma| connection.pragma_query_value(None, pragma, |row| row.get::<_, i32>(0));
        Ok((read("application_id")?, read("user_version")?, has_our_schema(&connection)?))
    });
    match marks {
        Ok((APPLICATION, FORM, true)) => Found::Journal,
        Ok((APPLICATION, FORM, false)) => Found::Altered,
        Ok((APPLICATION, form, _)) if form > FORM => Found::Newer,
        Ok(_) => Found::OtherDatabase,
        Err(error) => match error.sqlite_error_code() {
            Some(rusqlite::ErrorCode::NotADatabase) => Found::OtherFile,
            _ => Found::Unreadable,
        },
    }
}

/// Whether the file holds our table and triggers, letter for letter, and nothing besides: a trigger,
/// view or generated column of somebody else could show other records than those that are there.
pub(super) fn has_our_schema(connection: &Connection) -> rusqlite::Result<bool> {
    let mut statement = connection.prepare("SELECT sql FROM sqlite_schema ORDER BY rowid")?;
    let found: Vec<Option<String>> =
        statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    let [table, triggers @ ..] = SCHEMA;
    let ours = [table, COUNT].into_iter().chain(triggers);
    Ok(found.iter().map(|sql| sql.as_deref().unwrap_or_default()).eq(ours))
}

/// Opens a file that nobody writes to: no lock, no log, no file beside it.
pub(super) fn immutable(path: &Path) -> rusqlite::Result<Connection> {
    open_uri(path, "immutable=1")
}

/// Opens a file to read it while others may write.
pub(super) fn read_only(path: &Path) -> rusqlite::Result<Connection> {
    open_uri(path, "mode=ro")
}

fn open_uri(path: &Path, options: &str) -> rusqlite::Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY
        | OpenFlags::SQLITE_OPEN_URI
        | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    Connection::open_with_flags(format!("file:{}?{options}", uri_path(path)), flags)
}

/// The path as a URI writes it: everything but plain letters, digits and slashes escaped.
fn uri_path(path: &Path) -> String {
    let mut uri = String::new();
    for &byte in path.as_os_str().as_encoded_bytes() {
        match byte {
            b'\\' if cfg!(windows) => uri.push('/'),
            b'/' | b'.' | b'-' | b'_' => uri.push(char::from(byte)),
            _ if byte.is_ascii_alphanumeric() => uri.push(char::from(byte)),
            _ => {
                // Writing into a string cannot fail.
                let _ = write!(uri, "%{byte:02x}");
            }
        }
    }
    if cfg!(windows) && path.has_root() { format!("/{uri}") } else { uri }
}

/// Makes a journal with these records, the first of all among them. `false` if something stands at
/// `path` already: nothing changed.
///
/// The file is made whole under another name and then put in place at once, so that a crash leaves
/// either no journal or one with all of them.
pub fn create(path: &Path, records: &[Record]) -> Result<bool, Trouble> {
    refuse_old_sqlite()?;
    let folder = folder_of(path);
    fs::create_dir_all(&folder).map_err(|error| of_io(&error))?;
    refuse_log_left(path)?;
    let draft = claim_draft(path)?;
    let made = write_draft(&draft, records)
        .and_then(|()| put_in_place(&draft, path).map_err(|error| of_io(&error)));
    // What is left of a draft is harmless; its removal may fail with the disk.
    let _ = fs::remove_file(&draft);
    let made = made?;
    sync_folder_of(path)?;
    Ok(made)
}

fn refuse_old_sqlite() -> Result<(), Trouble> {
    if rusqlite::version_number() < OLDEST_SQLITE {
        let detail = format!("SQLite {} is older than 3.51.3", rusqlite::version());
        return Err(Trouble::DiskFailed { detail });
    }
    Ok(())
}

/// The log of a journal that was taken away would be poured into the new file, whose first record
/// it would damage, and the marks in it would be lost for the old one.
fn refuse_log_left(path: &Path) -> Result<(), Trouble> {
    // In this order: another process that makes the journal just now puts the file there first.
    if has_log(path) && !path.try_exists().map_err(|error| of_io(&error))? {
        return Err(Trouble::LogLeft);
    }
    Ok(())
}

pub(in crate::journal) fn folder_of(path: &Path) -> PathBuf {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder.to_owned(),
        _ => PathBuf::from("."),
    }
}

/// Makes an empty private file beside `path` under a name that nobody else uses.
fn claim_draft(path: &Path) -> Result<PathBuf, Trouble> {
    static NEXT: AtomicU64 = AtomicU64::new(0);
    loop {
        let mut name = path.file_name().unwrap_or_default().to_owned();
        name.push(format!(".{}-{}.new", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed)));
        let draft = path.with_file_name(name);
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        match options.open(&draft) {
            Ok(_) => return Ok(draft),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(of_io(&error)),
        }
    }
}

fn write_draft(draft: &Path, records: &[Record]) -> Result<(), Trouble> {
    let write = || {
        let mut connection = Connection::open_with_flags(
            draft,
            OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX,
        )?;
        connection.execute_batch("PRAGMA synchronous = EXTRA; PRAGMA fullfsync = ON;")?;
        let transaction = connection.transaction()?;
        transaction.pragma_update(None, "application_id", APPLICATION)?;
        transaction.pragma_update(None, "user_version", FORM)?;
        transaction.execute_batch(&SCHEMA.join(";\n"))?;
        for record in records {
            super::insert(&transaction, record)?;
        }
        transaction.commit()?;
        // Last, so that the marks of the file stand in the file itself and not in a log beside it.
        connection.pragma_update_and_check(None, "journal_mode", "wal", |_| Ok(()))?;
        connection.close().map_err(|(_, error)| error)
    };
    write().map_err(|error| of_sqlite(&error, draft, 1))
}

/// Gives the draft its name unless the name is taken.
fn put_in_place(draft: &Path, path: &Path) -> io::Result<bool> {
    match fs::hard_link(draft, path) {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(false),
        // A memory stick's file system may know no links.
        Err(_) if path.try_exists()? => Ok(false),
        Err(_) => fs::rename(draft, path).map(|()| true),
    }
}

/// Brings the names of the journal and its log to the disk.
pub(super) fn sync_folder_of(path: &Path) -> Result<(), Trouble> {
    sync_folder(&folder_of(path))
}

/// Brings the names of the files in a folder to the disk.
pub(in crate::journal) fn sync_folder(folder: &Path) -> Result<(), Trouble> {
    // Elsewhere a folder cannot be opened as a file, and its entries are written through.
    if cfg!(unix) {
        File::open(folder).and_then(|folder| folder.sync_all()).map_err(|error| of_io(&error))?;
    }
    Ok(())
}

/// Which file stands at a path: it changes when the file is replaced by another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::journal) struct FileId(u64, u64);

impl FileId {
    pub(super) fn of(path: &Path) -> Result<Self, Trouble> {
        fs::metadata(path).map(|meta| Self::from(&meta)).map_err(|error| of_io(&error))
    }
}

impl From<&fs::Metadata> for FileId {
    #[cfg(unix)]
    fn from(meta: &fs::Metadata) -> Self {
        use std::os::unix::fs::MetadataExt as _;
        Self(meta.dev(), meta.ino())
    }

    /// There an open file cannot be taken away.
    #[cfg(not(unix))]
    fn from(_: &fs::Metadata) -> Self {
        Self(0, 0)
    }
}

/// Whether a log with unwritten pages may stand beside the journal: some process has it open, or
/// the last one was killed.
pub(super) fn has_log(path: &Path) -> bool {
    log_of(path).exists()
}

/// The log of a journal, if it holds anything: records may stand there and not in the file yet.
pub fn log_in_use(path: &Path) -> Option<PathBuf> {
    let log = log_of(path);
    fs::metadata(&log).is_ok_and(|meta| meta.len() > 0).then_some(log)
}

/// Writes the log once more as it stands and brings it to the disk: after a sync that failed the
/// system may call pages written that are not, and a later sync would pass them over.
pub(super) fn rewrite_log(path: &Path) -> Result<(), Trouble> {
    let rewrite = || {
        // No lock is on the log, so that closing it drops none.
        let mut log = OpenOptions::new().read(true).write(true).open(log_of(path))?;
        let mut bytes = Vec::new();
        log.read_to_end(&mut bytes)?;
        log.rewind()?;
        log.write_all(&bytes)?;
        log.sync_all()
    };
    rewrite().map_err(|error| of_io(&error))
}

fn log_of(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push("-wal");
    name.into()
}
