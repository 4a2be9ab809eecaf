#include "bench/answers.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <stdexcept>
#include <vector>

#include <nlohmann/json.hpp>

namespace ninety::bench {
namespace {

std::vector<Answer> read_corpus() {
  const auto folder = std::filesystem::path(NINETY_SOURCE_DIR) / "data" / "corpus";
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().filename().string().starts_with("part")) files.push_back(entry.path());
  }
  std::ranges::sort(files);
  std::vector<Answer> found;
  for (const auto& file : files) {
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);) {
      const auto answer = nlohmann::json::parse(line);
      found.push_back({answer.at("id"), answer.at("style"), answer.at("text")});
    }
  }
  if (found.empty()) throw std::runtime_error(folder.string() + ": no answers");
  return found;
}

}  // namespace

std::span<const Answer> all_answers() {
  static const auto all = read_corpus();
  return all;
}

std::span<const Answer> answers(std::string_view style) {
  if (style.empty()) return all_answers();
  static std::map<std::string_view, std::vector<Answer>> slices;
  auto& slice = slices[style];
  if (slice.empty()) {
    std::ranges::copy_if(all_answers(), std::back_inserter(slice),
                         [style](const Answer& answer) { return answer.style == style; });
  }
  return slice;
}

}  // namespace ninety::bench
