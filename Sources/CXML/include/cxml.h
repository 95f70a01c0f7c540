/* Plain C face of libxml2's SAX2 push parser: no network, no DTD, no entities but the five. */
#ifndef CXML_H
#define CXML_H
const char *cxml_version(void);
#endif
