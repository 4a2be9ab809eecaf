#include "fit/conduct.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <span>

#include "fit/conduct_table.h"
#include "fit/word_key.h"
#include "reading/model_parts.h"

namespace ninety {
namespace {

constexpr float kSingleWord = 0.6F;
constexpr std::size_t kShortVerb = 5;  // "need", "feed": their end is no ending

/// Persons of a phrase are alike: "let her finish" meets "let them finish", "her hand" "their
/// hand".
std::string_view person_of(std::string_view folded) {
  if (folded == "him" || folded == "her" || folded == "his" || folded == "their") return "them";
  if (folded == "he" || folded == "she") return "they";
  if (folded == "n't") return "not";
  return folded;
}

std::vector<CueKey> keys_by_form(const Document& document) {
  std::vector<CueKey> keys;
  keys.reserve(document.tokens().size());
  for (const auto& token : document.tokens()) {
    const auto folded = document.folded(token);
    const bool word = token.kind == TokenKind::word || token.kind == TokenKind::number;
    if (word || folded == "-")
      keys.push_back(hash_word(person_of(folded)) | 1U);
    else
      keys.push_back(folded == "*" ? kGap : CueKey{0});
  }
  return keys;
}

std::vector<CueKey> keys_by_stem(const Lexed& lexed) {
  std::vector<CueKey> keys(lexed.lexemes.size());
  for (std::size_t i = 0; i < keys.size(); ++i) {
    const bool joint = lexed.document->folded(lexed.document->tokens()[i]) == "-";
    keys[i] = joint ? hash_word("-") : key_of(lexed, i);
  }
  return keys;
}

/// Calls `take(keys, words)` for each line of a column; `words` are the tokens of the line.
template <typename Take>
void each_cue(const Document& document, std::span<const CueKey> keys, const Take& take) {
  const auto& tokens = document.tokens();
  for (std::size_t i = 0; i < tokens.size();) {
    std::size_t j = i + 1;
    while (j < tokens.size() && !tokens[j].line_before)
      ++j;
    take(keys.subspan(i, j - i), std::span(tokens).subspan(i, j - i));
    i = j;
  }
}

/// "counted each" is told as "counting each" too; empty when the word has no such form.
std::string going_on(std::string_view verb) {
  if (verb.size() < kShortVerb || !verb.ends_with("ed")) return {};
  const bool y = verb.ends_with("ied");
  return std::string(verb.substr(0, verb.size() - (y ? 3 : 2))) + (y ? "ying" : "ing");
}

/// What was found at `token` already and is the same, or nullptr; `found` is in the order of
/// tokens.
template <typename Found, typename Same>
Found* known_at(std::vector<Found>& found, std::uint32_t token, const Same& same) {
  for (auto at = found.rbegin(); at != found.rend() && at->token == token; ++at) {
    if (same(*at)) return &*at;
  }
  return nullptr;
}

/// Of unit length, over the words that mean something, each once, rare ones counting more.
Meaning direction_of(const std::string& cues, const Vocabulary& vocabulary) {
  const auto document = Document::read(cues);
  const auto lexed = Lexed::read(document, vocabulary);
  std::set<std::uint32_t> seen;
  Meaning sum{};
  for (const auto& lexeme : lexed.lexemes) {
    if (!lexeme.content || lexeme.vector == 0 || !seen.insert(lexeme.vector).second) continue;
    const auto* vector = vocabulary.vector(lexeme.vector);
    for (std::size_t d = 0; d < sum.size(); ++d)
      sum[d] += lexeme.rarity * static_cast<float>(vector[d]);
  }
  float length = 0;
  for (const float value : sum)
    length += value * value;
  for (float& value : sum)
    value /= std::max(std::sqrt(length), 1.0F);
  return sum;
}

}  // namespace

Conduct::Conduct(const Model& model) {
  const auto& vocabulary = model.parts().vocabulary;
  std::vector<Meaning> deeds;
  for (const auto& row : conduct_rows(conduct_table())) {
    if (row.name == "haste")
      learn(row.cues, ConductKind::haste, 0);
    else if (row.name == "disregard")
      learn(row.cues, ConductKind::disregard, 0);
    else if (row.name == "display")
      learn(row.cues, ConductKind::display, 0);
    else if (names_.size() < kMostTraits) {
      const auto trait = names_.size();
      names_.push_back(row.name);
      learn_asks(row.asks, trait, vocabulary);
      learn(row.deeds, ConductKind::deed, trait);
      deeds.push_back(direction_of(row.deeds, vocabulary));
      learn(row.against, ConductKind::against, trait);
    }
  }
  find_directions(deeds);
}

void Conduct::find_directions(const std::vector<Meaning>& deeds) {
  Meaning common{};
  for (const auto& direction : deeds) {
    for (std::size_t d = 0; d < common.size(); ++d)
      common[d] += direction[d] / static_cast<float>(deeds.size());
  }
  for (const auto& direction : deeds) {
    Meaning own = direction;
    for (std::size_t d = 0; d < own.size(); ++d)
      own[d] -= common[d];
    directions_.push_back(stored(own));
  }
}

void Conduct::learn_asks(const std::string& cues, std::size_t trait, const Vocabulary& vocabulary) {
  const auto document = Document::read(cues);
  const auto keys = keys_by_stem(Lexed::read(document, vocabulary));
  each_cue(document, keys, [&](std::span<const CueKey> cue, std::span<const Token>) {
    asks_.add(cue, static_cast<std::uint32_t>(trait));
  });
}

void Conduct::learn(const std::string& cues, ConductKind kind, std::size_t trait) {
  const auto document = Document::read(cues);
  const auto keys = keys_by_form(document);
  each_cue(document, keys, [&](std::span<const CueKey> cue, std::span<const Token> words) {
    const auto label = static_cast<std::uint32_t>(labels_.size());
    labels_.push_back({.kind = kind,
                       .trait = static_cast<std::uint8_t>(trait),
                       .weight = words.size() == 1 ? kSingleWord : 1.0F});
    forms_.add(cue, label);
    const auto form = kind == ConductKind::deed ? going_on(document.folded(words.front())) : "";
    if (form.empty()) return;
    std::vector<CueKey> other(cue.begin(), cue.end());
    other.front() = hash_word(form) | 1U;
    forms_.add(other, label);
  });
}

std::vector<ConductMark> Conduct::marks_in(const Lexed& story) const {
  std::vector<ConductMark> marks;
  forms_.find(keys_by_form(*story.document), [&](std::uint32_t token, std::uint32_t found) {
    const Label& label = labels_[found];
    auto* known = known_at(marks, token, [&label](const ConductMark& mark) {
      return mark.kind == label.kind && mark.trait == label.trait;
    });
    if (known == nullptr)
      marks.push_back({token, label.kind, label.trait, label.weight});
    else
      known->weight = std::max(known->weight, label.weight);
  });
  return marks;
}

std::vector<TraitAsked> Conduct::asked_in(const Lexed& text) const {
  std::vector<TraitAsked> asked;
  asks_.find(keys_by_stem(text), [&](std::uint32_t token, std::uint32_t trait) {
    const auto same = [trait](const TraitAsked& other) { return other.trait == trait; };
    if (known_at(asked, token, same) == nullptr)
      asked.push_back({token, static_cast<std::uint8_t>(trait)});
  });
  return asked;
}

bool Conduct::has(Traits traits, std::string_view name) const {
  const auto at = std::ranges::find(names_, name);
  return at != names_.end() &&
         (traits & bit_of(static_cast<std::size_t>(at - names_.begin()))) != 0;
}

}  // namespace ninety
