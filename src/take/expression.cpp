#include "take/expression.h"

#include <algorithm>

#include "reading/lexed.h"
#include "reading/model_parts.h"

namespace ninety {
namespace {

constexpr double kFlatRange = 1.5;  // semitones from the 5th to the 95th percentile
constexpr double kFlatPeak = 1.0;   // semitones above the speaker's median
constexpr double kLeastVoiced = 0.08;

/// 0 at `none`, 1 at `full`, in a straight line between.
double sign(double value, double none, double full) {
  return std::clamp((value - none) / (full - none), 0.0, 1.0);
}

}  // namespace

std::vector<FlatWord> flat_words(const Take& take, const Voice& voice, const Transcript& transcript,
                                 const Reading& said) {
  std::vector<FlatWord> flat;
  if (said.document == nullptr) return flat;
  const auto lexed = Lexed::read(*said.document, Model::builtin().parts().vocabulary);
  const auto& tokens = said.document->tokens();
  const auto weigh = [&](std::size_t first, std::size_t last) {
    const auto run = words_in(transcript, {tokens[first].span.begin, tokens[last - 1].span.end});
    if (run.empty()) return;
    const auto time = time_of(take, run);
    const auto tones = voice.semitones(time);
    if (static_cast<double>(tones.size()) * take.pitch_hz.step < kLeastVoiced) return;
    const double high = quantile(tones, 0.95);
    const double range = high - quantile(tones, 0.05);
    if (range < kFlatRange && high < kFlatPeak)
      flat.push_back({run, time, text_of(take, run), range});
  };
  constexpr auto kEnthusiasm = mask_of(WordClass::enthusiasm);
  for (std::size_t i = 0; i < lexed.lexemes.size(); ++i) {
    const auto& lexeme = lexed.lexemes[i];
    const bool alone = (lexeme.classes & ~lexeme.phrase_classes & kEnthusiasm) != 0;
    if (alone && !lexeme.negated) weigh(i, i + 1);
  }
  for (const auto& phrase : lexed.phrases) {
    const bool negated = lexed.lexemes[phrase.first].negated;
    if (phrase.word_class == WordClass::enthusiasm && !negated) weigh(phrase.first, phrase.last);
  }
  std::ranges::sort(flat, {}, [](const FlatWord& word) { return word.words.first; });
  return flat;
}

Recital recital_of(const PlanFact& plan, double sd_semitones, double pace_variation) {
  Recital recital;
  recital.closeness = static_cast<double>(plan.kept) * static_cast<double>(plan.faithful);
  recital.sd_semitones = sd_semitones;
  recital.pace_variation = pace_variation;
  recital.possibility = std::min({sign(recital.closeness, 0.90, 1.0), sign(sd_semitones, 2.2, 1.2),
                                  sign(pace_variation, 0.20, 0.08)});
  return recital;
}

}  // namespace ninety
