#include "brief/posting_parts.h"

#include <algorithm>
#include <limits>
#include <string_view>

#include "brief/posting_cues.h"

namespace ninety {
namespace {

using Scores = std::array<float, kPostingParts>;

constexpr std::array<std::string_view, kPostingParts> kPartNames = {
    "about", "challenge", "duty", "required", "preferred", "benefit", "apply"};

/// What a group of cues speaks of.
struct Meaning {
  bool heading = false;
  bool counts = false;  ///< speaks of a part
  std::size_t part = 0;
  float weight = 0;
};

/// The table and the meaning of its groups.
struct Cues {
  const CueTable& table = posting_cues();
  std::vector<Meaning> meanings;

  Cues() {
    for (std::uint32_t i = 0; i < table.size(); ++i) {
      const std::string_view name = table.group(i).name;
      auto part = name.substr(name.find('.') + 1);
      if (part == "purpose") part = "challenge";
      const auto found = std::ranges::find(kPartNames, part);
      meanings.push_back(
          {.heading = name.starts_with("heading"),
           .counts = found != kPartNames.end(),
           .part = static_cast<std::size_t>(found - kPartNames.begin()) % kPostingParts,
           .weight = table.group(i).weight});
    }
  }
};

const Cues& cues() {
  static const Cues made;
  return made;
}

constexpr float kMostOfHeading = 7;
constexpr float kMostOfUnit = 5;
constexpr float kMostOfHeadedUnit = 3.5F;

/// Scores of a heading, and how many of its words speak for the best part.
struct HeadingScores {
  Scores scores{};
  std::size_t covered = 0;
  float best = 0;
};

HeadingScores heading_scores(std::span<const OutlineWord> words) {
  HeadingScores found;
  std::array<std::uint64_t, kPostingParts> covered{};
  cues().table.find(words, [&](const CueTable::Hit& hit) {
    const auto& meaning = cues().meanings[hit.group];
    if (!meaning.heading) return;
    auto& score = found.scores[meaning.part];
    score = std::max(score, meaning.weight) + (score > 0 ? 0.5F : 0);
    for (auto i = hit.first; i < std::min(hit.last, 64U); ++i)
      covered[meaning.part] |= std::uint64_t{1} << i;
  });
  // "Not required", "nice to have": words of requirements inside words of wishes.
  const auto wished = found.scores[static_cast<std::size_t>(PostingPart::preferred)];
  auto& required = found.scores[static_cast<std::size_t>(PostingPart::required)];
  if (wished >= required) required *= 0.4F;
  for (std::size_t part = 0; part < kPostingParts; ++part) {
    auto& score = found.scores[part];
    score = std::min(score, kMostOfHeading);
    if (score <= found.best) continue;
    found.best = score;
    found.covered = static_cast<std::size_t>(__builtin_popcountll(covered[part]));
  }
  return found;
}

/// What the words of a unit say: each group counts once, further finds half as much.
void score_unit(UnitPart& unit) {
  for (const auto& cue : unit.cues) {
    const auto& meaning = cues().meanings[cue.group];
    if (meaning.heading || !meaning.counts) continue;
    const float times = cue.times == 1 ? 1.0F : cue.times == 2 ? 1.5F : 1.75F;
    unit.score[meaning.part] += meaning.weight * times;
  }
  const float most = unit.headed ? kMostOfHeadedUnit : kMostOfUnit;
  for (auto& score : unit.score)
    score = std::min(score, most);
}

/// What one place costs when the part changes there.
float change_cost(const Unit& before, const Unit& unit, bool headed) {
  if (unit.split) return 4;
  if (unit.paragraph == before.paragraph) return headed ? 2.5F : 1.3F;
  return headed ? 1.8F : 0.5F;
}

/// Parts come in a usual order; going back costs.
float order_cost(std::size_t from, std::size_t to) {
  constexpr std::array<float, kPostingParts> kRank = {0, 0, 1, 2, 2.5F, 3, 3.2F};
  return to < 2 ? 0.3F * (kRank[from] > 1 ? 1.0F : 0.0F)
                : std::max(0.0F, kRank[from] - kRank[to]) * 0.5F;
}

/// Viterbi over the units.
class Decoder {
 public:
  Decoder(const Outline& outline, std::vector<UnitPart>& parts)
      : units_(outline.units()), parts_(parts), best_(units_.size()), from_(units_.size()) {
    read_units(outline);
  }

