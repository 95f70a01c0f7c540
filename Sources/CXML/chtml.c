#include "chtml.h"

#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <string.h>

typedef struct {
  htmlParserCtxtPtr parser;
  chtml_sink sink;
  void *context;
  uint32_t depth, depth_limit;
  int32_t failure, has_stopped;
} state;

static void deliver(state *reading, chtml_event event) {
  if (reading->failure != CHTML_OK || reading->has_stopped) return;
  event.line = (uint32_t)xmlSAX2GetLineNumber(reading->parser);
  if (reading->sink(reading->context, &event)) return;
  reading->has_stopped = 1;
  xmlStopParser(reading->parser);
}

static void on_start(void *data, const xmlChar *name, const xmlChar **attributes) {
  state *reading = data;
  if (++reading->depth > reading->depth_limit) {
    reading->failure = CHTML_TOO_DEEP;
    xmlStopParser(reading->parser);
    return;
  }
  deliver(reading, (chtml_event){.type = CHTML_START,
                                 .name = (const char *)name,
                                 .attributes = (const char *const *)attributes});
}

static void on_end(void *data, const xmlChar *name) {
  state *reading = data;
  if (reading->depth) --reading->depth;
  deliver(reading, (chtml_event){.type = CHTML_END, .name = (const char *)name});
}

static void on_text(void *data, const xmlChar *text, int count) {
  deliver(data, (chtml_event){.type = CHTML_TEXT, .text = text, .text_count = (size_t)count});
}

int32_t chtml_parse(const uint8_t *bytes, int32_t count, uint32_t depth_limit, chtml_sink sink, void *context,
                    uint32_t *line) {
  state reading = {.sink = sink, .context = context, .depth_limit = depth_limit};
  reading.parser = htmlNewParserCtxt();
  if (!reading.parser) return CHTML_NO_MEMORY;
  htmlSAXHandler *handler = reading.parser->sax;
  memset(handler, 0, sizeof *handler);
  handler->initialized = 1;
  handler->startElement = on_start;
  handler->endElement = on_end;
  handler->characters = on_text;
  handler->ignorableWhitespace = on_text;
  handler->cdataBlock = on_text;
  reading.parser->userData = &reading;
  const int options = HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_IGNORE_ENC;
  htmlDocPtr document =
      htmlCtxtReadMemory(reading.parser, (const char *)bytes, count, NULL, "UTF-8", options);
  *line = (uint32_t)xmlSAX2GetLineNumber(reading.parser);
  if (document) xmlFreeDoc(document);
  htmlFreeParserCtxt(reading.parser);
  return reading.failure;
}
