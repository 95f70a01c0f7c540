/* Loops of the translation memory that want instructions which Swift's baseline does not use: population counts and sums
 * of byte differences, chosen at run time. Plain C, no allocation, no state. */
#ifndef CKERNELS_H
#define CKERNELS_H
#include <stddef.h>
#include <stdint.h>

/* A candidate that passed a filter, with its length. */
typedef struct {
  uint32_t segment;
  uint32_t length;
} ckernels_candidate;

/* Passes those of `count` ascending segment numbers whose word signatures do not rule them out.
 *
 * Segment s of length n (length_starts[n] <= s < length_starts[n + 1], lengths from `first_length` up to `last_length`)
 * passes when at most limits[n - first_length] - missing of the query's bits are not in its signature and at most
 * limits[n - first_length] of its bits are not in the query's. Numbers from segment_count on are passed over.
 * `out` holds `count` places; returns how many passed. */
size_t ckernels_filter_words(const uint32_t *segments, size_t count, const uint64_t *signatures, size_t segment_count,
                             const uint32_t *length_starts, uint32_t first_length, uint32_t last_length,
                             const int32_t *limits, uint64_t query, int32_t missing, ckernels_candidate *out);

/* Passes those of `count` letter bags of 16 bytes whose summed difference to `query` is at most `limit`; writes their
 * positions to `out`, which holds `count` places. Returns how many passed. */
size_t ckernels_filter_bags(const uint8_t *bags, size_t count, const uint8_t *query, uint32_t limit, uint32_t *out);

/* A checksum against damage, not against malice: four lanes of multiply and fold over words of eight bytes (after wyhash,
 * Wang Yi 2019); a shorter rest counts as if zeros followed. */
uint64_t ckernels_checksum(const uint8_t *bytes, size_t count);

/* The value of an extended attribute of an open file, which Swift's module of the C library leaves out. Reads at most
 * `count` bytes; returns how many there are, below 0 when there are none. */
ptrdiff_t ckernels_read_attribute(int descriptor, const char *name, uint8_t *bytes, size_t count);

/* Sets it; returns 0 when that was possible. */
int ckernels_write_attribute(int descriptor, const char *name, const uint8_t *bytes, size_t count);

/* Gives free memory that lies between used memory back to the system, which Swift's module of the C library leaves out. */
void ckernels_return_free_memory(void);
#endif
