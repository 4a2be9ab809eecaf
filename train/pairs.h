// Texts that test the judgement itself: better and worse versions of one answer, and answers made
// to fool it.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "reading/model.h"

namespace ninety::train {

struct PairResult {
  std::uint32_t won = 0;  ///< the better version scores higher
  std::uint32_t all = 0;
};

struct PairReport {
  std::map<std::string, PairResult> by_criterion;
  PairResult total;
  PairResult longer_wins;         ///< how far length alone would go
  std::vector<std::string> lost;  ///< ids
};

/// data/pairs/better_worse.jsonl: {"id","criterion","style","better","worse","note"} a line.
[[nodiscard]] PairReport judge_pairs(const std::filesystem::path& file, const Model& model);

struct AdversarialReport {
  std::map<std::string, PairResult> verdict_by_kind;  ///< verdict as expected
  std::uint32_t false_pitfalls = 0;                   ///< shown, but named in not_pitfalls
  std::uint32_t orderings = 0;  ///< plain strong against stuffed weak, salad, clichés
  std::uint32_t orderings_right = 0;
  std::vector<std::string> wrong;  ///< "a07 (marker_stuffed): promising, 48.20"
};

/// data/pairs/adversarial.jsonl:
/// {"id","kind","text","expect":{"verdict","not_pitfalls","pitfalls"}}.
[[nodiscard]] AdversarialReport judge_adversarial(const std::filesystem::path& file,
                                                  const Model& model);

}  // namespace ninety::train
