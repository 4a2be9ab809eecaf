#include "train/word_features.h"

#include <bit>

#include "reading/answer_model.h"
#include "reading/word_vector.h"

namespace ninety::train {
namespace {

constexpr float kVectorScale = 0.5F;  // chosen by cross-validation

const WordInfo& info_of(const Lexed& lexed, std::size_t i) {
  return lexed.vocabulary->info(lexed.lexemes[i].word);
}

}  // namespace

void add_clause_words(const Lexed& lexed, const Clause& clause, std::vector<Feature>& out) {
  const auto word = [&](std::uint32_t i) { return lexed.lexemes[i].word; };
  std::array<float, kDimensions> sum{};
  for (auto i = clause.first; i < clause.last; ++i) {
    const auto& info = info_of(lexed, i);
    out.push_back({shared_key(FeatureKind::word, Sharing::word, word(i))});
    if (info.stem != 0) out.push_back({shared_key(FeatureKind::word, Sharing::stem, info.stem)});
    if (info.cluster != 0)
      out.push_back({shared_key(FeatureKind::word, Sharing::group, info.cluster)});
    if (info.vector != 0) {
      const auto* vector = lexed.vocabulary->vector(info.vector);
      for (std::size_t d = 0; d < kDimensions; ++d)
        sum[d] += info.rarity * static_cast<float>(vector[d]);
    }
    if (i + 1 < clause.last)
      out.push_back({feature_key(FeatureKind::word_pair, word(i), word(i + 1))});
  }
  for (std::uint32_t d = 0; d < kDimensions; ++d) {
    if (sum[d] != 0)
      out.push_back({shared_key(FeatureKind::word, Sharing::dimension, d),
                     kVectorScale * sum[d] / kUnitLength});
  }
  out.push_back({shared_key(FeatureKind::first_word, Sharing::word, word(clause.first))});
  if (clause.first + 1 < clause.last) {
    out.push_back(
        {feature_key(FeatureKind::first_pair, word(clause.first), word(clause.first + 1))});
  }
}

void add_neighbour_words(const Lexed& lexed, std::span<const Clause> clauses, std::size_t clause,
                         std::vector<Feature>& out) {
  if (lexed.document->punctuated()) return;
  const auto add = [&](FeatureKind kind, std::size_t neighbour) {
    const auto word = lexed.lexemes[clauses[neighbour].first].word;
    out.push_back({shared_key(kind, Sharing::word, word)});
  };
  if (clause > 0) add(FeatureKind::before_first, clause - 1);
  if (clause + 1 < clauses.size()) add(FeatureKind::after_first, clause + 1);
}

void add_near_features(const Lexed& lexed, std::uint32_t word, std::vector<Feature>& out) {
  const auto count = static_cast<int>(lexed.lexemes.size());
  const auto at = static_cast<int>(word);
  for (std::uint32_t z = 0; z < kZones.size(); ++z) {
    for (int i = at + kZones[z].from; i <= at + kZones[z].to; ++i) {
      if (i < 0 || i >= count) continue;
      const auto& lexeme = lexed.lexemes[static_cast<std::size_t>(i)];
      const auto& info = info_of(lexed, static_cast<std::size_t>(i));
      out.push_back(kZones[z].near
                        ? Feature{shared_key(FeatureKind::near_word, Sharing::word, lexeme.word, z)}
                        : Feature{shared_key(FeatureKind::near_word, Sharing::stem, info.stem, z)});
      if (info.cluster != 0)
        out.push_back({shared_key(FeatureKind::near_word, Sharing::group, info.cluster, z)});
      for (ClassMask rest = lexeme.classes; rest != 0; rest &= rest - 1) {
        const auto word_class = static_cast<std::uint32_t>(std::countr_zero(rest));
        out.push_back({near_class_key(word_class, z)});
      }
    }
  }
  for (std::uint32_t p = 0; p < kPairPlaces.size(); ++p) {
    const int i = at + kPairPlaces[p];
    if (i < 0 || i + 1 >= count) continue;
    const auto kind =
        static_cast<FeatureKind>(static_cast<std::uint32_t>(FeatureKind::near_pair) + p);
    out.push_back({feature_key(kind, lexed.lexemes[static_cast<std::size_t>(i)].word,
                               lexed.lexemes[static_cast<std::size_t>(i) + 1].word)});
  }
  out.push_back({feature_key(FeatureKind::near_place, word_place(word))});
}

void add_topic_words(const Lexed& lexed, const RoleLabels& labels, std::vector<Feature>& out) {
  const auto weights = word_weights(lexed, labels);
  for (std::size_t i = 0; i < lexed.lexemes.size(); ++i) {
    if (weights[i] <= 0) continue;
    const auto& lexeme = lexed.lexemes[i];
    const auto& info = info_of(lexed, i);
    const auto& p = labels.token_probability[i];
    const auto kind = lexeme.negated ? FeatureKind::negated_topic : FeatureKind::topic;
    for (std::uint32_t k = 0; k < kRoles; ++k) {
      if (p[k] < kLeastShare) continue;
      const float value = weights[i] * p[k];
      if (lexeme.content && info.stem != 0) {
        out.push_back({shared_key(kind, Sharing::stem, info.stem, kTopicZones[k]), value});
        out.push_back({shared_key(kind, Sharing::stem, info.stem, kWholeZone),
                       static_cast<float>(kWholeShare) * value});
        if (info.cluster != 0) {
          out.push_back(
              {shared_key(FeatureKind::topic, Sharing::group, info.cluster, kTopicZones[k]),
               value});
        }
      }
      out.push_back(
          {shared_key(FeatureKind::topic, Sharing::word, lexeme.word, kRoleZone + k), value});
    }
    if (p[0] >= kLeastShare && i + 1 < lexed.lexemes.size()) {
      out.push_back(
          {feature_key(FeatureKind::thesis_pair, lexeme.word, lexed.lexemes[i + 1].word), p[0]});
    }
  }
}

void add_frame_words(const Lexed& lexed, const RoleLabels& labels, std::vector<Feature>& out) {
  const auto weights = word_weights(lexed, labels);
  for (std::size_t i = 0; i < lexed.lexemes.size(); ++i) {
    if (weights[i] <= 0) continue;
    for (const auto role : kFrameRoles) {
      const auto k = static_cast<std::uint32_t>(role);
      const float p = labels.token_probability[i][k];
      if (p < kLeastShare) continue;
      out.push_back({shared_key(FeatureKind::frame_word, Sharing::word, lexed.lexemes[i].word, k),
                     static_cast<float>(kFrameWordScale) * weights[i] * p});
    }
  }
}

WordFolder::WordFolder(const Trained& trained, const Vocabulary& vocabulary, FeatureKind kind,
                       std::uint32_t b, double scale, std::optional<Sharing> only)
    : trained_(trained), vocabulary_(vocabulary), kind_(kind), b_(b), scale_(scale), only_(only) {
  for (std::uint32_t d = 0; d < kDimensions; ++d)
    dimensions_[d] = trained.find(shared_key(kind, Sharing::dimension, d, b));
}

void WordFolder::add(WordId word, double* row) const {
  const auto add_weights = [&](const double* weights, double value) {
    if (weights == nullptr) return;
    for (std::uint32_t k = 0; k < trained_.columns; ++k)
      row[k] += value * weights[k];
  };
  const auto add_shared = [&](Sharing sharing, std::uint32_t id) {
    if (only_ && *only_ != sharing) return;
    add_weights(trained_.find(shared_key(kind_, sharing, id, b_)), scale_);
  };
  const auto& info = vocabulary_.info(word);
  add_shared(Sharing::word, word);
  if (info.stem != 0) add_shared(Sharing::stem, info.stem);
  if (info.cluster != 0) add_shared(Sharing::group, info.cluster);
  for (ClassMask rest = info.classes; rest != 0; rest &= rest - 1)
    add_shared(Sharing::word_class, static_cast<std::uint32_t>(std::countr_zero(rest)));
  if (info.vector == 0 || only_) return;
  const auto* vector = vocabulary_.vector(info.vector);
  for (std::size_t d = 0; d < kDimensions; ++d) {
    add_weights(dimensions_[d], scale_ * static_cast<double>(kVectorScale) *
                                    static_cast<double>(info.rarity) * vector[d] /
                                    static_cast<double>(kUnitLength));
  }
}

}  // namespace ninety::train
