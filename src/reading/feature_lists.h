// The features of clause after clause in one piece of memory.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "reading/feature.h"

namespace ninety {

class FeatureLists {
 public:
  /// Where the features of the next list are appended; `close` ends it.
  [[nodiscard]] std::vector<Feature>& open() { return features_; }
  void close() { ends_.push_back(static_cast<std::uint32_t>(features_.size())); }

  [[nodiscard]] std::size_t size() const { return ends_.size(); }
  [[nodiscard]] std::span<const Feature> operator[](std::size_t list) const {
    const std::uint32_t begin = list == 0 ? 0 : ends_[list - 1];
    return std::span(features_).subspan(begin, ends_[list] - begin);
  }

 private:
  std::vector<Feature> features_;
  std::vector<std::uint32_t> ends_;
};

}  // namespace ninety
