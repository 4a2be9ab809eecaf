// Labelled answers with the roles that a model which never saw them gives → the weights of
// AnswerModel.
#pragma once

#include <array>
#include <set>
#include <string>
#include <vector>

#include "reading/answer_model.h"
#include "reading/sections.h"
#include "train/answer_rows.h"
#include "train/trained.h"

namespace ninety::train {

/// Fills `decided` of every row by cross-validation over groups of writers (`folds` groups, or one
/// a writer when it is 0), on two threads.
void decide_out_of_fold(std::vector<AnswerRow>& rows, std::size_t folds);

struct TrainedAnswers {
  std::array<Trained, kLevels.size()> levels;

  [[nodiscard]] const Trained& of(Level level) const {
    return levels[static_cast<std::size_t>(level)];
  }
};

/// Trains on the rows whose writer is not in `left_out`. `decided` of the rows must have been
/// filled.
[[nodiscard]] TrainedAnswers train_answers(const std::vector<AnswerRow>& rows,
                                           const std::set<std::string>& left_out);

/// Appends the weights in the layout that AnswerModel reads; those of Level::flag by word stand in
/// the tables of the role model (write_roles).
void write_answers(SectionWriter& writer, const TrainedAnswers& trained,
                   const Vocabulary& vocabulary);

}  // namespace ninety::train
