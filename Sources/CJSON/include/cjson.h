/* Plain C face of simdjson's DOM parser. */
#ifndef CJSON_H
#define CJSON_H
#include <stdint.h>
#ifdef __cplusplus
extern "C" {
#endif
const char *cjson_version(void);
#ifdef __cplusplus
}
#endif
#endif
