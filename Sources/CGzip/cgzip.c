#include "cgzip.h"

#include <stdlib.h>
#include <zlib.h>

struct cgzip {
  z_stream stream;
  int ended;
};

const char *cgzip_version(void) { return zlibVersion(); }

cgzip *cgzip_open(void) {
  cgzip *reader = calloc(1, sizeof *reader);
  if (!reader) return NULL;
  if (inflateInit2(&reader->stream, 15 + 16) == Z_OK) return reader;
  free(reader);
  return NULL;
}

void cgzip_close(cgzip *reader) {
  inflateEnd(&reader->stream);
  free(reader);
}

int32_t cgzip_inflate(cgzip *reader, const uint8_t *input, size_t count, size_t *input_used, uint8_t *output,
                      size_t capacity, size_t *output_used) {
  z_stream *stream = &reader->stream;
  const size_t most = 1u << 30;
  *output_used = 0;
  while (*output_used < capacity) {
    if (reader->ended) {
      if (*input_used == count) return CGZIP_END;
      if (inflateReset(stream) != Z_OK) return CGZIP_DAMAGED;
      reader->ended = 0;
    }
    const size_t in = count - *input_used < most ? count - *input_used : most;
    const size_t out = capacity - *output_used < most ? capacity - *output_used : most;
    stream->next_in = (Bytef *)(input + *input_used);
    stream->avail_in = (uInt)in;
    stream->next_out = output + *output_used;
    stream->avail_out = (uInt)out;
    const int code = inflate(stream, Z_NO_FLUSH);
    *input_used += in - stream->avail_in;
    *output_used += out - stream->avail_out;
    if (code == Z_STREAM_END) {
      reader->ended = 1;
    } else if (code == Z_BUF_ERROR) {
      return CGZIP_OK; /* wants more input */
    } else if (code != Z_OK) {
      return CGZIP_DAMAGED;
    }
  }
  return CGZIP_OK;
}

struct cgzip_writer {
  z_stream stream;
};

cgzip_writer *cgzip_writer_open(void) {
  cgzip_writer *writer = calloc(1, sizeof *writer);
  if (!writer) return NULL;
  if (deflateInit2(&writer->stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) == Z_OK) return writer;
  free(writer);
  return NULL;
}

void cgzip_writer_close(cgzip_writer *writer) {
  deflateEnd(&writer->stream);
  free(writer);
}

int32_t cgzip_deflate(cgzip_writer *writer, const uint8_t *input, size_t count, size_t *input_used, int32_t last,
                      uint8_t *output, size_t capacity, size_t *output_used) {
  z_stream *stream = &writer->stream;
  const size_t most = 1u << 30;
  const size_t in = count - *input_used < most ? count - *input_used : most;
  const int ends = last && in == count - *input_used;
  stream->next_in = (Bytef *)(input + *input_used);
  stream->avail_in = (uInt)in;
  stream->next_out = output;
  stream->avail_out = (uInt)(capacity < most ? capacity : most);
  const uInt room = stream->avail_out;
  const int code = deflate(stream, ends ? Z_FINISH : Z_NO_FLUSH);
  *input_used += in - stream->avail_in;
  *output_used = room - stream->avail_out;
  return last ? code == Z_STREAM_END : *input_used == count && stream->avail_out > 0;
}
