#include "cxml.h"

#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <stdlib.h>
#include <string.h>

/* A piece of an event's text is kept as an offset while the arena may still move. */
typedef struct {
  size_t start, count;
} piece;

typedef struct {
  uint8_t type;
  uint32_t line;
  piece name, prefix, uri, text;
} record;

struct cxml_parser {
  xmlParserCtxtPtr context;
  uint8_t *arena;
  size_t arena_used, arena_size;
  record *records;
  cxml_event *events;
  size_t record_count, record_size;
  uint32_t depth, depth_limit, attribute_limit;
  int32_t failure;
  int32_t undeclared_entity, undeclared_prefix, allows_prefixes;
  int32_t undeclared_line, undeclared_column;
};

const char *cxml_version(void) { return LIBXML_DOTTED_VERSION; }

static void fail(cxml_parser *parser, int32_t code) {
  if (parser->failure == CXML_OK) parser->failure = code;
  xmlStopParser(parser->context);
}

static piece keep(cxml_parser *parser, const xmlChar *text, size_t count) {
  piece kept = {parser->arena_used, count};
  if (!text) kept.count = 0;
  if (kept.count == 0) return kept;
  if (parser->arena_used + count > parser->arena_size) {
    size_t size = parser->arena_size ? parser->arena_size * 2 : 1 << 14;
    while (size < parser->arena_used + count) size *= 2;
    uint8_t *grown = realloc(parser->arena, size);
    if (!grown) {
      fail(parser, CXML_NO_MEMORY);
      kept.count = 0;
      return kept;
    }
    parser->arena = grown;
    parser->arena_size = size;
  }
  memcpy(parser->arena + parser->arena_used, text, count);
  parser->arena_used += count;
  return kept;
}

/* An attribute's value: since no entity is to be expanded, libxml2 leaves every ampersand in it as &#38;. */
static piece keep_value(cxml_parser *parser, const xmlChar *text, size_t count) {
  piece kept = keep(parser, text, count);
  uint8_t *bytes = parser->arena + kept.start;
  size_t used = 0;
  for (size_t i = 0; i < kept.count; ++i) {
    bytes[used++] = bytes[i];
    if (bytes[i] == '&' && kept.count - i >= 5 && memcmp(bytes + i, "&#38;", 5) == 0) i += 4;
  }
  kept.count = used;
  return kept;
}

static size_t length(const xmlChar *text) { return text ? strlen((const char *)text) : 0; }

static record *add(cxml_parser *parser, uint8_t type) {
  if (parser->record_count == parser->record_size) {
    const size_t size = parser->record_size ? parser->record_size * 2 : 256;
    record *grown = realloc(parser->records, size * sizeof *grown);
    if (grown) parser->records = grown;
    cxml_event *events = grown ? realloc(parser->events, size * sizeof *events) : NULL;
    if (!events) {
      fail(parser, CXML_NO_MEMORY);
      return NULL;
    }
    parser->events = events;
    parser->record_size = size;
  }
  record *made = &parser->records[parser->record_count++];
  memset(made, 0, sizeof *made);
  made->type = type;
  made->line = (uint32_t)xmlSAX2GetLineNumber(parser->context);
  return made;
}

static void on_start(void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri, int namespaces,
                     const xmlChar **declared, int attributes, int defaulted, const xmlChar **values) {
  cxml_parser *parser = data;
  (void)namespaces, (void)declared, (void)defaulted;
  if (++parser->depth > parser->depth_limit) return fail(parser, CXML_TOO_DEEP);
  if ((uint32_t)attributes > parser->attribute_limit) return fail(parser, CXML_TOO_MANY);
  const piece name_kept = keep(parser, name, length(name)), prefix_kept = keep(parser, prefix, length(prefix));
  const piece uri_kept = keep(parser, uri, length(uri));
  record *start = add(parser, CXML_START);
  if (!start) return;
  start->name = name_kept;
  start->prefix = prefix_kept;
  start->uri = uri_kept;
  for (int i = 0; i < attributes; ++i) {
    const xmlChar **a = values + 5 * i;
    record *attribute = add(parser, CXML_ATTRIBUTE);
    if (!attribute) return;
    attribute->name = keep(parser, a[0], length(a[0]));
    attribute->prefix = keep(parser, a[1], length(a[1]));
    attribute->uri = keep(parser, a[2], length(a[2]));
    attribute->text = keep_value(parser, a[3], (size_t)(a[4] - a[3]));
  }
}

static void on_end(void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri) {
  cxml_parser *parser = data;
  (void)prefix, (void)uri;
  if (parser->depth) --parser->depth;
  record *end = add(parser, CXML_END);
  if (end) end->name = keep(parser, name, length(name));
}

static void on_text(void *data, const xmlChar *text, int count) {
  cxml_parser *parser = data;
  record *last = parser->record_count ? &parser->records[parser->record_count - 1] : NULL;
  if (last && last->type == CXML_TEXT && last->text.start + last->text.count == parser->arena_used) {
    last->text.count += keep(parser, text, (size_t)count).count;
    return;
  }
  record *made = add(parser, CXML_TEXT);
  if (made) made->text = keep(parser, text, (size_t)count);
}

