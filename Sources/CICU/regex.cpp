#include <unicode/uregex.h>
#include <unicode/utext.h>

#include "internal.hpp"

struct cicu_regex {
  URegularExpression *expression = nullptr;
  UText text = UTEXT_INITIALIZER;
  ~cicu_regex() {
    if (expression) uregex_close(expression);
    utext_close(&text);
  }
};

extern "C" {

cicu_regex *cicu_regex_open(const uint8_t *pattern, int32_t count, int32_t time_limit, int32_t stack_limit,
                            int32_t *status, int32_t *error_offset) {
  UErrorCode code = U_ZERO_ERROR;
  UParseError where = {};
  UText source = UTEXT_INITIALIZER;
  utext_openUTF8(&source, reinterpret_cast<const char *>(pattern), count, &code);
  auto *regex = new cicu_regex;
  regex->expression = uregex_openUText(&source, 0, &where, &code);
  utext_close(&source);
  if (U_SUCCESS(code)) uregex_setTimeLimit(regex->expression, time_limit, &code);
  if (U_SUCCESS(code)) uregex_setStackLimit(regex->expression, stack_limit, &code);
  if (U_SUCCESS(code)) uregex_useTransparentBounds(regex->expression, true, &code);
  *status = code;
  *error_offset = where.offset;
  if (U_SUCCESS(code)) return regex;
  delete regex;
  return nullptr;
}

void cicu_regex_close(cicu_regex *regex) { delete regex; }

int32_t cicu_regex_set_text(cicu_regex *regex, const uint8_t *text, int32_t count) {
  UErrorCode status = U_ZERO_ERROR;
  utext_openUTF8(&regex->text, reinterpret_cast<const char *>(text), count, &status);
  if (U_FAILURE(status)) return status;
  uregex_setUText(regex->expression, &regex->text, &status);
  return status;
}

int32_t cicu_regex_find(cicu_regex *regex, int32_t from, int32_t *start, int32_t *end, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  const UBool found = uregex_find64(regex->expression, from, &code);
  if (U_SUCCESS(code) && found) {
    *start = static_cast<int32_t>(uregex_start64(regex->expression, 0, &code));
    *end = static_cast<int32_t>(uregex_end64(regex->expression, 0, &code));
  }
  *status = code;
  return U_SUCCESS(code) && found;
}

int32_t cicu_regex_matches_at(cicu_regex *regex, int32_t at, int32_t *end, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  const UBool found = uregex_lookingAt64(regex->expression, at, &code);
  if (U_SUCCESS(code) && found) *end = static_cast<int32_t>(uregex_end64(regex->expression, 0, &code));
  *status = code;
  return U_SUCCESS(code) && found;
}
}
