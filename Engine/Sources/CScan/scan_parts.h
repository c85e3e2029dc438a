// What the scanners of 64 bytes at once share: escapes, strings, the filter of names.
#pragma once
#include "cscan.h"
#include "cscan_index.h"
#if defined(__x86_64__)
#include <immintrin.h>
#endif

// Whether a colon may follow a name that matters. Bytes beyond ASCII have no entry.
static inline bool matters(const uint8_t *colon, const cscan_names *names) {
  uint8_t last = colon[-2], before = colon[-3];
  if (colon[-1] != '"') return true;
  if ((last | before) & 0x80) return false;
  return (names->last[last & 15] & names->before[before & 15]) != 0;
}

#if defined(__x86_64__)
// Bits behind a backslash that escapes them. A run of backslashes escapes every second byte, counted
// from its start; adding the run's start to the run finds its end, and whether that lies an odd number
// of bits away.
static inline uint64_t escapes(uint64_t slash, uint64_t escaped, uint64_t *carry) {
  const uint64_t odd = 0xaaaaaaaaaaaaaaaaull;
  slash &= ~escaped;
  uint64_t follows = slash << 1 | escaped;
  uint64_t starts_odd = slash & odd & ~follows;
  unsigned long long ends;
  *carry = __builtin_uaddll_overflow(starts_odd, slash, &ends);
  return follows & (~odd ^ (ends << 1));
}

static inline uint64_t letter_u(const uint8_t *p) {
  uint64_t found = 0;
  for (int n = 0; n < 4; n++) {
    __m128i v = _mm_loadu_si128((const __m128i *)(p + 16 * n));
    uint64_t hits = (uint16_t)_mm_movemask_epi8(_mm_cmpeq_epi8(v, _mm_set1_epi8('u')));
    found |= hits << (16 * n);
  }
  return found;
}

static inline uint64_t prefix_shift(uint64_t bits) {
  bits ^= bits << 1;
  bits ^= bits << 2;
  bits ^= bits << 4;
  bits ^= bits << 8;
  bits ^= bits << 16;
  return bits ^ bits << 32;
}

#define AVX2 __attribute__((target("avx2,pclmul,bmi,bmi2,popcnt,lzcnt")))

AVX2 static inline uint64_t prefix_multiply(uint64_t bits) {
  __m128i product = _mm_clmulepi64_si128(_mm_set_epi64x(0, (long long)bits), _mm_set1_epi8(-1), 0);
  return (uint64_t)_mm_cvtsi128_si64(product);
}

AVX2 static inline uint64_t bits_avx2(__m256i low, __m256i high) {
  return (uint64_t)(uint32_t)_mm256_movemask_epi8(low) |
         (uint64_t)(uint32_t)_mm256_movemask_epi8(high) << 32;
}

// Colons of names that may matter, in 32 bytes.
AVX2 static inline __m256i colons_avx2(const uint8_t *p, __m256i v, __m256i last, __m256i before) {
  __m256i quoted = _mm256_cmpeq_epi8(_mm256_loadu_si256((const __m256i *)(p - 1)),
                                     _mm256_set1_epi8('"'));
  __m256i named = _mm256_and_si256(
      _mm256_shuffle_epi8(last, _mm256_loadu_si256((const __m256i *)(p - 2))),
      _mm256_shuffle_epi8(before, _mm256_loadu_si256((const __m256i *)(p - 3))));
  __m256i dropped = _mm256_and_si256(quoted, _mm256_cmpeq_epi8(named, _mm256_setzero_si256()));
  return _mm256_andnot_si256(dropped, _mm256_cmpeq_epi8(v, _mm256_set1_epi8(':')));
}

// Brackets of both kinds, in 32 bytes.
AVX2 static inline __m256i brackets_avx2(__m256i v) {
  // By the low four bits: 0xb is an opening bracket, 0xd a closing one, once bit 5 is set.
  const __m256i table = _mm256_broadcastsi128_si256(
      _mm_setr_epi8(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, '{', 0, '}', 0, 0));
  return _mm256_cmpeq_epi8(_mm256_shuffle_epi8(table, v),
                           _mm256_or_si256(v, _mm256_set1_epi8(0x20)));
}
#endif
