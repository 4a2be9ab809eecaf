#include "take/transcript.h"

#include <algorithm>

namespace ninety {
namespace {

double middle_of(const SpokenWord& word) { return (word.time.start + word.time.end) / 2; }

/// Words [first, last) of a sorted key: the first one at or after each limit.
template <typename Items, typename Key, typename Value>
WordRun between(const Items& items, Value from, Value to, Key key) {
  const auto place = [&](Value limit) {
    const auto at = std::ranges::lower_bound(items, limit, {}, key);
    return static_cast<std::size_t>(at - items.begin());
  };
  const auto first = place(from);
  return {first, std::max(first, place(to))};
}

}  // namespace

Transcript transcript_of(const Take& take) {
  Transcript transcript;
  for (const auto& word : take.words) {
    if (!transcript.text.empty()) transcript.text += ' ';
    const auto begin = static_cast<std::uint32_t>(transcript.text.size());
    transcript.text += word.text;
    transcript.words.push_back({begin, static_cast<std::uint32_t>(transcript.text.size())});
  }
  return transcript;
}

WordRun words_in(const Transcript& transcript, Span span) {
  return between(transcript.words, span.begin, span.end, &Span::begin);
}

std::string text_of(const Take& take, WordRun run) {
  std::string text;
  for (auto i = run.first; i < run.last; ++i) {
    if (!text.empty()) text += ' ';
    text += take.words[i].text;
  }
  return text;
}

TimeSpan time_of(const Take& take, WordRun run) {
  if (run.empty()) return {};
  return {take.words[run.first].time.start, take.words[run.last - 1].time.end};
}

Span span_of(const Transcript& transcript, WordRun run) {
  if (run.empty()) return {};
  return join(transcript.words[run.first], transcript.words[run.last - 1]);
}

WordRun words_during(const Take& take, TimeSpan time) {
  return between(take.words, time.start, time.end, middle_of);
}

}  // namespace ninety
