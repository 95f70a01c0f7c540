/* Plain C face of zlib: reading and writing gzip streams in memory. */
#ifndef CGZIP_H
#define CGZIP_H
#include <stddef.h>
#include <stdint.h>
const char *cgzip_version(void);

typedef struct cgzip cgzip;
/* Null when memory ran out. */
cgzip *cgzip_open(void);
void cgzip_close(cgzip *);
enum { CGZIP_OK = 0, CGZIP_END = 1, CGZIP_DAMAGED = 2 };
/* Inflates from input[*input_used..<count] into output; updates *input_used and *output_used. Several gzip members in a
 * row are one stream. CGZIP_END: a member ended here and the input is used up. */
int32_t cgzip_inflate(cgzip *, const uint8_t *input, size_t count, size_t *input_used, uint8_t *output,
                      size_t capacity, size_t *output_used);

typedef struct cgzip_writer cgzip_writer;
/* Null when memory ran out. */
cgzip_writer *cgzip_writer_open(void);
void cgzip_writer_close(cgzip_writer *);
/* Deflates from input[*input_used..<count] into output; updates *input_used and *output_used. Returns 1 when all input is
 * used up and, if `last`, the stream is whole; 0 when it wants more room. No time and no name are written. */
int32_t cgzip_deflate(cgzip_writer *, const uint8_t *input, size_t count, size_t *input_used, int32_t last,
                      uint8_t *output, size_t capacity, size_t *output_used);
#endif
