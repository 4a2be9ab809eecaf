// Damaged recordings of every kind: an answer each time, soon, and nothing left behind.
//
// NINETY_MUTATIONS=10000 tries so many instead of 200.
#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <sys/wait.h>

#include "helper/descriptor.h"
#include "speech/decode.h"
#include "speech/media_records.h"
#include "tests/recordings.h"

namespace ninety::tests {
namespace {

class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed * 0x9E3779B97F4A7C15 + 1) {}
  std::size_t below(std::size_t limit) {
    state_ ^= state_ << 13U;
    state_ ^= state_ >> 7U;
    state_ ^= state_ << 17U;
    return static_cast<std::size_t>(state_ % limit);
  }

 private:
  std::uint64_t state_;
};

/// Bytes changed, doubled, taken out, moved or cut off; often near the start, where headers are.
std::string mutated(std::string bytes, Random& random) {
  const std::size_t changes = 1 + random.below(12);
  for (std::size_t i = 0; i < changes && bytes.size() > 64; ++i) {
    const bool at_head = random.below(2) == 0;
    const auto place =
        random.below(at_head ? std::min<std::size_t>(bytes.size(), 600) : bytes.size());
    const auto length = std::min(1 + random.below(40), bytes.size() - place);
    switch (random.below(7)) {
      case 0:
        bytes[place] = static_cast<char>(random.below(256));
        break;
      case 1:
        bytes[place] = static_cast<char>(bytes[place] ^ (1 << random.below(8)));
        break;
      case 2:
        bytes.erase(place, length);
        break;
      case 3:
        bytes.insert(place, bytes.substr(place, length));
        break;
      case 4:
        std::fill_n(bytes.begin() + static_cast<std::ptrdiff_t>(place), length, '\xFF');
        break;
      case 5:
        std::fill_n(bytes.begin() + static_cast<std::ptrdiff_t>(place), length, '\0');
        break;
      default:
        if (random.below(4) == 0) bytes.resize(std::max<std::size_t>(64, place));
        break;
    }
  }
  return bytes;
}

std::vector<std::string> recordings() {
  const auto& talk = spoken("slt");
  const auto coded = [&talk](const std::string& options, const std::string& ending) {
    return bytes_of(
        made(talk, "ffmpeg -v error -t 4 -i \"$IN\" " + options + " -y \"$OUT\"", ending));
  };
  return {coded("", "wav"),
          coded("-c:a libopus -b:a 24k -live 1", "webm"),
          coded("-c:a libopus -b:a 24k", "webm"),
          coded("-b:a 32k", "mp4"),
          coded("-b:a 32k -movflags +faststart+frag_keyframe", "mp4"),
          coded("-b:a 32k", "mp3"),
          coded("", "flac"),
          coded("-c:a libvorbis", "ogg"),
          coded("-c:a libopus -b:a 24k", "ogg"),
          coded("-b:a 32k", "aac")};
}

int open_descriptors() {
  return static_cast<int>(std::distance(std::filesystem::directory_iterator("/proc/self/fd"), {}));
}

TEST(MutatedMedia, IsAnsweredSoonAndLeavesNothingBehind) {
  const char* const wanted = std::getenv("NINETY_MUTATIONS");     // NOLINT(concurrency-mt-unsafe)
  const int count = wanted != nullptr ? std::atoi(wanted) : 200;  // NOLINT(cert-err34-c)
  const auto originals = recordings();
  const int descriptors = open_descriptors();
  int decoded = 0;
  int damaged = 0;
  double slowest = 0;
  for (int i = 0; i < count; ++i) {
    Random random(static_cast<std::uint64_t>(i));
    const auto bytes = mutated(originals[static_cast<std::size_t>(i) % originals.size()], random);
    const auto input = helper::file_in_memory(bytes);
    const auto start = std::chrono::steady_clock::now();
    const auto samples = speech::decode_from(input.get());
    slowest = std::max(
        slowest, std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
    ASSERT_LT(slowest, 10) << "mutation " << i;
    if (samples) {
      ++decoded;
      if (!samples->damage.empty()) ++damaged;
      EXPECT_GE(samples->duration(), speech::kShortestSeconds) << i;
      EXPECT_LE(samples->values.size(), speech::kSampleLimit) << i;
    } else {
      EXPECT_FALSE(samples.error().empty()) << i;
    }
    ASSERT_EQ(::waitpid(-1, nullptr, WNOHANG), -1) << "mutation " << i << " left a child behind";
  }
  EXPECT_EQ(open_descriptors(), descriptors);
  EXPECT_GT(decoded, count / 4) << "most mutations are meant to reach the decoders";
  RecordProperty("decoded", decoded);
  std::printf("%d mutated: %d decoded (%d said to be damaged), slowest %.2f s\n", count, decoded,
              damaged, slowest);
}

}  // namespace
}  // namespace ninety::tests
