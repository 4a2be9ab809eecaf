#include "speech/recogniser_answer.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <iterator>

#include "speech/spelling.h"

namespace ninety::speech {
namespace {

constexpr std::size_t kLongestLine = 200;

/// Shares the time and the syllables of an entry among the words it stands for, by letters.
void append_shared(std::vector<SpokenWord>& words, const std::vector<std::string>& texts,
                   TimeSpan time, std::uint32_t syllables) {
  std::size_t letters = 0;
  for (const auto& text : texts)
    letters += text.size();
  double start = time.start;
  for (const auto& text : texts) {
    const auto share = static_cast<double>(text.size()) / static_cast<double>(letters);
    const double end = start + time.length() * share;
    const auto own = static_cast<std::uint32_t>(std::lround(syllables * share));
    words.push_back({.text = text,
                     .time = {start, end},
                     .syllables = texts.size() == 1 ? syllables : std::max(own, 1U)});
    start = end;
  }
}

}  // namespace

bool RecogniserAnswer::take_word(std::string_view rest) {
  std::array<std::uint32_t, 3> numbers{};
  for (auto& number : numbers) {
    const auto [end, failed] = std::from_chars(rest.data(), rest.data() + rest.size(), number);
    if (failed != std::errc()) return false;
    rest.remove_prefix(static_cast<std::size_t>(end - rest.data()));
    if (!rest.starts_with(' ')) return false;
    rest.remove_prefix(1);
  }
  const auto [start, end, syllables] = numbers;
  if (end < start) return false;
  append_shared(unfinished_, texts_of_form(rest), {start / 1000.0, end / 1000.0}, syllables);
  return true;
}

bool RecogniserAnswer::take_line(std::string_view line) {
  if (line.starts_with("word ")) return take_word(line.substr(5));
  if (!line.starts_with("piece ")) return false;
  std::ranges::move(unfinished_, std::back_inserter(words_));
  unfinished_.clear();
  ++pieces_done_;
  return true;
}

bool RecogniserAnswer::feed(std::string_view block) {
  pending_ += block;
  std::size_t first = 0;
  for (auto end = pending_.find('\n'); end != std::string::npos; end = pending_.find('\n', first)) {
    if (!take_line(std::string_view(pending_).substr(first, end - first))) return false;
    first = end + 1;
  }
  pending_.erase(0, first);
  return pending_.size() <= kLongestLine;
}

}  // namespace ninety::speech
