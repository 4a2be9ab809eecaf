#include <algorithm>
#include <cmath>
#include <map>

#include "reading/clause_features.h"
#include "reading/feature_name.h"
#include "reading/model_parts.h"
#include "reading/reading.h"

namespace ninety {
namespace {

/// How much each feature speaks for `column` rather than for the mean of the other columns of
/// [from, from + labels).
class Tally {
 public:
  Tally(std::size_t column, std::size_t from, std::size_t labels)
      : column_(column), from_(from), labels_(labels) {}

  void add(FeatureKey key, float value, const StoredWeight* row) {
    if (row == nullptr || kind_of(key) == FeatureKind::bias) return;
    float others = 0;
    for (std::size_t k = from_; k < from_ + labels_; ++k)
      others += k == column_ ? 0.0F : row[k].value();
    if (labels_ > 1) others /= static_cast<float>(labels_ - 1);
    weights_[key] += value * (row[column_].value() - others);
  }

  template <std::size_t Columns>
  void add(const RowTable<Columns>& table, std::span<const Feature> features) {
    for (const auto& feature : features)
      add(feature.key, feature.value, table.row(small_index(feature.key)));
  }

  /// Features that say the same to a person (a word twice) are one term.
  [[nodiscard]] std::vector<Term> strongest(const Vocabulary& vocabulary, std::size_t most) const {
    std::map<std::string, float> named;
    for (const auto& [key, weight] : weights_) {
      auto name = name_of(key, vocabulary);
      if (!name.empty()) named[std::move(name)] += weight;
    }
    std::vector<Term> terms;
    terms.reserve(named.size());
    for (const auto& [name, weight] : named)
      terms.push_back({name, weight});
    std::stable_sort(terms.begin(), terms.end(), [](const Term& a, const Term& b) {
      return std::abs(a.weight) > std::abs(b.weight);
    });
    if (terms.size() > most) terms.resize(most);
    return terms;
  }

