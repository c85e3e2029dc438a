// The structural index of JSON text: where brackets and colons stand outside strings, where lines end.
// Several forms, picked at run time by what the processor has; all give what the portable one gives.
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// A position with this bit is a line end inside a string, which is a fault in JSON.
#define CSCAN_IN_STRING 0x80000000u

// What one stretch of text leaves to the next; all zero at the start of a text.
typedef struct {
  // All ones inside a string, else 0.
  uint64_t in_string;
  // 1 when the next byte stands behind a backslash that escapes it, else 0.
  uint64_t escaped;
} cscan_index_state;

// Which member names matter, by their last two characters: the low four bits of either are looked up,
// and a name may matter when the two entries share a bit.
typedef struct {
  uint8_t last[16];
  uint8_t before[16];
} cscan_names;

// Writes the positions, counted from `base`, of these bytes in [base + from, base + to), in order:
//   { } [ ]     outside strings,
//   :           outside strings, unless it stands right behind a quote and the two bytes before that are
//               of no name in `names`,
//   u           where a backslash escapes it,
//   line feeds  everywhere; one inside a string is marked, and the string ends with it, so that a
//               broken line does not turn the next ones inside out.
// Returns how many; `out` has room for to - from + 8. At least CSCAN_PADDING bytes are readable past
// `to`, and three before `from`. Positions must stay below CSCAN_IN_STRING.
size_t cscan_index(const uint8_t *_Nonnull base, size_t from, size_t to,
                   cscan_index_state *_Nonnull state, const cscan_names *_Nonnull names,
                   uint32_t *_Nonnull out);

// The forms by number, 0 the portable one, for tests; `form` must be one that the processor has.
int cscan_index_forms(void);
bool cscan_index_has(int form);
const char *_Nonnull cscan_index_name(int form);
size_t cscan_index_form(int form, const uint8_t *_Nonnull base, size_t from, size_t to,
                        cscan_index_state *_Nonnull state, const cscan_names *_Nonnull names,
                        uint32_t *_Nonnull out);
