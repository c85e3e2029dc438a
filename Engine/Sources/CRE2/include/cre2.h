// RE2 behind a C interface: compile, explain, search, free.
//
// A pattern and a text are UTF-8 bytes with a length; both may hold NUL bytes and both may be empty.
// A compiled pattern may be searched by several threads at once. No C++ exception leaves this file's
// functions.
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct cre2_pattern cre2_pattern;

typedef enum {
  CRE2_OK = 0,
  CRE2_SYNTAX = 1,  // not a pattern of RE2's language
  CRE2_LIMIT = 2,   // the program of the pattern does not fit the memory given to it
} cre2_status;

// Compiles a pattern. `memory` bounds, in bytes, the program and the states kept while searching.
// The result is never a match for `cre2_search` unless `cre2_state` says CRE2_OK. NULL: no memory.
cre2_pattern *_Nullable cre2_compile(const uint8_t *_Nonnull text, size_t length,
                                     bool case_insensitive, int64_t memory);

void cre2_free(cre2_pattern *_Nonnull pattern);

cre2_status cre2_state(const cre2_pattern *_Nonnull pattern);

// What is wrong with a pattern, and the part of it that is; valid until the pattern is freed.
const char *_Nonnull cre2_message(const cre2_pattern *_Nonnull pattern, size_t *_Nonnull length);
const char *_Nonnull cre2_culprit(const cre2_pattern *_Nonnull pattern, size_t *_Nonnull length);

// Capturing groups, the whole match not counted.
size_t cre2_groups(const cre2_pattern *_Nonnull pattern);

// Instructions of the compiled program: what one byte of text may cost.
size_t cre2_size(const cre2_pattern *_Nonnull pattern);

// Searches from byte `start` on, in time linear in `length`; what stands before `start` counts for
// `^` and `\b`. Fills `bounds` with `count` pairs of first byte and byte behind the last, the whole match first;
// a group that took no part has SIZE_MAX twice. 1: found, 0: not found, -1: no memory.
int cre2_search(const cre2_pattern *_Nonnull pattern, const uint8_t *_Nonnull text, size_t length,
                size_t start, size_t *_Nullable bounds, size_t count);

#ifdef __cplusplus
}
#endif
