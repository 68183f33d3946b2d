//! The journal in one SQLite file, written by several processes.
//!
//! Write-ahead log with `synchronous = FULL`: a commit is on the disk when it returns. After a
//! failed write or sync the connection is dropped, because the system may have thrown away what it
//! could not write: the next call opens the file anew and believes only what it reads there.

mod file;
mod trouble;
mod turn;

use std::path::{Path, PathBuf};

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags, TransactionBehavior, params};

pub(super) use file::{FileId, folder_of, sync_folder};
pub use file::{Found, create, log_in_use, look};
pub(super) use trouble::of_io;

use trouble::of_sqlite;
use turn::LastWrite;

use super::{Decide, Journal, Record, Row};
use crate::hall::Trouble;

/// So many polls between two looks whether the file still stands at its path: about a second.
const POLLS_BETWEEN_LOOKS: u32 = 40;

/// A journal in a SQLite file.
#[derive(Debug)]
pub struct SqliteJournal {
    path: PathBuf,
    id: FileId,
    wanted: Access,
    open: Option<Open>,
    /// A write or sync failed: what the log holds may not be on the disk.
    doubt: bool,
    polls: u32,
    last_write: LastWrite,
}

/// What may be done with the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Access {
    Write,
    Read,
}

#[derive(Debug)]
struct Open {
    connection: Connection,
    access: Access,
    /// `PRAGMA data_version` when it was last polled.
    seen: i64,
}

impl SqliteJournal {
    /// Opens an existing journal. Where it may not be written it is opened to be read, and every
    /// attempt to write says so until it can.
    pub fn open(path: &Path) -> Result<Self, Trouble> {
        Self::with(path, Access::Write)
    }

    /// Opens an existing journal to read it only; works in a folder that may not be written.
    pub fn open_read_only(path: &Path) -> Result<Self, Trouble> {
        Self::with(path, Access::Read)
    }

    fn with(path: &Path, wanted: Access) -> Result<Self, Trouble> {
        match look(path) {
            Found::Journal => {}
            Found::Newer => return Err(Trouble::Newer),
            Found::Nothing => return Err(Trouble::Gone),
            Found::Altered => return Err(Trouble::Altered),
            Found::Link => return Err(Trouble::Link),
            Found::Folder | Found::Empty | Found::OtherDatabase | Found::OtherFile => {
                return Err(Trouble::Foreign);
            }
            Found::Unreadable => {
                let error = std::fs::File::open(path).err();
                return Err(
                    error.map_or(Trouble::Damaged { seq: 1 }, |error| trouble::of_io(&error))
                );
            }
        }
        let id = FileId::of(path)?;
        let mut journal = Self {
            path: path.to_owned(),
            id,
            wanted,
            open: None,
            doubt: false,
            polls: 0,
            last_write: LastWrite::default(),
        };
        if wanted == Access::Read {
            journal.connect(wanted)?;
            return Ok(journal);
        }
        // Who made the file may have been killed before its name was on the disk; with a log it
        // would be, and the log would stand alone.
        match file::sync_folder_of(path) {
            Err(Trouble::ReadOnly) => {}
            other => other?,
        }
        // Who was killed may have left in the log what is not on the disk. It would be shown as
        // saved, and be lost with the power.
        journal.doubt = file::has_log(path);
        // Who is busy with it has it open, and has seen to that. No other trouble is a reason not to
        // read; before anything is written it is tried again.
        if journal.connect(wanted)?.access == Access::Write
            && journal.settle_doubt() == Err(Trouble::Busy)
        {
            journal.doubt = false;
        }
        Ok(journal)
    }

    /// Where the file stands.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// What SQLite itself finds wrong with the pages of the file; empty if nothing.
    pub fn damaged_pages(&mut self) -> Result<Vec<String>, Trouble> {
        self.run(Access::Read, 0, |open, _| {
            let mut statement = open.connection.prepare("PRAGMA integrity_check(5)")?;
            let found: Vec<String> =
                statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
            Ok(if found == ["ok"] { Vec::new() } else { found })
        })
    }

