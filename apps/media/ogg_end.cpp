#include "apps/media/ogg_end.h"

namespace ninety::media {

bool ogg_ends_early(std::string_view tail) {
  constexpr std::string_view kMark("OggS\0", 5);
  constexpr std::size_t kHead = 27;
  constexpr std::size_t kFlags = 5;
  constexpr unsigned kLastPage = 4;
  const auto begin = tail.rfind(kMark);
  if (begin == std::string_view::npos) return false;
  const auto page = tail.substr(begin);
  if (page.size() < kHead) return true;
  const std::size_t segments = static_cast<unsigned char>(page[kHead - 1]);
  if (page.size() < kHead + segments) return true;
  std::size_t size = kHead + segments;
  for (std::size_t i = 0; i < segments; ++i)
    size += static_cast<unsigned char>(page[kHead + i]);
  const bool last = (static_cast<unsigned char>(page[kFlags]) & kLastPage) != 0;
  return page.size() < size || !last;
}

}  // namespace ninety::media
