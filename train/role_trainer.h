// Labelled answers → the weights of RoleModel.
#pragma once

#include <memory>
#include <set>
#include <string>
#include <vector>

#include "reading/second_look.h"
#include "train/prepared_answer.h"
#include "train/trained.h"

namespace ninety::train {

struct TrainedRoles {
  TrainedChain written;
  TrainedChain spoken;
  TrainedChain words;
  TrainedChain written_again;
};

/// Trains the first look on all prepared answers whose writer is not in `left_out`. Deterministic;
/// runs on one thread.
[[nodiscard]] TrainedRoles train_roles(const std::vector<std::unique_ptr<PreparedAnswer>>& prepared,
                                       const std::set<std::string>& left_out);

/// True for answers that the second look learns from: those with punctuation, as they stand.
[[nodiscard]] bool has_look(const PreparedAnswer& answer);
/// Trains the second look on first looks of models that had not seen the answer: `looks` runs
/// parallel to `prepared` and is empty where there is none (has_look).
void train_second_look(const std::vector<std::unique_ptr<PreparedAnswer>>& prepared,
                       const std::vector<FirstLook>& looks, const std::set<std::string>& left_out,
                       TrainedRoles& roles);

/// Appends the weights in the layout that RoleModel reads. `flags` has the weights of pitfalls in
/// clauses (train_answers), which share the tables; nullptr: all zero.
void write_roles(SectionWriter& writer, const TrainedRoles& trained, const Trained* flags,
                 const Vocabulary& vocabulary);

}  // namespace ninety::train
