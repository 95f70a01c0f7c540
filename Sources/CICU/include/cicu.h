/* Plain C face of ICU. No ICU header is included here, so that neither ICU's version suffix nor its C++ namespace
 * reaches Swift. Every call that can fail returns an ICU status: > 0 is a failure (UErrorCode), <= 0 is success.
 * Offsets and lengths are UTF-8 bytes. Handles are not thread-safe: one thread at a time. */
#ifndef CICU_H
#define CICU_H

#include <stdbool.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Versions ------------------------------------------------------------------------------------------------------- */
const char *cicu_icu_version(void);
const char *cicu_unicode_version(void);
/* Name of a status, such as "U_ILLEGAL_ARGUMENT_ERROR"; never null. */
const char *cicu_status_name(int32_t status);

/* Results -------------------------------------------------------------------------------------------------------- */
/* An owned growable result: bytes and, where asked for, the changed stretches. Reused from call to call. */
typedef struct cicu_buffer cicu_buffer;
typedef struct {
  int32_t source_start, source_length, result_start, result_length;
} cicu_edit;
cicu_buffer *cicu_buffer_open(void);
void cicu_buffer_close(cicu_buffer *);
const uint8_t *cicu_buffer_bytes(const cicu_buffer *, int32_t *count);
const cicu_edit *cicu_buffer_edits(const cicu_buffer *, int32_t *count);

/* Normalisation and case folding (normalizer2, CaseMap; both with Edits) -------------------------------------------- */
enum { CICU_NFC = 0, CICU_NFD = 1, CICU_NFKC = 2, CICU_NFKD = 3, CICU_NFKC_CASEFOLD = 4 };
int32_t cicu_normalize(int32_t form, const uint8_t *text, int32_t count, bool edits, cicu_buffer *result);
/* 1 when the text is NFC, 0 when not, negative when a status failed. */
int32_t cicu_is_nfc(const uint8_t *text, int32_t count);
int32_t cicu_fold_case(const uint8_t *text, int32_t count, bool edits, cicu_buffer *result);

/* Code point properties ------------------------------------------------------------------------------------------ */
typedef struct {
  uint8_t general_category;  /* UCharCategory */
  uint8_t word_break;        /* UWordBreakValues */
  uint8_t sentence_break;    /* USentenceBreak */
  uint8_t script;            /* CICU_SCRIPT_... */
  uint8_t combining_class;
  uint8_t flags;             /* CICU_FLAG_... */
} cicu_properties;
enum {
  CICU_SCRIPT_COMMON = 0, CICU_SCRIPT_LATIN = 1, CICU_SCRIPT_CYRILLIC = 2, CICU_SCRIPT_GREEK = 3,
  CICU_SCRIPT_INHERITED = 4, CICU_SCRIPT_OTHER = 255,
};
enum {
  CICU_FLAG_NFC_YES = 1,       /* never changes and never combines under NFC */
  CICU_FLAG_WHITE_SPACE = 2,
  CICU_FLAG_UPPER = 4,
  CICU_FLAG_LOWER = 8,
  CICU_FLAG_ALPHABETIC = 16,
  CICU_FLAG_EXTENDED_PICTOGRAPHIC = 32,
};
/* Fills properties[0..<count] for the code points first, first + 1, … (code points over 10FFFF get zeros). */
void cicu_fill_properties(uint32_t first, uint32_t count, cicu_properties *properties);
/* Fills values[0..<count] with the Sentence_Break property alone (USentenceBreak); much cheaper than all properties. */
void cicu_fill_sentence_breaks(uint32_t first, uint32_t count, uint8_t *values);
/* Simple (one to one) case folding and upper case of one code point. */
uint32_t cicu_simple_fold(uint32_t scalar);
uint32_t cicu_simple_upper(uint32_t scalar);

/* Break iterators ------------------------------------------------------------------------------------------------ */
typedef struct cicu_breaker cicu_breaker;
enum { CICU_BREAK_WORD = 0, CICU_BREAK_SENTENCE = 1, CICU_BREAK_CHARACTER = 2, CICU_BREAK_LINE = 3 };
typedef struct {
  int32_t start, end, rule_status;
} cicu_span;
cicu_breaker *cicu_breaker_open(int32_t kind, const char *locale, int32_t *status);
void cicu_breaker_close(cicu_breaker *);
/* Breaks the text into spans that join to it; they stay valid until the next call. */
int32_t cicu_breaker_spans(cicu_breaker *, const uint8_t *text, int32_t count, const cicu_span **spans,
                           int32_t *span_count);

/* Encodings ------------------------------------------------------------------------------------------------------ */
/* Decodes bytes in the named encoding to UTF-8. A byte sequence that the encoding does not know fails, and
 * *error_offset is the number of bytes before it. An unknown name is a failure with *error_offset = -1. */
int32_t cicu_decode(const char *encoding, const uint8_t *bytes, int32_t count, cicu_buffer *result,
                    int32_t *error_offset);
/* The most likely encoding's name (valid until the next call on this thread), or null; *confidence is 0 … 100. */
const char *cicu_detect_encoding(const uint8_t *bytes, int32_t count, int32_t *confidence);

/* Regular expressions with limits (rules from files are untrusted) -------------------------------------------------- */
typedef struct cicu_regex cicu_regex;
/* time_limit: ICU's match steps, about a millisecond each; stack_limit: bytes of backtracking stack. */
cicu_regex *cicu_regex_open(const uint8_t *pattern, int32_t count, int32_t time_limit, int32_t stack_limit,
                            int32_t *status, int32_t *error_offset);
void cicu_regex_close(cicu_regex *);
/* Sets the text that the next calls search; it must stay alive and unchanged meanwhile. */
int32_t cicu_regex_set_text(cicu_regex *, const uint8_t *text, int32_t count);
/* The first match at or after `from`: 1 found, 0 none; a failure is returned in *status. */
int32_t cicu_regex_find(cicu_regex *, int32_t from, int32_t *start, int32_t *end, int32_t *status);
/* Whether a match starts exactly at `at` (lookingAt of the region at … end): 1, 0. */
int32_t cicu_regex_matches_at(cicu_regex *, int32_t at, int32_t *end, int32_t *status);

/* Languages and names ------------------------------------------------------------------------------------------- */
/* Canonical BCP 47 form of a tag; fails when the tag is ill-formed. */
int32_t cicu_canonical_tag(const char *tag, cicu_buffer *result);
enum { CICU_NAME_LANGUAGE = 0, CICU_NAME_REGION = 1, CICU_NAME_MONTH = 2, CICU_NAME_WEEKDAY = 3 };
/* All names of a kind that CLDR has in the language `locale`, a line each of code, tab, name; a name of several forms
 * has several lines. Months are "0" (January) … "11", weekdays "0" (Sunday) … "6". Empty when CLDR does not know the
 * language: no other one's names are taken for it. */
int32_t cicu_names(int32_t kind, const char *locale, cicu_buffer *result);
/* How many locales the data carries, and whether `locale` is among them. */
int32_t cicu_locale_count(void);
bool cicu_has_locale(const char *locale);

/* Transliteration ------------------------------------------------------------------------------------------------ */
int32_t cicu_transliterate(const char *id, const uint8_t *text, int32_t count, cicu_buffer *result);

#ifdef __cplusplus
}
#endif
#endif