    fn connect(&mut self, need: Access) -> Result<&mut Open, Trouble> {
        if self.open.as_ref().is_none_or(|open| need == Access::Write && open.access != need) {
            self.open = None;
            if FileId::of(&self.path)? != self.id {
                return Err(Trouble::Gone);
            }
            let attempt = |access| {
                let sqlite = |error| of_sqlite(&error, &self.path, 1);
                let open = connect(&self.path, access, self.doubt).map_err(sqlite)?;
                // Again, as the log may hold another schema than the file.
                let ours = file::has_our_schema(&open.connection).map_err(sqlite)?;
                if ours { Ok(open) } else { Err(Trouble::Altered) }
            };
            let open = match attempt(self.wanted) {
                // Better to read than to show nothing; whoever writes hears of it.
                Err(Trouble::ReadOnly) => attempt(Access::Read).map_err(|_| Trouble::ReadOnly)?,
                other => other?,
            };
            if open.access == Access::Write {
                // The name of a new log. SQLite syncs it too, but overlooks when that fails.
                file::sync_folder_of(&self.path)?;
            }
            self.open = Some(open);
        }
        self.open.as_mut().ok_or(Trouble::Gone)
    }

    /// Does some work on the open connection; `next` counts up to the record in hand. After a
    /// failure the connection is dropped.
    fn run<T>(
        &mut self,
        need: Access,
        after: u64,
        work: impl FnOnce(&mut Open, &mut u64) -> Result<T, Failed>,
    ) -> Result<T, Trouble> {
        let mut next = after + 1;
        let result = work(self.connect(need)?, &mut next);
        result.map_err(|failed| match failed {
            Failed::Caller(trouble) => trouble,
            Failed::Sqlite(error) => {
                let trouble = of_sqlite(&error, &self.path, next);
                if trouble != Trouble::Busy {
                    self.open = None;
                    self.doubt = true;
                }
                trouble
            }
        })
    }

    /// After a failed sync pages of the log may not be on the disk; whatever is appended behind them
    /// would be lost with them, and the file torn if they were moved into it.
    fn settle_doubt(&mut self) -> Result<(), Trouble> {
        if !self.doubt {
            return Ok(());
        }
        let path = self.path.clone();
        self.run(Access::Write, 0, |open, _| {
            // Nobody writes meanwhile.
            let hold = open.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            file::rewrite_log(&path).map_err(Failed::Caller)?;
            hold.rollback()?;
            let close = DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE;
            open.connection.set_db_config(close, false)?;
            Ok(())
        })?;
        self.doubt = false;
        Ok(())
    }

    fn look_whether_replaced(&mut self) -> Result<(), Trouble> {
        if FileId::of(&self.path)? == self.id {
            return Ok(());
        }
        self.open = None;
        Err(Trouble::Gone)
    }
}

/// Why work on a connection ended early.
enum Failed {
    Sqlite(rusqlite::Error),
    /// The caller's closure refused; the connection is sound.
    Caller(Trouble),
}

impl From<rusqlite::Error> for Failed {
    fn from(error: rusqlite::Error) -> Self {
        Self::Sqlite(error)
    }
}

fn connect(path: &Path, access: Access, doubt: bool) -> rusqlite::Result<Open> {
    let mut connection = match access {
        Access::Write => Connection::open_with_flags(
            path,
            OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX,
        )?,
        Access::Read if file::has_log(path) => file::read_only(path)?,
        Access::Read => file::immutable(path)?,
    };
    // What is in doubt must not be moved into the file, whatever fails next.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, doubt)?;
    connection.busy_handler(Some(turn::wait))?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    connection.execute_batch("PRAGMA cell_size_check = ON;")?;
    if access == Access::Write {
        // On Apple's disks only a full sync reaches the platter.
        connection.execute_batch(
            "PRAGMA synchronous = FULL; PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON;",
        )?;
        connection.pragma_update_and_check(None, "journal_mode", "wal", |_| Ok(()))?;
    }
    let seen = data_version(&connection)?;
    // SQLite opens a file that may not be written without a word.
    let access = if connection.is_readonly("main")? { Access::Read } else { access };
    Ok(Open { connection, access, seen })
}

