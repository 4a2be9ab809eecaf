// The answers that the benchmarks go through: those of data/corpus, read once.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace ninety::bench {

struct Answer {
  std::string id;
  std::string style;  ///< "written" or "transcript"
  std::string text;
};

/// All answers of data/corpus, by file name; lives until the program ends.
[[nodiscard]] std::span<const Answer> all_answers();

/// Those of one style, "" for all.
[[nodiscard]] std::span<const Answer> answers(std::string_view style);

}  // namespace ninety::bench
