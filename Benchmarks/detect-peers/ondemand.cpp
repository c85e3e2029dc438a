// The limit: simdjson's on-demand parser takes the same eight fields out of each line, in one pass. The
// file is read as Demarc reads it, in pieces into a buffer that is used again.
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <simdjson.h>
#include <string_view>
#include <unistd.h>
#include <vector>

using namespace simdjson;

struct Counts {
  size_t events = 0, fields = 0, bytes = 0;
};

// Takes the fields of every event of some whole lines.
static bool count(ondemand::parser &parser, const char *text, size_t size, Counts &counts) {
  ondemand::document_stream stream;
  if (parser.iterate_many(text, size, 1 << 20).get(stream)) return false;
  auto take = [&](ondemand::value value) {
    std::string_view found;
    if (!value.get_string().get(found)) {
      counts.fields++;
      counts.bytes += found.size();
    }
  };
  for (auto document : stream) {
    ondemand::object event;
    if (document.get_object().get(event)) return false;
    counts.events++;
    for (auto member : event) {
      std::string_view key = member.unescaped_key();
      if (key == "userIdentity") {
        ondemand::object identity;
        if (member.value().get_object().get(identity)) continue;
        for (auto inner : identity) {
          std::string_view name = inner.unescaped_key();
          if (name == "type" || name == "arn") take(inner.value());
        }
      } else if (key == "eventName" || key == "eventSource" || key == "eventTime" ||
                 key == "awsRegion" || key == "errorCode" || key == "userAgent") {
        take(member.value());
      }
    }
  }
  return true;
}

int main(int, char **arguments) {
  int file = open(arguments[1], O_RDONLY);
  if (file < 0) return 1;
  ondemand::parser parser;
  std::vector<char> buffer((1 << 19) + SIMDJSON_PADDING);
  const size_t room = buffer.size() - SIMDJSON_PADDING;
  Counts counts;
  size_t kept = 0;
  for (ssize_t got; (got = read(file, buffer.data() + kept, room - kept)) > 0;) {
    size_t end = kept + (size_t)got;
    const char *newline = (const char *)memrchr(buffer.data(), '\n', end);
    if (!newline) return 1;
    size_t whole = (size_t)(newline - buffer.data()) + 1;
    if (!count(parser, buffer.data(), whole, counts)) return 1;
    kept = end - whole;
    std::memmove(buffer.data(), buffer.data() + whole, kept);
  }
  if (kept > 0 && !count(parser, buffer.data(), kept, counts)) return 1;
  std::printf("%zu events, %zu fields, %zu bytes\n", counts.events, counts.fields, counts.bytes);
}
