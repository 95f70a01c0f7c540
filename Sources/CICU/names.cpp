#include <unicode/dtfmtsym.h>
#include <unicode/localebuilder.h>
#include <unicode/locdspnm.h>
#include <unicode/locid.h>
#include <unicode/ucurr.h>
#include <unicode/uloc.h>
#include <unicode/unistr.h>

#include <cstdlib>
#include <cstring>
#include <memory>

#include "internal.hpp"

static icu::UnicodeString symbol(int32_t kind, int32_t index, const icu::Locale &place, UErrorCode &status) {
  icu::DateFormatSymbols symbols(place, status);
  int32_t count = 0;
  if (U_FAILURE(status)) return {};
  const icu::UnicodeString *names =
      kind == CICU_NAME_MONTH
          ? symbols.getMonths(count, icu::DateFormatSymbols::STANDALONE, icu::DateFormatSymbols::WIDE)
          : symbols.getWeekdays(count, icu::DateFormatSymbols::STANDALONE, icu::DateFormatSymbols::WIDE);
  const int32_t first = kind == CICU_NAME_MONTH ? 0 : 1;  // ICU's weekday 0 is empty, 1 is Sunday
  return index >= 0 && index + first < count ? names[index + first] : icu::UnicodeString();
}

extern "C" {

int32_t cicu_canonical_tag(const char *tag, cicu_buffer *result) {
  UErrorCode status = U_ZERO_ERROR;
  result->bytes.clear();
  result->edits.clear();
  icu::LocaleBuilder builder;
  const icu::Locale locale = builder.setLanguageTag(tag).build(status);
  if (U_FAILURE(status)) return status;
  result->bytes = locale.toLanguageTag<std::string>(status);
  return status;
}

int32_t cicu_display_name(int32_t kind, const char *code, const char *locale, cicu_buffer *result) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale place(locale);
  icu::UnicodeString name;
  result->bytes.clear();
  result->edits.clear();
  if (kind == CICU_NAME_MONTH || kind == CICU_NAME_WEEKDAY) {
    name = symbol(kind, std::atoi(code), place, status);
  } else if (kind == CICU_NAME_CURRENCY) {
    int32_t length = 0;
    const icu::UnicodeString iso = icu::UnicodeString::fromUTF8(code);
    const UChar *found =
        ucurr_getName(icu::UnicodeString(iso).getTerminatedBuffer(), locale, UCURR_LONG_NAME, nullptr, &length, &status);
    if (U_SUCCESS(status) && status != U_USING_DEFAULT_WARNING) name.setTo(found, length);
  } else {
    UDisplayContext contexts[] = {UDISPCTX_NO_SUBSTITUTE};
    std::unique_ptr<icu::LocaleDisplayNames> names(icu::LocaleDisplayNames::createInstance(place, contexts, 1));
    if (!names) return U_MEMORY_ALLOCATION_ERROR;
    switch (kind) {
      case CICU_NAME_LANGUAGE: names->languageDisplayName(code, name); break;
      case CICU_NAME_REGION: names->regionDisplayName(code, name); break;
      case CICU_NAME_SCRIPT: names->scriptDisplayName(code, name); break;
      default: return U_ILLEGAL_ARGUMENT_ERROR;
    }
    if (name.isBogus()) name.remove();
  }
  name.toUTF8String(result->bytes);
  return status;
}

const char *cicu_code_at(int32_t kind, int32_t index) {
  const char *const *codes = kind == CICU_NAME_REGION ? uloc_getISOCountries() : uloc_getISOLanguages();
  for (int32_t i = 0; codes[i]; ++i) {
    if (i == index) return codes[i];
  }
  return nullptr;
}

int32_t cicu_locale_count(void) { return uloc_countAvailable(); }

bool cicu_has_locale(const char *locale) {
  for (int32_t i = 0; i < uloc_countAvailable(); ++i) {
    if (std::strcmp(uloc_getAvailable(i), locale) == 0) return true;
  }
  return false;
}
}
