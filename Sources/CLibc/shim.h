// What the C library's headers show to GNU sources alone.
#pragma once
#include <stddef.h>
// Flushes the file system of an open file.
extern int syncfs(int descriptor);
// Finds bytes in bytes.
extern void *memmem(const void *hay, size_t hay_count, const void *needle, size_t needle_count);
