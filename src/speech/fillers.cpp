#include "speech/fillers.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

namespace ninety::speech {
namespace {

/// Share of the island, or of the word, that must be common for the island to hold the word.
constexpr double kHolds = 0.4;

/// Least share of a filled pause that has a pitch: fillers have 0.6 and more, clicks and breaths
/// 0.3.
constexpr double kVoiced = 0.45;

double common(TimeSpan a, TimeSpan b) {
  return std::max(0.0, std::min(a.end, b.end) - std::max(a.start, b.start));
}

bool holds(TimeSpan island, const SpokenWord& word) {
  const double shared = common(island, word.time);
  return shared > kHolds * island.length() || shared > kHolds * word.time.length();
}

class Judge {
 public:
  explicit Judge(const FillerEvidence& evidence) : evidence_(evidence) {}

  [[nodiscard]] bool is_filler(const FillerCandidate& candidate) const {
    // A click or a breath has no voice; a filled pause has.
    if (candidate.voiced_share < kVoiced) return false;
    std::size_t words = 0;
    std::size_t syllables = 0;
    for (std::size_t i = 0; i < evidence_.heard.size(); ++i) {
      const auto& word = evidence_.heard[i];
      if (!holds(candidate.time, word)) continue;
      if (vouched_for(i) || is_repeated(i)) return false;
      ++words;
      syllables += word.syllables;
    }
    if (!evidence_.in_script.empty() || evidence_.trusted) return words <= 1 && syllables <= 2;
    // Without a script a held vowel may be any word's.
    return candidate.shape == FillerShape::island && candidate.is_steady() && words <= 1 &&
           syllables <= 1;
  }

  /// Which one it was, when the recogniser wrote it so.
  [[nodiscard]] std::string text_of(TimeSpan time) const {
    for (const auto& word : evidence_.heard)
      if (is_filler_word(word.text) && holds(time, word)) return word.text;
    return {};
  }

  /// Heard as a filler, and nobody planned to say it.
  [[nodiscard]] bool names_filler(std::size_t i) const {
    return is_filler_word(evidence_.heard[i].text) &&
           (evidence_.in_script.empty() || !evidence_.in_script[i]);
  }

 private:
  [[nodiscard]] bool vouched_for(std::size_t i) const {
    if (names_filler(i)) return false;
    return evidence_.trusted || (!evidence_.in_script.empty() && evidence_.in_script[i]);
  }

  /// "I, I went": a repetition, which is another kind of stumble.
  [[nodiscard]] bool is_repeated(std::size_t i) const {
    const auto& heard = evidence_.heard;
    const auto same = [&heard, i](std::size_t other) {
      return heard[other].text == heard[i].text && !is_filler_word(heard[i].text);
    };
    return (i > 0 && same(i - 1)) || (i + 1 < heard.size() && same(i + 1));
  }

  const FillerEvidence& evidence_;
};

}  // namespace

bool is_filler_word(std::string_view word) {
  constexpr std::array<std::string_view, 14> kWords = {
      "um", "umm", "uhm", "uh", "uhh", "er", "erm", "ehm", "eh", "hm", "hmm", "mm", "mmm", "ah"};
  return std::ranges::find(kWords, word) != kWords.end();
}

std::vector<Filler> decide_fillers(std::span<const FillerCandidate> candidates,
                                   const FillerEvidence& evidence) {
  const Judge judge(evidence);
  std::vector<Filler> found;
  for (const auto& candidate : candidates)
    if (judge.is_filler(candidate))
      found.push_back({.time = candidate.time, .text = judge.text_of(candidate.time)});
  for (std::size_t i = 0; i < evidence.heard.size(); ++i)
    if (judge.names_filler(i))
      found.push_back({.time = evidence.heard[i].time, .text = evidence.heard[i].text});
  std::ranges::sort(found, {}, [](const Filler& filler) { return filler.time.start; });
  std::vector<Filler> apart;
  for (auto& filler : found) {
    // An island and the word heard in it are one filler; the island's times are the sound's own.
    if (!apart.empty() && apart.back().time.end > filler.time.start) {
      if (apart.back().text.empty()) apart.back().text = std::move(filler.text);
      continue;
    }
    apart.push_back(std::move(filler));
  }
  return apart;
}

void remove_fillers(std::vector<SpokenWord>& words, std::span<const Filler> fillers) {
  std::erase_if(words, [fillers](const SpokenWord& word) {
    return std::ranges::any_of(fillers, [&word](const Filler& filler) {
      return common(filler.time, word.time) > 0.5 * word.time.length();
    });
  });
}

}  // namespace ninety::speech
