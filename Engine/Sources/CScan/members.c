// The watched members of a record (cscan_members.h); going through it takes AVX2 with carry-less
// multiplication.
#include "scan_parts.h"
#include "take.h"

bool cscan_take(const uint8_t *base, size_t start, size_t end, bool is_complete, size_t colon,
                int32_t node, int level, const cscan_members *members, cscan_record *record) {
  size_t close = colon - 1;
  if (base[close] != '"') {
    while (close > start && (base[close] == ' ' || base[close] == '\t' || base[close] == '\n' ||
                             base[close] == '\r')) {
      close--;
    }
    if (close <= start || base[close] != '"') return true;
  }
  uint8_t hash = cscan_member_hash(base[close - 2], base[close - 1]);
  const cscan_member *member =
      find_member(base + close, members->heads[(size_t)node * 256 + hash], members);
  if (!member) return true;
  return take_member(base, start, end, is_complete, colon, level, member, members, record);
}

#if defined(__x86_64__)
// The present 64 bytes, and what of them is ahead, outside strings: brackets, those of them that open
// and that are braces, colons of names that may matter, and what is not plain.
typedef struct {
  size_t at;
  uint64_t bracket, opening, brace, colon, odd;
  // What it leaves to the next.
  uint64_t in_string, escaped;
  // Open brackets inside the innermost watched object, of all kinds and braces alone.
  int64_t open, braces;
} block;

AVX2 static inline void look(block *b, const uint8_t *base, size_t end, __m256i last,
                             __m256i before) {
  const uint8_t *p = base + b->at;
  __m256i low = _mm256_loadu_si256((const __m256i *)p);
  __m256i high = _mm256_loadu_si256((const __m256i *)(p + 32));
  const __m256i quotes = _mm256_set1_epi8('"');
  const __m256i slashes = _mm256_set1_epi8('\\'), lines = _mm256_set1_epi8('\n');
  uint64_t quote = bits_avx2(_mm256_cmpeq_epi8(low, quotes), _mm256_cmpeq_epi8(high, quotes));
  __m256i slash_low = _mm256_cmpeq_epi8(low, slashes), slash_high = _mm256_cmpeq_epi8(high, slashes);
  __m256i line_low = _mm256_cmpeq_epi8(low, lines), line_high = _mm256_cmpeq_epi8(high, lines);
  __m256i rare = _mm256_or_si256(_mm256_or_si256(slash_low, slash_high),
                                 _mm256_or_si256(line_low, line_high));
  uint64_t line = 0, spelled = 0, carry = 0;
  if (__builtin_expect(!_mm256_testz_si256(rare, rare) | (b->escaped != 0), 0)) {
    line = bits_avx2(line_low, line_high);
    uint64_t behind = escapes(bits_avx2(slash_low, slash_high), b->escaped, &carry);
    quote &= ~behind;
    if (behind) spelled = letter_u(p) & behind;
  }
  b->escaped = carry;
  uint64_t inside = prefix_multiply(quote) ^ b->in_string;
  b->in_string = (uint64_t)((int64_t)inside >> 63);
  uint64_t valid = ~0ull;
  if (__builtin_expect(end - b->at < 64, 0)) valid = (1ull << (end - b->at)) - 1;
  uint64_t outside = ~inside & valid;
  b->bracket = bits_avx2(brackets_avx2(low), brackets_avx2(high)) & outside;
  b->opening = b->brace = 0;
  if (b->bracket) {
    // The bits that tell opening ones and braces, moved to the top of each byte.
    b->opening = bits_avx2(_mm256_slli_epi16(low, 6), _mm256_slli_epi16(high, 6)) & b->bracket;
    b->brace = bits_avx2(_mm256_slli_epi16(low, 2), _mm256_slli_epi16(high, 2)) & b->bracket;
  }
  // A record that goes over lines may be broken.
  b->odd = line & valid;
  b->colon = 0;
  // Inside something that is not watched, up to its end, names do not matter.
  if ((int64_t)_mm_popcnt_u64(b->bracket ^ b->opening) < b->open) return;
  b->colon = bits_avx2(colons_avx2(p, low, last, before), colons_avx2(p + 32, high, last, before)) &
             outside;
  // A name may be spelled with an escape.
  b->odd |= spelled & valid;
}

// The bit of the bracket that closes the innermost watched object; 0 when none does.
AVX2 static inline uint64_t closing_bit(const block *b) {
  uint64_t closing = b->bracket & ~b->opening;
  int64_t open = b->open;
  if (__builtin_expect((int64_t)_mm_popcnt_u64(closing) <= open, 1)) return 0;
  for (uint64_t ahead = b->bracket; ahead; ahead &= ahead - 1) {
    uint64_t bit = ahead & -ahead;
    if (b->opening & bit) {
      open++;
    } else if (--open < 0) {
      return bit;
    }
  }
  return 0;
}

// Counts the brackets at `bits`, which are then behind.
AVX2 static inline void pass(block *b, uint64_t bits) {
  uint64_t behind = b->bracket & bits;
  if (!behind) return;
  uint64_t opening = behind & b->opening, closing = behind ^ opening;
  b->open += (int64_t)_mm_popcnt_u64(opening) - (int64_t)_mm_popcnt_u64(closing);
  b->braces += (int64_t)_mm_popcnt_u64(opening & b->brace) -
               (int64_t)_mm_popcnt_u64(closing & b->brace);
  b->bracket ^= behind;
}

