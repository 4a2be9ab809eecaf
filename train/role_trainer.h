// Labelled answers → the weights of RoleModel.
#pragma once

#include <memory>
#include <set>
#include <string>
#include <vector>

#include "reading/clauses.h"
#include "reading/lexed.h"
#include "reading/second_look.h"
#include "train/chain_trainer.h"
#include "train/corpus.h"
#include "train/trained.h"

namespace ninety::train {

/// One answer made ready for training: lexed, cut, labelled, its features found.
struct PreparedAnswer {
  const LabelledAnswer* answer = nullptr;
  bool stripped = false;  ///< a written answer with its punctuation and capitals taken away
  std::string text;       ///< what `document` reads
  std::unique_ptr<Document> document;
  Lexed lexed;
  std::vector<Clause> clauses;
  std::vector<std::uint8_t> clause_roles;
  std::vector<std::uint8_t> token_roles;
  std::vector<std::vector<Feature>> clause_features;
  std::vector<std::vector<Feature>> word_features;  ///< of unpunctuated answers only
};

/// Every answer, then every fragment, then every written one once more without punctuation: endless
/// practice in finding borders in speech.
[[nodiscard]] std::vector<std::unique_ptr<PreparedAnswer>> prepare(
    const std::vector<LabelledAnswer>& answers, const std::vector<LabelledAnswer>& fragments,
    const Vocabulary& vocabulary);

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

/// Trains the second look on first looks of models that had not seen the answer: `looks` runs
/// parallel to `prepared`; only answers with punctuation have one (has_look).
[[nodiscard]] bool has_look(const PreparedAnswer& answer);
void train_second_look(const std::vector<std::unique_ptr<PreparedAnswer>>& prepared,
                       const std::vector<FirstLook>& looks, const std::set<std::string>& left_out,
                       TrainedRoles& roles);

/// Appends the weights in the layout that RoleModel reads. `flags` has the weights of pitfalls in
/// clauses (train_answers), which share the tables; nullptr: all zero.
void write_roles(SectionWriter& writer, const TrainedRoles& trained, const Trained* flags,
                 const Vocabulary& vocabulary);

}  // namespace ninety::train
