#include "reading/role_model.h"

#include <algorithm>
#include <bit>
#include <cmath>

#include "reading/clause_features.h"
#include "reading/near_words.h"

namespace ninety {
namespace {

/// Features of its neighbours for a spoken clause; none for a written one.
void add_neighbours(const Lexed& lexed, std::span<const std::vector<Feature>> own,
                    std::size_t clause, std::vector<Feature>& out) {
  if (lexed.document->punctuated()) return;
  const std::span<const Feature> none;
  add_neighbour_features(clause > 0 ? std::span<const Feature>(own[clause - 1]) : none,
                         clause + 1 < own.size() ? std::span<const Feature>(own[clause + 1]) : none,
                         out);
}

ChainResult decode_clauses(const Lexed& lexed, const RoleLabels& labels, const ClauseModel& model) {
  const auto& clauses = labels.clauses;
  std::vector<RoleScores> scores(clauses.size());
  std::vector<std::uint8_t> joints(clauses.size());
  std::vector<Feature> around;
  std::uint32_t words = 0;
  for (std::uint32_t c = 0; c < clauses.size(); ++c) {
    around.clear();
    add_neighbours(lexed, labels.clause_features, c, around);
    add_place_features({clauses[c].sentence, c, words}, lexed.document->punctuated(), around);
    model.weights.add_all(labels.clause_features[c], scores[c]);
    model.weights.add_all(around, scores[c]);
    joints[c] = static_cast<std::uint8_t>(clauses[c].joint);
    words += clauses[c].last - clauses[c].first;
  }
  return decode_chain(scores, joints, model.steps);
}

constexpr std::size_t kZoneRow = kZones.size() * kRoles;

/// Sums over each zone by running totals: total[z][i] holds tokens before i.
class ZoneSums {
 public:
  ZoneSums(const Lexed& lexed, const LinearTable& table)
      : count_(static_cast<int>(lexed.lexemes.size())),
        totals_((lexed.lexemes.size() + 1) * kZoneRow) {
    for (std::size_t i = 0; i < lexed.lexemes.size(); ++i) {
      if (i + kAhead < lexed.lexemes.size()) {
        each_key(lexed.lexemes[i + kAhead], [&](FeatureKey key) { table.prefetch(key); });
      }
      const float* before = totals_.data() + i * kZoneRow;
      float* row = totals_.data() + (i + 1) * kZoneRow;
      std::copy(before, before + kZoneRow, row);
      each_key(lexed.lexemes[i], [&](FeatureKey key) {
        if (const float* weights = table.find(key)) add_row<kZoneRow>(1, weights, row);
      });
    }
  }

  void add_to(int word, RoleScores& scores) const {
    for (std::size_t z = 0; z < kZones.size(); ++z) {
      const int from = std::max(0, word + kZones[z].from);
      const int to = std::min(count_, word + kZones[z].to + 1);
      if (from >= to) continue;
      const float* low = totals_.data() + static_cast<std::size_t>(from) * kZoneRow + z * kRoles;
      const float* high = totals_.data() + static_cast<std::size_t>(to) * kZoneRow + z * kRoles;
      for (std::size_t k = 0; k < kRoles; ++k)
        scores[k] += high[k] - low[k];
    }
  }

 private:
  static constexpr std::size_t kAhead = 4;  // tokens whose slots are on their way from memory

  template <typename Use>
  static void each_key(const Lexeme& lexeme, Use use) {
    use(feature_key(FeatureKind::near_word, lexeme.word));
    use(feature_key(FeatureKind::near_stem, lexeme.stem));
    if (lexeme.cluster != 0) use(feature_key(FeatureKind::near_cluster, lexeme.cluster));
    for (ClassMask rest = lexeme.classes; rest != 0; rest &= rest - 1) {
      use(feature_key(FeatureKind::near_class, static_cast<std::uint32_t>(std::countr_zero(rest))));
    }
  }

