#include "speech/script_match.h"

#include <algorithm>
#include <cstdint>

#include "take/alignment.h"
#include "take/planned_words.h"

namespace ninety::speech {
namespace {

/// A free stretch of text words [first, last) and of heard words that match none.
struct Gap {
  std::size_t first = 0;
  std::size_t last = 0;
  TimeSpan time;
};

void share_time(std::vector<SpokenWord>& words, const Gap& gap) {
  double letters = 0;
  for (auto i = gap.first; i < gap.last; ++i)
    letters += static_cast<double>(words[i].text.size());
  double start = gap.time.start;
  for (auto i = gap.first; i < gap.last; ++i) {
    const double end =
        start + gap.time.length() * static_cast<double>(words[i].text.size()) / letters;
    words[i].time = {start, end};
    start = end;
  }
}

}  // namespace

std::vector<std::string> texts_of(std::span<const SpokenWord> words) {
  std::vector<std::string> texts;
  texts.reserve(words.size());
  for (const auto& word : words)
    texts.push_back(word.text);
  return texts;
}

WordMatch match_words(std::span<const ScriptWord> text, std::span<const SpokenWord> heard) {
  std::vector<PlainWord> planned;
  std::vector<PlainWord> said;
  for (std::size_t i = 0; i < text.size(); ++i)
    append_plain(planned, text[i].text, static_cast<std::uint32_t>(i));
  for (std::size_t i = 0; i < heard.size(); ++i)
    append_plain(said, heard[i].text, static_cast<std::uint32_t>(i));
  WordMatch match{.heard_for = std::vector<std::size_t>(text.size(), kNotHeard),
                  .in_text = std::vector<bool>(heard.size(), false)};
  for (const auto& pair : align(planned, said)) {
    const auto word = said[pair.said].unit;
    auto& of_text = match.heard_for[planned[pair.planned].unit];
    if (of_text == kNotHeard) of_text = word;
    match.in_text[word] = true;
  }
  return match;
}

std::vector<SpokenWord> with_times(std::span<const ScriptWord> text,
                                   std::span<const SpokenWord> heard, double duration) {
  const auto match = match_words(text, heard);
  std::vector<SpokenWord> words;
  for (std::size_t i = 0; i < text.size(); ++i) {
    words.push_back({.text = text[i].text, .time = {}, .syllables = 0});
    const auto at = match.heard_for[i];
    if (at == kNotHeard) continue;
    words.back().time = heard[at].time;
    if (heard[at].text == text[i].text) words.back().syllables = heard[at].syllables;
  }
  std::size_t heard_next = 0;
  for (std::size_t i = 0; i < words.size();) {
    if (match.heard_for[i] != kNotHeard) {
      // Two words of the text may be one heard word ("every one"): they share its time.
      auto last = i + 1;
      while (last < words.size() && match.heard_for[last] == match.heard_for[i])
        ++last;
      if (last > i + 1) share_time(words, {i, last, words[i].time});
      heard_next = match.heard_for[i] + 1;
      i = last;
      continue;
    }
    auto last = i;
    while (last < words.size() && match.heard_for[last] == kNotHeard)
      ++last;
    const auto heard_last = last < words.size() ? match.heard_for[last] : heard.size();
    TimeSpan time{.start = i > 0 ? words[i - 1].time.end : 0,
                  .end = last < words.size() ? words[last].time.start : duration};
    if (heard_next < heard_last)
      time = {heard[heard_next].time.start, heard[heard_last - 1].time.end};
    time.end = std::max(time.end, time.start);
    share_time(words, {i, last, time});
    i = last;
  }
  return words;
}

}  // namespace ninety::speech
