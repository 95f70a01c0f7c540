/* Makes one call of the C library fail, and every one after it: FAIL_CALL (write, sync, read), FAIL_AFTER calls,
 * with FAIL_ERRNO. Files whose path holds FAIL_PATH alone are meant. For LD_PRELOAD. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static int fails(const char *call, int descriptor) {
  static int seen;
  const char *wanted = getenv("FAIL_CALL"), *part = getenv("FAIL_PATH"), *after = getenv("FAIL_AFTER");
  if (!wanted || !after || strcmp(wanted, call) != 0) return 0;
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t count = readlink(link, path, sizeof path - 1);
  if (count < 0) return 0;
  path[count] = 0;
  if (part && !strstr(path, part)) return 0;
  if (__atomic_fetch_add(&seen, 1, __ATOMIC_SEQ_CST) < atoi(after)) return 0;
  errno = atoi(getenv("FAIL_ERRNO"));
  return 1;
}

#define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

ssize_t write(int f, const void *b, size_t n) { return fails("write", f) ? -1 : NEXT(write)(f, b, n); }
ssize_t pwrite(int f, const void *b, size_t n, off_t o) { return fails("write", f) ? -1 : NEXT(pwrite)(f, b, n, o); }
ssize_t pwrite64(int f, const void *b, size_t n, off64_t o) {
  return fails("write", f) ? -1 : NEXT(pwrite64)(f, b, n, o);
}
ssize_t pread(int f, void *b, size_t n, off_t o) { return fails("read", f) ? -1 : NEXT(pread)(f, b, n, o); }
ssize_t pread64(int f, void *b, size_t n, off64_t o) { return fails("read", f) ? -1 : NEXT(pread64)(f, b, n, o); }
int fsync(int f) { return fails("sync", f) ? -1 : NEXT(fsync)(f); }
int fdatasync(int f) { return fails("sync", f) ? -1 : NEXT(fdatasync)(f); }
