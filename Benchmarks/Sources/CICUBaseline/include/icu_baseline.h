/* The rival of the text benchmark: search key, edits and words of one line at a time, by ICU alone. */
#ifndef ICU_BASELINE_H
#define ICU_BASELINE_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct icu_baseline icu_baseline;
typedef struct {
  int64_t tokens, edits, key_bytes, sentences;
} icu_counts;

/* Opens the break iterators of a locale; null when ICU fails. */
icu_baseline *icu_baseline_open(const char *locale);
void icu_baseline_close(icu_baseline *);
/* NFKC_Casefold with Edits, then words of the key over a UTF-8 UText. 0, or ICU's failure. */
int32_t icu_baseline_keys_nfkc(icu_baseline *, const uint8_t *text, int32_t count, icu_counts *counts);
/* NFC, then full case folding with Edits, then words. */
int32_t icu_baseline_keys_fold(icu_baseline *, const uint8_t *text, int32_t count, icu_counts *counts);
/* Sentences over a UTF-8 UText. */
int32_t icu_baseline_sentences(icu_baseline *, const uint8_t *text, int32_t count, icu_counts *counts);

#ifdef __cplusplus
}
#endif
#endif
