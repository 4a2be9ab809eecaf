// The fit held against the labelled pairs and story sets of data/tailoring, beside word overlap.
//
//   std::fputs(text_of(fit_figures(read_tailoring("data/tailoring"), Briefs::labelled)).c_str(),
//   stdout);
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "train/tailoring.h"

namespace ninety::train {

/// Whether postings and pages are taken as labelled, or read by the program as a person's would be.
enum class Briefs : std::uint8_t { labelled, read };

struct Tally {
  std::uint32_t right = 0;
  std::uint32_t all = 0;
  [[nodiscard]] double share() const { return all == 0 ? 0.0 : double(right) / double(all); }
};

struct FitFigures {
  Tally pairs;          ///< the better answer has the higher score
  Tally overlap_pairs;  ///< the same by how many of the posting's words an answer has
  Tally parroting;      ///< answers with pasted words in which some are flagged
  Tally false_alarms;   ///< answers without any in which some are flagged
  Tally sets;           ///< the best story comes first
  Tally overlap_sets;
  std::map<std::string, Tally> by_kind;    ///< pairs by what is worse in the worse one
  std::map<std::string, Tally> by_writer;  ///< pairs by writer, the first letters of the id
};

[[nodiscard]] FitFigures fit_figures(const Tailoring& data, Briefs briefs);

[[nodiscard]] std::string text_of(const FitFigures& figures);

}  // namespace ninety::train
