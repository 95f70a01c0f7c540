#include "cjson.h"

#include <simdjson.h>

#include <string_view>
#include <unordered_set>
#include <vector>

#define TEXT_OF(x) #x
#define TEXT(x) TEXT_OF(x)

namespace dom = simdjson::dom;

struct cjson_parser {
  dom::parser parser;
  std::vector<cjson_node> nodes;
};

namespace {

constexpr int depth_limit = 64;

const uint8_t *bytes(std::string_view text) { return reinterpret_cast<const uint8_t *>(text.data()); }

/// Whether two members of one object share a key.
bool repeats_key(dom::object object) {
  if (object.size() <= 24) {
    for (auto a = object.begin(); a != object.end(); ++a) {
      auto b = a;
      for (++b; b != object.end(); ++b) {
        if (a.key() == b.key()) return true;
      }
    }
    return false;
  }
  std::unordered_set<std::string_view> seen;
  for (auto member : object) {
    if (!seen.insert(member.key).second) return true;
  }
  return false;
}

int32_t flatten(std::vector<cjson_node> &nodes, std::string_view key, dom::element value, int depth) {
  if (depth > depth_limit) return CJSON_TOO_DEEP;
  const size_t at = nodes.size();
  cjson_node node = {};
  node.key = bytes(key);
  node.key_count = key.size();
  nodes.push_back(node);
  int32_t code = CJSON_OK;
  switch (value.type()) {
    case dom::element_type::NULL_VALUE: node.type = CJSON_NULL; break;
    case dom::element_type::BOOL: node.type = value.get_bool().value_unsafe() ? CJSON_TRUE : CJSON_FALSE; break;
    case dom::element_type::INT64:
      node.type = CJSON_INTEGER;
      node.integer = value.get_int64().value_unsafe();
      node.number = static_cast<double>(node.integer);
      break;
    case dom::element_type::UINT64:
      node.type = CJSON_DOUBLE;
      node.number = static_cast<double>(value.get_uint64().value_unsafe());
      break;
    case dom::element_type::DOUBLE:
      node.type = CJSON_DOUBLE;
      node.number = value.get_double().value_unsafe();
      break;
    case dom::element_type::STRING: {
      const std::string_view text = value.get_string().value_unsafe();
      node.type = CJSON_STRING;
      node.text = bytes(text);
      node.text_count = text.size();
      break;
    }
    case dom::element_type::ARRAY: {
      // A named value: value_unsafe() refers into its result, which a loop over the temporary would outlive.
      const dom::array array = value.get_array().value_unsafe();
      node.type = CJSON_ARRAY;
      for (auto element : array) {
        ++node.count;
        if ((code = flatten(nodes, {}, element, depth + 1)) != CJSON_OK) return code;
      }
      break;
    }
    case dom::element_type::OBJECT: {
      const dom::object object = value.get_object().value_unsafe();
      node.type = CJSON_OBJECT;
      if (repeats_key(object)) return CJSON_DUPLICATE_KEY;
      for (auto member : object) {
        ++node.count;
        if ((code = flatten(nodes, member.key, member.value, depth + 1)) != CJSON_OK) return code;
      }
      break;
    }
  }
  node.next = static_cast<uint32_t>(nodes.size());
  nodes[at] = node;
  return CJSON_OK;
}

int32_t code_of(simdjson::error_code error) {
  switch (error) {
    case simdjson::UTF8_ERROR: return CJSON_BAD_UTF8;
    case simdjson::DEPTH_ERROR: return CJSON_TOO_DEEP;
    case simdjson::CAPACITY: return CJSON_TOO_LARGE;
    case simdjson::MEMALLOC: return CJSON_NO_MEMORY;
    case simdjson::NUMBER_ERROR: return CJSON_BAD_NUMBER;
    case simdjson::STRING_ERROR:
    case simdjson::UNESCAPED_CHARS:
    case simdjson::UNCLOSED_STRING: return CJSON_BAD_STRING;
    default: return CJSON_BAD_SYNTAX;
  }
}
}  // namespace

extern "C" {

const char *cjson_version(void) { return TEXT(SIMDJSON_VERSION); }
size_t cjson_padding(void) { return simdjson::SIMDJSON_PADDING; }
cjson_parser *cjson_open(void) { return new cjson_parser; }
void cjson_close(cjson_parser *parser) { delete parser; }

int32_t cjson_parse(cjson_parser *parser, const uint8_t *text, size_t count, const cjson_node **nodes,
                    size_t *node_count) {
  dom::element root;
  parser->nodes.clear();
  const auto error = parser->parser.parse(reinterpret_cast<const char *>(text), count, false).get(root);
  if (error) return code_of(error);
  const int32_t code = flatten(parser->nodes, {}, root, 0);
  if (code != CJSON_OK) return code;
  *nodes = parser->nodes.data();
  *node_count = parser->nodes.size();
  return CJSON_OK;
}
}
