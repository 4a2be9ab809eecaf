// Which files are recordings.
//
//   const auto* format = format_of(source.io());
//   if (format == nullptr) …  // format.error() says what it is instead
#pragma once

#include <expected>
#include <string>

extern "C" {
#include <libavformat/avformat.h>
}

namespace ninety::media {

/// Codecs of sound that are decoded, as libavformat's option `codec_whitelist` wants them.
extern const char* const kCodecs;

/// The container, told by its first bytes; or a sentence that names what else it is.
[[nodiscard]] std::expected<const AVInputFormat*, std::string> format_of(AVIOContext* io);

}  // namespace ninety::media
