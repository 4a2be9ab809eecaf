// The labelled postings, organisation pages, pairs of answers and sets of stories of
// data/tailoring.
//
//   const auto data = ninety::train::read_tailoring("data/tailoring");
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "brief/brief.h"

namespace ninety::train {

/// Two answers for one job, of which one fits better.
struct FitPair {
  std::string id;
  std::string posting;
  std::string organisation;  ///< empty: none
  std::string better;
  std::string worse;
  std::string why;
  std::vector<std::string> pasted;  ///< runs of the worse one that are pasted
};

struct StorySet {
  struct Story {
    std::string id;
    std::string text;
  };
  std::string id;
  std::string posting;
  std::vector<Story> stories;
  std::string best;
};

struct Tailoring {
  std::map<std::string, Posting> postings;  ///< by id, as labelled
  std::map<std::string, Organisation> organisations;
  std::vector<FitPair> pairs;
  std::vector<StorySet> sets;
};

/// Throws std::runtime_error when a file cannot be read or a line is not as the card describes.
[[nodiscard]] Tailoring read_tailoring(const std::filesystem::path& folder);

}  // namespace ninety::train
