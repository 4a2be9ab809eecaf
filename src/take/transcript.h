// The words of a take as one text that the engine reads like any unpunctuated transcript.
//
//   const ninety::Transcript transcript = ninety::transcript_of(take);
//   const auto document = ninety::Document::read(transcript.text);   // transcript outlives it
//   transcript.words[3].of(transcript.text)                          // take.words[3].text
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "take/take.h"
#include "text/span.h"

namespace ninety {

struct Transcript {
  std::string text;         ///< words with one blank between them
  std::vector<Span> words;  ///< runs parallel to Take::words; bytes of `text`
};

[[nodiscard]] Transcript transcript_of(const Take& take);

/// Words [first, last) of a take.
struct WordRun {
  std::size_t first = 0;
  std::size_t last = 0;
  [[nodiscard]] constexpr std::size_t size() const { return last - first; }
  [[nodiscard]] constexpr bool empty() const { return first >= last; }
};

/// The words that start inside `span` of the transcript's text.
[[nodiscard]] WordRun words_in(const Transcript& transcript, Span span);

/// The text and the time of a run; empty for an empty one.
[[nodiscard]] std::string text_of(const Take& take, WordRun run);
[[nodiscard]] TimeSpan time_of(const Take& take, WordRun run);

/// Bytes of the transcript that a run takes.
[[nodiscard]] Span span_of(const Transcript& transcript, WordRun run);

/// The words whose middle lies inside `time`.
[[nodiscard]] WordRun words_during(const Take& take, TimeSpan time);

}  // namespace ninety
