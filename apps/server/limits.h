// What one request, one connection and the whole server may take.
#pragma once

#include <chrono>
#include <cstddef>

#include "apps/cli/input.h"
#include "apps/server/token_bucket.h"
#include "camera/figures_json.h"
#include "documents/limits.h"

namespace ninety::server {

using namespace std::chrono_literals;

inline constexpr std::size_t kHeaderLimit = 16'384;  ///< bytes of request line and header fields
/// JSON with one answer in it, each byte of which may be written as \u00xx.
inline constexpr std::size_t kTextBodyLimit = 7 * cli::kAnswerLimit;
inline constexpr std::size_t kTargetTextLimit = documents::kTextLimit;
inline constexpr std::size_t kTargetBodyLimit = std::size_t{8} << 20U;
inline constexpr std::size_t kDocumentBodyLimit = documents::kInputLimit;
inline constexpr std::size_t kChunkLimit = std::size_t{4} << 20U;
/// The camera's figures, and a few names and numbers beside them.
inline constexpr std::size_t kFinishBodyLimit = kCameraJsonLimit + 10'000;
inline constexpr std::size_t kTakeLimit = std::size_t{256} << 20U;  ///< bytes of all chunks
inline constexpr std::size_t kArchiveLimit = std::size_t{4} << 30U;
inline constexpr std::size_t kNameLimit = 200;       ///< bytes of names and titles
inline constexpr std::size_t kQuestionLimit = 1000;  ///< bytes
inline constexpr std::size_t kMostChunks = 10'000;

inline constexpr std::size_t kConnectionLimit = 512;
inline constexpr std::size_t kFollowerLimit = 64;  ///< event streams
inline constexpr std::size_t kWaitingTakes = 32;   ///< analyses in the queue

inline constexpr auto kHeaderTime = 10s;  ///< for a request line and its fields
inline constexpr auto kIdleTime = 75s;    ///< between requests
inline constexpr auto kBodyTime = 30s;    ///< for a body in memory
inline constexpr auto kFileTime = 600s;   ///< for an archive, in or out
inline constexpr auto kWriteTime = 30s;   ///< for a response
inline constexpr auto kHeartbeat = 15s;   ///< of an event stream

/// Of one connection, for all requests; of the whole server, for those that are dear.
inline constexpr Rate kConnectionRate = {.burst = 500, .per_second = 250};
inline constexpr Rate kDearRate = {.burst = 60, .per_second = 10};

}  // namespace ninety::server
