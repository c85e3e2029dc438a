// Taking one member (cscan_members.h), for both walks.
#pragma once
#include "cscan.h"
#include "cscan_members.h"

static inline uint64_t word_at(const uint8_t *p) {
  uint64_t word;
  memcpy(&word, p, 8);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  word = __builtin_bswap64(word);
#endif
  return word;
}

// The member whose name ends before the quote at `close`, among those of its hash from `at` on; NULL
// when it is not watched.
static inline const cscan_member *find_member(const uint8_t *close, int32_t at,
                                              const cscan_members *members) {
  uint64_t tail = word_at(close - 8);
  for (; at >= 0; at = members->members[at].next) {
    const cscan_member *member = &members->members[at];
    if ((tail ^ member->tail) & member->tail_mask) continue;
    if (member->count < 8) return member;
    if (word_at(close - member->count - 1) != member->head) continue;
    if (member->count <= 15) return member;
    if (memcmp(close - member->count, members->names + member->start, member->count) == 0) {
      return member;
    }
  }
  return NULL;
}

static inline void put_slot(const cscan_members *members, cscan_record *record, int32_t slot,
                            uint64_t value) {
  members->slots[slot] = members->slots[slot] ? CSCAN_UNUSUAL : value;
  if (slot < 64) {
    record->presence |= 1ull << slot;
  } else {
    record->has_high = true;
  }
}

static inline bool ends_scalar(uint8_t byte) {
  return byte <= 0x20 || byte == ',' || byte == '}' || byte == ']';
}

// Whether an array holds records: its first element is an object, or there is none. False when that is
// not in memory yet.
static inline bool take_envelope(const uint8_t *base, size_t at, size_t end, bool is_complete,
                                 cscan_record *record) {
  size_t bound = at + 1 + CSCAN_VALUE_MAX < end ? at + 1 + CSCAN_VALUE_MAX : end;
  size_t first = (size_t)(cscan_space(base + at + 1, base + bound) - base);
  if (first >= bound) return bound == at + 1 + CSCAN_VALUE_MAX || is_complete;
  if (base[first] != '{' && base[first] != ']') return true;
  if (record->is_outermost) {
    record->array_start = (ssize_t)at;
  } else {
    record->is_unusual = true;
  }
  return true;
}

static inline bool take_value(const uint8_t *base, size_t start, size_t at, size_t end,
                              bool is_complete, int32_t slot, const cscan_members *members,
                              cscan_record *record) {
  size_t from = at, bound = at + 1 + CSCAN_VALUE_MAX < end ? at + 1 + CSCAN_VALUE_MAX : end;
  uint64_t kind = CSCAN_SCALAR;
  switch (base[at]) {
  case '"':
    from = at + 1;
    at = (size_t)(cscan_string(base + from, base + bound) - base);
    if (at >= bound) {
      if (bound < from + CSCAN_VALUE_MAX && !is_complete) return false;
      kind = CSCAN_UNUSUAL;
    } else {
      kind = base[at] == '"' ? CSCAN_TEXT : CSCAN_UNUSUAL;
    }
    break;
  case '{':
  case '[':
    kind = CSCAN_CONTAINER;
    break;
  default:
    while (at < end && !ends_scalar(base[at]) && at - from < CSCAN_VALUE_MAX) at++;
    if (at == end && !is_complete) return false;
  }
  if (kind == CSCAN_TEXT || kind == CSCAN_SCALAR) {
    kind |= (uint64_t)(from - start) << 32 | (uint64_t)(at - from) << 8;
  }
  put_slot(members, record, slot, kind);
  return true;
}

// Takes a member whose name is known.
static inline bool take_member(const uint8_t *base, size_t start, size_t end, bool is_complete,
                               size_t colon, int level, const cscan_member *member,
                               const cscan_members *members, cscan_record *record) {
  if (member->is_shadow) record->is_unusual = true;
  size_t at = colon + 1;
  if (at < end && base[at] <= 0x20) {
    size_t bound = at + CSCAN_VALUE_MAX < end ? at + CSCAN_VALUE_MAX : end;
    at = (size_t)(cscan_space(base + at, base + bound) - base);
    if (at < end && base[at] <= 0x20) {
      record->is_unusual = true;
      return true;
    }
  }
  if (at >= end) return is_complete;
  uint8_t byte = base[at];
  if (member->is_envelope && byte == '[' && level == 1 &&
      !take_envelope(base, at, end, is_complete, record)) {
    return false;
  }
  if (member->slot >= 0 &&
      !take_value(base, start, at, end, is_complete, member->slot, members, record)) {
    return false;
  }
  int32_t node = member->child;
  if (node < 0) return true;
  // A watched object, or something else in its place.
  if (members->entered[node] == record->serial) record->is_unusual = true;
  members->entered[node] = record->serial;
  if (byte == '{') {
    record->child_start = (ssize_t)at;
    record->child_node = node;
  } else if (byte == '[') {
    for (int32_t n = members->below_starts[node]; n < members->below_starts[node + 1]; n++) {
      put_slot(members, record, members->below[n], CSCAN_UNUSUAL);
    }
  }
  return true;
}
