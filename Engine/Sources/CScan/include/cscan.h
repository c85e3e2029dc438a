// Byte scanners for the JSON parser: SSE2 where the machine has it, portable code elsewhere.
// Both forms are always compiled and tested against each other; `cscan_x` picks the fast one.
//
// Contract: every buffer has CSCAN_PADDING readable bytes past its end, so a 16-byte load that starts
// inside it never leaves it.
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include "cscan_index.h"
#include "cscan_members.h"
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#define CSCAN_PADDING 64

// First byte in [p, end) that ends or bends a JSON string: '"', '\\' or a control below 0x20.
static inline const uint8_t *_Nonnull cscan_string_portable(const uint8_t *_Nonnull p,
                                                            const uint8_t *_Nonnull end) {
  while (p < end && *p != '"' && *p != '\\' && *p >= 0x20) p++;
  return p;
}

// First byte in [p, end) that is no JSON white space.
static inline const uint8_t *_Nonnull cscan_space_portable(const uint8_t *_Nonnull p,
                                                           const uint8_t *_Nonnull end) {
  while (p < end && (*p == ' ' || *p == '\n' || *p == '\r' || *p == '\t')) p++;
  return p;
}

// First byte in [p, end) that changes depth or starts a string: one of { } [ ] ".
static inline const uint8_t *_Nonnull cscan_structure_portable(const uint8_t *_Nonnull p,
                                                               const uint8_t *_Nonnull end) {
  while (p < end && *p != '"' && (*p | 0x20) != '{' && (*p | 0x20) != '}') p++;
  return p;
}

static inline size_t cscan_newlines_portable(const uint8_t *_Nonnull p,
                                             const uint8_t *_Nonnull end) {
  size_t n = 0;
  for (; p < end; p++) n += *p == '\n';
  return n;
}

#if defined(__SSE2__)
static inline const uint8_t *_Nonnull cscan_string_sse2(const uint8_t *_Nonnull p,
                                                        const uint8_t *_Nonnull end) {
  const __m128i quote = _mm_set1_epi8('"'), slash = _mm_set1_epi8('\\');
  const __m128i control = _mm_set1_epi8(0x1f);
  for (; p < end; p += 16) {
    __m128i v = _mm_loadu_si128((const __m128i *)p);
    __m128i low = _mm_cmpeq_epi8(_mm_min_epu8(v, control), v);
    __m128i hit = _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(v, quote), _mm_cmpeq_epi8(v, slash)), low);
    int mask = _mm_movemask_epi8(hit);
    if (mask) {
      p += __builtin_ctz((unsigned)mask);
      return p < end ? p : end;
    }
  }
  return end;
}

static inline const uint8_t *_Nonnull cscan_space_sse2(const uint8_t *_Nonnull p,
                                                       const uint8_t *_Nonnull end) {
  if (p < end && *p > ' ') return p;
  for (; p < end; p += 16) {
    __m128i v = _mm_loadu_si128((const __m128i *)p);
    __m128i blank = _mm_or_si128(
        _mm_or_si128(_mm_cmpeq_epi8(v, _mm_set1_epi8(' ')), _mm_cmpeq_epi8(v, _mm_set1_epi8('\n'))),
        _mm_or_si128(_mm_cmpeq_epi8(v, _mm_set1_epi8('\r')), _mm_cmpeq_epi8(v, _mm_set1_epi8('\t'))));
    int mask = ~_mm_movemask_epi8(blank) & 0xffff;
    if (mask) {
      p += __builtin_ctz((unsigned)mask);
      return p < end ? p : end;
    }
  }
  return end;
}

