// The request as the transcriber reads it; see speech/transcriber_protocol.h.
//
//   const auto request = parse_transcriber_request(bytes);
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ninety::speech {

struct TranscriberRequest {
  std::string url;
  std::string key;
  long seconds = 0;
  std::vector<std::pair<std::string, std::string>> fields;
  std::string_view audio;
};

/// Nothing when the bytes are no request. `audio` lives as long as the bytes.
[[nodiscard]] std::optional<TranscriberRequest> parse_transcriber_request(std::string_view bytes);

}  // namespace ninety::speech
