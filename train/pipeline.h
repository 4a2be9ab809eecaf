// The whole way from labelled answers to a model file, and models that have not seen a writer.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <set>
#include <string>
#include <vector>

#include "train/answer_trainer.h"
#include "train/corpus.h"
#include "train/role_trainer.h"

namespace ninety::train {

using Progress = std::function<void(const std::string&)>;

/// Hash of everything a model is made from: corpus parts, further labels, statements, fragments and
/// lexicons, by name and content. Stored in the model; a test compares them.
[[nodiscard]] std::string hash_of_data(const std::filesystem::path& data);

class Pipeline {
 public:
  /// Reads corpus and lexicons under `data`; throws std::runtime_error with file and line.
  explicit Pipeline(const std::filesystem::path& data) : Pipeline(data, {}) {}
  /// The same with the answers of `left_out` not there at all: for learning curves.
  Pipeline(const std::filesystem::path& data, const std::set<std::string>& left_out);

  [[nodiscard]] const std::vector<LabelledAnswer>& answers() const { return answers_; }
  /// Writers, sorted.
  [[nodiscard]] const std::vector<std::string>& writers() const { return writers_; }

  /// The model of the product.
  [[nodiscard]] std::vector<std::byte> train_all(const Progress& progress) const;

  /// For each group of writers (`folds` groups; 0: one writer each) a model that never saw them:
  /// calls `use(writers, model bytes)`. Answer models of a fold learn from roles that other folds'
  /// role models gave, so that they meet roles as imperfect as in use.
  void cross_validate(std::size_t folds, const Progress& progress,
                      const std::function<void(const std::set<std::string>&,
                                               const std::vector<std::byte>&)>& use) const;

 private:
  struct Fold {
    std::set<std::string> left_out;
    TrainedRoles roles;
  };
  [[nodiscard]] std::vector<Fold> role_folds(std::size_t folds, const Progress& progress) const;
  /// Of every prepared answer, by the fold that had not seen its writer.
  [[nodiscard]] std::vector<FirstLook> first_looks(const std::vector<Fold>& folds) const;
  [[nodiscard]] std::vector<AnswerRow> rows(const std::vector<Fold>& folds) const;
  [[nodiscard]] std::vector<std::byte> assemble(const TrainedRoles& roles,
                                                const TrainedAnswers& answers) const;

  std::string hash_;
  std::vector<LabelledAnswer> answers_;
  std::vector<LabelledAnswer> fragments_;
  std::vector<ThesisStatement> statements_;
  std::vector<std::string> writers_;
  std::vector<std::byte> vocabulary_bytes_;
  Vocabulary vocabulary_;
  std::vector<std::unique_ptr<PreparedAnswer>> prepared_;
};

}  // namespace ninety::train
