// A recording → Take: what the sound tells and which words were said.
//
//   const auto take = speech::read_take("take.webm", {.script = script, .progress = show});
//   if (!take) return fail("take.webm: " + take.error());
//
// Some 300 times as fast as the recording without its words, some 5 times with them.
#pragma once

#include <cstdint>
#include <expected>
#include <functional>
#include <string>
#include <string_view>

#include "speech/samples.h"
#include "speech/transcriber.h"
#include "take/take.h"

namespace ninety::speech {

class HeardPieces;

/// What is being done, in this order.
enum class Stage : std::uint8_t { decoding, measuring, recognising };

struct TakeOptions {
  /// what was to be said; empty: none
  std::string_view script = {};  // NOLINT(readability-redundant-member-init)
  /// what was said, corrected by hand; empty: none
  std::string_view transcript = {};  // NOLINT(readability-redundant-member-init)
  Transcriber transcriber = {};      ///< off while its URL is empty
  /// Gets the share of the stage that is done. It and `cancelled` may be called from other threads,
  /// never two at once. Each may be empty.
  // NOLINTNEXTLINE(readability-redundant-member-init)
  std::function<void(Stage stage, double share)> progress = {};
  /// Gets what the sound alone tells, before any word is known. May be empty.
  // NOLINTNEXTLINE(readability-redundant-member-init)
  std::function<void(const Take& take)> measured = {};
  /// Asked at least every 50 ms; true ends it within 0.5 s.
  std::function<bool()> cancelled = {};  // NOLINT(readability-redundant-member-init)
  /// What was heard while the recording was coming in (speech/heard_pieces.h); may be null.
  HeardPieces* heard = nullptr;
  /// Gets sentences for people: that a server was not there, that times are estimates.
  // NOLINTNEXTLINE(readability-redundant-member-init)
  std::function<void(const std::string& notice)> notice = {};
};

/// The error is one sentence about the file, or kCancelled (speech/decode.h). A recording whose
/// words cannot be recognised is a Take without words; `not_measured` says why under "words".
[[nodiscard]] std::expected<Take, std::string> read_take(const std::string& path,
                                                         const TakeOptions& options = {});

/// The same for samples.
[[nodiscard]] std::expected<Take, std::string> read_take(const Samples& samples,
                                                         const TakeOptions& options = {});

}  // namespace ninety::speech
