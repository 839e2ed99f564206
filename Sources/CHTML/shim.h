#include <libxml/xmlversion.h>
// ICU's headers, which libxml2 includes for two fields of a structure that we never touch, clash
// with the ICU inside Foundation, which the tests' bundles import.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
