#include "apps/server/byte_range.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include <fmt/format.h>

namespace ninety::server {
namespace {

std::optional<std::size_t> whole_number(std::string_view digits) {
  std::size_t value = 0;
  const auto [after, failed] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (digits.empty() || failed != std::errc() || after != digits.data() + digits.size())
    return std::nullopt;
  return value;
}

}  // namespace

ByteRange byte_range(std::string_view field, std::size_t size) {
  constexpr std::string_view kUnit = "bytes=";
  const ByteRange whole{.kind = ByteRange::Kind::whole, .begin = 0, .end = size};
  if (!field.starts_with(kUnit)) return whole;
  field.remove_prefix(kUnit.size());
  const auto dash = field.find('-');
  if (dash == std::string_view::npos || field.find(',') != std::string_view::npos) return whole;
  const auto first = whole_number(field.substr(0, dash));
  const auto last = whole_number(field.substr(dash + 1));
  const ByteRange outside{.kind = ByteRange::Kind::outside, .begin = 0, .end = 0};
  if (dash == 0) {  // the last so many bytes
    if (!last) return whole;
    if (*last == 0 || size == 0) return outside;
    return {.kind = ByteRange::Kind::part, .begin = size - std::min(*last, size), .end = size};
  }
  if (!first || (dash + 1 < field.size() && !last) || (last && *last < *first)) return whole;
  if (*first >= size) return outside;
  const auto end = last ? std::min(*last, size - 1) + 1 : size;
  return {.kind = ByteRange::Kind::part, .begin = *first, .end = end};
}

Response ranged(const ByteRange& range, std::size_t size, std::string_view type) {
  if (range.kind == ByteRange::Kind::outside) {
    auto refused = refusal(416, "bad_request", "the range lies behind the end");
    refused.fields.emplace_back("Content-Range", fmt::format("bytes */{}", size));
    return refused;
  }
  Response response;
  response.type = type;
  response.fields.emplace_back("Accept-Ranges", "bytes");
  if (range.kind == ByteRange::Kind::part) {
    response.status = 206;
    response.fields.emplace_back("Content-Range",
                                 fmt::format("bytes {}-{}/{}", range.begin, range.end - 1, size));
  }
  return response;
}

}  // namespace ninety::server
