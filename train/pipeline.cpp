#include "train/pipeline.h"

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <future>
#include <iterator>
#include <mutex>

#include "train/vocabulary_writer.h"

namespace ninety::train {
namespace {

constexpr std::size_t kFoldsOfProduct = 4;  // groups of writers for out-of-fold decisions

}  // namespace

std::string hash_of_data(const std::filesystem::path& data) {
  std::vector<std::filesystem::path> files;
  for (const auto* folder : {"corpus", "lexicon"}) {
    for (const auto& entry : std::filesystem::directory_iterator(data / folder)) {
      const auto name = entry.path().filename().string();
      const bool used = name.ends_with(".txt") || name.ends_with(".bin") ||
                        (name.ends_with(".jsonl") && !name.starts_with("sealed"));
      if (used) files.push_back(entry.path());
    }
  }
  std::sort(files.begin(), files.end());
  std::uint64_t hash = 0;
  for (const auto& file : files) {
    std::ifstream in(file, std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(in)), {});
    hash = hash_key(hash ^ hash_word(file.filename().string()));
    hash = hash_key(hash ^ hash_word(bytes));
  }
  char text[17];
  std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(hash));
  return text;
}

namespace {

std::vector<LabelledAnswer> without(std::vector<LabelledAnswer> answers,
                                    const std::set<std::string>& left_out) {
  std::erase_if(answers,
                [&](const LabelledAnswer& answer) { return left_out.contains(answer.writer); });
  return answers;
}

}  // namespace

Pipeline::Pipeline(const std::filesystem::path& data, const std::set<std::string>& left_out)
    : hash_(hash_of_data(data)),
      answers_(without(read_corpus(data / "corpus"), left_out)),
      fragments_(read_fragments(data / "corpus")),
      statements_(read_theses(data / "corpus" / "theses.jsonl")),
      vocabulary_bytes_(VocabularyWriter::write(data, answers_)),
      vocabulary_({vocabulary_bytes_.data(), vocabulary_bytes_.size()}),
      prepared_(prepare(answers_, fragments_, vocabulary_)) {
  std::set<std::string> names;
  for (const auto& answer : answers_)
    names.insert(answer.writer);
  writers_.assign(names.begin(), names.end());
}

std::vector<Pipeline::Fold> Pipeline::role_folds(std::size_t folds,
                                                 const Progress& progress) const {
  if (folds == 0) folds = writers_.size();
  std::vector<Fold> made(folds);
  std::mutex mutex;
  std::size_t done = 0;
  const auto on_two_threads = [folds](auto work) {
    const auto half = [&](std::size_t first) {
      for (std::size_t f = first; f < folds; f += 2)
        work(f);
    };
    auto other = std::async(std::launch::async, half, 1);
    half(0);
    other.get();
  };
  on_two_threads([&](std::size_t f) {
    for (std::size_t w = f; w < writers_.size(); w += folds)
      made[f].left_out.insert(writers_[w]);
    made[f].roles = train_roles(prepared_, made[f].left_out);
    const std::lock_guard lock(mutex);
    progress("roles: fold " + std::to_string(++done) + " of " + std::to_string(folds));
  });
  const auto looks = first_looks(made);
  on_two_threads(
      [&](std::size_t f) { train_second_look(prepared_, looks, made[f].left_out, made[f].roles); });
  progress("roles: second look");
  return made;
}

namespace {

/// The role models of a fold, to be used at once.
struct LoadedRoles {
  LoadedRoles(const TrainedRoles& trained, const Vocabulary& vocabulary) {
    write_roles(writer, trained, nullptr, vocabulary);
    SectionReader reader(writer.bytes());
    model = RoleModel(reader);
  }
  SectionWriter writer;
  RoleModel model;
};

}  // namespace

std::vector<FirstLook> Pipeline::first_looks(const std::vector<Fold>& folds) const {
  std::vector<FirstLook> looks(prepared_.size());
  for (const auto& fold : folds) {
    const LoadedRoles loaded(fold.roles, vocabulary_);
    for (std::size_t i = 0; i < prepared_.size(); ++i) {
      if (!has_look(*prepared_[i]) || !fold.left_out.contains(prepared_[i]->answer->writer))
        continue;
      RoleLabels labels;
      looks[i] = first_look(prepared_[i]->lexed, loaded.model, labels);
    }
  }
  return looks;
}

std::vector<AnswerRow> Pipeline::rows(const std::vector<Fold>& folds) const {
  std::vector<AnswerRow> rows(answers_.size());
  for (const auto& fold : folds) {
    const LoadedRoles loaded(fold.roles, vocabulary_);
    for (std::size_t i = 0; i < answers_.size(); ++i) {
      if (!fold.left_out.contains(answers_[i].writer)) continue;
      rows[i] =
          row_of(answers_[i], prepared_[i]->lexed, label_roles(prepared_[i]->lexed, loaded.model));
    }
  }
  for (const auto& statement : statements_)
    rows.push_back(row_of(statement, vocabulary_));
  return rows;
}

std::vector<std::byte> Pipeline::assemble(const TrainedRoles& roles,
                                          const TrainedAnswers& answers) const {
  SectionWriter writer;
  writer.array(std::vector<char>(hash_.begin(), hash_.end()));
  writer.array(vocabulary_bytes_);
  write_roles(writer, roles, &answers.of(Level::flag), vocabulary_);
  write_answers(writer, answers, vocabulary_);
  return writer.bytes();
}

std::vector<std::byte> Pipeline::train_all(const Progress& progress) const {
  const auto folds = role_folds(kFoldsOfProduct, progress);
  auto decided = rows(folds);
  decide_out_of_fold(decided, kFoldsOfProduct);
  progress("answer models");
  const auto answers = train_answers(decided, {});
  progress("roles on all answers");
  auto roles = train_roles(prepared_, {});
  train_second_look(prepared_, first_looks(folds), {}, roles);
  return assemble(roles, answers);
}

void Pipeline::cross_validate(std::size_t folds, const Progress& progress,
                              const std::function<void(const std::set<std::string>&,
                                                       const std::vector<std::byte>&)>& use) const {
  const auto made = role_folds(folds, progress);
  auto decided = rows(made);
  decide_out_of_fold(decided, folds);
  for (const auto& fold : made) {
    use(fold.left_out, assemble(fold.roles, train_answers(decided, fold.left_out)));
    progress("judged " + std::to_string(fold.left_out.size()) + " writer(s)");
  }
}

}  // namespace ninety::train
