// What the fit says of each labelled pair of answers and each set of stories, worked out once: the
// figures and the points of the fit both come from it.
//
//   const auto cases = ninety::train::fit_cases(read_tailoring("data/tailoring"), as_labelled());
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "fit/fit.h"
#include "train/tailoring.h"

namespace ninety::train {

struct ToldText {
  FitParts parts;
  double overlap = 0;    ///< share of its content words that the posting has
  bool flagged = false;  ///< words of it are told to be pasted
};

/// One text that fits best, beside one (a pair) or some (a set of stories) that fit less.
struct FitCase {
  std::string id;
  std::string why;      ///< of a pair; "story" of a set
  bool values = false;  ///< an organisation with stated values is given
  bool pasted = false;  ///< words of the other one are pasted
  ToldText best;
  std::vector<ToldText> others;

  [[nodiscard]] bool is_story() const { return why == kStory; }
  /// The writer: the letters that the id starts with.
  [[nodiscard]] std::string_view writer() const { return std::string_view(id).substr(0, 2); }

  static constexpr std::string_view kStory = "story";
};

/// How a posting and a page become what an answer is held against.
struct Readers {
  std::function<Posting(const Posting& labelled)> posting;
  std::function<Organisation(const Organisation& labelled)> organisation;
};

[[nodiscard]] Readers as_labelled();
/// By the program, as a person's would be.
[[nodiscard]] Readers as_read();
/// As labelled and then worsened (train/worsened.h).
[[nodiscard]] Readers as_worsened(std::uint32_t seed);

[[nodiscard]] std::vector<FitCase> fit_cases(const Tailoring& data, const Readers& readers);

}  // namespace ninety::train