  int count_;
  std::vector<float> totals_;
};

std::vector<RoleScores> word_scores(const Lexed& lexed, const WordModel& model) {
  const auto count = lexed.lexemes.size();
  std::vector<RoleScores> scores(count);
  const ZoneSums zones(lexed, model.zones);
  for (std::size_t i = 0; i + 1 < count; ++i) {
    const auto key =
        feature_key(FeatureKind::near_pair, lexed.lexemes[i].word, lexed.lexemes[i + 1].word);
    const float* row = model.pairs.find(key);
    if (row == nullptr) continue;
    for (std::size_t p = 0; p < kPairPlaces.size(); ++p) {
      const auto at = static_cast<std::ptrdiff_t>(i) - kPairPlaces[p];
      if (at < 0 || at >= static_cast<std::ptrdiff_t>(count)) continue;
      for (std::size_t k = 0; k < kRoles; ++k)
        scores[static_cast<std::size_t>(at)][k] += row[p * kRoles + k];
    }
  }
  for (std::size_t i = 0; i < count; ++i) {
    zones.add_to(static_cast<int>(i), scores[i]);
    for (float& score : scores[i])
      score *= kNearScale;
    const Feature place{
        feature_key(FeatureKind::near_place, word_place(static_cast<std::uint32_t>(i))),
        kNearScale};
    model.places.add_all({&place, 1}, scores[i]);
  }
  return scores;
}

}  // namespace

RoleModel::RoleModel(SectionReader& reader) {
  written.weights = LinearTable(reader);
  written.steps = reader.array<float>();
  spoken.weights = LinearTable(reader);
  spoken.steps = reader.array<float>();
  words.zones = LinearTable(reader);
  words.pairs = LinearTable(reader);
  words.places = LinearTable(reader);
  words.steps = reader.array<float>();
}

std::vector<std::vector<Feature>> own_features(const Lexed& lexed,
                                               std::span<const Clause> clauses) {
  std::vector<std::vector<Feature>> features(clauses.size());
  for (std::size_t c = 0; c < clauses.size(); ++c) {
    features[c].reserve(160);
    add_clause_features(lexed, clauses[c], features[c]);
  }
  return features;
}

std::vector<std::vector<Feature>> clause_features(const Lexed& lexed,
                                                  std::span<const Clause> clauses) {
  const auto own = own_features(lexed, clauses);
  auto wider = own;
  for (std::size_t c = 0; c < clauses.size(); ++c)
    add_neighbours(lexed, own, c, wider[c]);
  return wider;
}

std::vector<std::uint8_t> word_joints(std::span<const Clause> clauses, std::size_t tokens) {
  std::vector<std::uint8_t> joints(tokens, static_cast<std::uint8_t>(Joint::sentence));
  for (const auto& clause : clauses)
    joints[clause.first] = static_cast<std::uint8_t>(clause.joint);
  return joints;
}

RoleLabels label_roles(const Lexed& lexed, const RoleModel& model) {
  RoleLabels labels;
  labels.clauses = find_clauses(lexed);
  const auto count = lexed.lexemes.size();
  labels.token_role.resize(count);
  labels.token_probability.resize(count);
  const bool written = lexed.document->punctuated();
  labels.clause_features = own_features(lexed, labels.clauses);
  const auto clauses = decode_clauses(lexed, labels, written ? model.written : model.spoken);
  for (std::size_t c = 0; c < labels.clauses.size(); ++c) {
    for (auto i = labels.clauses[c].first; i < labels.clauses[c].last; ++i) {
      labels.token_role[i] = clauses.best[c];
      labels.token_probability[i] = clauses.probability[c];
    }
  }
  if (written) return labels;
  auto scores = word_scores(lexed, model.words);
  for (std::size_t i = 0; i < count; ++i) {
    for (std::size_t k = 0; k < kRoles; ++k) {
      scores[i][k] = kWordShare * scores[i][k] +
                     kClauseShare * std::log(labels.token_probability[i][k] + 0.01F);
    }
  }
  auto words = decode_chain(scores, word_joints(labels.clauses, count), model.words.steps);
  labels.token_role = std::move(words.best);
  labels.token_probability = std::move(words.probability);
  return labels;
}

}  // namespace ninety
