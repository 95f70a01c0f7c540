/* Plain C face of libzip: reading members of a ZIP archive that lies in memory. */
#ifndef CZIP_H
#define CZIP_H

#include <stddef.h>
#include <stdint.h>

const char *czip_version(void);

typedef struct czip czip;

/* Opens an archive of `count` bytes, which must outlive it; null with libzip's own error number in *code. Archives whose
 * directory and members contradict each other are refused. */
czip *czip_open(const uint8_t *bytes, size_t count, int32_t *code);
void czip_close(czip *);

/* How many members there are. */
uint64_t czip_count(czip *);

/* What the directory says of a member; nothing of it is proved before the member is read. */
typedef struct {
  uint64_t index, size, packed_size;
  int32_t is_encrypted;
} czip_member;

/* Finds a member by its whole name, case and all; 0 when there is none. */
int32_t czip_find(czip *, const char *name, czip_member *);

enum { CZIP_OK = 0, CZIP_TOO_LARGE = -1 };

/* Reads a member to its end, checksum included. At most `capacity` bytes: CZIP_TOO_LARGE when there are more; else
 * libzip's error number. */
int32_t czip_read(czip *, uint64_t index, uint8_t *buffer, size_t capacity, size_t *count);
#endif
