// Answer weights as trained → the tables of AnswerModel.
#include <algorithm>

#include "reading/answer_model.h"
#include "train/answer_trainer.h"
#include "train/table_writer.h"
#include "train/word_features.h"

namespace ninety::train {
namespace {

constexpr double kLeastWeight = 0.012;  // rows below are left out of the model file

class AnswerWriter {
 public:
  AnswerWriter(SectionWriter& writer, const TrainedAnswers& trained, const Vocabulary& vocabulary)
      : writer_(writer),
        source_(trained.of(Level::source)),
        drive_(trained.of(Level::drive)),
        flag_(trained.of(Level::flag)),
        frame_(trained.of(Level::frame)),
        verdict_(trained.of(Level::verdict)),
        vocabulary_(vocabulary) {}

  void write() {
    topics(FeatureKind::topic);
    topics(FeatureKind::negated_topic);
    thesis_pairs();
    write_small(writer_, kTopicColumns, 0, [&](FeatureKey key, double* row) { both(key, row); });
    for (std::uint32_t m = 0; m < kMeantParts.size(); ++m)
      meaning(m);
    write_small(writer_, kPitfalls, 0, [&](FeatureKey key, double* row) {
      if (kind_of(key) == FeatureKind::fact) flag_.add(key, row);
    });
    frame_words();
    write_small(writer_, kFrameColumns, 0,
                [&](FeatureKey key, double* row) { frame_.add(key, row); });
    write_small(writer_, 3, 0, [&](FeatureKey key, double* row) { verdict_.add(key, row); });
  }

 private:
  void both(FeatureKey key, double* row) const {
    source_.add(key, row);
    drive_.add(key, row + kSources);
  }

  /// Stems of negated words have weights of their own; groups and words by role have not.
  void topics(FeatureKind stems) {
    constexpr auto kWidth = AnswerModel::kTopicWidth;
    struct Folders {
      std::vector<WordFolder> source;
      std::vector<WordFolder> drive;
    };
    std::array<Folders, kRoles> folders;
    const auto prepare = [&](std::uint32_t k, FeatureKind kind, std::uint32_t b, double scale,
                             Sharing sharing) {
      folders[k].source.emplace_back(source_, vocabulary_, kind, b, scale, sharing);
      folders[k].drive.emplace_back(drive_, vocabulary_, kind, b, scale, sharing);
    };
    for (std::uint32_t k = 0; k < kRoles; ++k) {
      prepare(k, stems, kTopicZones[k], 1, Sharing::stem);
      prepare(k, stems, kWholeZone, kWholeShare, Sharing::stem);
      prepare(k, FeatureKind::topic, kTopicZones[k], 1, Sharing::group);
      prepare(k, FeatureKind::topic, kRoleZone + k, 1, Sharing::word);
    }
    write_rows(writer_, vocabulary_.size(), kRoles * kWidth, kLeastWeight,
               [&](WordId word, double* row) {
                 const bool content = vocabulary_.info(word).content != 0;
                 for (std::uint32_t k = 0; k < kRoles; ++k) {
                   for (std::size_t f = content ? 0 : 3; f < folders[k].source.size(); ++f) {
                     folders[k].source[f].add(word, row + k * kWidth);
                     folders[k].drive[f].add(word, row + k * kWidth + kSources);
                   }
                 }
               });
  }

  void thesis_pairs() {
    PairRows rows;
    const auto collect = [&](const Trained& trained) {
      for (const auto key : trained.index.keys()) {
        if (kind_of(key) == FeatureKind::thesis_pair)
          rows.try_emplace({first_of(key), second_of(key)}, kTopicColumns, 0.0);
      }
    };
    collect(source_);
    collect(drive_);
    for (auto& [words, row] : rows)
      both(feature_key(FeatureKind::thesis_pair, words.first, words.second), row.data());
    write_pairs(writer_, rows, kTopicColumns, kLeastWeight);
  }

  void meaning(std::uint32_t part) {
    constexpr auto kWidth = AnswerModel::kTopicWidth;
    std::vector<double> rows(kDimensions * kWidth, 0.0);
    for (std::uint32_t d = 0; d < kDimensions; ++d)
      both(feature_key(FeatureKind::meaning, part, d), rows.data() + d * kWidth);
    write_matrix(writer_, rows);
  }

  void frame_words() {
    constexpr auto kWidth = AnswerModel::kFrameWidth;
    std::vector<WordFolder> folders;
    folders.reserve(kFrameRoles.size());
    for (const auto role : kFrameRoles) {
      folders.emplace_back(frame_, vocabulary_, FeatureKind::frame_word,
                           static_cast<std::uint32_t>(role), kFrameWordScale);
    }
    write_rows(writer_, vocabulary_.size(), kFrameRoles.size() * kWidth, kLeastWeight,
               [&](WordId word, double* row) {
                 for (std::size_t r = 0; r < folders.size(); ++r)
                   folders[r].add(word, row + r * kWidth);
               });
  }

  SectionWriter& writer_;
  const Trained& source_;
  const Trained& drive_;
  const Trained& flag_;
  const Trained& frame_;
  const Trained& verdict_;
  const Vocabulary& vocabulary_;
};

}  // namespace

void write_answers(SectionWriter& writer, const TrainedAnswers& trained,
                   const Vocabulary& vocabulary) {
  AnswerWriter(writer, trained, vocabulary).write();
}

}  // namespace ninety::train
