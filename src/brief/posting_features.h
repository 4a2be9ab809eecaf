#pragma once
// What the posting's judge sees of each unit: named features with values.
//
//   PostingFeatures features(outline, parts, vocabulary);
//   for (const UnitFeature& f : features.of(i)) use(features.name(f.index), f.value);
//
// Numbers of features depend on the tables of cues; names do not, and learned weights go by name.
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

/// Writes the features of the second look.
class SurroundingFeatures {
 public:
  explicit SurroundingFeatures(std::vector<UnitFeature>& out) : out_(out) {}
  void own(std::size_t question, float value);
  void before(std::size_t question, float value);
  void after(std::size_t question, float value);
  void section(std::size_t question, float value);
  void near(std::size_t question, float value);
  void expected(std::size_t question, float value);
  void most(std::size_t question, float value);
  void core_rank(std::uint32_t rank);

 private:
  std::vector<UnitFeature>& out_;
};

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
  /// Of unit `i`; a heading has none.
  [[nodiscard]] std::vector<UnitFeature> of(std::size_t i) const;
  [[nodiscard]] const Vocabulary& vocabulary() const { return vocabulary_; }
  /// Groups of competency_cues() that stand in unit `i`.
  [[nodiscard]] const std::vector<CueCount>& competencies(std::size_t i) const {
    return competencies_[i];
  }

 private:
  class Maker;
  void find_sections();
  void count_words();

  const Outline& outline_;
  const std::vector<UnitPart>& parts_;
  const Vocabulary& vocabulary_;
  struct Place {
    std::uint32_t section = 0;   ///< units between two headings, or of one part, share it
    std::uint32_t in = 0;        ///< place in the section
    std::uint32_t of = 0;        ///< size of the section
    std::uint32_t in_part = 0;   ///< units of the same part before it
    std::uint32_t of_part = 0;
  };
  std::vector<Place> places_;
  std::vector<std::vector<CueCount>> competencies_;
  std::vector<std::uint32_t> told_;  ///< units that speak of each group of competency_cues()
};

}  // namespace ninety
