#include "ckernels.h"
#include <sys/types.h>
#include <sys/xattr.h>

ptrdiff_t ckernels_read_attribute(int descriptor, const char *name, uint8_t *bytes, size_t count) {
  return fgetxattr(descriptor, name, bytes, count);
}

int ckernels_write_attribute(int descriptor, const char *name, const uint8_t *bytes, size_t count) {
  return fsetxattr(descriptor, name, bytes, count, 0);
}
