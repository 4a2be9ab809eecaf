#include "brief/organisation_scores.h"

#include <algorithm>

#include "brief/item_name.h"
#include "brief/page_form.h"
#include "brief/page_section.h"

namespace ninety {
namespace {

constexpr float kKnownHeading = 3;
constexpr std::uint32_t kLongestName = 7;

std::uint32_t counted(std::span<const OutlineWord> words) {
  return static_cast<std::uint32_t>(std::ranges::count_if(words, &OutlineWord::counts));
}

/// Goes through the page, remembering what stands above.
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
    return std::move(parts_);
  }

 private:
  void open(PagePart part, float carry);
  void read_heading(std::size_t i);
  void read_unit(std::size_t i);
  [[nodiscard]] bool heads_its_line(std::size_t i);
  [[nodiscard]] bool stands_in_own_line(std::size_t i) const;
  void announce(std::size_t i);
  void score_words(std::size_t i, bool first_of_line);
  void leave_section(std::size_t i, bool first_of_line);
  [[nodiscard]] bool names_what_follows(std::size_t i, const HeadingSense& sense) const;

  const Outline& outline_;
  const std::vector<Unit>& units_;
  std::string_view text_;
  std::vector<PartOfPage> parts_;
  PageSection section_;
  PageSection outer_;      ///< around a label
  bool quoted_ = false;    ///< in the words of somebody else
  bool about_ = false;     ///< in talk about values
  bool labelled_ = false;  ///< the line starts with a name
};

/// Inside a section of values or projects, a heading that nothing is known of is the name of one,
/// unless entries without headings came before it.
bool PageReader::names_what_follows(std::size_t i, const HeadingSense& sense) const {
  const bool fits = section_.part == PagePart::value || section_.part == PagePart::project;
  const auto words = outline_.words(units_[i]);
  if (section_.carry < 2 || !fits || i + 1 == units_.size() || counted(words) > kLongestName)
    return false;
  if (units_[i].kind == UnitKind::heading && section_.units > 0 && !section_.named) return false;
  if (sense.best < kKnownHeading) return true;
  // "Quality", "Numbers serve people": values whose words also head other parts of a page.
  const bool other = sense.scores[PagePart::other] >= sense.best && sense.covered < counted(words);
  return section_.part == PagePart::value && (sense.value_too || other);
}

void PageReader::open(PagePart part, float carry) { section_ = {.part = part, .carry = carry}; }

void PageReader::read_heading(std::size_t i) {
  auto& part = parts_[i];
  const auto words = outline_.words(units_[i]);
  quoted_ = false;
  const auto sense = sense_of_heading(words);
  const bool link = is_link(text_, units_[i].span) || holds_links(units_[i].span.of(text_));
  // "Ngā uara | Values" stands in two languages.
  const bool twin = link && sense.best >= 6 && stands_as_twin(text_, units_[i].span);
  if (link && !twin) {
    part.score[PagePart::other] += kKnownHeading;
    part.out = true;
    return;
  }
  if (names_what_follows(i, sense)) {
    part.name = true;
    part.headed = true;
    part.score[section_.part] += 1;
    section_.named = units_[i].kind == UnitKind::heading;
    return;
  }
  part.score = sense.scores;
  if (is_recent_date(words)) return open(PagePart::project, 2);
  if (sense.best <= 0) {
    // "We will:" goes on with what stands above.
    section_.carry *= words.back().folded == ":" ? 0.8F : 0.4F;
    return;
  }
  if (units_[i].kind == UnitKind::label && section_.label == 0) outer_ = section_;
  section_ = {};
  if (sense.best < kKnownHeading) return;
  part.out = sense.covered == counted(words) || sense.scores[PagePart::other] < sense.best;
  const auto best = std::ranges::max_element(sense.scores.part) - sense.scores.part.begin();
  section_.part = static_cast<PagePart>(best);
  section_.vision = sense.vision;
  section_.carry = is_page_heading(words) || sense.best >= 6 ? 4 : 2.5F;
  if (section_.part == PagePart::project && sense.news) section_.carry = 1.8F;
  section_.sure = part.out;
  const bool amid_projects =
      outer_.part == PagePart::project && outer_.carry > 1 && units_[i].kind == UnitKind::label;
  if (section_.part == PagePart::other)
    section_.carry = std::min(section_.carry, amid_projects ? 1.0F : 3.0F);
  if (units_[i].kind != UnitKind::heading) section_.label = units_[i].line + 1;
}

/// "Why we're here. We help …": a heading written as the first sentence of its paragraph.
bool PageReader::heads_its_line(std::size_t i) {
  const auto words = outline_.words(units_[i]);
  const bool more = i + 1 < units_.size() && units_[i + 1].line == units_[i].line;
  const auto mark = words.back().folded;
  if (!more || (mark != "." && mark != "?") || counted(words) > 5) return false;
  if (section_.part == PagePart::value && section_.carry >= 2) return false;
  const auto name = words.first(words.size() - 1);
  const auto sense = sense_of_heading(name);
  parts_[i].run_in = sense.best >= 5 && sense.covered == counted(name);
  return parts_[i].run_in;
}

/// True for a sentence that is a paragraph of its own.
bool PageReader::stands_in_own_line(std::size_t i) const {
  const auto line = units_[i].line;
  return units_[i].kind == UnitKind::sentence && (i == 0 || units_[i - 1].line != line) &&
         (i + 1 == units_.size() || units_[i + 1].line != line);
}

