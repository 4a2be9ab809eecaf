// The learned answer models: source, motivation, pitfalls, statuses, verdict. Each level sees the
// decisions of the level before it.
#pragma once

#include <array>
#include <vector>

#include "reading/answer_features.h"
#include "reading/linear_table.h"
#include "reading/meaning_table.h"
#include "reading/reading.h"

namespace ninety {

inline constexpr std::size_t kPitfalls = 5;      ///< Trait::P_personal … P_no_drive
inline constexpr std::size_t kFrameTraits = 18;  ///< Trait::F1 … V3
inline constexpr std::size_t kDriveColumns = kOrientations + kPitfalls;
inline constexpr std::size_t kFrameColumns = kFrameTraits * 3;

/// Probabilities decided so far; a level reads what stands before it.
struct Decisions {
  std::array<float, kSources> source{};
  std::vector<std::array<float, kPitfalls>>
      flags;  ///< of each clause: that a pitfall's words stand in it
  std::array<float, kOrientations> motivation{};
  std::array<float, kPitfalls> pitfall{};  ///< probability that it fires
  std::array<Estimate, kFrameTraits> frame{};
  std::array<float, 3> verdict{};  ///< weak, promising, strong
};

struct AnswerModel {
  LinearTable source;   ///< 12 columns over word features
  LinearTable flag;     ///< 5 columns over the features of a clause
  LinearTable drive;    ///< 4 + 5 columns over word and fact features and the source
  LinearTable frame;    ///< 18 × 3 columns over fact features and drive
  LinearTable verdict;  ///< 3 columns over facts and all statuses

  std::array<MeaningTable<kSources>, kMeantParts.size()> source_meaning;
  std::array<MeaningTable<kDriveColumns>, kMeantParts.size()> drive_meaning;
  MeaningTable<kPitfalls> flag_meaning;

  AnswerModel() = default;
  explicit AnswerModel(SectionReader& reader);
};

/// Features of each level, for training and judging alike.
struct LevelFeatures {
  std::vector<Feature> words;
  std::array<Meaning, kMeantParts.size()> meanings{};
  std::vector<Feature> facts;
  std::vector<std::vector<Feature>> clauses;
  std::vector<Meaning> clause_meanings;
};
[[nodiscard]] LevelFeatures level_features(const Lexed& lexed, const RoleLabels& labels,
                                           const AnswerFacts& facts);
/// A mean vector as features, for training: `of` is a Part or kMeaningOfClause.
void add_meaning_features(std::uint32_t of, const Meaning& meaning, std::vector<Feature>& out);
void add_drive_features(const Decisions& decided, std::vector<Feature>& out);
void add_frame_features(const LevelFeatures& level, const Decisions& decided,
                        std::vector<Feature>& out);
void add_verdict_features(const Decisions& decided, std::vector<Feature>& out);

[[nodiscard]] Decisions decide(const LevelFeatures& level, const AnswerModel& model);

/// Raw scores of a level (0 source, 2 drive, 3 frame, 4 verdict) → probabilities in `decided`.
void take_scores(std::span<float> scores, std::size_t level, Decisions& decided);

/// Turns scores into probabilities in place.
void softmax(std::span<float> scores);

}  // namespace ninety
