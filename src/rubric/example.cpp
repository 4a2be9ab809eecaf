#include "rubric/example.h"

namespace ninety {

std::optional<UnmarkedExample> unmarked(std::string_view marked) {
  constexpr std::string_view kOpen = "⟦";
  constexpr std::string_view kClose = "⟧";
  UnmarkedExample example;
  while (true) {
    const auto open = marked.find(kOpen);
    const auto before = marked.substr(0, open);
    if (before.contains(kClose)) return std::nullopt;
    example.text += before;
    if (open == std::string_view::npos) return example;

    marked.remove_prefix(open + kOpen.size());
    const auto close = marked.find(kClose);
    if (close == std::string_view::npos || close == 0) return std::nullopt;
    const auto inside = marked.substr(0, close);
    if (inside.contains(kOpen)) return std::nullopt;
    const auto begin = static_cast<std::uint32_t>(example.text.size());
    example.text += inside;
    example.marks.push_back({begin, static_cast<std::uint32_t>(example.text.size())});
    marked.remove_prefix(close + kClose.size());
  }
}

}  // namespace ninety
