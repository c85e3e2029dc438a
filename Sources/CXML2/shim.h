// libxml2's parser and tree, as Debian's libxml2-dev gives them.
#pragma once
#include <libxml/parser.h>
#include <libxml/tree.h>

// `xmlFree` is a variable, which Swift takes for shared state.
static inline void cxml2_free(void *text) { xmlFree(text); }
