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

  void add(const LinearTable& table, std::span<const Feature> features) {
    for (const auto& feature : features) {
      const float* row = table.find(feature.key);
      if (row == nullptr || kind_of(feature.key) == FeatureKind::bias) continue;
      float others = 0;
      for (std::size_t k = from_; k < from_ + labels_; ++k)
        others += k == column_ ? 0.0F : row[k];
      if (labels_ > 1) others /= static_cast<float>(labels_ - 1);
      weights_[feature.key] += feature.value * (row[column_] - others);
    }
  }

  /// Features that say the same to a person (word, stem and group of a word) are one term.
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

}  // namespace

Explanation explain(const Reading& reading, const Model& model, std::size_t most) {
  Explanation explanation;
  if (reading.document == nullptr || reading.segments.empty()) return explanation;
  const auto& parts = model.parts();
  const auto lexed = Lexed::read(*reading.document, parts.vocabulary);
  const auto labels = label_roles(lexed, parts.roles);
  const auto features = clause_features(lexed, labels.clauses);
  const auto& table =
      reading.document->punctuated() ? parts.roles.written.weights : parts.roles.spoken.weights;
  for (const auto& segment : reading.segments) {
    Tally tally(static_cast<std::size_t>(segment.role), 0, kRoles);
    for (std::size_t c = 0; c < labels.clauses.size(); ++c) {
      if (lexed.span(labels.clauses[c].first, labels.clauses[c].last).overlaps(segment.span))
        tally.add(table, features[c]);
    }
    explanation.segments.push_back(tally.strongest(parts.vocabulary, most));
  }

  const auto level = level_features(lexed, labels, answer_facts(lexed, labels));
  const auto decided = decide(level, parts.answers);
  const auto& models = parts.answers;
  Tally source(best_of(decided.source), 0, kSources);
  source.add(models.source, level.words);
  explanation.source = source.strongest(parts.vocabulary, most);

  std::vector<Feature> drive = level.words;
  drive.insert(drive.end(), level.facts.begin(), level.facts.end());
  add_drive_features(decided, drive);
  Tally motivation(best_of(decided.motivation), 0, kOrientations);
  motivation.add(models.drive, drive);
  explanation.motivation = motivation.strongest(parts.vocabulary, most);
  for (std::size_t p = 0; p < kPitfalls; ++p) {
    Tally pitfall(kOrientations + p, kOrientations + p, 1);
    pitfall.add(models.drive, drive);
    explanation.traits[kFrameTraits + p] = pitfall.strongest(parts.vocabulary, most);
  }

  std::vector<Feature> frame;
  add_frame_features(level, decided, frame);
  for (std::size_t t = 0; t < kFrameTraits; ++t) {
    const auto& estimate = decided.frame[t];
    const std::size_t status =
        best_of(std::array<float, 3>{estimate.missing, estimate.partly, estimate.met});
    Tally tally(t * 3 + status, t * 3, 3);
    tally.add(models.frame, frame);
    explanation.traits[t] = tally.strongest(parts.vocabulary, most);
  }
  return explanation;
}

}  // namespace ninety
