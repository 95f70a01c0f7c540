// Shared by the shim's own files; never seen by Swift.
#pragma once
#include <unicode/bytestream.h>
#include <unicode/edits.h>
#include <unicode/utypes.h>

#include <string>
#include <vector>

#include "cicu.h"

struct cicu_buffer {
  std::string bytes;
  std::vector<cicu_edit> edits;
};

/// Appends ICU's output to a string.
struct StringSink final : icu::ByteSink {
  std::string &out;
  explicit StringSink(std::string &target) : out(target) {}
  void Append(const char *bytes, int32_t count) override { out.append(bytes, static_cast<size_t>(count)); }
};

/// Copies the changed stretches of `edits` into the buffer.
inline UErrorCode take_edits(cicu_buffer *buffer, const icu::Edits &edits) {
  UErrorCode status = U_ZERO_ERROR;
  buffer->edits.clear();
  auto iterator = edits.getFineChangesIterator();
  while (iterator.next(status)) {
    buffer->edits.push_back(
        {iterator.sourceIndex(), iterator.oldLength(), iterator.destinationIndex(), iterator.newLength()});
  }
  return status;
}
