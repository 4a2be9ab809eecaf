// What holds for every text, asserted by the fuzz targets: a broken property ends the program, and
// libFuzzer keeps the input.
#pragma once

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <span>
#include <string_view>

#include "text/span.h"
#include "text/utf8.h"

namespace ninety::fuzz {

inline void require(bool holds, const char* property) {
  if (holds) return;
  std::fprintf(stderr, "broken: %s\n", property);
  std::abort();
}

[[nodiscard]] inline std::string_view text_of(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

inline void require_place(std::string_view text, Span span) {
  require(span.begin <= span.end, "a span's begin is not behind its end");
  require(span.end <= text.size(), "a span lies inside the text");
  require(utf8::is_border(text, span.begin), "a span begins on a character border");
  require(utf8::is_border(text, span.end), "a span ends on a character border");
}

/// Each a place with at least one byte.
inline void require_places(std::string_view text, std::span<const Span> spans) {
  for (const auto span : spans) {
    require_place(text, span);
    require(!span.empty(), "evidence is not empty");
  }
}

inline void require_sorted_places(std::string_view text, std::span<const Span> spans) {
  require_places(text, spans);
  for (std::size_t i = 1; i < spans.size(); ++i) {
    require(spans[i - 1].begin <= spans[i].begin, "evidence is sorted");
  }
}

}  // namespace ninety::fuzz
