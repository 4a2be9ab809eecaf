// Sums of values by feature, in the order in which the features first came.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "reading/feature.h"

namespace ninety {

/// An open-addressing table that is emptied in no time and keeps its memory: meant to be used again
/// for clause after clause and answer after answer.
class FeatureSums {
 public:
  void clear() {
    features_.clear();
    if (++stamp_ != 0) return;
    slots_.assign(slots_.size(), {});  // after 2³² times the stamps start over
    stamp_ = 1;
  }

  /// The sum of a feature; 0 when it is new.
  [[nodiscard]] float& operator[](FeatureKey key) {
    if (2 * features_.size() >= slots_.size()) grow();
    Slot& slot = slot_of(key);
    if (slot.stamp != stamp_) {
      slot = {stamp_, static_cast<std::uint32_t>(features_.size())};
      features_.push_back({key, 0});
    }
    return features_[slot.place].value;
  }

  /// Notes a feature; true the first time.
  bool insert(FeatureKey key) {
    const auto before = features_.size();
    static_cast<void>((*this)[key]);
    return features_.size() > before;
  }

  /// The sum of a feature, or nullptr.
  [[nodiscard]] float* find(FeatureKey key) {
    if (features_.empty()) return nullptr;
    const Slot& slot = slot_of(key);
    return slot.stamp == stamp_ ? &features_[slot.place].value : nullptr;
  }

  [[nodiscard]] std::span<const Feature> features() const { return features_; }

 private:
  struct Slot {
    std::uint32_t stamp = 0;  ///< that of the table: taken; else free
    std::uint32_t place = 0;  ///< in `features_`
  };

  /// Where `key` is, or the free slot where it belongs.
  Slot& slot_of(FeatureKey key) {
    const std::uint64_t mask = slots_.size() - 1;
    std::uint64_t at = hash_key(key) & mask;
    while (slots_[at].stamp == stamp_ && features_[slots_[at].place].key != key)
      at = (at + 1) & mask;
    return slots_[at];
  }

  void grow() {
    slots_.assign(slots_.empty() ? 256 : 2 * slots_.size(), {});
    for (std::uint32_t place = 0; place < features_.size(); ++place)
      slot_of(features_[place].key) = {stamp_, place};
  }

  std::uint32_t stamp_ = 1;
  std::vector<Slot> slots_;
  std::vector<Feature> features_;
};

}  // namespace ninety
