#include "take/pace.h"

#include <algorithm>

#include "take/transcript.h"
#include "take/voice.h"

namespace ninety {
namespace {

constexpr double kShortestSeconds = 3;
constexpr std::uint32_t kFewestWords = 3;
constexpr std::uint32_t kFewestSyllables = 4;
constexpr std::size_t kFewestStretches = 4;

bool is_vowel(char c) { return std::string_view("aeiouy").find(c) != std::string_view::npos; }

std::uint32_t syllables_in(const Take& take, WordRun run) {
  std::uint32_t sum = 0;
  for (auto i = run.first; i < run.last; ++i) {
    const auto& word = take.words[i];
    sum += word.syllables > 0 ? word.syllables : syllables_by_spelling(word.text);
  }
  return sum;
}

double overlap(TimeSpan a, TimeSpan b) {
  return std::max(0.0, std::min(a.end, b.end) - std::max(a.start, b.start));
}

/// Time in which words were made: neither silent nor a filler.
double sounding_seconds(const Take& take, TimeSpan time) {
  double seconds = time.length();
  for (const auto& silence : take.silences)
    seconds -= overlap(time, silence);
  for (const auto& filler : take.fillers)
    seconds -= overlap(time, filler.time);
  return seconds;
}

}  // namespace

std::uint32_t syllables_by_spelling(std::string_view word) {
  std::uint32_t groups = 0;
  bool inside = false;
  for (const char c : word) {
    const bool vowel = is_vowel(c);
    groups += vowel && !inside ? 1U : 0U;
    inside = vowel;
  }
  const bool silent_e = word.size() > 2 && word.ends_with('e') && !word.ends_with("le") &&
                        !is_vowel(word[word.size() - 2]);
  if (silent_e && groups > 1) --groups;
  return std::max(groups, 1U);
}

Pace pace_of(const Take& take, TimeSpan time) {
  Pace pace;
  const auto run = words_during(take, time);
  pace.words = static_cast<std::uint32_t>(run.size());
  if (pace.words < kFewestWords || time.length() < kShortestSeconds) return pace;
  pace.words_per_minute = 60 * pace.words / time.length();
  const double sounding = sounding_seconds(take, time);
  if (sounding > 1) pace.articulation_rate_sps = syllables_in(take, run) / sounding;
  return pace;
}

std::optional<double> pace_variation(const Take& take) {
  if (!take.speech) return std::nullopt;
  std::vector<double> rates;
  double from = take.speech->start;
  const auto stretch = [&](double to) {
    const TimeSpan time = {from, to};
    const auto syllables = syllables_in(take, words_during(take, time));
    const double sounding = sounding_seconds(take, time);
    if (syllables >= kFewestSyllables && sounding > 0) rates.push_back(syllables / sounding);
  };
  for (const auto& silence : take.silences) {
    stretch(silence.start);
    from = silence.end;
  }
  stretch(take.speech->end);
  if (rates.size() < kFewestStretches) return std::nullopt;
  double sum = 0;
  for (const double rate : rates)
    sum += rate;
  return deviation(rates) / (sum / static_cast<double>(rates.size()));
}

}  // namespace ninety
