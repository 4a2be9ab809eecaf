// The answer of a transcription server → words with times.
//
//   const auto heard = parse_transcription(body, samples.duration());
//   if (!heard) return heard.error();         // "is not JSON"
//
// Two shapes are known, and what lies between them: OpenAI's (words at the top, or segments, or the
// text alone) and whisper.cpp's (tokens, pieces of words, in each segment).
#pragma once

#include <expected>
#include <string>
#include <string_view>
#include <vector>

#include "take/take.h"

namespace ninety::speech {

struct Transcription {
  std::vector<SpokenWord>
      words;           ///< as they are said ("thirty percent"), sorted, inside the recording
  bool timed = false;  ///< false: the times are shared out over the whole recording
};

/// `body` may be any bytes. The error is a clause without subject: "is not JSON", "holds no words".
[[nodiscard]] std::expected<Transcription, std::string> parse_transcription(std::string_view body,
                                                                            double duration);

}  // namespace ninety::speech
