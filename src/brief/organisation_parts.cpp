#include "brief/organisation_parts.h"

#include <algorithm>
#include <charconv>
#include <limits>

namespace ninety {
namespace {

using Scores = std::array<float, kPageParts>;

constexpr float kKnownHeading = 3;
constexpr std::uint32_t kLongestName = 7;
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
void add_form(std::span<const OutlineWord> words, PageScores& score) {
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
}

bool opens_quote(std::span<const OutlineWord> words, std::string_view text) {
  const auto quote = words.front().span.of(text);
  return quote == "\"" || quote == "“" || quote == "«" || quote == "„";
}

constexpr std::array<std::string_view, 8> kSeparators = {"|", "·", "•", "›", "»", ">", "/", "‹"};

/// True for a piece of a bar of links or a trail of crumbs: a separator stands beside it on its line.
bool is_link(std::string_view text, Span span) {
  const auto is_blank = [](char c) { return c == ' ' || c == '\t'; };
  auto before = text.substr(0, span.begin);
  auto after = text.substr(span.end);
  while (!before.empty() && is_blank(before.back()))
    before.remove_suffix(1);
  while (!after.empty() && is_blank(after.front()))
    after.remove_prefix(1);
  const auto line = before.substr(before.rfind('\n') + 1);
  const bool inside = line.find_first_not_of(" \t") != std::string_view::npos;
  for (const auto mark : kSeparators) {
    if (after.starts_with(mark)) return true;
    if (before.ends_with(mark) && inside && line.size() > mark.size()) return true;
  }
  return false;
}

/// "Home > About us > Values", "Shop    Visit    About us".
bool holds_links(std::string_view line) {
  if (line.find("   ") != std::string_view::npos) return true;
  for (const auto mark : kSeparators) {
    const auto at = line.find(mark);
    if (at != std::string_view::npos && at > 0 && line[at - 1] == ' ' && mark != "•") return true;
  }
  return false;
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
  [[nodiscard]] bool names_what_follows(std::size_t i, const HeadingSense& sense) const;
  void open_section(PagePart part, float carry);
  void decode();
  [[nodiscard]] float change_cost(std::size_t i) const;

  const Outline& outline_;
  const std::vector<Unit>& units_;
  std::string_view text_;
  std::vector<PartOfPage> parts_;
  PagePart section_ = PagePart::other;
  float carry_ = 0;          ///< how much the heading above says
  std::uint32_t below_ = 0;  ///< sentences under it so far
  bool news_ = false;        ///< the heading promises news, of projects or of anything else
  bool list_ = false;        ///< the unit before is an item of a list under the heading
  std::uint32_t announced_ = 0;  ///< the line, counted from 1, in which a sentence opened the section
  bool told_ = false;  ///< what it announced stands in the same line
  bool quoted_ = false;      ///< in the words of somebody else
};

/// Inside a section of values or projects, a heading that nothing is known of is the name of one.
bool PageReader::names_what_follows(std::size_t i, const HeadingSense& sense) const {
  const bool named = section_ == PagePart::value || section_ == PagePart::project;
  const auto words = outline_.words(units_[i]);
  if (carry_ < 2 || !named || i + 1 == units_.size() || counted(words) > kLongestName) return false;
  if (sense.best < kKnownHeading) return true;
  // "Quality", "Learning from each other": values too.
  return section_ == PagePart::value && sense.best < 6 && sense_of_unit(words).scores[PagePart::value] >= 3;
}

void PageReader::open_section(PagePart part, float carry) {
  section_ = part;
  carry_ = carry;
  below_ = 0;
  list_ = false;
  announced_ = 0;
  told_ = false;
}

void PageReader::read_heading(std::size_t i) {
  auto& part = parts_[i];
  const auto words = outline_.words(units_[i]);
  if (is_link(text_, units_[i].span) || holds_links(units_[i].span.of(text_))) {
    part.score[PagePart::other] += kKnownHeading;
    return;
  }
  const auto sense = sense_of_heading(words);
  if (names_what_follows(i, sense)) {
    part.name = true;
    part.headed = true;
    part.score[section_] += 1;
    return;
  }
  part.score = sense.scores;
  if (sense.best <= 0) {
    carry_ *= 0.4F;
    return;
  }
  const auto best = std::ranges::max_element(sense.scores.part) - sense.scores.part.begin();
  const bool known = is_page_heading(words);
  if (sense.best < kKnownHeading) return open_section(PagePart::other, 0);
  open_section(static_cast<PagePart>(best), known ? 4 : 2.5F);
  news_ = section_ == PagePart::project && sense.news;
  if (news_) carry_ = std::min(carry_, 2.0F);
}

void PageReader::read_unit(std::size_t i) {
  auto& part = parts_[i];
  const auto words = outline_.words(units_[i]);
  const auto sense = sense_of_unit(words);
  const bool first_of_line = i == 0 || units_[i].line != units_[i - 1].line;
  part.intro = sense.intro;
  auto& score = part.score;
  score = sense.scores;
  add_form(words, score);
  if (is_link(text_, units_[i].span) || (first_of_line && holds_links(units_[i].span.of(text_))))
    score[PagePart::other] += 3;
  quoted_ = (quoted_ && !first_of_line) || opens_quote(words, text_);
  if (quoted_) score[PagePart::other] += 3;
  const auto limit = [&score](PagePart which, float least, float most, float scale) {
    score[which] = std::clamp(score[which], least, most) * scale;
  };
  limit(PagePart::other, 0, 7, 1);
  limit(PagePart::mission, -3, 8, 0.8F);
  limit(PagePart::value, -3, 8, 0.6F);
  limit(PagePart::project, -5, 9, 0.6F);
  score[PagePart::other] += 2.5F;
  // What was announced within a paragraph ends with it.
  if (first_of_line && told_) carry_ = 0;
  if (first_of_line) told_ = false;
  // A list has ended: what stands below belongs to its heading no more.
  if (list_ && first_of_line && units_[i].kind != UnitKind::item && units_[i].paragraph != units_[i - 1].paragraph) carry_ *= 0.4F;
  list_ = units_[i].kind == UnitKind::item && carry_ > 0;
  part.headed = carry_ > 2;
  if (section_ == PagePart::mission) {
    score[PagePart::mission] += below_ < 2 ? carry_ : 0;
  } else {
    score[section_] += carry_;
  }
  ++below_;
  if (announced_ == units_[i].line + 1) {
    told_ = words.back().folded != ":";
    if (score[PagePart::value] <= carry_) carry_ *= 0.6F;
  }
  // "We live by three rules:" stands above values like a heading.
  if (sense.intro && section_ != PagePart::project && !quoted_) {
    open_section(PagePart::value, 3);
    announced_ = units_[i].line + 1;
  }
}

float PageReader::change_cost(std::size_t i) const {
  if (units_[i].split) return 3;
  if (is_heading(units_[i])) return parts_[i].name ? 2 : 0.2F;
  if (units_[i].line == units_[i - 1].line) return 1.0F;
  return 0.5F;
}

void PageReader::decode() {
  constexpr auto kMission = static_cast<std::size_t>(PagePart::mission);
  if (units_.empty()) return;
  std::vector<Scores> best(units_.size());
  std::vector<std::array<std::uint8_t, kPageParts>> from(units_.size());
  for (std::size_t i = 0; i < units_.size(); ++i) {
    for (std::size_t part = 0; part < kPageParts; ++part) {
      float score = i == 0 ? 0 : -std::numeric_limits<float>::infinity();
      for (std::size_t before = 0; i > 0 && before < kPageParts; ++before) {
        const float cost = before == part ? 0 : change_cost(i) * (part == kMission || before == kMission ? 0.4F : 1);
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