 private:
  std::size_t column_;
  std::size_t from_;
  std::size_t labels_;
  std::map<FeatureKey, float> weights_;
};

template <typename Probabilities>
std::size_t best_of(const Probabilities& p) {
  return static_cast<std::size_t>(std::max_element(p.begin(), p.end()) - p.begin());
}

/// Everything that speaks for or against a role of clause c.
void add_clause(const Lexed& lexed, const RoleLabels& labels, const FeatureLists& own,
                std::size_t c, const ClauseModel& model, Tally& tally) {
  const auto& clause = labels.clauses[c];
  const auto word = [&](std::uint32_t i) { return lexed.lexemes[i].word; };
  for (auto i = clause.first; i < clause.last; ++i) {
    tally.add(feature_key(FeatureKind::word, word(i)), 1, model.words.row(word(i)));
    if (i + 1 == clause.last) break;
    tally.add(feature_key(FeatureKind::word_pair, word(i), word(i + 1)), 1,
              model.pairs.find(word(i), word(i + 1)));
  }
  tally.add(feature_key(FeatureKind::first_word, word(clause.first)), 1,
            model.first.row(word(clause.first)));
  if (clause.first + 1 < clause.last) {
    tally.add(feature_key(FeatureKind::first_pair, word(clause.first), word(clause.first + 1)), 1,
              model.first_pairs.find(word(clause.first), word(clause.first + 1)));
  }
  tally.add(model.small, own[c]);
  std::vector<Feature> around;
  add_neighbours(lexed, own, c, around);
  tally.add(model.small, around);
  if (lexed.document->punctuated()) return;
  const auto add_first = [&](FeatureKind kind, const RowTable<kRoles>& table, std::size_t other) {
    const auto first = word(labels.clauses[other].first);
    tally.add(feature_key(kind, first), 1, table.row(first));
  };
  if (c > 0) add_first(FeatureKind::before_first, model.before_first, c - 1);
  if (c + 1 < own.size()) add_first(FeatureKind::after_first, model.after_first, c + 1);
}

/// Everything in the words that speaks for or against a column of the topics.
void add_topics(const Lexed& lexed, const RoleLabels& labels, std::span<const float> weights,
                const AnswerModel& model, Tally& tally) {
  for (std::size_t i = 0; i < lexed.lexemes.size(); ++i) {
    const auto& lexeme = lexed.lexemes[i];
    const auto& p = labels.token_probability[i];
    const auto& table = lexeme.negated ? model.negated_topics : model.topics;
    const auto kind = lexeme.negated ? FeatureKind::negated_topic : FeatureKind::topic;
    for (std::uint32_t k = 0; k < kRoles; ++k) {
      if (p[k] < kLeastShare) continue;
      tally.add(feature_key(kind, lexeme.word, k), weights[i] * p[k],
                table.row(lexeme.word) + k * AnswerModel::kTopicWidth);
    }
    if (p[0] < kLeastShare || i + 1 == lexed.lexemes.size() || weights[i] <= 0) continue;
    const auto next = lexed.lexemes[i + 1].word;
    tally.add(feature_key(FeatureKind::thesis_pair, lexeme.word, next), p[0],
              model.thesis_pairs.find(lexeme.word, next));
  }
}

void add_frame_words(const Lexed& lexed, const RoleLabels& labels, std::span<const float> weights,
                     const AnswerModel& model, Tally& tally) {
  for (std::size_t i = 0; i < lexed.lexemes.size(); ++i) {
    const auto word = lexed.lexemes[i].word;
    for (std::size_t r = 0; r < kFrameRoles.size(); ++r) {
      const auto role = static_cast<std::uint32_t>(kFrameRoles[r]);
      const float p = labels.token_probability[i][role];
      if (p < kLeastShare) continue;
      tally.add(feature_key(FeatureKind::frame_word, word, role), weights[i] * p,
                model.frame_words.row(word) + r * AnswerModel::kFrameWidth);
    }
  }
}

}  // namespace

Explanation explain(const Reading& reading, const Model& model, std::size_t most) {
  Explanation explanation;
  if (reading.document == nullptr || reading.segments.empty()) return explanation;
  const auto& parts = model.parts();
  const auto lexed = Lexed::read(*reading.document, parts.vocabulary);
  const auto labels = label_roles(lexed, parts.roles);
  const auto own = clause_features(lexed, labels.clauses);
  const auto& clause_model = parts.roles.of(*reading.document);
  for (const auto& segment : reading.segments) {
    Tally tally(static_cast<std::size_t>(segment.role), 0, kRoles);
    for (std::size_t c = 0; c < labels.clauses.size(); ++c) {
      if (lexed.span(labels.clauses[c].first, labels.clauses[c].last).overlaps(segment.span))
        add_clause(lexed, labels, own, c, clause_model, tally);
    }
    explanation.segments.push_back(tally.strongest(parts.vocabulary, most));
  }

  const auto facts = answer_facts(lexed, labels);
  const auto decided = decide(lexed, labels, facts, parts.answers);
  const auto weights = word_weights(lexed, labels);
  const auto& model_of = parts.answers;
  std::vector<Feature> classes;
  add_class_features(facts, classes);
  Tally source(best_of(decided.source), 0, kSources);
  add_topics(lexed, labels, weights, model_of, source);
  source.add(model_of.topic_small, classes);
  explanation.source = source.strongest(parts.vocabulary, most);

  std::vector<Feature> fact_features;
  add_fact_features(facts, fact_features);
  std::vector<Feature> drive = classes;
  drive.insert(drive.end(), fact_features.begin(), fact_features.end());
  add_drive_features(decided, drive);
  const auto explain_drive = [&](Tally tally) {
    add_topics(lexed, labels, weights, model_of, tally);
    tally.add(model_of.topic_small, drive);
    return tally.strongest(parts.vocabulary, most);
  };
  explanation.motivation =
      explain_drive(Tally(kSources + best_of(decided.motivation), kSources, kOrientations));
  for (std::size_t p = 0; p < kPitfalls; ++p) {
    const auto column = kSources + kOrientations + p;
    explanation.traits[kFrameTraits + p] = explain_drive(Tally(column, column, 1));
  }

  std::vector<Feature> frame = fact_features;
  add_frame_features(classes, decided, frame);
  for (std::size_t t = 0; t < kFrameTraits; ++t) {
    const auto& estimate = decided.frame[t];
    const std::size_t status =
        best_of(std::array<float, 3>{estimate.missing, estimate.partly, estimate.met});
    Tally tally(t * 3 + status, t * 3, 3);
    tally.add(model_of.frame, frame);
    add_frame_words(lexed, labels, weights, model_of, tally);
    explanation.traits[t] = tally.strongest(parts.vocabulary, most);
  }
  return explanation;
}

}  // namespace ninety
