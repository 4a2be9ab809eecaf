// What the helper ninety-media writes to its standard output, and how it is read back.
//
//   MediaRecords records;
//   if (!records.feed(block)) …            // not what a sound helper writes: kill it
//   records.take_samples();
//
// The output is a row of records: kind and size as two 32-bit numbers, then `size` bytes, in the
// byte order of the machine. The helper has parsed a stranger's file, so nothing in it is trusted:
// a record is at most kRecordLimit long, all samples together at most kLongestSeconds, a sentence
// at most kSentenceLimit.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ninety::speech {

inline constexpr int kLongestSeconds = 600;      ///< of sound in a recording
inline constexpr double kShortestSeconds = 0.5;  ///< … that can be measured
inline constexpr std::size_t kRecordLimit = 65536;
inline constexpr std::size_t kSentenceLimit = 300;
/// Coders fill their last block up; half a second of it is no reason to refuse ten minutes.
inline constexpr std::size_t kSampleLimit = std::size_t{kLongestSeconds * 2 + 1} * 8000;

enum class RecordKind : std::uint32_t {
  samples = 1,   ///< 16-bit samples
  progress = 2,  ///< a 32-bit number, 0 to 1000: how much of the file is behind; also a heartbeat
  damage = 3,    ///< a sentence: what of the file is lost
  refusal = 4,   ///< a sentence: why there is no sound
};

struct RecordHead {
  RecordKind kind{};
  std::uint32_t size = 0;
};

class MediaRecords {
 public:
  /// Takes the next bytes, cut anywhere. False, from then on, when they cannot be such records.
  [[nodiscard]] bool feed(std::string_view bytes);

  /// True when no record is half there.
  [[nodiscard]] bool complete() const { return good_ && pending_.empty(); }
  [[nodiscard]] double progress() const { return progress_; }  ///< 0 to 1, never falling
  [[nodiscard]] const std::string& damage() const { return damage_; }
  [[nodiscard]] const std::string& refusal() const { return refusal_; }
  [[nodiscard]] std::vector<std::int16_t>& samples() { return samples_; }

 private:
  bool take(RecordHead head, std::string_view body);

  std::string pending_;  ///< the beginning of a record
  std::vector<std::int16_t> samples_;
  std::string damage_;
  std::string refusal_;
  double progress_ = 0;
  bool good_ = true;
};

}  // namespace ninety::speech
