// The learned answer models: source, motivation, pitfalls, statuses, verdict. Each level sees the
// decisions of the level before it.
#pragma once

#include <array>
#include <vector>

#include "reading/answer_features.h"
#include "reading/meaning_table.h"
#include "reading/reading.h"
#include "reading/weight_table.h"

namespace ninety {

inline constexpr std::size_t kFrameTraits = 18;  ///< Trait::F1 … V3
inline constexpr std::size_t kDriveColumns = kOrientations + kPitfalls;
inline constexpr std::size_t kFrameColumns = kFrameTraits * 3;
/// Columns of the tables of words: the source, then motivation and pitfalls.
inline constexpr std::size_t kTopicColumns = kSources + kDriveColumns;

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

/// Roles in which words count for the criteria.
inline constexpr std::array kFrameRoles = {Role::thesis, Role::action, Role::result, Role::bridge};

struct AnswerModel {
  static constexpr std::size_t kTopicWidth = padded(kTopicColumns);
  static constexpr std::size_t kFrameWidth = padded(kFrameColumns);

  RowTable<kRoles * kTopicWidth> topics;          ///< by word: [role][column]
  RowTable<kRoles * kTopicWidth> negated_topics;  ///< … of a word behind a negation
  PairTable<kTopicColumns> thesis_pairs;
  RowTable<kTopicColumns> topic_small;  ///< by small_index
  std::array<MeaningTable<kTopicColumns>, kMeantParts.size()> topic_meanings;
  RowTable<kPitfalls> flag_small;                          ///< by small_index: roles of a clause
  RowTable<kFrameRoles.size() * kFrameWidth> frame_words;  ///< by word: [frame role][column]
  RowTable<kFrameColumns> frame;                           ///< by small_index
  RowTable<3> verdict;                                     ///< by small_index

  AnswerModel() = default;
  explicit AnswerModel(SectionReader& reader);
};

// What each level sees beside words, for training and judging alike.

void add_drive_features(const Decisions& decided, std::vector<Feature>& out);
void add_frame_features(std::span<const Feature> classes, const Decisions& decided,
                        std::vector<Feature>& out);
void add_verdict_features(const Decisions& decided, std::vector<Feature>& out);

[[nodiscard]] Decisions decide(const Lexed& lexed, const RoleLabels& labels,
                               const AnswerFacts& facts, const AnswerModel& model);

/// The levels in the order in which they are decided.
enum class Level : std::uint8_t { source, flag, drive, frame, verdict };
inline constexpr std::array kLevels = {Level::source, Level::flag, Level::drive, Level::frame,
                                       Level::verdict};

/// Raw scores of a level (not of Level::flag) → probabilities in `decided`. Changes the scores.
void take_scores(std::span<float> scores, Level level, Decisions& decided);
/// Raw scores of one clause → probabilities.
[[nodiscard]] std::array<float, kPitfalls> flags_of(std::array<float, kPitfalls> scores);

}  // namespace ninety
