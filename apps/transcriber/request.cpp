#include "apps/transcriber/request.h"

#include <charconv>

#include "speech/transcriber_protocol.h"

namespace ninety::speech {
namespace {

template <class Number>
bool read_number(std::string_view text, Number& into) {
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), into);
  return failed == std::errc() && end == text.data() + text.size();
}

bool take(TranscriberRequest& request, std::string_view name, std::string_view value) {
  if (name == "url") {
    request.url = value;
  } else if (name == "key") {
    request.key = value;
  } else if (name == "seconds") {
    return read_number(value, request.seconds) && request.seconds > 0;
  } else if (name == "field") {
    const auto space = value.find(' ');
    if (space == std::string_view::npos) return false;
    request.fields.emplace_back(value.substr(0, space), value.substr(space + 1));
  } else {
    return false;
  }
  return true;
}

}  // namespace

std::optional<TranscriberRequest> parse_transcriber_request(std::string_view bytes) {
  TranscriberRequest request;
  for (bool first = true; true; first = false) {
    const auto end = bytes.find('\n');
    if (end == std::string_view::npos) return {};
    const auto line = bytes.substr(0, end);
    bytes.remove_prefix(end + 1);
    if (first && line != kTranscriberMark) return {};
    if (first) continue;
    const auto space = line.find(' ');
    if (space == std::string_view::npos) return {};
    const auto name = line.substr(0, space);
    const auto value = line.substr(space + 1);
    if (name != "audio") {
      if (!take(request, name, value)) return {};
      continue;
    }
    std::size_t size = 0;
    if (!read_number(value, size) || size != bytes.size() || request.url.empty()) return {};
    request.audio = bytes;
    return request;
  }
}

}  // namespace ninety::speech
