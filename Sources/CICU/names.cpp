#include <unicode/dtfmtsym.h>
#include <unicode/localebuilder.h>
#include <unicode/locdspnm.h>
#include <unicode/locid.h>
#include <unicode/uloc.h>
#include <unicode/unistr.h>
#include <unicode/ures.h>

#include <cstring>
#include <memory>
#include <string>

#include "internal.hpp"

static void append(cicu_buffer *result, const char *code, const icu::UnicodeString &name) {
  if (name.isBogus() || name.isEmpty()) return;
  result->bytes.append(code).push_back('\t');
  name.toUTF8String(result->bytes);
  result->bytes.push_back('\n');
}

/// Whether a tree of ICU's data knows the language; if not, ICU would fall back to the process's own one or to the root.
static bool is_known(const char *tree, const icu::Locale &place) {
  if (!*place.getLanguage()) return false;
  UErrorCode status = U_ZERO_ERROR;
  const icu::LocalUResourceBundlePointer bundle(ures_open(tree, place.getLanguage(), &status));
  if (U_FAILURE(status)) return false;
  const char *found = ures_getLocaleByType(bundle.getAlias(), ULOC_ACTUAL_LOCALE, &status);
  return U_SUCCESS(status) && icu::Locale(found) == icu::Locale(place.getLanguage());
}

static void display_names(int32_t kind, const icu::Locale &place, cicu_buffer *result, UErrorCode &status) {
  const bool is_region = kind == CICU_NAME_REGION;
  if (!is_known(is_region ? U_ICUDATA_NAME "-region" : U_ICUDATA_NAME "-lang", place)) return;
  UDisplayContext contexts[] = {UDISPCTX_NO_SUBSTITUTE};
  std::unique_ptr<icu::LocaleDisplayNames> names(icu::LocaleDisplayNames::createInstance(place, contexts, 1));
  if (!names) status = U_MEMORY_ALLOCATION_ERROR;
  if (!names) return;
  for (const char *const *code = is_region ? uloc_getISOCountries() : uloc_getISOLanguages(); *code; ++code) {
    icu::UnicodeString name;
    append(result, *code, is_region ? names->regionDisplayName(*code, name) : names->languageDisplayName(*code, name));
  }
}

static void date_names(int32_t kind, const icu::Locale &place, cicu_buffer *result, UErrorCode &status) {
  using Symbols = icu::DateFormatSymbols;
  const Symbols symbols(icu::Locale(place.getLanguage(), nullptr, nullptr, "calendar=gregorian"), status);
  if (U_FAILURE(status) || !is_known(nullptr, place)) return;
  for (const auto context : {Symbols::STANDALONE, Symbols::FORMAT}) {
    int32_t count = 0;
    const bool is_month = kind == CICU_NAME_MONTH;
    const icu::UnicodeString *names = is_month ? symbols.getMonths(count, context, Symbols::WIDE)
                                               : symbols.getWeekdays(count, context, Symbols::WIDE);
    const int32_t first = is_month ? 0 : 1;  // ICU's weekday 0 is empty, 1 is Sunday
    for (int32_t i = first; i < count; ++i) append(result, std::to_string(i - first).c_str(), names[i]);
  }
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

int32_t cicu_names(int32_t kind, const char *locale, cicu_buffer *result) {
  UErrorCode status = U_ZERO_ERROR;
  result->bytes.clear();
  result->edits.clear();
  const icu::Locale place(locale);
  switch (kind) {
    case CICU_NAME_LANGUAGE:
    case CICU_NAME_REGION: display_names(kind, place, result, status); break;
    case CICU_NAME_MONTH:
    case CICU_NAME_WEEKDAY: date_names(kind, place, result, status); break;
    default: return U_ILLEGAL_ARGUMENT_ERROR;
  }
  return status;
}

int32_t cicu_locale_count(void) { return uloc_countAvailable(); }

bool cicu_has_locale(const char *locale) {
  for (int32_t i = 0; i < uloc_countAvailable(); ++i) {
    if (std::strcmp(uloc_getAvailable(i), locale) == 0) return true;
  }
  return false;
}
}
