#include "ckernels.h"

#include <string.h>

#if defined(__x86_64__)
#include <emmintrin.h>
#define POPULATION __attribute__((target("popcnt")))
#else
#define POPULATION
#endif

#define FILTER_WORDS                                                                                                   \
  size_t found = 0;                                                                                                    \
  uint32_t length = first_length;                                                                                      \
  for (size_t i = 0; i < count; i++) {                                                                                 \
    uint32_t segment = segments[i];                                                                                    \
    if (segment >= segment_count) continue;                                                                            \
    while (length < last_length && length_starts[length + 1] <= segment) length++;                                     \
    int32_t limit = limits[length - first_length];                                                                     \
    uint64_t signature = signatures[segment];                                                                          \
    int32_t lacking = __builtin_popcountll(query & ~signature) + missing;                                              \
    int32_t foreign = __builtin_popcountll(signature & ~query);                                                        \
    out[found].segment = segment;                                                                                      \
    out[found].length = length;                                                                                        \
    found += (lacking <= limit) & (foreign <= limit);                                                                  \
  }                                                                                                                    \
  return found;

POPULATION static size_t filter_words_fast(const uint32_t *segments, size_t count, const uint64_t *signatures,
                                           size_t segment_count, const uint32_t *length_starts, uint32_t first_length,
                                           uint32_t last_length, const int32_t *limits, uint64_t query, int32_t missing,
                                           ckernels_candidate *out) {
  FILTER_WORDS
}

static size_t filter_words_plain(const uint32_t *segments, size_t count, const uint64_t *signatures,
                                 size_t segment_count, const uint32_t *length_starts, uint32_t first_length,
                                 uint32_t last_length, const int32_t *limits, uint64_t query, int32_t missing,
                                 ckernels_candidate *out) {
  FILTER_WORDS
}

size_t ckernels_filter_words(const uint32_t *segments, size_t count, const uint64_t *signatures, size_t segment_count,
                             const uint32_t *length_starts, uint32_t first_length, uint32_t last_length,
                             const int32_t *limits, uint64_t query, int32_t missing, ckernels_candidate *out) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("popcnt"))
    return filter_words_fast(segments, count, signatures, segment_count, length_starts, first_length, last_length,
                             limits, query, missing, out);
#endif
  return filter_words_plain(segments, count, signatures, segment_count, length_starts, first_length, last_length,
                            limits, query, missing, out);
}

size_t ckernels_filter_bags(const uint8_t *bags, size_t count, const uint8_t *query, uint32_t limit, uint32_t *out) {
  size_t found = 0;
#if defined(__x86_64__)
  __m128i wanted = _mm_loadu_si128((const __m128i *)query);
  for (size_t i = 0; i < count; i++) {
    __m128i sums = _mm_sad_epu8(wanted, _mm_loadu_si128((const __m128i *)(bags + 16 * i)));
    uint32_t sum = (uint32_t)_mm_cvtsi128_si32(sums) + (uint32_t)_mm_extract_epi16(sums, 4);
    out[found] = (uint32_t)i;
    found += sum <= limit;
  }
#else
  for (size_t i = 0; i < count; i++) {
    uint32_t sum = 0;
    for (size_t k = 0; k < 16; k++) {
      int difference = (int)bags[16 * i + k] - (int)query[k];
      sum += (uint32_t)(difference < 0 ? -difference : difference);
    }
    out[found] = (uint32_t)i;
    found += sum <= limit;
  }
#endif
  return found;
}

static uint64_t mix(uint64_t state, uint64_t word) {
  __uint128_t product = (__uint128_t)(state ^ word) * 0xA0761D6478BD642FULL;
  return ((uint64_t)product ^ (uint64_t)(product >> 64)) + 1;
}

static uint64_t load(const uint8_t *bytes, size_t count) {
  uint64_t word = 0;
  memcpy(&word, bytes, count);
  return word;
}

uint64_t ckernels_checksum(const uint8_t *bytes, size_t count) {
  uint64_t lanes[4] = {0x9E3779B97F4A7C15ULL, 0xE7037ED1A0B428DBULL, 0x8EBC6AF09C88C6E3ULL, 0x589965CC75374CC3ULL};
  size_t position = 0;
  for (; position + 32 <= count; position += 32)
    for (int lane = 0; lane < 4; lane++) lanes[lane] = mix(lanes[lane], load(bytes + position + 8 * lane, 8));
  while (position < count) {
    size_t taken = count - position < 8 ? count - position : 8;
    lanes[0] = mix(lanes[0], load(bytes + position, taken));
    position += taken;
  }
  uint64_t state = mix(count, lanes[0]);
  for (int lane = 1; lane < 4; lane++) state = mix(state, lanes[lane]);
  return state;
}
