#include "cjson.h"

#include <simdjson.h>

#define TEXT_OF(x) #x
#define TEXT(x) TEXT_OF(x)

extern "C" const char *cjson_version(void) { return TEXT(SIMDJSON_VERSION); }
