#pragma once
// The files below Engine/Data, packed into the binary.
#include <stddef.h>

typedef struct {
  const char *name;  // path below Engine/Data
  const unsigned char *bytes;
  size_t length;
} demarc_file;

extern const demarc_file demarc_files[];
extern const size_t demarc_file_count;

// Swift imports no array of unknown length.
static inline demarc_file demarc_file_at(size_t index) { return demarc_files[index]; }
