#include "speech/read_take.h"

#include <algorithm>
#include <utility>

#include "speech/decode.h"
#include "speech/fillers.h"
#include "speech/recognise.h"
#include "speech/sound.h"
#include "speech/spelling.h"

namespace ninety::speech {
namespace {

void tell(const TakeOptions& options, Stage stage, double share) {
  if (options.progress) options.progress(stage, share);
}

bool is_trusted(TranscriptOrigin origin) {
  return origin == TranscriptOrigin::corrected || origin == TranscriptOrigin::remote;
}

/// Words into the take, and fillers out of them.
void take_words(Take& take, Recognition found, std::span<const FillerCandidate> candidates) {
  take.origin = found.origin;
  take.words = std::move(found.words);
  if (!found.failure.empty()) take.not_measured.push_back({"words", std::move(found.failure)});
  if (take.words.empty()) return;
  take.fillers = decide_fillers(candidates, {.heard = take.words,
                                             .in_script = std::move(found.in_script),
                                             .trusted = is_trusted(take.origin)});
  remove_fillers(take.words, take.fillers);
  for (auto& word : take.words)
    word.text = as_written(std::move(word.text));
}

/// Why a recording is of no use, when it is.
const Unmeasured* no_speech(const Take& take) {
  if (take.speech) return nullptr;
  const auto found = std::ranges::find(take.not_measured, "duration_s", &Unmeasured::what);
  return found == take.not_measured.end() ? nullptr : &*found;
}

}  // namespace

std::expected<Take, std::string> read_take(const Samples& samples, const TakeOptions& options) {
  Take take;
  tell(options, Stage::measuring, 0);
  const auto candidates = measure_sound(samples, take, options.cancelled);
  tell(options, Stage::measuring, 1);
  if (options.measured) options.measured(take);
  if (options.cancelled && options.cancelled()) return std::unexpected(kCancelled);
  if (const auto* const reason = no_speech(take); reason != nullptr) {
    take.not_measured.push_back({"words", reason->why});
    return take;
  }
  RecogniseOptions recognising{.script = options.script,
                               .transcript = options.transcript,
                               .transcriber = options.transcriber,
                               .progress = {},
                               .cancelled = options.cancelled,
                               .heard = options.heard};
  if (options.progress)
    recognising.progress = [&options](double share) {
      options.progress(Stage::recognising, share);
    };
  tell(options, Stage::recognising, 0);
  auto found = recognise(samples, recognising);
  if (!found) return std::unexpected(found.error());
  tell(options, Stage::recognising, 1);
  if (options.notice) std::ranges::for_each(found->notices, options.notice);
  take_words(take, std::move(*found), candidates);
  return take;
}

std::expected<Take, std::string> read_take(const std::string& path, const TakeOptions& options) {
  DecodeOptions decoding{.progress = {}, .cancelled = options.cancelled};
  if (options.progress)
    decoding.progress = [&options](double share) { options.progress(Stage::decoding, share); };
  const auto samples = decode(path, decoding);
  if (!samples) return std::unexpected(samples.error());
  return read_take(*samples, options);
}

}  // namespace ninety::speech
