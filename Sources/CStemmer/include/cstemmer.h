/* Plain C face of libstemmer (Snowball). Handles are not thread-safe. */
#ifndef CSTEMMER_H
#define CSTEMMER_H
#include <stdint.h>
typedef struct cstemmer cstemmer;
/* Null when the library has no such algorithm ("russian", "english" …). */
cstemmer *cstemmer_open(const char *algorithm);
void cstemmer_close(cstemmer *);
/* The stem of a lower-case UTF-8 word; valid until the next call; null when memory ran out. */
const uint8_t *cstemmer_stem(cstemmer *, const uint8_t *word, int32_t count, int32_t *stem_count);
#endif