static void on_comment(void *data, const xmlChar *text) {
  record *made = add(data, CXML_COMMENT);
  if (made) made->text = keep(data, text, length(text));
}

static void on_instruction(void *data, const xmlChar *target, const xmlChar *text) {
  record *made = add(data, CXML_INSTRUCTION);
  if (!made) return;
  made->name = keep(data, target, length(target));
  made->text = keep(data, text, length(text));
}

/* An entity that reached this call is none of the five: it is refused rather than dropped in silence. */
static void on_reference(void *data, const xmlChar *name) {
  (void)name;
  fail(data, CXML_UNDEFINED_ENTITY);
}

/* Nothing is printed. An entity in an attribute that no DTD we read declares is a mere warning to libxml2. */
static void on_error(void *data, xmlErrorPtr error) {
  cxml_parser *parser = ((xmlParserCtxtPtr)error->ctxt) ? ((xmlParserCtxtPtr)error->ctxt)->userData : data;
  if (!parser) return;
  const int entity = error->code == XML_ERR_UNDECLARED_ENTITY || error->code == XML_WAR_UNDECLARED_ENTITY;
  const int prefix = error->code == XML_NS_ERR_UNDEFINED_NAMESPACE && !parser->allows_prefixes;
  if (!entity && !prefix) return;
  if (!parser->undeclared_entity && !parser->undeclared_prefix) {
    parser->undeclared_line = error->line;
    parser->undeclared_column = error->int2;
  }
  parser->undeclared_entity |= entity;
  parser->undeclared_prefix |= prefix;
}

/* libxml2 prints broken encodings, bytes of the source included, through its generic handler, whatever the parser's own. */
static void say_nothing(void *context, const char *format, ...) {
  (void)context;
  (void)format;
}

cxml_parser *cxml_open(uint32_t depth_limit, uint32_t attribute_limit, int32_t allows_prefixes) {
  cxml_parser *parser = calloc(1, sizeof *parser);
  if (!parser) return NULL;
  xmlSetGenericErrorFunc(NULL, say_nothing);
  xmlSAXHandler handler;
  memset(&handler, 0, sizeof handler);
  handler.initialized = XML_SAX2_MAGIC;
  handler.startElementNs = on_start;
  handler.endElementNs = on_end;
  handler.characters = on_text;
  handler.ignorableWhitespace = on_text;
  handler.cdataBlock = on_text;
  handler.comment = on_comment;
  handler.processingInstruction = on_instruction;
  handler.reference = on_reference;
  handler.serror = on_error;
  parser->depth_limit = depth_limit;
  parser->attribute_limit = attribute_limit;
  parser->allows_prefixes = allows_prefixes;
  parser->context = xmlCreatePushParserCtxt(&handler, parser, NULL, 0, NULL);
  if (parser->context) {
    xmlCtxtUseOptions(parser->context, XML_PARSE_NONET);
    return parser;
  }
  free(parser);
  return NULL;
}

void cxml_close(cxml_parser *parser) {
  if (parser->context->myDoc) xmlFreeDoc(parser->context->myDoc);
  xmlFreeParserCtxt(parser->context);
  free(parser->arena);
  free(parser->records);
  free(parser->events);
  free(parser);
}

static void resolve(const cxml_parser *parser, piece kept, const uint8_t **start, size_t *count) {
  *start = parser->arena + kept.start;
  *count = kept.count;
}

int32_t cxml_push(cxml_parser *parser, const uint8_t *bytes, int32_t count, int32_t last, const cxml_event **events,
                  size_t *event_count, uint32_t *line, uint32_t *column, int32_t *code) {
  parser->arena_used = 0;
  parser->record_count = 0;
  const int result = xmlParseChunk(parser->context, (const char *)bytes, count, last);
  for (size_t i = 0; i < parser->record_count; ++i) {
    const record *from = &parser->records[i];
    cxml_event *to = &parser->events[i];
    to->type = from->type;
    to->line = from->line;
    resolve(parser, from->name, &to->name, &to->name_count);
    resolve(parser, from->prefix, &to->prefix, &to->prefix_count);
    resolve(parser, from->uri, &to->uri, &to->uri_count);
    resolve(parser, from->text, &to->text, &to->text_count);
  }
  *events = parser->events;
  *event_count = parser->record_count;
  *code = result;
  *line = (uint32_t)xmlSAX2GetLineNumber(parser->context);
  *column = (uint32_t)xmlSAX2GetColumnNumber(parser->context);
  if (parser->failure != CXML_OK) return parser->failure;
  if (!parser->undeclared_entity && !parser->context->wellFormed) return CXML_NOT_WELL_FORMED;
  if (!parser->undeclared_entity && !parser->undeclared_prefix) return CXML_OK;
  *line = (uint32_t)parser->undeclared_line;
  *column = (uint32_t)parser->undeclared_column;
  return parser->undeclared_entity ? CXML_UNDEFINED_ENTITY : CXML_UNDEFINED_PREFIX;
}
