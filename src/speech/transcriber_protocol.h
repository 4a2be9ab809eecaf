// What passes between `ninety` and libexec/ninety-transcriber, the one program of ninety that opens
// a connection, and only when the person names a server.
//
//   ninety-transcriber 1
//   url http://127.0.0.1:8080/inference
//   key                            sent as "Authorization: Bearer …"; empty: not sent
//   seconds 60                     for all of it
//   field response_format verbose_json
//   audio 320044                   then the bytes of a WAV file, sent as the field "file"
//
// The answer is a line `status 200` and the server's body, or (exit status helper::kRefused) one
// clause that says what went wrong.
#pragma once

#include <cstddef>
#include <string_view>

namespace ninety::speech {

inline constexpr std::string_view kTranscriberMark = "ninety-transcriber 1";

/// Bytes of a server's answer; a longer one is refused.
inline constexpr std::size_t kTranscriptionLimit = std::size_t{8} << 20U;

/// A server that does not take the connection within this time is not there.
inline constexpr long kConnectMilliseconds = 2000;

}  // namespace ninety::speech
