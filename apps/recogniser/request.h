// The request as the recogniser reads it; see speech/recogniser_protocol.h.
//
//   const auto request = parse_request(bytes);
//   if (!request) return helper::kRefused;
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "speech/pieces.h"

namespace ninety::speech {

struct Request {
  std::string_view language_model;  ///< ARPA; empty: without a script
  std::vector<Piece> pieces;        ///< each inside `samples`
  std::vector<std::int16_t> samples;
};

/// Nothing when the bytes are no request. Views live as long as the bytes.
[[nodiscard]] std::optional<Request> parse_request(std::string_view bytes);

/// The words of an ARPA model: its 1-grams but the marks of sentence and unknown word.
[[nodiscard]] std::vector<std::string> vocabulary_of(std::string_view arpa);

}  // namespace ninety::speech
