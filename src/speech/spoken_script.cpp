#include "speech/spoken_script.h"

#include <algorithm>
#include <iterator>

#include "speech/script_model.h"
#include "speech/spelling.h"

namespace ninety::speech {
namespace {

WordForms texts_of(const WordForms& way) {
  WordForms texts;
  for (const auto& form : way)
    std::ranges::move(texts_of_form(form), std::back_inserter(texts));
  return texts;
}

WordForms usual_words(std::span<const ScriptUnit> units) {
  WordForms words;
  for (const auto& unit : units)
    words.insert(words.end(), unit.ways.front().begin(), unit.ways.front().end());
  return words;
}

/// Another way of saying a unit between its neighbours, which is all that a trigram sees.
WordForms in_context(std::span<const ScriptUnit> script, std::size_t at, const WordForms& way) {
  constexpr std::size_t kAround = 2;
  const auto first = at - std::min(at, kAround);
  auto words = usual_words(script.subspan(first, at - first));
  words.insert(words.end(), way.begin(), way.end());
  const auto after = usual_words(script.subspan(at + 1, std::min(kAround, script.size() - at - 1)));
  words.insert(words.end(), after.begin(), after.end());
  return words;
}

}  // namespace

std::vector<ScriptWord> words_as_said(std::span<const ScriptUnit> script,
                                      std::span<const std::string> said) {
  std::vector<ScriptWord> words;
  for (const auto& unit : script) {
    auto chosen = texts_of(unit.ways.front());
    for (std::size_t i = 0; unit.ways.size() > 1 && i < unit.ways.size(); ++i) {
      auto way = texts_of(unit.ways[i]);
      if (std::ranges::search(said, way).empty()) continue;
      chosen = std::move(way);
      break;
    }
    for (auto& text : chosen)
      words.push_back({.text = std::move(text), .span = unit.span});
  }
  return words;
}

std::string model_of(std::span<const ScriptUnit> script) {
  std::vector<WordForms> lines;
  WordForms run;
  for (std::size_t first = 0; first < script.size();) {
    auto last = first;
    while (last + 1 < script.size() && !script[last].ends_sentence)
      ++last;
    lines.push_back(usual_words(script.subspan(first, last + 1 - first)));
    run.insert(run.end(), lines.back().begin(), lines.back().end());
    first = last + 1;
  }
  for (std::size_t i = 0; i < script.size(); ++i)
    for (std::size_t way = 1; way < script[i].ways.size(); ++way)
      lines.push_back(in_context(script, i, script[i].ways[way]));
  return script_model(lines, run);
}

}  // namespace ninety::speech
