#include "brief/organisation_parts.h"

#include <algorithm>
#include <charconv>
#include <limits>

namespace ninety {
namespace {

using Scores = std::array<float, kPageParts>;

constexpr float kKnownHeading = 3;
constexpr std::uint32_t kLongAgo = 2018;  // a year before it dates nothing recent

bool is_heading(const Unit& unit) {
  return unit.kind == UnitKind::heading || unit.kind == UnitKind::label;
}

std::uint32_t counted(std::span<const OutlineWord> words) {
  return static_cast<std::uint32_t>(std::ranges::count_if(words, &OutlineWord::counts));
}

/// The number as a year, or 0.
std::uint32_t year_of(const OutlineWord& word) {
  std::uint32_t year = 0;
  if (word.kind != TokenKind::number || word.folded.size() != 4) return 0;
  std::from_chars(word.folded.data(), word.folded.data() + 4, year);
  return year >= 1200 && year < 2100 ? year : 0;
}

/// What the form of a unit says, beyond its cues.
void add_form(std::span<const OutlineWord> words, std::string_view text, PageScores& score) {
  bool old = false;
  bool recent = false;
  for (const auto& word : words) {
    const auto year = year_of(word);
    old |= year > 0 && year < kLongAgo;
    recent |= year >= kLongAgo;
  }
  if (old && !recent) {
    score[PagePart::other] += 3;
    score[PagePart::project] -= 2;
  }
  const auto quote = words.front().span.of(text);
  if (quote == "\"" || quote == "“" || quote == "«") score[PagePart::other] += 3;
}

/// Makes the emissions of all units, then decodes.
class PageReader {
 public:
  PageReader(const Outline& outline, std::string_view text)
      : outline_(outline), units_(outline.units()), text_(text), parts_(units_.size()) {}

  std::vector<PartOfPage> read() {
    for (std::size_t i = 0; i < units_.size(); ++i) {
      if (is_heading(units_[i])) {
        read_heading(i);
      } else {
        read_unit(i);
      }
    }
    decode();
    return std::move(parts_);
  }

 private:
  void read_heading(std::size_t i);
  void read_unit(std::size_t i);
  [[nodiscard]] bool names_what_follows(std::size_t i) const;
  void decode();
  [[nodiscard]] float change_cost(std::size_t i) const;

  const Outline& outline_;
  const std::vector<Unit>& units_;
  std::string_view text_;
  std::vector<PartOfPage> parts_;
  PagePart section_ = PagePart::other;
  float carry_ = 0;            ///< how much the heading above says
  std::uint32_t below_ = 0;    ///< sentences under it so far
};

/// Inside a section of values or projects, a heading that nothing is known of is the name of one.
bool PageReader::names_what_follows(std::size_t i) const {
  return carry_ > 0 && (section_ == PagePart::value || section_ == PagePart::project) &&
         i + 1 < units_.size() && counted(outline_.words(units_[i])) <= 7;
}

void PageReader::read_heading(std::size_t i) {
  auto& part = parts_[i];
  const auto sense = sense_of_heading(outline_.words(units_[i]));
  const bool known = sense.best >= kKnownHeading && is_page_heading(outline_.words(units_[i]));
  if (!known && names_what_follows(i)) {
    part.name = true;
    part.headed = true;
    part.score[section_] += 1;
    return;
  }
  part.score = sense.scores;
  if (sense.best < kKnownHeading) {
    carry_ *= 0.4F;
  } else {
    const auto best = std::ranges::max_element(sense.scores.part) - sense.scores.part.begin();
    section_ = static_cast<PagePart>(best);
    carry_ = known ? 4 : 2.5F;
  }
  below_ = 0;
}

void PageReader::read_unit(std::size_t i) {
  auto& part = parts_[i];
  const auto words = outline_.words(units_[i]);
  const auto sense = sense_of_unit(words);
  part.intro = sense.intro;
  auto& score = part.score;
  score = sense.scores;
  add_form(words, text_, score);
  const auto limit = [&score](PagePart which, float least, float most, float scale) {
    score[which] = std::clamp(score[which], least, most) * scale;
  };
  limit(PagePart::other, 0, 7, 1);
  limit(PagePart::mission, -3, 8, 0.8F);
  limit(PagePart::value, -3, 8, 0.6F);
  limit(PagePart::project, -5, 9, 0.6F);
  score[PagePart::other] += 2.5F;
  part.headed = carry_ > 2;
  if (section_ == PagePart::mission) {
    score[PagePart::mission] += below_ < 2 ? carry_ : 0;
  } else {
    score[section_] += carry_;
  }
  if (section_ == PagePart::other) score[PagePart::mission] += carry_ * 0.3F;  // often told there
  ++below_;
}

float PageReader::change_cost(std::size_t i) const {
  if (units_[i].split) return 3;
  if (is_heading(units_[i])) return parts_[i].name ? 2 : 0.2F;
  if (units_[i].line == units_[i - 1].line) return 1.5F;
  return units_[i].paragraph == units_[i - 1].paragraph ? 1.0F : 0.6F;
}

void PageReader::decode() {
  if (units_.empty()) return;
  std::vector<Scores> best(units_.size());
  std::vector<std::array<std::uint8_t, kPageParts>> from(units_.size());
  for (std::size_t i = 0; i < units_.size(); ++i) {
    for (std::size_t part = 0; part < kPageParts; ++part) {
      float score = i == 0 ? 0 : -std::numeric_limits<float>::infinity();
      for (std::size_t before = 0; i > 0 && before < kPageParts; ++before) {
        const float cost = before == part ? 0 : change_cost(i);
        if (best[i - 1][before] - cost <= score) continue;
        score = best[i - 1][before] - cost;
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
  return PageReader(outline, text).read();
}

}  // namespace ninety
