// Where a model that never saw an answer's writer differs from its labels: the first place to look
// for slips, of either.
#pragma once

#include <filesystem>
#include <fstream>

#include "reading/model.h"
#include "train/corpus.h"

namespace ninety::train {

class Disagreements {
 public:
  /// Writes JSON lines to `file`; throws std::runtime_error when it cannot.
  explicit Disagreements(const std::filesystem::path& file);

  /// One line for each label that the model contradicts: {id, field, labelled, found, confidence},
  /// `field` being source, motivation, verdict, a criterion's or pitfall's id, or the words of a
  /// segment; confidence 0 to 1.
  void add(const LabelledAnswer& answer, const Model& model);

 private:
  void differ(const LabelledAnswer& answer, std::string_view field, std::string_view labelled,
              std::string_view found, float confidence);

  std::ofstream out_;
};

}  // namespace ninety::train
