#include "apps/recogniser/vocabulary.h"

#include <algorithm>
#include <fstream>
#include <string_view>
#include <unordered_set>
#include <utility>

namespace ninety::speech {

std::string_view without_variant(std::string_view word) {
  return word.substr(0, word.ends_with(')') ? word.rfind('(') : word.size());
}

std::string usual_dictionary(const std::string& file, const std::vector<std::string>& also,
                             const std::function<int(const std::string& word)>& likelihood) {
  struct Line {
    std::string text;
    int rank = 0;  // of its word; variants have the rank of the word itself
  };
  const std::unordered_set<std::string> wanted(also.begin(), also.end());
  std::vector<Line> lines;
  std::vector<int> ranks;
  std::ifstream in(file);
  int rank = 0;
  std::string last;
  for (std::string text; std::getline(in, text);) {
    const std::string_view entry = std::string_view(text).substr(0, text.find(' '));
    const std::string word(without_variant(entry));
    if (word != last) {
      rank = wanted.contains(word) ? 1 : likelihood(word);
      ranks.push_back(rank);
      last = word;
    }
    lines.push_back({std::move(text), rank});
  }
  if (ranks.empty()) return {};
  const auto kept = std::min(kUsualWords + also.size(), ranks.size() - 1);
  std::ranges::nth_element(ranks, ranks.begin() + static_cast<std::ptrdiff_t>(kept),
                           std::greater<>());
  const int least = ranks[kept];
  std::string dictionary;
  for (const auto& line : lines)
    if (line.rank > least) (dictionary += line.text) += '\n';
  return dictionary;
}

}  // namespace ninety::speech
