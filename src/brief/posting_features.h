// What the posting's judge sees of each unit: named features with values.
//
//   PostingFeatures features(outline, parts, vocabulary);
//   for (const UnitFeature& f : features.of(i)) use(features.name(f.index), f.value);
//
// Numbers of features depend on the tables of cues; names do not, and learned weights go by name.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "brief/outline.h"
#include "brief/posting_parts.h"
#include "reading/vocabulary.h"

namespace ninety {

struct UnitFeature {
  std::uint32_t index = 0;
  float value = 0;
};

/// Names of all features, by number; made once.
[[nodiscard]] const std::vector<std::string>& posting_feature_names();

class PostingFeatures {
 public:
  /// All three must outlive it.
  PostingFeatures(const Outline& outline, const std::vector<UnitPart>& parts,
                  const Vocabulary& vocabulary);

  [[nodiscard]] std::size_t size() const { return outline_.units().size(); }
  /// True for headings and labels, of which nothing is asked.
  [[nodiscard]] bool is_title(std::size_t i) const {
    const auto kind = outline_.units()[i].kind;
    return kind == UnitKind::heading || kind == UnitKind::label;
  }
  /// True for generic praise without a competency: "a dynamic team player with a positive
  /// attitude".
  [[nodiscard]] bool is_praise(std::size_t i) const;
  /// Of unit `i`; a heading has none.
  [[nodiscard]] std::vector<UnitFeature> of(std::size_t i) const;
  [[nodiscard]] const Vocabulary& vocabulary() const { return vocabulary_; }
  /// Groups of competency_cues() that stand in unit `i`.
  [[nodiscard]] const std::vector<CueCount>& competencies(std::size_t i) const {
    return competencies_[i];
  }

 private:
  void find_places();

  const Outline& outline_;
  const std::vector<UnitPart>& parts_;
  const Vocabulary& vocabulary_;
  /// Among the units of the same part.
  struct Place {
    std::uint32_t before = 0;
    std::uint32_t all = 0;
  };
  std::vector<Place> places_;
  std::vector<std::vector<CueCount>> competencies_;
  std::vector<std::uint32_t> told_;  ///< units that speak of each group of competency_cues()
};

}  // namespace ninety
