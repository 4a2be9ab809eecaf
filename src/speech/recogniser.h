// The recogniser (libexec/ninety-recogniser) as this side sees it: processes that are watched,
// restarted once and killed when they take too long.
//
//   const auto heard = run_recogniser(samples, model_of(read_aloud(script)), {});
//   if (!heard) …                    // one sentence, or kCancelled
#pragma once

#include <expected>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "speech/pieces.h"
#include "speech/samples.h"
#include "take/take.h"

namespace ninety::speech {

class HeardPieces;

struct RecogniserOptions {
  /// Gets the share that is done, 0 to 1, never less than before. May be empty.
  std::function<void(double share)> progress = {};  // NOLINT(readability-redundant-member-init)
  /// Asked at least every 50 ms; true ends it within 0.5 s. May be empty.
  std::function<bool()> cancelled = {};  // NOLINT(readability-redundant-member-init)
  /// At most so many at once; each holds some 110 MB.
  unsigned processes = 2;
  /// What was heard of this recording before, and where what is heard now is kept. The recording is
  /// then cut as it came (speech/pieces.h). May be null.
  HeardPieces* heard = nullptr;
};
// Both functions are called from other threads, but never two at once.

/// Words in order, with syllables; `model` is an ARPA model of the script, or empty. The error is a
/// sentence for people, or kCancelled (speech/decode.h).
[[nodiscard]] std::expected<std::vector<SpokenWord>, std::string> run_recogniser(
    const Samples& samples, std::string_view model, const RecogniserOptions& options);

/// The same for these pieces only; each must lie inside.
[[nodiscard]] std::expected<std::vector<SpokenWord>, std::string> recognise_pieces(
    const Samples& samples, std::string_view model, std::span<const Piece> pieces,
    const RecogniserOptions& options);

/// Fills in the syllables of words that have none, by their pronunciation; without the helper they
/// stay unknown.
void count_syllables(std::vector<SpokenWord>& words);

}  // namespace ninety::speech
