#include <unicode/casemap.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/translit.h>
#include <unicode/uversion.h>

#include "internal.hpp"

static const icu::Normalizer2 *normalizer(int32_t form, UErrorCode &status) {
  switch (form) {
    case CICU_NFC: return icu::Normalizer2::getNFCInstance(status);
    case CICU_NFD: return icu::Normalizer2::getNFDInstance(status);
    case CICU_NFKC: return icu::Normalizer2::getNFKCInstance(status);
    case CICU_NFKD: return icu::Normalizer2::getNFKDInstance(status);
    case CICU_NFKC_CASEFOLD: return icu::Normalizer2::getNFKCCasefoldInstance(status);
    default: status = U_ILLEGAL_ARGUMENT_ERROR; return nullptr;
  }
}

static icu::StringPiece piece(const uint8_t *text, int32_t count) {
  return {reinterpret_cast<const char *>(text), count};
}

extern "C" {

const char *cicu_icu_version(void) { return U_ICU_VERSION; }
const char *cicu_unicode_version(void) { return U_UNICODE_VERSION; }
const char *cicu_status_name(int32_t status) { return u_errorName(static_cast<UErrorCode>(status)); }

cicu_buffer *cicu_buffer_open(void) { return new cicu_buffer; }
void cicu_buffer_close(cicu_buffer *buffer) { delete buffer; }
const uint8_t *cicu_buffer_bytes(const cicu_buffer *buffer, int32_t *count) {
  *count = static_cast<int32_t>(buffer->bytes.size());
  return reinterpret_cast<const uint8_t *>(buffer->bytes.data());
}
const cicu_edit *cicu_buffer_edits(const cicu_buffer *buffer, int32_t *count) {
  *count = static_cast<int32_t>(buffer->edits.size());
  return buffer->edits.data();
}

int32_t cicu_normalize(int32_t form, const uint8_t *text, int32_t count, bool edits, cicu_buffer *result) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2 *target = normalizer(form, status);
  if (U_FAILURE(status)) return status;
  result->bytes.clear();
  result->edits.clear();
  StringSink sink(result->bytes);
  icu::Edits changes;
  target->normalizeUTF8(0, piece(text, count), sink, edits ? &changes : nullptr, status);
  if (U_FAILURE(status) || !edits) return status;
  return take_edits(result, changes);
}

int32_t cicu_is_nfc(const uint8_t *text, int32_t count) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2 *nfc = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status)) return -status;
  const UBool is = nfc->isNormalizedUTF8(piece(text, count), status);
  return U_FAILURE(status) ? -status : is;
}

int32_t cicu_fold_case(const uint8_t *text, int32_t count, bool edits, cicu_buffer *result) {
  UErrorCode status = U_ZERO_ERROR;
  result->bytes.clear();
  result->edits.clear();
  StringSink sink(result->bytes);
  icu::Edits changes;
  icu::CaseMap::utf8Fold(0, piece(text, count), sink, edits ? &changes : nullptr, status);
  if (U_FAILURE(status) || !edits) return status;
  return take_edits(result, changes);
}

int32_t cicu_transliterate(const char *id, const uint8_t *text, int32_t count, cicu_buffer *result) {
  UErrorCode status = U_ZERO_ERROR;
  icu::LocalPointer<icu::Transliterator> rules(
      icu::Transliterator::createInstance(icu::UnicodeString::fromUTF8(id), UTRANS_FORWARD, status));
  if (U_FAILURE(status)) return status;
  icu::UnicodeString converted = icu::UnicodeString::fromUTF8(piece(text, count));
  rules->transliterate(converted);
  result->bytes.clear();
  result->edits.clear();
  converted.toUTF8String(result->bytes);
  return status;
}
}
