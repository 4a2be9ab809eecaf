#include "train/answer_trainer.h"

#include <algorithm>
#include <cmath>
#include <future>

#include "train/softmax_trainer.h"

namespace ninety::train {
namespace {

// Chosen by cross-validation (docs/accuracy.md).
constexpr double kSourcePrior = 3;
constexpr double kMotivationPrior = 6;
constexpr double kPitfallPrior = 4;
constexpr double kFlagPrior = 3;
constexpr double kFlagBalance = 3;  // weight of a quoted clause against others
constexpr double kFramePrior = 6;
constexpr double kVerdictPrior = 6;
constexpr double kBalance = 0.3;  // 0: classes weigh as often as they occur, 1: all alike
constexpr double kStatementWeight = 0.5;
constexpr std::uint32_t kLeastCount = 3;

int status_of(const LabelledAnswer& answer, std::string_view id) {
  constexpr std::string_view kStatuses[] = {"missing", "partly", "met"};
  const auto it = answer.criteria.find(std::string(id));
  return it == answer.criteria.end() ? -1 : index_of(kStatuses, it->second);
}

std::vector<Feature> features_of(const AnswerRow& row, Level level) {
  std::vector<Feature> features;
  switch (level) {
    case Level::source:
      return row.topics;
    case Level::flag:
      break;  // clause by clause: train_flags
    case Level::drive:
      features = row.topics;
      features.insert(features.end(), row.facts.begin(), row.facts.end());
      add_drive_features(row.decided, features);
      break;
    case Level::frame:
      features = row.facts;
      features.insert(features.end(), row.frame.begin(), row.frame.end());
      add_frame_features(row.classes, row.decided, features);
      break;
    case Level::verdict:
      features = row.facts;
      add_verdict_features(row.decided, features);
      break;
  }
  return features;
}

/// One thing to decide: which rows have a label, and where its columns stand in the level's table.
struct Task {
  std::uint32_t labels = 0;
  std::uint32_t column = 0;
  bool single = false;  ///< two labels, one column: the difference
  double prior = 1;
  std::vector<int> gold;
};

template <typename Gold>
Task make_task(const std::vector<AnswerRow>& rows, std::uint32_t labels, std::uint32_t column,
               double prior, Gold gold) {
  Task task{labels, column, false, prior, {}};
  for (const auto& row : rows)
    task.gold.push_back(gold(row));
  return task;
}

std::vector<Task> tasks_of(const std::vector<AnswerRow>& rows, Level level) {
  std::vector<Task> tasks;
  if (level == Level::source) {
    tasks.push_back(make_task(rows, kSources, 0, kSourcePrior,
                              [](const AnswerRow& row) { return row.source; }));
  } else if (level == Level::drive) {
    tasks.push_back(make_task(rows, kOrientations, 0, kMotivationPrior,
                              [](const AnswerRow& row) { return row.motivation; }));
    for (std::uint32_t p = 0; p < kPitfalls; ++p) {
      const auto id = kTraitIds[kFrameTraits + p];
      tasks.push_back(make_task(rows, 2, static_cast<std::uint32_t>(kOrientations) + p,
                                kPitfallPrior, [id](const AnswerRow& row) {
                                  if (row.answer == nullptr) return -1;
                                  for (const auto& [code, quote] : row.answer->pitfalls) {
                                    if (code == id) return 1;
                                  }
                                  return 0;
                                }));
      tasks.back().single = true;
    }
  } else if (level == Level::frame) {
    for (std::uint32_t t = 0; t < kFrameTraits; ++t) {
      tasks.push_back(make_task(rows, 3, t * 3, kFramePrior, [t](const AnswerRow& row) {
        return row.answer == nullptr ? -1 : status_of(*row.answer, kTraitIds[t]);
      }));
    }
  } else {
    constexpr std::string_view kVerdicts[] = {"weak", "promising", "strong"};
    tasks.push_back(make_task(rows, 3, 0, kVerdictPrior, [&kVerdicts](const AnswerRow& row) {
      return row.answer == nullptr ? -1 : index_of(kVerdicts, row.answer->verdict);
    }));
  }
  return tasks;
}

constexpr std::uint32_t columns_of(Level level) {
  switch (level) {
    case Level::source:
      return kSources;
    case Level::flag:
      return kPitfalls;
    case Level::drive:
      return kDriveColumns;
    case Level::frame:
      return kFrameColumns;
    case Level::verdict:
      return 3;
  }
  return 0;
}

/// A clause is positive when half of it or more is quoted for the pitfall, or the quote lies in it.
Trained train_flags(const std::vector<AnswerRow>& rows, const std::set<std::string>& left_out) {
  Trained trained;
  std::vector<std::pair<const AnswerRow*, std::size_t>> used;
  for (const auto& row : rows) {
    if (row.answer == nullptr || left_out.contains(row.writer)) continue;
    for (std::size_t c = 0; c < row.clauses.size(); ++c) {
      used.emplace_back(&row, c);
      trained.index.count(row.clauses[c]);
    }
  }
  trained.index.freeze(kLeastCount);
  ItemStore items;
  for (const auto& [row, clause] : used)
    items.add(trained.index, row->clauses[clause]);
  trained.columns = kPitfalls;
  trained.weights.assign(trained.index.keys().size() * kPitfalls, 0.0);
  for (std::uint32_t p = 0; p < kPitfalls; ++p) {
    std::vector<SoftmaxExample> examples;
    for (std::uint32_t item = 0; item < used.size(); ++item) {
      const auto& [row, clause] = used[item];
      const std::uint32_t label = (row->quoted[clause] >> p) & 1U;
      examples.push_back({item, label, label == 1 ? kFlagBalance : 1.0});
    }
    const auto weights =
        train_softmax(items, trained.index.keys().size(), 2, examples, {kFlagPrior, 40});
    for (std::size_t f = 0; f < trained.index.keys().size(); ++f) {
      trained.weights[f * kPitfalls + p] = weights[f * 2 + 1] - weights[f * 2];
    }
  }
  return trained;
}

Trained train_level(const std::vector<AnswerRow>& rows, const std::set<std::string>& left_out,
                    Level level) {
  if (level == Level::flag) return train_flags(rows, left_out);
  Trained trained;
  std::vector<std::size_t> used;
  std::vector<std::vector<Feature>> features(rows.size());
  for (std::size_t r = 0; r < rows.size(); ++r) {
    if (left_out.contains(rows[r].writer)) continue;
    if (rows[r].answer == nullptr && level > Level::drive) continue;
    used.push_back(r);
    features[r] = features_of(rows[r], level);
    trained.index.count(features[r]);
  }
  trained.index.freeze(kLeastCount);
  ItemStore items;
  for (const auto r : used)
    items.add(trained.index, features[r]);
  const auto columns = columns_of(level);
  trained.columns = columns;
  trained.weights.assign(trained.index.keys().size() * columns, 0.0);
  for (const auto& task : tasks_of(rows, level)) {
    std::vector<double> counts(task.labels, 0.0);
    double total = 0;
    for (const auto r : used) {
      if (task.gold[r] < 0) continue;
      ++counts[static_cast<std::size_t>(task.gold[r])];
      ++total;
    }
    std::vector<SoftmaxExample> examples;
    for (std::uint32_t item = 0; item < used.size(); ++item) {
      const int gold = task.gold[used[item]];
      if (gold < 0) continue;
      const double balance =
          std::pow(total / (task.labels * counts[static_cast<std::size_t>(gold)]), kBalance);
      const double weight = rows[used[item]].answer == nullptr ? kStatementWeight : 1.0;
      examples.push_back({item, static_cast<std::uint32_t>(gold), balance * weight});
    }
    const auto weights =
        train_softmax(items, trained.index.keys().size(), task.labels, examples, {task.prior, 50});
    for (std::size_t f = 0; f < trained.index.keys().size(); ++f) {
      double* row = trained.weights.data() + f * columns + task.column;
      const double* from = weights.data() + f * task.labels;
      if (task.single)
        *row = from[1] - from[0];
      else
        std::copy_n(from, task.labels, row);
    }
  }
  return trained;
}

std::vector<float> scores_of(const Trained& trained, std::span<const Feature> features) {
  std::vector<float> scores(trained.columns, 0.0F);
  for (const auto& feature : features) {
    const double* row = trained.find(feature.key);
    if (row == nullptr) continue;
    for (std::uint32_t k = 0; k < trained.columns; ++k)
      scores[k] += feature.value * static_cast<float>(row[k]);
  }
  return scores;
}

void apply(const Trained& trained, Level level, AnswerRow& row) {
  if (level != Level::flag) {
    auto scores = scores_of(trained, features_of(row, level));
    take_scores(scores, level, row.decided);
    return;
  }
  row.decided.flags.clear();
  for (const auto& clause : row.clauses) {
    const auto scores = scores_of(trained, clause);
    std::array<float, kPitfalls> flags;
    std::copy_n(scores.begin(), kPitfalls, flags.begin());
    row.decided.flags.push_back(flags_of(flags));
  }
}

}  // namespace

void decide_out_of_fold(std::vector<AnswerRow>& rows, std::size_t folds) {
  std::set<std::string> names;
  for (const auto& row : rows)
    names.insert(row.writer);
  const std::vector<std::string> writers(names.begin(), names.end());
  if (folds == 0) folds = writers.size();
  for (const auto level : kLevels) {
    const auto decided = rows;  // levels before this one, out of fold
    const auto fold = [&](std::size_t f) {
      std::set<std::string> left_out;
      for (std::size_t w = f; w < writers.size(); w += folds)
        left_out.insert(writers[w]);
      const auto trained = train_level(decided, left_out, level);
      for (auto& row : rows) {
        if (left_out.contains(row.writer)) apply(trained, level, row);
      }
    };
    auto other = std::async(std::launch::async, [&] {
      for (std::size_t f = 1; f < folds; f += 2)
        fold(f);
    });
    for (std::size_t f = 0; f < folds; f += 2)
      fold(f);
    other.get();
  }
}

TrainedAnswers train_answers(const std::vector<AnswerRow>& rows,
                             const std::set<std::string>& left_out) {
  TrainedAnswers trained;
  for (const auto level : kLevels)
    trained.levels[static_cast<std::size_t>(level)] = train_level(rows, left_out, level);
  return trained;
}

}  // namespace ninety::train
