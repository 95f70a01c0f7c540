#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include "internal.hpp"

static uint8_t script_of(UChar32 scalar) {
  UErrorCode status = U_ZERO_ERROR;
  switch (uscript_getScript(scalar, &status)) {
    case USCRIPT_COMMON: return CICU_SCRIPT_COMMON;
    case USCRIPT_LATIN: return CICU_SCRIPT_LATIN;
    case USCRIPT_CYRILLIC: return CICU_SCRIPT_CYRILLIC;
    case USCRIPT_GREEK: return CICU_SCRIPT_GREEK;
    case USCRIPT_INHERITED: return CICU_SCRIPT_INHERITED;
    default: return CICU_SCRIPT_OTHER;
  }
}

extern "C" {

void cicu_fill_properties(uint32_t first, uint32_t count, cicu_properties *properties) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2 *nfc = icu::Normalizer2::getNFCInstance(status);
  for (uint32_t i = 0; i < count; ++i) {
    cicu_properties &p = properties[i];
    p = {};
    if (first + i > 0x10FFFF) continue;
    const UChar32 scalar = static_cast<UChar32>(first + i);
    p.general_category = static_cast<uint8_t>(u_charType(scalar));
    p.word_break = static_cast<uint8_t>(u_getIntPropertyValue(scalar, UCHAR_WORD_BREAK));
    p.sentence_break = static_cast<uint8_t>(u_getIntPropertyValue(scalar, UCHAR_SENTENCE_BREAK));
    p.script = script_of(scalar);
    p.combining_class = u_getCombiningClass(scalar);
    if (U_SUCCESS(status) && nfc->isInert(scalar)) p.flags |= CICU_FLAG_NFC_YES;
    if (u_isUWhiteSpace(scalar)) p.flags |= CICU_FLAG_WHITE_SPACE;
    if (u_isUUppercase(scalar)) p.flags |= CICU_FLAG_UPPER;
    if (u_isULowercase(scalar)) p.flags |= CICU_FLAG_LOWER;
    if (u_isUAlphabetic(scalar)) p.flags |= CICU_FLAG_ALPHABETIC;
    if (u_hasBinaryProperty(scalar, UCHAR_EXTENDED_PICTOGRAPHIC)) p.flags |= CICU_FLAG_EXTENDED_PICTOGRAPHIC;
  }
}

void cicu_fill_sentence_breaks(uint32_t first, uint32_t count, uint8_t *values) {
  for (uint32_t i = 0; i < count; ++i) {
    const bool exists = first + i <= 0x10FFFF;
    values[i] = exists ? static_cast<uint8_t>(u_getIntPropertyValue(static_cast<UChar32>(first + i), UCHAR_SENTENCE_BREAK))
                       : 0;
  }
}

uint32_t cicu_simple_fold(uint32_t scalar) {
  return static_cast<uint32_t>(u_foldCase(static_cast<UChar32>(scalar), U_FOLD_CASE_DEFAULT));
}
uint32_t cicu_simple_upper(uint32_t scalar) {
  return static_cast<uint32_t>(u_toupper(static_cast<UChar32>(scalar)));
}
}
