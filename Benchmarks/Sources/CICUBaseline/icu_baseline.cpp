#include "icu_baseline.h"

#include <unicode/brkiter.h>
#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include <memory>
#include <string>

struct icu_baseline {
  std::unique_ptr<icu::BreakIterator> words, sentences;
  const icu::Normalizer2 *nfc = nullptr, *nfkc = nullptr;
  std::string key, middle;
  UText text = UTEXT_INITIALIZER;
};

namespace {
icu::StringPiece piece(const uint8_t *text, int32_t count) { return {reinterpret_cast<const char *>(text), count}; }

/// Counts the pieces that are words, numbers or marks; white space is none. Each piece is hashed, as ours is.
int32_t count_words(icu_baseline *self, icu_counts *counts) {
  UErrorCode status = U_ZERO_ERROR;
  utext_openUTF8(&self->text, self->key.data(), static_cast<int64_t>(self->key.size()), &status);
  if (U_FAILURE(status)) return status;
  self->words->setText(&self->text, status);
  uint64_t sum = 0;
  int32_t start = self->words->first();
  for (int32_t end = self->words->next(); end != icu::BreakIterator::DONE; start = end, end = self->words->next()) {
    if (self->key[static_cast<size_t>(start)] == ' ') continue;
    uint64_t hash = 0xcbf29ce484222325ull;
    for (int32_t i = start; i < end; ++i) hash = (hash ^ static_cast<uint8_t>(self->key[i])) * 0x100000001b3ull;
    sum += hash;
    ++counts->tokens;
  }
  counts->key_bytes += static_cast<int64_t>(self->key.size()) + (sum == 1);
  return status;
}

int32_t count_edits(const icu::Edits &edits, icu_counts *counts) {
  UErrorCode status = U_ZERO_ERROR;
  auto changes = edits.getFineChangesIterator();
  while (changes.next(status)) ++counts->edits;
  return status;
}
}  // namespace

extern "C" {

icu_baseline *icu_baseline_open(const char *locale) {
  UErrorCode status = U_ZERO_ERROR;
  auto self = std::make_unique<icu_baseline>();
  self->words.reset(icu::BreakIterator::createWordInstance(locale, status));
  self->sentences.reset(icu::BreakIterator::createSentenceInstance(locale, status));
  self->nfc = icu::Normalizer2::getNFCInstance(status);
  self->nfkc = icu::Normalizer2::getNFKCCasefoldInstance(status);
  return U_FAILURE(status) ? nullptr : self.release();
}

void icu_baseline_close(icu_baseline *self) {
  if (self) utext_close(&self->text);
  delete self;
}

int32_t icu_baseline_keys_nfkc(icu_baseline *self, const uint8_t *text, int32_t count, icu_counts *counts) {
  UErrorCode status = U_ZERO_ERROR;
  self->key.clear();
  icu::StringByteSink<std::string> sink(&self->key);
  icu::Edits edits;
  self->nfkc->normalizeUTF8(0, piece(text, count), sink, &edits, status);
  if (U_FAILURE(status)) return status;
  const int32_t failed = count_edits(edits, counts);
  return failed > 0 ? failed : count_words(self, counts);
}

int32_t icu_baseline_keys_fold(icu_baseline *self, const uint8_t *text, int32_t count, icu_counts *counts) {
  UErrorCode status = U_ZERO_ERROR;
  self->middle.clear();
  self->key.clear();
  icu::StringByteSink<std::string> first(&self->middle), second(&self->key);
  icu::Edits composed, folded, joined;
  self->nfc->normalizeUTF8(0, piece(text, count), first, &composed, status);
  icu::CaseMap::utf8Fold(0, self->middle, second, &folded, status);
  joined.mergeAndAppend(composed, folded, status);
  if (U_FAILURE(status)) return status;
  const int32_t failed = count_edits(joined, counts);
  return failed > 0 ? failed : count_words(self, counts);
}

int32_t icu_baseline_sentences(icu_baseline *self, const uint8_t *text, int32_t count, icu_counts *counts) {
  UErrorCode status = U_ZERO_ERROR;
  utext_openUTF8(&self->text, reinterpret_cast<const char *>(text), count, &status);
  if (U_FAILURE(status)) return status;
  self->sentences->setText(&self->text, status);
  if (self->sentences->first() == 0) {
    while (self->sentences->next() != icu::BreakIterator::DONE) ++counts->sentences;
  }
  return status;
}
}
