// The words of a recording, with their times: recognised here, given by the person, or asked of a
// transcription server that the person named.
//
//   const auto words = recognise(samples, {.script = script, .progress = show});
//   if (!words) return cancelled();
//   for (const auto& notice : words->notices) tell(notice);
//
// Without a script the stock model hears one word in three or four wrong: the transcript is rough.
#pragma once

#include <expected>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "speech/samples.h"
#include "speech/transcriber.h"
#include "take/take.h"

namespace ninety::speech {

class HeardPieces;

struct RecogniseOptions {
  std::string_view script = {};  // NOLINT(readability-redundant-member-init)
  /// What was really said, written down by the person; goes before all else.
  std::string_view transcript = {};  // NOLINT(readability-redundant-member-init)
  Transcriber transcriber = {};      ///< off while its URL is empty
  /// Called from other threads, never two at once; either may be empty.
  std::function<void(double share)> progress = {};  // NOLINT(readability-redundant-member-init)
  std::function<bool()> cancelled = {};             // NOLINT(readability-redundant-member-init)
  /// What was heard while the recording was coming in (speech/heard_pieces.h); may be null.
  HeardPieces* heard = nullptr;
};

struct Recognition {
  std::vector<SpokenWord> words;  ///< fillers among them: see speech/fillers.h
  std::vector<bool> in_script;    ///< runs parallel to words; empty without a script
  TranscriptOrigin origin = TranscriptOrigin::none;
  std::string failure;               ///< why there are no words; empty when there are
  std::vector<std::string> notices;  ///< sentences for people
};

/// The error is kCancelled (speech/decode.h).
[[nodiscard]] std::expected<Recognition, std::string> recognise(const Samples& samples,
                                                                const RecogniseOptions& options);

}  // namespace ninety::speech
