#include "take/pauses.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "reading/clauses.h"
#include "reading/lexed.h"
#include "reading/model_parts.h"

namespace ninety {
namespace {

/// Offsets of a document at which a clause begins, sorted.
std::vector<std::uint32_t> clause_offsets(const Reading& reading) {
  const auto& document = *reading.document;
  const auto lexed = Lexed::read(document, Model::builtin().parts().vocabulary);
  std::vector<std::uint32_t> offsets;
  for (const auto& clause : find_clauses(lexed)) {
    if (clause.first < document.tokens().size())
      offsets.push_back(document.tokens()[clause.first].span.begin);
  }
  for (const auto& segment : reading.segments)
    offsets.push_back(segment.span.begin);
  // After a mark (not a hyphen) one may breathe, whatever the grammar.
  const auto& tokens = document.tokens();
  for (std::size_t i = 1; i < tokens.size(); ++i) {
    const auto before = tokens[i - 1];
    const bool glued = before.span.end == tokens[i].span.begin;
    if (before.kind == TokenKind::mark && !glued) offsets.push_back(tokens[i].span.begin);
  }
  std::ranges::sort(offsets);
  return offsets;
}

/// True when an offset lies in (after, upto].
bool any_between(const std::vector<std::uint32_t>& offsets, std::uint32_t after,
                 std::uint32_t upto) {
  const auto at = std::ranges::upper_bound(offsets, after);
  return at != offsets.end() && *at <= upto;
}

/// Words that lead on to others: nobody ends a clause with them.
constexpr std::array<std::string_view, 64> kLeadsOn = {
    "a",     "an",     "the",  "my",  "our",     "your", "their", "his",   "its",   "this",
    "these", "those",  "of",   "to",  "for",     "with", "from",  "by",    "into",  "at",
    "and",   "or",     "but",  "so",  "because", "if",   "when",  "while", "as",    "than",
    "i",     "we",     "they", "he",  "she",     "is",   "was",   "were",  "are",   "am",
    "be",    "been",   "have", "has", "had",     "do",   "did",   "can",   "could", "will",
    "would", "should", "must", "may", "might",   "not",  "very",  "every", "each",  "some",
    "any",   "most",   "i'm",  "i've"};
/// Words that go on with what stands before them.
constexpr std::array<std::string_view, 10> kGoesOn = {"of",  "is",  "was",  "were", "are",
                                                      "had", "has", "than", "been", "not"};

/// Without punctuation the clauses that were found are too few to call every other pause one inside
/// a clause: only where the words clearly go on it is.
bool goes_on(std::string_view before, std::string_view after) {
  return std::ranges::find(kLeadsOn, before) != kLeadsOn.end() ||
         std::ranges::find(kGoesOn, after) != kGoesOn.end() ||
         (after.size() > 4 && after.ends_with("ed"));
}

}  // namespace

std::vector<bool> clause_starts(const Transcript& transcript, const Reading& said,
                                const PlanFact* plan, const Reading* script) {
  std::vector<bool> starts(transcript.words.size());
  if (starts.empty()) return starts;
  starts[0] = true;
  const auto heard = said.document != nullptr ? clause_offsets(said) : std::vector<std::uint32_t>();
  const bool planned = plan != nullptr && script != nullptr && script->document != nullptr;
  const auto written = planned ? clause_offsets(*script) : std::vector<std::uint32_t>();
  for (std::size_t i = 1; i < starts.size(); ++i) {
    const auto before = planned ? plan->planned_as[i - 1] : PlanFact::kUnplanned;
    const auto here = planned ? plan->planned_as[i] : PlanFact::kUnplanned;
    const bool both = before != PlanFact::kUnplanned && here != PlanFact::kUnplanned;
    if (both && here <= before + 1) {
      starts[i] =
          any_between(written, plan->planned_words[before].begin, plan->planned_words[here].begin);
    } else if (both) {
      starts[i] = true;  // words of the plan were left out here: the speaker went on elsewhere
    } else {
      const auto text = std::string_view(transcript.text);
      starts[i] = any_between(heard, transcript.words[i - 1].begin, transcript.words[i].begin) ||
                  !goes_on(transcript.words[i - 1].of(text), transcript.words[i].of(text));
    }
  }
  return starts;
}

std::vector<Pause> find_pauses(const Take& take, const std::vector<bool>& starts) {
  std::vector<Pause> pauses;
  for (const auto& silence : take.silences) {
    const double middle = (silence.start + silence.end) / 2;
    const auto word = words_during(take, {0, middle}).last;
    const bool between =
        word == 0 || word >= take.words.size() || (word < starts.size() && starts[word]);
    pauses.push_back({silence, !between, word});
  }
  return pauses;
}

}  // namespace ninety
