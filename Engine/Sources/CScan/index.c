// The forms of the structural index (cscan_index.h).
#include "scan_parts.h"

static size_t portable(const uint8_t *base, size_t from, size_t to, cscan_index_state *state,
                       const cscan_names *names, uint32_t *out) {
  uint32_t *o = out;
  bool in_string = state->in_string != 0, escaped = state->escaped != 0;
  for (size_t at = from; at < to; at++) {
    uint8_t byte = base[at];
    bool behind = escaped;
    escaped = false;
    switch (byte) {
    case '\n':
      *o++ = (uint32_t)at | (in_string ? CSCAN_IN_STRING : 0);
      in_string = false;
      break;
    case '\\': escaped = !behind; break;
    case '"': in_string ^= !behind; break;
    case 'u':
      if (behind) *o++ = (uint32_t)at;
      break;
    case ':':
      if (!in_string && matters(base + at, names)) *o++ = (uint32_t)at;
      break;
    case '{': case '}': case '[': case ']':
      if (!in_string) *o++ = (uint32_t)at;
      break;
    default: break;
    }
  }
  state->in_string = in_string ? ~0ull : 0;
  state->escaped = escaped;
  return (size_t)(o - out);
}

#if defined(__x86_64__)
typedef struct {
  uint64_t quote, slash, line, op;
} masks;

// MARK: SSE2, which every x86-64 has.

static inline void masks_sse2(const uint8_t *p, const cscan_names *names, masks *m) {
  uint64_t colon = 0;
  m->quote = m->slash = m->line = m->op = 0;
  for (int n = 0; n < 4; n++) {
    __m128i v = _mm_loadu_si128((const __m128i *)(p + 16 * n));
    __m128i folded = _mm_or_si128(v, _mm_set1_epi8(0x20));
    __m128i op = _mm_or_si128(_mm_cmpeq_epi8(folded, _mm_set1_epi8('{')),
                              _mm_cmpeq_epi8(folded, _mm_set1_epi8('}')));
#define BITS(hits) ((uint64_t)(uint16_t)_mm_movemask_epi8(hits) << (16 * n))
    m->quote |= BITS(_mm_cmpeq_epi8(v, _mm_set1_epi8('"')));
    m->slash |= BITS(_mm_cmpeq_epi8(v, _mm_set1_epi8('\\')));
    m->line |= BITS(_mm_cmpeq_epi8(v, _mm_set1_epi8('\n')));
    m->op |= BITS(op);
    colon |= BITS(_mm_cmpeq_epi8(v, _mm_set1_epi8(':')));
#undef BITS
  }
  for (; colon; colon &= colon - 1) {
    int n = __builtin_ctzll(colon);
    m->op |= (uint64_t)matters(p + n, names) << n;
  }
}

// The count of an empty mask does not matter: what is written for it is overwritten.
#define COUNT_ZEROS(bits) __builtin_ctzll((bits) | 1ull << 63)
#define FORM index_sse2
#define TARGET
#define TABLES(names)
#define MASKS(p, m) masks_sse2(p, names, m)
#define PREFIX prefix_shift
#include "index_body.h"
#undef COUNT_ZEROS
#undef FORM
#undef TARGET
#undef TABLES
#undef MASKS
#undef PREFIX

// MARK: AVX2 with carry-less multiplication.

// Brackets, and colons of names that may matter, in 32 bytes.
AVX2 static inline __m256i ops_avx2(const uint8_t *p, __m256i v, __m256i last, __m256i before) {
  return _mm256_or_si256(brackets_avx2(v), colons_avx2(p, v, last, before));
}

AVX2 static inline void masks_avx2(const uint8_t *p, __m256i last, __m256i before, masks *m) {
  __m256i a = _mm256_loadu_si256((const __m256i *)p);
  __m256i b = _mm256_loadu_si256((const __m256i *)(p + 32));
  const __m256i quote = _mm256_set1_epi8('"');
  const __m256i slash = _mm256_set1_epi8('\\'), line = _mm256_set1_epi8('\n');
  m->quote = bits_avx2(_mm256_cmpeq_epi8(a, quote), _mm256_cmpeq_epi8(b, quote));
  m->line = bits_avx2(_mm256_cmpeq_epi8(a, line), _mm256_cmpeq_epi8(b, line));
  __m256i slash_a = _mm256_cmpeq_epi8(a, slash), slash_b = _mm256_cmpeq_epi8(b, slash);
  __m256i any = _mm256_or_si256(slash_a, slash_b);
  m->slash = _mm256_testz_si256(any, any) ? 0 : bits_avx2(slash_a, slash_b);
  m->op = bits_avx2(ops_avx2(p, a, last, before), ops_avx2(p + 32, b, last, before));
}

#define TABLES(names)                                                                             \
  const __m256i last =                                                                            \
      _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)(names)->last));              \
  const __m256i before =                                                                          \
      _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)(names)->before))
#define COUNT_ZEROS(bits) _tzcnt_u64(bits)
#define FORM index_avx2
#define TARGET AVX2
#define MASKS(p, m) masks_avx2(p, last, before, m)
#define PREFIX prefix_multiply
#include "index_body.h"
#endif

typedef size_t (*form)(const uint8_t *, size_t, size_t, cscan_index_state *, const cscan_names *,
                       uint32_t *);

static const struct {
  const char *name;
  form run;
} forms[] = {
    {"portable", portable},
#if defined(__x86_64__)
    {"sse2", index_sse2},
    {"avx2", index_avx2},
#endif
};

int cscan_index_forms(void) { return (int)(sizeof forms / sizeof forms[0]); }

const char *cscan_index_name(int number) { return forms[number].name; }

bool cscan_index_has(int number) {
#if defined(__x86_64__)
  if (number == 2) {
    return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("pclmul") &&
           __builtin_cpu_supports("bmi") && __builtin_cpu_supports("bmi2") &&
           __builtin_cpu_supports("popcnt");
  }
#endif
  return number >= 0 && number < cscan_index_forms();
}

size_t cscan_index_form(int number, const uint8_t *base, size_t from, size_t to,
                        cscan_index_state *state, const cscan_names *names, uint32_t *out) {
  return forms[number].run(base, from, to, state, names, out);
}

// Two threads that both find it empty write the same.
static form picked;

size_t cscan_index(const uint8_t *base, size_t from, size_t to, cscan_index_state *state,
                   const cscan_names *names, uint32_t *out) {
  form run = __atomic_load_n(&picked, __ATOMIC_RELAXED);
  if (!run) {
    int best = cscan_index_forms() - 1;
    while (!cscan_index_has(best)) best--;
    run = forms[best].run;
    __atomic_store_n(&picked, run, __ATOMIC_RELAXED);
  }
  return run(base, from, to, state, names, out);
}
