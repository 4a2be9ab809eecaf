// Labelled answers with the roles that a model which never saw them gives → the weights of
// AnswerModel.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "reading/answer_model.h"
#include "reading/sections.h"
#include "train/answer_rows.h"

namespace ninety::train {

/// Fills `decided` of every row by cross-validation over groups of writers (`folds` groups, or one
/// a writer when it is 0), on two threads.
void decide_out_of_fold(std::vector<AnswerRow>& rows, std::size_t folds);

/// Trains on the rows whose writer is not in `left_out` and appends the weights in the layout that
/// AnswerModel reads. `decided` of the rows must have been filled.
void train_answers(const std::vector<AnswerRow>& rows, const std::set<std::string>& left_out,
                   SectionWriter& writer);

}  // namespace ninety::train
