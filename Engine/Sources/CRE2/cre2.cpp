#include "cre2.h"

#include <re2/re2.h>

#include <string>
#include <vector>

struct cre2_pattern {
  RE2 re2;
  cre2_pattern(re2::StringPiece text, const RE2::Options &options) : re2(text, options) {}
};

static re2::StringPiece piece(const uint8_t *bytes, size_t length) {
  return re2::StringPiece(reinterpret_cast<const char *>(bytes), length);
}

cre2_pattern *cre2_compile(const uint8_t *text, size_t length, bool case_insensitive,
                           int64_t memory) {
  try {
    RE2::Options options;
    options.set_log_errors(false);
    options.set_case_sensitive(!case_insensitive);
    options.set_max_mem(memory);
    return new cre2_pattern(piece(text, length), options);
  } catch (...) {
    return nullptr;
  }
}

void cre2_free(cre2_pattern *pattern) { delete pattern; }

cre2_status cre2_state(const cre2_pattern *pattern) {
  switch (pattern->re2.error_code()) {
    case RE2::NoError: return CRE2_OK;
    case RE2::ErrorPatternTooLarge: return CRE2_LIMIT;
    default: return CRE2_SYNTAX;
  }
}

const char *cre2_message(const cre2_pattern *pattern, size_t *length) {
  const std::string &text = pattern->re2.error();
  *length = text.size();
  return text.data();
}

const char *cre2_culprit(const cre2_pattern *pattern, size_t *length) {
  const std::string &text = pattern->re2.error_arg();
  *length = text.size();
  return text.data();
}

size_t cre2_groups(const cre2_pattern *pattern) {
  int count = pattern->re2.NumberOfCapturingGroups();
  return count < 0 ? 0 : static_cast<size_t>(count);
}

size_t cre2_size(const cre2_pattern *pattern) {
  int size = pattern->re2.ProgramSize();
  return size < 0 ? 0 : static_cast<size_t>(size);
}

int cre2_search(const cre2_pattern *pattern, const uint8_t *text, size_t length, size_t start,
                size_t *bounds, size_t count) {
  if (!pattern->re2.ok() || start > length) return 0;
  try {
    const re2::StringPiece whole = piece(text, length);
    if (bounds == nullptr || count == 0) {
      return pattern->re2.Match(whole, start, length, RE2::UNANCHORED, nullptr, 0) ? 1 : 0;
    }
    std::vector<re2::StringPiece> found(count);
    if (!pattern->re2.Match(whole, start, length, RE2::UNANCHORED, found.data(),
                            static_cast<int>(count))) {
      return 0;
    }
    for (size_t group = 0; group < count; group++) {
      const char *data = found[group].data();
      const bool took_part = data != nullptr;
      const size_t from = took_part ? static_cast<size_t>(data - whole.data()) : SIZE_MAX;
      bounds[2 * group] = from;
      bounds[2 * group + 1] = took_part ? from + found[group].size() : SIZE_MAX;
    }
    return 1;
  } catch (...) {
    return -1;
  }
}
