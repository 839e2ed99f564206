#include <dlfcn.h>

// What is called and read of libxml2. It brings ICU along, which takes longer to start than most
// commands take to answer: so it is loaded when the first page comes, and its own headers, whose place
// only pkg-config knows, would have it linked. A test compares these declarations with them.

typedef struct htmlNode {
  void *own;
  int type;
  const char *name;
  struct htmlNode *children, *last, *parent, *next, *previous;
  void *document, *space;
  char *content;
} htmlNode;

typedef struct htmlError {
  int domain, code;
  char *message;
  int level;
} htmlError;

enum { htmlElement = 1, htmlText = 3 };
enum { htmlFatal = 3, htmlNoMemory = 2 };
enum { htmlRecover = 1 << 0, htmlNoError = 1 << 5, htmlNoWarning = 1 << 6, htmlNoNet = 1 << 11 };

typedef struct htmlLibrary {
  void (*xmlInitParser)(void);
  void *(*htmlNewParserCtxt)(void);
  void *(*htmlCtxtReadMemory)(
    void *parser, const void *bytes, int count, const char *url, const char *encoding, int options);
  const htmlError *(*xmlCtxtGetLastError)(void *parser);
  void (*htmlFreeParserCtxt)(void *parser);
  htmlNode *(*xmlDocGetRootElement)(const void *document);
  void (*xmlFreeDoc)(void *document);
} htmlLibrary;

#define FIND(function) (*(void **)&library->function = dlsym(file, #function))

// Whether all of it is there; if not, `dlerror` says what is missing.
static inline int htmlLibraryLoad(htmlLibrary *library) {
  // Debian 12 and 13 have the older of the two, which comes last so that an error names it.
  void *file = dlopen("libxml2.so.16", RTLD_NOW | RTLD_LOCAL);
  if (!file) file = dlopen("libxml2.so.2", RTLD_NOW | RTLD_LOCAL);
  return file && FIND(xmlInitParser) && FIND(htmlNewParserCtxt) && FIND(htmlCtxtReadMemory)
    && FIND(xmlCtxtGetLastError) && FIND(htmlFreeParserCtxt) && FIND(xmlDocGetRootElement)
    && FIND(xmlFreeDoc);
}

#undef FIND
