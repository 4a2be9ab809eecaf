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
  for (std::size_t i = 0; i < lexed.lexemes.size(); ++i) {
    if (!lexed.lexemes[i].is(WordClass::enthusiasm) || lexed.lexemes[i].negated) continue;
    const auto run = words_in(transcript, said.document->tokens()[i].span);
    if (run.empty()) continue;
    const auto time = time_of(take, run);
    const auto tones = voice.semitones(time);
    if (static_cast<double>(tones.size()) * take.pitch_hz.step < kLeastVoiced) continue;
    const double high = quantile(tones, 0.95);
    const double range = high - quantile(tones, 0.05);
    if (range < kFlatRange && high < kFlatPeak)
      flat.push_back({run, time, text_of(take, run), range});
  }
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
