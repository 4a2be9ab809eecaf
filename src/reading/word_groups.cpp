#include "reading/word_groups.h"

#include <algorithm>
#include <array>

namespace ninety {
namespace {

struct Group {
  WordGroups bit;
  std::string_view words;  ///< between spaces
};

constexpr std::array<Group, 9> kGroups = {{
    {kSubjectWord,
     " i we he she they it you there my our that this the nobody everybody everyone people "},
    {kSubjectPronoun, " i we he she they it there that's nobody "},
    {kSoAfterComma, " so which then because until where who "},
    {kButAfterComma, " but yet though although while "},
    {kSoInside, " so then because until "},
    {kRelative, " which when where "},
    {kLeadsToSubject,
     " and so but then because that if when what which where as until how like think thing know "
     "while after before "},
    {kAnd, " and "},
    {kBut, " but "},
}};

bool holds(std::string_view words, std::string_view word) {
  for (auto at = words.find(word); at != std::string_view::npos; at = words.find(word, at + 1)) {
    if (words[at - 1] == ' ' && words[at + word.size()] == ' ') return true;
  }
  return false;
}

}  // namespace

WordGroups groups_of(std::string_view word) {
  WordGroups groups = 0;
  if (word.empty() || word.find(' ') != std::string_view::npos) return groups;
  for (const auto& group : kGroups)
    groups |= holds(group.words, word) ? group.bit : 0;
  groups |= word.size() > 3 && word.ends_with("ed") ? kPastEnding : 0;
  groups |= word.size() > 4 && word.ends_with("ed") ? kLongPastEnding : 0;
  groups |= word.size() > 5 && word.ends_with("ing") ? kGerundEnding : 0;
  groups |= word.size() > 3 ? kFourLetters : 0;
  return groups;
}

}  // namespace ninety
