// The client of a transcription server: any that speaks OpenAI's /v1/audio/transcriptions or
// whisper.cpp's /inference.
//
//   const auto words = transcribe(samples, {.url = "http://127.0.0.1:8080"}, interrupted);
//   if (!words) tell(words.error());     // "the transcription server … did not answer"
//
// Off unless a URL is given. Then the recording's sound (16 kHz, one channel, WAV) leaves for that
// server and nothing else does: no script, no name, no file name. Redirections are not followed and
// no proxy is used. Only libexec/ninety-transcriber opens the connection.
#pragma once

#include <expected>
#include <functional>
#include <string>

#include "speech/samples.h"
#include "speech/transcription.h"

namespace ninety::speech {

struct Transcriber {
  /// http or https; without a path both known paths are tried
  std::string url = {};  // NOLINT(readability-redundant-member-init)
  /// sent as a bearer token when there is one
  std::string key = {};  // NOLINT(readability-redundant-member-init)
  std::string model = "whisper-1";
  double seconds = 0;  ///< for all of it; 0: 30 s and the length of the recording
};

/// The error is one sentence, or kCancelled (speech/decode.h).
[[nodiscard]] std::expected<Transcription, std::string> transcribe(
    const Samples& samples, const Transcriber& transcriber,
    const std::function<bool()>& cancelled = {});

/// A WAV file of the samples.
[[nodiscard]] std::string wav_of(const Samples& samples);

}  // namespace ninety::speech
