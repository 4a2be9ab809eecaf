// The Range of a request (RFC 9110, 14): one range of bytes; of anything else the whole is sent.
//
//   const auto range = byte_range("bytes=100-", 1000);       // 100 to 1000
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "apps/server/exchange.h"

namespace ninety::server {

struct ByteRange {
  enum class Kind : std::uint8_t { whole, part, outside };
  Kind kind = Kind::whole;
  std::size_t begin = 0;
  std::size_t end = 0;  ///< one past the last byte
  [[nodiscard]] std::size_t size() const { return end - begin; }
};

/// Any bytes are a valid field; `size` is that of the whole.
[[nodiscard]] ByteRange byte_range(std::string_view field, std::size_t size);

/// Status and fields of a response with this range; the bytes are the caller's matter.
[[nodiscard]] Response ranged(const ByteRange& range, std::size_t size, std::string_view type);

}  // namespace ninety::server
