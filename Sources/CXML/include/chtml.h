/* Plain C face of libxml2's HTML parser: forgiving, no network, no entity but those of HTML. */
#ifndef CHTML_H
#define CHTML_H

#include <stddef.h>
#include <stdint.h>

enum { CHTML_START = 0, CHTML_TEXT = 1, CHTML_END = 2 };

/* What the parser met; comments and instructions are passed over. `name` (lower case) and the attributes, pairs of name
 * and value (null where there is none) up to a null name, are terminated; text is not. Pointers live during the call. */
typedef struct {
  int32_t type;
  uint32_t line;
  const char *name;
  const char *const *attributes;
  const uint8_t *text;
  size_t text_count;
} chtml_event;

/* Takes an event; parsing ends early when it returns 0. */
typedef int32_t (*chtml_sink)(void *context, const chtml_event *event);

enum { CHTML_OK = 0, CHTML_TOO_DEEP = 1, CHTML_NO_MEMORY = 2 };

/* Parses a whole document of valid UTF-8 without NUL, whatever encoding it says it has. `depth_limit` bounds the nesting
 * of open elements; *line is where parsing stopped. */
int32_t chtml_parse(const uint8_t *bytes, int32_t count, uint32_t depth_limit, chtml_sink sink, void *context,
                    uint32_t *line);
#endif
