#include "czip.h"

#include <stdlib.h>
#include <zip.h>

struct czip {
  zip_t *archive;
};

const char *czip_version(void) { return zip_libzip_version(); }

czip *czip_open(const uint8_t *bytes, size_t count, int32_t *code) {
  zip_error_t error;
  zip_error_init(&error);
  czip *opened = NULL;
  zip_source_t *source = zip_source_buffer_create(bytes, count, 0, &error);
  zip_t *archive = source ? zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error) : NULL;
  if (archive && (opened = calloc(1, sizeof *opened))) {
    opened->archive = archive;
  } else if (archive) {
    zip_discard(archive);
  } else if (source) {
    zip_source_free(source);
  }
  *code = opened ? CZIP_OK : zip_error_code_zip(&error);
  zip_error_fini(&error);
  return opened;
}

void czip_close(czip *opened) {
  zip_discard(opened->archive);
  free(opened);
}

uint64_t czip_count(czip *opened) {
  const zip_int64_t count = zip_get_num_entries(opened->archive, 0);
  return count < 0 ? 0 : (uint64_t)count;
}

int32_t czip_find(czip *opened, const char *name, czip_member *member) {
  zip_stat_t status;
  zip_stat_init(&status);
  if (zip_stat(opened->archive, name, 0, &status) != 0) return 0;
  member->index = status.index;
  member->size = status.valid & ZIP_STAT_SIZE ? status.size : 0;
  member->packed_size = status.valid & ZIP_STAT_COMP_SIZE ? status.comp_size : 0;
  member->is_encrypted = status.valid & ZIP_STAT_ENCRYPTION_METHOD && status.encryption_method != ZIP_EM_NONE;
  return 1;
}

int32_t czip_read(czip *opened, uint64_t index, uint8_t *buffer, size_t capacity, size_t *count) {
  zip_file_t *file = zip_fopen_index(opened->archive, index, 0);
  if (!file) return zip_error_code_zip(zip_get_error(opened->archive));
  int32_t code = CZIP_OK;
  uint8_t spare;
  *count = 0;
  for (;;) {
    const int is_full = *count == capacity;
    const zip_int64_t got = zip_fread(file, is_full ? &spare : buffer + *count, is_full ? 1 : capacity - *count);
    if (got < 0) code = zip_error_code_zip(zip_file_get_error(file));
    if (got > 0 && is_full) code = CZIP_TOO_LARGE;
    if (got <= 0 || is_full) break;
    *count += (size_t)got;
  }
  zip_fclose(file);
  return code;
}
