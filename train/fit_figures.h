// The fit held against the labelled pairs and story sets of data/tailoring, beside word overlap.
//
//   const auto cases = fit_cases(read_tailoring("data/tailoring"), as_labelled());
//   std::fputs(text_of(fit_figures(cases)).c_str(), stdout);
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "fit/fit_table.h"
#include "train/fit_cases.h"

namespace ninety::train {

struct Tally {
  std::uint32_t right = 0;
  std::uint32_t all = 0;
  void count(bool is_right) {
    ++all;
    right += is_right ? 1U : 0U;
  }
  [[nodiscard]] double share() const { return all == 0 ? 0.0 : double(right) / double(all); }
};

struct FitFigures {
  Tally pairs;          ///< the better answer has the higher score
  Tally overlap_pairs;  ///< the same by how many of the posting's words an answer has
  Tally parroting;      ///< answers with pasted words in which some are flagged
  Tally false_alarms;   ///< answers without any in which some are flagged
  Tally sets;           ///< the best story comes first
  Tally overlap_sets;
  std::map<std::string, Tally> by_kind;          ///< pairs by what is worse in the worse one
  std::map<std::string, Tally> pairs_by_writer;  ///< the first letters of the id
  std::map<std::string, Tally> sets_by_writer;
  std::vector<std::string> lost;  ///< ids
};

/// Whether the best one has more points than each other.
[[nodiscard]] bool is_won(const FitCase& given, const FitPoints& points);

/// Adds one case to the figures.
void count(FitFigures& figures, const FitCase& given, const FitPoints& points);

[[nodiscard]] FitFigures fit_figures(std::span<const FitCase> cases,
                                     const FitPoints& points = kFitPoints);

[[nodiscard]] std::string text_of(const FitFigures& figures);

}  // namespace ninety::train
