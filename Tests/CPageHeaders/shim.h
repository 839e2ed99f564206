#include "../../Sources/CHTML/shim.h"
#include <libxml/xmlversion.h>
// ICU's headers clash with the ICU inside Foundation, which the tests' bundles import.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <stddef.h>

// That what Sources/CHTML declares is what libxml2 has: it does not compile otherwise.

#define SAME_FIELD(own, other, type, field) \
  _Static_assert(offsetof(own, field) == offsetof(type, other), #field " of " #type)

SAME_FIELD(htmlNode, type, xmlNode, type);
SAME_FIELD(htmlNode, name, xmlNode, name);
SAME_FIELD(htmlNode, children, xmlNode, children);
SAME_FIELD(htmlNode, parent, xmlNode, parent);
SAME_FIELD(htmlNode, next, xmlNode, next);
SAME_FIELD(htmlNode, content, xmlNode, content);
SAME_FIELD(htmlError, level, xmlError, level);

_Static_assert((int)htmlElement == XML_ELEMENT_NODE && (int)htmlText == XML_TEXT_NODE, "nodes");
_Static_assert((int)htmlFatal == XML_ERR_FATAL, "levels");
_Static_assert((int)htmlNoMemory == XML_ERR_NO_MEMORY, "codes");
_Static_assert(
  (int)htmlRecover == HTML_PARSE_RECOVER && (int)htmlNoError == HTML_PARSE_NOERROR
    && (int)htmlNoWarning == HTML_PARSE_NOWARNING && (int)htmlNoNet == HTML_PARSE_NONET,
  "options");
