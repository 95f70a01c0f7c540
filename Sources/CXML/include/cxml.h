/* Plain C face of libxml2's SAX2 push parser: streaming, no network, no DTD, no entity but the five of XML and character
 * references. A DOCTYPE is accepted and never fetched; using any other entity is an error. */
#ifndef CXML_H
#define CXML_H

#include <stddef.h>
#include <stdint.h>

const char *cxml_version(void);

typedef struct cxml_parser cxml_parser;

enum { CXML_START = 0, CXML_ATTRIBUTE = 1, CXML_TEXT = 2, CXML_END = 3, CXML_COMMENT = 4, CXML_INSTRUCTION = 5 };

/* What the parser met. The attributes of an element follow its start. Names are local names; `uri` is the namespace,
 * `prefix` as written. Nothing is terminated; pointers live until the next push. */
typedef struct {
  uint8_t type;
  uint32_t line;
  const uint8_t *name, *prefix, *uri, *text;
  size_t name_count, prefix_count, uri_count, text_count;
} cxml_event;

/* Null when memory ran out. `depth_limit` bounds nesting, `attribute_limit` the attributes of one element; whether a prefix
 * that no xmlns declares is an error says `allows_prefixes`. */
cxml_parser *cxml_open(uint32_t depth_limit, uint32_t attribute_limit, int32_t allows_prefixes);
void cxml_close(cxml_parser *);

enum { CXML_OK = 0, CXML_NOT_WELL_FORMED = 1, CXML_UNDEFINED_ENTITY = 2, CXML_TOO_DEEP = 3, CXML_TOO_MANY = 4,
       CXML_NO_MEMORY = 5, CXML_UNDEFINED_PREFIX = 6 };

/* Parses the next bytes of the file; `last` ends it. On failure *line, *column and libxml2's own *code say where and
 * what. The events since the push before are in *events. */
int32_t cxml_push(cxml_parser *, const uint8_t *bytes, int32_t count, int32_t last, const cxml_event **events,
                  size_t *event_count, uint32_t *line, uint32_t *column, int32_t *code);
#endif
