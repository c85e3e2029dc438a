// The watched members of a record: what stands at their paths is put into slots.
#pragma once
#include <sys/types.h>
#include "cscan_index.h"

// What a member name means in the object it stands in.
typedef struct {
  // The last eight bytes of the name with the quote before it, as a little-endian number, and which of
  // them count.
  uint64_t tail, tail_mask;
  // The first eight, where there are more.
  uint64_t head;
  // Where the name's bytes stand among `names`, looked at where there are more than 15.
  size_t start, count;
  // Node of the object that is its value, or -1.
  int32_t child;
  int32_t slot;
  // Next member of the same hash, or -1.
  int32_t next;
  // A literal name with dots that stands before a watched path.
  bool is_shadow;
  // A member of an outermost object whose array may hold the records.
  bool is_envelope;
} cscan_member;

// Whether nothing but the value of a member is of interest.
static inline bool cscan_is_leaf(const cscan_member *_Nonnull member) {
  return (member->slot >= 0) & (member->child < 0) & !member->is_shadow & !member->is_envelope;
}

// The watched paths as a tree whose nodes are objects.
typedef struct {
  cscan_names endings;
  const cscan_member *_Nonnull members;
  // 256 for each node: the first member for a hash, or -1.
  const int32_t *_Nonnull heads;
  const uint8_t *_Nonnull names;
  // Slots below node n, which an array in its place makes unusual: below[starts[n] ..< starts[n + 1]].
  const int32_t *_Nonnull below;
  const int32_t *_Nonnull below_starts;
  // What stands at each path.
  uint64_t *_Nonnull slots;
  // The record in which each node was last entered; a second time makes it unusual.
  int64_t *_Nonnull entered;
} cscan_members;

// Of the last two bytes of a name, with its opening quote.
static inline uint8_t cscan_member_hash(uint8_t before_last, uint8_t last) {
  return (uint8_t)((uint8_t)(before_last * 31) ^ last);
}

// What a slot holds: 32 bits of start, 24 of length, 8 of one of these.
enum {
  CSCAN_ABSENT,
  // A string without escapes; start and length are of what stands between its quotes.
  CSCAN_TEXT,
  // A number, a truth value or null, as it is written.
  CSCAN_SCALAR,
  CSCAN_CONTAINER,
  // Present in a way that only the whole record can tell.
  CSCAN_UNUSUAL,
};

// Longest value that is handed out as text, and most white space before a value.
#define CSCAN_VALUE_MAX 4096
// Deepest watched path, and one more.
#define CSCAN_DEPTH_MAX 8

// What was found in the present record.
typedef struct {
  // Bit n tells whether slot n is present, for the first 64; and whether one of the others is.
  uint64_t presence;
  bool has_high;
  // The slots cannot be relied on.
  bool is_unusual;
  // Whether an array of records may stand in it.
  bool is_outermost;
  // Tells the record apart from those before it.
  int64_t serial;
  // Where a watched object begins whose name was seen last, and its node; else -1.
  ssize_t child_start;
  int32_t child_node;
  // Where the array of an envelope begins whose name was seen; else -1.
  ssize_t array_start;
} cscan_record;

// Takes the member whose colon stands at base + colon in the object of `node`, `level` watched objects
// deep; base + start is the record's first byte. False when its value is not wholly in memory, which
// ends at base + end; `is_complete` tells that nothing follows that.
bool cscan_take(const uint8_t *_Nonnull base, size_t start, size_t end, bool is_complete, size_t colon,
                int32_t node, int level, const cscan_members *_Nonnull members,
                cscan_record *_Nonnull record);

// Goes through the record that begins at base + start, 64 bytes at once and without an index, and takes
// its watched members. Returns the offset of the brace that closes it; -1 when it is not plain: it goes
// over lines, is not wholly in memory, may have names with escapes, is an envelope or is broken, or this
// machine cannot. What was taken is void then. At least CSCAN_PADDING bytes are readable past base + end,
// and as many before base.
ssize_t cscan_plain(const uint8_t *_Nonnull base, size_t start, size_t end,
                    const cscan_members *_Nonnull members, cscan_record *_Nonnull record);
