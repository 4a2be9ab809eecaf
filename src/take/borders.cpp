#include "take/borders.h"

#include <algorithm>

namespace ninety {
namespace {

constexpr std::size_t kReach = 2;  // words

/// Seconds of silence right before each word.
std::vector<double> silence_before(const Take& take) {
  std::vector<double> seconds(take.words.size() + 1);
  for (const auto& silence : take.silences)
    seconds[words_during(take, {0, (silence.start + silence.end) / 2}).last] += silence.length();
  return seconds;
}

}  // namespace

void move_borders_to_pauses(Reading& said, const Transcript& transcript, const Take& take) {
  const auto silent = silence_before(take);
  auto& segments = said.segments;
  for (std::size_t i = 1; i < segments.size(); ++i) {
    const auto left = words_in(transcript, segments[i - 1].span);
    const auto right = words_in(transcript, segments[i].span);
    if (left.empty() || right.empty() || left.last != right.first) continue;
    const auto border = right.first;
    if (silent[border] > 0) continue;
    auto best = border;
    const auto lowest = std::max(left.first + 1, border - std::min(border, kReach));
    const auto highest = std::min(right.last - 1, border + kReach);
    for (auto at = lowest; at <= highest; ++at) {
      if (silent[at] > silent[best]) best = at;
    }
    if (best == border) continue;
    const auto resize = [&](Segment& segment, WordRun words) {
      const auto before = segment.words;
      segment.span = span_of(transcript, words);
      segment.words = static_cast<std::uint32_t>(words.size());
      auto& of_role = said.words[static_cast<std::size_t>(segment.role)];
      of_role = of_role + segment.words - std::min(before, of_role + segment.words);
    };
    resize(segments[i - 1], {left.first, best});
    resize(segments[i], {best, right.last});
  }
}

}  // namespace ninety
