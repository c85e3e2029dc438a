// libxml2's parser, as Debian's libxml2-dev gives it.
#pragma once
#include <libxml/parser.h>
#include <libxml/xmlerror.h>

// A parser whose calls go to `handler` with `user`; releases before 2.11 have no function for it.
static inline xmlParserCtxtPtr cxml2_parser(const xmlSAXHandler *handler, void *user) {
  xmlParserCtxtPtr context = xmlNewParserCtxt();
  if (context == NULL || context->sax == NULL) return context;
  *context->sax = *handler;
  context->userData = user;
  return context;
}
