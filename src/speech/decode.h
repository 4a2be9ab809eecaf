// A recording, in whatever form it comes, as samples.
//
//   const auto samples = speech::decode("take.webm", {.progress = show, .cancelled = interrupted});
//   if (!samples) return fail("take.webm: " + samples.error());
//
// WAV, WebM and Matroska, MP4, MP3, FLAC, Ogg, AAC; of a video its sound. The file is parsed in a
// helper process (libexec/ninety-media) that has no network, opens no file and is limited in memory
// and time; this library links no parser of it. Safe to call from many threads at once.
#pragma once

#include <expected>
#include <functional>
#include <string>

#include "speech/samples.h"

namespace ninety::speech {

struct DecodeOptions {
  /// Gets how much of the file is behind, 0 to 1 and never less than before. May be empty.
  std::function<void(double share)> progress = {};  // NOLINT(readability-redundant-member-init)
  /// Asked at least every 50 ms; true ends the helper within 0.5 s. May be empty.
  std::function<bool()> cancelled = {};  // NOLINT(readability-redundant-member-init)
};

/// The sound of a recording of 0.5 s to 10 minutes; `damage` says what of the file is lost. The
/// error is one sentence in lower case without final stop: "the file is a PDF: give a recording …".
[[nodiscard]] std::expected<Samples, std::string> decode(const std::string& path,
                                                         const DecodeOptions& options = {});

/// The same for an open descriptor, read from where it stands; it stays open.
[[nodiscard]] std::expected<Samples, std::string> decode_from(int descriptor,
                                                              const DecodeOptions& options = {});

/// The error of a decoding that `cancelled` ended.
inline constexpr const char* kCancelled = "cancelled";

}  // namespace ninety::speech
