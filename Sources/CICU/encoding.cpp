#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>
#include <unicode/ucsdet.h>
#include <unicode/unistr.h>

#include <cstring>

#include "internal.hpp"

extern "C" {

int32_t cicu_decode(const char *encoding, const uint8_t *bytes, int32_t count, cicu_buffer *result,
                    int32_t *error_offset) {
  UErrorCode status = U_ZERO_ERROR;
  *error_offset = -1;
  result->bytes.clear();
  result->edits.clear();
  UConverter *converter = ucnv_open(encoding, &status);
  if (U_FAILURE(status)) return status;
  ucnv_setToUCallBack(converter, UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  const char *source = reinterpret_cast<const char *>(bytes);
  const char *const limit = source + count;
  icu::UnicodeString text;
  UChar chunk[4096];
  while (U_SUCCESS(status)) {
    UChar *target = chunk;
    ucnv_toUnicode(converter, &target, chunk + 4096, &source, limit, nullptr, true, &status);
    text.append(chunk, static_cast<int32_t>(target - chunk));
    if (status != U_BUFFER_OVERFLOW_ERROR) break;
    status = U_ZERO_ERROR;
  }
  if (U_FAILURE(status)) {
    char broken[32];
    int8_t length = sizeof broken;
    UErrorCode ignored = U_ZERO_ERROR;
    ucnv_getInvalidChars(converter, broken, &length, &ignored);
    *error_offset = static_cast<int32_t>(source - reinterpret_cast<const char *>(bytes)) - length;
  } else {
    text.toUTF8String(result->bytes);
  }
  ucnv_close(converter);
  return status;
}

const char *cicu_detect_encoding(const uint8_t *bytes, int32_t count, int32_t *confidence) {
  static thread_local char name[64];
  UErrorCode status = U_ZERO_ERROR;
  *confidence = 0;
  UCharsetDetector *detector = ucsdet_open(&status);
  if (U_FAILURE(status)) return nullptr;
  ucsdet_setText(detector, reinterpret_cast<const char *>(bytes), count, &status);
  const UCharsetMatch *match = ucsdet_detect(detector, &status);
  const char *found = nullptr;
  if (U_SUCCESS(status) && match) {
    *confidence = ucsdet_getConfidence(match, &status);
    if (const char *label = ucsdet_getName(match, &status)) {
      std::strncpy(name, label, sizeof name - 1);
      found = name;
    }
  }
  ucsdet_close(detector);
  return found;
}
}
