// Labelled answers made ready for training.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "reading/clauses.h"
#include "reading/feature.h"
#include "reading/lexed.h"
#include "train/corpus.h"

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

}  // namespace ninety::train
