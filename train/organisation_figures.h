// How well organisations' pages are read: mission, values and projects held against the labels of
// data/tailoring.
//
//   const auto figures = organisation_figures(read_tailoring("data/tailoring"));
//   std::fputs(text_of(figures).c_str(), stdout);
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "train/tailoring.h"

namespace ninety::train {

/// Items of one kind. An item and a label belong together when half of the words of either are in
/// the other's; each belongs to one at most.
struct FoundItems {
  std::uint32_t labelled = 0;
  std::uint32_t found = 0;  ///< of the labelled ones
  std::uint32_t read = 0;   ///< given by the program
  [[nodiscard]] double recall() const { return labelled == 0 ? 1.0 : double(found) / labelled; }
  [[nodiscard]] double precision() const { return read == 0 ? 1.0 : double(found) / read; }
};

struct PageFigures {
  FoundItems mission;
  FoundItems values;
  FoundItems projects;
  std::uint32_t invented = 0;     ///< lists that are not empty though the page states none
  std::uint32_t stated_none = 0;  ///< lists that should be empty
};

struct OrganisationFigures {
  PageFigures all;
  std::map<std::string, PageFigures> by_writer;  ///< the first letters of the id
  std::vector<std::string> misses;               ///< a line each
};

/// Of the pages whose id or writer `only` lists, separated by commas; of all when it is empty.
[[nodiscard]] OrganisationFigures organisation_figures(const Tailoring& data,
                                                       const std::string& only = "");

[[nodiscard]] std::string text_of(const OrganisationFigures& figures);

}  // namespace ninety::train
