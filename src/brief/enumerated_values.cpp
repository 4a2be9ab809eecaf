#include "brief/enumerated_values.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace ninety {
namespace {

using Words = std::span<const OutlineWord>;

constexpr std::uint32_t kLongestLine = 14;  // words of a list that nothing announces
constexpr std::size_t kLeast = 3;

std::uint32_t counted(Words words) {
  return static_cast<std::uint32_t>(std::ranges::count_if(words, &OutlineWord::counts));
}

/// A word of a sentence, that no bare list of values has.
bool says_who(const OutlineWord& word) {
  static constexpr std::array<std::string_view, 12> kWords = {
      "we", "you", "it", "they", "is", "are", "who", "that", "which", "our", "to", "will"};
  return std::ranges::find(kWords, word.folded) != kWords.end();
}

/// Where the list begins: behind "our values are", "we value", "values:"; 0 when nothing announces
/// it.
std::size_t begin_of_list(Words words) {
  constexpr std::size_t kFarthest = 8;
  for (std::size_t at = 0; at + 1 < words.size() && at < kFarthest; ++at) {
    const auto word = words[at].folded;
    const auto before = at > 0 ? words[at - 1].folded : std::string_view();
    const bool named = before == "values" || before == "principles";
    if (word == "are" || word == "value" || word == "for" || (word == ":" && named)) return at + 1;
  }
  return 0;
}

bool is_written(const OutlineWord& word) {
  return word.kind == TokenKind::word || word.kind == TokenKind::number;
}

bool parts(const OutlineWord& word) {
  return word.folded == "," || word.folded == "and" || word.folded == "&" || word.folded == "/";
}

}  // namespace

std::vector<Words> enumerated_values(Words words) {
  const auto begin = begin_of_list(words);
  // "Work as partners, with donors and recipients" is a sentence; a bare list has bare words.
  const std::uint32_t longest = begin > 0 ? 5 : 2;
  if (begin == 0 && counted(words) > kLongestLine) return {};
  auto list = words.subspan(begin);
  if (!list.empty() && list.back().kind == TokenKind::mark) list = list.first(list.size() - 1);
  std::vector<Words> found;
  for (std::size_t first = 0; first < list.size();) {
    auto last = first;
    while (last < list.size() && !parts(list[last]))
      ++last;
    const auto piece = list.subspan(first, last - first);
    if (counted(piece) > longest || std::ranges::any_of(piece, says_who)) return {};
    if (std::ranges::any_of(piece, is_written)) found.push_back(piece);
    first = last + 1;
  }
  return found.size() >= kLeast ? found : std::vector<Words>();
}

}  // namespace ninety
