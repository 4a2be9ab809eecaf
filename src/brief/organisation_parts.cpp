#include "brief/organisation_parts.h"

#include <algorithm>
#include <limits>

#include "brief/maxims.h"
#include "brief/page_form.h"

namespace ninety {
namespace {

using Scores = std::array<float, kPageParts>;

constexpr float kMaxim = 3;         // what it says that a unit stands in a list of maxims
constexpr float kCreed = 2.5F;      // or in a paragraph of them
constexpr float kNormative = 1.2F;  // the score of words on what is always or never done

/// Adds what the form of lists says, then finds the best parts.
class PartDecoder {
 public:
  PartDecoder(const Outline& outline, std::vector<PartOfPage> parts)
      : outline_(outline), units_(outline.units()), parts_(std::move(parts)) {}

  std::vector<PartOfPage> read() {
    add_maxims();
    add_creeds();
    decode();
    return std::move(parts_);
  }

 private:
  void add_maxims();
  void add_creeds();
  void decode();
  [[nodiscard]] float change_cost(std::size_t i, std::size_t before, std::size_t part) const;

  const Outline& outline_;
  const std::vector<Unit>& units_;
  std::vector<PartOfPage> parts_;
};

/// Statements of a list stand for values, whatever the heading above says.
void PartDecoder::add_maxims() {
  const auto is_out = [this](std::size_t i) {
    return parts_[i].out || parts_[i].intro || parts_[i].elsewhere;
  };
  for (const auto maxim : lists_of_maxims(outline_, is_out)) {
    for (auto i = maxim.first; i < maxim.last; ++i) {
      auto& part = parts_[i];
      part.score[PagePart::value] = std::max(part.score[PagePart::value], 0.0F) + kMaxim;
      part.score[PagePart::other] = std::min(part.score[PagePart::other], kMaxim);
      part.name |= is_heading(units_[i]);
    }
  }
}

/// Where no heading says that values follow: sentences of one paragraph that say what is always or
/// never done, three or more in a row.
void PartDecoder::add_creeds() {
  const bool stated = std::ranges::any_of(
      parts_, [](const PartOfPage& part) { return part.headed && !part.elsewhere; });
  if (stated) return;
  for (std::size_t i = 0; i < units_.size();) {
    auto last = i;
    std::size_t strong = 0;
    const auto fits = [&](std::size_t k) {
      return !is_heading(units_[k]) && units_[k].line == units_[i].line && !parts_[k].out &&
             !parts_[k].elsewhere && is_timeless(outline_.words(units_[k]));
    };
    for (; last < units_.size() && fits(last); ++last)
      strong += parts_[last].score[PagePart::value] >= kNormative ? 1U : 0U;
    const auto end = std::max(last, i + 1);
    while (last > i && parts_[last - 1].score[PagePart::value] <= 0)
      --last;
    auto first = i;
    while (first < last && parts_[first].score[PagePart::value] <= 0)
      ++first;
    if (last - first >= 3 && strong * 3 >= (last - first) * 2) {
      for (auto k = first; k < last; ++k)
        parts_[k].score[PagePart::value] += kCreed;
    }
    i = end;
  }
}

float PartDecoder::change_cost(std::size_t i, std::size_t before, std::size_t part) const {
  constexpr auto kMission = static_cast<std::size_t>(PagePart::mission);
  if (before == part) return 0;
  if (units_[i].split) return 3;
  if (is_heading(units_[i])) return parts_[i].name ? 2 : 0.2F;
  const float cost = units_[i].line == units_[i - 1].line ? 1.0F : 0.5F;
  return part == kMission || before == kMission ? cost * 0.4F : cost;
}

void PartDecoder::decode() {
  if (units_.empty()) return;
  std::vector<Scores> best(units_.size());
  std::vector<std::array<std::uint8_t, kPageParts>> from(units_.size());
  for (std::size_t i = 0; i < units_.size(); ++i) {
    for (std::size_t part = 0; part < kPageParts; ++part) {
      float score = i == 0 ? 0 : -std::numeric_limits<float>::infinity();
      for (std::size_t before = 0; i > 0 && before < kPageParts; ++before) {
        const float here = best[i - 1][before] - change_cost(i, before, part);
        if (here <= score) continue;
        score = here;
        from[i][part] = static_cast<std::uint8_t>(before);
      }
      best[i][part] = score + parts_[i].score.part[part];
    }
  }
  auto part = static_cast<std::size_t>(std::ranges::max_element(best.back()) - best.back().begin());
  for (auto i = units_.size(); i-- > 0;) {
    parts_[i].part = static_cast<PagePart>(part);
    part = from[i][part];
  }
}

}  // namespace

std::vector<PartOfPage> page_parts(const Outline& outline, std::string_view text) {
  return PartDecoder(outline, page_scores(outline, text)).read();
}

}  // namespace ninety
