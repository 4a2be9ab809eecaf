// Role weights as trained → the tables of RoleModel.
#include <algorithm>

#include "reading/role_model.h"
#include "train/role_trainer.h"
#include "train/table_writer.h"
#include "train/word_features.h"

namespace ninety::train {
namespace {

constexpr double kLeastWeight = 0.008;  // rows below are left out of the model file
constexpr double kLeastWordWeight = 0.003;

void write_steps(SectionWriter& writer, const std::vector<double>& steps) {
  writer.array(std::vector<float>(steps.begin(), steps.end()));
}

class ClauseWriter {
 public:
  ClauseWriter(SectionWriter& writer, const TrainedChain& chain, const Trained* flags,
               const Vocabulary& vocabulary)
      : writer_(writer), chain_(chain), flags_(flags), vocabulary_(vocabulary) {}

  void write() {
    by_word(FeatureKind::word);
    by_word(FeatureKind::first_word);
    by_pair(FeatureKind::word_pair);
    by_pair(FeatureKind::first_pair);
    neighbours(FeatureKind::before_first);
    neighbours(FeatureKind::after_first);
    small();
    write_steps(writer_, chain_.steps);
  }

 private:
  void by_word(FeatureKind kind) {
    const WordFolder roles(chain_.items, vocabulary_, kind);
    std::optional<WordFolder> flags;
    if (flags_ != nullptr) flags.emplace(*flags_, vocabulary_, kind);
    write_rows(writer_, vocabulary_.size(), kClauseColumns, kLeastWeight,
               [&](WordId word, double* row) {
                 roles.add(word, row);
                 if (flags) flags->add(word, row + kRoles);
               });
  }
  void neighbours(FeatureKind kind) {
    const WordFolder roles(chain_.items, vocabulary_, kind);
    write_rows(writer_, vocabulary_.size(), kRoles, kLeastWeight,
               [&](WordId word, double* row) { roles.add(word, row); });
  }
  void by_pair(FeatureKind kind) {
    PairRows rows;
    const auto collect = [&](const Trained& trained, std::size_t column) {
      for (const auto key : trained.index.keys()) {
        if (kind_of(key) != kind) continue;
        auto& row =
            rows.try_emplace({first_of(key), second_of(key)}, kClauseColumns, 0.0).first->second;
        trained.add(key, row.data() + column);
      }
    };
    collect(chain_.items, 0);
    if (flags_ != nullptr) collect(*flags_, kRoles);
    write_pairs(writer_, rows, kClauseColumns, kLeastWeight);
  }
  void small() {
    write_small(writer_, kClauseColumns, 0, [&](FeatureKey key, double* row) {
      chain_.items.add(key, row);
      if (flags_ != nullptr && kind_of(key) != FeatureKind::fact) flags_->add(key, row + kRoles);
    });
  }

  SectionWriter& writer_;
  const TrainedChain& chain_;
  const Trained* flags_;
  const Vocabulary& vocabulary_;
};

void write_words(SectionWriter& writer, const TrainedChain& chain, const Vocabulary& vocabulary) {
  constexpr std::size_t kZoneColumns = kZones.size() * kZoneWidth;
  std::vector<WordFolder> zones;
  zones.reserve(kZones.size());
  for (std::uint32_t z = 0; z < kZones.size(); ++z)
    zones.emplace_back(chain.items, vocabulary, FeatureKind::near_word, z);
  write_rows(writer, vocabulary.size(), kZoneColumns, kLeastWordWeight,
             [&](WordId word, double* row) {
               for (std::size_t z = 0; z < zones.size(); ++z)
                 zones[z].add(word, row + z * kZoneWidth);
             });
  write_rows(writer, kWordClassNames.size(), kZoneColumns, 0,
             [&](std::uint32_t word_class, double* row) {
               for (std::uint32_t z = 0; z < kZones.size(); ++z)
                 chain.items.add(near_class_key(word_class, z), row + z * kZoneWidth);
             });
  PairRows pairs;
  for (const auto key : chain.items.index.keys()) {
    const auto kind = kind_of(key);
    if (kind < FeatureKind::near_pair || kind > FeatureKind::near_pair_end) continue;
    const auto place =
        static_cast<std::size_t>(kind) - static_cast<std::size_t>(FeatureKind::near_pair);
    auto& row =
        pairs.try_emplace({first_of(key), second_of(key)}, kPairPlaces.size() * kZoneWidth, 0.0)
            .first->second;
    chain.items.add(key, row.data() + place * kZoneWidth);
  }
  write_pairs(writer, pairs, kPairPlaces.size() * kZoneWidth, kLeastWordWeight);
  write_rows(writer, kSmallKinds[static_cast<std::size_t>(FeatureKind::near_place)].a, kRoles, 0,
             [&](std::uint32_t place, double* row) {
               chain.items.add(feature_key(FeatureKind::near_place, place), row);
             });
  write_steps(writer, chain.steps);
}

void write_look(SectionWriter& writer, const TrainedChain& chain) {
  write_rows(writer, kLookFeatures, kRoles, 0, [&](std::uint32_t feature, double* row) {
    chain.items.add(feature_key(FeatureKind::look, feature), row);
  });
  write_steps(writer, chain.steps);
}

}  // namespace

void write_roles(SectionWriter& writer, const TrainedRoles& trained, const Trained* flags,
                 const Vocabulary& vocabulary) {
  ClauseWriter(writer, trained.written, flags, vocabulary).write();
  ClauseWriter(writer, trained.spoken, flags, vocabulary).write();
  write_words(writer, trained.words, vocabulary);
  write_look(writer, trained.written_again);
}

}  // namespace ninety::train
