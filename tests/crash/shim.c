/*
 * Stands before the C library (LD_PRELOAD) and decides what becomes of the system calls on the
 * files of one folder. For 64-bit Linux: every call goes on to the kernel itself.
 *
 *   ALQA_SHIM_FOLDER  the folder, absolute; it and what lies in it is watched
 *   ALQA_SHIM_CALLS   the calls that count, such as "write sync"; all, if it is not set:
 *                     open close read write sync truncate lock release mode link rename remove mkdir
 *   ALQA_SHIM_FAULT   what happens, and at which of the calls that count, from 1:
 *                       kill N              the process dies right before the call
 *                       tear N              it dies after half of a write
 *                       short N             half is written or read
 *                       fail N TIMES ERRNO  so many calls from this one fail and do nothing
 *   ALQA_SHIM_GATE    a file; while it is there, every sync waits
 *   ALQA_SHIM_LOG     the file that tells, a line each, what was called and what it changed;
 *                     after the line of a write come its bytes and a line end
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

enum verdict { GO, HALF, TEAR, FAIL };

static const char *folder, *calls, *gate;
static char fault[8];
static long first, times, error, counted;
static int log_file = -1;
static char watched[1024];
/* Held from a call's beginning to its line in the log, so that the log has their order. */
static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;

__attribute__((constructor)) static void set_up(void) {
    const char *spec = getenv("ALQA_SHIM_FAULT"), *log = getenv("ALQA_SHIM_LOG");
    folder = getenv("ALQA_SHIM_FOLDER");
    calls = getenv("ALQA_SHIM_CALLS");
    gate = getenv("ALQA_SHIM_GATE");
    if (spec) sscanf(spec, "%7s %ld %ld %ld", fault, &first, &times, &error);
    if (log) {
        log_file = syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    }
}

/* An end of the program must not cut another thread's line in two: what follows would be read as its bytes. */
__attribute__((destructor)) static void finish(void) {
    pthread_mutex_lock(&turn);
}

static int is_inside(const char *path) {
    size_t length = folder ? strlen(folder) : 0;
    return length && !strncmp(path, folder, length) && (!path[length] || path[length] == '/');
}

static int is_watched(int fd) {
    return fd >= 0 && fd < (int)sizeof watched && watched[fd];
}

/* Tells the log; the bytes are those of a write. */
static void tell(const void *bytes, size_t length, const char *form, ...) {
    char line[2 * PATH_MAX + 64];
    int before = errno;
    va_list args;
    if (log_file < 0) return;
    va_start(args, form);
    int end = vsnprintf(line, sizeof line, form, args);
    va_end(args);
    syscall(SYS_write, log_file, line, end);
    if (bytes) syscall(SYS_write, log_file, bytes, length);
    if (bytes) syscall(SYS_write, log_file, "\n", 1);
    errno = before;
}

static void die(void) {
    kill(getpid(), SIGKILL);
    for (;;) pause();
}

/* Begins a watched call: takes the turn, counts, and says what becomes of it. */
static enum verdict begin(const char *name) {
    pthread_mutex_lock(&turn);
    tell(NULL, 0, "call %s\n", name);
    if (calls && !strstr(calls, name)) return GO;
    long past = ++counted - first;
    if (!*fault || past < 0) return GO;
    if (past >= (strcmp(fault, "fail") ? 1 : times)) return GO;
    tell(NULL, 0, "fault %s\n", name);
    if (!strcmp(fault, "kill")) die();
    if (!strcmp(fault, "tear")) return TEAR;
    return strcmp(fault, "fail") ? HALF : FAIL;
}

static long end(long result) {
    pthread_mutex_unlock(&turn);
    return result;
}

static long refuse(void) {
    errno = error;
    return -1;
}

/* How much of a write or read is done. */
static size_t part(enum verdict verdict, size_t length) {
    return (verdict == HALF || verdict == TEAR) && length > 1 ? length / 2 : length;
}

static int opened(int at, const char *path, int flags, mode_t mode) {
    if (!is_inside(path)) return syscall(SYS_openat, at, path, flags, mode);
    long fd = begin("open") == FAIL ? refuse() : syscall(SYS_openat, at, path, flags, mode);
    if (fd >= 0 && fd < (long)sizeof watched) {
        watched[fd] = 1;
        tell(NULL, 0, "open %ld %d %d %s\n", fd, !!(flags & O_CREAT), !!(flags & O_TRUNC), path);
    }
    return end(fd);
}

#define MODE(flags, mode)                                   \
    mode_t mode = 0;                                        \
    if ((flags) & (O_CREAT | O_TMPFILE)) {                  \
        va_list args;                                       \
        va_start(args, flags);                              \
        mode = va_arg(args, mode_t);                        \
        va_end(args);                                       \
    }