fn data_version(connection: &Connection) -> rusqlite::Result<i64> {
    connection.pragma_query_value(None, "data_version", |row| row.get(0))
}

fn insert(connection: &Connection, record: &Record) -> rusqlite::Result<()> {
    let row = Row::from(record);
    connection
        .execute(
            "INSERT INTO record (seq, at, author, body, prev, hash) VALUES (?, ?, ?, ?, ?, ?)",
            params![row.seq, row.at, row.author, row.body, row.prev, row.hash],
        )
        .map(|_| ())
}

/// Hands over the rows after `after` and counts `next` up to the one in hand.
fn rows(
    connection: &Connection,
    after: u64,
    next: &mut u64,
    each: &mut dyn FnMut(Row) -> Result<(), Trouble>,
) -> Result<(), Failed> {
    let mut statement = connection.prepare(
        "SELECT seq, at, author, body, prev, hash FROM record WHERE seq > ? ORDER BY seq",
    )?;
    let mut rows = statement.query([after as i64])?;
    while let Some(row) = rows.next()? {
        let row = Row {
            seq: row.get(0)?,
            at: row.get(1)?,
            author: row.get(2)?,
            body: row.get(3)?,
            prev: row.get(4)?,
            hash: row.get(5)?,
        };
        each(row).map_err(Failed::Caller)?;
        *next += 1;
    }
    let counted: i64 =
        connection.query_row("SELECT max(seq) FROM sqlite_sequence", [], |row| row.get(0))?;
    if counted >= *next as i64 {
        return Err(Failed::Caller(Trouble::Damaged { seq: *next }));
    }
    Ok(())
}

impl Journal for SqliteJournal {
    fn read(
        &mut self,
        after: u64,
        each: &mut dyn FnMut(Row) -> Result<(), Trouble>,
    ) -> Result<(), Trouble> {
        self.run(Access::Read, after, |open, next| {
            // One transaction, so that the rows and their count are of the same moment.
            let snapshot = open.connection.transaction()?;
            rows(&snapshot, after, next, each)?;
            Ok(snapshot.finish()?)
        })
    }

    fn transact(&mut self, after: u64, decide: &mut Decide<'_>) -> Result<(), Trouble> {
        if self.wanted == Access::Read {
            return Err(Trouble::ReadOnly);
        }
        self.look_whether_replaced()?;
        self.settle_doubt()?;
        self.last_write.leave_to_others();
        let done = self.run(Access::Write, after, |open, next| {
            if open.access == Access::Read {
                return Err(Failed::Caller(Trouble::ReadOnly));
            }
            let transaction =
                open.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            let mut new = Vec::new();
            rows(&transaction, after, next, &mut |row| {
                new.push(row);
                Ok(())
            })?;
            let records = decide(new).map_err(Failed::Caller)?;
            if records.is_empty() {
                return Ok(transaction.rollback()?);
            }
            for record in &records {
                insert(&transaction, record)?;
            }
            Ok(transaction.commit()?)
        });
        self.last_write.was_now();
        done
    }

    fn changed(&mut self) -> Result<bool, Trouble> {
        self.polls += 1;
        if self.polls >= POLLS_BETWEEN_LOOKS {
            self.polls = 0;
            self.look_whether_replaced()?;
            if self.open.as_ref().is_some_and(|open| open.access != self.wanted) {
                // Opened to be read only because it could not be written: perhaps it can now.
                self.open = None;
            }
        }
        let reopened = self.open.is_none();
        self.run(Access::Read, 0, |open, _| {
            let version = data_version(&open.connection)?;
            let changed = version != open.seen;
            open.seen = version;
            Ok(changed || reopened)
        })
    }
}
