#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/utext.h>

#include <memory>

#include "internal.hpp"

struct cicu_breaker {
  std::unique_ptr<icu::BreakIterator> iterator;
  UText text = UTEXT_INITIALIZER;
  std::vector<cicu_span> spans;
  ~cicu_breaker() { utext_close(&text); }
};

extern "C" {

cicu_breaker *cicu_breaker_open(int32_t kind, const char *locale, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  const icu::Locale place(locale);
  icu::BreakIterator *iterator = nullptr;
  switch (kind) {
    case CICU_BREAK_WORD: iterator = icu::BreakIterator::createWordInstance(place, code); break;
    case CICU_BREAK_SENTENCE: iterator = icu::BreakIterator::createSentenceInstance(place, code); break;
    case CICU_BREAK_CHARACTER: iterator = icu::BreakIterator::createCharacterInstance(place, code); break;
    case CICU_BREAK_LINE: iterator = icu::BreakIterator::createLineInstance(place, code); break;
    default: code = U_ILLEGAL_ARGUMENT_ERROR;
  }
  *status = code;
  if (U_FAILURE(code)) {
    delete iterator;
    return nullptr;
  }
  auto *breaker = new cicu_breaker;
  breaker->iterator.reset(iterator);
  return breaker;
}

void cicu_breaker_close(cicu_breaker *breaker) { delete breaker; }

int32_t cicu_breaker_spans(cicu_breaker *breaker, const uint8_t *text, int32_t count, const cicu_span **spans,
                           int32_t *span_count) {
  UErrorCode status = U_ZERO_ERROR;
  breaker->spans.clear();
  utext_openUTF8(&breaker->text, reinterpret_cast<const char *>(text), count, &status);
  if (U_FAILURE(status)) return status;
  icu::BreakIterator &iterator = *breaker->iterator;
  iterator.setText(&breaker->text, status);
  if (U_FAILURE(status)) return status;
  int32_t start = iterator.first();
  for (int32_t end = iterator.next(); end != icu::BreakIterator::DONE; start = end, end = iterator.next()) {
    breaker->spans.push_back({start, end, iterator.getRuleStatus()});
  }
  *spans = breaker->spans.data();
  *span_count = static_cast<int32_t>(breaker->spans.size());
  return status;
}
}
