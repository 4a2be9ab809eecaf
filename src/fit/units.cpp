#include "fit/units.h"

#include <algorithm>

#include "reading/clauses.h"
#include "reading/parts.h"

namespace ninety {
namespace {

constexpr std::uint32_t kSpokenWords = 14;  // a stretch of speech ends at the first clause behind

AnswerUnit tokens_from(std::uint32_t first, std::uint32_t last) {
  AnswerUnit unit;
  unit.first = first;
  unit.last = last;
  return unit;
}

/// Sentences; clauses of speech joined to about the length of a sentence, never over a new role.
std::vector<AnswerUnit> cut(const Reading& reading, const Lexed& lexed) {
  std::vector<AnswerUnit> units;
  const auto& document = *lexed.document;
  if (document.punctuated()) {
    for (const auto& sentence : document.sentences())
      units.push_back(tokens_from(sentence.first, sentence.last));
    return units;
  }
  std::vector<bool> role_starts(lexed.lexemes.size() + 1, false);
  std::size_t at = 0;
  for (const auto& segment : reading.segments) {
    while (at < document.tokens().size() && document.tokens()[at].span.begin < segment.span.begin)
      ++at;
    role_starts[at] = true;
  }
  for (const auto& clause : find_clauses(lexed)) {
    const bool fresh = units.empty() || role_starts[clause.first] ||
                       units.back().last - units.back().first >= kSpokenWords;
    if (fresh) units.push_back(tokens_from(clause.first, clause.last));
    units.back().last = clause.last;
  }
  return units;
}

}  // namespace

std::vector<AnswerUnit> units_of(const Reading& reading, const Lexed& lexed) {
  auto units = cut(reading, lexed);
  std::erase_if(units, [](const AnswerUnit& unit) { return unit.first >= unit.last; });
  const auto& tokens = lexed.document->tokens();
  std::size_t segment = 0;
  for (auto& unit : units) {
    unit.span = lexed.span(unit.first, unit.last);
    float words = 0;
    for (auto i = unit.first; i < unit.last; ++i) {
      while (segment < reading.segments.size() &&
             reading.segments[segment].span.end <= tokens[i].span.begin)
        ++segment;
      if (segment == reading.segments.size() || !tokens[i].starts_word) continue;
      for (std::size_t k = 0; k < kRoles; ++k)
        unit.roles[k] += reading.segments[segment].probability[k];
      words += 1;
    }
    for (float& role : unit.roles)
      role = words > 0 ? role / words : 0.0F;
    unit.story = weight_in(unit.roles, Part::story);
    unit.bridge = weight_in(unit.roles, Part::bridge);
  }
  return units;
}

}  // namespace ninety
