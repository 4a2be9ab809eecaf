// Labelled answers → the rows that answer models learn from.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "reading/answer_model.h"
#include "train/corpus.h"

namespace ninety::train {

/// The place of `name` among `names`, or -1.
[[nodiscard]] int index_of(std::span<const std::string_view> names, std::string_view name);

/// What the answer models learn from: one row for each answer, then one for each statement.
struct AnswerRow {
  const LabelledAnswer* answer = nullptr;  ///< null for a statement
  std::string writer;
  int source = -1;
  int motivation = -1;
  std::vector<Feature> topics;   ///< words and classes by role, mean vectors
  std::vector<Feature> frame;    ///< words by role, for the criteria
  std::vector<Feature> classes;  ///< classes by part
  std::vector<Feature> facts;
  std::vector<std::vector<Feature>> clauses;  ///< of each clause, for the flags
  std::vector<std::uint8_t> quoted;  ///< of each clause: one bit for each pitfall quoted there
  Decisions decided;  ///< by models that never saw this row's writer; filled level by level
};

[[nodiscard]] AnswerRow row_of(const LabelledAnswer& answer, const Lexed& lexed,
                               const RoleLabels& labels);
[[nodiscard]] AnswerRow row_of(const ThesisStatement& statement, const Vocabulary& vocabulary);

}  // namespace ninety::train
