//! What SQLite says, as a person at the laptop must hear of it.

use std::io;
use std::path::Path;

use rusqlite::Error;
use rusqlite::ffi::{self, ErrorCode};

use crate::hall::Trouble;

/// Words an error of SQLite. `next` is the number of the record that was being read or written.
pub(super) fn of_sqlite(error: &Error, path: &Path, next: u64) -> Trouble {
    let Error::SqliteFailure(failure, _) = error else {
        // A column that is no text, number or blob of the right kind: SQLite itself never stores
        // one in a STRICT table.
        return Trouble::Damaged { seq: next };
    };
    match (failure.code, failure.extended_code) {
        (_, ffi::SQLITE_READONLY_DBMOVED) => Trouble::Gone,
        (ErrorCode::DiskFull, _) => Trouble::DiskFull,
        (
            ErrorCode::DatabaseBusy
            | ErrorCode::DatabaseLocked
            | ErrorCode::FileLockingProtocolFailed,
            _,
        ) => Trouble::Busy,
        (
            ErrorCode::ReadOnly
            | ErrorCode::PermissionDenied
            | ErrorCode::AuthorizationForStatementDenied,
            _,
        ) => Trouble::ReadOnly,
        (ErrorCode::NotADatabase, _) => Trouble::Foreign,
        (ErrorCode::DatabaseCorrupt, _) => Trouble::Damaged { seq: next },
        (ErrorCode::CannotOpen | ErrorCode::SystemIoFailure, _) => of_disk(error, path),
        _ => Trouble::DiskFailed { detail: error.to_string() },
    }
}

/// SQLite tells only that opening, writing or growing a file failed; the disk knows why.
fn of_disk(error: &Error, path: &Path) -> Trouble {
    if matches!(path.try_exists(), Ok(false)) {
        return Trouble::Gone;
    }
    disk_state(path).unwrap_or_else(|| Trouble::DiskFailed { detail: error.to_string() })
}

#[cfg(unix)]
fn disk_state(path: &Path) -> Option<Trouble> {
    use rustix::fs::{Access, StatVfsMountFlags, access, statvfs};
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new("."));
    let disk = statvfs(folder).ok()?;
    if disk.f_flag.contains(StatVfsMountFlags::RDONLY) || access(folder, Access::WRITE_OK).is_err()
    {
        Some(Trouble::ReadOnly)
    } else if disk.f_bavail == 0 {
        Some(Trouble::DiskFull)
    } else {
        None
    }
}

#[cfg(not(unix))]
fn disk_state(_: &Path) -> Option<Trouble> {
    None
}

/// Words an error of the file system.
pub(in crate::journal) fn of_io(error: &io::Error) -> Trouble {
    match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Trouble::DiskFull,
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Trouble::ReadOnly,
        io::ErrorKind::NotFound => Trouble::Gone,
        _ => Trouble::DiskFailed { detail: error.to_string() },
    }
}
