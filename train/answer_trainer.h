// Labelled answers with the roles that a model which never saw them gives → the weights of
// AnswerModel.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "reading/answer_model.h"
#include "reading/sections.h"
#include "train/corpus.h"

namespace ninety::train {

/// A single statement of a source, of data/corpus/theses.jsonl: practice in naming sources.
struct ThesisStatement {
  std::string text;
  std::string source;
  std::string motivation;
};
[[nodiscard]] std::vector<ThesisStatement> read_theses(const std::filesystem::path& file);

/// What the answer models learn from: one row for each answer, then one for each statement.
struct AnswerRow {
  const LabelledAnswer* answer = nullptr;  ///< null for a statement
  std::string writer;
  int source = -1;
  int motivation = -1;
  LevelFeatures level;
  std::vector<std::uint8_t> quoted;  ///< of each clause: one bit for each pitfall quoted there
  Decisions decided;  ///< by models that never saw this row's writer; filled level by level
};

[[nodiscard]] AnswerRow row_of(const LabelledAnswer& answer, const Lexed& lexed,
                               const RoleLabels& labels);
[[nodiscard]] AnswerRow row_of(const ThesisStatement& statement, const Vocabulary& vocabulary);

/// Fills `decided` of every row by cross-validation over groups of writers (`folds` groups, or one
/// a writer when it is 0), on two threads.
void decide_out_of_fold(std::vector<AnswerRow>& rows, std::size_t folds);

/// Trains on the rows whose writer is not in `left_out` and appends the weights in the layout that
/// AnswerModel reads. `decided` of the rows must have been filled.
void train_answers(const std::vector<AnswerRow>& rows, const std::set<std::string>& left_out,
                   SectionWriter& writer);

}  // namespace ninety::train