  void decode() {
    for (std::size_t i = 0; i < units_.size(); ++i)
      step(i);
    if (units_.empty()) return;
    auto part =
        static_cast<std::size_t>(std::ranges::max_element(best_.back()) - best_.back().begin());
    for (auto i = units_.size(); i-- > 0;) {
      parts_[i].part = static_cast<PostingPart>(part);
      part = from_[i][part];
    }
  }

 private:
  void read_units(const Outline& outline);
  void step(std::size_t i);
  [[nodiscard]] float emission(std::size_t i, std::size_t part) const;

  const std::vector<Unit>& units_;
  std::vector<UnitPart>& parts_;
  std::vector<Scores> headings_;  ///< of each unit's heading
  std::vector<Scores> best_;
  std::vector<std::array<std::uint8_t, kPostingParts>> from_;
};

void Decoder::read_units(const Outline& outline) {
  Scores heading{};
  bool headed = false;
  for (std::size_t i = 0; i < units_.size(); ++i) {
    const auto words = outline.words(units_[i]);
    auto& unit = parts_[i];
    if (units_[i].kind == UnitKind::heading || units_[i].kind == UnitKind::label) {
      const auto found = heading_scores(words);
      heading = found.scores;
      headed = found.best >= 3;
    } else {
      unit.headed = headed;
      unit.cues = cues_in(cues().table, words);
      score_unit(unit);
    }
    unit.headed = headed;
    unit.heading = heading;
    headings_.push_back(heading);
  }
}

float Decoder::emission(std::size_t i, std::size_t part) const {
  const auto& unit = units_[i];
  if (unit.kind == UnitKind::heading || unit.kind == UnitKind::label) return headings_[i][part];
  float score = headings_[i][part] + parts_[i].score[part];
  const float place = static_cast<float>(i) / static_cast<float>(units_.size());
  const auto name = static_cast<PostingPart>(part);
  if (name == PostingPart::duty && unit.kind == UnitKind::item) score += 0.5F;
  if (name == PostingPart::required && unit.kind == UnitKind::item) score += 0.3F;
  if (name == PostingPart::about && unit.kind == UnitKind::item) score -= 0.8F;
  if (name == PostingPart::about) score += place < 0.15F ? 0.8F : 0.0F;
  if (name == PostingPart::challenge) score -= 0.6F + (place > 0.6F ? 1.0F : 0.0F);
  if ((name == PostingPart::benefit || name == PostingPart::apply) && place < 0.5F) score -= 0.8F;
  if (name == PostingPart::duty && place > 0.75F) score -= 0.7F;
  return score;
}

void Decoder::step(std::size_t i) {
  for (std::size_t part = 0; part < kPostingParts; ++part) {
    float best = -std::numeric_limits<float>::infinity();
    if (i == 0) best = 0;
    for (std::size_t before = 0; i > 0 && before < kPostingParts; ++before) {
      const bool new_section =
          units_[i].kind == UnitKind::heading || units_[i].kind == UnitKind::label;
      float score = best_[i - 1][before];
      if (before != part) {
        score -= new_section ? 0.2F : change_cost(units_[i - 1], units_[i], parts_[i].headed);
        score -= order_cost(before, part);
      } else if (new_section) {
        score -= 0.8F;
      }
      if (score <= best) continue;
      best = score;
      from_[i][part] = static_cast<std::uint8_t>(before);
    }
    best_[i][part] = best + emission(i, part);
  }
}

}  // namespace

bool is_posting_heading(std::span<const OutlineWord> words) {
  const auto found = heading_scores(words);
  const auto size = static_cast<std::size_t>(std::ranges::count_if(words, &OutlineWord::counts));
  return found.best >= 3 && found.covered * 2 >= size;
}

std::vector<UnitPart> posting_parts(const Outline& outline) {
  std::vector<UnitPart> parts(outline.units().size());
  Decoder(outline, parts).decode();
  return parts;
}

bool is_work_verb(std::string_view folded) { return cues().table.is_verb(folded); }

}  // namespace ninety