AVX2 static inline __m256i table_avx2(const uint8_t *table) {
  return _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)table));
}

// Takes a member of which only its value matters, where that is a short string without escapes; false,
// and nothing is done, where it is not.
AVX2 static inline bool take_text(const uint8_t *base, size_t start, size_t end, const uint8_t *colon,
                                  int32_t slot, const cscan_members *members,
                                  cscan_record *record) {
  if (colon[1] != '"') return false;
  const uint8_t *from = colon + 2, *p = from;
  for (;;) {
    __m256i v = _mm256_loadu_si256((const __m256i *)p);
    __m256i low = _mm256_cmpeq_epi8(_mm256_min_epu8(v, _mm256_set1_epi8(0x1f)), v);
    __m256i mark = _mm256_or_si256(_mm256_cmpeq_epi8(v, _mm256_set1_epi8('"')),
                                   _mm256_cmpeq_epi8(v, _mm256_set1_epi8('\\')));
    unsigned stops = (unsigned)_mm256_movemask_epi8(_mm256_or_si256(low, mark));
    if (stops) {
      p += __builtin_ctz(stops);
      break;
    }
    p += 32;
    if (p >= base + end) return false;
  }
  if (*p != '"' || p >= base + end || p - from >= CSCAN_VALUE_MAX) return false;
  uint64_t value = (uint64_t)(from - base - start) << 32 | (uint64_t)(p - from) << 8 | CSCAN_TEXT;
  put_slot(members, record, slot, value);
  return true;
}

AVX2 static ssize_t plain_avx2(const uint8_t *base, size_t start, size_t end,
                               const cscan_members *members, cscan_record *record) {
  const __m256i last = table_avx2(members->endings.last);
  const __m256i before = table_avx2(members->endings.before);
  int32_t nodes[CSCAN_DEPTH_MAX] = {0};
  int level = 1;
  const int32_t *heads = members->heads;
  block b = {.at = start + 1};
  while (b.at < end) {
    look(&b, base, end, last, before);
  again:;
    uint64_t stop = closing_bit(&b);
    for (uint64_t ahead = b.colon & (stop - 1); ahead; ahead &= ahead - 1) {
      const uint8_t *colon = base + b.at + __builtin_ctzll(ahead);
      bool is_named = colon[-1] == '"';
      int32_t first = heads[cscan_member_hash(colon[-3], colon[-2])];
      if (is_named && first < 0) continue;
      uint64_t below = (ahead - 1) & ~ahead, brackets = b.bracket & below;
      int64_t depth = b.open;
      if (brackets) {
        depth += (int64_t)_mm_popcnt_u64(brackets & b.opening) -
                 (int64_t)_mm_popcnt_u64(brackets & ~b.opening);
      }
      if (depth != 0) continue;
      if (!is_named) return -1;
      const cscan_member *member = find_member(colon - 1, first, members);
      if (!member) continue;
      if (brackets) pass(&b, below);
      if (b.braces != 0 || (b.odd & below)) return -1;
      if (cscan_is_leaf(member) &&
          take_text(base, start, end, colon, member->slot, members, record)) {
        continue;
      }
      if (!take_member(base, start, end, false, (size_t)(colon - base), level, member, members,
                       record)) {
        return -1;
      }
      if (record->array_start >= 0) return -1;
      if (record->child_start < 0) continue;
      record->child_start = -1;
      nodes[level++] = record->child_node;
      heads = members->heads + (size_t)record->child_node * 256;
      // Its brace is still to come.
      b.open = b.braces = -1;
      b.colon &= ~(below << 1 | 1);
      goto again;
    }
    if (!stop) {
      if (__builtin_expect(b.odd != 0, 0)) return -1;
      pass(&b, ~0ull);
      b.at += 64;
      continue;
    }
    pass(&b, stop | (stop - 1));
    size_t at = b.at + (size_t)__builtin_ctzll(stop);
    if (b.braces != -1 || base[at] != '}' || (b.odd & (stop - 1))) return -1;
    if (--level == 0) return (ssize_t)at;
    heads = members->heads + (size_t)nodes[level - 1] * 256;
    b.open = b.braces = 0;
    b.colon &= ~(stop | (stop - 1));
    goto again;
  }
  return -1;
}

ssize_t cscan_plain(const uint8_t *base, size_t start, size_t end, const cscan_members *members,
                    cscan_record *record) {
  // The widest form of the index wants the same of the machine.
  static bool is_known, can;
  if (!__atomic_load_n(&is_known, __ATOMIC_ACQUIRE)) {
    __atomic_store_n(&can, cscan_index_has(cscan_index_forms() - 1), __ATOMIC_RELAXED);
    __atomic_store_n(&is_known, true, __ATOMIC_RELEASE);
  }
  return __atomic_load_n(&can, __ATOMIC_RELAXED) ? plain_avx2(base, start, end, members, record) : -1;
}
#else
ssize_t cscan_plain(const uint8_t *base, size_t start, size_t end, const cscan_members *members,
                    cscan_record *record) {
  (void)base, (void)start, (void)end, (void)members, (void)record;
  return -1;
}
#endif