int open(const char *path, int flags, ...) { MODE(flags, mode) return opened(AT_FDCWD, path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE(flags, mode) return opened(AT_FDCWD, path, flags, mode); }
int openat(int at, const char *path, int flags, ...) { MODE(flags, mode) return opened(at, path, flags, mode); }
int openat64(int at, const char *path, int flags, ...) { MODE(flags, mode) return opened(at, path, flags, mode); }

int close(int fd) {
    if (!is_watched(fd)) return syscall(SYS_close, fd);
    /* A close that fails has closed all the same. */
    int fails = begin("close") == FAIL;
    watched[fd] = 0;
    tell(NULL, 0, "close %d\n", fd);
    long result = syscall(SYS_close, fd);
    return end(fails ? refuse() : result);
}

/* At the file's own position if `at` is negative. */
static ssize_t got(int fd, void *into, size_t length, off_t at) {
    int plain = at < 0, seen = is_watched(fd);
    enum verdict verdict = seen ? begin("read") : GO;
    length = part(verdict, length);
    long done = verdict == FAIL ? refuse()
        : plain ? syscall(SYS_read, fd, into, length) : syscall(SYS_pread64, fd, into, length, at);
    return seen ? end(done) : done;
}

ssize_t read(int fd, void *into, size_t length) { return got(fd, into, length, -1); }
ssize_t pread(int fd, void *into, size_t length, off_t at) { return got(fd, into, length, at); }
ssize_t pread64(int fd, void *into, size_t length, off_t at) { return got(fd, into, length, at); }

static ssize_t put(int fd, const void *bytes, size_t length, off_t at) {
    int plain = at < 0;
    enum verdict verdict = begin("write");
    if (plain) at = syscall(SYS_lseek, fd, 0, SEEK_CUR);
    length = part(verdict, length);
    long done = verdict == FAIL ? refuse()
        : plain ? syscall(SYS_write, fd, bytes, length) : syscall(SYS_pwrite64, fd, bytes, length, at);
    if (verdict == TEAR) die();
    if (done > 0) tell(bytes, done, "write %d %ld %ld\n", fd, (long)at, done);
    return end(done);
}

ssize_t write(int fd, const void *bytes, size_t length) {
    if (is_watched(fd)) return put(fd, bytes, length, -1);
    if (fd == STDOUT_FILENO && log_file >= 0) {
        pthread_mutex_lock(&turn);
        tell(bytes, length, "say %ld\n", (long)length);
        end(0);
    }
    return syscall(SYS_write, fd, bytes, length);
}
ssize_t pwrite(int fd, const void *bytes, size_t length, off_t at) {
    return is_watched(fd) ? put(fd, bytes, length, at) : syscall(SYS_pwrite64, fd, bytes, length, at);
}
ssize_t pwrite64(int fd, const void *bytes, size_t length, off_t at) { return pwrite(fd, bytes, length, at); }

static int synced(int number, int fd) {
    if (!is_watched(fd)) return syscall(number, fd);
    while (gate && !syscall(SYS_faccessat, AT_FDCWD, gate, F_OK)) usleep(1000);
    long result = begin("sync") == FAIL ? refuse() : syscall(number, fd);
    tell(NULL, 0, "sync %d %d\n", fd, result == 0);
    return end(result);
}

int fsync(int fd) { return synced(SYS_fsync, fd); }
int fdatasync(int fd) { return synced(SYS_fdatasync, fd); }

int ftruncate(int fd, off_t length) {
    if (!is_watched(fd)) return syscall(SYS_ftruncate, fd, length);
    long result = begin("truncate") == FAIL ? refuse() : syscall(SYS_ftruncate, fd, length);
    if (!result) tell(NULL, 0, "truncate %d %ld\n", fd, (long)length);
    return end(result);
}
int ftruncate64(int fd, off_t length) { return ftruncate(fd, length); }

int fchmod(int fd, mode_t mode) {
    if (!is_watched(fd)) return syscall(SYS_fchmod, fd, mode);
    return end(begin("mode") == FAIL ? refuse() : syscall(SYS_fchmod, fd, mode));
}

static int controlled(int fd, int command, void *argument) {
    int locks = command == F_SETLK || command == F_SETLKW;
    if (!locks || !is_watched(fd)) return syscall(SYS_fcntl, fd, command, argument);
    const char *name = ((struct flock *)argument)->l_type == F_UNLCK ? "release" : "lock";
    return end(begin(name) == FAIL ? refuse() : syscall(SYS_fcntl, fd, command, argument));
}

#define ARGUMENT(command, argument)                         \
    va_list args;                                           \
    va_start(args, command);                                \
    void *argument = va_arg(args, void *);                  \
    va_end(args);
int fcntl(int fd, int command, ...) { ARGUMENT(command, argument) return controlled(fd, command, argument); }
int fcntl64(int fd, int command, ...) { ARGUMENT(command, argument) return controlled(fd, command, argument); }

int linkat(int from, const char *old, int to, const char *new, int flags) {
    if (!is_inside(new)) return syscall(SYS_linkat, from, old, to, new, flags);
    long result = begin("link") == FAIL ? refuse() : syscall(SYS_linkat, from, old, to, new, flags);
    if (!result) tell(NULL, 0, "link %s\t%s\n", old, new);
    return end(result);
}

int rename(const char *old, const char *new) {
    if (!is_inside(new)) return syscall(SYS_renameat2, AT_FDCWD, old, AT_FDCWD, new, 0);
    long result = begin("rename") == FAIL ? refuse()
        : syscall(SYS_renameat2, AT_FDCWD, old, AT_FDCWD, new, 0);
    if (!result) tell(NULL, 0, "rename %s\t%s\n", old, new);
    return end(result);
}

int unlink(const char *path) {
    if (!is_inside(path)) return syscall(SYS_unlinkat, AT_FDCWD, path, 0);
    long result = begin("remove") == FAIL ? refuse() : syscall(SYS_unlinkat, AT_FDCWD, path, 0);
    if (!result) tell(NULL, 0, "remove %s\n", path);
    return end(result);
}

int mkdir(const char *path, mode_t mode) {
    if (!is_inside(path)) return syscall(SYS_mkdirat, AT_FDCWD, path, mode);
    return end(begin("mkdir") == FAIL ? refuse() : syscall(SYS_mkdirat, AT_FDCWD, path, mode));
}
