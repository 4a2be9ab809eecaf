// Writes the records of speech/media_records.h to standard output.
//
//   Records records;
//   records.samples(block);
//   records.progress(0.5);
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "speech/media_records.h"

namespace ninety::media {

/// A write that fails, because nobody listens any more, ends the process.
class Records {
 public:
  void samples(std::span<const std::int16_t> values);
  /// Written when it is at least a thousandth more than before.
  void progress(double share);
  void alive();  ///< a sign of life without news
  void damage(std::string_view sentence);
  void refusal(std::string_view sentence);

 private:
  void sentence(speech::RecordKind kind, std::string_view sentence);

  std::uint32_t thousandths_ = 0;
};

}  // namespace ninety::media