/// What the words and the form of a unit say.
void PageReader::score_words(std::size_t i, bool first_of_line) {
  auto& part = parts_[i];
  const auto words = outline_.words(units_[i]);
  const auto told = first_of_line ? behind_date(words) : words;
  const auto sense = sense_of_unit(told);
  auto& score = part.score;
  score = sense.scores;
  part.intro = sense.intro;
  part.news = sense.news;
  part.vision = section_.vision && section_.units == 0 && !sense.boast && !sense.about;
  if (first_of_line) labelled_ = words_of_label(told, text_) > 0;
  if (tells_of_long_ago(words)) {
    score[PagePart::other] += 3;
    score[PagePart::project] -= 2;
  }
  const bool link =
      is_link(text_, units_[i].span) || (first_of_line && holds_links(units_[i].span.of(text_)));
  const bool motto =
      section_.part == PagePart::mission && section_.carry > 2;  // often in quotation marks
  quoted_ = !motto && ((quoted_ && !first_of_line) || opens_quotation(words, text_));
  const auto opening = words.front().folded;
  const bool goes_on =
      opening == "they" || opening == "these" || opening == "this" || opening == "it";
  about_ = sense.about || (about_ && !first_of_line && goes_on);
  if (link || quoted_) score[PagePart::other] += 3;
  if (about_) score[PagePart::other] += 5;
  part.out = link || quoted_ || score[PagePart::other] >= 3;
  const auto limit = [&score](PagePart which, float least, float most, float scale) {
    score[which] = std::clamp(score[which], least, most) * scale;
  };
  limit(PagePart::other, 0, 7, 1);
  limit(PagePart::mission, -3, 8, 0.8F);
  limit(PagePart::value, -3, 8, 0.6F);
  if (told.size() < words.size() && !tells_of_long_ago(words))
    score[PagePart::project] += 1.5F;  // a date before it
  limit(PagePart::project, -5, 9, 0.65F);
  part.own = score[PagePart::project];
  score[PagePart::other] += says_something(words) ? 2.5F : 100;
}

/// Sections end without a sign: what was announced within a paragraph ends with it, and below the
/// last item of a list its heading says little.
void PageReader::leave_section(std::size_t i, bool first_of_line) {
  if (!first_of_line) return;
  if (section_.told) section_.carry = 0;
  section_.told = false;
  if (section_.units == 0) section_.paragraph = units_[i].paragraph;
  if (section_.part == PagePart::mission && section_.paragraph != units_[i].paragraph)
    section_.carry = 0;
  const bool item = units_[i].kind == UnitKind::item;
  // A label heads its own line and the items right below; then the section around it goes on.
  if (section_.label > 0 && section_.label != units_[i].line + 1 && !item) {
    section_ = outer_;
    section_.carry *= 0.7F;
  }
  const bool gap = i > 0 && units_[i].paragraph != units_[i - 1].paragraph;
  if (section_.list && !item && gap) section_.carry *= 0.4F;
  section_.list = item && section_.carry > 0;
}

void PageReader::read_unit(std::size_t i) {
  const bool first_of_line = i == 0 || units_[i].line != units_[i - 1].line;
  if (first_of_line && heads_its_line(i)) return read_heading(i);
  score_words(i, first_of_line);
  leave_section(i, first_of_line);
  auto& part = parts_[i];
  auto& score = part.score;
  const float carry = section_.carry;
  part.headed = carry > 2;
  part.elsewhere = part.headed && section_.sure && section_.part != PagePart::value;
  if (section_.part != PagePart::mission || section_.units < 2) score[section_.part] += carry;
  ++section_.units;
  // A mission is often told among what else the organisation says of itself, or above its values.
  const bool near = section_.part == PagePart::other ||
                    (section_.part == PagePart::value && stands_in_own_line(i));
  if (near && score[PagePart::mission] > 2) score[PagePart::mission] += carry * 0.7F;
  // What has no name, no date and no deed is seldom a project, whatever it stands under.
  const bool bare = first_of_line && part.own <= 0 && section_.part == PagePart::project;
  const bool led = labelled_ || (first_of_line && starts_with_name(outline_.words(units_[i])));
  if (section_.part == PagePart::project && led)
    score[PagePart::project] +=
        carry > 3 || (carry > 1 && score[PagePart::project] > carry) ? 1.0F : 0;
  if (bare && !led) score[PagePart::project] -= 0.5F * carry;
  if (section_.announced == units_[i].line + 1) {
    section_.told = outline_.words(units_[i]).back().folded != ":";
    if (score[section_.part] <= carry) section_.carry *= 0.6F;
  }
  announce(i);
}

/// "We live by three rules:" stands above values like a heading, "A good deal is going on." above
/// projects.
void PageReader::announce(std::size_t i) {
  auto& part = parts_[i];
  const bool there = section_.part == PagePart::value && section_.carry >= 3;
  if (part.out) part.intro = false;
  if (part.intro && !there && section_.part != PagePart::project && !quoted_) {
    open(PagePart::value, 3);
    section_.announced = units_[i].line + 1;
  } else if (part.news && section_.part != PagePart::project && !part.headed && !quoted_) {
    open(PagePart::project, 2);
    section_.announced = units_[i].line + 1;
  }
}

}  // namespace

std::vector<PartOfPage> page_scores(const Outline& outline, std::string_view text) {
  return PageReader(outline, text).read();
}

}  // namespace ninety