static inline const uint8_t *_Nonnull cscan_structure_sse2(const uint8_t *_Nonnull p,
                                                           const uint8_t *_Nonnull end) {
  const __m128i bit = _mm_set1_epi8(0x20), open = _mm_set1_epi8('{'), close = _mm_set1_epi8('}');
  const __m128i quote = _mm_set1_epi8('"');
  for (; p < end; p += 16) {
    __m128i v = _mm_loadu_si128((const __m128i *)p), folded = _mm_or_si128(v, bit);
    __m128i hit = _mm_or_si128(_mm_cmpeq_epi8(v, quote),
                               _mm_or_si128(_mm_cmpeq_epi8(folded, open), _mm_cmpeq_epi8(folded, close)));
    int mask = _mm_movemask_epi8(hit);
    if (mask) {
      p += __builtin_ctz((unsigned)mask);
      return p < end ? p : end;
    }
  }
  return end;
}

static inline size_t cscan_newlines_sse2(const uint8_t *_Nonnull p, const uint8_t *_Nonnull end) {
  size_t n = 0;
  for (; p + 16 <= end; p += 16) {
    __m128i hit = _mm_cmpeq_epi8(_mm_loadu_si128((const __m128i *)p), _mm_set1_epi8('\n'));
    n += (size_t)__builtin_popcount((unsigned)_mm_movemask_epi8(hit));
  }
  return n + cscan_newlines_portable(p, end);
}
#define CSCAN_PICK(name) cscan_##name##_sse2
#else
#define CSCAN_PICK(name) cscan_##name##_portable
#endif

static inline const uint8_t *_Nonnull cscan_string(const uint8_t *_Nonnull p,
                                                   const uint8_t *_Nonnull end) {
  return CSCAN_PICK(string)(p, end);
}
static inline const uint8_t *_Nonnull cscan_space(const uint8_t *_Nonnull p,
                                                  const uint8_t *_Nonnull end) {
  return CSCAN_PICK(space)(p, end);
}
static inline const uint8_t *_Nonnull cscan_structure(const uint8_t *_Nonnull p,
                                                      const uint8_t *_Nonnull end) {
  return CSCAN_PICK(structure)(p, end);
}
static inline size_t cscan_newlines(const uint8_t *_Nonnull p, const uint8_t *_Nonnull end) {
  return CSCAN_PICK(newlines)(p, end);
}

// First `byte` in [p, end); end when there is none.
static inline const uint8_t *_Nonnull cscan_byte(const uint8_t *_Nonnull p,
                                                 const uint8_t *_Nonnull end, uint8_t byte) {
  const uint8_t *hit = (const uint8_t *)memchr(p, byte, (size_t)(end - p));
  return hit ? hit : end;
}

// Number of bytes at the start of [p, end) that are well-formed UTF-8 (RFC 3629: no surrogates, no
// overlong forms, nothing above U+10FFFF); equals end - p when all of them are.
static inline size_t cscan_utf8_prefix(const uint8_t *_Nonnull start, const uint8_t *_Nonnull end) {
  const uint8_t *p = start;
  while (p < end) {
#if defined(__SSE2__)
    while (p + 16 <= end && !_mm_movemask_epi8(_mm_loadu_si128((const __m128i *)p))) p += 16;
    if (p >= end) break;
#endif
    uint8_t a = *p;
    if (a < 0x80) {
      p++;
      continue;
    }
    size_t left = (size_t)(end - p);
    if (a >= 0xc2 && a <= 0xdf) {
      if (left < 2 || (p[1] & 0xc0) != 0x80) break;
      p += 2;
    } else if (a >= 0xe0 && a <= 0xef) {
      if (left < 3 || (p[1] & 0xc0) != 0x80 || (p[2] & 0xc0) != 0x80) break;
      if (a == 0xe0 && p[1] < 0xa0) break;
      if (a == 0xed && p[1] > 0x9f) break;
      p += 3;
    } else if (a >= 0xf0 && a <= 0xf4) {
      if (left < 4 || (p[1] & 0xc0) != 0x80 || (p[2] & 0xc0) != 0x80 || (p[3] & 0xc0) != 0x80) break;
      if (a == 0xf0 && p[1] < 0x90) break;
      if (a == 0xf4 && p[1] > 0x8f) break;
      p += 4;
    } else {
      break;
    }
  }
  return (size_t)(p - start);
}
