// One form of the index; included once for each, with
//   FORM     the name of the function
//   TARGET   its target attribute
//   TABLES   declares what MASKS needs of the names
//   MASKS    fills a `masks` from 64 bytes
//   PREFIX   exclusive or of each bit with all bits below it
TARGET static size_t FORM(const uint8_t *base, size_t from, size_t to, cscan_index_state *state,
                          const cscan_names *names, uint32_t *out) {
  uint32_t *o = out;
  TABLES(names);
  uint64_t in_string = state->in_string, escaped = state->escaped;
  for (size_t at = from; at < to; at += 64) {
    masks m;
    MASKS(base + at, &m);
    size_t left = to - at;
    uint64_t valid = ~0ull;
    if (__builtin_expect(left < 64, 0)) {
      valid = (1ull << left) - 1;
      m.quote &= valid;
      m.op &= valid;
      m.line &= valid;
      m.slash &= valid;
    }
    uint64_t quote = m.quote, extra = 0, carry = 0;
    if (__builtin_expect((m.slash | escaped) != 0, 0)) {
      uint64_t behind = escapes(m.slash, escaped, &carry);
      if (left < 64) carry = behind >> left & 1;
      quote &= ~behind;
      if (behind & valid) {
        uint64_t letters = letter_u(base + at);
        extra = letters & behind & valid;
      }
    }
    uint64_t inside = PREFIX(quote) ^ in_string;
    if (__builtin_expect((m.line & inside) != 0, 0)) {
      // A line end inside a string: byte by byte.
      cscan_index_state now = {in_string, escaped};
      o += portable(base, at, left < 64 ? to : at + 64, &now, names, o);
      in_string = now.in_string;
      escaped = now.escaped;
      continue;
    }
    in_string = (uint64_t)((int64_t)inside >> 63);
    escaped = carry;
    uint64_t found = (m.op & ~inside) | m.line | extra;
    uint32_t offset = (uint32_t)at;
    int count = __builtin_popcountll(found);
    // Four without a branch, which most blocks do not exceed; what is written too much is overwritten.
    for (int n = 0; n < 4; n++) {
      o[n] = offset + (uint32_t)COUNT_ZEROS(found);
      found &= found - 1;
    }
    if (__builtin_expect(count > 4, 0)) {
      for (int n = 4; n < count; n++) {
        o[n] = offset + (uint32_t)__builtin_ctzll(found);
        found &= found - 1;
      }
    }
    o += count;
  }
  state->in_string = in_string;
  state->escaped = escaped;
  return (size_t)(o - out);
}
