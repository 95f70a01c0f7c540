/* Plain C face of simdjson's DOM parser: one JSON text in, a flat list of nodes out. */
#ifndef CJSON_H
#define CJSON_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

const char *cjson_version(void);
/* Bytes that must be readable (their values do not matter) after the end of a text that is parsed. */
size_t cjson_padding(void);

typedef struct cjson_parser cjson_parser;
cjson_parser *cjson_open(void);
void cjson_close(cjson_parser *);

enum {
  CJSON_NULL = 0, CJSON_FALSE = 1, CJSON_TRUE = 2, CJSON_INTEGER = 3, CJSON_DOUBLE = 4, CJSON_STRING = 5,
  CJSON_ARRAY = 6, CJSON_OBJECT = 7,
};

/* A value. Nodes stand in document order: node 0 is the whole text, the children of a node follow it at once, and
 * `next` is the index of the node after the last of them. Text and key are UTF-8, unescaped, not terminated. */
typedef struct {
  uint8_t type;
  uint32_t next;
  uint32_t count; /* elements or members */
  const uint8_t *key;
  size_t key_count;
  const uint8_t *text;
  size_t text_count;
  int64_t integer;
  double number; /* of integers, too */
} cjson_node;

enum {
  CJSON_OK = 0,
  CJSON_BAD_SYNTAX = 1,
  CJSON_BAD_UTF8 = 2,
  CJSON_DUPLICATE_KEY = 3,
  CJSON_TOO_DEEP = 4,
  CJSON_TOO_LARGE = 5,
  CJSON_NO_MEMORY = 6,
  CJSON_BAD_NUMBER = 7, /* malformed, or too large for a double */
  CJSON_BAD_STRING = 8, /* a bad escape, half a surrogate pair, a control character, no closing mark */
};

/* Parses text[0..<count]; cjson_padding() bytes after it must be readable. Nodes stay valid until the next call. */
int32_t cjson_parse(cjson_parser *, const uint8_t *text, size_t count, const cjson_node **nodes, size_t *node_count);

#ifdef __cplusplus
}
#endif
#endif
